/** The values of a calculation for one student: a cell for each piece of learning and stage, worked out once. */

import type { Calculation } from '@cairn/model';
import type { Thing } from '../program/thing.ts';
import type { Cells, Workshop } from './cells.ts';
import { ofGrowth, ofParts } from './ofParts.ts';
import { ofScores } from './ofScores.ts';
import type { Bounds } from './state.ts';

/** Makes the cells of a calculation; `register` is told of them before those that they need are made. */
export function makeCells(
  workshop: Workshop,
  calculation: Thing<Calculation>,
  bounds: Bounds,
  register: (cells: Cells) => void,
): Cells {
  const { state } = workshop;
  const { program } = state;
  const { data } = calculation;
  const scope = program.scopeOf(data.for);
  const staged = data.for?.eachStage === true;
  const each = staged ? program.stages.length + 1 : 1;
  const first = new Int32Array(program.learning.length).fill(-1);
  for (const [place, { index }] of scope.entries()) first[index] = place * each;
  const size = scope.length * each;
  const cells: Cells = {
    calculation,
    bounds,
    first,
    source: new Int32Array(program.learning.length).fill(-1),
    sourcesOf: () => undefined,
    seriesOf: undefined,
    newestAlone: false,
    staged,
    stamp: new Float64Array(size),
    pending: new Uint8Array(size),
    above: new Float64Array(size),
    below: new Float64Array(size),
    compareAbove: new Float64Array(size),
    compareBelow: new Float64Array(size),
    baseAbove: new Float64Array(size),
    baseBelow: new Float64Array(size),
    used: Array.from({ length: size }, () => undefined),
    keepsUsed: false,
    fill: () => {},
  };
  register(cells);
  // Registered before, because a calculation of each target may take itself.
  const { method, takes } = data;
  const make = method?.is === 'minus baseline' ? ofGrowth : takes?.is === 'of each' ? ofParts : ofScores;
  cells.fill = make(workshop, cells);
  return cells;
}
