/**
 * The methods of calculations over small whole numbers: a value is a pair of whole numbers, exact as long as `grid.ts`
 * says. Two methods have denominators that grow without end, and are worked out in doubles with a bound of their error:
 *
 * - Decaying average: aᵢ = ((Q − P)·aᵢ₋₁ + P·sᵢ)/Q, exact while Qⁱ·M < 2⁵³ with M the greatest score. After that each step
 *   rounds four times, each less than 2⁻⁵³·M after the division, and what was wrong before is not made greater: after
 *   2¹² steps less than 2⁻³⁹·M. `error` is twice that.
 * - Power law: the exponent is a sum Σwⱼ·ln sⱼ with Σ|wⱼ| < 4 and |ln sⱼ| < 12. With logarithms that are right to 2⁻⁴⁴ of
 *   their size (engines give 2⁻⁵²) and 2¹² additions, it is wrong by less than 2⁻³³, and the value by less than 2⁻³⁰ of
 *   itself; the exact one is rounded to ten decimals besides, which is less than 10⁻¹⁰.
 *
 * Where a value is nearer to a boundary of rounding or of the scale than its error, and where it is not rounded at all,
 * `methods/` works it out with fractions.
 */
import { type Calculation, METHODS, type Rational, rational } from '@cairn/model';
import { type CalculationMethod, methodOf, nameOf, valueOfScores } from '../methods/methods.ts';
import { type Grid, NeedsExact, smallFraction } from './grid.ts';

export interface Formula {
  readonly method: CalculationMethod;
  readonly fewest: number;
  readonly count: number;
  readonly share: { above: number; below: number } | undefined;
  readonly floor: number | undefined;
  readonly grid: Grid;
}

/** What a formula gave: a pair, `below` 0 without a value; or `near` ± `error` with `below` -1. In units of the grid. */
export const raw = { above: 0, below: 0, near: 0, error: 0 };

export function formulaOf(data: Calculation, grid: Grid): Formula | undefined {
  const method = methodOf(data);
  if (!method) return undefined;
  const { newest, level, count, latest } = method;
  return {
    method,
    fewest: METHODS[nameOf(method)].fewest,
    count:
      method.is === 'mode'
        ? (latest ?? Number.POSITIVE_INFINITY)
        : method.is === 'latest'
          ? (count ?? 1)
          : (count ?? 0),
    share: newest === undefined ? undefined : smallFraction(newest),
    floor: level?.value === undefined ? undefined : grid.ofDecimal(level.value),
    grid,
  };
}

/** Works the formula out over the first so many scores, the oldest first. */
export function work(formula: Formula, value: Float64Array, weight: Float64Array, count: number): void {
  raw.below = 0;
  if (count < formula.fewest) return;
  const { method } = formula;
  switch (method.is) {
    case 'average':
      meanOf(value, 0, count);
      return;
    case 'latest':
      meanOf(value, Math.max(0, count - formula.count), count);
      return;
    case 'best':
      best(value, count, formula.count);
      return;
    case 'highest':
    case 'lowest':
      extreme(value, count, method.is === 'highest');
      return;
    case 'weighted average':
      weighted(value, weight, count);
      return;
    case 'weighted latest':
      weightedLatest(formula, value, count);
      return;
    case 'decaying average':
      decaying(formula, value, count);
      return;
    case 'power law':
      powerLaw(formula, value, count);
      return;
    case 'linear trend':
      linearTrend(value, count);
      return;
    case 'median':
      median(value, count);
      return;
    case 'mode':
      mode(formula, value, count);
      return;
    case 'times':
      times(formula, value, count);
      return;
    case 'minus baseline':
      return;
  }
}

/** The scores that the method used, whose places `usedBy` of `methods/` gives, in any order. */
export function usedScores({ method, count: kept, floor }: Formula, value: Float64Array, count: number): Float64Array {
  const all = value.subarray(0, count);
  switch (method.is) {
    case 'latest':
    case 'mode':
      return all.slice(Math.max(0, count - kept));
    case 'best':
      return all
        .slice()
        .sort()
        .slice(Math.max(0, count - kept));
    case 'highest':
    case 'lowest': {
      if (count > 0) extreme(value, count, method.is === 'highest');
      const sought = raw.above;
      return all.filter((score) => score === sought);
    }
    case 'times':
      return all.filter((score) => floor !== undefined && score >= floor);
    case 'minus baseline':
      return all.slice(0, 0);
    default:
      return all.slice();
  }
}

/** The same with fractions. */
export function workExactly({ method, grid }: Formula, value: Float64Array, count: number): Rational | undefined {
  return valueOfScores(method, rationals(grid, value, count));
}

function rationals(grid: Grid, value: Float64Array, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    value: rational.rational(value[at]!, grid.unit),
    weight: rational.ONE,
  }));
}

function meanOf(value: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let at = from; at < to; at++) sum += value[at]!;
  raw.above = sum;
  raw.below = to - from;
}

function best(value: Float64Array, count: number, kept: number): void {
  if (kept >= count) {
    meanOf(value, 0, count);
    return;
  }
  const sorted = value.slice(0, count).sort();
  meanOf(sorted, count - kept, count);
}

