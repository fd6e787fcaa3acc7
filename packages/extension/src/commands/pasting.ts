/** A table from a spreadsheet or an outline from a document, pasted as competencies. */
import type { PastedTable } from '@cairn/server/protocol';
import {
  commands,
  type Disposable,
  env,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerPasteProvider } from './pasteProvider.ts';
import { addressOf, askPaste, editOf } from './requests.ts';

const scheme = 'cairn-preview';

/** What a caller may know already: what is pasted, and that nobody has to look at it first. */
export interface KnownPaste {
  text?: string;
  html?: string;
  isSeen?: boolean;
}

/** Registers the command, its preview, and what happens when somebody just pastes. */
export function registerPasting(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const previews = new Map<string, string>();
  const run = async (known: KnownPaste = {}): Promise<string | undefined> => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'cairn') {
      await window.showInformationMessage('Open a file of your framework, and put the cursor where it is to stand.');
      return undefined;
    }
    return paste(client, editor, known, previews);
  };
  subscriptions.push(
    commands.registerCommand('cairn.pasteAsCompetencies', run),
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ query }) => previews.get(query) ?? '',
    }),
  );
  registerPasteProvider(subscriptions, client);
}

/** Inserts what was copied; hands back what is said of it. */
async function paste(
  client: BaseLanguageClient,
  editor: TextEditor,
  { text = '', html, isSeen = false }: KnownPaste,
  previews: Map<string, string>,
): Promise<string | undefined> {
  const { document, selection } = editor;
  const copied = text === '' ? await env.clipboard.readText() : text;
  const position = client.code2ProtocolConverter.asPosition(selection.active);
  const uri = addressOf(client, document.uri);
  const pasted = await askPaste(client, { uri, position, text: copied, ...(html !== undefined && { html }) });
  if (!pasted) {
    await window.showInformationMessage(
      'No table and no outline was copied. Copy some rows with their headings, or a list, and try again.',
    );
    return undefined;
  }
  const version = document.version;
  if (!isSeen && !(await isWanted(document, pasted, previews, client))) return undefined;
  if (document.version !== version) {
    await window.showInformationMessage('The file has changed meanwhile, and nothing was inserted. Paste again.');
    return undefined;
  }
  await workspace.applyEdit(editOf(client, document.uri, pasted));
  await window.showTextDocument(document, { viewColumn: editor.viewColumn ?? 1 });
  window.setStatusBarMessage(`Inserted: ${pasted.summary}`, 15_000);
  return pasted.summary;
}

/** Shows the file beside what it would become, and asks. */
async function isWanted(
  document: TextDocument,
  pasted: PastedTable,
  previews: Map<string, string>,
  client: BaseLanguageClient,
): Promise<boolean> {
  const key = document.uri.toString();
  const name = document.uri.path.split('/').at(-1) ?? 'file';
  previews.set(key, after(document, pasted, client));
  const preview = Uri.from({ scheme, path: `/${name}`, query: key });
  await commands.executeCommand('vscode.diff', document.uri, preview, `${name}: what will be inserted`);
  const insert = { label: '$(check) Insert', detail: pasted.summary };
  const chosen = await window.showQuickPick([insert, { label: '$(close) Leave it', detail: 'Nothing is changed' }], {
    title: 'Paste as competencies',
    placeHolder: pasted.summary,
    ignoreFocusOut: true,
  });
  for (const { tabs } of window.tabGroups.all) {
    const shown = tabs.filter(({ input }) => (input as { modified?: Uri } | undefined)?.modified?.scheme === scheme);
    await window.tabGroups.close(shown);
  }
  previews.delete(key);
  return chosen === insert;
}

/** The text of a file after changes. */
function after(document: TextDocument, { edits }: PastedTable, client: BaseLanguageClient): string {
  const ranges = edits.map(({ range, newText }) => ({ range: client.protocol2CodeConverter.asRange(range), newText }));
  ranges.sort((a, b) => a.range.start.compareTo(b.range.start));
  let text = '';
  let from = document.positionAt(0);
  for (const { range, newText } of ranges) {
    text += document.getText(new Range(from, range.start)) + newText;
    from = range.end;
  }
  return text + document.getText(new Range(from, document.lineAt(document.lineCount - 1).range.end));
}
