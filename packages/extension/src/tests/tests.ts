/** Scenarios in the Test Explorer: run when somebody asks, when a file is saved, and while somebody writes. */
import type { scenarioCommands as Commands, ScenarioResult, ScenariosChanged } from '@cairn/server/protocol';
import {
  CancellationTokenSource,
  commands,
  type ExtensionContext,
  type FileCoverage,
  type TestItem,
  TestRunRequest,
  tests,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerExplanations } from './explanations.ts';
import { listScenarios, scenariosChanged } from './requests.ts';
import { ScenarioItems } from './scenarioItems.ts';
import { ScenarioRuns } from './scenarioRuns.ts';

/** The command, said again because only types of the server may be imported. */
const runCommand: (typeof Commands)['run'] = 'cairn.runScenario';

/** What is shown of scenarios, for the extension's own tests. */
export interface ShownScenarios {
  /** What was last told of each, by id. */
  readonly results: ReadonlyMap<string, ScenarioResult>;
  /** The files of the last run with coverage. */
  readonly covered: readonly FileCoverage[];
}

/** Registers the Test Explorer's view of the workspace's scenarios. */
export function registerTests({ subscriptions }: ExtensionContext, client: BaseLanguageClient): ShownScenarios {
  const controller = tests.createTestController('cairn.scenarios', 'Scenarios');
  const items = new ScenarioItems(controller, client);
  const runs = new ScenarioRuns({ controller, items, client });
  const find = (asked: string | TestItem | undefined): TestItem | undefined =>
    asked === undefined ? atCursor(items) : items.scenario(typeof asked === 'string' ? asked : asked.id);
  const explanations = registerExplanations(client, find);
  const refresh = async (): Promise<void> => items.replace(await listScenarios(client));
  controller.refreshHandler = refresh;
  subscriptions.push(
    controller,
    explanations,
    client.onNotification(scenariosChanged, ({ listed, gone, results }: ScenariosChanged) => {
      for (const uri of gone) items.remove(uri);
      for (const framework of listed) items.put(framework);
      runs.showByItself(results);
      explanations.renew();
    }),
    commands.registerCommand(runCommand, async (asked?: string | TestItem) => {
      const item = find(asked);
      if (item) return runs.run(new TestRunRequest([item]), new CancellationTokenSource().token);
      await window.showInformationMessage('Put the cursor into a scenario, and it runs.');
    }),
  );
  // Where the server does not start, the client says so.
  refresh().catch(() => undefined);
  return {
    results: items.results,
    get covered() {
      return runs.covered;
    },
  };
}

/** The scenario in which the cursor stands. */
function atCursor(items: ScenarioItems): TestItem | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  return items.find(
    ({ uri, range }) => uri?.toString() === document.uri.toString() && range?.contains(selection.active),
  );
}
