import { describe, expect, test } from 'vitest';
import {
  type Asked,
  coverageOfScenarios,
  explainScenario,
  listScenarios,
  runScenarios,
} from '../../../packages/server/src/scenarios/asked.ts';
import { ScenarioRuns } from '../../../packages/server/src/scenarios/runs.ts';
import { deskWith, folder } from '../../support/desk.ts';
import { fails, passes, rules, scenario } from './framework.ts';

function askedOf(source: string): Asked {
  const { project } = deskWith(source).desk;
  return { project, runs: new ScenarioRuns(project), isTheirs: () => true };
}

const main = `${folder}main.cairn`;
const cases = `${folder}cases.cairn`;

describe('the list', () => {
  test('has the scenarios of all files of a framework in the order of the files', () => {
    expect(
      listScenarios(askedOf(`${rules}${passes}#- cases.cairn\npart of F\n${fails}#- g.cairn\nframework G "G"\n`)),
    ).toEqual([
      {
        uri: main,
        code: 'F',
        title: 'Forests',
        scenarios: [
          {
            id: `${main}#Nothing was done`,
            title: 'Nothing was done',
            uri: main,
            range: { start: { line: 12, character: 0 }, end: { line: 16, character: 25 } },
          },
          {
            id: `${cases}#The plan is done`,
            title: 'The plan is done',
            uri: cases,
            range: { start: { line: 2, character: 0 }, end: { line: 8, character: 25 } },
          },
        ],
      },
    ]);
  });

  test.each([
    ['two of one title', `${rules}${passes}${passes}`, ['#Nothing was done', '#2:Nothing was done']],
    ['one that is half written', `${rules}\nscenario\n`, ['#']],
    ['one with a title that is half written', `${rules}\nscenario "\n`, ['#']],
    ['one with an empty title', `${rules}\nscenario ""\n`, ['#']],
    ['no framework', passes, ['#Nothing was done']],
    ['an empty file', '', []],
  ])('of %s', (_what, source, ids) => {
    expect(listScenarios(askedOf(source)).flatMap(({ scenarios }) => scenarios.map(({ id }) => id))).toEqual(
      ids.map((id) => `${main}${id}`),
    );
  });

  test('leaves out what is only used', () => {
    const asked = askedOf(`${rules}${passes}`);
    expect(listScenarios({ ...asked, isTheirs: () => false })).toEqual([]);
  });
});

describe('a run', () => {
  test('tells what passed, and of what failed the line, what was expected and found, and why', async () => {
    const [passed, failed] = await runScenarios(askedOf(`${rules}${passes}${fails}`), {});
    expect(passed).toEqual({
      id: `${main}#Nothing was done`,
      state: 'passed',
      milliseconds: expect.any(Number),
      failures: [],
    });
    expect(failed).toEqual({
      id: `${main}#The plan is done`,
      state: 'failed',
      milliseconds: expect.any(Number),
      failures: [
        {
          message: '`credit ALG` was expected to be not yet and is met.',
          reason: ['Algebra (ALG) – 1.0 credit', '  Completed: Plan'],
          uri: main,
          range: { start: { line: 24, character: 4 }, end: { line: 24, character: 25 } },
          comparison: {
            expected: 'credit ALG: not yet',
            found: 'credit ALG: met\n\nAlgebra (ALG) – 1.0 credit\n  Completed: Plan',
          },
        },
      ],
    });
  });

  test('a failure in another file stands there', async () => {
    const [result] = await runScenarios(
      askedOf(`${rules}#- cases.cairn\npart of F\r\n${fails.replaceAll('\n', '\r\n')}`),
      {},
    );
    expect(result?.failures.map(({ uri, range }) => [uri, range])).toEqual([
      [cases, { start: { line: 8, character: 4 }, end: { line: 8, character: 25 } }],
    ]);
  });

  test.each([
    [
      'an error in the framework',
      `${rules}${passes}\nrubbish here\n`,
      { message: /^It could not run: `F` has an error\. ./, uri: main, line: 18 },
    ],
    [
      'an error in a framework that it uses',
      `${rules.replace('  language: en\n', '  language: en\n  uses: "g.cairn" as G\n')}${passes}#- g.cairn\nframework G "G"\n  language: en\n\nrubbish\n`,
      { message: /^It could not run: `G` has an error\. ./, uri: `${folder}g.cairn`, line: 3 },
    ],
  ])('cannot be with %s', async (_what, source, { message, uri, line }) => {
    const [result, ...more] = await runScenarios(askedOf(source), {});
    expect(more).toEqual([]);
    expect(result).toMatchObject({ state: 'could not run', failures: [{ uri, range: { start: { line } } }] });
    expect(result?.failures[0]?.message).toMatch(message);
    expect(result).not.toHaveProperty('milliseconds');
  });

  test('only those that are asked for run', async () => {
    const asked = askedOf(`${rules}${passes}${fails}`);
    const results = await runScenarios(asked, { ids: [`${main}#The plan is done`, `${main}#Nobody`, 'nothing'] });
    expect(results.map(({ id }) => id)).toEqual([`${main}#The plan is done`]);
    expect(asked.runs.ran).toBe(1);
  });

  test('what has run does not run again', async () => {
    const asked = askedOf(`${rules}${passes}${fails}`);
    const first = await runScenarios(asked, {});
    expect(await runScenarios(asked, {})).toEqual(first);
    expect(asked.runs.ran).toBe(2);
  });

  test('ends between two scenarios when nobody waits any more', async () => {
    const asked = askedOf(`${rules}${passes}${fails}`);
    const token = {
      get isCancellationRequested(): boolean {
        return asked.runs.ran > 0;
      },
    };
    const results = await runScenarios(asked, {}, token);
    expect(results.map(({ id }) => id)).toEqual([`${main}#Nothing was done`]);
    expect(asked.runs.ran).toBe(1);
  });

  test('a scenario without its day says so', async () => {
    const [result] = await runScenarios(askedOf(`${rules}${passes.replace('  as of: 2026-01-30\n', '')}`), {});
    expect(result?.state).toBe('could not run');
  });
});

