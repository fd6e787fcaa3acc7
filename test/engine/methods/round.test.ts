import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelAt, roundTo } from '../../../packages/engine/src/methods/round.ts';
import type { Decimal } from '../../../packages/model/src/decimal.ts';
import { rational, toExactText } from '../../../packages/model/src/rational.ts';
import { exact } from './scores.ts';

describe('rounding', () => {
  test.each<[string, Decimal, 'half up' | 'half even' | undefined, string]>([
    ['4.125', '0.01', undefined, '4.13'],
    ['4.125', '0.01', 'half up', '4.13'],
    ['4.125', '0.01', 'half even', '4.12'],
    ['4.135', '0.01', 'half even', '4.14'],
    ['-0.25', '0.1', undefined, '-0.3'],
    ['-0.25', '0.1', 'half even', '-0.2'],
    ['2.25', '0.5', undefined, '2.5'],
    ['2.24', '0.5', undefined, '2'],
    ['2.5', '1', undefined, '3'],
    ['2.5', '1', 'half even', '2'],
    ['8/3', '0.1', undefined, '2.7'],
    ['7', '2', undefined, '8'],
  ])('%s to %s, %s, is %s', (value, to, half, rounded) => {
    expect(toExactText(roundTo(exact(value), half ? { to, half } : { to }))).toBe(rounded);
  });

  test('to nothing is a mistake of the program', () => {
    expect(() => roundTo(exact('1'), { to: '0' })).toThrow(RangeError);
  });
});

describe('the highest level not above a number', () => {
  const levels = ['2', '1', '3.5', '3'].map((text) => ({ code: `L${text}`, value: exact(text) }));

  test.each([
    ['0.99', undefined],
    ['1', 'L1'],
    ['2.999', 'L2'],
    ['3', 'L3'],
    ['3.49', 'L3'],
    ['3.5', 'L3.5'],
    ['9', 'L3.5'],
  ])('%s is %s', (value, code) => expect(levelAt(exact(value), levels)?.code).toBe(code));

  test('of two with one number it is the last', () => {
    const twins = ['A', 'B'].map((code) => ({ code, value: exact('1') }));
    expect(levelAt(exact('1'), twins)?.code).toBe('B');
  });

  test('there is none without levels', () => expect(levelAt(exact('1'), [])).toBeUndefined());

  test('the order of the levels does not matter', () => {
    const anyHalves = fc.integer({ min: 0, max: 10 }).map((halves) => rational(halves, 2));
    fc.assert(
      fc.property(fc.shuffledSubarray(levels), anyHalves, (some, value) => {
        expect(levelAt(value, [...some].reverse())).toEqual(levelAt(value, some));
      }),
    );
  });
});
