/** What is written as a score in lines — numbers, texts, levels, marks — and the judgements of all scales for it. */

import { numberOf } from '../record/numbers.ts';
import type { EvidenceRecord } from '../record/record.ts';
import { type ByteTable, byteTable, clear, keep, slotOf } from './byteTable.ts';
import type { Codes } from './codes.ts';
import { LEVEL, MARK, NUMBER } from './rowShapes.ts';
import { afterNumber, closeObject, comma, string } from './tokens.ts';

/** What is written, by its number: first the digits, then no score at all. */
export const NO_SCORE = 10;

/** So many are kept; then all are forgotten, so that a feed of nonsense does not fill the memory. */
const most = 1 << 14;

export interface LineScores {
  readonly numbers: ByteTable;
  readonly values: ByteTable;
  readonly levels: ByteTable;
  readonly marks: ByteTable;
  readonly scales: number;
  /** By source. */
  readonly scaleOf: Int32Array;
  /** Twice the judgement, and 1 more where it is a problem, by what is written and scale; -1 where it is not known yet. */
  judged: Int32Array;
  written: EvidenceRecord[];
}

const row = { code: '', date: '0001-01-01' } as const;
const first: readonly EvidenceRecord[] = [...Array.from({ length: 10 }, (_, value) => ({ ...row, value })), row];

export function lineScores({ sources }: Codes): LineScores {
  const scales = [...new Set(sources.map(({ judgements }) => judgements))];
  return {
    numbers: byteTable(),
    values: byteTable(),
    levels: byteTable(),
    marks: byteTable(),
    scales: scales.length,
    scaleOf: Int32Array.from(sources, ({ judgements }) => scales.indexOf(judgements)),
    judged: new Int32Array(64 * scales.length).fill(-1),
    written: [...first],
  };
}

/** Works out what was not known yet: twice the judgement, or 1 more; -1 where it does not fit. */
export function newJudged(
  scores: LineScores,
  { sources, table, judge }: Codes,
  source: number,
  written: number,
): number {
  const number = judge(sources[source]!.judgements, scores.written[written]!);
  if (number < 0) return -1;
  const judged = 2 * number + (table.problem[number] === true ? 1 : 0);
  scores.judged[written * scores.scales + scores.scaleOf[source]!] = judged;
  return judged;
}

/** Keeps a score that stands at a place; gives the place after it, -1 where it is not plain. `end`: that of a text. */
export function learnScore(
  scores: LineScores,
  bytes: Uint8Array,
  view: DataView,
  member: number,
  at: number,
  end: number,
): number {
  if (member === NUMBER) {
    const after = afterNumber(bytes, at);
    if (after < 0 || (bytes[after] !== comma && bytes[after] !== closeObject)) return -1;
    const known = after === at + 1 || slotOf(scores.numbers, view, at, after) >= 0;
    if (!known) learn(scores, scores.numbers, view, at, after, { ...row, value: Number(string(bytes, at, after)) });
    return after;
  }
  const table = member === LEVEL ? scores.levels : member === MARK ? scores.marks : scores.values;
  if (slotOf(table, view, at, end) >= 0) return end;
  const text = string(bytes, at, end);
  if (table === scores.values && numberOf(text) === undefined) return -1;
  const said = member === LEVEL ? { level: text } : member === MARK ? { mark: text } : { value: text };
  learn(scores, table, view, at, end, { ...row, ...said });
  return end;
}

function learn(
  scores: LineScores,
  table: ByteTable,
  view: DataView,
  from: number,
  to: number,
  written: EvidenceRecord,
): void {
  if (scores.written.length === most) {
    for (const each of [scores.numbers, scores.values, scores.levels, scores.marks]) clear(each);
    scores.written = [...first];
    scores.judged.fill(-1);
  }
  keep(table, view, from, to, scores.written.length);
  scores.written.push(written);
  if (scores.written.length * scores.scales <= scores.judged.length) return;
  const longer = new Int32Array(2 * scores.judged.length).fill(-1);
  longer.set(scores.judged);
  scores.judged = longer;
}
