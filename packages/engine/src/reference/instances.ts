/** What a credit is earned anew for, language by language or grade by grade, and what is recorded for each. */
import { type Credit, type Grade, gradesOf } from '@cairn/model';
import type { Thing } from '../program/thing.ts';
import type { Dated, RecordedCredit } from '../record/student.ts';
import { type Context, type Evaluation, inTime } from './evaluation.ts';

/** What the credit is earned anew for. */
export function contextsOf(
  evaluation: Evaluation,
  { id, data }: Thing<Credit>,
  base: Context,
): { instance: string | undefined; context: Context }[] {
  const { student } = evaluation;
  const there = <Row extends Dated>(rows: readonly Row[]): readonly Row[] => inTime(evaluation, base, rows).rows;
  if (data.for?.each) {
    const tests = new Set(data.amountBy?.parts.map((part) => part.id) ?? []);
    const languages = new Set<string>();
    for (const { part, language } of there(student.scores))
      if (language !== undefined && (tests.size === 0 || tests.has(part))) languages.add(language);
    for (const { of, language } of there(student.approvals))
      if (language !== undefined && of === id) languages.add(language);
    for (const { from, language } of there(student.credits))
      if (language !== undefined && from === id) languages.add(language);
    const found = [...languages].sort().map((language) => ({ instance: language, context: { ...base, language } }));
    return found.length > 0 ? found : [{ instance: undefined, context: base }];
  }
  if (data.onceIn)
    return gradesOf(data.onceIn.grades).map((grade: Grade) => ({ instance: grade, context: { ...base, grade } }));
  if (data.awards?.creditOfEarlierCourse && data.sequence) {
    const courses = data.sequence.courses.map((course) => course.id);
    return courses.slice(0, -1).map((course, place) => ({
      instance: evaluation.program.things.byIdentity(course)?.code,
      context: { ...base, sequence: { courses, place } },
    }));
  }
  if ((data.awards?.quarter !== undefined || data.awards?.semester !== undefined) && !data.awards.subject) {
    const subjects = [
      ...new Set(
        there(student.credits)
          .filter(({ unit }) => unit !== undefined)
          .map(({ subject }) => subject),
      ),
    ].sort();
    const found = subjects.map((subject) => ({
      instance: evaluation.program.things.byIdentity(subject)?.code,
      context: { ...base, subject },
    }));
    return found.length > 0 ? found : [{ instance: undefined, context: base }];
  }
  return [{ instance: undefined, context: base }];
}

/** What is recorded for a credit, each for one of those that it is earned anew for, and the others. */
export function recordedFor(
  evaluation: Evaluation,
  { id }: Thing<Credit>,
  contexts: readonly Context[],
): { of: RecordedCredit[][]; others: RecordedCredit[] } {
  const { student, program } = evaluation;
  const subjectOf = ({ courses, place }: NonNullable<Context['sequence']>): string | undefined =>
    program.courses.find((course) => course.id === courses[place])?.data.credit?.subject.id;
  const belongs = (row: RecordedCredit, { language, grade, subject, sequence }: Context): boolean => {
    if (language !== undefined) return row.language === language;
    if (grade !== undefined) return student.gradeOn(row.date) === grade;
    if (subject !== undefined) return row.subject === subject;
    return sequence === undefined || row.subject === subjectOf(sequence);
  };
  const of: RecordedCredit[][] = contexts.map(() => []);
  const others: RecordedCredit[] = [];
  for (const row of inTime(evaluation, {}, student.credits).rows) {
    if (row.from !== id || row.unit !== undefined || row.amount.numerator <= 0n) continue;
    const place = contexts.findIndex((context) => belongs(row, context));
    (of[place] ?? others).push(row);
  }
  return { of, others };
}
