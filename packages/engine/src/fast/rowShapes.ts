/**
 * How the rows of evidence in lines are written: which bytes stand between their values. A program that writes rows
 * writes them all alike, so these bytes are learnt from the first rows and then only held against the next. The shapes
 * are a tree: what stands before the first value of a row, after that what may stand before the second, and so on; what
 * stands after the last leads to the first value of the next row.
 */
import { closeList, closeObject, colon, comma, openObject, quote, space, string } from './tokens.ts';

/** What comes after some bytes: the value of a member; `NUMBER` is that of `value` without quotation marks. */
export const CODE = 0;
export const DATE = 1;
export const NUMBER = 2;
export const VALUE = 3;
export const LEVEL = 4;
export const MARK = 5;
export const ID = 6;
export const KIND = 7;
export const STAGE = 8;
export const COURSE = 9;

const members = new Map([
  ['code', CODE],
  ['date', DATE],
  ['value', VALUE],
  ['level', LEVEL],
  ['mark', MARK],
  ['id', ID],
  ['kind', KIND],
  ['stage', STAGE],
  ['course', COURSE],
]);

/** So many steps are kept; a line that begins with half of them learns anew. A row has fewer than `mostInRow`. */
const [mostSteps, mostInRow] = [256, 12];
/** What two numbers of eight bytes can hold, and what can be compared by four bytes. */
const [mostBytes, fewestBytes] = [16, 4];

/**
 * Steps from one value to the next, in columns. The bytes between are compared as two numbers of eight bytes each, which
 * overlap; as two of four where they are fewer than eight. Plain ASCII is never `NaN`, so equal numbers are equal bytes.
 */
export interface RowShapes {
  readonly heads: Float64Array;
  readonly tails: Float64Array;
  readonly lengths: Int32Array;
  readonly members: Int32Array;
  /** 1 where a row ends and the next begins within these bytes. */
  readonly begins: Uint8Array;
  /** The step to try instead, -1 for none: the longer is tried before the shorter. */
  readonly others: Int32Array;
  /** The first step to try after this one's value, by its place. */
  readonly places: Int32Array;
  readonly firsts: Int32Array;
  /** By place: the members that were seen, as bits. */
  readonly seen: Int32Array;
  /** The steps that the row before took, one after the other, -1 after the last: most likely this one takes them as well. */
  readonly path: Int32Array;
  count: number;
}

export function rowShapes(): RowShapes {
  return {
    heads: new Float64Array(mostSteps),
    tails: new Float64Array(mostSteps),
    lengths: new Int32Array(mostSteps),
    members: new Int32Array(mostSteps),
    begins: new Uint8Array(mostSteps),
    others: new Int32Array(mostSteps),
    places: new Int32Array(mostSteps),
    firsts: new Int32Array(firstPlaces + mostSteps).fill(-1),
    seen: new Int32Array(firstPlaces + mostSteps),
    path: new Int32Array(mostInRow + 1),
    count: 0,
  };
}

/** Place 0 is before a row, place 1 + m after its first value if that is of member m; the places of other steps follow. */
const firstPlaces = COURSE + 2;

/** Looks at the value of a member at a place and keeps it; gives the place after it, -1 where it is not plain. */
export type ValueLearner = (member: number, at: number) => number;

/** Learns what stands before the first value of a list, from its brace on. -1 where it is not plain. */
export function firstStep(shapes: RowShapes, bytes: Uint8Array, view: DataView, from: number): number {
  if (shapes.count > mostSteps / 2) {
    shapes.firsts.fill(-1);
    shapes.count = 0;
  }
  return bytes[from] === openObject ? stepTo(shapes, bytes, view, from, from + 1, 0, true) : -1;
}

/**
 * Learns a row from its first value on, and what leads to the next row. False where it is not plain: a member that is
 * not known or stands twice, no code, no date, two scores, more than one space.
 */
