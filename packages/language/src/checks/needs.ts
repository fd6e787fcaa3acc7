/** What is needed before what, as a graph of things with how far they are learned. */
import type { ThingId } from '../generated/names.ts';
import { type Line, Mention, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anySlot, eachLink, ownMentions, target, thingOf } from '../tree/read.ts';
import { things, translatedThings } from '../vocabulary/index.ts';
import { type Graph, knotsOf } from './circles.ts';
import { oncePerNode } from './remembered.ts';

/** One thing that is best learned before another. */
export interface Need {
  /** What has the need. */
  thing: Line;
  /** The level of it before which the need stands, where it is not all of it. */
  before: Value | undefined;
  /** What is needed. */
  needed: Line;
  level: Value | undefined;
  stage: Value | undefined;
  mention: Mention;
}

/** The needs that stand on lines of a thing, in reading order. */
export function needsIn(thing: Line): Need[] {
  return ownMentions(thing).flatMap((mention) =>
    isNeed(mention) ? (needAt(mention, mention.found, thing) ?? []) : [],
  );
}

function isNeed({ slot, $container: { row } }: Mention): boolean {
  return slot.name === 'code' && (row.id === 'needs first' || row.id === 'needs before');
}

function needAt(mention: Mention, needed: Line | undefined, holder: Line): Need | undefined {
  const line = mention.$container;
  const early = line.row.id === 'needs before';
  const thing = early ? target(anySlot(holder, 'of')) : holder;
  if (!thing || !needed) return undefined;
  const need: Need = { thing, before: undefined, needed, level: undefined, stage: undefined, mention };
  for (const value of line.values) {
    const { name } = value.slot;
    if (early && name === 'level' && !value.group) need.before = value;
    if (value.group !== mention.group || value.item !== mention.item) continue;
    if (name === 'level') need.level = value;
    if (name === 'stage') need.stage = value;
  }
  return need;
}

/** The things that can say what is best learned before. */
export const needing = [...things, ...translatedThings]
  .filter(({ below }) => below?.lines.some(({ id }) => id === 'needs first' || id === 'needs before'))
  .map(({ id }) => id) as ThingId[];

/** The needs of a file, in reading order; and those among them that speak of a thing elsewhere. */
export interface FileNeeds {
  all: readonly Need[];
  elsewhere: readonly Need[];
}

export const needsInFile = oncePerNode((outline: Outline): FileNeeds => {
  const needs: Need[] = [];
  eachLink(outline, (mention, found) => {
    const holder = isNeed(mention) ? thingOf(mention.$container) : undefined;
    const need = holder && needAt(mention, found, holder);
    if (need) needs.push(need);
  });
  return { all: needs, elsewhere: needs.filter(({ thing }) => outlineOf(thing) !== outline) };
});

/** The needs between things that need each other whatever their levels; all others are on no circle. */
export function entangled(needs: readonly Need[]): Need[] {
  const graph: Graph = { leaving: [], to: [] };
  const parts = needs.flatMap(({ thing, needed }) => [thing.doors!, needed.doors!]);
  for (const part of parts) part.number = -1;
  for (const part of parts) if (part.number < 0) part.number = graph.leaving.push([]) - 1;
  for (const { thing, needed } of needs)
    graph.leaving[thing.doors!.number]!.push(graph.to.push(needed.doors!.number) - 1);
  const knots = knotsOf(graph);
  return needs.filter(({ thing, needed }) => knots[thing.doors!.number] === knots[needed.doors!.number]);
}

/** How far a thing is learned: begun, finished, or in between by level and stage. */
interface Point {
  node: number;
  stage: number;
  level: number;
}

const finished = Number.POSITIVE_INFINITY;
/** No stage is meant: at any time. */
const anyStage = Number.NEGATIVE_INFINITY;

/**
 * The needs as a graph whose nodes are things with how far they are learned. What is reached implies what lies before
 * it: a level implies the lower ones, and all imply that the thing was begun.
 */
export function graphOf(all: readonly Need[]): { graph: Graph; needs: (Need | undefined)[] } {
  const graph: Graph = { leaving: [], to: [] };
  const needs: (Need | undefined)[] = [];
  const starts = new Map<Line, number>();
  const points = new Map<Line, Map<string, Point>>();
  const newNode = (): number => graph.leaving.push([]) - 1;
  const startOf = (thing: Line): number => {
    const known = starts.get(thing) ?? newNode();
    starts.set(thing, known);
    return known;
  };
  const pointOf = (thing: Line, stage: number, level: number): number => {
    const own = points.get(thing) ?? new Map<string, Point>();
    points.set(thing, own);
    const key = `${stage} ${level}`;
    const known = own.get(key) ?? { node: newNode(), stage, level };
    own.set(key, known);
    return known.node;
  };
  const join = (from: number, to: number, need?: Need): void => {
    graph.leaving[from]!.push(graph.to.push(to) - 1);
    needs.push(need);
  };
  for (const need of all) {
    const { thing, before, needed } = need;
    if (thing === needed && !before) continue;
    const level = need.level ? numberOf(need.level) : finished;
    const stage = need.stage ? numberOf(need.stage) : anyStage;
    const early = before && numberOf(before);
    if (level === undefined || stage === undefined || (before && early === undefined)) continue;
    const from =
      early === undefined
        ? startOf(thing)
        : target(before)?.row.id === 'stage'
          ? pointOf(thing, early, finished)
          : pointOf(thing, anyStage, early);
    join(from, pointOf(needed, stage, level), need);
  }
  for (const [thing, own] of points) {
    const start = startOf(thing);
    for (const [from, to] of implied([...own.values()])) join(from.node, to?.node ?? start);
  }
  return { graph, needs };
}

/** Each point with those just before it; undefined is where the thing is begun. */
function implied(points: Point[]): [Point, Point | undefined][] {
  const sorted = points.sort((a, b) => descending(a.stage, b.stage) || descending(a.level, b.level));
  const ends = new Map(sorted.filter((point) => point.level === finished).map((point) => [point.stage, point]));
  const atAnyTime = sorted.filter((point) => point.stage === anyStage);
  const found: [Point, Point | undefined][] = [];
  let reached = 0;
  const staged = sorted.filter((point) => point.stage !== anyStage).sort((a, b) => descending(a.level, b.level));
  for (const point of staged) {
    if (point.level === finished) continue;
    while (reached < atAnyTime.length && atAnyTime[reached]!.level > point.level) reached++;
    if (atAnyTime[reached]) found.push([point, atAnyTime[reached]]);
  }
  const highest = sorted.find((point) => point.stage !== anyStage);
  if (highest && atAnyTime[0]?.level === finished) found.push([atAnyTime[0], highest]);
  for (let i = 0; i < sorted.length; i++) {
    const point = sorted[i]!;
    const next = sorted[i + 1];
    if (next?.stage === point.stage) found.push([point, next]);
    else found.push([point, next && next.stage !== anyStage ? ends.get(next.stage) : undefined]);
  }
  return found;
}

/** An order from the highest; infinite numbers too. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** The number of a level or stage, as written or as declared. */
function numberOf(value: Value): number | undefined {
  const named = value instanceof Mention ? value.found : undefined;
  const text = named ? anySlot(named, 'value')?.text : value.text;
  const number = Number(text);
  return text === undefined || Number.isNaN(number) ? undefined : number;
}
