/** What happens to a value at the end of a calculation: rounding, and the level that a number is. */
import { type Calculation, type Rational, rational } from '@cairn/model';

/** `round:` as the model writes it. Whether it is for display only is decided by whoever compares. */
export type Rounding = Pick<NonNullable<Calculation['round']>, 'to' | 'half'>;

/**
 * The nearest multiple of a step: `{ to: '0.1' }`, `{ to: '0.5', half: 'half even' }`. Halves go away from zero unless
 * `half even` is written. Throws a `RangeError` for a step that is not above zero.
 */
export function roundTo(value: Rational, { to, half = 'half up' }: Rounding): Rational {
  return rational.round(value, rational.fromDecimal(to), half);
}

/**
 * The highest level not above a number, in whatever order the levels are given; none where the number is below all. Of
 * levels with one number it is the last.
 */
export function levelAt<Level extends { readonly value: Rational }>(
  value: Rational,
  levels: readonly Level[],
): Level | undefined {
  let found: Level | undefined;
  for (const level of levels) {
    if (rational.compare(level.value, value) > 0) continue;
    if (found === undefined || rational.compare(level.value, found.value) >= 0) found = level;
  }
  return found;
}
