import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const F = 'framework F "F"\n\nsubject art "Art"\nrequirement SHOW "Show"\n\n';
const scale = 'scale W "W"\n  level L = 1\n  level M = 2\n  level H = 3\n\n';
const table = (part: string, ...rows: string[]): string =>
  `${F}${scale}test T "T"\n  part one ${part}\n  best of: each part\n\ncredit C "C"\n  awards: up to 3.0 credits in art\n  amount by T.one:\n${rows.map((row) => `    ${row}\n`).join('')}`;
const numbers =
  'framework F "F"\n  scale: N\n\nscale N "N"\n  numbers: 0 to 4 in steps of 0.1\n\nsubject art "Art"\n\narea A "A"\n  competency A.1 "One"\n\n';
const grades = (round: string, ...rows: string[]): string =>
  `${numbers}calculation GPA "GPA"\n  for: each competency\n  method: average\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n  round: ${round}\n\ngrade table G "G"\n${rows.map((row) => `  ${row}\n`).join('')}\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - A.1 at 3 or better\n  transcript: grade from GPA by G\n`;
const course = (code: string, covers: string): string =>
  `course ${code} "${code}"\n  credit: 1.0 in art\n  covers: ${covers}\n\n`;
const nested = `${F}area A "A"\n  area A1 "A1"\n    competency A.1 "One"\n  area A2 "A2"\n    competency A.2 "Two"\n\nrule DONE "Done"\n  for: each competency\n  requires all of these:\n    - shown in at least 2 different courses\n\n`;
const credit = (condition: string, more = ''): string =>
  `credit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - ${condition}\n${more}`;

test.each<[what: string, code: string, example: string, messages: string[]]>([
  ['levels below the lowest row earn nothing', 'table-gap', table('in W', 'M -> 1.0', 'H -> 2.0'), []],
  ['rows in any order', 'table-gap', table('in W', 'H -> 3.0', 'L -> 1.0', 'M -> 2.0'), []],
  ['`or above` reaches to the next row', 'table-gap', table('in W', 'L or above -> 1.0', 'H -> 3.0'), []],
  [
    'a hole in scores',
    'table-gap',
    table('0 to 10', '3 -> 1.0', '5 or above -> 2.0'),
    ['19: `C` has no row for `4`. Add a line `4 -> …`, or write `or above` in the row before it.'],
  ],
  ['neighbouring scores', 'table-gap', table('0 to 10', '4 -> 1.0', '5 or above -> 2.0'), []],
  [
    'the highest level needs no `or above`',
    'table-open-at-the-top',
    table('in W', 'L -> 1.0', 'M -> 2.0', 'H -> 3.0'),
    [],
  ],
  [
    'a best score below the best there is',
    'table-open-at-the-top',
    table('0 to 10', '9 -> 1.0'),
    ['18: `9` is the best row, and `10` is better and has none. Write `9 or above`.'],
  ],
  ['equal amounts do not step down', 'table-steps-down', table('in W', 'L -> 2.0', 'M -> 2.0', 'H -> 3.0'), []],
  [
    'a grade table that leaves the lowest results out',
    'table-gap',
    grades('to 0.1, half up', '3.5 or above -> A', '1 or above -> B'),
    ['23: `G` has no row for results from 0 up to `1 or above -> B`. Add a line `0 or above -> …`.'],
  ],
  [
    '`above` the lowest result leaves that one out',
    'table-gap',
    grades('to 0.1, half up', '3.5 or above -> A', 'above 0 -> B'),
    ['23: `G` has no row for results from 0 up to `above 0 -> B`. Add a line `0 or above -> …`.'],
  ],
  [
    'two rows that are one at the precision of the rounding',
    'table-row-twice',
    grades('to 0.1, half up', '3.5 or above -> A', 'above 3.4 -> B', '0 or above -> C'),
    ['23: `above 3.4 -> B` holds for the same results as `3.5 or above -> A`.'],
  ],
  [
    'and two at a finer one',
    'table-row-twice',
    grades('to 0.01, half up', '3.5 or above -> A', 'above 3.4 -> B', '0 or above -> C'),
    [],
  ],
  [
    'a row with conditions beside one without',
    'table-row-twice',
    grades('to 0.1, half up', '3.5 or above -> A', '  - A.1 at 3 or better', '3.5 or above -> B', '0 or above -> C'),
    [],
  ],
  [
    'a course that covers a part of the area',
    'credited-twice',
    `${nested}${course('ART-1', 'A.1')}${credit('DONE in each competency in A')}`,
    [
      '24: The course `ART-1` already earns credit for `A`. Add `instead of: credit from ART-1` to `C`, or take `credit:` out of the course.',
    ],
  ],
  [
    'a course that covers all around the area',
    'credited-twice',
    `${nested}${course('ART-1', 'A')}${credit('DONE in each competency in A1')}`,
    [
      '24: The course `ART-1` already earns credit for `A1`. Add `instead of: credit from ART-1` to `C`, or take `credit:` out of the course.',
    ],
  ],
  [
    'a course that covers what lies beside',
    'credited-twice',
    `${nested}${course('ART-1', 'A2')}${credit('DONE in each competency in A1')}`,
    [],
  ],
  [
    'one of two courses is replaced',
    'credited-twice',
    `${nested}${course('ART-1', 'A.1')}${course('ART-2', 'A.1')}${credit('DONE in each competency in A1', '  instead of: credit from ART-1\n')}`,
    [
      '28: The course `ART-2` already earns credit for `A1`. Add `instead of: credit from ART-2` to `C`, or take `credit:` out of the course.',
    ],
  ],
  [
    'the grade of a course that earns its own credit',
    'credited-twice',
    `${nested}${course('ART-1', 'A.1')}${credit('grade 3 or better in ART-1')}`.replace(
      '"F"\n',
      `"F"\n  scale: W\n\n${scale}`,
    ),
    [
      '31: The course `ART-1` already earns credit for this. Add `instead of: credit from ART-1` to `C`, or take `credit:` out of the course.',
    ],
  ],
  [
    'credit that only makes good',
    'credited-twice',
    `${nested}${course('ART-1', 'A.1')}${credit('DONE in each competency in A1', '  only toward: failed ART-1\n')}`,
    [],
  ],
  [
    'the same conditions in two subjects',
    'two-credits-for-the-same',
    `${F}subject math "Math"\n\n${credit('completed SHOW')}\n${credit('completed SHOW').replace('C "C"', 'D "D"').replace('in art', 'in math')}`,
    [],
  ],
  [
    'sums are exact',
    'recovers-more-than-the-courses',
    `${F}${['A', 'B', 'C'].map((code) => `course ${code} "${code}"\n  credit: 0.1 in art\n\n`).join('')}credit X "X"\n  awards: up to 0.3 credits in art\n  only toward: failed A, B, C\n  requires all of these:\n    - completed SHOW\n`,
    [],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
