/** A summary for people: a table of credits and groups by status. */
import { widthOf } from '../report/printable.ts';
import { grouped } from '../report/text.ts';
import { type Count, type GroupValue, type StatusCounts, type Summary, shownStatuses } from './summary.ts';

/** What stands for a count that is withheld. */
const withheld = '·';

/** The table, with a line below it that explains the sign for what is withheld. */
export function summaryText({ records, groups, credits, smallest }: Summary): string {
  if (records === null) return `Fewer than ${smallest} records: nothing is told of so few students.\n`;
  const sums = new Map(groups.map(({ group, values }) => [group, values]));
  const rows: string[][] = [['', 'records', ...shownStatuses]];
  for (const { code, title, status, groups: own } of credits) {
    rows.push([title === undefined ? code : `${code} ${title}`, ...cellsOf(records, status)]);
    for (const { group, values } of own) {
      rows.push([`  ${group}`]);
      const records = sums.get(group)!.map((value) => value.records);
      for (const [place, value] of values.entries())
        rows.push([`    ${nameOf(value)}`, ...cellsOf(records[place]!, value.status)]);
    }
  }
  const note = `${withheld} is a count below ${smallest}, or one from which such a count could be worked out.\n`;
  return `${aligned(rows)}\n${note}`;
}

function cellsOf(records: Count, status: StatusCounts): string[] {
  return [records, ...shownStatuses.map((name) => status[name])].map((count) =>
    count === null ? withheld : grouped(count),
  );
}

function nameOf(value: GroupValue<unknown>): string {
  return 'value' in value ? value.value : `(${value.of})`;
}

/** Columns under each other, the first to the left. */
function aligned(rows: readonly string[][]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, c) => Math.max(widest[c] ?? 0, widthOf(cell))).concat(widest.slice(row.length)),
    [],
  );
  return rows
    .map((row) =>
      row.map((cell, c) => {
        const space = ' '.repeat(widths[c]! - widthOf(cell));
        return c === 0 ? cell + space : space + cell;
      }),
    )
    .map((cells) => `${cells.join('  ').trimEnd()}\n`)
    .join('');
}
