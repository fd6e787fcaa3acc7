/**
 * Times like `P2Y`, `P6M`, `P3W`, `P10D`, as the model writes them (ISO 8601), laid on dates. What would leave the
 * years 0001 to 9999 ends at their first or last day, since records may hold any date.
 */
import { addDays, addYears, daysBetween, type IsoDate, type MonthDay } from '@cairn/model';

const form = /^P([0-9]+)([YMWD])$/;
const firstDay: IsoDate = '0001-01-01';
const lastDay: IsoDate = '9999-12-31';

/** The date so much later, or earlier with `-1`. A day that the month does not have falls back to its last. */
export function addDuration(date: IsoDate, duration: string, sign: 1 | -1 = 1): IsoDate {
  const [, count = '0', unit = 'D'] = form.exec(duration) ?? [];
  const number = sign * Number(count);
  if (unit === 'Y') return yearsLater(date, number);
  if (unit === 'M') return monthsLater(date, number);
  return daysLater(date, unit === 'W' ? 7 * number : number);
}

/** The same day so many years later, or earlier if below zero; 29 February falls back to 28. */
export function yearsLater(date: IsoDate, years: number): IsoDate {
  const year = yearOf(date) + years;
  return year < 1 ? firstDay : year > 9999 ? lastDay : addYears(date, years);
}

/** The date so many days later, or earlier if below zero. */
export function daysLater(date: IsoDate, days: number): IsoDate {
  if (daysBetween(firstDay, date) + days < 0) return firstDay;
  return daysBetween(date, lastDay) < days ? lastDay : addDays(date, days);
}

/** The first day of the school year that begins in a year; 29 February falls back to 28. */
export function beginOf(year: number, yearBegins: MonthDay): IsoDate {
  return yearsLater(`2000-${yearBegins}` as IsoDate, year - 2000);
}

/** The year in which the school year of a day began. */
export function schoolYearBegan(date: IsoDate, yearBegins: MonthDay): number {
  const year = yearOf(date);
  return date < beginOf(year, yearBegins) ? year - 1 : year;
}

function monthsLater(date: IsoDate, months: number): IsoDate {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const year = yearOf(date) + Math.floor(month / 12);
  if (year < 1) return firstDay;
  if (year > 9999) return lastDay;
  const first =
    `${String(year).padStart(4, '0')}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-01` as IsoDate;
  const wanted = daysLater(first, Number(date.slice(8)) - 1);
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : lastOfMonth(first);
}

/** The last day of the month whose first day is given. */
function lastOfMonth(first: IsoDate): IsoDate {
  return addDays(`${addDays(first, 31).slice(0, 7)}-01` as IsoDate, -1);
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
