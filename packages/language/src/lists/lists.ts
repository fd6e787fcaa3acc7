/**
 * The spreadsheets that lists name (`from: "lists/irc.csv"`): a host hands their texts over, and their codes stand as
 * if they had been written below the list.
 */
import { foldCode } from '@cairn/model';
import { slotsOf } from '../forms/form.ts';
import { type Found, finderIn } from '../names/link.ts';
import { type NameTable, unticked } from '../names/names.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { Door, Finding } from '../tree/reads.ts';
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

/** The spreadsheets of a workspace. What lists have from them is worked out when it is asked for. */
export class Lists implements ListTable {
  private readonly table: NameTable;
  private readonly columns = new Map<string, Column | undefined>();
  private readonly known = new WeakMap<Line, Finding<Listed | undefined>>();
  private readonly things: Finding<ReadonlySet<Line>>;
  private readonly doors = new Map<string, Door>();

  constructor(names: NameTable) {
    this.table = names;
    this.things = new Finding(names.doubtful, () => this.named());
  }

  /** Puts a text in the place of an earlier one; undefined where there is no such file. */
  set(uri: string, text: string | undefined): void {
    this.columns.set(uri, text === undefined ? undefined : firstColumn(text));
    this.doors.get(uri)?.open();
  }

  delete(uri: string): void {
    if (this.columns.delete(uri)) this.doors.get(uri)?.open();
  }

  of(list: Line): Listed | undefined {
    let found = this.known.get(list);
    if (!found) {
      found = new Finding(this.table.doubtful, () => this.work(list), undefined, list.doors);
      this.known.set(list, found);
    }
    return found.get();
  }

  names(thing: Line): boolean {
    return this.things.get().has(thing);
  }

  private named(): ReadonlySet<Line> {
    const lists = [...this.table.frameworks()].flatMap((framework) => [...framework.lists.keys()]);
    return new Set(lists.flatMap((list) => this.of(list)?.codes.flatMap(({ found }) => found ?? []) ?? []));
  }

  private look(uri: string): void {
    let door = this.doors.get(uri);
    if (!door) {
      door = new Door();
      this.doors.set(uri, door);
    }
    door.note();
  }

  private work(list: Line): Listed | undefined {
    const { framework } = outlineOf(list);
    const file = framework?.lists.get(list);
    if (!framework || !file) return undefined;
    const { path, uri } = file;
    this.look(uri);
    if (!this.columns.has(uri)) return undefined;
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
