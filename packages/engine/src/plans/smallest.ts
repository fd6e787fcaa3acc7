/** The least that would complete a plan (`NewCredit`). */

import type { Model } from './model.ts';
import type { AuditProblem, NewCredit, NewCreditPlace, Shortfalls } from './problem.ts';
import { holdLeast, holdLeastInOrder, type Search, sumOf } from './search.ts';
import type { Term } from './tableau.ts';

/**
 * `short` is what the canonical placement of the model lacks. Where no new credit saves anything by filling two needs,
 * that is what has to be earned.
 */
export function smallestOf(problem: AuditProblem, model: Model, short: Shortfalls): NewCredit[] {
  const total = short.needs.reduce((sum, amount) => sum + amount, 0);
  const { withNewCredit, both, needs, portions, overlaps } = model;
  if (total === 0 || withNewCredit === undefined) return newCredits(problem, short, []);
  const search: Search = { ...model.search, regions: [withNewCredit] };
  const shared = both.map((variable): Term => [variable, -1]);
  if (holdLeast(search, [...needs.flat(), ...shared]) === total) return newCredits(problem, short, []);
  holdLeast(search, needs.flat());
  holdLeastInOrder(search, [...needs, ...portions, ...overlaps]);
  for (const term of shared) holdLeast(search, [term]);
  const amounts = (list: readonly (readonly Term[])[]) => list.map((terms) => sumOf(search.best, terms));
  return newCredits(
    problem,
    { needs: amounts(needs), portions: amounts(portions), overlaps: amounts(overlaps) },
    problem.sharing.map((pair, index) => ({ pair, amount: search.best[both[index]!]! })),
  );
}

interface Both {
  readonly pair: readonly [number, number];
  readonly amount: number;
}

/** In order: first what fills two needs, then the rest need by need. A need is filled from its first portion on. */
export function newCredits(problem: AuditProblem, short: Shortfalls, shared: readonly Both[]): NewCredit[] {
  const lacks = problem.needs.map((_, need) => lacksOf(problem, short, need));
  const found: NewCredit[] = [];
  for (const { pair, amount } of shared) {
    let left = amount;
    while (left > 0) {
      const [first, second] = pair.map((need) => lacks[need]![0]!) as [Lack, Lack];
      const part = Math.min(left, first.amount, second.amount);
      found.push({ amount: part, counts: [first.place, second.place] });
      for (const need of pair) lessen(lacks[need]!, part);
      left -= part;
    }
  }
  for (const { amount, place } of lacks.flat()) found.push({ amount, counts: [place] });
  return found;
}

/** A part of what a need lacks: credit of one description. */
interface Lack {
  amount: number;
  readonly place: NewCreditPlace;
}

/** What a need lacks from its first portion on; tags are asked of the first of it. */
function lacksOf({ portions, overlaps }: AuditProblem, short: Shortfalls, need: number): Lack[] {
  const inNeed = portions.flatMap((portion, index) => (portion.need === need ? [index] : []));
  const tagged = overlaps.flatMap((overlap, index) => (overlap.need === need ? [index] : []));
  const ends: { portion: number; end: number }[] = [];
  for (const portion of inNeed) ends.push({ portion, end: (ends.at(-1)?.end ?? 0) + short.portions[portion]! });
  const cuts = [...ends.map(({ end }) => end), ...tagged.map((overlap) => short.overlaps[overlap]!)];
  const lacks: Lack[] = [];
  let from = 0;
  for (const to of [...new Set(cuts)].sort((a, b) => a - b)) {
    if (to === 0) continue;
    const portion = ends.find(({ end }) => end >= to)?.portion;
    const carried = tagged.filter((overlap) => short.overlaps[overlap]! >= to);
    lacks.push({
      amount: to - from,
      place: { need, ...(portion === undefined ? {} : { portion }), overlaps: carried },
    });
    from = to;
  }
  return lacks;
}

function lessen(lacks: Lack[], by: number): void {
  const [first] = lacks;
  if (first === undefined) return;
  first.amount -= by;
  if (first.amount === 0) lacks.shift();
}
