/**
 * Which scores go into a calculation, as the reference's `scores.ts` says, over packed pieces: into `state.value`, the
 * oldest first, in units of the grid. Where all pieces are plain scores one loop does it; where a mark, a decision, missing
 * work, another date than the day of assessment or a retake matters, the careful way is gone.
 */

import type { Calculation } from '@cairn/model';
import { carefully } from './careful.ts';
import type { Grid } from './grid.ts';
import { COLUMN } from './packed.ts';
import { type Bounds, type State, within } from './state.ts';

/** The sources whose pieces belong to some learning. */
export interface Pool {
  readonly sources: Int32Array;
  /** 1 where it is judged on another scale than the learning: its scores do not count. */
  readonly foreign: Uint8Array;
  /** The weight of each source's learning, as a whole number; all have one denominator. */
  readonly weights: Float64Array;
}

/** What of a calculation decides which scores count. */
export interface Gathering {
  readonly orderMatters: boolean;
  readonly weighted: boolean;
  readonly leftOut: ReadonlySet<number> | undefined;
  readonly retakes: 'latest' | 'highest' | undefined;
  readonly missing: { value: number; after: string | undefined } | undefined;
  readonly override: { role: number | undefined; reason: boolean } | undefined;
  readonly only: { latest: boolean; count: number } | undefined;
  /** Of equal scores the latest is kept. */
  readonly keepLatest: boolean;
  readonly first: 'day' | 'entered' | 'due';
  readonly second: 'day' | 'entered' | 'id';
}

/** What came out, besides the scores in the state. */
export interface Gathered {
  count: number;
  pending: boolean;
  open: boolean;
  /** The value of the newest decision of a teacher; `NaN` without one. */
  decision: number;
}

export const gathered: Gathered = { count: 0, pending: false, open: false, decision: Number.NaN };

export function gatheringOf(data: Calculation, grid: Grid, numberOf: (id: string) => number): Gathering {
  const { leaveOut = [], missing, override, only, orderBy, sameDate, retakes } = data;
  const method = data.method?.is;
  const inOrder: ReadonlySet<string | undefined> = new Set([
    'weighted latest',
    'decaying average',
    'power law',
    'linear trend',
    'latest',
    'mode',
  ]);
  return {
    orderMatters:
      only !== undefined || inOrder.has(method) || data.takes?.is === 'best of each target, as many as evidence needed',
    weighted: method === 'weighted average',
    leftOut: leaveOut.length > 0 ? new Set(leaveOut.map(({ id }) => numberOf(id))) : undefined,
    retakes: retakes === 'latest replaces' ? 'latest' : retakes === 'highest replaces' ? 'highest' : undefined,
    missing:
      missing?.is === 'counts as' && missing.value !== undefined
        ? { value: grid.ofDecimal(missing.value), after: missing.after }
        : undefined,
    override: override && { role: override.role && numberOf(override.role.id), reason: override.reason === true },
    only: only && { latest: only.is === 'latest', count: only.count },
    keepLatest: (data.sameScore ?? 'latest') === 'latest',
    first: orderBy === 'date entered' ? 'entered' : orderBy === 'date due' ? 'due' : 'day',
    second: sameDate === 'date assessed' ? 'day' : sameDate === 'record id' ? 'id' : 'entered',
  };
}

/** Collects the scores of a pool in a stage (-1: in all) within bounds. */
export function gather(state: State, plan: Gathering, pool: Pool, stage: number, bounds: Bounds): void {
  const { packed, runStamp, runOf, epoch } = state;
  const { sources } = pool;
  gathered.count = 0;
  gathered.pending = false;
  gathered.open = false;
  gathered.decision = Number.NaN;
  let found = 0;
  let special = plan.retakes !== undefined && (packed.has & COLUMN.task) !== 0 ? 1 : 0;
  for (let at = 0; at < sources.length; at++) {
    const source = sources[at]!;
    if (runStamp[source] !== epoch) continue;
    found++;
    special |= packed.runSpecial[runOf[source]!]! | pool.foreign[at]!;
  }
  if (found === 0) return;
  if (special !== 0) carefully(state, plan, pool, stage, bounds);
  else plainly(state, plan, pool, stage, bounds, found);
  if (plan.only && gathered.count > plan.only.count) window(state, plan.only, plan.keepLatest);
}

function plainly(state: State, plan: Gathering, pool: Pool, stage: number, bounds: Bounds, found: number): void {
  const { packed, runStamp, runOf, epoch, value, at: places } = state;
  const { code, day, runStart } = packed;
  const { plain } = state.codes.table;
  const { sources, weights } = pool;
  const timed = bounds.fromGrade !== undefined || bounds.last < packed.today;
  const staged = stage >= 0;
  const leftOut = (packed.has & COLUMN.kind) === 0 ? undefined : plan.leftOut;
  const inEveryStage = (packed.has & COLUMN.stage) === 0;
  if (staged && inEveryStage) return;
  let count = 0;
  for (let at = 0; at < sources.length; at++) {
    const source = sources[at]!;
    if (runStamp[source] !== epoch) continue;
    const run = runOf[source]!;
    const end = runStart[run + 1]!;
    for (let place = runStart[run]!; place < end; place++) {
      if (staged && packed.stage[place] !== stage) continue;
      if (timed && !within(state, bounds, day[place]!)) continue;
      if (leftOut?.has(packed.kind[place]!) === true) continue;
      places[count] = place;
      if (plan.weighted) state.weight[count] = weights[at]!;
      value[count++] = plain[code[place]!]!;
    }
  }
  gathered.count = count;
  if (found > 1 && plan.orderMatters) byOrder(state, count);
}

/** Puts collected scores in the order of date and id. Runs are in order themselves, so little has to move. */
function byOrder(state: State, count: number): void {
  const { at, value, weight } = state;
  const { order } = state.packed;
  for (let next = 1; next < count; next++) {
    const place = at[next]!;
    const score = value[next]!;
    const weighs = weight[next]!;
    const key = order[place]!;
    let to = next;
    for (; to > 0 && order[at[to - 1]!]! > key; to--) {
      at[to] = at[to - 1]!;
      value[to] = value[to - 1]!;
      weight[to] = weight[to - 1]!;
    }
    at[to] = place;
    value[to] = score;
    weight[to] = weighs;
  }
}

/** Leaves the latest or the best of the scores, in their order. */
function window(
  { value, at, weight }: State,
  { latest, count }: NonNullable<Gathering['only']>,
  keepLatest: boolean,
): void {
  const all = gathered.count;
  if (latest) {
    value.copyWithin(0, all - count, all);
    at.copyWithin(0, all - count, all);
    weight.copyWithin(0, all - count, all);
    gathered.count = count;
    return;
  }
  gathered.count = bestOf(value, at, weight, all, count, keepLatest);
}

/** Keeps the best so many of the first scores of lists, in their order; gives how many are left. */
export function bestOf(
  value: Float64Array,
  at: Int32Array,
  weight: Float64Array,
  all: number,
  count: number,
  keepLatest: boolean,
): number {
  if (all <= count) return all;
  const places = Array.from({ length: all }, (_, place) => place);
  places.sort((a, b) => value[b]! - value[a]! || (keepLatest ? b - a : a - b));
  const kept = places.slice(0, Math.max(0, count)).sort((a, b) => a - b);
  for (const [to, place] of kept.entries()) {
    value[to] = value[place]!;
    at[to] = at[place]!;
    weight[to] = weight[place]!;
  }
  return kept.length;
}