describe('coverage', () => {
  const seen = async (source: string, ids?: string[]): Promise<string[]> => {
    const found = await coverageOfScenarios(askedOf(source), { ...(ids && { ids }) });
    return found.flatMap(({ files }) =>
      files.flatMap(({ lines }) =>
        lines.map(
          ({ text, covers, range, ways, seen: times }) =>
            `${range.start.line} ${text} (${covers}) ${times}: ${ways.map((way) => `${way.label} ${way.seen}`).join(', ')}`,
        ),
      ),
    );
  };

  test('tells of each line how often it stood which way', async () => {
    expect(await seen(`${rules}${passes}`)).toEqual([
      '7 credit ALG "Algebra" (rule, credit or plan) 1: met 0, not met 1',
      '10 - completed PLAN (condition) 1: met 0, not met 1',
    ]);
    expect(await seen(`${rules}${passes}${scenario('Done', 'credit ALG is 1.0', ['2025-12-01 PLAN'])}`)).toEqual([
      '7 credit ALG "Algebra" (rule, credit or plan) 2: met 1, not met 1',
      '10 - completed PLAN (condition) 2: met 1, not met 1',
    ]);
  });

  test('is that of the scenarios that are asked for', async () => {
    expect(await seen(`${rules}${passes}${fails}`, [`${main}#The plan is done`])).toEqual([
      '7 credit ALG "Algebra" (rule, credit or plan) 1: met 1, not met 0',
      '10 - completed PLAN (condition) 1: met 1, not met 0',
    ]);
  });

  test.each([
    ['without scenarios', rules],
    ['with errors', `${rules}${passes}\nrubbish\n`],
  ])('of a framework %s there is none', async (_what, source) => {
    expect(await seen(source)).toEqual([]);
  });
});

describe('an explanation', () => {
  test('is what a student has earned, and why', () => {
    expect(explainScenario(askedOf(`${rules}${fails}`), `${main}#The plan is done`)).toBe(
      [
        'Rowan on January 30, 2026',
        'Forests (F)',
        '',
        'Credits',
        '',
        '✓ met      Algebra (ALG) – 1.0 credit                               main.cairn:8',
        '✓ met        Completed: Plan',
        '               Counted: 2025-12-01 PLAN',
        '',
        'Requirements',
        '',
        '✓ met      Completed: Plan',
        '             Counted: 2025-12-01 PLAN',
        '',
      ].join('\n'),
    );
  });

  test('of a framework with errors is the first of them', () => {
    expect(explainScenario(askedOf(`${rules}${fails}\nrubbish\n`), `${main}#The plan is done`)).toMatch(
      /^It could not run: `F` has an error\./,
    );
  });

  test('of a scenario that is not there is nothing', () => {
    expect(explainScenario(askedOf(`${rules}${fails}`), `${main}#Nobody`)).toBeUndefined();
    expect(explainScenario(askedOf(rules), 'nothing')).toBeUndefined();
  });
});
