/** Which code may have been meant by one that is unknown: the nearest, or that of the thing with such a title. */
import { nearest, tolerance } from '../outline/nearest.ts';
import type { Line } from '../tree/nodes.ts';
import { titleOf } from '../tree/read.ts';
import { type Doubtful, Finding, unrecorded } from '../tree/reads.ts';
import type { Declared, Tables } from './declared.ts';
import { LinesByName, type Order } from './tables.ts';
import { WordIndex } from './wordIndex.ts';

/** The framework whose codes are guessed. */
interface Guessed extends Tables {
  compare(...lines: Parameters<Order>): number;
}

/** So many guesses are kept, those apart that somebody goes by. */
const mostKept = 500;

export class Guesses {
  private readonly framework: Guessed;
  private readonly doubtful: Doubtful;
  private readonly known = new Map<string, Finding<string | undefined>>();
  /** The codes of a framework in which something could not be found, and what has a title there. */
  private words: WordIndex | undefined;
  private titles: LinesByName | undefined;
  private readonly titleOf = new Map<Line, string>();

  constructor(framework: Guessed, doubtful: Doubtful) {
    this.framework = framework;
    this.doubtful = doubtful;
  }

  /** The code of a thing of these kinds that may have been meant, by its title too; `*` stands for any kind. */
  meant(text: string, kinds: readonly string[], withTitles: boolean): string | undefined {
    const key = `${kinds} ${withTitles} ${text}`;
    let guess = this.known.get(key);
    if (!guess) {
      if (this.known.size >= mostKept) this.forgetUnused();
      guess = new Finding(this.doubtful, () => this.guess(text, kinds, withTitles));
      this.known.set(key, guess);
    }
    return guess.get();
  }

  private forgetUnused(): void {
    for (const [key, guess] of this.known) if (!guess.isUsed) this.known.delete(key);
  }

  private guess(text: string, kinds: readonly string[], withTitles: boolean): string | undefined {
    const near = this.nearestCode(text, kinds) ?? this.nearestOwned(text, kinds);
    return near ?? (withTitles ? this.byTitle(text, kinds) : undefined);
  }

  private nearestCode(text: string, kinds: readonly string[]): string | undefined {
    const { codes } = this.framework;
    // Any code that comes or goes may be nearer.
    if (codes.size === 0) return undefined;
    this.words ??= unrecorded(() => new WordIndex(codes.keys()));
    const folded = text.normalize('NFC').toLowerCase();
    return unrecorded(() => {
      let best: { line: Line; distance: number } | undefined;
      for (const { word, distance } of this.words!.near(folded, tolerance(folded))) {
        if (best && distance > best.distance) continue;
        const line = codes.get(word)?.find(({ row }) => fits(row.id, kinds));
        if (line && (!best || distance < best.distance || this.framework.compare(line, best.line) < 0))
          best = { line, distance };
      }
      return best && codeOf(best.line);
    });
  }

  /** What is unique within its owner only: levels, marks, stages. */
  private nearestOwned(text: string, kinds: readonly string[]): string | undefined {
    const names = kinds.flatMap((kind) =>
      kind === '*' ? [] : [...this.framework.owned.get(kind).values()].map(([line]) => line!.name!),
    );
    return names.length === 0 ? undefined : nearest(text, names.sort());
  }

  /** People write the title, or the word, where the code is wanted. */
  private byTitle(text: string, kinds: readonly string[]): string | undefined {
    const titles = this.titles ?? unrecorded(() => this.gatherTitles());
    return titles.get(text.toLowerCase())?.find(({ row }) => kinds.includes(row.id))?.name;
  }

  private gatherTitles(): LinesByName {
    this.titles = new LinesByName((a, b) => this.framework.compare(a, b));
    for (const lines of this.framework.codes.values()) for (const line of lines) this.keepTitle(line);
    return this.titles;
  }

  /** A code has come. */
  add({ table, name, line }: Declared): void {
    if (table !== this.framework.codes) return;
    this.words?.add(name);
    this.keepTitle(line);
  }

  /** A code has gone, perhaps from one thing of several. */
  remove({ table, name, line }: Declared): void {
    if (table !== this.framework.codes) return;
    if (!table.has(name)) this.words?.remove(name);
    const title = this.titleOf.get(line);
    if (title === undefined) return;
    this.titleOf.delete(line);
    this.titles?.remove(title, line);
  }

  /** The thing of a code may have another title. */
  retitle({ table, line }: Declared): void {
    if (table === this.framework.codes) this.keepTitle(line);
  }

  private keepTitle(thing: Line): void {
    if (!this.titles) return;
    const [before, now] = [this.titleOf.get(thing), titleOf(thing)?.toLowerCase()];
    if (before === now) return;
    if (before !== undefined) this.titles.remove(before, thing);
    if (now === undefined) this.titleOf.delete(thing);
    else {
      this.titleOf.set(thing, now);
      this.titles.add(now, thing);
    }
  }
}

function fits(kind: string, kinds: readonly string[]): boolean {
  return kinds.includes('*') || kinds.includes(kind);
}

/** A code as it is written where it is named. */
function codeOf(line: Line): string {
  return line.row.scope === 'dotted' ? `${(line.$container as Line).name}.${line.name}` : line.name!;
}
