/**
 * The rules of the compiled model as the peers are handed them: sums over finished facts, joined by all, any, none and
 * so many. The facts are worked out here, apart from Cairn's evaluators, so that the answers are checked by two ways.
 */
import type { StudentRecord } from '../../packages/engine/src/index.ts';
import type { Condition, LevelReference, Model, Reference } from '../../packages/model/src/index.ts';
import { competencyCode, competencyCount } from './engineFramework.ts';

/** A rule by its code, in the order of the model. */
export interface PeerRule {
  code: string;
  need: Need;
}

export type Need = Joined | Sum;

export type Joined = { is: 'all' | 'any' | 'none'; of: Need[] } | { is: 'at least'; count: number; of: Need[] };

/** Met where the sum of the terms is at least so much. */
export interface Sum {
  is: 'sum';
  terms: Term[];
  least: number;
}

/** `times`, where the fact is at least `from`; without `from`, so many times the fact itself. */
export interface Term {
  /** The place of the competency among all. */
  competency: number;
  reads: keyof Facts;
  from?: number;
  times: number;
}

/** What a student's records come to, by the place of the competency; 0 where there is none. */
export interface Facts {
  latest: number[];
  /** Rounded to 0.01. */
  decaying: number[];
}

/** Translates every rule of a model that `frameworkText` gave. Throws on a condition that it does not write. */
export function peerRules(model: Model): PeerRule[] {
  return (model.rules ?? []).map(({ code, requires }) => ({ code, need: translated(model, requires!) }));
}

const places = new Map(Array.from({ length: competencyCount }, (_, i) => [competencyCode(i), i]));

function translated(model: Model, condition: Condition): Need {
  const each = (of: readonly Condition[]): Need[] => of.map((one) => translated(model, one));
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
      return { is: condition.kind, of: each(condition.of) };
    case 'at least so many':
      return { is: 'at least', count: condition.count, of: each(condition.of) };
    case 'level':
      return condition.of.kind === 'area'
        ? mean(model, condition.of, condition.level)
        : reached(condition.of, 'newest', condition.level);
    case 'level in each':
      return {
        is: 'all',
        of: (condition.areas ?? []).map((area) => reached(area, condition.of.code, condition.level)),
      };
    case 'credits in':
      return credits(model, condition.subject!, condition.amount);
    default:
      throw new Error(`\`${condition.kind}\` is not in the rules that are measured.`);
  }
}

function reached({ code }: Reference, calculation: string, level: LevelReference): Sum {
  const reads = calculation === 'decaying' ? 'decaying' : 'latest';
  return {
    is: 'sum',
    terms: [{ competency: places.get(code)!, reads, from: Number(level.value), times: 1 }],
    least: 1,
  };
}

/** Σ weight × level ≥ mean × Σ weight: the same without a division. Levels of a mean have at most one decimal. */
function mean(model: Model, { id }: Reference, level: LevelReference): Sum {
  const { competencies = [] } = model.areas!.find((area) => area.id === id)!;
  const terms = competencies.map(({ code, weight }) => ({
    competency: places.get(code)!,
    reads: 'latest' as const,
    times: Number(weight),
  }));
  const weights = terms.reduce((total, { times }) => total + times, 0);
  return { is: 'sum', terms, least: (Math.round(Number(level.value) * 10) * weights) / 10 };
}

/** The credits of a subject, each for one competency. */
function credits(model: Model, subject: Reference, amount: string): Sum {
  const terms = model.credits!.flatMap(({ awards, requires }) => {
    if (awards?.subject?.id !== subject.id) return [];
    const [level] = requires?.kind === 'all' ? requires.of : [];
    if (level?.kind !== 'level') throw new Error('A credit that is measured asks one level.');
    return reached(level.of, 'newest', level.level).terms.map((term) => ({ ...term, times: Number(awards.amount) }));
  });
  return { is: 'sum', terms, least: Number(amount) };
}

/** What is asked of one aggregate each, and how many such questions all rules have. */
export function sizeOf(rules: readonly PeerRule[]): { leaves: number; atoms: number } {
  const sums = rules.flatMap(({ need }) => sumsOf(need));
  return { leaves: sums.length, atoms: sums.reduce((total, { terms }) => total + terms.length, 0) };
}

/** The sums of a need; what joins single questions by all or so many is one sum itself. */
export function sumsOf(need: Need): Sum[] {
  const joined = collapsed(need);
  return joined.is === 'sum' ? [joined] : joined.of.flatMap(sumsOf);
}

/** All, or so many, of single questions as one sum; anything else as it is. */
export function collapsed(need: Need): Need {
  if (need.is === 'sum' || need.is === 'any' || need.is === 'none') return need;
  const terms = need.of.flatMap((one) =>
    one.is === 'sum' && one.terms.length === 1 && one.least === 1 ? one.terms : [],
  );
  if (terms.length < need.of.length) return need;
  return { is: 'sum', terms, least: 'count' in need ? need.count : terms.length };
}

/** The facts of a record of `recordOf`. Its evidence is in the order of time. */
export function factsOf({ evidence = [] }: StudentRecord): Facts {
  const levels = Array.from({ length: competencyCount }, (): number[] => []);
  for (const { code, value } of evidence) levels[places.get(code)!]!.push(Number(value));
  return { latest: levels.map((scores) => scores.at(-1) ?? 0), decaying: levels.map(decayingAverage) };
}

/** a₁ = s₁, aᵢ = 7/20·aᵢ₋₁ + 13/20·sᵢ, in whole numbers over a power of 20, rounded to 0.01 with halves up. */
function decayingAverage(scores: readonly number[]): number {
  const [first, ...others] = scores;
  if (first === undefined) return 0;
  let above = BigInt(first);
  let below = 1n;
  for (const score of others) {
    above = 7n * above + 13n * BigInt(score) * below;
    below *= 20n;
  }
  return Number((200n * above + below) / (2n * below)) / 100;
}
