/**
 * The names of a workspace: which codes each framework declares, over all its files. Looking a code up costs the
 * same in a framework of ten things and of a hundred thousand. Replaceable behind `NameTable`.
 */
import { foldCode } from '@cairn/model';
import type { Line, Outline } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { isRecorded, note, unrecorded } from '../tree/reads.ts';
import { kindKey, NameMap } from './tables.ts';

/** A file as the workspace knows it. */
export interface SourceFile {
  /** Where it is: a URI, or any path with slashes. */
  uri: string;
  outline: Outline;
}

/** A framework or a set of standards, over all its files. */
export interface FrameworkNames {
  /** The code, folded; the place of the file where it has none. */
  key: string;
  /** Its headers: more than one is a mistake. */
  headers: Line[];
  /** Its files in the order of their places: the main file, parts, translations. */
  files: SourceFile[];
  /** Things by folded code; dotted ones by `owner.code`. */
  codes: Map<string, Line[]>;
  /** Things by `also known as`, folded. */
  aliases: Map<string, Line[]>;
  /** Things that are unique within their owner, by kind and folded code. */
  owned: Map<string, Map<string, Line[]>>;
  /** Progressions by the folded code of what they are of. */
  progressions: Map<string, Line[]>;
  /** Old codes and the rows that tell their new ones. */
  replaced: Map<string, Line>;
  /** A `uses` line could not be read: which short names there are is not known. */
  usesUnread: boolean;
  /** The scale that all things of a kind share, remembered. */
  agreedScales: Map<string, Line | undefined>;
  /** The other frameworks it uses, by folded short name; those without a short name by their path. */
  uses: Use[];
  /** Its lists that name a spreadsheet. */
  lists: Map<Line, ListFile>;
  /** How often its names were put together: what was worked out of all of them is worked out again for a new one. */
  version: number;
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
  update(file: SourceFile): void;
  remove(uri: string): void;
  frameworkOf(uri: string): FrameworkNames | undefined;
  byCode(code: string): FrameworkNames | undefined;
  frameworks(): Iterable<FrameworkNames>;
  file(uri: string): SourceFile | undefined;
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

export class Names implements NameTable {
  private readonly files = new Map<string, SourceFile>();
  private readonly keys = new Map<string, string>();
  private readonly tables = new Map<string, FrameworkNames>();
  private readonly dirty = new Set<string>();

  update(file: SourceFile): void {
    const key = keyOf(file);
    if (this.files.get(file.uri)?.outline === file.outline && this.keys.get(file.uri) === key) {
      this.dirty.add(key);
      return;
    }
    this.remove(file.uri);
    this.files.set(file.uri, file);
    this.keys.set(file.uri, key);
    const table = this.tables.get(key) ?? new Table(key);
    this.tables.set(key, table);
    table.files.push(file);
    this.dirty.add(key);
  }

  remove(uri: string): void {
    const key = this.keys.get(uri);
    if (key === undefined) return;
    this.keys.delete(uri);
    this.files.delete(uri);
    const table = this.tables.get(key);
    if (!table) return;
    table.files = table.files.filter((file) => file.uri !== uri);
    if (table.files.length === 0) {
      this.tables.delete(key);
      this.dirty.delete(key);
    } else this.dirty.add(key);
  }

  frameworkOf(uri: string): FrameworkNames | undefined {
    if (isRecorded()) note('shapes', fileKey(uri));
    const key = this.keys.get(uri);
    return key === undefined ? undefined : this.fresh(key);
  }

  byCode(code: string): FrameworkNames | undefined {
    const key = foldCode(unticked(code));
    if (isRecorded()) note('shapes', frameworkKey(key));
    return this.fresh(key);
  }

  *frameworks(): Iterable<FrameworkNames> {
    note('shapes', allFrameworks);
    for (const key of this.tables.keys()) {
      const table = this.fresh(key);
      if (table) yield table;
    }
  }

  file(uri: string): SourceFile | undefined {
    if (isRecorded()) note('shapes', fileKey(uri));
    return this.files.get(uri);
  }

  private fresh(key: string): FrameworkNames | undefined {
    const table = this.tables.get(key);
    if (table && this.dirty.delete(key)) rebuild(table);
    return table;
  }
}

/** What is written down of work that asks for a file, for a framework by its code, and for all there are. */
export const fileKey = (uri: string): string => `file ${uri}`;
export const frameworkKey = (key: string): string => `framework ${key}`;
export const allFrameworks = 'frameworks';
/** Of work that reads the headers or the files of a framework. */
export const filesKey = (key: string): string => `files ${key}`;

/** The names of a framework. What leads on to its headers and files is written down of work that reads it. */
class Table implements FrameworkNames {
  readonly key: string;
  codes: NameMap<Line[]>;
  aliases: NameMap<Line[]>;
  owned: NameMap<Map<string, Line[]>>;
  progressions: NameMap<Line[]>;
  replaced: NameMap<Line>;
  agreedScales = new Map<string, Line | undefined>();
  version = 0;
  #headers: Line[] = [];
  #files: SourceFile[] = [];
  #uses: Use[] = [];
  #usesUnread = false;
  #lists = new Map<Line, ListFile>();

