/** Scenarios in the Test Explorer: run, mended while somebody writes, covered, explained. */
import type { ScenarioResult } from '@cairn/server/protocol';
import {
  commands,
  extensions,
  type FileCoverage,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { equal, fileOf, open } from './support.ts';

/** What the extension hands out of its scenarios. */
interface Shown {
  readonly results: ReadonlyMap<string, ScenarioResult>;
  readonly covered: readonly FileCoverage[];
}

suite('scenarios', () => {
  const file = fileOf('credits.cairn');
  const nothing = `${file}#Nothing was done`;
  const plan = `${file}#The plan is done`;
  let shown: Shown;

  suiteSetup(async () => {
    shown = (await extensions.getExtension('cairn.cairn')!.activate()).scenarios;
  });

  test('run, and one passes and one fails with what was expected and why', async () => {
    while (!shown.results.has(plan)) {
      await commands.executeCommand('testing.runAll');
      await pause();
    }
    equal(shown.results.get(nothing)?.state, 'passed');
    const { state, failures } = shown.results.get(plan)!;
    equal(state, 'failed');
    equal(failures, [
      {
        message: '`credit ALG` was expected to be 0.5 and is 1.0.',
        reason: ['Algebra (ALG) – 1.0 credit', '  Completed: Plan'],
        uri: `${file}`,
        range: { start: { line: 25, character: 4 }, end: { line: 25, character: 21 } },
        comparison: {
          expected: 'credit ALG: 0.5',
          found: 'credit ALG: 1.0\n\nAlgebra (ALG) – 1.0 credit\n  Completed: Plan',
        },
      },
    ]);
  });

  test('turn green and red while somebody writes', async () => {
    const { document } = await open('credits.cairn');
    await write(document, 'credit ALG is 0.5', 'credit ALG is 1.0');
    await stands(shown, plan, 'passed');
    await write(document, 'credit ALG is not yet', 'credit ALG is 1.0');
    await stands(shown, nothing, 'failed');
    await write(document, 'credit ALG is 1.0', 'credit ALG is not yet');
    await stands(shown, nothing, 'passed');
  });

  test('cannot run while there is an error, and say which', async () => {
    const { document } = await open('credits.cairn');
    await write(document, '- completed PLAN', '- completed PLANS');
    await commands.executeCommand('cairn.runScenario', nothing);
    equal(shown.results.get(nothing)?.state, 'could not run');
    equal(shown.results.get(nothing)?.failures[0]?.range.start, { line: 11, character: 16 });
    await write(document, '- completed PLANS', '- completed PLAN');
    await commands.executeCommand('cairn.runScenario', nothing);
    equal(shown.results.get(nothing)?.state, 'passed');
  });

  test('cover what they look at', async () => {
    await commands.executeCommand('testing.coverageAll');
    const found = shown.covered.filter(({ uri }) => uri.toString() === file.toString());
    equal(
      found.map(({ statementCoverage, branchCoverage, declarationCoverage }) => [
        [statementCoverage.covered, statementCoverage.total],
        [branchCoverage?.covered, branchCoverage?.total],
        [declarationCoverage?.covered, declarationCoverage?.total],
      ]),
      [
        [
          [2, 2],
          [4, 4],
          [1, 1],
        ],
      ],
    );
  });

  test('are explained in words', async () => {
    await commands.executeCommand('cairn.explainScenario', plan);
    const { document } = window.activeTextEditor!;
    equal([document.uri.scheme, document.uri.path], ['cairn-explain', '/The plan is done.txt']);
    equal(document.getText().split('\n').slice(0, 2), ['Sam on January 30, 2026', 'What is earned (CREDITS)']);
  });
});

async function write(document: TextDocument, before: string, after: string): Promise<void> {
  const at = document.getText().indexOf(before);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + before.length)), after);
  equal(await workspace.applyEdit(edit), true);
}

/** Waits until a scenario stands so. The test's own time limit ends the wait. */
async function stands({ results }: Shown, id: string, state: ScenarioResult['state']): Promise<void> {
  while (results.get(id)?.state !== state) await pause();
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100));
}
