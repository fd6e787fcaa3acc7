/** A framework as JSON for other programs, shown beside its text and saved where somebody wants it. */
import type { Compiled } from '@cairn/server/protocol';
import { commands, type Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askCompiled, outlineInFront } from './requests.ts';

const scheme = 'cairn-compiled';

/** Registers what compiles, and what saves the result. */
export function registerCompiling(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) texts.delete(uri.toString());
    }),
    commands.registerCommand('cairn.compile', async () => {
      const document = outlineInFront();
      const found = document && (await askCompiled(client, document.uri));
      if (!document || !found) {
        await window.showInformationMessage('Open a file of the framework that is to be compiled.');
        return undefined;
      }
      const { file, errors } = found;
      if (!file) {
        await tellErrors(client, errors);
        return undefined;
      }
      const uri = Uri.from({ scheme, path: `/${file.name}`, query: document.uri.toString() });
      texts.set(uri.toString(), file.text);
      changed.fire(uri);
      await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
      return uri;
    }),
    commands.registerCommand('cairn.saveCompiled', async () => {
      const uri = window.activeTextEditor?.document.uri;
      const text = uri && texts.get(uri.toString());
      if (text === undefined) {
        await window.showInformationMessage('Compile a framework first: “Cairn: Compile to JSON”.');
        return;
      }
      const source = Uri.parse(uri!.query);
      const defaultUri = source.scheme === 'untitled' ? undefined : Uri.joinPath(source, '..', uri!.path);
      const place = await window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters: { JSON: ['json'] } });
      if (place) await workspace.fs.writeFile(place, new TextEncoder().encode(text));
    }),
  );
}

/** Says what keeps a framework from being compiled, and leads there. */
async function tellErrors(client: BaseLanguageClient, errors: Compiled['errors']): Promise<void> {
  const [first] = errors;
  if (!first) return;
  const more = errors.length === 1 ? 'An error keeps' : `${errors.length} errors keep`;
  const show = 'Show the first';
  const chosen = await window.showErrorMessage(`${more} the framework from being compiled. ${first.message}`, show);
  if (chosen !== show) return;
  const selection = client.protocol2CodeConverter.asRange(first.range);
  await window.showTextDocument(Uri.parse(first.uri), { selection });
}