function extreme(value: Float64Array, count: number, highest: boolean): void {
  let found = value[0]!;
  for (let at = 1; at < count; at++) {
    const score = value[at]!;
    if (highest ? score > found : score < found) found = score;
  }
  raw.above = found;
  raw.below = 1;
}

function weighted(value: Float64Array, weight: Float64Array, count: number): void {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < count; at++) {
    sum += value[at]! * weight[at]!;
    total += weight[at]!;
  }
  raw.above = sum;
  raw.below = total;
}

function weightedLatest({ share }: Formula, value: Float64Array, count: number): void {
  if (!share) return;
  const newest = value[count - 1]!;
  raw.above = newest;
  raw.below = 1;
  if (count === 1) return;
  let sum = 0;
  for (let at = 0; at < count - 1; at++) sum += value[at]!;
  const { above, below } = share;
  raw.above = above * newest * (count - 1) + (below - above) * sum;
  raw.below = below * (count - 1);
}

/** Whole numbers up to this, with room for a floor or a step. */
const SMALL = 2 ** 50;

function decaying({ share }: Formula, value: Float64Array, count: number): void {
  if (!share) return;
  const { above, below } = share;
  let most = 0;
  for (let at = 0; at < count; at++) most = Math.max(most, Math.abs(value[at]!));
  let sum = value[0]!;
  let power = 1;
  let at = 1;
  // The pair is compared with floors, too: its lower part stays small.
  for (; at < count && power * below < 2 ** 26 && power * below * most < SMALL; at++) {
    sum = (below - above) * sum + above * power * value[at]!;
    power *= below;
  }
  if (at === count) {
    raw.above = sum;
    raw.below = power;
    return;
  }
  let near = sum / power;
  for (; at < count; at++) near = ((below - above) * near + above * value[at]!) / below;
  raw.near = near;
  raw.error = most * 2 ** -38;
  raw.below = -1;
}

function powerLaw({ grid }: Formula, value: Float64Array, count: number): void {
  let [sumX, sumY, squares, products] = [0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    if (value[at]! <= 0) return;
    const x = Math.log(at + 1);
    const y = Math.log(value[at]! / grid.unit);
    sumX += x;
    sumY += y;
    squares += x * x;
    products += x * y;
  }
  const slope = (count * products - sumX * sumY) / (count * squares - sumX * sumX);
  const value10 = Math.exp((sumY + slope * (count * Math.log(count) - sumX)) / count) * grid.unit;
  raw.near = value10;
  raw.error = value10 * 2 ** -30 + grid.unit * 1e-10;
  raw.below = -1;
}

/** (6·Σxs − 2(n + 1)·Σs) / n(n + 1), as `methods/trends.ts` derives it. */
function linearTrend(value: Float64Array, count: number): void {
  let sum = 0;
  let products = 0;
  for (let at = 0; at < count; at++) {
    sum += value[at]!;
    products += (at + 1) * value[at]!;
  }
  raw.above = 6 * products - 2 * (count + 1) * sum;
  raw.below = count * (count + 1);
}

function median(value: Float64Array, count: number): void {
  const sorted = value.slice(0, count).sort();
  meanOf(sorted, Math.ceil(count / 2) - 1, Math.floor(count / 2) + 1);
}

function mode({ method, count: window }: Formula, value: Float64Array, count: number): void {
  const from = Math.max(0, count - window);
  const ties = method.ties ?? method.modeTies ?? 'no value';
  let most = 0;
  let found = Number.NaN;
  let tied = false;
  // From the newest backwards, so that of equally frequent scores the latest is met first.
  for (let at = count - 1; at >= from; at--) {
    const score = value[at]!;
    let occurs = 0;
    for (let other = from; other < count; other++) if (value[other] === score) occurs++;
    if (occurs < most || score === found) continue;
    if (occurs > most) {
      most = occurs;
      found = score;
      tied = false;
      continue;
    }
    tied = true;
    if ((ties === 'highest' && score > found) || (ties === 'lowest' && score < found)) found = score;
  }
  if (most === 0 || (tied && ties === 'no value')) return;
  raw.above = found;
  raw.below = 1;
}

function times({ method, floor }: Formula, value: Float64Array, count: number): void {
  if (floor === undefined) return;
  let sum = 0;
  let reached = 0;
  for (let at = 0; at < count; at++) {
    if (value[at]! < floor) continue;
    sum += value[at]!;
    reached++;
  }
  if (reached < (method.count ?? Number.POSITIVE_INFINITY)) return;
  raw.above = sum;
  raw.below = reached;
}

/** A rational as a pair in units that may be compared with floors; throws where its parts are too big. */
export function pairOf({ unit }: Grid, value: Rational, into: { above: number; below: number }): void {
  const { numerator, denominator } = rational.mul(value, rational.rational(unit));
  into.above = Number(numerator);
  into.below = Number(denominator);
  if (Math.abs(into.above) > SMALL || into.below > 2 ** 26) throw new NeedsExact('a fraction with great parts');
}
