import { expect, test } from 'vitest';
import { afterMove, type Move } from '../../../packages/server/src/navigation/moved.ts';
import { deskWith, folder } from '../../support/desk.ts';
import { textsAfter } from './applied.ts';

const source = `framework F "F"
  uses: "standards/std.cairn" as STD
  uses: "wa.cairn"

list L "L"
  from: "lists/irc.csv"
#- more/part.cairn
part of F
  uses: "../standards/std.cairn" as STD
#- wa.cairn
framework WA "WA"
  uses: "file:///desk/standards/std.cairn"
#- standards/std.cairn
standards STD "Std"
#- lists/irc.csv
code
`;

const moves: [name: string, moves: [from: string, to: string][], lines: Record<string, string[]>][] = [
  [
    'a file that others use',
    [['standards/std.cairn', 'national/core std.cairn']],
    {
      'main.cairn': ['uses: "national/core std.cairn" as STD'],
      'more/part.cairn': ['uses: "../national/core std.cairn" as STD'],
      'wa.cairn': ['uses: "file:///desk/national/core std.cairn"'],
    },
  ],
  [
    'a file that uses others',
    [['main.cairn', 'district/2026/main.cairn']],
    {
      'main.cairn': [
        'uses: "../../standards/std.cairn" as STD',
        'uses: "../../wa.cairn"',
        'from: "../../lists/irc.csv"',
      ],
    },
  ],
  [
    'a folder',
    [['standards/', 'more/standards']],
    {
      'main.cairn': ['uses: "more/standards/std.cairn" as STD'],
      'more/part.cairn': ['uses: "standards/std.cairn" as STD'],
      'wa.cairn': ['uses: "file:///desk/more/standards/std.cairn"'],
    },
  ],
  ['a spreadsheet', [['lists/irc.csv', 'irc.csv']], { 'main.cairn': ['from: "irc.csv"'] }],
  [
    'two files at once',
    [
      ['main.cairn', 'f/main.cairn'],
      ['wa.cairn', 'f/wa.cairn'],
    ],
    { 'main.cairn': ['uses: "../standards/std.cairn" as STD', 'from: "../lists/irc.csv"'] },
  ],
  [
    'all that belongs together',
    [['', 'elsewhere']],
    { 'wa.cairn': ['uses: "file:///desk/elsewhere/standards/std.cairn"'] },
  ],
  ['a file that nobody names', [['other.cairn', 'another.cairn']], {}],
];

test.each(moves)('when %s moves', (_name, moved, lines) => {
  const { desk } = deskWith(source);
  const places = moved.map(([from, to]): Move => ({ from: folder + from, to: folder + to }));
  const edit = afterMove(desk.project, places);
  const found: Record<string, string[]> = {};
  for (const [place, text] of textsAfter(desk.project, edit)) {
    const before = desk.project.outline(place)!.text.split('\n');
    const other = text.split('\n').filter((line, index) => line !== before[index]);
    if (other.length > 0) found[place.replace(folder, '')] = other.map((line) => line.trim());
  }
  expect(found).toEqual(lines);
  expect(edit === undefined).toBe(Object.keys(lines).length === 0);
});
