/** What a feature is told: the workspace, and the file that somebody looks at. */
import type { Project } from '@cairn/language';
import { Line, type Outline, positionAt, rangeOf, type Value } from '@cairn/language/editor';
import type { Position, Range } from 'vscode-languageserver-types';

/** A file on the desk of a writer. Features are plain functions of this and of what they are asked. */
export interface Desk {
  readonly project: Project;
  /** The place of the file, as the project knows it: an address with nothing encoded. */
  readonly place: string;
  /** The file as it was last read; its `text` is what the editor shows. */
  readonly outline: Outline;
}

/** The offset of a position in the text; a position behind the end of a line is its end, one behind the text the text's. */
export function offsetAt({ text, lineStarts }: Outline, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = lineStarts[line];
  if (start === undefined) return text.length;
  return Math.min(start + Math.max(character, 0), endOfRow(text, lineStarts[line + 1] ?? text.length + 1, start));
}

/** Where the line that begins at `start` ends, without its line end; `next` is where the next one begins. */
function endOfRow(text: string, next: number, start: number): number {
  let end = Math.min(next, text.length);
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

/** The row, from 0, in which an offset stands. Costs the logarithm of the number of rows. */
export function rowAt({ lineStarts }: Outline, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text of a row without its line end, and where it begins and ends. */
export function rowText(outline: Outline, row: number): { text: string; start: number; end: number } {
  const { text, lineStarts } = outline;
  const start = lineStarts[row] ?? text.length;
  const end = endOfRow(text, lineStarts[row + 1] ?? text.length + 1, start);
  return { text: text.slice(start, end), start, end };
}

/** What stands at an offset: the line of the tree whose own row it is, and the value there, its ends included. */
export interface Standing {
  line: Line;
  value?: Value;
}

/**
 * The line of the tree that is written on the row of an offset, or whose text stands there, with the value at the
 * offset; nothing on rows that could not be read. Costs the depth of the tree times the logarithm of its breadth.
 */
export function standingAt(outline: Outline, offset: number): Standing | undefined {
  let found: Line | undefined;
  for (let lines: readonly Line[] = outline.lines; lines.length > 0; lines = found?.lines ?? []) {
    const next = lastBefore(lines, offset);
    if (!next) break;
    found = next;
  }
  if (!found) return undefined;
  const isOnRow = offset <= found.end && rowAt(outline, offset) === rowAt(outline, found.start);
  const isInText = found.textStart >= 0 && offset >= found.textStart && offset <= found.textEnd;
  if (!isOnRow && !isInText) return undefined;
  const value = valueAt(found, offset);
  return { line: found, ...(value && { value }) };
}

/** The value of a line at an offset; where two touch, the one that begins there. */
export function valueAt(line: Line, offset: number): Value | undefined {
  return line.values.findLast(({ start, end }) => start <= offset && offset <= end);
}

/** The last of lines that begins at an offset or before it. Costs the logarithm of their number. */
export function lastBefore(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

/** The range of a stretch of text as the protocol wants it. */
export function rangeIn(outline: Outline, { start, end }: { start: number; end: number }): Range {
  return rangeOf(outline, start, end);
}

/** The things around a line, itself first if it is one. */
export function thingsAround(line: Line): Line[] {
  const found: Line[] = [];
  for (let at: Line | Outline = line; at instanceof Line; at = at.$container)
    if (at.row.kind === 'thing') found.push(at);
  return found;
}

export { positionAt };
