/** What is named at a place: a thing, by its code or where it is declared, or a file, by its path or short name. */
import { resolvePath } from '@cairn/language';
import {
  anyFact,
  anySlot,
  isTranslated,
  type Line,
  type Mention,
  nameOf,
  outlineOf,
  partsOf,
  sourceOf,
  type Use,
  unticked,
  type Value,
} from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { type Desk, rowAt, standingAt } from '../desk.ts';

/** A stretch of a file, by its offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** What is named at a stretch of the file on the desk. */
export type Named = NamedThing | NamedFile;

/** A thing of a framework, never of a translation. */
export interface NamedThing extends Stretch {
  is: 'thing';
  thing: Line;
  /**
   * Where it is declared, or where a line names it; `words` where the line that declares or translates it says
   * something else, `other code` at a code that it also has or had.
   */
  by: 'declaration' | 'mention' | 'words' | 'other code';
}

/** A file that another one uses. */
export interface NamedFile extends Stretch {
  is: 'file';
  /** The place of the file, whether it is there or not. */
  place: string;
  /** The line `uses:` behind a short name. */
  use?: Use;
  /** The list whose codes stand in the file. */
  list?: Line;
  by: 'path' | 'short name';
}

/** What is named at an offset. Costs the depth of the tree, and once after a change the linking of the file. */
export function namedAt({ project, place, outline }: Desk, offset: number): Named | undefined {
  project.linkFile(place);
  const standing = standingAt(outline, offset);
  if (!standing) return undefined;
  const { line, value } = standing;
  if (value?.$type === 'Mention') return namedBy(value, offset);
  const named = value && namedByValue(line, value, place);
  if (named) return named;
  if (line.row.kind !== 'thing' || rowAt(outline, offset) !== rowAt(outline, line.start)) return undefined;
  const thing = isTranslated(line) ? sourceOf(line) : line;
  const { start, end } = value ?? wordsOf(line);
  return thing && { is: 'thing', thing, by: 'words', start, end };
}

/** What a mention names at an offset within it: a file, an owner or a thing. */
export function namedBy(mention: Mention, offset: number): Named | undefined {
  const { alias, owner, code } = partsOf(mention);
  if (alias && offset <= alias.end) {
    const use = useOf(mention, mention.text.slice(0, alias.end - alias.start));
    return use && { is: 'file', place: use.uri, use, by: 'short name', ...alias };
  }
  const { found } = mention;
  if (!found) return undefined;
  if (owner && offset <= owner.end) return { is: 'thing', thing: found.$container as Line, by: 'mention', ...owner };
  return { is: 'thing', thing: found, by: isByOtherCode(mention) ? 'other code' : 'mention', ...code };
}

function namedByValue(line: Line, value: Value, place: string): Named | undefined {
  const { slot, start, end, text } = value;
  if (slot.kind !== 'slot') return undefined;
  const use = outlineOf(line).framework?.uses.find((one) => one.line === line);
  if (slot.type === 'PATH') {
    const file = resolvePath(place, text.slice(1, -1));
    const list = line.row.id === 'from' ? { list: line.$container as Line } : undefined;
    return { is: 'file', place: file, by: 'path', start: start + 1, end: end - 1, ...(use && { use }), ...list };
  }
  if (slot.name === 'alias') return use && { is: 'file', place: use.uri, use, by: 'short name', start, end };
  if (slot.type !== 'CODE' && slot.type !== 'KEYCODE') return undefined;
  if (slot.name === 'code' && line.row.scope) return { is: 'thing', thing: line, by: 'declaration', start, end };
  if (line.row.id === 'also known as')
    return { is: 'thing', thing: line.$container as Line, by: 'other code', start, end };
  const now = slot.name === 'old' ? (anySlot(line, 'new') as Mention | undefined)?.found : undefined;
  return now && { is: 'thing', thing: now, by: 'other code', start, end };
}

/** The line `uses:` that a short name before a code means. Costs as much as the framework has such lines. */
function useOf(mention: Mention, alias: string): Use | undefined {
  return outlineOf(mention).framework?.uses.find((use) => isSameShortName(use, { alias }));
}

/** Whether a mention says another code than the thing's own: one it is also known as, a title, or a number. */
export function isByOtherCode(mention: Mention): boolean {
  const { found } = mention;
  if (found?.name === undefined) return true;
  const { code } = partsOf(mention);
  const written = mention.text.slice(code.start - mention.start, code.end - mention.start);
  return foldCode(unticked(written)) !== foldCode(found.name);
}

/** Where a thing says its name: its code, or else its title, what it is of, or the words that it begins with. */
export function nameStretch(thing: Line): Stretch {
  const value = anySlot(thing, 'code') ?? anySlot(thing, 'title') ?? anySlot(thing, 'of') ?? anySlot(thing, 'name');
  return value ?? wordsOf(thing);
}

/** Where the words stand that a line begins with; of a thing that could not be read whole, its code. */
function wordsOf(line: Line): Stretch {
  const { text } = outlineOf(line);
  const at = line.name === undefined ? -1 : text.slice(line.start, line.end).indexOf(line.name, line.row.words.length);
  if (at >= 0) return { start: line.start + at, end: line.start + at + line.name!.length };
  return { start: line.start, end: Math.min(line.start + line.row.words.length, line.end) };
}

/** The part of a mention that names the same: the code or the owner before it, or the short name of a file. */
export function stretchFor(
  mention: Mention,
  named: Pick<NamedThing, 'is' | 'thing'> | Pick<NamedFile, 'is' | 'use'>,
): Stretch | undefined {
  const { found } = mention;
  if (named.is === 'thing') {
    if (found === named.thing) return partsOf(mention).code;
    return found?.row.scope === 'dotted' && found.$container === named.thing ? partsOf(mention).owner : undefined;
  }
  const { alias } = partsOf(mention);
  if (!alias || !named.use) return undefined;
  const written = mention.text.slice(0, alias.end - alias.start);
  return isSameShortName({ alias: written }, named.use) ? alias : undefined;
}

/** Whether two short names of files are the same one. */
export function isSameShortName(a: Pick<Use, 'alias'>, b: Pick<Use, 'alias'>): boolean {
  if (a.alias === undefined || b.alias === undefined) return false;
  return foldCode(unticked(a.alias)) === foldCode(unticked(b.alias));
}

/** Everything that a thing holds whose code stands behind its own and a dot. */
export function dottedIn(thing: Line): Line[] {
  return thing.lines.filter((held) => held.row.scope === 'dotted' && held.row.kind === 'thing');
}

/** How a thing is called in a sentence: its kind and its name, in back-ticks. */
export function calledBy(thing: Line): string {
  return `${thing.row.words} \`${nameOf(thing)}\``;
}

/** The day from which a thing is retired, if that has come. */
export function isRetiredOn(thing: Line, today: string): boolean {
  const retired = thing.lines.length > 0 ? anyFact(thing, 'retired') : undefined;
  const date = retired && anySlot(retired, 'value')?.text;
  return date !== undefined && date <= today;
}
