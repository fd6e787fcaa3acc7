import { expect, test } from 'vitest';
import {
  type Asked,
  coverageOfScenarios,
  explainScenario,
  listScenarios,
  runScenarios,
} from '../../../packages/server/src/scenarios/asked.ts';
import { ScenarioRunner } from '../../../packages/server/src/scenarios/scenarioRunner.ts';
import { deskWith } from '../../support/desk.ts';
import { fails, passes, rules } from './framework.ts';

const text = `${rules}${passes}${fails}`;

test.each<[how: string, damaged: (at: number) => string]>([
  ['ends anywhere', (at) => text.slice(0, at)],
  ['begins anywhere', (at) => text.slice(at)],
  ['lacks a piece', (at) => text.slice(0, at) + text.slice(at + 7)],
])('a text that %s has answers to every question, and each scenario one result', async (_how, damaged) => {
  const { project, place } = deskWith(text).desk;
  const runner = new ScenarioRunner({ project, isOpen: () => true, isTheirs: () => true });
  const asked: Asked = { project, runs: runner.runs, isTheirs: () => true };
  const faults: string[] = [];
  for (let at = 0; at <= text.length; at += 5) {
    project.set(place, damaged(at));
    runner.schedule();
    runner.dispose();
    const ids = listScenarios(asked).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
    await runner.runOpen();
    const results = await runScenarios(asked, {});
    await coverageOfScenarios(asked, {});
    if (JSON.stringify(results.map(({ id }) => id)) !== JSON.stringify(ids)) faults.push(`${at}: other results`);
    if (ids.some((id) => explainScenario(asked, id) === undefined)) faults.push(`${at}: no explanation`);
  }
  expect(faults).toEqual([]);
});
