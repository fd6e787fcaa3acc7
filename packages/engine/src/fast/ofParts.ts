/** Values from the values of other calculations: of each part, or less a baseline. */

import { type Calculation, rational } from '@cairn/model';
import { type CalculationMethod, methodOf, usedBy, valueOfScores } from '../methods/methods.ts';
import { roundTo } from '../methods/round.ts';
import { type Learning, within as partsWithin } from '../program/program.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { type Cells, cellAt, decided, type Score, type Workshop } from './cells.ts';
import { endOf, pair, setExact } from './ends.ts';
import { formulaOf, pairOf, raw, usedScores, work, workExactly } from './formulas.ts';
import { rationalOf, wholeWeights } from './grid.ts';
import { lazyList } from './lazyList.ts';
import { poolOf } from './ofScores.ts';
import { gather, gatheringOf } from './scores.ts';

/** From the values that another calculation gives for each part. */
export function ofParts(workshop: Workshop, cells: Cells): Cells['fill'] {
  const { state } = workshop;
  const { program, grid, codes } = state;
  const { data } = cells.calculation;
  const other = data.takes?.of && program.thing<Calculation>(data.takes.of);
  const values = other && workshop.cellsOf(other, cells.bounds);
  const kind = data.takes?.each ?? 'target';
  const missing =
    data.missing?.is === 'counts as' && data.missing.value !== undefined
      ? grid.ofDecimal(data.missing.value)
      : undefined;
  const formula = formulaOf(data, grid);
  const method = methodOf(data);
  const end = endOf(state, cells);
  const parts = lazyList((index) => partsOf(program.learning[index]!));
  const belows = new Float64Array(program.learning.length);
  const own: number[] = [];
  const plan = gatheringOf(data, grid, codes.numberOf);
  const pools = lazyList((index) => poolOf(state, [program.learning[index]!]));
  const replaces = data.override?.is === 'replaces the value';
  cells.sourcesOf = (index) => {
    const whole = program.learning[index]!;
    const below = partsWithin(whole, kind).filter((each) => each !== whole);
    const found = replaces ? [...codes.sourcesOf([whole])] : [];
    for (const { index: part } of values ? below : []) {
      const sources = values!.sourcesOf(part);
      if (!sources) return undefined;
      found.push(...sources);
    }
    return found;
  };
  return (cell, learning, stage) => {
    const whole = program.learning[learning]!;
    const { places, sources, weights } = parts(learning);
    cells.below[cell] = 0;
    cells.compareBelow[cell] = 0;
    let pending = 0;
    let count = 0;
    let fractions = false;
    if (values) {
      const newest = values.newestAlone && !(values.staged && stage >= 0);
      count = newest ? newestScores(places, sources, weights) : -1;
      // First all parts are worked out, which takes the lists of the state; then their values are read into those.
      const slow = count < 0;
      if (slow) count = 0;
      for (let at = 0; slow && at < places.length; at++)
        if (state.retired[places[at]!] === 0) cellAt(values, state, places[at]!, stage);
      for (let at = 0; slow && at < places.length; at++) {
        if (state.retired[places[at]!] === 1) continue;
        const part = cellAt(values, state, places[at]!, stage);
        if (part >= 0 && values.pending[part] === 1) pending = 1;
        const under = part < 0 ? 0 : values.compareBelow[part]!;
        if (under === 0 && missing === undefined) continue;
        if (under > 1) fractions = true;
        state.value[count] = under === 0 ? missing! : values.compareAbove[part]!;
        state.weight[count] = weights[at]!;
        belows[count++] = under === 0 ? 1 : under;
      }
    }
    cells.pending[cell] = pending;
    if (fractions) byFractions(cell, learning, count);
    else byNumbers(cell, learning, count);
    if (!replaces) return;
    const source = own[learning] ?? ownSource(whole);
    if (source >= 0 && state.runStamp[source] !== state.epoch) return;
    gather(state, plan, pools(learning), stage, cells.bounds);
    decided(cells, cell);
  };

  /** Reads the newest scores of all parts; -1 where one of them is more than a plain score. */
  function newestScores(places: Int32Array, sources: Int32Array, weights: Float64Array): number {
    const { runStamp, newest, epoch, value, weight, retired } = state;
    let count = 0;
    for (let at = 0; at < places.length; at++) {
      if (retired[places[at]!] === 1) continue;
      const source = sources[at]!;
      if (source < 0) return -1;
      if (runStamp[source] === epoch) {
        const score = newest[source]!;
        if (Number.isNaN(score)) return -1;
        value[count] = score;
      } else if (missing === undefined) continue;
      else value[count] = missing;
      weight[count++] = weights[at]!;
    }
    return count;
  }

  function ownSource(whole: Learning): number {
    const sources = state.codes.sourcesOf([whole]);
    own[whole.index] = sources.length === 1 ? sources[0]! : -1;
    return own[whole.index]!;
  }

  function partsOf(whole: Learning) {
    const learning = partsWithin(whole, kind).filter((each) => each !== whole);
    const places = Int32Array.from(learning, ({ index }) => index);
    return {
      places,
      sources: places.map((place) => values?.source[place] ?? -1),
      weights: wholeWeights(learning.map(({ thing }) => thing.data.weight)),
    };
  }

  function byNumbers(cell: number, learning: number, count: number): void {
    if (cells.keepsUsed) {
      cells.used[cell] = formula
        ? Array.from(usedScores(formula, state.value, count), (above) => ({ above, below: 1 }))
        : [];
    }
    if (!formula) return;
    work(formula, state.value, state.weight, count);
    if (raw.below > 0) {
      end.pair(cell, learning, raw.above, raw.below);
      return;
    }
    if (raw.below === 0 || end.near(cell, learning, raw.near, raw.error)) return;
    const exact = workExactly(formula, state.value, count);
    if (exact) end.exact(cell, learning, exact);
  }

  /** Values that are not rounded have denominators of their own. */
  function byFractions(cell: number, learning: number, count: number): void {
    const scores = Array.from({ length: count }, (_, at): Score => ({ above: state.value[at]!, below: belows[at]! }));
    const exact = scores.map(({ above, below }, at) => ({
      value: rationalOf(grid, above, below),
      weight: rational.rational(state.weight[at]!),
    }));
    if (cells.keepsUsed) cells.used[cell] = usedOfFractions(method, exact, scores);
    const value = method && valueOfScores(method, exact);
    if (value) end.exact(cell, learning, value);
  }
}

