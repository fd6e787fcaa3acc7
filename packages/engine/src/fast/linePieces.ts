/** The pieces of evidence of a line, read from its bytes into packed form. */
import { type ByteTable, byteTable, greaterEnd, keep, numberEnd, plainEnd, slotOf, textEnd } from './byteTable.ts';
import type { Codes } from './codes.ts';
import { MOST_PIECES } from './grid.ts';
import { type LineScores, learnScore, lineScores, NO_SCORE, newJudged } from './lineScores.ts';
import type { Packer, Work } from './pack.ts';
import { COLUMN } from './packed.ts';
import {
  CODE,
  COURSE,
  DATE,
  firstStep,
  ID,
  isAt,
  isWhole,
  KIND,
  LEVEL,
  learnRow,
  MARK,
  NUMBER,
  nextStep,
  type RowShapes,
  rowShapes,
  STAGE,
  VALUE,
} from './rowShapes.ts';
import { closeList, closeObject, comma, dayAt, quote, string } from './tokens.ts';

/** What reading the lines of one program has learnt, and the line that is read. */
export interface LineReader {
  readonly codes: Codes;
  readonly packer: Packer;
  /** The columns that the program reads. */
  readonly reads: number;
  readonly shapes: RowShapes;
  readonly scores: LineScores;
  readonly sources: ByteTable;
  readonly names: { readonly 'evidence kind': ByteTable; readonly stage: ByteTable; readonly course: ByteTable };
  /** The line from its first byte on, and bytes that end whatever is read after its last. */
  bytes: Uint8Array;
  view: DataView;
}

export function lineReader(codes: Codes, packer: Packer, reads: number): LineReader {
  const bytes = new Uint8Array(1 << 14);
  return {
    codes,
    packer,
    reads,
    shapes: rowShapes(),
    scores: lineScores(codes),
    sources: byteTable(),
    names: { 'evidence kind': byteTable(), stage: byteTable(), course: byteTable() },
    bytes,
    view: new DataView(bytes.buffer),
  };
}

/**
 * Reads the pieces from the first brace on; gives the place after the list, -1 where something is not plain. All in
 * one, with its places in variables of its own: that is several times as fast as functions which share them. A row
 * that is not as the shapes and tables know it is learnt, and then read again.
 */
