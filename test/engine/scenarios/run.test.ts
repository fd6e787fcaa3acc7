import { describe, expect, test } from 'vitest';
import { loadModel, type Program } from '../../../packages/engine/src/program/program.ts';
import { runScenario, runScenarios } from '../../../packages/engine/src/scenarios/run.ts';
import { programFrom } from '../../support/programs.ts';
import { small, withScenario } from './framework.ts';

const plan = '  requirements\n    2025-10-10 PLAN\n';

test('a scenario and its expectations stand where they are written', () => {
  const [run] = runScenarios(programFrom(withScenario(plan, ['PLAN is met', 'pathway WAY is met'])));
  const line = small.split('\n').length + 1;
  expect(run).toMatchObject({
    title: 'A student',
    pointer: '/scenarios/0',
    source: { file: 'f.cairn', line },
    passed: true,
    problems: [],
    expectations: [
      { pointer: '/scenarios/0/expect/0', source: { file: 'f.cairn', line: line + 6 } },
      { pointer: '/scenarios/0/expect/1', source: { file: 'f.cairn', line: line + 7 } },
    ],
  });
});

test('one expectation that fails fails its scenario, and no other', () => {
  const text = `${withScenario(plan, ['PLAN is met', 'PLAN is closed'])}
scenario "Another student"
  as of: 2026-01-30
  expect
    PLAN is not yet
`;
  const runs = runScenarios(programFrom(text));
  expect(runs.map(({ title, passed }) => [title, passed])).toEqual([
    ['A student', false],
    ['Another student', true],
  ]);
});

test('a framework without scenarios has none to run', () => {
  expect(runScenarios(programFrom(small))).toEqual([]);
});

test('a scenario without a day is told', () => {
  const program = programFrom(withScenario(plan, ['PLAN is met']));
  const { asOf: _, ...scenario } = program.model.scenarios![0]!;
  expect(runScenario(program, scenario, 0)).toMatchObject({
    passed: false,
    expectations: [],
    problems: ['The scenario does not say its day: `as of: 2026-01-30`.'],
  });
});

test('a record of what the framework does not have fails the scenario', () => {
  const program = programFrom(withScenario(plan, ['PLAN is not yet']));
  const model = structuredClone(program.model);
  model.scenarios![0]!.requirements![0]!.code = { code: 'X', id: 'X' };
  expect(runScenarios(loadModel(model))).toMatchObject([
    {
      passed: false,
      expectations: [{ passed: true }],
      problems: ['`X` in `requirements 1` is not in the framework, and the record is left out.'],
    },
  ]);
});

describe('against another version', () => {
  const written = programFrom(
    withScenario(plan, ['credit ALG is not yet', 'pathway WAY is met', 'newest of A.1 is no value']),
  );
  const runAgainst = (text: string) => runScenarios(programFrom(text), { of: written })[0]!;

  /** What is said of a version that differs from the written one in these places. */
  const cases: readonly [
    does: string,
    changes: readonly [from: string, to: string][],
    messages: string[],
    problems: string[],
  ][] = [
    ['the same rules pass', [], [], []],
    [
      'a rule that changed is asked',
      [['    - completed PLAN\n    - approved by teacher', '    - approved by teacher']],
      ['`WAY` was expected to be met and is not yet.'],
      [],
    ],
    [
      'a thing with another identity is known by its code',
      [['pathway WAY "Way"', 'pathway WAY "Way"\n  id: 00000000-0000-5000-8000-000000000001']],
      [],
      [],
    ],
    [
      'what is gone is told',
      [
        ['calculation newest "Newest"', 'calculation latest "Newest"'],
        ['method: newest minus', 'method: latest minus'],
        ['- newest at High', '- latest at High'],
      ],
      ['`newest of A.1` was expected to have no value and is no longer there.'],
      [],
    ],
    [
      'records of what is gone are told, and fail nothing by themselves',
      [
        ['requirement PLAN "Plan for later"', 'requirement PLAN-2 "Plan for later"'],
        ['completed PLAN', 'completed PLAN-2'],
      ],
      ['`WAY` was expected to be met and is not yet.'],
      ['`PLAN` in `requirements 1` is not in the framework, and the record is left out.'],
    ],
  ];

  test.each(cases)('%s', (_, changes, messages, problems) => {
    const text = changes.reduce((now, [from, to]) => now.replaceAll(from, to), small);
    const run = runAgainst(text);
    expect({
      passed: run.passed,
      messages: run.expectations.flatMap(({ message }) => message || []),
      problems: run.problems,
    }).toEqual({ passed: messages.length === 0, messages, problems });
  });

  test('the places are those of the scenario', () => {
    const other: Program = programFrom(`# a line more\n${small}`);
    expect(runScenarios(other, { of: written })[0]!.source).toEqual(runScenarios(written)[0]!.source);
  });
});
