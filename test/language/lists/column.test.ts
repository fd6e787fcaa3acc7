/** The first column of spreadsheets, as programs save them. */
import { expect, test } from 'vitest';
import { firstColumn } from '../../../packages/language/src/lists/column.ts';

test.each<[what: string, text: string, cells: [code: string, line: number][]]>([
  ['nothing', '', []],
  ['blank rows', '\n ; \n\n;;\n', []],
  [
    'one column',
    'A\nB\n',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  [
    'no line end at the end',
    'A,x\nB,y',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  ['a byte order mark', '\ufeffA,x\n', [['A', 1]]],
  [
    'Windows line ends',
    'A,x\r\n\r\nB,y\r\n',
    [
      ['A', 1],
      ['B', 3],
    ],
  ],
  [
    'line ends of old Macs',
    'A,x\rB,y\r',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  [
    'semicolons, with commas in a cell',
    'A;x, y\nB;z\n',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  [
    'commas, with semicolons in a cell',
    'A,x; y\nB,z\n',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  [
    'tabs',
    'A\tx, y; z\nB\tz\n',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  [
    'a separator that is first seen further below',
    'A\n"B";x\nC;y, z\n',
    [
      ['A', 1],
      ['B', 2],
      ['C', 3],
    ],
  ],
  ['a line that says the separator', 'sep=;\r\nA, one;x\r\n', [['A, one', 2]]],
  ['a byte order mark before that line', '\ufeffsep=,\nA;one,x\n', [['A;one', 2]]],
  [
    'blanks around cells',
    ' A , x\n\u00a0B\u00a0,y\n',
    [
      ['A', 1],
      ['B', 2],
    ],
  ],
  [
    'quotation marks',
    '"A",x\n "B" ,y\n"C, of two words",z\n',
    [
      ['A', 1],
      ['B', 2],
      ['C, of two words', 3],
    ],
  ],
  [
    'quotation marks that are doubled',
    '"the ""A""",x\n"""B""",y\n',
    [
      ['the "A"', 1],
      ['"B"', 2],
    ],
  ],
  [
    'quotation marks within a cell',
    'A 5" pipe,6" pipe\nB,x\n',
    [
      ['A 5" pipe', 1],
      ['B', 2],
    ],
  ],
  ['an empty cell in quotation marks', '"",x\nB,y\n', [['B', 2]]],
  [
    'rows of several lines',
    'A,"x\r\ny\nz"\nB,w\n',
    [
      ['A', 1],
      ['B', 4],
    ],
  ],
  [
    'a code over several lines',
    '"A\nof two lines",x\nB,y\n',
    [
      ['A\nof two lines', 1],
      ['B', 3],
    ],
  ],
  [
    'rows of unequal length',
    'A\nB,x,y,z\nC,\n',
    [
      ['A', 1],
      ['B', 2],
      ['C', 3],
    ],
  ],
  ['a first cell that is empty', ',x\nB,y\n', [['B', 2]]],
])('%s', (_what, text, cells) => {
  expect(firstColumn(text)).toEqual({ is: 'read', cells: cells.map(([code, line]) => ({ text: code, line })) });
});

test.each<[what: string, text: string, line: number]>([
  ['to the end of the file', 'A,x\n"B,y\nC,z\n', 2],
  ['in another column', 'A,x\nB,"y\nC,z\n', 2],
  ['by the next one, before a word', '"A,x\n"B",y\n', 1],
  ['behind a row of several lines', 'A,"x\ny"\nB,"z" and more\n', 3],
  ['after a doubled one', '"A"",x\n', 1],
])('a quotation mark that is closed %s', (_what, text, line) => {
  expect(firstColumn(text)).toEqual({ is: 'quotation mark open', line });
});

test.each<[what: string, text: string]>([
  ['a workbook', `PK\u0003\u0004${'\u0000\u0001'.repeat(5000)}`],
  ['text with a zero in it', `A\n${'B\n'.repeat(5000)}\u0000`],
])('%s is not text', (_what, text) => {
  expect(firstColumn(text)).toEqual({ is: 'not text' });
});

test('200,000 rows are read', () => {
  const read = firstColumn(Array.from({ length: 200_000 }, (_, i) => `C-${i},"a ""title"""\r\n`).join(''));
  expect(read.is === 'read' && [read.cells.length, read.cells.at(-1)]).toEqual([
    200_000,
    { text: 'C-199999', line: 200_000 },
  ]);
});
