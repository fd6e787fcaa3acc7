import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const F = 'framework F "F"\n\ncertificate CNA "Nursing assistant"\n\ncourse C "Course"\n\nlist L "L"\n';
const award = '\naward W "W"\n  requires all of these:\n    - a certificate from L\n';
const rows = (...lines: string[]): string => `\n#- l.csv\n${lines.join('\n')}\n`;
const from = '  from: "l.csv"\n';
const seven = ['code', ...'NO-1 NO-2 NO-3 NO-4 NO-5 NO-6 NO-7'.split(' ')];

test.each<[what: string, code: string, example: string, messages: string[]]>([
  ['a file that is there', 'list-file-not-found', F + from + rows('CNA'), []],
  ['a file that is not there', 'list-file-not-found', F + from, ['8: There is no file `l.csv` beside this one.']],
  ['a file that is not there has no codes', 'list-of-nothing-or-of-many', F + from, []],
  [
    'two lists of one file',
    'list-file-not-found',
    `${F}${from}list M "M"\n${from}`,
    ['8: There is no file `l.csv` beside this one.', '10: There is no file `l.csv` beside this one.'],
  ],
  [
    'a workbook',
    'list-file-not-read',
    F + from + rows('PK\u0003\u0004\u0000\u0000'),
    ['8: `l.csv` is not a spreadsheet that was saved as text (CSV).'],
  ],
  ['a workbook has no codes', 'list-of-nothing-or-of-many', F + from + rows('PK\u0003\u0004\u0000\u0000'), []],
  [
    'a quotation mark that is not closed',
    'list-file-not-read',
    F + from + rows('code,title', 'CNA,"Nursing', 'C,Course'),
    ['8: Nobody can tell the rows of `l.csv` apart: on line 2 a quotation mark begins a cell and does not end it.'],
  ],
  ['every code is declared', 'list-code-not-declared', F + from + rows('code', 'CNA'), []],
  [
    'one code is not declared',
    'list-code-not-declared',
    F + from + rows('code', 'CNA', 'WELD'),
    ['8: A code of `l.csv` is not declared: `WELD` (line 3).'],
  ],
  [
    'many codes are not declared',
    'list-code-not-declared',
    F + from + rows(...seven),
    [
      '8: 7 codes of `l.csv` are not declared: `NO-1` (line 2), `NO-2` (line 3), `NO-3` (line 4), `NO-4` (line 5), `NO-5` (line 6), `NO-6` (line 7) and 1 more.',
    ],
  ],
  [
    'a cell that is long, and has back-ticks and lines',
    'list-code-not-declared',
    F + from + rows('CNA', `"a \`b\` c\n${'d '.repeat(40)}"`),
    [`8: A code of \`l.csv\` is not declared: \`a ’b’ c ${'d '.repeat(25)}d…\` (line 2).`],
  ],
  [
    'a code may be declared in a line that could not be read',
    'list-code-not-declared',
    `${F + from}certifcate WELD "Welder"\n${rows('CNA', 'WELD')}`,
    [],
  ],
  ['a column that is called by what is listed', 'list-heading-guessed', F + from + rows('Certificate', 'CNA'), []],
  [
    'a column that is called otherwise',
    'list-heading-guessed',
    F + from + rows('Credential', 'CNA'),
    ['8: `Credential` at the top of `l.csv` names nothing here and is taken for the heading of the column.'],
  ],
  [
    'a spreadsheet without codes',
    'list-of-nothing-or-of-many',
    F + from + rows('code,title'),
    ['7: `L` names nothing: there is no code in the first column of `l.csv`.'],
  ],
  ['a spreadsheet without codes, and a row', 'list-of-nothing-or-of-many', `${F + from}  CNA\n${rows('code')}`, []],
  [
    'a row and a spreadsheet of two kinds',
    'list-of-nothing-or-of-many',
    `${F + from}  CNA\n${rows('C')}`,
    ['7: `L` holds things of several kinds: `certificate`, `course`.'],
  ],
  [
    'a spreadsheet without a certificate',
    'no-certificate-in-the-list',
    F + from + award + rows('C'),
    ['12: `L` has no certificate: `C` is a course.'],
  ],
  ['a certificate in the spreadsheet', 'no-certificate-in-the-list', F + from + award + rows('C', 'CNA'), []],
  ['what may be a certificate', 'no-certificate-in-the-list', F + from + award + rows('C', 'WELD'), []],
  ['a spreadsheet that is missing', 'no-certificate-in-the-list', `${F + from}  C\n${award}`, []],
  ['a certificate that a spreadsheet names is used', 'never-used', F + from + award + rows('CNA'), []],
  [
    'a certificate that no spreadsheet names',
    'never-used',
    F + from + award + rows('C'),
    ['3: Nothing names the certificate `CNA`.'],
  ],
])('%s (%s)', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
