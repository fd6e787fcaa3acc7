/** From where growth is measured: as the reference's `baseline.ts` says, over packed pieces. Rare, and so with fractions. */
import { type Calculation, type Rational, rational } from '@cairn/model';
import { roundTo } from '../methods/round.ts';
import { type Learning, within as partsWithin } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import { orderOf } from './careful.ts';
import { cellAt, isRetired, type Workshop } from './cells.ts';
import { rationalOf } from './grid.ts';
import { lazyList } from './lazyList.ts';
import { COLUMN } from './packed.ts';
import { gatheringOf } from './scores.ts';
import { type Bounds, within } from './state.ts';

/** The baseline of learning in a stage (-1: in none), rounded. */
export type Baseline = (learning: number, stage: number) => Rational | undefined;

export function baselineOf(
  workshop: Workshop,
  growth: Calculation,
  level: Thing<Calculation>,
  bounds: Bounds,
): Baseline {
  const { state, progress } = workshop;
  const { program, grid, codes } = state;
  const { higherOf } = growth.baseline ?? {};
  const earlierCells = higherOf && workshop.cellsOf(program.thing<Calculation>(higherOf) ?? level, bounds);
  const order = gatheringOf({ ...level.data, ...growth }, grid, codes.numberOf);
  const asked = growth.whenNoBaseline?.progress;
  const sources = lazyList((index) => codes.sourcesOf([program.learning[index]!]));
  const stages = program.stages;
  const rounded = (value: Rational | undefined): Rational | undefined =>
    value && growth.round ? roundTo(value, growth.round) : value;

  function recorded(learning: number, stage: number): Rational | undefined {
    if (state.packed.record.baselines === undefined) return undefined;
    const id = stage < 0 ? undefined : stages[stage]!.id;
    return state.shared.header().baselines.findLast((row) => row.learning.index === learning && row.stage === id)
      ?.value;
  }

  function earlierStage(stage: number): number {
    if (stage < 0) return -1;
    const own = stages.filter(({ owner }) => owner === stages[stage]!.owner);
    const place = own.indexOf(stages[stage]!);
    return place > 0 ? stages.indexOf(own[place - 1]!) : -1;
  }

  /** The first piece of a target: its value, and whether a teacher decided it. */
  function firstOf(target: Learning, stage: number, before: ReturnType<typeof orderOf>): number | undefined {
    const { packed, runStamp, runOf, epoch } = state;
    let first: { place: number } | undefined;
    for (const source of sources(target.index)) {
      if (runStamp[source] !== epoch) continue;
      const run = runOf[source]!;
      for (let place = packed.runStart[run]!; place < packed.runStart[run + 1]!; place++) {
        if (stage >= 0 && ((packed.has & COLUMN.stage) === 0 || packed.stage[place] !== stage)) continue;
        if (!within(state, bounds, packed.day[place]!)) continue;
        if (!isDecided(place) && codes.table.state[packed.code[place]!] !== 'scored') continue;
        if (!first || before({ place }, first) < 0) first = { place };
      }
    }
    if (!first || isDecided(first.place)) return undefined;
    const value = codes.table.value[packed.code[first.place]!]!;
    return !Number.isNaN(value) ? value : undefined;
  }

  function isDecided(place: number): boolean {
    return (state.packed.has & COLUMN.override) !== 0 && state.packed.override[place] !== 0;
  }

  function firstPieces(learning: Learning, stage: number): Rational | undefined {
    const asking = partsWithin(learning, 'target').filter(
      (each) => !isRetired(state, each) && (progress.needed(each, stage) ?? 0) > 0,
    );
    const before = orderOf(state, order);
    const found = asking.flatMap((target) => firstOf(target, stage, before) ?? []);
    if (found.length === 0) return undefined;
    if (found.length < asking.length) {
      const counts = asked === undefined ? undefined : progress.sumOf(learning, stage, bounds);
      const enough =
        asked !== undefined &&
        counts !== undefined &&
        counts.need > 0 &&
        rational.compare(rational.rational(counts.have, counts.need), rational.fromDecimal(asked)) >= 0;
      if (!enough) return undefined;
    }
    return rationalOf(
      grid,
      found.reduce((sum, value) => sum + value),
      found.length,
    );
  }

  return (learning, stage) => {
    const own = recorded(learning, stage);
    if (own) return rounded(own);
    const earlier = earlierCells ? earlierStage(stage) : -1;
    if (earlierCells && earlier >= 0) {
      const cell = cellAt(earlierCells, state, learning, earlier);
      const there = cell >= 0 && earlierCells.below[cell] !== 0;
      const candidates = [
        rounded(recorded(learning, earlier)),
        there ? rationalOf(grid, earlierCells.above[cell]!, earlierCells.below[cell]!) : undefined,
      ].filter((value) => value !== undefined);
      if (candidates.length > 0) return rounded(rational.max(candidates[0]!, ...candidates.slice(1)));
    }
    return growth.whenNoBaseline?.is === 'average of the first piece of each target'
      ? rounded(firstPieces(program.learning[learning]!, stage))
      : undefined;
  };
}
