/** The sentence that is being written, with the place to fill in next. */
import type { SignatureHelp } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The forms that the line at an offset may still take. */
export function signature(_desk: Desk, _offset: number): SignatureHelp | undefined {
  return undefined;
}

/** What is typed that asks for it by itself. */
export const signatureOptions = { triggerCharacters: [' ', ':'], retriggerCharacters: [','] };
