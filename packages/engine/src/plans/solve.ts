/** The exact audit of a plan. What the answer means is said at `AuditResult`. */
import { holdEarliest } from './earliest.ts';
import { hastyCounts } from './haste.ts';
import { divisor, TooLarge } from './integers.ts';
import { type Model, modelOf } from './model.ts';
import { type Kind, kindsOf, type Stand } from './patterns.ts';
import type { AuditProblem, AuditResult, NewCredit, Work } from './problem.ts';
import { type Placed, placedOf } from './report.ts';
import { type Cutting, holdLeast, holdLeastInOrder } from './search.ts';
import { TooMuch } from './simplex.ts';
import { newCredits, smallestOf } from './smallest.ts';
import type { Effort, Term } from './tableau.ts';

/**
 * The canonical best placement of pieces in portions.
 *
 * How: pieces that are alike in all but time are one kind; a variable counts the pieces of a kind that stand in one
 * pattern. The points of `AuditResult` are asked one after the other of one linear program, each held for those that
 * come after; see `search.ts`.
 *
 * It always ends: where it would write more than `effort` numbers, it gives the best placement found so far, with
 * `exact: false`. Throws a `RangeError` where an amount is not a safe integer from 0 upward, or an index names nothing.
 */
export function solve(given: AuditProblem, effort = usualEffort): AuditResult {
  check(given);
  const unit = unitOf(given);
  const problem = inUnits(given, unit);
  const { kinds, all } = kindsOf(problem, mostPatterns);
  const patterns = kinds.reduce((sum, kind) => sum + kind.patterns.length, 0);
  const work: Work = { patterns, questions: 0, pivots: 0, cells: 0, nodes: 0 };
  let found: Answer | undefined;
  for (const { share, ...cutting } of attempts) {
    const limit = work.cells + Math.floor(effort * share);
    found = better(found, answer(problem, kinds, { work, mostCells: limit }, cutting));
    if (found?.exact) break;
  }
  const { exact, placed, smallest } = found ?? inHaste(problem, kinds);
  const times = (amount: number): number => amount * unit;
  const { needs, portions, overlaps } = placed.short;
  return {
    exact: exact && all,
    placements: placed.placements.map((placement) => ({ ...placement, amount: times(placement.amount) })),
    unplaced: placed.unplaced.map(times),
    short: { needs: needs.map(times), portions: portions.map(times), overlaps: overlaps.map(times) },
    languages: placed.languages,
    smallest: smallest.map((credit) => ({ ...credit, amount: times(credit.amount) })),
    work,
  };
}

interface Answer {
  readonly exact: boolean;
  readonly placed: Placed;
  readonly smallest: readonly NewCredit[];
}

/** The answer, or the best that the effort allowed; `undefined` where numbers grew too large. */
function answer(problem: AuditProblem, kinds: readonly Kind[], effort: Effort, cutting: Cutting): Answer | undefined {
  try {
    const model = within(() => modelOf(problem, kinds, effort, cutting));
    if (model === false) return inHaste(problem, kinds);
    const settled = within(() => settle(problem, kinds, model));
    const placed = placedOf(problem, kinds, model.firstOf, model.search.best);
    const smallest = settled && within(() => smallestOf(problem, model, placed.short));
    if (smallest) return { exact: true, placed, smallest };
    const cutOff = { exact: false, placed, smallest: newCredits(problem, placed.short, []) };
    return better(cutOff, inHaste(problem, kinds));
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** What the work gives, or `false` where it was more than it may be. */
function within<T>(work: () => T): T | false {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuch) return false;
    throw error;
  }
}

function inHaste(problem: AuditProblem, kinds: readonly Kind[]): Answer {
  const { counts, firstOf } = hastyCounts(problem, kinds);
  const placed = placedOf(problem, kinds, firstOf, counts);
  return { exact: false, placed, smallest: newCredits(problem, placed.short, []) };
}

