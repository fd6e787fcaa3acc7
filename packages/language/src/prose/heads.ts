import type { HeadPart, Lexicon, Vague, Verb } from './lexicon.ts';
import { Gap, type Tokens } from './tokens.ts';

/** The main verbs of one sentence. */
export interface Head {
  /** Who the sentence is about, where that is neither the speaker nor left unsaid: its first word and the one after. */
  readonly about: readonly [from: number, to: number] | undefined;
  /** Whether it asks the student about a skill: "How well do I …?" */
  readonly asks: boolean;
  readonly verbs: readonly MainVerb[];
}

/** A main verb, and the conjunction in front of it if there is one. */
export interface MainVerb {
  readonly from: number;
  readonly to: number;
  readonly meaning: Vague | Verb;
  readonly joined: 'and' | 'or' | undefined;
}

/** The heads of the sentences and of the clauses behind a colon or semicolon. */
export function headsOf(tokens: Tokens, lexicon: Lexicon): Head[] {
  const heads: Head[] = [];
  const { gaps } = tokens;
  let read = 0;
  for (let at = 0; at < gaps.length; at++) {
    if (at < read || (at > 0 && (gaps[at] ?? 0) < Gap.Clause)) continue;
    const { head, end } = headAt(tokens, lexicon, at);
    read = end;
    heads.push(head);
  }
  return heads;
}

function headAt(tokens: Tokens, lexicon: Lexicon, start: number): { head: Head; end: number } {
  const opening = readOpening(tokens, lexicon, afterIntroduction(tokens, lexicon, start));
  const { verbs, end } = readVerbs(tokens, lexicon, opening.end);
  return { head: { about: opening.about, asks: opening.asks, verbs }, end };
}

/** "With help, …": what comes before the statement starts with a known word and ends at a comma. */
function afterIntroduction({ words, gaps }: Tokens, { introducers }: Lexicon, start: number): number {
  if (!introducers.has(words[start] ?? '')) return start;
  const limit = Math.min(words.length, start + introductionLength);
  for (let at = start + 1; at < limit; at++) {
    const gap = gaps[at] ?? Gap.Sentence;
    if (gap === Gap.Comma) return at;
    if (gap >= Gap.Clause) break;
  }
  return start;
}

const introductionLength = 20;

/** "Students will be able to clearly": subject, auxiliaries and adverbs, in any order and number. */
function readOpening(tokens: Tokens, lexicon: Lexicon, start: number): Omit<Head, 'verbs'> & { end: number } {
  let about: Head['about'];
  let asks = false;
  let at = start;
  for (let steps = 0; steps < openingSteps; steps++) {
    const part = partAt(tokens, lexicon, at);
    if (!part) break;
    if (part.kind === 'otherPerson') about = [at, part.end];
    if (part.kind === 'question') asks = true;
    at = part.end;
  }
  return { about, asks, end: at };
}

const openingSteps = 8;

function partAt(tokens: Tokens, lexicon: Lexicon, at: number): { kind: HeadPart; end: number } | undefined {
  const vague = lexicon.vague.at(tokens, at);
  const phrase = lexicon.heads.at(tokens, at);
  if (phrase && phrase.end >= (vague?.end ?? 0)) return { kind: phrase.value, end: phrase.end };
  if (vague || !isAdverb(tokens, lexicon, at)) return undefined;
  // "clearly and accurately explain"
  const conjunction = lexicon.conjunctions.at(tokens, at + 1);
  const second = conjunction && isAdverb(tokens, lexicon, conjunction.end) ? conjunction.end + 1 : at + 1;
  return { kind: 'adverb', end: second };
}

function isAdverb({ words }: Tokens, { list, verbs }: Lexicon, at: number): boolean {
  const word = words[at] ?? '';
  return word.endsWith(list.head.adverbEnding) && !verbs.has(word);
}

