/** Fixes for facts that are missing or stand twice, and for text that was meant otherwise. */
import { type Line, outlineOf } from '../tree/nodes.ts';
import { type Asked, arg, type Fixers, firstCode } from './asked.ts';
import { add, below, declared, fixWith, remove } from './edits.ts';
import { blockOf, indentedAs, indentOf, lineEndOf } from './rows.ts';

export const structureFixes: Fixers = {
  'fact-missing': (asked) => [missingFact(asked)],
  'fact-twice': (asked) => [remove(asked), remove(asked, firstOf(asked), 'Remove the line above instead')],
  'comment-in-a-text': (asked) => [aboveTheLine(asked)],
  'fact-inside-a-text': (asked) => [outOfText(asked)],
};

/** What a line that must be there says, where the example of the vocabulary would name things that are not there. */
const usual: Readonly<Record<string, (asked: Asked) => string | undefined>> = {
  awards: (asked) => named(asked, 'subject', (code) => `awards: ‹1.0› credit in ${code}`),
  members: (asked) => named(asked, 'role', (code) => `members: ‹1› ${code}`),
  'applies to': () => 'applies to: ‹all students›',
  for: () => 'for: each ‹competency›',
  'as of': ({ workshop }) => `as of: ‹${workshop.today}›`,
  means: () => 'means: ‹left out of the average›',
  'best of': () => 'best of: ‹each part›',
  text: () => 'text: ‹TBD›',
  meets: () => 'meets: ‹TBD›',
};

function named(asked: Asked, kind: string, rows: (code: string) => string): string | undefined {
  const code = firstCode(asked, kind);
  return code === undefined ? undefined : rows(code);
}

function missingFact(asked: Asked) {
  const { thing } = asked;
  const id = arg(asked, 'fact');
  const row = thing?.row.below?.lines.find((one) => one.id === id);
  if (!thing || !row) return undefined;
  const made = usual[id]?.(asked);
  if (made !== undefined) return add(asked, thing, made);
  const kind = id === 'awards' ? 'subject' : id === 'members' ? 'role' : undefined;
  if (!kind) return add(asked, thing, row.example.replace(/: (.*)$/s, ': ‹$1›'));
  const code = kind === 'subject' ? 'general' : 'teacher';
  const rows = kind === 'subject' ? 'awards: ‹1.0› credit in general' : 'members: ‹1› teacher';
  return fixWith(`Add \`${row.words}:\`, and declare a ${kind}`, [
    below(asked, thing, rows),
    declared(asked, kind, `${kind} ${code} "${code === 'general' ? 'General' : 'Teacher'}"`),
  ]);
}

/** The first line of the same fact. */
function firstOf({ line }: Asked): Line | undefined {
  const owner = line?.$container;
  return owner?.lines.find((other) => other !== line && other.row === line?.row);
}

/** A line of a text that is a fact of the thing: out to where its facts stand. */
function outOfText(asked: Asked) {
  const { line, start } = asked;
  if (!line) return undefined;
  const { text } = outlineOf(line);
  const block = blockOf(text, start);
  return fixWith('Indent it as a line of its own', [
    { ...block, text: indentedAs(text, block, indentOf(text, line.start)) },
  ]);
}

/** A comment at the end of a text, on a row of its own above it. */
function aboveTheLine({ line, outline: { text }, start, end }: Asked) {
  if (!line) return undefined;
  const from = text.slice(0, start).trimEnd().length;
  const row = `${text.slice(start, end).trim()}${lineEndOf(text)}${indentOf(text, line.start)}`;
  return fixWith('Move the comment above the line', [
    { start: line.start, end: line.start, text: row },
    { start: from, end, text: '' },
  ]);
}
