import type { Finding } from '../finding.ts';
import type { Head, MainVerb } from '../heads.ts';
import type { Vague, Verb } from '../lexicon.ts';
import { findingAt, type Prose, written } from '../prose.ts';

/** Main verbs that nobody can observe. */
export function vagueVerbs(prose: Prose, heads: readonly Head[], findings: Finding[]): void {
  for (const head of heads) {
    if (!isJudged(prose, head)) continue;
    for (const { from, to, meaning } of head.verbs) {
      if (!isVague(meaning)) continue;
      const { verb, suggestions } = meaning;
      findings.push(findingAt(prose, 'vague-verb', from, to, { verb, suggestions }));
    }
  }
}

/** Statements headed by two verbs of different processes, which one piece of evidence may show half of. */
export function twoSkills(prose: Prose, heads: readonly Head[], findings: Finding[]): void {
  if (prose.role === 'descriptor') return;
  for (const head of heads) {
    if (head.verbs.length < 2 || !isJudged(prose, head)) continue;
    const pair = apart(head.verbs.filter(({ meaning }) => !isVague(meaning) && !meaning.light));
    if (!pair) continue;
    const [first, second] = pair;
    const args = { first: written(prose, first.from, first.to), second: written(prose, second.from, second.to) };
    findings.push(findingAt(prose, 'two-skills', first.from, second.to, args));
  }
}

/** A question is judged only where it asks the student about a skill: "How well do I …?" */
function isJudged({ role }: Prose, { asks }: Head): boolean {
  return role !== 'question' || asks;
}

/** The first verb and the first after it that no process leads to, if there is one. */
function apart(verbs: readonly MainVerb[]): readonly [MainVerb, MainVerb] | undefined {
  const [first, ...others] = verbs;
  if (!first || others.length === 0) return undefined;
  const reached = [first];
  let waiting = others;
  // A process may lead over other verbs: plan, do, and through these improve.
  for (;;) {
    const { near, far } = partition(waiting, (verb) => reached.some((known) => isOneProcess(known, verb, verbs)));
    if (near.length === 0) return far[0] && [first, far[0]];
    reached.push(...near);
    waiting = far;
  }
}

function isOneProcess(one: MainVerb, other: MainVerb, list: readonly MainVerb[]): boolean {
  if (isVague(one.meaning) || isVague(other.meaning) || one.meaning === other.meaning) return true;
  if (shares(one.meaning.processes, other.meaning.processes)) return true;
  const isChoice = list.at(-1)?.joined === 'or';
  return isChoice && shares(one.meaning.alternatives, other.meaning.alternatives);
}

function shares(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const number of one) if (other.has(number)) return true;
  return false;
}

function partition<T>(items: readonly T[], isNear: (item: T) => boolean): { near: T[]; far: T[] } {
  const near: T[] = [];
  const far: T[] = [];
  for (const item of items) (isNear(item) ? near : far).push(item);
  return { near, far };
}

function isVague(meaning: Vague | Verb): meaning is Vague {
  return 'suggestions' in meaning;
}
