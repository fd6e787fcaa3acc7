/** Which learning earns credit where: what courses cover, and what credits ask for. */
import { nameOf } from '../names/link.ts';
import type { Line, Outline, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import type { Context } from './check.ts';
import { inDoubt } from './common.ts';
import {
  conditionKey,
  type Each,
  eachKinds,
  holdersOf,
  isDeclaredTwice,
  isSettled,
  joinOf,
  sentencesOf,
} from './deciding.ts';
import { oncePer, oncePerNode } from './remembered.ts';

/** A credit for learning that a course already earns credit for. */
export interface Credited {
  credit: Line;
  course: Line;
  /** The condition of the credit that speaks of it. */
  at: Line | Value;
  learning: Line | undefined;
}

/** The courses that earn credit, by what they cover; and by everything around it. */
interface Covered {
  by: Map<Line, Set<Line>>;
  within: Map<Line, Set<Line>>;
}

/** Where a credit is one that a course earns already. */
export function creditedAlready(credit: Line, context: Context): Credited | undefined {
  if (context.things('course').length === 0 || !isSettled(credit) || anyFact(credit, 'only toward')) return undefined;
  const replaced = new Set(namedCourses(anyFact(credit, 'instead of')));
  const covered = coveredBy(context);
  const found = byLearning(credit, covered, replaced) ?? byGrade(credit, replaced) ?? bySequence(credit, replaced);
  return found && !inDoubt(context, 'course') ? found : undefined;
}

/** The credit asks for learning that a course covers. */
function byLearning(credit: Line, { by, within }: Covered, replaced: ReadonlySet<Line>): Credited | undefined {
  for (const { at, learning } of learningOf(credit)) {
    const around = [...holdersOf(learning)].map((holder) => by.get(holder));
    for (const courses of [within.get(learning), ...around]) {
      for (const course of courses ?? []) if (!replaced.has(course)) return { credit, course, at, learning };
    }
  }
  return undefined;
}

/** The credit asks for nothing but grades in courses that have credit of their own. */
function byGrade(credit: Line, replaced: ReadonlySet<Line>): Credited | undefined {
  const sentences = sentencesOf(credit).filter(({ row }) => row.id !== 'approved');
  if (sentences.length === 0 || sentences.some((sentence) => !anySlot(sentence, 'course'))) return undefined;
  for (const sentence of sentences) {
    const course = target(anySlot(sentence, 'course'));
    if (course && anyFact(course, 'credit') && !replaced.has(course))
      return { credit, course, at: sentence, learning: undefined };
  }
  return undefined;
}

/** The credit of an earlier course is awarded, and that course awards it too. */
function bySequence(credit: Line, replaced: ReadonlySet<Line>): Credited | undefined {
  const awards = anyFact(credit, 'awards');
  const at = awards && anySlot(awards, 'creditOfEarlierCourse');
  const earlier = namedCourses(anyFact(credit, 'sequence')).slice(0, -1);
  const course = at && earlier.find((one) => anyFact(one, 'credit') && !replaced.has(one));
  return at && course ? { credit, course, at, learning: undefined } : undefined;
}

const coveredBy = oncePer((context): Covered => {
  const covered: Covered = { by: new Map(), within: new Map() };
  const add = (map: Map<Line, Set<Line>>, learning: Line, course: Line): void => {
    const courses = map.get(learning) ?? new Set();
    map.set(learning, courses.add(course));
  };
  for (const course of context.things('course')) {
    if (!anyFact(course, 'credit') || isDeclaredTwice(course)) continue;
    for (const learning of anyFact(course, 'covers')?.values.flatMap((value) => target(value) ?? []) ?? []) {
      add(covered.by, learning, course);
      for (const holder of holdersOf(learning)) add(covered.within, holder, course);
    }
  }
  return covered;
});

/** The learning that a credit asks for, and that of the student's rules it waits for. */
function learningOf(credit: Line): { at: Value; learning: Line }[] {
  const found: { at: Value; learning: Line }[] = [];
  const deciders = new Set([credit]);
  for (const decider of deciders) {
    for (const value of sentencesOf(decider).flatMap((sentence) => sentence.values)) {
      const of = target(value);
      if (!of || value.slot.name === 'for') continue;
      if (eachKinds.includes(of.row.id as Each)) found.push({ at: value, learning: of });
      else if (of.row.id === 'rule' && !anyFact(of, 'for')) deciders.add(of);
    }
  }
  return found;
}

function namedCourses(line: Line | undefined): Line[] {
  return line?.values.flatMap((value) => (value.slot.name === 'courses' ? (target(value) ?? []) : [])) ?? [];
}

/** Credits in one subject that ask for exactly the same, each with the first of its kind. */
export function twins(context: Context): [Line, Line][] {
  const first = new Map<string, Line>();
  const pairs: [Line, Line][] = [];
  for (const { outline } of context.framework.files) {
    for (const [key, credit] of askedIn(outline, context)) {
      const before = first.get(key);
      if (before) pairs.push([before, credit]);
      else first.set(key, credit);
    }
  }
  return pairs;
}

/** The credits of a file with all that they ask for. */
const askedIn = oncePerNode((outline: Outline): [string, Line][] =>
  outline.things.flatMap((credit): [string, Line][] => {
    const requires = credit.row.id === 'credit' ? anyFact(credit, 'requires') : undefined;
    const awards = anyFact(credit, 'awards');
    const subject = target(awards && anySlot(awards, 'subject'));
    if (!requires || requires.lines.length === 0 || !subject || !isSettled(credit)) return [];
    const lines = ['amount by', 'only toward', 'instead of', 'sequence', 'once in', 'for', 'tags'];
    const own = lines.flatMap((name) => anyFact(credit, name) ?? []).map(conditionKey);
    return [[[nameOf(subject), joinOf(requires), conditionKey(requires), ...own].join('\n'), credit]];
  }),
);
