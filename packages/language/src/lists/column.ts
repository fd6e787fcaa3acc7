/**
 * The first column of a spreadsheet that was saved as text (CSV, RFC 4180), as programs of many countries save it:
 * with commas, semicolons or tabs, any line ends, a byte order mark, a line `sep=;`. Costs as much as the text is long.
 */
import { isBinary } from '../outline/reader.ts';

/** A cell that says something, and the line of the text on which its row begins, from 1. */
export interface Cell {
  text: string;
  line: number;
}

/** The cells of a column, or why nothing can be told of them. */
export type Column =
  | { is: 'read'; cells: readonly Cell[] }
  /** A picture, a workbook, anything that is no text. */
  | { is: 'not text' }
  /** The quotation mark on this line does not end where its cell ends, so that nobody knows where rows begin. */
  | { is: 'quotation mark open'; line: number };

/** Reads the first column of a text. Never throws. */
export function firstColumn(text: string): Column {
  return isBinary(text) ? { is: 'not text' } : new ColumnReader(text).read();
}

const separators = ',;\t';

class ColumnReader {
  private readonly text: string;
  private at: number;
  private line = 1;
  /** What stands between cells; the first such sign decides for the whole text. */
  private separator: string | undefined;
  /** The line of a quotation mark that does not end its cell. */
  private open: number | undefined;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\ufeff') ? 1 : 0;
    const said = /^\ufeff?sep=([,;\t])(?=\r|\n|$)/i.exec(text);
    if (!said) return;
    this.separator = said[1]!;
    this.at = said[0].length;
    this.endRow();
  }

  read(): Column {
    const cells: Cell[] = [];
    while (this.at < this.text.length && this.open === undefined) {
      const { line } = this;
      const text = this.cell().trim();
      if (text !== '') cells.push({ text, line });
      while (this.isSeparator() && this.open === undefined) {
        this.separator ??= this.text[this.at]!;
        this.at++;
        this.cell();
      }
      this.endRow();
    }
    return this.open === undefined ? { is: 'read', cells } : { is: 'quotation mark open', line: this.open };
  }

  private isSeparator(): boolean {
    const sign = this.text[this.at];
    if (sign === undefined) return false;
    return this.separator === undefined ? separators.includes(sign) : sign === this.separator;
  }

  private endsCell(): boolean {
    const sign = this.text[this.at];
    return sign === undefined || sign === '\n' || sign === '\r' || this.isSeparator();
  }

  private cell(): string {
    const start = this.at;
    while (this.text[this.at] === ' ') this.at++;
    if (this.text[this.at] === '"') return this.quoted();
    while (!this.endsCell()) this.at++;
    return this.text.slice(start, this.at);
  }

  /** A cell in quotation marks: a mark within it is doubled, and line ends are part of it. */
  private quoted(): string {
    const { line } = this;
    let said = '';
    for (;;) {
      const close = this.text.indexOf('"', this.at + 1);
      const end = close < 0 ? this.text.length : close;
      const piece = this.text.slice(this.at + 1, end);
      this.line += lineEndsIn(piece);
      said += piece;
      this.at = end + 1;
      if (close < 0 || this.text[this.at] !== '"') break;
      said += '"';
    }
    while (this.text[this.at] === ' ') this.at++;
    if (this.at > this.text.length || !this.endsCell()) this.open = line;
    return said;
  }

  private endRow(): void {
    if (this.text[this.at] === '\r') this.at++;
    if (this.text[this.at] === '\n') this.at++;
    this.line++;
  }
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
