/** Which row of the vocabulary a line is, where it stands. */
import { matchedTo, resetFailure, scanWords, skipBlank } from '../forms/match.ts';
import { isBlankAt } from '../forms/types.ts';
import { type Beginning, formsOf, type Place, type Row } from '../vocabulary/index.ts';

/** A line that was recognised: its row, and where what follows its words begins. */
export interface Recognised {
  row: Row;
  /** Where the key begins (after the words). */
  key: number;
  /** Where the value begins (after the colon, if there is one). */
  value: number;
  /** The colon that a fact needs is missing, or one stands where none belongs. */
  colon?: 'missing' | 'stray';
  /** The words between the row's words and the colon do not fit its key. */
  keyBroken?: boolean;
  /** Only part of the line's beginning fits; a better reading elsewhere wins. */
  weak?: boolean;
}

const none: Beginning[] = [];
const colonSign = 58;

/** The row that a line begins like, among those that may stand in a place. */
export function recognise(place: Place, text: string, start: number, end: number): Recognised | undefined {
  const letter = text.charCodeAt(start);
  const candidates = place.beginnings[letter >= 65 && letter <= 90 ? letter + 32 : letter] ?? none;
  let weak: Recognised | undefined;
  for (const candidate of candidates) {
    const after = scanWords(candidate.words, text, start, end);
    if (after < 0) continue;
    // The first word ends at a blank or at its colon: `scale/x` begins with another word.
    const one = candidate.words.length === 1;
    if (one && after < end && !isBlankAt(text, after) && text.charCodeAt(after) !== colonSign) continue;
    const found =
      candidate.row.kind === 'thing' ? asThing(candidate, text, after, end) : asFact(candidate, text, after, end);
    if (!found.weak) return found;
    weak ??= found;
  }
  return weak;
}

function asThing({ row }: Beginning, text: string, after: number, end: number): Recognised {
  const next = skipBlank(text, after, end);
  if (text[next] === ':' && next < end) return { row, key: after, value: next + 1, colon: 'stray', weak: true };
  return { row, key: after, value: after };
}

function asFact({ row, key }: Beginning, text: string, after: number, end: number): Recognised {
  let at = after;
  let keyBroken = false;
  if (key) {
    resetFailure();
    keyBroken = key.match(text, after, end) === undefined;
    if (!keyBroken) at = matchedTo();
  }
  const next = skipBlank(text, at, end);
  if (text[next] === ':' && next < end && !keyBroken) {
    if (text[next + 1] === ':') return { row, key: after, value: next + 2, colon: 'stray' };
    return { row, key: after, value: next + 1 };
  }
  const colon = colonBehind(text, after, end);
  const last = text[end - 1] === ':' ? end - 1 : -1;
  const found = colon >= 0 ? colon : last;
  if (keyBroken && found >= 0) return { row, key: after, value: found + 1, keyBroken, weak: true };
  return { row, key: after, value: at, colon: 'missing', weak: true, ...(keyBroken && { keyBroken }) };
}

/** Whether a line begins with the dash of a sentence, or what is pasted for one. */
export function isDash(text: string, at: number): boolean {
  const c = text[at];
  if (c !== '-' && c !== '–' && c !== '•' && c !== '*') return false;
  const next = text[at + 1];
  return next === undefined || next === '\n' || next === '\r' || isBlankAt(text, at + 1);
}

/** Whether a row of a table, or a sentence, reads the whole line. */
export function readsWhole(rows: Row[], text: string, start: number, end: number): Row | undefined {
  resetFailure();
  for (const row of rows) for (const form of formsOf(row)) if (form.match(text, start, end)) return row;
  return undefined;
}

/** The first colon with a space behind it, or -1. */
function colonBehind(text: string, from: number, to: number): number {
  for (let i = from; i + 1 < to; i++) if (text[i] === ':' && text[i + 1] === ' ') return i;
  return -1;
}
