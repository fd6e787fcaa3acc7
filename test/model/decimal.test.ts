import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECIMAL_PATTERN, isDecimal, MAX_DIGITS, parseDecimal } from '../../packages/model/src/decimal.ts';

describe('parseDecimal', () => {
  test.each([
    ['1', '1'],
    ['1.0', '1'],
    ['2.50', '2.5'],
    ['-0.70', '-0.7'],
    ['\u22120.7', '-0.7'],
    ['.5', '0.5'],
    ['+2', '2'],
    ['007', '7'],
    ['-0.00', '0'],
    ['100', '100'],
    ['9'.repeat(MAX_DIGITS), '9'.repeat(MAX_DIGITS)],
  ])('reads %s as %s', (text, decimal) => expect(parseDecimal(text)).toBe(decimal));

  test.each([
    '',
    '-',
    '.',
    '5.',
    '1e5',
    '1,000',
    ' 1',
    '1\n',
    '1/3',
    '½',
    '٣',
    'NaN',
    'Infinity',
    '0x10',
    '--1',
    '1.2.3',
  ])('refuses %j', (text) => expect(parseDecimal(text)).toBeUndefined());

  test('refuses long text without reading it', () => {
    expect(parseDecimal('9'.repeat(MAX_DIGITS + 1))).toBeUndefined();
    expect(parseDecimal(`0.${'0'.repeat(MAX_DIGITS)}`)).toBeUndefined();
    expect(parseDecimal('9'.repeat(50_000_000))).toBeUndefined();
    expect(parseDecimal('123', 2)).toBeUndefined();
    expect(parseDecimal('-1.2', 2)).toBe('-1.2');
  });
});

describe('isDecimal', () => {
  test.each(['0', '1', '2.5', '-0.7', '10.05', '9'.repeat(MAX_DIGITS)])('accepts %s', (text) =>
    expect(isDecimal(text)).toBe(true),
  );

  test.each(['', '-0', '1.0', '01', '.5', '5.', '+1', '1e2', '2.50', '1\n', '9'.repeat(MAX_DIGITS + 1), 1, null])(
    'refuses %j',
    (text) => expect(isDecimal(text)).toBe(false),
  );

  test('agrees with the published pattern', () => {
    const texts = fc.stringMatching(/^[-+]?[01.]{0,6}$/);
    fc.assert(fc.property(texts, (text) => isDecimal(text) === new RegExp(DECIMAL_PATTERN).test(text)));
  });

  test('accepts exactly what parseDecimal leaves unchanged', () => {
    const texts = fc.oneof(fc.stringMatching(/^[-+]?[01.]{0,6}$/), fc.string());
    fc.assert(fc.property(texts, (text) => isDecimal(text) === (parseDecimal(text) === text)));
  });
});