  constructor(key: string) {
    this.key = key;
    this.codes = new NameMap(`${key} codes`);
    this.aliases = new NameMap(`${key} aliases`);
    this.owned = new NameMap(`${key} owned`);
    this.progressions = new NameMap(`${key} progressions`);
    this.replaced = new NameMap(`${key} replaced`);
  }

  get headers(): Line[] {
    if (isRecorded()) note('shapes', filesKey(this.key));
    return this.#headers;
  }
  set headers(headers: Line[]) {
    this.#headers = headers;
  }

  get files(): SourceFile[] {
    if (isRecorded()) note('shapes', filesKey(this.key));
    return this.#files;
  }
  set files(files: SourceFile[]) {
    this.#files = files;
  }

  get uses(): Use[] {
    if (isRecorded()) note('shapes', filesKey(this.key));
    return this.#uses;
  }
  set uses(uses: Use[]) {
    this.#uses = uses;
  }

  get usesUnread(): boolean {
    if (isRecorded()) note('shapes', filesKey(this.key));
    return this.#usesUnread;
  }
  set usesUnread(unread: boolean) {
    this.#usesUnread = unread;
  }

  get lists(): Map<Line, ListFile> {
    if (isRecorded()) note('shapes', kindKey(this.key, 'list'));
    return this.#lists;
  }
  set lists(lists: Map<Line, ListFile>) {
    this.#lists = lists;
  }
}

/** The names that blocks of a file declare, as if they were all of the framework. */
export function declaredBy(key: string, uri: string, blocks: Line[]): FrameworkNames {
  const table = new Table(key);
  declareAll(table, uri, blocks, undefined);
  return table;
}

const rank = (file: SourceFile): string => {
  const id = file.outline.header?.row.id;
  return `${id === 'framework' || id === 'standards' ? 0 : id === 'part of' ? 1 : 2}${file.uri}`;
};

function rebuild(table: FrameworkNames): void {
  unrecorded(() => gatherNames(table));
}

function gatherNames(table: FrameworkNames): void {
  const { key } = table;
  table.version++;
  const order = new Map(table.files.map((file) => [file, rank(file)]));
  table.files.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
  table.headers = [];
  table.codes = new NameMap(`${key} codes`);
  table.aliases = new NameMap(`${key} aliases`);
  table.owned = new NameMap(`${key} owned`);
  table.progressions = new NameMap(`${key} progressions`);
  table.replaced = new NameMap(`${key} replaced`);
  table.usesUnread = false;
  table.uses = [];
  table.lists = new Map();
  for (const file of table.files) {
    const { header } = file.outline;
    file.outline.framework = table;
    if (header?.row.id === 'framework' || header?.row.id === 'standards') table.headers.push(header);
    if (header) readUses(table, file, header);
    if (header?.row.id !== 'translation') declareAll(table, file.uri, file.outline.lines, undefined);
  }
}

function readUses(table: FrameworkNames, file: SourceFile, header: Line): void {
  for (const line of header.lines) {
    if (line.row.id !== 'uses') continue;
    if (line.broken) table.usesUnread = true;
    const path = anySlot(line, 'path')?.text.slice(1, -1);
    if (path !== undefined)
      table.uses.push({ line, alias: anySlot(line, 'alias')?.text, path, uri: resolvePath(file.uri, path) });
  }
}

function declareAll(table: FrameworkNames, uri: string, lines: Line[], owner: Line | undefined): void {
  for (const line of lines) {
    if (line.row.kind !== 'thing') continue;
    const { name } = line;
    if (name !== undefined && line.row.scope && line.row.id !== 'framework' && line.row.id !== 'standards') {
      const folded = foldCode(name);
      if (line.row.scope === 'framework') add(table.codes, folded, line);
      else if (line.row.scope === 'dotted' && owner?.name !== undefined)
        add(table.codes, `${foldCode(owner.name)}.${folded}`, line);
      else {
        let kind = table.owned.get(line.row.id);
        if (!kind) {
          kind = new NameMap(`${table.key} owned ${line.row.id}`);
          table.owned.set(line.row.id, kind);
        }
        add(kind, folded, line);
      }
      const known = line.lines.length > 0 ? anyFact(line, 'also known as') : undefined;
      if (known) for (const value of known.values) add(table.aliases, foldCode(unticked(value.text)), line);
    }
    if (line.row.id === 'progression') {
      const of = anySlot(line, 'of');
      if (of) add(table.progressions, foldCode(unticked(of.text)), line);
    }
    if (line.row.id === 'replaced') {
      for (const row of line.lines) {
        const old = anySlot(row, 'old');
        if (old) table.replaced.set(foldCode(unticked(old.text)), row);
      }
    }
    if (line.row.id === 'list') readList(table, uri, line);
    if (line.lines.length > 0) declareAll(table, uri, line.lines, line);
  }
}

function readList(table: FrameworkNames, uri: string, list: Line): void {
  const from = anyFact(list, 'from');
  const path = from && anySlot(from, 'path')?.text.slice(1, -1);
  if (path !== undefined) table.lists.set(list, { path, uri: resolvePath(uri, path) });
}

function add(map: Map<string, Line[]>, key: string, line: Line): void {
  const same = map.get(key);
  if (same) same.push(line);
  else map.set(key, [line]);
}

/** A code without the back-ticks around it. */
export function unticked(code: string): string {
  return code.startsWith('`') ? code.slice(1, -1) : code;
}
