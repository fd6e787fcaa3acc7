import { describe, expect, test } from 'vitest';
import { coverageOf, unseenOf } from '../../../packages/engine/src/scenarios/coverage.ts';
import { coverageText } from '../../../packages/engine/src/scenarios/coverageText.ts';
import { lcovOf } from '../../../packages/engine/src/scenarios/lcov.ts';
import { runScenarios } from '../../../packages/engine/src/scenarios/run.ts';
import { programFrom } from '../../support/programs.ts';

const rules = `framework F "F"
  language: en
subject math "Mathematics"
role teacher "Teacher"
scale levels "Levels"
  level Low "Low" = 1
  level High "High" = 2
  mastery from: High
requirement PLAN "Plan for later"
test TEST "Test"
  part speaking in levels
  best of: each part
credit LANG "Language"
  awards: up to 2.0 credits in math
  amount by lowest of TEST.speaking:
    Low -> 1.0
    High -> 2.0
  requires all of these:
    - taken TEST
pathway WAY "Way"
  requires all of these:
    - completed PLAN
    - at least 1 of these:
      - approved by teacher
      - credit LANG
`;
const scenario = (title: string, body: string): string => `scenario "${title}"
  student Rowan
  as of: 2026-01-30
${body}`;
const high = '  scores\n    2025-10-10 TEST.speaking High\n';

/** What each line of rules was seen as: the kind, and met, not met, unknown. */
function seen(...scenarios: string[]): { [line: number]: string } {
  const program = programFrom(rules + scenarios.join(''));
  const { lines } = coverageOf(program, runScenarios(program));
  return Object.fromEntries(
    lines.map(({ line, covers, seen: ways }) => [line, `${covers} ${ways.met} ${ways['not met']} ${ways.unknown}`]),
  );
}

const nothingSeen = {
  13: 'rule, credit or plan 0 0 0',
  16: 'table row 0 0 0',
  17: 'table row 0 0 0',
  19: 'condition 0 0 0',
  20: 'rule, credit or plan 0 0 0',
  22: 'condition 0 0 0',
  23: 'condition 0 0 0',
  24: 'condition 0 0 0',
  25: 'condition 0 0 0',
};

describe('what is seen', () => {
  test('nothing where nothing is expected, whatever is worked out', () => {
    expect(seen(scenario('No expectation', high))).toEqual(nothingSeen);
  });

  test('what the reasons of an expectation hold', () => {
    expect(seen(scenario('Earned', `${high}  expect\n    credit LANG is 2.0\n`))).toEqual({
      ...nothingSeen,
      13: 'rule, credit or plan 1 0 0',
      17: 'table row 1 0 0',
      19: 'condition 1 0 0',
    });
  });

  test('through conditions that name other things', () => {
    expect(seen(scenario('A way', `${high}  expect\n    pathway WAY is not yet\n`))).toEqual({
      13: 'rule, credit or plan 1 0 0',
      16: 'table row 0 0 0',
      17: 'table row 1 0 0',
      19: 'condition 1 0 0',
      20: 'rule, credit or plan 0 1 0',
      22: 'condition 0 1 0',
      23: 'condition 1 0 0',
      24: 'condition 0 1 0',
      25: 'condition 1 0 0',
    });
  });

  test('what nobody knows is neither', () => {
    expect(seen(scenario('Unknown', '  unknown: requirements\n  expect\n    pathway WAY is not yet\n'))[22]).toBe(
      'condition 0 0 1',
    );
  });

  test('of a plan that is for others, nothing', () => {
    const text = `${rules}graduation requirements NEW "New"
  applies to: students who entered grade 9 on or after 2024-07-01
  total: 1.0
  credits ALL "All": 1.0 in any subject
  splitting: in steps of 0.5
scenario "For others"
  student Rowan, entered grade 9 on 2020-09-01
  as of: 2022-01-30
  expect
    NEW does not apply
`;
    const program = programFrom(text);
    expect(coverageOf(program, runScenarios(program)).all.seen).toBe(0);
  });

  test('a grade table by its rows and their conditions, and the calculation of the transcript', () => {
    const program = programFrom(`framework F "F"
  language: en
  scale: levels
subject math "Mathematics"
role teacher "Teacher"
evidence kind essay "Essay"
scale levels "Levels"
  level Low "Low" = 1
  level High "High" = 2
  mastery from: High
area A "Area"
  competency A.1 "First"
calculation newest "Newest"
  for: each competency in A
  method: latest
  takes: scores
  order by: date assessed
  same date: by date entered
  missing: left out
  retakes: all count
  override: replaces the value, by teacher
grade table LETTERS "Letters"
  2 or above -> A
    - no score used by newest below High
  1 or above -> C
credit ALG "Algebra"
  awards: 1.0 credit in math
  requires all of these:
    - 1 piece of essay
  transcript: grade from newest by LETTERS
scenario "An essay"
  student Rowan
  as of: 2026-01-30
  evidence
    2025-10-10 A.1 2 essay
  expect
    credit ALG is 1.0
`);
    const { lines } = coverageOf(program, runScenarios(program));
    expect(lines.map((line) => [line.line, line.covers, unseenOf(line)])).toEqual([
      [13, 'calculation', ['not met']],
      [23, 'table row', []],
      [24, 'condition', ['not met']],
      [25, 'table row', ['met']],
      [26, 'rule, credit or plan', ['not met']],
      [29, 'condition', ['not met']],
    ]);
  });
});

