/** Sentences about credit and courses. */
import { type Decimal, type Rational, rational } from '@cairn/model';
import type { ReasonNode } from '../../outcome/outcome.ts';
import { levelValue } from '../../program/scale.ts';
import type { Block } from '../../record/record.ts';
import type { Attempt } from '../../record/student.ts';
import type { Sentence } from '../conditions.ts';
import { creditOf } from '../credit.ts';
import { type Context, type Evaluation, inTime, statusOf } from '../evaluation.ts';
import { type Earned, inventory, mayBeMore, standing, sumOf } from '../inventory.ts';
import { decimal, nameOf } from '../show.ts';
import { exactAmounts } from './evidence.ts';

const creditBlocks: readonly Block[] = ['courses', 'credits'];

/** `1.0 credit in math tagged dual-credit`. */
export const creditsIn: Sentence<'credits in'> = (evaluation, { amount, subject, tag }, context) => {
  const found = inventory(evaluation, context).filter(
    (earned) => (!subject || earned.subjects.includes(subject.id)) && (!tag || earned.tags.includes(tag.id)),
  );
  const more = mayBeMore(evaluation, context, (each) => !subject || each === subject.id);
  return ofCredit(
    evaluation,
    context,
    tag ? 'credits in tagged' : 'credits in',
    rational.fromDecimal(amount),
    found,
    more,
    {
      ...(subject && { subject: nameOf(evaluation.program.things.byIdentity(subject.id), subject) }),
      ...(tag && { tag: nameOf(evaluation.program.things.byIdentity(tag.id), tag) }),
    },
  );
};

/** `2.0 credits in cte from one program area, including a course tagged dual-credit`. */
export const creditsFromOneProgramArea: Sentence<'credits from one program area'> = (
  evaluation,
  { amount, subject, tag },
  context,
) => {
  const wanted = rational.fromDecimal(amount);
  const { program } = evaluation;
  const all = inventory(evaluation, context).filter((earned) => earned.subjects.includes(subject.id));
  const areas = [...new Set(all.flatMap(({ programArea }) => programArea ?? []))];
  const groups = areas.map((area) => {
    const found = all.filter(({ programArea }) => programArea === area);
    const tagged = !tag || found.some((earned) => earned.tags.includes(tag.id));
    const sum = sumOf(found);
    return { area, found, tagged, sum, met: tagged && rational.compare(sum, wanted) >= 0 };
  });
  const best = groups.reduce<(typeof groups)[number] | undefined>((a, b) => {
    if (!a || (b.met && !a.met)) return b;
    return b.met === a.met && rational.compare(b.sum, a.sum) > 0 ? b : a;
  }, undefined);
  const area = best && program.things.byIdentity(best.area);
  return {
    message: tag ? 'credits from one program area with' : 'credits from one program area',
    args: {
      subject: nameOf(program.things.byIdentity(subject.id), subject),
      ...(tag && { tag: nameOf(program.things.byIdentity(tag.id), tag), tagged: best?.tagged === true ? 'yes' : 'no' }),
      ...(area && { area: nameOf(area) }),
    },
    status: statusOf(evaluation, context, best?.met === true, creditBlocks),
    ...exactAmounts(wanted, best?.sum ?? rational.ZERO),
    used: (best?.found ?? []).map(({ id }) => id),
  };
};

/** `4.0 credits from WL-COMP in one language`. */
export const creditsFrom: Sentence<'credits from'> = (evaluation, { amount, credit: of, oneLanguage }, context) => {
  const { instances, amount: total } = creditOf(evaluation, of.id);
  const found = oneLanguage ? instances.reduce((best, each) => rational.max(best, each.amount), rational.ZERO) : total;
  const wanted = rational.fromDecimal(amount);
  return {
    message: oneLanguage ? 'credits from in one language' : 'credits from',
    args: { credit: nameOf(evaluation.program.things.byIdentity(of.id), of) },
    status: statusOf(
      evaluation,
      context,
      rational.compare(found, wanted) >= 0,
      ['credits', 'scores'],
      instances.some(({ status }) => status === 'unknown'),
    ),
    ...exactAmounts(wanted, found),
  };
};

/** `credit ENG-1`. */
export const credit: Sentence<'credit'> = (evaluation, { credit: of }) => creditOf(evaluation, of.id).why;

