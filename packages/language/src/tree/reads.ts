/**
 * What a piece of work has read, written down while it runs, so that after a change exactly the work is done again that
 * read what changed. The tree and the names have doors: whoever looks through one is written down at it, and whoever
 * changes what is behind it opens it.
 */

/** One run of a piece of work. It stands for the work at the doors through which it has looked, until the next run. */
interface Reading {
  readonly work: Work;
}

/** A place at which is written down who has read what is behind it. There are many, most of them with few readings. */
export class Door {
  private last: Reading | undefined;
  /** Those before the last, and how many they are; the list has room for more. */
  private others: Reading[] = noReadings;
  private count = 0;

  /** Writes down that the work which is running has looked. */
  note(): void {
    if (!current || this.last === current) return;
    if (this.last) this.keep(this.last);
    this.last = current;
  }

  private keep(reading: Reading): void {
    if (!holds(reading)) return;
    if (this.count === this.others.length) {
      // Readings that no longer hold are struck out before more room is taken.
      const held = this.others.filter(holds);
      const room = new Array<Reading>(Math.max(2, 2 * held.length));
      for (const [at, one] of held.entries()) room[at] = one;
      this.others = room;
      this.count = held.length;
    }
    this.others[this.count++] = reading;
  }

  /** What is behind it is no longer what it was: whoever has read it is stale. */
  open(): void {
    const { last, others, count } = this;
    if (!last) return;
    this.last = undefined;
    this.others = noReadings;
    this.count = 0;
    for (let at = 0; at < count; at++) if (holds(others[at]!)) makeStale(others[at]!.work);
    if (holds(last)) makeStale(last.work);
  }

  /** Whether there is work that still goes by what it has read here. */
  get isWatched(): boolean {
    return (this.last !== undefined && holds(this.last)) || this.others.some(holds);
  }
}

const noReadings: Reading[] = [];

function holds(reading: Reading): boolean {
  return reading.work.reading === reading;
}

/** A piece of work whose findings are kept, and that is done again when something that it read has changed. */
export abstract class Work {
  /** The run that still holds; undefined while it is stale. */
  reading: Reading | undefined;
  /** What it is the work of: a thing or a file, which tells it of every change of itself at one door. */
  readonly home: Home | undefined;

  constructor(home?: Home) {
    this.home = home;
  }

  /** It has to be done again, and is put where that will happen. */
  abstract putOff(): void;

  /** Does the work, and writes down what it reads in the place of what it read before. */
  protected run<T>(work: () => T): T {
    const before = current;
    current = { work: this };
    this.reading = current;
    this.home?.atHome.note();
    try {
      return work();
    } finally {
      current = before;
    }
  }
}

/** Something that has work of its own. */
export interface Home {
  /** Opened by every change that may matter to the work of this thing or file. */
  readonly atHome: Door;
  readonly isOfFile: boolean;
}

/** Makes work stale that was done. */
export function makeStale(work: Work): void {
  if (!work.reading) return;
  work.reading = undefined;
  work.putOff();
}

/** Nothing that the work has read matters any more. */
export function leave(work: Work): void {
  work.reading = undefined;
}

let current: Reading | undefined;

/** The work that is running, of which is written down what it reads. */
export function running(): Work | undefined {
  return current?.work;
}

/** Whether what is read is written down at this moment. */
export function isRecorded(): boolean {
  return current !== undefined;
}

/** Does something of which nothing is written down. */
export function unrecorded<T>(work: () => T): T {
  const before = current;
  current = undefined;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** Findings that other work uses and that may be something else now: that work is stale only if they are. */
export type Doubtful = Set<Finding<unknown>>;

/** Something that is worked out when it is asked for, and kept as long as it is right. */
export class Finding<T> extends Work {
  private readonly doubtful: Doubtful;
  private readonly make: () => T;
  private readonly isSame: (a: T, b: T) => boolean;
  private found: { is: T } | undefined;
  private readonly users = new Door();

  constructor(doubtful: Doubtful, make: () => T, isSame: (a: T, b: T) => boolean = isAlike, home?: Home) {
    super(home);
    this.doubtful = doubtful;
    this.make = make;
    this.isSame = isSame;
  }

  /** What there is to be found. */
  get(): T {
    if (!this.reading) this.renew();
    this.users.note();
    return this.found!.is;
  }

  putOff(): void {
    this.doubtful.add(this as Finding<unknown>);
  }

  /** Finds it again. Where it is something else now, who used it is stale. */
  renew(): void {
    const is = this.run(this.make);
    if (this.found && this.isSame(this.found.is, is)) return;
    this.found = { is };
    this.users.open();
  }

  get isUsed(): boolean {
    return this.users.isWatched;
  }
}

/** Finds again what is in doubt and used, so that who used it becomes stale if it is something else now. */
export function renewDoubtful(doubtful: Doubtful): void {
  for (const finding of doubtful) {
    doubtful.delete(finding);
    if (!finding.reading && finding.isUsed) finding.renew();
  }
}

/** Whether two findings are the same; of lines, values and files only whether they are the same ones. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if ('$type' in a || '$type' in b || a.constructor !== b.constructor) return false;
  if (Array.isArray(a)) return areAlike(a, b as unknown[]);
  if (a instanceof Map || a instanceof Set)
    return a.size === (b as typeof a).size && areAlike([...a], [...(b as Set<unknown>)]);
  return a.constructor === Object && haveAlike(a as Plain, b as Plain);
}

type Plain = Record<string, unknown>;

function haveAlike(a: Plain, b: Plain): boolean {
  let left = 0;
  for (const name in a) {
    if (!isAlike(a[name], b[name])) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0;
}

function areAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => isAlike(one, b[index]));
}
