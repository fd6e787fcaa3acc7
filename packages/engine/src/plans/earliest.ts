/**
 * The earliest pieces (`AuditResult`, point 5), asked of the patterns of kinds, so that pieces of one kind are never
 * told apart by trying: the earliest of a kind has the best pattern of all that the kind has. After each portion, the
 * pieces of a kind that stand alike so far, and the patterns that go on from there, are a group of their own.
 */
import type { Kind, Pattern } from './patterns.ts';
import { asVariable, canBe, hold, holdWithin, isGone, type Search, sumOf } from './search.ts';
import type { Term } from './tableau.ts';

interface Group {
  /** The earliest first. */
  readonly pieces: readonly number[];
  readonly patterns: readonly (readonly [variable: number, pattern: Pattern])[];
  /** Whether standing nowhere is among the patterns. */
  readonly nowhere: boolean;
}

/** What is compared, by portion; more is better. */
const measures: readonly ((pattern: Pattern, portion: number) => number)[] = [
  (pattern, portion) => pattern.find((stand) => stand.portion === portion)?.amount ?? 0,
  (pattern, portion) => 0 - (pattern.find((stand) => stand.portion === portion)?.pathway ?? 0),
  (pattern, portion) => 0 - (pattern.find((stand) => stand.portion === portion)?.shared ?? 0),
];

/** Holds the earliest placement, which `search.best` has afterwards. */
export function holdEarliest(
  search: Search,
  kinds: readonly Kind[],
  firstOf: readonly number[],
  portions: number,
): void {
  let groups = kinds.map(
    ({ pieces, patterns }, kind): Group => ({
      pieces,
      patterns: patterns
        .map((pattern, at) => [firstOf[kind]! + at, pattern] as const)
        .filter(([variable]) => !isGone(search, variable)),
      nowhere: true,
    }),
  );
  for (const measure of measures) {
    for (let portion = 0; portion < portions; portion++) {
      groups = decide(search, groups, (pattern) => measure(pattern, portion));
    }
  }
}

/** The better of two patterns for the earlier piece comes first. */
export function inOrder(a: Pattern, b: Pattern): number {
  const portions = [...new Set([...a, ...b].map(({ portion }) => portion))].sort((one, other) => one - other);
  for (const measure of measures) {
    for (const portion of portions) {
      const difference = measure(b, portion) - measure(a, portion);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}

/** A group while its pieces are decided, from the earliest. */
interface Open extends Group {
  /** What a piece may measure, the best first; at the last one nothing is left to ask. */
  readonly levels: readonly number[];
  readonly measured: (pattern: Pattern) => number;
  level: number;
  /** By level: the pieces that have it. */
  readonly having: number[][];
  /** By level: the variable that counts the pieces with it or a better one, once there is one. */
  readonly counts: (number | undefined)[];
}

/** Gives every piece, from the earliest, the best measure that it can have; divides the groups by it. */
function decide(search: Search, groups: readonly Group[], measured: (pattern: Pattern) => number): Group[] {
  const next: Group[] = [];
  const openOf = new Map<number, Open>();
  for (const group of groups) {
    const open = opened(search, group, measured);
    if (open === undefined) next.push(group);
    else for (const piece of group.pieces) openOf.set(piece, open);
  }
  const unheld = new Set<Open>();
  for (const piece of [...openOf.keys()].sort((a, b) => a - b)) {
    const open = openOf.get(piece)!;
    while (open.level < open.levels.length - 1 && !canHave(search, open, unheld)) {
      unheld.delete(open);
      open.level += 1;
    }
    open.having[open.level]!.push(piece);
    if (open.level < open.levels.length - 1) unheld.add(open);
  }
  holdAll(search, unheld);
  return [...next, ...[...new Set(openOf.values())].flatMap(divided)];
}

/** A group whose pieces can differ in a measure. */
function opened(search: Search, group: Group, measured: (pattern: Pattern) => number): Open | undefined {
  if (group.patterns.every(([, pattern]) => measured(pattern) === 0)) return undefined;
  const patterns = group.patterns.filter(([variable]) => !isGone(search, variable));
  const values = new Set(patterns.map(([, pattern]) => measured(pattern)));
  if (group.nowhere) values.add(0);
  if (values.size < 2) return undefined;
  const levels = [...values].sort((a, b) => b - a);
  return { ...group, patterns, levels, measured, level: 0, having: levels.map(() => []), counts: [] };
}

/** Whether one more piece of a group can have its present level; if not, that no more have it is held. */
function canHave(search: Search, open: Open, unheld: Set<Open>): boolean {
  const terms = atLeast(open, -1);
  const wanted = had(open) + 1;
  if (sumOf(search.best, terms) <= -wanted) return true;
  holdAll(search, unheld);
  unheld.clear();
  if (canBe(search, terms, -wanted)) return true;
  hold(search, terms, 1 - wanted);
  return false;
}

/** What is settled so far, and not yet held, is held in all later questions. */
function holdAll(search: Search, unheld: ReadonlySet<Open>): void {
  const bounds = [...unheld].map((open) => {
    open.counts[open.level] ??= asVariable(search, atLeast(open, 1));
    return { variable: open.counts[open.level]!, least: had(open), most: open.pieces.length };
  });
  holdWithin(search, bounds);
}

/** The pieces with the present level or a better one: as decided, and as a sum. */
function had({ having, level }: Open): number {
  return having.slice(0, level + 1).reduce((sum, pieces) => sum + pieces.length, 0);
}

function atLeast({ patterns, levels, level, measured }: Open, factor: number): Term[] {
  return patterns
    .filter(([, pattern]) => measured(pattern) >= levels[level]!)
    .map(([variable]): Term => [variable, factor]);
}

/** By level, the pieces that have it with the patterns that have it, where there is still something to ask. */
function divided({ patterns, nowhere, levels, having, measured }: Open): Group[] {
  return levels.flatMap((value, level): Group[] => {
    const group: Group = {
      pieces: having[level]!,
      patterns: patterns.filter(([, pattern]) => measured(pattern) === value),
      nowhere: nowhere && value === 0,
    };
    const ways = group.patterns.length + (group.nowhere ? 1 : 0);
    return group.pieces.length === 0 || ways < 2 ? [] : [group];
  });
}
