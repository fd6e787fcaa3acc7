/** The state of one evaluation by the reference: a model, a student, and what is already worked out. */
import { compareGrades, type Grade, type IsoDate } from '@cairn/model';
import type { Ignored, Problem, ReasonNode, Status } from '../outcome/outcome.ts';
import type { Learning, Program } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import type { Block } from '../record/record.ts';
import type { Dated, Student } from '../record/student.ts';

export interface Evaluation {
  readonly program: Program;
  readonly student: Student;
  readonly problems: Problem[];
  readonly memo: Map<string, unknown>;
  /** What is being worked out now: a circle through it is not yet met. */
  readonly open: Set<string>;
  readonly trace?: Trace;
}

/** What an evaluation notes for the coverage of scenarios. */
export interface Trace {
  /** As what a reason was written: a condition, and the thing that it names and shows. */
  readonly written: Map<ReasonNode, readonly object[]>;
  /** Conditions of the rows of grade tables, which stand in no reason. */
  readonly aside: ReasonNode[];
  /** Rows of grade tables that were reached, and calculations whose value stands on the transcript. */
  readonly reported: object[];
}

/** Within what a condition stands. */
export interface Context {
  readonly learning?: Learning;
  /** The identity of a stage. */
  readonly stage?: string;
  /** The credit, pathway, award or plan whose requirement it is: approvals are for it. */
  readonly owner?: Thing;
  readonly language?: string;
  readonly grade?: Grade;
  /** The identity of the subject of college credits. */
  readonly subject?: string;
  /** The place of the earlier course in a sequence. */
  readonly sequence?: { courses: readonly string[]; place: number };
  /** Bounds in time of the sentence and those around it. */
  readonly by?: IsoDate;
  readonly fromGrade?: Grade;
  /** Inside a credit that counts credit, where only the credit of the others is seen. */
  readonly counting?: true;
}

/** Works something out once for a context. */
export function once<Value>(evaluation: Evaluation, what: string, context: Context, work: () => Value): Value {
  const key = `${what}|${keyOf(context)}`;
  if (evaluation.memo.has(key)) return evaluation.memo.get(key) as Value;
  const value = work();
  evaluation.memo.set(key, value);
  return value;
}

/** A text that two contexts share only if they are the same. */
export function keyOf({
  learning,
  stage,
  owner,
  language,
  grade,
  subject,
  sequence,
  by,
  fromGrade,
  counting,
}: Context): string {
  return [
    learning?.index,
    stage,
    owner?.index,
    language,
    grade,
    subject,
    sequence?.place,
    by,
    fromGrade,
    counting,
  ].join('|');
}

/** The context within the bounds of a sentence as well. */
export function bounded(context: Context, { byDate, inGrade }: { byDate?: string; inGrade?: Grade }): Context {
  if (byDate === undefined && inGrade === undefined) return context;
  const by = context.by === undefined || (byDate !== undefined && byDate < context.by) ? byDate : context.by;
  const from =
    inGrade !== undefined && (context.fromGrade === undefined || compareGrades(inGrade, context.fromGrade) > 0)
      ? inGrade
      : context.fromGrade;
  return { ...context, ...(by !== undefined && { by: by as IsoDate }), ...(from !== undefined && { fromGrade: from }) };
}

/** Why a record does not count here for its date, or nothing. */
export function outOfTime({ student }: Evaluation, context: Context, { date }: { date: IsoDate }): Ignored | undefined {
  if (date > student.asOf) return 'after as of';
  if (context.by !== undefined && date > context.by) return 'after the deadline';
  if (context.fromGrade === undefined) return undefined;
  const grade = student.gradeOn(date);
  return grade === undefined || compareGrades(grade, context.fromGrade) < 0 ? 'before the grade' : undefined;
}

/** The records within the time, and the others with the reason. */
export function inTime<Row extends Dated>(
  evaluation: Evaluation,
  context: Context,
  rows: readonly Row[],
): { rows: Row[]; ignored: Ignoring[] } {
  const kept: Row[] = [];
  const ignored: Ignoring[] = [];
  for (const row of rows) {
    const why = outOfTime(evaluation, context, row);
    if (why === undefined) kept.push(row);
    else ignored.push({ id: row.id, why });
  }
  return { rows: kept, ignored };
}

export interface Ignoring {
  readonly id: string;
  readonly why: Ignored;
}

/** The status of a sentence that is met or not: unknown where the records may lack something, closed after its date. */
export function statusOf(
  { student }: Evaluation,
  context: Context,
  met: boolean,
  blocks: readonly Block[],
  pending = false,
): Status {
  if (met) return 'met';
  if (pending || !blocks.every((block) => student.known(block))) return 'unknown';
  return context.by !== undefined && student.asOf > context.by ? 'closed' : 'not yet';
}

/** A node with the place where its sentence was written. */
export function nodeOf(evaluation: Evaluation, written: object | undefined, node: ReasonNode): ReasonNode {
  const pointer = written && evaluation.program.pointerOf(written);
  const source = pointer === undefined ? undefined : evaluation.program.sourceOf(pointer);
  const placed = source ? { ...node, source } : node;
  if (written) evaluation.trace?.written.set(placed, [...(evaluation.trace.written.get(node) ?? []), written]);
  return placed;
}
