import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  type IsoDate,
  isDate,
  isLeapYear,
  type MonthDay,
  parseDate,
  schoolYearOf,
} from '../../packages/model/src/dates.ts';

const dayLength = 86_400_000;

/** The date by the platform's own calendar, days counted from 1970. */
function platformDate(days: number): IsoDate {
  return new Date(days * dayLength).toISOString().slice(0, 10) as IsoDate;
}

const dayOf = (date: string) => Date.parse(date) / dayLength;
const anyDay = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') });
const schoolDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') });
const anyMonthDay = fc.integer({ min: 0, max: 365 }).map((day) => addDays('2000-01-01', day).slice(5) as MonthDay);

describe('reading', () => {
  test.each(['2026-01-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true);
    expect(parseDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-30',
    '20260130',
    '2026-01-30T00:00:00Z',
    ' 2026-01-30',
    '2026-01-30\n',
    '30.01.2026',
    '',
    '٢٠٢٦-01-30',
    20260130,
    null,
  ])('%j is none', (text) => expect(isDate(text)).toBe(false));

  test('a thing that is no date throws where a date must be', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('`2026-02-30` is not a date');
    expect(() => schoolYearOf('2026-02-28', '13-01')).toThrow(RangeError);
  });
});

describe('counting', () => {
  test('every day of 400 years follows the one before', () => {
    let date: IsoDate = '1890-01-01';
    const wrong: IsoDate[] = [];
    for (let day = dayOf(date); day <= dayOf('2290-01-01'); day++) {
      if (date !== platformDate(day) || !isDate(date)) wrong.push(date);
      date = addDays(date, 1);
    }
    expect(wrong).toEqual([]);
  });

  test('agrees with the platform over all years', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(platformDate(a), b - a)).toBe(platformDate(b));
        expect(daysBetween(platformDate(a), platformDate(b))).toBe(b - a);
        expect(compareDates(platformDate(a), platformDate(b))).toBe(Math.sign(a - b));
      }),
      { numRuns: 2000 },
    );
  });

  test('three weeks after a due date', () => expect(addDays('2026-02-20', 21)).toBe('2026-03-13'));

  test.each<[IsoDate, number, IsoDate]>([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2026-01-30', 2, '2028-01-30'],
    ['2023-02-28', 1, '2024-02-28'],
    ['1896-02-29', 4, '1900-02-28'],
  ])('%s and %i years is %s', (date, years, expected) => expect(addYears(date, years)).toBe(expected));

  test('a later day stays later, or the same, after years', () => {
    fc.assert(
      fc.property(schoolDay, fc.nat(800), fc.integer({ min: -100, max: 100 }), (day, later, years) => {
        const [a, b] = [platformDate(day), platformDate(day + later)];
        return compareDates(addYears(a, years), addYears(b, years)) <= 0;
      }),
    );
  });

  test('leap years', () => expect([1900, 2000, 2023, 2024, 2100].filter(isLeapYear)).toEqual([2000, 2024]));

  test('the calendar ends with the years 1 and 9999', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addYears('2026-01-01', 1e9)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addDays('2026-01-01', count)).toThrow(RangeError);
      expect(() => addYears('2026-01-01', count)).toThrow(RangeError);
    }
  });
});

describe('schoolYearOf', () => {
  test.each<[IsoDate, MonthDay | undefined, string, IsoDate, IsoDate]>([
    ['2026-06-30', undefined, '2025-2026', '2025-07-01', '2026-06-30'],
    ['2026-07-01', undefined, '2026-2027', '2026-07-01', '2027-06-30'],
    ['2026-08-31', '09-01', '2025-2026', '2025-09-01', '2026-08-31'],
    ['2026-01-01', '01-01', '2026', '2026-01-01', '2026-12-31'],
    ['2025-02-28', '02-29', '2025-2026', '2025-02-28', '2026-02-27'],
    ['2024-02-28', '02-29', '2023-2024', '2023-02-28', '2024-02-28'],
  ])('%s, beginning %s, is in %s', (date, start, name, from, to) => {
    expect(schoolYearOf(date, start)).toEqual({ name, from, to });
  });

  test('the years hold their days and leave no gap', () => {
    fc.assert(
      fc.property(schoolDay, anyMonthDay, (day, start) => {
        const date = platformDate(day);
        const year = schoolYearOf(date, start);
        expect(year.from <= date && date <= year.to).toBe(true);
        expect(schoolYearOf(addDays(year.to, 1), start).from).toBe(addDays(year.to, 1));
        expect(schoolYearOf(year.from, start)).toEqual(year);
        expect([365, 366]).toContain(daysBetween(year.from, year.to) + 1);
      }),
    );
  });
});
