/** Lines and curves through the scores against their number x = 1…n, read off at the newest, x = n. */
import { type Rational, rational } from '@cairn/model';
import { exp, FRACTION_BITS, ln } from './logarithm.ts';

/** Ten decimals. */
const POWER_LAW_STEPS = 10n ** 10n;
/** Far above the error of the power law (see `logarithm.ts`), far below its last place: one in 10⁵⁰. */
const NEARLY = 10n ** 50n;

/**
 * The straight line of least squares, at n: mean(s) + b·(n − mean(x)), where b = Σ(x − mean(x))·s / Σ(x − mean(x))².
 * The value may lie beyond every score. Needs two scores.
 */
export function linearTrend(values: readonly Rational[]): Rational | undefined {
  const count = values.length;
  if (count < 2) return undefined;
  const scores = rational.sum(values);
  const products = rational.sum(values.map((value, place) => times(place + 1, value)));
  // With Σx = n(n + 1)/2 and n·Σx² − (Σx)² = n²(n² − 1)/12, the line at n is (6·Σxs − 2(n + 1)·Σs) / n(n + 1).
  const above = rational.sub(times(6, products), times(2 * (count + 1), scores));
  return rational.div(above, rational.rational(count * (count + 1)));
}

/**
 * The curve a·xᵇ of least squares between the logarithms of the scores and of x, at n: exp(mean(ln s) + b·(ln n −
 * mean(ln x))). Needs three scores, all above zero, because zero has no logarithm. Rounded half up to 10 decimals, and
 * the same digits on every machine: logarithms are whole numbers here. A value that differs from a half by less than
 * its error counts as that half: three scores of 1.00000000005 are exactly that, and become 1.0000000001.
 */
export function powerLaw(values: readonly Rational[]): Rational | undefined {
  const count = BigInt(values.length);
  if (count < 3n || values.some((value) => value.numerator <= 0n)) return undefined;
  const [xs, ys] = [values.map((_, place) => lnOfPlace(place + 1)), values.map(ln)];
  const [sumX, sumY] = [total(xs), total(ys)];
  const together = count * total(xs.map((x, place) => x * ys[place]!)) - sumX * sumY;
  const spread = count * total(xs.map((x) => x * x)) - sumX * sumX;
  const beyond = count * xs.at(-1)! - sumX;
  const value = exp((sumY * spread + beyond * together) / (count * spread));
  const nearly = value / NEARLY + (1n << FRACTION_BITS) / NEARLY;
  const places = (value + nearly) * POWER_LAW_STEPS + (1n << (FRACTION_BITS - 1n));
  return rational.rational(places >> FRACTION_BITS, POWER_LAW_STEPS);
}

/** The logarithms of 1, 2, 3 …, worked out when one is first needed. */
const lnOfPlaces: bigint[] = [];

function lnOfPlace(place: number): bigint {
  for (let next = lnOfPlaces.length + 1; next <= place; next++) lnOfPlaces.push(ln(rational.rational(next)));
  return lnOfPlaces[place - 1]!;
}

function total(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, number) => sum + number, 0n);
}

function times(number: number, value: Rational): Rational {
  return rational.mul(rational.rational(number), value);
}
