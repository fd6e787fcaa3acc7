import { describe, expect, test } from 'vitest';
import { pasted } from '../../../packages/server/src/authoring/paste.ts';
import { gradesIn } from '../../../packages/server/src/authoring/values.ts';
import { offsetAt } from '../../../packages/server/src/desk.ts';
import { changed, deskWith, type MarkedDesk } from '../../support/desk.ts';
import { cases, others } from './cases.ts';
import { docs, excel, hostile, sheets, word } from './clippings.ts';

/** The file after pasting, and what is said of it; nothing where it stays as it is. */
function afterPasting({ desk, offset }: Pick<MarkedDesk, 'desk' | 'offset'>, text = '', html?: string) {
  const found = pasted(text, html, { desk, offset });
  if (!found) return undefined;
  const edits = found.edits.map(({ range, newText }) => ({
    start: offsetAt(desk.outline, range.start),
    end: offsetAt(desk.outline, range.end),
    text: newText,
  }));
  return { text: changed(desk.outline.text, edits), summary: found.summary, isSure: found.isSure };
}

const results = cases.map(({ name, source, text, html }) => ({
  name,
  after: afterPasting(deskWith(source), text, html),
}));

test('tables and outlines become what they say, at their place', async () => {
  const shown = results.map(({ name, after: found }) =>
    [`==== ${name}`, `---- ${found?.summary}${found?.isSure ? '' : ' (offered)'}`, found?.text].join('\n'),
  );
  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('./pasted.txt');
});

test.each(results)('there is no error in: $name', ({ after: found }) => {
  const { desk } = deskWith(found!.text);
  const errors = desk.project.diagnostics(desk.place).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, message }) => [code, message])).toEqual([]);
});

test('line ends of the file are kept', () => {
  const { after: found } = results.find(({ name }) => name.startsWith('line ends of Windows'))!;
  expect(found!.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each(others)('nothing is made of %s', (_name, text, html) => {
  expect(afterPasting(deskWith('framework F "F"\n\n<|>\n'), text, html)).toBeUndefined();
});

test('nothing is pasted into a translation', () => {
  expect(afterPasting(deskWith('translation es of F\n<|>\n'), 'Code\tTitle\nA.1\tOne\n')).toBeUndefined();
});

describe('nothing is lost', () => {
  const headings = [
    [
      'Strand',
      'Código',
      'Título',
      'Statement',
      'I can',
      'Grades',
      'Subject',
      'Tags',
      'Weight',
      'Level from',
      'Retired',
    ],
    [
      'Competency',
      'Competency code',
      'Target',
      'Target code',
      'Needs first',
      'Aligns to',
      'Relates to',
      'Report',
      'X',
      'Y',
    ],
    ['Criterion', 'Starting', 'Growing', 'Meeting', 'Notes', 'Weight', 'Grades'],
    ['Standard', 'K-2', '3-5', 'Evidence needed', 'Also known as', 'Clarification', 'Boundary', 'Type'],
  ];

  test.each(headings.map((row) => ({ row })))('of a table with $row', ({ row }) => {
    const rows = [1, 2, 3].map((number) => row.map((_, column) => `word${number}${String.fromCharCode(97 + column)}`));
    const text = [row, ...rows].map((cells) => cells.join('\t')).join('\n');
    const found = afterPasting(deskWith(cases[0]!.source), text)!;
    expect(rows.flat().filter((word) => !found.text.toLowerCase().includes(word))).toEqual([]);
  });
});

describe('never throws', () => {
  const clippings = [excel, sheets, word, docs, hostile];
  const { desk } = deskWith(`\ufeff${cases[0]!.source}\r\n\tnobody knows this\n  competency\n    about:\n\n`);

  test('at any place of a file', () => {
    const last = desk.outline.text.length + 2;
    const offsets = Array.from({ length: last }, (_, offset) => offset);
    const made = offsets.filter((offset) => afterPasting({ desk, offset }, 'Code\tTitle\nA.1\tOne\n') !== undefined);
    expect(made).toEqual(offsets);
  });

  test('on any piece of HTML', () => {
    const pieces = clippings.flatMap((html) =>
      Array.from({ length: Math.ceil(html.length / 7) }, (_, index) => [
        html.slice(index * 7),
        html.slice(0, index * 7),
      ]),
    );
    for (const html of pieces.flat())
      expect(() => afterPasting({ desk, offset: desk.outline.text.length }, html, html)).not.toThrow();
  });
});

test.each([
  ['Grades 6–8', '6-8'],
  ['09-12', '9-12'],
  ['Kindergarten', 'K'],
  ['K to 2', 'K-2'],
  ['Pre-K, K', undefined],
  ['K, 1, 2', 'K-2'],
  ['3 & 4', '3-4'],
  ['1, 3', undefined],
  ['6th grade', '6'],
  ['High School', '9-12'],
  ['1.º a 3.º grado', '1-3'],
  ['Kínder', 'K'],
  ['8-6', undefined],
  ['13', undefined],
  ['all', undefined],
  ['', undefined],
])('the grades in “%s” are %s', (text, band) => {
  expect(gradesIn(text)).toBe(band);
});
