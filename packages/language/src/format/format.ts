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
import { editsOf, type LineEdit, type Stretch, type TextEdit, within } from './edits.ts';
import { isWritten, type LaidLine, layOut } from './layout.ts';

export type { TextEdit } from './edits.ts';

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
 * touches; a text that it touches is formatted whole, since its lines stand by each other.
 */
export function formatEdits(text: string, range?: Stretch): TextEdit[] {
  const outline = readOutline(text);
  if (outline.problems.some(({ code }) => code === 'not-a-text-file')) return [];
  return editsThatHold(text, outline, range).map(({ start, end, text }) => ({ start, end, text }));
}

/** More often than this no other indentation is tried. */
const attempts = 3;

/**
 * The changes after which every line is read as before. What a broken line is taken for may hang on its neighbours,
 * so that in a broken file this is tried: then indentation stays, then the words too, then everything.
 */
function editsThatHold(written: string, outline: Outline, range?: Stretch): LineEdit[] {
  const { text, problems } = outline;
  const apart = new Set<number>();
  let edits: LineEdit[] = [];
  let lines: LaidLine[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    lines = layOut(outline, apart);
    edits = within(range, editsOf(written, outline, lines));
    if (edits.length === 0) return edits;
    if (problems.length === 0 && !edits.some(({ changes }) => changes === 'indentation')) return edits;
    const astray = linesAstray(applied(text, edits), lines, apart);
    if (astray.length === 0) return edits;
    const heads = astray.flatMap(({ head }) => (head === undefined || apart.has(head) ? [] : [head]));
    if (heads.length === 0) break;
    for (const head of heads) apart.add(head);
  }
  for (const left of ['indentation', 'words'] as const) {
    edits = edits.filter(({ changes }) => changes !== left);
    if (linesAstray(applied(text, edits), lines, apart).length === 0) return edits;
  }
  return [];
}

/** The lines that are read as something else, or at another level, in the text that was made from them. */
function linesAstray(text: string, from: LaidLine[], apart: ReadonlySet<number>): LaidLine[] {
  const lines = layOut(readOutline(text), apart).filter(isWritten);
  return from.filter(isWritten).filter(({ readAs, owner, level, column }, index) => {
    const now = lines[index];
    return now?.readAs !== readAs || now.owner !== owner || now.level !== level || now.column !== column;
  });
}
