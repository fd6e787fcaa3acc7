/** Drafts out of a table: what each column means, and what each row says. */
import type { Line } from '@cairn/language/editor';
import { oneLine, type Sheet, type SheetRow } from './clipboard/block.ts';
import { scanPastedCode } from './codes.ts';
import { type Draft, nestByCode } from './draft.ts';
import { kindOf, roleOf } from './headings.ts';
import { type Levels, levelsAmong } from './levels.ts';
import { type Column, Rows } from './rows.ts';
import { gradesIn } from './values.ts';

/** What a table says. */
export interface ReadSheet {
  drafts: Draft[];
  levels?: Levels;
  /** Its rows are criteria. */
  isRubric: boolean;
  /** Lines over the headings. */
  before: string[];
  /** Headings of columns that have no place of their own. */
  keptColumns: string[];
  /** How many headings were known. */
  known: number;
}

/** Reads a table; `scale` is the one of the place, and `criteria` says that only criteria may stand there. Costs its cells. */
export function readSheet(sheet: Sheet, scale: Line | undefined, criteria: boolean): ReadSheet | undefined {
  const width = sheet.rows[0]?.cells.length ?? 0;
  const head = headingRow(sheet, scale);
  if (!head && (sheet.guessed || width < 2)) return undefined;
  const cells = head?.row.cells ?? [];
  const rows = sheet.rows.slice(head ? head.index + 1 : 0);
  const columns = settled(
    Array.from({ length: width }, (_, at) => {
      const role = cells[at] ? roleOf(cells[at]) : undefined;
      return { at, heading: oneLine(cells[at] ?? ''), ...(role && { role }) };
    }),
    rows,
  );
  const free = columns.filter(({ role, heading }) => !role && heading !== '');
  const levels = levelsAmong(
    free.map(({ at, heading }) => ({ column: at, heading })),
    scale,
  );
  const levelColumns = new Set(levels?.columns.map(({ column }) => column));
  const described = columns.some(({ role }) => role?.is === 'code' || role?.is === 'fact' || role?.is === 'title');
  const named = columns.find(({ role }) => role?.is === 'thing');
  const isCriterion = named?.role?.is === 'thing' && named.role.kind === 'criterion';
  const isRubric = levels?.by === 'levels' && (criteria || isCriterion || (!described && !named));
  const first = columns.find(({ at }) => !levelColumns.has(at));
  // Numbers over numbers are a table of something else.
  if (!first) return undefined;
  if (isRubric && !isCriterion) first.role = { is: 'thing', kind: 'criterion' };
  else if (!columns.some(({ role }) => role?.is === 'thing' || role?.is === 'title' || role?.is === 'code'))
    guess(
      columns.filter(({ at }) => !levelColumns.has(at)),
      rows,
    );
  const reading = new Rows(columns, levelColumns);
  for (const row of rows) reading.read(row);
  const known = columns.filter(({ role, heading }) => role && heading !== '').length + levelColumns.size;
  const before = sheet.rows.slice(0, head?.index ?? 0).map((row) => row.cells.filter((cell) => cell !== '').join(' '));
  return {
    drafts: isRubric ? reading.top : nestByCode(reading.top),
    ...(levels && { levels }),
    isRubric,
    before,
    keptColumns: columns
      .filter(({ at, role, heading }) => !role && heading !== '' && !levelColumns.has(at))
      .map(({ heading }) => heading),
    known: head ? known : 0,
  };
}

/** The row of headings: among the first, the one whose cells mean most; one that the document marks counts more. */
function headingRow(sheet: Sheet, scale: Line | undefined): { index: number; row: SheetRow } | undefined {
  let best: { index: number; row: SheetRow; score: number } | undefined;
  for (const [index, row] of sheet.rows.slice(0, 6).entries()) {
    const headings = row.cells.map((heading, column) => ({ column, heading })).filter(({ heading }) => heading !== '');
    const free = headings.filter(({ heading }) => !roleOf(heading));
    const levels = levelsAmong(free, scale)?.columns.length ?? 0;
    const score = headings.length - free.length + levels + (row.heading ? 1 : 0);
    const least = row.cells.length > 2 || sheet.guessed ? 2 : 1;
    if (headings.length > 1 && score >= least && score * 3 >= headings.length && score > (best?.score ?? 0))
      best = { index, row, score };
  }
  return best;
}

/** Columns with one meaning each: numbers of rows are no codes, and what comes twice is kept as what it is called. */
function settled(columns: Column[], rows: readonly SheetRow[]): Column[] {
  const things = new Set(columns.flatMap(({ role }) => (role?.is === 'thing' ? [role.kind] : [])));
  const seen = new Set<string>();
  for (const column of columns) {
    const { role, at } = column;
    if (!role) continue;
    const written = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
    if (role.is === 'thing' && role.kind === 'standard' && (things.has('competency') || things.has('target')))
      column.role = { is: 'fact', id: 'aligns to' };
    if (role.is === 'kind' && !written.some((cell) => kindOf(cell))) delete column.role;
    const key = JSON.stringify(column.role);
    if (seen.has(key) && !key.includes('I can')) delete column.role;
    seen.add(key);
  }
  return columns;
}

/** What the columns of a table without known headings hold: codes, then a title, then the longest text. */
function guess(columns: readonly Column[], rows: readonly SheetRow[]): void {
  const free = columns
    .filter(({ role }) => !role)
    .map((column) => {
      const cells = rows.map((row) => row.cells[column.at] ?? '').filter((cell) => cell !== '');
      const length = cells.reduce((all, cell) => all + cell.length, 0) / Math.max(cells.length, 1);
      const most = (fits: (cell: string) => boolean): boolean =>
        cells.length > 0 && cells.filter(fits).length * 5 >= cells.length * 3;
      return { column, length, most };
    });
  const codes = free.find(({ most }) =>
    most((cell) => (scanPastedCode(cell)?.length ?? 0) >= cell.length || /^\d+(?:\.\d+)*\.?$/.test(cell)),
  );
  if (codes) codes.column.role = { is: 'code' };
  const grades = free.find(({ column, most }) => !column.role && most((cell) => gradesIn(cell) !== undefined));
  if (grades) grades.column.role = { is: 'fact', id: 'grades' };
  const texts = free.filter(({ column }) => !column.role && column.heading === '');
  const longest = texts.reduce<(typeof texts)[number] | undefined>(
    (best, one) => (best && best.length >= one.length ? best : one),
    undefined,
  );
  const title = texts.find((one) => one !== longest && one.length <= 90);
  if (title) title.column.role = { is: 'title' };
  if (longest) longest.column.role = title ? { is: 'fact', id: 'statement' } : { is: 'thing', kind: 'competency' };
  const single = free.find(({ column }) => !column.role);
  if (!title && !longest && single) single.column.role = { is: 'title' };
}
