/** Scores for an example in a scale, and numbers as a person writes them. */
import { anyFact, anySlot, type Line, scaleOf } from '@cairn/language/editor';
import { type Decimal, type Rational, rational } from '@cairn/model';
import { levelsOf } from './levels.ts';

/** A value kept within a scale: not below its lowest number, not above its highest. */
export function within(value: Rational, scale: Line | undefined): Rational {
  const ends = scale ? endsOf(scale) : [];
  if (ends.length === 0) return value;
  return rational.max(rational.min(ends[0]!, ...ends), rational.min(rational.max(ends[0]!, ...ends), value));
}

/** The numbers between which a scale lies: those of its levels and of `numbers:`. */
function endsOf(scale: Line): Rational[] {
  const numbers = anyFact(scale, 'numbers');
  const texts = [
    ...levelsOf(scale).map((level) => anySlot(level, 'value')?.text),
    ...(numbers ? [anySlot(numbers, 'from')?.text, anySlot(numbers, 'to')?.text] : []),
  ];
  return texts.flatMap((text) => rational.parse(text ?? '') ?? []);
}

/**
 * Four scores that show what a method does: up, back, and further up. They are levels of the scale, or numbers on its
 * way; 2, 3, 2, 4 where it has none.
 */
export function scoresFor(calculation: Line): Rational[] | undefined {
  const scale = scaleOf(calculation);
  const numbers = scale && anyFact(scale, 'numbers');
  const levels = scale
    ? levelsOf(scale).flatMap((level) => rational.parse(anySlot(level, 'value')?.text ?? '') ?? [])
    : [];
  const above = levels.filter((value) => value.numerator > 0n);
  if (above.length >= 2) {
    const top = above.length - 1;
    const places = [Math.max(top - 2, 0), Math.max(top - 1, 0), Math.max(top - 2, 0), top];
    return places.map((place) => above[place]!);
  }
  const from = rational.parse((numbers && anySlot(numbers, 'from')?.text) ?? '');
  const to = rational.parse((numbers && anySlot(numbers, 'to')?.text) ?? '');
  const step = rational.parse((numbers && anySlot(numbers, 'step')?.text) ?? '');
  if (from && to && step && step.numerator > 0n && rational.compare(from, to) < 0) {
    const span = rational.sub(to, from);
    return [50, 75, 50, 100].map((share) =>
      rational.add(from, rational.round(rational.mul(span, rational.rational(share, 100)), step, 'down')),
    );
  }
  return [2, 3, 2, 4].map((score) => rational.rational(score));
}

/** Numbers one behind the other. */
export function inNumbers(values: readonly Rational[]): string {
  return values.map(shown).join(', ');
}

/** A number in as many places as it has, at most six. */
export function shown(value: Rational): string {
  const exact = rational.toDecimalText(value);
  if (exact !== undefined && (exact.split('.')[1]?.length ?? 0) <= 6) return exact;
  return `≈ ${rational.toPlaces(value, 4, 'half up')}`;
}

/** `= 3.5`, or `≈ 4.4167` for what has more places than a person writes. */
export function equals(value: Rational): string {
  const number = shown(value);
  return number.startsWith('≈') ? number : `= ${number}`;
}

/** A rounded number with the places of the step, as reports print it. */
export function placed(value: Rational, to: Decimal): string {
  return rational.toPlaces(value, to.split('.')[1]?.length ?? 0, 'half up');
}
