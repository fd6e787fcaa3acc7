/** What rules, calculations and bodies of evidence look at: that it is there, and may be measured. */
import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { Line, Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target, thingOf, thingsBelow } from '../tree/read.ts';
import { countSlots, lineText } from './asked.ts';
import { both, type Context, check, counted } from './check.ts';
import { allLearning, inDoubt, isRetired, isUnmeasured, isWhole, oncePerKey, ownLearning } from './common.ts';

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
    file({ outline }, context, report) {
      if (outline.header?.row.id === 'translation') return;
      let last: Line | undefined;
      for (const { slot, $container: line } of outline.mentions) {
        if (slot.name !== 'areas' || line === last) continue;
        last = line;
        const values = line.values.filter((value) => value.slot.name === 'areas');
        const areas = values.flatMap((value) => target(value) ?? []);
        const kind = kindOfEach(line);
        if (!kind || areas.length < values.length || inDoubt(context, kind)) continue;
        if (areas.some((one) => countOnce(context, one, kind) > 0)) continue;
        // Of two things with one code the other may be the one that holds some.
        if (areas.some((one) => isCodeOfTwo(one))) continue;
        const retired = areas.some((one) => countBelow(one, kind, '') > 0);
        report(values[0]!, { kind, areas: areas.map(nameOf), retired });
      }
    },
    on: ['body of evidence', 'calculation', 'rule'],
    thing(thing, context, report) {
      const line = anyFact(thing, 'for');
      const kind = line && !anySlot(line, 'areas') && kindOfEach(line);
      if (!kind || line.broken || inDoubt(context, kind)) return;
      const all = context.things(kind);
      if (all.some((one) => !isRetired(one, context.today))) return;
      report(anySlot(line, 'each') ?? line, { kind, areas: [], retired: all.length > 0 });
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
    file({ outline }, _context, report) {
      for (const mention of outline.mentions) {
        const { found, $container: line } = mention;
        if (!found || !isMeasuring(line) || !learned.has(found.row.id) || !isUnmeasured(found)) continue;
        report(mention, { code: nameOf(found), thing: nameOf(thingOf(line) ?? line) });
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
      const ruled = ruledLearning(context);
      if (!ruled || inDoubt(context, 'area')) return;
      for (const area of context.things('area')) {
        if (area.$container instanceof Line || isUnmeasured(area) || isRetired(area, context.today)) continue;
        if (anyFact(area, 'academic grade') || anyBelow(area, (line) => ruled.has(line))) continue;
        const competencies = countBelow(area, 'competency', context.today);
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
function kindOfEach(line: Line): ThingId | undefined {
  const each = anySlot(line, 'each')?.text;
  return ownLearning.find((kind) => each?.startsWith(kind.slice(0, 4)));
}

/** How many of each kind things hold, counted once for all lines that name them. */
const countsOf = oncePerKey((_area: Line) => new Map<string, number>());

function countOnce(context: Context, area: Line, kind: string): number {
  const own = countsOf(area, context);
  const count = own.get(kind) ?? countBelow(area, kind, context.today);
  own.set(kind, count);
  return count;
}

/** How many of a kind a thing is or holds, those apart that are retired by a day. */
function countBelow(area: Line, kind: string, today: string): number {
  if (today !== '' && isRetired(area, today)) return 0;
  let count = area.row.id === kind ? 1 : 0;
  for (const line of area.lines) if (learned.has(line.row.id)) count += countBelow(line, kind, today);
  return count;
}

function isCodeOfTwo(thing: Line): boolean {
  const same = outlineOf(thing).framework?.codes.get(foldCode(thing.name ?? ''));
  return same !== undefined && same.length > 1;
}

function anyBelow(area: Line, wanted: (line: Line) => boolean): boolean {
  if (wanted(area)) return true;
  for (const thing of thingsBelow(area)) if (wanted(thing)) return true;
  return false;
}

/** What the rules of a framework name; undefined where there are none, or where one speaks of all. */
function ruledLearning(context: Context): ReadonlySet<Line> | undefined {
  const ruled = new Set<Line>();
  for (const kind of ['body of evidence', 'calculation', 'rule'] as const) {
    for (const thing of context.things(kind)) {
      const line = anyFact(thing, 'for');
      if (line && !anySlot(line, 'areas')) return undefined;
    }
  }
  for (const { outline } of context.framework.files) {
    for (const { found, $container: line } of outline.mentions) {
      if (found && learned.has(found.row.id) && isMeasuring(line)) ruled.add(found);
    }
  }
  return ruled.size === 0 ? undefined : ruled;
}
