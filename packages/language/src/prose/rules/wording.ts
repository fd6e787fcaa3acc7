import type { Finding } from '../finding.ts';
import type { Wording } from '../lexicon.ts';
import type { Match } from '../phrases.ts';
import { findingAt, type Prose, written } from '../prose.ts';

/** Comparisons with others, deficits and placeholders, wherever they stand. */
export function wording(prose: Prose, findings: Finding[]): void {
  const { tokens, lexicon } = prose;
  for (let at = 0; at < tokens.words.length; ) {
    const match = lexicon.wording.at(tokens, at);
    const finding = match && findingOf(prose, at, match);
    if (finding) findings.push(finding);
    at = match?.end ?? at + 1;
  }
}

function findingOf(prose: Prose, from: number, { value, end }: Match<Wording>): Finding | undefined {
  const words = written(prose, from, end);
  switch (value.kind) {
    case 'comparison':
      return findingAt(prose, 'norm-referenced', from, end, { words, kind: 'comparison' });
    case 'deficit':
      return prose.role === 'descriptor' ? findingAt(prose, 'deficit-wording', from, end, { words }) : undefined;
    case 'anywhere':
    case 'atTheEnd':
    case 'alone': {
      const atTheEnd = end === prose.tokens.words.length;
      const isPlace = value.kind === 'anywhere' || (atTheEnd && (value.kind === 'atTheEnd' || from === 0));
      const isWritten = value.written === undefined || value.written === words;
      return isPlace && isWritten ? findingAt(prose, 'placeholder', from, end, { words }) : undefined;
    }
  }
}

/** A rubric cell that holds little but a word such as "good". */
export function bareQuality(prose: Prose, findings: Finding[]): void {
  const { role, tokens, lexicon } = prose;
  const { words } = tokens;
  if (role !== 'descriptor' || words.length > cellLength) return;
  const content = [...words.keys()].filter((at) => !lexicon.intensifiers.has(words[at] ?? ''));
  const isQuality = (at: number | undefined): at is number =>
    at !== undefined && lexicon.qualities.has(words[at] ?? '');
  const [first] = content;
  const last = content.at(-1);
  const beforeLast = content.at(-2);
  const isJudged = beforeLast !== undefined && lexicon.copulas.has(words[beforeLast] ?? '');
  const isNamed = content.length <= labelLength && isQuality(first);
  const found = isNamed ? first : last;
  if (!isQuality(found) || !(isNamed || isJudged || content.length <= 2)) return;
  const args = { words: written(prose, found, found + 1), kind: 'quality' as const };
  findings.push(findingAt(prose, 'norm-referenced', found, found + 1, args));
}

/** Longer cells say more than a quality. */
const cellLength = 7;

/** Up to this many words, without "very" and its like, a quality in front is all that is said: "Good use of evidence". */
const labelLength = 4;

/** A text of nothing but punctuation; code, a formula or a smiley is a text. */
export function blank({ text, tokens }: Prose, findings: Finding[]): void {
  if (tokens.words.length > 0) return;
  const words = text.trim();
  if (!/^[\p{P}\s]+$/u.test(words)) return;
  const start = text.indexOf(words);
  findings.push({ rule: 'placeholder', start, end: start + words.length, args: { words } });
}
