/** A scenario for something that the framework decides: a student who has what its conditions ask for. */
import { scaleOf } from '../names/scales.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited, target, titleOf } from '../tree/read.ts';
import { type Asked, firstCode, thingsOf } from './asked.ts';
import { daysAfter } from './numbers.ts';

/** The records of a scenario by the words of their block. */
type Records = Map<string, string[]>;

/** More records than this make a scenario that nobody reads. */
const mostRecords = 40;

/**
 * The rows of a scenario for a credit, rule, plan, pathway or award; nothing for other things. It records what each
 * condition asks for, of several ways the first, and expects that it is met. Costs what the conditions name.
 */
export function scenarioFor(asked: Asked, thing: Line): string | undefined {
  const expected = expectations[thing.row.id]?.(thing, asked);
  if (expected === undefined) return undefined;
  const writing = new Writing(asked);
  writing.conditionsOf(thing, firstLearning(thing));
  const rows = [
    `scenario "‹${titleOf(thing) ?? thing.name}›"`,
    `  student Rowan, entered grade 9 on ${Number(asked.workshop.today.slice(0, 4)) - 2}-09-01`,
    `  as of: ${asked.workshop.today}`,
  ];
  for (const [block, records] of writing.records) rows.push(`  ${block}`, ...records.map((record) => `    ${record}`));
  rows.push('  expect', `    ${expected}`);
  return rows.join('\n');
}

/** Whether a scenario can be written for it. */
export function hasScenario(thing: Line | undefined): boolean {
  return thing !== undefined && Object.hasOwn(expectations, thing.row.id) && thing.name !== undefined;
}

const expectations: Readonly<Record<string, (thing: Line, asked: Asked) => string | undefined>> = {
  credit: (thing) => `credit ${codeOf(thing)} is met`,
  pathway: (thing) => `pathway ${codeOf(thing)} is met`,
  award: (thing) => `award ${codeOf(thing)} is met`,
  'graduation requirements': (thing) => `plan ${codeOf(thing)} is met`,
  'entry requirements': (thing) => `plan ${codeOf(thing)} is met`,
  rule: (thing, asked) => ruled(thing, asked),
  'body of evidence': (thing, asked) => ruled(thing, asked),
};

function codeOf(thing: Line): string {
  return anySlot(thing, 'code')?.text ?? '';
}

/** A rule for the student, or for the first thing that it is for. */
function ruled(thing: Line, asked: Asked): string | undefined {
  if (!anyFact(thing, 'for')) return `rule ${codeOf(thing)} is met`;
  const learning = firstLearning(thing) ?? anyOf(asked, eachOf(thing))[0];
  return learning && `${codeOf(thing)} of ${codeOf(learning)} is met`;
}

function eachOf(thing: Line): string {
  const line = anyFact(thing, 'for');
  return (line && anySlot(line, 'each')?.text.split(' ').at(-1)) ?? 'competency';
}

/** The first competency or target that a rule is for, where it names areas. */
function firstLearning(thing: Line): Line | undefined {
  const line = anyFact(thing, 'for');
  const area = line && target(anySlot(line, 'areas'));
  return area && learningIn(area, eachOf(thing))[0];
}

/** The things of a kind in an area, itself too. */
function learningIn(owner: Line, kind: string): Line[] {
  if (owner.row.id === kind) return [owner];
  return owner.lines.flatMap((line) => (line.row.kind === 'thing' ? learningIn(line, kind) : []));
}

function anyOf({ framework }: Asked, kind: string): Line[] {
  for (const lines of framework.codes.values()) for (const line of lines) if (line.row.id === kind) return [line];
  return [];
}

class Writing {
  readonly records: Records = new Map();
  private readonly asked: Asked;
  private readonly day: string;
  private readonly seen = new Set<string>();
  private count = 0;

  constructor(asked: Asked) {
    this.asked = asked;
    this.day = daysAfter(asked.workshop.today, -30);
  }

