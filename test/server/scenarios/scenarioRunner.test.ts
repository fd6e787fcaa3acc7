import type { Project } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import type { ScenariosChanged } from '../../../packages/server/src/protocol.ts';
import { ScenarioRunner } from '../../../packages/server/src/scenarios/scenarioRunner.ts';
import { deskWith, folder } from '../../support/desk.ts';
import { fails, passes, rules, scenario } from './framework.ts';

const main = `${folder}main.cairn`;

interface Started {
  project: Project;
  runner: ScenarioRunner;
  /** What the listeners were called with, so far. */
  found: string[];
  changed: ScenariosChanged[];
  /** Puts a text in the place of an earlier one, as the upkeep does. */
  write(text: string, place?: string): void;
}

function start(source: string, isOpen: (place: string) => boolean = () => true): Started {
  const { project } = deskWith(source).desk;
  const runner = new ScenarioRunner({ project, isOpen, isTheirs: () => true, pause: 0 });
  const found: string[] = [];
  const changed: ScenariosChanged[] = [];
  runner.onFound((places) => found.push(...places));
  runner.onChanged((changes) => changed.push(changes));
  return {
    project,
    runner,
    found,
    changed,
    write(text, place = main) {
      project.set(place, text);
      runner.schedule();
      runner.dispose();
    },
  };
}

/** What is said of failing scenarios: line, from 0, and message. */
function failing(project: Project, place = main): string[] {
  return project
    .diagnostics(place)
    .filter(({ code }) => code === 'scenario-fails')
    .map(({ range, message }) => `${range.start.line}: ${message}`);
}

const said = '`credit ALG` was expected to be not yet and is met. Completed: Plan.';

describe('what fails', () => {
  test('is handed to the project', async () => {
    const { project, runner, found } = start(`${rules}${passes}${fails}`);
    await runner.runOpen();
    expect(failing(project)).toEqual([`24: ${said}`]);
    expect(found).toEqual([main]);
  });

  test('moves along with its line until it runs again', async () => {
    const { project, runner, write } = start(`${rules}${fails}`);
    await runner.runOpen();
    write(`# A comment\n${rules}${fails}`);
    expect(failing(project)).toEqual([`19: ${said}`]);
    await runner.runOpen();
    expect(failing(project)).toEqual([`19: ${said}`]);
  });

  test('is gone when it is mended', async () => {
    const { project, runner, found, write } = start(`${rules}${fails}`);
    await runner.runOpen();
    write(`${rules}${fails.replace('is not yet', 'is 1.0')}`);
    expect(failing(project)).toEqual([]);
    await runner.runOpen();
    expect(failing(project)).toEqual([]);
    expect(found).toEqual([main]);
  });

  test('is gone as long as the framework has an error', async () => {
    const { project, runner, write } = start(`${rules}${fails}`);
    await runner.runOpen();
    write(`${rules}${fails}\nrubbish\n`);
    await runner.runOpen();
    expect(failing(project)).toEqual([]);
    write(`${rules}${fails}`);
    await runner.runOpen();
    expect(failing(project)).toEqual([`18: ${said}`]);
  });

  test('is not looked for in frameworks of which no file is open', async () => {
    const open = new Set<string>();
    const { project, runner } = start(`${rules}${fails}`, (place) => open.has(place));
    await runner.runOpen();
    expect(failing(project)).toEqual([]);
    expect(runner.runs.ran).toBe(0);
    open.add(main);
    await runner.runOpen();
    expect(failing(project)).toEqual([`18: ${said}`]);
    open.clear();
    await runner.runOpen();
    expect(failing(project)).toEqual([]);
  });

  test('is handed over again where the project forgot it', async () => {
    const { project, runner } = start(`${rules}${fails}`);
    await runner.runOpen();
    project.setList(`${folder}codes.csv`, 'code\n');
    await runner.runOpen();
    expect(failing(project)).toEqual([`18: ${said}`]);
  });

  test('in a file that is gone is gone', async () => {
    const cases = `${folder}cases.cairn`;
    const { project, runner } = start(`${rules}#- cases.cairn\npart of F\n${fails}`);
    await runner.runOpen();
    expect(failing(project, cases)).toEqual([`8: ${said}`]);
    project.delete(cases);
    runner.schedule();
    runner.dispose();
    await runner.runOpen();
    expect(failing(project, cases)).toEqual([]);
  });
});