/** `grade C or better in ALG-1`, `… in the next course of the sequence`, `… in each term of a course tagged TAG`. */
export const grade: Sentence<'grade'> = (evaluation, { level, nextInSequence, eachTerm, tag, course }, context) => {
  const floor = levelValue(level) ?? rational.ZERO;
  const { program } = evaluation;
  const scaleOfLevel = level.id === undefined ? undefined : program.things.byIdentity(level.id)?.owner?.id;
  const asked = { level: level.value ?? ('0' as Decimal), ...(scaleOfLevel && { scale: scaleOfLevel }) };
  if (tag) {
    const { rows } = inTime(
      evaluation,
      context,
      evaluation.student.courses.filter(({ tags }) => tags.includes(tag.id)),
    );
    const courses = [...new Set(rows.map((row) => row.course))];
    const nodes = courses.map((id) => gradeIn(evaluation, id, floor, context, eachTerm !== undefined));
    const best = nodes.find(({ status }) => status === 'met') ?? nodes[0];
    return {
      message: eachTerm ? 'grade in each term' : 'grade in course tagged',
      args: { tag: nameOf(program.things.byIdentity(tag.id), tag), level: asked },
      status: best?.status ?? statusOf(evaluation, context, false, ['courses']),
      children: nodes,
    };
  }
  const next = context.sequence?.courses[context.sequence.place + 1];
  const id = nextInSequence ? next : course?.id;
  if (id === undefined) return { message: 'grade in next', args: { level: asked }, status: 'not yet' };
  return gradeIn(evaluation, id, floor, context, false);
};

/** `a course tagged core-plus`: passed. */
export const courseTagged: Sentence<'course tagged'> = (evaluation, { tag }, context) => {
  const passed = evaluation.student.courses.filter(
    (row) => row.tags.includes(tag.id) && standing(evaluation, row.course, context).passed.includes(row),
  );
  return {
    message: 'course tagged',
    args: { tag: nameOf(evaluation.program.things.byIdentity(tag.id), tag) },
    status: statusOf(evaluation, context, passed.length > 0, ['courses']),
    used: passed.map(({ id }) => id),
  };
};

/** A grade in a course: by its best attempt, or in each term in which it was taken. */
function gradeIn(
  evaluation: Evaluation,
  course: string,
  floor: Rational,
  context: Context,
  eachTerm: boolean,
): ReasonNode {
  const { attempts } = standing(evaluation, course, context);
  const done = attempts.filter(({ inProgress }) => !inProgress);
  const terms = eachTerm ? [...new Set(done.map(({ term }) => term))] : [undefined];
  const best = terms.map((term) => highest(eachTerm ? done.filter((row) => row.term === term) : done));
  const good = best.filter((row) => row?.value && rational.compare(row.value, floor) >= 0);
  const lowest = best.reduce<Attempt | undefined>(
    (a, b) => (!a?.value || (b?.value && rational.compare(b.value, a.value) < 0) ? b : a),
    undefined,
  );
  const scale = (evaluation.program.things.byIdentity(course)?.data as { scale?: { id: string } } | undefined)?.scale
    ?.id;
  const named = (value: Rational): { level: Decimal; scale?: string } => ({
    level: decimal(value),
    ...(scale && { scale }),
  });
  return {
    message: 'grade in',
    args: {
      course: nameOf(evaluation.program.things.byIdentity(course)),
      level: named(floor),
      ...(lowest?.value && { value: named(lowest.value) }),
    },
    status: statusOf(evaluation, context, best.length > 0 && good.length === best.length, ['courses']),
    used: best.flatMap((row) => row?.id ?? []),
  };
}

function highest(rows: readonly Attempt[]): Attempt | undefined {
  return rows.reduce<Attempt | undefined>((best, row) => {
    if (!row.value) return best;
    return !best?.value || rational.compare(row.value, best.value) > 0 ? row : best;
  }, undefined);
}

function ofCredit(
  evaluation: Evaluation,
  context: Context,
  message: string,
  wanted: Rational,
  found: readonly Earned[],
  more: boolean,
  args: ReasonNode['args'],
): ReasonNode {
  const sum = sumOf(found);
  return {
    message,
    args,
    status: statusOf(evaluation, context, rational.compare(sum, wanted) >= 0, creditBlocks, more),
    ...exactAmounts(wanted, sum),
    used: found.map(({ id }) => id),
  };
}
