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

export function readingLevelOf(tokens: Tokens, { list, syllables }: Lexicon): ReadingLevel {
  const { words, gaps } = tokens;
  const { reading } = list;
  const counts = words.map(syllables);
  const sum = counts.reduce((total, count) => total + count, 0);
  const sentences = gaps.reduce(
    (total, gap, at) => total + (gap >= Gap.Clause && at > 0 ? 1 : 0),
    words.length > 0 ? 1 : 0,
  );
  const count = Math.max(1, words.length);
  const grade =
    reading.perWordsPerSentence * (count / Math.max(1, sentences)) +
    reading.perSentencesPerWord * (sentences / count) +
    reading.perSyllablesPerWord * (sum / count) +
    reading.constant;
  return {
    words: words.length,
    sentences,
    syllables: sum,
    grade,
    hardest: hardest(words, counts, reading.hardSyllables),
  };
}

/** A text that only older students can read. */
export function aboveBand(prose: Prose, findings: Finding[]): void {
  const { grades, role, tokens, lexicon } = prose;
  if (!grades || tokens.words.length < fewestWords[role]) return;
  const { grade, hardest } = readingLevelOf(tokens, lexicon);
  if (grade <= Math.max(grades.to, 0) + gradesAbove) return;
  const args = { level: grade.toFixed(1), top: gradeName(grades.to), words: hardest };
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
