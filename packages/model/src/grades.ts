/**
 * School grades and bands of them: PK, TK, K and 1 to 12 (LANGUAGE.md, section 4, `grades: K-5`).
 *
 * They are read in any case, with a hyphen or an en dash, with spaces around it, and with the leading zero of
 * CASE and CEDS (`09`); they are written in one form: `PK`, `K-5`, `9`. Text that is none of this, and a band
 * that runs backwards, is refused with `undefined`.
 */

/** All grades, youngest first. */
export const GRADES = ['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

export type Grade = (typeof GRADES)[number];

/** The grades from the youngest to the oldest, both included. A single grade has the same twice. */
export interface GradeBand {
  readonly from: Grade;
  readonly to: Grade;
}

const places: ReadonlyMap<string, number> = new Map(GRADES.map((grade, place) => [grade, place]));

export function parseGrade(text: string): Grade | undefined {
  const name = text.trim().toUpperCase();
  const index = places.get(/^0[1-9]$/.test(name) ? name.slice(1) : name);
  return index === undefined ? undefined : GRADES[index];
}

/** Reads one grade (`9`) or a band (`K-5`, `9–12`). */
export function parseGradeBand(text: string): GradeBand | undefined {
  const parts = text.split(/[-\u2010\u2011\u2013]/);
  const from = parseGrade(parts[0] ?? '');
  const to = parts.length === 1 ? from : parseGrade(parts[1] ?? '');
  if (parts.length > 2 || !from || !to || compareGrades(from, to) > 0) return undefined;
  return { from, to };
}

/** `9` for a single grade, else `K-5`. */
export function formatGradeBand({ from, to }: GradeBand): string {
  return from === to ? from : `${from}-${to}`;
}

/** Below zero, zero or above zero as `a` is younger than, the same as or older than `b`: an order for `sort`. */
export function compareGrades(a: Grade, b: Grade): number {
  return place(a) - place(b);
}

/** Orders bands by their youngest grade, then by their oldest. */
export function compareGradeBands(a: GradeBand, b: GradeBand): number {
  return compareGrades(a.from, b.from) || compareGrades(a.to, b.to);
}

/** Is the grade in the band, or is the whole of the other band in it? */
export function bandContains(band: GradeBand, inner: Grade | GradeBand): boolean {
  const { from, to } = typeof inner === 'string' ? { from: inner, to: inner } : inner;
  return place(band.from) <= place(from) && place(to) <= place(band.to);
}

/** Do the bands have a grade in common? */
export function bandsOverlap(a: GradeBand, b: GradeBand): boolean {
  return place(a.from) <= place(b.to) && place(b.from) <= place(a.to);
}

/** The grades that both bands have, or `undefined` if they have none in common. */
export function intersectBands(a: GradeBand, b: GradeBand): GradeBand | undefined {
  if (!bandsOverlap(a, b)) return undefined;
  return {
    from: place(a.from) > place(b.from) ? a.from : b.from,
    to: place(a.to) < place(b.to) ? a.to : b.to,
  };
}

/** Every grade of the band, youngest first. */
export function gradesOf(band: GradeBand): readonly Grade[] {
  return GRADES.slice(place(band.from), place(band.to) + 1);
}

function place(grade: Grade): number {
  return places.get(grade) ?? Number.NaN;
}
