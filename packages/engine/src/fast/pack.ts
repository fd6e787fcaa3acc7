/** From a record to its packed form, with each text looked up once. */
import type { IsoDate } from '@cairn/model';
import type { Block, EvidenceRecord, StudentRecord } from '../record/record.ts';
import { type Codes, SMALL } from './codes.ts';
import { MOST_PIECES } from './grid.ts';
import { COLUMN, dayOf, emptyPacked, type Packed } from './packed.ts';

/** Packs records of one program; what it gives is written over by the next call. */
export interface Packer {
  /** `strict`: names that the program does not read are looked up as well, for `problems`. */
  pack(record: StudentRecord, asOf: IsoDate, strict: boolean): Packed;
  /** For other readers of records: begins one, takes its pieces in the order of the record, and finishes it. */
  begin(record: StudentRecord, asOf: IsoDate): Work;
  finish(work: Work): Packed;
  /** Sets a column of the next piece; -1 says nothing. */
  column(bit: NamedColumn, at: number, number: number): void;
}

type NamedColumn = typeof COLUMN.kind | typeof COLUMN.stage | typeof COLUMN.course;

/** Pieces in the order of the record, before they are put in order. */
export interface Work {
  readonly packed: Packed;
  readonly source: Int32Array;
  readonly code: Uint16Array;
  readonly day: Int32Array;
  /** The ids where they are not ascending; empty otherwise. */
  ids: string[];
  count: number;
  ordered: boolean;
}

function isEmpty(rows: readonly unknown[] | undefined): boolean {
  return rows === undefined || rows.length === 0;
}

/** Whether a block is known to hold everything. */
export function isKnown(record: StudentRecord, block: Block): boolean {
  return (
    record.incomplete?.includes(block) !== true &&
    (record[block] !== undefined || record.complete?.includes(block) === true)
  );
}