function usedOfFractions(
  method: CalculationMethod | undefined,
  exact: Parameters<typeof valueOfScores>[1],
  scores: readonly Score[],
): readonly Score[] {
  return method ? usedBy(method, exact).map((place) => scores[place]!) : [];
}

/** The value less the baseline, both rounded. */
export function ofGrowth(workshop: Workshop, cells: Cells): Cells['fill'] {
  const { state } = workshop;
  const { program, grid } = state;
  const { data } = cells.calculation;
  const other = data.method?.of && program.thing<Calculation>(data.method.of);
  const values = other && workshop.cellsOf(other, cells.bounds);
  const baseline: Baseline | undefined = other && baselineOf(workshop, data, other, cells.bounds);
  return (cell, learning, stage) => {
    cells.below[cell] = 0;
    cells.compareBelow[cell] = 0;
    cells.baseBelow[cell] = 0;
    cells.pending[cell] = 0;
    if (cells.keepsUsed) cells.used[cell] = [];
    if (!values || !baseline) return;
    const now = cellAt(values, state, learning, stage);
    if (now >= 0) cells.pending[cell] = values.pending[now]!;
    const base = baseline(learning, stage);
    if (base) {
      pairOf(grid, base, pair);
      cells.baseAbove[cell] = pair.above;
      cells.baseBelow[cell] = pair.below;
    }
    if (!base || now < 0 || values.below[now] === 0) return;
    const exact = rational.sub(rationalOf(grid, values.above[now]!, values.below[now]!), base);
    setExact(
      grid,
      cells,
      cell,
      data.round ? roundTo(exact, data.round) : exact,
      data.round?.displayOnly ? exact : undefined,
    );
    if (cells.keepsUsed) cells.used[cell] = values.used[now];
  };
}
