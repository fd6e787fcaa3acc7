import * as marks from './marks.ts';

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
  const lower = marks.lowered(text);
  const unclosed = new Set<string>();
  const { kinds } = marks;
  const length = text.length;
  let gap: number = Gap.Sentence;
  let stopped = false;
  let mayEnd = false;
  let at = marks.afterMarker(text, 0);

  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      if (stopped) mayEnd = true;
      at++;
      continue;
    }
    if (code < kinds.length ? kinds[code] !== 0 : marks.kindAt(text, at) !== 0) {
      const plain = plainEnd(text, at);
      const end = plain < 0 ? marks.wordEnd(text, at) : plain;
      if (end < length && text.charCodeAt(end) === 0x3a && text.startsWith('://', end)) {
        at = marks.afterAddress(text, end);
        gap = stronger(gap, Gap.Other);
        continue;
      }
      if (mayEnd) gap = stronger(gap, marks.isSmall(text, at) ? Gap.Other : Gap.Sentence);
      const word = lower.slice(at, end);
      words.push(plain < 0 ? marks.normal(word) : word);
      starts.push(at);
      ends.push(end);
      gaps.push(gap);
      gap = Gap.None;
      stopped = false;
      mayEnd = false;
      at = end;
      continue;
    }
    const sign = at;
    at++;
    switch (code) {
      case 0x09:
      case 0x0d:
      case 0xa0:
        if (stopped) mayEnd = true;
        break;
      case 0x0a:
        if (stopped) mayEnd = true;
        at = marks.afterMarker(text, at);
        if (at > sign + 1 || marks.isLineEnd(text, at)) gap = Gap.Sentence;
        break;
      case 0x2e: // .
        stopped =
          ends[ends.length - 1] !== sign ||
          !isAbbreviated(text, starts[starts.length - 1] ?? 0, sign, words, abbreviations);
        break;
      case 0x21: // !
      case 0x3f: // ?
      case 0x2026: // …
        stopped = true;
        break;
      case 0x2c: // ,
        gap = stronger(gap, Gap.Comma);
        stopped = false;
        break;
      case 0x3b: // ;
      case 0x3a: // :
        gap = stronger(gap, Gap.Clause);
        stopped = false;
        break;
      case 0x2f: // /
        gap = stronger(gap, Gap.Slash);
        break;
      case 0x26: // &
        words.push('&');
        starts.push(sign);
        ends.push(at);
        gaps.push(gap);
        gap = Gap.None;
        stopped = false;
        mayEnd = false;
        break;
      case 0x60: // `
        at = marks.afterCode(text, sign, unclosed);
        gap = stronger(gap, Gap.Other);
        break;
      case 0x24: // $
        at = marks.afterFormula(text, sign);
        if (at > sign + 1) gap = stronger(gap, Gap.Other);
        break;
      case 0x3c: // <
        at = marks.afterTag(text, sign);
        break;
      case 0x5d: // ]
        at = marks.afterLink(text, sign);
        break;
      case 0x2d: // - between words; in words it is theirs
        if (at < length && text.charCodeAt(at) === 0x20) gap = stronger(gap, Gap.Other);
        break;
      case 0x28: // (
      case 0x29: // )
      case 0x5b: // [
      case 0x2013: // –
      case 0x2014: // —
      case 0x7c: // |
        gap = stronger(gap, Gap.Other);
        break;
    }
  }
  return { words, starts, ends, gaps };
}

function stronger(one: number, other: number): number {
  return one > other ? one : other;
}

/** The end of a word of nothing but letters, as most are, or -1 where it takes longer to see. */
function plainEnd(text: string, from: number): number {
  const { kinds } = marks;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= kinds.length) return -1;
    const kind = kinds[code];
    if (kind === 0) return code === 0x2d || code === 0x27 ? -1 : at;
    if (kind === 2) return -1;
  }
  return text.length;
}

/** "Dr." and "p. ej." go on, and so do initials ("J. Smith") and letters with points between them ("e.g."). */
function isAbbreviated(
  text: string,
  start: number,
  end: number,
  words: readonly string[],
  abbreviations: ReadonlySet<string>,
): boolean {
  if (end - start > 1) return abbreviations.has(words[words.length - 1] ?? '');
  return text[start - 1] === '.' || /\p{Lu}/u.test(text[start] ?? '');
}
