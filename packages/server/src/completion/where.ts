/** Where on the page the cursor stands: its row, and whose lines may stand there. */
import {
  columnOf,
  headers,
  Line,
  marginOf,
  type Outline,
  type Place,
  placeOf,
  skipBlank,
  unitOf,
} from '@cairn/language/editor';
import { rowAt, rowText } from '../desk.ts';

/** The row at the cursor. */
export interface Spot {
  cursor: number;
  /** Where the row begins, behind a byte order mark. */
  start: number;
  end: number;
  /** Where its first word begins; the cursor, where nothing stands before it. */
  begin: number;
  /** The column of that place. */
  column: number;
  /** Nothing stands behind the cursor, or behind the word at the cursor, but a comment. */
  atEnd: boolean;
  /** By how many columns the file indents. */
  unit: number;
  /** The column of the next row that is not blank; -1 where there is none. */
  columnBehind: number;
}

/** An owner whose lines may stand at the cursor. */
export interface OwnerHere {
  node: Line | Outline;
  place: Place;
  /** The column at which its lines stand. */
  column: number;
  /** It is the one to which the column of the cursor belongs, or one inside or outside of that. */
  nearness: 'here' | 'inside' | 'outside';
}

/** The row at an offset. Costs the length of the row and of the blank rows below it. */
export function spotAt(outline: Outline, offset: number): Spot {
  const { text } = outline;
  const cursor = Math.max(0, Math.min(offset, text.length));
  const row = rowText(outline, rowAt(outline, cursor));
  const at = Math.min(cursor, row.end);
  const start = row.start + (row.start === 0 && text.charCodeAt(0) === 0xfeff && row.end > 0 ? 1 : 0);
  const begin = Math.min(skipBlank(text, start, row.end), Math.max(at, start));
  const word = wordEnd(text, at, row.end);
  const rest = text.slice(word, row.end).trim();
  return {
    cursor: Math.max(at, start),
    start,
    end: row.end,
    begin,
    column: columnOf(text, start, begin),
    atEnd: rest === '' || rest.startsWith('#'),
    unit: unitOf(text),
    columnBehind: nextColumn(text, row.end),
  };
}

/** Where the word at a place ends. */
export function wordEnd(text: string, at: number, end: number): number {
  const word = /[^\s,:"`]*/y;
  word.lastIndex = at;
  return Math.min(at + (word.exec(text)?.[0].length ?? 0), end);
}

function nextColumn(text: string, end: number): number {
  const next = /\n[ \t\u00a0]*(?=[^\s])/g;
  next.lastIndex = end;
  const found = next.exec(text);
  return found ? columnOf(text, found.index + 1, found.index + found[0].length) : -1;
}

/** The lines above a place that are still open, from the file to the line above it. Costs the depth of the tree. */
function openAbove(outline: Outline, start: number): (Line | Outline)[] {
  const open: (Line | Outline)[] = [outline];
  for (let lines: readonly Line[] = outline.lines; ; ) {
    const last = lastBefore(lines, start);
    if (!last) return open;
    open.push(last);
    lines = last.lines;
  }
}

/** The last of some lines that begins before a place. Costs the logarithm of their number. */
export function lastBefore(lines: readonly Line[], start: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

/** The text that goes on at a row, if it stands in one: deeper than the line that has it. */
export function textAround(outline: Outline, spot: Spot): Line | undefined {
  const last = openAbove(outline, spot.start).at(-1);
  if (!(last instanceof Line) || last.row.text !== 'prose') return undefined;
  const isBlank = spot.begin >= spot.end;
  if (spot.column <= columnAt(outline, last.start)) return undefined;
  return last.textStart < 0 || isBlank || last.textEnd >= spot.end - 1 ? last : undefined;
}

/** Whose lines may stand at a row, the likeliest first. */
export function ownersAt(outline: Outline, spot: Spot): OwnerHere[] {
  const { header } = outline;
  // A header that was made up for what stands below is still to be written.
  if (header && header.start > spot.end && !header.broken) return [];
  const open = openAbove(outline, spot.start);
  const isBlank = skipBlank(outline.text, spot.start, spot.end) >= spot.end;
  const holders = open.flatMap((node): (Omit<OwnerHere, 'nearness'> & { actual: number })[] => {
    const place = placeUnder(outline, node, spot);
    if (!place) return [];
    const actual = node instanceof Line ? columnAt(outline, node.start) : -1;
    return [{ node, place, actual, column: columnUnder(outline, node, actual, spot) }];
  });
  // A blank row among the lines of a block belongs to the block, wherever the cursor stands.
  const column = isBlank
    ? Math.max(spot.column, Math.min(spot.columnBehind, holders.at(-1)?.column ?? 0))
    : spot.column;
  const natural = holders.findLastIndex(({ actual, place }) => actual < column && place.offered.length > 0);
  const outer = holders.slice(0, Math.max(natural, 0)).reverse();
  const inner = holders.slice(natural + 1).reverse();
  const near = inner.filter(({ node }) => natural < 0 || !isBlank || isFresh(node, open));
  const ordered = [
    ...holders.slice(Math.max(natural, 0), natural + 1).map((holder) => ({ ...holder, nearness: 'here' as const })),
    ...near.map((holder) => ({ ...holder, nearness: 'inside' as const })),
    ...outer
      .filter((holder) => spot.columnBehind <= holder.column || (isBlank && holder.column === spot.column))
      .map((holder) => ({ ...holder, nearness: 'outside' as const })),
  ];
  return ordered.filter(({ place }) => place.offered.length > 0).map(({ actual: _, ...holder }) => holder);
}

/** Whether nothing stands below a thing yet. */
function isFresh(node: Line | Outline, open: readonly (Line | Outline)[]): boolean {
  return node instanceof Line && node.row.kind === 'thing' && open.at(-1) === node;
}

function placeUnder(outline: Outline, node: Line | Outline, spot: Spot): Place | undefined {
  const { header } = outline;
  if (!(node instanceof Line)) {
    const first = outline.lines[0];
    return first && first.start < spot.start ? marginOf(first.row).margin : placeOf(headers);
  }
  if (node === header) return marginOf(header.row).facts;
  return node.row.below && placeOf(node.row.below);
}

/** The column of the lines below an owner: that of its last one at the cursor's column, or one step further in. */
function columnUnder(outline: Outline, node: Line | Outline, actual: number, spot: Spot): number {
  if (!(node instanceof Line)) return 0;
  const last = lastBefore(node.lines, spot.start);
  return last && columnAt(outline, last.start) === spot.column && spot.column > actual
    ? spot.column
    : actual + spot.unit;
}

/** The column at which a line stands. */
export function columnAt(outline: Outline, start: number): number {
  const row = outline.lineStarts[rowAt(outline, start)] ?? 0;
  const bom = row === 0 && outline.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return columnOf(outline.text, row + bom, start);
}

/** Where the row at an offset begins and ends. */
export function rowSpan(outline: Outline, offset: number): { from: number; to: number } {
  const { start, end } = rowText(outline, rowAt(outline, offset));
  return { from: start, to: end };
}
