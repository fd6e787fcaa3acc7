/** From where growth is measured. */
import { type Calculation, type Rational, rational } from '@cairn/model';
import { roundTo } from '../methods/round.ts';
import { type Learning, within } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import { computed, retired } from './calculation.ts';
import { type Context, type Evaluation, outOfTime } from './evaluation.ts';
import { neededFor, progressOf } from './progress.ts';
import { orderOf } from './scores.ts';

/**
 * The baseline of some learning in a stage, rounded as the growth is. The recorded one comes first. `the higher of the
 * earlier baseline and the earlier CALCULATION` looks at the stage before; where that gives nothing, the first pieces
 * may (SEMANTICS, "Calculations", growth).
 */
export function baselineFor(
  evaluation: Evaluation,
  growth: Calculation,
  level: Thing<Calculation>,
  learning: Learning,
  context: Context,
): Rational | undefined {
  const rounded = (value: Rational | undefined): Rational | undefined =>
    value && growth.round ? roundTo(value, growth.round) : value;
  const recorded = recordedFor(evaluation, learning, context.stage);
  if (recorded) return rounded(recorded);
  const earlier = growth.baseline?.higherOf ? earlierStage(evaluation, context.stage) : undefined;
  if (earlier !== undefined) {
    const before = { ...context, stage: earlier };
    const candidates = [
      rounded(recordedFor(evaluation, learning, earlier)),
      computed(evaluation, evaluation.program.thing<Calculation>(growth.baseline!.higherOf!) ?? level, learning, before)
        .value,
    ].filter((value) => value !== undefined);
    if (candidates.length > 0) return rounded(rational.max(candidates[0]!, ...candidates.slice(1)));
  }
  return growth.whenNoBaseline?.is === 'average of the first piece of each target'
    ? rounded(firstPieces(evaluation, growth, level.data, learning, context))
    : undefined;
}

function recordedFor({ student }: Evaluation, learning: Learning, stage: string | undefined): Rational | undefined {
  return student.baselines.findLast((row) => row.learning === learning && row.stage === stage)?.value;
}

function earlierStage({ program }: Evaluation, stage: string | undefined): string | undefined {
  const now = program.stages.find(({ id }) => id === stage);
  const own = program.stages.filter(({ owner }) => owner === now?.owner);
  const place = now ? own.indexOf(now) : -1;
  return place > 0 ? own[place - 1]!.id : undefined;
}

/**
 * The mean of the first piece of each target that needs any. Marks are passed over; a target whose first piece is a
 * teacher's decision gives none. Only once every target has one, or enough of the evidence is there.
 */
function firstPieces(
  evaluation: Evaluation,
  growth: Calculation,
  level: Calculation,
  learning: Learning,
  context: Context,
): Rational | undefined {
  const asking = within(learning, 'target').filter(
    (each) => !retired(evaluation, each) && (neededFor(evaluation, each, context.stage) ?? 0) > 0,
  );
  const order = orderOf({ ...level, ...growth });
  const firsts = asking.map((target) => {
    const pieces = evaluation.student.evidence
      .filter(
        (piece) => piece.learning.includes(target) && (context.stage === undefined || piece.stage === context.stage),
      )
      .filter((piece) => outOfTime(evaluation, context, piece) === undefined)
      .filter((piece) => piece.override || piece.state === 'scored')
      .sort(order);
    const first = pieces[0];
    return first?.override ? undefined : first?.value;
  });
  const found = firsts.filter((value) => value !== undefined);
  const asked = growth.whenNoBaseline?.progress;
  const counts = progressOf(evaluation, learning, context);
  const enough =
    asked !== undefined &&
    counts !== undefined &&
    counts.need > 0 &&
    rational.compare(rational.rational(counts.have, counts.need), rational.fromDecimal(asked)) >= 0;
  if (found.length === 0 || (found.length < asking.length && !enough)) return undefined;
  return rational.div(found.reduce(rational.add), rational.rational(found.length));
}
