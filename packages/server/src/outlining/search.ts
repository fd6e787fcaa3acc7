/** Things of the workspace by code and title. */
import type { Project } from '@cairn/language';
import {
  headerOf,
  isTranslated,
  type Line,
  nameOf,
  type Outline,
  outlineOf,
  thingsBelow,
} from '@cairn/language/editor';
import { type SymbolInformation, SymbolTag } from 'vscode-languageserver-types';
import { isRetiredOn, nameStretch } from '../navigation/named.ts';
import { locationOf } from '../navigation/places.ts';
import { kindOf, shownTitle } from './kinds.ts';
import { codeOf } from './symbols.ts';

/** More are of no use to somebody who looks for one. */
const most = 200;

/** The things of a file that can be looked for, in one text that is searched as a whole. */
interface FileIndex {
  things: readonly Line[];
  /** For each thing a line feed, its code, a sign that ends it, a space and its title, all in lower case. */
  text: string;
  /** Where the part of each thing begins. */
  starts: readonly number[];
}

const codeEnd = '\u0001';
/** By the lines of a file, which are others when something in them but a text is another; moving them changes nothing. */
const indexes = new WeakMap<readonly Line[], FileIndex>();

/**
 * Things of the workspace by code and title, at most 200: those with just this code, those whose code begins so, those
 * with a word in the title that begins so, then those that hold it anywhere. Costs a search through one text for each
 * file, and through those that hold what is looked for four times more at most; the texts of files that have changed are
 * made anew.
 */
export function workspaceSymbols(project: Project, query: string): SymbolInformation[] {
  const wanted = query.trim().replace(/\s+/g, ' ').toLowerCase();
  const files = project.uris().flatMap((place) => {
    const outline = project.outline(place);
    const index = outline && indexOf(outline);
    return index?.text.includes(wanted) ? [index] : [];
  });
  const found = new Set<Line>();
  const needles = wanted === '' ? ['\n'] : [`\n${wanted}${codeEnd}`, `\n${wanted}`, ` ${wanted}`, wanted];
  for (const needle of needles) {
    for (const file of files) {
      if (found.size >= most) break;
      collect(file, needle, found);
    }
  }
  return [...found].flatMap((thing) => informationOf(project, thing) ?? []);
}

function collect({ text, starts, things }: FileIndex, needle: string, found: Set<Line>): void {
  let next = 0;
  for (let at = text.indexOf(needle); at >= 0 && found.size < most; at = text.indexOf(needle, next)) {
    const index = lastAtMost(starts, at);
    found.add(things[index]!);
    next = starts[index + 1] ?? text.length;
  }
}

function lastAtMost(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function indexOf(outline: Outline): FileIndex {
  const known = indexes.get(outline.lines);
  if (known) return known;
  const things: Line[] = [];
  const starts: number[] = [];
  let text = '';
  for (const thing of thingsBelow(outline)) {
    if (!isLookedFor(thing)) continue;
    things.push(thing);
    starts.push(text.length);
    text += `\n${fullCode(thing) ?? ''}${codeEnd} ${(shownTitle(thing) ?? '').replace(/\s+/g, ' ')}`.toLowerCase();
  }
  const index = { things, starts, text };
  indexes.set(outline.lines, index);
  return index;
}

/** Levels and the like are found in what they stand in; of a translation, what has a title of its own. */
function isLookedFor(thing: Line): boolean {
  const { scope, id } = thing.row;
  if (isTranslated(thing)) return shownTitle(thing) !== undefined && codeOf(thing) !== undefined;
  return (
    id === 'scenario' || id === 'progression' || (scope !== undefined && scope !== 'owner' && thing.name !== undefined)
  );
}

/** The code of a thing as others write it: with its owner's where it stands behind that. */
function fullCode(thing: Line): string | undefined {
  const code = codeOf(thing);
  return thing.row.scope === 'dotted' ? `${(thing.$container as Line).name}.${code}` : code;
}

/** Code and title, since editors look for what was typed in the name alone. */
function shownName(thing: Line): string {
  const code = fullCode(thing);
  const named = thing.row.scope || isTranslated(thing) || code === undefined ? code : `${thing.row.words} of ${code}`;
  return [named, shownTitle(thing)].filter(Boolean).join(' ') || thing.row.words;
}

function informationOf(project: Project, thing: Line): SymbolInformation | undefined {
  const location = locationOf(project, outlineOf(thing), nameStretch(thing));
  if (!location) return undefined;
  const header = headerOf(thing);
  const owner = thing.$container;
  const around = [owner === header || !('row' in owner) ? undefined : owner, header].flatMap((line) =>
    line && line !== thing ? [nameOf(line) === line.row.words ? (codeOf(line) ?? '') : nameOf(line)] : [],
  );
  return {
    name: shownName(thing),
    kind: kindOf(thing),
    ...(isRetiredOn(thing, project.today) && { tags: [SymbolTag.Deprecated] }),
    location,
    ...(around.length > 0 && { containerName: around.join(' · ') }),
  };
}
