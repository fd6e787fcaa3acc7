/**
 * Numbers of a program as small whole numbers: all its levels, steps and floors are multiples of one unit, a thousandth
 * or less. A value is a pair of whole numbers, numerator and denominator, in units of the grid.
 *
 * The bounds that keep every sum exact in doubles (whole numbers below 2⁵³): a score is below `MOST_SCORE` = 2²⁴ units, a
 * student has fewer than `MOST_PIECES` = 2¹² pieces, a share is a fraction with parts up to `MOST_PART` = 2¹⁴, a weight a
 * whole number up to `MOST_WEIGHT` = 2¹⁶. The greatest products are 6·Σxs of the linear trend, 6·2¹²·2¹²·2²⁴/2 < 2⁵¹, and
 * that of a weighted mean with its floor or step, 2¹⁶·2¹²·2²⁴ = 2⁵². What lies beyond is worked out with exact fractions.
 */
import { type Decimal, type Rational, rational } from '@cairn/model';
import type { Program } from '../program/program.ts';

export const MOST_SCORE = 2 ** 24;
export const MOST_PIECES = 2 ** 12;
export const MOST_PART = 2 ** 14;
export const MOST_WEIGHT = 2 ** 16;

/** Fewest and most decimal places of the grid. */
const [fewestPlaces, mostPlaces] = [3, 5];

/** Something does not fit whole numbers: the exact evaluator has to be asked. */
export class NeedsExact extends Error {}

export interface Grid {
  /** So many units are 1. */
  readonly unit: number;
  /** A number in units; `undefined` where it is no multiple of one, or too big. */
  ofRational(value: Rational): number | undefined;
  /** The same for a decimal of the model. Throws `NeedsExact` where it does not fit. */
  ofDecimal(decimal: Decimal): number;
}

/** The grid of a program. */
export function gridOf({ model }: Program): Grid {
  const { scales = [], calculations = [] } = model;
  const rules = [model.rules, model.pathways, model.awards, model.credits];
  const places = Math.min(mostPlaces, placesIn([scales, calculations, rules], fewestPlaces));
  const unit = 10 ** places;
  const bigUnit = BigInt(unit);
  const ofRational = ({ numerator, denominator }: Rational): number | undefined => {
    if (bigUnit % denominator !== 0n) return undefined;
    const units = Number(numerator * (bigUnit / denominator));
    return Math.abs(units) < MOST_SCORE ? units : undefined;
  };
  return {
    unit,
    ofRational,
    ofDecimal(decimal) {
      const units = ofRational(rational.fromDecimal(decimal));
      if (units === undefined) throw new NeedsExact(`${decimal} does not fit the grid`);
      return units;
    },
  };
}

/** The rational that a pair in units is. */
export function rationalOf({ unit }: Grid, numerator: number, denominator: number): Rational {
  return rational.rational(numerator, BigInt(denominator) * BigInt(unit));
}

/** A fraction with small parts; throws `NeedsExact` where they are not. */
export function smallFraction(decimal: Decimal, most = MOST_PART): { above: number; below: number } {
  const { numerator, denominator } = rational.fromDecimal(decimal);
  const [above, below] = [Number(numerator), Number(denominator)];
  if (above < 0 || above > most || below > most) throw new NeedsExact(`${decimal} is no small fraction`);
  return { above, below };
}

/** Weights, 1 where none is written, as whole numbers in the same proportions. Throws `NeedsExact` where they are too big. */
export function wholeWeights(decimals: readonly (Decimal | undefined)[]): Float64Array {
  const fractions = decimals.map((decimal) => smallFraction(decimal ?? '1', MOST_WEIGHT));
  const common = fractions.reduce((sofar, { below }) => (sofar / divisor(sofar, below)) * below, 1);
  const whole = fractions.map(({ above, below }) => above * (common / below));
  if (!whole.every((weight) => weight <= MOST_WEIGHT)) throw new NeedsExact('weights without a small proportion');
  return Float64Array.from(whole);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function placesIn(value: unknown, sofar: number): number {
  if (typeof value === 'string') {
    const point = /^-?[0-9]+\.([0-9]+)$/.exec(value);
    return Math.max(sofar, point?.[1]?.length ?? 0);
  }
  if (typeof value !== 'object' || value === null) return sofar;
  return Object.values(value).reduce((most: number, inner) => placesIn(inner, most), sofar);
}
