/** For which learning and stage a sentence is asked. */

import { rational } from '@cairn/model';
import { type Learning, type LearningKind, within as partsWithin } from '../program/program.ts';
import { allOf, type Gate, type GateMaker, type Gates } from './gates.ts';
import { NeedsExact } from './grid.ts';
import { lazyList } from './lazyList.ts';
import { MET, NOT_YET, type State } from './state.ts';

/** The place of a stage; -1 where none is named. Stages of other frameworks are left to the reference. */
export function stageOf({ program }: State, id: string | undefined): number {
  if (id === undefined) return -1;
  const place = program.stages.findIndex((stage) => stage.id === id);
  if (place < 0) throw new NeedsExact('a stage of another framework');
  return place;
}

/** All of those that are taught; of nothing not yet. */
export function lowestOf(
  state: State,
  learning: Int32Array,
  work: (learning: number, stage: number) => number,
  stage: number,
  mayClose: boolean,
): number {
  let lowest = MET;
  let any = false;
  for (let at = 0; at < learning.length; at++) {
    const each = learning[at]!;
    if (state.retired[each] === 1) continue;
    any = true;
    const rank = work(each, stage);
    if (rank >= lowest) continue;
    if (rank === NOT_YET && !mayClose) return NOT_YET;
    lowest = rank;
  }
  return any ? lowest : NOT_YET;
}

/** The gate of the same: met where it is met for all that are taught. */
export function allIn(
  { retired }: State,
  gates: Gates,
  learning: Int32Array,
  make: GateMaker | undefined,
  stage: number,
): Gate | undefined {
  const taught = Array.from(learning).filter((each) => retired[each] === 0);
  return allOf(
    gates,
    taught.map((each) => gates.of(make, each, stage)),
  );
}

/** The places of learning. */
export function placesOf(learning: readonly Learning[]): Int32Array {
  return Int32Array.from(learning, ({ index }) => index);
}

/** The learning that `in each …` means, retired or not: of the areas named, of the context, or of the whole framework. */
export function eachIn(
  { program }: State,
  kind: LearningKind,
  areas: readonly { id: string }[] | undefined,
): (learning: number) => Int32Array {
  const all = (roots: readonly Learning[]): Int32Array =>
    placesOf([...new Set(roots.flatMap((root) => partsWithin(root, kind)))]).sort();
  if (areas) {
    const found = all(areas.flatMap(({ id }) => program.learningOf(id) ?? []));
    return () => found;
  }
  return lazyList((learning) =>
    learning < 0 ? placesOf(program.scopeOf({ each: kind })) : all([program.learning[learning]!]),
  );
}

/** So many of a share, rounded up. */
export function shareOf(share: `${number}`, number: number): number {
  return Number(
    rational.round(rational.mul(rational.fromDecimal(share), rational.rational(number)), 0, 'up').numerator,
  );
}
