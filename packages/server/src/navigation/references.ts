/** Everywhere that a thing is named. */
import type { DocumentHighlight, Location } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** Where the thing at an offset is named, in all files; with its declaration if that is asked for. */
export function references(_desk: Desk, _offset: number, _withDeclaration: boolean): Location[] {
  return [];
}

/** The same in this file alone. */
export function highlights(_desk: Desk, _offset: number): DocumentHighlight[] {
  return [];
}
