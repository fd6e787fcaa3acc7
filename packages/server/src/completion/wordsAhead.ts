/** The next word on a line with the rest of its sentence, and values that only the writer knows with what follows them. */
import { isBlankAt, type Slot, valueTypes } from '@cairn/language/editor';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeRow } from './describe.ts';
import { addPhrase, Insert } from './fill.ts';
import type { Draft } from './items.ts';
import { type Phrase, phrasesAhead, placeOf, type SettledPhrase, settled, shown } from './phrase.ts';
import { thereAre } from './things.ts';
import { closing, isOne, leadOf, ranks, type Waiting } from './waiting.ts';
import { begins } from './walk.ts';
import type { Spot } from './where.ts';

/** A word with what follows it. Of several wordings the first is offered, or the one that was begun. */
export function wordDrafts(
  one: Waiting,
  options: readonly (readonly string[])[],
  plural: boolean,
  spot: Spot,
): Draft[] {
  const { typed } = one;
  const usual = options[plural && !isOne(one) ? 1 : 0] ?? [];
  const words = begins(usual, typed) ? usual : options.find((option) => begins(option, typed));
  const flag = one.expected.piece.kind === 'choice' && one.expected.piece.flag;
  return words ? ahead(one, [words.join(' ')], spot, ranks.phrase + (flag ? 50 : 0), CompletionItemKind.Keyword) : [];
}

/** A sign with which a line may go on, with what follows it. */
export function signDrafts(one: Waiting, sign: string, spot: Spot): Draft[] {
  const { text } = one.begun.asked.desk.outline;
  if (one.typed !== '' || one.isFirst) return ahead(one, [sign], spot, ranks.sign, CompletionItemKind.Operator);
  // A comma stands beside the word before it.
  let from = one.expected.from;
  if (closing.has(sign)) while (from > spot.begin && isBlankAt(text, from - 1)) from--;
  return ahead({ ...one, expected: { ...one.expected, from } }, [sign], spot, ranks.sign, CompletionItemKind.Operator);
}

/** A value that only the writer knows, with the words that follow it. */
export function phraseDrafts(one: Waiting, slot: Slot, spot: Spot): Draft[] {
  const { typed } = one;
  if (typed === '') {
    return goesOn(one) || shownAlone.has(slot.type)
      ? ahead(one, [placeOf(slot)], spot, ranks.phrase, CompletionItemKind.Snippet)
      : [];
  }
  const isWhole = valueTypes[slot.type]?.scan(typed, 0, typed.length) === typed.length;
  return isWhole && numeric.has(slot.type) ? ahead(one, [typed], spot, ranks.phrase, CompletionItemKind.Snippet) : [];
}

/** Whether words follow a value. */
export function goesOn({ expected, begun }: Waiting): boolean {
  return phrasesAhead(expected.next, begun.row).some((phrase) => phrase.some(isTelling));
}

/** Types of values that are offered by themselves, with what is usual. */
const shownAlone = new Set(['TITLE', 'QUOTED', 'PERCENT', 'DURATION', 'NUMBER', 'INTEGER', 'MONTHDAY', 'SIGNED']);
const numeric = new Set(['NUMBER', 'INTEGER', 'PERCENT', 'DATE', 'GRADE', 'GRADES', 'DURATION', 'SIGNED']);

function isTelling(part: Phrase[number]): boolean {
  return typeof part === 'string' ? /\p{L}/u.test(part) : true;
}

/** A piece and what follows it to the end of the form; by itself, where something follows on the row already. */
function ahead(one: Waiting, begun: SettledPhrase, spot: Spot, rank: number, kind: CompletionItemKind): Draft[] {
  const { row, asked } = one.begun;
  const there = (refs: readonly string[]): boolean => thereAre(asked, refs);
  const phrases = spot.atEnd ? phrasesAhead(one.expected.next, row) : [[]];
  return phrases.map((rest, variant) => {
    const phrase: SettledPhrase = [...begun, ...settled(rest, there)];
    const insert = new Insert();
    insert.add(leadOf(one, begun[0], spot));
    addPhrase(insert, phrase, one.begun, isOne(one) ? '1' : undefined);
    return {
      label: shown(phrase),
      kind,
      documentation: describeRow(row),
      from: one.expected.from,
      insert,
      // Conditions that begin alike: the plain one before those that say more.
      rank: rank + variant + (row.kind === 'sentence' ? phrase.length : 0),
    };
  });
}
