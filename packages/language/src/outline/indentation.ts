/** Indentation: a tab counts two columns, a space and a non-breaking space one. */

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
