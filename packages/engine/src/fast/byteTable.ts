/** Numbers by the bytes of a text, so that a text which was seen before is never made a string again. */

/** At most so many texts are kept; then the table begins anew, so that a feed of nonsense does not fill the memory. */
const most = 1 << 16;

export interface ByteTable {
  /** The number of the bytes with their hash; -1 where they are not known. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number;
  /** Keeps a number of at least 0. */
  keep(bytes: Uint8Array, from: number, to: number, hash: number, number: number): void;
}

export function byteTable(): ByteTable {
  let slots = new Int32Array(1024).fill(-1);
  let hashes = new Int32Array(512);
  let starts = new Int32Array(513);
  let numbers = new Int32Array(512);
  let texts = new Uint8Array(8192);
  let count = 0;

  function find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot]!;
      if (at < 0) return -1;
      if (hashes[at] !== hash) continue;
      const start = starts[at]!;
      if (starts[at + 1]! - start !== to - from) continue;
      let same = from;
      while (same < to && bytes[same] === texts[start + same - from]) same++;
      if (same === to) return numbers[at]!;
    }
  }

  function keep(bytes: Uint8Array, from: number, to: number, hash: number, number: number): void {
    if (count === most) {
      slots.fill(-1);
      count = 0;
    }
    if (count === numbers.length) grow();
    const start = starts[count]!;
    if (start + to - from > texts.length) {
      const longer = new Uint8Array(2 * texts.length + to - from);
      longer.set(texts);
      texts = longer;
    }
    for (let at = from; at < to; at++) texts[start + at - from] = bytes[at]!;
    starts[count + 1] = start + to - from;
    hashes[count] = hash;
    numbers[count] = number;
    place(count);
    count++;
  }

  function place(at: number): void {
    const mask = slots.length - 1;
    let slot = hashes[at]! & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = at;
  }

  /** Room for twice as many; half of the slots stay free. */
  function grow(): void {
    const room = 2 * numbers.length;
    hashes = longer(hashes, room);
    starts = longer(starts, room + 1);
    numbers = longer(numbers, room);
    slots = new Int32Array(2 * room).fill(-1);
    for (let at = 0; at < count; at++) place(at);
  }

  return { find, keep };
}

function longer(list: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(length);
  made.set(list);
  return made;
}
