/** Sentences about levels, scores and evidence of learning: as the reference’s `learning.ts` says. */

import type { Calculation, Condition, LevelReference } from '@cairn/model';
import { within as partsWithin } from '../program/program.ts';
import { levelValue } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import { type Cells, cellAt, keepUsed, type Score } from './cells.ts';
import type { Compiler, Surroundings } from './conditions.ts';
import { NeedsExact } from './grid.ts';
import type { Compiled } from './joined.ts';
import { lazyList } from './lazyList.ts';
import { COLUMN } from './packed.ts';
import { there } from './pieces.ts';
import { eachIn, lowestOf, placesOf, stageOf } from './scopes.ts';
import { type Bounds, MET, missed, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

function floorOf({ grid }: State, level: LevelReference): number {
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
    );
  }
  const calculation = state.program.levelFrom(learning);
  if (!calculation) return { answer: () => NOT_YET, mayClose: false };
  const cells = workshop.cellsOf(calculation, bounds);
  const { index } = learning;
  const source = cells.source[index]!;
  if (source >= 0 && cells.newestAlone && !cells.staged) {
    const { runStamp, newest } = state;
    return {
      mayClose,
      ...(bounds === noBounds && { newest: { state, source, floor } }),
      answer: () => {
        if (runStamp[source] !== state.epoch) return state.lacking;
        const score = newest[source]!;
        if (!Number.isNaN(score)) return score >= floor ? MET : state.lacking;
        return atLevel(state, cells, floor, bounds, index, -1);
      },
    };
  }
  return { mayClose, answer: (_, stage) => atLevel(state, cells, floor, bounds, index, own >= 0 ? own : stage) };
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
    );
    return { own, answer: part.answer };
  });
  return {
    mayClose: around.bounds.by !== undefined,
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
function overScope(
  { state, workshop }: Compiler,
  id: string,
  { bounds }: Surroundings,
  own: number,
  make: (cells: Cells) => (learning: number, stage: number) => number,
): Compiled {
  const { program } = state;
  const calculation = program.things.byIdentity(id) as Thing<Calculation> | undefined;
  if (!calculation) return { answer: () => UNKNOWN, mayClose: false };
  const scope = calculation.data.for;
  const cells = workshop.cellsOf(calculation, bounds);
  const work = make(cells);
  const mayClose = bounds.by !== undefined;
  const listOf = lazyList((learning) => {
    const here =
      learning < 0 ? program.scopeOf(scope) : partsWithin(program.learning[learning]!, scope?.each ?? 'target');
    return placesOf(here.filter((each) => program.covers(scope, each)));
  });
  return {
    mayClose,
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
  const mayClose = bounds.by !== undefined;
  return { mayClose, answer: (learning, stage) => lowestOf(state, listOf(learning), work, stage, mayClose) };
}

export function evidenceNeeded(
  { state, workshop }: Compiler,
  { each }: Extract<Condition, { kind: 'evidence needed' }>,
  { bounds }: Surroundings,
): Compiled {
  const { progress } = workshop;
  const { learning: things } = state.program;
  const listOf = eachIn(state, each, undefined);
  const work = (learning: number, stage: number): number => {
    const count = progress.countOf(things[learning]!, stage, bounds);
    if (!count) return NOT_YET;
    return count.have >= count.need ? MET : missed(state, bounds, count.pending);
  };
  const mayClose = bounds.by !== undefined;
  return { mayClose, answer: (learning, stage) => lowestOf(state, listOf(learning), work, stage, mayClose) };
}

/** A sentence about the scores that a calculation used: how many there are, and how many are lower than a level. */
export function usedAt(
  compiler: Compiler,
  id: string,
  level: LevelReference,
  around: Surroundings,
  holds: (scores: readonly Score[], low: number) => boolean,
): Compiled {
  const { state, workshop } = compiler;
  const floor = floorOf(state, level);
  return overScope(compiler, id, around, -1, (cells) => {
    keepUsed(workshop, cells);
    return (learning, stage) => {
      const cell = cellAt(cells, state, learning, stage);
      const scores = cell < 0 ? [] : cells.used[cell]!;
      let low = 0;
      for (const { above, below } of scores) if (above < floor * below) low++;
      return holds(scores, low) ? MET : missed(state, around.bounds, cell >= 0 && cells.pending[cell] === 1);
    };
  });
}

export function pieces(
  { state, sourcesOf }: Compiler,
  { count, evidenceKind, for: of }: Extract<Condition, { kind: 'pieces' }>,
  { bounds }: Surroundings,
): Compiled {
  const learning = of && state.program.learningOf(of.id);
  const kind = state.codes.numberOf(evidenceKind.id);
  const experience = of && !learning ? state.codes.numberOf(of.id) : -1;
  return {
    mayClose: bounds.by !== undefined,
    answer: (here, stage) => {
      const { packed } = state;
      const found = there(state, sourcesOf(learning ? learning.index : here), stage, bounds);
      let counted = 0;
      if ((packed.has & COLUMN.kind) !== 0) {
        for (const place of found.places) {
          if (packed.kind[place] !== kind) continue;
          if (experience < 0 || ((packed.has & COLUMN.experience) !== 0 && packed.experience[place] === experience))
            counted++;
        }
      }
      return counted >= count ? MET : missed(state, bounds, found.pending);
    },
  };
}
