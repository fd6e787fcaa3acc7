/** The head of a record as a line: all members but the pieces of evidence. */
import type { IsoDate } from '@cairn/model';
import { BLOCKS, type Block, type StudentRecord } from '../record/record.ts';
import { plainEnd } from './byteTable.ts';
import {
  backslash,
  closeList,
  closeObject,
  colon,
  comma,
  dayAt,
  openList,
  openObject,
  quote,
  space,
  string,
} from './tokens.ts';

/** What stands beside the evidence, and where that begins and ends; -1 where there is none. */
export interface LineHead {
  readonly student: string;
  readonly asOf: IsoDate | undefined;
  readonly blocks: Pick<StudentRecord, 'complete' | 'incomplete'>;
  readonly evidence: number;
  readonly listEnd: number;
}

/**
 * Gives a reader of heads. It is read before the evidence, because the day of the question may stand after that.
 * `undefined` where a line has other members, or something is not plain. `likeBefore`: only a head that is written as the
 * one before is read; where its evidence ends is supposed.
 */
export function headReader(): (
  line: Uint8Array,
  view: DataView,
  length: number,
  likeBefore: boolean,
) => LineHead | undefined {
  /** What is said of blocks, by its text. */
  const heads = new Map<string, Pick<StudentRecord, 'complete' | 'incomplete'>>();
  let last: { head: LineHead; before: Uint8Array; after: Uint8Array } | undefined;
  let bytes: Uint8Array = new Uint8Array(0);
  let at = 0;
  let end = 0;
  let failed = false;
  let listEnd = 0;

  function fail(): number {
    failed = true;
    at = end;
    return -1;
  }

  function skipSpace(): void {
    while (at < end && bytes[at] === space) at++;
  }

  /** Takes a byte and the spaces after it. */
  function take(byte: number): boolean {
    if (bytes[at] !== byte) return false;
    at++;
    if (bytes[at] === space) skipSpace();
    return true;
  }

  /** Reads a text in quotation marks; gives its first byte and leaves `at` after it. An empty text fails. */
  function text(): number {
    if (bytes[at] !== quote) return fail();
    const first = ++at;
    for (;;) {
      const byte = bytes[at]!;
      if (byte === quote) break;
      if (!(byte >= space && byte <= 126) || byte === backslash || at >= end) return fail();
      at++;
    }
    if (at === first) return fail();
    at++;
    return first;
  }

  return (line, view, length, like) => {
    bytes = line;
    at = 0;
    end = length;
    failed = false;
    listEnd = -1;
    while (end > 0 && (bytes[end - 1] === 13 || bytes[end - 1] === space)) end--;
    return like ? likeBefore(view) : readHead();
  };

  /** A head as the one before, but for the student. */
  function likeBefore(view: DataView): LineHead | undefined {
    if (!last || end < last.before.length || !isSame(last.before, view, 0)) return undefined;
    const first = last.before.length;
    const close = plainEnd(view, first);
    if (close < 0 || !isSame(last.after, view, close) || bytes[end - 1] !== closeObject) return undefined;
    const { asOf, blocks } = last.head;
    const evidence = close + last.after.length - 1;
    return { student: string(bytes, first, close), asOf, blocks, evidence, listEnd: end - 1 };
  }

  /** Keeps what stands around the student, where the evidence is last: most likely that stands around the next as well. */
  function keepHead(head: LineHead, studentAt: number): void {
    const studentEnd = studentAt + head.student.length;
    if (head.evidence < studentEnd || head.listEnd !== end - 1 || studentAt < 4) return;
    last = { head, before: bytes.slice(0, studentAt), after: bytes.slice(studentEnd, head.evidence + 1) };
  }

  function readHead(): LineHead | undefined {
    let [student, evidence]: [string | undefined, number] = [undefined, -1];
    let asOfText: IsoDate | undefined;
    let blocks: Pick<StudentRecord, 'complete' | 'incomplete'> = {};
    let studentAt = 0;
    let seen = 0;
    if (!take(openObject)) return undefined;
    for (;;) {
      const first = text();
      if (failed) return undefined;
      const key = string(bytes, first, at - 1);
      const bit = headKeys.indexOf(key);
      if (bit < 0 || (seen & (1 << bit)) !== 0 || !take(colon)) return undefined;
      seen |= 1 << bit;
      if (key === 'evidence') {
        evidence = at;
        if (!skipList()) return undefined;
        listEnd = at;
      } else if (key === 'complete' || key === 'incomplete') {
        const start = at;
        if (!skipList()) return undefined;
        const listed = listOf(key, string(bytes, start, at));
        if (!listed) return undefined;
        blocks = { ...blocks, ...listed };
      } else if (key === 'asOf') {
        const begun = text();
        if (failed || at !== begun + 11 || dayAt(bytes, begun) < 0) return undefined;
        asOfText = string(bytes, begun, at - 1) as IsoDate;
      } else {
        const begun = text();
        if (failed) return undefined;
        const value = string(bytes, begun, at - 1);
        if (key === 'student') [student, studentAt] = [value, begun];
        else if (value !== (key === 'format' ? 'cairn-record' : '1.0')) return undefined;
      }
      skipSpace();
      if (take(comma)) continue;
      if (bytes[at] !== closeObject || at + 1 !== end) return undefined;
      break;
    }
    if ((seen & needed) !== needed || student === undefined) return undefined;
    const head = { student, asOf: asOfText, blocks, evidence, listEnd };
    keepHead(head, studentAt);
    return head;
  }

  /** Goes over a list without looking into it: no text in it may hold a bracket. */
  function skipList(): boolean {
    if (bytes[at] !== openList) return false;
    const close = bytes.indexOf(closeList, at);
    if (close < 0 || close >= end) return false;
    at = close + 1;
    return true;
  }

  function listOf(
    key: 'complete' | 'incomplete',
    written: string,
  ): Pick<StudentRecord, 'complete' | 'incomplete'> | undefined {
    const known = heads.get(key + written);
    if (known) return known;
    const listed = listedBlocks(written);
    if (!listed) return undefined;
    const made = { [key]: listed };
    if (heads.size < 1000) heads.set(key + written, made);
    return made;
  }
}

/** Whether some bytes stand at a place. */
function isSame(kept: Uint8Array, view: DataView, from: number): boolean {
  for (let at = 0; at < kept.length; at++) if (view.getUint8(from + at) !== kept[at]) return false;
  return true;
}

const headKeys = ['format', 'formatVersion', 'student', 'asOf', 'complete', 'incomplete', 'evidence'];
/** The first three must be there. */
const needed = 7;

function listedBlocks(written: string): Block[] | undefined {
  const blocks = /^\[ *(?:"[a-z]+" *(?:, *"[a-z]+" *)*)?\]$/.test(written)
    ? (JSON.parse(written) as Block[])
    : undefined;
  return blocks?.every((block) => BLOCKS.includes(block)) ? blocks : undefined;
}
