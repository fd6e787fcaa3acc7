/** What rules, calculations and bodies of evidence look at: that it is there, and may be measured. */
import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { Line, Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, eachLink, held, ownMentions, target, thingsIn } from '../tree/read.ts';
import { things, translatedThings } from '../vocabulary/index.ts';
import { countSlots, lineText } from './asked.ts';
import { both, check, counted } from './check.ts';
import { allLearning, inDoubt, isRetired, isUnmeasured, isWhole } from './common.ts';
import { type Each, eachKinds } from './deciding.ts';
import { oncePer, oncePerKey, oncePerNode } from './remembered.ts';

const F = 'framework F "F"\n';
const area = `${F}\narea A "A"\n`;

export const measuring = [
  check<{ kind: string; areas: string[]; retired: boolean }>({
    code: 'each-of-nothing',
    severity: 'error',
    title: '“Each” where there is none',
    message: ({ kind, areas, retired }) =>
      `There is no ${kind} ${areas.length === 0 ? 'in this framework' : `in ${both(areas)}`}${retired ? ' that is not retired' : ''}, so \`each ${kind}\` is each of nothing.`,
    why: 'Whether all of nothing is met is a question that every system answers in its own way.',
    wayOut: 'Name what holds some, or ask for each of another kind: `each competency`, `each target`.',
    bad: `${area}  competency A.1 "First"\n    I can: add.\n\nbody of evidence BODY "Body"\n  for: each target in A\n  at least: 3 pieces\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n\nbody of evidence BODY "Body"\n  for: each competency in A\n  at least: 3 pieces\n`,
    on: things.map(({ id }) => id) as ThingId[],
    thing(thing, context, report) {
      let last: Line | undefined;
      for (const { slot, $container: line } of ownMentions(thing)) {
        if (slot.name !== 'areas' || line === last) continue;
        last = line;
        const values = line.values.filter((value) => value.slot.name === 'areas');
        const areas = values.flatMap((value) => target(value) ?? []);
        const kind = kindOfEach(line);
        if (!kind || areas.length < values.length) continue;
        if (areas.some((one) => countsOf(one, context).now[kind] > 0)) continue;
        // Of two things with one code the other may be the one that holds some.
        if (inDoubt(context, kind) || areas.some((one) => isCodeOfTwo(one))) continue;
        const retired = areas.some((one) => countsOf(one, context).ever[kind] > 0);
        report(values[0]!, { kind, areas: areas.map(nameOf), retired });
      }
      if (!forEach.has(thing.row.id)) return;
      const line = anyFact(thing, 'for');
      const kind = line && !anySlot(line, 'areas') && kindOfEach(line);
      if (!kind || line.broken || isThereAny(kind, context) || inDoubt(context, kind)) return;
      report(anySlot(line, 'each') ?? line, { kind, areas: [], retired: context.things(kind).length > 0 });
    },
  }),
  check<{ code: string; thing: string }>({
    code: 'not-measured-in-rule',
    severity: 'warning',
    title: 'A rule about what is not measured',
    message: ({ code, thing }) =>
      `\`${code}\` is reported in words and not measured, so \`${thing}\` finds no level of it.`,
    why: 'The rule can never be met, or a skill is measured that the community chose to leave free.',
    wayOut: 'Take it out here, or say `report: separately` if it is measured after all.',
    bad: `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n\narea A "A"\n  competency A.1 "Joy"\n    report: in words, not measured\n\nrule R "R"\n  requires all of these:\n    - A.1 at High or better\n`,
    good: `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level High = 2\n\narea A "A"\n  competency A.1 "Joy"\n    I can: tell what I love to learn.\n    report: separately\n\ncalculation C "C"\n  for: each competency\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n\nrule R "R"\n  requires all of these:\n    - A.1 at High or better\n`,
    on: [...things, ...translatedThings].map(({ id }) => id) as ThingId[],
    thing(thing, _context, report) {
      for (const mention of ownMentions(thing)) {
        const { found, $container: line } = mention;
        if (!found || !isMeasuring(line) || !learned.has(found.row.id) || !isUnmeasured(found)) continue;
        report(mention, { code: nameOf(found), thing: nameOf(thing) });
      }
    },
  }),
  check<{ area: string; competencies: number }>({
    code: 'no-rule-for-area',
    severity: 'information',
    title: 'An area of which no rule speaks',
    message: ({ area, competencies }) =>
      `Nothing says when ${counted(competencies, 'competency', 'competencies')} in \`${area}\` ${competencies === 1 ? 'is' : 'are'} met, as is said of others.`,
    why: 'A student can work on it and never have it.',
    wayOut: 'Name the area in a `rule`, `calculation` or `body of evidence`, or say `academic grade: not included`.',
    bad: `${area}  competency A.1 "First"\n    I can: add.\n\narea B "B"\n  competency B.1 "First"\n    I can: read.\n\nbody of evidence BODY "Body"\n  for: each competency in A\n  at least: 3 pieces\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n\narea B "B"\n  competency B.1 "First"\n    I can: read.\n\nbody of evidence BODY "Body"\n  for: each competency\n  at least: 3 pieces\n`,
    whole(context, report) {
      const ruled = ruledAreas(context);
      if (!ruled || inDoubt(context, 'area')) return;
      for (const area of context.things('area')) {
        if (ruled.has(area) || area.$container instanceof Line) continue;
        if (isUnmeasured(area) || isRetired(area, context.today) || anyFact(area, 'academic grade')) continue;
        const competencies = countsOf(area, context).now.competency;
        if (competencies > 0) report(area, { area: nameOf(area), competencies });
      }
    },
  }),
  check<{ value: string }>({
    code: 'asks-for-none',
    severity: 'warning',
    title: 'Evidence that is asked for and is none',
    message: ({ value }) => `\`${value}\` asks for nothing.`,
    why: 'A rule that waits for no evidence is met on the first day, by everyone.',
    wayOut: 'Write how many pieces are needed, or remove the line. A target, or one stage of several, may need none.',
    bad: `${area}  competency A.1 "First"\n    evidence needed: 0 pieces\n`,
    good: `${area}  competency A.1 "First"\n    I can: add.\n    evidence needed: 3 pieces\n`,
    on: [...allLearning, 'body of evidence'],
    thing(thing, _context, report) {
      for (const line of thing.lines) {
        if (line.row.id === 'evidence needed' && mayNeedNothing(thing, line)) continue;
        if (line.row.id !== 'evidence needed' && line.row.id !== 'at least' && line.row.id !== 'include') continue;
        for (const asking of [line, ...line.lines])
          if (asksForNone(asking)) report(asking, { value: lineText(asking) });
      }
    },
  }),
  check<{ thing: string; named: string[]; missing: string[] }>({
    code: 'evidence-needed-in-some-stages',
    severity: 'warning',
    title: 'Evidence needed in some stages only',
    message: ({ thing, named, missing }) =>
      `\`${thing}\` says how much evidence is needed in ${both(named)}, and nothing of ${both(missing)}.`,
    why: 'In a stage of which nothing is said no piece is needed, and the rule is met at once.',
    wayOut: 'Add a row for each stage that is missing.',
    bad: `${F}\nstages S "S"\n  stage P1 "One" = 1\n  stage P2 "Two" = 2\n\narea A "A"\n  competency A.1 "First"\n    evidence needed:\n      P1: 3 pieces\n`,
    good: `${F}\nstages S "S"\n  stage P1 "One" = 1\n  stage P2 "Two" = 2\n\narea A "A"\n  competency A.1 "First"\n    I can: add.\n    evidence needed:\n      P1: 3 pieces\n      P2: 3 pieces\n`,
    on: allLearning,
    thing(thing, _context, report) {
      const line = anyFact(thing, 'evidence needed');
      if (!line || line.lines.length === 0 || !isWhole(thing)) return;
      const found = line.lines.map((row) => target(anySlot(row, 'stage')));
      const stages = found[0]?.$container;
      if (!stages || stages instanceof Outline || found.some((stage) => stage?.$container !== stages)) return;
      const missing = held(stages, 'stage').filter((stage) => !found.includes(stage));
      if (missing.length === 0) return;
      report(line, {
        thing: nameOf(thing),
        named: found.map((stage) => nameOf(stage!)),
        missing: missing.map(nameOf),
      });
    },
  }),
];

