import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, FRACTION_BITS, ln } from '../../../packages/engine/src/methods/logarithm.ts';
import * as rational from '../../../packages/model/src/rational.ts';
import { exact } from './scores.ts';

/** What `logarithm.ts` says of its errors, in units of 2⁻²⁵⁶. */
const LN_ERROR = 1n << 19n;
const EXP_SHARE = 236n;

const anyPositive = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }))
  .map(([above, below]) => rational.rational(above, below));

/** A number in units as text with 70 decimals, cut off. */
function digits(units: bigint): string {
  const size = ((units < 0n ? -units : units) * 10n ** 70n) >> FRACTION_BITS;
  const text = size.toString().padStart(71, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -70)}.${text.slice(-70)}`;
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}

/** A rational in units, cut off. */
function units({ numerator, denominator }: rational.Rational): bigint {
  return (numerator << FRACTION_BITS) / denominator;
}

describe('known digits', () => {
  test.each([
    ['1', '0.0000000000000000000000000000000000000000000000000000000000000000000000'],
    ['2', '0.6931471805599453094172321214581765680755001343602552541206800094933936'],
    ['3', '1.0986122886681096913952452369225257046474905578227494517346943336374942'],
    ['10', '2.3025850929940456840179914546843642076011014886287729760333279009675726'],
    ['1/10', '-2.3025850929940456840179914546843642076011014886287729760333279009675726'],
    ['1024', '6.9314718055994530941723212145817656807550013436025525412068000949339362'],
  ])('ln %s is %s', (number, known) => expect(digits(ln(exact(number))).slice(0, known.length)).toBe(known));

  test.each([
    [0n, '1.0000000000000000000000000000000000000000000000000000000000000000000000'],
    [1n, '2.7182818284590452353602874713526624977572470936999595749669676277240766'],
    [2n, '7.3890560989306502272304274605750078131803155705518473240871278225225737'],
    [-1n, '0.3678794411714423215955237701614608674458111310317678345078368016974614'],
    [10n, '22026.4657948067165169579006452842443663535126185567810742354263552252'],
  ])('e to the power of %s is %s', (power, known) => {
    expect(digits(exp(power << FRACTION_BITS)).slice(0, known.length)).toBe(known);
  });
});

describe('the bounds', () => {
  test('ln ab = ln a + ln b', () => {
    fc.assert(
      fc.property(anyPositive, anyPositive, (a, b) => distance(ln(rational.mul(a, b)), ln(a) + ln(b)) < 3n * LN_ERROR),
    );
  });

  test('ln 1/x = −ln x', () => {
    fc.assert(fc.property(anyPositive, (x) => distance(ln(rational.div(rational.ONE, x)), -ln(x)) < 2n * LN_ERROR));
  });

  test('exp ln x = x', () => {
    fc.assert(
      fc.property(anyPositive, (x) => {
        const bound = (units(x) >> (EXP_SHARE - 2n)) + 2n;
        return distance(exp(ln(x)), units(x)) <= bound;
      }),
    );
  });

  test('ln exp y = y', () => {
    const limit = 40n << FRACTION_BITS;
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: limit }), (y) => {
        const x = rational.rational(exp(y), 1n << FRACTION_BITS);
        return distance(ln(x), y) < 4n * LN_ERROR;
      }),
    );
  });

  test('a greater number has a greater logarithm', () => {
    fc.assert(
      fc.property(anyPositive, anyPositive, (a, b) => Math.sign(Number(ln(a) - ln(b))) === rational.compare(a, b)),
    );
  });

  test('both agree with the floats, as far as floats go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (x) => {
        const value = Number(ln(rational.rational(x))) / 2 ** 256;
        return Math.abs(value - Math.log(x)) < 1e-13;
      }),
    );
  });
});

test.each(['0', '-2'])('%s has no logarithm', (number) => expect(() => ln(exact(number))).toThrow(RangeError));
