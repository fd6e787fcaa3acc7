import { expect, test } from 'vitest';
import { code, prose, said, shortened } from '../../../packages/server/src/hover/markdown.ts';

test.each([
  ['plain words', 'plain words'],
  ['[click](command:evil)', '\\[click\\]\\(command:evil\\)'],
  ['![x](https://e.org/p.png)', '\\!\\[x\\]\\(https\\://e.org/p.png\\)'],
  ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert\\(1\\)\\>'],
  ['<https://e.org>', '\\<https\\://e.org\\>'],
  ['see https://e.org or www.e.org', 'see https\\://e.org or www\\.e.org'],
  ['mail a@e.org', 'mail a\\@e.org'],
  ['*bold* _and_ `code`', '\\*bold\\* \\_and\\_ \\`code\\`'],
  ['# heading', '\\# heading'],
  ['- point', '\\- point'],
  ['1. point', '1\\. point'],
  ['1.0 credit', '1.0 credit'],
  ['a | b', 'a \\| b'],
  ['&#91;x&#93;', '\\&\\#91;x\\&\\#93;'],
  ['back\\slash', 'back\\\\slash'],
  ['two\nlines', 'two lines'],
  ['\u202eright to left\u202c', 'right to left'],
  ['', ''],
])('%j is said as %j', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ['LS.1', '`LS.1`'],
  ['a`b', '`` a`b ``'],
  ['``', '``` `` ```'],
  ['[x](command:y)', '`[x](command:y)`'],
  ['two\nlines', '`two lines`'],
  [' ', ''],
])('%j as code is %j', (text, expected) => {
  expect(code(text)).toBe(expected);
});

test('a text keeps its paragraphs and its emphasis, and no links', () => {
  expect(prose('What is *taught*\nhere.\n\n[More](http://e.org)')).toBe(
    'What is *taught* here.\n\n\\[More\\]\\(http\\://e.org\\)',
  );
});

test('long text is cut at a word, and signs of two halves stay whole', () => {
  expect(shortened('Ecosystems and the people in them', 20)).toBe('Ecosystems and the…');
  expect(shortened('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
  expect(shortened('😀😀😀', 2)).toBe('😀…');
  expect(shortened('short', 5)).toBe('short');
});