const learned = new Set<string>(allLearning);

/** A target may need nothing where its neighbours do, and one stage or grade may where another asks for something. */
function mayNeedNothing(thing: Line, needed: Line): boolean {
  return thing.row.id === 'target' || needed.lines.some((row) => row.values.some(isCount) && !asksForNone(row));
}

function asksForNone(line: Line): boolean {
  return line.values.some((value) => isCount(value) && Number(value.text) === 0);
}

function isCount({ slot }: Value): boolean {
  return countSlots.has(slot.name);
}

/** Lines that ask for a level or for evidence. */
function isMeasuring({ row }: Line): boolean {
  return row.kind === 'sentence' || (row.kind === 'fact' && (row.id === 'measures' || row.id === 'for'));
}

/** Of which kind a line wants each. */
function kindOfEach(line: Line): Each | undefined {
  const each = anySlot(line, 'each')?.text;
  return eachKinds.find((kind) => each?.startsWith(kind.slice(0, 4)));
}

/** The things that are worked out for each target, competency or area. */
const forEach = new Set(['body of evidence', 'calculation', 'rule']);

/** Whether a framework has one of a kind that is not retired. */
const isThereAny = oncePerKey((kind: Each, context): boolean =>
  context.things(kind).some((one) => !isRetired(one, context.today)),
);

