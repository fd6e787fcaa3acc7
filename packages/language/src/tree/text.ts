/** Where a piece of a prose text is written: `textOf` takes indentation away, and this finds it again. */
import type { Line } from './nodes.ts';
import { textOf } from './read.ts';

/** A stretch of a text, by its offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where in the text of a line as it is written the piece from `start` to `end` of `textOf(line)` stands. Only blanks
 * are taken away from a text, so its characters are written in the same order.
 */
export function placeInText(line: Line, start: number, end: number): Stretch {
  const text = textOf(line);
  const { written } = line.text;
  const last = Math.max(start, end - 1);
  let from = 0;
  let at = 0;
  for (let i = 0; i <= last && i < text.length; i++, at++) {
    while (at < written.length && written[at] !== text[i]) at++;
    if (i === start) from = at;
  }
  return { start: from, end: Math.min(end > start ? at : from, written.length) };
}
