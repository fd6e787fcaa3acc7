/** What several checks ask of a thing: its grades, whether it is retired or measured, whether its block was read whole. */
import { type GradeBand, parseGradeBand } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import type { Problem } from '../outline/problem.ts';
import { blockOf, Line, type Mention, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, target } from '../tree/read.ts';
import { goOn, note, Reader, recorded, renew, use } from '../tree/reads.ts';
import type { Context } from './check.ts';

/** What a student learns, and a framework of one's own describes. */
export const ownLearning: ThingId[] = ['area', 'competency', 'target'];

/** The same with somebody else's standards. */
export const allLearning: ThingId[] = [...ownLearning, 'standard'];

/** Works something out once for all checks of a framework, and again when what it was made from has changed. */
export function oncePer<T>(make: (context: Context) => T): (context: Context) => T {
  return remembered(new WeakMap(), (context) => context, make);
}

/** Works something out once for each thing or file, for all checks of a framework, as `oncePer` does. */
export function oncePerNode<K extends Line | Outline, T>(
  make: (node: K, context: Context) => T,
): (node: K, context: Context) => T {
  const known = new WeakMap<Context, (node: K) => T>();
  return (node, context) => {
    let nodes = known.get(context);
    if (!nodes) {
      nodes = remembered(
        new WeakMap(),
        () => context,
        (one: K) => {
          // With its block a thing goes, and what was found for it.
          if (one instanceof Line) note('shapes', blockOf(one));
          return make(one, context);
        },
      );
      known.set(context, nodes);
    }
    return nodes(node);
  };
}

/** What is found for a key, kept as long as it is right. Where the same is found again, nothing has changed. */
function remembered<K extends object, T>(
  known: WeakMap<K, { reader: Reader; made: T }>,
  contextOf: (key: K) => Context,
  make: (key: K) => T,
): (key: K) => T {
  return (key) => {
    let found = known.get(key);
    if (!found) {
      const reader: Reader = new Reader(contextOf(key).reads, () => {
        const made = recorded(reader, () => make(key));
        if (isAlike(made, found!.made)) return false;
        found!.made = made;
        return true;
      });
      found = { reader, made: recorded(reader, () => make(key)) };
      known.set(key, found);
    } else if (found.reader.stale) renew(found.reader);
    use(found.reader);
    return found.made;
  };
}

/** Whether two findings are the same; of lines, values and files only whether they are the same ones. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if ('$type' in a || '$type' in b || a.constructor !== b.constructor) return false;
  if (a instanceof Map) return areAlike([...a], [...(b as typeof a)]);
  if (a instanceof Set) return areAlike([...a], [...(b as typeof a)]);
  if (Array.isArray(a)) return areAlike(a, b as unknown[]);
  const [of, others] = [Object.entries(a), Object.entries(b)];
  return a.constructor === Object && areAlike(of, others);
}

function areAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => isAlike(one, b[index]));
}

/** What is found anew for each key is taken for something else. */
const forgotten = (): boolean => true;

/**
 * Works something out once for each key, for all checks of a framework. When anything has changed that one of them was
 * made from, all are forgotten: for what is small, and found for every thing.
 */
export function oncePerKey<K, T>(make: (key: K, context: Context) => T): (key: K, context: Context) => T {
  const known = new WeakMap<Context, { reader: Reader; made: Map<K, T> }>();
  return (key, context) => {
    let found = known.get(context);
    if (!found || found.reader.stale) {
      const reader = found?.reader ?? new Reader(context.reads, forgotten);
      found = { reader, made: recorded(reader, () => new Map<K, T>()) };
      known.set(context, found);
    }
    use(found.reader);
    const before = found.made.get(key);
    if (before !== undefined || found.made.has(key)) return before as T;
    const made = goOn(found.reader, () => make(key, context));
    found.made.set(key, made);
    return made;
  };
}

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
    const retired = at.lines.length === 0 ? undefined : anyFact(at, 'retired');
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
export function isWhole(thing: Line): boolean {
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
}

/** Where the next thing beside or around a line begins. */
function nextStart(line: Line, outline: Outline): number {
  for (let at: Line | Outline = line; at instanceof Line; at = at.$container) {
    const next: Line | undefined = at.$container.lines[at.$containerIndex + 1];
    if (next) return next.start;
  }
  return outline.text.length + 1;
}

/** The kinds of which some mention in these files names nothing: what seems unused may be meant there. */
export const kindsInDoubt = oncePer(({ framework }): ReadonlySet<string> => {
  const kinds = new Set<string>();
  for (const { outline } of framework.files) {
    for (const mention of outline.mentions) {
      if (mention.found || mention.slot.kind !== 'slot') continue;
      for (const kind of mention.slot.refs) kinds.add(kind);
    }
    if (outline.problems.length > 0) kinds.add('*');
  }
  return kinds;
});

/** Whether something in these files could not be read or found that may name a thing of this kind. */
export function inDoubt(context: Context, kind: string): boolean {
  const kinds = kindsInDoubt(context);
  return kinds.has('*') || kinds.has(kind);
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
