import { describe, expect, test } from 'vitest';
import {
  decayingAverage,
  mean,
  median,
  weightedLatest,
  weightedMean,
} from '../../../packages/engine/src/methods/means.ts';
import {
  best,
  type CalculationMethod,
  methodOf,
  nameOf,
  usedBy,
  valueOfScores,
} from '../../../packages/engine/src/methods/methods.ts';
import { mode } from '../../../packages/engine/src/methods/mode.ts';
import { roundTo } from '../../../packages/engine/src/methods/round.ts';
import { linearTrend, powerLaw } from '../../../packages/engine/src/methods/trends.ts';
import { toExactText, toPlaces } from '../../../packages/model/src/rational.ts';
import { exact, methodFrom, scoresOf } from './scores.ts';

/** The exact value, or `none`. */
function exactValue(method: string | CalculationMethod, scores: string): string {
  const value = valueOfScores(typeof method === 'string' ? methodFrom(method) : method, scoresOf(scores));
  return value ? toExactText(value) : 'none';
}

/** Rounded to 0.01, half up, with both places. */
function rounded(method: string, scores: string): string {
  const value = valueOfScores(methodFrom(method), scoresOf(scores));
  return value ? toPlaces(roundTo(value, { to: '0.01' }), 2, 'down') : 'none';
}

describe('the table of SEMANTICS.md, "Calculations", rounded to 0.01 half up', () => {
  const series = ['2, 2.5, 3, 4', '3, 2, 3, 2', '2, 3, 2, 4', '4, 3, 2, 1'];
  test.each([
    ['average', '2.88', '2.50', '2.75', '2.50'],
    ['weighted latest, newest counts 65%', '3.48', '2.23', '3.42', '1.70'],
    ['decaying average, newest counts 65%', '3.57', '2.27', '3.38', '1.52'],
    ['power law', '3.68', '2.20', '3.22', '1.28'],
    ['linear trend', '3.85', '2.20', '3.50', '1.00'],
    ['mode of latest 3, ties go to latest', '4.00', '2.00', '4.00', '1.00'],
    ['2 times at 3 or better', '3.50', '3.00', '3.50', '3.50'],
    ['latest', '4.00', '2.00', '4.00', '1.00'],
    ['highest', '4.00', '3.00', '4.00', '4.00'],
    ['lowest', '2.00', '2.00', '2.00', '1.00'],
    ['median', '2.75', '2.50', '2.50', '2.50'],
    ['best 2', '3.50', '3.00', '3.50', '3.50'],
    ['latest 2', '3.50', '2.50', '3.00', '1.50'],
  ])('%s', (method, ...values) => expect(series.map((scores) => rounded(method, scores))).toEqual(values));

  test.each([
    ['weighted latest, newest counts 65%', '4.125', '4.13'],
    ['decaying average, newest counts 65%', '4.46961875', '4.47'],
  ])('1, 2, 3, 4, 5: %s', (method, value, shown) => {
    expect(exactValue(method, '1, 2, 3, 4, 5')).toBe(value);
    expect(rounded(method, '1, 2, 3, 4, 5')).toBe(shown);
  });
});

describe('values that Canvas publishes in its own tests', () => {
  test.each([
    ['decaying average, newest counts 65%', '2, 3, 4', '3.53'],
    ['weighted latest, newest counts 65%', '2, 3, 4', '3.48'],
    ['weighted latest, newest counts 75%', '3, 1, 5, 4', '3.75'],
    ['weighted latest, newest counts 65%', '2, 3', '2.65'],
    ['3 times at 3 or better', '3, 1', 'none'],
    ['3 times at 3 or better', '3, 1, 2', 'none'],
    ['3 times at 3 or better', '4, 5, 1, 3, 2, 3', '3.75'],
    ['1 times at 3 or better', '1, 2', 'none'],
    ['1 times at 3 or better', '1, 2, 3', '3.00'],
    ['1 times at 3 or better', '1, 2, 3, 4', '3.50'],
    ['3 times at 3 or better', '3, 4, 3', '3.33'],
  ])('%s of %s is %s', (method, scores, value) => expect(rounded(method, scores)).toBe(value));
});

