import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const ngss = '#- ngss.cairn\nstandards NGSS "Science"\n  standard PS1 "Matter"\n';
const area = '\narea A "A"\n  competency A.1 "First"\n';
const use = (...lines: string[]): string => `framework F "F"\n${lines.map((line) => `  ${line}\n`).join('')}`;

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'a file without a short name that is never named',
    'file-never-named',
    `${use('uses: "ngss.cairn"')}${area}${ngss}`,
    ['2: Nothing of `ngss.cairn` is named here.'],
  ],
  [
    'a file that is named without its short name',
    'file-never-named',
    `${use('uses: "ngss.cairn" as NGSS')}${area}    aligns to: PS1 closely\n${ngss}`,
    [],
  ],
  [
    'a file that is named in a part',
    'file-never-named',
    `${use('uses: "ngss.cairn" as NGSS')}#- more.cairn\npart of F\n${area}    aligns to: NGSS/PS1 closely\n${ngss}`,
    [],
  ],
  ['a file that is not there', 'file-never-named', `${use('uses: "ngss.cairn" as NGSS')}${area}`, []],
  [
    'a line that could not be read may name it',
    'file-never-named',
    `${use('uses: "ngss.cairn" as NGSS', 'colour: NGSS/PS1')}${area}${ngss}`,
    [],
  ],
  [
    'two files of one framework',
    'file-used-twice',
    `${use('uses: "g.cairn" as G', 'uses: "g-more.cairn" as MORE')}#- g.cairn\nframework G "G"\n#- g-more.cairn\npart of G\n`,
    ['3: What `g-more.cairn` holds is already used on line 2, as `G`.'],
  ],
  [
    'one file used in two files of a framework',
    'file-used-twice',
    `${use('uses: "ngss.cairn" as NGSS')}#- more.cairn\npart of F\n  uses: "ngss.cairn" as NGSS\n${ngss}`,
    [],
  ],
  ['a file that uses itself is no circle', 'uses-circle', use('uses: "main.cairn" as F'), []],
  [
    'a file that uses itself',
    'uses-itself',
    use('uses: "main.cairn" as F'),
    ['2: `main.cairn` is a file of `F` itself. Its codes are known here without `uses:`.'],
  ],
  [
    'a path from the root that leads nowhere is told once, as not found',
    'path-of-one-computer',
    use('uses: "/frameworks/ngss.cairn" as NGSS'),
    [],
  ],
  [
    'a retired framework that uses another',
    'uses-retired-framework',
    `${use('status: retired', 'uses: "g.cairn" as G')}#- g.cairn\nframework G "G"\n  status: retired\n`,
    [],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
