/**
 * Values that stand in a file already: what was written once is often written again. They are gathered when they
 * are asked for and kept until a line of the file changes, at the cost of its lines.
 */
import { type Line, linesBelow, type Outline, type Row, type Slot, type Value } from '@cairn/language/editor';

/** A value with the place where it stands first, and how often it does. */
export interface UsedValue {
  text: string;
  count: number;
  /** The first of them. */
  first: Value;
}

/** By the lines of a file: an outline has others when any of its values changes. */
const gathered = new WeakMap<readonly Line[], ReadonlyMap<string, ReadonlyMap<string, UsedValue>>>();

/** More different values than this are not kept: they are not written again. */
const mostKept = 100;

/**
 * What stands in a file in a slot of a row, and behind it what stands elsewhere in values of the same type; without
 * what stands on the row of the text from `from` to `to`.
 */
export function usedValues(outline: Outline, row: Row, slot: Slot, from: number, to: number): UsedValue[] {
  let all = gathered.get(outline.lines);
  if (!all) {
    all = gather(outline);
    gathered.set(outline.lines, all);
  }
  const same = all.get(`${row.id} ${slot.name}`) ?? all.get(slot.type);
  return [...(same?.values() ?? [])].filter(({ first, count }) => count > 1 || first.start < from || first.start > to);
}

const kept = new Set(['DATE', 'GRADE', 'GRADES', 'LANGUAGE']);
const keptInPlace = new Set([
  ...kept,
  'NUMBER',
  'INTEGER',
  'PERCENT',
  'DURATION',
  'MONTHDAY',
  'TEXT',
  'PHRASE',
  'WORD',
  'REF',
]);

function gather(outline: Outline): Map<string, Map<string, UsedValue>> {
  const all = new Map<string, Map<string, UsedValue>>();
  const keep = (key: string, text: string, value: Value): void => {
    let values = all.get(key);
    if (!values) {
      values = new Map();
      all.set(key, values);
    }
    const before = values.get(text);
    if (before) before.count++;
    else if (values.size < mostKept) values.set(text, { text, count: 1, first: value });
  };
  for (const { row, values } of linesBelow(outline)) {
    for (const value of values) {
      const { slot, text } = value;
      if (slot.kind !== 'slot') continue;
      if (keptInPlace.has(slot.type)) keep(`${row.id} ${slot.name}`, text, value);
      if (kept.has(slot.type)) keep(slot.type, text, value);
    }
  }
  return all;
}
