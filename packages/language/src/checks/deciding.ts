/** Reading what decides: the conditions of a thing, what it is worked out for, and exact numbers. */
import { foldCode, type Rational, rational } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { Line, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, linesBelow, target, thingsIn } from '../tree/read.ts';
import { circlesOf, type Graph } from './circles.ts';
import { isWhole } from './common.ts';
import { oncePerNode, oncePerThing } from './remembered.ts';

/** The things whose conditions stand below `requires`. */
export const deciding: readonly ThingId[] = [
  'rule',
  'credit',
  'pathway',
  'award',
  'version',
  'graduation requirements',
  'entry requirements',
];

/** Both kinds of plan. */
export const planKinds: readonly ThingId[] = ['graduation requirements', 'entry requirements'];

/** The kinds of learning that a calculation or rule is worked out for. */
export type Each = 'target' | 'competency' | 'area';

/** From the smaller to the larger. */
export const eachKinds: readonly Each[] = ['target', 'competency', 'area'];

const kindsByWord: Record<string, Each> = {
  target: 'target',
  targets: 'target',
  competency: 'competency',
  competencies: 'competency',
  area: 'area',
  areas: 'area',
};

/** The kind of learning that a value names: `each competency`, `8 competencies`. */
export function eachOf(line: Line | undefined): Each | undefined {
  const text = line && anySlot(line, 'each')?.text;
  return text === undefined ? undefined : kindsByWord[text];
}

/** What a calculation, rule or body of evidence is worked out for. */
export interface Scope {
  each: Each;
  /** The areas it is limited to; none where it holds for the whole framework. */
  areas: readonly Line[];
  /** Worked out anew in each stage. */
  stages: boolean;
  /** The areas again, and what holds them, for looking up. */
  limits: ReadonlySet<Line>;
  holders: ReadonlySet<Line>;
}

/** What a thing is worked out for; undefined where it is for the student, `unknown` where that could not be read. */
export const scopeOf = oncePerNode(readScope);

function readScope(thing: Line): Scope | 'unknown' | undefined {
  const at = anyFact(thing, 'for');
  if (!at) return thing.row.id === 'rule' ? undefined : 'unknown';
  const each = eachOf(at);
  const areas = areasOf(at);
  if (at.broken || !each || !areas) return 'unknown';
  const holders = new Set(areas.flatMap((area) => [...holdersOf(area)].slice(1)));
  return { each, areas, stages: anySlot(at, 'eachStage') !== undefined, limits: new Set(areas), holders };
}

/** A thing, and what it stands in, from the inside out. */
export function* holdersOf(thing: Line): Generator<Line> {
  for (let at: Line | Outline = thing; at instanceof Line; at = at.$container) yield at;
}

/** The areas that a line names; undefined where one of them is unknown. */
export function areasOf(line: Line): Line[] | undefined {
  const areas: Line[] = [];
  for (const value of line.values) {
    if (value.slot.name !== 'areas') continue;
    const area = target(value);
    if (!area) return undefined;
    areas.push(area);
  }
  return areas;
}

/** The area that lies surely outside of a scope; none where that sets no limit. */
export function outsideOf(asked: readonly Line[], { areas, limits, holders }: Scope): Line | undefined {
  if (areas.length === 0) return undefined;
  return asked.find((area) => !holders.has(area) && ![...holdersOf(area)].some((holder) => limits.has(holder)));
}

/** How the conditions below a group, or below `requires`, are joined. */
export type Join = 'all' | 'any' | 'at least' | 'none';

export function joinOf(line: Line): Join | undefined {
  if (line.row.kind === 'group') return line.row.id as Join;
  if (anySlot(line, 'all')) return 'all';
  if (anySlot(line, 'any')) return 'any';
  return anySlot(line, 'count') ? 'at least' : undefined;
}

/** Every group of conditions of a thing, `requires` first. */
export function groupsOf(thing: Line): Line[] {
  const requires = anyFact(thing, 'requires');
  return requires ? [requires, ...[...linesBelow(requires)].filter((line) => line.row.kind === 'group')] : [];
}

