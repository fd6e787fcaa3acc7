/** Parts of forms as phrases with places to fill. What may be left out is in a phrase if the example of its row has it. */
import { type Choice, type Part, type Row, type Slot, show, slotsOf, type Word } from '@cairn/language/editor';
import { isFlag, sampleOf } from './rowParts.ts';
import type { Ahead } from './walk.ts';

/** A place to fill: a value, or one of several wordings. */
export interface Place {
  /** What is written there; undefined where only wordings can stand. */
  slot: Slot | undefined;
  /** The wordings of a choice. */
  wordings: readonly string[];
  /** How the place is shown in the label of an item. */
  sign: string;
  /** What stands there until it is filled, where that is known. */
  filled?: string;
}

/** Words, signs and places in the order in which they are written, without the spaces between them. */
export type Phrase = readonly (string | Place | PluralWord | Maybe)[];

/** What is written where there are things that it can name, and left out where there are none. */
export interface Maybe {
  refs: readonly string[];
  phrase: Phrase;
}

/** A word in the singular or plural: the number before it decides. */
export interface PluralWord {
  one: string;
  many: string;
}

/** More wordings of one line are left to what is offered within it. */
const mostVariants = 6;

/** The phrases of parts, one for each way in which alternatives go on; that of the example of the row comes first. */
export function phrasesOf(parts: readonly Part[], row: Row): Phrase[] {
  const { values } = sampleOf(row);
  const known = (phrase: Phrase): number =>
    phrase.reduce((sum, part) => {
      if (typeof part !== 'object' || 'many' in part) return sum;
      if ('refs' in part) return sum + known(part.phrase);
      return sum + (part.slot && values.has(part.slot) ? 1 : 0);
    }, 0);
  const all = together(parts.map((part) => variants(part, row)));
  return all.sort((a, b) => known(b) - known(a)).slice(0, mostVariants);
}

/** The phrases of what is still to be read of a form; `bare` with what must be there alone. */
export function phrasesAhead(ahead: Ahead | undefined, row: Row, bare = false): Phrase[] {
  const parts: Part[] = [];
  for (let at = ahead; at; at = at.next)
    if (at.part.kind !== 'one more' && at.part.kind !== 'leave' && !(bare && mayMiss.has(at.part.kind)))
      parts.push(at.part);
  return phrasesOf(parts, row);
}

const mayMiss = new Set(['optional', 'anyOrder']);

function variants(part: Part, row: Row): Phrase[] {
  switch (part.kind) {
    case 'word':
      return [[wordOf(part)]];
    case 'sign':
      return [[part.text]];
    case 'slot':
      return [[placeOf(part)]];
    case 'choice':
      return [[choiceOf([part], row)]];
    case 'group':
      return variants(part.body, row);
    case 'sequence':
      return together(part.parts.map((one) => variants(one, row)));
    case 'optional':
      return isUsual(part.body, row) && !isSpecial(part.body, row) ? variants(part.body, row).map(maybe) : [[]];
    case 'anyOrder':
      return together(part.options.map((one) => (isUsual(one, row) ? variants(bodyOf(one), row).map(maybe) : [[]])));
    case 'alternatives':
      return part.options.every((one) => one.kind === 'choice')
        ? [[choiceOf(part.options, row)]]
        : part.options.flatMap((one) => variants(one, row));
  }
}

/** What may be left out is left out where it names what there is not. */
function maybe(phrase: Phrase): Phrase {
  const refs = phrase.flatMap((part) => (typeof part === 'object' && 'slot' in part ? (part.slot?.refs[0] ?? []) : []));
  return refs.length === 0 ? phrase : [{ refs, phrase }];
}

/** A phrase in which what names nothing is left out; `there` tells whether there are things of kinds. */
export function settled(phrase: Phrase, there: (refs: readonly string[]) => boolean): SettledPhrase {
  return phrase.flatMap((part) =>
    typeof part === 'object' && 'refs' in part
      ? part.refs.every((ref) => there([ref]))
        ? settled(part.phrase, there)
        : []
      : [part],
  );
}

/** A phrase of which it is known what is in it. */
export type SettledPhrase = readonly (string | Place | PluralWord)[];

function bodyOf(part: Part): Part {
  return part.kind === 'optional' ? part.body : part;
}

/** Every phrase of the first followed by every phrase of the next, up to so many. */
function together(each: readonly Phrase[][]): Phrase[] {
  return each.reduce<Phrase[]>(
    (before, after) => before.flatMap((begun) => after.map((rest) => [...begun, ...rest])).slice(0, mostVariants),
    [[]],
  );
}

/** Whether a part that may be left out is written by most: a title, or what the example has. */
function isUsual(part: Part, row: Row): boolean {
  const { values } = sampleOf(row);
  return slotsOf(part).some(
    ({ slot }) =>
      (slot.kind === 'slot' && slot.type === 'TITLE') ||
      (slot.kind !== 'group' && values.has(slot) && !(row.kind === 'thing' && isFlag(slot))),
  );
}

/** Whether a part is left to those who look for it: what it says is of this example only. */
function isSpecial(part: Part, row: Row): boolean {
  return slotsOf(part).every(
    ({ slot }) => slot.kind === 'slot' && (slot.type === 'GRADES' || (slot.type === 'NUMBER' && row.kind === 'thing')),
  );
}

function wordOf(part: Word): string | PluralWord {
  const [first = [], second = []] = part.options;
  return part.plural ? { one: first.join(' '), many: second.join(' ') } : first.join(' ');
}

/** How a value is shown where it is to be filled in. */
export function placeOf(slot: Slot): Place {
  const { list: _list, ...single } = slot;
  return { slot, wordings: [], sign: show(single) };
}

/** The wordings of choices, that of the example of the row first. */
function choiceOf(choices: readonly Choice[], row: Row): Place | string {
  const wordings = choices.flatMap(({ options }) =>
    options.map(({ options: words, plural }) => (words[plural ? 1 : 0] ?? []).join(' ')),
  );
  const { values } = sampleOf(row);
  const usual = choices.map((choice) => values.get(choice));
  wordings.sort((a, b) => Number(usual.includes(b)) - Number(usual.includes(a)));
  return wordings.length === 1 ? wordings[0]! : { slot: undefined, wordings, sign: wordings.join(' | ') };
}

/** A phrase as it is shown: places by their signs. */
export function shown(phrase: SettledPhrase): string {
  let line = '';
  for (const part of phrase)
    line = joined(line, typeof part === 'string' ? part : 'many' in part ? part.many : part.sign);
  return line;
}

/** A piece behind what is written: commas, colons and percent signs close up. */
export function joined(line: string, piece: string): string {
  if (piece === '') return line;
  return line === '' || /^[,:%]/.test(piece) ? line + piece : `${line} ${piece}`;
}
