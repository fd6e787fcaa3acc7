/** Where a piece of a prose text stands in its file: `textOf` takes indentation away, and this finds it again. */
import type { Line } from './nodes.ts';
import { textOf } from './read.ts';

/** A stretch of a file, by its offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * The place in the file of the piece from `start` to `end` of `textOf(line, source)`. Only blanks are taken away from
 * a text, so its characters stand in the file in the same order.
 */
export function placeInFile(line: Line, source: string, start: number, end: number): Stretch {
  const text = textOf(line, source);
  const last = Math.max(start, end - 1);
  let from = line.textStart;
  let at = line.textStart;
  for (let i = 0; i <= last && i < text.length; i++, at++) {
    while (at < line.textEnd && source[at] !== text[i]) at++;
    if (i === start) from = at;
  }
  return { start: from, end: Math.min(end > start ? at : from, line.textEnd) };
}
