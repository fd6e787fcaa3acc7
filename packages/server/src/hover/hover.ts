/** What is shown when the pointer rests on something. */
import type { Hover } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** What there is to say of an offset, as Markdown. */
export function hover(_desk: Desk, _offset: number): Hover | undefined {
  return undefined;
}
