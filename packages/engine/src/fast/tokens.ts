/** Tokens of JSON as bytes: what reading a line from its bytes goes over. */
import { isLeapYear } from '@cairn/model';

export const quote = 34;
export const comma = 44;
export const colon = 58;
export const space = 32;
export const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];
export const backslash = 92;
export const hyphen = 45;

/** The text of plain ASCII bytes. */
export function string(bytes: Uint8Array, from: number, to: number): string {
  let made = '';
  for (let at = from; at < to; at++) made += String.fromCharCode(bytes[at]!);
  return made;
}

/** The last day of each month from January, which is 1, in a common year. */
const lastDays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date of ten bytes as yyyymmdd; -1 where they are none. */
export function dayAt(bytes: Uint8Array, first: number): number {
  const a = bytes[first]! - 48;
  const b = bytes[first + 1]! - 48;
  const c = bytes[first + 2]! - 48;
  const d = bytes[first + 3]! - 48;
  const e = bytes[first + 5]! - 48;
  const f = bytes[first + 6]! - 48;
  const g = bytes[first + 8]! - 48;
  const h = bytes[first + 9]! - 48;
  // A byte that is no digit is below 0 or above 9: it leaves a higher bit, itself or with 6 more.
  const all =
    a | b | c | d | e | f | g | h | (a + 6) | (b + 6) | (c + 6) | (d + 6) | (e + 6) | (f + 6) | (g + 6) | (h + 6);
  if ((all & ~15) !== 0 || bytes[first + 4] !== hyphen || bytes[first + 7] !== hyphen) return -1;
  const month = 10 * e + f;
  const date = 10 * g + h;
  const year = 1000 * a + 100 * b + 10 * c + d;
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > 31) return -1;
  if (date > 28 && date > lastDays[month]! && !(month === 2 && date === 29 && isLeapYear(year))) return -1;
  return 10000 * year + 100 * month + date;
}

/** The place after a number of JSON as people write it, without exponent and with few digits; -1 where it is none. */
export function afterNumber(bytes: Uint8Array, first: number): number {
  const whole = bytes[first] === 45 ? first + 1 : first;
  let at = whole;
  while (bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  if (at === whole || at - whole > 9 || (bytes[whole] === 48 && at - whole > 1)) return -1;
  if (bytes[at] !== 46) return at;
  const part = ++at;
  while (bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at === part || at - part > 5 ? -1 : at;
}
