/** The words of a line that have a colour. */
import {
  anySlot,
  holds,
  isDash,
  keyOf,
  type Line,
  type Mention,
  matchedTo,
  type Outline,
  partsOf,
  scanWords,
  skipBlank,
  sourceOf,
  type Token,
  traced,
  type Value,
} from '@cairn/language/editor';
import { isRetiredOn, type Stretch } from '../navigation/named.ts';
import { modifiers, typeOfPart, typeOfThing, type WordType } from './types.ts';

/** A word, with its colour and what else is said of it: a sum of `modifiers`. */
export interface ColouredWord extends Stretch {
  type: WordType;
  modifiers: number;
}

/** The coloured words of a line, as they stand; of one that could not be read whole, those that could. */
export function wordsOf(line: Line, { text }: Outline, today: string): ColouredWord[] {
  const found: ColouredWord[] = [];
  const put = (at: Stretch, type: WordType | undefined, also = 0): void => {
    if (type && at.end > at.start) found.push({ start: at.start, end: at.end, type, modifiers: also });
  };
  const begun = beginning(line, text);
  if (begun) put(begun, line.row.kind === 'fact' ? 'fact' : 'keyword');
  for (const { start, end, part } of fixedWords(line, text, begun?.end)) put({ start, end }, typeOfPart(part));
  for (const value of line.values) putValue(line, value, today, put);
  return found.sort((a, b) => a.start - b.start);
}

type Put = (at: Stretch, type: WordType | undefined, also?: number) => void;

/** Where the words of its row stand that a line begins with. */
function beginning({ row, start, end }: Line, text: string): Stretch | undefined {
  const at = row.kind === 'group' && isDash(text, start) ? skipBlank(text, start + 1, end) : start;
  const to = row.words === '' ? -1 : scanWords(row.words.split(' '), text, at, end);
  return to < 0 ? undefined : { start: at, end: to };
}

/** The words between the values of a line that was read as it stands. */
function fixedWords(line: Line, text: string, begunEnd: number | undefined): readonly Token[] {
  const { row, start, end, broken } = line;
  if (broken || (row.words !== '' && begunEnd === undefined)) return [];
  let from = begunEnd ?? (row.kind === 'sentence' && isDash(text, start) ? start + 1 : start);
  const keyed = keyOf(row)?.trace(text, from, end) ?? [];
  if (keyed.length > 0) from = matchedTo();
  if (row.kind === 'fact' || row.kind === 'group') {
    from = skipBlank(text, from, end);
    if (text[from] === ':') from++;
  }
  const rest = row.text ? [] : (traced(line, text, from)?.tokens ?? []);
  return holds(line, keyed, rest) ? [...keyed, ...rest].filter(({ part }) => part.kind === 'word') : [];
}

function putValue(line: Line, value: Value, today: string, put: Put): void {
  const { slot, text } = value;
  if (value.$type === 'Mention') {
    putMention(value, today, put);
    return;
  }
  if (slot.kind === 'slot' && slot.name === 'code' && line.row.scope) {
    put(value, typeOfThing(line), modifiers.declaration + (isRetiredOn(line, today) ? modifiers.deprecated : 0));
  } else if (slot.name === 'alias') put(value, 'file', modifiers.declaration);
  else if (slot.name === 'old') {
    const now = (anySlot(line, 'new') as Mention | undefined)?.found;
    put(value, now ? typeOfThing(now) : 'small', modifiers.deprecated);
  } else if (typeOfPart(slot)) put(value, isNumber.test(text) ? 'number' : typeOfPart(slot));
}

/** What is written as a number looks like one, whether it is an amount, a grade or the code of a level. */
const isNumber = /^\d+(?:\.\d+)?$/;

function putMention(mention: Mention, today: string, put: Put): void {
  const { found, text } = mention;
  const { alias, owner, code } = partsOf(mention);
  if (alias) put(alias, 'file');
  if (owner) put(owner, typeOfThing(found!.$container as Line));
  if (/^["“„«”]/.test(text)) put(code, 'quoted');
  else if (isNumber.test(text) && mention.slot.name !== 'code') put(code, 'number');
  else if (found) {
    const own = found.row.id.startsWith('translated ') ? (sourceOf(found) ?? found) : found;
    put(code, typeOfThing(own), isRetiredOn(own, today) ? modifiers.deprecated : 0);
  }
}
