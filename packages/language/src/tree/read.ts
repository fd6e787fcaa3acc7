/** Reading the tree: facts of a thing, values of a line, text. What the vocabulary does not hold cannot be asked for. */

import { skipBlank } from '../forms/match.ts';
import type { FactsOf, SlotsOf, ThingId } from '../generated/names.ts';
import { columnOf, pastColumns } from '../outline/indentation.ts';
import { gatherMentions, Line, type Mention, Outline, outlineOf, type Value } from './nodes.ts';
import { running, unrecorded } from './reads.ts';

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
  thing.lookFor(name);
  return thing.below.filter((line) => line.row.id === name && line.row.kind === 'fact');
}

/** A fact by a name that is only known as text. */
export function anyFact(thing: Line, name: string): Line | undefined {
  thing.lookFor(name);
  const { below } = thing;
  if (below.length > fewLines) return factsByName(below).get(name);
  for (const line of below) if (line.row.id === name && line.row.kind === 'fact') return line;
  return undefined;
}

/** What holds more lines is asked by each of them, as an area is by its competencies: its facts are found once. */
const fewLines = 32;

const factIndex = new WeakMap<readonly Line[], ReadonlyMap<string, Line>>();

function factsByName(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const known = factIndex.get(lines);
  if (known) return known;
  const found = new Map<string, Line>();
  for (const line of lines) if (line.row.kind === 'fact' && !found.has(line.row.id)) found.set(line.row.id, line);
  factIndex.set(lines, found);
  return found;
}

/** The things of a kind directly below. */
export function held<K extends ThingId>(owner: Line | Outline, kind: K): Thing<K>[] {
  return thingsIn(owner).filter((line) => line.row.id === kind && line.row.kind === 'thing');
}

/** The lines directly below of which only the things are looked at. */
export function thingsIn(owner: Line | Outline): readonly Line[] {
  if (owner instanceof Outline) return owner.lines;
  owner.look('held');
  return owner.below;
}

/** The value of a slot, or undefined where it is left out. */
export function slot<S extends string>(line: Fact<S>, name: S): Value | undefined {
  return anySlot(line, name);
}

/** The values of a slot, in reading order. */
export function slots<S extends string>(line: Fact<S>, name: S): Value[] {
  return line.values.filter((value) => value.slot.name === name);
}

/** A value by the name of a slot that is only known as text. */
export function anySlot(line: Line, name: string): Value | undefined {
  line.look(name === 'title' ? 'title' : 'facts');
  for (const value of line.beside) if (value.slot.name === name) return value;
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
export function textOf(line: Line): string {
  const { written, isOnLine } = line.text;
  if (!written.includes('\n')) return written.trim();
  const raw = written.replaceAll('\r', '');
  const rows = raw.split('\n');
  const below = isOnLine ? rows.slice(1) : rows;
  let indent = Number.POSITIVE_INFINITY;
  for (const row of below) {
    const start = skipBlank(row, 0, row.length);
    if (start < row.length) indent = Math.min(indent, columnOf(row, 0, start));
  }
  const cut = below.map((row) => row.slice(pastColumns(row, 0, row.length, indent)).trimEnd());
  return (isOnLine ? [rows[0]!.trim(), ...cut] : cut).join('\n').trim();
}

/** The thing that a line belongs to: itself, or the nearest above it. */
export { thingAround as thingOf } from './nodes.ts';

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
  return owner instanceof Outline ? owner.things : heldBelow(owner, []);
}

function heldBelow(owner: Line, found: Line[]): Line[] {
  for (const line of thingsIn(owner)) {
    if (line.row.kind !== 'thing') continue;
    found.push(line);
    heldBelow(line, found);
  }
  return found;
}

/** Every line below, a line before what stands below it. */
export function linesBelow(owner: Line | Outline): readonly Line[] {
  return gather(owner.lines, []);
}

function gather(lines: readonly Line[], found: Line[]): Line[] {
  for (const line of lines) {
    found.push(line);
    if (line.lines.length > 0) gather(line.lines, found);
  }
  return found;
}

/** The mentions of a thing: on its line and on those below it, apart from those of the things that it holds. */
export function ownMentions(thing: Line): readonly Mention[] {
  // Several checks of one thing ask for them, one after the other.
  const reading = running()?.reading;
  if (reading && lastMentions?.reading === reading && lastMentions.thing === thing) return lastMentions.mentions;
  thing.look('facts');
  const mentions = gatherMentions([thing], (line) => line === thing || line.row.kind !== 'thing', []);
  lastMentions = { reading, thing, mentions };
  return mentions;
}

let lastMentions: { reading: unknown; thing: Line; mentions: readonly Mention[] } | undefined;

/** Goes over all mentions of a file with what each names. Of what else is read meanwhile nothing is written down. */
export function eachLink(outline: Outline, visit: (mention: Mention, found: Line | undefined) => void): void {
  const { mentions } = outline;
  outline.doors.note('links');
  unrecorded(() => {
    for (const mention of mentions) visit(mention, mention.found);
  });
}

/** The header of the file that a line stands in. */
export function headerOf(line: Line): Line | undefined {
  return outlineOf(line).header;
}
