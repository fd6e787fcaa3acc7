import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  best,
  type CalculationMethod,
  type Score,
  usedBy,
  valueOfScores,
} from '../../../packages/engine/src/methods/methods.ts';
import type { Decimal } from '../../../packages/model/src/decimal.ts';
import * as rational from '../../../packages/model/src/rational.ts';
import { exact, methodFrom } from './scores.ts';

const { add, compare, mul, ONE, sub, toExactText } = rational;

const methods = [
  'average',
  'weighted average',
  'weighted latest, newest counts 65%',
  'decaying average, newest counts 65%',
  'power law',
  'linear trend',
  'latest',
  'latest 2',
  'best 2',
  'highest',
  'lowest',
  'median',
  'mode, ties go to highest',
  'mode, ties go to latest',
  'mode of latest 3, ties go to latest',
  '2 times at 3 or better',
] as const;

const anyValue = fc.integer({ min: 1, max: 80 }).map((eighths) => rational.rational(eighths, 8));
const anyWeight = fc.integer({ min: 1, max: 6 }).map((halves) => rational.rational(halves, 2));
const anyScore: fc.Arbitrary<Score> = fc.record({ value: anyValue, weight: anyWeight });
const someScores = fc.array(anyScore, { minLength: 3, maxLength: 9 });

/** The exact value as text; `none` where there is none. */
function valued(method: CalculationMethod, scores: readonly Score[]): string {
  const value = valueOfScores(method, scores);
  return value ? toExactText(value) : 'none';
}

function changed(scores: readonly Score[], change: (value: rational.Rational) => rational.Rational): Score[] {
  return scores.map(({ value, weight }) => ({ value: change(value), weight }));
}

const extrapolates = new Set<string>(['power law', 'linear trend']);

test.each(methods.filter((method) => !extrapolates.has(method)))(
  '%s lies between the lowest and the highest score',
  (text) => {
    fc.assert(
      fc.property(someScores, (scores) => {
        const value = valueOfScores(methodFrom(text), scores);
        if (!value) return text === '2 times at 3 or better';
        const [first, ...rest] = scores.map((score) => score.value);
        return compare(rational.min(first!, ...rest), value) <= 0 && compare(value, rational.max(first!, ...rest)) <= 0;
      }),
    );
  },
);

test.each(methods.filter((method) => method !== '2 times at 3 or better'))(
  '%s of equal scores is that score',
  (text) => {
    fc.assert(
      fc.property(anyScore, fc.integer({ min: 3, max: 9 }), (score, times) => {
        const scores = Array.from({ length: times }, () => score);
        expect(valued(methodFrom(text), scores)).toBe(toExactText(score.value));
      }),
    );
  },
);

test.each([
  'average',
  'weighted average',
  'best 2',
  'highest',
  'lowest',
  'median',
  'mode, ties go to highest',
  'mode, ties go to lowest',
  'mode, ties go to no value',
  '2 times at 3 or better',
])('the order does not matter to %s', (text) => {
  const method = methodFrom(text);
  fc.assert(
    fc.property(
      someScores.chain((scores) => fc.tuple(fc.constant(scores), shuffled(scores))),
      ([scores, others]) => {
        expect(valued(method, others)).toBe(valued(method, scores));
      },
    ),
  );
});

test.each(methods.filter((method) => method !== 'power law' && method !== '2 times at 3 or better'))(
  '%s moves with a constant that is added, and grows with a factor',
  (text) => {
    const method = methodFrom(text);
    fc.assert(
      fc.property(someScores, anyValue, anyValue, (scores, shift, factor) => {
        const value = valueOfScores(method, scores)!;
        expect(
          valued(
            method,
            changed(scores, (score) => add(mul(score, factor), shift)),
          ),
        ).toBe(toExactText(add(mul(value, factor), shift)));
      }),
    );
  },
);

test('the power law grows with a factor, to the tenth decimal', () => {
  const close = exact('0.00000001');
  fc.assert(
    fc.property(someScores, fc.integer({ min: 1, max: 9 }), (scores, factor) => {
      const value = mul(valueOfScores({ is: 'power law' }, scores)!, rational.rational(factor));
      const grown = valueOfScores(
        { is: 'power law' },
        changed(scores, (score) => mul(score, rational.rational(factor))),
      )!;
      return compare(grown, add(value, close)) < 0 && compare(sub(value, close), grown) < 0;
    }),
  );
});

test('scores on a power of their place give that power', () => {
  fc.assert(
    fc.property(anyValue, fc.integer({ min: -3, max: 3 }), fc.integer({ min: 3, max: 9 }), (first, power, count) => {
      const at = (place: number) =>
        mul(first, power < 0 ? rational.rational(1, place ** -power) : rational.rational(place ** power));
      const scores = Array.from({ length: count }, (_, place) => ({ value: at(place + 1), weight: ONE }));
      expect(valued({ is: 'power law' }, scores)).toBe(toExactText(rational.round(at(count), 10, 'half up')));
    }),
  );
});

