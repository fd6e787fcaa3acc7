/** Codes, levels and values for the place at the cursor. */
import { type Slot, thingRow } from '@cairn/language/editor';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeThing } from './describe.ts';
import { type Draft, mostItems } from './items.ts';
import { levelsFor } from './levels.ts';
import { placeOf } from './phrase.ts';
import { thingsFor } from './things.ts';
import { usedNames, valuesFor } from './values.ts';
import { lengthAhead, numbers, ranks, single, type Waiting } from './waiting.ts';
import type { Spot } from './where.ts';
import { goesOn } from './wordsAhead.ts';

/** Drafts of codes; `more` tells that there are others. */
export interface Codes {
  drafts: Draft[];
  more: boolean;
}

/** The sign with which a value in quotation marks or back-ticks was begun: without it editors would not find it. */
function opening(typed: string): string {
  return /^["“„«`]/.test(typed) ? typed[0]! : '';
}

/** The levels of the scale that applies. */
export function levelDrafts(one: Waiting, slot: Slot, spot: Spot): Draft[] {
  const wanted = one.typed.toLowerCase().replace(/^["“„«`]/, '');
  return levelsFor(one.begun, slot)
    .filter(({ text, title }) =>
      [text.replace(/^["`]/, ''), title].some((name) => ` ${name.toLowerCase()}`.includes(` ${wanted}`)),
    )
    .map(({ text, title, detail, line }, index) => ({
      label: text,
      kind: CompletionItemKind.EnumMember,
      ...(title && !text.includes(title) && { title }),
      ...(detail && { detail }),
      ...(line && { documentation: describeThing(line, title || text) }),
      from: one.expected.from,
      insert: single(one, text, spot),
      filter: `${opening(one.typed)}${text} ${title}`.trim(),
      rank: ranks.value + index / 1000 + lengthAhead(one) / 1e6,
    }));
}

/** Values that name nothing: dates, grades, paths, what is in use already. */
export function valueDrafts(one: Waiting, slot: Slot, spot: Spot): Draft[] {
  const wanted = one.typed.toLowerCase().replace(/^["“„«`]/, '');
  return valuesFor(one.begun, slot)
    .filter(({ text }) => text.toLowerCase().replace(/^["`]/, '').startsWith(wanted))
    .filter(() => !numbers.has(slot.type) || !goesOn(one))
    .map(({ text, detail }, index) => ({
      label: text,
      kind: slot.type === 'PATH' ? CompletionItemKind.File : CompletionItemKind.Value,
      ...(detail && { detail }),
      from: one.expected.from,
      insert: single(one, text, spot),
      filter: `${opening(one.typed)}${text}`,
      rank: (one.isFirst ? ranks.codeOfLine : numbers.has(slot.type) ? ranks.sign : ranks.value) + index / 1000,
    }));
}

/** Codes. Rows that wait for codes at the same place are asked together. */
export function codeDrafts(waiting: readonly Waiting[], spot: Spot): Codes {
  const asked = new Map<string, { all: Waiting[]; slot: Slot }>();
  for (const one of waiting) {
    const { piece, from } = one.expected;
    if (piece.kind !== 'slot' || piece.type !== 'REF') continue;
    const { refs, of } = piece;
    const alone =
      of !== undefined || refs[0] === '*' || refs[0] === 'framework' || thingRow(refs[0]!).scope !== 'framework';
    const key =
      alone || one.begun.row.id.startsWith('translated ') ? `${from} ${one.begun.row.id} ${piece.name}` : String(from);
    const before = asked.get(key);
    if (!before) asked.set(key, { all: [one], slot: piece });
    else
      asked.set(key, {
        all: [...before.all, one],
        slot: { ...before.slot, refs: [...new Set([...before.slot.refs, ...refs])] },
      });
  }
  const found = [...asked.values()].map(({ all, slot }) => codesFor(all, slot, spot));
  return { drafts: found.flatMap(({ drafts }) => drafts), more: found.some(({ more }) => more) };
}

function codesFor(all: readonly Waiting[], slot: Slot, spot: Spot): Codes {
  const one = all[0]!;
  // The word in a place that is still to be filled stands for all that may be there.
  const unfilled = placeOf(slot).sign === one.typed ? `${one.typed} ` : '';
  const { found, more } = thingsFor(one.begun, slot, unfilled === '' ? one.typed : '', mostItems);
  // Of several rows that wait for things of a kind, the one that ends soonest goes on behind it.
  const waitingFor = (kind: string): Waiting =>
    all
      .filter(
        ({ expected: { piece } }) => piece.kind === 'slot' && (piece.refs.includes(kind) || piece.refs.includes('*')),
      )
      .reduce<Waiting | undefined>(
        (best, other) => (best && lengthAhead(best) <= lengthAhead(other) ? best : other),
        undefined,
      ) ?? one;
  const rank = one.isFirst && one.typed === '' ? ranks.codeOfLine : ranks.value;
  const drafts = found.map(
    ({ text, title, also, line }, index): Draft => ({
      label: text,
      kind: CompletionItemKind.Reference,
      ...(title && { title }),
      detail: line.row.words,
      documentation: describeThing(line, title || text),
      from: one.expected.from,
      insert: single(waitingFor(line.row.id), text, spot, line),
      filter: unfilled + [`${opening(one.typed)}${text}`, title, ...also].join(' ').trim(),
      rank: rank + index / 1000,
    }),
  );
  const names = usedNames(one.begun, slot).filter((name) => name.toLowerCase().startsWith(one.typed.toLowerCase()));
  const undeclared = names
    .filter((name) => !found.some(({ text }) => text.toLowerCase() === name.toLowerCase()))
    .map(
      (name, index): Draft => ({
        label: name,
        kind: CompletionItemKind.Reference,
        detail: `in use, and not declared as ${slot.refs[0]}`,
        from: one.expected.from,
        insert: single(one, name, spot),
        rank: rank + 100 + index / 1000,
      }),
    );
  return { drafts: [...drafts, ...undeclared], more };
}
