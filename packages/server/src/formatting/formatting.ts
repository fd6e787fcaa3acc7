/** The formatter, for the editor. */
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';

/** The changes that format a file or a part of it. */
export function formatting(_desk: Desk, _options: FormattingOptions, _range?: Range): TextEdit[] {
  return [];
}

/** What is typed that formats: a line that is complete. */
export const formattedOn = { first: '\n', more: [] as string[] };

/** The changes after a sign was typed. */
export function formattingOnType(_desk: Desk, _offset: number, _typed: string): TextEdit[] {
  return [];
}
