/** The changes that bring a text into its layout, each within one line. */
import type { Outline } from '../tree/nodes.ts';
import { isWritten, type LaidLine } from './layout.ts';

/** A piece of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface TextEdit extends Stretch {
  text: string;
}

/** A change with the line that it belongs to. */
export interface LineEdit extends TextEdit {
  line: Stretch;
  /** The head of the text or block that the line belongs to. */
  head: number | undefined;
  changes: 'indentation' | 'words' | 'blanks';
}

/** The changes of the lines that a range touches, and of the rest of a text or block that it touches. */
export function within(range: Stretch | undefined, edits: LineEdit[]): LineEdit[] {
  if (!range) return edits;
  const touched = ({ line }: LineEdit): boolean => line.start <= range.end && line.end >= range.start;
  const heads = new Set(edits.filter(touched).map(({ head }) => head));
  heads.delete(undefined);
  return edits.filter((edit) => touched(edit) || heads.has(edit.head));
}

/** Every change that a layout asks for, in order. `written` is the text with the line ends that it came with. */
export function editsOf(written: string, { text, lineStarts }: Outline, lines: LaidLine[]): LineEdit[] {
  const edits: LineEdit[] = [];
  const lineEnd = mostFrequentLineEnd(text, lineStarts);
  const last = lines.findLastIndex(isWritten);
  let line: Stretch = { start: 0, end: 0 };
  let head: number | undefined;
  const put = (start: number, end: number, said: string, changes: LineEdit['changes'] = 'blanks'): void => {
    const edit = narrowed(written, start, end, said);
    if (edit) edits.push({ ...edit, line, head, changes });
  };
  // A second mark would become the first if what stands before it went.
  const markedTwice = text[lines.find(isWritten)?.start ?? -1] === byteOrderMark;
  let blankBefore = !markedTwice;
  lines.forEach((laid, index) => {
    line = { start: lineStarts[index]!, end: lineStarts[index + 1] ?? text.length };
    head = laid.head;
    const from = line.start + (index === 0 && text[0] === byteOrderMark ? 1 : 0);
    if (!markedTwice) put(line.start, from, '');
    if (laid.readAs === 'blank') {
      put(from, line.end, blankBefore || index > last ? '' : lineEnd);
      blankBefore = true;
      return;
    }
    blankBefore = false;
    if (isWritten(laid)) {
      put(from, laid.start, ' '.repeat(laid.column), 'indentation');
      if (laid.text !== undefined) put(laid.start, laid.end, laid.text, 'words');
    }
    put(isWritten(laid) ? laid.end : from, line.end, lineEnd);
  });
  return edits;
}

const byteOrderMark = '\ufeff';

/** What has to change where `said` shall stand, or undefined where it stands already. */
function narrowed(text: string, start: number, end: number, said: string): TextEdit | undefined {
  if (said.length === end - start && text.startsWith(said, start)) return undefined;
  const shorter = Math.min(end - start, said.length);
  let before = 0;
  while (before < shorter && text[start + before] === said[before]) before++;
  let behind = 0;
  while (behind < shorter - before && text[end - 1 - behind] === said[said.length - 1 - behind]) behind++;
  return { start: start + before, end: end - behind, text: said.slice(before, said.length - behind) };
}

function mostFrequentLineEnd(text: string, lineStarts: number[]): string {
  let withReturn = 0;
  for (let i = 1; i < lineStarts.length; i++) if (text.charCodeAt(lineStarts[i]! - 2) === 13) withReturn++;
  return withReturn > (lineStarts.length - 1) / 2 ? '\r\n' : '\n';
}
