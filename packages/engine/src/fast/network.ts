/**
 * The gates of all decisions, laid out flat. For a student only the leaves of sources with pieces are looked at: each that
 * is met adds its weight to the sums above it, on top of what is met without any evidence; then the sums are gone through
 * once, each after those that it looks at.
 *
 * Where something may be unknown, a second sum says what could come together at most: met where the first one reaches the
 * threshold, unknown where only the second does. Nothing in a network is ever closed.
 */
import { type Gate, type GateMaker, type Gates, gatesOf, once } from './gates.ts';
import { basesOf, creditOf, layoutOf } from './layout.ts';
import { MET, NONE, NOT_YET, type State, turnTo, UNKNOWN } from './state.ts';

/** What a decision says of itself. */
export interface Asking {
  readonly gate: GateMaker | undefined;
  readonly index: number;
  readonly place: number;
}

export interface Network {
  /** The decisions that their functions have to answer. */
  readonly withoutGate: Int32Array;
  /** Decisions that look at credit: their gates hold where no credit and no courses are recorded. */
  readonly ofCredit: Int32Array;
  /** Writes the ranks of all decisions that have gates, for the student at hand; `NONE` for retired learning. */
  answer(into: Uint8Array): void;
}

/** The networks of a program: another one where other learning is retired. */
export function networksOf(state: State, askings: readonly Asking[]): () => Network {
  const mayRetire = state.program.learning.some(({ retired }) => retired !== undefined);
  const made = new Map<string, Network>();
  let on = 0;
  let current: Network | undefined;
  return () => {
    if (current && (!mayRetire || on === state.retiredOn)) return current;
    const key = state.retired.join('');
    current = made.get(key) ?? networkOf(state, askings);
    made.set(key, current);
    on = state.retiredOn;
    return current;
  };
}

