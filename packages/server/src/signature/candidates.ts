/** Which forms the line under the cursor may take: those of its row, or all that may stand where it stands. */
import {
  columnOf,
  type Form,
  formsOf,
  headers,
  isDash,
  keyOf,
  type Line,
  marginOf,
  Outline,
  type Place,
  placeOf,
  type Row,
  recognise,
  sentences,
  skipBlank,
} from '@cairn/language/editor';
import { rowAt, rowText, standingAt } from '../desk.ts';

/** A form that a line may take. */
export interface Candidate {
  row: Row;
  form: Form;
  /** What is written before the form: `- `, `awards:`. */
  beginning: string;
  /** Where the form begins in the text. */
  from: number;
}

/** The forms for the line at an offset; none in texts, in comments, and before anything is written. */
export function candidatesAt(outline: Outline, offset: number): Candidate[] {
  const { text } = outline;
  const row = rowAt(outline, offset);
  const { start: rowStart, end } = rowText(outline, row);
  const start = skipBlank(text, rowStart, end);
  if (offset <= start || text[start] === '#') return [];
  const standing = standingAt(outline, offset)?.line;
  if (standing && standing.textStart >= 0 && offset >= standing.textStart) return [];
  const owner =
    standing && rowAt(outline, standing.start) === row
      ? standing.$container
      : ownerAt(outline, rowStart, columnOf(text, rowStart, start));
  const place = placeBelow(owner);
  return place ? [...among(place, text, start, end, offset)] : [];
}

function* among(place: Place, text: string, start: number, end: number, offset: number): Generator<Candidate> {
  const dashed = place.sentences && isDash(text, start);
  const at = dashed ? skipBlank(text, start + 1, end) : start;
  if (offset <= at) return;
  const beginning = dashed ? '- ' : '';
  const found = recognise(place, text, at, end);
  if (found && dashed === (found.row.kind === 'group')) {
    const { row } = found;
    const key = keyOf(row);
    const head = `${beginning}${row.words}`;
    if (row.text || offset <= found.key) return;
    if (key && (offset < found.value || found.colon === 'missing')) {
      yield { row, form: key, beginning: head, from: found.key };
      return;
    }
    if (found.colon === 'missing' || offset < found.value) return;
    const colon = row.kind === 'thing' ? '' : `${key ? ' …' : ''}:`;
    for (const form of formsOf(row)) yield { row, form, beginning: `${head}${colon}`, from: found.value };
    return;
  }
  const rows = dashed ? sentences : place.rows;
  for (const row of rows) for (const form of formsOf(row)) yield { row, form, beginning, from: at };
}

/** The line below which a row at a column stands: the nearest above it that stands further out. */
function ownerAt(outline: Outline, rowStart: number, column: number): Line | Outline {
  let owner: Line | Outline = outline;
  for (;;) {
    const last = lastBefore(owner.lines, rowStart);
    if (!last || columnOf(outline.text, lineStartOf(outline.text, last.start), last.start) >= column) return owner;
    owner = last;
  }
}

function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lastBefore(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

/** What may stand below a line, or at the margin of a file. */
function placeBelow(owner: Line | Outline): Place | undefined {
  if (owner instanceof Outline) return owner.header ? marginOf(owner.header.row).margin : placeOf(headers);
  if (owner.$container instanceof Outline && owner === owner.$container.header) return marginOf(owner.row).facts;
  return owner.row.below && placeOf(owner.row.below);
}
