/** Sentences about levels of learning: as the reference’s `learning.ts` says. */

import type { Calculation, Condition, LevelReference } from '@cairn/model';
import { within as partsWithin } from '../program/program.ts';
import { levelValue } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import { type Cells, cellAt } from './cells.ts';
import type { Compiler, Surroundings } from './conditions.ts';
import { allOf, type Gate, type GateMaker, type Gates } from './gates.ts';
import { NeedsExact } from './grid.ts';
import type { Compiled } from './joined.ts';
import { lazyList } from './lazyList.ts';
import { allIn, eachIn, lowestOf, placesOf, stageOf } from './scopes.ts';
import { type Bounds, MET, missed, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

export function floorOf({ grid }: State, level: LevelReference): number {
  const value = levelValue(level);
  const units = value === undefined ? 0 : grid.ofRational(value);
  if (units === undefined) throw new NeedsExact('a floor beyond the grid');
  return units;
}

/** Whether the value of a cell reaches a floor. */
function reaches(cells: Cells, cell: number, floor: number): boolean {
  if (cell < 0) return false;
  const below = cells.compareBelow[cell]!;
  return below !== 0 && cells.compareAbove[cell]! >= floor * below;
}

function atLevel(state: State, cells: Cells, floor: number, bounds: Bounds, learning: number, stage: number): number {
  const source = cells.source[learning]!;
  if (source >= 0) {
    if (state.runStamp[source] !== state.epoch) return missed(state, bounds, false);
    const newest = state.newest[source]!;
    if (cells.newestAlone && !Number.isNaN(newest) && !(cells.staged && stage >= 0))
      return newest >= floor ? MET : state.lacking;
  }
  const cell = cellAt(cells, state, learning, stage);
  if (reaches(cells, cell, floor)) return MET;
  return missed(state, bounds, cell >= 0 && cells.pending[cell] === 1);
}

/** The gate of a level; only without bounds in time. */
function gateOf(
  state: State,
  cells: Cells,
  floor: number,
  bounds: Bounds,
): (gates: Gates, learning: number, stage: number) => Gate | undefined {
  const { calculation } = cells;
  return (gates, learning, at) => {
    const sources = cells.first[learning]! < 0 ? [] : cells.sourcesOf(learning);
    if (bounds !== noBounds || !sources) return undefined;
    const stage = cells.staged ? at : -1;
    return gates.leaf(`level ${calculation.index} ${learning} ${stage} ${floor}`, () => ({
      sources: [...new Set(sources)],
      answer: () => atLevel(state, cells, floor, bounds, learning, stage),
      series: cells.source[learning]! >= 0 && stage < 0 ? cells.seriesOf?.(learning, floor) : undefined,
    }));
  };
}

export function levelOf(
  compiler: Compiler,
  id: string,
  level: LevelReference,
  stageId: string | undefined,
  around: Surroundings,
): Compiled {
  const { state, workshop } = compiler;
  const { bounds } = around;
  const mayClose = bounds.by !== undefined;
  const own = stageOf(state, stageId);
  const floor = floorOf(state, level);
  const learning = state.program.learningOf(id);
  if (!learning) {
    return overScope(
      compiler,
      id,
      around,
      own,
      (cells) => (each, stage) => atLevel(state, cells, floor, bounds, each, stage),
      (cells) => gateOf(state, cells, floor, bounds),
    );
  }
  const calculation = state.program.levelFrom(learning);
  if (!calculation) return { answer: () => NOT_YET, mayClose: false };
  const cells = workshop.cellsOf(calculation, bounds);
  const { index } = learning;
  const gate = gateOf(state, cells, floor, bounds);
  return {
    mayClose,
    answer: (_, stage) => atLevel(state, cells, floor, bounds, index, own >= 0 ? own : stage),
    gate: (gates, _, stage) => gate(gates, index, own >= 0 ? own : stage),
  };
}

export function floors(
  compiler: Compiler,
  { of, floors: asked }: Extract<Condition, { kind: 'at least' }>,
  around: Surroundings,
): Compiled {
  const { state } = compiler;
  const parts = asked.map(({ level, stage }) => {
    const own = stageOf(state, stage?.id);
    const floor = floorOf(state, level);
    const part = overScope(
      compiler,
      of.id,
      around,
      own,
      (cells) => (each, at) => atLevel(state, cells, floor, around.bounds, each, at),
      (cells) => gateOf(state, cells, floor, around.bounds),
    );
    return { own, ...part };
  });
  return {
    mayClose: around.bounds.by !== undefined,
    gate: (gates, learning, stage) =>
      allOf(
        gates,
        parts
          .filter(({ own }) => own < 0 || stage < 0 || own === stage)
          .map(({ gate }) => gates.of(gate, learning, stage)),
      ),
    answer: (learning, stage) => {
      let lowest = MET;
      let any = false;
      for (const { own, answer } of parts) {
        if (own >= 0 && stage >= 0 && own !== stage) continue;
        any = true;
        lowest = Math.min(lowest, answer(learning, stage));
      }
      return any ? lowest : NOT_YET;
    },
  };
}

/**
 * A calculation where the context says for which learning, or else all that it is worked out for. `own` is the stage
 * that the sentence names, -1 where it names none.
 */
export function overScope(
  { state, workshop }: Compiler,
  id: string,
  { bounds }: Surroundings,
  own: number,
  make: (cells: Cells) => (learning: number, stage: number) => number,
  makeGate: (cells: Cells) => GateMaker,
): Compiled {
  const { program } = state;
  const calculation = program.things.byIdentity(id) as Thing<Calculation> | undefined;
  if (!calculation) return { answer: () => UNKNOWN, mayClose: false };
  const scope = calculation.data.for;
  const cells = workshop.cellsOf(calculation, bounds);
  const work = make(cells);
  const gate = makeGate(cells);
  const mayClose = bounds.by !== undefined;
  const listOf = lazyList((learning) => {
    const here =
      learning < 0 ? program.scopeOf(scope) : partsWithin(program.learning[learning]!, scope?.each ?? 'target');
    return placesOf(here.filter((each) => program.covers(scope, each)));
  });
  return {
    mayClose,
    gate: (gates, learning, stage) => {
      const at = own >= 0 ? own : stage;
      if (learning >= 0 && cells.first[learning]! >= 0) return gates.of(gate, learning, at);
      return allIn(state, gates, listOf(learning), gate, at);
    },
    answer: (learning, stage) => {
      const at = own >= 0 ? own : stage;
      if (learning >= 0 && cells.first[learning]! >= 0) return work(learning, at);
      return lowestOf(state, listOf(learning), work, at, mayClose);
    },
  };
}

export function levelInEach(
  { state, workshop }: Compiler,
  { of, level, each, areas }: Extract<Condition, { kind: 'level in each' }>,
  { bounds }: Surroundings,
): Compiled {
  const calculation = state.program.thing<Calculation>(of);
  if (!calculation) return { answer: () => NOT_YET, mayClose: false };
  const cells = workshop.cellsOf(calculation, bounds);
  const floor = floorOf(state, level);
  const listOf = eachIn(state, each, areas);
  const work = (learning: number, stage: number): number => atLevel(state, cells, floor, bounds, learning, stage);
  const gate = gateOf(state, cells, floor, bounds);
  const mayClose = bounds.by !== undefined;
  return {
    mayClose,
    answer: (learning, stage) => lowestOf(state, listOf(learning), work, stage, mayClose),
    gate: (gates, learning, stage) => allIn(state, gates, listOf(learning), gate, stage),
  };
}
