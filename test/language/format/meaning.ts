/** What a text says, as the reader reads it: for comparing a text with the one that the formatter makes of it. */
import type { Line, Outline } from '../../../packages/language/src/index.ts';
import { readOutline } from '../../../packages/language/src/index.ts';
import { textOf } from '../../../packages/language/src/tree/read.ts';

/** Every line that was read, with its level, its values and its text; then all that was not. */
export function meaningOf(text: string): string[] {
  const outline = readOutline(text);
  return [...outline.lines.flatMap((line) => lineMeaning(line, outline, 0)), ...unreadOf(outline)];
}

function lineMeaning(line: Line, outline: Outline, level: number): string[] {
  const { row, name, broken, start, end } = line;
  const values = line.values.map(({ slot, item, group, text }) =>
    [group?.name, slot.name, item, plain(text, slot.kind === 'slot' ? slot.type : 'choice')].join(' '),
  );
  const said = broken ? [outline.text.slice(start, end).replaceAll(/\s+/g, ' ').trim()] : [];
  const head = [level, row.kind, row.id, name, ...values, ...said, textOf(line)].join(' | ');
  return [head, ...line.lines.flatMap((below) => lineMeaning(below, outline, level + 1))];
}

/** What a value says apart from the signs in which it was pasted. */
function plain(value: string, type: string): string {
  switch (type) {
    case 'TITLE':
    case 'QUOTED':
    case 'PATH':
    case 'LEVEL':
    case 'MARK':
    case 'SCORE':
      return /^["“”„«]/.test(value) ? `"${value.slice(1, -1)}"` : value;
    case 'GRADE':
    case 'GRADES':
    case 'PERCENT':
      return value.replaceAll(/\s/g, '').replace(/[–—]/, '-').toUpperCase();
    case 'DURATION':
      return value.toLowerCase().replaceAll(/\s+/g, ' ').replace(/s$/, '');
    default:
      return value;
  }
}

/** The text of the lines that are in no way in the tree: neither read nor text nor comment. */
function unreadOf(outline: Outline): string[] {
  const { text, lineStarts } = outline;
  const read: [from: number, end: number][] = [];
  const visit = (line: Line): void => {
    read.push([line.start, line.end]);
    if (line.textEnd > line.end) read.push([Math.max(line.textStart, line.end), line.textEnd]);
    line.lines.forEach(visit);
  };
  outline.lines.forEach(visit);
  read.sort(([a], [b]) => a - b);
  const unread: string[] = [];
  let next = 0;
  for (const [index, start] of lineStarts.entries()) {
    const line = text.slice(start, lineStarts[index + 1]);
    const at = start + line.length - line.trimStart().length;
    while (next < read.length && read[next]![1] <= at) next++;
    const inside = next < read.length && at >= read[next]![0];
    if (!inside && line.trim() !== '') unread.push(`unread | ${line.trim()}`);
  }
  return unread;
}
