/** Numbers by the bytes of a text, so that a text which was seen before is never made a string again. */

/** At most so many texts are kept; then the table begins anew, so that a feed of nonsense does not fill the memory. */
const most = 1 << 16;

/**
 * Texts with their numbers. A slot is four numbers: two words, the bytes of the text (0: a free slot), and its number. The
 * words of a text of fewer than eight bytes are itself, filled up with 0; those of a longer one are its hash and where it
 * begins in `words`.
 */
export interface ByteTable {
  slots: Int32Array;
  words: Int32Array;
  /** How many texts there are, and how many words they have. */
  count: number;
  used: number;
}

export function byteTable(): ByteTable {
  return { slots: new Int32Array(4 * 1024), words: new Int32Array(2048), count: 0, used: 0 };
}

/** A byte four times. */
const [ones, highs, quotes, commas, braces] = [0x01010101, 0x80808080 | 0, 0x22222222, 0x2c2c2c2c, 0x7d7d7d7d];

/** Where a word has the byte that stands in another four times: the lowest bit that is set is the high bit of the first. */
function placeIn(word: number, fourTimes: number): number {
  const other = word ^ fourTimes;
  return (other - ones) & ~other & highs;
}

/** Whether four bytes are all plain ASCII, from space to `~`, no backslash and no closing bracket. */
function isPlain(word: number): boolean {
  const odd = (word - 0x20202020) | (word + ones) | word | placeIn(word, 0x5c5c5c5c) | placeIn(word, 0x5d5d5d5d);
  return (odd & highs) === 0;
}