/** "Read, annotate and critique": verbs with nothing between them but commas, conjunctions and particles. */
function readVerbs(tokens: Tokens, lexicon: Lexicon, start: number): { verbs: MainVerb[]; end: number } {
  const verbs: MainVerb[] = [];
  let at = start;
  let joined: MainVerb['joined'];
  for (;;) {
    const part = verbs.length > 0 ? partAt(tokens, lexicon, at) : undefined;
    const verb = verbAt(tokens, lexicon, part?.kind === 'adverb' ? part.end : at);
    if (!verb) break;
    verbs.push({ ...verb, joined });
    const next = nextInList(tokens, lexicon, verb.to);
    if (!next || verbs.length === longestList) break;
    ({ at, joined } = next);
  }
  return { verbs: inOneList(verbs, tokens, lexicon), end: Math.max(verbs.at(-1)?.to ?? 0, start) };
}

/** No statement lists more verbs, and comparing each with each takes its time. */
const longestList = 12;

type Unjoined = Omit<MainVerb, 'joined'>;

function verbAt(tokens: Tokens, lexicon: Lexicon, at: number): Unjoined | undefined {
  const { words } = tokens;
  const vague = lexicon.vague.at(tokens, at);
  if (vague && !(vague.value.ableBeforeVerb && lexicon.verbs.has(words[vague.end] ?? ''))) {
    return { from: at, to: vague.end, meaning: vague.value };
  }
  const carried = carriedAt(tokens, lexicon, at);
  if (carried) return carried;
  const verb = lexicon.verbs.get(words[at] ?? '');
  return verb && { from: at, to: at + 1, meaning: verb };
}

/** "Demonstrate a basic understanding of …", unless the sentence goes on to say by what means. */
function carriedAt({ words, gaps }: Tokens, lexicon: Lexicon, from: number): Unjoined | undefined {
  if (!lexicon.carriers.has(words[from] ?? '')) return undefined;
  let at = from + 1;
  while (at < from + 4 && !lexicon.vagueNouns.has(words[at] ?? '') && gaps[at] === Gap.None) at++;
  const meaning = gaps[at] === Gap.None ? lexicon.vagueNouns.get(words[at] ?? '') : undefined;
  if (!meaning || gaps[at + 1] !== Gap.None || !lexicon.followers.has(words[at + 1] ?? '')) return undefined;
  for (let next = at + 2; next < words.length && (gaps[next] ?? 0) < Gap.Clause; next++) {
    if (lexicon.means.has(words[next] ?? '')) return undefined;
  }
  return { from, to: at + 1, meaning };
}

/** Where the next verb of a list may stand, after "and", a comma, or both. */
function nextInList(
  tokens: Tokens,
  lexicon: Lexicon,
  afterVerb: number,
): { at: number; joined: MainVerb['joined'] } | undefined {
  let at = afterVerb;
  const { words, gaps } = tokens;
  if (gaps[at] === Gap.None && lexicon.particles.has(words[at] ?? '')) at++;
  const gap = gaps[at] ?? Gap.Sentence;
  if (gap > Gap.Comma) return undefined;
  const conjunction = lexicon.conjunctions.at(tokens, at);
  if (conjunction) return { at: conjunction.end, joined: conjunction.value };
  return gap === Gap.None ? undefined : { at, joined: undefined };
}

/** A list counts only if a conjunction closes it and its last word is a verb: not in "plan and design of". */
function inOneList(verbs: readonly MainVerb[], { words, gaps }: Tokens, lexicon: Lexicon): MainVerb[] {
  const last = verbs.at(-1);
  const isNoun =
    last && verbs.length > 1 && gaps[last.to] === Gap.None && lexicon.nounMarkers.has(words[last.to] ?? '');
  const sure = isNoun ? verbs.slice(0, -1) : [...verbs];
  while (sure.length > 1 && sure.at(-1)?.joined === undefined) sure.pop();
  return sure;
}
