/**
 * Which scores go into a calculation: stage, as of, void and pending, `leave out`, `retakes`, marks, window, order
 * (SEMANTICS, "Numbers and order": one pipeline).
 */
import { type Calculation, type Rational, rational } from '@cairn/model';
import { best } from '../methods/methods.ts';
import type { Learning } from '../program/program.ts';
import { addDuration } from '../record/durations.ts';
import type { Piece } from '../record/student.ts';
import { type Context, type Evaluation, type Ignoring, outOfTime } from './evaluation.ts';

/** One score that counts, and the piece it comes from. */
export interface Counted {
  readonly piece: Piece;
  readonly value: Rational;
}

export interface ScoresFound {
  /** In the order of the calculation, the oldest first. */
  scores: Counted[];
  /** A teacher's decisions that count, the newest last. */
  overrides: Piece[];
  ignored: Ignoring[];
  /** Something is handed in and not judged. */
  pending: boolean;
  /** A mark stands that leaves no score until it is replaced. */
  open: boolean;
}

/** The scores of the pieces that belong to some learning. */
export function scoresFor(
  evaluation: Evaluation,
  calculation: Calculation,
  learning: readonly Learning[],
  context: Context,
): ScoresFound {
  const found: ScoresFound = { scores: [], overrides: [], ignored: [], pending: false, open: false };
  const ignore = (piece: Piece, why: Ignoring['why']): void => void found.ignored.push({ id: piece.id, why });
  const leftOut = new Set((calculation.leaveOut ?? []).map(({ id }) => id));
  const wanted = new Set(learning);
  const kept: Piece[] = [];
  for (const piece of evaluation.student.evidence) {
    const of = piece.learning.find((each) => wanted.has(each));
    if (!of) continue;
    if (context.stage !== undefined && piece.stage !== context.stage) {
      if (piece.stage === undefined) ignore(piece, 'no stage');
      continue;
    }
    const time = outOfTime(evaluation, context, piece);
    if (time !== undefined) ignore(piece, time);
    else if (piece.state === 'void') ignore(piece, 'void');
    else if (piece.state === 'pending') {
      found.pending = true;
      ignore(piece, 'pending');
    } else if (piece.override) override(piece);
    else if (piece.state === 'excused') ignore(piece, 'excused');
    else if (piece.state === 'unscored') ignore(piece, 'unscored');
    else if (piece.kind !== undefined && leftOut.has(piece.kind)) ignore(piece, 'excluded kind');
    else if (piece.criterion && piece.scale !== of.scale) ignore(piece, 'another scale');
    else if (outside(piece)) ignore(piece, 'outside the scale');
    else kept.push(piece);
  }

  function override(piece: Piece): void {
    const { role, reason } = calculation.override ?? {};
    if (!calculation.override || (role && piece.by !== role.id)) ignore(piece, 'override by another role');
    else if (reason && (piece.reason === undefined || piece.reason.trim() === ''))
      ignore(piece, 'override without a reason');
    else found.overrides.push(piece);
  }

  kept.sort(orderOf(calculation));
  found.overrides.sort(orderOf(calculation));
  const scored: Counted[] = [];
  for (const piece of afterRetakes(calculation, kept, evaluation, ignore)) {
    const value = scoreOf(calculation, piece, evaluation);
    if (value !== undefined) scored.push({ piece, value });
    else ignore(piece, piece.state === 'missing' ? 'missing work' : 'mark');
  }
  found.open = kept.some(
    (piece) => holdsOpen(piece) && !scored.some((other) => replaces(other.piece, piece, calculation)),
  );
  found.scores = windowOf(calculation, scored, ignore);
  return found;
}

