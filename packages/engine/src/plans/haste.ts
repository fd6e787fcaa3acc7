/** A placement in haste, for where the search was cut off before it had a good one. */
import type { Kind, Pattern } from './patterns.ts';
import type { AuditProblem } from './problem.ts';

/** By pattern of all kinds, one kind after the other: how many pieces have it. `firstOf` is the first by kind. */
export interface HastyCounts {
  readonly counts: readonly number[];
  readonly firstOf: readonly number[];
}

/** Gives each piece, from the earliest, the pattern that fills most of what is still open. */
export function hastyCounts(
  { pieces, needs, portions, pathwayLimit }: AuditProblem,
  kinds: readonly Kind[],
): HastyCounts {
  const open = portions.map(({ amount }) => amount);
  const languages = new Map<number, string | undefined>();
  let left = pathwayLimit ?? Number.POSITIVE_INFINITY;
  const firstOf: number[] = [];
  const counts: number[] = [];
  for (const kind of kinds) {
    firstOf.push(counts.length);
    counts.push(...kind.patterns.map(() => 0));
  }
  const kindOf = new Map(kinds.flatMap((kind, index) => kind.pieces.map((piece) => [piece, { kind, index }] as const)));
  for (const [piece, { kind, index }] of [...kindOf].sort(([a], [b]) => a - b)) {
    const { language } = pieces[piece]!;
    let best = 0;
    let chosen: number | undefined;
    for (const [at, pattern] of kind.patterns.entries()) {
      const fills = filledBy(pattern);
      if (fills <= best || pathwayIn(pattern) > left || !isInOneLanguage(pattern, language)) continue;
      best = fills;
      chosen = at;
    }
    if (chosen === undefined) continue;
    const pattern = kind.patterns[chosen]!;
    counts[firstOf[index]! + chosen]! += 1;
    left -= pathwayIn(pattern);
    for (const { portion, amount } of pattern) open[portion]! -= Math.min(open[portion]!, amount);
    for (const need of needsInLanguage(pattern)) languages.set(need, language);
  }
  return { counts, firstOf };

  function filledBy(pattern: Pattern): number {
    return pattern.reduce((sum, { portion, amount }) => sum + Math.min(open[portion]!, amount), 0);
  }

  function isInOneLanguage(pattern: Pattern, language: string | undefined): boolean {
    return needsInLanguage(pattern).every((need) => !languages.has(need) || languages.get(need) === language);
  }

  function needsInLanguage(pattern: Pattern): number[] {
    const plain = pattern
      .filter(({ amount, pathway }) => amount > pathway)
      .map(({ portion }) => portions[portion]!.need);
    return plain.filter((need) => needs[need]!.sameLanguage);
  }
}

function pathwayIn(pattern: Pattern): number {
  return pattern.reduce((sum, { pathway }) => sum + pathway, 0);
}
