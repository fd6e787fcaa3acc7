/** Numbers as records write them. */
import { parseDecimal, type Rational, rational } from '@cairn/model';
import type { NumberText } from './record.ts';

/** Decimal text or a JSON number as an exact number; `undefined` for anything else. */
export function numberOf(value: NumberText): Rational | undefined {
  const decimal = parseDecimal(String(value));
  return decimal === undefined ? undefined : rational.fromDecimal(decimal);
}
