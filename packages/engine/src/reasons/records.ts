/** What the records of a student are called in reasons: by their day and what they are. */
import { type IsoDate, type Rational, rational } from '@cairn/model';
import type { Program } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import { BLOCKS, type StudentRecord } from '../record/record.ts';
import { resolve } from '../record/resolve.ts';
import type { Dated } from '../record/student.ts';
import { creditNumber, levelTitle, type Naming, nameOfThing, shortNumber, titleOf } from './names.ts';
import { phrase } from './sentence.ts';

/** The name of a record by its id: `2026-04-20 WLP.writing Novice High`. What is private, or not there, is its id alone. */
export type RecordNames = (id: string) => string;

/** Names where the record is at hand; else records are told by their ids. */
export function recordNames(naming: Naming, record: StudentRecord | undefined, asOf: IsoDate): RecordNames {
  const earned = earnedNow(naming);
  if (!record) return earned;
  const names = new Map<string, string>();
  const hidden = privateIds(record);
  for (const [id, name] of named(naming, record, asOf)) {
    if (names.has(id)) hidden.add(id);
    names.set(id, name);
  }
  for (const id of hidden) names.delete(id);
  return (id) => names.get(id) ?? (hidden.has(id) ? id : earned(id));
}

/** Credit that is earned on the day of the question has the code of the credit for its id. */
function earnedNow(naming: Naming): RecordNames {
  const codes = naming.program.credits.map(({ code }) => code);
  return (id) =>
    codes.some((code) => id === code || id.startsWith(`${code} `)) ? phrase(naming, 'just earned', { code: id }) : id;
}

function privateIds(record: StudentRecord): Set<string> {
  const ids = BLOCKS.flatMap((block) =>
    (record[block] ?? []).flatMap((row, place) =>
      row.private ? [row.id ?? `${block} ${String(place + 1).padStart(4, '0')}`] : [],
    ),
  );
  return new Set(ids);
}

/** Every record with its name; a piece of evidence of a kind that is kept private has its id for a name. */
function* named(naming: Naming, record: StudentRecord, asOf: IsoDate): Generator<[id: string, name: string]> {
  const { program } = naming;
  const student = resolve(program, record, asOf);
  const thing = (id: string | undefined) => (id === undefined ? undefined : program.things.byIdentity(id));
  const path = (id: string): string => thing(id)?.path ?? id;
  const title = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : nameOfThing(naming, { code: path(id), id });
  const brief = (id: string): string => {
    const found = thing(id);
    return (found && titleOf(naming, found)) ?? path(id);
  };
  const row = ({ id, date }: Dated, ...parts: readonly (string | undefined)[]): [string, string] => [
    id,
    [date, ...parts.filter((part) => part !== undefined)].join(' '),
  ];
  const level = (value: Rational | undefined, scale: ScaleOfLevels | undefined): string | undefined =>
    value && levelTitle(naming, value, scale);
  for (const piece of student.evidence) {
    const kind = thing(piece.kind);
    if ((kind?.data as { keepPrivate?: string } | undefined)?.keepPrivate === 'yes') yield [piece.id, piece.id];
    else {
      const of = piece.criterion?.path ?? piece.learning[0]?.thing.path;
      yield row(piece, of, level(piece.value, piece.scale) ?? piece.mark, kind && `(${title(kind.id)})`);
    }
  }
  for (const score of student.scores)
    yield row(score, path(score.part), level(score.value, scaleOf(program, score.part)));
  for (const course of student.courses) {
    const grade = level(course.value, scaleOf(program, course.course)) ?? course.mark;
    yield row(course, path(course.course), grade ?? phrase(naming, 'in progress'));
  }
  for (const credit of student.credits) {
    yield row(
      credit,
      creditNumber(decimalOf(credit.amount)),
      title(credit.subject),
      credit.from && `(${path(credit.from)})`,
    );
  }
  for (const completion of student.requirements) yield row(completion, path(completion.of));
  for (const approval of student.approvals) yield row(approval, title(approval.role));
  for (const holding of student.certificates) yield row(holding, brief(holding.certificate));
  for (const work of student.hours)
    yield row(work, phrase(naming, 'hours', { number: shortNumber(decimalOf(work.hours)) }));
  for (const waiver of student.waivers) yield row(waiver, path(waiver.of), phrase(naming, 'waived'));
  for (const rating of student.rubrics) {
    yield row(
      rating,
      path(rating.criterion),
      level(rating.value, scaleOf(program, thing(rating.criterion)?.owner?.id)),
    );
  }
}

function scaleOf(program: Program, id: string | undefined): ScaleOfLevels | undefined {
  const data =
    id === undefined ? undefined : (program.things.byIdentity(id)?.data as { scale?: { id: string } } | undefined);
  return data?.scale && program.scales.get(data.scale.id);
}

function decimalOf(value: Rational): string {
  return rational.toDecimalText(value) ?? rational.toExactText(value);
}
