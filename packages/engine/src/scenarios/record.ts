/** A scenario of a framework as the record of a student. */
import type { LevelReference, MarkReference, Reference, Scenario } from '@cairn/model';
import { BLOCKS, type StudentRecord } from '../record/record.ts';
import { RECORD_VERSION } from '../record/recordShape.ts';

/**
 * The records of a scenario. A block that it does not have is complete: there is nothing in it, unless the scenario
 * says that it is unknown. Records are numbered: `evidence 0003` is the third row of its block.
 */
export function recordOf(scenario: Scenario): StudentRecord {
  const { student, unknown = [] } = scenario;
  const optional = <Value>(name: string, value: Value | undefined) => (value === undefined ? {} : { [name]: value });
  const codes = (names: { [name: string]: Reference | undefined }) =>
    Object.fromEntries(Object.entries(names).flatMap(([name, reference]) => (reference ? [[name, reference.id]] : [])));
  const blocks: Partial<StudentRecord> = {
    ...optional(
      'evidence',
      scenario.evidence?.map(
        ({ date, code, score, kind, stage, for: of, course, by, task, entered, due, override, ...rest }) => ({
          date,
          code: code.id,
          ...scored(score),
          ...codes({ kind, stage, for: of, course, by }),
          ...optional('task', task),
          ...optional('entered', entered),
          ...optional('due', due),
          ...optional('override', override),
          ...optional('reason', (rest as { reason?: string }).reason),
        }),
      ),
    ),
    ...optional(
      'scores',
      scenario.scores?.map(({ date, part, score, language, sitting }) => ({
        date,
        part: part.id,
        ...scored(score),
        ...optional('language', language),
        ...optional('sitting', sitting),
      })),
    ),
    ...optional(
      'courses',
      scenario.courses?.map(({ date, course, grade, term, inGrade, language, tags }) => ({
        date,
        course: course.id,
        ...scored(grade),
        ...codes({ term }),
        ...optional('grade', inGrade),
        ...optional('language', language),
        ...optional(
          'tags',
          tags?.map(({ id }) => id),
        ),
      })),
    ),
    ...optional(
      'credits',
      scenario.credits?.map(({ date, amount, unit, subject, tags, from, language }) => ({
        date,
        amount,
        ...optional('unit', unit),
        ...codes({ subject, from }),
        ...optional(
          'tags',
          tags?.map(({ id }) => id),
        ),
        ...optional('language', language),
      })),
    ),
    ...optional(
      'requirements',
      scenario.requirements?.map(({ date, code, inGrade, names }) => ({
        date,
        code: code.id,
        ...optional('grade', inGrade),
        ...optional('names', names),
      })),
    ),
    ...optional(
      'approvals',
      scenario.approvals?.map(({ date, role, code, certified, language }) => ({
        date,
        role: role.id,
        code: code.id,
        ...optional('certified', certified),
        ...optional('language', language),
      })),
    ),
    ...optional(
      'certificates',
      scenario.certificates?.map(({ date, certificate, expires }) => ({
        date,
        certificate: certificate.id,
        ...optional('expires', expires),
      })),
    ),
    ...optional(
      'hours',
      scenario.hours?.map(({ date, hours, kind }) => ({ date, hours, kind: kind.id })),
    ),
    ...optional(
      'waivers',
      scenario.waivers?.map(({ date, code, amount, role }) => ({
        date,
        code: code.id,
        role: role.id,
        ...optional('amount', amount),
      })),
    ),
    ...optional(
      'rubrics',
      scenario.rubrics?.map(({ date, criterion, score, by, task }) => ({
        date,
        criterion: criterion.id,
        ...scored(score),
        ...codes({ by }),
        ...optional('task', task),
      })),
    ),
  } as Partial<StudentRecord>;
  return {
    format: 'cairn-record',
    formatVersion: RECORD_VERSION,
    student: student?.name ?? 'student',
    ...optional('asOf', scenario.asOf),
    ...(student?.enteredGrade !== undefined &&
      student.entered !== undefined && { entered: { grade: student.enteredGrade, date: student.entered } }),
    ...optional('classOf', student?.classOf),
    ...optional('graduatesOn', student?.graduates),
    ...optional('grade', student?.grade),
    ...optional('language', student?.language),
    ...blocks,
    complete: BLOCKS.filter((block) => blocks[block] === undefined && !unknown.includes(block)),
    incomplete: BLOCKS.filter((block) => blocks[block] !== undefined && unknown.includes(block)),
    ...(scenario.baselines && {
      baselines: scenario.baselines.map(({ code, stage, value }) => ({ code: code.id, value, ...codes({ stage }) })),
    }),
  } as StudentRecord;
}

function scored(score: LevelReference | MarkReference | null): { value?: string; mark?: string } {
  if (score === null) return {};
  if ('mark' in score) return { mark: score.mark };
  return score.value === undefined ? {} : { value: score.value };
}
