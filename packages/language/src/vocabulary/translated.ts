/** The vocabulary of a translation: the same things, nested the same way, with titles and prose only. */
import type { Row } from './row.ts';

/** Things that a translation leaves alone. */
const untouched = new Set([
  'framework',
  'part of',
  'standards',
  'translation',
  'scenario',
  'student',
  'expect',
  'replaced',
  'list',
  'version',
]);

/** The id of a thing in a translation. */
export function translatedId(id: string): string {
  return `translated ${id}`;
}

/** The rows of a translation, from those of a framework. */
export function translatedRows(things: Row[]): Row[] {
  return things.filter((row) => !untouched.has(row.id) && !row.id.endsWith(' records')).map(translated);
}

function translated(row: Row): Row {
  const header = row.scope ? `{code:REF ${row.id}} [{title:TITLE}]` : (row.forms[0] ?? '');
  const { scope: _scope, ...rest } = row;
  return {
    ...rest,
    id: translatedId(row.id),
    forms: [header],
    example: row.scope ? named(row) : row.example,
    below: {
      lines: (row.below?.lines ?? []).filter((line) => line.text).map((line) => ({ ...line, required: false })),
      things: (row.below?.things ?? []).filter((id) => !untouched.has(id)).map(translatedId),
    },
  };
}

/** The example of a thing with its code and title only. */
function named({ words, example }: Row): string {
  const code = example.slice(words.length + 1).split(/[ :]/)[0];
  const title = /"[^"]*"/.exec(example)?.[0];
  return [words, code, title].filter(Boolean).join(' ');
}