  /** Records what the conditions of a thing ask for, of one thing that is learned where they are about one. */
  conditionsOf(thing: Line, learning: Line | undefined): void {
    const key = `${thing.name} ${learning?.name}`;
    if (this.seen.has(key) || this.count > mostRecords) return;
    this.seen.add(key);
    if (thing.row.id === 'body of evidence')
      this.pieces(learning ? [learning] : anyOf(this.asked, 'competency').slice(0, 1), kindsIn(thing, this.asked));
    const requires = anyFact(thing, 'requires');
    if (requires) this.group(requires, learning);
  }

  /** All conditions of a group, or as many as are enough. */
  private group(group: Line, learning: Line | undefined): void {
    const isAny = group.row.id === 'any' || anySlot(group, 'any') !== undefined;
    const count = Number(anySlot(group, 'count')?.text ?? group.lines.length);
    if (group.row.id === 'none') return;
    for (const line of group.lines.slice(0, isAny ? 1 : count)) {
      if (line.row.kind === 'group') this.group(line, learning);
      else this.condition(line, learning);
    }
  }

  private condition(line: Line, learning: Line | undefined): void {
    const write = conditions[line.row.id];
    if (write) for (const [block, record] of write(line, this.asked)) this.record(block, record);
    const areas = line.values.filter((value) => value.slot.name === 'areas').flatMap((value) => target(value) ?? []);
    const kind = anySlot(line, 'each')?.text.split(' ').at(-1)?.replace(/ies$/, 'y').replace(/s$/, '') ?? 'competency';
    const learned = areas.flatMap((area) => learningIn(area, kind));
    const of = target(anySlot(line, 'of') ?? anySlot(line, 'rule') ?? anySlot(line, 'calculation'));
    if (of && (of.row.id === 'rule' || of.row.id === 'credit' || of.row.id === 'body of evidence')) {
      for (const one of learned.length > 0 ? learned : [learning]) this.conditionsOf(of, one);
      if (learned.length > 0) return;
    }
    if (of?.row.id === 'calculation') this.pieces(learned.length > 0 ? learned : learning ? [learning] : []);
    else if (of && ['competency', 'target', 'area'].includes(of.row.id)) this.pieces([of]);
    else if (line.row.id === 'pieces')
      this.pieces(
        targetsOf(line, learning, this.asked),
        times(Number(anySlot(line, 'count')?.text), anySlot(line, 'evidenceKind')?.text ?? anyKind),
      );
    else if (line.row.id === 'evidence needed' && learning) this.pieces([learning]);
  }

  /**
   * Pieces of evidence of these kinds at the highest level, for each target where a competency has some; those that
   * other conditions have asked for count.
   */
  private pieces(things: readonly Line[], kinds: readonly string[] = [anyKind]): void {
    const usual = firstCode(this.asked, 'evidence kind') ?? '';
    for (const thing of things) {
      const targets = thing.lines.filter((line) => line.row.id === 'target');
      for (const one of targets.length > 0 ? targets : [thing]) {
        const needed = inherited(one, 'evidence needed');
        const count = Number((needed && anySlot(needed, 'pieces')?.text) ?? 1);
        const piece = `${codeOf(one)} ${highestLevel(one)}`;
        const there = (this.records.get('evidence') ?? [])
          .filter((row) => `${row} `.startsWith(`${this.day} ${piece} `))
          .map((row) => row.slice(`${this.day} ${piece} `.length));
        for (const kind of [...kinds, ...times(count - kinds.length, anyKind)].sort(namedFirst)) {
          const at = kind === anyKind ? there.length - 1 : there.indexOf(kind);
          if (at >= 0) there.splice(at, 1);
          else this.record('evidence', `${piece} ${kind === anyKind ? usual : kind}`.trimEnd(), true);
        }
      }
    }
  }

  private record(block: string, record: string, again = false): void {
    const rows = this.records.get(block) ?? [];
    const row = `${this.day} ${record}`;
    if ((!again && rows.includes(row)) || ++this.count > mostRecords) return;
    this.records.set(block, [...rows, row]);
  }
}

