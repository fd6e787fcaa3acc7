/** How many pieces of each kind stand in each pattern, as a report on pieces. */
import { inOrder } from './earliest.ts';
import type { Kind, Pattern, Stand } from './patterns.ts';
import type { AuditPlacement, AuditProblem, Shortfalls } from './problem.ts';

export interface Placed {
  readonly placements: readonly AuditPlacement[];
  readonly unplaced: readonly number[];
  readonly short: Shortfalls;
  readonly languages: readonly (string | undefined)[];
}

/** `counts` has the patterns of all kinds, one kind after the other, from `firstOf`. */
export function placedOf(
  problem: AuditProblem,
  kinds: readonly Kind[],
  firstOf: readonly number[],
  counts: readonly number[],
): Placed {
  const patternOf = new Map<number, Pattern>();
  for (const [index, { pieces, patterns }] of kinds.entries()) {
    const used = patterns.flatMap((pattern, at) => new Array<Pattern>(counts[firstOf[index]! + at]!).fill(pattern));
    for (const [at, pattern] of used.sort(inOrder).entries()) patternOf.set(pieces[at]!, pattern);
  }
  const inPortion = problem.portions.map((): AuditPlacement[] => []);
  for (const [piece, pattern] of [...patternOf].sort(([a], [b]) => a - b)) {
    for (const stand of pattern) inPortion[stand.portion]!.push(...placementsOf(piece, stand));
  }
  const placements = inPortion.flat();
  return {
    placements,
    unplaced: problem.pieces.map(({ atoms }, piece) => sum(atoms) - sum((patternOf.get(piece) ?? []).map(countedOnce))),
    short: shortOf(problem, patternOf),
    languages: languagesOf(problem, placements),
  };
}

function placementsOf(piece: number, { portion, amount, pathway, shared }: Stand): AuditPlacement[] {
  const plain = amount - pathway - shared;
  return [
    ...(plain > 0 ? [{ piece, portion, amount: plain }] : []),
    ...(shared > 0 ? [{ piece, portion, amount: shared, shared: true as const }] : []),
    ...(pathway > 0 ? [{ piece, portion, amount: pathway, pathway: true as const }] : []),
  ];
}

/** What is shared stands in two portions: half of it in each. */
function countedOnce({ amount, shared }: { amount: number; shared: number }): number {
  return amount - shared / 2;
}

function shortOf(
  { pieces, needs, portions, overlaps }: AuditProblem,
  patternOf: ReadonlyMap<number, Pattern>,
): Shortfalls {
  const ofPortions = portions.map(({ amount }) => amount);
  const ofOverlaps = overlaps.map(({ amount }) => amount);
  for (const [piece, pattern] of patternOf) {
    for (const { portion, amount } of pattern) {
      ofPortions[portion]! -= amount;
      for (const overlap of new Set(pieces[piece]!.carries)) {
        if (overlaps[overlap]!.need === portions[portion]!.need) ofOverlaps[overlap]! -= amount;
      }
    }
  }
  const short = { portions: ofPortions.map(notBelowZero), overlaps: ofOverlaps.map(notBelowZero) };
  const ofNeeds = needs.map((_, need) =>
    Math.max(
      sum(short.portions.filter((_, portion) => portions[portion]!.need === need)),
      ...short.overlaps.filter((_, overlap) => overlaps[overlap]!.need === need),
    ),
  );
  return { needs: ofNeeds, ...short };
}

function languagesOf(
  { pieces, needs, portions }: AuditProblem,
  placements: readonly AuditPlacement[],
): (string | undefined)[] {
  return needs.map(({ sameLanguage }, need) => {
    if (!sameLanguage) return undefined;
    const placed = placements.find(({ portion, pathway }) => portions[portion]!.need === need && !pathway);
    return placed && pieces[placed.piece]!.language;
  });
}

function notBelowZero(amount: number): number {
  return Math.max(0, amount);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
