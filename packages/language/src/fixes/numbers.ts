/** Numbers and days as fixes write them. */

/** A number without the traces of counting in twos; with as many digits behind the point as `like` at least. */
export function numberText(value: number, like = ''): string {
  const digits = like.split('.')[1]?.length ?? 0;
  const short = String(Math.round(value * 1e6) / 1e6);
  const has = short.split('.')[1]?.length ?? 0;
  return has < digits ? value.toFixed(digits) : short;
}

/** The multiple of a step that is next below, and the one above. */
export function multiplesAround(value: number, step: number): [number, number] {
  const low = Math.floor(value / step + 1e-9) * step;
  return [low, low + step];
}

/** A day so many days before or after another; both as ISO dates. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return Number.isNaN(day.getTime()) ? date : day.toISOString().slice(0, 10);
}

/** The same day of another year; the day before where that year has no 29 February. */
export function inYear(date: string, year: number): string {
  const there = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return isDate(there) ? there : `${there.slice(0, 8)}28`;
}

/** Whether a text is a day that the calendar has. */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The days that may have been meant by one that the calendar does not have, or that is written in another order. */
export function datesLike(text: string): string[] {
  const parts = text.split(/[-/.]/).map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  const year = (value: number): number => (value < 100 ? 2000 + value : value);
  const orders =
    a > 31
      ? [
          [a, b, c],
          [a, c, b],
        ]
      : [
          [year(c), a, b],
          [year(c), b, a],
        ];
  const found = orders.flatMap(([y = 0, m = 0, d = 0]) => dayIn(y, m, d) ?? []);
  return [...new Set(found)];
}

function dayIn(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
  for (let last = day; last >= 28 || last === day; last--) {
    const date = start + String(last).padStart(2, '0');
    if (isDate(date)) return date;
  }
  return undefined;
}
