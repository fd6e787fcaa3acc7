/** The language server: Langium's services with Cairn's features behind a connection. */
import { createCairnServices } from '@cairn/language/langium';
import type { FileSystemProvider } from 'langium';
import { createRequestHandler, startLanguageServer } from 'langium/lsp';
import type { Connection, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { offsetAt } from './desk.ts';
import { keepLists } from './files/lists.ts';
import { selection } from './outlining/selection.ts';
import { deskOf } from './place.ts';
import { features } from './services.ts';
import { workspaceFeatures } from './workspaceServices.ts';

/** Serves an editor over a connection until that ends. */
export function start(connection: Connection, files: FileSystemProvider): void {
  const { shared, Cairn } = createCairnServices(
    { connection, fileSystemProvider: () => files },
    { language: features, workspace: workspaceFeatures },
  );
  keepLists(shared);
  connection.onSelectionRanges(
    createRequestHandler<SelectionRangeParams, SelectionRange[]>((_services, document, { positions }) => {
      const desk = deskOf(Cairn, document);
      return desk && positions.map((position) => selection(desk, offsetAt(desk.outline, position)));
    }, shared),
  );
  startLanguageServer(shared);
}
