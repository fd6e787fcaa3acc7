/** Nobody can work out a small count from what is shown, and what need not be withheld is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCells, hiddenCounts } from '../../../packages/cli/src/evaluate/suppress.ts';

describe('counts whose total is told', () => {
  /** `?` stands for what is withheld; the first count is withheld last. */
  test.each<[counts: number[], shown: string]>([
    [[30, 20, 15], '30 20 15'],
    [[30, 20, 9], '30 ? ?'],
    [[10, 20, 9], '10 ? ?'],
    [[30, 6, 4], '30 ? ?'],
    [[30, 5, 4], '? ? ?'],
    [[30, 0, 0], '? ? ?'],
    [[4, 30, 20], '? 30 ?'],
    [[12], '12'],
    [[], ''],
  ])('%j are shown as %s', (counts, shown) => {
    const hidden = hiddenCounts(counts, [1, 0, 0]);
    expect(counts.map((count, place) => (hidden[place] ? '?' : count)).join(' ')).toBe(shown);
  });
});

describe('a table whose sums are told', () => {
  const cases: readonly { does: string; cells: number[][]; shown: string[] }[] = [
    {
      does: 'nothing is small',
      cells: [
        [10, 20],
        [30, 40],
      ],
      shown: ['10 20', '30 40'],
    },
    {
      does: 'a small cell takes a circle of four',
      cells: [
        [4, 20, 30],
        [50, 60, 30],
        [15, 70, 12],
      ],
      shown: ['? 20 ?', '50 60 30', '? 70 ?'],
    },
    {
      does: 'the circle is the cheapest one, and ranked columns come last',
      cells: [
        [90, 4, 11],
        [80, 30, 20],
      ],
      shown: ['90 ? ?', '80 ? ?'],
    },
    {
      does: 'where one circle is not wide enough there are more',
      cells: [
        [3, 3, 3, 3],
        [20, 20, 20, 20],
      ],
      shown: ['? ? ? ?', '? ? ? ?'],
    },
  ];
  test.each(cases)('$does', ({ cells, shown }) => {
    const columns = cells[0]!;
    const hidden = hiddenCells({
      cells,
      hiddenRows: cells.map(() => false),
      hiddenColumns: columns.map(() => false),
      columnRanks: columns.map((_, c) => (c === 0 ? 1 : 0)),
    });
    expect(cells.map((row, r) => row.map((count, c) => (hidden[r]![c] ? '?' : count)).join(' '))).toEqual(shown);
  });
});

test('in 300 small tables every withheld small count could as well be large, whatever table one thinks of', () => {
  const least = 3;
  let small = 0;
  let told = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }).chain((columns) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      (cells) => {
        const rowSums = cells.map((row) => sum(row));
        const columnSums = cells[0]!.map((_, c) => sum(cells.map((row) => row[c]!)));
        fc.pre(sum(rowSums) >= least);
        const columnRanks = columnSums.map((_, c) => (c === 0 ? 1 : 0));
        const hiddenRows = hiddenCounts(rowSums, [], least);
        const hiddenColumns = hiddenCounts(columnSums, columnRanks, least);
        const hidden = hiddenCells({ cells, hiddenRows, hiddenColumns, columnRanks }, least);
        const seen = { cells, hidden, rowSums, hiddenRows, columnSums, hiddenColumns };
        const most = mostPossible(seen);
        for (const [r, row] of cells.entries())
          for (const [c, count] of row.entries()) {
            if (!hidden[r]![c]) told += 1;
            if (count >= least) continue;
            small += 1;
            expect(hidden[r]![c]).toBe(true);
            expect(most[r]![c]).toBeGreaterThanOrEqual(least);
          }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
  expect(small).toBeGreaterThan(300);
  expect(told).toBeGreaterThan(30);
});

interface Seen {
  cells: number[][];
  hidden: boolean[][];
  rowSums: number[];
  hiddenRows: boolean[];
  columnSums: number[];
  hiddenColumns: boolean[];
}

/** The most that each cell can be in any table with the shown cells, the shown sums and the total, found by trying all. */
function mostPossible({ cells, hidden, rowSums, hiddenRows, columnSums, hiddenColumns }: Seen): number[][] {
  const total = sum(rowSums);
  const columns = columnSums.length;
  const most = cells.map((row) => row.map(() => -1));
  const guess = cells.map((row) => [...row]);
  const columnsSoFar = columnSums.map(() => 0);
  const place = (at: number, left: number, rowSoFar: number): void => {
    const [r, c] = [Math.floor(at / columns), at % columns];
    if (r === cells.length) {
      if (left > 0 || columnSums.some((count, i) => !hiddenColumns[i] && count !== columnsSoFar[i])) return;
      for (const [i, row] of guess.entries())
        for (const [j, count] of row.entries()) most[i]![j] = Math.max(most[i]![j]!, count);
      return;
    }
    const [from, to] = hidden[r]![c] ? [0, left] : [cells[r]![c]!, cells[r]![c]!];
    for (let count = from; count <= Math.min(to, left); count++) {
      const row = rowSoFar + count;
      const column = columnsSoFar[c]! + count;
      if (!hiddenRows[r] && (row > rowSums[r]! || (c === columns - 1 && row !== rowSums[r]))) continue;
      if (!hiddenColumns[c] && column > columnSums[c]!) break;
      guess[r]![c] = count;
      columnsSoFar[c] = column;
      place(at + 1, left - count, c === columns - 1 ? 0 : row);
      columnsSoFar[c] = column - count;
    }
  };
  place(0, total, 0);
  return most;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
