/** The values of a calculation for one student: a cell for each piece of learning and stage, worked out once. */
import { type Calculation, type Decimal, type Rational, rational } from '@cairn/model';
import { type CalculationMethod, methodOf, usedBy, valueOfScores } from '../methods/methods.ts';
import { roundTo } from '../methods/round.ts';
import { type Learning, within as partsWithin, subtree } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { type Formula, formulaOf, pairOf, raw, usedScores, work, workExactly } from './formulas.ts';
import { type Grid, NeedsExact, rationalOf, wholeWeights } from './grid.ts';
import type { Progress } from './progress.ts';
import { bestOf, type Gathering, gather, gathered, gatheringOf, orderOf, type Pool } from './scores.ts';
import { type Bounds, noBounds, type State } from './state.ts';

/** Cells by learning and stage; `NaN` stands for no value. A value is `above / below` in units of the grid. */
export interface Cells {
  readonly calculation: Thing<Calculation>;
  readonly bounds: Bounds;
  /** The first cell of each piece of learning, by its index; -1 where the calculation is not worked out for it. */
  readonly first: Int32Array;
  /** The only source of the scores of a piece of learning; -1 where there may be several, or other values. */
  readonly source: Int32Array;
  /** The value is the newest score and nothing else, as long as all pieces are plain scores. */
  newestAlone: boolean;
  /** Whether a piece of learning has a cell for each stage besides the one for all. */
  readonly staged: boolean;
  readonly stamp: Int32Array;
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
    newestAlone: false,
    staged,
    stamp: new Int32Array(size),
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

/** Sees that the scores of a calculation are kept, before the first student. */
export function keepUsed(workshop: Workshop, cells: Cells): void {
  cells.keepsUsed = true;
  const { method } = cells.calculation.data;
  const other = method?.is === 'minus baseline' && method.of && workshop.state.program.thing<Calculation>(method.of);
  if (other) keepUsed(workshop, workshop.cellsOf(other, cells.bounds));
}

/** Sources whose pieces belong to some learning, in one pool. */
export function poolOf(state: State, learning: readonly Learning[]): Pool {
  const { codes } = state;
  const wanted = new Set(learning);
  const found = codes.sourcesOf(learning);
  return {
    sources: Int32Array.from(found),
    foreign: Uint8Array.from(found, (source) => {
      const { criterion, scale, learning: shown } = codes.sources[source]!;
      return criterion && scale !== shown.find((each) => wanted.has(each))!.scale ? 1 : 0;
    }),
    weights: wholeWeights(found.map((source) => weightOf(state, source))),
  };
}

function ofScores(workshop: Workshop, cells: Cells): Cells['fill'] {
  const { state } = workshop;
  const { data } = cells.calculation;
  const { grid, codes, program } = state;
  const plan = gatheringOf(data, grid, codes.numberOf);
  const formula = formulaOf(data, grid);
  const pools: Pool[] = [];
  const finish = finisher(state, cells, formula);
  const replaces = data.override?.is === 'replaces the value';
  const perTarget = data.takes?.is === 'best of each target, as many as evidence needed';
  const targets: Targets[] = [];
  const pooled = data.takes?.is === 'scores of the competency and its targets';
  const direct =
    plan.leftOut === undefined &&
    plan.retakes === undefined &&
    plan.only === undefined &&
    cells.bounds === noBounds &&
    !plan.weighted;
  cells.newestAlone = direct && data.method?.is === 'latest' && (data.method.count ?? 1) === 1 && !data.round;
  if (!perTarget) {
    for (const each of program.scopeOf(data.for)) {
      const { sources, foreign } = poolOf(state, pooled ? subtree(each) : [each]);
      if (sources.length === 1 && foreign[0] === 0) cells.source[each.index] = sources[0]!;
    }
  }
  return (cell, learning, stage) => {
    const source = cells.source[learning]!;
    if (source >= 0) {
      if (state.runStamp[source] !== state.epoch) return empty(cells, cell);
      if (direct && stage < 0 && !Number.isNaN(state.newest[source])) {
        allPlain(state, source);
        return finish(cell, learning);
      }
    }
    if (perTarget) bestOfEach(learning, stage);
    else {
      const pool = (pools[learning] ??= poolOf(
        state,
        pooled ? subtree(program.learning[learning]!) : [program.learning[learning]!],
      ));
      gather(state, plan, pool, stage, cells.bounds);
    }
    finish(cell, learning);
    if (replaces) decided(cells, cell);
  };

  function bestOfEach(learning: number, stage: number): void {
    const whole = program.learning[learning]!;
    const below = (targets[learning] ??= targetsOf(state, partsWithin(whole, 'target')));
    if (below.learning.some((each) => !isRetired(state, each)))
      collect(state, workshop.progress, plan, below, stage, cells.bounds, true);
    else collect(state, workshop.progress, plan, targetsOf(state, [whole]), stage, cells.bounds, false);
  }
}

/** Collects the scores of a source of which all are plain and count. */
function allPlain({ packed, runOf, codes, value }: State, source: number): void {
  const { code, runStart } = packed;
  const { plain } = codes.table;
  const run = runOf[source]!;
  const from = runStart[run]!;
  const count = runStart[run + 1]! - from;
  for (let at = 0; at < count; at++) value[at] = plain[code[from + at]!]!;
  gathered.count = count;
  gathered.pending = false;
  gathered.open = false;
  gathered.decision = Number.NaN;
}

/** A cell without any score. */
function empty(cells: Cells, cell: number): void {
  cells.pending[cell] = 0;
  cells.below[cell] = 0;
  cells.compareBelow[cell] = 0;
  if (cells.keepsUsed) cells.used[cell] = [];
}

/** Targets with the pool of each; all weights have one denominator. */
interface Targets {
  readonly learning: readonly Learning[];
  readonly pools: readonly Pool[];
}

function targetsOf(state: State, learning: readonly Learning[]): Targets {
  const pools = learning.map((each) => poolOf(state, [each]));
  const weights = wholeWeights(
    pools.flatMap(({ sources }) => Array.from(sources, (source) => weightOf(state, source))),
  );
  let from = 0;
  return {
    learning,
    pools: pools.map((pool) => {
      from += pool.sources.length;
      return { ...pool, weights: weights.slice(from - pool.sources.length, from) };
    }),
  };
}

/** Scores weigh as much as the first learning that they show. */
function weightOf({ codes }: State, source: number): Decimal | undefined {
  return codes.sources[source]!.learning[0]?.thing.data.weight;
}

/** The best scores of each target, as many as it needs, together in order. */
function collect(
  state: State,
  progress: Progress,
  plan: Gathering,
  targets: Targets,
  stage: number,
  bounds: Bounds,
  taughtOnly: boolean,
): void {
  const all: { place: number; value: number; weight: number }[] = [];
  let [pending, open, decision] = [false, false, Number.NaN];
  for (const [at, target] of targets.learning.entries()) {
    if (taughtOnly && isRetired(state, target)) continue;
    gather(state, plan, targets.pools[at]!, stage, bounds);
    pending ||= gathered.pending;
    open ||= gathered.open;
    if (!Number.isNaN(gathered.decision)) decision = gathered.decision;
    const needed = progress.needed(target, stage);
    const kept =
      needed === undefined
        ? gathered.count
        : bestOf(state.value, state.at, state.weight, gathered.count, needed, plan.keepLatest);
    for (let score = 0; score < kept; score++)
      all.push({ place: state.at[score]!, value: state.value[score]!, weight: state.weight[score]! });
  }
  all.sort(orderOf(state, plan));
  for (const [to, { place, value, weight }] of all.entries()) {
    state.at[to] = place;
    state.value[to] = value;
    state.weight[to] = weight;
  }
  Object.assign(gathered, { count: all.length, pending, open, decision });
}

/** Takes the scores that were gathered to the value of a cell. */
function finisher(state: State, cells: Cells, formula: Formula | undefined): (cell: number, learning: number) => void {
  const end = endOf(state, cells);
  return (cell, learning) => {
    const { count, open } = gathered;
    cells.pending[cell] = gathered.pending ? 1 : 0;
    cells.below[cell] = 0;
    cells.compareBelow[cell] = 0;
    if (cells.keepsUsed) {
      cells.used[cell] = formula
        ? Array.from(usedScores(formula, state.value, count), (above) => ({ above, below: 1 }))
        : [];
    }
    if (!formula || open) return;
    work(formula, state.value, state.weight, count);
    if (raw.below === 0) return;
    if (raw.below > 0) end.pair(cell, learning, raw.above, raw.below);
    else if (!end.near(cell, learning, raw.near, raw.error)) {
      const exact = workExactly(formula, state.value, count);
      if (exact) end.exact(cell, learning, exact);
    }
  };
}

/** Clamping to the scale and rounding. */
interface End {
  pair(cell: number, learning: number, above: number, below: number): void;
  /** A value that is known to within an error; false where that is not enough. */
  near(cell: number, learning: number, near: number, error: number): boolean;
  exact(cell: number, learning: number, value: Rational): void;
}

function endOf({ program, grid }: State, cells: Cells): End {
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

const pair = { above: 0, below: 1 };

function setExact(grid: Grid, cells: Cells, cell: number, value: Rational, compare: Rational | undefined): void {
  pairOf(grid, value, pair);
  cells.above[cell] = pair.above;
  cells.below[cell] = pair.below;
  if (compare) pairOf(grid, compare, pair);
  cells.compareAbove[cell] = pair.above;
  cells.compareBelow[cell] = pair.below;
}

/** The newest decision of a teacher in the place of the value. */
function decided(cells: Cells, cell: number): void {
  const { decision } = gathered;
  if (Number.isNaN(decision)) return;
  cells.above[cell] = decision;
  cells.below[cell] = 1;
  cells.compareAbove[cell] = decision;
  cells.compareBelow[cell] = 1;
  if (cells.keepsUsed) cells.used[cell] = [{ above: decision, below: 1 }];
}

/** From the values that another calculation gives for each part. */
function ofParts(workshop: Workshop, cells: Cells): Cells['fill'] {
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
  const parts: { readonly places: Int32Array; readonly sources: Int32Array; readonly weights: Float64Array }[] = [];
  const belows = new Float64Array(program.learning.length);
  const own: number[] = [];
  const plan = gatheringOf(data, grid, codes.numberOf);
  const pools: Pool[] = [];
  const replaces = data.override?.is === 'replaces the value';
  return (cell, learning, stage) => {
    const whole = program.learning[learning]!;
    const { places, sources, weights } = (parts[learning] ??= partsOf(whole));
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
    gather(state, plan, (pools[learning] ??= poolOf(state, [whole])), stage, cells.bounds);
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
    if (raw.below > 0) return end.pair(cell, learning, raw.above, raw.below);
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
function ofGrowth(workshop: Workshop, cells: Cells): Cells['fill'] {
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

/** No longer taught or assessed on the day of the question. */
export function isRetired({ retired }: State, { index }: Learning): boolean {
  return retired[index] === 1;
}
