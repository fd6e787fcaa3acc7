/**
 * Taking a newer text of a file in: lines that say the same stay the same lines and move to their new places, so that
 * whatever names them goes on naming them. A thing stays the same thing as long as its kind, its code and what it
 * stands in are the same; its facts, its title and the things below it may be others.
 */
import { aligned } from './align.ts';
import { type Difference, gatherThings, type Line, type Outline, thingAround, type Value } from './nodes.ts';

/** What a newer text of a file has brought. The doors of all that is another now have been opened. */
export interface Merged {
  /** Things that are no longer there, and those that have come, with all that they hold. */
  gone: Line[];
  come: Line[];
  /** Things that are the same, and of which facts, values or the title are others than before. */
  changed: Set<Line>;
  /** Facts of such things that are no longer there, and those that have come. */
  lost: Line[];
  gained: Line[];
  /** Lines that are the same and are written otherwise than before, or their texts are. */
  reworded: Line[];
}

/** Makes an outline that of a newer text, which is used up. Costs what the file holds. */
export function merge(outline: Outline, newer: Outline): Merged {
  const merged: Merged = { gone: [], come: [], changed: new Set(), lost: [], gained: [], reworded: [] };
  const { header, problems, doors } = outline;
  const difference = differenceOf(outline.text, newer.text);
  const lines = mergeLines(outline, newer, { merged, difference });
  if (lines) outline.margin = lines;
  const isOther = lines !== undefined || merged.gone.length > 0 || merged.come.length > 0;
  if (isOther) outline.forgetThings();
  const isOtherText = outline.text !== newer.text;
  // A line that was read where it may have been meant can come to stand behind others with nothing else being changed.
  if (isOtherText) outline.mentions = undefined;
  outline.text = newer.text;
  outline.lineStarts = newer.lineStarts;
  outline.problems = newer.problems;
  outline.unread = newer.unread;
  if (outline.header !== header) doors.open('header');
  if (!areSameProblems(problems, newer.problems)) doors.open('problems');
  if (isOtherText) doors.open('places');
  if (isOther) doors.open('things');
  if (isOther || merged.changed.size > 0) doors.open('inside');
  for (const line of merged.reworded) thingAround(line)?.open('texts');
  for (const thing of merged.gone) for (const side of sides) thing.open(side);
  return merged;
}

const sides = ['facts', 'title', 'held', 'whole', 'links', 'texts', 'named'] as const;

/** What has been found so far, and where the texts differ at all. */
interface Merging {
  merged: Merged;
  difference: Difference;
}

/** Between which places of the newer text two texts differ. */
function differenceOf(text: string, newer: string): Difference {
  const most = Math.min(text.length, newer.length);
  let from = 0;
  while (from < most && text.charCodeAt(from) === newer.charCodeAt(from)) from++;
  let behind = 0;
  while (
    behind < most - from &&
    text.charCodeAt(text.length - 1 - behind) === newer.charCodeAt(newer.length - 1 - behind)
  )
    behind++;
  return { text, newer, from, until: newer.length - behind };
}

/** What stands below something now: lines that are the same, and new ones; nothing where all are the same. */
function mergeLines(owner: Line | Outline, newer: Line | Outline, merging: Merging): Line[] | undefined {
  const { merged } = merging;
  const [old, now] = [linesOf(owner), linesOf(newer)];
  const { kept, gone } = aligned(old, now);
  const lines = now.map((line, index) => {
    const known = kept[index];
    if (known) keep(known, line, merging);
    const is = known ?? line;
    is.$container = owner;
    is.$containerIndex = index;
    return is;
  });
  const come = now.filter((_, index) => !kept[index]);
  if (gone.length === 0 && come.length === 0) return undefined;
  gatherThings(gone, merged.gone);
  gatherThings(come, merged.come);
  if (owner.$type === 'Outline') return lines;
  const [lost, gained] = [gone.filter(isFact), come.filter(isFact)];
  const facts = [...lost, ...gained];
  if (facts.length > 0) {
    merged.changed.add(owner);
    merged.lost.push(...lost);
    merged.gained.push(...gained);
    owner.open(
      'facts',
      facts.map(({ row }) => row.id),
    );
  }
  if (facts.length < gone.length + come.length) owner.open('held');
  return lines;
}

function isFact({ row }: Line): boolean {
  return row.kind !== 'thing';
}

function linesOf(owner: Line | Outline): Line[] {
  return owner.$type === 'Outline' ? owner.margin : owner.below;
}

/** Moves a line that is the same to its new place, and takes over what of a thing is another. */
function keep(line: Line, newer: Line, merging: Merging): void {
  const { merged, difference } = merging;
  if (line.isReworded(newer, difference)) merged.reworded.push(line);
  line.moveTo(newer);
  if (line.row.kind !== 'thing') {
    for (const [index, value] of line.beside.entries()) value.moveTo(newer.beside[index]!);
    for (const [index, below] of line.below.entries()) keep(below, newer.below[index]!, merging);
    return;
  }
  mergeValues(line, newer, merged);
  if (line.broken !== newer.broken || line.unread !== newer.unread) {
    line.broken = newer.broken;
    line.unread = newer.unread;
    merged.changed.add(line);
    line.open('whole');
  }
  const lines = mergeLines(line, newer, merging);
  if (lines) line.lines = lines;
}

function mergeValues(line: Line, newer: Line, merged: Merged): void {
  const [old, now] = [line.beside, newer.beside];
  const kept = now.map((value, index) => {
    const known = old[index];
    return known && isSameValue(known, value) ? known : undefined;
  });
  for (const [index, value] of now.entries()) kept[index]?.moveTo(value);
  if (old.length === now.length && !kept.includes(undefined)) return;
  line.values = now.map((value, index) => kept[index] ?? value);
  for (const value of line.beside) value.$container = line;
  merged.changed.add(line);
  const others = [...old.filter((_, index) => !kept[index]), ...now.filter((_, index) => !kept[index])];
  if (others.some(({ slot }) => slot.name === 'title')) line.open('title');
  if (others.some(({ slot }) => slot.name !== 'title')) line.open('facts');
}

/** Whether two values say the same. */
export function isSameValue(a: Value, b: Value): boolean {
  return a.$type === b.$type && a.text === b.text && a.slot === b.slot && a.group === b.group && a.item === b.item;
}

function areSameProblems(old: Outline['problems'], now: Outline['problems']): boolean {
  return old.length === now.length && old.every((problem, index) => problem.code === now[index]!.code);
}
