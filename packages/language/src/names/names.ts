/**
 * The names of a workspace: which codes each framework declares, over all its files. Looking a code up costs the
 * same in a framework of ten things and of a hundred thousand. Replaceable behind `NameTable`.
 */
import { foldCode } from '@cairn/model';
import type { Line, Outline } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';

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
function headerCode(header: Line | undefined): string | undefined {
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

export class Names implements NameTable {
  private readonly files = new Map<string, SourceFile>();
  private readonly keys = new Map<string, string>();
  private readonly tables = new Map<string, FrameworkNames>();
  private readonly dirty = new Set<string>();

  update(file: SourceFile): void {
    this.remove(file.uri);
    this.files.set(file.uri, file);
    const code = headerCode(file.outline.header);
    const key = code === undefined ? `\u0000${file.uri}` : foldCode(unticked(code));
    this.keys.set(file.uri, key);
    const table = this.tables.get(key) ?? emptyTable(key);
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
    if (table.files.length === 0) this.tables.delete(key);
    else this.dirty.add(key);
  }

  frameworkOf(uri: string): FrameworkNames | undefined {
    const key = this.keys.get(uri);
    return key === undefined ? undefined : this.fresh(key);
  }

  byCode(code: string): FrameworkNames | undefined {
    return this.fresh(foldCode(unticked(code)));
  }

  *frameworks(): Iterable<FrameworkNames> {
    for (const key of this.tables.keys()) {
      const table = this.fresh(key);
      if (table) yield table;
    }
  }

  file(uri: string): SourceFile | undefined {
    return this.files.get(uri);
  }

  private fresh(key: string): FrameworkNames | undefined {
    const table = this.tables.get(key);
    if (table && this.dirty.delete(key)) rebuild(table);
    return table;
  }
}

function emptyTable(key: string): FrameworkNames {
  return {
    key,
    headers: [],
    files: [],
    codes: new Map(),
    aliases: new Map(),
    owned: new Map(),
    progressions: new Map(),
    replaced: new Map(),
    usesUnread: false,
    agreedScales: new Map(),
    uses: [],
    lists: new Map(),
  };
}

const rank = (file: SourceFile): string => {
  const id = file.outline.header?.row.id;
  return `${id === 'framework' || id === 'standards' ? 0 : id === 'part of' ? 1 : 2}${file.uri}`;
};

function rebuild(table: FrameworkNames): void {
  const order = new Map(table.files.map((file) => [file, rank(file)]));
  table.files.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
  table.headers = [];
  table.codes = new Map();
  table.aliases = new Map();
  table.owned = new Map();
  table.progressions = new Map();
  table.replaced = new Map();
  table.usesUnread = false;
  table.agreedScales = new Map();
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
          kind = new Map();
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