describe('how it is told', () => {
  const program = programFrom(
    `${rules}${scenario('Earned', `${high}  expect\n    credit LANG is 2.0\n`)}${scenario('Not taken', '  expect\n    credit LANG is not yet\n')}`,
  );
  const coverage = coverageOf(program, runScenarios(program));

  test('shares are of the ways in which lines can stand', () => {
    expect(coverage.by).toEqual({
      condition: { seen: 2, of: 10, percent: 20 },
      'table row': { seen: 1, of: 2, percent: 50 },
      calculation: { seen: 0, of: 0, percent: 100 },
      'rule, credit or plan': { seen: 2, of: 4, percent: 50 },
    });
    expect(coverage.all).toEqual({ seen: 5, of: 16, percent: 31 });
  });

  test('for people', () => {
    const texts = rules.split('\n');
    const show = ({ file, line }: { file: string; line: number }) => ({ place: `x/${file}`, text: texts[line - 1]! });
    expect(coverageText(coverage, show)).toBe(`  conditions                2 of 10   20%
  table rows                1 of  2   50%
  rules, credits and plans  2 of  4   50%
  in all                    5 of 16   31%
  Never seen met:
    x/f.cairn:20  pathway WAY "Way"
    x/f.cairn:22  - completed PLAN
    x/f.cairn:23  - at least 1 of these:
    x/f.cairn:24  - approved by teacher
    x/f.cairn:25  - credit LANG
  Never seen not met:
    x/f.cairn:20  pathway WAY "Way"
    x/f.cairn:22  - completed PLAN
    x/f.cairn:23  - at least 1 of these:
    x/f.cairn:24  - approved by teacher
    x/f.cairn:25  - credit LANG
  Never reached:
    x/f.cairn:16  Low -> 1.0
`);
  });

  test('as lcov', () => {
    expect(lcovOf(coverage, (file) => `x/${file}`)).toBe(`TN:
SF:x/f.cairn
BRDA:13,0,0,1
BRDA:13,0,1,1
BRDA:19,0,0,1
BRDA:19,0,1,1
BRDA:20,0,0,-
BRDA:20,0,1,-
BRDA:22,0,0,-
BRDA:22,0,1,-
BRDA:23,0,0,-
BRDA:23,0,1,-
BRDA:24,0,0,-
BRDA:24,0,1,-
BRDA:25,0,0,-
BRDA:25,0,1,-
BRF:14
BRH:4
DA:13,2
DA:16,0
DA:17,1
DA:19,2
DA:20,0
DA:22,0
DA:23,0
DA:24,0
DA:25,0
LF:9
LH:3
end_of_record
`);
  });
});
