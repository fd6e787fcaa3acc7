/** Each row of the vocabulary shows a line that is read as that row, and says what it means in a sentence. */
import { expect, test } from 'vitest';
import { readOutline } from '../../packages/language/src/outline/reader.ts';
import type { Line, Outline } from '../../packages/language/src/tree/nodes.ts';
import { placeOf, type Row, thingRow } from '../../packages/language/src/vocabulary/index.ts';

const headers = ['framework', 'part of', 'standards', 'translation'].map(thingRow);

/** The rows that each row first stands below, from the header of a file down to itself. */
function waysToRows(): Map<Row, Row[]> {
  const ways = new Map<Row, Row[]>();
  const queue = headers.map((header) => [header]);
  for (let way = queue.shift(); way; way = queue.shift()) {
    const row = way.at(-1)!;
    if (ways.has(row)) continue;
    ways.set(row, way);
    if (row.below) queue.push(...placeOf(row.below).offered.map((below) => [...way!, below]));
  }
  return ways;
}

/** The examples of a way, each indented below the one before it; the things of a framework stand at the margin. */
function textOf(way: Row[]): string {
  const [header] = way;
  const atMargin = (header?.id === 'framework' || header?.id === 'part of') && way[1]?.kind === 'thing';
  return way.map((row, depth) => `${'  '.repeat(atMargin && depth > 0 ? depth - 1 : depth)}${row.example}\n`).join('');
}

function lastLine(outline: Outline): Line | undefined {
  let last: Line | undefined;
  for (let lines = outline.lines; lines.length > 0; lines = last.lines) last = lines.at(-1)!;
  return last;
}

const ways = waysToRows();

test('each example is read as its row, without a problem', () => {
  const wrong = [...ways].flatMap(([row, way]) => {
    const text = textOf(way);
    const outline = readOutline(text);
    const read = lastLine(outline)?.row;
    if (read === row && outline.problems.length === 0) return [];
    const said = outline.problems.map(({ code, start, end }) => `${code} at \`${text.slice(start, end)}\``);
    return [`${way.map(({ id }) => id).join(' › ')}: \`${row.example}\` is read as ${read?.id}; ${said.join('; ')}`];
  });
  expect(wrong).toEqual([]);
});

test('each row says what it means in a sentence', () => {
  const sentence = /^\p{Lu}[^\n]*\S\.$/u;
  const wrong = [...ways.keys()].filter(({ doc }) => !sentence.test(doc) || doc.includes('  '));
  expect(wrong.map(({ id, doc }) => `${id}: ${doc}`)).toEqual([]);
});

test('no two rows of one place have one id', () => {
  const twice = [...ways.keys()].flatMap((owner) => {
    const ids = owner.below ? placeOf(owner.below).offered.map(({ kind, id }) => `${kind} ${id}`) : [];
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${owner.id} › ${id}`);
  });
  expect(twice).toEqual([]);
});
