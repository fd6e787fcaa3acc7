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
  /** Finds again what it found, and tells whether that is something else now. */
  readonly renew: (() => boolean) | undefined;

  constructor(table: ReadTable, renew?: () => boolean) {
    this.table = table;
    this.renew = renew;
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
  /** Findings that others use and that may be something else now: those are stale only if they are. */
  doubtful: Set<Reader>;
}

/** A table in which nothing stands. */
export function newReadTable(): ReadTable {
  return { shapes: new Map(), places: new Map(), mentions: new Map(), problems: new Map(), doubtful: new Set() };
}

/** What of a place was read. */
export type What = Exclude<keyof ReadTable, 'doubtful'>;

let current: Reader | undefined;

/** Whether what is read is written down at this moment. */
export function isRecorded(): boolean {
  return current !== undefined;
}

/** Writes down that something was read; costs next to nothing where no work is running. */
export function note(what: What, key: unknown): void {
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
  if (!current || current === reader) return;
  reader.users.add(current);
  current.standsIn.add(reader.users);
}

/** Something is no longer what it was: who has read it, and who uses what they found, is stale. */
export function changed(table: ReadTable, what: What, key: unknown): void {
  const readers = table[what].get(key);
  if (!readers) return;
  table[what].delete(key);
  for (const reader of readers) makeStale(reader);
}

/** Makes work stale. Who uses what it found waits until that is found again. */
export function makeStale(reader: Reader): void {
  if (reader.stale) return;
  reader.stale = true;
  if (reader.renew) reader.table.doubtful.add(reader);
}

/** Finds again what is in doubt, and makes stale who uses what is something else now. */
export function renewDoubtful({ doubtful }: ReadTable): void {
  for (const reader of doubtful) {
    doubtful.delete(reader);
    if (!reader.stale) continue;
    if (reader.users.size > 0) renew(reader);
    else leave(reader);
  }
}

/** Finds again what a stale reader had found. */
export function renew(reader: Reader): void {
  if (!reader.renew?.()) return;
  const users = [...reader.users];
  reader.users.clear();
  for (const user of users) makeStale(user);
}

/** Takes work out of all lists: nothing that it read matters any more. */
export function leave(reader: Reader): void {
  for (const readers of reader.standsIn) readers.delete(reader);
  reader.standsIn.clear();
}
