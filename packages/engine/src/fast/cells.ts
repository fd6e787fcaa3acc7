/** Where the values of a calculation stand for one student: a cell for each piece of learning and stage. */

import type { Calculation } from '@cairn/model';
import type { Learning } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import type { Series } from './gates.ts';
import type { Progress } from './progress.ts';
import { gathered } from './scores.ts';
import type { Bounds, State } from './state.ts';

/** Cells by learning and stage; `NaN` stands for no value. A value is `above / below` in units of the grid. */
export interface Cells {
  readonly calculation: Thing<Calculation>;
  readonly bounds: Bounds;
  /** The first cell of each piece of learning, by its index; -1 where the calculation is not worked out for it. */
  readonly first: Int32Array;
  /** The only source of the scores of a piece of learning; -1 where there may be several, or other values. */
  readonly source: Int32Array;
  /** The sources whose pieces may change the value of a piece of learning; `undefined` where something else may, too. */
  sourcesOf: (learning: number) => readonly number[] | undefined;
  /** How plain scores of the only source are held against a floor; only where nothing else has a part in it. */
  seriesOf: ((learning: number, floor: number) => Series | undefined) | undefined;
  /** The value is the newest score and nothing else, as long as all pieces are plain scores. */
  newestAlone: boolean;
  /** Whether a piece of learning has a cell for each stage besides the one for all. */
  readonly staged: boolean;
  readonly stamp: Float64Array;
  readonly pending: Uint8Array;
  /** The value after rounding; `below` is 0 where there is none. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** What rules look at: the same unless rounding is for display only. */
  readonly compareAbove: Float64Array;
  readonly compareBelow: Float64Array;
  /** From what growth was measured; `below` is 0 without one. */
  readonly baseAbove: Float64Array;
  readonly baseBelow: Float64Array;
  /** The scores that the method used, where somebody asks for them. */
  readonly used: (readonly Score[] | undefined)[];
  /** Set by whoever asks for the scores, before the first student. */
  keepsUsed: boolean;
  fill: (cell: number, learning: number, stage: number) => void;
}

/** A score of a method, in units of the grid. */
export interface Score {
  readonly above: number;
  readonly below: number;
}

/** What the cells of a program share. */
export interface Workshop {
  readonly state: State;
  readonly progress: Progress;
  /** The cells of a calculation within bounds. */
  cellsOf(calculation: Thing<Calculation>, bounds: Bounds): Cells;
}

/** The cell of learning in a stage (-1: in all), worked out; -1 where the calculation is not for that learning. */
export function cellAt(cells: Cells, state: State, learning: number, stage: number): number {
  const first = cells.first[learning]!;
  if (first < 0) return -1;
  const cell = cells.staged ? first + stage + 1 : first;
  if (cells.stamp[cell] !== state.epoch) {
    cells.stamp[cell] = state.epoch;
    cells.fill(cell, learning, cells.staged ? stage : -1);
  }
  return cell;
}

/** Sees that the scores of a calculation are kept, before the first student. */
export function keepUsed(workshop: Workshop, cells: Cells): void {
  cells.keepsUsed = true;
  const { method } = cells.calculation.data;
  const other = method?.is === 'minus baseline' && method.of && workshop.state.program.thing<Calculation>(method.of);
  if (other) keepUsed(workshop, workshop.cellsOf(other, cells.bounds));
}

/** A cell without any score. */
export function empty(cells: Cells, cell: number): void {
  cells.pending[cell] = 0;
  cells.below[cell] = 0;
  cells.compareBelow[cell] = 0;
  if (cells.keepsUsed) cells.used[cell] = [];
}

/** The newest decision of a teacher in the place of the value. */
export function decided(cells: Cells, cell: number): void {
  const { decision } = gathered;
  if (Number.isNaN(decision)) return;
  cells.above[cell] = decision;
  cells.below[cell] = 1;
  cells.compareAbove[cell] = decision;
  cells.compareBelow[cell] = 1;
  if (cells.keepsUsed) cells.used[cell] = [{ above: decision, below: 1 }];
}

/** No longer taught or assessed on the day of the question. */
export function isRetired({ retired }: State, { index }: Learning): boolean {
  return retired[index] === 1;
}
