/** Explanations of scenarios: what one gives, and why, as a text that can be read and not changed. */
import type { scenarioCommands as Commands } from '@cairn/server/protocol';
import { commands, type Disposable, EventEmitter, type TestItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explanationOf } from './requests.ts';

const scheme = 'cairn-explain';

/** The command, said again because only types of the server may be imported. */
const command: (typeof Commands)['explain'] = 'cairn.explainScenario';

/**
 * Registers the command and the texts; `find` gives the scenario of an id, or the one at the cursor. `renew` has to be
 * called when what the texts say may have changed.
 */
export function registerExplanations(
  client: BaseLanguageClient,
  find: (asked: string | TestItem | undefined) => TestItem | undefined,
): Disposable & { renew(): void } {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ query }, token) =>
      (await explanationOf(client, query, token)) ?? 'This scenario is no longer there.\n',
  });
  const shown = commands.registerCommand(command, async (asked?: string | TestItem) => {
    const item = find(asked);
    if (!item) {
      await window.showInformationMessage('Put the cursor into a scenario, and it is explained.');
      return;
    }
    const path = `/${item.label.replaceAll(/[/\\]/g, '-')}.txt`;
    await window.showTextDocument(Uri.from({ scheme, path, query: item.id }), { preview: true });
  });
  return {
    renew() {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    },
    dispose() {
      for (const each of [provider, shown, changed]) each.dispose();
    },
  };
}