/** How many bytes of the word stand before the first that was found. */
function bytesBelow(found: number): number {
  return (31 - Math.clz32(found & -found)) >> 3;
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Where a text of fewer than eight bytes is looked for first: codes differ in few bits, so they are mixed twice. */
function shortHash(head: number, tail: number): number {
  return Math.imul(mix(0, head) ^ Math.imul(tail, 0x85ebca6b), 0x2c1b3c6d) >>> 12;
}

/** The place of the first quotation mark from here on. Some mark must follow. */
export function textEnd(view: DataView, from: number): number {
  let at = from;
  let found = placeIn(view.getInt32(at, true), quotes);
  while (found === 0) {
    at += 4;
    found = placeIn(view.getInt32(at, true), quotes);
  }
  return at + bytesBelow(found);
}

/** The place of the first comma or brace from here on. Some must follow. */
export function numberEnd(view: DataView, from: number): number {
  for (let at = from; ; at += 4) {
    const word = view.getInt32(at, true);
    const found = placeIn(word, commas) | placeIn(word, braces);
    if (found !== 0) return at + bytesBelow(found);
  }
}

/** The slot of a text, -1 where it is not known. */
export function slotOf({ slots, words }: ByteTable, view: DataView, from: number, to: number): number {
  const length = to - from;
  if (length >= 8) return longSlot(slots, words, view, from, to);
  const word = view.getInt32(from, true);
  const head = length < 4 ? word & ((1 << (8 * length)) - 1) : word;
  const tail = length > 4 ? view.getInt32(from + 4, true) & ((1 << (8 * length)) - 1) : 0;
  const end = slots.length - 1;
  for (let slot = (shortHash(head, tail) << 2) & end; ; slot = (slot + 4) & end) {
    const known = slots[slot + 2]!;
    if (known === 0) return -1;
    if (slots[slot] === head && slots[slot + 1] === tail && known === length) return slot;
  }
}

function longSlot(slots: Int32Array, words: Int32Array, view: DataView, from: number, to: number): number {
  const length = to - from;
  const lastAt = to - (length & 3);
  const last = view.getInt32(lastAt, true) & ((1 << (8 * (length & 3))) - 1);
  let hash = 0;
  for (let at = from; at < lastAt; at += 4) hash = mix(hash, view.getInt32(at, true));
  hash = mix(hash, last);
  const end = slots.length - 1;
  for (let slot = (hash << 2) & end; ; slot = (slot + 4) & end) {
    const known = slots[slot + 2]!;
    if (known === 0) return -1;
    if (slots[slot] !== hash || known !== length) continue;
    let same = slots[slot + 1]!;
    let at = from;
    while (at < lastAt && view.getInt32(at, true) === words[same]) {
      at += 4;
      same++;
    }
    if (at === lastAt && words[same] === last) return slot;
  }
}

/** Keeps a text that is not known and is not empty. */
export function keep(table: ByteTable, view: DataView, from: number, to: number, number: number): void {
  if (table.count === most) clear(table);
  if (8 * table.count >= table.slots.length) grow(table);
  table.count++;
  const length = to - from;
  const begin = table.used;
  const end = begin + (length >> 2) + 1;
  if (end > table.words.length) table.words = longer(table.words, 2 * end);
  const { words, slots } = table;
  let hash = 0;
  for (let word = begin; word < end; word++) {
    const at = from + 4 * (word - begin);
    words[word] = at + 4 <= to ? view.getInt32(at, true) : view.getInt32(at, true) & ((1 << (8 * (to - at))) - 1);
    hash = mix(hash, words[word]!);
  }
  if (length < 8) place(slots, words[begin]!, length < 4 ? 0 : words[begin + 1]!, length, number);
  else {
    table.used = end;
    place(slots, hash, begin, length, number);
  }
}

/** Forgets all texts. */
export function clear(table: ByteTable): void {
  table.slots.fill(0);
  table.count = 0;
  table.used = 0;
}

function place(slots: Int32Array, head: number, tail: number, length: number, number: number): void {
  const end = slots.length - 1;
  let slot = ((length < 8 ? shortHash(head, tail) : head) << 2) & end;
  while (slots[slot + 2]! > 0) slot = (slot + 4) & end;
  slots[slot] = head;
  slots[slot + 1] = tail;
  slots[slot + 2] = length;
  slots[slot + 3] = number;
}

/** Room for twice as many; half of the slots stay free. */
function grow(table: ByteTable): void {
  const { slots } = table;
  table.slots = new Int32Array(2 * slots.length);
  for (let slot = 0; slot < slots.length; slot += 4) {
    if (slots[slot + 2]! > 0) place(table.slots, slots[slot]!, slots[slot + 1]!, slots[slot + 2]!, slots[slot + 3]!);
  }
}

function longer(list: Int32Array, length: number): Int32Array {
  const made = new Int32Array(length);
  made.set(list);
  return made;
}

/** The place of the quotation mark after a plain text; -1 where it is not plain or empty. */
export function plainEnd(view: DataView, from: number): number {
  let at = from;
  for (;;) {
    const word = view.getInt32(at, true);
    const found = placeIn(word, quotes);
    const mask = found === 0 ? -1 : (1 << (8 * bytesBelow(found))) - 1;
    if (!isPlain((word & mask) | (0x20202020 & ~mask))) return -1;
    if (found === 0) {
      at += 4;
      continue;
    }
    const end = at + bytesBelow(found);
    return end === from ? -1 : end;
  }
}

/**
 * The same for a text that is greater than another, which begins at `last` and is plain, byte by byte; -1 where it is
 * not.
 */
export function greaterEnd(view: DataView, from: number, last: number): number {
  let at = 0;
  while (view.getInt32(from + at, true) === view.getInt32(last + at, true)) {
    if (placeIn(view.getInt32(from + at, true), quotes) !== 0) return -1;
    at += 4;
  }
  while (view.getUint8(from + at) === view.getUint8(last + at)) {
    if (view.getUint8(from + at) === 0x22) return -1;
    at++;
  }
  const mine = view.getUint8(from + at);
  const other = view.getUint8(last + at);
  // The end of a text is before whatever goes on.
  if (mine === 0x22 || (other !== 0x22 && mine < other)) return -1;
  return plainEnd(view, from + at);
}
