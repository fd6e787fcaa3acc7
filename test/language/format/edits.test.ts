/** The changes that an editor makes: as small as they can be, in order, and only where they are asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, formatEdits } from '@cairn/language';
import { describe, expect, test } from 'vitest';

/** Changes as what they take away and put in its place. */
function changes(text: string, range?: { start: number; end: number }): [taken: string, put: string][] {
  return formatEdits(text, range).map(({ start, end, text: put }) => [text.slice(start, end), put]);
}

describe('changes', () => {
  test.each<[string, string, [string, string][]]>([
    ['none', 'framework F\n  version: 1\n', []],
    ['of indentation', 'framework F\n    version: 1\n', [['  ', '']]],
    ['of a tab', 'framework F\n\tversion: 1\n', [['\t', '  ']]],
    ['of one word', 'framework F\n  STATUS: draft\n', [['STATUS', 'status']]],
    ['of one letter', 'framework F\n  status: Draft\n', [['D', 'd']]],
    ['of a line that goes', 'framework F\n\n\nrole R\n', [['\n', '']]],
    [
      'of what is behind a line',
      'framework F \nrole R\t\n',
      [
        [' ', ''],
        ['\t', ''],
      ],
    ],
    ['of line ends', 'framework F\r\nrole R\r\nrole S\n', [['', '\r']]],
    [
      'of line ends of old Macs',
      'framework F\rrole R\r',
      [
        ['\r', '\n'],
        ['\r', '\n'],
      ],
    ],
    ['of the end', 'framework F', [['', '\n']]],
    [
      'of several things on a line',
      'framework F\n   status :draft \n',
      [
        [' ', ''],
        [' :', ': '],
        [' ', ''],
      ],
    ],
  ])('%s', (_, text, expected) => expect(changes(text)).toEqual(expected));
});

describe('a range', () => {
  const text = 'framework F\n  STATUS: draft\n  Version: 1\n\nROLE R\n';

  test.each<[string, string, [string, string][]]>([
    ['a line', 'Version', [['V', 'v']]],
    [
      'two lines',
      'draft\n  Version',
      [
        ['STATUS', 'status'],
        ['V', 'v'],
      ],
    ],
    ['a line without changes', 'framework', []],
  ])('%s', (_, chosen, expected) => {
    const start = text.indexOf(chosen);
    expect(changes(text, { start, end: start + chosen.length })).toEqual(expected);
  });

  test('a text is formatted whole', () => {
    const prose = 'framework F\n  about:\n      One.\n        Two.\n  STATUS: draft\n';
    const start = prose.indexOf('Two');
    expect(changes(prose, { start, end: start })).toEqual([
      ['  ', ''],
      ['  ', ''],
    ]);
  });

  test('indentation stays where the line would be read otherwise beside the others', () => {
    const odd = 'framework F\n\n  area A\n  area B\n';
    const start = odd.indexOf('area A');
    expect(changes(odd, { start, end: start })).toEqual([]);
    expect(format(odd)).toBe('framework F\n\narea A\narea B\n');
  });
});

describe('the examples', () => {
  const folder = join(import.meta.dirname, '../../../examples');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cairn'));

  test.each(files)('%s is formatted', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(format(text)).toBe(text);
  });
});
