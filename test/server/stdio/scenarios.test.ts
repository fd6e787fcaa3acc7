import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FrameworkCoverage,
  type ScenarioFramework,
  type ScenarioResult,
  type ScenariosChanged,
  scenarioRequests,
  scenariosChanged,
} from '../../../packages/server/src/protocol.ts';
import { LanguageServer } from '../../support/languageServer.ts';
import { serverBundle } from '../../support/serverBundle.ts';
import { fails, passes, rules } from '../scenarios/framework.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-scenarios-'));
const path = join(folder, 'forests.cairn');
const uri = pathToFileURL(path).toString();
const plan = `${uri}#The plan is done`;
const text = `${rules}${passes}${fails}`;
const told: ScenariosChanged[] = [];
let server: LanguageServer;

beforeAll(async () => {
  writeFileSync(path, text);
  server = new LanguageServer(await serverBundle());
  server.connection.onNotification(scenariosChanged, (changes: ScenariosChanged) => void told.push(changes));
  await server.begin(folder);
});

afterAll(() => {
  server.process.kill();
  rmSync(folder, { recursive: true });
});

test('scenarios of a file that nobody opened are listed and run, and are no problems', async () => {
  const frameworks = await server.ask<ScenarioFramework[]>(scenarioRequests.list);
  expect(frameworks.map(({ scenarios }) => scenarios.map(({ id }) => id))).toEqual([[`${uri}#Nothing was done`, plan]]);
  const results = await server.ask<ScenarioResult[]>(scenarioRequests.run, {});
  expect(results.map(({ state }) => state)).toEqual(['passed', 'failed']);
  expect(server.said.get(uri)?.diagnostics.some(({ code }) => code === 'scenario-fails')).toBe(false);
});

test('what fails in an open file is published after a while, and taken back when it is mended', async () => {
  await server.open(uri, text);
  const isFailing = (all: readonly { code?: unknown }[]): boolean => all.some(({ code }) => code === 'scenario-fails');
  const [failing] = (await server.diagnosed(uri, isFailing)).filter(({ code }) => code === 'scenario-fails');
  expect(failing?.range.start).toEqual({ line: 24, character: 4 });
  const at = text.lastIndexOf('not yet');
  await server.change(uri, at, at + 'not yet'.length, '1.0');
  const results = await server.ask<ScenarioResult[]>(scenarioRequests.run, { ids: [plan] });
  expect(results.map(({ state }) => state)).toEqual(['passed']);
  expect(isFailing(await server.diagnosed(uri, (all) => !isFailing(all)))).toBe(false);
  const states = (): unknown[] => told.flatMap(({ results: some }) => some).filter(({ id }) => id === plan);
  while (states().length < 2) await new Promise((done) => setTimeout(done, 20));
  expect(states()).toMatchObject([{ state: 'failed' }, { state: 'passed' }]);
});

test('coverage and explanations are handed over', async () => {
  const [covered] = await server.ask<FrameworkCoverage[]>(scenarioRequests.coverage, {});
  expect(covered?.files.map((file) => [file.uri, file.lines.length])).toEqual([[uri, 2]]);
  expect(await server.ask(scenarioRequests.explain, plan)).toMatch(/^Rowan on January 30, 2026\n/);
  expect(await server.ask(scenarioRequests.explain, 'nobody')).toBeNull();
});

test('nothing was written to the error stream', () => {
  expect(server.errors).toBe('');
});
