/** Lines of an explanation as text: the answers in one column, the conditions indented beside it. */
import type { Status } from '../outcome/outcome.ts';
import type { Words } from './messages.ts';

/** How a line is told. An answer may stand before a heading and a condition; an aside explains what stands above it. */
export type Tone = 'title' | 'subtitle' | 'section' | 'heading' | 'condition' | 'aside' | 'next';

export interface Line {
  tone: Tone;
  text: string;
  /** Steps of indentation. */
  depth: number;
  status?: Status;
  /** Where it was written: `diploma.cairn:12`. */
  source?: string;
}

/** A sign for each answer; the word stands beside it. */
export const signs: { readonly [status in Status]: string } = { met: '✓', 'not yet': '·', unknown: '?', closed: '✗' };

/** How the text is shown: in a terminal with colours, or plainly. */
export interface Layout {
  /** Cells in a line. */
  width?: number;
  /** How many cells a text takes. */
  widthOf?(text: string): number;
  /** A text in the style of its tone, its answer, or of the place where it was written. */
  style?(text: string, of: Tone | Status | 'source'): string;
}

const usualWidth = 100;
/** Narrower lines than this are not made. */
const narrowest = 30;

/** The lines as text, wrapped; every section and heading stands behind an empty line. */
export function layOut(lines: readonly Line[], { status: answers }: Words, layout: Layout): string {
  const { width = usualWidth, widthOf = (text) => [...text].length, style = (text) => text } = layout;
  const column = Math.max(...Object.values(answers).map(widthOf)) + 4;
  const rows: string[] = [];
  for (const [place, line] of lines.entries()) {
    const { tone, text, depth, status, source } = line;
    const alone = tone === 'title' || tone === 'subtitle' || tone === 'section';
    if (rows.length > 0 && (tone === 'section' || startsBlock(lines, place))) rows.push('');
    const indent = alone ? 0 : column + 2 * depth;
    const answer = status === undefined ? '' : `${signs[status]} ${answers[status]}`;
    const wrapped = wrap(text, Math.max(narrowest, width - indent), widthOf);
    for (const [at, part] of wrapped.entries()) {
      const before =
        at === 0 && status !== undefined
          ? style(answer, status) + ' '.repeat(indent - widthOf(answer))
          : ' '.repeat(indent);
      rows.push(before + style(part, tone));
    }
    if (source !== undefined) {
      const used = indent + widthOf(wrapped.at(-1)!);
      const room = width - used - widthOf(source);
      if (room >= 2) rows.push(`${rows.pop()!}${' '.repeat(room)}${style(source, 'source')}`);
      else rows.push(`${' '.repeat(Math.max(indent, width - widthOf(source)))}${style(source, 'source')}`);
    }
    if (tone === 'section') rows.push('');
  }
  return `${rows.join('\n')}\n`;
}

/** Whether an empty line stands before a heading: headings without anything below them stand together. */
function startsBlock(lines: readonly Line[], place: number): boolean {
  const isHeading = (at: number): boolean => lines[at]?.tone === 'heading' && lines[at]!.depth === 0;
  if (!isHeading(place) || lines[place - 1]?.tone === 'section') return false;
  const next = lines[place + 1];
  return !isHeading(place - 1) || (next !== undefined && next.tone !== 'section' && !isHeading(place + 1));
}

/** A text in lines of at most so many cells; the lines after the first are indented. A longer word stands alone. */
function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
