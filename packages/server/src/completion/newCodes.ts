/** Codes and numbers for what is new: those that follow the ones before. */

import { anySlot, Line, outlineOf, type Row } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import type { Begun } from './ask.ts';
import { ticked } from './fileIndex.ts';

/** How many things before it are looked at. */
const mostBefore = 50;

/** After so many codes that are taken nothing is proposed. */
const mostTried = 200;

/**
 * The code that follows those of the things of the same kind before it: `LS.3` behind `LS.2`, `LS.1` as the first in
 * `LS`. Undefined where codes do not count.
 */
export function nextCode({ row, owner, asked }: Begun): string | undefined {
  const before = thingBefore(owner, row, asked.offset)?.name;
  const inside = owner instanceof Line && isCounted(row) && isCounted(owner.row) ? owner.name : undefined;
  const first = before ?? (inside === undefined ? undefined : `${inside}.0`);
  const parts = first === undefined ? null : /^(.*?)(\d{1,6})$/u.exec(first);
  if (!parts) return undefined;
  const [, stem = '', number = ''] = parts;
  for (let next = Number(number) + 1, tried = 0; tried < mostTried; next++, tried++) {
    const code = `${stem}${String(next).padStart(number.length, '0')}`;
    if (!isTaken(code, row, owner)) return ticked(code);
  }
  return undefined;
}

/** Whether things of a row are numbered behind the code of the one around them: competencies of an area, its targets. */
export function isCounted({ id }: Row): boolean {
  return counted.has(id);
}

const counted = new Set(['area', 'competency', 'target', 'standard']);

function isTaken(code: string, row: Row, owner: Line | Outline): boolean {
  const folded = foldCode(code);
  if (row.scope === 'framework') return outlineOf(owner).framework?.codes.has(folded) ?? false;
  return owner.lines.some((line) => line.row === row && line.name !== undefined && foldCode(line.name) === folded);
}

type Outline = Exclude<Begun['owner'], Line>;

/** The number that follows that of the thing before it: 3 behind `level B = 2`. */
export function nextNumber({ row, owner, asked, nth = 0 }: Begun, slot: string): string | undefined {
  if (row.kind !== 'thing' || slot !== 'value') return undefined;
  const before = thingBefore(owner, row, asked.offset);
  const number = before ? Number(anySlot(before, slot)?.text) : 0;
  return Number.isFinite(number) ? String(Number((number + 1 + nth).toFixed(3))) : undefined;
}

/** The last thing of a kind before an offset, among the last lines of its owner. */
function thingBefore(owner: Line | Outline, row: Row, offset: number): Line | undefined {
  let seen = 0;
  for (let at = owner.lines.length - 1; at >= 0 && seen < mostBefore; at--) {
    const line = owner.lines[at]!;
    if (line.end >= offset) continue;
    if (line.row === row) return line;
    seen++;
  }
  return undefined;
}
