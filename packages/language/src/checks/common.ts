/** What several checks ask of a thing: its grades, whether it is retired or measured, whether its block was read whole. */
import { type GradeBand, parseGradeBand } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import type { Problem } from '../outline/problem.ts';
import { Line, type Mention, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, eachLink, inherited, target, thingsIn } from '../tree/read.ts';
import type { Context } from './check.ts';
import { oncePer, oncePerKey, oncePerNode, oncePerThing } from './remembered.ts';

/** What a student learns, and a framework of one's own describes. */
export const ownLearning: ThingId[] = ['area', 'competency', 'target'];

/** The same with somebody else's standards. */
export const allLearning: ThingId[] = [...ownLearning, 'standard'];

/** The kind of a thing; of what it translates, in a translation. */
export function kindOf(thing: Line): string {
  const { id } = thing.row;
  return id.startsWith('translated ') ? id.slice('translated '.length) : id;
}

/** The thing itself, or the one that it translates. */
export function sourceOf(thing: Line): Line | undefined {
  if (!thing.row.id.startsWith('translated ')) return thing;
  return target(anySlot(thing, 'code') ?? anySlot(thing, 'of'));
}

/** The grades of a thing, its own or those of what it stands in. */
export function gradesOf(thing: Line): GradeBand | undefined {
  const own = inherited(thing, 'grades');
  const text = own && anySlot(own, 'value')?.text;
  if (text === undefined) return undefined;
  let band = bands.get(text);
  if (!band && !bands.has(text)) {
    band = parseGradeBand(text);
    bands.set(text, band);
  }
  return band;
}

/** There are few bands, and every thing has one. */
const bands = new Map<string, GradeBand | undefined>();

/** Whether a thing, or what it stands in, is retired by this day. */
export function isRetired(thing: Line, today: string): boolean {
  let at: Line | Outline = thing;
  while (at instanceof Line) {
    const retired = anyFact(at, 'retired');
    const date = retired && anySlot(retired, 'value')?.text;
    if (date !== undefined && date <= today) return true;
    at = at.$container;
  }
  return false;
}

/** Whether a thing is told in words only, so that no level of it is recorded. */
export function isUnmeasured(thing: Line): boolean {
  const report = inherited(thing, 'report');
  return report !== undefined && anySlot(report, 'value')?.text.startsWith('in words') === true;
}

/** Whether one thing stands in another, at any depth. */
export function standsIn(thing: Line, owner: Line): boolean {
  for (let at: Line | Outline = thing.$container; at instanceof Line; at = at.$container) if (at === owner) return true;
  return false;
}

const problemStarts = new WeakMap<readonly Problem[], number[]>();

/** Whether every line of a thing's block could be read. What seems to be missing may be in one that could not. */
export const isWhole = oncePerThing((thing: Line): boolean => {
  if (thing.broken || thing.lines.some((line) => line.broken)) return false;
  const outline = outlineOf(thing);
  const { problems } = outline;
  if (problems.length === 0) return true;
  let starts = problemStarts.get(problems);
  if (!starts) {
    starts = problems.map((problem) => problem.start).sort((a, b) => a - b);
    problemStarts.set(problems, starts);
  }
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < thing.start) low = middle + 1;
    else high = middle;
  }
  return low === starts.length || starts[low]! >= nextStart(thing, outline);
});

/** Where the next thing beside or around a line begins. */
function nextStart(line: Line, outline: Outline): number {
  for (let at: Line | Outline = line; at instanceof Line; at = at.$container) {
    const next: Line | undefined = thingsIn(at.$container)[at.$containerIndex + 1];
    if (next) return next.start;
  }
  return outline.text.length + 1;
}

/** The kinds of which some mention in a file names nothing; `*` where a line of it could not be read. */
const kindsInDoubtIn = oncePerNode((outline: Outline): ReadonlySet<string> => {
  const kinds = new Set<string>();
  eachLink(outline, ({ slot }, found) => {
    if (!found && slot.kind === 'slot') for (const kind of slot.refs) kinds.add(kind);
  });
  if (outline.problems.length > 0) kinds.add('*');
  return kinds;
});

const kindsInDoubt = oncePer((context): ReadonlySet<string> => {
  const kinds = new Set<string>();
  for (const { outline } of context.framework.files)
    for (const kind of kindsInDoubtIn(outline, context)) kinds.add(kind);
  return kinds;
});

const isInDoubt = oncePerKey((kind: string, context): boolean => {
  const kinds = kindsInDoubt(context);
  return kinds.has('*') || kinds.has(kind);
});

/**
 * Whether something in these files could not be read or found that may name a thing of this kind: what seems unused may
 * be meant there. Ask it last: a line that cannot be read changes the answer for all who have asked.
 */
export function inDoubt(context: Context, kind: string): boolean {
  return isInDoubt(kind, context);
}

/** A text as it is compared with others: without case, and without what ends it. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const even = /\s{2}|[\n\t\u00a0]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
  return even.replace(/^[\s"“”'‘’]+|[\s.;:,!"“”'‘’]+$/g, '');
}

/** The mentions among values. */
export function mentionsIn(values: readonly Value[]): Mention[] {
  return values.filter((value): value is Mention => value.$type === 'Mention');
}
