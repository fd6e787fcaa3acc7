/**
 * The types of the values on a line. A value means what the form expects at its place: `9-12` is a grade band where
 * grades are expected and a code where a code is.
 */
import { isDate } from '@cairn/model';

export interface ValueType {
  /** What a person calls it, for messages: "a date, like 2026-01-30". */
  says: string;
  /** How it is shown in the form of a line. */
  sign: string;
  /** The end of the value that begins at `at`, or -1. Reads nothing beyond `end`. */
  scan(text: string, at: number, end: number): number;
  /** Shorter readings are tried too, at the spaces. */
  loose?: boolean;
}

const codeBody = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.\-:_+][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:\+|-(?!>))?`;
const keyBody = codeBody.replace('-:_', '-_');
const codePattern = new RegExp(codeBody, 'uy');
const keyPattern = new RegExp(keyBody, 'uy');

/** Kinds of ASCII characters: 1 letter or digit, 2 a sign that joins the parts of a code. */
const ascii = new Uint8Array(128);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') ascii[c.charCodeAt(0)] = 1;
for (const c of '.-:_+') ascii[c.charCodeAt(0)] = 2;

/** The end of the code at `at`: letters and digits of any script, single joining signs inside, `+` or `-` at the end. */
export function scanCode(text: string, at: number, end: number, colon = true): number {
  let i = at;
  let joined = true;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 128) return scanPattern(colon ? codePattern : keyPattern, text, at, end);
    const kind = ascii[c];
    if (kind === 1) joined = false;
    else if (kind === 2 && !joined && (colon || c !== 58)) {
      const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
      if (next >= 128) return scanPattern(colon ? codePattern : keyPattern, text, at, end);
      if (ascii[next] !== 1) {
        if (c === 43 || (c === 45 && next !== 62)) i++;
        break;
      }
      joined = true;
    } else break;
  }
  return i > at ? i : -1;
}

function scanPattern(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return -1;
  return pattern.lastIndex <= end ? pattern.lastIndex : -1;
}

function scanTicked(text: string, at: number, end: number): number {
  const close = text.indexOf('`', at + 1);
  return close > at + 1 && close < end ? close + 1 : -1;
}

function scanName(text: string, at: number, end: number): number {
  return text[at] === '`' ? scanTicked(text, at, end) : scanCode(text, at, end);
}

function scanMention(text: string, at: number, end: number): number {
  const first = scanName(text, at, end);
  return first > 0 && text[first] === '/' ? scanName(text, first + 1, end) : first;
}

const closers: Record<string, string> = { '"': '"', '“': '””"', '”': '”"', '„': '“”', '«': '»' };

/** Whether a space, a tab or a non-breaking space stands at a place. */
export function isBlankAt(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === 32 || c === 9 || c === 160;
}

/** The end of the text in quotation marks at `at`, straight or typographic. */
export function scanQuoted(text: string, at: number, end: number): number {
  const close = closers[text[at] ?? ''];
  if (!close) return -1;
  for (let i = at + 1; i < end; i++) if (close.includes(text[i] ?? '')) return i + 1;
  return -1;
}

/** A value ends where a space, a sign or the line ends. */
function bounded(pattern: RegExp, text: string, at: number, end: number): number {
  const to = scanPattern(pattern, text, at, end);
  if (to < 0 || to === end) return to;
  const next = text[to] ?? ' ';
  return /[\p{L}\p{N}_]/u.test(next) ? -1 : to;
}

