/** Completion: what may be written at a place. */
import type { CompletionList } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** What may be written at an offset: the best first, at most 200. */
export function complete(_desk: Desk, _offset: number): CompletionList {
  return { isIncomplete: false, items: [] };
}

/** What is typed that asks for completion by itself. */
export const completionOptions = { triggerCharacters: [' ', ':', '/', '.', '"', '-'] };
