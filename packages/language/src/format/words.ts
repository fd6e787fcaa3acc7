/** A line in the words, signs and spaces of the language; names, numbers, dates and texts stay as they are written. */
import type { Choice, Word } from '../forms/form.ts';
import { type Form, matchedTo, scanWords, skipBlank, type Token } from '../forms/match.ts';
import { isDash } from '../outline/recognise.ts';
import type { Line } from '../tree/nodes.ts';
import { formsOf, keyOf } from '../vocabulary/index.ts';

/** What a line says, or undefined where it could not be read whole: such a line keeps its text. */
export function written(line: Line, text: string): string | undefined {
  const { row, start, end } = line;
  if (line.broken) return undefined;
  if (row.kind === 'row') return withValues(line, text, start, '', []);
  let at = start;
  let begun = '';
  if (row.kind === 'sentence' || row.kind === 'group') {
    if (!isDash(text, start)) return undefined;
    at = skipBlank(text, start + 1, end);
    begun = '- ';
  }
  if (row.kind === 'sentence') return withValues(line, text, at, begun, []);
  at = scanWords(row.words.split(' '), text, at, end);
  if (at < 0) return undefined;
  begun += row.words;
  const keyed = keyOf(row)?.trace(text, at, end);
  if (keyed) {
    at = matchedTo();
    begun = joined(keyed, text, begun);
  }
  if (row.kind === 'thing') return withValues(line, text, at, begun, []);
  at = skipBlank(text, at, end);
  if (at >= end || text[at] !== ':') return undefined;
  begun += ':';
  return row.text ? withText(line, text, at + 1, begun) : withValues(line, text, at + 1, begun, keyed ?? []);
}

function withText(line: Line, text: string, from: number, begun: string): string | undefined {
  const at = skipBlank(text, from, line.end);
  if (at >= line.end) return begun;
  return at === line.textStart ? `${begun} ${text.slice(at, line.end)}` : undefined;
}

function withValues(line: Line, text: string, from: number, begun: string, keyed: Token[]): string | undefined {
  const found = traced(line, text, from);
  const tokens = found ? found.tokens : [];
  const rest = remark(text, found ? found.end : from, line.end);
  if (!holds(line, keyed, tokens) || (rest !== '' && !rest.startsWith('  #'))) return undefined;
  return joined(tokens, text, begun) + rest;
}

/** The words and values of a line in the first of its forms that fits. */
export function traced(line: Line, text: string, from: number): Traced | undefined {
  for (const form of formsOf(line.row)) {
    const tokens = form.trace(text, from, line.end);
    if (tokens) return { tokens, form, end: matchedTo() };
  }
  return undefined;
}

interface Traced {
  tokens: Token[];
  form: Form;
  end: number;
}

/** Whether these are the values that were read: a line that was mended in reading keeps its text. */
export function holds({ values }: Line, keyed: Token[], tokens: Token[]): boolean {
  let next = 0;
  for (let i = -keyed.length; i < tokens.length; i++) {
    const { part, start, end } = i < 0 ? keyed[i + keyed.length]! : tokens[i]!;
    if (part.kind !== 'slot' && part.kind !== 'choice') continue;
    const value = values[next++];
    if (value?.start !== start || value.end !== end) return false;
  }
  return next === values.length;
}

/** The comment behind a line, with two spaces before it. */
export function remark(text: string, from: number, end: number): string {
  const at = skipBlank(text, from, end);
  return at < end ? `  ${text.slice(at, end)}` : '';
}

function joined(tokens: Token[], text: string, begun: string): string {
  let line = begun;
  let number: string | undefined;
  for (const token of tokens) {
    const said = saying(token, text, number);
    line += line === '' || line === '- ' || closesUp(token) ? said : ` ${said}`;
    number = numberIn(token, text) ?? number;
  }
  return line;
}

/** Whether a sign stands without a space before it. */
export function closesUp({ part }: Token): boolean {
  return part.kind === 'sign' && (part.text === ',' || part.text === ':');
}

/** The number of a token, by which the words after it are in the singular or plural. */
export function numberIn({ part, start, end }: Token, text: string): string | undefined {
  return part.kind === 'slot' && (part.type === 'NUMBER' || part.type === 'INTEGER')
    ? text.slice(start, end)
    : undefined;
}

/** What a token says, after the number before it. */
export function saying({ part, start, end }: Token, text: string, number: string | undefined): string {
  switch (part.kind) {
    case 'sign':
      return part.text;
    case 'word':
      return spelled(part, number);
    case 'choice':
      return spelled(chosen(part, text.slice(start, end)), number);
    case 'slot':
      return (pasted[part.type] ?? asWritten)(text.slice(start, end));
  }
}

/** `1 piece`, `3 pieces`, `0.5 credit`; of several wordings the first. */
function spelled(word: Word, number: string | undefined): string {
  const one = number !== undefined && Number(number) > 0 && Number(number) <= 1;
  const words = word.options[word.plural && !one ? 1 : 0] ?? [];
  return words.length === 1 ? words[0]! : words.join(' ');
}

function chosen(choice: Choice, said: string): Word {
  const words = said.replace(/[ \t\u00a0]+/g, ' ').toLowerCase();
  const found = choice.options.find((option) => option.options.some((way) => way.join(' ').toLowerCase() === words));
  return found ?? { kind: 'word', options: [[said]] };
}

const asWritten = (value: string): string => value;

/** Values in which the signs of a word processor, blanks and letter case mean nothing. */
const pasted: Record<string, (value: string) => string> = {
  TITLE: straightQuotes,
  QUOTED: straightQuotes,
  PATH: straightQuotes,
  LEVEL: straightQuotes,
  MARK: straightQuotes,
  SCORE: straightQuotes,
  GRADE: (value) => value.toUpperCase(),
  GRADES: (value) => value.toUpperCase().replace(/\s?[-\u2010\u2011–]\s?/, '-'),
  PERCENT: (value) => value.replace(/\s/, ''),
  DURATION: duration,
};

/** Typographic quotation marks become straight ones, unless a straight one stands between them. */
function straightQuotes(value: string): string {
  const first = value[0] ?? '';
  if (!'“”„«'.includes(first)) return value;
  const inner = value.slice(1, -1);
  return inner.includes('"') ? value : `"${inner}"`;
}

function duration(value: string): string {
  const [count = '', unit = ''] = value.toLowerCase().split(/\s+/);
  const one = unit.replace(/s$/, '');
  return `${count} ${Number(count) === 1 ? one : `${one}s`}`;
}
