/**
 * What may stand at the cursor: the text before it is read against a form in every way in which it can be read, and
 * each way tells what it waits for, with what would follow and with the values it has read.
 */
import {
  type Captured,
  type Choice,
  type Group,
  isBlankAt,
  type Part,
  type Sign,
  type Slot,
  scanWords,
  skipBlank,
  valueTypes,
  type Word,
} from '@cairn/language/editor';

/** A piece of a form that stands on a line by itself. */
export type Piece = Word | Sign | Slot | Choice;

/** What is still to be read of a form: a part and what comes behind it. */
export interface Ahead {
  part: Part | OneMore | Leave;
  next: Ahead | undefined;
}

/** Behind an item of a list or group: a separator and the next item, or nothing. */
interface OneMore {
  kind: 'one more';
  separator: Word | Sign;
  of: Slot | Choice | Group;
}

/** The end of a group: what follows is outside of it. */
interface Leave {
  kind: 'leave';
}

/** A piece that a form waits for at the cursor. */
export interface Expected {
  piece: Piece;
  /** Where what was typed of it begins; the cursor, where nothing was. */
  from: number;
  /** What follows it in the form. */
  next: Ahead | undefined;
  /** The values before it, in reading order. */
  values: readonly Captured[];
  item: number;
  group: Group | undefined;
}

/** More ways of reading than this are given up: only lines of thousands of items have them. */
const mostSteps = 20_000;

interface At {
  place: number;
  values: readonly Captured[];
  item: number;
  group: Group | undefined;
  /** The piece before was a sign, or there was none: the next may touch it. */
  open: boolean;
}

/** What a sequence of parts waits for at `cursor`, where it is read from `start`. Costs the length of the text between. */
export function expectedAt(parts: readonly Part[], text: string, start: number, cursor: number): Expected[] {
  const found: Expected[] = [];
  let steps = 0;

  const go = (ahead: Ahead | undefined, at: At): void => {
    if (!ahead || steps++ > mostSteps) return;
    const { part, next } = ahead;
    switch (part.kind) {
      case 'sequence':
        go(behind(part.parts, next), at);
        break;
      case 'optional':
        go({ part: part.body, next }, at);
        go(next, at);
        break;
      case 'alternatives':
        for (const option of part.options) go({ part: option, next }, at);
        break;
      case 'anyOrder':
        part.options.forEach((option, index) => {
          const others = part.options.filter((_, other) => other !== index);
          const rest: Ahead = { part: { kind: 'anyOrder', options: others }, next };
          go({ part: option.kind === 'optional' ? option.body : option, next: rest }, at);
        });
        go(next, at);
        break;
      case 'group':
        go({ part: part.body, next: more(part, next) }, { ...at, item: 0, group: part });
        break;
      case 'leave':
        go(next, { ...at, item: 0, group: undefined });
        break;
      case 'one more': {
        const again: Ahead = part.of.kind === 'group' ? { part: part.of.body, next: ahead } : { part: part.of, next };
        const inside = { ...at, item: at.item + 1 };
        piece(part.separator, again, at, (to) => go(again, { ...inside, place: to, open: true }));
        go(part.of.kind === 'group' ? { part: { kind: 'leave' }, next } : next, {
          ...at,
          item: at.group ? at.item : 0,
        });
        break;
      }
      default:
        leaf(part, next, at);
    }
  };

  const leaf = (part: Piece, next: Ahead | undefined, at: At): void => {
    const rest = (part.kind === 'slot' || part.kind === 'choice') && part.list ? more(part, next) : next;
    piece(part, rest, at, (to, chosen) => {
      const from = skipBlank(text, at.place, cursor);
      const captured =
        part.kind === 'slot' || part.kind === 'choice'
          ? [
              {
                slot: part,
                start: from,
                end: to,
                item: at.item,
                group: at.group,
                ...(chosen !== undefined && { chosen }),
              },
            ]
          : [];
      go(rest, { ...at, place: to, values: [...at.values, ...captured], open: part.kind === 'sign' });
    });
  };

  /** Hands on every end at which the piece can be read whole, and remembers it where the text ends within it. */
  const piece = (part: Piece, next: Ahead | undefined, at: At, read: (to: number, chosen?: string) => void): void => {
    const from = skipBlank(text, at.place, cursor);
    const touches = from === at.place && !at.open;
    if (!touches || part.kind === 'sign') {
      const typed = text.slice(from, cursor);
      if (mayBecome(part, typed))
        found.push({ piece: part, from, next, values: at.values, item: at.item, group: at.group });
    }
    if (from >= cursor) return;
    for (const [to, chosen] of endsOf(part, text, from, cursor)) read(to, chosen);
  };

  go(behind(parts, undefined), { place: start, values: [], item: 0, group: undefined, open: true });
  return found;
}

