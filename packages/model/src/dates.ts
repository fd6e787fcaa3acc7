/**
 * Calendar dates as ISO 8601 text, `2026-01-30`: days without time or zone, so that no computer's clock or place
 * changes an outcome. Years go from 0001 to 9999, in the Gregorian calendar throughout.
 *
 * Rules (SEMANTICS.md, "Numbers and order"): dates are inclusive; a school year begins on 1 July unless the
 * calendar says otherwise; 29 February falls back to 28.
 *
 * Errors: text from outside is refused with `undefined` or `false`; a result outside the years, and an argument
 * that is no date, throw a `RangeError`.
 */
export type IsoDate = `${number}-${number}-${number}`;

/** A month and a day without a year: `07-01`. */
export type MonthDay = `${number}-${number}`;

/** A school year: its first and last day, and its name, `2025-2026` (or `2026` where it begins on 1 January). */
export interface SchoolYear {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const form = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is this the text of a day that exists? */
export function isDate(text: unknown): text is IsoDate {
  return typeof text === 'string' && split(text) !== undefined;
}

/** The same text as a date if it is one. */
export function parseDate(text: string): IsoDate | undefined {
  return isDate(text) ? text : undefined;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Below zero, zero or above zero as `a` is before, the same as or after `b`: an order for `sort`. */
export function compareDates(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date so many days later, or earlier if below zero. */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day so many years later, or earlier if below zero; 29 February falls back to 28. */
export function addYears(date: IsoDate, years: number): IsoDate {
  if (!Number.isSafeInteger(years)) throw new RangeError(`${years} is not a whole number of years`);
  const [year, month, day] = parts(date);
  return dateOf(year + years, month, day);
}

/** How many days `to` is after `from`; below zero if it is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The school year that holds the date, where each begins on the day `startMonthDay`. */
export function schoolYearOf(date: IsoDate, startMonthDay: MonthDay = '07-01'): SchoolYear {
  const [, month, day] = parts(`2000-${startMonthDay}` as IsoDate); // a leap year: 02-29 is a start, too
  const [year] = parts(date);
  const first = compareDates(date, dateOf(year, month, day)) < 0 ? year - 1 : year;
  const from = dateOf(first, month, day);
  const to = fromDayNumber(dayNumber(dateOf(first + 1, month, day)) - 1);
  const [last] = parts(to);
  return { name: first === last ? from.slice(0, 4) : `${from.slice(0, 4)}-${to.slice(0, 4)}`, from, to };
}

function split(text: string): readonly [year: number, month: number, day: number] | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysIn(year, month) ? [year, month, day] : undefined;
}

function parts(date: IsoDate): readonly [year: number, month: number, day: number] {
  const found = split(date);
  if (!found) throw new RangeError(`\`${date.slice(0, 20)}\` is not a date`);
  return found;
}

/** How many days the month has; 0 if there is no such month. */
function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0);
}

/** The day of that month, or the last before it that exists: 29 February falls back to 28. */
function dateOf(year: number, month: number, day: number): IsoDate {
  if (year < 1 || year > 9999) throw new RangeError(`the year ${year} is not between 1 and 9999`);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}` as IsoDate;
}

/** Days since 1 March of year 0. Years counted from March have their leap day last, so the months are regular. */
function dayNumber(date: IsoDate): number {
  const [year, month, day] = parts(date);
  const marchYear = month > 2 ? year : year - 1;
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return daysBeforeYear(marchYear) + daysBeforeMonth + day - 1;
}

function daysBeforeYear(marchYear: number): number {
  return 365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
}

/** The reverse of `dayNumber`. */
function fromDayNumber(number: number): IsoDate {
  let year = Math.floor(number / 365.2425);
  if (daysBeforeYear(year) > number) year--;
  else if (daysBeforeYear(year + 1) <= number) year++;
  const day = number - daysBeforeYear(year);
  const month = Math.floor((5 * day + 2) / 153);
  const dayOfMonth = day - Math.floor((153 * month + 2) / 5) + 1;
  return dateOf(month < 10 ? year : year + 1, ((month + 2) % 12) + 1, dayOfMonth);
}
