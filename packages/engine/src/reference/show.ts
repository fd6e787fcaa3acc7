/** How numbers and names stand in an outcome. */
import { type Decimal, type Rational, type Reference, rational } from '@cairn/model';
import type { Thing } from '../program/thing.ts';

/** Places of a decimal that does not end, such as a third; it is for readers and nothing compares it. */
const places = 10;

/** The decimal of a number; one that does not end is cut off toward zero after ten places. */
export function decimal(value: Rational): Decimal {
  return rational.toDecimalText(value) ?? rational.toDecimalText(rational.round(value, places, 'down'))!;
}

/** A thing as an argument of a message. */
export function nameOf(thing: Thing | Thing<never> | undefined, reference?: Reference): { code: string; id?: string } {
  if (thing) return { code: (thing as Thing).path, id: thing.id };
  return reference ? { code: reference.code, id: reference.id } : { code: '' };
}
