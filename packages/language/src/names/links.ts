/** What the mentions of a workspace name, kept up to date: a file is linked again when something that it asked for has changed. */
import type { Problem } from '../outline/problem.ts';
import { blockOf, type Line, type Mention, type Outline } from '../tree/nodes.ts';
import { changed, leave, note, Reader, type ReadTable, recorded, unrecorded } from '../tree/reads.ts';
import { linkFile, renewAgreedScales } from './link.ts';
import type { NameTable, SourceFile } from './names.ts';
import { agreedKey } from './scales.ts';
import { blockChanged } from './tables.ts';

/** A file as it was linked last. */
interface Linked {
  file: SourceFile;
  reader: Reader;
  problems: readonly Problem[];
  mentions: readonly Mention[];
  found: readonly (Line | undefined)[];
}

export class Links {
  private readonly names: NameTable;
  private readonly reads: ReadTable;
  private readonly files = new Map<string, Linked>();
  /** How often the names of each framework had been put together when files were linked last. */
  private versions = '';
  private references: Map<Line, Mention[]> | undefined;

  constructor(names: NameTable, reads: ReadTable) {
    this.names = names;
    this.reads = reads;
  }

  /** Takes a file in that was not there, or an outline in the place of another. */
  add(file: SourceFile): void {
    this.forget(file.uri);
    const reader = new Reader(this.reads);
    this.files.set(file.uri, { file, reader, problems: [], mentions: [], found: [] });
  }

  /** Forgets a file. Things that it named are no longer named there. */
  remove(uri: string): void {
    this.forget(uri);
    this.files.delete(uri);
  }

  private forget(uri: string): void {
    const linked = this.files.get(uri);
    if (!linked) return;
    leave(linked.reader);
    this.references = undefined;
    for (const thing of linked.found) if (thing) changed(this.reads, 'mentions', thing);
  }

  /** Links what is stale, and what becomes stale by it; tells the places of the files that were linked. */
  settle(): string[] {
    const done = new Set<string>();
    this.renewAgreedScales();
    for (let again = true; again; ) {
      again = false;
      for (const linked of this.files.values()) {
        if (!linked.reader.stale) continue;
        this.link(linked);
        done.add(linked.file.uri);
        again = true;
      }
    }
    return [...done];
  }

  /** What in a file could not be linked. */
  problems(uri: string): readonly Problem[] {
    return this.files.get(uri)?.problems ?? [];
  }

  /** Where a thing is named, file by file in reading order. All files must have been linked. */
  mentionsOf(thing: Line): readonly Mention[] {
    this.references ??= unrecorded(() => referencesIn(this.files.values()));
    const mentions = this.references.get(thing) ?? nowhere;
    note('mentions', thing);
    for (const mention of mentions) note('shapes', blockOf(mention.$container));
    return mentions;
  }

  /** Which scale all things of a kind share depends on all of them, and seldom changes. */
  private renewAgreedScales(): void {
    const frameworks = [...this.names.frameworks()];
    const versions = frameworks.map(({ key, version }) => `${key} ${version}`).join();
    if (versions === this.versions) return;
    this.versions = versions;
    for (const framework of frameworks)
      for (const kind of renewAgreedScales(framework, this.names))
        changed(this.reads, 'shapes', agreedKey(framework.key, kind));
  }

  private link(linked: Linked): void {
    const { file, reader, mentions, found } = linked;
    linked.problems = recorded(reader, () => linkFile(file, this.names));
    linked.mentions = file.outline.mentions;
    linked.found = linked.mentions.map((mention) => mention.found);
    if (mentions !== linked.mentions) this.references = undefined;
    const before = new Map(mentions.map((mention, index) => [mention, found[index]]));
    for (const [index, mention] of linked.mentions.entries()) {
      const isKnown = before.has(mention);
      const was = before.get(mention);
      before.delete(mention);
      const is = linked.found[index];
      if (was === is) continue;
      this.tell(was, is);
      if (isKnown) this.tellBlock(mention, file.outline);
    }
    for (const was of before.values()) this.tell(was, undefined);
  }

  private tell(was: Line | undefined, is: Line | undefined): void {
    this.references = undefined;
    if (was) changed(this.reads, 'mentions', was);
    if (is) changed(this.reads, 'mentions', is);
  }

  /** Whoever has read the block of a mention may have read what it names. */
  private tellBlock(mention: Mention, outline: Outline): void {
    const { framework } = outline;
    changed(this.reads, 'shapes', outline);
    if (!framework) return;
    blockChanged(this.reads, framework.key, blockOf(mention.$container));
  }
}

const nowhere: readonly Mention[] = [];

function referencesIn(files: Iterable<Linked>): Map<Line, Mention[]> {
  const references = new Map<Line, Mention[]>();
  for (const { mentions } of files) {
    for (const mention of mentions) {
      if (!mention.found) continue;
      const same = references.get(mention.found);
      if (same) same.push(mention);
      else references.set(mention.found, [mention]);
    }
  }
  return references;
}
