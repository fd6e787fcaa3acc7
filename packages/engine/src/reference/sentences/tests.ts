/** Sentences about tests from outside and certificates. */
import {
  type Certificate,
  type Decimal,
  type IsoDate,
  type LevelReference,
  type List,
  type Rational,
  type Reference,
  rational,
} from '@cairn/model';
import type { ReasonNode, Status } from '../../outcome/outcome.ts';
import type { TestOfParts } from '../../program/program.ts';
import { levelValue } from '../../program/scale.ts';
import type { Thing } from '../../program/thing.ts';
import { addDuration } from '../../record/durations.ts';
import type { Holding, Score } from '../../record/student.ts';
import type { Sentence } from '../conditions.ts';
import { type Context, type Evaluation, type Ignoring, inTime, statusOf } from '../evaluation.ts';
import { all, any } from '../joined.ts';
import { decimal, nameOf } from '../show.ts';
import { amounts, exactAmounts } from './evidence.ts';

/** `410 or more on SAT.ela`. */
export const score: Sentence<'score'> = (evaluation, { score: asked, part }, context) =>
  onPart(evaluation, part, rational.fromDecimal(asked), context, 'score');

/** `IM or better on WLP.speaking`. */
export const testLevel: Sentence<'test level'> = (evaluation, { level, part }, context) =>
  onPart(evaluation, part, levelValue(level) ?? rational.ZERO, context, 'test level');

/** `100% on each part of SAFETY`: of the highest number of points of each part. */
export const percentOnEachPart: Sentence<'percent on each part'> = (evaluation, { percent, test }, context) =>
  onEachPart(evaluation, test, context, 'percent on each part', { percent: { decimal: percent } }, ({ data }) => {
    const highest = data.to ?? evaluation.program.scales.get(data.scale?.id ?? '')?.highest;
    const points = typeof highest === 'string' ? rational.fromDecimal(highest) : (highest ?? rational.ZERO);
    return rational.mul(rational.fromDecimal(percent), points);
  });

/** `IM or better on each part of WLP`. */
export const levelOnEachPart: Sentence<'level on each part'> = (evaluation, { level, test }, context) =>
  onEachPart(evaluation, test, context, 'level on each part', {}, () => levelValue(level) ?? rational.ZERO, level);

/** `taken WLP`: any part of it. */
export const taken: Sentence<'taken'> = (evaluation, { test }, context) => {
  const parts = new Set(testOf(evaluation, test)?.parts.map(({ id }) => id));
  const { rows, ignored } = validScores(evaluation, context, ({ part }) => parts.has(part));
  return {
    message: 'taken',
    args: { test: nameOf(evaluation.program.things.byIdentity(test.id), test) },
    status: statusOf(evaluation, context, rows.length > 0, ['scores']),
    used: rows.map(({ id }) => id),
    ...(ignored.length > 0 && { ignored }),
  };
};

/** `certificate OSHA-10`. */
export const certificate: Sentence<'certificate'> = (evaluation, { certificate: of }, context) =>
  holding(evaluation, context, [of.id], 'certificate', {
    certificate: nameOf(evaluation.program.things.byIdentity(of.id), of),
  });

/** `a certificate from IRC-LIST`. */
export const certificateFromList: Sentence<'certificate from list'> = (evaluation, { list }, context) => {
  const thing = evaluation.program.thing<List>(list);
  const ids = (thing?.data.rows ?? []).map(({ item }) => item.id);
  return holding(evaluation, context, ids, 'certificate from list', {
    list: nameOf(thing as unknown as Thing | undefined, list),
  });
};

/** The scores that hold on the day of the question: not too old for their test. */
export function validScores(
  evaluation: Evaluation,
  context: Context,
  wanted: (row: Score) => boolean,
): { rows: Score[]; ignored: Ignoring[] } {
  const { program, student } = evaluation;
  const mine = student.scores.filter(
    (row) => wanted(row) && (context.language === undefined || row.language === context.language),
  );
  const { rows, ignored } = inTime(evaluation, context, mine);
  const valid = rows.filter((row) => {
    const duration = program.tests.find(({ parts }) => parts.some(({ id }) => id === row.part))?.thing.data.validFor;
    if (duration === undefined || addDuration(row.date, duration) >= student.asOf) return true;
    ignored.push({ id: row.id, why: 'too old' });
    return false;
  });
  return { rows: valid, ignored };
}

/** The best of some scores; of equal ones the earliest stands. */
export function bestScore(rows: readonly Score[]): Score | undefined {
  return rows.reduce<Score | undefined>((best, row) => {
    if (!row.value) return best;
    return !best?.value || rational.compare(row.value, best.value) > 0 ? row : best;
  }, undefined);
}

/**
 * The scores of a test as they may be taken together: by language, and by sitting where parts may not be combined. A
 * score without a sitting belongs to those of its day.
 */
