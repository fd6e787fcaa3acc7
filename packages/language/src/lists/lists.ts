/**
 * The spreadsheets that lists name (`from: "lists/irc.csv"`): a host hands their texts over, and their codes stand as
 * if they had been written below the list.
 */
import { foldCode } from '@cairn/model';
import { slotsOf } from '../forms/form.ts';
import { type Found, finderIn } from '../names/link.ts';
import { type FrameworkNames, type ListFile, type NameTable, unticked } from '../names/names.ts';
import type { Line } from '../tree/nodes.ts';
import { note, unrecorded } from '../tree/reads.ts';
import { formsOf, thingRow } from '../vocabulary/index.ts';
import { type Cell, type Column, firstColumn } from './column.ts';

/** A code of a spreadsheet. */
export interface ListedCode extends Found {
  /** As it is written there, without the blanks around it. */
  code: string;
  /** The line of its row, from 1. */
  line: number;
}

/** What a list has from its spreadsheet. */
export interface Listed {
  /** The path as the list says it, and the place of the file. */
  path: string;
  uri: string;
  /** Whether the codes could be read, and why not. */
  is: Column['is'] | 'not there';
  /** Its codes in the order of the rows, each once; none where they could not be read. */
  codes: readonly ListedCode[];
  /** The line of a quotation mark that is not closed. */
  line?: number;
  /** What stands over the codes and is not called `code` or by what is listed: a heading, as it seems. */
  heading?: string;
}

/** What lists have from their spreadsheets. */
export interface ListTable {
  /** What a list has from its spreadsheet; undefined where it names none, or where no host has looked for it. */
  of(list: Line): Listed | undefined;
  /** Whether the spreadsheet of any list names a thing. */
  names(thing: Line): boolean;
}

/** The kinds of things that a list can hold, in the order in which they are offered. */
export const listedKinds: readonly string[] = (thingRow('list').below?.lines ?? [])
  .filter((row) => row.id === 'entry')
  .flatMap(formsOf)
  .flatMap((form) => slotsOf(form.part))
  .flatMap(({ slot }) => (slot.kind === 'slot' ? slot.refs : []));

/** What the column of codes is called. */
const headings: ReadonlySet<string> = new Set(['code', ...listedKinds].flatMap((word) => [word, `${word}s`]));

/** What is written down of work that asks what lists have. */
export const listsKey = 'lists';

interface Place extends ListFile {
  framework: FrameworkNames;
}

/** The spreadsheets of a workspace. What lists have from them is worked out when it is asked for. */
export class Lists implements ListTable {
  private readonly table: NameTable;
  private readonly columns = new Map<string, Column | undefined>();
  private known = new Map<Line, Listed | undefined>();
  private places: Map<Line, Place> | undefined;
  private things: Set<Line> | undefined;
  private before: ReadonlyMap<Line, Listed | undefined> = new Map();

  constructor(names: NameTable) {
    this.table = names;
  }

  /** Puts a text in the place of an earlier one; undefined where there is no such file. */
  set(uri: string, text: string | undefined): void {
    this.columns.set(uri, text === undefined ? undefined : firstColumn(text));
    this.forget();
  }

  delete(uri: string): void {
    this.columns.delete(uri);
    this.forget();
  }

  /** What a code names may have changed. */
  forget(): void {
    this.known = new Map();
    this.places = undefined;
    this.things = undefined;
  }

  /** Whether lists have anything else than when this was last asked. Who has asked for it can then be told. */
  haveChanged(): boolean {
    if (this.columns.size === 0 && this.before.size === 0) return false;
    const now = new Map([...this.lists().keys()].map((list) => [list, this.of(list)]));
    const { before } = this;
    this.before = now;
    return now.size !== before.size || [...now].some(([list, listed]) => !isSame(listed, before.get(list)));
  }

  of(list: Line): Listed | undefined {
    note('shapes', listsKey);
    return unrecorded(() => this.workOnce(list));
  }

  private workOnce(list: Line): Listed | undefined {
    if (!this.known.has(list)) this.known.set(list, this.work(list));
    return this.known.get(list);
  }

  names(thing: Line): boolean {
    note('shapes', listsKey);
    return unrecorded(() => this.named().has(thing));
  }

  private named(): ReadonlySet<Line> {
    this.things ??= new Set(
      [...this.lists().keys()].flatMap((list) => this.of(list)?.codes.flatMap(({ found }) => found ?? []) ?? []),
    );
    return this.things;
  }

  /** Every list that names a spreadsheet. */
  private lists(): ReadonlyMap<Line, Place> {
    if (!this.places) {
      this.places = new Map();
      for (const framework of this.table.frameworks())
        for (const [list, file] of framework.lists) this.places.set(list, { ...file, framework });
    }
    return this.places;
  }

  private work(list: Line): Listed | undefined {
    const place = this.lists().get(list);
    if (!place || !this.columns.has(place.uri)) return undefined;
    const { path, uri, framework } = place;
    const column = this.columns.get(uri);
    switch (column?.is) {
      case undefined:
        return { path, uri, is: 'not there', codes: [] };
      case 'not text':
        return { path, uri, is: column.is, codes: [] };
      case 'quotation mark open':
        return { path, uri, is: column.is, codes: [], line: column.line };
      case 'read': {
        const find = finderIn(framework, this.table, listedKinds);
        return { path, uri, is: column.is, ...codesOf(column.cells, find) };
      }
    }
  }
}

function isSame(a: Listed | undefined, b: Listed | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.path === b.path &&
    a.uri === b.uri &&
    a.is === b.is &&
    a.line === b.line &&
    a.heading === b.heading &&
    a.codes.length === b.codes.length &&
    a.codes.every((one, index) => {
      const other = b.codes[index]!;
      return (
        one.code === other.code && one.line === other.line && one.found === other.found && one.meant === other.meant
      );
    })
  );
}

/**
 * The codes of a column, each once. Its first cell is a heading where it names nothing and is called `code` or by what
 * is listed, or else where a cell below it names something and it is not a slip of a code.
 */
function codesOf(cells: readonly Cell[], find: (code: string) => Found): Pick<Listed, 'codes' | 'heading'> {
  const codes = new Map<string, ListedCode>();
  for (const { text, line } of cells) {
    const code = unticked(text);
    const folded = foldCode(code);
    if (!codes.has(folded)) codes.set(folded, { code, line, ...find(code) });
  }
  const [first, ...rest] = codes.values();
  if (!first || first.found) return { codes: [...codes.values()] };
  if (headings.has(first.code.toLowerCase())) return { codes: rest };
  if (first.meant !== undefined || !rest.some(({ found }) => found)) return { codes: [first, ...rest] };
  return { codes: rest, heading: first.code };
}
