/** A place at which the text before the cursor ends: what a row waits for there, and the spaces and words around it. */
import { isBlankAt, type Line } from '@cairn/language/editor';
import type { Begun } from './ask.ts';
import { ticked } from './fileIndex.ts';
import { addPhrase, Insert } from './fill.ts';
import { phrasesAhead, type SettledPhrase, settled } from './phrase.ts';
import { thereAre } from './things.ts';
import type { Expected } from './walk.ts';
import type { Spot } from './where.ts';

/** A piece that a row waits for at the cursor. */
export interface Waiting {
  begun: Begun;
  expected: Expected;
  /** What was typed of it. */
  typed: string;
  /** It is the first of its line. */
  isFirst: boolean;
}

/** Ranks of what is offered within a line: values, then phrases, then signs with which it may go on. */
export const ranks = { value: 0, phrase: 500, sign: 800, codeOfLine: 9000 };

/** Signs that stand beside what is before them. */
export const closing: ReadonlySet<string> = new Set([',', ':', '%']);

/** Types of values after which words are in the singular or plural. */
export const numbers: ReadonlySet<string> = new Set(['NUMBER', 'INTEGER']);

/** Whether the number before is one or less. */
export function isOne({ expected, begun }: Waiting): boolean {
  const last = expected.values.findLast(({ slot }) => slot.kind === 'slot' && numbers.has(slot.type));
  const number = last && Number(begun.asked.desk.outline.text.slice(last.start, last.end));
  return number !== undefined && number > 0 && number <= 1;
}

/** The space before a word that would touch what stands before it. */
export function leadOf(
  { expected: { from }, begun }: Waiting,
  first: SettledPhrase[number] | undefined,
  spot: Spot,
): string {
  if (typeof first === 'string' && closing.has(first)) return '';
  return from > spot.begin && !isBlankAt(begun.asked.desk.outline.text, from - 1) ? ' ' : '';
}

/** A single value, with what must follow it. What the thing that it names belongs to is known with it. */
export function single(one: Waiting, text: string, spot: Spot, named?: Line): Insert {
  const insert = new Insert();
  insert.add(leadOf(one, undefined, spot) + text);
  if (!spot.atEnd) return insert;
  const { asked, row } = one.begun;
  const { piece, next } = one.expected;
  const of = piece.kind === 'slot' ? piece.of : undefined;
  const holder = named?.$container.$type === 'Thing' ? (named.$container as Line).name : undefined;
  const [rest = []] = phrasesAhead(next, row, true);
  const ahead = settled(rest, (refs) => thereAre(asked, refs)).map((part) =>
    typeof part === 'object' &&
    'slot' in part &&
    part.slot !== undefined &&
    part.slot.name === of &&
    holder !== undefined
      ? { ...part, filled: ticked(holder) }
      : part,
  );
  addPhrase(insert, [text, ...ahead], one.begun, /^\d+(?:\.\d+)?$/.test(text) ? text : undefined, true);
  return insert;
}

/** How many pieces must follow, at least. */
export function lengthAhead({ expected, begun }: Waiting): number {
  return phrasesAhead(expected.next, begun.row, true)[0]?.length ?? 0;
}
