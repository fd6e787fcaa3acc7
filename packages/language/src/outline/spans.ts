/** Stretches of a line. */
import { skipBlank } from '../forms/match.ts';

/** Whether nothing but blanks or a comment is left. */
export function isBlank(text: string, from: number, to: number): boolean {
  const at = skipBlank(text, from, to);
  return at >= to || text[at] === '#';
}

/** The end of what stands between two offsets, without the blanks behind it. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  for (; end > from; end--) {
    const c = text.charCodeAt(end - 1);
    if (c !== 32 && c !== 9 && c !== 160 && c !== 13) break;
  }
  return end;
}
