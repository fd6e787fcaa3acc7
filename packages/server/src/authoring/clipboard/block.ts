/** What somebody copied, as plain text in blocks: paragraphs and tables, whichever program it came from. */
export type Block = Paragraph | Sheet;

/** One line of a document. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** The rank of a heading: 1 for the highest; bold lines are below all others. */
  heading?: number;
  /** How deep it stands in lists of the document: 1 for the outermost. */
  list?: number;
  /** How many columns it is indented, in plain text. */
  indent: number;
  /** The number, letter or bullet before it, as written, without blanks. */
  marker?: string;
  /** An empty line stands before it. */
  apart?: boolean;
}

/** A table: every row has as many cells. */
export interface Sheet {
  kind: 'sheet';
  rows: SheetRow[];
  /** Nobody marked it as a table: only known headings make it one. */
  guessed?: boolean;
}

/** A row of a table; lines within a cell are divided by `\n`. */
export interface SheetRow {
  cells: string[];
  /** The document says that it holds headings. */
  heading?: boolean;
  /** One cell goes over the whole width. */
  wide?: boolean;
}

/** Text longer than this is pasted as it is. */
export const mostText = 2_000_000;

/** Signs that nobody sees: marks of direction, soft hyphens, control signs. Joiners belong to words and stay. */
const unseen = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Text without signs that nobody sees, with plain spaces and line ends. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(unseen, '');
}

/** One line: every run of blanks and line ends is a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every line without blanks around it, without empty lines at the beginning and the end. */
export function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Rows of equal width, without those and the columns that are empty. */
export function squared(rows: readonly SheetRow[]): SheetRow[] {
  const written = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = written.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const used = Array.from({ length: width }, (_, column) => written.some(({ cells }) => (cells[column] ?? '') !== ''));
  return written.map(({ cells, ...rest }) => ({
    ...rest,
    cells: used.flatMap((isUsed, column) => (isUsed ? [cells[column] ?? ''] : [])),
  }));
}
