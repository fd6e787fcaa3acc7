/**
 * Whole-numbered answers, one question after the other: each asks for the least of a sum, and its answer is held in
 * all that come after. How a question is answered is in `seek.ts`.
 */
import { type Bounds, narrow } from './bounds.ts';
import { fixCostly, seek } from './seek.ts';
import { repair } from './simplex.ts';
import { addRow, objectiveOf, setObjective, type Tableau, type Term } from './tableau.ts';

export interface Search {
  /** Together they hold every answer that is still possible. A variable is the same number in all of them. */
  regions: Tableau[];
  /** A possible answer: the values of the variables that must be whole, which are the first ones. */
  best: readonly number[];
  /** Of each family of sets, the variables of one set at most may be above 0. */
  readonly families: readonly (readonly (readonly number[])[])[];
  readonly cutting: Cutting;
}

/** How much is cut where a question does not end soon: so many times, so many cuts. */
export interface Cutting {
  readonly rounds: number;
  readonly atOnce: number;
}

/** The least value of Σ terms, which is held from now on. `search.best` has it. */
export function holdLeast(search: Search, terms: readonly Term[]): number {
  const least = seek(search, terms, Number.NEGATIVE_INFINITY);
  hold(search, terms, least);
  return least;
}

/** Whether Σ terms can be at most so much. If so, `search.best` is such an answer; nothing is held. */
export function canBe(search: Search, terms: readonly Term[], most: number): boolean {
  return sumOf(search.best, terms) <= most || seek(search, terms, most) <= most;
}

export function sumOf(values: readonly number[], terms: readonly Term[]): number {
  return terms.reduce((sum, [variable, factor]) => sum + factor * values[variable]!, 0);
}

/** Σ terms as a variable of every region, in which it has one number. */
export function asVariable(search: Search, terms: readonly Term[]): number {
  const [single, ...more] = terms;
  if (single !== undefined && more.length === 0 && single[1] === 1) return single[0];
  const negative = terms.map(([variable, factor]): Term => [variable, -factor]);
  return search.regions.map((region) => addRow(region, negative, 0))[0]!;
}

/** Holds variables within bounds. The best known answer must be among what is left. */
export function holdWithin(search: Search, bounds: readonly Bounds[]): void {
  if (bounds.length === 0) return;
  search.regions = search.regions.filter((region) => {
    if (!bounds.every((bound) => narrow(region, bound))) return false;
    setObjective(region, []);
    return repair(region);
  });
}

/** The least values of sums of variables from 0 upward: of the first, then of the second …, each held from then on. */
export function holdLeastInOrder(search: Search, sums: readonly (readonly Term[])[]): void {
  let atZero: Bounds[] = [];
  const single = new Set<number>();
  for (const terms of sums) {
    const [first, ...more] = terms;
    if (first === undefined || (more.length === 0 && single.has(first[0]))) continue;
    if (more.length === 0) single.add(first[0]);
    if (sumOf(search.best, terms) === 0) {
      // There is nothing to ask.
      for (const [variable] of terms) atZero.push({ variable, least: 0, most: 0 });
      continue;
    }
    holdWithin(search, atZero);
    atZero = [];
    holdLeast(search, terms);
  }
  holdWithin(search, atZero);
}

/** Whether a variable is 0 in everything that is still possible. */
export function isGone(search: Search, variable: number): boolean {
  return search.regions.every(
    ({ place, upper, offset }) => offset[variable] === 0 && (place[variable] === 0 || upper[variable] === 0),
  );
}

/** Holds Σ terms at its least value, right after the question for it. */
export function hold(search: Search, terms: readonly Term[], least: number): void {
  const tight = search.regions.every((region) => {
    const { numerator, denominator } = objectiveOf(region);
    return numerator === least * denominator;
  });
  if (tight) for (const region of search.regions) fixCostly(region, least);
  else holdWithin(search, [{ variable: asVariable(search, terms), least, most: least }]);
}
