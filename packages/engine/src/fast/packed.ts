/**
 * One student's evidence in a few lists of small numbers: the pieces of each source stand together, the oldest first. Two
 * bytes say what was judged; other columns are there where the record says something of them and the program reads it.
 */
import type { IsoDate } from '@cairn/model';
import type { StudentRecord } from '../record/record.ts';

/** Columns that a record may have; `Packed.has` says which. */
export const COLUMN = {
  kind: 1,
  stage: 2,
  course: 4,
  by: 8,
  experience: 16,
  task: 32,
  dates: 64,
  override: 128,
} as const;

export interface Packed {
  asOf: IsoDate;
  /** The day of the question as yyyymmdd. */
  today: number;
  /** Pieces up to that day whose code is known. */
  count: number;
  /** Sources that have pieces; the pieces of run r stand from `runStart[r]` to `runStart[r + 1]`. */
  runs: number;
  runSource: Uint32Array;
  runStart: Uint16Array;
  /** 1 where a piece of the run is more than a score within its scale. */
  runSpecial: Uint8Array;
  /** The judgement. */
  code: Uint16Array;
  /** The place of the piece in the order of date and id. */
  order: Uint16Array;
  /** The day as yyyymmdd. */
  day: Int32Array;
  /** The columns that are there. Where one is not, every piece says nothing. */
  has: number;
  /** Numbers of names, -1 where the record says nothing. */
  kind: Int32Array;
  stage: Int32Array;
  course: Int32Array;
  by: Int32Array;
  experience: Int32Array;
  task: Int32Array;
  /** Days as yyyymmdd, that of `date` where nothing is said. */
  entered: Int32Array;
  due: Int32Array;
  /** The place of the record's id among all of its ids. */
  idPlace: Int32Array;
  /** 1 a teacher's decision, 3 one with a reason. */
  override: Uint8Array;
  /** It is known that there is no other evidence. */
  known: boolean;
  /** The record has credit, courses, or days until which credits are open. */
  recordedCredit: boolean;
  courses: boolean;
  deadlines: boolean;
  /** It is known that there is no other credit, and no other course. */
  creditsKnown: boolean;
  coursesKnown: boolean;
  /** Codes, names or levels that the model does not know, or records that stand twice. */
  problems: boolean;
  /** Something does not fit: the reference answers for this student. */
  exact: boolean;
  /** The record itself, for what is not packed; of a line, all but its evidence. */
  record: StudentRecord;
  /** Where the whole record is, if it was packed from bytes. They have to stay as they are. */
  line: { readonly bytes: Uint8Array; readonly from: number; readonly to: number } | undefined;
}

const integers = ['kind', 'stage', 'course', 'by', 'experience', 'task', 'entered', 'due', 'idPlace'] as const;

/** Empty lists for so many pieces. */
export function emptyPacked(pieces: number, sources: number): Packed {
  const lists = Object.fromEntries(integers.map((name) => [name, new Int32Array(pieces)]));
  return {
    asOf: '0001-01-01',
    today: 0,
    count: 0,
    runs: 0,
    runSource: new Uint32Array(Math.min(pieces, sources)),
    runStart: new Uint16Array(Math.min(pieces, sources) + 1),
    runSpecial: new Uint8Array(Math.min(pieces, sources)),
    code: new Uint16Array(pieces),
    order: new Uint16Array(pieces),
    day: new Int32Array(pieces),
    has: 0,
    ...(lists as Pick<Packed, (typeof integers)[number]>),
    override: new Uint8Array(pieces),
    known: false,
    recordedCredit: false,
    courses: false,
    deadlines: false,
    creditsKnown: false,
    coursesKnown: false,
    problems: false,
    exact: false,
    record: { format: 'cairn-record', formatVersion: '1.0', student: '' },
    line: undefined,
  };
}

const noNumbers = new Int32Array(0);

/**
 * A copy of its own, as small as it can be: what `pack` gives is written over by the next `pack`. Columns that the
 * record does not have are empty.
 */
export function copyOf(packed: Packed): Packed {
  const { count, runs, has } = packed;
  const kept = (name: (typeof integers)[number], column: number): Int32Array =>
    (has & column) !== 0 ? packed[name].slice(0, count) : noNumbers;
  return {
    ...packed,
    runSource: packed.runSource.slice(0, runs),
    runStart: packed.runStart.slice(0, runs + 1),
    runSpecial: packed.runSpecial.slice(0, runs),
    code: packed.code.slice(0, count),
    order: packed.order.slice(0, count),
    day: packed.day.slice(0, count),
    kind: kept('kind', COLUMN.kind),
    stage: kept('stage', COLUMN.stage),
    course: kept('course', COLUMN.course),
    by: kept('by', COLUMN.by),
    experience: kept('experience', COLUMN.experience),
    task: kept('task', COLUMN.task),
    entered: kept('entered', COLUMN.dates),
    due: kept('due', COLUMN.dates),
    idPlace: kept('idPlace', COLUMN.dates),
    override: (has & COLUMN.override) !== 0 ? packed.override.slice(0, count) : new Uint8Array(0),
  };
}

/** What eight times the character `0` is in the sum below. */
const zeros = 48 * 11_111_111;

/** The number of a date, yyyymmdd, in the order of the dates. */
export function dayOf(date: string): number {
  return (
    date.charCodeAt(0) * 10_000_000 +
    date.charCodeAt(1) * 1_000_000 +
    date.charCodeAt(2) * 100_000 +
    date.charCodeAt(3) * 10_000 +
    date.charCodeAt(5) * 1000 +
    date.charCodeAt(6) * 100 +
    date.charCodeAt(8) * 10 +
    date.charCodeAt(9) -
    zeros
  );
}

/** The date of such a number. */
export function dateOf(day: number): IsoDate {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as IsoDate;
}
