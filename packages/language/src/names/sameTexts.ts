/** Which lines of a framework say the same as others, word for word: kept by what they say, so that none is searched for. */
import type { Line } from '../tree/nodes.ts';
import { LinesByName, type Order } from './tables.ts';

/** Texts that no other thing should have word for word. */
const compared = new Set(['statement', 'I can']);

export class SameTexts {
  private readonly marks = new Map<Line, string>();
  private readonly lines: LinesByName;

  constructor(order: Order) {
    this.lines = new LinesByName(order);
  }

  /** The lines whose letters and digits are those of a line, as far as a short mark tells, in reading order with itself. */
  like(line: Line): readonly Line[] {
    const mark = this.marks.get(line);
    return (mark !== undefined && this.lines.get(mark)) || [];
  }

  /** Lines have come. */
  add(lines: readonly Line[]): void {
    for (const line of lines) {
      if (!line.hasText || !compared.has(line.row.id)) continue;
      const mark = markOf(line.text.written);
      this.marks.set(line, mark);
      this.lines.add(mark, line);
    }
  }

  /** Lines have gone. */
  remove(lines: readonly Line[]): void {
    for (const line of lines) {
      const mark = this.marks.get(line);
      if (mark === undefined) continue;
      this.marks.delete(line);
      this.lines.remove(mark, line);
    }
  }

  /** Lines have other words than before. */
  reword(lines: readonly Line[]): void {
    this.remove(lines);
    this.add(lines);
  }
}

/** The same for texts that differ in case, blanks and what ends a sentence only. */
function markOf(text: string): string {
  const lower = text.toLowerCase();
  let number = 0x811c9dc5;
  for (let at = 0; at < lower.length; at++) {
    const sign = lower.charCodeAt(at);
    if (isLetterOrDigit(sign)) number = Math.imul(number ^ sign, 0x01000193);
  }
  return (number >>> 0).toString(36);
}

/** Signs of other scripts count as letters, quotation marks and dashes do not. */
function isLetterOrDigit(sign: number): boolean {
  if (sign < 128) return (sign >= 48 && sign <= 57) || (sign >= 97 && sign <= 122);
  return sign >= 192 && (sign < 0x2000 || sign >= 0x2070);
}
