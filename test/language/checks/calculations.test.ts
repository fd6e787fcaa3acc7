import { expect, test } from 'vitest';
import { said } from '../../support/said.ts';

const head =
  'framework F "F"\n  scale: S\n\nscale S "S"\n  level 1 = 1\n  level 2 = 2\n  level 3 = 3\n\narea A "A"\n  competency A.1 "One"\n    target A.1.1 "Part"\n\n';
const calculation = (...lines: string[]): string =>
  `${head}calculation C "C"\n${['for: each competency', ...lines].map((line) => `  ${line}\n`).join('')}`;
const evidence = ['missing: left out', 'retakes: all count', 'override: replaces the value'];

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'everything is missing',
    'method-needs-more',
    calculation('method: median'),
    [
      '13: `C` does not say everything that `median` needs: `takes:`, `missing:`, `retakes:`, `override:` and `round:` are missing. For example `takes: scores`, `missing: left out`, `retakes: all count`, `override: replaces the value, by teacher, with a reason` and `round: to 0.1, half up`.',
    ],
  ],
  [
    'a method that says its own ties',
    'method-needs-more',
    calculation('method: mode, ties go to highest', 'takes: scores', ...evidence),
    [],
  ],
  [
    'a fact that could not be read is not missing too',
    'method-needs-more',
    calculation('method: average', 'takes: scores', ...evidence, 'rond: to 0.1, half up'),
    [],
  ],
  [
    'a method that could not be read needs nothing',
    'method-needs-more',
    calculation('method: the usual', 'takes: scores'),
    [],
  ],
  [
    'rounding to nothing is one mistake',
    'rounding-without-halves',
    calculation('method: average', 'takes: scores', 'round: to 0'),
    [],
  ],
  [
    'a calculation of its own values',
    'calculation-circle',
    `${calculation('method: average', 'takes: C of each competency')}`,
    ['16: `C` takes its own value.'],
  ],
  [
    'the earlier value in a baseline is no circle',
    'calculation-circle',
    `${calculation('method: average', 'takes: scores')}\ncalculation G "G"\n  for: each competency in each stage\n  method: C minus baseline\n  baseline: the higher of the earlier baseline and the earlier G\n`,
    [],
  ],
  [
    'a level finer than the rounding',
    'floor-between-rounded-values',
    `${calculation('method: average', 'takes: scores', 'round: to 0.3, half up')}\nrule R "R"\n  for: each competency\n  requires all of these:\n    - C at least 2.7\n    - C at least 2.8\n`,
    ['23: `C` is rounded to 0.3, so it is never 2.8: the next rounded value decides.'],
  ],
  [
    'rounding for display does not decide',
    'floor-between-rounded-values',
    `${calculation('method: average', 'takes: scores', 'round: to 1, half up, for display only')}\nrule R "R"\n  for: each competency\n  requires all of these:\n    - C at least 2.5\n`,
    [],
  ],
  [
    'a nested scale is told once, of the competency',
    'two-scales-in-one-average',
    `${calculation('method: average', 'takes: scores of the competency and its targets')}\nscale T "T"\n  level 1 = 1\n  level 9 = 9\n`.replace(
      'target A.1.1 "Part"\n',
      'target A.1.1 "Part"\n      scale: T\n',
    ),
    ['17: `C` joins `A.1` in `S` and `A.1.1` in `T`. The numbers of two scales have no mean.'],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
