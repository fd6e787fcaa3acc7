/** What is shown above things: how often they are named, and what can be run. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The lenses of a file. */
export function codeLenses(_desk: Desk): CodeLens[] {
  return [];
}
