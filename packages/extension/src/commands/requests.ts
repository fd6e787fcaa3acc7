/** What the server is asked by somebody who begins or fills a framework. */
import type {
  Compiled,
  FrameworkCounts,
  FrameworkTemplate,
  NewFramework,
  PastedTable,
  PasteQuestion,
  authoringRequests as Requests,
  ThingWithProblems,
} from '@cairn/server/protocol';
import { type Disposable, languages, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The methods, said again because only types of the server may be imported; the types hold them to the server's. */
const requests: typeof Requests = {
  paste: 'cairn/authoring/paste',
  templates: 'cairn/authoring/templates',
  create: 'cairn/authoring/create',
  problems: 'cairn/authoring/problems',
  counts: 'cairn/authoring/counts',
  compile: 'cairn/authoring/compile',
};

/** What becomes of a copied table or outline; nothing of other text. */
export async function askPaste(client: BaseLanguageClient, question: PasteQuestion): Promise<PastedTable | undefined> {
  return (await client.sendRequest<PastedTable | null>(requests.paste, question)) ?? undefined;
}

/** First frameworks to begin with. */
export function askTemplates(client: BaseLanguageClient): Promise<FrameworkTemplate[]> {
  return client.sendRequest(requests.templates);
}

/** The files of a new framework. */
export function askCreate(client: BaseLanguageClient, wanted: NewFramework): Promise<FrameworkTemplate['files']> {
  return client.sendRequest(requests.create, wanted);
}

/** What is to be mended in the framework of a file. */
export function askProblems(client: BaseLanguageClient, file: Uri): Promise<ThingWithProblems[]> {
  return client.sendRequest(requests.problems, addressOf(client, file));
}

/** What the framework of a file holds; nothing where there is none. */
export async function askCounts(client: BaseLanguageClient, file: Uri): Promise<FrameworkCounts | undefined> {
  return (await client.sendRequest<FrameworkCounts | null>(requests.counts, addressOf(client, file))) ?? undefined;
}

/** The framework of a file for other programs; nothing where there is none. */
export async function askCompiled(client: BaseLanguageClient, file: Uri): Promise<Compiled | undefined> {
  return (await client.sendRequest<Compiled | null>(requests.compile, addressOf(client, file))) ?? undefined;
}

/** The address of a file as the server knows it. */
export function addressOf(client: BaseLanguageClient, file: Uri): string {
  return client.code2ProtocolConverter.asUri(file);
}

/** The changes of a file as the editor makes them. */
export function editOf(client: BaseLanguageClient, uri: Uri, { edits }: PastedTable): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
  }
  return edit;
}

/** The outline that somebody looks at, or looked at last: a view or another text may be in front of it. */
export function outlineInFront(): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active?.languageId === 'cairn') return active;
  return window.visibleTextEditors.find(({ document }) => document.languageId === 'cairn')?.document;
}

/** Pause after a change before something is asked anew, in milliseconds. */
const pause = 300;

/**
 * Does something when another outline comes to the front, or when something else is to be said of an outline: once,
 * soon after the last of many changes.
 */
export function onOutlineChange(act: () => void): Disposable {
  let due: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(due);
    due = setTimeout(act, pause);
  };
  const watched = [
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(({ path }) => path.endsWith('.cairn') || path.startsWith('Untitled'))) soon();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'cairn') soon();
    }),
  ];
  return {
    dispose() {
      clearTimeout(due);
      for (const each of watched) each.dispose();
    },
  };
}
