/**
 * Taking a newer text of a file in: blocks at the margin that say the same keep their lines, which move to their new
 * places, so that whatever names them goes on naming them. The others are exchanged.
 */
import type { Line, Mention, Outline, Value } from './nodes.ts';

/** What a newer text of a file has brought. */
export interface Merged {
  /** Blocks that are no longer there, and those that have come. */
  gone: Line[];
  come: Line[];
  /** There are other mentions, or the same ones in another order. */
  mentionsDiffer: boolean;
  /** Other lines could not be read than before, or for other reasons. */
  problemsDiffer: boolean;
}

/** Makes an outline that of a newer text, which is used up. */
export function merge(outline: Outline, newer: Outline): Merged {
  const old = outline.lines;
  const lines = newer.lines;
  const most = Math.min(old.length, lines.length);
  let before = 0;
  while (before < most && isSame(old[before]!, lines[before]!)) before++;
  let behind = 0;
  while (behind < most - before && isSame(old.at(-1 - behind)!, lines.at(-1 - behind)!)) behind++;
  const gone = old.slice(before, old.length - behind);
  const come = lines.slice(before, lines.length - behind);
  const problemsDiffer = !areSameProblems(outline, newer);
  const known = new Map<Value, Value>();
  for (let i = 0; i < before; i++) move(old[i]!, lines[i]!, known);
  for (let i = 1; i <= behind; i++) move(old.at(-i)!, lines.at(-i)!, known);
  if (gone.length > 0 || come.length > 0) {
    outline.lines = [...old.slice(0, before), ...come, ...old.slice(old.length - behind)];
    for (const [index, line] of outline.lines.entries()) {
      line.$container = outline;
      line.$containerIndex = index;
    }
  }
  const mentions = newer.mentions.map((mention) => (known.get(mention) as Mention | undefined) ?? mention);
  const mentionsDiffer = !isSameList(outline.mentions, mentions);
  if (mentionsDiffer) outline.mentions = mentions;
  outline.text = newer.text;
  outline.lineStarts = newer.lineStarts;
  outline.problems = newer.problems;
  outline.unread = newer.unread;
  return { gone, come, mentionsDiffer, problemsDiffer };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Whether two lines say the same with all that stands below them, texts apart. */
function isSame(a: Line, b: Line): boolean {
  return (
    a.row === b.row &&
    a.name === b.name &&
    a.broken === b.broken &&
    a.unread === b.unread &&
    a.textStart < 0 === b.textStart < 0 &&
    a.values.length === b.values.length &&
    a.lines.length === b.lines.length &&
    a.values.every((value, index) => isSameValue(value, b.values[index]!)) &&
    a.lines.every((line, index) => isSame(line, b.lines[index]!))
  );
}

function isSameValue(a: Value, b: Value): boolean {
  return a.$type === b.$type && a.text === b.text && a.slot === b.slot && a.group === b.group && a.item === b.item;
}

/** Moves lines to their new places, and notes which values stand for which newer ones. */
function move(line: Line, to: Line, known: Map<Value, Value>): void {
  line.moveTo(to);
  for (const [index, value] of line.values.entries()) {
    const newer = to.values[index]!;
    value.moveTo(newer);
    if (value.$type === 'Mention') known.set(newer, value);
  }
  for (const [index, below] of line.lines.entries()) move(below, to.lines[index]!, known);
}

function areSameProblems({ problems }: Outline, newer: Outline): boolean {
  return (
    problems.length === newer.problems.length &&
    problems.every((problem, index) => problem.code === newer.problems[index]!.code)
  );
}
