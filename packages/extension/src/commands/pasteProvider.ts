/**
 * What happens when somebody just pastes a table: competencies are inserted, and a button beside them brings the plain
 * text back. VS Code has this since 1.97; before, there is the command.
 */

import * as vscode from 'vscode';
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  type DocumentSelector,
  languages,
  type Position,
  type Range,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { addressOf, askPaste, editOf } from './requests.ts';

/** As much of VS Code's interface as is used; the types of the oldest version that we work with do not have it. */
interface PasteApi {
  languages: {
    registerDocumentPasteEditProvider?(
      selector: DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: TextDocument,
          ranges: readonly Range[],
          data: DataTransfer,
          context: unknown,
          token: CancellationToken,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: { providedPasteEditKinds: Kind[]; pasteMimeTypes: string[] },
    ): Disposable;
  };
  DocumentPasteEdit: new (insertText: string, title: string, kind: Kind) => PasteEdit;
  DocumentDropOrPasteEditKind: { Empty: Kind; Text: Kind };
}

interface Kind {
  append(...parts: string[]): Kind;
}

interface PasteEdit {
  additionalEdit?: WorkspaceEdit;
  yieldTo?: readonly Kind[];
}

/** Registers it where VS Code has it. */
export function registerPasteProvider(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind: kinds } = vscode as unknown as PasteApi;
  const register = (languages as PasteApi['languages']).registerDocumentPasteEditProvider;
  if (typeof register !== 'function' || !DocumentPasteEdit || !kinds) return;
  const kind = kinds.Empty.append('cairn', 'competencies');
  const provider = {
    async provideDocumentPasteEdits(
      document: TextDocument,
      [range]: readonly Range[],
      data: DataTransfer,
      _context: unknown,
      token: CancellationToken,
    ): Promise<PasteEdit[] | undefined> {
      const isEmpty = range !== undefined && isEmptyRow(document, range.start);
      if (!range || !(isEmpty || range.isEmpty)) return undefined;
      const text = (await data.get('text/plain')?.asString()) ?? '';
      const html = await data.get('text/html')?.asString();
      const question = {
        uri: addressOf(client, document.uri),
        position: client.code2ProtocolConverter.asPosition(range.start),
        text,
        ...(html !== undefined && { html }),
      };
      const pasted = await askPaste(client, question);
      if (!pasted || token.isCancellationRequested) return undefined;
      const edit = new DocumentPasteEdit('', `Insert ${pasted.summary}`, kind);
      edit.additionalEdit = editOf(client, document.uri, pasted);
      // On a line that says something, text is pasted, and the button beside it offers the competencies.
      const isAtOnce =
        isEmpty && pasted.isSure && workspace.getConfiguration('cairn.paste', document).get('tables', true);
      if (!isAtOnce) edit.yieldTo = [kinds.Text];
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] };
  try {
    subscriptions.push(register.call(languages, [{ language: 'cairn' }], provider, metadata));
  } catch {
    // A version in which extensions may not use it yet: there is the command.
  }
}

function isEmptyRow(document: TextDocument, { line }: Position): boolean {
  return document.lineAt(line).isEmptyOrWhitespace;
}
