/** What a body of evidence asks for and lets count, line by line. */
import type { Line } from '../tree/nodes.ts';
import { target } from '../tree/read.ts';

/** The slots in which a line says how much it asks for. */
export const countSlots = new Set(['pieces', 'kinds', 'courses', 'count']);

/** One line of a body of evidence that asks for something. */
export interface Asked {
  line: Line;
  slot: string;
  count: number;
  of: Line[];
}

/** What it asks for. */
export function askedOf(body: Line): Asked[] {
  return countsOf(body, (id) => id === 'at least' || id === 'include');
}

/** How much of a kind it lets count. */
export function capsOf(body: Line): Asked[] {
  return countsOf(body, (id) => id === 'count at most');
}

function countsOf(body: Line, wanted: (id: string) => boolean): Asked[] {
  const found: Asked[] = [];
  for (const line of body.lines) {
    if (!wanted(line.row.id) || line.broken) continue;
    const value = line.values.find(({ slot }) => countSlots.has(slot.name));
    const of = line.values.filter(({ slot }) => slot.name === 'of');
    const named = of.flatMap((one) => target(one) ?? []);
    // A kind that is unknown has its own message; what the line asks for is then not known.
    if (value && named.length === of.length)
      found.push({ line, slot: value.slot.name, count: Number(value.text), of: named });
  }
  return found;
}

/** The cap because of which fewer than this count can come from these kinds; several caps may share the kinds. */
export function mostOf(wanted: readonly Line[], count: number, caps: readonly Asked[]): Asked | undefined {
  const left = new Set(wanted);
  let most = 0;
  let last: Asked | undefined;
  for (const cap of caps) {
    if (!cap.of.some((kind) => left.has(kind))) continue;
    for (const kind of cap.of) left.delete(kind);
    most += cap.count;
    last = cap;
  }
  return left.size === 0 && most < count ? last : undefined;
}

/** A line as it is written. */
export function lineText(line: Line): string {
  return line.words;
}