const number = /\d+(?:\.\d+)?(?!\.\d)/y;
const signed = /-?\d+(?:\.\d+)?(?![.\d])/y;
const integer = /\d+(?![.\d])/y;
const percent = /\d+(?:\.\d+)?\s?%/y;
const date = /\d{4}-\d\d-\d\d/y;
const grade = /(?:PK|TK|K|1[0-2]|[1-9])(?![\p{L}\p{N}])/iuy;
const grades = /(?:PK|TK|K|1[0-2]|[1-9])(?:\s?[-\u2010\u2011–]\s?(?:PK|TK|K|1[0-2]|[1-9]))?(?![\p{L}\p{N}])/iuy;
const language = /[a-z]{2,3}(?:-[a-z0-9]{2,8})*(?![\p{L}\p{N}])/iuy;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\p{N}-])/iuy;
const monthDay = /(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/y;
const duration = /\d+\s+(?:year|month|week|day)s?(?![\p{L}\p{N}])/iuy;
const word = /[^\s,]+/y;

const scanLevel = (text: string, at: number, end: number): number => {
  const quoted = scanQuoted(text, at, end);
  return quoted > 0 ? quoted : scanName(text, at, end);
};

export const valueTypes: Record<string, ValueType> = {
  NUMBER: { says: 'a number, like 2 or 0.5', sign: 'NUMBER', scan: (t, a, e) => bounded(number, t, a, e) },
  SIGNED: { says: 'a number, like -0.7', sign: 'NUMBER', scan: (t, a, e) => scanPattern(signed, t, a, e) },
  INTEGER: { says: 'a whole number', sign: 'NUMBER', scan: (t, a, e) => bounded(integer, t, a, e) },
  PERCENT: { says: 'a percentage, like 65%', sign: '65%', scan: (t, a, e) => scanPattern(percent, t, a, e) },
  DATE: {
    says: 'a date, like 2026-01-30',
    sign: 'DATE',
    scan: (t, a, e) => {
      const to = bounded(date, t, a, e);
      return to > 0 && isDate(t.slice(a, to)) ? to : -1;
    },
  },
  MONTHDAY: {
    says: 'a month and a day, like 08-15',
    sign: 'MONTH-DAY',
    scan: (t, a, e) => scanPattern(monthDay, t, a, e),
  },
  DURATION: { says: 'a time, like 2 years', sign: '2 years', scan: (t, a, e) => scanPattern(duration, t, a, e) },
  GRADE: { says: 'a grade: PK, TK, K or 1 to 12', sign: 'GRADE', scan: (t, a, e) => scanPattern(grade, t, a, e) },
  GRADES: { says: 'grades, like K-5 or 9', sign: 'GRADES', scan: (t, a, e) => scanPattern(grades, t, a, e) },
  LANGUAGE: { says: 'a language, like en or es', sign: 'LANGUAGE', scan: (t, a, e) => scanPattern(language, t, a, e) },
  UUID: { says: 'an identity (a UUID)', sign: 'UUID', scan: (t, a, e) => scanPattern(uuid, t, a, e) },
  PATH: { says: 'a path in quotation marks, like "standards/ngss.cairn"', sign: '"path"', scan: scanQuoted },
  QUOTED: { says: 'words in quotation marks', sign: '"words"', scan: scanQuoted },
  TITLE: { says: 'a title in quotation marks', sign: '"Title"', scan: scanQuoted },
  CODE: { says: 'a code, like ELA.1', sign: 'CODE', scan: scanName },
  KEYCODE: {
    says: 'a code, like ENG',
    sign: 'CODE',
    scan: (t, a, e) => (t[a] === '`' ? scanTicked(t, a, e) : scanCode(t, a, e, false)),
  },
  REF: { says: 'a code', sign: 'CODE', scan: scanMention },
  LEVEL: { says: 'a level: its code, its title in quotation marks, or a number', sign: 'LEVEL', scan: scanLevel },
  MARK: { says: 'a mark of the scale', sign: 'MARK', scan: scanLevel },
  SCORE: {
    says: 'a level, a number, a mark, or - for none',
    sign: 'LEVEL',
    scan: (t, a, e) => (t[a] === '-' ? a + 1 : scanLevel(t, a, e)),
  },
  WORD: { says: 'one word', sign: 'WORD', scan: (t, a, e) => scanPattern(word, t, a, e) },
  PHRASE: {
    says: 'some words',
    sign: 'words',
    loose: true,
    scan: (t, a, e) => {
      let i = a;
      for (; i < e && t[i] !== ','; i++) {
        if (t[i] === ':' && (i + 1 >= e || isBlankAt(t, i + 1))) break;
        if (t[i] === '#' && i > a && isBlankAt(t, i - 1)) break;
      }
      while (i > a && isBlankAt(t, i - 1)) i--;
      return i > a ? i : -1;
    },
  },
  TEXT: { says: 'text', sign: 'text', scan: (_t, a, e) => (e > a ? e : -1) },
};
