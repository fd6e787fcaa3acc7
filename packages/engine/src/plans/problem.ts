/**
 * The question of a plan audit, as whole numbers: which earned credits fill which needs. All amounts are safe integers
 * in one unit that the caller has scaled; portions, needs, pieces and overlaps are named by their index.
 */
export interface AuditProblem {
  /** The earned credits, the earliest first. */
  readonly pieces: readonly Piece[];
  /** In written order. */
  readonly needs: readonly Need[];
  /** In written order; those of one need stand together. */
  readonly portions: readonly Portion[];
  readonly overlaps: readonly Overlap[];
  /** Pairs of needs of which one credit may fill both. The order within a pair means nothing. */
  readonly sharing: readonly (readonly [number, number])[];
  /** The most that may be placed as pathway credit in the whole plan. Absent: as much as fits. */
  readonly pathwayLimit?: number;
}

/** One earned credit. */
export interface Piece {
  /** The parts into which it may be cut (see `atomsOf`). Each is placed whole, and apart from the others. */
  readonly atoms: readonly number[];
  /** The portions it fits. */
  readonly fits: readonly number[];
  /** The portions in which it may stand as pathway credit. It is not shared there, and needs no language. */
  readonly pathway?: readonly number[];
  /** The language it was earned in. Without one it fits no need that asks for the same language. */
  readonly language?: string;
  /** The overlaps whose tag it carries. */
  readonly carries?: readonly number[];
}

export interface Need {
  /** What fills it, pathway credit apart, is all in one language. */
  readonly sameLanguage?: boolean;
}

/** A part of a need that is filled on its own: an `includes`, or the rest of the need. */
export interface Portion {
  readonly need: number;
  /** What is asked, less what was waived. */
  readonly amount: number;
}

/** So much of what is placed in a need, in whichever of its portions, must carry a tag. */
export interface Overlap {
  readonly need: number;
  readonly amount: number;
}

/**
 * The canonical best placement. A portion is short by what its pieces do not reach, an overlap by what the tagged
 * pieces of its need do not reach; a need is short by the sum over its portions, or by its worst overlap if that is
 * more. Of all placements it has, each point deciding among those that are best in all points before it:
 *
 * 1. the least shortfall over all needs;
 * 2. the least shortfall of the first need, of the second …; then of each portion in written order; then of each
 *    overlap;
 * 3. the least amount shared and placed as pathway credit (a shared amount counts once);
 * 4. the fewest pairs of a piece and a portion that it stands in, and of those the least amount placed, so that
 *    nothing stands where it fills nothing (an amount in two portions counts in both);
 * 5. the earliest pieces: through the portions in written order, and in each through the pieces from the earliest, the
 *    greatest amount of the piece in the portion; then, in the same order, the least amount as pathway credit;
 *    then, in the same order, the least amount shared.
 *
 * No two placements are alike in all of it, save which of a piece's parts and which of its shares are meant.
 */
export interface AuditResult {
  /** `false` where the search was cut off: then `placements` is allowed, and there may be a better one. */
  readonly exact: boolean;
  /** By portion in written order, then by piece from the earliest, then plain before shared before pathway. */
  readonly placements: readonly AuditPlacement[];
  /** By piece: what stands nowhere. */
  readonly unplaced: readonly number[];
  /** What each is short by. */
  readonly short: Shortfalls;
  /** By need that asks for one language and has credit in one: which. */
  readonly languages: readonly (string | undefined)[];
  /** The least that would complete every need; empty where nothing is short. */
  readonly smallest: readonly NewCredit[];
  readonly work: Work;
}

/** By index. */
export interface Shortfalls {
  readonly needs: readonly number[];
  readonly portions: readonly number[];
  readonly overlaps: readonly number[];
}

export interface AuditPlacement {
  readonly piece: number;
  readonly portion: number;
  /** Whole parts of the piece: what is more than the portion asks is lost. */
  readonly amount: number;
  /** It stands in a portion of another need, too, and is one credit. */
  readonly shared?: true;
  readonly pathway?: true;
}

/**
 * Credit that is still to be earned: so much of it, that fits what stands in `counts`. With two needs, one credit
 * fills both.
 *
 * All of them together are the least amount with which every need is complete, however the earned credits are placed
 * then, in steps of the greatest amount that divides all amounts of the plan and its pieces; of those the one that shares least, then the one whose shortfalls come first in the order of point 2 of
 * `AuditResult`, then the one that shares most in the pairs of `sharing` that stand first.
 */
export interface NewCredit {
  readonly amount: number;
  readonly counts: readonly NewCreditPlace[];
}

export interface NewCreditPlace {
  readonly need: number;
  /** Absent where every portion is full and only a tag is lacking. */
  readonly portion?: number;
  /** The overlaps whose tag it must carry. */
  readonly overlaps: readonly number[];
}

/** What the answer cost. */
export interface Work {
  /** The ways to place pieces of one kind that were looked at. */
  patterns: number;
  /** Questions put to the linear program. */
  questions: number;
  pivots: number;
  /** Numbers written in pivots: the measure by which the search is cut off. */
  cells: number;
  /** Cases told apart where the linear program answered with parts of a whole. */
  nodes: number;
}

/**
 * The parts into which a credit may be cut: whole without `step`, else as often as `step` goes into it, and the rest.
 * An amount of 0 has none.
 */
export function atomsOf(amount: number, step?: number): number[] {
  if (amount <= 0) return [];
  if (step === undefined || step <= 0) return [amount];
  const rest = amount % step;
  const atoms = new Array<number>((amount - rest) / step).fill(step);
  return rest === 0 ? atoms : [...atoms, rest];
}
