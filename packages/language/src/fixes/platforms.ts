/** Fixes for publication, licences and platforms. */
import { both } from '../checks/check.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { type Asked, arg, type Fixers, headerOf, listArg } from './asked.ts';
import { add, fixWith, freeCode, recode, removeItem, safely, write, writeValue } from './edits.ts';
import { daysAfter, inYear } from './numbers.ts';

export const platformFixes: Fixers = {
  'publication-facts-missing': (asked) => [
    add(
      asked,
      asked.line,
      listArg(asked, 'facts')
        .map((fact) => stated(asked, fact))
        .join('\n'),
      `Add ${both(listArg(asked, 'facts'))}`,
    ),
  ],
  'adopted-without-basis': (asked) => [
    add(
      asked,
      headerOf(asked),
      listArg(asked, 'facts')
        .map((fact) => stated(asked, fact))
        .join('\n'),
      `Add ${both(listArg(asked, 'facts'))}`,
    ),
  ],
  'valid-until-before-from': (asked) => [exchanged(asked), later(asked)],
  'adopted-and-expired': (asked) => [
    writeValue(
      asked,
      asked.thing && anySlot(anyFact(asked.thing, 'status') ?? asked.thing, 'value'),
      'retired',
      'Write `status: retired`',
    ),
    write(
      asked,
      inYear(arg(asked, 'until'), Number(asked.workshop.today.slice(0, 4)) + 1),
      'It was renewed: write a later day',
    ),
  ],
  'licence-stricter-than-ours': (asked) => {
    const own = headerOf(asked);
    const theirs = arg(asked, 'theirs');
    const value = own && anyFact(own, 'license');
    return [writeValue(asked, value && anySlot(value, 'value'), theirs, `Write \`license: ${theirs}\``)];
  },
  'missing-for-a-platform': (asked) => listArg(asked, 'parts').map((part) => addable(asked, part)),
  'comma-in-a-level': (asked) => [write(asked, asked.written.replace(/\s*,\s*/g, ' '))],
  'code-of-digits-only': (asked) => [recode(asked, asked.thing, lettered(asked))],
  'identifier-is-no-address': (asked) => [
    write(asked, `https://‹example.org›/frameworks/${encodeURIComponent(asked.written)}`),
  ],
  'method-not-in-canvas': (asked) => ['average', 'highest'].map((method) => write(asked, `method: ${method}`)),
  'target-twice': (asked) => [removeItem(asked, asked.value, safely)],
};

/** A line of publication as it is usually begun. */
function stated(asked: Asked, fact: string): string {
  const code = headerOf(asked)?.name ?? 'framework';
  const usual: Readonly<Record<string, string>> = {
    publisher: '‹TBD›',
    identifier: `https://‹example.org›/frameworks/${encodeURIComponent(code.toLowerCase())}`,
    license: '‹CC BY 4.0›',
    language: '‹en›',
    version: '‹1.0›',
    status: '‹draft›',
  };
  return `${fact}: ${usual[fact] ?? '‹TBD›'}`;
}

/** A part that a platform needs, where it is a line of the thing. */
function addable(asked: Asked, part: string) {
  const holds = asked.thing?.row.below?.lines.some((row) => row.id === part);
  return holds ? add(asked, asked.thing, stated(asked, part)) : undefined;
}

function exchanged(asked: Asked) {
  const { thing, value } = asked;
  const other = thing && anySlot(anyFact(thing, 'valid from') ?? thing, 'value');
  return (
    other &&
    value &&
    fixWith('Exchange the two dates', [
      { start: other.start, end: other.end, text: value.text },
      { start: value.start, end: value.end, text: other.text },
    ])
  );
}

/** The last day of the year that begins with the other date. */
function later(asked: Asked) {
  const from = arg(asked, 'from');
  return write(asked, daysAfter(inYear(from, Number(from.slice(0, 4)) + 1), -1));
}

/** A code that begins with that of its owner. */
function lettered(asked: Asked): string {
  const owner = asked.thing?.$container;
  const code =
    owner && 'name' in owner && owner.name !== undefined && /^\p{L}/u.test(owner.name)
      ? owner.name
      : headerOf(asked)?.name;
  const made = `${code ?? 'C'}.${asked.written}`;
  return asked.framework.codes.has(made.toLowerCase()) ? freeCode(asked, made) : made;
}
