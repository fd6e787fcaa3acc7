import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const things = 'framework F "F"\n\nrequirement PLAN "Plan"\nrequirement TALK "Talk"\n\n';
const rule = (requires: string, ...conditions: string[]): string =>
  `${things}rule R "R"\n  requires ${requires}:\n${conditions.map((condition) => `    ${condition}\n`).join('')}`;
const learning =
  'framework F "F"\n  scale: S\n\nscale S "S"\n  level 1 = 1\n  level 3 = 3\n\narea A "A"\n  area A1 "A1"\n    competency A.1 "One"\n  area A2 "A2"\n    competency A.2 "Two"\n\n';
const shown = (scope: string): string =>
  `rule SHOWN "Shown"\n  for: each competency${scope}\n  requires all of these:\n    - shown in at least 2 different courses\n\n`;
const pathway = (condition: string): string => `pathway P "P"\n  requires all of these:\n    - ${condition}\n`;
const staged =
  'stages T "Terms"\n  stage T1 "One" = 1\n  stage T2 "Two" = 2\n\nrule SHOWN "Shown"\n  for: each competency in each stage\n  requires all of these:\n    - shown in at least 2 different courses\n\n';

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'as many as there are',
    'count-of-conditions',
    rule('at least 2 of these', '- completed PLAN', '- completed TALK'),
    [],
  ],
  [
    'a number in a nested group',
    'count-of-conditions',
    rule('all of these', '- at least 3 of these:', '  - completed PLAN', '  - completed TALK'),
    ['8: At least 3 of these can never be met: there are 2 conditions.'],
  ],
  [
    'none of them',
    'count-of-conditions',
    rule('at least 0 of these', '- completed PLAN'),
    ['7: At least 0 of these asks for nothing.'],
  ],
  [
    'a condition that could not be read may be the missing one',
    'count-of-conditions',
    rule('at least 2 of these', '- completed PLAN', '- finished TALK somehow'),
    [],
  ],
  [
    'the same condition in other words of the same numbers',
    'condition-twice',
    `${things}subject math "Math"\n\n${pathway('1 credit in math')}    - 1.0 credits in math\n`,
    ['11: `1.0 credits in math` already stands above, in the same group.'],
  ],
  [
    'the same group in another order',
    'condition-twice',
    rule(
      'all of these',
      '- at least one of these:',
      '  - completed PLAN',
      '  - completed TALK',
      '- at least one of these:',
      '  - completed TALK',
      '  - completed PLAN',
    ),
    ['11: `at least one of these:` already stands above, in the same group.'],
  ],
  [
    'the same condition in two ways is no slip',
    'condition-twice',
    rule(
      'at least one of these',
      '- all of these:',
      '  - completed PLAN',
      '  - completed TALK',
      '- all of these:',
      '  - completed PLAN',
      '  - completed PLAN by 2027-01-01',
    ),
    [],
  ],
  [
    'a circle through a plan and an award',
    'rule-circle',
    `${things}graduation requirements D "D"\n  applies to: all students\n  requires all of these:\n    - SEAL is met\n\naward SEAL "Seal"\n  version chosen by: as of\n  version V1\n    requires all of these:\n      - D is met\n`,
    ['9: These wait for each other in a circle: `D` → `SEAL` → `D`.'],
  ],
  [
    'the needs of a plan are no circle',
    'rule-circle',
    `${things}subject math "Math"\n\ngraduation requirements D "D"\n  applies to: all students\n  credits M: 1.0 in math\n  requires all of these:\n    - SEAL is met\n\naward SEAL "Seal"\n  requires all of these:\n    - credits M of D are met\n`,
    [],
  ],
  [
    'an area within its area',
    'outside-its-areas',
    `${learning}${shown(' in A')}${pathway('SHOWN in each competency in A1')}`,
    [],
  ],
  [
    'an area around its area',
    'outside-its-areas',
    `${learning}${shown(' in A1')}${pathway('SHOWN in each competency in A')}`,
    [],
  ],
  [
    'an area beside its area',
    'outside-its-areas',
    `${learning}${shown(' in A1')}${pathway('SHOWN in each competency in A2')}`,
    ['21: `SHOWN` is worked out in `A1` only, and here it is asked for in `A2`.'],
  ],
  [
    'as many competencies as the areas have, retired ones apart',
    'more-than-there-are',
    `${learning.replace('"Two"\n', '"Two"\n      retired: 2020-07-01\n')}${shown('')}${pathway('SHOWN in at least 2 competencies in A')}`,
    ['22: `SHOWN in at least 2 competencies in A` asks for 2 of 1 competencies.'],
  ],
  [
    'a rule of the student asked for in each competency',
    'for-another-kind',
    `${learning}${shown('').replace('  for: each competency\n', '')}${pathway('SHOWN in each competency in A')}`,
    ['20: `SHOWN` is for the student as a whole, not for each competency. Write `SHOWN is met`.'],
  ],
  [
    'one line missing is told once, where it is missing',
    'for-another-kind',
    `${learning}rule R "R"\n  requires all of these:\n    - evidence needed in each target\n\n${pathway('R in each competency in A')}`,
    [],
  ],
  [
    'the rule that lacks its line',
    'learning-not-named',
    `${learning}${shown('')}rule R "R"\n  requires all of these:\n    - SHOWN is met\n\n${pathway('R in each competency in A')}`,
    ['21: `SHOWN is met` is worked out for each competency, and `R` is not. Add a line `for: each competency` to `R`.'],
  ],
  [
    'a stage that is said',
    'stages-do-not-fit',
    `${learning}${staged}${pathway('SHOWN in each competency in A in T1')}`,
    [],
  ],
  [
    'every stage',
    'stages-do-not-fit',
    `${learning}${staged}${pathway('SHOWN in each competency in A in each stage')}`,
    [],
  ],
  [
    'no stage',
    'stages-do-not-fit',
    `${learning}${staged}${pathway('SHOWN in each competency in A')}`,
    ['25: `SHOWN` is worked out in each stage, and `SHOWN in each competency in A` does not say in which.'],
  ],
  [
    'a stage of what has none',
    'stages-do-not-fit',
    `${learning}${staged.replace(' in each stage', '')}${pathway('SHOWN in each competency in A in T1')}`,
    ['25: `SHOWN` is not worked out in each stage, so that `SHOWN in each competency in A in T1` can ask for none.'],
  ],
  [
    'a habit may open more time',
    'habit-in-academic-result',
    `${learning.replace('area A2 "A2"\n', 'area A2 "A2"\n    academic grade: not included\n')}subject art "Art"\n\ncalculation HABIT "Habit"\n  for: each competency in A2\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - A.1 at 3 or better\n  extend: by 1 term when HABIT at 3 or better, else closed\n`,
    [],
  ],
  [
    'a habit in a rule that a credit waits for',
    'habit-in-academic-result',
    `${learning.replace('area A2 "A2"\n', 'area A2 "A2"\n    academic grade: not included\n')}subject art "Art"\n\nrule WORKS "Works"\n  requires all of these:\n    - A.2 at 3 or better\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - WORKS is met\n`,
    [
      '19: `A.2` is not included in academic grades, and `WORKS` would depend on it. It may open more time: `extend: by 1 term when CALCULATION at 3 or better, else closed`.',
    ],
  ],
  [
    'a badge for a habit',
    'habit-in-academic-result',
    `${learning.replace('area A2 "A2"\n', 'area A2 "A2"\n    academic grade: not included\n')}award BADGE "Badge"\n  requires all of these:\n    - A.2 at 3 or better\n`,
    [],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
