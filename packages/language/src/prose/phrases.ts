import { Gap, type Tokens } from './tokens.ts';

/** Phrases by their words: the longest that stands at a place in a text is found in as many steps as it has words. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };
  readonly #firsts = new Uint8Array(signatures);

  /** Adds every phrase that the notation stands for; of two values for one phrase the first stays. */
  add(notation: string, value: T): this {
    for (const phrase of expand(notation)) {
      let node = this.#root;
      this.#firsts[signature(phrase[0] ?? '')] = 1;
      for (const word of phrase) {
        const next: Node<T> = node.next.get(word) ?? { next: new Map(), value: undefined };
        node.next.set(word, next);
        node = next;
      }
      node.value ??= value;
    }
    return this;
  }

  /** The longest phrase that starts at this word, with nothing but spaces and slashes inside. */
  at({ words, gaps }: Tokens, start: number): Match<T> | undefined {
    const first = words[start];
    if (first === undefined || this.#firsts[signature(first)] === 0) return undefined;
    let node = this.#root.next.get(first);
    if (node === undefined) return undefined;
    let found: Match<T> | undefined;
    for (let at = start; ; ) {
      at++;
      if (node.value !== undefined) found = { value: node.value, end: at };
      if (at >= words.length || (gaps[at] ?? Gap.Sentence) > Gap.Slash) return found;
      node = node.next.get(words[at] ?? '');
      if (node === undefined) return found;
    }
  }
}

export interface Match<T> {
  readonly value: T;
  /** The word after the phrase. */
  readonly end: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

const signatures = 4096;

/** Words differ where their signatures do, which is told sooner than looking one up. */
function signature(word: string): number {
  const { length } = word;
  if (length < 2) return length;
  return (
    (word.charCodeAt(0) * 127 + word.charCodeAt(1) * 31 + word.charCodeAt(length - 1) * 7 + length) & (signatures - 1)
  );
}

/** The words of a list, split at spaces. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** The lines of a list that hold something. */
export function linesOf(list: string): string[] {
  return list.split('\n').filter((line) => line.trim() !== '');
}

/** The phrases of a list, split at commas and line ends, as written. */
export function phrasesOf(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** `above/below (the) average` as the words of four phrases. */
export function expand(notation: string): string[][] {
  return phrasesOf(notation).flatMap((phrase) => {
    let phrases: string[][] = [[]];
    for (const slot of wordsOf(phrase.toLowerCase())) {
      const optional = slot.startsWith('(');
      const choices = (optional ? slot.slice(1, -1) : slot).split('/');
      const longer = phrases.flatMap((words) => choices.map((choice) => [...words, choice]));
      phrases = optional ? phrases.concat(longer) : longer;
    }
    return phrases;
  });
}
