/** Tables of lines by names, which write down who has looked what up in them. */
import type { Line } from '../tree/nodes.ts';
import { Door, isRecorded } from '../tree/reads.ts';

/** What is found under a name, if anything is, and who has looked. */
interface Entry {
  lines: Line[] | undefined;
  door: Door | undefined;
}

/** Which of two lines stands first in the files of a framework. */
export type Order = (a: Line, b: Line) => number;

/** Lines by names, as a map has them. Whoever looks a name up has read that name, there or not. */
export interface Lookup extends Iterable<[name: string, lines: Line[]]> {
  readonly size: number;
  get(name: string): Line[] | undefined;
  has(name: string): boolean;
  /** Whoever goes through all has read all. */
  keys(): Iterable<string>;
  values(): Iterable<Line[]>;
}

/** The lines that declare a name, those of one name in the order of the files. */
export class LinesByName implements Lookup {
  private readonly entries = new Map<string, Entry>();
  private readonly all = new Door();
  private readonly order: Order;
  private count = 0;

  constructor(order: Order) {
    this.order = order;
  }

  get(name: string): Line[] | undefined {
    const entry = this.entries.get(name);
    if (!isRecorded()) return entry?.lines;
    if (entry) {
      entry.door ??= new Door();
      entry.door.note();
      return entry.lines;
    }
    const door = new Door();
    this.entries.set(name, { lines: undefined, door });
    door.note();
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get size(): number {
    this.all.note();
    return this.count;
  }

  *keys(): Iterable<string> {
    for (const [name] of this) yield name;
  }

  *values(): Iterable<Line[]> {
    for (const [, lines] of this) yield lines;
  }

  *[Symbol.iterator](): Iterator<[string, Line[]]> {
    this.all.note();
    for (const [name, { lines }] of this.entries) if (lines) yield [name, lines];
  }

  add(name: string, line: Line): void {
    let entry = this.entries.get(name);
    if (!entry) {
      entry = { lines: undefined, door: undefined };
      this.entries.set(name, entry);
    }
    if (entry.lines) insert(entry.lines, line, this.order);
    else {
      entry.lines = [line];
      this.count++;
    }
    this.open(entry);
  }

  remove(name: string, line: Line): void {
    const entry = this.entries.get(name);
    const at = entry?.lines?.indexOf(line) ?? -1;
    if (!entry?.lines || at < 0) return;
    entry.lines = entry.lines.length === 1 ? undefined : entry.lines.toSpliced(at, 1);
    if (!entry.lines) this.count--;
    this.open(entry);
    if (!entry.lines) this.entries.delete(name);
  }

  /** The name names something else now. */
  private open(entry: Entry): void {
    this.all.open();
    entry.door?.open();
  }
}

/** Puts something in its place among others that are in order. Costs little where it is the last. */
export function insert<T>(sorted: T[], one: T, order: (a: T, b: T) => number): void {
  let low = 0;
  let high = sorted.length;
  if (high > 0 && order(sorted[high - 1]!, one) <= 0) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(sorted[middle]!, one) <= 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, one);
}

/** The tables of each kind; that of a kind of which there is none is empty. */
export class TablesByKind extends Map<string, LinesByName> {
  private readonly order: Order;

  constructor(order: Order) {
    super();
    this.order = order;
  }

  override get(kind: string): LinesByName {
    let table = super.get(kind);
    if (!table) {
      table = new LinesByName(this.order);
      super.set(kind, table);
    }
    return table;
  }
}

/** All things of each kind, gathered when they are asked for. */
export class ThingsByKind {
  private readonly gather: (kind: string) => Line[];
  private readonly kinds = new Map<string, { door: Door; things: readonly Line[] | undefined }>();

  constructor(gather: (kind: string) => Line[]) {
    this.gather = gather;
  }

  of(kind: string): readonly Line[] {
    let known = this.kinds.get(kind);
    if (!known) {
      known = { door: new Door(), things: undefined };
      this.kinds.set(kind, known);
    }
    known.door.note();
    known.things ??= this.gather(kind);
    return known.things;
  }

  /** Things of these kinds have come or gone. */
  open(kinds: Iterable<string>): void {
    for (const kind of kinds) {
      const known = this.kinds.get(kind);
      if (!known) continue;
      known.things = undefined;
      known.door.open();
    }
  }
}
