/** Colours by meaning. */
import type { Range, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The kinds of words that are told apart. */
export const legend: SemanticTokensLegend = { tokenTypes: ['keyword'], tokenModifiers: [] };

/** The coloured words of a file or a part of it, five numbers each as the protocol packs them. */
export function highlighting(_desk: Desk, _range?: Range): number[] {
  return [];
}
