/**
 * A record as a line of UTF-8, packed without making its objects. It reads what nightly exports write: the members in any
 * order, evidence with a code, a date, a level, number or mark, and perhaps an id, kind, stage and course, in plain ASCII.
 * Whatever else there is, and whatever the record's shape refuses, gives `undefined`: then `JSON.parse` and `checkRecord`
 * tell what it is.
 */
import type { IsoDate } from '@cairn/model';
import type { EvidenceRecord, StudentRecord } from '../record/record.ts';
import { numberOf } from '../record/student.ts';
import { byteTable } from './byteTable.ts';
import type { Codes } from './codes.ts';
import { MOST_PIECES } from './grid.ts';
import { headReader } from './lineHead.ts';
import type { Packer, Work } from './pack.ts';
import { COLUMN, type Packed } from './packed.ts';
import {
  afterNumber,
  backslash,
  closeList,
  closeObject,
  colon,
  comma,
  dayAt,
  openObject,
  quote,
  space,
  string,
} from './tokens.ts';

/** Reads the bytes from one place to before another. Where neither they nor the caller say the day: `undefined`. */
export type LinePacker = (bytes: Uint8Array, from: number, to: number, asOf?: IsoDate) => Packed | undefined;

/** The first four bytes of a key as one number. */
function start(key: string): number {
  return key.charCodeAt(0) | (key.charCodeAt(1) << 8) | (key.charCodeAt(2) << 16) | (key.charCodeAt(3) << 24);
}

const keys = {
  code: start('code'),
  date: start('date'),
  value: start('valu'),
  level: start('leve'),
  mark: start('mark'),
  kind: start('kind'),
  stage: start('stag'),
  course: start('cour'),
  id: start('id":'),
} as const;

/** With what a hash begins, and what it is multiplied by (FNV-1a, of 32 bits). */
const salts = { text: 0x811c9dc5 | 0 } as const;
const prime = 0x01000193;
/** Beside the bit of a score: it is a level, or a mark. */
const [LEVEL, MARKED] = [128, 256];

