import type { Finding, Role } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import { findingAt, type Prose } from '../prose.ts';
import { Gap, type Tokens } from '../tokens.ts';

/** How hard a text is to read. */
export interface ReadingLevel {
  readonly words: number;
  /** Sentences, and the clauses that a colon or semicolon parts, as Flesch counted them. */
  readonly sentences: number;
  readonly syllables: number;
  /** The school grade whose students can read it, by the formula of the language. */
  readonly grade: number;
  /** The words of the longest of those sentences. */
  readonly longestSentence: number;
  /** The words with most syllables, from the hardest, each once and in small letters. */
  readonly hardest: readonly string[];
}

/**
 * A text of fewer words is not judged: one long word would decide. At 20 words the chance of the draw is still worth
 * some two grades. A statement is written for teachers first (published standards read like college text in every
 * grade, whatever their band), so only those that nobody reads in one breath are judged.
 */
export const fewestWords: Readonly<Record<Role, number>> = { statement: 40, iCan: 20, descriptor: 20, question: 20 };

/** How many grades above its band a text may read; formulas differ by as much among themselves. */
export const gradesAbove = 3;

/** The level of a text that is split into words already. */
export function readingLevelOf(tokens: Tokens, { list, syllables }: Lexicon): ReadingLevel {
  const { words } = tokens;
  const { reading } = list;
  const counts = words.map(syllables);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const lengths = sentenceLengths(tokens);
  const perSentence = words.length / Math.max(1, lengths.length);
  const perWord = total / Math.max(1, words.length);
  const grade =
    reading.perWordsPerSentence * perSentence +
    reading.perSentencesPerWord / Math.max(1, perSentence) +
    reading.perSyllablesPerWord * perWord +
    reading.constant;
  return {
    words: words.length,
    sentences: lengths.length,
    syllables: total,
    grade: words.length === 0 ? 0 : grade,
    longestSentence: lengths.reduce((most, length) => Math.max(most, length), 0),
    hardest: hardest(words, counts, reading.hardSyllables),
  };
}

function sentenceLengths({ gaps }: Tokens): number[] {
  const lengths: number[] = [];
  gaps.forEach((gap, at) => {
    if (at === 0 || gap >= Gap.Clause) lengths.push(0);
    lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
  });
  return lengths;
}

/** A text that only older students can read. */
export function aboveBand(prose: Prose, findings: Finding[]): void {
  const { grades, role, tokens, lexicon } = prose;
  if (!grades || tokens.words.length < fewestWords[role]) return;
  const { grade, hardest, longestSentence } = readingLevelOf(tokens, lexicon);
  if (grade <= Math.max(grades.to, 0) + gradesAbove) return;
  const args = { level: grade.toFixed(1), top: gradeName(grades.to), words: hardest, longestSentence };
  findings.push(findingAt(prose, 'reading-level', 0, tokens.words.length, args));
}

function hardest(words: readonly string[], counts: readonly number[], fewestSyllables: number): string[] {
  const hard = new Map<string, number>();
  words.forEach((word, at) => {
    const count = counts[at] ?? 0;
    if (count >= fewestSyllables) hard.set(word, count);
  });
  return [...hard]
    .sort(([one, a], [other, b]) => b - a || other.length - one.length)
    .slice(0, 5)
    .map(([word]) => word);
}

function gradeName(grade: number): string {
  const early: Readonly<Record<number, string>> = { [-2]: 'PK', [-1]: 'TK', 0: 'K' };
  return early[grade] ?? String(grade);
}
