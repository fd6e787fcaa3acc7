/** The bounds of the variables of a tableau. */
import { safe } from './integers.ts';
import type { Tableau } from './tableau.ts';

export interface Bounds {
  readonly variable: number;
  readonly least: number;
  readonly most: number;
}

export function boundsOf({ upper, offset, sign }: Tableau, variable: number): Bounds {
  const one = offset[variable]!;
  const other = one + sign[variable]! * upper[variable]!;
  return { variable, least: Math.min(one, other), most: Math.max(one, other) };
}

/**
 * Narrows a variable to what it has in common with the bounds. False where that is nothing. Rows may lie outside their
 * bounds afterwards (`repair`).
 */
export function narrow(tableau: Tableau, { variable, least, most }: Bounds): boolean {
  const before = boundsOf(tableau, variable);
  const after = { variable, least: Math.max(before.least, least), most: Math.min(before.most, most) };
  if (after.least > after.most) return false;
  if (tableau.place[variable] !== 0) setBounds(tableau, after);
  // What is left out stands where it was counted from.
  else return tableau.offset[variable]! >= least && tableau.offset[variable]! <= most;
  return true;
}

/**
 * Gives a variable that is not left out other bounds, which may be wider and must have an end. A column that could make
 * the objective smaller goes to its upper bound, so that none can if none could before.
 */
export function setBounds(tableau: Tableau, { variable, least, most }: Bounds): void {
  const { cells, place, right, denominators, upper, offset, sign } = tableau;
  const at = place[variable]!;
  const start = sign[variable]! > 0 ? least : most;
  const by = sign[variable]! * (start - offset[variable]!);
  upper[variable] = most - least;
  offset[variable] = start;
  if (at > 0) {
    right[at] = safe(right[at]! - safe(denominators[at]! * by));
    return;
  }
  const column = -1 - at;
  if (by !== 0) moveColumn(tableau, column, by);
  // While its bounds were one number, nobody asked which way it would go.
  if (cells[column]! > 0 && most > least && most - least < Number.POSITIVE_INFINITY) flipColumn(tableau, column);
}

/** Counts a column from what is now `by`. */
function moveColumn({ cells, stride, right, basics }: Tableau, column: number, by: number): void {
  for (let row = 0, at = column; row < basics.length; row++, at += stride) {
    if (cells[at] !== 0) right[row] = safe(right[row]! - safe(cells[at]! * by));
  }
}

/** Counts a column downward from its upper bound, at which it stands afterwards. */
export function flipColumn(tableau: Tableau, column: number): void {
  const { cells, stride, columns, basics, upper } = tableau;
  const variable = columns[column]!;
  moveColumn(tableau, column, upper[variable]!);
  for (let row = 0, at = column; row < basics.length; row++, at += stride) if (cells[at] !== 0) cells[at] = -cells[at]!;
  countDown(tableau, variable);
}

/** Counts the variable of a row downward from its upper bound. */
export function flipRow(tableau: Tableau, row: number): void {
  const { cells, stride, columns, right, denominators, basics, upper } = tableau;
  const variable = basics[row]!;
  const start = row * stride;
  for (let at = start; at < start + columns.length; at++) if (cells[at] !== 0) cells[at] = -cells[at]!;
  right[row] = safe(safe(denominators[row]! * upper[variable]!) - right[row]!);
  countDown(tableau, variable);
}

function countDown({ upper, offset, sign }: Tableau, variable: number): void {
  offset[variable]! += sign[variable]! * upper[variable]!;
  sign[variable] = -sign[variable]!;
}
