/** Joined conditions in ranks: as the reference's `joined.ts` says, stopping as soon as nothing can change the answer. */

import { allOf, type Gate, type GateMaker, type Gates, someOf } from './gates.ts';
import type { Answer } from './pieces.ts';
import { CLOSED, MET, NOT_YET, UNKNOWN } from './state.ts';

/** A condition that was compiled. One that can never be closed lets others stop early. */
export interface Compiled {
  readonly answer: Answer;
  readonly mayClose: boolean;
  /** The same as a gate, for those that may have one. */
  readonly gate?: GateMaker;
}

/** The gates of the parts of a condition, joined. */
function joined(
  parts: readonly Compiled[],
  join: (gates: Gates, inputs: readonly (Gate | undefined)[]) => Gate | undefined,
): Pick<Compiled, 'gate'> {
  if (!parts.every(({ gate }) => gate)) return {};
  return {
    gate: (gates, learning, stage) =>
      join(
        gates,
        parts.map(({ gate }) => gates.of(gate, learning, stage)),
      ),
  };
}

/** All: the lowest; of nothing not yet. */
export function all(parts: readonly Compiled[]): Compiled {
  const answers = parts.map(({ answer }) => answer);
  const mayClose = parts.some((part) => part.mayClose);
  const worst = mayClose ? CLOSED : NOT_YET;
  if (answers.length === 0) return { answer: () => NOT_YET, mayClose: false };
  if (answers.length === 1) return parts[0]!;
  return {
    mayClose,
    ...joined(parts, allOf),
    answer: (learning, stage) => {
      let lowest = MET;
      for (let at = 0; at < answers.length; at++) {
        const rank = answers[at]!(learning, stage);
        if (rank >= lowest) continue;
        lowest = rank;
        if (rank <= worst) break;
      }
      return lowest;
    },
  };
}

/** At least one: the highest; of nothing closed. */
export function any(parts: readonly Compiled[]): Compiled {
  const answers = parts.map(({ answer }) => answer);
  if (answers.length === 1) return parts[0]!;
  return {
    mayClose: answers.length === 0 || parts.every((part) => part.mayClose),
    ...(answers.length > 0 && joined(parts, (gates, inputs) => someOf(gates, inputs, 1))),
    answer: (learning, stage) => {
      let highest = CLOSED;
      for (let at = 0; at < answers.length; at++) {
        const rank = answers[at]!(learning, stage);
        if (rank === MET) return MET;
        if (rank > highest) highest = rank;
      }
      return highest;
    },
  };
}

/** At least so many: the k-th highest; more than there are is closed. */
export function atLeast(count: number, parts: readonly Compiled[]): Compiled {
  const answers = parts.map(({ answer }) => answer);
  if (count <= 0) return { answer: () => MET, mayClose: false, gate: (gates) => gates.sum([], 0) };
  const mayClose = count > answers.length || parts.some((part) => part.mayClose);
  return {
    mayClose,
    ...(count <= answers.length && joined(parts, (gates, inputs) => someOf(gates, inputs, count))),
    answer: (learning, stage) => {
      let [met, unknown, open] = [0, 0, 0];
      for (let at = 0; at < answers.length; at++) {
        const rank = answers[at]!(learning, stage);
        if (rank === MET) {
          met++;
          if (met === count) return MET;
        } else if (rank === UNKNOWN) unknown++;
        else if (rank === NOT_YET) open++;
      }
      return rankOf(count, met, unknown, open);
    },
  };
}

/** The k-th highest of so many that are met, unknown and not yet; the others are closed. */
export function rankOf(count: number, met: number, unknown: number, open: number): number {
  if (count <= 0 || met >= count) return MET;
  if (met + unknown >= count) return UNKNOWN;
  return met + unknown + open >= count ? NOT_YET : CLOSED;
}

/** None: from the highest, met becomes not yet, unknown stays, the others become met. */
export function none(parts: readonly Compiled[]): Compiled {
  const { answer } = any(parts);
  return {
    mayClose: false,
    ...joined(parts, (gates, inputs) => someOf(gates, inputs, 1, true)),
    answer: (learning, stage) => {
      const highest = answer(learning, stage);
      return highest === MET ? NOT_YET : highest === UNKNOWN ? UNKNOWN : MET;
    },
  };
}