/** Chronological order: the date that the calculation names, then what breaks ties, then the record id. */
export function orderOf(calculation: Calculation): (a: Piece, b: Piece) => number {
  const dates: Record<string, (piece: Piece) => string> = {
    'date assessed': (piece) => piece.date,
    'date entered': (piece) => piece.entered ?? piece.date,
    'date due': (piece) => piece.due ?? piece.date,
    'record id': (piece) => piece.id,
  };
  const first = dates[calculation.orderBy ?? 'date assessed']!;
  const second = dates[calculation.sameDate ?? 'date entered']!;
  return (a, b) => compare(first(a), first(b)) || compare(second(a), second(b)) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is left of pieces of one task; pieces without a task stand for themselves. */
function afterRetakes(
  calculation: Calculation,
  pieces: readonly Piece[],
  evaluation: Evaluation,
  ignore: (piece: Piece, why: Ignoring['why']) => void,
): readonly Piece[] {
  if (calculation.retakes !== 'latest replaces' && calculation.retakes !== 'highest replaces') return pieces;
  const stands = new Map<string, Piece>();
  for (const piece of pieces) {
    if (piece.task === undefined) continue;
    const key = taskOf(piece);
    const before = stands.get(key);
    const better = !before || calculation.retakes === 'latest replaces' || !lower(piece, before);
    if (better) stands.set(key, piece);
  }
  function lower(piece: Piece, than: Piece): boolean {
    const [mine, other] = [scoreOf(calculation, piece, evaluation), scoreOf(calculation, than, evaluation)];
    if (mine === undefined) return other !== undefined;
    return other !== undefined && rational.compare(mine, other) < 0;
  }
  return pieces.filter((piece) => {
    if (piece.task === undefined || stands.get(taskOf(piece)) === piece) return true;
    ignore(piece, 'replaced by a retake');
    return false;
  });
}

/** A task belongs to the learning it was set for. */
function taskOf(piece: Piece): string {
  return `${piece.learning.map(({ index }) => index).join(',')}|${piece.task}`;
}

/** The number that a piece counts as, if it counts. */
function scoreOf(calculation: Calculation, piece: Piece, { student }: Evaluation): Rational | undefined {
  if (piece.state === 'scored') return piece.value;
  if (piece.state === 'mark') return piece.means?.is === 'counts as' ? piece.means.value : undefined;
  if (piece.state !== 'missing' || calculation.missing?.is !== 'counts as' || calculation.missing.value === undefined) {
    return undefined;
  }
  const { value, after } = calculation.missing;
  const due = piece.due ?? piece.date;
  const counts = after === undefined || addDuration(due, after) <= student.asOf;
  return counts ? rational.fromDecimal(value) : undefined;
}

function holdsOpen(piece: Piece): boolean {
  return piece.state === 'mark' && (piece.means?.is === 'no score until replaced' || piece.means?.is === 'incomplete');
}

/** A later score replaces such a mark: of the same task, where it has one. */
function replaces(score: Piece, mark: Piece, calculation: Calculation): boolean {
  if (mark.task !== undefined && score.task !== mark.task) return false;
  return orderOf(calculation)(mark, score) < 0;
}

function outside({ state, value, scale }: Piece): boolean {
  if (state !== 'scored' || !value || !scale?.lowest || !scale.highest) return false;
  return rational.compare(value, scale.lowest) < 0 || rational.compare(value, scale.highest) > 0;
}

function windowOf(
  { only, sameScore }: Calculation,
  scores: readonly Counted[],
  ignore: (piece: Piece, why: Ignoring['why']) => void,
): Counted[] {
  if (!only) return [...scores];
  const places =
    only.is === 'latest'
      ? scores.map((_, place) => place).slice(Math.max(0, scores.length - only.count))
      : best(
          scores.map(({ value }) => ({ value, weight: rational.ONE })),
          only.count,
          sameScore ?? 'latest',
        );
  const kept = new Set(places);
  return scores.filter(({ piece }, place) => {
    if (!kept.has(place)) ignore(piece, only.is === 'latest' ? 'not among the latest' : 'not among the best');
    return kept.has(place);
  });
}