function behind(parts: readonly Part[], next: Ahead | undefined): Ahead | undefined {
  return parts.reduceRight<Ahead | undefined>((rest, part) => ({ part, next: rest }), next);
}

const comma: Sign = { kind: 'sign', text: ',' };
const separators: Record<string, Word | Sign> = {
  ',': comma,
  or: { kind: 'word', options: [['or']] },
  '->': { kind: 'sign', text: '->' },
};

function more(of: Slot | Choice | Group, next: Ahead | undefined): Ahead {
  return {
    part: { kind: 'one more', of, separator: (of.kind !== 'group' && separators[of.list ?? ',']) || comma },
    next,
  };
}

const typedSigns: Record<string, string> = { '->': '→' };

/** Where a piece that begins at a place ends, with the words that were chosen. */
function* endsOf(part: Piece, text: string, from: number, end: number): Generator<[to: number, chosen?: string]> {
  switch (part.kind) {
    case 'word':
      for (const words of part.options) {
        const to = scanWords(words, text, from, end);
        if (to >= 0) return yield [to];
      }
      return;
    case 'sign':
      if (text.startsWith(part.text, from) && from + part.text.length <= end) yield [from + part.text.length];
      else if (text[from] === typedSigns[part.text]) yield [from + 1];
      return;
    case 'choice':
      for (const option of part.options) {
        for (const words of option.options) {
          const to = scanWords(words, text, from, end);
          if (to >= 0) yield [to, (option.options[0] ?? []).join(' ')];
        }
      }
      return;
    case 'slot':
      yield* endsOfValue(part, text, from, end);
  }
}

/** Where a value ends; where words follow each other in it, at each of them. */
function* endsOfValue(slot: Slot, text: string, from: number, end: number): Generator<[number]> {
  const type = valueTypes[slot.type];
  let to = type ? type.scan(text, from, end) : -1;
  while (to > from) {
    yield [to];
    if (!type?.loose) return;
    while (to > from && !isBlankAt(text, to - 1)) to--;
    while (to > from && isBlankAt(text, to - 1)) to--;
  }
}

/** Whether what was typed may go on to become a piece; nothing may become anything. */
function mayBecome(part: Piece, typed: string): boolean {
  switch (part.kind) {
    case 'word':
      return part.options.some((words) => begins(words, typed));
    case 'choice':
      return part.options.some((option) => option.options.some((words) => begins(words, typed)));
    case 'sign':
      return typed !== part.text && part.text.startsWith(typed);
    case 'slot':
      return typed === '' || (beginnings[part.type] ?? oneWord).test(typed);
  }
}

/** Whether words begin as it was typed, in any letter case and with any blanks. */
export function begins(words: readonly string[], typed: string): boolean {
  return words
    .join(' ')
    .toLowerCase()
    .startsWith(typed.replace(/[\s\u00a0]+/g, ' ').toLowerCase());
}

const oneWord = /^[^\s,]*$/;
const words = /^[^,#"]*$/;
const quoted = /^(?:["“„«][^"”]*|[^\s,"“”:]*)$/;
const number = /^-?\d*\.?\d*$/;

/** How what is typed of a value looks before it is whole. Things are found by their titles too, which have blanks. */
const beginnings: Record<string, RegExp> = {
  REF: /^(?:`[^`]*|(?:[^,#"`:]|:(?=\S))*)$/,
  CODE: /^(?:`[^`]*|[^\s,:"`]*)$/,
  KEYCODE: /^(?:`[^`]*|[^\s,:"`]*)$/,
  LEVEL: /^(?:["“„«][^"”]*|`[^`]*|[^\s,:]*)$/,
  NUMBER: number,
  SIGNED: number,
  INTEGER: /^\d*$/,
  PERCENT: /^\d*\.?\d*\s?%?$/,
  DATE: /^[\d-]*$/,
  MONTHDAY: /^[\d-]*$/,
  DURATION: /^\d*(?:\s+\w*)?$/,
  GRADE: /^[\dptk]*$/i,
  GRADES: /^[\dptk]*(?:\s?-\s?[\dptk]*)?$/i,
  LANGUAGE: /^[a-z\d-]*$/i,
  UUID: /^[\da-f-]*$/i,
  PATH: quoted,
  QUOTED: quoted,
  TITLE: quoted,
  PHRASE: words,
  TEXT: /^/,
};
