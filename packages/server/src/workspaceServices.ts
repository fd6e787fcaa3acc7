/** What the server does for the whole workspace, at its places in Langium's container. */
import type { CairnSharedServices } from '@cairn/language/langium';
import type { Module } from 'langium';
import { DefaultLanguageServer, type PartialLangiumSharedServices } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { actionKinds } from './actions/codeActions.ts';
import { commandsOf } from './actions/fillIn.ts';
import { FileUpdates } from './building/updates.ts';
import { afterMove } from './navigation/moved.ts';
import { workspaceSymbols } from './outlining/symbols.ts';
import { placeOfUri } from './place.ts';

/** Files whose moves concern the paths in others. */
const movedFiles = { filters: [{ pattern: { glob: '**/*' } }] };

/** The features of the workspace, for `createCairnServices`. */
export const workspaceFeatures: Module<CairnSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    DocumentUpdateHandler: (services) => new FileUpdates(services),
    ExecuteCommandHandler: ({ lsp }) => commandsOf(lsp.Connection),
    LanguageServer: (services) => new CairnLanguageServer(services),
    WorkspaceSymbolProvider: ({ workspace }) => ({
      getSymbols: ({ query }) => workspaceSymbols(workspace.Project, query),
    }),
    FileOperationHandler: ({ workspace }) => ({
      fileOperationOptions: { willRename: movedFiles },
      willRenameFiles: ({ files }) => {
        const moves = files.map(({ oldUri, newUri }) => ({ from: placeOfUri(oldUri), to: placeOfUri(newUri) }));
        return afterMove(workspace.Project, moves) ?? null;
      },
    }),
  },
};

/** Tells the editor what Langium's own server does not know that it can do. */
class CairnLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities, ...rest } = super.buildInitializeResult(params);
    return {
      ...rest,
      serverInfo: { name: 'Cairn' },
      capabilities: {
        ...capabilities,
        selectionRangeProvider: true,
        codeActionProvider: { codeActionKinds: actionKinds },
      },
    };
  }
}
