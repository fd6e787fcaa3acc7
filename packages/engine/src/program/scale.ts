/** A scale with its levels as exact numbers, from the lowest to the highest. */
import {
  type Decimal,
  foldCode,
  type LevelReference,
  type Mark,
  type Rational,
  rational,
  type Scale,
} from '@cairn/model';
import { levelAt } from '../methods/round.ts';
import type { Thing } from './thing.ts';

export interface ScaleOfLevels {
  readonly thing: Thing<Scale>;
  readonly levels: readonly { readonly value: Rational; readonly decimal: Decimal; readonly code: string }[];
  readonly lowest: Rational | undefined;
  readonly highest: Rational | undefined;
  /** Below this a course is failed. */
  readonly creditFrom: Rational | undefined;
  readonly masteryFrom: Rational | undefined;
  /** A level by its code, its title or what others call it. */
  level(text: string): Rational | undefined;
  mark(text: string): Mark | undefined;
}

export function scaleOfLevels(thing: Thing<Scale>): ScaleOfLevels {
  const { levels = [], marks = [], numbers, names = [], masteryFrom, creditFrom } = thing.data;
  const known = new Map<string, Rational>();
  const named = levels.map((level) => {
    const value = rational.fromDecimal(level.value);
    const titles = Object.values(level.title ?? {});
    for (const name of [level.code, ...titles, ...(level.sameAs ?? [])]) {
      if (name !== undefined && !known.has(foldCode(name))) known.set(foldCode(name), value);
    }
    return { value, decimal: level.value, code: level.code ?? titles[0] ?? level.value };
  });
  for (const { level, text } of names) {
    const value = rational.fromDecimal(level);
    named.push({ value, decimal: level, code: level });
    for (const name of Object.values(text)) if (!known.has(foldCode(name))) known.set(foldCode(name), value);
  }
  named.sort((a, b) => rational.compare(a.value, b.value));
  const ends = [
    ...named.map(({ value }) => value),
    ...(numbers ? [numbers.from, numbers.to].map(rational.fromDecimal) : []),
  ];
  const marksByName = new Map<string, Mark>();
  for (const mark of marks) {
    for (const name of [mark.code, ...Object.values(mark.title ?? {}), mark.id]) marksByName.set(foldCode(name), mark);
  }
  return {
    thing,
    levels: named,
    lowest: ends.length === 0 ? undefined : rational.min(ends[0]!, ...ends.slice(1)),
    highest: ends.length === 0 ? undefined : rational.max(ends[0]!, ...ends.slice(1)),
    creditFrom: levelValue(creditFrom),
    masteryFrom: levelValue(masteryFrom),
    level: (text) => known.get(foldCode(text)),
    mark: (text) => marksByName.get(foldCode(text)),
  };
}

/** The number of a level that a rule names. */
export function levelValue(level: LevelReference | undefined): Rational | undefined {
  return level?.value === undefined ? undefined : rational.fromDecimal(level.value);
}

/** The code of the highest level not above the number. */
export function levelOf(scale: ScaleOfLevels | undefined, value: Rational): string | undefined {
  return levelAt(value, scale?.levels ?? [])?.code;
}
