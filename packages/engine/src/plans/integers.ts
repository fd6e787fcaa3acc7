/** Whole numbers that never lose a digit: what grows beyond the safe integers stops the work. */

/** Thrown where a number is no safe integer any more. */
export class TooLarge extends Error {}

/** A product or a sum of safe integers is exact if it comes out as a safe integer. */
export function safe(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) throw new TooLarge();
  return value;
}

/** The greatest common divisor, above 0 unless both are 0. */
export function divisor(a: number, b: number): number {
  let above = Math.abs(a);
  let below = Math.abs(b);
  while (below > 0 && (above > small || below > small)) {
    const rest = above % below;
    above = below;
    below = rest;
  }
  if (below === 0) return above;
  // Small numbers, which most are, are divided much faster as such.
  let one = above | 0;
  let other = below | 0;
  while (other !== 0) {
    const rest = (one % other) | 0;
    one = other;
    other = rest;
  }
  return one;
}

const small = 2 ** 31 - 1;

/** The rest of a division by a number above 0, from 0 upward. */
export function remainder(value: number, by: number): number {
  const rest = value % by;
  return rest < 0 ? rest + by : rest;
}
