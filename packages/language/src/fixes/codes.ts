/** Fixes for codes as they are written, and for what is declared and named in vain. */
import type { FixEdit } from '../outline/problem.ts';
import { type Asked, arg, type Fixers } from './asked.ts';
import { fileOf, fixWith, freeCode, itemOut, recode, remove, removeItem, write } from './edits.ts';
import { removal } from './rows.ts';

export const codeFixes: Fixers = {
  'space-in-code': (asked) => [recode(asked, asked.thing, arg(asked, 'instead'))],
  'code-looks-like-another': (asked) => [recode(asked, asked.thing, freeCode(asked, arg(asked, 'other')))],
  'code-unlike-its-neighbours': (asked) => [recode(asked, asked.thing, freeCode(asked, arg(asked, 'like')))],
  'also-known-as-taken': (asked) => [removeItem(asked)],
  'names-itself': (asked) => [removeItem(asked)],
  'retired-in-use': (asked) => [
    ['', asked.thing?.name].includes(arg(asked, 'by')) ? undefined : write(asked, arg(asked, 'by')),
    removeItem(asked),
  ],
  'declared-and-not-used': (asked) => [remove(asked, asked.thing, 'Remove it')],
  'never-used': (asked) => [remove(asked, asked.thing, 'Remove it')],
  'tag-never-asked': (asked) => [removedEverywhere(asked)],
};

/** A declaration, and every place in a list that names it. */
function removedEverywhere(asked: Asked) {
  const { thing } = asked;
  if (!thing) return undefined;
  const mentions = asked.workshop.mentionsOf(thing);
  const edits: FixEdit[] = [{ ...removal(thing), ...fileOf(asked, thing) }];
  const lines = new Set(mentions.map((mention) => mention.$container));
  if (lines.size < mentions.length) return undefined;
  for (const mention of mentions) edits.push(itemOut(asked, mention));
  return fixWith('Remove it here and where it is named', edits);
}
