/** Places in the examples at which a writer may stop and ask: the pieces of their lines. */
import {
  isDash,
  keyOf,
  type Line,
  linesBelow,
  matchedTo,
  type Outline,
  scanWords,
  skipBlank,
  traced,
} from '@cairn/language/editor';
import type { CompletionList, TextEdit } from 'vscode-languageserver-types';

/** A piece of a line that is offered where it begins. */
export interface Piece {
  start: number;
  text: string;
  /** It is a word of the language, a code or a level, and no value that only its writer knows. */
  isKnown: boolean;
  /** It begins its line, dash included. */
  isFirst: boolean;
}

/** Every so many lines of a file, counted from the first. */
export function linesOf(outline: Outline, every: number, first: number): Line[] {
  return linesBelow(outline).filter((_, index) => index % every === first % every);
}

/** The pieces of a line, in reading order. */
export function piecesOf(line: Line, text: string): Piece[] {
  const { row, start, end } = line;
  const pieces: Piece[] = [];
  let at =
    isDash(text, start) && (row.kind === 'sentence' || row.kind === 'group') ? skipBlank(text, start + 1, end) : start;
  const tokens = [];
  if (row.words !== '') {
    at = scanWords(row.words.split(' '), text, at, end);
    pieces.push({ start, text: text.slice(start, at), isKnown: true, isFirst: true });
    tokens.push(...(keyOf(row)?.trace(text, at, end) ?? []));
    if (tokens.length > 0) at = matchedTo();
    if (row.kind !== 'thing') at = skipBlank(text, at, end) + 1;
  }
  if (!row.text) tokens.push(...(traced(line, text, at)?.tokens ?? []));
  for (const { part, start: from, end: to } of tokens) {
    const isValue = part.kind === 'slot' && part.type !== 'REF';
    const isLevel =
      isValue && line.values.some((value) => value.start === from && value.$type === 'Mention' && value.found);
    // Of a level that is written by its number, the number is offered as the scale has it.
    const isKnown = !isValue || (isLevel && !/^\d+\.\d/.test(text.slice(from, to)));
    pieces.push({ start: from, text: text.slice(from, to), isKnown, isFirst: from === start });
  }
  return pieces;
}

/** Whether a list offers a piece: an item begins with it. */
export function offers({ items }: CompletionList, piece: Piece): boolean {
  const wanted = piece.text.toLowerCase().replace(/\s+/g, ' ');
  return items.some(({ textEdit }) => {
    const written = plain((textEdit as TextEdit).newText.trimStart()).toLowerCase();
    return [written, written.replace(/^- /, '')].some(
      (words) => words.startsWith(wanted) && !/^[\p{L}\p{N}.]/u.test(words.slice(wanted.length)),
    );
  });
}

/** A snippet with what is chosen first in its places. */
function plain(snippet: string): string {
  return snippet.replace(
    /\$\{\d+(?::([^}]*)|\|([^|]*)\|)?\}/g,
    (_, word?: string, choices?: string) => word ?? choices?.split(',')[0] ?? '',
  );
}
