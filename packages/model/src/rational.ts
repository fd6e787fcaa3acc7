/**
 * Exact arithmetic: every number of a calculation is a fraction of two integers, and is rounded only where
 * `round:` says so (SEMANTICS.md, "Numbers and order"). The package exports these names as `rational.add` …
 *
 * Errors: text from outside is refused with `undefined`, whatever it holds; a mistake of the program
 * (division by zero, an impossible step, a `Decimal` that is none) throws a `RangeError`.
 */
import { DECIMAL_PATTERN, type Decimal, MAX_DIGITS, parseDecimal } from './decimal.ts';

/** An exact number: lowest terms, `denominator` above zero. Make one with the functions here only. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * How to leave out digits. `half up`: to the nearest, halves away from zero (2.5 → 3, -2.5 → -3);
 * `half even`: to the nearest, halves to the even multiple; `up`: away from zero; `down`: toward zero.
 */
export type RoundingMode = 'half up' | 'half even' | 'up' | 'down';

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

const canonical = new RegExp(DECIMAL_PATTERN);

/** Reads what `parseDecimal` reads, and a fraction of two integers (`7/3`), which `toExactText` writes. */
export function parse(text: string, maxDigits: number = MAX_DIGITS): Rational | undefined {
  const slash = text.indexOf('/');
  const above = parseDecimal(slash < 0 ? text : text.slice(0, slash), maxDigits);
  if (above === undefined || slash < 0) return above && scaled(above);
  const below = parseDecimal(text.slice(slash + 1), maxDigits) ?? '';
  return !above.includes('.') && /^[1-9][0-9]*$/.test(below) ? rational(BigInt(above), BigInt(below)) : undefined;
}

/** The number of a `Decimal` that a schema has already checked. Throws where it is none. */
export function fromDecimal(decimal: Decimal): Rational {
  if (!canonical.test(decimal)) throw new RangeError(`\`${decimal.slice(0, MAX_DIGITS)}\` is not a canonical decimal`);
  return scaled(decimal);
}

/** The rational of two integers, in lowest terms. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  let above = BigInt(numerator); // a RangeError for a float with a fraction
  let below = BigInt(denominator);
  if (below === 0n) throw new RangeError('a number cannot be divided by zero');
  if (below < 0n) [above, below] = [-above, -below];
  if (below === 1n) return { numerator: above, denominator: below };
  const common = greatestCommonDivisor(above < 0n ? -above : above, below);
  return { numerator: above / common, denominator: below / common };
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function sub(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function mul(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws a `RangeError` where `b` is zero. */
export function div(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The sum of all; zero of none. */
export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`: an order for `sort`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function min(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((least, value) => (compare(value, least) < 0 ? value : least), first);
}

export function max(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((most, value) => (compare(value, most) > 0 ? value : most), first);
}

export function isInteger(value: Rational): boolean {
  return value.denominator === 1n;
}

/**
 * Rounds to a number of decimal places (a plain number, 0 to 40) or to a multiple of a step (a `Rational`
 * above zero: `round: to 0.5`). There is no default mode, because nothing is rounded silently.
 */
export function round(value: Rational, to: number | Rational, mode: RoundingMode): Rational {
  const step = typeof to === 'number' ? rational(1n, powerOfTen(to)) : to;
  if (step.numerator <= 0n) throw new RangeError('a rounding step must be above zero');
  const steps = div(value, step);
  const size = steps.numerator < 0n ? -steps.numerator : steps.numerator;
  const whole = size / steps.denominator;
  const rounded = goesUp(whole, size % steps.denominator, steps.denominator, mode) ? whole + 1n : whole;
  return mul(rational(steps.numerator < 0n ? -rounded : rounded), step);
}

/** Text with exactly `places` decimal places: `2.90`. Never `-0.0`. For people; the JSON takes a `Decimal`. */
export function toPlaces(value: Rational, places: number, mode: RoundingMode): string {
  const { numerator, denominator } = round(value, places, mode);
  return pointed((numerator * powerOfTen(places)) / denominator, places);
}

/**
 * The exact canonical decimal, or `undefined` where no finite decimal exists (thirds). A long calculation can
 * need more than `MAX_DIGITS` digits; whoever reads such an exact value back allows for it.
 */
export function toDecimalText(value: Rational): Decimal | undefined {
  let [rest, twos, fives] = [value.denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) return undefined;
  const places = Math.max(twos, fives);
  return pointed((value.numerator * 10n ** BigInt(places)) / value.denominator, places) as Decimal;
}

/** The exact value as text, always: `2.5` where the decimal is finite, else the fraction `7/3`. */
export function toExactText(value: Rational): string {
  return toDecimalText(value) ?? `${value.numerator}/${value.denominator}`;
}

/** The nearest binary float, within a unit in its last place: for logarithms and drawings, never to compare. */
export function toNumber({ numerator, denominator }: Rational): number {
  const digits = Math.max(numerator.toString(16).length, denominator.toString(16).length);
  const excess = BigInt(Math.max(0, 4 * digits - 1000)); // a float ends near 2 to the power of 1024
  return Number(numerator >> excess) / Number(denominator >> excess);
}

/** The reverse of `pointed`. */
function scaled(decimal: Decimal): Rational {
  const point = decimal.indexOf('.');
  if (point < 0) return { numerator: BigInt(decimal), denominator: 1n };
  const units = BigInt(decimal.slice(0, point) + decimal.slice(point + 1));
  return rational(units, 10n ** BigInt(decimal.length - point - 1));
}

function pointed(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return (units < 0n ? '-' : '') + digits.slice(0, point) + (places > 0 ? `.${digits.slice(point)}` : '');
}

function goesUp(whole: bigint, rest: bigint, of: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'up':
      return rest > 0n;
    case 'down':
      return false;
    case 'half up':
      return 2n * rest >= of;
    case 'half even':
      return 2n * rest > of || (2n * rest === of && whole % 2n === 1n);
  }
}

function powerOfTen(places: number): bigint {
  if (!Number.isInteger(places) || places < 0 || places > MAX_DIGITS) {
    throw new RangeError(`decimal places go from 0 to ${MAX_DIGITS}`);
  }
  return 10n ** BigInt(places);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
