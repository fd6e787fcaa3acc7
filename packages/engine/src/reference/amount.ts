/** How much credit something is worth: a fixed amount, a table, hours, college credits; and what lessens it. */
import { type Course, type Credit, type Decimal, type Rational, type Reference, rational } from '@cairn/model';
import type { ReasonNode } from '../outcome/outcome.ts';
import type { Thing } from '../program/thing.ts';
import type { Block } from '../record/record.ts';
import type { Score } from '../record/student.ts';
import { type Context, type Evaluation, inTime, nodeOf, statusOf } from './evaluation.ts';
import { recordedAndPassed, standing, sumOf } from './inventory.ts';
import { exactAmounts } from './sentences/evidence.ts';
import { bestScore, partsFor, together, validScores } from './sentences/tests.ts';
import { decimal, nameOf } from './show.ts';

/** An amount of credit, with what it was worked out from. */
export interface Worth {
  readonly amount: Rational;
  readonly reasons: readonly ReasonNode[];
  /** The blocks that might say more. */
  readonly blocks: readonly Block[];
  /** For credit toward courses: which, and how much of each. */
  readonly toward?: readonly { course: Thing<Course>; amount: Rational }[];
}

/** What a credit is worth for the language, grade or place in a sequence of the context. */
export function worthOf(evaluation: Evaluation, { data }: Thing<Credit>, context: Context): Worth {
  const full = base(evaluation, data, context);
  const cap =
    data.awards?.upTo && data.awards.amount !== undefined ? rational.fromDecimal(data.awards.amount) : undefined;
  const capped = cap ? { ...full, amount: rational.min(full.amount, cap) } : full;
  return limited(evaluation, data, context, toward(evaluation, data, context, capped));
}

function base(evaluation: Evaluation, data: Credit, context: Context): Worth {
  const awards = data.awards ?? {};
  if (data.amountBy) return byTable(evaluation, data, data.amountBy, context);
  if (awards.creditOfEarlierCourse) return earlierCourse(evaluation, context);
  const amount = awards.amount === undefined ? rational.ZERO : rational.fromDecimal(awards.amount);
  if (awards.perHours !== undefined && awards.hours) {
    const { rows } = inTime(
      evaluation,
      context,
      evaluation.student.hours.filter(({ kind }) => kind === awards.hours!.id),
    );
    const hours = rows.reduce((total, row) => rational.add(total, row.hours), rational.ZERO);
    const each = rational.fromDecimal(awards.perHours);
    const worth = inSteps(rational.mul(rational.div(hours, each), amount), awards.step, amount);
    const next = rational.div(
      rational.mul(rational.add(worth, awards.step === undefined ? amount : rational.fromDecimal(awards.step)), each),
      amount,
    );
    return {
      amount: worth,
      reasons: [
        {
          message: 'amount by hours',
          args: {
            hours: nameOf(evaluation.program.things.byIdentity(awards.hours.id), awards.hours),
            amount: { decimal: decimal(worth) },
          },
          status: statusOf(evaluation, context, worth.numerator > 0n, ['hours']),
          ...exactAmounts(worth.numerator > 0n ? hours : next, hours),
          used: rows.map(({ id }) => id),
        },
      ],
      blocks: ['hours'],
    };
  }
  if (awards.quarter !== undefined || awards.semester !== undefined)
    return college(evaluation, awards, context, amount);
  return { amount, reasons: [], blocks: [] };
}

/** Whole steps only; without `in steps of`, whole amounts (SEMANTICS, "Rules to reproduce": 404 of 405 hours give nothing). */
function inSteps(worth: Rational, step: Decimal | undefined, amount: Rational): Rational {
  const size = step === undefined ? amount : rational.fromDecimal(step);
  return size.numerator <= 0n ? worth : rational.mul(rational.round(rational.div(worth, size), 0, 'down'), size);
}

/** College credits: summed before anything is cut off, so that three semester credits at a third each are one. */
function college(
  evaluation: Evaluation,
  awards: NonNullable<Credit['awards']>,
  context: Context,
  amount: Rational,
): Worth {
  const { rows } = inTime(
    evaluation,
    context,
    evaluation.student.credits.filter(
      ({ unit, subject }) => unit !== undefined && (!context.subject || subject === context.subject),
    ),
  );
  const worth = rows.reduce((total, row) => {
    const per = row.unit === 'quarter' ? awards.quarter : awards.semester;
    return per === undefined
      ? total
      : rational.add(total, rational.div(rational.mul(row.amount, amount), rational.fromDecimal(per)));
  }, rational.ZERO);
  const cut = awards.step === undefined ? worth : inSteps(worth, awards.step, amount);
  return {
    amount: cut,
    reasons: [
      {
        message: 'amount by college credits',
        args: { amount: { decimal: decimal(cut) } },
        status: statusOf(evaluation, context, cut.numerator > 0n, ['credits']),
        used: rows.map(({ id }) => id),
      },
    ],
    blocks: ['credits'],
  };
}

