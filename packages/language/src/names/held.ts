/** What stands in one owner by codes that are unique within it: levels of a scale, parts of a test, stages. */
import { foldCode } from '@cairn/model';
import type { Line, Outline } from '../tree/nodes.ts';
import { thingsIn } from '../tree/read.ts';

/** An owner with more lines is asked by each of them, as an area is by its competencies: what it holds is found once. */
const fewLines = 32;

const tables = new WeakMap<readonly Line[], ReadonlyMap<string, Line[]>>();

/** The things of this folded code in an owner, in reading order; those unique in the whole framework apart. */
export function heldWith(owner: Line | Outline, code: string): readonly Line[] {
  const lines = thingsIn(owner);
  if (lines.length <= fewLines) return lines.filter((line) => isHeld(line) && foldCode(line.name) === code);
  return tableOf(lines).get(code) ?? [];
}

/** The first thing of a kind and a folded code in an owner. */
export function heldIn(owner: Line | Outline, kind: string, code: string): Line | undefined {
  const isMeant = (line: Line): boolean => line.row.id === kind;
  const lines = thingsIn(owner);
  if (lines.length <= fewLines)
    return lines.find((line) => isMeant(line) && isHeld(line) && foldCode(line.name) === code);
  return tableOf(lines).get(code)?.find(isMeant);
}

function isHeld(line: Line): line is Line & { name: string } {
  return line.name !== undefined && line.row.scope !== 'framework';
}

function tableOf(lines: readonly Line[]): ReadonlyMap<string, Line[]> {
  const known = tables.get(lines);
  if (known) return known;
  const table = new Map<string, Line[]>();
  for (const line of lines) {
    if (!isHeld(line)) continue;
    const code = foldCode(line.name);
    const same = table.get(code);
    if (same) same.push(line);
    else table.set(code, [line]);
  }
  tables.set(lines, table);
  return table;
}
