/** Where what is named at a place is declared. */
import type { LocationLink } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The declarations of what is named at an offset. */
export function definition(_desk: Desk, _offset: number): LocationLink[] {
  return [];
}
