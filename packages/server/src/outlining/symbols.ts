/** The outline of a file, as the framework reads. */

import type { Project } from '@cairn/language';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The things of a file. */
export function symbols(_desk: Desk): DocumentSymbol[] {
  return [];
}

/** Things of the workspace by code and title, the best first, at most 200. */
export function workspaceSymbols(_project: Project, _query: string): SymbolInformation[] {
  return [];
}
