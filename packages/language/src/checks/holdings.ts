/** What an area, a competency or a target holds: worked out once for each, from the innermost outwards. */
import { type Rational, rational } from '@cairn/model';
import { scaleOf } from '../names/scales.ts';
import type { Line, Outline } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, thingsIn } from '../tree/read.ts';
import type { Context } from './check.ts';
import { isRetired } from './common.ts';
import { type Each, isDouble, numberOf } from './deciding.ts';
import { oncePer, oncePerNode } from './remembered.ts';

/** Two things that do not go together: a holder and what it holds, or two neighbours. */
export type Pair = readonly [Line, Line];

/** What is in a thing, itself included, retired things apart. */
export interface Holding {
  /** How many there are of each kind. */
  count: Record<Each, number>;
  /** The first competency that has no target. */
  bare: Line | undefined;
  /** The first of each kind that says nowhere how much evidence it needs. */
  unneeded: Partial<Record<Each, Line>>;
  /** The one of each kind that needs the least evidence. */
  fewest: Partial<Record<Each, { thing: Line; pieces: Rational }>>;
  /** The first of each kind that holds parts of two scales, with the part that differs. */
  mixed: Partial<Record<Each, Pair>>;
  /** The first of each kind that counts in academic grades and holds a part that does not. */
  habit: Partial<Record<Each, Pair>>;
  /** Whether a part of it has a weight. */
  weighted: boolean;
  /** The first competency or target in it, whose scale the others are compared with. */
  first: Partial<Record<Each, Line>>;
  /** The first that does not count in academic grades. */
  practice: Partial<Record<Each, Line>>;
}

const kinds: readonly Each[] = ['area', 'competency', 'target'];

function empty(): Holding {
  return {
    count: { area: 0, competency: 0, target: 0 },
    bare: undefined,
    unneeded: {},
    fewest: {},
    mixed: {},
    habit: {},
    weighted: false,
    first: {},
    practice: {},
  };
}

/** What a thing holds. */
export const holdingOf: (thing: Line, context: Context) => Holding = oncePerNode(work);

/** What some areas hold together; the whole framework where none is named. */
export function holdingOfAll(areas: readonly Line[], context: Context): Holding {
  return areas.length > 0 ? joined(areas.map((area) => holdingOf(area, context))) : holdingOfFramework(context);
}

const holdingOfFramework = oncePer((context) =>
  joined(context.framework.files.map(({ outline }) => holdingOfFile(outline, context))),
);

const holdingOfFile = oncePerNode((outline: Outline, context) => {
  const tops = outline.lines.filter((line) => isKind(line) && !isDouble(line));
  return joined(tops.map((line) => holdingOf(line, context)));
});

/** Whether it counts in an academic grade. */
export function isHabit(thing: Line): boolean {
  const fact = inherited(thing, 'academic grade');
  return fact !== undefined && anySlot(fact, 'value')?.text === 'not included';
}

/** How many pieces of evidence a thing needs: the most of its stages or grades. */
export function piecesNeeded(thing: Line): Rational | undefined {
  const fact = inherited(thing, 'evidence needed');
  if (!fact) return undefined;
  const all = [fact, ...fact.lines].flatMap((line) => numberOf(anySlot(line, 'pieces')) ?? []);
  const [one, ...rest] = all;
  return one && rational.max(one, ...rest);
}

function isKind(line: Line): boolean {
  return line.row.id === 'area' || line.row.id === 'competency' || line.row.id === 'target';
}

function work(thing: Line, context: Context): Holding {
  if (isRetired(thing, context.today)) return empty();
  // What an area holds is kept; what it holds beside areas is small and found again with it.
  const parts = thingsIn(thing)
    .filter((part) => isKind(part) && !isDouble(part))
    .map((part) => (part.row.id === 'area' ? holdingOf(part, context) : work(part, context)));
  const holding = joined(parts);
  if (!isKind(thing)) return holding;
  const kind = thing.row.id as Each;
  const { count, first, practice } = holding;
  if (kind === 'competency' && count.target === 0) holding.bare ??= thing;
  if (kind !== 'target') {
    const differs = differing(thing, kind, parts);
    if (differs) holding.mixed[kind] = differs;
    const apart = practice.competency ?? practice.target;
    if (apart && !isHabit(thing)) holding.habit[kind] = [thing, kind === 'area' ? apart : practice.target!];
  }
  if (kind !== 'area') needs(holding, thing, kind);
  count[kind]++;
  first[kind] = thing;
  if (isHabit(thing)) practice[kind] = thing;
  holding.weighted ||= anyFact(thing, 'weight') !== undefined;
  return holding;
}

/** Two competencies of an area, or a competency and its target, that are judged in different scales. */
function differing(thing: Line, kind: 'area' | 'competency', parts: readonly Holding[]): Pair | undefined {
  const judged = parts.flatMap((part) => (kind === 'area' ? part.first.competency : part.first.target) ?? []);
  const measure = kind === 'area' ? judged[0] : thing;
  const scale = scaleOf(measure);
  const other = judged.find((part) => scaleOf(part) !== scale);
  return measure && scale && other && scaleOf(other) ? [measure, other] : undefined;
}

function needs(holding: Holding, thing: Line, kind: 'competency' | 'target'): void {
  const pieces = piecesNeeded(thing);
  if (!inherited(thing, 'evidence needed')) {
    if (kind === 'target' || holding.count.target === 0 || holding.unneeded.target) holding.unneeded[kind] = thing;
    return;
  }
  const least = holding.fewest[kind];
  // What needs no piece has no value to wait for.
  if (pieces && rational.compare(pieces, rational.ZERO) > 0 && (!least || rational.compare(pieces, least.pieces) <= 0))
    holding.fewest[kind] = { thing, pieces };
}

function joined(parts: readonly Holding[]): Holding {
  const all = empty();
  for (const part of parts) {
    all.bare ??= part.bare;
    all.weighted ||= part.weighted;
    for (const kind of kinds) {
      all.count[kind] += part.count[kind];
      for (const fact of ['first', 'practice', 'unneeded', 'mixed', 'habit'] as const)
        keepFirst(all[fact], part[fact], kind);
      const least = part.fewest[kind];
      const before = all.fewest[kind];
      if (least && (!before || rational.compare(least.pieces, before.pieces) < 0)) all.fewest[kind] = least;
    }
  }
  return all;
}

type Firsts = { [K in Each]?: Line | Pair };

function keepFirst(into: Firsts, from: Firsts, kind: Each): void {
  const value = from[kind];
  if (value !== undefined) into[kind] ??= value;
}
