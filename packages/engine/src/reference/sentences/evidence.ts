/** Sentences about pieces of evidence, courses in which something was shown, hours, and rubrics. */
import { type Decimal, type Rational, rational } from '@cairn/model';
import type { ReasonNode } from '../../outcome/outcome.ts';
import { subtree } from '../../program/program.ts';
import { levelValue } from '../../program/scale.ts';
import type { Piece, Rating } from '../../record/student.ts';
import { different, isPiece } from '../body.ts';
import type { Sentence } from '../conditions.ts';
import { type Context, type Evaluation, inTime, statusOf } from '../evaluation.ts';
import { all, any } from '../joined.ts';
import { decimal, nameOf } from '../show.ts';

/** `1 piece of practitioner-statement for CANOE`: of the learning in question, or of all. */
export const pieces: Sentence<'pieces'> = (evaluation, { count, evidenceKind, for: of }, context) => {
  const { program } = evaluation;
  const learning = of && program.learningOf(of.id);
  const inside: Context = learning ? { ...context, learning } : context;
  const found = there(evaluation, inside);
  const counted = found.pieces.filter(
    (piece) => piece.kind === evidenceKind.id && (!of || learning !== undefined || piece.experience === of.id),
  );
  return {
    message: of ? 'pieces for' : 'pieces',
    args: {
      kind: nameOf(program.things.byIdentity(evidenceKind.id), evidenceKind),
      ...(of && { for: nameOf(program.things.byIdentity(of.id), of) }),
    },
    status: statusOf(evaluation, context, counted.length >= count, ['evidence'], found.pending),
    ...amounts(count, counted.length),
    used: counted.map(({ id }) => id),
  };
};

/** `shown in at least 2 different courses`. */
export const differentCourses: Sentence<'different courses'> = (evaluation, { count }, context) => {
  const found = there(evaluation, context);
  const have = different(found.pieces, ({ course }) => course);
  return {
    message: 'different courses',
    args: context.learning ? { of: nameOf(context.learning.thing) } : {},
    status: statusOf(evaluation, context, have >= count, ['evidence'], found.pending),
    ...amounts(count, have),
    used: found.pieces.filter(({ course }) => course !== undefined).map(({ id }) => id),
  };
};

/** `540 hours of shop by 2029-06-01`. */
export const hours: Sentence<'hours'> = (evaluation, { hours: asked, of, by }, context) => {
  const inside =
    by !== undefined && (context.by === undefined || by < context.by) ? ({ ...context, by } as Context) : context;
  const { rows, ignored } = inTime(
    evaluation,
    inside,
    evaluation.student.hours.filter(({ kind }) => kind === of.id),
  );
  const sum = rows.reduce((total, row) => rational.add(total, row.hours), rational.ZERO);
  const wanted = rational.fromDecimal(asked);
  return {
    message: 'hours',
    args: {
      of: nameOf(evaluation.program.things.byIdentity(of.id), of),
      ...(inside.by !== undefined && { by: { date: inside.by } }),
    },
    status: statusOf(evaluation, inside, rational.compare(sum, wanted) >= 0, ['hours']),
    ...exactAmounts(wanted, sum),
    used: rows.map(({ id }) => id),
    ...(ignored.length > 0 && { ignored }),
  };
};

/** `rubric PBLE at Meets or better in each criterion in one piece of work`. */
export const rubric: Sentence<'rubric'> = (evaluation, { rubric: named, level, criterion, onePiece }, context) => {
  const { program, student } = evaluation;
  const criteria = program.things.all.filter(
    (thing) => thing.kind === 'criterion' && thing.owner?.id === named.id && (!criterion || thing.id === criterion.id),
  );
  const floor = levelValue(level) ?? rational.ZERO;
  const scale = (program.things.byIdentity(named.id)?.data as { scale?: { id: string } } | undefined)?.scale?.id;
  const shown: Rating[] = student.evidence
    .filter((piece) => piece.criterion && piece.state === 'scored')
    .map(({ id, date, criterion: of, value, task }) => ({ id, date, criterion: of!.id, value, task }));
  const { rows, ignored } = inTime(evaluation, context, [...student.rubrics, ...shown]);
  const judge = (of: readonly Rating[]): ReasonNode[] =>
    criteria.map((each) => {
      const best = highest(of.filter((row) => row.criterion === each.id));
      const met = best?.value !== undefined && rational.compare(best.value, floor) >= 0;
      return {
        message: 'criterion',
        args: {
          criterion: nameOf(each),
          level: { level: level.value ?? '0', ...(scale && { scale }) },
          ...(best?.value && { value: { level: decimal(best.value), ...(scale && { scale }) } }),
        },
        status: statusOf(evaluation, context, met, ['rubrics', 'evidence']),
        used: best ? [best.id] : [],
      };
    });
  const works = onePiece
    ? [...new Set(rows.map(({ task }) => task))].map((task) => rows.filter((row) => row.task === task))
    : [rows];
  const judged = works.map(judge);
  const nearest = judged.reduce<ReasonNode[] | undefined>(
    (best, nodes) => (best && metIn(best) >= metIn(nodes) ? best : nodes),
    undefined,
  );
  const children = nearest ?? judge([]);
  const statuses =
    judged.length > 0
      ? judged.map((nodes) => all(nodes.map(({ status }) => status)))
      : [all(children.map(({ status }) => status))];
  return {
    message: onePiece ? 'rubric in one piece' : 'rubric',
    args: {
      rubric: nameOf(program.things.byIdentity(named.id), named),
      level: { level: level.value ?? '0', ...(scale && { scale }) },
    },
    status: any(statuses),
    ...amounts(criteria.length, metIn(children)),
    ...(ignored.length > 0 && { ignored }),
    children,
  };
};

/** Pieces that are there, of the learning in the context and what is below it. */
function there(evaluation: Evaluation, context: Context): { pieces: Piece[]; pending: boolean } {
  const wanted = context.learning && new Set(subtree(context.learning));
  const own = evaluation.student.evidence.filter(
    (piece) =>
      (!wanted || piece.learning.some((each) => wanted.has(each))) &&
      (context.stage === undefined || piece.stage === context.stage),
  );
  const { rows } = inTime(evaluation, context, own);
  return { pieces: rows.filter(isPiece), pending: rows.some(({ state }) => state === 'pending') };
}

function highest(rows: readonly Rating[]): Rating | undefined {
  return rows.reduce<Rating | undefined>((best, row) => {
    if (!row.value) return best;
    return !best?.value || rational.compare(row.value, best.value) > 0 ? row : best;
  }, undefined);
}

function metIn(nodes: readonly ReasonNode[]): number {
  return nodes.filter(({ status }) => status === 'met').length;
}

/** Asked, found and missing of counts. */
export function amounts(asked: number, found: number): Pick<ReasonNode, 'asked' | 'found' | 'missing'> {
  return {
    asked: String(asked) as Decimal,
    found: String(found) as Decimal,
    ...(found < asked && { missing: String(asked - found) as Decimal }),
  };
}

/** Asked, found and missing of exact amounts. */
export function exactAmounts(asked: Rational, found: Rational): Pick<ReasonNode, 'asked' | 'found' | 'missing'> {
  const short = rational.compare(found, asked) < 0;
  return {
    asked: decimal(asked),
    found: decimal(found),
    ...(short && { missing: decimal(rational.sub(asked, found)) }),
  };
}
