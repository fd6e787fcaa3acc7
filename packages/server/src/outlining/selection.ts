/** Selections that grow with the meaning: value, line, thing, what holds it. */
import { endOfBlock, Line, type Outline } from '@cairn/language/editor';
import type { SelectionRange } from 'vscode-languageserver-types';
import { type Desk, lastBefore, rangeIn, rowAt, rowText, valueAt } from '../desk.ts';
import type { Stretch } from '../navigation/named.ts';

/**
 * What is selected around an offset, from the smallest: a value and its item of a list, the line or the row of a text,
 * the text, the line with all below it, what that stands in, and so on to the file.
 */
export function selection({ outline }: Desk, offset: number): SelectionRange {
  let grown: SelectionRange | undefined;
  let before: Stretch | undefined;
  for (const stretch of stretchesAround(outline, offset).reverse()) {
    if (before && (stretch.start < before.start || stretch.end > before.end)) continue;
    if (before && stretch.start === before.start && stretch.end === before.end) continue;
    grown = { range: rangeIn(outline, stretch), ...(grown && { parent: grown }) };
    before = stretch;
  }
  return grown ?? { range: rangeIn(outline, { start: offset, end: offset }) };
}

/** From the smallest to the file. */
function stretchesAround(outline: Outline, offset: number): Stretch[] {
  const found: Stretch[] = [];
  const line = lineAround(outline, offset);
  const value = line && valueAt(line, offset);
  if (line && value) {
    found.push(value);
    const item = line.values.filter(({ group, item: own }) => group && group === value.group && own === value.item);
    if (item.length > 1) found.push({ start: item[0]!.start, end: item.at(-1)!.end });
  }
  const row = writtenIn(outline, rowAt(outline, offset));
  if (offset >= row.start && offset <= row.end) found.push(row);
  if (line && line.textStart >= 0 && offset >= line.textStart && offset <= line.textEnd)
    found.push({ start: line.textStart + leadingBlanks(outline, line), end: line.textEnd });
  for (let at: Line | Outline | undefined = line; at instanceof Line; at = at.$container) {
    found.push({ start: at.start, end: at.end }, { start: at.start, end: endOfBlock(at) });
  }
  found.push({ start: 0, end: outline.text.length });
  return found.filter(({ start, end }) => start <= offset && offset <= end);
}

/** A row without the blanks around it. */
function writtenIn(outline: Outline, row: number): Stretch {
  const { text, start } = rowText(outline, row);
  const from = text.length - text.trimStart().length;
  return { start: start + from, end: start + Math.max(from, text.trimEnd().length) };
}

/** A text below its fact begins with the blanks of its first row. */
function leadingBlanks({ text }: Outline, { textStart, textEnd }: Line): number {
  const written = text.slice(textStart, textEnd);
  return written.length - written.trimStart().length;
}

/** The deepest line whose block holds an offset. */
function lineAround(outline: Outline, offset: number): Line | undefined {
  let found: Line | undefined;
  for (let lines: readonly Line[] = outline.lines; ; lines = found.lines) {
    const next = lastBefore(lines, offset);
    if (!next || endOfBlock(next) < offset) return found;
    found = next;
  }
}
