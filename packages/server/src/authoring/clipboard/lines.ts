/** Lines of a plain text with their numbers, letters and bullets, as documents copy their outlines. */
import type { Paragraph } from './block.ts';

/** A number, letter or bullet that begins a line: as written, how it counts, and where the text behind it begins. */
export interface Marker {
  text: string;
  /** Lines of one kind stand beside each other: `1.` with `2.`, `a)` with `b)`. */
  kind: string;
  /** How many numbers it has: 2 in `1.1`. */
  parts?: number;
  /** Its last number. */
  number?: number;
  length: number;
}

const decimal = /^\(?(\d{1,3}(?:\.\d{1,3})*)([.):]?)(?=\s)/;
const letter = /^\(?(?:([a-z])|([A-Z])|([ivx]{2,5})|([IVX]{2,5}))[.)](?=\s)/;
const bullet = /^(?:[-*+•·●○▪▫■□◦‣⁃–—§]|o(?=\t| {2,}))(?=\s)/;

/** The marker at the beginning of a text; a bare number is one, a bare letter is not. */
export function markerOf(text: string): Marker | undefined {
  const numbers = decimal.exec(text);
  if (numbers) {
    const parts = numbers[1]!.split('.');
    return {
      text: numbers[0],
      kind: `numbers ${parts.length}`,
      parts: parts.length,
      number: Number(parts.at(-1)),
      length: numbers[0].length,
    };
  }
  const letters = letter.exec(text);
  if (letters) {
    const kind = ['small letter', 'capital letter', 'small numeral', 'capital numeral'];
    return {
      text: letters[0],
      kind: kind[letters.slice(1).findIndex((one) => one !== undefined)]!,
      length: letters[0].length,
    };
  }
  const sign = bullet.exec(text)?.[0];
  return sign === undefined ? undefined : { text: sign, kind: `bullet ${sign}`, length: sign.length };
}

const markdownHeading = /^(#{1,6})\s+(?=\S)/;

/** The lines of a text that say something. A tab indents by four columns. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let apart = false;
  for (const line of text.split('\n')) {
    const said = line.trimStart();
    if (said === '') {
      apart = true;
      continue;
    }
    const blanks = line.slice(0, line.length - said.length);
    const heading = markdownHeading.exec(said);
    const marker = heading ? undefined : markerOf(said);
    found.push({
      kind: 'paragraph',
      text: said
        .slice(heading?.[0].length ?? marker?.length ?? 0)
        .replace(/\s+/g, ' ')
        .trim(),
      indent: blanks.replaceAll('\t', '    ').length,
      ...(heading && { heading: heading[1]!.length }),
      ...(marker && { marker: marker.text }),
      ...(apart && { apart }),
    });
    apart = false;
  }
  return found.filter((paragraph) => paragraph.text !== '');
}
