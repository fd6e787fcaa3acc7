/**
 * Where each line of a file stands, by the tree that the reader built: two spaces a level. Text keeps its own
 * indentation below its fact, an unread block keeps its own shape, and a comment goes with the line after it.
 */
import { skipBlank } from '../forms/match.ts';
import { columnOf, pastColumns } from '../outline/indentation.ts';
import { trimEnd } from '../outline/spans.ts';
import { Line, type Outline } from '../tree/nodes.ts';
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
  /** Of a line that was read: what it belongs to. */
  owner: Row | undefined;
  /** Of the first line of an unread block: the level at which it was tried. */
  level: number | undefined;
  /** Of a text its fact, of an unread block its first line: which of the lines that are not blank. */
  head: number | undefined;
}

/**
 * Every line of a file, in order. The texts and unread blocks whose heads are in `apart` stand in their second best
 * place: text four columns in, as it may hold lines like facts, and a block where it stood.
 */
export function layOut(outline: Outline, apart: ReadonlySet<number> = new Set()): LaidLine[] {
  return new Layout(outline, apart).lines;
}

/** Whether anything stands on a line. */
export function isWritten({ start, end }: LaidLine): boolean {
  return start < end;
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
  private readonly apart: ReadonlySet<number>;
  /** The lines that were read, in order; a header that was only assumed is no line. */
  private readonly read: Line[] = [];
  private records = new Map<Line, string>();
  private nextRead = 0;
  private nextUnread = 0;
  /** The text that is open: where it ends, and where its leftmost line stood and stands. */
  private prose: { head: number; start: number; end: number; from: number; to: number } | undefined;
  /** The unread block that is open. */
  private block = { head: 0, from: 0, to: 0 };
  /** How many lines before this one are not blank. */
  private count = 0;
  private standing: Standing[] = [];
  private comments: { laid: LaidLine; beside: number; most: number }[] = [];

  constructor(outline: Outline, apart: ReadonlySet<number>) {
    this.outline = outline;
    this.apart = apart;
    this.text = outline.text;
    this.collect(outline.lines);
    // Where indentation was odd, a line may belong to a thing further above than the line before it.
    this.read.sort((a, b) => a.start - b.start);
    for (let index = 0; index < outline.lineStarts.length; index++) this.line(index);
    this.settleComments(0);
  }

  private collect(lines: Line[]): void {
    for (const line of lines) {
      if (line.end > line.start) this.read.push(line);
      if (line.lines.length > 0) this.collect(line.lines);
    }
  }

  private line(index: number): void {
    const laid = this.bare(index);
    this.lines.push(laid);
    if (this.prose && laid.start >= this.prose.start && laid.start < this.prose.end) {
      this.settleComments(this.prose.to);
      laid.readAs = 'text';
      laid.head = this.prose.head;
      laid.start = pastColumns(this.text, this.from(index), laid.start, this.prose.from);
      laid.column = this.prose.to;
    } else if (laid.readAs === 'blank') return;
    else if (this.text[laid.start] === '#') this.comment(laid, laid.column);
    else this.content(laid, laid.column, index);
    if (isWritten(laid)) this.count++;
  }

  /** A line without the blanks around it, at the column at which it stood. */
  private bare(index: number): LaidLine {
    const { text } = this;
    const from = this.from(index);
    const to = (this.outline.lineStarts[index + 1] ?? text.length + 1) - 1;
    const start = skipBlank(text, from, to);
    const end = trimEnd(text, start, to);
    const readAs = start < end ? 'unread' : 'blank';
    const column = columnOf(text, from, start);
    return { start, end, column, text: undefined, readAs, owner: undefined, level: undefined, head: undefined };
  }

  private from(index: number): number {
    return index === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : this.outline.lineStarts[index]!;
  }

  private content(laid: LaidLine, column: number, index: number): void {
    const read = this.read[this.nextRead];
    const unread = this.outline.unread[this.nextUnread];
    if (read && read.start === laid.start) {
      this.nextRead++;
      laid.column = 2 * levelOf(read);
      laid.text = this.written(read);
      laid.readAs = read.row;
      laid.owner = read.$container instanceof Line ? read.$container.row : undefined;
      this.settleComments(laid.column);
      this.stand(column, laid.column, read.row.text === 'prose');
      if (read.textEnd > read.end) this.openProse(read, laid.column, index);
      return;
    }
    if (unread && unread.start === laid.start) {
      this.nextUnread++;
      laid.head = this.count;
      laid.level = unread.level;
      laid.column = this.apart.has(this.count) ? column : 2 * unread.level;
      this.block = { head: this.count, from: column, to: laid.column };
      this.settleComments(laid.column);
      this.stand(column, laid.column, false);
      return;
    }
    laid.head = this.block.head;
    laid.column = this.block.to + column - this.block.from;
    this.settleComments(laid.column);
  }

  private written(line: Line): string | undefined {
    if (holdsRecords(line)) this.records = writtenRecords(line, this.text);
    const said = this.records.get(line) ?? written(line, this.text);
    return said?.length === line.end - line.start && this.text.startsWith(said, line.start) ? undefined : said;
  }

  private stand(from: number, to: number, prose: boolean): void {
    while (this.standing.length > 0 && this.standing.at(-1)!.to >= to) this.standing.pop();
    this.standing.push({ from, to, prose });
  }

  private openProse(line: Line, column: number, index: number): void {
    let from = Number.POSITIVE_INFINITY;
    for (let below = index + 1; below < this.outline.lineStarts.length; below++) {
      const laid = this.bare(below);
      if (laid.start >= line.textEnd) break;
      if (laid.readAs !== 'blank' && laid.start >= line.textStart) from = Math.min(from, laid.column);
    }
    const to = column + (this.apart.has(this.count) ? 4 : 2);
    this.prose = { head: this.count, start: Math.max(line.textStart, line.end), end: line.textEnd, from, to };
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

function levelOf(line: Line): number {
  let level = 0;
  for (let at = line.$container; at instanceof Line; at = at.$container) level++;
  return level;
}