describe('few scores', () => {
  test.each([
    ['average', '3', '2.5'],
    ['weighted average', '3', '2.5'],
    ['weighted latest, newest counts 65%', '3', '2.65'],
    ['decaying average, newest counts 65%', '3', '2.65'],
    ['power law', 'none', 'none'],
    ['linear trend', 'none', '3'],
    ['latest', '3', '3'],
    ['latest 3', '3', '2.5'],
    ['best 3', '3', '2.5'],
    ['highest', '3', '3'],
    ['lowest', '3', '2'],
    ['median', '3', '2.5'],
    ['mode, ties go to highest', '3', '3'],
    ['mode of latest 3, ties go to no value', '3', 'none'],
    ['2 times at 3 or better', 'none', 'none'],
  ])('%s: nothing, then 3, then 2 and 3', (method, ofOne, ofTwo) => {
    expect(['', '3', '2, 3'].map((scores) => exactValue(method, scores))).toEqual(['none', ofOne, ofTwo]);
  });
});

test('each formula alone has no value where it has too few scores', () => {
  const [three, four] = [exact('3'), exact('4')];
  expect([mean([]), median([]), mode([], 'latest'), weightedMean([])]).toEqual(Array(4).fill(undefined));
  expect([weightedLatest([], three), decayingAverage([], three)]).toEqual([undefined, undefined]);
  expect([linearTrend([]), linearTrend([three])]).toEqual([undefined, undefined]);
  expect([powerLaw([]), powerLaw([three]), powerLaw([three, four])]).toEqual([undefined, undefined, undefined]);
});

describe('one method', () => {
  test.each([
    ['average', '1, 1, 2', '4/3'],
    ['weighted average', '4 × 2, 3 × 1, 2 × 1', '3.25'],
    ['weighted average', '4 × 0, 3 × 0.5', '3'],
    ['weighted average', '4 × 0, 3 × 0', 'none'],
    ['weighted latest, newest counts 100%', '1, 2, 4', '4'],
    ['weighted latest, newest counts 0%', '1, 2, 4', '1.5'],
    ['weighted latest, newest counts 50%', '1, 1, 2, 4', '8/3'],
    ['decaying average, newest counts 0%', '1, 2, 4', '1'],
    ['decaying average, newest counts 100%', '1, 2, 4', '4'],
    ['power law', '2, 2.5, 3, 4', '3.6782258653'],
    ['power law', '1, 4, 9, 16', '16'],
    ['power law', '3, 1.5, 1', '1'],
    ['power law', '1.00000000005, 1.00000000005, 1.00000000005', '1.0000000001'],
    ['power law', '3, 0, 3, 4', 'none'],
    ['power law', '3, -1, 3', 'none'],
    ['linear trend', '1, 2, 6', '5.5'],
    ['linear trend', '4, 3, 1, 0', '-0.1'],
    ['median', '4, 1, 3', '3'],
    ['median', '4, 1, 3, 2', '2.5'],
    ['best 2', '1, 4, 2, 3', '3.5'],
    ['latest 2', '1, 4, 2, 3', '2.5'],
    ['2 times at 2.5 or better', '2.5, 2.4, 3', '2.75'],
  ])('%s of %s is %s', (method, scores, value) => expect(exactValue(method, scores)).toBe(value));

  test.each([
    ['mode', '3, 3, 1', 'latest', '3'],
    ['two are equally frequent', '4, 3, 4, 3, 2', 'latest', '3'],
    ['two are equally frequent', '4, 3, 4, 3, 2', 'highest', '4'],
    ['two are equally frequent', '4, 3, 4, 3, 2', 'lowest', '3'],
    ['two are equally frequent', '4, 3, 4, 3, 2', 'no value', 'none'],
    ['all are different', '4, 2, 3', 'latest', '3'],
    ['all are different', '4, 2, 3', 'highest', '4'],
    ['all are different', '4, 2, 3', 'lowest', '2'],
    ['all are different', '4, 2, 3', 'no value', 'none'],
    ['the latest of all is not among the most frequent', '2, 3, 3, 2, 4', 'latest', '2'],
  ])('%s: the mode of %s, ties go to %s, is %s', (_, scores, ties, value) => {
    expect(exactValue(`mode, ties go to ${ties}`, scores)).toBe(value);
  });

  test('the fact `mode ties` says what the method does not', () => {
    expect(exactValue({ is: 'mode', modeTies: 'highest' }, '4, 2')).toBe('4');
    expect(exactValue({ is: 'mode', modeTies: 'highest', ties: 'latest' }, '4, 2')).toBe('2');
    expect(exactValue({ is: 'mode' }, '4, 2')).toBe('none');
  });

  test.each<CalculationMethod>([
    { is: 'weighted latest' },
    { is: 'decaying average' },
    { is: 'best' },
    { is: 'times' },
    { is: 'times', count: 1 },
    { is: 'times', level: { value: '1' } },
    { is: 'minus baseline' },
  ])('%j is not whole and has no value', (method) => expect(exactValue(method, '3, 3, 3')).toBe('none'));

  test('a share that is no decimal is a mistake of the program', () => {
    expect(() => exactValue({ is: 'weighted latest', newest: '0.650' }, '3, 3')).toThrow(RangeError);
  });
});

