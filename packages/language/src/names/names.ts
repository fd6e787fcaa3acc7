/**
 * The names of a workspace: which codes each framework declares, over all its files. Looking a code up costs the
 * same in a framework of ten things and of a hundred thousand. Replaceable behind `NameTable`.
 */
import { foldCode } from '@cairn/model';
import type { Merged } from '../tree/merge.ts';
import { headerIds, type Line, type Outline } from '../tree/nodes.ts';
import { anySlot } from '../tree/read.ts';
import { Door, type Doubtful, unrecorded } from '../tree/reads.ts';
import { FrameworkTable } from './framework.ts';
import type { Guesses } from './guesses.ts';
import type { SameTexts } from './sameTexts.ts';
import type { Lookup, ThingsByKind } from './tables.ts';

/** A file as the workspace knows it. */
export interface SourceFile {
  /** Where it is: a URI, or any path with slashes. */
  uri: string;
  outline: Outline;
}

/** A framework or a set of standards, over all its files. */
export interface FrameworkNames {
  /** The code, folded; the place of the file where it has none. */
  readonly key: string;
  /** Its headers: more than one is a mistake. */
  readonly headers: Line[];
  /** Its files in the order of their places: the main file, parts, translations. */
  readonly files: SourceFile[];
  /** Things by folded code; dotted ones by `owner.code`. */
  readonly codes: Lookup;
  /** Things by `also known as`, folded. */
  readonly aliases: Lookup;
  /** Things that are unique within their owner, by kind and folded code; for any kind there is a table. */
  readonly owned: { get(kind: string): Lookup };
  /** Things by how their codes look, of those that look like others: see `looks.ts`. */
  readonly looks: Lookup;
  /** Lines of text that may say the same. */
  readonly texts: SameTexts;
  /** Progressions by the folded code of what they are of. */
  readonly progressions: Lookup;
  /** Old codes and the rows that tell their new ones. */
  readonly replaced: Lookup;
  /** A `uses` line could not be read: which short names there are is not known. */
  readonly usesUnread: boolean;
  /** The other frameworks it uses, by folded short name; those without a short name by their path. */
  readonly uses: Use[];
  /** Its lists that name a spreadsheet. */
  readonly lists: Map<Line, ListFile>;
  /** Its things by kind, in reading order. */
  readonly things: ThingsByKind;
  /** Which code may have been meant by one that is unknown. */
  readonly guesses: Guesses;
  /** Findings of the workspace that may be something else now. */
  readonly doubtful: Doubtful;
  /** The scale that the things of a kind name, where all that name one name the same. */
  agreedScale(kind: string): Line | undefined;
  /** Whether it has a header that could be read: without one nothing is said of what it holds. */
  isReadable(): boolean;
  /** Which of two lines of its files stands first in reading order: below 0 for the first. */
  compare(a: Line, b: Line): number;
}

/** The spreadsheet of a list. */
export interface ListFile {
  path: string;
  /** The place of the file it names. */
  uri: string;
}

/** A `uses` line. */
export interface Use {
  line: Line;
  alias: string | undefined;
  path: string;
  /** The place of the file it names. */
  uri: string;
}

/** Names by which the rest of the language finds things. */
export interface NameTable {
  /** Takes a file in, with what a newer text of it has brought where it was there before. */
  update(file: SourceFile, merged?: Merged): void;
  remove(uri: string): void;
  frameworkOf(uri: string): FrameworkNames | undefined;
  byCode(code: string): FrameworkNames | undefined;
  frameworks(): Iterable<FrameworkNames>;
  file(uri: string): SourceFile | undefined;
  /** Findings of the workspace that may be something else now. */
  readonly doubtful: Doubtful;
}

/** The code of a header: its own, or that of the framework it belongs to. */
export function headerCode(header: Line | undefined): string | undefined {
  if (!header) return undefined;
  return header.name ?? anySlot(header, 'of')?.text;
}

/** Joins a path to the folder of a place. */
export function resolvePath(from: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/')) return path;
  const parts = from.split('/');
  parts.pop();
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** By which key the framework of a file is known: its code, folded; the place of the file where it has none. */
export function keyOf({ uri, outline }: SourceFile): string {
  const code = headerCode(outline.header);
  return code === undefined ? `\u0000${uri}` : foldCode(unticked(code));
}

/** A code without the back-ticks around it. */
export function unticked(code: string): string {
  return code.startsWith('`') ? code.slice(1, -1) : code;
}

export class Names implements NameTable {
  readonly doubtful: Doubtful = new Set();
  private readonly files = new Map<string, { file: SourceFile; table: FrameworkTable }>();
  private readonly tables = new Map<string, FrameworkTable>();
  /** Who has asked for a file, for a framework by its code, and for all frameworks. */
  private readonly askedFiles = new Map<string, Door>();
  private readonly askedCodes = new Map<string, Door>();
  private readonly askedAll = new Door();

  update(file: SourceFile, merged?: Merged): void {
    unrecorded(() => {
      const known = this.files.get(file.uri);
      if (merged && known?.file.outline === file.outline) this.take(known.table, file, merged);
      else this.takeIn(file);
    });
  }

  private take(table: FrameworkTable, file: SourceFile, { gone, come, changed, lost, gained, reworded }: Merged): void {
    table.removeThings(gone);
    table.addThings(file, come);
    let isHeaderOther = [...gone, ...come].some(({ row }) => headerIds.has(row.id));
    for (const thing of changed) {
      table.changeThing(file, thing);
      isHeaderOther ||= headerIds.has(thing.row.id);
    }
    table.texts.remove(lost);
    table.texts.add(gained);
    table.texts.reword(reworded);
    if (isHeaderOther) table.headersChanged();
  }

  private takeIn(file: SourceFile): void {
    this.remove(file.uri);
    const key = keyOf(file);
    let table = this.tables.get(key);
    if (!table) {
      table = new FrameworkTable(key, this);
      this.tables.set(key, table);
      this.askedCodes.get(key)?.open();
      this.askedAll.open();
    }
    this.files.set(file.uri, { file, table });
    this.askedFiles.get(file.uri)?.open();
    table.addFile(file);
  }

  remove(uri: string): void {
    const known = this.files.get(uri);
    if (!known) return;
    const { file, table } = known;
    this.files.delete(uri);
    this.askedFiles.get(uri)?.open();
    unrecorded(() => table.removeFile(file));
    if (table.files.length > 0) return;
    this.tables.delete(table.key);
    this.askedCodes.get(table.key)?.open();
    this.askedAll.open();
  }

  frameworkOf(uri: string): FrameworkNames | undefined {
    look(this.askedFiles, uri);
    return this.files.get(uri)?.table;
  }

  byCode(code: string): FrameworkNames | undefined {
    const key = foldCode(unticked(code));
    look(this.askedCodes, key);
    return this.tables.get(key);
  }

  frameworks(): Iterable<FrameworkNames> {
    this.askedAll.note();
    return this.tables.values();
  }

  file(uri: string): SourceFile | undefined {
    look(this.askedFiles, uri);
    return this.files.get(uri)?.file;
  }
}

function look(doors: Map<string, Door>, key: string): void {
  let door = doors.get(key);
  if (!door) {
    door = new Door();
    doors.set(key, door);
  }
  door.note();
}
