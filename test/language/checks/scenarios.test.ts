import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const F =
  'framework F "F"\n\nsubject math "Math"\n\nrequirement PLAN "Plan"\n\ncredit ALG "Algebra"\n  awards: 1.0 credit in math\n  requires all of these:\n    - completed PLAN\n';
const scenario = (student: string, ...lines: string[]): string =>
  `${F}\nscenario "One"\n  student Rowan${student}\n  as of: 2026-01-30\n${lines.map((line) => `  ${line}\n`).join('')}`;
const calendar = '\ncalendar Y "Year"\n  school year begins: 09-01\n';

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'class of the school year of entry',
    'class-does-not-follow',
    scenario(', entered grade 9 on 2024-07-01, class of 2028'),
    [],
  ],
  [
    'entry on the last day of the school year before',
    'class-does-not-follow',
    scenario(', entered grade 9 on 2024-06-30, class of 2028'),
    ['13: Who enters grade 9 on `2024-06-30` is of the class of 2027, not of 2028.'],
  ],
  [
    'entry to another grade',
    'class-does-not-follow',
    scenario(', entered grade 11 on 2024-09-03, class of 2028'),
    ['13: Who enters grade 11 on `2024-09-03` is of the class of 2026, not of 2028.'],
  ],
  ['entry to kindergarten', 'class-does-not-follow', scenario(', entered grade K on 2024-09-03, class of 2037'), []],
  [
    'a school year that begins in September',
    'class-does-not-follow',
    `${scenario(', entered grade 9 on 2024-08-31, class of 2028')}${calendar}`,
    ['13: Who enters grade 9 on `2024-08-31` is of the class of 2027, not of 2028.'],
  ],
  ['a class alone', 'class-does-not-follow', scenario(', class of 2028'), []],
  ['a record of the day of the question', 'record-after-as-of', scenario('', 'requirements', '  2026-01-30 PLAN'), []],
  [
    'an empty expectation',
    'scenario-expects-nothing',
    scenario('', 'expect'),
    ['12: `One` says what a student did and not what comes of it.'],
  ],
  ['an expectation that could not be read', 'scenario-expects-nothing', scenario('', 'expect', '  ALG was fine'), []],
  [
    'the same expectation twice',
    'expected-twice',
    scenario('', 'expect', '  credit ALG is 1.0', '  credit  ALG is 1.0'),
    ['17: This is already expected on line 16.'],
  ],
  [
    'an amount and its status',
    'expected-twice',
    scenario('', 'expect', '  credit ALG is 1.0', '  credit ALG is met'),
    [],
  ],
  [
    'not met, and which of it',
    'expected-twice',
    scenario('', 'expect', '  credit ALG is not met', '  credit ALG is closed'),
    [],
  ],
  [
    'not met, and met',
    'expected-twice',
    scenario('', 'expect', '  credit ALG is not met', '  credit ALG is met'),
    ['17: Line 16 expects something else of `credit ALG`; one of the two will always fail.'],
  ],
  [
    'a promise that is only named in a record',
    'never-tested',
    scenario('', 'credits', '  2025-06-12 1.0 in math from ALG', 'expect', '  ALG is met'),
    ['1: No scenario expects anything of `ALG`.'],
  ],
  [
    'a scenario in another file',
    'never-tested',
    `${F}#- tests.cairn\npart of F\n${scenario('', 'expect', '  credit ALG is 1.0').slice(F.length)}`,
    [],
  ],
  [
    'two of one title in two files',
    'scenario-twice',
    `${scenario('', 'expect', '  credit ALG is 1.0')}#- tests.cairn\npart of F\n\nscenario "one"\n  student Kim\n  as of: 2026-01-30\n`,
    ['tests.cairn:3: `one` is already the title of a scenario on line 12 of `main.cairn`.'],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
