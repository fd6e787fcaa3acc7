/**
 * Which requests are answered, and how far a file has to be read for each. The handlers are Langium's, but for
 * diagnostics, which are published by `building/publisher.ts`: only of files of which something else is to be said.
 */

import type { CairnServices } from '@cairn/language/langium';
import { DocumentState } from 'langium';
import {
  addCodeActionHandler,
  addCodeLensHandler,
  addCompletionHandler,
  addConfigurationChangeHandler,
  addDocumentHighlightHandler,
  addDocumentLinkHandler,
  addDocumentSymbolHandler,
  addDocumentUpdateHandler,
  addExecuteCommandHandler,
  addFileOperationHandler,
  addFindReferencesHandler,
  addFoldingRangeHandler,
  addFormattingHandler,
  addGoToDeclarationHandler,
  addGotoDefinitionHandler,
  addHoverHandler,
  addInlayHintHandler,
  addRenameHandler,
  addSemanticTokenHandler,
  addSignatureHelpHandler,
  addTypeHierarchyHandler,
  addWorkspaceSymbolHandler,
  createRequestHandler,
} from 'langium/lsp';
import type { Connection, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { offsetAt } from './desk.ts';
import { selection } from './outlining/selection.ts';
import { deskOf } from './place.ts';

/**
 * Nothing has to be linked or checked by Langium: the project does both when it is asked. All files have only to be
 * read, and to be in the project (`WakingBuilder`).
 */
const read = DocumentState.ComputedScopes;

/** Answers requests over a connection, and begins to listen. */
export function serve(connection: Connection, services: CairnServices): void {
  const { shared } = services;
  addDocumentUpdateHandler(connection, shared);
  addFileOperationHandler(connection, shared);
  addConfigurationChangeHandler(connection, shared);
  addExecuteCommandHandler(connection, shared);
  addCompletionHandler(connection, shared, read);
  addSignatureHelpHandler(connection, shared, read);
  addHoverHandler(connection, shared, read);
  addInlayHintHandler(connection, shared, read);
  addCodeLensHandler(connection, shared, read);
  addGotoDefinitionHandler(connection, shared, read);
  addGoToDeclarationHandler(connection, shared, read);
  addFindReferencesHandler(connection, shared, read);
  addDocumentHighlightHandler(connection, shared, read);
  addRenameHandler(connection, shared, read);
  addTypeHierarchyHandler(connection, shared, read);
  addWorkspaceSymbolHandler(connection, shared, { type: 'workspace', state: read });
  addDocumentLinkHandler(connection, shared, read);
  addDocumentSymbolHandler(connection, shared, read);
  addFoldingRangeHandler(connection, shared, read);
  addSemanticTokenHandler(connection, shared, read);
  addFormattingHandler(connection, shared, read);
  addCodeActionHandler(connection, shared, read);
  connection.onSelectionRanges(
    createRequestHandler<SelectionRangeParams, SelectionRange[]>(
      (_services, document, { positions }) => {
        const desk = deskOf(services, document);
        return desk && positions.map((position) => selection(desk, offsetAt(desk.outline, position)));
      },
      shared,
      read,
    ),
  );
  const { LanguageServer: server } = shared.lsp;
  connection.onInitialize((params) => server.initialize(params));
  connection.onInitialized((params) => server.initialized(params));
  shared.workspace.TextDocuments.listen(connection);
  connection.listen();
}
