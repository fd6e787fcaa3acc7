/**
 * Logarithm and exponential in whole numbers, so that every JavaScript engine gives the same digits: `Math.log` and
 * `Math.exp` may differ in the last place from one engine to another. A number is a count of units u = 2⁻²⁵⁶ (77 decimals).
 *
 * The bound: `ln` is wrong by less than 2⁻²³⁷ (10⁻⁷¹) for x from 2⁻⁵¹² to 2⁵¹². `exp` is wrong by less than a 2²³⁶th of
 * its value and one unit, while that value is from 2⁻⁵¹² to 2⁵¹². Each division and shift of a positive number loses
 * less than 1u, always downwards, so what is lost can be counted:
 *
 * - `inverseTangent`, t up to 1/3: t is too small by less than 1u, t² by less than 2u, each odd power of t by less than 2u
 *   (what the one before it lacks, divided by 9, and 2u/3 + 1u), each term by less than 3u. There are at most 82 terms,
 *   and all that would follow are less than 1u: together less than 2⁸u.
 * - `ln`: twice that is less than 2⁹u. `LN_2` lacks as much, and is taken at most 2⁹ times: together less than 2¹⁹u.
 * - `exp`: the remainder is wrong by less than 2¹⁸u, for the same reason; of its powers divided by factorials each lacks
 *   less than 2u, there are at most 60, and all that would follow are less than 1u. Of a sum from 1 to 2 this is less than 2²⁰u.
 */
import type { Rational } from '@cairn/model';

/** The unit is 2 to the power of minus this. */
export const FRACTION_BITS = 256n;

const ONE = 1n << FRACTION_BITS;
/** ln 2 = 2·artanh(1/3). */
const LN_2 = 2n * inverseTangent(ONE / 3n);

/**
 * The natural logarithm of a number above zero, in units; a `RangeError` for any other. With the power of two that is
 * nearest by its length, x = 2ᵏ·a/b and 1/2 < a/b < 2, so ln x = k·ln 2 + 2·artanh((a − b)/(a + b)) (Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 4.1.27), with an argument between −1/3 and 1/3.
 */
export function ln({ numerator, denominator }: Rational): bigint {
  if (numerator <= 0n) throw new RangeError('a logarithm needs a number above zero');
  const power = bitsOf(numerator) - bitsOf(denominator);
  const a = power < 0n ? numerator << -power : numerator;
  const b = power > 0n ? denominator << power : denominator;
  const size = inverseTangent(((a > b ? a - b : b - a) << FRACTION_BITS) / (a + b));
  return power * LN_2 + (a > b ? 2n : -2n) * size;
}

/** e to the power of a number of units, in units: 2ᵏ·eʳ with 0 ≤ r < ln 2, and eʳ = Σ rⁱ/i! (the same book, 4.2.1). */
export function exp(exponent: bigint): bigint {
  const quotient = exponent / LN_2;
  const power = quotient * LN_2 > exponent ? quotient - 1n : quotient;
  const rest = exponent - power * LN_2;
  let sum = 0n;
  for (let [term, place] = [ONE, 1n]; term > 0n; place++) {
    sum += term;
    term = ((term * rest) >> FRACTION_BITS) / place;
  }
  return power < 0n ? sum >> -power : sum << power;
}

/** artanh t = t + t³/3 + t⁵/5 + … (4.6.33), in units, for t of at least zero. */
function inverseTangent(t: bigint): bigint {
  const square = (t * t) >> FRACTION_BITS;
  let sum = 0n;
  for (let [power, place] = [t, 1n]; power > 0n; place += 2n) {
    sum += power / place;
    power = (power * square) >> FRACTION_BITS;
  }
  return sum;
}

/** How many binary digits a number above zero has. */
function bitsOf(value: bigint): bigint {
  const digits = value.toString(16);
  return BigInt(4 * digits.length - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28);
}
