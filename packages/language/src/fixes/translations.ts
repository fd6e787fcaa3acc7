/** Fixes for translations. */
import { foldCode } from '@cairn/model';
import { sourceOf } from '../names/translated.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, thingsBelow } from '../tree/read.ts';
import { type Asked, arg, type Fixers, headerOf } from './asked.ts';
import { add, below, editOf, fileOf, fixWith, movedBelow, remove, removeItem, safely, write } from './edits.ts';
import { missingTranslations } from './translating.ts';

export const translationFixes: Fixers = {
  'translation-incomplete': (asked) => [
    asked.line && fixWith('Add what is missing, with the original above it', missingTranslations(asked, asked.line)),
  ],
  'translation-adds-text': (asked) => [remove(asked)],
  'translation-same-as-source': (asked) => [untranslated(asked)],
  'translation-nested-differently': (asked) => [nestedAsThere(asked)],
  'translated-twice': (asked) => [remove(asked, asked.thing, 'Remove it, with what stands below it')],
  'no-code-to-translate-by': (asked) => [withCode(asked)],
  'translation-out-of-date': (asked) => [
    write(asked, arg(asked, 'version'), `It was compared: write \`${arg(asked, 'version')}\``),
  ],
  'translation-not-checked': (asked) => [
    add(asked, asked.outline.header, `checked against: ‹${arg(asked, 'version')}›`),
  ],
  'translation-file-missing': (asked) => [removeItem(asked)],
  'translation-not-listed': (asked) => [listed(asked)],
  'translation-of-own-language': (asked) => otherLanguages(asked).map((language) => write(asked, language)),
  'language-twice': (asked) => [removeItem(asked, asked.value, safely)],
};

/** Takes the copied texts of a thing out, so that they count as not translated. */
function untranslated(asked: Asked) {
  const { thing } = asked;
  const { texts } = asked.problem.args;
  if (!thing || !Array.isArray(texts)) return undefined;
  const copied = thing.lines.filter((line) =>
    texts.includes([line.row.words, ...line.values.map((value) => value.text)].join(' ')),
  );
  const first = copied[0];
  return first && remove(asked, first, `Remove \`${first.row.words}\` until it is translated`);
}

/** Below the thing that translates what it stands in. */
function nestedAsThere(asked: Asked) {
  const { thing, outline } = asked;
  const source = thing && sourceOf(thing);
  const owner = source?.$container;
  const there = owner && outline.header && thingsBelow(outline.header).find((other) => sourceOf(other) === owner);
  return (
    thing && there && fixWith(`Move it below \`${anySlot(there, 'code')?.text}\``, movedBelow(asked, thing, there))
  );
}

/** A code made of the title. */
function withCode(asked: Asked) {
  const { line, written } = asked;
  const owner = line?.$container;
  if (!line || !owner) return undefined;
  const word = written
    .slice(1, -1)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const isTaken = owner.lines.some(
    (other: Line) => other.name !== undefined && foldCode(other.name) === foldCode(word),
  );
  if (word === '' || isTaken) return undefined;
  return fixWith(`Give it the code \`${word}\``, [
    { start: asked.start, end: asked.start, text: `${word} `, ...fileOf(asked, outlineOf(line)) },
  ]);
}

/** The language in `also in:` of the framework. */
function listed(asked: Asked) {
  const header = headerOf(asked);
  const last = header && anyFact(header, 'also in')?.values.at(-1);
  const language = arg(asked, 'language');
  const title = `Add \`${language}\` to \`also in:\``;
  if (!header) return undefined;
  const edit = last ? editOf(asked, last, `${last.text}, ${language}`) : below(asked, header, `also in: ${language}`);
  return fixWith(title, [edit], safely);
}

/** The languages that the framework says it is translated into. */
function otherLanguages(asked: Asked): string[] {
  const header = headerOf(asked);
  const listed = header && anyFact(header, 'also in')?.values.map((value) => value.text);
  return (listed ?? []).filter((language) => language !== asked.written);
}
