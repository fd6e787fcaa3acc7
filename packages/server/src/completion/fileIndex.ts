/**
 * The things of a file by kind, found by the beginning of their codes and of the words of their titles. An index is made
 * when it is asked for and kept until a thing of the file changes, of those kinds that are asked for, at the cost of the
 * things of the file. Asking by code costs the logarithm of their number and what is found; asking by words, those words
 * that begin with the same letter.
 */

import { anyFact, type Line, type Outline, thingsBelow, titleOf, unticked, valueTypes } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';

/** A thing that can be named. */
export interface Named {
  line: Line;
  /** The code as it is written where it is named: behind its owner's and a dot, in back-ticks where it needs them. */
  code: string;
  /** The code as it is written within its owner. */
  own: string;
  /** The code as it is compared. */
  folded: string;
  title: string;
  /** Further codes. */
  also: readonly string[];
}

/** The things of one kind in a file. */
export interface KindIndex {
  /** In reading order. */
  all: readonly Named[];
  /** Those whose code begins so, by their codes. */
  byCode(folded: string): Iterable<Named>;
  /** Those of which a word of the title, a part of the code or a further code begins so, in reading order. */
  byWord(folded: string): Iterable<Named>;
}

/** By the lines of a file: an outline has others when any of its things changes, and the same when only text does. */
const indexes = new WeakMap<readonly Line[], FileIndex>();

/** The index of a file. */
export function indexOf(outline: Outline): FileIndex {
  let index = indexes.get(outline.lines);
  if (!index) {
    index = new FileIndex(outline);
    indexes.set(outline.lines, index);
  }
  return index;
}

class FileIndex {
  private readonly things: readonly Line[];
  private kinds: ReadonlyMap<string, Line[]> | undefined;
  private readonly made = new Map<string, Kind>();

  constructor(outline: Outline) {
    this.things = thingsBelow(outline);
  }

  /** The things of a kind; `*` stands for all that can be named from anywhere. */
  kind(id: string): KindIndex {
    let kind = this.made.get(id);
    if (!kind) {
      kind = new Kind(this.lines(id));
      this.made.set(id, kind);
    }
    return kind;
  }

  /** Whether there are things of a kind. */
  has(id: string): boolean {
    return this.lines(id).length > 0;
  }

  private lines(id: string): readonly Line[] {
    this.kinds ??= Map.groupBy(this.things, (line) => line.row.id);
    if (id !== '*') return this.kinds.get(id) ?? [];
    return this.things.filter(({ row }) => row.scope && row.scope !== 'owner' && !headers.has(row.id));
  }
}

const headers = new Set(['framework', 'standards']);

class Kind implements KindIndex {
  readonly all: readonly Named[];
  private sorted: Named[] | undefined;
  private words: Map<string, { word: string; named: Named }[]> | undefined;

  constructor(lines: readonly Line[]) {
    this.all = lines.flatMap((line) => namedOf(line) ?? []);
  }

  *byCode(folded: string): Iterable<Named> {
    this.sorted ??= [...this.all].sort((a, b) => (a.folded < b.folded ? -1 : 1));
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]!.folded < folded) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.sorted.length && this.sorted[at]!.folded.startsWith(folded); at++)
      yield this.sorted[at]!;
  }

  *byWord(folded: string): Iterable<Named> {
    this.words ??= wordsOf(this.all);
    const [first = ''] = folded.split(' ');
    let last: Named | undefined;
    for (const { word, named } of this.words.get(bucket(folded)) ?? []) {
      if (named === last || !word.startsWith(first)) continue;
      if (first !== folded && !` ${foldCode(named.title)}`.includes(` ${folded}`)) continue;
      last = named;
      yield named;
    }
  }
}

/** What can be named by code; undefined for what has none. */
export function namedOf(line: Line): Named | undefined {
  if (line.name === undefined) return undefined;
  const owner = line.row.scope === 'dotted' ? (line.$container as Line).name : undefined;
  const own = ticked(line.name);
  const code = owner === undefined ? own : `${owner}.${line.name}`;
  const known = anyFact(line, 'also known as');
  const also = known ? known.values.map(({ text }) => unticked(text)) : [];
  return { line, code, own, folded: foldCode(unticked(code)), title: titleOf(line) ?? '', also };
}

/** A code as it is written: in back-ticks where it has signs that codes do not have. */
export function ticked(code: string): string {
  return valueTypes['CODE']?.scan(code, 0, code.length) === code.length ? code : `\`${code}\``;
}

function wordsOf(all: readonly Named[]): Map<string, { word: string; named: Named }[]> {
  const words = new Map<string, { word: string; named: Named }[]>();
  for (const named of all) {
    for (const word of beginnings(named)) {
      const same = words.get(bucket(word));
      if (same) same.push({ word, named });
      else words.set(bucket(word), [{ word, named }]);
    }
  }
  return words;
}

function* beginnings({ folded, title, also }: Named): Iterable<string> {
  for (const part of folded.matchAll(/[.\-:_+]/g)) yield folded.slice(part.index + 1);
  for (const word of foldCode(title).split(/[^\p{L}\p{N}\p{M}]+/u)) if (word !== '') yield word;
  for (const code of also) yield foldCode(code);
}

function bucket(word: string): string {
  return word.slice(0, 1);
}
