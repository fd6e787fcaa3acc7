import { describe, expect, test } from 'vitest';
import { analyseProse, sentences, words } from '../../../packages/language/src/prose/index.ts';

test.each<[text: string, words: string]>([
  ['**Read** _the_ ~~old~~ map', 'Read|the|old|map'],
  ['[the map](https://a.b/c_d "Title") and <https://x.y> or https://z.z/read', 'the|map|and|or'],
  ['`code` and ``a ` b`` and $x^2 + y$ for $5 or $6', 'and|and|for|5|or|6'],
  ["don't and don’t, multi-digit — 3.5 or 1,000: 2nd", "don't|and|don’t|multi-digit|3.5|or|1,000|2nd"],
  ['and/or R & D, x < y <b>bold</b>', 'and|or|R|&|D|x|y|bold'],
  ['x̌ʷəl 😀 año ½ 𝒳', 'x̌ʷəl|año|½|𝒳'],
  ['# Title\n> quote\n1. one\n2) two\n- three', 'Title|quote|one|two|three'],
  ['', ''],
])('words of %j', (text, expected) => {
  const found = words(text);
  expect(found.map((word) => word.text).join('|')).toBe(expected);
  for (const { text: word, start, end } of found) expect(text.slice(start, end)).toBe(word);
});

test.each<[language: string, text: string, sentences: string]>([
  ['en', 'Read it. Then write! Why? Because…', 'Read it|Then write|Why|Because'],
  ['en', 'Use maps, e.g. Old ones, or Dr. Lee’s (U.S. maps).', 'Use maps, e.g. Old ones, or Dr. Lee’s (U.S. maps'],
  ['en', 'Ask “how many?” questions. Add 3.5 and 4.', 'Ask “how many?” questions|Add 3.5 and 4'],
  ['en', 'Solve for x. Explain why.', 'Solve for x|Explain why'],
  [
    'en',
    'A line\nand the next\n\nA paragraph\n- an item\n- an item',
    'A line\nand the next|A paragraph|an item|an item',
  ],
  ['es', '¿Qué es? Usa mapas, p. ej. Los de la Dra. Paz. ¡Bien!', 'Qué es|Usa mapas, p. ej. Los de la Dra. Paz|Bien'],
  ['fr', 'Un. Deux.', 'Un|Deux'],
])('%s sentences of %j', (language, text, expected) => {
  expect(
    sentences(text, language)
      .map((sentence) => sentence.text)
      .join('|'),
  ).toBe(expected);
});

test('offsets hold where small letters are longer than capitals', () => {
  const text = 'İİİ. Understand TBD';
  expect(analyseProse(text, { language: 'en', role: 'statement' }).map((f) => text.slice(f.start, f.end))).toEqual([
    'Understand',
    'TBD',
  ]);
});

/** A megabyte each of what makes a careless pattern or a search in a loop slow. */
const hostile: readonly string[] = [
  '`',
  '` ',
  '``a',
  '$',
  '$a ',
  '<a',
  '](a',
  '[a](',
  'http://',
  '\n',
  ' ',
  '\n          ',
  '1.',
  '\n1. ',
  '- ',
  'a',
  'a-',
  'ea',
  'e\u0301',
  '😀',
  'İ ',
  '&',
  '.',
  'e.g. ',
  'read, ',
  'read and ',
  'read and critique and ',
  'clearly and ',
  'with ',
  'with: ',
  'demonstrate understanding of ',
  'demonstrate a; ',
  'than ',
  'the student will ',
];

describe('a hostile text of a million characters comes to an end', () => {
  test.each(hostile)('%j', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    for (const role of ['iCan', 'descriptor'] as const) {
      const found = analyseProse(text, { language: 'en', role, grades: { from: 0, to: 12 } });
      for (const { start, end } of found) expect(end).toBeLessThanOrEqual(text.length + Math.min(0, start));
    }
  });
});