test('scores on a line give the line', () => {
  fc.assert(
    fc.property(anyValue, anyValue, fc.integer({ min: 2, max: 9 }), (first, step, count) => {
      const at = (place: number) => sub(first, mul(step, rational.rational(place)));
      const scores = Array.from({ length: count }, (_, place) => ({ value: at(place), weight: ONE }));
      expect(valued({ is: 'linear trend' }, scores)).toBe(toExactText(at(count - 1)));
    }),
  );
});

test('the linear trend leaves the least squares: its residuals and their products with x add up to nothing', () => {
  fc.assert(
    fc.property(someScores, (scores) => {
      const count = scores.length;
      const last = valueOfScores({ is: 'linear trend' }, scores)!;
      const first = valueOfScores({ is: 'linear trend' }, [...scores].reverse())!;
      const step = rational.div(sub(last, first), rational.rational(count - 1));
      const rests = scores.map(({ value }, place) => sub(value, add(first, mul(step, rational.rational(place)))));
      expect(rational.sum(rests)).toEqual(rational.ZERO);
      expect(rational.sum(rests.map((rest, place) => mul(rest, rational.rational(place))))).toEqual(rational.ZERO);
    }),
  );
});

describe('the share of the newest', () => {
  const anyShare = fc.integer({ min: 0, max: 100 });
  const decimal = (share: number): Decimal => rational.toDecimalText(rational.rational(share, 100))!;

  test('a decaying average is (1 − p)ⁿ⁻¹·s₁ + Σ p(1 − p)ⁿ⁻ⁱ·sᵢ', () => {
    fc.assert(
      fc.property(someScores, anyShare, (scores, share) => {
        const [p, q] = [rational.rational(share, 100), rational.rational(100 - share, 100)];
        const power = (times: number) =>
          Array.from({ length: times }).reduce<rational.Rational>((all) => mul(all, q), ONE);
        const terms = scores.map(({ value }, place) => {
          const fading = power(scores.length - 1 - place);
          return mul(value, place === 0 ? fading : mul(p, fading));
        });
        expect(valued({ is: 'decaying average', newest: decimal(share) }, scores)).toBe(
          toExactText(rational.sum(terms)),
        );
      }),
    );
  });

  test('the two weighted methods agree on two scores', () => {
    fc.assert(
      fc.property(anyScore, anyScore, anyShare, (first, second, share) => {
        const newest = decimal(share);
        expect(valued({ is: 'weighted latest', newest }, [first, second])).toBe(
          valued({ is: 'decaying average', newest }, [first, second]),
        );
      }),
    );
  });

  test('where the newest counts 1/n, the weighted latest is the average', () => {
    for (const [share, count] of [
      [50, 2],
      [25, 4],
      [20, 5],
      [10, 10],
    ] as const) {
      fc.assert(
        fc.property(fc.array(anyScore, { minLength: count, maxLength: count }), (scores) => {
          expect(valued({ is: 'weighted latest', newest: decimal(share) }, scores)).toBe(
            valued({ is: 'average' }, scores),
          );
        }),
      );
    }
  });
});

test('equal weights make the weighted average the average', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 9 }), anyWeight, (values, weight) => {
      const scores = values.map((value) => ({ value, weight }));
      expect(valued({ is: 'weighted average' }, scores)).toBe(valued({ is: 'average' }, scores));
    }),
  );
});

test('the kept are as good as any left out, in their order, as many as asked', () => {
  fc.assert(
    fc.property(someScores, fc.nat(12), fc.constantFrom('latest', 'earliest'), (scores, count, same) => {
      const kept = best(scores, count, same);
      expect(kept.length).toBe(Math.min(count, scores.length));
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      for (const [place, { value }] of scores.entries()) {
        if (kept.includes(place)) continue;
        for (const other of kept) {
          const order = compare(scores[other]!.value, value);
          expect(order > 0 || (order === 0 && other > place === (same === 'latest'))).toBe(true);
        }
      }
    }),
  );
});

test.each(methods)('%s: a value stands on some of the scores, each once', (text) => {
  const method = methodFrom(text);
  fc.assert(
    fc.property(fc.array(anyScore, { maxLength: 9 }), (scores) => {
      const used = usedBy(method, scores);
      expect(used).toEqual(scores.map((_, place) => place).filter((place) => used.includes(place)));
      if (valueOfScores(method, scores)) expect(used.length).toBeGreaterThan(0);
    }),
  );
});

function shuffled(scores: readonly Score[]): fc.Arbitrary<Score[]> {
  return fc.shuffledSubarray([...scores], { minLength: scores.length, maxLength: scores.length });
}
