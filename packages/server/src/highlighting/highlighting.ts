/**
 * Colours by meaning, over those of the TextMate grammar: codes by what they are the codes of, levels, short names,
 * words between values. Texts, signs and comments have none of their own.
 */
import { endOfBlock, type Line } from '@cairn/language/editor';
import type { Range } from 'vscode-languageserver-types';
import { type Desk, offsetAt, positionAt } from '../desk.ts';
import type { Stretch } from '../navigation/named.ts';
import { numberOf } from './types.ts';
import { type ColouredWord, wordsOf } from './words.ts';

export { legend } from './types.ts';

/**
 * The coloured words of a file or a part of it, five numbers each as the protocol packs them. Costs the length of the
 * part, and once after a change the linking of the file.
 */
export function highlighting(desk: Desk, range?: Range): number[] {
  return packed(desk, colouredWords(desk, range));
}

/** The coloured words of a file or a part of it, from its beginning to its end; none touches another. */
export function colouredWords({ project, place, outline }: Desk, range?: Range): ColouredWord[] {
  project.linkFile(place);
  const part = range && { start: offsetAt(outline, range.start), end: offsetAt(outline, range.end) };
  const found: ColouredWord[] = [];
  const gather = (lines: readonly Line[]): void => {
    for (const line of lines) {
      if (part && isOutside(part, line.start, endOfBlock(line))) continue;
      if (!part || !isOutside(part, line.start, line.end)) found.push(...wordsOf(line, outline, project.today));
      gather(line.lines);
    }
  };
  gather(outline.lines);
  found.sort((a, b) => a.start - b.start);
  return found.filter((word, index) => index === 0 || word.start >= found[index - 1]!.end);
}

function isOutside(part: Stretch, start: number, end: number): boolean {
  return end < part.start || start > part.end;
}

function packed({ outline }: Desk, words: readonly ColouredWord[]): number[] {
  const numbers: number[] = [];
  let [row, character] = [0, 0];
  for (const { start, end, type, modifiers } of words) {
    const at = positionAt(outline, start);
    numbers.push(at.line - row, at.line === row ? at.character - character : at.character);
    numbers.push(end - start, numberOf[type], modifiers);
    [row, character] = [at.line, at.character];
  }
  return numbers;
}
