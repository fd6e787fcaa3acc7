/** The end of the pipeline: a value is clamped to the scale and rounded. */

import { type Rational, rational } from '@cairn/model';
import { roundTo } from '../methods/round.ts';
import type { Cells } from './cells.ts';
import { pairOf } from './formulas.ts';
import { type Grid, NeedsExact } from './grid.ts';
import type { State } from './state.ts';

/** Clamping to the scale and rounding. */
interface End {
  pair(cell: number, learning: number, above: number, below: number): void;
  /** A value that is known to within an error; false where that is not enough. */
  near(cell: number, learning: number, near: number, error: number): boolean;
  exact(cell: number, learning: number, value: Rational): void;
}

export function endOf({ program, grid }: State, cells: Cells): End {
  const { round } = cells.calculation.data;
  const step = round && grid.ofDecimal(round.to);
  const even = round?.half === 'half even';
  const displayOnly = round?.displayOnly === true;
  const lows = new Float64Array(program.learning.length).fill(Number.NEGATIVE_INFINITY);
  const highs = new Float64Array(program.learning.length).fill(Number.POSITIVE_INFINITY);
  for (const { index, scale } of program.scopeOf(cells.calculation.data.for)) {
    if (!scale?.lowest || !scale.highest) continue;
    const [low, high] = [grid.ofRational(scale.lowest), grid.ofRational(scale.highest)];
    if (low === undefined || high === undefined) throw new NeedsExact('a scale beyond the grid');
    lows[index] = low;
    highs[index] = high;
  }
  const set = (cell: number, above: number, below: number): void => {
    let [rounded, under] = [above, below];
    if (step !== undefined) {
      const size = Math.abs(above);
      const unit = below * step;
      // The quotient in doubles may be wrong by one; with whole numbers below 2⁵³ what is left over shows it.
      let whole = Math.floor(size / unit);
      let rest = size - whole * unit;
      if (rest < 0) {
        whole--;
        rest += unit;
      } else if (rest >= unit) {
        whole++;
        rest -= unit;
      }
      if (2 * rest > unit || (2 * rest === unit && (!even || whole % 2 === 1))) whole++;
      rounded = (above < 0 ? -whole : whole) * step;
      under = 1;
    }
    cells.above[cell] = rounded;
    cells.below[cell] = under;
    cells.compareAbove[cell] = displayOnly ? above : rounded;
    cells.compareBelow[cell] = displayOnly ? below : under;
  };
  return {
    pair(cell, learning, above, below) {
      const [low, high] = [lows[learning]!, highs[learning]!];
      if (above < low * below) set(cell, low, 1);
      else if (above > high * below) set(cell, high, 1);
      else set(cell, above, below);
    },
    near(cell, learning, near, error) {
      const [low, high] = [lows[learning]!, highs[learning]!];
      if (near + error < low) set(cell, low, 1);
      else if (near - error > high) set(cell, high, 1);
      else {
        if (step === undefined || displayOnly || near - error < low || near + error > high) return false;
        const steps = near / step;
        const whole = Math.round(steps);
        // Whole steps are certain where the value is farther from the next half than its error and that of the division.
        if (!(0.5 - Math.abs(steps - whole) > error / step + Math.abs(steps) * 2 ** -50)) return false;
        set(cell, whole * step, 1);
      }
      return true;
    },
    exact(cell, learning, value) {
      const { scale } = program.learning[learning]!;
      const clamped =
        scale?.lowest && scale.highest ? rational.max(scale.lowest, rational.min(scale.highest, value)) : value;
      setExact(grid, cells, cell, round ? roundTo(clamped, round) : clamped, displayOnly ? clamped : undefined);
    },
  };
}

export const pair = { above: 0, below: 1 };

export function setExact(grid: Grid, cells: Cells, cell: number, value: Rational, compare: Rational | undefined): void {
  pairOf(grid, value, pair);
  cells.above[cell] = pair.above;
  cells.below[cell] = pair.below;
  if (compare) pairOf(grid, compare, pair);
  cells.compareAbove[cell] = pair.above;
  cells.compareBelow[cell] = pair.below;
}
