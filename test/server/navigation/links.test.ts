import { expect, test } from 'vitest';
import { links } from '../../../packages/server/src/navigation/links.ts';
import { deskWith } from '../../support/desk.ts';
import { shown } from './shown.ts';

test('paths lead to files, web addresses to pages', () => {
  const { desk } = deskWith(`# See https://example.org/a, or nothing.
framework F "F"
  license: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
  identifier: https://example.org/f#1
  uses: "../std/std.cairn" as STD
  uses: "" as NONE
  about: Written on *https://example.org/wiki/A_(b)*; not on https://.

list L "L"
  from: "lists/irc certificates.csv"
`);
  const found = links(desk).map(({ range, target, tooltip }) => [
    shown(desk.project, 'file:///desk/main.cairn', range).replace('main.cairn:', ''),
    target,
    tooltip,
  ]);
  expect(found).toEqual([
    ['1 https://example.org/a', 'https://example.org/a', 'Open the page at example.org'],
    [
      '3 https://creativecommons.org/licenses/by/4.0/',
      'https://creativecommons.org/licenses/by/4.0/',
      'Open the page at creativecommons.org',
    ],
    ['4 https://example.org/f#1', 'https://example.org/f#1', 'Open the page at example.org'],
    ['5 ../std/std.cairn', 'file:///std/std.cairn', 'Open ../std/std.cairn'],
    ['7 https://example.org/wiki/A_(b)', 'https://example.org/wiki/A_(b)', 'Open the page at example.org'],
    ['10 lists/irc certificates.csv', 'file:///desk/lists/irc%20certificates.csv', 'Open lists/irc certificates.csv'],
  ]);
});
