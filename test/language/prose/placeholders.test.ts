import { expect, test } from 'vitest';
import { analyseProse, placeholdersIn } from '../../../packages/language/src/prose/index.ts';
import { lists } from '../../../packages/language/src/prose/lists/index.ts';
import { expand } from '../../../packages/language/src/prose/phrases.ts';

const long = 'A line that is long enough not to stand alone';

const placeholders = Object.entries(lists).flatMap(
  ([
    language,
    {
      placeholders: { anywhere, atTheEnd },
    },
  ]) => [...expand(anywhere), ...expand(atTheEnd)].map((words): [string, string] => [language, words.join(' ')]),
);

test.each(placeholders)('%s: `%s` is found at the end of a long text', (language, phrase) => {
  // Some count in capitals only.
  const found = [phrase, phrase.toUpperCase()].flatMap((written) => placeholdersIn(`${long}, ${written}`, language));
  expect(found.map(({ rule }) => rule)).toContain('placeholder');
});

test.each([
  ['en', 'TBD'],
  ['en', 'statement'],
  ['en', '…'],
  ['en', '-'.repeat(60)],
  ['es', 'después'],
  ['es', `${long}, próximamente`.normalize('NFD')],
  ['en', long],
  ['en', 'Everyone understands that the best are better than others, and this is no placeholder for a reason.'],
  ['vi', 'TBD'],
])('%s: `%s` has those that reading the whole text finds', (language, text) => {
  const all = analyseProse(text, { language, role: 'question' }).filter(({ rule }) => rule === 'placeholder');
  expect(placeholdersIn(text, language)).toEqual(all);
});
