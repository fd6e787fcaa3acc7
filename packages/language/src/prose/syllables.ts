import type { SyllableRules } from './lists/list.ts';

/** Counts the syllables of a word in small letters. */
export type SyllableCounter = (word: string) => number;

/** A counter by the rules of one language: silent letters go, and every nucleus that is left is a syllable. */
export function syllableCounter(rules: SyllableRules): SyllableCounter {
  const silent = joined(rules.silent);
  const nuclei = joined(rules.nuclei);
  const counts = new Map(exceptionsOf(rules.exceptions));
  const exceptions = counts.size;

  return (word) => {
    const known = counts.get(word);
    if (known !== undefined) return known;
    if (counts.size > exceptions + remembered) forget(counts, exceptions);
    // A number is read as one word, whatever it takes to say it; a hyphened word is its parts.
    const parts = word.length > longest ? [word.slice(0, longest)] : word.split(/[-&]/);
    const count = Math.max(
      1,
      parts.reduce((sum, part) => sum + ofPart(part), 0),
    );
    counts.set(word, count);
    return count;
  };

  function ofPart(part: string): number {
    const exception = counts.get(part);
    if (exception !== undefined) return exception;
    const spoken = part.replace(/'\p{L}*$/u, '').replace(silent, '');
    const found = spoken.match(nuclei)?.length ?? 0;
    return Math.max(part === '' ? 0 : 1, found);
  }
}

/** The words of a framework repeat; so many of them are counted once. */
const remembered = 20_000;

/** No word is longer; what is, is not read as one. */
const longest = 60;

function joined(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'g');
}

function exceptionsOf(list: string): [string, number][] {
  return list
    .split(/[,\n]/)
    .map((entry) => entry.trim().split(' '))
    .flatMap(([word = '', count]) => (word === '' ? [] : [[word, Number(count)] as [string, number]]));
}

/** Drops all but the first entries, which are the exceptions. */
function forget(counts: Map<string, number>, keep: number): void {
  let index = 0;
  for (const word of counts.keys()) {
    if (index++ >= keep) counts.delete(word);
  }
}
