/** What is shown between the letters: titles beside codes, sums beside needs. */
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The hints of a part of a file. */
export function inlayHints(_desk: Desk, _range: Range): InlayHint[] {
  return [];
}
