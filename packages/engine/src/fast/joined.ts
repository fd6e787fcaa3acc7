/** Joined conditions in ranks: as the reference's `joined.ts` says, stopping as soon as nothing can change the answer. */

import type { Answer } from './pieces.ts';
import { CLOSED, MET, NOT_YET, type State, UNKNOWN } from './state.ts';

/** A condition that was compiled. One that can never be closed lets others stop early. */
export interface Compiled {
  readonly answer: Answer;
  readonly mayClose: boolean;
  /** It asks for the newest score of one source: many of these are looked through in one loop. */
  readonly newest?: { readonly state: State; readonly source: number; readonly floor: number };
}

/** Conditions that all ask for the newest score of a source; `undefined` where one of them does not. */
function newestOf(parts: readonly Compiled[]) {
  const state = parts[0]?.newest?.state;
  if (!state || !parts.every(({ newest }) => newest)) return undefined;
  const sources = Int32Array.from(parts, ({ newest }) => newest!.source);
  const floors = Float64Array.from(parts, ({ newest }) => newest!.floor);
  const answers = parts.map(({ answer }) => answer);
  const { runStamp, newest } = state;
  /** The rank of one of them. A score that is not plain is no number, and the whole answer is asked for. */
  return (at: number): number => {
    const source = sources[at]!;
    if (runStamp[source] !== state.epoch) return state.lacking;
    const score = newest[source]!;
    if (score >= floors[at]!) return MET;
    return !Number.isNaN(score) ? state.lacking : answers[at]!(-1, -1);
  };
}

/** All: the lowest; of nothing not yet. */
export function all(parts: readonly Compiled[]): Compiled {
  const answers = parts.map(({ answer }) => answer);
  const mayClose = parts.some((part) => part.mayClose);
  const worst = mayClose ? CLOSED : NOT_YET;
  if (answers.length === 0) return { answer: () => NOT_YET, mayClose: false };
  if (answers.length === 1) return parts[0]!;
  const newest = newestOf(parts);
  if (newest) {
    const { length } = answers;
    return {
      mayClose,
      answer: () => {
        let lowest = MET;
        for (let at = 0; at < length; at++) {
          const rank = newest(at);
          if (rank >= lowest) continue;
          lowest = rank;
          if (rank <= worst) break;
        }
        return lowest;
      },
    };
  }
  return {
    mayClose,
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
  if (count <= 0) return { answer: () => MET, mayClose: false };
  const mayClose = count > answers.length || parts.some((part) => part.mayClose);
  const newest = newestOf(parts);
  if (newest) {
    const { length } = answers;
    return {
      mayClose,
      answer: () => {
        let [met, unknown, open] = [0, 0, 0];
        for (let at = 0; at < length; at++) {
          const rank = newest(at);
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
  return {
    mayClose,
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
    answer: (learning, stage) => {
      const highest = answer(learning, stage);
      return highest === MET ? NOT_YET : highest === UNKNOWN ? UNKNOWN : MET;
    },
  };
}
