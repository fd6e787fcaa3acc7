/** Paths in `uses` and `from` when files move. */
import type { Project } from '@cairn/language';
import type { WorkspaceEdit } from 'vscode-languageserver-types';

/** A file or folder that moves: places before and after. */
export interface Move {
  from: string;
  to: string;
}

/** The changes that keep all paths right once files have moved. */
export function afterMove(_project: Project, _moves: readonly Move[]): WorkspaceEdit | undefined {
  return undefined;
}