const known = new WeakMap<Line, readonly Line[]>();
const none: readonly Line[] = [];

/** Every condition of a thing, whatever group it stands in; those that could not be read are left out. */
export function sentencesOf(thing: Line): readonly Line[] {
  const requires = anyFact(thing, 'requires');
  if (!requires) return none;
  let found = known.get(requires);
  if (!found) {
    found = linesBelow(requires).filter((line) => line.row.kind === 'sentence' && !line.broken);
    known.set(requires, found);
  }
  return found;
}

/** The same for conditions that say the same, whatever the case, the spaces and the zeros. */
export function conditionKey(line: Line): string {
  const own = line.values.map((value) => `${value.slot.name}=${valueKey(value)}`).join(' ');
  const below = line.lines.map(conditionKey).sort();
  return below.length === 0 ? `${line.row.id} ${own}` : `${line.row.id} ${own} (${below.join('; ')})`;
}

function valueKey(value: Value): string {
  const named = target(value);
  if (named) return `${named.row.id} ${named.name ?? named.start}`;
  const number = rational.parse(value.text);
  return number ? rational.toExactText(number) : value.text.toLowerCase();
}

/** A line as it is written, for a message: without its dash and with single spaces. */
export function wordsOf(line: Line): string {
  return line.words.replace(/^[-–•*]\s+/, '').replace(/\s+/g, ' ');
}

/** Whether a thing was read whole and says nothing twice: only then is it told what it lacks. */
export const isSettled = oncePerThing((thing: Line): boolean => {
  if (!isWhole(thing)) return false;
  const seen = new Set<string>();
  for (const { row } of thing.lines) {
    if (row.kind !== 'fact' || row.repeats) continue;
    if (seen.has(row.id)) return false;
    seen.add(row.id);
  }
  return true;
});

/** Whether another thing before it has the same code. That is told once, and nothing follows from the second. */
export function isDouble(thing: Line): boolean {
  const same = sameCode(thing);
  return same !== undefined && same[0] !== thing;
}

/** Whether several things have this code, so that what names it may mean either. */
export function isDeclaredTwice(thing: Line): boolean {
  return (sameCode(thing)?.length ?? 0) > 1;
}

function sameCode(thing: Line): readonly Line[] | undefined {
  const { name, row, $container } = thing;
  if (name === undefined) return undefined;
  const code = foldCode(name);
  if (row.scope !== 'owner') return outlineOf(thing).framework?.codes.get(code);
  return thingsIn($container).filter(
    (line) => line.row === row && line.name !== undefined && foldCode(line.name) === code,
  );
}

/** The number of a value, a percentage without its sign. */
export function numberOf(value: Value | undefined): Rational | undefined {
  return value && rational.parse(value.text.replace(/\s?%$/, ''));
}

/** A number of credits as people write it: `24.0`. */
export function creditText(amount: Rational): string {
  const text = rational.toExactText(amount);
  return /[./]/.test(text) ? text : `${text}.0`;
}

/** Whether a number is so many whole steps. */
export function isInSteps(value: Rational, step: Rational): boolean {
  return rational.isInteger(rational.div(value, step));
}

/** What a thing needs, with the value that says so. */
export interface Need {
  of: Line;
  at: Value;
}

/** Each circle of things that need each other: its things in order, and where the first of them names the next. */
export function circlesAmong(
  things: readonly Line[],
  needs: (thing: Line) => readonly Need[],
): { way: Line[]; at: Value }[] {
  const numbers = new Map(things.map((thing, number) => [thing, number]));
  const graph: Graph = { leaving: things.map(() => []), to: [] };
  const edges: { from: Line; at: Value }[] = [];
  things.forEach((thing, number) => {
    for (const { of, at } of needs(thing)) {
      const to = numbers.get(of);
      if (to === undefined) continue;
      graph.leaving[number]!.push(graph.to.push(to) - 1);
      edges.push({ from: thing, at });
    }
  });
  return circlesOf(graph).map((circle) => {
    const way = circle.map((edge) => edges[edge]!);
    return { way: way.map(({ from }) => from), at: way[0]!.at };
  });
}
