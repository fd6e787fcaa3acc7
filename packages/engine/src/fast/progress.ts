/** How much of the evidence that is needed is there, over packed pieces: as the reference's `progress.ts` says. */

import { bandContains } from '@cairn/model';
import { type Learning, within as partsWithin } from '../program/program.ts';
import { MARK } from './codes.ts';
import { lazyList } from './lazyList.ts';
import { COLUMN } from './packed.ts';
import { type Bounds, gradeOn, type State, within } from './state.ts';

/** What was counted last: reused, so that nothing is made for each piece of learning. */
export interface Count {
  have: number;
  need: number;
  missed: number;
  pending: boolean;
}

export interface Progress {
  /** How many pieces learning needs in a stage (-1: in none); `undefined` where nothing is said. */
  needed(learning: Learning, stage: number): number | undefined;
  /** Whether how many it needs depends on the grade of the student. */
  asksGrade(learning: Learning, stage: number): boolean;
  /** What is there for one piece of learning; `undefined` where nothing says how much is needed. */
  countOf(learning: Learning, stage: number, bounds: Bounds): Count | undefined;
  /** What is there for learning and the targets below it, summed. */
  sumOf(learning: Learning, stage: number, bounds: Bounds): Count | undefined;
}

export function progressOf(state: State, isRetired: (learning: Learning) => boolean): Progress {
  const { program, codes } = state;
  const count: Count = { have: 0, need: 0, missed: 0, pending: false };
  const sum: Count = { have: 0, need: 0, missed: 0, pending: false };
  /** What is needed in each stage, from -1; `null` where it depends on the student's grade. */
  const needs = lazyList((index) => needsOf(program.learning[index]!));
  const sources = lazyList((index) => Int32Array.from(codes.sourcesOf([program.learning[index]!])));
  const parts = lazyList((index) => partsWithin(program.learning[index]!, 'target'));
  const wholes = lazyList((index) => partsWithin(program.learning[index]!, 'competency'));
  const asksNothing = lazyList((index) =>
    [...parts(index), ...wholes(index)].every(({ thing }) => thing.data.evidenceNeeded === undefined),
  );
  const completing = codes.sources.map(({ learning }) => program.completedByOverride.has(learning[0]?.thing.id ?? ''));

  function needed(learning: Learning, stage: number): number | undefined {
    const stages = needs(learning.index);
    const need = stages[stage + 1];
    return need === null ? inGrade(learning) : need;
  }

  function needsOf({ thing }: Learning): (number | undefined | null)[] {
    const { evidenceNeeded } = thing.data;
    if (!evidenceNeeded) return program.stages.map(() => undefined).concat(undefined);
    const { rows = [], pieces } = evidenceNeeded;
    const staged = program.stages.map(({ id, data }) => {
      const byStage = rows.find((row) => row.stage?.id === id);
      const byGrade = rows.find(
        (row) => row.grades !== undefined && data.grades !== undefined && bandContains(row.grades, data.grades),
      );
      return (byStage ?? byGrade)?.pieces ?? pieces;
    });
    return [rows.some(({ grades }) => grades !== undefined) ? null : pieces, ...staged];
  }

  function inGrade({ thing }: Learning): number | undefined {
    const { rows = [], pieces } = thing.data.evidenceNeeded ?? {};
    const grade = gradeOn(state, state.today);
    return (
      rows.find((row) => row.grades !== undefined && grade !== undefined && bandContains(row.grades, grade))?.pieces ??
      pieces
    );
  }

  function countOf(learning: Learning, stage: number, bounds: Bounds): Count | undefined {
    const need = needed(learning, stage);
    if (need === undefined) return undefined;
    const { packed, runStamp, runOf, epoch } = state;
    const { table } = codes;
    const { has, runStart, code, day } = packed;
    let [scored, marks, completed] = [0, 0, false];
    count.pending = false;
    const timed = bounds.fromGrade !== undefined || bounds.last < packed.today;
    for (const source of sources(learning.index)) {
      if (runStamp[source] !== epoch) continue;
      const run = runOf[source]!;
      const end = runStart[run + 1]!;
      if (packed.runSpecial[run] === 0 && stage < 0 && !timed) {
        scored += end - runStart[run]!;
        continue;
      }
      for (let place = runStart[run]!; place < end; place++) {
        if (stage >= 0 && ((has & COLUMN.stage) === 0 || packed.stage[place] !== stage)) continue;
        if (timed && !within(state, bounds, day[place]!)) continue;
        const judged = code[place]!;
        const is = table.state[judged]!;
        const decided = (has & COLUMN.override) !== 0 && packed.override[place] !== 0;
        if (is === 'pending') count.pending = true;
        else if (decided && completing[source] === true && is !== 'void') {
          if (program.completedByOverride.has(learning.thing.id)) completed = true;
          else scored++;
        } else if (decided && completing[source] === true) continue;
        else if (is === 'scored' || (is === 'mark' && table.mark[judged] === MARK.counts)) {
          if (decided && program.completedByOverride.has(learning.thing.id)) completed = true;
          else scored++;
        } else if (is === 'mark') marks++;
      }
    }
    count.need = need;
    count.have = completed ? need : Math.min(need, scored);
    count.missed = completed ? 0 : Math.min(marks, need - count.have);
    return count;
  }

  function sumOf(learning: Learning, stage: number, bounds: Bounds): Count | undefined {
    if (asksNothing(learning.index)) return undefined;
    const below = parts(learning.index);
    const taught = below.some((each) => !isRetired(each));
    let found = false;
    sum.have = sum.need = sum.missed = 0;
    sum.pending = false;
    for (const each of taught ? below : wholes(learning.index)) {
      if (taught && isRetired(each)) continue;
      const part = countOf(each, stage, bounds);
      if (!part) continue;
      found = true;
      sum.have += part.have;
      sum.need += part.need;
      sum.missed += part.missed;
      sum.pending ||= part.pending;
    }
    return found ? sum : undefined;
  }

  return { needed, asksGrade: ({ index }, stage) => needs(index)[stage + 1] === null, countOf, sumOf };
}