/** How many of each kind a thing is or holds. */
type Counts = Record<Each, number>;

/** Those that are not retired, and those that ever were. */
const countsOf = oncePerNode((area: Line, { today }): { now: Counts; ever: Counts } => {
  const [now, ever]: Counts[] = [0, 1].map(() => ({ area: 0, competency: 0, target: 0 })) as [Counts, Counts];
  countBelow(area, isRetired(area, today) ? undefined : now!, ever!, today);
  return { now: now!, ever: ever! };
});

function countBelow(thing: Line, now: Counts | undefined, ever: Counts, today: string): void {
  const kind = thing.row.id as Each;
  if (now && kind in now) now[kind]++;
  if (kind in ever) ever[kind]++;
  for (const line of thingsIn(thing))
    if (learned.has(line.row.id)) countBelow(line, isRetired(line, today) ? undefined : now, ever, today);
}

function isCodeOfTwo(thing: Line): boolean {
  const same = outlineOf(thing).framework?.codes.get(foldCode(thing.name ?? ''));
  return same !== undefined && same.length > 1;
}

/** The areas at the margin of which, or of what they hold, something in a file says when it is met. */
const ruledIn = oncePerNode((outline: Outline): ReadonlySet<Line> => {
  const ruled = new Set<Line>();
  eachLink(outline, ({ $container: line }, found) => {
    if (!found || !learned.has(found.row.id) || !isMeasuring(line)) return;
    let top = found;
    while (top.$container instanceof Line) top = top.$container;
    ruled.add(top);
  });
  return ruled;
});

/** The areas of which the rules of a framework speak; undefined where there are none, or where one speaks of all. */
const ruledAreas = oncePer((context): ReadonlySet<Line> | undefined => {
  for (const kind of ['body of evidence', 'calculation', 'rule'] as const)
    if (context.things(kind).some(speaksOfAll)) return undefined;
  const ruled = new Set(context.framework.files.flatMap(({ outline }) => [...ruledIn(outline, context)]));
  return ruled.size === 0 ? undefined : ruled;
});

/** Whether what a thing is for names no area. */
function speaksOfAll(thing: Line): boolean {
  const line = anyFact(thing, 'for');
  return line !== undefined && !anySlot(line, 'areas');
}
