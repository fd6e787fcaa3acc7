/** Which scores count where a piece is more than a plain score: marks, decisions, missing work, retakes, other dates. */
import { MARK } from './codes.ts';
import { COLUMN } from './packed.ts';
import { type Gathering, gathered, type Pool } from './scores.ts';
import { type Bounds, laterDay, type State, within } from './state.ts';

/** One piece on the careful way. */
interface Kept {
  readonly place: number;
  readonly source: number;
  readonly weight: number;
}

export function carefully(state: State, plan: Gathering, pool: Pool, stage: number, bounds: Bounds): void {
  const { packed, runStamp, runOf, epoch } = state;
  const { table } = state.codes;
  const { has, code, day, runStart } = packed;
  const kept: Kept[] = [];
  const decisions: Kept[] = [];
  for (let at = 0; at < pool.sources.length; at++) {
    const source = pool.sources[at]!;
    if (runStamp[source] !== epoch) continue;
    const run = runOf[source]!;
    for (let place = runStart[run]!; place < runStart[run + 1]!; place++) {
      if (stage >= 0 && ((has & COLUMN.stage) === 0 || packed.stage[place] !== stage)) continue;
      if (!within(state, bounds, day[place]!)) continue;
      const judged = code[place]!;
      const is = table.state[judged]!;
      if (is === 'void') continue;
      if (is === 'pending') {
        gathered.pending = true;
        continue;
      }
      const piece = { place, source, weight: pool.weights[at]! };
      const decided = (has & COLUMN.override) === 0 ? 0 : packed.override[place]!;
      if (decided !== 0) {
        if (decides(plan, decided, (has & COLUMN.by) === 0 ? -1 : packed.by[place]!)) decisions.push(piece);
        continue;
      }
      if (is === 'excused' || is === 'unscored') continue;
      if (plan.leftOut !== undefined && (has & COLUMN.kind) !== 0 && plan.leftOut.has(packed.kind[place]!)) continue;
      if (pool.foreign[at] === 1 || table.outside[judged] === true) continue;
      kept.push(piece);
    }
  }
  const order = orderOf(state, plan);
  kept.sort(order);
  decisions.sort(order);
  const scores: Kept[] = [];
  let count = 0;
  for (const piece of afterRetakes(state, plan, kept)) {
    const score = scoreOf(state, plan, piece.place);
    if (Number.isNaN(score)) continue;
    state.at[count] = piece.place;
    state.weight[count] = piece.weight;
    state.value[count++] = score;
    scores.push(piece);
  }
  gathered.count = count;
  gathered.open = kept.some(
    (mark) =>
      table.state[code[mark.place]!] === 'mark' &&
      table.mark[code[mark.place]!] === MARK.open &&
      !scores.some(
        (score) => (taskOf(state, mark) < 0 || taskOf(state, score) === taskOf(state, mark)) && order(mark, score) < 0,
      ),
  );
  for (const { place } of decisions) {
    const value = table.value[code[place]!]!;
    if (!Number.isNaN(value)) gathered.decision = value;
  }
}

export function decides({ override }: Gathering, decided: number, by: number): boolean {
  if (!override || (override.role !== undefined && override.role !== by)) return false;
  return !override.reason || decided === 3;
}

/** Chronological order as the calculation says it. Where the record says no other dates, that of date and id. */
export function orderOf(
  { packed }: State,
  { first, second }: Pick<Gathering, 'first' | 'second'>,
): (a: { place: number }, b: { place: number }) => number {
  const { order, day, entered, due, idPlace } = packed;
  if ((packed.has & COLUMN.dates) === 0) return (a, b) => order[a.place]! - order[b.place]!;
  const one = first === 'day' ? day : first === 'entered' ? entered : due;
  const two = second === 'day' ? day : second === 'entered' ? entered : idPlace;
  return (a, b) =>
    one[a.place]! - one[b.place]! || two[a.place]! - two[b.place]! || idPlace[a.place]! - idPlace[b.place]!;
}

/** What is left of pieces of one task; pieces without a task stand for themselves. */
function afterRetakes(state: State, plan: Gathering, kept: readonly Kept[]): readonly Kept[] {
  if (plan.retakes === undefined || (state.packed.has & COLUMN.task) === 0) return kept;
  const stands = new Map<string, Kept>();
  const keyOf = (piece: Kept): string => `${state.codes.sources[piece.source]!.learningKey} ${taskOf(state, piece)}`;
  for (const piece of kept) {
    if (taskOf(state, piece) < 0) continue;
    const key = keyOf(piece);
    const before = stands.get(key);
    if (
      !before ||
      plan.retakes === 'latest' ||
      !lower(scoreOf(state, plan, piece.place), scoreOf(state, plan, before.place))
    )
      stands.set(key, piece);
  }
  return kept.filter((piece) => taskOf(state, piece) < 0 || stands.get(keyOf(piece)) === piece);
}

/** A score that is not there is lower than one that is. */
function lower(mine: number, other: number): boolean {
  if (Number.isNaN(mine)) return !Number.isNaN(other);
  return !Number.isNaN(other) && mine < other;
}

function taskOf({ packed }: State, { place }: { place: number }): number {
  return (packed.has & COLUMN.task) === 0 ? -1 : packed.task[place]!;
}

/** The number that a piece counts as; `NaN` where it does not count. */
function scoreOf(state: State, { missing }: Gathering, place: number): number {
  const { packed } = state;
  const { table } = state.codes;
  const judged = packed.code[place]!;
  switch (table.state[judged]) {
    case 'scored':
      return table.value[judged]!;
    case 'mark':
      return table.mark[judged] === MARK.counts ? table.markValue[judged]! : Number.NaN;
    case 'missing': {
      if (!missing) return Number.NaN;
      if (missing.after === undefined) return missing.value;
      const due = (packed.has & COLUMN.dates) === 0 ? packed.day[place]! : packed.due[place]!;
      return laterDay(state, due, missing.after) <= state.today ? missing.value : Number.NaN;
    }
    default:
      return Number.NaN;
  }
}
