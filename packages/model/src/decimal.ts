/**
 * Decimal numbers as text, the one form in which the JSON holds a score, a credit or an average
 * (SEMANTICS.md, "Numbers and order": no binary float reaches a comparison or an output).
 *
 * The form is canonical: ASCII digits, at least one before the point, no leading and no trailing zeros, no
 * exponent, no plus, no "-0": `0`, `1`, `2.5`, `-0.7`. Written `1.0` becomes `1`, so that equal numbers are
 * equal text and hash alike. How many places a reader sees is decided at the output (`rational.toPlaces`).
 * To compute with one, see `rational.ts`.
 */
export type Decimal = `${number}`;

/** Text with more digits than this is refused unless the caller allows more: no grade or credit comes near. */
export const MAX_DIGITS = 40;

/** The canonical form as a regular expression, for JSON Schema and for the SQL. Its length is not limited. */
export const DECIMAL_PATTERN = '^(?!-0$)-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*[1-9])?$';

const canonical = new RegExp(DECIMAL_PATTERN);
const written = /^([+\-\u2212]?)([0-9]*)(?:\.([0-9]+))?$/;
const signAndPoint = 2;

/** Is this canonical decimal text of at most `maxDigits` digits? */
export function isDecimal(text: unknown, maxDigits: number = MAX_DIGITS): text is Decimal {
  if (typeof text !== 'string' || text.length > maxDigits + signAndPoint || !canonical.test(text)) return false;
  return text.replace(/[^0-9]/g, '').length <= maxDigits;
}

/**
 * The canonical form of decimal text as people and gradebooks write it: `1.0`, `.5`, `+2`, `007`, and the
 * typographic minus. `undefined` for anything else: exponents, `5.`, separators of thousands, fractions,
 * spaces, and more than `maxDigits` digits, which is seen from the length alone.
 */
export function parseDecimal(text: string, maxDigits: number = MAX_DIGITS): Decimal | undefined {
  if (text.length > maxDigits + signAndPoint) return undefined;
  const [matched, sign = '', before = '', after = ''] = written.exec(text) ?? [];
  const digits = before.length + after.length;
  if (matched === undefined || digits === 0 || digits > maxDigits) return undefined;
  const whole = before.replace(/^0+/, '') || '0';
  const part = after.replace(/0+$/, '');
  const size = part ? `${whole}.${part}` : whole;
  const negative = sign !== '' && sign !== '+' && size !== '0';
  return (negative ? `-${size}` : size) as Decimal;
}