/** The credit of the earlier course of the sequence, where it was not passed. */
function earlierCourse(evaluation: Evaluation, context: Context): Worth {
  const { courses, place } = context.sequence ?? { courses: [], place: 0 };
  const course = evaluation.program.courses.find(({ id }) => id === courses[place]);
  const earned = course && standing(evaluation, course.id, context).state === 'passed';
  const open = !earned && evaluation.student.known('courses');
  const amount = course?.data.credit && open ? rational.fromDecimal(course.data.credit.amount) : rational.ZERO;
  return { amount, reasons: [], blocks: ['courses'], ...(course && { toward: [{ course, amount }] }) };
}

/** The amount of the row that the lowest part reaches, or what was certified; the greater of both. */
function byTable(
  evaluation: Evaluation,
  data: Credit,
  table: NonNullable<Credit['amountBy']>,
  context: Context,
): Worth {
  const { program, student } = evaluation;
  const test = program.tests.find(({ parts }) => parts.some(({ id }) => id === table.parts[0]?.id));
  const named = new Set(table.parts.map(({ id }) => id));
  const { rows, ignored } = validScores(evaluation, context, ({ part }) => named.has(part));
  const groups = test ? together(test, rows) : [];
  let best: { amount: Rational; node: ReasonNode } | undefined;
  for (const group of groups) {
    const parts = test ? partsFor(test, group.language).filter(({ id }) => named.has(id)) : [];
    const scores = parts.map((part) => bestScore(group.rows.filter((row) => row.part === part.id)));
    const lowest = scores.reduce<Score | undefined>(
      (low, score) => (low?.value && score?.value && rational.compare(low.value, score.value) <= 0 ? low : score),
      undefined,
    );
    const whole = scores.length > 0 && scores.every((score) => score?.value !== undefined);
    const lacking = parts.filter((_, place) => scores[place]?.value === undefined);
    const row =
      whole && lowest?.value ? rowReached(table, levelReached(evaluation, lowest.part, lowest.value)) : undefined;
    const amount = row ? rational.fromDecimal(row.amount) : rational.ZERO;
    const node = nodeOf(evaluation, row, {
      message: whole ? (table.lowest ? 'amount by lowest' : 'amount by') : 'amount by, parts missing',
      args: {
        ...(lowest && { part: nameOf(program.things.byIdentity(lowest.part)) }),
        ...(lowest?.value && { value: { level: decimal(lowest.value), ...scaleOf(evaluation, lowest.part) } }),
        amount: { decimal: decimal(amount) },
        ...(lacking.length > 0 && { missing: { list: lacking.map((part) => nameOf(part as unknown as Thing)) } }),
      },
      status: statusOf(evaluation, context, amount.numerator > 0n, ['scores']),
      used: whole && lowest ? [lowest.id] : scores.flatMap((score) => score?.id ?? []),
      ...(ignored.length > 0 && { ignored }),
    });
    if (!best || rational.compare(amount, best.amount) > 0) best = { amount, node };
  }
  const certifying = table.rows.find((row) => row.kind === 'certified amount');
  for (const approval of inTime(evaluation, context, student.approvals).rows) {
    if (certifying?.kind !== 'certified amount' || approval.role !== certifying.role.id || !approval.certified)
      continue;
    if (program.things.byIdentity(approval.of)?.data !== (data as unknown)) continue;
    if (approval.until !== undefined && approval.until < student.asOf) continue;
    if (context.language !== undefined && approval.language !== undefined && approval.language !== context.language)
      continue;
    if (best && rational.compare(approval.certified, best.amount) <= 0) continue;
    best = {
      amount: approval.certified,
      node: nodeOf(evaluation, certifying, {
        message: 'amount as certified',
        args: {
          role: nameOf(program.things.byIdentity(approval.role)),
          amount: { decimal: decimal(approval.certified) },
        },
        status: 'met',
        used: [approval.id],
      }),
    };
  }
  return { amount: best?.amount ?? rational.ZERO, reasons: best ? [best.node] : [], blocks: ['scores', 'approvals'] };
}

/** The result of a part in levels: a number becomes the highest level not above it (SEMANTICS, "Numbers and order"). */
function levelReached({ program }: Evaluation, part: string, value: Rational): Rational {
  const scale = (program.things.byIdentity(part)?.data as { scale?: { id: string } } | undefined)?.scale?.id;
  const levels = (scale === undefined ? undefined : program.scales.get(scale)?.levels) ?? [];
  return levels.findLast((level) => rational.compare(level.value, value) <= 0)?.value ?? value;
}

