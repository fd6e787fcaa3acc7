/** Text that is read in another way than it was meant. */
import { foldCode } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { recognise } from '../outline/recognise.ts';
import { type Line, outlineOf, type Value } from '../tree/nodes.ts';
import { anySlot, headerOf } from '../tree/read.ts';
import { formsOf, marginOf, type Place, placeOf as placeBelow, things, translatedThings } from '../vocabulary/index.ts';
import { type Check, check } from './check.ts';
import { latinOf } from './lookAlikes.ts';

const F = 'framework F "Writing"\n';
/** Whatever may have a line of text below it, in a framework or in a translation. */
const worded = [...things, ...translatedThings]
  .filter((row) => row.below?.lines.some((line) => line.text || line.forms.some((form) => form.includes(':TEXT'))))
  .map((row) => row.id) as ThingId[];
const coded = things.filter((row) => row.scope).map((row) => row.id) as ThingId[];

export const texts: readonly Check<never>[] = [
  check<{ comment: string; fact: string }>({
    code: 'comment-in-a-text',
    severity: 'information',
    title: 'A comment that is read as text',
    message: ({ comment, fact }) =>
      `\`${comment}\` belongs to the text of \`${fact}\`: readers will see it. A comment on such a line stands above it.`,
    why: 'A note to a colleague that is meant to stay here is printed, translated and sent to other systems.',
    wayOut: 'Move the comment to a line of its own. If it is text, leave it.',
    bad: `${F}  publisher: Riverbend # ask Kim about the new name\n`,
    good: `${F}  # ask Kim about the new name\n  publisher: Riverbend\n`,
    on: worded,
    thing(thing, _context, report) {
      for (const line of thing.lines) {
        const written = textOnLine(line);
        const sign = / +#\s/.exec(written?.text ?? '');
        if (!written || !sign) continue;
        const { of, text } = written;
        const start = sign.index + sign[0].length - 2;
        report({ of, start, end: text.length }, { comment: text.slice(sign.index).trim(), fact: line.row.words });
      }
    },
  }),
  check<{ found: string; fact: string; owner: string }>({
    code: 'fact-inside-a-text',
    severity: 'warning',
    title: 'A fact that is read as part of a text',
    message: ({ found, fact, owner }) =>
      `\`${found}\` is read as text of \`${fact}\`, because it is indented below it. ${owner === '' ? 'The first line' : `\`${owner}\``} could have it as a line of its own.`,
    why: 'What looks like a rule to every reader of the file does nothing.',
    wayOut: 'Indent it as far as the line above the text. If it is text, leave it.',
    bad: `${F}\narea A "A"\n  about:\n    How students write.\n    question: What do I want to say?\n`,
    good: `${F}\narea A "A"\n  about:\n    How students write.\n  question: What do I want to say?\n`,
    on: worded,
    thing(owner, _context, report) {
      for (const line of owner.lines) {
        const { written, isOnLine } = line.text;
        if (line.row.text !== 'prose' || line.broken || (isOnLine && !written.includes('\n'))) continue;
        const place = placeOfFacts(owner);
        if (!place) continue;
        for (const row of rowsOf(line)) {
          if (!isFact(place, written, row)) continue;
          const found = written.slice(row.start, row.end);
          const said = owner.row.scope ? (owner.name ?? '') : owner.row.words;
          report({ of: line, ...row }, { found, fact: line.row.words, owner: said });
        }
      }
    },
  }),
  check<{ code: string; letter: string; script: string; latin: string }>({
    code: 'look-alike-letter',
    severity: 'warning',
    title: 'A letter of another script that looks like ours',
    message: ({ code, letter, script, latin }) =>
      `The \`${letter}\` in \`${code}\` is a ${script} letter that looks like the Latin \`${latin}\`.`,
    why: 'Whoever types the code as it looks does not find it: not in a search, not in a gradebook.',
    wayOut: 'Type the code anew. Such letters come in by copying from a document.',
    bad: `${F}\narea A "A"\n  competency А.1 "First"\n`,
    good: `${F}\narea A "A"\n  competency A.1 "First"\n`,
    on: coded,
    thing(thing, { mentionsOf }, report) {
      const { name } = thing;
      const value = anySlot(thing, 'code');
      if (name === undefined || !value) return;
      const alike = latinOf(name);
      if (!alike) return;
      const outline = outlineOf(thing);
      const mentions = mentionsOf(thing);
      const here = mentions.filter(
        (mention) => outlineOf(mention) === outline && foldCode(mention.text) === foldCode(name),
      );
      const edits = [value, ...here].map(({ start, end, text }) => ({
        start,
        end,
        text: text.replace(name, alike.code),
      }));
      const fix =
        here.length === mentions.length ? { title: `Change to \`${alike.code}\` in Latin letters`, edits } : undefined;
      const { letter, script, latin } = alike;
      report(value, { code: name, letter, script, latin }, fix);
    },
  }),
];

/** The text of a line that is all text: a fact such as `publisher:`, or the beginning of a prose fact. */
function textOnLine(line: Line): { of: Line | Value; text: string } | undefined {
  if (line.row.text) {
    const { written, isOnLine } = line.text;
    return isOnLine && written !== '' ? { of: line, text: written.split('\n', 1)[0]!.trimEnd() } : undefined;
  }
  const last = line.values.at(-1);
  return last?.slot.kind === 'slot' && last.slot.type === 'TEXT' ? { of: last, text: last.text } : undefined;
}

function placeOfFacts(owner: Line): Place | undefined {
  if (headerOf(owner) === owner) return marginOf(owner.row).facts;
  return owner.row.below && placeBelow(owner.row.below);
}

/** The rows of a prose text below its first line, without blanks around, as stretches of the text as it is written. */
function* rowsOf(line: Line): Generator<{ start: number; end: number }> {
  const { written, isOnLine } = line.text;
  let at = isOnLine ? written.indexOf('\n') : 0;
  while (at >= 0 && at < written.length) {
    const next = written.indexOf('\n', at + 1);
    const until = next < 0 ? written.length : next;
    const row = written.slice(at, until);
    const text = row.trim();
    if (text !== '') {
      const start = at + row.indexOf(text);
      yield { start, end: start + text.length };
    }
    at = until;
  }
}

/** Whether a row would be a whole fact, if it stood below this owner. */
function isFact(place: Place, text: string, { start, end }: { start: number; end: number }): boolean {
  if (!text.slice(start, Math.min(end, start + 60)).includes(':')) return false;
  const found = recognise(place, text, start, end);
  if (!found || found.weak || found.row.kind !== 'fact') return false;
  if (found.row.text) return true;
  const forms = formsOf(found.row);
  if (forms.length === 0) return text.slice(found.value, end).trim() === '';
  return forms.some((form) => form.match(text, found.value, end) !== undefined);
}
