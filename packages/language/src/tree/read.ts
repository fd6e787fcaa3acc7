/** Reading the tree: facts of a thing, values of a line, text. What the vocabulary does not hold cannot be asked for. */

import { skipBlank } from '../forms/match.ts';
import type { FactsOf, SlotsOf, ThingId } from '../generated/names.ts';
import { columnOf, pastColumns } from '../outline/indentation.ts';
import { Line, type Mention, Outline, type Value } from './nodes.ts';

/** A thing of a kind. */
export type Thing<K extends ThingId = ThingId> = Line & { readonly kindOfThing?: K };

/** A fact whose slots are known. */
export type Fact<S extends string = string> = Line & { readonly slotsOfFact?: S };

/** Whether a line is a thing of this kind. */
export function isThing<K extends ThingId>(line: Line | Outline | undefined, kind: K): line is Thing<K> {
  return line instanceof Line && line.row.id === kind && line.row.kind === 'thing';
}

/** The first fact of this name, or undefined. */
export function fact<K extends ThingId, F extends FactsOf<K>>(
  thing: Thing<K>,
  name: F,
): Fact<SlotsOf<K, F>> | undefined {
  return anyFact(thing, name);
}

/** Every fact of this name, in reading order. */
export function facts<K extends ThingId, F extends FactsOf<K>>(thing: Thing<K>, name: F): Fact<SlotsOf<K, F>>[] {
  return thing.lines.filter((line) => line.row.id === name && line.row.kind === 'fact');
}

/** A fact by a name that is only known as text. */
export function anyFact(thing: Line, name: string): Line | undefined {
  if (thing.lines.length > fewLines) return factsByName(thing).get(name);
  for (const line of thing.lines) if (line.row.id === name && line.row.kind === 'fact') return line;
  return undefined;
}

/** What holds more lines is asked by each of them, as an area is by its competencies: its facts are found once. */
const fewLines = 32;

const factIndex = new WeakMap<Line, ReadonlyMap<string, Line>>();

function factsByName(thing: Line): ReadonlyMap<string, Line> {
  const known = factIndex.get(thing);
  if (known) return known;
  const found = new Map<string, Line>();
  for (const line of thing.lines) if (line.row.kind === 'fact' && !found.has(line.row.id)) found.set(line.row.id, line);
  factIndex.set(thing, found);
  return found;
}

/** The things of a kind directly below. */
export function held<K extends ThingId>(owner: Line | Outline, kind: K): Thing<K>[] {
  return owner.lines.filter((line) => line.row.id === kind && line.row.kind === 'thing');
}

/** The value of a slot, or undefined where it is left out. */
export function slot<S extends string>(line: Fact<S>, name: S): Value | undefined {
  for (const value of line.values) if (value.slot.name === name) return value;
  return undefined;
}

/** The values of a slot, in reading order. */
export function slots<S extends string>(line: Fact<S>, name: S): Value[] {
  return line.values.filter((value) => value.slot.name === name);
}

/** A value by the name of a slot that is only known as text. */
export function anySlot(line: Line, name: string): Value | undefined {
  for (const value of line.values) if (value.slot.name === name) return value;
  return undefined;
}

/** What a value names, if it was found. */
export function target(value: Value | undefined): Line | undefined {
  return (value as Mention | undefined)?.found;
}

/** The title of a thing, without its quotation marks. */
export function titleOf(thing: Line): string | undefined {
  const title = anySlot(thing, 'title')?.text;
  return title?.slice(1, -1);
}

/** The text of a prose fact, with its indentation taken away; empty where there is none. */
export function textOf(line: Line, source: string): string {
  if (line.textStart < 0) return '';
  const written = source.slice(line.textStart, line.textEnd);
  if (!written.includes('\n')) return written.trim();
  const raw = written.replaceAll('\r', '');
  const rows = raw.split('\n');
  const onLine = line.textStart < line.end;
  const below = onLine ? rows.slice(1) : rows;
  let indent = Number.POSITIVE_INFINITY;
  for (const row of below) {
    const start = skipBlank(row, 0, row.length);
    if (start < row.length) indent = Math.min(indent, columnOf(row, 0, start));
  }
  const cut = below.map((row) => row.slice(pastColumns(row, 0, row.length, indent)).trimEnd());
  return (onLine ? [rows[0]!.trim(), ...cut] : cut).join('\n').trim();
}

/** The thing that a line belongs to: itself, or the nearest above it. */
export function thingOf(line: Line | Outline): Line | undefined {
  let at: Line | Outline | undefined = line;
  while (at instanceof Line) {
    if (at.row.kind === 'thing') return at;
    at = at.$container;
  }
  return undefined;
}

/** A fact of a thing or, where it has none, of the nearest thing around it. */
export function inherited(thing: Line, name: string): Line | undefined {
  let at: Line | Outline = thing;
  while (at instanceof Line) {
    const own = anyFact(at, name);
    if (own) return own;
    at = at.$container;
  }
  return undefined;
}

/** Every thing below, a thing before what it holds. */
export function thingsBelow(owner: Line | Outline): readonly Line[] {
  return below(owner, thingsOfFiles, true);
}

/** Every line below, a line before what stands below it. */
export function linesBelow(owner: Line | Outline): readonly Line[] {
  return below(owner, linesOfFiles, false);
}

/** Those of a file, by its lines, are gathered once: many checks walk through the same files. */
const thingsOfFiles = new WeakMap<readonly Line[], Line[]>();
const linesOfFiles = new WeakMap<readonly Line[], Line[]>();

function below(
  { lines, $type }: Line | Outline,
  files: WeakMap<readonly Line[], Line[]>,
  onlyThings: boolean,
): readonly Line[] {
  const known = $type === 'Outline' ? files.get(lines) : undefined;
  if (known) return known;
  const found: Line[] = [];
  gather(lines, onlyThings, found);
  if ($type === 'Outline') files.set(lines, found);
  return found;
}

function gather(lines: readonly Line[], onlyThings: boolean, found: Line[]): void {
  for (const line of lines) {
    if (onlyThings && line.row.kind !== 'thing') continue;
    found.push(line);
    if (line.lines.length > 0) gather(line.lines, onlyThings, found);
  }
}

/** The header of the file that a line stands in. */
export function headerOf(line: Line): Line | undefined {
  let at: Line | Outline = line;
  while (at instanceof Line) at = at.$container;
  return at instanceof Outline ? at.header : undefined;
}
