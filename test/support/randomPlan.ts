/** Small random plans with every rule that a plan may have, the same for the same seed. */
import { type AuditProblem, atomsOf, type Piece } from '../../packages/engine/src/plans/problem.ts';
import { partsOf } from './bruteForcePlan.ts';

/** Whole numbers from 0 to below a bound. */
export type Dice = (bound: number) => number;

/** Numbers that look random (a multiplicative generator modulo 2^31 - 1). */
export function dice(seed: number): Dice {
  let state = (seed % 2_147_483_646) + 1;
  const next = (): number => {
    state = Number((BigInt(state) * 48_271n) % 2_147_483_647n);
    return state;
  };
  for (let warm = 0; warm < 3; warm++) next();
  return (bound) => next() % bound;
}

/** A plan of which there are at most so many ways to place all parts. */
export function randomPlan(roll: Dice, mostWays: number): AuditProblem {
  for (;;) {
    const problem = anyPlan(roll);
    const ways = partsOf(problem).reduce((product, { places }) => product * places.length, 1);
    if (ways <= mostWays) return problem;
  }
}

function anyPlan(roll: Dice): AuditProblem {
  const oneIn = (bound: number): boolean => roll(bound) === 0;
  const list = <T>(length: number, item: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => item(index));
  const unit = oneIn(4) ? 3 : 1;
  const needs = list(1 + roll(3), () => (oneIn(4) ? { sameLanguage: true } : {}));
  const portions = needs.flatMap((_, need) => list(oneIn(3) ? 2 : 1, () => ({ need, amount: unit * roll(5) })));
  const overlaps = needs.flatMap((_, need) => (oneIn(4) ? [{ need, amount: unit * (1 + roll(3)) }] : []));
  const pairs = needs.flatMap((_, a) => needs.flatMap((_, b) => (a < b ? [[a, b] as [number, number]] : [])));
  const someOf = <T>(all: readonly T[], outOf: number): T[] => all.filter(() => roll(4) < outOf);
  const step = [undefined, unit, unit * 2, unit * 2][roll(4)];
  const pieces: Piece[] = [];
  for (let more = 1 + roll(5); more > 0; more--) {
    const twin = oneIn(3) ? pieces[roll(Math.max(1, pieces.length))] : undefined;
    pieces.push(twin ?? piece());
  }
  return {
    pieces,
    needs,
    portions,
    overlaps,
    sharing: oneIn(2) ? someOf(pairs, 3) : [],
    ...(oneIn(2) ? { pathwayLimit: unit * roll(4) } : {}),
  };

  function piece(): Piece {
    const all = portions.map((_, portion) => portion);
    return {
      atoms: atomsOf(unit * (1 + roll(5)), step),
      fits: someOf(all, 2),
      ...(oneIn(4) ? { pathway: someOf(all, 2) } : {}),
      ...(oneIn(3) ? {} : { language: ['es', 'vi', 'lut'][roll(3)]! }),
      ...(overlaps.length > 0 && oneIn(2) ? { carries: someOf([...overlaps.keys()], 3) } : {}),
    };
  }
}
