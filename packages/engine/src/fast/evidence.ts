/** Sentences about pieces and scores of learning: as the reference’s `learning.ts` and `evidence.ts` say. */

import type { Condition, LevelReference } from '@cairn/model';
import { cellAt, keepUsed, type Score } from './cells.ts';
import type { Compiler, Surroundings } from './conditions.ts';
import { type GateMaker, leafOf } from './gates.ts';
import type { Compiled } from './joined.ts';
import { floorOf, overScope } from './levels.ts';
import { COLUMN } from './packed.ts';
import { different, there } from './pieces.ts';
import { allIn, eachIn, lowestOf } from './scopes.ts';
import { MET, missed, NOT_YET, noBounds } from './state.ts';

export function evidenceNeeded(
  { state, workshop }: Compiler,
  { each }: Extract<Condition, { kind: 'evidence needed' }>,
  { bounds }: Surroundings,
): Compiled {
  const { progress } = workshop;
  const { codes } = state;
  const { learning: things } = state.program;
  const listOf = eachIn(state, each, undefined);
  const work = (learning: number, stage: number): number => {
    const count = progress.countOf(things[learning]!, stage, bounds);
    if (!count) return NOT_YET;
    return count.have >= count.need ? MET : missed(state, bounds, count.pending);
  };
  const gate: GateMaker = (gates, learning, stage) => {
    if (bounds !== noBounds || progress.asksGrade(things[learning]!, stage)) return undefined;
    if (progress.needed(things[learning]!, stage) === undefined) return gates.sum([], 1);
    const sources = codes.sourcesOf([things[learning]!]);
    return leafOf(gates, `evidence needed ${learning} ${stage}`, sources, () => work(learning, stage));
  };
  const mayClose = bounds.by !== undefined;
  return {
    mayClose,
    gate: (gates, learning, stage) => allIn(state, gates, listOf(learning), gate, stage),
    answer: (learning, stage) => lowestOf(state, listOf(learning), work, stage, mayClose),
  };
}

/** What is asked of the scores that a calculation used: how many there are, and how many are lower than a level. */
const asks = {
  'no score': (scores: number, low: number): boolean => scores > 0 && low === 0,
  'more than half': (scores: number, low: number): boolean => 2 * (scores - low) > scores,
} as const;

/** A sentence about the scores that a calculation used. */
export function usedScores(
  compiler: Compiler,
  { kind, calculation: of, level }: { kind: keyof typeof asks; calculation: { id: string }; level: LevelReference },
  around: Surroundings,
): Compiled {
  const { state, workshop } = compiler;
  const { bounds } = around;
  const floor = floorOf(state, level);
  const none: readonly Score[] = [];
  return overScope(
    compiler,
    of.id,
    around,
    -1,
    (cells) => {
      keepUsed(workshop, cells);
      return (learning, stage) => {
        const cell = cellAt(cells, state, learning, stage);
        const scores = cell < 0 ? none : cells.used[cell]!;
        let low = 0;
        for (const { above, below } of scores) if (above < floor * below) low++;
        if (asks[kind](scores.length, low)) return MET;
        return missed(state, bounds, cell >= 0 && cells.pending[cell] === 1);
      };
    },
    () => () => undefined,
  );
}

export function pieces(
  { state, sourcesOf }: Compiler,
  { count, evidenceKind, for: of }: Extract<Condition, { kind: 'pieces' }>,
  { bounds }: Surroundings,
): Compiled {
  const learning = of && state.program.learningOf(of.id);
  const kind = state.codes.numberOf(evidenceKind.id);
  const experience = of && !learning ? state.codes.numberOf(of.id) : -1;
  const answer = (here: number, stage: number): number => {
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
  };
  return {
    mayClose: bounds.by !== undefined,
    answer,
    gate: (gates, at, stage) => {
      if (bounds !== noBounds) return undefined;
      const here = learning ? learning.index : at;
      const key = `pieces ${count} ${kind} ${experience} ${here} ${stage}`;
      return leafOf(gates, key, sourcesOf(here), () => answer(here, stage));
    },
  };
}

export function differentCourses(
  { state, sourcesOf }: Compiler,
  { count }: Extract<Condition, { kind: 'different courses' }>,
  { bounds }: Surroundings,
): Compiled {
  const answer = (learning: number, stage: number): number => {
    const { places, pending } = there(state, sourcesOf(learning), stage, bounds);
    return different(state, places, 'course') >= count ? MET : missed(state, bounds, pending);
  };
  return {
    mayClose: bounds.by !== undefined,
    answer,
    gate: (gates, learning, stage) => {
      if (bounds !== noBounds) return undefined;
      const key = `courses ${count} ${learning} ${stage}`;
      return leafOf(gates, key, sourcesOf(learning), () => answer(learning, stage));
    },
  };
}
