/**
 * The methods of calculations: what a list of scores becomes. Exact, pure, and the same for every caller. What happens
 * before (which scores there are, in which order) and after (the scale, rounding) is in `docs/engine/pipeline.md`; each
 * formula, its source and its check values are on a page of its own in `docs/engine/`.
 */
import { type Calculation, type Decimal, METHODS, type MethodName, type Rational, rational } from '@cairn/model';
import { decayingAverage, mean, median, weightedLatest, weightedMean } from './means.ts';
import { mode } from './mode.ts';
import { linearTrend, powerLaw } from './trends.ts';

/** The method of a calculation as the model writes it, with the two facts beside it that say what ties do. */
export type CalculationMethod = NonNullable<Calculation['method']> & Pick<Calculation, 'modeTies' | 'sameScore'>;

/** One score. `weight` counts in the weighted average alone; it is 1 where the framework gives none. */
export interface Score {
  readonly value: Rational;
  readonly weight: Rational;
}

/** The method of a calculation; `undefined` where none is written. */
export function methodOf(calculation: Calculation): CalculationMethod | undefined {
  const { method, modeTies, sameScore } = calculation;
  return method && { ...method, ...(modeTies && { modeTies }), ...(sameScore && { sameScore }) };
}

/** The name under which `METHODS` says what the method needs: `best` and `latest` with a number are `best k`, `latest k`. */
export function nameOf({ is, count }: CalculationMethod): MethodName {
  switch (is) {
    case 'best':
      return 'best k';
    case 'latest':
      return count === undefined ? 'latest' : 'latest k';
    default:
      return is;
  }
}

/**
 * What the scores become, exact and not yet rounded; the oldest score stands first. No value (`undefined`) with fewer
 * scores than the method needs at least (`METHODS`), where the method says so (ties, times, power law at or below
 * zero), and where a number that it needs is not written, because none is guessed. `minus baseline` has none here: it
 * is the difference of two values, not a formula over scores. Throws a `RangeError` for a `Decimal` that is none.
 */
export function valueOfScores(method: CalculationMethod, scores: readonly Score[]): Rational | undefined {
  if (scores.length < METHODS[nameOf(method)].fewest) return undefined;
  const used = usedBy(method, scores).map((index) => scores[index]!);
  const values = used.map((score) => score.value);
  switch (method.is) {
    case 'average':
    case 'latest':
    case 'highest':
    case 'lowest':
    case 'best':
      return mean(values);
    case 'weighted average':
      return weightedMean(used);
    case 'weighted latest':
      return method.newest && weightedLatest(values, rational.fromDecimal(method.newest));
    case 'decaying average':
      return method.newest && decayingAverage(values, rational.fromDecimal(method.newest));
    case 'power law':
      return powerLaw(values);
    case 'linear trend':
      return linearTrend(values);
    case 'median':
      return median(values);
    case 'mode':
      return mode(values, method.ties ?? method.modeTies ?? 'no value');
    case 'times':
      return values.length < (method.count ?? Number.POSITIVE_INFINITY) ? undefined : mean(values);
    case 'minus baseline':
      return undefined;
  }
}

/**
 * The places of the scores that the value stands on, ascending: the kept ones of `best k` and `latest k`, the window of
 * a mode, those at the level for `times`, each that equals the highest or the lowest, and all for the other methods.
 * Where there is no value yet they are what it has so far: one of `2 times at 3 or better`.
 */
export function usedBy(method: CalculationMethod, scores: readonly Score[]): readonly number[] {
  const all = scores.map((_, index) => index);
  switch (method.is) {
    case 'average':
    case 'weighted average':
    case 'weighted latest':
    case 'decaying average':
    case 'power law':
    case 'linear trend':
    case 'median':
      return all;
    case 'latest':
      return newest(all, method.count ?? 1);
    case 'mode':
      return method.latest === undefined ? all : newest(all, method.latest);
    case 'best':
      return best(scores, method.count ?? 0, method.sameScore ?? 'latest');
    case 'highest':
    case 'lowest': {
      const values = scores.map((score) => score.value);
      const [first, ...rest] = values;
      if (first === undefined) return [];
      const sought = method.is === 'highest' ? rational.max(first, ...rest) : rational.min(first, ...rest);
      return all.filter((index) => rational.equals(values[index]!, sought));
    }
    case 'times':
      return atLeast(scores, method.level?.value);
    case 'minus baseline':
      return [];
  }
}

/**
 * The places of the `count` best scores, ascending; of equal scores the later or the earlier is kept. Fewer where there
 * are fewer. `only: best 2` and `best of each target` keep theirs in the same way.
 */
export function best(scores: readonly Score[], count: number, sameScore: 'latest' | 'earliest'): readonly number[] {
  const preferred = sameScore === 'latest' ? -1 : 1;
  return scores
    .map((score, index) => ({ value: score.value, index }))
    .sort((a, b) => rational.compare(b.value, a.value) || preferred * (a.index - b.index))
    .slice(0, count)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}

/** The last `count` of a list; all where there are fewer. */
function newest(places: readonly number[], count: number): readonly number[] {
  return places.slice(Math.max(0, places.length - count));
}

function atLeast(scores: readonly Score[], level: Decimal | undefined): readonly number[] {
  if (level === undefined) return [];
  const asked = rational.fromDecimal(level);
  return scores.flatMap(({ value }, index) => (rational.compare(value, asked) >= 0 ? [index] : []));
}