export function together(test: TestOfParts, rows: readonly Score[]): { language: string | undefined; rows: Score[] }[] {
  const groups = new Map<string, { language: string | undefined; rows: Score[] }>();
  for (const row of rows) {
    const sitting = test.thing.data.bestOf === 'one sitting' ? (row.sitting ?? row.date) : '';
    const key = `${row.language ?? ''}\n${sitting}`;
    const group = groups.get(key) ?? { language: row.language, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The parts that count for a language: one without writing (script `Zxxx`, BCP 47) leaves out those the test names. */
export function partsFor({ thing, parts }: TestOfParts, language: string | undefined) {
  const unwritten = language?.split('-').includes('zxxx') === true;
  const out = new Set(unwritten ? (thing.data.unwrittenLanguage?.parts ?? []).map(({ id }) => id) : []);
  return parts.filter(({ id }) => !out.has(id));
}

/** The test with its parts. */
export function testOf({ program }: Evaluation, { id }: Reference): TestOfParts | undefined {
  return program.tests.find(({ thing }) => thing.id === id);
}

function onPart(
  evaluation: Evaluation,
  part: Reference,
  floor: Rational,
  context: Context,
  message: string,
): ReasonNode {
  const { rows, ignored } = validScores(evaluation, context, (row) => row.part === part.id);
  const best = bestScore(rows);
  const thing = evaluation.program.things.byIdentity(part.id);
  return {
    message,
    args: { part: nameOf(thing, part), ...levels(thing, floor, best?.value) },
    status: statusOf(evaluation, context, reaches(best, floor), ['scores']),
    asked: decimal(floor),
    ...(best?.value && exactAmounts(floor, best.value)),
    used: best ? [best.id] : [],
    ...(ignored.length > 0 && { ignored }),
  };
}

function onEachPart(
  evaluation: Evaluation,
  named: Reference,
  context: Context,
  message: string,
  args: ReasonNode['args'],
  floorOf: (part: TestOfParts['parts'][number]) => Rational,
  level?: LevelReference,
): ReasonNode {
  const test = testOf(evaluation, named);
  if (!test) return { message: 'not here', args: { of: { code: named.code, id: named.id } }, status: 'unknown' };
  const ids = new Set(test.parts.map(({ id }) => id));
  const { rows, ignored } = validScores(evaluation, context, ({ part }) => ids.has(part));
  const groups = together(test, rows);
  const judged = (groups.length > 0 ? groups : [{ language: context.language, rows: [] }]).map((group) =>
    partsFor(test, group.language).map((part): ReasonNode => {
      const floor = floorOf(part);
      const best = bestScore(group.rows.filter((row) => row.part === part.id));
      return {
        message: level ? 'test level' : 'score',
        args: { part: nameOf(part as unknown as Thing), ...levels(part as unknown as Thing, floor, best?.value) },
        status: statusOf(evaluation, context, reaches(best, floor), ['scores']),
        asked: decimal(floor),
        ...(best?.value && exactAmounts(floor, best.value)),
        used: best ? [best.id] : [],
      };
    }),
  );
  const met = (nodes: readonly ReasonNode[]): number => nodes.filter(({ status }) => status === 'met').length;
  const children = judged.reduce((best, nodes) => (met(nodes) > met(best) ? nodes : best));
  const statuses: Status[] = judged.map((nodes) => all(nodes.map(({ status }) => status)));
  return {
    message,
    args: {
      ...args,
      test: nameOf(test.thing as unknown as Thing),
      ...(level && levels(test.parts[0] as unknown as Thing | undefined, levelValue(level)!, undefined)),
    },
    status: any(statuses),
    ...amounts(children.length, met(children)),
    ...(ignored.length > 0 && { ignored }),
    children,
  };
}

function holding(
  evaluation: Evaluation,
  context: Context,
  ids: readonly string[],
  message: string,
  args: ReasonNode['args'],
): ReasonNode {
  const { program, student } = evaluation;
  const { rows, ignored } = inTime(
    evaluation,
    context,
    student.certificates.filter(({ certificate: of }) => ids.includes(of)),
  );
  const valid = rows.filter((row) => {
    const end = expiryOf(row, (program.things.byIdentity(row.certificate)?.data as Certificate | undefined)?.validFor);
    if (end === undefined || end >= student.asOf) return true;
    ignored.push({ id: row.id, why: 'expired' });
    return false;
  });
  return {
    message,
    args,
    status: statusOf(evaluation, context, valid.length > 0, ['certificates']),
    used: valid.map(({ id }) => id),
    ...(ignored.length > 0 && { ignored }),
  };
}

function expiryOf({ date, expires }: Holding, validFor: string | undefined): IsoDate | undefined {
  return expires ?? (validFor === undefined ? undefined : addDuration(date, validFor));
}

function reaches(best: Score | undefined, floor: Rational): boolean {
  return best?.value !== undefined && rational.compare(best.value, floor) >= 0;
}

function levels(part: Thing | undefined, floor: Rational, value: Rational | undefined): ReasonNode['args'] {
  const scale = (part?.data as { scale?: { id: string } } | undefined)?.scale?.id;
  const named = (number: Rational): { level: Decimal; scale?: string } => ({
    level: decimal(number),
    ...(scale && { scale }),
  });
  return { level: named(floor), ...(value && { value: named(value) }) };
}
