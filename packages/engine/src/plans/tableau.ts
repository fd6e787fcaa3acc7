/**
 * A linear program over whole numbers, for the simplex method without rounding: every row is kept as whole numbers with
 * a denominator of its own.
 *
 * A row says: denominator · basic variable + Σ cell · column variable = right. Columns stand at 0. Variables are counted
 * from one of their bounds: what a variable is in the problem is `offset + sign · (what it is here)`, and what it is
 * here lies between 0 and `upper`. Row 0 is what is to be made small; it has no bounds.
 */
import { divisor, remainder, safe } from './integers.ts';
import type { Work } from './problem.ts';

export interface Tableau {
  /** Row after row, each with room for `stride` columns. */
  cells: Float64Array;
  stride: number;
  readonly denominators: number[];
  readonly right: number[];
  /** The variable of each row; of row 0, none. */
  readonly basics: number[];
  /** The variable of each column. */
  columns: number[];
  /** By variable: its row (from 1), its column as -1 - column, or 0 where it is left out. */
  readonly place: number[];
  readonly upper: number[];
  readonly offset: number[];
  readonly sign: number[];
  readonly effort: Effort;
}

/** The work done, and the most that may be done. */
export interface Effort {
  readonly work: Work;
  readonly mostCells: number;
}

/** So many times a variable. */
export type Term = readonly [variable: number, factor: number];

/** A program without rows whose variables are columns, each from 0 to its upper bound. */
export function newTableau(upper: readonly number[], effort: Effort): Tableau {
  const variables = [...upper.keys()];
  return {
    cells: new Float64Array(upper.length * 64),
    stride: upper.length,
    denominators: [1],
    right: [0],
    basics: [-1],
    columns: variables,
    place: variables.map((variable) => -1 - variable),
    upper: [...upper],
    offset: variables.map(() => 0),
    sign: variables.map(() => 1),
    effort,
  };
}

export function copyOf(tableau: Tableau): Tableau {
  const { cells, stride, columns, basics } = tableau;
  const width = columns.length;
  const packed = new Float64Array(width * (basics.length + 8));
  if (width === stride) packed.set(cells.subarray(0, width * basics.length));
  for (let row = 0; width < stride && row < basics.length; row++) {
    packed.set(cells.subarray(row * stride, row * stride + width), row * width);
  }
  return {
    cells: packed,
    stride: width,
    denominators: tableau.denominators.slice(),
    right: tableau.right.slice(),
    basics: basics.slice(),
    columns: columns.slice(),
    place: tableau.place.slice(),
    upper: tableau.upper.slice(),
    offset: tableau.offset.slice(),
    sign: tableau.sign.slice(),
    effort: tableau.effort,
  };
}

/** Adds a variable from 0 to `upper` with the row: variable + Σ terms = right. Gives the variable. */
export function addRow(
  tableau: Tableau,
  terms: readonly Term[],
  right: number,
  upper = Number.POSITIVE_INFINITY,
): number {
  const { cells, start, variable } = newRow(tableau, upper);
  const { denominator, constant } = express(tableau, terms, start);
  // denominator · Σ terms = constant - Σ cells, hence denominator · variable - Σ cells = denominator · right - constant.
  for (let at = start; at < start + tableau.columns.length; at++) if (cells[at] !== 0) cells[at] = -cells[at]!;
  tableau.denominators.push(denominator);
  tableau.right.push(safe(safe(right * denominator) - constant));
  return variable;
}

/**
 * Adds what must hold where all variables are whole, and does not where the basic variable of a row is not (Gomory's
 * fractional cut): with the rests of the row's numbers when divided by its denominator, Σ rest · column variable is at
 * least the rest of its right side, and more than that by a multiple of the denominator.
 */
export function addCut(tableau: Tableau, row: number): void {
  const denominator = tableau.denominators[row]!;
  const { cells, start } = newRow(tableau, Number.POSITIVE_INFINITY);
  const from = row * tableau.stride;
  for (let column = 0; column < tableau.columns.length; column++) {
    cells[start + column] = 0 - remainder(cells[from + column]!, denominator);
  }
  tableau.denominators.push(denominator);
  tableau.right.push(-remainder(tableau.right[row]!, denominator));
  reduce(tableau, tableau.basics.length - 1);
}

