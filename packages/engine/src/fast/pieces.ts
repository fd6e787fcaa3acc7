/** Pieces that are there, and bodies of evidence, over packed pieces: as the reference's `body.ts` and `evidence.ts` say. */

import type { BodyOfEvidence, Reference } from '@cairn/model';
import { subtree } from '../program/program.ts';
import { lazyList } from './lazyList.ts';
import { COLUMN } from './packed.ts';
import { type Bounds, CLOSED, laterDay, MET, missed, NOT_YET, type State, within } from './state.ts';

/** The rank of an answer for learning (-1: for none) in a stage (-1: in none). */
export type Answer = (learning: number, stage: number) => number;

/** Pieces that were collected: their places in the packed columns. Reused from call to call. */
export interface Pieces {
  readonly places: number[];
  pending: boolean;
}

const collected: Pieces = { places: [], pending: false };

/** Gives the sources of learning and all below it; of none, every source. */
export function sourcesBelow({ program, codes }: State): (learning: number) => Int32Array {
  return lazyList((learning) =>
    learning < 0
      ? Int32Array.from(codes.sources.keys())
      : Int32Array.from(codes.sourcesOf(subtree(program.learning[learning]!))),
  );
}

/** A piece that is there: scored or not. A teacher's decision is none. */
function isPiece({ packed, codes }: State, place: number): boolean {
  const is = codes.table.state[packed.code[place]!];
  if (is !== 'scored' && is !== 'unscored') return false;
  return (packed.has & COLUMN.override) === 0 || packed.override[place] === 0;
}

/** Pieces that are there, of some sources, in a stage (-1: in any). */
export function there(state: State, sources: Int32Array, stage: number, bounds: Bounds): Pieces {
  const { packed, codes } = state;
  const { places } = collected;
  places.length = 0;
  collected.pending = false;
  eachPlace(state, sources, (place) => {
    if (stage >= 0 && ((packed.has & COLUMN.stage) === 0 || packed.stage[place] !== stage)) return;
    if (!within(state, bounds, packed.day[place]!)) return;
    if (codes.table.state[packed.code[place]!] === 'pending') collected.pending = true;
    if (isPiece(state, place)) places.push(place);
  });
  return collected;
}

function eachPlace(
  { packed, runStamp, runOf, epoch }: State,
  sources: Int32Array,
  look: (place: number) => void,
): void {
  const { runStart } = packed;
  for (let at = 0; at < sources.length; at++) {
    const source = sources[at]!;
    if (runStamp[source] !== epoch) continue;
    const run = runOf[source]!;
    const end = runStart[run + 1]!;
    for (let place = runStart[run]!; place < end; place++) look(place);
  }
}

/** How many different numbers a column has among some pieces; pieces that say none are none. */
export function different({ packed }: State, places: readonly number[], column: 'kind' | 'course'): number {
  if ((packed.has & COLUMN[column]) === 0) return 0;
  const found = new Set<number>();
  for (const place of places) if (packed[column][place]! >= 0) found.add(packed[column][place]!);
  return found.size;
}

/** How many pieces are of one of some kinds. */
export function ofKinds({ packed }: State, places: readonly number[], kinds: ReadonlySet<number>): number {
  if ((packed.has & COLUMN.kind) === 0) return 0;
  let found = 0;
  for (const place of places) if (kinds.has(packed.kind[place]!)) found++;
  return found;
}

/** A body of evidence for learning and what is below it. */
export function bodyAnswer(
  state: State,
  data: BodyOfEvidence,
  bounds: Bounds,
  sourcesOf: (learning: number) => Int32Array,
): Answer {
  const { codes } = state;
  const numbers = (kinds: readonly Reference[]): ReadonlySet<number> =>
    new Set(kinds.map(({ id }) => codes.numberOf(id)));
  const caps = (data.countAtMost ?? []).map(({ count, of }) => ({ count, kinds: numbers(of) }));
  type Ask = (places: readonly number[]) => boolean;
  const ask =
    (count: number, have: (places: readonly number[]) => number): Ask =>
    (places) =>
      have(places) >= count;
  const asks = (data.atLeast ?? []).flatMap(({ pieces, kinds, courses, count, of }): Ask[] => {
    const named = of && numbers(of);
    return [
      ...(pieces === undefined ? [] : [ask(pieces, ({ length }) => length)]),
      ...(kinds === undefined ? [] : [ask(kinds, (places) => different(state, places, 'kind'))]),
      ...(courses === undefined ? [] : [ask(courses, (places) => different(state, places, 'course'))]),
      ...(count === undefined || !named ? [] : [ask(count, (places) => ofKinds(state, places, named))]),
    ];
  });
  for (const { count, of } of data.include ?? []) {
    const named = numbers([of]);
    asks.push(ask(count, (places) => ofKinds(state, places, named)));
  }
  return (learning, stage) => {
    if (asks.length === 0) return NOT_YET;
    const { places, pending } = piecesOf(state, data, sourcesOf(learning), stage, bounds);
    for (const { count, kinds } of caps) cap(state, places, count, kinds);
    let lowest = MET;
    for (const met of asks) {
      if (met(places)) continue;
      lowest = Math.min(lowest, missed(state, bounds, pending));
      if (lowest === CLOSED) return lowest;
    }
    return lowest;
  };
}

function piecesOf(
  state: State,
  { newerThan }: BodyOfEvidence,
  sources: Int32Array,
  stage: number,
  bounds: Bounds,
): Pieces {
  const { packed, codes } = state;
  const { places } = collected;
  const oldest = newerThan === undefined ? 0 : laterDay(state, state.today, newerThan, -1);
  const staged = stage >= 0;
  const inStages = (packed.has & COLUMN.stage) !== 0;
  places.length = 0;
  collected.pending = false;
  eachPlace(state, sources, (place) => {
    const piece = inStages ? packed.stage[place]! : -1;
    if (staged && piece >= 0 && piece !== stage) return;
    if (!within(state, bounds, packed.day[place]!)) return;
    if (codes.table.state[packed.code[place]!] === 'pending') collected.pending = true;
    if (!isPiece(state, place) || (staged && piece < 0) || packed.day[place]! < oldest) return;
    places.push(place);
  });
  return collected;
}

/** Of a kind of which only so many count, the newest stay. */
function cap({ packed }: State, places: number[], count: number, kinds: ReadonlySet<number>): void {
  if ((packed.has & COLUMN.kind) === 0) return;
  const capped = places.filter((place) => kinds.has(packed.kind[place]!));
  if (capped.length <= count) return;
  capped.sort((a, b) => packed.order[b]! - packed.order[a]!);
  const over = new Set(capped.slice(count));
  const left = places.filter((place) => !over.has(place));
  places.length = 0;
  places.push(...left);
}
