/** Where a line stands: which owner knows it, at the column where it is or where it may have been meant. */
import { skipBlank } from '../forms/match.ts';
import { Line } from '../tree/nodes.ts';
import { sentences } from '../vocabulary/index.ts';
import { columnBehind } from './indentation.ts';
import { type Owner, sentenceRow, tableRow } from './owner.ts';
import { isDash, type Recognised, readsWhole, recognise } from './recognise.ts';
import { fits } from './wording.ts';

/** Whether a line is right but for its colon. */
export function onlyTheColon(text: string, found: Recognised, end: number): boolean {
  if (found.colon === undefined || found.keyBroken) return false;
  if (found.row.text || found.row.kind === 'group') return true;
  const rest = text.slice(found.value, end);
  if (found.row.kind === 'thing' && !/["“]/.test(rest)) return false;
  return found.row.forms.length === 0 ? rest.trim() === '' : fits(found.row, rest);
}

/** A line between two levels that both know it: the next line tells which was meant. */
export function meantOutside(
  text: string,
  unit: number,
  natural: Owner,
  start: number,
  end: number,
  column: number,
): { owner: Owner; found: Recognised } | undefined {
  const { up } = natural;
  if (!up || column === natural.actual + unit || Math.abs(wanted(up, unit) - column) >= unit) return undefined;
  if (columnBehind(text, end) !== wanted(up, unit) + unit) return undefined;
  const found = knows(text, up, start, end);
  return found && !found.weak ? { owner: up, found } : undefined;
}

/** Behind a line that was indented too little, a line deeper than it that it knows stands below it. */
export function standsBelow(text: string, odd: Owner, start: number, end: number, column: number): boolean {
  if (odd.actual >= odd.column || odd.actual >= column) return false;
  const below = knows(text, odd, start, end);
  return below !== undefined && !below.weak && !(odd.node instanceof Line && below.row === odd.node.row);
}

/** Behind a line that was indented too far, whether a line as deep stands beside it or below it. */
export function standsBeside(text: string, odd: Owner, start: number, end: number): boolean {
  const below = knows(text, odd, start, end);
  if (below && !below.weak) return odd.node instanceof Line && below.row === odd.node.row;
  const beside = odd.up && knows(text, odd.up, start, end);
  return beside !== undefined && !beside.weak;
}

/** The column at which the lines below an owner stand. */
export function wanted(owner: Owner, unit: number): number {
  return !owner.up ? 0 : owner.column + unit;
}

/** The reading of a line below an owner. */
export function knows(text: string, owner: Owner, start: number, end: number): Recognised | undefined {
  const { place } = owner;
  if (!place) return undefined;
  if (place.sentences && isDash(text, start)) {
    const at = skipBlank(text, start + 1, end);
    const group = recognise(place, text, at, end);
    if (group && group.row.kind === 'group' && !group.weak) return group;
    if (text[end - 1] === ':') return undefined;
    if (group && group.row.kind === 'group' && !readsWhole(sentences, text, at, end)) return group;
    return { row: sentenceRow, key: at, value: at };
  }
  const found = recognise(place, text, start, end);
  if (found && !found.weak) return found.row.kind === 'group' ? { ...found, weak: true } : found;
  if (place.rows.length > 0 && readsWhole(place.rows, text, start, end))
    return { row: tableRow, key: start, value: start };
  return found;
}

/** The nearest owner that knows the line: below the line above it, or outside of its owner. */
export function elsewhere(
  text: string,
  unit: number,
  natural: Owner,
  start: number,
  end: number,
  column: number,
): { owner: Owner; found: Recognised } | undefined {
  const before = natural.beside ?? natural.up?.lastHolder;
  if (before && before !== natural && wanted(before, unit) === column) {
    const found = knows(text, before, start, end);
    if (found && !found.weak) return { owner: before, found };
  }
  for (let owner = natural.last; owner; owner = owner.last) {
    const near = Math.min(Math.abs(wanted(owner, unit) - column), Math.abs(owner.actual + unit - column));
    if (near > unit) continue;
    const found = knows(text, owner, start, end);
    if (found && !found.weak) return { owner, found };
  }
  for (let owner = natural.up; owner; owner = owner.up) {
    // Where nothing can stand, a line may be further off.
    if (Math.abs(wanted(owner, unit) - column) > (natural.place ? unit : 2 * unit)) continue;
    const found = knows(text, owner, start, end);
    if (found && !found.weak) return { owner, found };
  }
  return undefined;
}
