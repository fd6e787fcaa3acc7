/** What is shown between the letters: titles beside codes, sums beside needs, names of levels beside numbers. */
import type { Line } from '@cairn/language/editor';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { type Desk, offsetAt, positionAt } from '../desk.ts';
import { seen, shortened } from '../hover/markdown.ts';
import { levelHints } from './levels.ts';
import { titleHints } from './titles.ts';
import { totalHints } from './totals.ts';

/** Which hints are shown. */
export interface HintSettings {
  /** Titles beside codes. */
  titles: boolean;
  /** The credits so far beside the needs of a plan. */
  totals: boolean;
  /** The names of levels beside their numbers. */
  levels: boolean;
}

/** What is shown where nothing is set. */
export const defaultHints: HintSettings = { titles: true, totals: true, levels: true };

/** A hint before it is put into the protocol. */
export interface Hint {
  /** Where it stands: the end of a value. */
  offset: number;
  text: string;
  /** The whole of it, where the text is shortened or needs a word more. */
  tooltip?: string;
}

/**
 * The hints of a part of a file, in reading order. Costs the lines of that part, and of a plan in it the needs before;
 * never the rest of the file.
 */
export function inlayHints(desk: Desk, range: Range, settings: Partial<HintSettings> = {}): InlayHint[] {
  const { titles, totals, levels } = { ...defaultHints, ...settings };
  const { outline } = desk;
  const from = offsetAt(outline, range.start);
  const to = offsetAt(outline, range.end);
  const hints: Hint[] = [];
  for (const line of linesIn(outline.lines, from, to)) {
    if (titles) hints.push(...titleHints(line));
    if (levels) hints.push(...levelHints(line));
    if (totals) hints.push(...totalHints(line));
  }
  return hints
    .filter(({ offset }) => offset >= from && offset <= to)
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, text, tooltip }) => ({
      position: positionAt(outline, offset),
      label: label(text),
      ...(tooltip !== undefined && { tooltip: seen(tooltip) }),
      paddingLeft: true,
    }));
}

/** The longest text of a hint. */
export const longestHint = 30;

function label(text: string): string {
  return shortened(seen(text).replace(/\s+/gu, ' ').trim(), longestHint);
}

/** The lines that are written between two offsets. Of a long list the place of the first is looked up, not walked to. */
function* linesIn(lines: readonly Line[], from: number, to: number): Generator<Line> {
  for (let index = firstAt(lines, from); index < lines.length; index++) {
    const line = lines[index]!;
    if (line.start > to) return;
    if (line.end >= from) yield line;
    if (line.lines.length > 0) yield* linesIn(line.lines, from, to);
  }
}

/** The place of the last line that begins at or before an offset; 0 where there is none. */
function firstAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
