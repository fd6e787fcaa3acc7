/** What stands before a word, from weak to strong. */
export const Gap = { None: 0, Slash: 1, Comma: 2, Other: 3, Clause: 4, Sentence: 5 } as const;

/** The words of a text, in parallel arrays because a framework has millions of them. */
export interface Tokens {
  /** In small letters and in NFC, with a plain apostrophe. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly number[];
}

/**
 * Splits a text into words in one pass. Inline marks of Markdown are passed over, and so are addresses, code and
 * formulas; an ampersand is a word. A full stop ends a sentence unless a small letter or an abbreviation says otherwise.
 */
export function tokenise(text: string, abbreviations: ReadonlySet<string>): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const lower = lowered(text);
  const isPlain = !unusual.test(text);
  const codes = codeSpans(text);
  const length = text.length;
  let gap: number = Gap.Sentence;
  let stopped = false;
  let mayEnd = false;
  let at = afterMarker(text, 0);

  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindAt(text, at, code);
    if (kind !== 0) {
      const end = wordEnd(text, at);
      if (text.charCodeAt(end) === 0x3a && text.startsWith('://', end)) {
        at = after(address, text, end) ?? end;
        gap = Math.max(gap, Gap.Other);
        continue;
      }
      if (mayEnd) gap = Math.max(gap, startsSmall(text, at, code) ? Gap.Other : Gap.Sentence);
      const word = lower.slice(at, end);
      words.push(isPlain ? word : normal(word));
      starts.push(at);
      ends.push(end);
      gaps.push(gap);
      gap = Gap.None;
      stopped = mayEnd = false;
      at = end;
      continue;
    }
    const previous = at;
    at++;
    switch (code) {
      case 0x20:
      case 0x09:
      case 0x0d:
      case 0xa0:
        mayEnd ||= stopped;
        break;
      case 0x0a: {
        mayEnd ||= stopped;
        const next = afterMarker(text, at);
        if (next !== at || after(lineEnd, text, at) !== undefined) gap = Gap.Sentence;
        at = next;
        break;
      }
      case 0x2e: // .
        stopped = ends.at(-1) !== previous || !abbreviated(words, starts, text, abbreviations);
        break;
      case 0x21: // !
      case 0x3f: // ?
      case 0x2026: // …
        stopped = true;
        break;
      case 0x2c: // ,
        gap = Math.max(gap, Gap.Comma);
        stopped = false;
        break;
      case 0x3b: // ;
      case 0x3a: // :
        gap = Math.max(gap, Gap.Clause);
        stopped = false;
        break;
      case 0x2f: // /
        gap = Math.max(gap, Gap.Slash);
        break;
      case 0x26: // &
        words.push('&');
        starts.push(previous);
        ends.push(at);
        gaps.push(gap);
        gap = Gap.None;
        stopped = mayEnd = false;
        break;
      case 0x60: // `
      case 0x24: // $
        at = code === 0x24 ? afterFormula(text, previous) : codes.after(previous);
        if (at > previous + 1) gap = Math.max(gap, Gap.Other);
        break;
      case 0x3c: // <
        at = after(tag, text, previous) ?? at;
        break;
      case 0x5d: // ]
        at = after(linkAddress, text, previous) ?? at;
        break;
      case 0x28: // (
      case 0x29: // )
      case 0x5b: // [
      case 0x2d: // -
      case 0x2013: // –
      case 0x2014: // —
      case 0x7c: // |
        gap = Math.max(gap, code === 0x2d && !/\s/.test(text[at] ?? ' ') ? gap : Gap.Other);
        break;
    }
  }
  return { words, starts, ends, gaps };
}

const letter = /[\p{L}\p{M}]/u;
const digit = /\p{N}/u;

/** 1 for letters and 2 for digits among the first characters, which are nearly all there is. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (letter.test(character)) return 1;
  return digit.test(character) ? 2 : 0;
}

function kindAt(text: string, at: number, code: number): number {
  if (code < 0x250) return kinds[code] ?? 0;
  if (code >= 0x2000 && code < 0x2070) return 0;
  return code >= 0xdc00 && code < 0xe000 ? 0 : kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

/** Letters and digits, with hyphens and apostrophes inside, and points and commas between digits. */
function wordEnd(text: string, from: number): number {
  let at = from;
  let last = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 0x250 ? (kinds[code] ?? 0) : kindAt(text, at, code);
    if (kind !== 0) {
      last = kind;
      at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      continue;
    }
    const joins = code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2010 || code === 0x2011;
    const counts = last === 2 && (code === 0x2e || code === 0x2c);
    if (!joins && !counts) break;
    const next = at + 1 < text.length ? kindAt(text, at + 1, text.charCodeAt(at + 1)) : 0;
    if (next === 0 || (counts && next !== 2)) break;
    at++;
  }
  return at;
}

function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few capitals grow when they are made small; offsets matter more here than those letters do.
  return text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.length === capital.length ? small : capital;
  });
}

const unusual = /[\u2010\u2011\u2019]|[\u0300-\u036f]/;

function normal(word: string): string {
  return word
    .replaceAll('’', "'")
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');
}

function startsSmall(text: string, at: number, code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /\p{Ll}/u.test(text[at] ?? '');
}

/** "Dr." and "p. ej." go on, and so do initials ("J. Smith") and letters with points between them ("e.g."). */
function abbreviated(
  words: readonly string[],
  starts: readonly number[],
  text: string,
  abbreviations: ReadonlySet<string>,
): boolean {
  const word = words.at(-1) ?? '';
  const start = starts.at(-1) ?? 0;
  if (word.length === 1) return text[start - 1] === '.' || /\p{Lu}/u.test(text[start] ?? '');
  return abbreviations.has(word);
}

/** Behind the sign of a heading, a quotation or a list item at the start of a line; else where the line starts. */
function afterMarker(text: string, lineStart: number): number {
  return after(marker, text, lineStart) ?? lineStart;
}

const marker = /[ \t]*(?:[-*+•>][ \t]|#{1,6}[ \t]|\d{1,3}[.)][ \t])/y;
const lineEnd = /[ \t\r]*(?:\n|$)/y;
const address = /:\/\/[^\s)\]>]*/y;
// The lengths are bounded so that a text full of openings still takes linear time.
const linkAddress = /\]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,200}")?\)/y;
const tag = /<[A-Za-z/!][^<>\n]{0,500}>/y;

/** The end of what a sticky pattern finds at this place. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The end of `code`; what has no second mark once has none further on, so nothing is searched twice. */
function codeSpans(text: string) {
  const unclosed = new Set<string>();
  return {
    after(open: number): number {
      let run = open + 1;
      while (text[run] === '`') run++;
      const fence = text.slice(open, run);
      if (fence.length > 3 || unclosed.has(fence)) return run;
      const close = text.indexOf(fence, run);
      if (close < 0) unclosed.add(fence);
      return close < 0 ? run : close + fence.length;
    },
  };
}

/** The end of `$x + 1$`, told from prices by what stands inside the signs and behind them. */
function afterFormula(text: string, open: number): number {
  return after(formula, text, open) ?? open + 1;
}

const formula = /\$[^\s$](?:[^$\n]{0,500}[^\s$])?\$(?!\d)/y;
