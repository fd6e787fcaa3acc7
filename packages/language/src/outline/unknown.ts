/** A line that nobody knows where it stands: what was probably meant, or where it belongs. */
import { scanWords, skipBlank } from '../forms/match.ts';
import { everyPlace, headers, type Place, placeOf, type Row } from '../vocabulary/index.ts';
import { shapeOf } from '../vocabulary/show.ts';
import { distance, tolerance } from './nearest.ts';
import type { Problem } from './problem.ts';
import { type Recognised, readsWhole, recognise } from './recognise.ts';
import { trimEnd } from './spans.ts';
import { hintFor, rehead } from './wording.ts';

export interface Explained {
  problem: Problem;
  /** How the line is read all the same, so that what stands below it keeps its owner. */
  meant?: Recognised;
  /** The things below which such a line belongs. */
  homes?: Row[];
}

/** The message for a line that its place does not know. */
export function explainUnknown(
  place: Place | undefined,
  text: string,
  start: number,
  end: number,
  owner: Row | undefined,
  around?: Place,
): Explained {
  const found = headOf(text, start, end);
  const range = { start, end: start + found.length };
  const says = hintFor(found, text.slice(start, end));
  if (says !== undefined) return { problem: { code: 'said-elsewhere', ...range, args: { says } } };
  if (place) {
    const begun = byHead(place, text, start, end);
    if (begun) return begun;
    const guessed = byGuess(place, text, start, end);
    if (guessed) return guessed;
    const near =
      byDistance(place, text, start, end) ?? byColon(place, text, start, end) ?? byKeyAlone(place, text, start, end);
    if (near) return near;
  }
  const head = place ? undefined : rehead(text.slice(start, end));
  if (head) {
    const span = { start, end: start + head.found.length };
    const fix = { title: `Change to \`${head.meant}\``, edits: [{ ...span, text: head.meant }] };
    return { problem: { code: 'unknown-word', ...span, args: head as unknown as Problem['args'], fix } };
  }
  if (place && place.below === headers) return { problem: { code: 'header-missing', ...range, args: { found } } };
  const homes = [...rowHomes(around, place, text, start, end), ...homesOf(text, start, end)];
  if (homes.length > 0) {
    const args = {
      found,
      owner: owner?.words ?? '',
      homes: [...new Set(homes.map((home) => home.words).filter((words) => words !== ''))],
    };
    return { problem: { code: 'belongs-elsewhere', ...range, args }, homes };
  }
  const keyed = owner?.key !== undefined && !place;
  const args = keyed
    ? {
        found: text.slice(start, trimEnd(text, start, end)),
        shape: shapeOf(owner),
        example: owner.example,
        words: owner.words,
      }
    : { found, owner: owner?.words ?? '', allowed: allowedIn(place) };
  return { problem: { code: keyed ? 'another-wording' : place ? 'unknown-line' : 'nothing-below', ...range, args } };
}

