/** What may follow on a line that is begun: the next word with the rest of its sentence, a code, a level, a value. */

import {
  isBlankAt,
  isDash,
  outlineOf,
  type Part,
  type Row,
  type Slot,
  skipBlank,
  type Value,
  type Word,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { type Asked, type Begun, standIn } from './ask.ts';
import type { Draft } from './items.ts';
import { phrasesOf } from './phrase.ts';
import { linesOf } from './rowParts.ts';
import { codeDrafts, levelDrafts, valueDrafts } from './valuesAhead.ts';
import type { Waiting } from './waiting.ts';
import { expectedAt } from './walk.ts';
import type { OwnerHere, Spot } from './where.ts';
import { phraseDrafts, signDrafts, wordDrafts } from './wordsAhead.ts';

/** What was found for a line; `more` tells that there are other codes. */
export interface Within {
  drafts: Draft[];
  more: boolean;
  /** The text before the cursor is more than the beginning of the first piece. */
  isBegun: boolean;
}

/** What may follow where the text before the cursor reads as the beginning of lines of an owner. */
export function within(asked: Asked, owner: OwnerHere, spot: Spot): Within {
  const { text } = asked.desk.outline;
  const dash = isDash(text, spot.begin) && spot.begin < spot.cursor;
  const start = dash ? skipBlank(text, spot.begin + 1, spot.cursor) : spot.begin;
  const readable = owner.place.offered
    .filter((row) => (row.kind === 'sentence' || row.kind === 'group') === dash)
    .flatMap((row) => linesOf(row).flatMap((parts) => readings(asked, owner, row, parts, start, spot.cursor)));
  const waiting = likely(readable).filter((one) => !isWordAlone(one));
  const named = codeDrafts(waiting, spot);
  return {
    drafts: [...waiting.flatMap((one) => draftsFor(one, spot)), ...named.drafts],
    more: named.more,
    isBegun: waiting.some(({ isFirst }) => !isFirst),
  };
}

/** Whether only the words of a line stand there, and the colon that follows them is to come: the whole line is offered. */
function isWordAlone({ expected: { piece, values, from }, isFirst, begun }: Waiting): boolean {
  const isColon = piece.kind === 'sign' && piece.text === ':';
  return isColon && !isFirst && values.length === 0 && !isBlankAt(begun.asked.desk.outline.text, from - 1);
}

function readings(
  asked: Asked,
  owner: OwnerHere,
  row: Row,
  parts: readonly Part[],
  start: number,
  cursor: number,
): Waiting[] {
  const { text } = asked.desk.outline;
  return expectedAt(parts, text, start, cursor).map((expected) => {
    const { values, item, group, from } = expected;
    const begun: Begun = { asked, row, owner: owner.node, values, item, group };
    return { begun, expected, typed: text.slice(from, cursor), isFirst: from === start };
  });
}

/** Of several ways of reading the text before the cursor, those in which every code names something, if there are any. */
function likely(waiting: readonly Waiting[]): readonly Waiting[] {
  const named = waiting.filter(({ begun, expected }) => {
    const line = standIn({ ...begun, values: expected.values }, anySlot).$container;
    return line.values.every((value) => isKnown(value, begun.asked));
  });
  return named.some(({ isFirst }) => !isFirst) ? named : waiting;
}

const anySlot: Slot = { kind: 'slot', name: 'any', type: 'REF', refs: ['*'] };

/** Whether a code on the line names something. What it is of may still be to come: then a level is one of any scale. */
function isKnown(value: Value, asked: Asked): boolean {
  const { slot, text } = value;
  if (slot.kind !== 'slot') return true;
  if (slot.type === 'REF') return slot.of !== undefined || asked.follow(value) !== undefined;
  if (!levelTypes.has(slot.type) || !/^\p{L}/u.test(text)) return true;
  const { framework } = outlineOf(value);
  const names = [framework, ...(framework?.uses ?? []).map(({ uri }) => asked.desk.project.names.frameworkOf(uri))];
  return names.some((one) => levelKinds.some((kind) => one?.owned.get(kind)?.has(foldCode(text))));
}

const levelKinds = ['level', 'mark', 'stage'];

function draftsFor(one: Waiting, spot: Spot): Draft[] {
  const { piece } = one.expected;
  switch (piece.kind) {
    case 'word':
      return one.isFirst && isShownWhole(one, piece) ? [] : wordDrafts(one, piece.options, piece.plural === true, spot);
    case 'choice':
      return piece.options.flatMap((word) => wordDrafts(one, word.options, word.plural === true, spot));
    case 'sign':
      return signDrafts(one, piece.text, spot);
    case 'slot':
      if (piece.type === 'REF') return one.isFirst ? [] : phraseDrafts(one, piece, spot);
      if (levelTypes.has(piece.type))
        return [...levelDrafts(one, piece, spot), ...(one.isFirst ? [] : phraseDrafts(one, piece, spot))];
      return [...valueDrafts(one, piece, spot), ...(one.isFirst ? [] : phraseDrafts(one, piece, spot))];
  }
}

/** Whether the lines that are offered whole begin with a word. */
function isShownWhole({ begun: { row } }: Waiting, { options: [first = []] }: Word): boolean {
  return (
    row.words !== '' || linesOf(row).some((parts) => phrasesOf(parts, row).some(([begun]) => begun === first.join(' ')))
  );
}

const levelTypes = new Set(['LEVEL', 'MARK', 'SCORE']);
