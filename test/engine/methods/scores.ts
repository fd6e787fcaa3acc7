import type { CalculationMethod, Score } from '../../../packages/engine/src/methods/methods.ts';
import type { Decimal } from '../../../packages/model/src/decimal.ts';
import * as rational from '../../../packages/model/src/rational.ts';

/** The exact number of a text that is one. */
export function exact(text: string): rational.Rational {
  const value = rational.parse(text);
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
}

/** `2, 2.5, 3` as scores, and `4 × 2` as a score of 4 that counts 2; an empty text has none. */
export function scoresOf(text: string): Score[] {
  if (text === '') return [];
  return text.split(', ').map((score) => {
    const [value = '', weight = '1'] = score.split(' × ');
    return { value: exact(value), weight: exact(weight) };
  });
}

const forms: readonly [RegExp, (words: readonly string[]) => CalculationMethod][] = [
  [
    /^(weighted latest|decaying average), newest counts (\d+)%$/,
    ([is, share]) => ({ is: is as 'weighted latest', newest: percent(share!) }),
  ],
  [
    /^mode(?: of latest (\d+))?, ties go to (latest|highest|lowest|no value)$/,
    ([latest, ties]) => ({ is: 'mode', ties: ties as 'latest', ...(latest && { latest: Number(latest) }) }),
  ],
  [
    /^(best|latest) (\d+)(?:, same score (latest|earliest))?$/,
    ([is, count, same]) => ({ is: is as 'best', count: Number(count), ...(same && { sameScore: same as 'latest' }) }),
  ],
  [
    /^(\d+) times at (\S+) or better$/,
    ([count, level]) => ({ is: 'times', count: Number(count), level: { value: level as Decimal } }),
  ],
  [
    /^(average|weighted average|power law|linear trend|latest|highest|lowest|median)$/,
    ([is]) => ({ is: is as 'average' }),
  ],
];

/** A method as a framework writes it, as the model has it. */
export function methodFrom(text: string): CalculationMethod {
  for (const [form, read] of forms) {
    const [matched, ...words] = form.exec(text) ?? [];
    if (matched !== undefined) return read(words);
  }
  throw new Error(`not a method: ${text}`);
}

function percent(share: string): Decimal {
  return rational.toDecimalText(rational.rational(Number(share), 100))!;
}
