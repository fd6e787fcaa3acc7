/**
 * What stands in copied HTML (Excel, Sheets, Word, Docs, a web page), as text in blocks. It is read by a tolerant
 * tokenizer that builds no page and runs nothing; hand-written patterns would stumble over what these programs write.
 */
import { Parser } from 'htmlparser2';
import { type Block, clean, mostText, oneLine, type SheetRow, squared, trimmedLines } from './block.ts';

type Attributes = Readonly<Record<string, string>>;

/** The blocks of a piece of HTML, in reading order; none of one that is too long or too deep. Costs its length; never throws. */
export function blocksOfHtml(html: string): Block[] {
  if (html.length > mostText) return [];
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.said(text),
    onclosetag: (name) => reader.close(name),
  });
  for (let at = 0; at < html.length; at += piece) {
    parser.write(html.slice(at, at + piece));
    if (reader.depth > deepest) return [];
  }
  parser.end();
  reader.endParagraph();
  reader.endTable();
  return reader.blocks;
}

/** HTML is read in pieces of so many signs, and not where elements stand so deep in each other: no program writes that. */
const piece = 8192;
const deepest = 1000;

/** Elements whose text nobody sees. */
const unseenElements = new Set(['head', 'script', 'style', 'template', 'title', 'svg', 'math', 'noscript', 'object']);
/** Elements that begin a new line. */
const lineElements = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table tr section article blockquote pre header footer'.split(' '),
);
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** A cell goes over no more rows and columns than this, whatever it says. */
const widest = 200;

interface Cell {
  text: string;
  columns: number;
  rows: number;
  head: boolean;
}

class HtmlReader {
  readonly blocks: Block[] = [];
  private text = '';
  private boldSigns = 0;
  private bold: boolean[] = [];
  private marker = '';
  private inMarker = 0;
  private hidden = 0;
  private lists = 0;
  private heading: number | undefined;
  private list: number | undefined;
  private tables = 0;
  private rows: Cell[][] = [];
  private cell: Cell | undefined;

  /** How deep in each other the elements are that are open. */
  get depth(): number {
    return this.bold.length + this.hidden;
  }

  open(name: string, attributes: Attributes): void {
    const style = (attributes['style'] ?? '').toLowerCase().replace(/\s/g, '');
    if (this.hidden > 0 || unseenElements.has(name) || /display:none|mso-hide:all/.test(style)) {
      if (!voidElements.has(name)) this.hidden++;
      return;
    }
    if (name === 'br') this.lineEnd();
    if (voidElements.has(name)) return;
    this.bold.push(this.isBold(name, style));
    if (this.inMarker > 0 || style.includes('mso-list:ignore')) this.inMarker++;
    if (name === 'table') this.openTable();
    else if (this.tables > 0) this.openInTable(name, attributes);
    else if (lineElements.has(name)) this.openLine(name, attributes, style);
  }

  close(name: string): void {
    if (voidElements.has(name)) return;
    if (this.hidden > 0) {
      this.hidden--;
      return;
    }
    this.bold.pop();
    if (this.inMarker > 0) this.inMarker--;
    if (name === 'table') {
      if (--this.tables === 0) this.endTable();
    } else if (this.tables > 0) {
      if (this.tables === 1 && (name === 'td' || name === 'th')) this.cell = undefined;
    } else if (name === 'ul' || name === 'ol') {
      this.endParagraph();
      this.lists--;
    } else if (lineElements.has(name)) this.endParagraph();
  }

