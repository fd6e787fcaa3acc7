/**
 * The two walks over a tableau. Each takes the steepest step, and after some steps that gain nothing the first
 * possible one by the order of the variables, with which a walk cannot go in circles (Bland's rule).
 */
import { flipColumn, flipRow } from './bounds.ts';
import { divisor, safe } from './integers.ts';
import { reduce, type Tableau, wholeObjective } from './tableau.ts';

/** Steps without a gain after which the order of the variables decides. */
const patience = 40;

/** Thrown where the work is more than it may be. */
export class TooMuch extends Error {}

/** From rows within their bounds to the least objective. */
export function minimise(tableau: Tableau): void {
  let idle = 0;
  for (;;) {
    const column = entering(tableau, idle > patience);
    if (column === undefined) return;
    const step = firstBound(tableau, column);
    idle = step.length > 0 ? 0 : idle + 1;
    if (step.row === 0) {
      flipColumn(tableau, column);
      continue;
    }
    if (step.atUpper) flipRow(tableau, step.row);
    pivot(tableau, step.row, column);
  }
}

/** A column that makes the objective smaller. */
function entering({ cells, columns, upper }: Tableau, first: boolean): number | undefined {
  let best: number | undefined;
  for (let column = 0; column < columns.length; column++) {
    const gain = cells[column]!;
    const variable = columns[column]!;
    if (gain <= 0 || upper[variable] === 0) continue;
    if (best === undefined || (first ? variable < columns[best]! : gain > cells[best]!)) best = column;
  }
  return best;
}

/** How far a column can go up: to its own upper bound (row 0), or to a bound of a row. Every objective has a least. */
function firstBound(
  { cells, stride, denominators, right, basics, columns, upper }: Tableau,
  column: number,
): { row: number; atUpper: boolean; length: number } {
  let row = 0;
  let atUpper = false;
  // The length of the step is above / below.
  let above = upper[columns[column]!]!;
  let below = 1;
  for (let other = 1, at = column + stride; other < basics.length; other++, at += stride) {
    const cell = cells[at]!;
    if (cell === 0) continue;
    const most = upper[basics[other]!]!;
    if (cell < 0 && most === Number.POSITIVE_INFINITY) continue;
    const room = cell > 0 ? right[other]! : safe(denominators[other]! * most) - right[other]!;
    const size = Math.abs(cell);
    const difference = above === Number.POSITIVE_INFINITY ? -1 : safe(room * below) - safe(above * size);
    if (difference > 0 || (difference === 0 && (row === 0 || basics[other]! > basics[row]!))) continue;
    row = other;
    atUpper = cell < 0;
    above = room;
    below = size;
  }
  return { row, atUpper, length: above };
}

/**
 * From an objective that no column makes smaller to rows within their bounds. False where there is no such point, or
 * none whose objective is below `under`.
 */
export function repair(tableau: Tableau, under = Number.POSITIVE_INFINITY): boolean {
  for (let steps = 0; ; steps++) {
    if (under !== Number.POSITIVE_INFINITY && wholeObjective(tableau) >= under) return false;
    const first = steps > 10 * patience;
    const row = outside(tableau, first);
    if (row === undefined) return true;
    if (tableau.right[row]! > 0) flipRow(tableau, row);
    const column = cheapest(tableau, row, first);
    if (column === undefined) return false;
    pivot(tableau, row, column);
  }
}

/** A row outside its bounds. */
function outside({ denominators, right, basics, upper }: Tableau, first: boolean): number | undefined {
  let best: number | undefined;
  // The farthest distance is above / below.
  let above = 0;
  let below = 1;
  for (let row = 1; row < basics.length; row++) {
    const most = upper[basics[row]!]!;
    const over = most === Number.POSITIVE_INFINITY ? 0 : right[row]! - safe(denominators[row]! * most);
    const distance = Math.max(-right[row]!, over);
    if (distance <= 0) continue;
    const later = first
      ? best !== undefined && basics[row]! > basics[best]!
      : safe(distance * below) <= safe(above * denominators[row]!);
    if (later) continue;
    best = row;
    above = distance;
    below = denominators[row]!;
  }
  return best;
}

/** The column that brings a row back at the least cost. */
function cheapest({ cells, stride, columns, upper }: Tableau, row: number, first: boolean): number | undefined {
  const start = row * stride;
  let best: number | undefined;
  for (let column = 0; column < columns.length; column++) {
    const cell = cells[start + column]!;
    if (cell >= 0 || upper[columns[column]!] === 0) continue;
    if (best === undefined) {
      best = column;
      continue;
    }
    // The cost of a column is objective / cell, of two numbers below 0.
    const difference = safe(cells[column]! * cells[start + best]!) - safe(cells[best]! * cell);
    // Of equal costs the greatest cell: it goes farthest, and keeps the numbers small.
    const sooner = first ? columns[column]! < columns[best]! : cell < cells[start + best]!;
    if (difference < 0 || (difference === 0 && sooner)) best = column;
  }
  return best;
}

/** The columns of the row of a pivot that are not 0. */
let filled = new Int32Array(1024);

/** Exchanges the variables of a row and of a column. */
function pivot(tableau: Tableau, row: number, column: number): void {
  const { cells, stride, denominators, right, basics, columns, place, effort } = tableau;
  const width = columns.length;
  const start = row * stride;
  if (cells[start + column]! < 0) {
    for (let at = start; at < start + width; at++) if (cells[at] !== 0) cells[at] = -cells[at]!;
    right[row] = -right[row]!;
    denominators[row] = -denominators[row]!;
  }
  const size = cells[start + column]!;
  // What leaves takes the column.
  cells[start + column] = denominators[row]!;
  denominators[row] = size;
  if (filled.length < width) filled = new Int32Array(2 * width);
  let count = 0;
  for (let at = 0; at < width; at++) if (cells[start + at] !== 0) filled[count++] = at;
  let written = count;
  for (let other = 0, from = 0; other < basics.length; other++, from += stride) {
    const inColumn = cells[from + column]!;
    if (other === row || inColumn === 0) continue;
    const common = divisor(inColumn, size);
    const times = size / common;
    const factor = inColumn / common;
    cells[from + column] = 0;
    if (times !== 1) {
      for (let at = from; at < from + width; at++) if (cells[at] !== 0) cells[at] = safe(cells[at]! * times);
      denominators[other] = safe(denominators[other]! * times);
      written += width;
    }
    for (let index = 0; index < count; index++) {
      const at = filled[index]!;
      cells[from + at] = safe(cells[from + at]! - safe(factor * cells[start + at]!));
    }
    right[other] = safe(safe(right[other]! * times) - safe(factor * right[row]!));
    written += count;
    if (times !== 1) reduce(tableau, other);
  }
  const enters = columns[column]!;
  columns[column] = basics[row]!;
  place[basics[row]!] = -1 - column;
  basics[row] = enters;
  place[enters] = row;
  effort.work.pivots += 1;
  effort.work.cells += written;
  if (effort.work.cells > effort.mostCells) throw new TooMuch();
}
