import { expect, test } from 'vitest';
import { fileOfLink, linkOf, longestLink } from '../../packages/playground/src/link.ts';
import { cairnTexts, examplesFolder } from '../support/examples.ts';

test.each([
  ['own.cairn', 'framework MINE "Mine"\n'],
  ['standards/ngss.cairn', '# ñ, 漢字, 👩🏽‍🏫\r\n'],
  ['own.cairn', ''],
])('%s comes back from a link as it was', async (path, text) => {
  const link = await linkOf({ path, text });
  expect(link).toMatch(/^file=[\w.%-]+&text=[\w-]+$/);
  expect(await fileOfLink(`#${link}`)).toEqual({ path, text });
});

test('most examples are short enough for a link', async () => {
  const texts = cairnTexts(examplesFolder).values();
  const links = await Promise.all([...texts].map((text) => linkOf({ path: 'own.cairn', text })));
  expect(links.filter(({ length }) => length > longestLink).length).toBeLessThan(links.length / 4);
});

test.each([
  ['nothing', ''],
  ['no text', '#file=own.cairn'],
  ['letters that nothing was packed into', '#file=own.cairn&text=nothing'],
  ['letters that cannot be', '#file=own.cairn&text=%00%E4'],
  ['half a link', '#file=own.cairn&text=S8svyk'],
])('of %s there is no file', async (_, fragment) => {
  expect(await fileOfLink(fragment)).toBeUndefined();
});

test('a text that unpacks to more than any framework is refused', async () => {
  expect(await fileOfLink(await linkOf({ path: 'own.cairn', text: ' '.repeat(2_000_001) }))).toBeUndefined();
});

test.each(['../own.cairn', '/etc/own.cairn', 'Own.cairn', 'own.txt', ''])('%j is no path of the page', async (path) => {
  const { text } = Object.fromEntries(new URLSearchParams(await linkOf({ path: 'own.cairn', text: 'x' })));
  expect(await fileOfLink(new URLSearchParams({ file: path, text: text! }).toString())).toEqual({
    path: 'shared.cairn',
    text: 'x',
  });
});
