/** "Did you mean": the nearest of the known words, if it is near enough to be meant. */

/** How many letters have to change, counting a swap of neighbours as one. Stops counting above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** How many letters of a word may be wrong before another word is meant: none of two, one of five, three of twelve. */
export function tolerance(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : word.length < 12 ? 2 : 3;
}

/** The nearest of the words within the tolerance; the first of equals. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const folded = word.normalize('NFC').toLowerCase();
  let best: string | undefined;
  let least = tolerance(folded) + 1;
  for (const candidate of known) {
    const d = distance(folded, candidate.toLowerCase(), least - 1);
    if (d < least) {
      least = d;
      best = candidate;
      if (d === 0) break;
    }
  }
  return best;
}
