/**
 * Formatting: the same lines in the same order, each at its level, in the spelling of the vocabulary. No meaning
 * changes, no comment and no unread line is lost; lines are neither split nor joined, and only blank lines go.
 *
 * - Two spaces a level, by the tree that was read; a line that could not be read keeps its text. Where a file is so
 *   broken that it would be read otherwise at those levels, its indentation stays.
 * - One blank line at most, none at the beginning and the end; text keeps its own blank lines.
 * - No blanks at the end of a line, in text neither: two of them mean nothing that a reader could see.
 * - Line ends as most of the file has them, one at the end of the file, no byte order mark.
 */
import { readOutline } from '../outline/reader.ts';
import type { Outline } from '../tree/nodes.ts';
import { type LaidLine, layOut } from './layout.ts';

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A text as the formatter writes it. A file that holds no text comes back as it is. */
export function format(text: string): string {
  return applied(text, formatEdits(text));
}

/** A text with changes made, which are in order. */
function applied(text: string, edits: TextEdit[]): string {
  let changed = '';
  let at = 0;
  for (const edit of edits) {
    changed += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return changed + text.slice(at);
}

/**
 * The changes that format a text, in order, each within one line. With a range, only those of the lines that it
 * touches; their indentation then stays where lines outside of it stand wrong, so that what belongs to what holds.
 */
export function formatEdits(text: string, range?: { start: number; end: number }): TextEdit[] {
  const outline = readOutline(text);
  if (outline.problems.some(({ code }) => code === 'not-a-text-file')) return [];
  const edits = editsThatHold(outline);
  if (!range) return edits.map(plain);
  const inside = ({ line }: LineEdit): boolean => line.start <= range.end && line.end >= range.start;
  const indent = !edits.some((edit) => edit.indents && !inside(edit));
  return edits.filter((edit) => inside(edit) && (indent || !edit.indents)).map(plain);
}

/** More often than this no other indentation is tried. */
const attempts = 3;

/** The changes after which every line is read as before; those of indentation are left out where there is no such way. */
function editsThatHold(outline: Outline): LineEdit[] {
  const deeper = new Set<number>();
  for (let attempt = 1; ; attempt++) {
    const lines = layOut(outline, deeper);
    const edits = editsOf(outline, lines);
    if (!edits.some(({ indents }) => indents)) return edits;
    const astray = linesAstray(applied(outline.text, edits), lines);
    if (astray.length === 0) return edits;
    const texts = astray.flatMap(({ textOf }) => (textOf === undefined || deeper.has(textOf) ? [] : [textOf]));
    if (texts.length === 0 || attempt === attempts) return edits.filter(({ indents }) => !indents);
    for (const fact of texts) deeper.add(fact);
  }
}

/** The lines that are read as something else, or at another level, in the text that was made from them. */
function linesAstray(text: string, from: LaidLine[]): LaidLine[] {
  const lines = layOut(readOutline(text)).filter(isWritten);
  return from.filter(isWritten).filter(({ readAs, column }, index) => {
    const now = lines[index];
    return !now || now.readAs !== readAs || (now.column !== column && readAs !== 'text');
  });
}

function isWritten({ start, end }: LaidLine): boolean {
  return start < end;
}

/** A change with the line that it belongs to. */
interface LineEdit extends TextEdit {
  line: { start: number; end: number };
  /** It changes the indentation. */
  indents: boolean;
}

function plain({ start, end, text }: LineEdit): TextEdit {
  return { start, end, text };
}

function editsOf({ text, lineStarts }: Outline, lines: LaidLine[]): LineEdit[] {
  const edits: LineEdit[] = [];
  const lineEnd = mostFrequentLineEnd(text, lineStarts);
  const last = lines.findLastIndex(isWritten);
  let line = { start: 0, end: 0 };
  const put = (start: number, end: number, said: string, indents = false): void => {
    const edit = narrowed(text, start, end, said);
    if (edit) edits.push({ ...edit, line, indents });
  };
  let blankBefore = true;
  lines.forEach((laid, index) => {
    line = { start: lineStarts[index]!, end: lineStarts[index + 1] ?? text.length };
    const from = line.start + (index === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
    put(line.start, from, '');
    if (laid.readAs === 'blank') {
      put(from, line.end, blankBefore || index > last ? '' : lineEnd);
      blankBefore = true;
      return;
    }
    blankBefore = false;
    if (isWritten(laid)) {
      put(from, laid.start, ' '.repeat(laid.column), true);
      if (laid.text !== undefined) put(laid.start, laid.end, laid.text);
    }
    put(isWritten(laid) ? laid.end : from, line.end, lineEnd);
  });
  return edits;
}

/** What has to change where `said` shall stand, or undefined where it stands already. */
function narrowed(text: string, start: number, end: number, said: string): TextEdit | undefined {
  const shorter = Math.min(end - start, said.length);
  let before = 0;
  while (before < shorter && text[start + before] === said[before]) before++;
  if (before === said.length && before === end - start) return undefined;
  let behind = 0;
  while (behind < shorter - before && text[end - 1 - behind] === said[said.length - 1 - behind]) behind++;
  return { start: start + before, end: end - behind, text: said.slice(before, said.length - behind) };
}

function mostFrequentLineEnd(text: string, lineStarts: number[]): string {
  let withReturn = 0;
  for (let i = 1; i < lineStarts.length; i++) if (text.charCodeAt(lineStarts[i]! - 2) === 13) withReturn++;
  return withReturn > (lineStarts.length - 1) / 2 ? '\r\n' : '\n';
}
