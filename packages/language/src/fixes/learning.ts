/** Fixes for areas, competencies, targets and what is learned before. */

import { Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, inherited } from '../tree/read.ts';
import { type Asked, arg, type Fixers } from './asked.ts';
import { add, fixWith, freeCode, remove, removeItem, write, writeValue } from './edits.ts';
import { blockOfLine, indentedAs, indentOf, removal } from './rows.ts';

export const learningFixes: Fixers = {
  'empty-area': (asked) => [
    add(
      asked,
      asked.thing,
      `competency ${freeCode(asked, `${arg(asked, 'area')}.0`)} "‹New competency›"`,
      'Add its first competency',
    ),
    isNamed(asked) ? undefined : remove(asked, asked.thing, 'Remove it'),
  ],
  'says-nothing': (asked) => [add(asked, asked.thing, 'I can: ‹TBD›'), add(asked, asked.thing, 'statement: ‹TBD›')],
  'no-i-can': (asked) => [add(asked, asked.thing, 'I can: ‹TBD›')],
  'targets-too-deep': (asked) => [outwards(asked)],
  'grades-outside-owner': (asked) => [write(asked, arg(asked, 'band')), remove(asked)],
  'weight-never-used': (asked) => [remove(asked)],
  'word-never-shown': (asked) => [wordOut(asked)],
  'prerequisite-circle': (asked) => [removeItem(asked)],
  'prerequisite-itself': (asked) => [removeItem(asked)],
  'prerequisite-of-its-part': (asked) => [removeItem(asked)],
  'prerequisite-of-later-grade': (asked) => [removeItem(asked), gradesOfNeeded(asked)],
};

/** Whether anything names it, which would then name nothing. */
function isNamed({ thing, workshop }: Asked): boolean {
  return thing !== undefined && workshop.mentionsOf(thing).length > 0;
}

/** One level out: beside what it stands in. */
function outwards({ thing }: Asked) {
  const owner = thing?.$container;
  if (!thing || !(owner instanceof Line)) return undefined;
  const { text } = outlineOf(thing);
  const block = blockOfLine(thing);
  if (block.end !== blockOfLine(owner).end) return undefined;
  return fixWith('Move it one level out', [{ ...block, text: indentedAs(text, block, indentOf(text, owner.start)) }]);
}

/** A row of `words:`; with the last of them the line itself. */
function wordOut({ line }: Asked) {
  const owner = line?.$container;
  if (!line || !(owner instanceof Line)) return undefined;
  return fixWith('Remove the line', [removal(owner.lines.length > 1 ? line : owner)]);
}

/** The grades of this thing for what it needs first. */
function gradesOfNeeded(asked: Asked) {
  const needed = asked.value?.$type === 'Mention' ? asked.value.found : undefined;
  const grades = needed && anyFact(needed, 'grades');
  const own = asked.thing && inherited(asked.thing, 'grades');
  const band = own && anySlot(own, 'value')?.text;
  if (!grades || band === undefined) return undefined;
  return writeValue(asked, anySlot(grades, 'value'), band, `Write \`grades: ${band}\` at \`${arg(asked, 'needed')}\``);
}
