import { describe, expect, test } from 'vitest';
import { readOutline } from '../../../packages/language/src/outline/reader.ts';
import type { Line } from '../../../packages/language/src/tree/nodes.ts';
import { anyFact, textOf } from '../../../packages/language/src/tree/read.ts';
import { placeInText } from '../../../packages/language/src/tree/text.ts';

/** The place in the file of a piece of the text of a line. */
function placeInFile(line: Line, start: number, end: number): { start: number; end: number } {
  const place = placeInText(line, start, end);
  return { start: line.textStart + place.start, end: line.textStart + place.end };
}

/** The `about:` of a framework with this text behind and below it. */
function about(text: string): { line: Line; source: string } {
  const source = `framework F "F"\n  about:${text}\n  version: 1\n`;
  const line = anyFact(readOutline(source).lines[0]!, 'about')!;
  return { line, source };
}

describe('the place of a piece of text', () => {
  const texts: [string, string][] = [
    ['on the line', ' one two three'],
    ['on the line, with blanks', '   one  two three  '],
    ['below', '\n    one two\n    three'],
    ['on the line and below', ' one\n    two\n    three'],
    ['with deeper lines', '\n    one\n      - two\n        three'],
    ['with a line less deep than the first', '\n      one\n    two three'],
    ['with empty lines', '\n\n    one\n\n\n    two\n    three\n'],
    ['with lines of blanks', '\n    one\n      \n    two   \n    three'],
    ['with tabs', '\n\t\tone\n\t\ttwo\tthree'],
    ['with other line ends', '\r\n    one\r\n    two\r\n\r\n    three'],
    ['with non-breaking spaces', '\n \u00a0  one\u00a0two\n  \u00a0 three'],
    ['of other scripts', ' one “two” x̌ʷəl 🌱 three'],
  ];
  for (const [name, written] of texts) {
    test(name, () => {
      const { line, source } = about(written);
      const text = textOf(line);
      for (const word of ['one', 'two', 'three']) {
        const start = text.indexOf(word);
        const place = placeInFile(line, start, start + word.length);
        expect(source.slice(place.start, place.end)).toBe(word);
        expect(place.start).toBe(source.indexOf(word));
      }
    });
  }

  test('a piece over several lines begins and ends where its words do', () => {
    const { line, source } = about('\n    one\n      two\n    three');
    const text = textOf(line);
    const { start, end } = placeInFile(line, 0, text.length);
    expect(source.slice(start, end)).toBe('one\n      two\n    three');
  });

  test('an empty piece', () => {
    const { line, source } = about(' one two');
    const { start, end } = placeInFile(line, 4, 4);
    expect([start, end]).toEqual([source.indexOf('two'), source.indexOf('two')]);
  });
});
