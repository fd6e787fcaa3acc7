/** Words in order, among which those are found that differ from another by few letters, without looking at all. */

/** A word and how many letters have to change until it is the one that was looked for. */
export interface Near {
  word: string;
  distance: number;
}

export class WordIndex {
  private readonly sorted: string[];

  constructor(words: Iterable<string>) {
    this.sorted = [...new Set(words)].sort();
  }

  /** Costs the logarithm of the number of words, and moving those behind. */
  add(word: string): void {
    const at = this.placeOf(word);
    if (this.sorted[at] !== word) this.sorted.splice(at, 0, word);
  }

  remove(word: string): void {
    const at = this.placeOf(word);
    if (this.sorted[at] === word) this.sorted.splice(at, 1);
  }

  private placeOf(word: string, from = 0): number {
    let low = from;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The words in which at most so many letters have to change, a swap of neighbours counted as one. Words that begin
   * alike are compared together, and all that begin with something too far away are passed over at once.
   */
  *near(wanted: string, most: number): Generator<Near> {
    const { sorted } = this;
    // For each letter of a word, how far its beginning up to there is from each beginning of what is wanted.
    const rows = [Array.from({ length: wanted.length + 1 }, (_, j) => j)];
    let before = '';
    let depth = 0;
    for (let place = 0; place < sorted.length; ) {
      const word = sorted[place]!;
      let same = 0;
      while (same < depth && before[same] === word[same]) same++;
      before = word;
      depth = same;
      let isTooFar = false;
      while (depth < word.length && !isTooFar) {
        depth++;
        rows[depth] = nextRow(rows, depth, word, wanted);
        isTooFar = Math.min(...rows[depth]!) > most;
      }
      if (isTooFar) {
        place = this.placeOf(`${word.slice(0, depth)}\uffff`, place + 1);
        continue;
      }
      const distance = rows[word.length]![wanted.length]!;
      if (distance <= most) yield { word, distance };
      place++;
    }
  }
}

function nextRow(rows: readonly number[][], depth: number, word: string, wanted: string): number[] {
  const above = rows[depth - 1]!;
  const row = [depth];
  for (let j = 1; j <= wanted.length; j++) {
    const isSame = word[depth - 1] === wanted[j - 1];
    let cost = Math.min(above[j - 1]! + (isSame ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
    if (depth > 1 && j > 1 && word[depth - 1] === wanted[j - 2] && word[depth - 2] === wanted[j - 1])
      cost = Math.min(cost, rows[depth - 2]![j - 2]! + 1);
    row.push(cost);
  }
  return row;
}
