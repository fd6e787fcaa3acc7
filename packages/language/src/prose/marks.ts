/** 1 for letters and 2 for digits among the first characters, which are nearly all there is; 0 for the rest. */
export const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Whether a letter (1), a digit (2) or something else (0) stands here. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < kinds.length) return kinds[code] ?? 0;
  if (isPunctuation(code) || isLowSurrogate(code)) return 0;
  return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
}

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return 1;
  return /\p{N}/u.test(character) ? 2 : 0;
}

/** The end of a word: letters and digits, hyphens and apostrophes inside, points and commas between digits. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  let last = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = kindAt(text, at);
    if (kind !== 0) {
      last = kind;
      at += isHighSurrogate(code) ? 2 : 1;
      continue;
    }
    const counts = last === 2 && (code === 0x2e || code === 0x2c);
    if (!counts && !joinsLetters(code)) break;
    const next = at + 1 < text.length ? kindAt(text, at + 1) : 0;
    if (next === 0 || (counts && next !== 2)) break;
    at++;
  }
  return at;
}

function joinsLetters(code: number): boolean {
  return code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2010 || code === 0x2011;
}

function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code < 0x2070;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** Small letters at the same offsets. A few capitals grow when they are made small; those stay as they are. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase();
    return small.length === capital.length ? small : capital;
  });
}

/** A word with a plain apostrophe and plain hyphens, in NFC. */
export function normal(word: string): string {
  if (!/[\u2010\u2011\u2019]|[\u0300-\u036f]/.test(word)) return word;
  return word
    .replaceAll('’', "'")
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');
}

/** Whether a small letter stands here. */
export function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at] ?? '');
}

/** Behind the sign of a heading, a quotation or a list item at the start of a line; else where the line starts. */
export function afterMarker(text: string, lineStart: number): number {
  return after(marker, text, lineStart) ?? lineStart;
}

/** Whether only spaces are left on the line. */
export function isLineEnd(text: string, at: number): boolean {
  return after(lineEnd, text, at) !== undefined;
}

/** The end of an address of which `://` comes next. */
export function afterAddress(text: string, at: number): number {
  return after(address, text, at) ?? at;
}

/** The end of `](address)`, or of its bracket alone. */
export function afterLink(text: string, bracket: number): number {
  return after(linkAddress, text, bracket) ?? bracket + 1;
}

/** The end of a tag or of an address in angle brackets, or of its bracket alone. */
export function afterTag(text: string, bracket: number): number {
  return after(tag, text, bracket) ?? bracket + 1;
}

/** The end of `$x + 1$`, told from prices by what stands inside the signs and behind them, or of its sign alone. */
export function afterFormula(text: string, sign: number): number {
  return after(formula, text, sign) ?? sign + 1;
}

/** The end of code between back-ticks, or of the back-ticks; `unclosed` remembers what is not to be sought again. */
export function afterCode(text: string, tick: number, unclosed: Set<string>): number {
  let run = tick + 1;
  while (text[run] === '`') run++;
  const fence = text.slice(tick, run);
  if (fence.length > 3 || unclosed.has(fence)) return run;
  const close = text.indexOf(fence, run);
  if (close < 0) unclosed.add(fence);
  return close < 0 ? run : close + fence.length;
}

const marker = /[ \t]*(?:[-*+•>][ \t]|#{1,6}[ \t]|\d{1,3}[.)][ \t])/y;
const lineEnd = /[ \t\r]*(?:\n|$)/y;
const address = /:\/\/[^\s)\]>]*/y;
// The lengths are bounded so that a text full of openings still takes linear time.
const linkAddress = /\]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,200}")?\)/y;
const tag = /<[A-Za-z/!][^<>\n]{0,500}>/y;
const formula = /\$[^\s$](?:[^$\n]{0,500}[^\s$])?\$(?!\d)/y;

/** The end of what a sticky pattern finds at this place. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
