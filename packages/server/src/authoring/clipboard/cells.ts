/** Tables in plain text: cells divided by tabs, commas or semicolons as spreadsheets copy and save them, and Markdown. */
import { type Block, type Sheet, type SheetRow, squared, trimmedLines } from './block.ts';
import { markerOf, paragraphsOf } from './lines.ts';

/** The blocks of a plain text that was cleaned: its tables, or else its lines. Costs as much as it is long. */
export function blocksOfText(text: string): Block[] {
  return markdownBlocks(text) ?? [separatedSheet(text) ?? paragraphsOf(text)].flat();
}

/** A table whose cells are divided by tabs; or by commas or semicolons, which is then a guess. */
function separatedSheet(text: string): Sheet | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const withTab = lines.filter((line) => line.includes('\t')).length;
  if (withTab * 2 >= lines.length && withTab > 0) {
    const rows = squared(separated(text, '\t'));
    if (isTable(rows) && !isNumberedList(rows)) return { kind: 'sheet', rows };
  }
  for (const sign of [';', ',']) {
    if (!lines[0]?.includes(sign)) continue;
    const all = separated(text, sign).filter(({ cells }) => cells.some((cell) => cell !== ''));
    const width = all[0]?.cells.length ?? 0;
    const fits = all.length > 1 && all.every(({ cells }) => cells.length === width);
    const rows = squared(all);
    if (fits && isTable(rows)) return { kind: 'sheet', rows, guessed: true };
  }
  return undefined;
}

function isTable(rows: readonly SheetRow[]): boolean {
  return (rows[0]?.cells.length ?? 0) > 1;
}

/** Word puts a tab behind the number or bullet of a list, and before lines that stand further in. */
function isNumberedList(rows: readonly SheetRow[]): boolean {
  const listed = rows.filter(({ cells }) => {
    const [first = '', ...rest] = cells.filter((cell) => cell !== '');
    return rest.length === 0 || (rest.length === 1 && markerOf(`${first} `) !== undefined);
  });
  return listed.length * 5 >= rows.length * 4;
}

/** The rows of a text; a cell in quotation marks may hold line ends, and doubled marks stand for one. */
function separated(text: string, separator: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
    cells.push(trimmedLines(cell));
    if (text[end] !== separator) {
      rows.push({ cells });
      cells = [];
    }
    at = end + 1;
  }
  return rows;
}

/** A cell in quotation marks and its end; nothing where the closing mark is not the end of a cell: then it is a word's. */
function quotedCell(text: string, at: number, separator: string): [string, number] | undefined {
  if (text[at] !== '"') return undefined;
  let said = '';
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0) return undefined;
    said += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const next = text[close + 1];
      return next === undefined || next === '\n' || next === separator ? [said, close + 1] : undefined;
    }
    said += '"';
    from = close + 2;
  }
}

function plainCell(text: string, at: number, separator: string): [string, number] {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return [text.slice(at, end), end];
}

const markdownRule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$/;

/** The tables of a Markdown text, and the lines between them; nothing where it has none. */
function markdownBlocks(text: string): Block[] | undefined {
  const lines = text.split('\n');
  if (!lines.some((line) => markdownRule.test(line))) return undefined;
  const blocks: Block[] = [];
  let between: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.includes('|') || !markdownRule.test(lines[at + 1] ?? '')) {
      between.push(lines[at]!);
      continue;
    }
    blocks.push(...paragraphsOf(between.join('\n')));
    between = [];
    const rows: SheetRow[] = [{ cells: markdownCells(lines[at]!), heading: true }];
    for (at += 2; at < lines.length && lines[at]!.includes('|'); at++) rows.push({ cells: markdownCells(lines[at]!) });
    at--;
    blocks.push({ kind: 'sheet', rows: squared(rows) });
  }
  return [...blocks, ...paragraphsOf(between.join('\n'))];
}

function markdownCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    trimmedLines(
      cell
        .replace(/\\\|/g, '|')
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/^\s*\*\*(.*)\*\*\s*$/s, '$1'),
    ),
  );
}
