import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../packages/model/src/decimal.ts';
import type { Rational, RoundingMode } from '../../packages/model/src/rational.ts';
import * as rational from '../../packages/model/src/rational.ts';

const { add, compare, div, equals, mul, round, sub, toDecimalText, toPlaces, ZERO } = rational;

/** The exact number of a text that is one. */
function exact(text: string): Rational {
  const value = rational.parse(text);
  if (!value) throw new Error(`not a number: ${text}`);
  return value;
}

const anyInteger = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyPositive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const anyRational = fc.tuple(anyInteger, anyPositive).map(([above, below]) => rational.rational(above, below));
const anyMode = fc.constantFrom<RoundingMode>('half up', 'half even', 'up', 'down');

describe('reading and writing', () => {
  test.each([
    ['2.50', '2.5'],
    ['-0.7', '-0.7'],
    ['6/4', '1.5'],
    ['-7/3', '-7/3'],
    ['0/5', '0'],
    ['0.125', '0.125'],
    ['1000', '1000'],
  ])('%s is %s', (text, written) => expect(rational.toExactText(exact(text))).toBe(written));

  test.each(['', '1/0', '1/-3', '1/2/3', '/3', '1/', '1.5/2', '1/1.5', 'a/b', '1e3', `1/${'9'.repeat(60)}`])(
    'refuses %j',
    (text) => expect(rational.parse(text)).toBeUndefined(),
  );

  test('thirds have no decimal', () => expect(toDecimalText(exact('1/3'))).toBeUndefined());

  test('a schema-checked decimal is trusted, another throws', () => {
    expect(rational.fromDecimal('2.5')).toEqual({ numerator: 5n, denominator: 2n });
    expect(() => rational.fromDecimal('2.50')).toThrow(RangeError);
    expect(() => rational.fromDecimal('x' as Decimal)).toThrow('`x` is not a canonical decimal');
  });

  test('what is written is read back', () => {
    const allowed = 200;
    fc.assert(fc.property(anyRational, (a) => equals(exact(rational.toExactText(a)), a)));
    fc.assert(
      fc.property(anyInteger, fc.nat(60), (units, places) => {
        const value = rational.rational(units, 10n ** BigInt(places));
        const text = toDecimalText(value) ?? '';
        const back = rational.parse(text, allowed);
        return back !== undefined && equals(back, value) && !/\.\d*0$|\.$|^-0$/.test(text);
      }),
    );
  });

  test('toNumber is the nearest float, and copes with any size', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (a, b) => rational.toNumber(rational.rational(a, b)) === a / b),
    );
    expect(rational.toNumber(rational.rational(10n ** 900n + 1n, 3n * 10n ** 900n))).toBeCloseTo(1 / 3, 14);
  });
});

describe('arithmetic', () => {
  test('tenths add up', () => expect(equals(add(exact('0.1'), exact('0.2')), exact('0.3'))).toBe(true));

  test('three thirds of a credit are one credit', () => {
    const third = div(rational.ONE, exact('3'));
    expect(toDecimalText(rational.sum([third, third, third]))).toBe('1');
    expect(rational.sum([])).toEqual(ZERO);
  });

  test('nothing is divided by zero, and no float gets in', () => {
    expect(() => div(rational.ONE, ZERO)).toThrow(RangeError);
    expect(() => rational.rational(1, 0)).toThrow(RangeError);
    expect(() => rational.rational(0.5)).toThrow(RangeError);
  });

  test('is a field, and stays in lowest terms', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(mul(a, b)).toEqual(mul(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
        expect(sub(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(mul(div(a, b), b)).toEqual(a);
        expect(add(a, b).denominator > 0n).toBe(true);
      }),
    );
  });

  test('compare is an order that fits subtraction, min and max', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(Math.sign(Number(sub(a, b).numerator))).toBe(compare(a, b));
        expect(compare(rational.min(a, b), rational.max(a, b))).toBeLessThanOrEqual(0);
        expect(compare(a, b) === 0).toBe(equals(a, b));
      }),
    );
    expect(rational.max(exact('1'), exact('3'), exact('2'))).toEqual(exact('3'));
    expect(rational.isInteger(exact('4/2'))).toBe(true);
    expect(rational.isInteger(exact('4/3'))).toBe(false);
  });
});