function networkOf(state: State, askings: readonly Asking[]): Network {
  const gates = gatesOf();
  const asked = gatesAsked(state, gates, askings);
  const { sumAt, sums, leaves, missing, series, touching, leafEdges, sumEdges } = layoutOf(
    gates,
    state.codes.sources.length,
  );
  const size = sums.length;
  const least = Float64Array.from(sums, (sum) => sum.least);
  const negated = Uint8Array.from(sums, (sum) => (sum.negated ? 1 : 0));
  const decisionOf = new Int32Array(size).fill(-1);
  for (const [decision, gate] of asked.entries()) if (gate !== undefined) decisionOf[sumAt[gate]!] = decision;
  const answers = leaves.map(({ answer }) => answer);
  const based = basedOf(state, answers);
  const { alone, base, most, metAlone } = basesOf(leafEdges, sumEdges, based, least, negated);
  const withoutEvidence = Uint8Array.from(askings, ({ index }) => (state.retired[index] === 1 ? NONE : NOT_YET));
  for (let at = 0; at < size; at++)
    if (decisionOf[at]! >= 0 && metAlone[at] === 1) withoutEvidence[decisionOf[at]!] = MET;
  const sum = new Float64Array(size);
  const more = new Float64Array(size);
  /** A bit for each sum that is not what it is without evidence. */
  const changed = new Int32Array((size + 31) >> 5);
  const stamp = new Float64Array(leaves.length);
  const touched = new Int32Array(leaves.length);
  let unsure = false;
  let count = 0;

  function add(to: number, weight: number): void {
    sum[to]! += weight;
    changed[to >> 5]! |= 1 << (to & 31);
  }

  function touch(leaf: number): void {
    if (stamp[leaf] === state.epoch) return;
    stamp[leaf] = state.epoch;
    touched[count++] = leaf;
  }

  function lookAt(leaf: number): void {
    const rank = answers[leaf]!();
    const { start, to, weight } = leafEdges;
    const turned = (rank === MET ? 1 : 0) - based[leaf]!;
    if (turned !== 0)
      for (let edge = start[leaf]!; edge < start[leaf + 1]!; edge++) add(to[edge]!, turned * weight[edge]!);
    if (rank !== UNKNOWN) return;
    unsure = true;
    for (let edge = start[leaf]!; edge < start[leaf + 1]!; edge++) more[to[edge]!]! += leafEdges.unsure[edge]!;
  }

  function lookAtAll(): void {
    const { packed, newest } = state;
    const { runs, runSource, runStart, code } = packed;
    const { plain } = state.codes.table;
    const { start, share, above, error, to, weight, leaf } = series;
    count = 0;
    for (let run = 0; run < runs; run++) {
      const source = runSource[run]!;
      const score = newest[source]!;
      const isPlain = !Number.isNaN(score);
      let counts = 1;
      let value = score;
      for (let edge = start[source]!; edge < start[source + 1]!; edge++) {
        if (!isPlain) {
          touch(leaf[edge]!);
          continue;
        }
        if (share[edge] !== counts) {
          counts = share[edge]!;
          const end = runStart[run + 1]!;
          value = plain[code[runStart[run]!]!]!;
          for (let at = runStart[run]! + 1; at < end; at++) value += counts * (plain[code[at]!]! - value);
        }
        const over = value - above[edge]!;
        if (over > error[edge]!) add(to[edge]!, weight[edge]!);
        else if (over >= -error[edge]!) touch(leaf[edge]!);
      }
      for (let at = touching.start[source]!; at < touching.start[source + 1]!; at++) touch(touching.leaf[at]!);
    }
    for (let at = 0; at < count; at++) lookAt(touched[at]!);
  }

  /** All is known, and what is not met is not yet: only sums that changed are looked at. */
  function surely(into: Uint8Array): void {
    const { start, to, weight } = sumEdges;
    for (let word = 0; word < changed.length; word++) {
      for (let bits = changed[word]!; bits !== 0; bits = changed[word]!) {
        const bit = bits & -bits;
        changed[word] = bits ^ bit;
        const at = (word << 5) + 31 - Math.clz32(bit);
        const met = sum[at]! >= least[at]! ? 1 - negated[at]! : negated[at]!;
        if (met === metAlone[at]) continue;
        if (decisionOf[at]! >= 0) into[decisionOf[at]!] = met === 1 ? MET : NOT_YET;
        const turned = met === 1 ? 1 : -1;
        for (let edge = start[at]!; edge < start[at + 1]!; edge++) add(to[edge]!, turned * weight[edge]!);
      }
    }
  }

  function maybe(into: Uint8Array): void {
    const { packed } = state;
    const { start, to, weight } = sumEdges;
    for (let at = 0; at < size; at++) {
      sum[at]! += alone[at]! - base[at]!;
      more[at] = packed.known ? more[at]! + sum[at]! : most[at]!;
    }
    for (const { block, to: above, unsure: much } of missing)
      if (!(block === 'credits' ? packed.creditsKnown : packed.coursesKnown)) more[above]! += much;
    for (let at = 0; at < size; at++) {
      const turned = negated[at] === 1;
      const low = turned ? more[at]! < least[at]! : sum[at]! >= least[at]!;
      const high = turned ? sum[at]! < least[at]! : more[at]! >= least[at]!;
      if (decisionOf[at]! >= 0) into[decisionOf[at]!] = low ? MET : high ? UNKNOWN : NOT_YET;
      for (let edge = start[at]!; edge < start[at + 1]!; edge++) {
        if (low) sum[to[edge]!]! += weight[edge]!;
        if (high) more[to[edge]!]! += low ? weight[edge]! : sumEdges.unsure[edge]!;
      }
    }
  }

  const ofCredit = creditOf(gates);
  const placesWhere = (holds: (gate: Gate | undefined) => boolean): Int32Array =>
    Int32Array.from(asked.flatMap((gate, at) => (withoutEvidence[at] !== NONE && holds(gate) ? [at] : [])));
  return {
    withoutGate: placesWhere((gate) => gate === undefined),
    ofCredit: placesWhere((gate) => gate !== undefined && ofCredit[gate] === 1),
    answer(into) {
      const { known, creditsKnown, coursesKnown } = state.packed;
      if (unsure) more.fill(0);
      unsure = !known || !creditsKnown || !coursesKnown;
      changed.fill(0);
      sum.set(base);
      into.set(withoutEvidence);
      lookAtAll();
      if (unsure) maybe(into);
      else surely(into);
    },
  };
}

/** The gate of each decision, a sum of its own; `undefined` where it has none or its learning is retired. */
function gatesAsked(state: State, gates: Gates, askings: readonly Asking[]): (Gate | undefined)[] {
  const taken = new Set<Gate>();
  return askings.map(({ gate, index, place }) => {
    const found = index >= 0 && state.retired[index] === 1 ? undefined : gates.of(gate, index, place);
    if (found === undefined) return undefined;
    const own = gates.nodes[found]!.is === 'sum' && !taken.has(found) ? found : gates.sum([once(found)], 1);
    taken.add(own);
    return own;
  });
}

/** Which leaves are met without any evidence. */
function basedOf(state: State, answers: readonly (() => number)[]): Uint8Array {
  const { packed } = state;
  state.epoch++;
  const based = Uint8Array.from(answers, (answer) => (answer() === MET ? 1 : 0));
  turnTo(state, packed);
  return based;
}