type AmountRow = Extract<NonNullable<Credit['amountBy']>['rows'][number], { kind: 'amount' }>;

/** The row that a result reaches: an exact one, or the highest `or above`. */
function rowReached({ rows }: NonNullable<Credit['amountBy']>, value: Rational): AmountRow | undefined {
  let found: AmountRow | undefined;
  let at: Rational | undefined;
  for (const row of rows) {
    if (row.kind !== 'amount' || row.level.value === undefined) continue;
    const level = rational.fromDecimal(row.level.value);
    const order = rational.compare(value, level);
    if ((order === 0 || (order > 0 && row.orAbove)) && (!at || rational.compare(level, at) > 0)) {
      at = level;
      found = row;
    }
  }
  return found;
}

/** `only toward: failed or incomplete ALG-1, GEOM`: never more than was attempted and not earned. */
function toward(evaluation: Evaluation, { onlyToward }: Credit, context: Context, full: Worth): Worth {
  if (!onlyToward) return full;
  const { program } = evaluation;
  const states = onlyToward.courses.map((reference: Reference) => {
    const course = program.courses.find(({ id }) => id === reference.id);
    const { state, attempts } = standing(evaluation, reference.id, context);
    const fits =
      onlyToward.state === 'failed or incomplete'
        ? state === 'failed' || state === 'incomplete'
        : state === onlyToward.state;
    const whole = course?.data.credit ? rational.fromDecimal(course.data.credit.amount) : rational.ZERO;
    const attempted = attempts.reduce(
      (most, row) => (row.attempted ? rational.max(most, row.attempted) : most),
      rational.ZERO,
    );
    const earned = attempts.reduce((most, row) => (row.earned ? rational.max(most, row.earned) : most), rational.ZERO);
    const open = rational.sub(attempted.numerator > 0n ? attempted : whole, earned);
    return { reference, course, state, room: fits && open.numerator > 0n ? open : rational.ZERO, attempts };
  });
  const room = states.reduce((total, each) => rational.add(total, each.room), rational.ZERO);
  const amount = rational.min(full.amount, room);
  let left = amount;
  const shares = states.flatMap(({ course, room: most }) => {
    const share = rational.min(left, most);
    left = rational.sub(left, share);
    return course && share.numerator > 0n ? [{ course, amount: share }] : [];
  });
  const open = states.filter((each) => each.room.numerator > 0n);
  const node: ReasonNode = {
    message: open.length > 0 ? 'only toward' : 'only toward nothing',
    args: {
      state: onlyToward.state,
      courses: {
        list: (open.length > 0 ? open : states).map(({ course, reference }) =>
          nameOf(course as unknown as Thing | undefined, reference),
        ),
      },
      amount: { decimal: decimal(room) },
    },
    status: statusOf(evaluation, context, room.numerator > 0n, ['courses']),
    used: open.flatMap(({ attempts }) => attempts.map(({ id }) => id)),
  };
  return { amount, reasons: [...full.reasons, node], blocks: [...full.blocks, 'courses'], toward: shares };
}

/** `limit: 4.0 in one language, courses included`. */
function limited(evaluation: Evaluation, data: Credit, context: Context, full: Worth): Worth {
  const { limit } = data;
  if (!limit) return full;
  const most = rational.fromDecimal(limit.amount);
  const others =
    limit.count === 'this credit only'
      ? []
      : recordedAndPassed(evaluation, context).filter(({ credit, language, subjects }) => {
          if (credit !== undefined && evaluation.program.things.byIdentity(credit)?.data === (data as unknown))
            return false;
          return limit.in === 'one language'
            ? language !== undefined && language === context.language
            : data.awards?.subject !== undefined && subjects.includes(data.awards.subject.id);
        });
  const used = sumOf(others);
  const room = rational.max(rational.ZERO, rational.sub(most, used));
  if (rational.compare(full.amount, room) <= 0) return full;
  const node: ReasonNode = {
    message: others.length > 0 ? 'limit, courses included' : 'limit',
    args: {
      limit: { decimal: limit.amount },
      within: limit.in,
      others: { decimal: decimal(used) },
      amount: { decimal: decimal(room) },
    },
    status: room.numerator > 0n ? 'met' : 'closed',
    used: others.map(({ id }) => id),
  };
  return { ...full, amount: room, reasons: [...full.reasons, node] };
}

function scaleOf({ program }: Evaluation, part: string): { scale?: string } {
  const scale = (program.things.byIdentity(part)?.data as { scale?: { id: string } } | undefined)?.scale?.id;
  return scale ? { scale } : {};
}
