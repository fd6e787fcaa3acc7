/** The way back: where each thing is named, kept up to date mention by mention. */
import { type Line, type Mention, type Outline, outlineOf } from '../tree/nodes.ts';
import { isRecorded } from '../tree/reads.ts';
import { rankOf } from './framework.ts';
import type { SourceFile } from './names.ts';
import { insert } from './tables.ts';

export class References {
  private readonly mentions = new Map<Line, Mention[]>();
  private readonly ranks = new Map<Outline, string>();

  /** Takes a file in: mentions stand in the order of the files. */
  addFile(file: SourceFile): void {
    this.ranks.set(file.outline, rankOf(file));
  }

  removeFile(outline: Outline): void {
    this.ranks.delete(outline);
  }

  /** Where a thing is named, file by file in reading order. */
  of(thing: Line): readonly Mention[] {
    if (isRecorded()) thing.look('named');
    return this.mentions.get(thing) ?? nowhere;
  }

  /** Forgets a thing that is gone: what named it will name something else. */
  forget(thing: Line): void {
    this.mentions.delete(thing);
  }

  add(thing: Line, mention: Mention): void {
    const same = this.mentions.get(thing);
    if (same) insert(same, mention, (a, b) => this.compare(a, b));
    else this.mentions.set(thing, [mention]);
    thing.open('named');
  }

  remove(thing: Line, mention: Mention): void {
    const same = this.mentions.get(thing);
    const at = same?.indexOf(mention) ?? -1;
    if (!same || at < 0) return;
    if (same.length === 1) this.mentions.delete(thing);
    else same.splice(at, 1);
    thing.open('named');
  }

  private compare(a: Mention, b: Mention): number {
    const [one, other] = [outlineOf(a), outlineOf(b)];
    if (one === other) return a.start - b.start;
    return (this.ranks.get(one) ?? '') < (this.ranks.get(other) ?? '') ? -1 : 1;
  }
}

const nowhere: readonly Mention[] = [];
