/**
 * The records of a scenario: the only lines that are set in columns. A block is a table where somebody has set one of
 * its columns apart by more than one space; elsewhere single spaces part the columns, as on every other line.
 */
import type { Form } from '../forms/match.ts';
import type { Line } from '../tree/nodes.ts';
import { closesUp, holds, numberIn, remark, saying, traced } from './words.ts';

/** The records of a block that could be read, each as it is written. */
export function writtenRecords(block: Line, text: string): Map<Line, string> {
  const records = block.lines.filter((line) => !line.broken).map((line) => recordOf(line, text));
  const table = records.some(({ setApart }) => setApart);
  const widths: number[] = [];
  for (const { cells } of records) {
    cells.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  return new Map(
    records.map(({ line, cells, behind }) => {
      const said = table ? inColumns(cells, widths) : cells.filter((cell) => cell !== '').join(' ');
      return [line, said + behind];
    }),
  );
}

/** Whether the lines below a thing are records. */
export function holdsRecords(line: Line): boolean {
  return line.row.id.endsWith(' records');
}

interface WrittenRecord {
  line: Line;
  /** What stands in each column; the last holds all that may follow in any order. */
  cells: string[];
  /** Its comment. */
  behind: string;
  /** More than one blank parts two of its columns. */
  setApart: boolean;
}

function recordOf(line: Line, text: string): WrittenRecord {
  const cells: string[] = [];
  let setApart = false;
  const found = traced(line, text, line.start);
  if (!found || !holds(line, [], found.tokens))
    return { line, cells: [text.slice(line.start, line.end)], behind: '', setApart };
  const columns = columnsOf(found.form);
  let number: string | undefined;
  let before = { column: 0, end: line.start };
  for (const token of found.tokens) {
    const column = columns.get(token.part) ?? before.column;
    const said = saying(token, text, number);
    if (column !== before.column) setApart ||= token.start - before.end > 1 || text[before.end] === '\t';
    while (cells.length <= column) cells.push('');
    const cell = cells[column]!;
    cells[column] = cell === '' || closesUp(token) ? cell + said : `${cell} ${said}`;
    number = numberIn(token, text) ?? number;
    before = { column, end: token.end };
  }
  return { line, cells, behind: remark(text, found.end, line.end), setApart };
}

const prepared = new WeakMap<Form, Map<unknown, number>>();

/** Which column each word and value of a form stands in: one for each part that follows another. */
function columnsOf(form: Form): Map<unknown, number> {
  let columns = prepared.get(form);
  if (!columns) {
    columns = new Map();
    const parts = form.part.kind === 'sequence' ? form.part.parts : [form.part];
    for (const [column, part] of parts.entries()) for (const leaf of leavesOf(part)) columns.set(leaf, column);
    prepared.set(form, columns);
  }
  return columns;
}

function leavesOf(part: Form['part']): Form['part'][] {
  switch (part.kind) {
    case 'optional':
    case 'group':
      return leavesOf(part.body);
    case 'sequence':
      return part.parts.flatMap(leavesOf);
    case 'alternatives':
    case 'anyOrder':
      return part.options.flatMap(leavesOf);
    default:
      return [part];
  }
}

function inColumns(cells: string[], widths: number[]): string {
  let line = '';
  cells.forEach((cell, column) => {
    if (widths[column] === 0) return;
    line += column === cells.length - 1 ? cell : cell + ' '.repeat(widths[column]! - widthOf(cell) + 1);
  });
  return line;
}

/** How many characters wide a text is shown. */
function widthOf(text: string): number {
  let width = 0;
  for (const c of text) if (!/\p{M}/u.test(c)) width++;
  return width;
}
