/** What can be folded away. */
import type { FoldingRange } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The blocks of a file. */
export function folding(_desk: Desk): FoldingRange[] {
  return [];
}
