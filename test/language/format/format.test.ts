/** What the formatter makes of a text. Each case: what it shows, the text, and the text as it is written then. */
import { format } from '@cairn/language';
import { describe, expect, test } from 'vitest';

type Case = [shows: string, text: string, formatted: string];

const F = 'framework F "F"\n';

/** A case in which everything stays as it is. */
const stays = (shows: string, text: string): Case => [shows, text, text];

describe('indentation', () => {
  test.each<Case>([
    [
      'three spaces a level',
      `${F}   version: 1\n   words:\n      area: strand\n`,
      `${F}  version: 1\n  words:\n    area: strand\n`,
    ],
    [
      'four spaces a level',
      `${F}\nscale S\n    level A = 1\n        about: x\n`,
      `${F}\nscale S\n  level A = 1\n    about: x\n`,
    ],
    ['tabs', `${F}\tversion: 1\n\twords:\n\t\tarea: strand\n`, `${F}  version: 1\n  words:\n    area: strand\n`],
    ['non-breaking spaces', `${F}\u00a0\u00a0version: 1\n`, `${F}  version: 1\n`],
    ['one line too deep', `${F}  version: 1\n   status: draft\n`, `${F}  version: 1\n  status: draft\n`],
    [
      'one line not deep enough',
      `${F}\nscale S\n level A = 1\n  level B = 2\n`,
      `${F}\nscale S\n  level A = 1\n  level B = 2\n`,
    ],
    [
      'a line read below the one above it',
      `${F}\nrule R\n  requires all of these:\n  - completed X\n`,
      `${F}\nrule R\n  requires all of these:\n    - completed X\n`,
    ],
    [
      'standards hold their things below them',
      'standards S\n   standard A\n      grades: 9\n',
      'standards S\n  standard A\n    grades: 9\n',
    ],
  ])('%s', (_, text, formatted) => expect(format(text)).toBe(formatted));
});

describe('words and signs', () => {
  const fact = (line: string): string => `${F}  ${line}\n`;
  const inScale = (line: string): string => `${F}\nscale S\n  ${line}\n`;
  const condition = (line: string): string => `${F}\nrule R\n  requires all of these:\n    - ${line}\n`;
  const inBody = (line: string): string => `${F}\nbody of evidence B\n  ${line}\n`;
  test.each<[Case[0], (line: string) => string, Case[1], Case[2]]>([
    ['no space before a colon, one after it', fact, 'version :1', 'version: 1'],
    ['single spaces', fact, 'valid   from:\t2026-01-30', 'valid from: 2026-01-30'],
    ['a comma closes up', fact, 'also in: es ,vi,  en', 'also in: es, vi, en'],
    ['signs stand free', inScale, 'level A= 4.0', 'level A = 4.0'],
    ['letter case of our words', inScale, 'MARK P "Pass"', 'mark P "Pass"'],
    ['and of words inside a form', fact, 'STATUS: Draft', 'status: draft'],
    ['codes stay as they are', inScale, 'Level iB+ = 1', 'level iB+ = 1'],
    ['back-ticks stay as they are', inScale, 'level `a  b` = 1', 'level `a  b` = 1'],
    ['numbers stay as they are', inScale, 'level A = 04.00', 'level A = 04.00'],
    ['typographic quotation marks', inScale, 'level A “Top”  = 1', 'level A "Top" = 1'],
    ['but not around straight ones', inScale, 'level A „the "top"“ = 1', 'level A „the "top"“ = 1'],
    ['a title keeps its spaces', inScale, 'level A "a  b" = 1', 'level A "a  b" = 1'],
    ['text keeps its spaces', fact, 'publisher:   A  “B”   → ½  # C', 'publisher: A  “B”   → ½  # C'],
    ['words that mean the same', condition, 'X at 3 or more', 'X at 3 or better'],
    ['in the order of the form', condition, '410 or better on SAT.ela', '410 or more on SAT.ela'],
    ['one piece', inBody, 'at least: 1 pieces', 'at least: 1 piece'],
    ['more pieces', inBody, 'at least: 3 piece', 'at least: 3 pieces'],
    ['half a credit', condition, '0.5 credits in math', '0.5 credit in math'],
    ['one credit', condition, '1.0 credits in math', '1.0 credit in math'],
    ['two credits', condition, '2.0 credit in math', '2.0 credits in math'],
    ['no hours', condition, '0 hour of shop', '0 hours of shop'],
    ['one competency', condition, 'R in at least 1 competencies in A', 'R in at least 1 competency in A'],
    [
      'competencies',
      condition,
      'R in at least 80 % of the competency in A',
      'R in at least 80% of the competencies in A',
    ],
    ['a time', inBody, 'newer than: 1  Years', 'newer than: 1 year'],
    ['a number that is no number stays', inScale, 'level A = 1½', 'level A = 1½'],
  ])('%s', (_, inside, line, formatted) => expect(format(inside(line))).toBe(inside(formatted)));

  test.each<Case>([
    ['an arrow', `${F}\nreplaced\n  A→B from 2025-07-01 :why\n`, `${F}\nreplaced\n  A -> B from 2025-07-01: why\n`],
    [
      'a dash',
      `${F}\nrule R\n  requires all of these:\n    – completed X\n`,
      `${F}\nrule R\n  requires all of these:\n    - completed X\n`,
    ],
    ['grades', `${F}\narea A\n  grades: k – 5\n`, `${F}\narea A\n  grades: K-5\n`],
    [
      'a need',
      `${F}\nentry requirements E\n  credits ENG :4.0 in english,core\n`,
      `${F}\nentry requirements E\n  credits ENG: 4.0 in english, core\n`,
    ],
    [
      'a level of a progression',
      `${F}\nprogression of A\n  At  4 : text  with   spaces\n`,
      `${F}\nprogression of A\n  at 4: text  with   spaces\n`,
    ],
    stays(
      'a word before a code that says its kind',
      `${F}\nscenario "S"\n  expect\n    pathway P is met\n    P is met\n`,
    ),
    stays('a subject that is named like a word of ours', `${F}\ncourse C\n  credit: 1.0 in Credit\n`),
  ])('%s', (_, text, formatted) => expect(format(text)).toBe(formatted));
});

