/** A line in words: the titles of what it names in the place of codes, levels with their numbers, dates as they are said. */
import {
  anySlot,
  closesUp,
  isDash,
  keyOf,
  type Line,
  Mention,
  matchedTo,
  numberIn,
  outlineOf,
  saying,
  scanWords,
  skipBlank,
  type Token,
  textOf,
  titleOf,
  traced,
  type Value,
} from '@cairn/language/editor';
import { code, said, shortened, strong } from './markdown.ts';
import { named } from './names.ts';
import { dateInWords } from './values.ts';

/**
 * A line as Markdown in words. A line that could not be read whole is said as far as its values were found, and as it is
 * written between them. Costs the length of the line.
 */
export function inWords(line: Line): string {
  const { text } = outlineOf(line);
  const { row, start, end } = line;
  const byPlace = new Map(line.values.map((value) => [value.start, value]));
  const at = row.kind === 'sentence' && isDash(text, start) ? skipBlank(text, start + 1, end) : start;
  if (row.kind === 'sentence' || row.kind === 'row') {
    const tokens = traced(line, text, at)?.tokens;
    return begun(tokens ? joined(tokens, text, byPlace) : asWritten(line, text, at));
  }
  if (row.kind === 'thing') return named(line);
  const rows = line.lines.filter((below) => below.row.kind === 'row');
  const head = begun(headInWords(line, text, byPlace));
  return rows.length === 0 ? head : `${head}${head.includes(': ') ? '; ' : ': '}${rowsInWords(rows)}`;
}

/** More rows than these are counted, not said. */
const mostRows = 6;

/** Rows in a line: at most six, and how many there are in all. */
export function rowsInWords(rows: readonly Line[]): string {
  const said = rows.slice(0, mostRows).map(inWords);
  return [...said, ...(rows.length > mostRows ? [`… ${rows.length} in all`] : [])].join(' · ');
}

/** What the first line of a thing says beside its code and title: `3.0 credits in **Mathematics**, core`. */
export function headingInWords(thing: Line): string | undefined {
  const { text } = outlineOf(thing);
  const at = scanWords(thing.row.words.split(' '), text, thing.start, thing.end);
  const tokens = at < 0 ? undefined : traced(thing, text, at)?.tokens;
  if (!tokens) return undefined;
  const named = tokens.findLastIndex(
    ({ part }) => part.kind === 'slot' && (part.name === 'code' || part.name === 'title'),
  );
  let first = named + 1;
  if (tokens[first]?.part.kind === 'sign') first++;
  const rest = tokens.slice(first);
  if (rest.length === 0) return undefined;
  return begun(joined(rest, text, new Map(thing.values.map((value) => [value.start, value]))));
}

/** A text among other points is cut here; it is read whole where it stands. */
const mostText = 160;

/** What stands behind the colon of a fact, in words; its text where its value is text. */
export function valuesInWords(line: Line): string {
  const { text } = outlineOf(line);
  if (line.row.text) return said(shortened(textOf(line), mostText));
  const byPlace = new Map(line.values.map((value) => [value.start, value]));
  const { tokens, value } = headOf(line, text);
  if (value < 0) return asWritten(line, text, line.values[0]?.start ?? line.end);
  const behind = traced(line, text, value)?.tokens;
  const keyed = joined(tokens, text, byPlace);
  return [keyed, behind ? joined(behind, text, byPlace) : asWritten(line, text, skipBlank(text, value, line.end))]
    .filter((part) => part !== '')
    .join(': ');
}

/** The row's words and what follows them. */
function headInWords(line: Line, text: string, byPlace: ReadonlyMap<number, Value>): string {
  const { tokens, value } = headOf(line, text);
  if (value < 0) return asWritten(line, text, line.start);
  const head = [line.row.words, joined(tokens, text, byPlace)].filter((part) => part !== '').join(' ');
  const behind = line.row.text ? valuesInWords(line) : traced(line, text, value)?.tokens;
  const rest = typeof behind === 'string' ? behind : behind && joined(behind, text, byPlace);
  return rest ? `${head}: ${rest}` : head;
}

/** The words of a key, and where the value begins; -1 where the line has no colon. */
function headOf({ row, start, end }: Line, text: string): { tokens: Token[]; value: number } {
  const from = isDash(text, start) ? skipBlank(text, start + 1, end) : start;
  let at = scanWords(row.words.split(' '), text, from, end);
  if (at < 0) return { tokens: [], value: -1 };
  const tokens = keyOf(row)?.trace(text, at, end) ?? [];
  if (tokens.length > 0) at = matchedTo();
  at = skipBlank(text, at, end);
  return { tokens, value: text[at] === ':' && at < end ? at + 1 : -1 };
}

function joined(tokens: readonly Token[], text: string, byPlace: ReadonlyMap<number, Value>): string {
  let line = '';
  let number: string | undefined;
  let before: Token | undefined;
  for (const token of tokens) {
    const value = byPlace.get(token.start);
    const { kind } = token.part;
    const next = value && kind === 'slot' ? valueInWords(value) : said(saying(token, text, number).replace('->', '→'));
    // Values of a record stand side by side without a word between them.
    const beside = kind === 'slot' && before?.part.kind === 'slot' && before.part.type !== 'NUMBER';
    line += line === '' || closesUp(token) ? next : `${beside ? ' · ' : ' '}${next}`;
    before = token;
    number = numberIn(token, text) ?? number;
  }
  return line;
}

/** A line that fits no form: its own words, with what its codes name. */
function asWritten(line: Line, text: string, from: number): string {
  let at = from;
  let words = '';
  for (const value of line.values) {
    if (value.start < at) continue;
    words += `${between(text, at, value.start)}${valueInWords(value)}`;
    at = value.end;
  }
  return `${words}${between(text, at, line.end)}`.trim();
}

function between(text: string, from: number, to: number): string {
  const written = text.slice(from, to);
  const words = said(written);
  if (words === '') return written === '' ? '' : ' ';
  return `${/^\s/.test(written) ? ' ' : ''}${words}${/\s$/.test(written) ? ' ' : ''}`;
}

/** A value in words, as Markdown. */
export function valueInWords(value: Value): string {
  const { slot, text } = value;
  if (value instanceof Mention && value.found) {
    return slot.kind === 'slot' && slot.type === 'REF' ? named(value.found) : levelInWords(value.found, text);
  }
  if (slot.kind !== 'slot') return said(text);
  if (slot.type === 'SCORE' && text === '-') return 'no level';
  switch (slot.type) {
    case 'REF':
      return code(text);
    case 'DATE':
      return dateInWords(text) ?? said(text);
    case 'QUOTED':
    case 'TITLE':
    case 'PATH':
      return `“${said(text.slice(1, -1))}”`;
    default:
      return said(text);
  }
}

/** A level by name and number, a mark by name: `**Meets** (3)`. */
export function levelInWords(level: Line, written?: string): string {
  const title = titleOf(level);
  const name = title ?? level.name ?? written ?? '';
  const number = anySlot(level, 'value')?.text;
  return number === undefined || number === name ? strong(name) : `${strong(name)} (${said(number)})`;
}

/** With a capital letter at the beginning; a line that begins with a title stays. */
function begun(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
