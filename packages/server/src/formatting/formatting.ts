/** The formatter, for the editor. */
import { formatEdits } from '@cairn/language';
import { holdsRecords, Line, written } from '@cairn/language/editor';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { type Desk, offsetAt, rangeIn, rowAt, rowText, standingAt } from '../desk.ts';

/**
 * The changes that format a file or a part of it. What the editor is set to is not looked at: a level is two spaces in
 * every file of the language, so that a file looks the same to all who work on it. Costs the length of the file.
 */
export function formatting({ outline }: Desk, _options: FormattingOptions, range?: Range): TextEdit[] {
  const stretch = range && linesMeant(range, offsetAt(outline, range.start), offsetAt(outline, range.end));
  return formatEdits(outline.text, stretch).map(({ start, end, text }) => ({
    range: rangeIn(outline, { start, end }),
    newText: text,
  }));
}

/** A selection of whole lines begins behind the one before and ends where the next begins: those two are not meant. */
function linesMeant({ start: first, end: last }: Range, start: number, end: number): { start: number; end: number } {
  if (end <= start) return { start, end };
  const from = first.character === 0 ? start + 1 : start;
  return { start: from, end: last.character === 0 ? Math.max(from, end - 1) : end };
}

/** What is typed that formats: a line that is complete. */
export const formattedOn = { first: '\n', more: [] as string[] };

/**
 * The changes after a sign was typed: those of the line that a line feed has completed, in its words and at its end; a
 * dash with nothing behind it is taken away with its line.
 * Its indentation stays, and so does the line in which the cursor is; records stay, whose columns are set as a block.
 * Costs that one line.
 */
export function formattingOnType({ outline }: Desk, offset: number, typed: string): TextEdit[] {
  const row = rowAt(outline, offset) - 1;
  if (typed !== '\n' || row < 0) return [];
  const { text, start, end } = rowText(outline, row);
  // Enter behind a dash with nothing behind it ends the list.
  if (text.trim() === '-')
    return [{ range: rangeIn(outline, { start, end: outline.lineStarts[row + 1] ?? end }), newText: '' }];
  const line = standingAt(outline, start + text.length - text.trimStart().length)?.line;
  if (!line || line.start < start || line.start >= end) return [];
  const { $container: owner } = line;
  if (owner instanceof Line && holdsRecords(owner)) return [];
  const said = written(line, outline.text) ?? outline.text.slice(line.start, line.end);
  if (said === outline.text.slice(line.start, end)) return [];
  return [{ range: rangeIn(outline, { start: line.start, end }), newText: said }];
}