describe('text', () => {
  test.each<Case>([
    ['two spaces below its fact', `${F}  about:\n       One.\n       Two.\n`, `${F}  about:\n    One.\n    Two.\n`],
    [
      'its own shape',
      `${F}  about:\n   One:\n     - two\n\n\n   Three.\n`,
      `${F}  about:\n    One:\n      - two\n\n\n    Three.\n`,
    ],
    [
      'behind the first line too',
      `${F}  about: One\n     two\n       three.\n`,
      `${F}  about: One\n    two\n      three.\n`,
    ],
    [
      'no blanks at the end of a line',
      `${F}  about:\n    One.  \n    \n    Two.\t\n`,
      `${F}  about:\n    One.\n\n    Two.\n`,
    ],
    ['tabs inside of it', `${F}\tabout:\n\t\tOne\ttwo\n\t\t\tcode\n`, `${F}  about:\n    One\ttwo\n    \tcode\n`],
    [
      'lines like comments',
      `${F}  about:\n      # A heading\n      One.\n`,
      `${F}  about:\n    # A heading\n    One.\n`,
    ],
    [
      'lines like facts stay text',
      `${F}\narea A\n  about: One\n      grades: 9-12\n`,
      `${F}\narea A\n  about: One\n      grades: 9-12\n`,
    ],
  ])('%s', (_, text, formatted) => expect(format(text)).toBe(formatted));
});

describe('blank lines and comments', () => {
  test.each<Case>([
    [
      'one blank line at most',
      `${F}\n\n \nscale S\n  level A = 1\n\n\n  level B = 2\n`,
      `${F}\nscale S\n  level A = 1\n\n  level B = 2\n`,
    ],
    ['none is put in', `${F}scale S\nrole R\n`, `${F}scale S\nrole R\n`],
    ['none at the beginning and the end', `\n \n${F}\n\n`, F],
    ['a comment stands with the next line', `${F}# a\n     # b\n  version: 1\n`, `${F}  # a\n  # b\n  version: 1\n`],
    [
      'or as the last of its block',
      `${F}\nscale S\n   level A = 1\n   # more to come\n\nrole R\n`,
      `${F}\nscale S\n  level A = 1\n  # more to come\n\nrole R\n`,
    ],
    ['a comment at the end', `${F}  version: 1\n   # later\n# end\n`, `${F}  version: 1\n  # later\n# end\n`],
    ['a comment behind a line', `${F}  status: draft # soon\n`, `${F}  status: draft  # soon\n`],
    ['behind words alone', `${F}  words: # ours\n    area: strand\n`, `${F}  words:  # ours\n    area: strand\n`],
    ['a comment that ends a text', `${F}  about: One\n  # a\n     two\n`, `${F}  about: One\n  # a\n    two\n`],
  ])('%s', (_, text, formatted) => expect(format(text)).toBe(formatted));
});

