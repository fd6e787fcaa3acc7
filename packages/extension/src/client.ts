/** What the client is told, wherever the server runs. */
import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { withPages } from './commands/checkPages.ts';

/** The name of the client: its output channel and its settings go by it. */
export const clientName = { id: 'cairn', title: 'Cairn' } as const;

/** Where files are kept that a person works with. Git shows earlier versions under a scheme of its own, as previews do. */
const usual = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-local'];

function schemes(): string[] {
  return [...new Set([...usual, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** Every outline is the server's, wherever it is kept; earlier versions and previews of one are not. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: schemes().map((scheme) => ({ language: 'cairn', scheme })),
    middleware: { handleDiagnostics: withPages },
  };
}