/** The exact one, else the one that lacks less, else the first. */
function better(first: Answer | undefined, second: Answer | undefined): Answer | undefined {
  const lacks = ({ placed }: Answer): number => placed.short.needs.reduce((sum, amount) => sum + amount, 0);
  if (first === undefined || second === undefined) return first ?? second;
  return second.exact || lacks(first) > lacks(second) ? second : first;
}

/** Numbers written in pivots. A usual student takes twenty to sixty thousand. */
const usualEffort = 300_000_000;

/**
 * What takes long one way seldom takes long another way, so that after a part of the effort it is tried anew. Without
 * cuts no number grows too large.
 */
const attempts = [
  { share: 0.02, rounds: 3, atOnce: 12 },
  { share: 0.02, rounds: 6, atOnce: 6 },
  { share: 0.02, rounds: 2, atOnce: 20 },
  { share: 0.03, rounds: 1, atOnce: 6 },
  { share: 0.05, rounds: 10, atOnce: 8 },
  { share: 0.3, rounds: 4, atOnce: 12 },
  { share: 0.56, rounds: 0, atOnce: 0 },
];

const mostPatterns = { ofKind: 4_000, together: 20_000 };

/** Asks for the points of `AuditResult` in their order. */
function settle({ portions }: AuditProblem, kinds: readonly Kind[], model: Model): true {
  const { search, firstOf, needs } = model;
  const total = holdLeast(search, needs.flat());
  if (total > 0) holdLeastInOrder(search, [...needs, ...model.portions, ...model.overlaps]);
  const sumOver = (measure: (stand: Stand) => number): Term[] =>
    kinds.flatMap(({ patterns }, kind) =>
      patterns
        .map((pattern, at): Term => [firstOf[kind]! + at, pattern.reduce((sum, stand) => sum + measure(stand), 0)])
        .filter(([, factor]) => factor > 0),
    );
  // What is shared stands in two portions, and is one amount.
  holdLeast(
    search,
    sumOver(({ shared, pathway }) => shared / 2 + pathway),
  );
  holdLeast(
    search,
    sumOver(() => 1),
  );
  holdLeast(
    search,
    sumOver(({ amount }) => amount),
  );
  holdEarliest(search, kinds, firstOf, portions.length);
  return true;
}

/** The greatest amount of which all amounts are multiples: small numbers make the linear program fast. */
function unitOf({ pieces, portions, overlaps, pathwayLimit }: AuditProblem): number {
  const amounts = [...pieces.flatMap(({ atoms }) => atoms), ...[...portions, ...overlaps].map(({ amount }) => amount)];
  return Math.max(1, amounts.reduce(divisor, pathwayLimit ?? 0));
}

function inUnits(problem: AuditProblem, unit: number): AuditProblem {
  const less = <T extends { amount: number }>(one: T): T => ({ ...one, amount: one.amount / unit });
  return {
    ...problem,
    sharing: problem.sharing.filter(([a, b]) => a !== b),
    pieces: problem.pieces.map((piece) => ({ ...piece, atoms: piece.atoms.map((amount) => amount / unit) })),
    portions: problem.portions.map(less),
    overlaps: problem.overlaps.map(less),
    ...(problem.pathwayLimit === undefined ? {} : { pathwayLimit: problem.pathwayLimit / unit }),
  };
}

function check({ pieces, needs, portions, overlaps, sharing, pathwayLimit = 0 }: AuditProblem): void {
  const amounts = [...pieces.flatMap(({ atoms }) => atoms), ...[...portions, ...overlaps].map(({ amount }) => amount)];
  for (const amount of [...amounts, pathwayLimit]) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is not an amount of a plan`);
  }
  const indices: [number[], readonly unknown[]][] = [
    [[...portions, ...overlaps].map(({ need }) => need), needs],
    [sharing.flat(), needs],
    [pieces.flatMap(({ fits, pathway = [] }) => [...fits, ...pathway]), portions],
    [pieces.flatMap(({ carries = [] }) => carries), overlaps],
  ];
  for (const [named, list] of indices) {
    for (const index of named) if (!(index in list)) throw new RangeError(`nothing has the number ${index}`);
  }
}