describe('records', () => {
  const evidence = (...rows: string[]): string =>
    `${F}\nscenario "S"\n  student A, grade 3\n  evidence\n${rows.map((row) => `    ${row}\n`).join('')}`;
  test('columns that somebody has set apart are aligned', () => {
    const text = evidence(
      '2026-10-09  W.1.1 2   sample in P1 by teacher',
      '2026-12-11 W.1.10 Leading piece',
      '2026-12-12 W.1 -  reflection   in P1  # late',
    );
    expect(format(text)).toBe(
      evidence(
        '2026-10-09 W.1.1  2       sample     in P1 by teacher',
        '2026-12-11 W.1.10 Leading piece',
        '2026-12-12 W.1    -       reflection in P1  # late',
      ),
    );
  });

  test('a column that a row leaves out stays free', () => {
    expect(format(evidence('2026-10-09 W.1\t2 sample in P1', '2026-12-11 W.1 3 in P1'))).toBe(
      evidence('2026-10-09 W.1 2 sample in P1', '2026-12-11 W.1 3        in P1'),
    );
  });

  test('letters with marks are as wide as they look', () => {
    expect(format(evidence('2026-10-09 x̌ʷəl  2 a', '2026-10-09 abcde 2 a'))).toBe(
      evidence('2026-10-09 x̌ʷəl  2 a', '2026-10-09 abcde 2 a'),
    );
  });

  test.each([
    ['single spaces stay single', evidence('2026-10-09 W.1.1 2 sample', '2026-12-11 W.1.10 - reflection')],
    ['a row that cannot be read stays', evidence('2026-10-09 W.1.1  2', 'soon   W.1   2')],
  ])('%s', (_, text) => expect(format(text).split('\n').at(-2)).toBe(text.split('\n').at(-2)));

  test('no other rows', () => {
    const text = `${F}\ngrade table G\n  3.50 or above   -> A\n  above 3   -> B\n`;
    expect(format(text)).toBe(`${F}\ngrade table G\n  3.50 or above -> A\n  above 3 -> B\n`);
  });
});

describe('lines that cannot be read', () => {
  test.each<Case>([
    ['keep their text', `${F}  colour :  green\n`, `${F}  colour :  green\n`],
    ['stand at their level', `${F}   colour :  green\n   version: 1\n`, `${F}  colour :  green\n  version: 1\n`],
    [
      'keep the shape of their block',
      `${F}\t colour\n\t    green :  x\n\t   red\n`,
      `${F}  colour\n     green :  x\n    red\n`,
    ],
    stays('keep a colon that is missing', `${F}  version   1\n`),
    stays('and one too many', `${F}\nrole : R  "R"\n`),
    stays('keep a dash that is missing', `${F}\nrule R\n  requires all of these:\n    completed  X\n`),
    stays('keep words that are ours in other words', `${F}\nevidence   rule E "E"\n  at least: 3 pieces\n`),
    stays('stay where they are where nothing would hold them otherwise', `${F}  uses: "a"\n       uses: "b"\n`),
  ])('%s', (_, text, formatted) => expect(format(text)).toBe(formatted));
});

describe('text as it comes', () => {
  test.each<Case>([
    ['empty', '', ''],
    ['blank', ' \n\t\n', ''],
    ['without an end', 'framework F', 'framework F\n'],
    ['with CRLF', 'framework F\r\n   version: 1\r\n\r\n\r\nrole R', 'framework F\r\n  version: 1\r\n\r\nrole R\r\n'],
    ['with some CRLF', 'framework F\r\n  version: 1\nrole R\n', 'framework F\n  version: 1\nrole R\n'],
    ['with a byte order mark', '\ufeffframework F\n', 'framework F\n'],
    ['with two of them', '\ufeff\n\ufeffframework F\n', '\ufeff\n\ufeffframework F\n'],
    ['only a comment', '  # here\n', '# here\n'],
    stays('without a header', '  version: 1\n'),
    stays('binary', 'PK\u0003\u0004 \u0000  \n\n\n  x '),
  ])('%s', (_, text, formatted) => expect(format(text)).toBe(formatted));

  test('10,000 levels deep', { timeout: 60_000 }, () => {
    const text = `framework F\n${Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level)}area A${level}`).join('\n')}\n`;
    const lines = format(text).split('\n');
    const texts = text.split('\n').map((line) => line.trim());
    expect(lines.length).toBe(texts.length);
    expect(lines.every((line, index) => line.trim() === texts[index])).toBe(true);
  });
});
