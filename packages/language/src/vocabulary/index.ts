/** The whole vocabulary, and how a line finds its row. Every reader of the language begins here. */
import { Form } from '../forms/match.ts';
import { credits, plans } from './credits.ts';
import { declarations, framework, frameworkThings } from './framework.ts';
import { learning, scales } from './learning.ts';
import { records } from './records.ts';
import type { Below, Row } from './row.ts';
import { rules } from './rules.ts';
import { scenario } from './scenario.ts';
import { bounds, groups, sentences } from './sentences.ts';
import { translatedId, translatedRows } from './translated.ts';

export type { Below, Row } from './row.ts';
export { bounds, groups, sentences } from './sentences.ts';

/** Every thing, in the order of the reference. */
export const things: Row[] = [
  ...framework,
  ...declarations,
  ...scales,
  ...learning,
  ...rules,
  ...records,
  ...credits,
  ...plans,
  ...scenario,
];

/** The things of a translation. */
export const translatedThings: Row[] = translatedRows(things);

const byId = new Map([...things, ...translatedThings].map((row) => [row.id, row]));

for (const row of things) {
  if (row.id === 'translation')
    row.below = {
      lines: row.below?.lines ?? [],
      things: [...frameworkThings, 'standard'].map(translatedId).filter((id) => byId.has(id)),
    };
}

/** The thing of this id. Throws where there is none: ids are written in the tables, not by users. */
export function thingRow(id: string): Row {
  const row = byId.get(id);
  if (!row) throw new Error(`The vocabulary has no thing \`${id}\`.`);
  return row;
}

/** The words that a row begins with. */
export interface Beginning {
  row: Row;
  words: string[];
  key: Form | undefined;
}

/** What may stand below an owner, prepared for reading. */
export interface Place {
  below: Below;
  /** By their first letter in lower case, as a number; those of more words first. */
  beginnings: Beginning[][];
  rows: Row[];
  things: Row[];
  sentences: boolean;
  /** All rows in the order in which they are offered. */
  offered: Row[];
}

const places = new Map<Below, Place>();

/** What may stand below, prepared once. */
export function placeOf(below: Below): Place {
  let place = places.get(below);
  if (!place) {
    place = prepare(below);
    places.set(below, place);
  }
  return place;
}

function prepare(below: Below): Place {
  const heldThings = (below.things ?? []).map(thingRow);
  const named = [...below.lines.filter((row) => row.words !== ''), ...heldThings, ...(below.sentences ? groups : [])];
  const beginnings: Beginning[][] = Array.from({ length: 128 }, () => []);
  for (const row of named) {
    const same = beginnings[row.words.toLowerCase().charCodeAt(0)]!;
    same.push({ row, words: row.words.split(' '), key: row.key === undefined ? undefined : keyForm(row) });
    same.sort((a, b) => b.words.length - a.words.length);
  }
  const rows = below.lines.filter((row) => row.kind === 'row');
  const sentenceRows = below.sentences ? [...groups, ...sentences] : [];
  return {
    below,
    beginnings,
    rows,
    things: heldThings,
    sentences: below.sentences === true,
    offered: [...below.lines, ...heldThings, ...sentenceRows],
  };
}

const forms = new Map<Row, Form[]>();
const keys = new Map<Row, Form>();

/** The forms of a row, compiled once. A sentence may be followed by bounds in time. */
export function formsOf(row: Row): Form[] {
  let found = forms.get(row);
  if (!found) {
    found = row.forms.map((form) => new Form(row.kind === 'sentence' ? `${form} ${bounds}` : form));
    forms.set(row, found);
  }
  return found;
}

function keyForm(row: Row): Form {
  let found = keys.get(row);
  if (!found) {
    found = new Form(row.key ?? '', true);
    keys.set(row, found);
  }
  return found;
}

/** The key form of a row, which stands between its words and the colon. */
export function keyOf(row: Row): Form | undefined {
  return row.key === undefined ? undefined : keyForm(row);
}

/** Everything that stands at the margin before a header is read. */
export const headers: Below = { lines: [], things: ['framework', 'part of', 'standards', 'translation'] };

const margins = new Map<string, { margin: Place; facts: Place }>();

/** What stands at the margin of a file with this header, and what is indented below the header itself. */
export function marginOf(header: Row): { margin: Place; facts: Place } {
  let found = margins.get(header.id);
  if (!found) {
    const { lines = [], things: held = [] } = header.below ?? {};
    const atMargin = header.id === 'framework' || header.id === 'part of';
    found = {
      margin: placeOf({ lines: [], things: atMargin ? held : [] }),
      facts: placeOf(atMargin ? { lines } : { lines, things: held }),
    };
    margins.set(header.id, found);
  }
  return found;
}

/** Every place of the vocabulary with the rows that own it; a row that owns nothing is left out. */
export function everyPlace(): { owner: Row; place: Place }[] {
  const found: { owner: Row; place: Place }[] = [];
  const seen = new Set<Row>();
  const visit = (owner: Row): void => {
    if (!owner.below || seen.has(owner)) return;
    seen.add(owner);
    const place = placeOf(owner.below);
    found.push({ owner, place });
    for (const row of place.offered) visit(row);
  };
  for (const row of things) visit(row);
  return found;
}

for (const group of groups) group.below = { lines: [], sentences: true };
