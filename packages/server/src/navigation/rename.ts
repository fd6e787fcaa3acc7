/** A new code for a thing, everywhere, keeping its identity. */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** What would be renamed at an offset: where its code stands and what it is. */
export function renamed(_desk: Desk, _offset: number): { range: Range; placeholder: string } | undefined {
  return undefined;
}

/** The changes of all files. Throws an `Error` with words for a person where the new code cannot be. */
export function rename(_desk: Desk, _offset: number, _code: string): WorkspaceEdit | undefined {
  return undefined;
}
