/** From a record as it was handed over to a student: each code looked up, each number exact, each block in order. */
import { compareGrades, GRADES, type Grade, type IsoDate, type Rational, rational } from '@cairn/model';
import type { Problem } from '../outcome/outcome.ts';
import type { Program } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import { beginOf, schoolYearBegan, yearsLater } from './durations.ts';
import { numberOf } from './numbers.ts';
import type { Block, NumberText, StudentRecord } from './record.ts';
import type {
  Approval,
  Attempt,
  Completion,
  Dated,
  Holding,
  Piece,
  Rating,
  RecordedCredit,
  Score,
  Student,
  Waiver,
  Work,
} from './student.ts';

const learningKinds = ['competency', 'target', 'area'] as const;

/**
 * Resolves a record that has the published shape. What names something that the model does not know is left out and
 * told in `problems`; nothing throws.
 */
export function resolve(program: Program, record: StudentRecord, asOf: IsoDate): Student {
  const problems: Problem[] = [];
  const { things } = program;

  const find = (code: string, kinds: readonly string[], id: string): string | undefined => {
    const found = things.find(code, kinds);
    if (!found)
      problems.push({ code: 'code-unknown', message: 'code unknown', args: { code, kind: kinds[0]! }, record: id });
    return found?.id;
  };
  const maybe = (code: string | undefined, kinds: readonly string[], id: string): string | undefined =>
    code === undefined ? undefined : find(code, kinds, id);
  const scored = (
    row: { level?: string; value?: NumberText; mark?: string },
    scale: ScaleOfLevels | undefined,
    id: string,
  ) => {
    const value =
      row.value !== undefined ? numberOf(row.value) : row.level === undefined ? undefined : scale?.level(row.level);
    if (row.level !== undefined && row.value === undefined && value === undefined) {
      problems.push({ code: 'level-unknown', message: 'level unknown', args: { level: row.level }, record: id });
    }
    const mark = row.mark === undefined ? undefined : scale?.mark(row.mark);
    const means = mark?.means && {
      is: mark.means.is,
      ...(mark.means.value !== undefined && { value: rational.fromDecimal(mark.means.value) }),
    };
    return { value, mark: mark?.code ?? row.mark, means };
  };
  /**
   * The records of a block with their ids, the oldest first and those of one day by id, so that the order in which a
   * system hands them over means nothing. A second record of one id is told and left out.
   */
  const rows = <Row extends { id?: string; date: IsoDate }, Out extends Dated>(
    block: Block,
    list: readonly Row[] | undefined,
    make: (row: Row, base: Dated) => Out | undefined,
  ): Out[] => {
    const seen = new Set<string>();
    const made = (list ?? []).flatMap((row, place) => {
      const id = row.id ?? `${block} ${String(place + 1).padStart(4, '0')}`;
      if (seen.has(id)) {
        problems.push({ code: 'record-twice', message: 'record twice', args: { block }, record: id });
        return [];
      }
      seen.add(id);
      return make(row, { id, date: row.date }) ?? [];
    });
    return made.sort(oldestFirst);
  };

  const evidence = rows('evidence', record.evidence, (row, base): Piece | undefined => {
    const thing = things.find(row.code, [...learningKinds, 'criterion', 'standard']);
    if (!thing) {
      find(row.code, learningKinds, base.id);
      return undefined;
    }
    const measured = (thing.data as { measures?: { id: string }[] }).measures ?? [];
    const ids = thing.kind === 'criterion' ? measured.map(({ id }) => id) : [thing.id];
    const learning = ids.flatMap((id) => program.learningOf(id) ?? []);
    const scaleId =
      (thing.data as { scale?: { id: string } }).scale?.id ??
      (thing.owner?.data as { scale?: { id: string } } | undefined)?.scale?.id;
    const scale = scaleId === undefined ? undefined : program.scales.get(scaleId);
    const score = scored(row, scale, base.id);
    return {
      ...base,
      ...score,
      learning,
      criterion: thing.kind === 'criterion' ? thing : undefined,
      scale,
      state: row.state ?? (score.mark !== undefined ? 'mark' : score.value !== undefined ? 'scored' : 'unscored'),
      kind: maybe(row.kind, ['evidence kind'], base.id),
      stage: maybe(row.stage, ['stage'], base.id),
      entered: row.entered,
      due: row.due,
      task: row.task,
      by: maybe(row.by, ['role'], base.id),
      experience: maybe(row.for, ['experience'], base.id),
      course: maybe(row.course, ['course'], base.id),
      override: row.override === true,
      reason: row.reason,
    };
  });
  const scores = rows('scores', record.scores, (row, base): Score | undefined => {
    const part = find(row.part, ['test part'], base.id);
    if (part === undefined) return undefined;
    const scaleId = (things.byIdentity(part)?.data as { scale?: { id: string } } | undefined)?.scale?.id;
    const { value } = scored(row, scaleId === undefined ? undefined : program.scales.get(scaleId), base.id);
    return { ...base, part, value, language: row.language?.toLowerCase(), sitting: row.sitting };
  });
  const courses = rows('courses', record.courses, (row, base): Attempt | undefined => {
    const course = find(row.course, ['course'], base.id);
    if (course === undefined) return undefined;
    const data = things.byIdentity(course)?.data as {
      scale?: { id: string };
      tags?: { id: string }[];
      language?: string;
    };
    const scale = data.scale && program.scales.get(data.scale.id);
    const score = scored(row, scale, base.id);
    return {
      ...base,
      ...score,
      course,
      inProgress: row.inProgress === true || (score.value === undefined && score.mark === undefined),
      term: maybe(row.term, ['term'], base.id),
      language: (row.language ?? data.language)?.toLowerCase(),
      tags: [
        ...(data.tags ?? []).map(({ id }) => id),
        ...(row.tags ?? []).flatMap((tag) => find(tag, ['tag'], base.id) ?? []),
      ],
      attempted: optionalNumber(row.attempted),
      earned: optionalNumber(row.earned),
    };
  });
  const credits = rows('credits', record.credits, (row, base): RecordedCredit | undefined => {
    const subject = find(row.subject, ['subject'], base.id);
    const amount = numberOf(row.amount);
    if (subject === undefined || !amount) return undefined;
    const tags = (row.tags ?? []).flatMap((tag) => find(tag, ['tag'], base.id) ?? []);
    const from = maybe(row.from, ['credit', 'course'], base.id);
    return { ...base, amount, unit: row.unit, subject, tags, from, language: row.language?.toLowerCase() };
  });
  const requirements = rows('requirements', record.requirements, (row, base): Completion | undefined => {
    const of = find(row.code, ['requirement', 'experience'], base.id);
    return of === undefined ? undefined : { ...base, of, grade: row.grade ?? gradeOn(row.date), names: row.names };
  });
  const approved = ['credit', 'experience', 'requirement', 'pathway', 'award', 'plan', 'test', 'course'];
  const approvals = rows('approvals', record.approvals, (row, base): Approval | undefined => {
    const role = find(row.role, ['role', 'panel'], base.id);
    const of = find(row.code, approved, base.id);
    if (role === undefined || of === undefined) return undefined;
    const certified = optionalNumber(row.certified);
    return { ...base, role, of, who: row.who, certified, language: row.language?.toLowerCase(), until: row.until };
  });
  const certificates = rows('certificates', record.certificates, (row, base): Holding | undefined => {
    const certificate = find(row.certificate, ['certificate'], base.id);
    return certificate === undefined ? undefined : { ...base, certificate, expires: row.expires };
  });
  const hours = rows('hours', record.hours, (row, base): Work | undefined => {
    const kind = find(row.kind, ['hours'], base.id);
    const amount = numberOf(row.hours);
    return kind === undefined || !amount ? undefined : { ...base, hours: amount, kind };
  });
  const waivers = rows('waivers', record.waivers, (row, base): Waiver | undefined => {
    const of = find(row.code, ['credits', 'requirement'], base.id);
    const role = find(row.role, ['role'], base.id);
    if (of === undefined || role === undefined) return undefined;
    return { ...base, of, role, amount: optionalNumber(row.amount), asked: row.asked, until: row.until };
  });
  const rubrics = rows('rubrics', record.rubrics, (row, base): Rating | undefined => {
    const criterion = find(row.criterion, ['criterion'], base.id);
    if (criterion === undefined) return undefined;
    const scaleId = (things.byIdentity(criterion)?.owner?.data as { scale?: { id: string } } | undefined)?.scale?.id;
    const { value } = scored(row, scaleId === undefined ? undefined : program.scales.get(scaleId), base.id);
    return { ...base, criterion, value, task: row.task };
  });

  function gradeOn(date: IsoDate): Grade | undefined {
    const year = (day: IsoDate): number => schoolYearBegan(day, program.yearBegins);
    const enrolled = (record.enrolment ?? []).find(
      ({ from, to }) => (from !== undefined || to !== undefined) && (from ?? date) <= date && date <= (to ?? date),
    );
    if (enrolled) return enrolled.grade;
    if (record.entered) return gradeAfter(record.entered.grade, year(date) - year(record.entered.date));
    if (record.grade !== undefined) return gradeAfter(record.grade, year(date) - year(asOf));
    if (record.classOf !== undefined) return gradeAfter('12', year(date) + 1 - record.classOf);
    return undefined;
  }

  return {
    record,
    asOf,
    evidence,
    scores,
    courses,
    credits,
    requirements,
    approvals,
    certificates,
    hours,
    waivers,
    rubrics,
    baselines: (record.baselines ?? []).flatMap((row) => {
      if (row.date !== undefined && row.date > asOf) return [];
      const learning = find(row.code, learningKinds, row.code);
      const value = numberOf(row.value);
      const found = learning === undefined ? undefined : program.learningOf(learning);
      return found && value ? [{ learning: found, stage: maybe(row.stage, ['stage'], row.code), value }] : [];
    }),
    deadlines: (record.deadlines ?? []).flatMap((row) => {
      const credit = find(row.credit, ['credit'], row.credit);
      const term = maybe(row.term, ['term'], row.credit);
      const date = row.date ?? program.terms.find(({ id }) => id === term)?.data.to;
      return credit === undefined || date === undefined
        ? []
        : [{ credit, date: date as IsoDate, learningPlan: row.learningPlan }];
    }),
    problems,
    known: (block) =>
      record.incomplete?.includes(block) !== true &&
      (record[block] !== undefined || record.complete?.includes(block) === true),
    gradeOn,
    enteredGrade(grade) {
      if (record.entered) {
        const years = compareGrades(grade, record.entered.grade);
        return years === 0
          ? { date: record.entered.date, derived: false }
          : { date: yearsLater(record.entered.date, years), derived: true };
      }
      // Only the class is known: grade 12 ends in that year, so grade 9 began four years before (SEMANTICS, plans).
      if (record.classOf === undefined) return undefined;
      const year = record.classOf - 1 - compareGrades('12', grade);
      return { date: beginOf(year, program.yearBegins), derived: true };
    },
  };
}

function oldestFirst(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function optionalNumber(value: NumberText | undefined): Rational | undefined {
  return value === undefined ? undefined : numberOf(value);
}

/** The grade so many school years later; `undefined` outside of PK to 12. */
function gradeAfter(grade: Grade, years: number): Grade | undefined {
  return GRADES[GRADES.indexOf(grade) + years];
}
