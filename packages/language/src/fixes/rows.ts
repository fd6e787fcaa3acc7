/** The rows of a text that a line takes up, as a person would cut them out, and how they are written elsewhere. */
import { columnOf, unitOf } from '../outline/indentation.ts';
import type { FixEdit } from '../outline/problem.ts';
import { type Line, type Outline, outlineOf } from '../tree/nodes.ts';

/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** The row on which an offset stands, without its line end. */
export function rowOf(text: string, offset: number): Stretch {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  let end = next < 0 ? text.length : next;
  if (end > start && text[end - 1] === '\r') end--;
  return { start, end };
}

/** Where the row after this offset begins; the end of the text where there is none. */
export function nextRow(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next < 0 ? text.length : next + 1;
}

/** The blanks before the first word of a row. */
export function indentOf(text: string, offset: number): string {
  const { start, end } = rowOf(text, offset);
  return /^[ \t\u00a0]*/.exec(text.slice(start, end).replace(/^\ufeff/, ''))![0];
}

/** One level of indentation, as the file has it. */
export function unitIn(text: string): string {
  return ' '.repeat(unitOf(text));
}

/** The line end of a text. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The rows of a line and of all that is indented below it, without the blank rows behind; ends before the line end. */
export function blockOf(text: string, offset: number): Stretch {
  const first = rowOf(text, offset);
  const column = columnAt(text, first);
  let end = first.end;
  for (let at = nextRow(text, offset); at < text.length; at = nextRow(text, at)) {
    const row = rowOf(text, at);
    if (text.slice(row.start, row.end).trim() === '') {
      if (nextRow(text, at) === at) break;
      continue;
    }
    if (columnAt(text, row) <= column) break;
    end = row.end;
  }
  return { start: first.start, end };
}

function columnAt(text: string, row: Stretch): number {
  return columnOf(text, row.start, row.start + indentOf(text, row.start).length);
}

/** The block of a line of the tree. */
export function blockOfLine(line: Line): Stretch {
  return blockOf(outlineOf(line).text, line.start);
}

/** Where a comment stands behind the words of a line, or -1. Text takes everything for itself. */
export function commentBehind(line: Line): number {
  const { text } = outlineOf(line);
  if (line.textStart >= 0 || line.row.text) return -1;
  const from = Math.max(line.start + line.row.words.length, line.values.at(-1)?.end ?? 0);
  const { end } = rowOf(text, line.start);
  const found = /(?:^|\s)#/.exec(text.slice(from, end));
  return found ? from + found.index + found[0].length - 1 : -1;
}

/** Where the words of a line end, before a comment and the blanks around it. */
export function endOfWords(line: Line): number {
  const { text } = outlineOf(line);
  const { end } = rowOf(text, line.start);
  const comment = commentBehind(line);
  const to = comment < 0 ? end : comment;
  return line.start + text.slice(line.start, to).trimEnd().length;
}

/** The comments that would go with the block of a line: rows of their own and those behind words. */
function commentsIn(line: Line): string[] {
  const { text } = outlineOf(line);
  const found: string[] = [];
  const visit = (at: Line, from: number): number => {
    const comment = commentBehind(at);
    if (comment >= 0) found.push(text.slice(comment, rowOf(text, comment).end).trimEnd());
    let seen = Math.max(nextRow(text, at.start), at.textEnd);
    for (const below of at.lines) {
      commentRows(text, seen, rowOf(text, below.start).start, found);
      seen = visit(below, seen);
    }
    return Math.max(seen, from);
  };
  const { end } = blockOfLine(line);
  const seen = visit(line, line.start);
  commentRows(text, seen, end, found);
  return found;
}

function commentRows(text: string, from: number, to: number, found: string[]): void {
  if (from >= to) return;
  for (const row of text.slice(from, to).split('\n')) if (/^\s*#/.test(row)) found.push(row.trim());
}

/** Takes the rows of a line out, its comments excepted: they stay where the line stood. */
export function removal(line: Line): FixEdit {
  const { text } = outlineOf(line);
  const block = blockOfLine(line);
  const indent = indentOf(text, line.start);
  const kept = commentsIn(line).map((comment) => `${indent}${comment}`);
  if (kept.length > 0) return { start: block.start, end: block.end, text: kept.join(lineEndOf(text)) };
  return rowsOut(text, block);
}

/** Takes whole rows out with their line end, and of two blank rows that would meet, one. */
export function rowsOut(text: string, { start, end }: Stretch): FixEdit {
  let to = nextRow(text, end);
  const isBlank = (row: Stretch): boolean => text.slice(row.start, row.end).trim() === '';
  const blankBefore = start === 0 || isBlank(rowOf(text, start - 1));
  if (blankBefore && to < text.length && isBlank(rowOf(text, to))) to = nextRow(text, to);
  if (to === text.length && end === text.length && start > 0) {
    const before = start - (text[start - 2] === '\r' ? 2 : 1);
    return { start: Math.max(before, 0), end, text: '' };
  }
  return { start, end: to, text: '' };
}

/** The rows of a block, moved from the indentation of its first row to another. */
export function indentedAs(text: string, block: Stretch, indent: string): string {
  const own = indentOf(text, block.start);
  const eol = lineEndOf(text);
  return text
    .slice(block.start, block.end)
    .split(/\r?\n/)
    .map((row) => (row.trim() === '' ? '' : row.startsWith(own) ? indent + row.slice(own.length) : row))
    .join(eol);
}

/** Rows that are written with two spaces a level, in the indentation and with the line ends of a file. */
export function writtenIn(outline: Outline, rows: string, indent: string): string {
  const unit = unitIn(outline.text);
  return rows
    .split('\n')
    .map((row) => {
      const depth = /^(?: {2})*/.exec(row)![0].length / 2;
      return row.trim() === '' ? '' : indent + unit.repeat(depth) + row.slice(depth * 2);
    })
    .join(lineEndOf(outline.text));
}
