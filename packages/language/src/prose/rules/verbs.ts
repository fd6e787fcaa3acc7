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
    const pair = apart(head.verbs.flatMap(skillOf), head.verbs.at(-1)?.joined === 'or');
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

/** A main verb that can be observed and says what is done. */
interface Skill extends MainVerb {
  readonly meaning: Verb;
}

function skillOf(verb: MainVerb): Skill[] {
  const { meaning } = verb;
  return isVague(meaning) || meaning.light ? [] : [{ ...verb, meaning }];
}

/** The first verb and the first after it that no process leads to, if there is one. */
function apart(verbs: readonly Skill[], isChoice: boolean): readonly [Skill, Skill] | undefined {
  const [first, ...others] = verbs;
  if (!first || others.length === 0) return undefined;
  const reached = [first];
  let waiting = others;
  // A process may lead over other verbs: plan, do, and through these improve.
  for (;;) {
    const { near, far } = partition(waiting, (verb) => reached.some((known) => isOneSkill(known, verb, isChoice)));
    if (near.length === 0) return far[0] && [first, far[0]];
    reached.push(...near);
    waiting = far;
  }
}

/** Whether two verbs belong to one process, or in a choice ("say or write") show the same. */
function isOneSkill({ meaning: one }: Skill, { meaning: other }: Skill, isChoice: boolean): boolean {
  if (one === other || shares(one.processes, other.processes)) return true;
  return isChoice && shares(one.alternatives, other.alternatives);
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
