/** Values from scores: those of the learning, of all below it, or the best of each target. */

import type { Decimal } from '@cairn/model';
import { type Learning, within as partsWithin, subtree } from '../program/program.ts';
import { orderOf } from './careful.ts';
import { type Cells, decided, empty, isRetired, type Workshop } from './cells.ts';
import { endOf } from './ends.ts';
import { type Formula, formulaOf, raw, usedScores, work, workExactly } from './formulas.ts';
import { wholeWeights } from './grid.ts';
import { lazyList } from './lazyList.ts';
import type { Progress } from './progress.ts';
import { bestOf, type Gathering, gather, gathered, gatheringOf, type Pool } from './scores.ts';
import { type Bounds, noBounds, type State } from './state.ts';

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

export function ofScores(workshop: Workshop, cells: Cells): Cells['fill'] {
  const { state } = workshop;
  const { data } = cells.calculation;
  const { grid, codes, program } = state;
  const plan = gatheringOf(data, grid, codes.numberOf);
  const formula = formulaOf(data, grid);
  const pools = lazyList((index) => {
    const whole = program.learning[index]!;
    return poolOf(state, pooled ? subtree(whole) : [whole]);
  });
  const finish = finisher(state, cells, formula);
  const replaces = data.override?.is === 'replaces the value';
  const perTarget = data.takes?.is === 'best of each target, as many as evidence needed';
  const targets = lazyList((index) => targetsOf(state, partsWithin(program.learning[index]!, 'target')));
  const pooled = data.takes?.is === 'scores of the competency and its targets';
  const direct =
    plan.leftOut === undefined &&
    plan.retakes === undefined &&
    plan.only === undefined &&
    cells.bounds === noBounds &&
    !plan.weighted;
  cells.newestAlone = direct && data.method?.is === 'latest' && (data.method.count ?? 1) === 1 && !data.round;
  if (direct) cells.seriesOf = seriesOf(state, cells, formula);
  cells.sourcesOf = (index) => {
    const whole = program.learning[index]!;
    return codes.sourcesOf(perTarget || pooled ? subtree(whole) : [whole]);
  };
  if (!perTarget) {
    for (const each of program.scopeOf(data.for)) {
      const { sources, foreign } = poolOf(state, pooled ? subtree(each) : [each]);
      if (sources.length === 1 && foreign[0] === 0) cells.source[each.index] = sources[0]!;
    }
  }
  return (cell, learning, stage) => {
    const source = cells.source[learning]!;
    if (source >= 0) {
      if (state.runStamp[source] !== state.epoch) {
        empty(cells, cell);
        return;
      }
      if (direct && stage < 0 && !Number.isNaN(state.newest[source])) {
        allPlain(state, source);
        finish(cell, learning);
        return;
      }
    }
    if (perTarget) bestOfEach(learning, stage);
    else {
      const pool = pools(learning);
      gather(state, plan, pool, stage, cells.bounds);
    }
    finish(cell, learning);
    if (replaces) decided(cells, cell);
  };

  function bestOfEach(learning: number, stage: number): void {
    const whole = program.learning[learning]!;
    const below = targets(learning);
    if (below.learning.some((each) => !isRetired(state, each)))
      collect(state, workshop.progress, plan, below, stage, cells.bounds, true);
    else collect(state, workshop.progress, plan, targetsOf(state, [whole]), stage, cells.bounds, false);
  }
}

/**
 * The newest score, or a decaying average against a floor. Rounded, a value reaches the floor from half a step below it
 * on. Scores are whole units, so the newest is a quarter away from a bound between two of them; an average of n scores of
 * a size up to M is wrong by less than n·2⁻⁵⁰·M, and n is less than 2¹².
 */
function seriesOf(
  { grid, program }: State,
  { calculation: { data }, newestAlone }: Cells,
  formula: Formula | undefined,
): Cells['seriesOf'] {
  if (newestAlone) return (_, floor) => ({ share: 1, above: floor - 0.5, error: 0.25 });
  const share = formula?.share;
  if (formula?.method.is !== 'decaying average' || !share || formula.fewest > 1) return undefined;
  const step = data.round && !data.round.displayOnly ? grid.ofDecimal(data.round.to) : 0;
  return (learning, floor) => {
    const { scale } = program.learning[learning]!;
    if (!scale?.lowest || !scale.highest) return undefined;
    const [low, high] = [grid.ofRational(scale.lowest), grid.ofRational(scale.highest)];
    if (low === undefined || high === undefined) return undefined;
    const above = step > 0 ? Math.ceil(floor / step) * step - step / 2 : floor;
    const most = Math.max(Math.abs(low), Math.abs(high), Math.abs(above));
    return { share: share.above / share.below, above, error: most * 2 ** -37 };
  };
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