export function readPieces(reader: LineReader, from: number, work: Work): number {
  const { bytes, view: line, shapes, scores, sources, codes, packer, reads } = reader;
  const { lengths, members, begins, places, path } = shapes;
  path.fill(-1);
  const { packed, source: sourcesOut, code: codesOut, day: daysOut } = work;
  const { today } = packed;
  // Constants of other modules are looked up each time that they are read.
  const isCode = CODE;
  const isDate = DATE;
  const isNumber = NUMBER;
  const { scales, scaleOf } = scores;
  let { judged: judgedOf } = scores;
  let step = firstStep(shapes, bytes, line, from);
  if (step < 0) return -1;
  let at = from + lengths[step]!;
  let learnt = -1;
  let count = 0;
  let lastDay = 0;
  let idBefore = -1;
  let idsSeen = -1;
  let monthBefore = Number.NaN;
  let monthStart = 0;
  for (let place = 1; place < MOST_PIECES; place++) {
    const row = at;
    const rowStep = step;
    let source = -1;
    let day = 0;
    let written = NO_SCORE;
    let id = -1;
    let kind = -1;
    let stage = -1;
    let course = -1;
    let named = false;
    let ended = false;
    let turn = 0;
    for (;;) {
      const member = members[step]!;
      let known = true;
      if (member === isCode) {
        const end = textEnd(line, at);
        const slot = slotOf(sources, line, at, end);
        known = slot >= 0;
        if (known) source = sources.slots[slot + 3]!;
        at = end;
      } else if (member === isDate) {
        // Years and months repeat; no month ends before its 28th.
        const month = line.getFloat64(at, true);
        const two = line.getUint16(at + 8, true);
        const tens = (two & 255) - 48;
        const ones = (two >> 8) - 48;
        const date = 10 * tens + ones;
        if (month === monthBefore && ones >= 0 && ones <= 9 && date >= 1 && date <= 28) day = monthStart + date;
        else {
          day = dayAt(bytes, at);
          if (day < 0) return -1;
          monthBefore = month;
          monthStart = day - date;
        }
        at += 10;
      } else if (member === isNumber) {
        const two = line.getUint16(at, true);
        const digit = (two & 255) - 48;
        const after = two >> 8;
        if (digit >= 0 && digit <= 9 && (after === comma || after === closeObject)) {
          written = digit;
          at++;
        } else {
          const end = numberEnd(line, at);
          const slot = slotOf(scores.numbers, line, at, end);
          known = slot >= 0;
          if (known) written = scores.numbers.slots[slot + 3]!;
          at = end;
        }
      } else if (member === ID) {
        id = at;
        at = idBefore < 0 ? plainEnd(line, at) : greaterEnd(line, at, idBefore);
        if (at < 0) return -1;
      } else {
        const table = tableOf(reader, member);
        const end = textEnd(line, at);
        const slot = slotOf(table, line, at, end);
        known = slot >= 0;
        at = end;
        if (known) {
          const number = table.slots[slot + 3]!;
          if (member === KIND) kind = number;
          else if (member === STAGE) stage = number;
          else if (member === COURSE) course = number;
          else written = number;
          if (member >= KIND) named = true;
        }
      }
      if (known) {
        let next = path[turn]!;
        if (next < 0 || !isAt(shapes, line, next, at)) {
          next = nextStep(shapes, line, step, at);
          path[turn] = next;
          path[turn + 1] = -1;
          if (next >= 0 && begins[next] === 1 && places[next] !== places[rowStep]) path[0] = -1;
        }
        if (next >= 0) {
          step = next;
          at += lengths[next]!;
          turn++;
          if (begins[next] === 1) break;
          continue;
        }
        const brace = member === isNumber ? at : at + 1;
        if (bytes[brace] === closeObject && bytes[brace + 1] === closeList && isWhole(shapes, places[step]!)) {
          if (member !== isNumber && bytes[at] !== quote) return -1;
          at = brace + 2;
          ended = true;
          break;
        }
      }
      // Something is new: the row is learnt and read again.
      if (learnt === row || !learn(reader, row, rowStep)) return -1;
      judgedOf = scores.judged;
      path.fill(-1);
      learnt = row;
      step = rowStep;
      at = row;
      turn = 0;
      source = -1;
      written = NO_SCORE;
      id = -1;
      kind = -1;
      stage = -1;
      course = -1;
      named = false;
    }
    if ((id >= 0 ? 1 : 0) !== idsSeen) {
      if (idsSeen >= 0) return -1;
      idsSeen = id >= 0 ? 1 : 0;
    }
    idBefore = id;
    if (named && (kind === -2 || stage === -2 || course === -2)) packed.problems = true;
    if (source < 0) packed.problems = true;
    else {
      let judged = judgedOf[written * scales + scaleOf[source]!]!;
      if (judged < 0) {
        judged = newJudged(scores, codes, source, written);
        if (judged < 0) return -1;
      }
      if ((judged & 1) !== 0) packed.problems = true;
      if (day <= today) {
        if (named || packed.has !== 0) {
          packer.column(COLUMN.kind, count, (reads & COLUMN.kind) === 0 ? -1 : kind);
          packer.column(COLUMN.stage, count, (reads & COLUMN.stage) === 0 ? -1 : stage);
          packer.column(COLUMN.course, count, (reads & COLUMN.course) === 0 ? -1 : course);
        }
        if (day < lastDay) work.ordered = false;
        lastDay = day;
        sourcesOut[count] = source;
        codesOut[count] = judged >> 1;
        daysOut[count] = day;
        count++;
      }
    }
    if (ended) {
      work.count = count;
      return at;
    }
  }
  return -1;
}

function tableOf({ scores, names }: LineReader, member: number): ByteTable {
  if (member === VALUE) return scores.values;
  if (member === LEVEL) return scores.levels;
  if (member === MARK) return scores.marks;
  if (member === KIND) return names['evidence kind'];
  return member === STAGE ? names.stage : names.course;
}

/** Keeps what a row holds that is not known yet. False where it is not plain. */
function learn({ bytes, view, shapes, scores, sources, names, codes }: LineReader, row: number, step: number): boolean {
  return learnRow(shapes, bytes, view, row, step, (member, at) => {
    if (member === DATE) return dayAt(bytes, at) < 0 || bytes[at + 10] !== quote ? -1 : at + 10;
    if (member === NUMBER) return learnScore(scores, bytes, view, member, at, at);
    const end = plainEnd(view, at);
    if (end < 0 || member === ID) return end;
    if (member === VALUE || member === LEVEL || member === MARK)
      return learnScore(scores, bytes, view, member, at, end);
    if (member === CODE) {
      if (slotOf(sources, view, at, end) < 0) keep(sources, view, at, end, codes.sourceOf(string(bytes, at, end)));
      return end;
    }
    const kind = member === KIND ? 'evidence kind' : member === STAGE ? 'stage' : 'course';
    if (slotOf(names[kind], view, at, end) < 0)
      keep(names[kind], view, at, end, codes.nameOf(kind, string(bytes, at, end)));
    return end;
  });
}