/** `reads`: the columns that the program reads. */
export function packerOf(codes: Codes, reads: number): Packer {
  const { table } = codes;
  const packed = emptyPacked(MOST_PIECES, codes.sources.length);
  const loose = emptyPacked(MOST_PIECES, 1);
  const work: Work = {
    packed,
    source: new Int32Array(MOST_PIECES),
    code: new Uint16Array(MOST_PIECES),
    day: new Int32Array(MOST_PIECES),
    ids: [],
    count: 0,
    ordered: true,
  };
  const judgementsOf = codes.sources.map(({ judgements }) => judgements);
  const tasks = new Map<string, number>();
  const runOf = new Int32Array(codes.sources.length);
  const stamp = new Float64Array(codes.sources.length);
  let epoch = 0;

  function begin(record: StudentRecord, asOf: IsoDate): Work {
    packed.asOf = asOf;
    packed.today = dayOf(asOf);
    packed.has = 0;
    packed.known = isKnown(record, 'evidence');
    packed.recordedCredit = !isEmpty(record.credits);
    packed.courses = !isEmpty(record.courses);
    packed.deadlines = !isEmpty(record.deadlines);
    packed.creditsKnown = isKnown(record, 'credits');
    packed.coursesKnown = isKnown(record, 'courses');
    packed.problems = false;
    packed.exact = false;
    packed.record = record;
    packed.line = undefined;
    work.ids = [];
    work.count = 0;
    work.ordered = true;
    return work;
  }

  function pack(record: StudentRecord, asOf: IsoDate, strict: boolean): Packed {
    begin(record, asOf);
    const rows = record.evidence;
    if (rows === undefined || rows.length === 0) return finish(work);
    if (rows.length >= MOST_PIECES) {
      packed.exact = true;
      return finish(work);
    }
    if (!packRows(rows, strict, undefined)) {
      begin(record, asOf);
      packRows(rows, strict, idsOf(rows));
    }
    return finish(work);
  }

  /**
   * Packs the pieces; false where their ids do not ascend as they stand: then they have to be handed over, to look for
   * those that stand twice and to put pieces of one day in order.
   */
  function packRows(rows: readonly EvidenceRecord[], strict: boolean, ids: readonly string[] | undefined): boolean {
    const seen = ids && new Set(ids).size < ids.length ? new Set<string>() : undefined;
    if (seen) packed.problems = true;
    let lastId = rows[0]!.id;
    const named = lastId !== undefined;
    const { today } = packed;
    const { source, code, day } = work;
    const { known } = codes;
    const { problem } = table;
    const looked = strict ? -1 : reads;
    let count = 0;
    let lastDate = '';
    let lastDay = 0;
    let dayNow = 0;
    tasks.clear();
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]!;
      const { id, code: written, date, value } = row;
      if (ids === undefined && (named ? place > 0 && (id === undefined || !(id > lastId!)) : id !== undefined))
        return false;
      lastId = id;
      if (seen) {
        if (seen.has(ids![place]!)) continue;
        seen.add(ids![place]!);
      }
      const of = known.get(written) ?? codes.sourceOf(written);
      if (of < 0) {
        packed.problems = true;
        continue;
      }
      const judgements = judgementsOf[of]!;
      // Most pieces are a small whole number and nothing else.
      const small = typeof value === 'number' && value >= 0 && value < SMALL ? judgements.small[value] : undefined;
      const judged = small !== undefined && isValueAlone(row) ? small : codes.judge(judgements, row);
      if (judged < 0) {
        packed.exact = true;
        return true;
      }
      if (problem[judged] === true) packed.problems = true;
      if (date !== lastDate) {
        dayNow = dayOf(date);
        lastDate = date;
      }
      if (hasMore(row)) more(row, count, dayNow, looked);
      else if (packed.has !== 0) nothingMore(count, dayNow);
      if (dayNow > today) continue;
      if (dayNow < lastDay || (ids !== undefined && dayNow === lastDay)) work.ordered = false;
      lastDay = dayNow;
      source[count] = of;
      code[count] = judged;
      day[count] = dayNow;
      if (ids) work.ids.push(ids[place]!);
      count++;
    }
    work.count = count;
    return true;
  }

  /** What most records do not say, in the loose columns. Names that nobody reads are looked up for `problems` alone. */
  function more(row: EvidenceRecord, at: number, date: number, looked: number): void {
    const { kind, stage, course, by, for: experience, task, entered, due, override, reason } = row;
    if (kind !== undefined && (looked & COLUMN.kind) !== 0)
      name('kind', COLUMN.kind, at, codes.nameOf('evidence kind', kind));
    else if ((packed.has & COLUMN.kind) !== 0) loose.kind[at] = -1;
    if (stage !== undefined && (looked & COLUMN.stage) !== 0)
      name('stage', COLUMN.stage, at, codes.nameOf('stage', stage));
    else if ((packed.has & COLUMN.stage) !== 0) loose.stage[at] = -1;
    if (course !== undefined && (looked & COLUMN.course) !== 0)
      name('course', COLUMN.course, at, codes.nameOf('course', course));
    else if ((packed.has & COLUMN.course) !== 0) loose.course[at] = -1;
    if (by !== undefined && (looked & COLUMN.by) !== 0) name('by', COLUMN.by, at, codes.nameOf('role', by));
    else if ((packed.has & COLUMN.by) !== 0) loose.by[at] = -1;
    if (experience !== undefined && (looked & COLUMN.experience) !== 0)
      name('experience', COLUMN.experience, at, codes.nameOf('experience', experience));
    else if ((packed.has & COLUMN.experience) !== 0) loose.experience[at] = -1;
    if (task !== undefined && (reads & COLUMN.task) !== 0) name('task', COLUMN.task, at, taskOf(task));
    else if ((packed.has & COLUMN.task) !== 0) loose.task[at] = -1;
    if (
      (reads & COLUMN.dates) !== 0 &&
      (entered !== undefined || due !== undefined) &&
      (packed.has & COLUMN.dates) === 0
    ) {
      packed.has |= COLUMN.dates;
      for (let before = 0; before < at; before++) {
        loose.entered[before] = work.day[before]!;
        loose.due[before] = work.day[before]!;
      }
    }
    if ((packed.has & COLUMN.dates) !== 0) {
      loose.entered[at] = entered === undefined ? date : dayOf(entered);
      loose.due[at] = due === undefined ? date : dayOf(due);
    }
    if (override === true && (packed.has & COLUMN.override) === 0) {
      packed.has |= COLUMN.override;
      loose.override.fill(0, 0, at);
    }
    if ((packed.has & COLUMN.override) !== 0) {
      loose.override[at] = override !== true ? 0 : reason === undefined || reason.trim() === '' ? 1 : 3;
    }
  }

  function name(
    column: 'kind' | 'stage' | 'course' | 'by' | 'experience' | 'task',
    bit: number,
    at: number,
    number: number,
  ): void {
    if (number === -2) packed.problems = true;
    if ((packed.has & bit) === 0) {
      packed.has |= bit;
      loose[column].fill(-1, 0, at);
    }
    loose[column][at] = number === -2 ? -1 : number;
  }

  function column(bit: NamedColumn, at: number, number: number): void {
    if (number < 0 && (packed.has & bit) === 0) return;
    name(bit === COLUMN.kind ? 'kind' : bit === COLUMN.stage ? 'stage' : 'course', bit, at, Math.max(-1, number));
  }

  function nothingMore(at: number, date: number): void {
    const { has } = packed;
    if ((has & COLUMN.kind) !== 0) loose.kind[at] = -1;
    if ((has & COLUMN.stage) !== 0) loose.stage[at] = -1;
    if ((has & COLUMN.course) !== 0) loose.course[at] = -1;
    if ((has & COLUMN.by) !== 0) loose.by[at] = -1;
    if ((has & COLUMN.experience) !== 0) loose.experience[at] = -1;
    if ((has & COLUMN.task) !== 0) loose.task[at] = -1;
    if ((has & COLUMN.override) !== 0) loose.override[at] = 0;
    if ((has & COLUMN.dates) === 0) return;
    loose.entered[at] = date;
    loose.due[at] = date;
  }

  function taskOf(task: string): number {
    const number = tasks.get(task) ?? tasks.size;
    tasks.set(task, number);
    return number;
  }

  /** Puts the pieces in order, those of a source together. */
  function finish({ source, code, day, count, ordered, ids }: Work): Packed {
    if (packed.exact) {
      packed.count = 0;
      packed.runs = 0;
      return packed;
    }
    const { runSource, runStart, runSpecial, has } = packed;
    const { plain } = table;
    const places = ordered ? undefined : inOrder(day, count, ids);
    const extra = has !== 0;
    epoch++;
    let runs = 0;
    for (let at = 0; at < count; at++) {
      const of = source[places === undefined ? at : places[at]!]!;
      if (stamp[of] !== epoch) {
        stamp[of] = epoch;
        runOf[of] = runs;
        runSource[runs] = of;
        runSpecial[runs] = 0;
        runStart[runs + 1] = 0;
        runs++;
      }
      const run = runOf[of]!;
      runStart[run + 1] = runStart[run + 1]! + 1;
    }
    runStart[0] = 0;
    for (let run = 0; run < runs; run++) runStart[run + 1] = runStart[run + 1]! + runStart[run]!;
    const toCode = packed.code;
    const toOrder = packed.order;
    const toDay = packed.day;
    // From the last piece backwards, each run is filled from its end; afterwards its end has become its start.
    for (let at = count - 1; at >= 0; at--) {
      const from = places === undefined ? at : places[at]!;
      const run = runOf[source[from]!]!;
      const to = runStart[run + 1]! - 1;
      runStart[run + 1] = to;
      const judged = code[from]!;
      toCode[to] = judged;
      toOrder[to] = at;
      toDay[to] = day[from]!;
      const value = plain[judged]!;
      if (Number.isNaN(value)) runSpecial[run] = 1;
      if (extra) moreTo(from, to, run);
    }
    for (let run = 0; run < runs; run++) runStart[run] = runStart[run + 1]!;
    runStart[runs] = count;
    packed.count = count;
    packed.runs = runs;
    if ((has & COLUMN.dates) !== 0) idPlaces(ids, count);
    return packed;
  }

  function moreTo(from: number, to: number, run: number): void {
    const { has } = packed;
    if ((has & COLUMN.kind) !== 0) packed.kind[to] = loose.kind[from]!;
    if ((has & COLUMN.stage) !== 0) packed.stage[to] = loose.stage[from]!;
    if ((has & COLUMN.course) !== 0) packed.course[to] = loose.course[from]!;
    if ((has & COLUMN.by) !== 0) packed.by[to] = loose.by[from]!;
    if ((has & COLUMN.experience) !== 0) packed.experience[to] = loose.experience[from]!;
    if ((has & COLUMN.task) !== 0) packed.task[to] = loose.task[from]!;
    if ((has & COLUMN.dates) !== 0) {
      packed.entered[to] = loose.entered[from]!;
      packed.due[to] = loose.due[from]!;
      packed.idPlace[to] = from;
      runSpecialOf(run);
    }
    if ((has & COLUMN.override) === 0) return;
    packed.override[to] = loose.override[from]!;
    if (loose.override[from] !== 0) runSpecialOf(run);
  }

  function runSpecialOf(run: number): void {
    packed.runSpecial[run] = 1;
  }

  /** From the places in the record to the places among the ids. */
  function idPlaces(ids: readonly string[], count: number): void {
    if (ids.length === 0) return;
    const sorted = Array.from({ length: count }, (_, at) => at).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    const places = new Int32Array(count);
    for (let at = 0; at < count; at++) places[sorted[at]!] = at;
    for (let at = 0; at < count; at++) packed.idPlace[at] = places[packed.idPlace[at]!]!;
  }

  return { pack, begin, finish, column };
}

/** No level, mark or state stands beside the number. */
function isValueAlone({ state, level, mark }: EvidenceRecord): boolean {
  return state === undefined && level === undefined && mark === undefined;
}

function hasMore(row: EvidenceRecord): boolean {
  return (
    row.kind !== undefined ||
    row.stage !== undefined ||
    row.course !== undefined ||
    row.by !== undefined ||
    row.for !== undefined ||
    row.task !== undefined ||
    row.entered !== undefined ||
    row.due !== undefined ||
    row.override !== undefined
  );
}

/** The ids, as the resolving of a record makes them where there is none. */
function idsOf(rows: readonly EvidenceRecord[]): string[] {
  return rows.map(({ id }, place) => id ?? `evidence ${String(place + 1).padStart(4, '0')}`);
}

/** The places of the pieces by date, then by id. */
function inOrder(day: Int32Array, count: number, ids: readonly string[]): Uint16Array {
  const places = new Uint16Array(count);
  for (let at = 0; at < count; at++) places[at] = at;
  const before = (a: number, b: number): number =>
    day[a] !== day[b] ? day[a]! - day[b]! : ids.length === 0 ? a - b : ids[a]! < ids[b]! ? -1 : 1;
  return places.sort(before);
}
