/**
 * A record as a line of UTF-8, packed without making its objects. It reads what nightly exports write: the members in any
 * order, evidence with a code, a date, a level, number or mark, and perhaps an id, kind, stage and course, in plain ASCII.
 * Whatever else there is, and whatever the record's shape refuses, gives `undefined`: then `JSON.parse` and `checkRecord`
 * tell what it is.
 */
import type { IsoDate } from '@cairn/model';
import type { EvidenceRecord, StudentRecord } from '../record/record.ts';
import type { Codes } from './codes.ts';
import { headReader } from './lineHead.ts';
import { lineReader, readPieces } from './linePieces.ts';
import type { Packer } from './pack.ts';
import type { Packed } from './packed.ts';
import { closeList, closeObject, comma, quote, space } from './tokens.ts';

/** Reads the bytes from one place to before another. Where neither they nor the caller say the day: `undefined`. */
export type LinePacker = (bytes: Uint8Array, from: number, to: number, asOf?: IsoDate) => Packed | undefined;

/**
 * So many bytes stand after a copied line: zeros, then all that may end a value, so that looking for an end finds one,
 * and zeros again.
 */
const margin = 64;
const ends = [quote, comma, closeObject, quote];

export function linePacker(codes: Codes, packer: Packer, reads: number): LinePacker {
  const reader = lineReader(codes, packer, reads);
  const headOf = headReader();

  /** Copies a line to the beginning of the reader's bytes. */
  function copy(line: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (length + margin > reader.bytes.length) {
      reader.bytes = new Uint8Array(2 * (length + margin));
      reader.view = new DataView(reader.bytes.buffer);
    }
    const { bytes } = reader;
    bytes.set(new Uint8Array(line.buffer, line.byteOffset + from, length));
    bytes.fill(0, length, length + margin);
    bytes.set(ends, length + margin / 2);
  }

  return (line, from, to, asOf) => {
    copy(line, from, to);
    return packed(line, from, to, asOf, true) ?? packed(line, from, to, asOf, false);
  };

  function packed(
    line: Uint8Array,
    from: number,
    to: number,
    asOf: IsoDate | undefined,
    likeBefore: boolean,
  ): Packed | undefined {
    const { bytes, view } = reader;
    const head = headOf(bytes, view, to - from, likeBefore);
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
    const begin = bytes[evidence + 1] === space ? evidence + 2 : evidence + 1;
    const after = bytes[begin] === closeList ? begin + 1 : readPieces(reader, begin, work);
    return after === listEnd ? packer.finish(work) : undefined;
  }
}

const nothing: EvidenceRecord[] = [];

/** The whole record of a line that was packed; its bytes are plain ASCII. */
export function recordOfLine({ bytes, from, to }: NonNullable<Packed['line']>): StudentRecord {
  let written = '';
  for (let at = from; at < to; at += 4096)
    written += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 4096)));
  return JSON.parse(written) as StudentRecord;
}