  said(text: string): void {
    if (this.hidden > 0) return;
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.inMarker > 0) this.marker += words;
    else if (this.cell) this.cell.text += words;
    else if (this.tables === 0) {
      this.text += words;
      if (this.bold.at(-1)) this.boldSigns += words.length;
    }
  }

  private isBold(name: string, style: string): boolean {
    const weight = /font-weight:(\w+)/.exec(style)?.[1];
    if (weight !== undefined) return weight === 'bold' || Number(weight) >= 600;
    return name === 'b' || name === 'strong' || this.bold.at(-1) === true;
  }

  private lineEnd(): void {
    if (this.cell) this.cell.text += '\n';
    else if (this.lists > 0 || this.heading !== undefined) this.text += ' ';
    else this.endParagraph();
  }

  private openLine(name: string, attributes: Attributes, style: string): void {
    // A list item that holds its own paragraph goes on in it.
    const goesOn = this.list !== undefined && this.text.trim() === '' && (name === 'p' || name === 'div');
    if (!goesOn) this.endParagraph();
    if (name === 'ul' || name === 'ol') this.lists++;
    const rank = /^h([1-6])$/.exec(name)?.[1] ?? /\bMsoHeading([1-6])\b/.exec(attributes['class'] ?? '')?.[1];
    if (rank !== undefined) this.heading = Number(rank);
    else if (/\bMsoTitle\b/.test(attributes['class'] ?? '')) this.heading = 0;
    const level = /mso-list:l\d+level(\d)/.exec(style)?.[1] ?? (name === 'li' ? attributes['aria-level'] : undefined);
    if (level !== undefined) this.list = Math.min(Number(level) || 1, 20);
    else if (name === 'li') this.list = Math.max(this.lists, 1);
  }

  /** Ends the paragraph that is being read. */
  endParagraph(): void {
    const text = oneLine(clean(this.text));
    const marker = oneLine(clean(this.marker));
    const isBold = this.boldSigns >= this.text.trim().length && text.length <= 120;
    if (text !== '') {
      const heading = this.heading ?? (isBold && this.list === undefined ? 7 : undefined);
      this.blocks.push({
        kind: 'paragraph',
        text,
        indent: 0,
        ...(heading !== undefined && { heading }),
        ...(this.list !== undefined && { list: this.list }),
        ...(marker !== '' && { marker }),
      });
    }
    this.text = '';
    this.marker = '';
    this.boldSigns = 0;
    this.heading = undefined;
    this.list = undefined;
  }

  private openTable(): void {
    if (this.tables++ === 0) this.endParagraph();
  }

  private openInTable(name: string, attributes: Attributes): void {
    // A table within a cell is part of the cell's text.
    if (this.tables > 1) this.blockInCell(name);
    else if (name === 'tr') {
      this.rows.push([]);
      this.cell = undefined;
    } else if (name === 'td' || name === 'th') {
      if (this.rows.length === 0) this.rows.push([]);
      this.cell = {
        text: '',
        head: name === 'th',
        columns: span(attributes['colspan']),
        rows: span(attributes['rowspan']),
      };
      this.rows.at(-1)!.push(this.cell);
    } else if (name !== 'tbody' && name !== 'thead') this.blockInCell(name);
  }

  private blockInCell(name: string): void {
    if (!this.cell || !lineElements.has(name)) return;
    if (this.cell.text.trim() !== '' && !/\n(?:- )?$/.test(this.cell.text)) this.cell.text += '\n';
    if (name === 'li') this.cell.text += '- ';
  }

  /** Ends the table that is being read, if there is one. */
  endTable(): void {
    const rows = squared(laidOut(this.rows));
    if (rows.length > 0) this.blocks.push({ kind: 'sheet', rows });
    this.tables = 0;
    this.rows = [];
    this.cell = undefined;
  }
}

function span(said: string | undefined): number {
  const number = Number.parseInt(said ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), widest) : 1;
}

/** Cells at their columns: one that goes over several rows stands in each, one over several columns in the first. */
function laidOut(rows: readonly Cell[][]): SheetRow[] {
  let above: { text: string; left: number }[] = [];
  return rows.map((cells) => {
    const said: string[] = [];
    const below: typeof above = [];
    const column = (): number => {
      for (let held = above[said.length]; held && held.left > 0; held = above[said.length]) {
        below[said.length] = { text: held.text, left: held.left - 1 };
        said.push(held.text);
      }
      return said.length;
    };
    for (const cell of cells) {
      const text = trimmedLines(clean(cell.text));
      for (let index = 0; index < cell.columns; index++) {
        const at = column();
        if (cell.rows > 1) below[at] = { text: index === 0 ? text : '', left: cell.rows - 1 };
        said.push(index === 0 ? text : '');
      }
    }
    column();
    above = below;
    const wide = cells.length === 1 && cells[0]!.columns > 1;
    return {
      cells: said,
      ...(cells.length > 0 && cells.every(({ head }) => head) && { heading: true }),
      ...(wide && { wide }),
    };
  });
}