describe('scenarios run again', () => {
  const text = `${rules}${passes}${fails}`;
  test.each([
    ['none where nothing is changed', text, 0],
    ['none where a comment is written', text.replace('\nscenario', '\n# A comment\n\nscenario'), 0],
    ['one where it is changed', text.replace('2025-12-01', '2025-12-02'), 1],
    ['one that is new', `${text}${scenario('New', 'credit ALG is not yet')}`, 1],
    ['one where it is renamed', text.replace('The plan is done', 'It is done'), 1],
    ['none where one is taken away', `${rules}${fails}`, 0],
    ['none where they change places', `${rules}${fails}${passes}`, 0],
    ['all where a rule is changed', text.replace('1.0 credit in', '0.5 credit in'), 2],
    ['none where there is an error', `${text}\nrubbish\n`, 0],
  ])('%s', async (_what, later, times) => {
    const { runner, write } = start(text);
    await runner.runOpen();
    expect(runner.runs.ran).toBe(2);
    write(later);
    await runner.runOpen();
    expect(runner.runs.ran - 2).toBe(times);
  });

  test('all where a framework that is used is changed, and none where it is another', async () => {
    const uses = rules.replace('  language: en\n', '  language: en\n  uses: "g.cairn" as G\n');
    const used = 'framework G "G"\n  language: en\n\nsubject art "Art"\n';
    const { runner, write } = start(`${uses}${passes}#- g.cairn\n${used}#- h.cairn\n${used.replace('G "G"', 'H "H"')}`);
    await runner.runOpen();
    write(`${used}\nsubject music "Music"\n`.replace('G "G"', 'H "H"'), `${folder}h.cairn`);
    await runner.runOpen();
    expect(runner.runs.ran).toBe(1);
    write(`${used}\nsubject music "Music"\n`, `${folder}g.cairn`);
    await runner.runOpen();
    expect(runner.runs.ran).toBe(2);
  });
});

describe('the editor is told', () => {
  test('the list and the results at first, and then only what is another', async () => {
    const { runner, changed, write } = start(`${rules}${passes}${fails}`);
    await runner.runOpen();
    await runner.runOpen();
    const brief = () =>
      changed.splice(0).map(({ listed, gone, results }) => ({
        listed: listed.map(({ code, scenarios }) => `${code}: ${scenarios.map(({ title }) => title).join(', ')}`),
        gone,
        results: results.map(({ id, state }) => `${id.slice(main.length)} ${state}`),
      }));
    expect(brief()).toEqual([
      { listed: ['F: Nothing was done, The plan is done'], gone: [], results: [] },
      { listed: [], gone: [], results: ['#Nothing was done passed', '#The plan is done failed'] },
    ]);
    write(`${rules}${passes}${fails.replace('is not yet', 'is 1.0')}`);
    await runner.runOpen();
    expect(brief()).toEqual([
      { listed: ['F: Nothing was done, The plan is done'], gone: [], results: [] },
      { listed: [], gone: [], results: ['#The plan is done passed'] },
    ]);
    write(rules);
    await runner.runOpen();
    expect(brief()).toEqual([{ listed: [], gone: [main], results: [] }]);
  });
});

describe('a run by itself', () => {
  test('comes after a pause', async () => {
    const { runner, project } = start(`${rules}${fails}`);
    const ran = new Promise<void>((done) => runner.onFound(() => done()));
    runner.schedule();
    expect(runner.runs.ran).toBe(0);
    await ran;
    expect(failing(project)).toEqual([`18: ${said}`]);
  });

  test('ends when something is written', async () => {
    const { runner, found, write } = start(`${rules}${fails}`);
    const ran = runner.runOpen();
    write(`${rules}${passes}`);
    await ran;
    expect(runner.runs.ran).toBe(0);
    expect(found).toEqual([]);
  });
});
