/** A translation beside its framework: which thing gives the words for which, and what is left. */
import { foldCode } from '@cairn/model';
import type { SourceFile } from '../names/names.ts';
import { sourceOf } from '../names/translated.ts';
import type { Line, Outline, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, target, textOf, thingsBelow, titleOf } from '../tree/read.ts';
import { translatedThings } from '../vocabulary/index.ts';
import { translatedId } from '../vocabulary/translated.ts';
import type { Context } from './check.ts';
import { stated } from './places.ts';
import { oncePer, oncePerNode } from './remembered.ts';

/** A text that readers see: a title, a statement, a cell of a rubric. */
export interface Text {
  /** What it is called in a message: `title`, `I can`, `at 4`. */
  says: string;
  at: Line | Value;
}

/** All files that translate a framework into one language. */
export interface Translation {
  language: string;
  files: { file: SourceFile; header: Line }[];
  /** The things of the framework and where they are translated, in reading order; more than one is a mistake. */
  of: Map<Line, Line[]>;
}

const translatable = new Set(translatedThings.map((row) => row.id));

/** The translations of a framework, by language. */
export const translationsOf = oncePer(pairUp);

/**
 * Whether every line of the framework and of its translations was read, and every thing of a translation is known:
 * only then does what seems to be missing or out of place say something.
 */
export const isSure = oncePer(({ framework }) =>
  framework.files.every(
    ({ outline }) =>
      outline.problems.length === 0 &&
      (outline.header?.row.id !== 'translation' ||
        outline.mentions.every(
          (mention) => target(mention) || (mention.slot.kind === 'slot' && mention.slot.type !== 'REF'),
        )),
  ),
);

function pairUp({ framework }: Context): Translation[] {
  const byLanguage = new Map<string, Translation>();
  for (const file of framework.files) {
    const header = file.outline.header;
    const language = header?.row.id === 'translation' ? anySlot(header, 'language')?.text : undefined;
    if (!header || language === undefined) continue;
    const same: Translation = byLanguage.get(language.toLowerCase()) ?? { language, files: [], of: new Map() };
    byLanguage.set(language.toLowerCase(), same);
    same.files.push({ file, header });
    for (const thing of thingsBelow(header)) {
      const source = sourceOf(thing);
      const before = source && same.of.get(source);
      if (before) before.push(thing);
      else if (source) same.of.set(source, [thing]);
    }
  }
  return [...byLanguage.values()];
}

/** The things of a framework that a translation gives words for, over all its files, in reading order. */
export function* toTranslate(context: Context): Generator<Line> {
  for (const { outline } of context.framework.files) {
    if (outline.header?.row.id !== 'translation') yield* thingsToTranslate(outline);
  }
}

function* thingsToTranslate(owner: Line | Outline): Generator<Line> {
  for (const line of owner.lines) {
    if (line.row.kind !== 'thing') continue;
    if (line.row.id === 'standards') yield* thingsToTranslate(line);
    if (!translatable.has(translatedId(line.row.id))) continue;
    yield line;
    yield* thingsToTranslate(line);
  }
}

/** Whether a line of a translation can say which thing it means. */
export function canBeNamed(thing: Line): boolean {
  return thing.name !== undefined || thing.row.id === 'progression';
}

/** The texts of a thing by what they are: those of a framework and of a translation have the same keys. */
export const textsOf: (thing: Line, context: Context) => ReadonlyMap<string, Text> = oncePerNode(textsIn);

/** The texts of a thing by what they are, worked out anew. */
export function textsIn(thing: Line): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  const title = anySlot(thing, 'title');
  if (title) texts.set('title', { says: 'title', at: title });
  for (const line of thing.lines) {
    if (line.row.text === undefined || line.broken) continue;
    const says = [line.row.words, ...line.values.map((value) => value.text)].join(' ');
    const key = [line.row.id, ...line.values.map(keyOf)].join(' ');
    let nth = 1;
    while (texts.has(nth === 1 ? key : `${key} ${nth}`)) nth++;
    texts.set(nth === 1 ? key : `${key} ${nth}`, { says, at: line });
  }
  return texts;
}

/** The words of a text. */
export function wordsOf({ at }: Text): string {
  return at.$type === 'Plain' || at.$type === 'Mention' ? at.text.slice(1, -1) : textOf(at);
}

/** A level is the same level by its code, its title or its number. */
function keyOf(value: Value): string {
  const level = target(value);
  const text = level ? (level.name ?? titleOf(level) ?? value.text) : value.text;
  return foldCode(text.replace(/^["“„«”`]|["”“»`]$/gu, '').replace(/\s*[–—-]\s*/g, '-'));
}

/** The language a framework is written in, as far as it says so. */
export function languageOf({ framework }: Context): Value | undefined {
  return stated(framework.headers[0], 'language');
}

/** The languages that a framework says it is translated into. */
export function alsoIn({ framework }: Context): Value[] {
  const header = framework.headers[0];
  return (header && anyFact(header, 'also in')?.values) ?? [];
}
