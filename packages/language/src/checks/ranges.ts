/** The numbers that a scale or a part of a test can give. */
import { type Rational, rational } from '@cairn/model';
import { type Line, Mention, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target } from '../tree/read.ts';
import { numberOf } from './deciding.ts';

/** A level with its number. */
export interface Rung {
  line: Line;
  value: Rational;
}

/** From the lowest to the highest number, in steps where they are known. */
export interface Range {
  low: Rational;
  high: Rational;
  /** Absent where only the levels count, or every number does. */
  step: Rational | undefined;
  /** The levels, the lowest first. */
  levels: readonly Rung[];
}

/** The numbers of a scale, or of a part of a test that has its own. */
export function rangeOf(scale: Line | undefined): Range | undefined {
  if (!scale) return undefined;
  const levels = held(scale, 'level')
    .flatMap((line) => ({ line, value: numberOf(anySlot(line, 'value')) }))
    .filter((rung): rung is Rung => rung.value !== undefined)
    .sort((a, b) => rational.compare(a.value, b.value));
  const numbers = scale.row.id === 'test part' ? scale : anyFact(scale, 'numbers');
  const from = numbers && numberOf(anySlot(numbers, 'from'));
  const to = numbers && numberOf(anySlot(numbers, 'to'));
  if (from && to) {
    const whole = rational.isInteger(from) && rational.isInteger(to);
    const step = numberOf(anySlot(numbers, 'step')) ?? (whole ? rational.ONE : undefined);
    return { low: from, high: to, step: step && rational.compare(step, rational.ZERO) > 0 ? step : undefined, levels };
  }
  const [lowest, highest] = [levels[0], levels.at(-1)];
  return lowest && highest && { low: lowest.value, high: highest.value, step: undefined, levels };
}

/** What a part of a test is judged in: its scale, or itself where it has numbers of its own. */
export function measureOf(part: Line): Line | undefined {
  const scale = anySlot(part, 'scale');
  return scale ? target(scale) : part;
}

/** The number of a level as it is written: by its code, its title, or as a number. */
export function levelNumber(value: Value | undefined): Rational | undefined {
  if (!value) return undefined;
  const level = target(value);
  if (level) return numberOf(anySlot(level, 'value'));
  return value instanceof Mention && value.text.startsWith('"') ? undefined : numberOf(value);
}
