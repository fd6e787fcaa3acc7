/** Means and the middle: the methods that add, weigh and divide. All take the oldest score first. */
import { type Rational, rational } from '@cairn/model';

/** The sum divided by the number: Σs/n. None of nothing. */
export function mean(values: readonly Rational[]): Rational | undefined {
  return values.length === 0 ? undefined : rational.div(rational.sum(values), rational.rational(values.length));
}

/** Each score by its weight: Σws/Σw. None where the weights add up to nothing. */
export function weightedMean(scores: readonly { value: Rational; weight: Rational }[]): Rational | undefined {
  const total = rational.sum(scores.map(({ weight }) => weight));
  if (total.numerator === 0n) return undefined;
  return rational.div(rational.sum(scores.map(({ value, weight }) => rational.mul(value, weight))), total);
}

/** The newest score by its share, the mean of all before it by the rest: p·sₙ + (1 − p)·mean(s₁…sₙ₋₁); s₁ alone. */
export function weightedLatest(values: readonly Rational[], share: Rational): Rational | undefined {
  const latest = values.at(-1);
  const before = mean(values.slice(0, -1));
  return before && latest ? blend(before, latest, share) : latest;
}

/** Each score in its turn by the share, what was there before by the rest: a₁ = s₁, aᵢ = (1 − p)·aᵢ₋₁ + p·sᵢ. */
export function decayingAverage(values: readonly Rational[], share: Rational): Rational | undefined {
  const [first, ...rest] = values;
  return first && rest.reduce((before, score) => blend(before, score, share), first);
}

/** The score in the middle of all by size; of an even number the mean of the two in the middle. */
export function median(values: readonly Rational[]): Rational | undefined {
  const sorted = [...values].sort(rational.compare);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/** (1 − p)·before + p·now, as before + p·(now − before). */
function blend(before: Rational, now: Rational, share: Rational): Rational {
  return rational.add(before, rational.mul(share, rational.sub(now, before)));
}
