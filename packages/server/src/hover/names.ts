/** What a thing is called where a person reads it, and where it comes from. */

import { anySlot, type Line, type Mention, nameOf, outlineOf, sourceOf, titleOf } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import type { Desk } from '../desk.ts';
import { code, said, strong } from './markdown.ts';

/** The title of a thing; of one without a title that of what it is of or translates. Undefined where there is none. */
export function titleFor(thing: Line): string | undefined {
  const own = titleOf(thing)?.trim();
  if (own) return own;
  if (!thing.row.id.startsWith('translated ')) return undefined;
  const source = sourceOf(thing);
  return source && source !== thing ? titleOf(source)?.trim() : undefined;
}

/** The code of a thing as others name it: parts of tests and criteria of rubrics with their owner's before a dot. */
export function codeOf(thing: Line): string | undefined {
  const { name } = thing;
  if (name === undefined) return anySlot(thing, 'code')?.text;
  return thing.row.scope === 'dotted' ? `${(thing.$container as Line).name ?? ''}.${name}` : name;
}

/** A thing in a sentence, as Markdown: its title, or its code where it has none. */
export function named(thing: Line): string {
  const title = titleFor(thing);
  return title === undefined ? code(codeOf(thing) ?? '') || said(nameOf(thing)) : strong(title);
}

/** A thing by title and code, as Markdown: `**Life science** (`LS`)`. */
export function namedWithCode(thing: Line): string {
  const title = titleFor(thing);
  const written = code(codeOf(thing) ?? '');
  if (title === undefined) return written || said(nameOf(thing));
  return written === '' ? strong(title) : `${strong(title)} (${written})`;
}

/**
 * Whether a code says what the title says, so that the title need not stand beside it: `health-fitness` and “Health and
 * fitness”, `math` and “Mathematics”.
 */
export function tellsTitle(written: string, title: string): boolean {
  const own = wordsOf(written.slice(written.lastIndexOf('/') + 1));
  const told = wordsOf(title);
  return own.length > 0 && own.every((word) => word.length > 1 && told.some((other) => other.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return foldCode(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** What the kind of a thing is called: the word with which it is declared. */
export function kindOf(thing: Line): string {
  return thing.row.words || thing.row.id;
}

/** The name of the file that a thing stands in, without its folders. */
export function fileOf({ project }: Desk, thing: Line): string | undefined {
  const place = project.placeOf(outlineOf(thing));
  return place?.slice(place.lastIndexOf('/') + 1);
}

/** Where a thing is named, without the headings of translations, which name what they translate. */
export function usesOf({ project }: Desk, thing: Line): readonly Mention[] {
  return project.mentionsOf(thing).filter((mention) => !isHeading(mention));
}

function isHeading({ $container: line, slot }: Mention): boolean {
  return line.row.id.startsWith('translated ') && slot.name === 'code';
}

/** `named 12 times in 3 files`, or that it is not named anywhere. */
export function useInWords(uses: readonly Mention[]): string {
  if (uses.length === 0) return 'not named anywhere';
  const files = new Set(uses.map((mention) => outlineOf(mention)));
  const times = uses.length === 1 ? 'named once' : `named ${uses.length} times`;
  return files.size === 1 ? times : `${times} in ${files.size} files`;
}
