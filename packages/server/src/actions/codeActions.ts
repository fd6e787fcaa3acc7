/** The light bulb: what mends a problem, and what else can be done at a place. */
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The kinds of actions there are. */
export const actionKinds: string[] = ['quickfix', 'source'];

/** What can be done in a range. */
export function codeActions(_desk: Desk, _range: Range, _context: CodeActionContext): CodeAction[] {
  return [];
}
