/** What can be folded away: blocks, texts of several lines, comments, lines `uses:`, and blocks that could not be read. */
import { columnOf, endOfBlock, type Line, linesBelow, type Outline, skipBlank } from '@cairn/language/editor';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { type Desk, rowAt, rowText } from '../desk.ts';

/** The stretches of a file that can be folded, from its beginning to its end. Costs the length of the file. */
export function folding({ outline }: Desk): FoldingRange[] {
  const found: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    if (endLine > startLine) found.push({ startLine, endLine, ...(kind && { kind }) });
  };
  const texts = new Set<number>();
  for (const line of linesBelow(outline)) {
    const first = rowAt(outline, line.start);
    add(first, rowAt(outline, endOfBlock(line)));
    if (line.textEnd > line.end) for (let row = first + 1; row <= rowAt(outline, line.textEnd); row++) texts.add(row);
  }
  addUses(outline, add);
  addComments(outline, texts, add);
  for (const { start } of outline.unread) add(rowAt(outline, start), lastRowBelow(outline, rowAt(outline, start)));
  return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

type Add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => void;

/** Lines `uses:` that follow each other fold as imports do. */
function addUses(outline: Outline, add: Add): void {
  let first: Line | undefined;
  let last: Line | undefined;
  const close = (): void => {
    if (first && last) add(rowAt(outline, first.start), rowAt(outline, last.start), FoldingRangeKind.Imports);
    first = undefined;
  };
  for (const line of outline.header?.lines ?? []) {
    if (line.row.id !== 'uses') close();
    else {
      first ??= line;
      last = line;
    }
  }
  close();
}

function addComments(outline: Outline, texts: ReadonlySet<number>, add: Add): void {
  let first = -1;
  const rows = outline.lineStarts.length;
  for (let row = 0; row <= rows; row++) {
    const isComment = row < rows && !texts.has(row) && /^\ufeff?[ \t\u00a0]*#/.test(rowText(outline, row).text);
    if (isComment && first < 0) first = row;
    else if (!isComment && first >= 0) {
      add(first, row - 1, FoldingRangeKind.Comment);
      first = -1;
    }
  }
}

/** The last row that is indented below a row, from the indentation alone. */
function lastRowBelow(outline: Outline, first: number): number {
  const column = columnAt(outline, first) ?? 0;
  let last = first;
  for (let row = first + 1; row < outline.lineStarts.length; row++) {
    const stands = columnAt(outline, row);
    if (stands === undefined) continue;
    if (stands <= column) break;
    last = row;
  }
  return last;
}

/** The column at which a row stands; nothing for one that is blank. */
function columnAt(outline: Outline, row: number): number | undefined {
  const { start, end } = rowText(outline, row);
  const at = skipBlank(outline.text, start, end);
  return at < end ? columnOf(outline.text, start, at) : undefined;
}
