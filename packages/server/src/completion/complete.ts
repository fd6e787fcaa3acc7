/** Completion: what may be written at a place. */
import { isDash, Line, type Slot, skipBlank, thingRow } from '@cairn/language/editor';
import { CompletionItemKind, type CompletionList } from 'vscode-languageserver-types';
import type { Desk } from '../desk.ts';
import { type Asked, askedAt, type CompletionClient } from './ask.ts';
import { describeRow, describeThing } from './describe.ts';
import { Insert } from './fill.ts';
import { type Draft, itemsOf, mostItems } from './items.ts';
import { type LineOffer, linesFor } from './lineOffers.ts';
import { thingsFor } from './things.ts';
import { type OwnerHere, ownersAt, type Spot, spotAt, textAround, wordEnd } from './where.ts';
import { type Within, within } from './withinLine.ts';

export type { CompletionClient } from './ask.ts';

/** What is typed that asks for completion by itself. */
export const completionOptions = { triggerCharacters: [' ', ':', '/', '.', '"', '-', ',', '`'] };

/**
 * What may be written at an offset: the best first, at most 200. It is worked out from the rows of the vocabulary and
 * from what stands above the cursor, whether the row at the cursor can be read or not. Costs the lines of the file once
 * for each reading of it, and the rows that the place knows.
 */
export function complete(desk: Desk, offset: number, client: CompletionClient = {}): CompletionList {
  const { outline } = desk;
  const spot = spotAt(outline, offset);
  const asked = askedAt(desk, spot.cursor, client);
  const to = wordEnd(outline.text, spot.cursor, spot.end);
  if (outline.text[spot.begin] === '#' && spot.begin < spot.cursor) return itemsOf([], outline, to, client, false);
  if (textAround(outline, spot)) return inText(asked, spot, to);
  const drafts: Draft[] = [];
  let more = false;
  let isWithin = false;
  for (const [index, owner] of ownersAt(outline, spot).entries()) {
    if (owner.nearness === 'inside' && drafts.length > 0 && spot.begin < spot.cursor) continue;
    const found = spot.begin === spot.end && spot.column !== owner.column ? nothing : within(asked, owner, spot);
    if (owner.nearness === 'here' || drafts.length === 0) {
      drafts.push(...found.drafts);
      more ||= found.more;
      isWithin ||= found.isBegun;
    }
    if (!isWithin) drafts.push(...lineDrafts(asked, owner, spot, index));
  }
  return drafts.length > 0 ? itemsOf(drafts, outline, to, client, more) : inText(asked, spot, to);
}

const nothing: Within = { drafts: [], more: false, isBegun: false };

const rankOf: Readonly<Record<OwnerHere['nearness'], number>> = { here: 1000, inside: 10_000, outside: 20_000 };

function lineDrafts(asked: Asked, owner: OwnerHere, spot: Spot, distance: number): Draft[] {
  const { text } = asked.desk.outline;
  const dash = isDash(text, spot.begin) && spot.begin < spot.cursor;
  const start = dash ? skipBlank(text, spot.begin + 1, spot.cursor) : spot.begin;
  const typed = text.slice(start, spot.cursor);
  return linesFor(asked, owner, spot, typed)
    .filter(({ row }) => !dash || row.kind === 'sentence' || row.kind === 'group')
    .flatMap((offer): Draft[] => {
      const draft = spot.atEnd ? wholeLine(offer, owner, spot) : words(offer, spot);
      if (!draft) return [];
      const within = owner.nearness === 'here' ? undefined : placeName(owner);
      return [
        {
          ...draft,
          kind: kinds[offer.row.kind],
          documentation: describeRow(offer.row),
          ...(within && { title: within }),
          filter: [dash ? `- ${offer.label}` : offer.label, ...offer.guesses].join(' '),
          rank: rankOf[owner.nearness] * (distance + 1) + offer.rank,
        },
      ];
    });
}

const kinds: Readonly<Record<LineOffer['row']['kind'], CompletionItemKind>> = {
  thing: CompletionItemKind.Class,
  fact: CompletionItemKind.Property,
  group: CompletionItemKind.Keyword,
  sentence: CompletionItemKind.Function,
  row: CompletionItemKind.Struct,
};

type Words = Pick<Draft, 'label' | 'from' | 'insert'>;

/** A whole line at the column of its owner, with what it brings along where nothing stands below it yet. */
function wholeLine({ label, insert }: LineOffer, owner: OwnerHere, spot: Spot): Words {
  const brings = spot.columnBehind <= owner.column;
  if (spot.column === owner.column) return { label, from: spot.begin, insert: insert(brings) };
  return { label, from: spot.start, insert: insert(brings).indented(owner.column) };
}

/** The words of a line alone: more stands behind the cursor. */
function words({ row }: LineOffer, spot: Spot): Words | undefined {
  if (row.words === '' || row.kind === 'group') return undefined;
  const insert = new Insert();
  insert.add(row.words);
  return { label: row.words, from: spot.begin, insert };
}

function placeName({ node }: OwnerHere): string {
  return node instanceof Line ? `in ${[node.row.words, node.name].filter(Boolean).join(' ')}` : 'at the margin';
}

/** Within text only codes are offered, behind a back-tick: nothing else in it is read. */
function inText(asked: Asked, spot: Spot, to: number): CompletionList {
  const { desk, client } = asked;
  const { outline } = desk;
  const before = outline.text.slice(spot.begin, spot.cursor);
  const ticks = before.split('`').length - 1;
  if (ticks % 2 === 0) return itemsOf([], outline, to, client, false);
  const typed = before.slice(before.lastIndexOf('`') + 1);
  const close = outline.text[to] === '`' ? '' : '`';
  const row = textRow;
  const { found, more } = thingsFor(
    { asked, row, owner: outline, values: [], item: 0, group: undefined },
    anyCode,
    typed,
    mostItems,
  );
  const drafts = found.map(({ text, title, line, also }, rank): Draft => {
    const insert = new Insert();
    insert.add(text.replaceAll('`', '') + close);
    const filter = [text, title, ...also].join(' ').trim();
    const kind = CompletionItemKind.Reference;
    const documentation = describeThing(line, title || text);
    return {
      label: text,
      kind,
      ...(title && { title }),
      detail: line.row.words,
      documentation,
      from: spot.cursor - typed.length,
      insert,
      filter,
      rank,
    };
  });
  return itemsOf(drafts, outline, to, client, more);
}

const anyCode: Slot = { kind: 'slot', name: 'code', type: 'REF', refs: ['*'] };
const textRow = thingRow('area').below!.lines.find(({ text }) => text === 'prose')!;
