/**
 * Where each line of a file stands, by the tree that the reader built: two spaces a level. Text keeps its own
 * indentation below its fact, an unread block keeps its own shape, and a comment goes with the line after it.
 */
import { skipBlank } from '../forms/match.ts';
import { trimEnd } from '../outline/fill.ts';
import { columnOf, pastColumns } from '../outline/indentation.ts';
import type { Line, Outline } from '../tree/nodes.ts';
import type { Row } from '../vocabulary/index.ts';
import { holdsRecords, writtenRecords } from './records.ts';
import { written } from './words.ts';

/** A line of a file: what it holds, without the blanks around it, and how it is written. */
export interface LaidLine {
  start: number;
  end: number;
  /** The column at which it stands. */
  column: number;
  /** What is written in its place, where that is something else. */
  text: string | undefined;
  /** What it was read as; `unread` also for all that is indented below such a line. */
  readAs: Row | 'text' | 'comment' | 'unread' | 'blank';
  /** For a line of text, where its fact begins. */
  textOf?: number;
}

/** Every line of a file, in order. The text of the facts that begin at the offsets in `deeper` stands further in. */
export function layOut(outline: Outline, deeper: ReadonlySet<number> = new Set()): LaidLine[] {
  return new Layout(outline, deeper).lines;
}

/** A line above that a comment may belong beside: where it stood, and where it stands now. */
interface Standing {
  from: number;
  to: number;
  /** A text that deeper lines belong to, were they not parted from it by a comment. */
  prose: boolean;
}

class Layout {
  readonly lines: LaidLine[] = [];
  private readonly outline: Outline;
  private readonly text: string;
  private readonly deeper: ReadonlySet<number>;
  private readonly read: { line: Line; level: number }[] = [];
  private records = new Map<Line, string>();
  private nextRead = 0;
  private nextUnread = 0;
  /** The text that is open: where it ends, and where its leftmost line stood and stands. */
  private prose: { fact: number; start: number; end: number; from: number; to: number } | undefined;
  /** The unread block that is open. */
  private block = { from: 0, to: 0 };
  private standing: Standing[] = [];
  private comments: { laid: LaidLine; beside: number; most: number }[] = [];

  constructor(outline: Outline, deeper: ReadonlySet<number>) {
    this.outline = outline;
    this.deeper = deeper;
    this.text = outline.text;
    this.inOrder(outline.lines, 0);
    for (let index = 0; index < outline.lineStarts.length; index++) this.line(index);
    this.settleComments(0);
  }

  /** The lines that were read, each with its level; a header that was only assumed is no line. */
  private inOrder(lines: Line[], level: number): void {
    for (const line of lines) {
      if (line.end > line.start) this.read.push({ line, level });
      if (line.lines.length > 0) this.inOrder(line.lines, level + 1);
    }
  }

  private line(index: number): void {
    const laid = this.bare(index);
    this.lines.push(laid);
    if (this.prose && laid.start >= this.prose.start && laid.start < this.prose.end) {
      this.settleComments(this.prose.to);
      laid.readAs = 'text';
      laid.textOf = this.prose.fact;
      laid.start = pastColumns(this.text, this.from(index), laid.start, this.prose.from);
      laid.column = this.prose.to;
    } else if (laid.readAs === 'blank') return;
    else if (this.text[laid.start] === '#') this.comment(laid, laid.column);
    else this.content(laid, laid.column, index);
  }

  /** A line without the blanks around it, at the column at which it stood. */
  private bare(index: number): LaidLine {
    const { text } = this;
    const from = this.from(index);
    const to = (this.outline.lineStarts[index + 1] ?? text.length + 1) - 1;
    const start = skipBlank(text, from, to);
    const end = trimEnd(text, start, to);
    const readAs = start < end ? 'unread' : 'blank';
    return { start, end, column: columnOf(text, from, start), text: undefined, readAs };
  }

  private from(index: number): number {
    return index === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : this.outline.lineStarts[index]!;
  }

  private content(laid: LaidLine, column: number, index: number): void {
    const read = this.read[this.nextRead];
    const unread = this.outline.unread[this.nextUnread];
    if (read && read.line.start === laid.start) {
      this.nextRead++;
      laid.column = 2 * read.level;
      laid.text = this.written(read.line);
      laid.readAs = read.line.row;
      this.settleComments(laid.column);
      this.stand(column, laid.column, read.line.row.text === 'prose');
      if (read.line.textEnd > read.line.end) this.openProse(read.line, laid.column, index);
      return;
    }
    if (unread && unread.start === laid.start) {
      this.nextUnread++;
      laid.column = 2 * unread.level;
      this.block = { from: column, to: laid.column };
      this.settleComments(laid.column);
      this.stand(column, laid.column, false);
      return;
    }
    laid.column = this.block.to + column - this.block.from;
    this.settleComments(laid.column);
  }

  private written(line: Line): string | undefined {
    if (holdsRecords(line)) this.records = writtenRecords(line, this.text);
    const record = this.records.get(line);
    return record ?? written(line, this.text);
  }

  private stand(from: number, to: number, prose: boolean): void {
    while (this.standing.length > 0 && this.standing.at(-1)!.to >= to) this.standing.pop();
    this.standing.push({ from, to, prose });
  }

  /** Text below its fact stands two spaces deeper, or four where its lines would be taken for facts. */
  private openProse(line: Line, column: number, index: number): void {
    let from = Number.POSITIVE_INFINITY;
    for (let below = index + 1; below < this.outline.lineStarts.length; below++) {
      const laid = this.bare(below);
      if (laid.start >= line.textEnd) break;
      if (laid.readAs !== 'blank' && laid.start >= line.textStart) from = Math.min(from, laid.column);
    }
    const to = column + (this.deeper.has(line.start) ? 4 : 2);
    this.prose = { fact: line.start, start: Math.max(line.textStart, line.end), end: line.textEnd, from, to };
  }

  /** A comment stands as deep as the next line, or deeper as the last of a block. */
  private comment(laid: LaidLine, column: number): void {
    laid.readAs = 'comment';
    let beside = 0;
    for (let i = this.standing.length - 1; i >= 0; i--) {
      const { from, to } = this.standing[i]!;
      if (from > column) continue;
      beside = to;
      break;
    }
    const last = this.standing.at(-1);
    this.comments.push({ laid, beside, most: last?.prose ? last.to : Number.POSITIVE_INFINITY });
  }

  private settleComments(next: number): void {
    for (const { laid, beside, most } of this.comments) laid.column = Math.min(most, Math.max(beside, next));
    if (this.comments.length > 0) this.comments = [];
  }
}