export function learnRow(
  shapes: RowShapes,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  first: number,
  learnValue: ValueLearner,
): boolean {
  if (shapes.count + mostInRow > mostSteps) return false;
  let at = from;
  let step = first;
  for (;;) {
    const member = shapes.members[step]!;
    const begin = learnValue(member, at);
    if (begin < 0) return false;
    const place = shapes.places[step]!;
    at = member === NUMBER ? begin : begin + 1;
    if (bytes[at] === comma) {
      step = stepTo(shapes, bytes, view, begin, at + 1, place, false);
      if (step < 0) return false;
      at = begin + shapes.lengths[step]!;
      continue;
    }
    if (bytes[at] !== closeObject || !isWhole(shapes, place)) return false;
    if (bytes[at + 1] === closeList) return true;
    if (bytes[at + 1] !== comma) return false;
    at += bytes[at + 2] === space ? 3 : 2;
    return bytes[at] === openObject && stepTo(shapes, bytes, view, begin, at + 1, place, true) >= 0;
  }
}

/** Whether the bytes of a step stand here. */
export function isAt({ heads, tails, lengths }: RowShapes, view: DataView, step: number, at: number): boolean {
  const length = lengths[step]!;
  return length >= 8
    ? view.getFloat64(at, true) === heads[step] && view.getFloat64(at + length - 8, true) === tails[step]
    : view.getInt32(at, true) === heads[step] && view.getInt32(at + length - 4, true) === tails[step];
}

/** The step whose bytes stand here after the value of another; -1 where there is none. */
export function nextStep(shapes: RowShapes, view: DataView, before: number, at: number): number {
  let step = shapes.firsts[shapes.places[before]!]!;
  while (step >= 0 && !isAt(shapes, view, step, at)) step = shapes.others[step]!;
  return step;
}

/** Whether a row may end at a place: it has a code and a date. */
export function isWhole({ seen }: RowShapes, place: number): boolean {
  return (seen[place]! & 3) === 3;
}

/** The step from a value's end to the value of the member whose key stands at `key`; -1 where it is not plain. */
function stepTo(
  shapes: RowShapes,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  key: number,
  place: number,
  begins: boolean,
): number {
  let at = bytes[key] === space ? key + 1 : key;
  if (bytes[at] !== quote) return -1;
  let keyEnd = at + 1;
  while (bytes[keyEnd]! >= 97 && bytes[keyEnd]! <= 122) keyEnd++;
  const named = members.get(string(bytes, at + 1, keyEnd));
  if (named === undefined || bytes[keyEnd] !== quote || bytes[keyEnd + 1] !== colon) return -1;
  at = keyEnd + 2;
  if (bytes[at] === space) at++;
  const quoted = bytes[at] === quote;
  if (!quoted && named !== VALUE) return -1;
  if (quoted) at++;
  // Of a value, a level and a mark there is one.
  const bit = named === LEVEL || named === MARK ? 1 << VALUE : 1 << named;
  const before = begins ? 0 : shapes.seen[place]!;
  if ((before & bit) !== 0) return -1;
  return stepOf(shapes, view, from, at, place, quoted ? named : NUMBER, begins, before | bit);
}

/** The step with some bytes, made where there is none. */
function stepOf(
  shapes: RowShapes,
  view: DataView,
  from: number,
  to: number,
  place: number,
  member: number,
  begins: boolean,
  seen: number,
): number {
  const { heads, tails, lengths, others, firsts, places } = shapes;
  const length = to - from;
  if (length > mostBytes || length < fewestBytes) return -1;
  const wide = length >= 8;
  const head = wide ? view.getFloat64(from, true) : view.getInt32(from, true);
  const tail = wide ? view.getFloat64(to - 8, true) : view.getInt32(to - 4, true);
  let before = -1;
  let step = firsts[place]!;
  for (; step >= 0 && lengths[step]! >= length; step = others[step]!) {
    if (lengths[step] === length && heads[step] === head && tails[step] === tail) return step;
    before = step;
  }
  const made = shapes.count++;
  heads[made] = head;
  tails[made] = tail;
  lengths[made] = length;
  shapes.members[made] = member;
  shapes.begins[made] = begins ? 1 : 0;
  others[made] = step;
  if (before >= 0) others[before] = made;
  else firsts[place] = made;
  places[made] = begins ? 1 + member : firstPlaces + made;
  shapes.seen[places[made]!] = seen;
  if (!begins) firsts[places[made]!] = -1;
  return made;
}