/** What the line begins with: the words before the colon, or before a code or title. */
function headOf(text: string, start: number, end: number): string {
  const line = text.slice(start, Math.min(end, start + 200));
  const colon = /^([^"“:]{1,60}?)\s*:(?=\s|$)/.exec(line);
  if (colon?.[1]) return colon[1];
  const words = /^[\p{L}-]+(?: \p{Ll}[\p{Ll}-]*)*/u.exec(line);
  return words?.[0] ?? line.slice(0, 40);
}

function allowedIn(place: Place | undefined): string[] {
  if (!place) return [];
  const named = place.offered.map((row) => row.words).filter((words) => words !== '');
  return [...new Set(named)];
}

/** The beginning of a block of conditions in other words than ours. */
function byHead(place: Place, text: string, start: number, end: number): Explained | undefined {
  const head = rehead(text.slice(start, end));
  const recognised = head && recognise(place, head.meant, 0, head.meant.length);
  if (!head || !recognised || recognised.weak) return undefined;
  const after = start + head.found.length;
  const edits = [{ start, end: after, text: head.meant }];
  return {
    problem: {
      code: 'unknown-word',
      start,
      end: after,
      args: { found: head.found, meant: head.meant },
      fix: { title: `Change to \`${head.meant}\``, edits },
    },
    meant: { row: recognised.row, key: after, value: after, keyBroken: recognised.row.key !== undefined },
  };
}

/** A wording that people use for one of ours. */
function byGuess(place: Place, text: string, start: number, end: number): Explained | undefined {
  let best: { row: Row; after: number; guess: string } | undefined;
  for (const row of place.offered) {
    for (const guess of row.guesses ?? []) {
      const after = scanWords(guess.split(' '), text, start, end);
      if (after > 0 && (!best || guess.length > best.guess.length) && fitsKind(row, text, after, end))
        best = { row, after, guess };
    }
  }
  if (!best || best.row.kind === 'sentence') return undefined;
  const { row, after, guess } = best;
  const problem: Problem = {
    code: 'another-wording',
    start,
    end: after,
    args: { found: guess, words: row.words, shape: shapeOf(row), example: row.example },
  };
  if (row.key === undefined && row.kind !== 'row')
    problem.fix = { title: `Write \`${row.words}\``, edits: [{ start, end: after, text: row.words }] };
  return {
    problem,
    meant: { row, key: after, value: row.kind === 'thing' ? after : pastColon(text, after, end), weak: true },
  };
}

/** A fact has a colon after its words, a thing has none. */
function fitsKind(row: Row, text: string, after: number, end: number): boolean {
  const colon = text.slice(after, end).search(/:(?:\s|$)/) >= 0;
  return row.kind === 'thing'
    ? !colon || row.forms.some((form) => form.includes(' : '))
    : row.kind === 'sentence' || colon;
}

/** A word with a slip in it. */
function byDistance(place: Place, text: string, start: number, end: number): Explained | undefined {
  let best: { row: Row; after: number; d: number } | undefined;
  for (const row of place.offered) {
    if (row.words === '') continue;
    const count = row.words.split(' ').length;
    const after = pastWords(text, start, end, count);
    if (after < 0) continue;
    const written = text.slice(start, after).replace(/\s+/g, ' ').toLowerCase();
    const wanted = row.words.toLowerCase();
    const most = tolerance(wanted);
    const cut =
      wanted.length > 3 && written.length > 2 && wanted.startsWith(written) && after === trimEnd(text, start, end);
    const d = cut
      ? 1
      : written.replaceAll(' ', '') === wanted.replaceAll(' ', '')
        ? 0
        : distance(written, wanted, most);
    if (d <= most && (!best || d < best.d) && fitsKind(row, text, after, end)) best = { row, after, d };
  }
  if (!best) return undefined;
  const { row, after } = best;
  if (best.d === 0 && row.key !== undefined) {
    const args = { found: text.slice(start, end), words: row.words, shape: shapeOf(row), example: row.example };
    const meant = { row, key: after, value: pastColon(text, after, end), keyBroken: true };
    return { problem: { code: 'another-wording', start, end, args }, meant };
  }
  return {
    problem: {
      code: 'unknown-word',
      start,
      end: after,
      args: { found: text.slice(start, after), meant: row.words, expected: [] },
      fix: { title: `Change to \`${row.words}\``, edits: [{ start, end: after, text: row.words }] },
    },
    meant: { row, key: after, value: row.kind === 'thing' ? after : pastColon(text, after, end), weak: true },
  };
}

/** `4: text` for `at 4: text`: the key of a fact without its words. */
function byKeyAlone(place: Place, text: string, start: number, end: number): Explained | undefined {
  const written = text.slice(start, end);
  if (!/^[^\s:]{1,40}(?: [^\s:]{1,40})?:(?:\s|$)/.test(written)) return undefined;
  for (const row of place.offered) {
    // A key of free words, or of a code, would take any line.
    if (row.kind !== 'fact' || !row.key || /PHRASE|REF/.test(row.key) || row.words === 'requires') continue;
    const line = `${row.words} ${written}`;
    const found = recognise(place, line, 0, line.length);
    if (!found || found.weak || found.row !== row) continue;
    const args = { word: row.words, line };
    const fix = { title: `Add \`${row.words}\``, edits: [{ start, end: start, text: `${row.words} ` }] };
    const meant = { row, key: start, value: pastColon(text, start, end) };
    return { problem: { code: 'word-missing', start, end: start + written.indexOf(':') + 1, args, fix }, meant };
  }
  return undefined;
}

/** A colon between the words of a line's name. */
function byColon(place: Place, text: string, start: number, end: number): Explained | undefined {
  const colon = text.indexOf(':', start);
  if (colon < 0 || colon >= end) return undefined;
  const line = `${text.slice(start, colon)} ${text.slice(colon + 1, end)}`;
  const found = recognise(place, line, 0, line.length);
  if (!found || found.weak || found.key <= colon - start) return undefined;
  return {
    problem: {
      code: 'colon-not-needed',
      start: colon,
      end: colon + 1,
      args: { words: text.slice(start, colon) },
      fix: { title: 'Remove the colon', edits: [{ start: colon, end: colon + 1, text: '' }] },
    },
    meant: { ...found, key: found.key + start, value: found.value + start },
  };
}

/** No word of the language is as long. */
const longestWord = 48;

function pastWords(text: string, start: number, end: number, count: number): number {
  let at = start;
  for (let n = 0; n < count; n++) {
    const from = skipBlank(text, at, end);
    if (n > 0 && from === at) return -1;
    at = from;
    while (at < end && !/[\s:"“]/.test(text[at] ?? '')) if (++at - from > longestWord) return -1;
    if (at === from) return -1;
  }
  return at;
}

function pastColon(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (text[i] === ':' && (i + 1 === end || /\s/.test(text[i + 1] ?? ''))) return i + 1;
  return from;
}

/** The neighbouring blocks that hold such a line of a table. */
function rowHomes(
  around: Place | undefined,
  place: Place | undefined,
  text: string,
  start: number,
  end: number,
): Row[] {
  return (around?.things ?? []).filter((row) => {
    const below = row.below && placeOf(row.below);
    if (!below || below === place) return false;
    // A line of one word is read by any list, and says nothing.
    const tables = below.rows.filter((line) => line.forms.some((form) => (form.match(/\{/g)?.length ?? 0) > 1));
    return tables.length > 0 && readsWhole(tables, text, start, end) !== undefined;
  });
}

/** The things below which a line of this kind belongs. */
function homesOf(text: string, start: number, end: number): Row[] {
  const homes: Row[] = [];
  for (const { owner, place } of everyPlace()) {
    const found = recognise(place, text, start, end);
    if (found && !found.weak && found.row.kind !== 'group') homes.push(owner);
  }
  return homes.filter((home) => home.kind === 'thing' && !home.id.startsWith('translated '));
}
