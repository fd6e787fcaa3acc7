import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runScenarios } from '../../packages/engine/src/scenarios/run.ts';
import { programOf } from '../../packages/workbench/src/programs.ts';
import { cairnTexts, examplesFolder, projectOf } from '../support/examples.ts';

const templatesFolder = join(examplesFolder, '../packages/cli/templates');

/** Every framework of a folder with what becomes of its scenarios. */
function runsIn(folder: string) {
  const project = projectOf(cairnTexts(folder), folder);
  return project
    .frameworks()
    .filter(({ headers }) => headers.length > 0)
    .map((framework) => {
      const program = programOf(project, framework);
      return { code: program.model.code, runs: runScenarios(program) };
    })
    .filter(({ runs }) => runs.length > 0);
}

const all = [...runsIn(examplesFolder), ...runsIn(templatesFolder)];

test('most examples and templates have scenarios', () => {
  expect(all.length).toBeGreaterThanOrEqual(13);
});

describe.each(all)('$code', ({ runs }) => {
  test.each(runs)('$title', ({ expectations, problems }) => {
    expect(problems).toEqual([]);
    expect(expectations.flatMap(({ message, reason }) => (message === '' ? [] : `${message}\n${reason}`))).toEqual([]);
  });
});