/** A kind of evidence of which nothing is said. */
const anyKind = '';

function times(count: number, kind: string): string[] {
  return Array.from({ length: Math.min(Math.max(0, count), mostRecords) }, () => kind);
}

function namedFirst(a: string, b: string): number {
  return Number(a === anyKind) - Number(b === anyKind);
}

/** The kinds of the pieces that a body of evidence asks for: those it names, others until they are different enough. */
function kindsIn(body: Line, asked: Asked): string[] {
  const kinds: string[] = [];
  const most = (name: string): number =>
    Math.max(1, ...body.lines.map((line) => Number(anySlot(line, name)?.text ?? 1)));
  for (const line of body.lines) {
    const kind = anySlot(line, 'of')?.text;
    if (kind === undefined || (line.row.id !== 'at least' && line.row.id !== 'include')) continue;
    const missing = Number(anySlot(line, 'count')?.text) - kinds.filter((one) => one === kind).length;
    kinds.push(...times(missing, kind));
  }
  for (const { name } of thingsOf(asked, 'evidence kind'))
    if (name !== undefined && !kinds.includes(name) && new Set(kinds).size < most('kinds')) kinds.push(name);
  return [...kinds, ...times(most('pieces') - kinds.length, anyKind)];
}

function targetsOf(line: Line, learning: Line | undefined, asked: Asked): Line[] {
  const named = target(anySlot(line, 'for'));
  if (named && named.row.id !== 'experience') return [named];
  return learning ? [learning] : anyOf(asked, 'competency');
}

/** The highest level of the scale of a thing; a dash where it has no scale. */
function highestLevel(thing: Line): string {
  const scale = scaleOf(thing);
  const numbers = scale && anyFact(scale, 'numbers');
  if (numbers) return anySlot(numbers, 'to')?.text ?? '-';
  const levels = scale?.lines.filter((line) => line.row.id === 'level') ?? [];
  const best = levels.sort((a, b) => numberOf(b) - numberOf(a))[0];
  return (best && (anySlot(best, 'code') ?? anySlot(best, 'title'))?.text) ?? '-';
}

function numberOf(level: Line): number {
  return Number(anySlot(level, 'value')?.text);
}

type Write = (line: Line, asked: Asked) => [block: string, record: string][];

const value = (line: Line, name: string): string => anySlot(line, name)?.text ?? '';

/** The records that a condition asks for, by its id. Those of learning are written above. */
const conditions: Readonly<Record<string, Write>> = {
  completed: (line) => [['requirements', value(line, 'of')]],
  hours: (line) => [['hours', `${value(line, 'hours')} ${value(line, 'of')}`]],
  score: (line) => [['scores', `${value(line, 'part')} ${value(line, 'score')}`]],
  'test level': (line) => [['scores', `${value(line, 'part')} ${value(line, 'level')}`]],
  certificate: (line) => [['certificates', value(line, 'certificate')]],
  'certificate from list': (line) => {
    const first = target(anySlot(line, 'list'))?.lines.find((row) => row.row.id === 'entry');
    return first ? [['certificates', value(first, 'item')]] : [];
  },
  grade: (line) =>
    value(line, 'course') === '' ? [] : [['courses', `${value(line, 'course')} ${value(line, 'level')}`]],
  'credits in': (line) =>
    value(line, 'subject') === '' ? [] : [['credits', `${value(line, 'amount')} in ${value(line, 'subject')}`]],
  approved: (line) => approval(line, 'by'),
  certified: (line) => approval(line, 'role'),
};

/** Somebody agrees to what the conditions belong to. */
function approval(line: Line, by: string): [string, string][] {
  let at: Line['$container'] = line.$container;
  while ('row' in at && at.row.kind !== 'thing') at = at.$container;
  return 'row' in at && ['credit', 'pathway', 'award'].includes(at.row.id)
    ? [['approvals', `${value(line, by)} ${codeOf(at)}`]]
    : [];
}
