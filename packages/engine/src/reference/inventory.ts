/** All credit that a student has: by courses passed, recorded, and earned just now. Each counts once. */
import { type Course, type IsoDate, type Rational, rational } from '@cairn/model';
import type { Attempt } from '../record/student.ts';
import { creditOf } from './credit.ts';
import { type Context, type Evaluation, inTime, once, outOfTime } from './evaluation.ts';

/** One credit of the inventory. */
export interface Earned {
  /** The id of its record, or the code of the credit that was earned just now. */
  readonly id: string;
  readonly amount: Rational;
  readonly subjects: readonly string[];
  readonly tags: readonly string[];
  readonly date: IsoDate;
  readonly course?: string;
  readonly credit?: string;
  readonly language?: string;
  readonly programArea?: string;
}

export type CourseState = 'passed' | 'failed' | 'incomplete' | 'in progress' | 'not taken';

/** Where a course stands, with its attempts that count, the best first. */
export interface CourseStanding {
  readonly state: CourseState;
  readonly passed: readonly Attempt[];
  readonly attempts: readonly Attempt[];
}

/** The credit that is there within the bounds of the context. Inside a credit that counts credit, only that of the others. */
export function inventory(evaluation: Evaluation, context: Context): readonly Earned[] {
  const { by, fromGrade, counting } = context;
  const bounds: Context = { ...(by && { by }), ...(fromGrade && { fromGrade }), ...(counting && { counting }) };
  return once(evaluation, 'inventory', bounds, () => {
    const { program } = evaluation;
    const now = program.credits
      .filter(({ id }) => !(counting && program.countingCredits.has(id)))
      .map(({ id }) => creditOf(evaluation, id))
      .filter(({ status }) => status === 'met');
    const replaced = new Set(now.flatMap(({ replaces }) => replaces));
    const found = [
      ...recordedAndPassed(evaluation, bounds).filter(
        ({ course, credit }) => !(course !== undefined && credit === undefined && replaced.has(course)),
      ),
      ...now.flatMap(({ awarded }) => awarded),
    ];
    return found.filter((earned) => outOfTime(evaluation, bounds, earned) === undefined).sort(earliestFirst);
  });
}

/**
 * Whether there may be more credit than the records tell: one that would be earned now stands on what they do not say.
 * `fits` looks at the subject in which it would be earned; credit that takes its subject from a course may fit anything.
 */
export function mayBeMore(evaluation: Evaluation, context: Context, fits: (subject: string) => boolean): boolean {
  const { program, student } = evaluation;
  if (outOfTime(evaluation, context, { date: student.asOf }) !== undefined) return false;
  return program.credits.some(({ id, data }) => {
    if (context.counting && program.countingCredits.has(id)) return false;
    const subject = data.awards?.subject?.id;
    return (subject === undefined || fits(subject)) && creditOf(evaluation, id).status === 'unknown';
  });
}

/** By date, then by id, then by amount, so that every reader has one order. */
function earliestFirst(a: Earned, b: Earned): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/** What courses and records give, without credit that is earned just now. */
export function recordedAndPassed(evaluation: Evaluation, context: Context): Earned[] {
  const { program, student } = evaluation;
  const earned: Earned[] = [];
  for (const { id, data } of program.courses) {
    if (!data.credit) continue;
    const { passed } = standing(evaluation, id, context);
    const kept = passed.slice(0, data.repeatable?.times ?? 1);
    const whole = rational.fromDecimal(data.credit.amount);
    const subjects = [data.credit.subject.id, ...(data.credit.equivalent ?? []).map((subject) => subject.id)];
    for (const attempt of kept) {
      earned.push({
        id: attempt.id,
        amount: attempt.earned ? rational.min(attempt.earned, whole) : whole,
        subjects,
        tags: attempt.tags,
        date: attempt.date,
        course: id,
        ...(attempt.language !== undefined && { language: attempt.language }),
        ...(data.programArea && { programArea: data.programArea.id }),
      });
    }
  }
  const { rows } = inTime(evaluation, context, student.credits);
  for (const row of rows) {
    if (row.unit !== undefined) continue;
    const from = row.from === undefined ? undefined : program.things.byIdentity(row.from);
    earned.push({
      id: row.id,
      amount: row.amount,
      subjects: [row.subject],
      tags: [...row.tags, ...((from?.data as { tags?: { id: string }[] } | undefined)?.tags ?? []).map(({ id }) => id)],
      date: row.date,
      ...(from?.kind === 'credit' && { credit: from.id }),
      ...(from?.kind === 'course' && { course: from.id, ...programAreaOf(from.data as Course) }),
      ...(row.language !== undefined && { language: row.language }),
    });
  }
  return earned.filter(({ amount }) => amount.numerator > 0n);
}

/** Where a course stands: a course counts once, by its best attempt; it is failed if no attempt was passed. */
export function standing(evaluation: Evaluation, course: string, context: Context): CourseStanding {
  const { by, fromGrade } = context;
  const bounds: Context = { ...(by && { by }), ...(fromGrade && { fromGrade }) };
  return once(evaluation, `course ${course}`, bounds, () => {
    const { rows } = inTime(
      evaluation,
      bounds,
      evaluation.student.courses.filter((row) => row.course === course),
    );
    const passed = rows.filter((row) => passes(evaluation, row)).sort(bestFirst);
    const incomplete = rows.some((row) => !row.inProgress && row.mark !== undefined && !passes(evaluation, row));
    const state =
      passed.length > 0
        ? 'passed'
        : incomplete
          ? 'incomplete'
          : rows.some(({ inProgress }) => !inProgress)
            ? 'failed'
            : rows.length > 0
              ? 'in progress'
              : 'not taken';
    return { state, passed, attempts: rows };
  });
}

/** A level at or above `credit from`, or a mark that is neither incomplete nor open. */
export function passes({ program }: Evaluation, { course, inProgress, value, mark, means }: Attempt): boolean {
  if (inProgress) return false;
  if (value === undefined) {
    return mark !== undefined && (means?.is === 'left out of the average' || means?.is === 'counts as');
  }
  const scaleId = (program.things.byIdentity(course)?.data as { scale?: { id: string } } | undefined)?.scale?.id;
  const floor = scaleId === undefined ? undefined : program.scales.get(scaleId)?.creditFrom;
  return floor === undefined || rational.compare(value, floor) >= 0;
}

function bestFirst(a: Attempt, b: Attempt): number {
  if (a.value && b.value) {
    const order = rational.compare(b.value, a.value);
    if (order !== 0) return order;
  } else if (a.value || b.value) return a.value ? -1 : 1;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function programAreaOf({ programArea }: Course): Pick<Earned, 'programArea'> {
  return programArea ? { programArea: programArea.id } : {};
}

/** The sum of some credit. */
export function sumOf(earned: readonly { amount: Rational }[]): Rational {
  return earned.reduce((total, { amount }) => rational.add(total, amount), rational.ZERO);
}
