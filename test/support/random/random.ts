/** Numbers that look random, the same for the same seed, and the choices made by them. */
export interface Random {
  /** A whole number from 0 to below a bound. */
  below(bound: number): number;
  /** Once in so many times. */
  oneIn(times: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** Some of a list, at most so many and at least one where there is any, in their order. */
  some<Item>(list: readonly Item[], most: number): Item[];
  /** So many items, each made anew. */
  times<Item>(count: number, make: (place: number) => Item): Item[];
  /** Members that stand there once in so many times. */
  maybe<Members extends object>(outOf: number, members: () => Members): Partial<Members>;
}

/** A source of numbers (mulberry32, public domain). */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
  const oneIn = (times: number): boolean => below(times) === 0;
  return {
    below,
    oneIn,
    pick: (list) => list[below(list.length)]!,
    some(list, most) {
      const wanted = Math.min(list.length, 1 + below(most));
      const places = new Set<number>();
      while (places.size < wanted) places.add(below(list.length));
      return list.filter((_, place) => places.has(place));
    },
    times: (count, make) => Array.from({ length: count }, (_, place) => make(place)),
    maybe: (outOf, members) => (oneIn(outOf) ? members() : {}) as never,
  };
}
