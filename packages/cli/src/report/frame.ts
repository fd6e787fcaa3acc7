/** A line of a file with a place on it underlined, as it comes out on a terminal. */
import { cellsOf, printable, widthOf } from './printable.ts';

/** The line as it is shown, and the marks that stand under it. */
export interface Frame {
  line: string;
  marks: string;
}

// The language reads a tab as two spaces.
const tab = '  ';
const more = '…';

/**
 * Frames a line of text. `start` and `end` are where the place begins and ends on it, in characters from 0. At most
 * `cells` cells come out: of a long line, what stands around the place.
 */
export function frame(text: string, start: number, end: number, cells: number): Frame {
  const from = Math.min(start, text.length);
  const to = Math.max(from, Math.min(end, text.length));
  // A character is one unit or two: so many are surely more than fit.
  const reach = 2 * cells + 2;
  let before = shown(slice(text, from - reach, from));
  let place = shown(slice(text, from, Math.min(to, from + reach)));
  let after = shown(slice(text, to, to + reach));
  if (widthOf(before) + widthOf(place) + widthOf(after) > cells) {
    const least = Math.min(widthOf(before), Math.floor(cells / 4));
    place = clipEnd(place, cells - least);
    before = clipStart(before, Math.max(least, cells - widthOf(place) - widthOf(after)));
    after = clipEnd(after, cells - widthOf(before) - widthOf(place));
  }
  return {
    line: `${before}${place}${after}`.trimEnd(),
    marks: `${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(place)))}`,
  };
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', tab));
}

/** A part of a text that begins and ends between characters, never within a pair that makes one. */
function slice(text: string, from: number, to: number): string {
  const whole = (at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);
  return text.slice(whole(Math.max(0, from)), whole(to));
}

function clipEnd(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  if (cells < 1) return '';
  let kept = '';
  let room = cells - 1;
  for (const character of text) {
    room -= cellsOf(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}${more}`;
}

function clipStart(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  const kept: string[] = [];
  let room = cells - 1;
  for (const character of [...text].reverse()) {
    room -= cellsOf(character);
    if (room < 0) break;
    kept.push(character);
  }
  return `${more}${kept.reverse().join('')}`;
}
