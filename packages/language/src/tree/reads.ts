/**
 * What a piece of work has read, written down while it runs, so that after a change exactly the work is done again that
 * read what changed. The tree and the names write down what leads from one place to another (their doors): a block at
 * the margin of a file, a code that was looked up, all things of a kind. Within a block everything may be read freely.
 */

/** Work that is remembered: stale until it has run, and again when something that it read has changed. */
export class Reader {
  readonly table: ReadTable;
  /** The lists of readers in which it stands. */
  readonly standsIn = new Set<Set<Reader>>();
  /** Work that has used what this has found. */
  readonly users = new Set<Reader>();
  stale = true;

  constructor(table: ReadTable) {
    this.table = table;
  }
}

/** Who has read what, in one project. */
export interface ReadTable {
  /** By what holds lines, names or values: a block, a file, a framework, or the words for a row of a table. */
  shapes: Map<unknown, Set<Reader>>;
  /** By a file of which text or offsets were read. */
  places: Map<unknown, Set<Reader>>;
  /** By a thing that was asked where it is named. */
  mentions: Map<unknown, Set<Reader>>;
  /** By a file that was asked whether it could be read. */
  problems: Map<unknown, Set<Reader>>;
}

/** A table in which nothing stands. */
export function newReadTable(): ReadTable {
  return { shapes: new Map(), places: new Map(), mentions: new Map(), problems: new Map() };
}

let current: Reader | undefined;

/** Whether what is read is written down at this moment. */
export function isRecorded(): boolean {
  return current !== undefined;
}

/** Writes down that something was read; costs next to nothing where no work is running. */
export function note(what: keyof ReadTable, key: unknown): void {
  if (!current) return;
  const index = current.table[what];
  let readers = index.get(key);
  if (!readers) {
    readers = new Set();
    index.set(key, readers);
  }
  if (readers.has(current)) return;
  readers.add(current);
  current.standsIn.add(readers);
}

/** Does work and writes down what it reads, in the place of what it read before. */
export function recorded<T>(reader: Reader, work: () => T): T {
  leave(reader);
  reader.stale = false;
  return goOn(reader, work);
}

/** Does more of a work: what it reads is added to what it has read. */
export function goOn<T>(reader: Reader, work: () => T): T {
  const before = current;
  current = reader;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** Does work of which nothing is written down. */
export function unrecorded<T>(work: () => T): T {
  const before = current;
  current = undefined;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** The work that is running uses what another has found. */
export function use(reader: Reader): void {
  if (current && current !== reader) reader.users.add(current);
}

/** Something is no longer what it was: who has read it, and who uses what they found, is stale. */
export function changed(table: ReadTable, what: keyof ReadTable, key: unknown): void {
  const readers = table[what].get(key);
  if (!readers) return;
  table[what].delete(key);
  for (const reader of readers) makeStale(reader);
}

/** Makes work stale, with all that uses what it found. */
export function makeStale(reader: Reader): void {
  if (reader.stale) return;
  reader.stale = true;
  for (const user of reader.users) makeStale(user);
  reader.users.clear();
}

/** Takes work out of all lists: nothing that it read matters any more. */
export function leave(reader: Reader): void {
  for (const readers of reader.standsIn) readers.delete(reader);
  reader.standsIn.clear();
}
