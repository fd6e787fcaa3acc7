/** Where things go that are pasted at a place of a file: below what, how far in, and on which rows. */
import { columnOf, endOfBlock, type Line, marginOf, type Outline, thingRow, unitOf } from '@cairn/language/editor';
import { type Desk, rowAt, rowText, standingAt, thingsAround } from '../desk.ts';
import type { LearningKind } from './draft.ts';

/** A place at which things can be pasted. */
export interface PastePlace {
  /** What they stand below: the file itself, at the margin. */
  owner: Line | Outline;
  /** The kinds that may stand there. */
  kinds: readonly LearningKind[];
  /** The column at which they stand. */
  column: number;
  /** By how many columns the file indents. */
  unit: number;
  /** The stretch that they take the place of: an empty row, or nothing behind a row. */
  start: number;
  end: number;
  /** The thing at the margin (in a file of standards, below the header) within which they stand. */
  top: Line | undefined;
  /** The file says nothing yet. */
  isEmpty: boolean;
}

const pasted: readonly LearningKind[] = ['area', 'competency', 'target', 'standard', 'criterion'];

/**
 * The place at an offset: on an empty row below the thing that the indentation says, on a written row behind the block
 * of the nearest thing that can hold something. Nothing in a translation. Costs the depth of the tree, and the empty
 * rows around.
 */
export function pastePlace({ outline }: Desk, offset: number): PastePlace | undefined {
  if (outline.header?.row.id === 'translation') return undefined;
  const { text } = outline;
  const unit = unitOf(text);
  const row = rowAt(outline, Math.min(offset, text.length));
  const { text: written, start, end } = rowText(outline, row);
  const around = thingsUp(
    outline,
    row,
    written.trim() === '' ? columnOf(text, start, Math.min(offset, end)) : undefined,
  );
  const holder = around.find((thing) => kindsBelow(thing).length > 0) ?? standardsOf(outline);
  const owner = holder ?? outline;
  const kinds = holder ? kindsBelow(holder) : kindsAtMargin(outline);
  if (kinds.length === 0) return undefined;
  const top = around.find(
    (thing) => thing !== outline.header && (thing.$container === outline || thing.$container === outline.header),
  );
  const column = holder ? columnIn(outline, holder) + unit : 0;
  const isEmpty = text.trim() === '';
  const place = { owner, kinds, column, unit, top, isEmpty };
  if (isEmpty) return { ...place, start: 0, end: text.length };
  if (written.trim() === '' && !goesOn(outline, row, column)) return { ...place, start, end };
  const at = behind(outline, holder ?? around.at(-1));
  return { ...place, start: at, end: at };
}

/** The place behind all that a thing at the margin holds. */
export function placeIn({ outline }: Desk, holder: Line): PastePlace {
  const unit = unitOf(outline.text);
  const at = behind(outline, holder);
  const column = columnIn(outline, holder) + unit;
  return { owner: holder, kinds: kindsBelow(holder), column, unit, top: holder, isEmpty: false, start: at, end: at };
}

/** The end of the row on which a thing at the margin ends with all that it holds; without one, of the file. */
export function behind(outline: Outline, thing: Line | undefined): number {
  return thing ? rowText(outline, rowAt(outline, endOfBlock(thing))).end : outline.text.trimEnd().length;
}

/** The things around a row, or around what stands at a column of an empty row, the nearest first. */
function thingsUp(outline: Outline, row: number, column: number | undefined): Line[] {
  for (let at = row; at >= 0; at--) {
    const { text, start, end } = rowText(outline, at);
    const said = text.trim();
    if (said === '' || said.startsWith('#')) continue;
    const line =
      standingAt(outline, end)?.line ?? standingAt(outline, start + text.length - text.trimStart().length)?.line;
    if (!line) continue;
    const around = thingsAround(line);
    return column === undefined ? around : around.filter((thing) => columnIn(outline, thing) < column);
  }
  return [];
}

/** Whether a row further in follows: then something goes on there that must not be torn apart. */
function goesOn(outline: Outline, row: number, column: number): boolean {
  for (let at = row + 1; at < outline.lineStarts.length; at++) {
    const { text, start } = rowText(outline, at);
    const said = text.trimStart();
    if (said === '') continue;
    return columnOf(outline.text, start, start + text.length - said.length) > column;
  }
  return false;
}

function columnIn({ text, lineStarts }: Outline, line: Line): number {
  const row = rowAt({ lineStarts } as Outline, line.start);
  return columnOf(text, lineStarts[row] ?? 0, line.start);
}

function standardsOf({ header }: Outline): Line | undefined {
  return header?.row.id === 'standards' ? header : undefined;
}

function kindsBelow(thing: Line): LearningKind[] {
  if (thing.row.id === 'framework' || thing.row.id === 'part of') return [];
  const held = new Set(thing.row.below?.things);
  return pasted.filter((kind) => held.has(kind));
}

function kindsAtMargin({ header }: Outline): LearningKind[] {
  const held = new Set(marginOf(header?.row ?? thingRow('framework')).margin.things.map(({ id }) => id));
  return pasted.filter((kind) => held.has(kind));
}
