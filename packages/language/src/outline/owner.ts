/** Open owners: the lines that more may stand below, from the file to the line above. */
import type { Line, Outline } from '../tree/nodes.ts';
import { type Place, placeOf, type Row } from '../vocabulary/index.ts';

/** An open owner: a line that more may stand below. */
export interface Owner {
  node: Line | Outline;
  place: Place | undefined;
  /** The column at which its line counts as standing; -1 for the file. */
  column: number;
  /** The column at which its line really stands. */
  actual: number;
  /** The last odd column of a line below it, which has been told. */
  oddAt: number;
  /** The last line that was read below it. */
  last: Owner | undefined;
  /** The last line below it that more may stand below. */
  lastHolder: Owner | undefined;
  /** What the line before it holds, which may be it too, had it been indented further. */
  placeBefore: Place | undefined;
  /** For a thing that was made up: the one before it, whose lines may go on. */
  beside: Owner | undefined;
  up: Owner | undefined;
  depth: number;
  /** The last line below it was unknown here and known elsewhere: its neighbours are of the same orphaned block. */
  orphans: boolean;
}

/** Stands for any sentence or any line of a table until it is read. */
export const sentenceRow: Row = {
  kind: 'sentence',
  id: 'unread',
  words: '',
  forms: [],
  json: null,
  doc: '',
  example: '',
};
/** Stands for any line of a table until it is read. */
export const tableRow: Row = { kind: 'row', id: 'unread', words: '', forms: [], json: null, doc: '', example: '' };

/** Whether a place holds lines of this row. */
export function holds(place: Place, row: Row): boolean {
  if (row.kind === 'sentence') return place.sentences;
  return place.offered.includes(row);
}

/** What may stand below a row. */
export function placeBelow(row: Row): Place | undefined {
  return row.below ? placeOf(row.below) : undefined;
}
