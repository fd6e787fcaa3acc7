/** What is best learned before: without circles, in an order that a student can follow. */
import { compareGrades, formatGradeBand } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { type Line, Mention, type Value } from '../tree/nodes.ts';
import { anySlot, target, thingOf } from '../tree/read.ts';
import { check } from './check.ts';
import { circlesOf, type Graph, knotsOf } from './circles.ts';
import { gradesOf, oncePer, standsIn } from './common.ts';

const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;
const scale = `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n\narea A "A"\n`;

/** One thing that is best learned before another. */
interface Need {
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

/** Every need of a framework, in reading order. */
const needsOf = oncePer(({ framework }): Need[] => {
  const needs: Need[] = [];
  for (const { outline } of framework.files) {
    for (const mention of outline.mentions) {
      const line = mention.$container;
      if (mention.slot.name !== 'code' || !mention.found) continue;
      const early = line.row.id === 'needs before';
      if (!early && line.row.id !== 'needs first') continue;
      const holder = thingOf(line);
      const thing = early ? holder && target(anySlot(holder, 'of')) : holder;
      if (!thing) continue;
      const need: Need = {
        thing,
        before: undefined,
        needed: mention.found,
        level: undefined,
        stage: undefined,
        mention,
      };
      for (const value of line.values) {
        const { name } = value.slot;
        if (early && name === 'level' && !value.group) need.before = value;
        if (value.group !== mention.group || value.item !== mention.item) continue;
        if (name === 'level') need.level = value;
        if (name === 'stage') need.stage = value;
      }
      needs.push(need);
    }
  }
  return needs;
});

export const prerequisites = [
  check<{ way: string[] }>({
    code: 'prerequisite-circle',
    severity: 'error',
    title: 'Prerequisites that go round in a circle',
    message: ({ way }) => `These need each other first, so that nobody could begin: ${wayText(way)}.`,
    why: 'A student would have to finish each of them before beginning it.',
    wayOut:
      'Take out the weakest of these needs. Where only a first part is needed, say which: `needs first: A.1 at Low`.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.2\n  competency A.2 "Second"\n    needs first: A.1\n`,
    good: `${scale}  competency A.1 "First"\n    I can: add.\n  competency A.2 "Second"\n    I can: multiply.\n    needs first: A.1 at Low\n\nprogression of A.1\n  at Low: I add small numbers.\n  at High: I add large numbers.\n  needs before High: A.2 at Low\n`,
    whole(context, report) {
      const { graph, needs } = graphOf(entangled(needsOf(context)));
      for (const circle of circlesOf(graph)) {
        const steps = circle.flatMap((edge) => needs[edge] ?? []);
        const first = steps[0];
        const last = steps.at(-1);
        if (first && last) report(first.mention, { way: [labelOf(last), ...steps.map(labelOf)] });
      }
    },
  }),
  check<{ code: string }>({
    code: 'prerequisite-itself',
    severity: 'error',
    title: 'A prerequisite of itself',
    message: ({ code }) => `\`${code}\` needs itself first, so that nobody could begin it.`,
    why: 'Nothing can be learned before itself.',
    wayOut: 'Remove it, or name what was meant.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.1\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    needs first: A.2\n  competency A.2 "Second"\n    I can: count.\n`,
    whole(context, report) {
      for (const { thing, before, needed, mention } of needsOf(context)) {
        if (thing === needed && !before) report(mention, { code: nameOf(thing) });
      }
    },
  }),
  check<{ thing: string; needed: string; inside: boolean }>({
    code: 'prerequisite-of-its-part',
    severity: 'warning',
    title: 'A prerequisite that is a part of it, or that it is a part of',
    message: ({ thing, needed, inside }) =>
      inside
        ? `\`${needed}\` is a part of \`${thing}\`; what a thing holds is learned with it, not before it.`
        : `\`${thing}\` is a part of \`${needed}\`, which cannot be finished before its parts.`,
    why: 'The order between a competency and its own targets is said by their nesting.',
    wayOut: 'Remove it, or name the one target that comes first.',
    bad: `${area}  competency A.1 "First"\n    needs first: A.1.1\n    target A.1.1 "Part"\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    target A.1.1 "Part"\n    target A.1.2 "Next part"\n      needs first: A.1.1\n`,
    whole(context, report) {
      for (const { thing, needed, level, before, mention } of needsOf(context)) {
        // Published standards are not ours to mend.
        if (thing === needed || level || before || thing.row.id === 'standard') continue;
        const inside = standsIn(needed, thing);
        if (inside || standsIn(thing, needed))
          report(mention, { thing: nameOf(thing), needed: nameOf(needed), inside });
      }
    },
  }),
  check<{ thing: string; grades: string; needed: string; later: string }>({
    code: 'prerequisite-of-later-grade',
    severity: 'warning',
    title: 'A prerequisite of a later grade',
    message: ({ thing, grades, needed, later }) =>
      `\`${thing}\` is for grades ${grades} and needs \`${needed}\` first, which begins in grade ${later}.`,
    why: 'A student who keeps to the grades meets the second before the first.',
    wayOut: 'Correct the grades of one of them, or take the need out.',
    bad: `${area}  competency A.1 "First"\n    grades: 6-8\n    needs first: A.2\n  competency A.2 "Second"\n    grades: 9-12\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    grades: 6-8\n    needs first: A.2\n  competency A.2 "Second"\n    I can: count.\n    grades: 3-5\n`,
    whole(context, report) {
      for (const { thing, needed, mention } of needsOf(context)) {
        const own = gradesOf(thing);
        const other = own && gradesOf(needed);
        if (!own || !other || compareGrades(other.from, own.to) <= 0) continue;
        report(mention, {
          thing: nameOf(thing),
          grades: formatGradeBand(own),
          needed: nameOf(needed),
          later: other.from,
        });
      }
    },
  }),
];

/** `A.1` → `A.2` at `3` → `A.1`, with the middle of a long way left out. */
function wayText(way: readonly string[]): string {
  const shown = way.length <= 10 ? way : [...way.slice(0, 8), `${way.length - 9} more`, way.at(-1)!];
  return shown.join(' → ');
}

/** What a need names, with its level and stage. */
function labelOf({ needed, level, stage }: Need): string {
  return `\`${nameOf(needed)}\`${level ? ` at \`${level.text}\`` : ''}${stage ? ` in \`${stage.text}\`` : ''}`;
}

/** The needs between things that need each other whatever their levels; all others are on no circle. */
function entangled(needs: readonly Need[]): Need[] {
  const graph: Graph = { leaving: [], to: [] };
  const numbers = new Map<Line, number>();
  const numberFor = (thing: Line): number => {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    numbers.set(thing, numbers.size);
    return graph.leaving.push([]) - 1;
  };
  const ends = needs.map(({ thing, needed }) => [numberFor(thing), numberFor(needed)] as const);
  for (const [from, to] of ends) graph.leaving[from]!.push(graph.to.push(to) - 1);
  const knots = knotsOf(graph);
  return needs.filter((_, i) => knots[ends[i]![0]] === knots[ends[i]![1]]);
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
function graphOf(all: readonly Need[]): { graph: Graph; needs: (Need | undefined)[] } {
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