describe('rounding', () => {
  // value, places or step, then half up, half even, up, down
  test.each<[string, number | string, string, string, string, string]>([
    ['2.5', 0, '3', '2', '3', '2'],
    ['3.5', 0, '4', '4', '4', '3'],
    ['-2.5', 0, '-3', '-2', '-3', '-2'],
    ['2.875', 2, '2.88', '2.88', '2.88', '2.87'],
    ['2.865', 2, '2.87', '2.86', '2.87', '2.86'],
    ['0.04', 1, '0', '0', '0.1', '0'],
    ['-0.04', 1, '0', '0', '-0.1', '0'],
    ['3.25', '0.5', '3.5', '3', '3.5', '3'],
    ['3.75', '0.5', '4', '4', '4', '3.5'],
    ['1.005', 2, '1.01', '1', '1.01', '1'],
    ['7', '2', '8', '8', '8', '6'],
    ['5', '2', '6', '4', '6', '4'],
    ['2/3', '1/3', '2/3', '2/3', '2/3', '2/3'],
    ['1/2', '1/3', '2/3', '2/3', '2/3', '1/3'],
  ])('%s to %s', (text, to, ...expected) => {
    const modes: RoundingMode[] = ['half up', 'half even', 'up', 'down'];
    const target = typeof to === 'number' ? to : exact(to);
    expect(modes.map((mode) => rational.toExactText(round(exact(text), target, mode)))).toEqual(expected);
  });

  test('the published values of the calculations', () => {
    // SEMANTICS.md, "Calculations": average 2, 2.5, 3, 4; weighted latest 4, 3, 2, 1; growth −0.7; 102/12 and 101/12
    expect(toPlaces(div(exact('11.5'), exact('4')), 2, 'half up')).toBe('2.88');
    expect(toPlaces(add(mul(exact('.65'), exact('1')), mul(exact('.35'), exact('3'))), 2, 'half up')).toBe('1.70');
    expect(toDecimalText(sub(round(exact('37/4'), 1, 'half up'), exact('10')))).toBe('-0.7');
    expect([exact('102/12'), exact('101/12')].map((a) => toPlaces(a, 1, 'half up'))).toEqual(['8.5', '8.4']);
  });

  test('is a multiple of the step, at most half a step (or a step) away, and stays when repeated', () => {
    const anyStep = fc.tuple(anyPositive, anyPositive).map(([above, below]) => rational.rational(above, below));
    fc.assert(
      fc.property(anyRational, anyStep, anyMode, (value, step, mode) => {
        const rounded = round(value, step, mode);
        const away = sub(rounded, value);
        const distance = rational.max(away, sub(ZERO, away));
        expect(rational.isInteger(div(rounded, step))).toBe(true);
        expect(compare(mode.startsWith('half') ? mul(distance, exact('2')) : distance, step)).toBeLessThanOrEqual(0);
        expect(round(rounded, step, mode)).toEqual(rounded);
        expect(round(sub(ZERO, value), step, mode)).toEqual(sub(ZERO, rounded));
      }),
    );
  });

  test('keeps the order of values', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyMode, fc.nat(6), (a, b, mode, places) => {
        const [low, high] = [rational.min(a, b), rational.max(a, b)];
        return compare(round(low, places, mode), round(high, places, mode)) <= 0;
      }),
    );
  });

  test('toPlaces always shows that many places', () => {
    expect(toPlaces(exact('2.9'), 2, 'down')).toBe('2.90');
    expect(toPlaces(exact('-0.04'), 1, 'half up')).toBe('0.0');
    expect(toPlaces(exact('-0.05'), 1, 'half up')).toBe('-0.1');
    expect(toPlaces(exact('9.99'), 0, 'half up')).toBe('10');
    fc.assert(
      fc.property(anyRational, fc.nat(12), anyMode, (value, places, mode) => {
        const text = toPlaces(value, places, mode);
        expect(text.split('.')[1]?.length ?? 0).toBe(places);
        expect(exact(text)).toEqual(round(value, places, mode));
      }),
    );
  });

  test('an impossible target is a mistake of the program', () => {
    for (const places of [-1, 0.5, 41, Number.NaN]) expect(() => round(ZERO, places, 'up')).toThrow(RangeError);
    expect(() => round(ZERO, ZERO, 'up')).toThrow(RangeError);
    expect(() => round(ZERO, exact('-0.1'), 'up')).toThrow(RangeError);
  });
});
