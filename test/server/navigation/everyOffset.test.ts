/** Every request at every offset, on whole texts and on damaged ones: always an answer, and always one that holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange, Range, SelectionRange } from 'vscode-languageserver-types';
import { type Desk, offsetAt } from '../../../packages/server/src/desk.ts';
import { formatting, formattingOnType } from '../../../packages/server/src/formatting/formatting.ts';
import { colouredWords, highlighting } from '../../../packages/server/src/highlighting/highlighting.ts';
import { definition } from '../../../packages/server/src/navigation/definition.ts';
import { hierarchyItems, neededBy, neededFirst } from '../../../packages/server/src/navigation/hierarchy.ts';
import { links } from '../../../packages/server/src/navigation/links.ts';
import { Refusal } from '../../../packages/server/src/navigation/newCode.ts';
import { highlights, references } from '../../../packages/server/src/navigation/references.ts';
import { rename, renamed } from '../../../packages/server/src/navigation/rename.ts';
import { folding } from '../../../packages/server/src/outlining/folding.ts';
import { selection } from '../../../packages/server/src/outlining/selection.ts';
import { symbols } from '../../../packages/server/src/outlining/symbols.ts';
import { damages } from '../../support/damage.ts';
import { examplesFolder } from '../../support/examples.ts';
import { deskAt, projectWith } from './applied.ts';

const at = 'file:///desk/';
const read = (path: string): string => readFileSync(join(examplesFolder, path), 'utf8');
const used = ['wa-graduation.cairn', 'standards/ngss.cairn', 'standards/ccss-ela.cairn', 'k5-writing.cairn'];

/** Each line of a text is damaged, in one way after the other. */
function damaged(text: string): string {
  const ways = Object.values(damages);
  const made = text.split('\n').flatMap((line, index) => ways[index % ways.length]!(line) ?? [line]);
  return made.join('\n');
}

const avanti = read('avanti-canoe.cairn');
const texts: Record<string, string> = {
  'a framework': avanti,
  'a translation': read('k5-writing.es.cairn'),
  'a damaged framework': damaged(avanti),
  'a damaged translation': damaged(read('k5-writing.es.cairn')),
  'a framework from Windows': `\ufeff${avanti.slice(0, 3000).replaceAll('\n', '\r\n')}`,
  'tabs and half a line': avanti.slice(0, 2500).replaceAll('  ', '\t'),
  'no header': avanti.slice(avanti.indexOf('\nscale')),
  'one word': 'framework',
  nothing: '',
};

function deskOf(text: string): Desk {
  const project = projectWith([...used.map((path) => [at + path, read(path)] as const), [`${at}main.cairn`, text]]);
  return deskAt(project, `${at}main.cairn`);
}

/** What a request answers, or the words with which it refuses. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(/^[A-Z`].*[.]$/);
    return undefined;
  }
}

function isWithin({ outline }: Desk, { start, end }: Range): boolean {
  return offsetAt(outline, start) <= offsetAt(outline, end) && end.line < outline.lineStarts.length;
}

function nested(desk: Desk, { range, parent }: SelectionRange): boolean {
  if (!parent) return true;
  const [inner, outer] = [range, parent.range].map(({ start, end }) => [
    offsetAt(desk.outline, start),
    offsetAt(desk.outline, end),
  ]) as [[number, number], [number, number]];
  const isLarger = outer[0] <= inner[0] && outer[1] >= inner[1] && outer[1] - outer[0] > inner[1] - inner[0];
  return isLarger && nested(desk, parent);
}

function symbolsHold(desk: Desk, all: readonly DocumentSymbol[], around?: Range): boolean {
  const offset = (position: Range['start']): number => offsetAt(desk.outline, position);
  return all.every(({ name, range, selectionRange, children }) => {
    const isIn = !around || (offset(around.start) <= offset(range.start) && offset(range.end) <= offset(around.end));
    const isSelected =
      offset(range.start) <= offset(selectionRange.start) && offset(selectionRange.end) <= offset(range.end);
    return name !== '' && isIn && isSelected && symbolsHold(desk, children ?? [], range);
  });
}

describe.each(Object.entries(texts))('%s', (_name, text) => {
  const desk = deskOf(text);

  test('at every offset', { timeout: 60_000 }, () => {
    const offsets = Array.from({ length: desk.outline.text.length + 3 }, (_, offset) => offset);
    const wrong = offsets.filter((offset) => {
      const origins = definition(desk, offset).map((link) => link.originSelectionRange!);
      references(desk, offset, true);
      const marks = highlights(desk, offset).map(({ range }) => range);
      const code = answered(() => renamed(desk, offset));
      if (code) answered(() => rename(desk, offset, `${code.placeholder}x`));
      for (const item of hierarchyItems(desk, offset)) {
        neededFirst(desk, item);
        neededBy(desk, item);
      }
      const typed = formattingOnType(desk, offset, '\n').map(({ range }) => range);
      const grown = selection(desk, offset);
      return (
        ![...origins, ...marks, ...typed, grown.range].every((range) => isWithin(desk, range)) || !nested(desk, grown)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('the whole file', () => {
    const foldings: FoldingRange[] = folding(desk);
    expect(foldings.filter(({ startLine, endLine }) => endLine <= startLine)).toEqual([]);
    expect(foldings.filter(({ endLine }) => endLine >= desk.outline.lineStarts.length)).toEqual([]);
    expect(links(desk).every(({ range }) => isWithin(desk, range))).toBe(true);
    expect(formatting(desk, { tabSize: 8, insertSpaces: false }).every(({ range }) => isWithin(desk, range))).toBe(
      true,
    );
    expect(symbolsHold(desk, symbols(desk))).toBe(true);
    expect(highlighting(desk).length % 5).toBe(0);
  });

  test('the coloured words of a part are those of the whole that it touches', () => {
    const all = colouredWords(desk);
    const rows = desk.outline.lineStarts.length;
    for (let row = 0; row < rows; row += 7) {
      const range = { start: { line: row, character: 0 }, end: { line: row + 3, character: 0 } };
      const [start, end] = [offsetAt(desk.outline, range.start), offsetAt(desk.outline, range.end)];
      const part = colouredWords(desk, range).filter((word) => word.start < end && word.end > start);
      expect(part).toEqual(all.filter((word) => word.start < end && word.end > start));
    }
  });
});