export function linePacker(codes: Codes, packer: Packer, reads: number): LinePacker {
  const sourceTable = byteTable();
  const nameTables = { 'evidence kind': byteTable(), stage: byteTable(), course: byteTable() };
  const judgements = [...new Set(codes.sources.map((source) => source.judgements))];
  const judgementsOf = Int32Array.from(codes.sources, (source) => judgements.indexOf(source.judgements));
  const { problem } = codes.table;
  const headOf = headReader();

  function nameNumber(
    kind: keyof typeof nameTables,
    line: Uint8Array,
    from: number,
    to: number,
    mixed: number,
  ): number {
    const hash = mixed ^ (mixed >>> 15);
    const found = nameTables[kind].find(line, from, to, hash);
    if (found >= 0) return found - 2;
    const number = codes.nameOf(kind, string(line, from, to));
    nameTables[kind].keep(line, from, to, hash, number + 2);
    return number;
  }

  function newSource(line: Uint8Array, from: number, to: number, hash: number): number {
    const number = codes.sourceOf(string(line, from, to));
    sourceTable.keep(line, from, to, hash, number + 1);
    return number;
  }

  /** The judgement that a token gives for a source; a text with its quotation marks. -1 where it is not plain. */
  function judge(
    source: number,
    member: 'value' | 'level' | 'mark',
    line: Uint8Array,
    from: number,
    to: number,
    mixed: number,
  ): number {
    const of = judgementsOf[source]!;
    const quoted = line[from] === quote;
    const of3 = 3 * of + (member === 'value' ? 0 : member === 'level' ? 1 : 2);
    let hash = mixed;
    if (!quoted) for (let at = from; at < to; at++) hash = Math.imul(hash ^ line[at]!, prime);
    hash ^= hash >>> 15;
    const table = judged[of3]!;
    const found = table.find(line, from, to, hash);
    if (found >= 0) return found;
    const written = quoted ? string(line, from + 1, to - 1) : string(line, from, to);
    if (member === 'value' && quoted && numberOf(written) === undefined) return -1;
    const row = { code: '', date: '0001-01-01', [member]: quoted ? written : Number(written) } as EvidenceRecord;
    const number = codes.judge(judgements[of]!, row);
    if (number >= 0) table.keep(line, from, to, hash, number);
    return number;
  }
  const judged = Array.from({ length: 3 * judgements.length }, byteTable);
  /** The judgements of the digits 0 to 9 as numbers, by scale. */
  const digits = new Int32Array(10 * judgements.length).fill(-1);

  let lastId = 0;
  let lastIdEnd = 0;
  let idsSeen = 0;

  /** Whether an id is greater than the one before: then none stands twice. */
  function ascends(line: Uint8Array, from: number, to: number, place: number): boolean {
    let same = 0;
    if (place > 0)
      while (from + same < to && lastId + same < lastIdEnd && line[from + same] === line[lastId + same]) same++;
    const mine = from + same < to ? line[from + same]! : 0;
    const other = place > 0 && lastId + same < lastIdEnd ? line[lastId + same]! : 0;
    lastId = from;
    lastIdEnd = to;
    return mine > other;
  }

  /**
   * Reads the pieces from the first place on; gives the place after the list, -1 where something is not plain. All in
   * one, with its places in variables of its own: that is several times as fast as functions which share them.
   */
  function pieces(line: Uint8Array, from: number, work: Work): number {
    const { packed, source: sources, code: codesOut, day: days } = work;
    const { today } = packed;
    let p = from;
    let count = 0;
    let place = 0;
    for (;;) {
      if (line[p] !== openObject || place === MOST_PIECES - 1) return -1;
      p++;
      let source = -2;
      let date = 0;
      let token = 0;
      let tokenEnd = 0;
      let tokenHash = 0;
      let member: 'value' | 'level' | 'mark' = 'value';
      let kind = -1;
      let stage = -1;
      let course = -1;
      let seen = 0;
      for (;;) {
        if (line[p] === space) p++;
        if (line[p] !== quote) return -1;
        const key = line[p + 1]! | (line[p + 2]! << 8) | (line[p + 3]! << 16) | (line[p + 4]! << 24);
        let bit = 0;
        let length = 0;
        switch (key) {
          case keys.code:
            bit = 1;
            length = 6;
            break;
          case keys.date:
            bit = 2;
            length = 6;
            break;
          case keys.value:
            if (line[p + 5] !== 101) return -1;
            bit = 4;
            length = 7;
            break;
          case keys.level:
            if (line[p + 5] !== 108) return -1;
            bit = 4 | LEVEL;
            length = 7;
            break;
          case keys.mark:
            bit = 4 | MARKED;
            length = 6;
            break;
          case keys.id:
            bit = 8;
            length = 4;
            break;
          case keys.kind:
            bit = 16;
            length = 6;
            break;
          case keys.stage:
            if (line[p + 5] !== 101) return -1;
            bit = 32;
            length = 7;
            break;
          case keys.course:
            if (line[p + 5] !== 115 || line[p + 6] !== 101) return -1;
            bit = 64;
            length = 8;
            break;
          default:
            return -1;
        }
        if (line[p + length - 1] !== quote || line[p + length] !== colon || (seen & bit & 127) !== 0) return -1;
        seen |= bit;
        p += length + 1;
        if (line[p] === space) p++;
        const first = p;
        if (bit === 2) {
          if (line[p] !== quote || line[p + 11] !== quote) return -1;
          date = dayAt(line, p + 1);
          if (date < 0) return -1;
          p += 12;
        } else if (line[p] === quote) {
          // A text: its hash on the way.
          let mixed = salts.text;
          for (p++; ; p++) {
            const byte = line[p]!;
            if (byte === quote) break;
            // Nothing follows the last byte of the line: what is undefined is not within these bounds either.
            if (!(byte >= space && byte <= 126) || byte === backslash) return -1;
            mixed = Math.imul(mixed ^ byte, prime);
          }
          if (p === first + 1) return -1;
          p++;
          switch (bit) {
            case 1: {
              const hash = mixed ^ (mixed >>> 15);
              const known = sourceTable.find(line, first + 1, p - 1, hash);
              source = known >= 0 ? known - 1 : newSource(line, first + 1, p - 1, hash);
              break;
            }
            case 8:
              if (!ascends(line, first + 1, p - 1, place)) return -1;
              break;
            case 16:
              kind = nameNumber('evidence kind', line, first + 1, p - 1, mixed);
              break;
            case 32:
              stage = nameNumber('stage', line, first + 1, p - 1, mixed);
              break;
            case 64:
              course = nameNumber('course', line, first + 1, p - 1, mixed);
              break;
            default:
              member = bit === 4 ? 'value' : bit === (4 | LEVEL) ? 'level' : 'mark';
              token = first;
              tokenEnd = p;
              tokenHash = mixed;
          }
        } else {
          if (bit !== 4) return -1;
          const digit = line[p]! - 48;
          const after = line[p + 1]!;
          p = digit >= 0 && digit <= 9 && (after === comma || after === closeObject) ? p + 1 : afterNumber(line, first);
          if (p < 0) return -1;
          token = first;
          tokenEnd = p;
        }
        const byte = line[p]!;
        if (byte === comma) {
          p++;
          continue;
        }
        if (byte !== closeObject) return -1;
        p++;
        break;
      }
      if ((seen & 3) !== 3 || (place > 0 && (seen & 8) !== idsSeen)) return -1;
      idsSeen = seen & 8;
      place++;
      if (kind === -2 || stage === -2 || course === -2 || source < 0) packed.problems = true;
      if (source >= 0) {
        const judged =
          tokenEnd - token === 1
            ? digitJudged(source, line[token]! - 48)
            : token === 0
              ? codes.judge(judgements[judgementsOf[source]!]!, noScore)
              : judge(source, member, line, token, tokenEnd, tokenHash);
        if (judged < 0) return -1;
        if (problem[judged] === true) packed.problems = true;
        if (date <= today) {
          if ((seen & 112) !== 0 || packed.has !== 0) {
            packer.column(COLUMN.kind, count, (reads & COLUMN.kind) === 0 ? -1 : kind);
            packer.column(COLUMN.stage, count, (reads & COLUMN.stage) === 0 ? -1 : stage);
            packer.column(COLUMN.course, count, (reads & COLUMN.course) === 0 ? -1 : course);
          }
          if (count > 0 && date < days[count - 1]!) work.ordered = false;
          sources[count] = source;
          codesOut[count] = judged;
          days[count++] = date;
        }
      }
      const next = line[p]!;
      if (next === comma) {
        p++;
        if (line[p] === space) p++;
        continue;
      }
      if (next !== closeList) return -1;
      work.count = count;
      return p + 1;
    }
  }

  function digitJudged(source: number, digit: number): number {
    const at = 10 * judgementsOf[source]! + digit;
    if (digits[at]! < 0) {
      const row = { code: '', date: '0001-01-01', value: digit } as EvidenceRecord;
      digits[at] = codes.judge(judgements[judgementsOf[source]!]!, row);
    }
    return digits[at]!;
  }

  return (line, from, to, asOf) => {
    const head = headOf(line, from, to);
    if (!head) return undefined;
    const { student, evidence, listEnd } = head;
    const date = head.asOf ?? asOf;
    if (date === undefined) return undefined;
    const record: StudentRecord = {
      format: 'cairn-record',
      formatVersion: '1.0',
      student,
      ...(head.asOf !== undefined && { asOf: head.asOf }),
      ...head.blocks,
      ...(evidence >= 0 && { evidence: nothing }),
    };
    const work = packer.begin(record, date);
    work.packed.line = { bytes: line, from, to };
    if (evidence < 0) return packer.finish(work);
    const begin = line[evidence + 1] === space ? evidence + 2 : evidence + 1;
    const after = line[begin] === closeList ? begin + 1 : pieces(line, begin, work);
    return after === listEnd ? packer.finish(work) : undefined;
  };
}

const nothing: EvidenceRecord[] = [];
const noScore = { code: '', date: '0001-01-01' } as EvidenceRecord;
/** The whole record of a line that was packed; its bytes are plain ASCII. */
export function recordOfLine({ bytes, from, to }: NonNullable<Packed['line']>): StudentRecord {
  let written = '';
  for (let at = from; at < to; at += 4096)
    written += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4096)));
  return JSON.parse(written) as StudentRecord;
}