/** Makes room for a row of a new variable; its numbers are still to be filled in. */
function newRow(tableau: Tableau, upper: number): { cells: Float64Array; start: number; variable: number } {
  const { stride, basics, place } = tableau;
  const start = basics.length * stride;
  if (start + stride > tableau.cells.length) {
    const roomy = new Float64Array(2 * (start + stride));
    roomy.set(tableau.cells);
    tableau.cells = roomy;
  }
  tableau.cells.fill(0, start, start + stride);
  const variable = place.length;
  place.push(basics.length);
  basics.push(variable);
  tableau.upper.push(upper);
  tableau.offset.push(0);
  tableau.sign.push(1);
  return { cells: tableau.cells, start, variable };
}

/** Makes Σ terms what is to be small. */
export function setObjective(tableau: Tableau, terms: readonly Term[]): void {
  tableau.cells.fill(0, 0, tableau.stride);
  const { denominator, constant } = express(tableau, terms, 0);
  tableau.denominators[0] = denominator;
  tableau.right[0] = constant;
}

/** Writes the cells, from `start`, of: denominator · Σ terms = constant - Σ cell · column variable. They are 0 before. */
function express(tableau: Tableau, terms: readonly Term[], start: number): { denominator: number; constant: number } {
  const { cells, stride, columns, denominators, place, offset, sign } = tableau;
  let denominator = 1;
  for (const [variable] of terms) {
    const row = place[variable]!;
    if (row > 0 && denominators[row] !== 1) {
      denominator = safe((denominator / divisor(denominator, denominators[row]!)) * denominators[row]!);
    }
  }
  let constant = 0;
  for (const [variable, factor] of terms) {
    constant = safe(constant + safe(factor * offset[variable]! * denominator));
    const at = place[variable]!;
    const signed = factor * sign[variable]!;
    if (at < 0) cells[start - 1 - at] = safe(cells[start - 1 - at]! - safe(signed * denominator));
    if (at <= 0) continue;
    const times = signed * (denominator / denominators[at]!);
    const from = at * stride;
    constant = safe(constant + safe(times * tableau.right[at]!));
    for (let column = 0; column < columns.length; column++) {
      const cell = cells[from + column]!;
      if (cell !== 0) cells[start + column] = safe(cells[start + column]! + safe(times * cell));
    }
  }
  return { denominator, constant };
}

/** Divides the numbers of a row by what divides them all. */
export function reduce({ cells, stride, columns, denominators, right }: Tableau, row: number): void {
  const start = row * stride;
  const end = start + columns.length;
  let common = divisor(denominators[row]!, right[row]!);
  for (let at = start; common > 1 && at < end; at++) if (cells[at] !== 0) common = divisor(common, cells[at]!);
  if (common <= 1) return;
  for (let at = start; at < end; at++) if (cells[at] !== 0) cells[at]! /= common;
  denominators[row]! /= common;
  right[row]! /= common;
}

/** Leaves out the columns whose variables cannot move any more, once they are many. */
export function dropFixed(tableau: Tableau): void {
  const { cells, stride, columns, upper, place, basics } = tableau;
  const kept: number[] = [];
  for (let column = 0; column < columns.length; column++) if (upper[columns[column]!]! > 0) kept.push(column);
  if (8 * kept.length > 7 * columns.length) return;
  for (const variable of columns) place[variable] = 0;
  tableau.columns = kept.map((column) => columns[column]!);
  for (let column = 0; column < kept.length; column++) place[tableau.columns[column]!] = -1 - column;
  for (let start = 0; start < basics.length * stride; start += stride) {
    for (let column = 0; column < kept.length; column++) cells[start + column] = cells[start + kept[column]!]!;
  }
}

/** What the objective is: numerator / denominator, the denominator above 0. */
export function objectiveOf({ right, denominators }: Tableau): { numerator: number; denominator: number } {
  return { numerator: right[0]!, denominator: denominators[0]! };
}

/** The least whole number that is not below the objective. */
export function wholeObjective(tableau: Tableau): number {
  const { numerator, denominator } = objectiveOf(tableau);
  const rest = remainder(numerator, denominator);
  return (numerator - rest) / denominator + (rest > 0 ? 1 : 0);
}

/** What a variable is in the problem: numerator / denominator. */
export function valueIn(tableau: Tableau, variable: number): { numerator: number; denominator: number } {
  const place = tableau.place[variable]!;
  const offset = tableau.offset[variable]!;
  if (place <= 0) return { numerator: offset, denominator: 1 };
  const denominator = tableau.denominators[place]!;
  return { numerator: offset * denominator + tableau.sign[variable]! * tableau.right[place]!, denominator };
}