describe('the scores that a value stands on', () => {
  test.each([
    ['average', '3, 2, 3', [0, 1, 2]],
    ['weighted average', '3, 2, 3', [0, 1, 2]],
    ['weighted latest, newest counts 65%', '3, 2, 3', [0, 1, 2]],
    ['decaying average, newest counts 65%', '3, 2, 3', [0, 1, 2]],
    ['power law', '3, 2, 3', [0, 1, 2]],
    ['linear trend', '3, 2, 3', [0, 1, 2]],
    ['median', '3, 2, 3', [0, 1, 2]],
    ['latest', '3, 2, 3', [2]],
    ['latest', '', []],
    ['latest 2', '3, 2, 3', [1, 2]],
    ['latest 5', '3, 2, 3', [0, 1, 2]],
    ['best 2', '4, 2, 3', [0, 2]],
    ['best 1, same score latest', '3, 2, 3', [2]],
    ['best 1, same score earliest', '3, 2, 3', [0]],
    ['best 3, same score latest', '2, 2, 4, 3, 2', [2, 3, 4]],
    ['best 3, same score earliest', '2, 2, 4, 3, 2', [0, 2, 3]],
    ['best 5', '3, 2', [0, 1]],
    ['highest', '3, 2, 3', [0, 2]],
    ['highest', '', []],
    ['lowest', '3, 2, 3', [1]],
    ['mode of latest 3, ties go to latest', '4, 3, 2, 3', [1, 2, 3]],
    ['mode, ties go to no value', '4, 3', [0, 1]],
    ['2 times at 3 or better', '3, 2, 4', [0, 2]],
    ['2 times at 3 or better', '3, 2', [0]],
  ])('%s of %s', (method, scores, used) => expect(usedBy(methodFrom(method), scoresOf(scores))).toEqual(used));

  test('growth stands on no scores of its own', () => {
    expect(usedBy({ is: 'minus baseline' }, scoresOf('3, 2'))).toEqual([]);
  });

  test('the best of all are kept in their order', () => {
    expect(best(scoresOf('1, 4, 2, 4'), 2, 'latest')).toEqual([1, 3]);
    expect(best(scoresOf('1, 4, 2, 4'), 0, 'latest')).toEqual([]);
  });
});

describe('the method of a calculation', () => {
  test('takes the facts about ties with it', () => {
    const calculation = {
      id: '1',
      code: 'A',
      method: { is: 'mode', latest: 3 },
      modeTies: 'lowest',
      sameScore: 'latest',
    } as const;
    expect(methodOf(calculation)).toEqual({ is: 'mode', latest: 3, modeTies: 'lowest', sameScore: 'latest' });
    expect(methodOf({ id: '1', code: 'A', method: { is: 'latest' } })).toEqual({ is: 'latest' });
    expect(methodOf({ id: '1', code: 'A' })).toBeUndefined();
  });

  test.each([
    ['best 2', 'best k'],
    ['latest 2', 'latest k'],
    ['latest', 'latest'],
    ['mode of latest 3, ties go to latest', 'mode'],
    ['2 times at 3 or better', 'times'],
  ])('%s is %s', (method, name) => expect(nameOf(methodFrom(method))).toBe(name));
});
