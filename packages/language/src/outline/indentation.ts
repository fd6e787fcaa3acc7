/** Indentation: a tab counts two columns, a space and a non-breaking space one. */
import { skipBlank } from '../forms/match.ts';
import { trimEnd } from './spans.ts';

/** The column at which the text that begins at `start` stands, of a line that begins at `from`. */
export function columnOf(text: string, from: number, start: number): number {
  let column = 0;
  for (let i = from; i < start; i++) column += text.charCodeAt(i) === 9 ? 2 : 1;
  return column;
}

/** Where a line goes on behind so many columns of blanks. */
export function pastColumns(text: string, from: number, to: number, columns: number): number {
  let i = from;
  for (let column = 0; i < to && column < columns; i++) {
    const c = text.charCodeAt(i);
    if (c === 9) column += 2;
    else if (c === 32 || c === 160) column++;
    else break;
  }
  return i;
}

/** The lines of a block at one column, from one of them on: up to eight, among the next hundred. */
export function blockFrom(text: string, start: number, column: number): [number, number][] {
  const lines: [number, number][] = [];
  let at = text.lastIndexOf('\n', start - 1) + 1;
  for (let seen = 0; seen < 100 && at < text.length && lines.length < 8; seen++) {
    const next = text.indexOf('\n', at);
    const first = skipBlank(text, at, next < 0 ? text.length : next);
    const last = trimEnd(text, first, next < 0 ? text.length : next);
    const stands = columnOf(text, at, first);
    if (first < last && stands < column) break;
    if (first < last && stands === column) lines.push([first, last]);
    if (next < 0) break;
    at = next + 1;
  }
  return lines;
}

/** The column of the next line that is not blank, or -1. */
export function columnBehind(text: string, end: number): number {
  for (let at = text.indexOf('\n', end) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const next = text.indexOf('\n', at);
    const to = next < 0 ? text.length : next;
    const first = skipBlank(text, at, to);
    if (trimEnd(text, first, to) > first) return columnOf(text, at, first);
  }
  return -1;
}

/**
 * By how many spaces a file indents: the step that is most frequent among its first lines. Text may go in by any
 * number, but never from the margin.
 */
export function unitOf(text: string): number {
  const steps = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const fromMargin = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let before = 0;
  let lines = 0;
  for (let at = 0; at < text.length && lines < 400; lines++) {
    let i = at;
    let column = 0;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 9) column += 2;
      else if (c === 32 || c === 160) column++;
      else break;
    }
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13 && c !== 35) {
      const step = column - before;
      if (step > 1 && step < steps.length) {
        steps[step]!++;
        if (before === 0) fromMargin[step]!++;
      }
      before = column;
    }
    const next = text.indexOf('\n', i);
    if (next < 0) break;
    at = next + 1;
  }
  const most = Math.max(...steps);
  const unit = steps.indexOf(most);
  return most > 2 && steps[2]! < most && fromMargin[2]! <= fromMargin[unit]! ? unit : 2;
}
