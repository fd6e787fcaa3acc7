import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const F = 'framework F "F"\n\nsubject art "Art"\nsubject math "Math"\nrole board "Board"\n\n';
const plan = (...lines: string[]): string =>
  `${F}graduation requirements D "D"\n  applies to: all students\n${lines.map((line) => `  ${line}\n`).join('')}`;
const cohort = (code: string, applies: string, earlier = ''): string =>
  `graduation requirements ${code} "${code}"\n  applies to: ${applies}\n${earlier === '' ? '' : `  earlier version: ${earlier}\n`}  credits ART: 1.0 in art\n\n`;
const from = (date: string): string => `students who entered grade 9 on or after ${date}`;
const award = (...versions: string[]): string =>
  `framework F "F"\n\nrequirement PLAN "Plan"\n\naward S "S"\n  version chosen by: as of\n${versions.map((version) => `  version ${version}\n    requires all of these:\n      - completed PLAN\n`).join('')}`;

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'tenths add up exactly',
    'needs-do-not-add-up',
    plan('total: 0.3', 'credits A: 0.1 in art', 'credits B: 0.1 in art', 'credits C: 0.1 in math'),
    [],
  ],
  [
    'a core need throws both totals off and is told once',
    'needs-do-not-add-up',
    plan('total: 3.0', 'core total: 2.0', 'credits A: 1.0 in art, core', 'credits B: 1.0 in math'),
    ['10: The core needs add up to 1.0, and `core total` says 2.0: less than the total.'],
  ],
  [
    'two mistakes are two',
    'needs-do-not-add-up',
    plan('total: 5.0', 'core total: 2.0', 'credits A: 1.0 in art, core', 'credits B: 1.0 in math'),
    [
      '9: The needs add up to 2.0, and `total` says 5.0: less than the total.',
      '10: The core needs add up to 1.0, and `core total` says 2.0: less than the total.',
    ],
  ],
  [
    'a need that is named and missing is told where it is named',
    'needs-do-not-add-up',
    plan('total: 3.0', 'credits A: 1.0 in art', 'waiver: up to 1.0 of B, approved by board'),
    [],
  ],
  [
    'portions that may overlap',
    'includes-more-than-the-need',
    plan('credits A: 1.0 in art', '  includes: 1.0 tagged lab, may overlap', '  includes: 1.0 tagged lab'),
    [],
  ],
  [
    'a portion larger than the need, although it may overlap',
    'includes-more-than-the-need',
    plan('credits A: 1.0 in art', '  includes: 1.5 tagged lab, may overlap'),
    ['10: `A` is 1.0, and its `includes:` add up to 1.5. Portions are separate unless they say `may overlap`.'],
  ],
  [
    'sharing the other way round',
    'sharing-said-twice',
    plan(
      'credits A: 1.0 in art',
      'credits B: 1.0 in math',
      'sharing: A may share with B, credit counted once',
      'sharing: B may share with A, credit counted once',
    ),
    ['12: `B` and `A` may already share, by a line above.'],
  ],
  [
    'a waiver to the day is four years',
    'credit-waiver-too-long',
    plan('credit waiver: Law from 2024-02-29 to 2028-02-29, granted by board'),
    [],
  ],
  [
    'a day more is not',
    'credit-waiver-too-long',
    plan('credit waiver: Law from 2024-02-28 to 2028-02-29, granted by board'),
    ['9: The waiver by `Law` lasts more than four years, beyond 2028-02-28.'],
  ],
  [
    'three versions one after the other',
    'cohort-in-two-versions',
    `${F}${cohort('C', from('2020-07-01'), 'B')}${cohort('B', `${from('2015-07-01')} before 2020-07-01`, 'A')}${cohort('A', 'students who entered grade 9 before 2015-07-01')}`,
    [],
  ],
  [
    'a version that was forgotten in between',
    'cohort-in-no-version',
    `${F}${cohort('C', from('2020-07-01'), 'A')}${cohort('A', 'students who entered grade 9 before 2015-07-01')}`,
    [
      '8: `A` ends with students who entered before 2015-07-01, and `C` begins on 2020-07-01. Nothing applies to those between.',
    ],
  ],
  [
    'a gap that an older version covers',
    'cohort-in-no-version',
    `${F}${cohort('C', from('2020-07-01'), 'A')}${cohort('A', `${from('2010-07-01')} before 2020-07-01`, 'B')}${cohort('B', `${from('2011-07-01')} before 2012-07-01`)}`,
    [],
  ],
  [
    'versions for those who entered other grades',
    'cohort-in-two-versions',
    `${F}${cohort('B', 'students who entered grade 7 on or after 2020-07-01', 'A')}${cohort('A', from('2015-07-01'))}`,
    [],
  ],
  [
    'plans that are compared with each other',
    'two-plans-for-a-cohort',
    `${F}${cohort('A', 'all students')}${cohort('B', 'all students')}  compare with: A\n`,
    [],
  ],
  ['a version from the day after', 'versions-leave-a-gap', award('A until 2024-02-28', 'B valid from 2024-02-29'), []],
  ['two versions without dates', 'versions-overlap', award('A', 'B'), ['10: `B` begins before `A` ends.']],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
