/**
 * A plan audit by trying everything: every place of every part of every piece. It follows the words of `AuditResult`
 * and `NewCredit` and shares nothing with the solver but their types.
 */
import type {
  AuditPlacement,
  AuditProblem,
  AuditResult,
  NewCredit,
  NewCreditPlace,
  Shortfalls,
} from '../../packages/engine/src/plans/problem.ts';

/** Where one part may stand: nowhere, in one portion, in two, or in one as pathway credit. */
interface Place {
  readonly portions: readonly number[];
  readonly pathway: boolean;
}

interface Part {
  readonly piece: number;
  readonly amount: number;
  readonly places: readonly Place[];
}

/** Everything there is in an answer but how it was found. */
export type Answer = Omit<AuditResult, 'exact' | 'work'>;

/** The parts of all pieces with the places that each may have. */
export function partsOf({ pieces, needs, portions, sharing }: AuditProblem): Part[] {
  return pieces.flatMap(({ atoms, fits, pathway = [], language }, piece) => {
    const direct = fits.filter((portion) => !needs[portions[portion]!.need]!.sameLanguage || language !== undefined);
    const both = direct.flatMap((a) =>
      direct.filter((b) => a < b && mayShare(portions[a]!.need, portions[b]!.need)).map((b) => [a, b]),
    );
    const places = [
      { portions: [], pathway: false },
      ...[...direct.map((portion) => [portion]), ...both].map((list) => ({ portions: list, pathway: false })),
      ...pathway.map((portion) => ({ portions: [portion], pathway: true })),
    ];
    return atoms.map((amount) => ({ piece, amount, places }));
  });

  function mayShare(a: number, b: number): boolean {
    return a !== b && sharing.some((pair) => pair.includes(a) && pair.includes(b));
  }
}

export function bruteForce(problem: AuditProblem): Answer {
  const parts = partsOf(problem);
  const unit = unitOf(problem);
  const chosen: Place[] = [];
  let best: { vector: number[]; answer: Answer } | undefined;
  let smallest: { vector: number[]; short: Shortfalls; both: number[] } | undefined;
  place(0);
  const { answer } = best!;
  return { ...answer, smallest: newCredits(problem, smallest!.short, smallest!.both) };

  function place(at: number): void {
    const part = parts[at];
    if (part === undefined) {
      judge();
      return;
    }
    for (const way of part.places) {
      // Equal parts of one piece are told apart by nothing: each stands no earlier in the list than the one before.
      const before = parts[at - 1];
      const twin = before?.piece === part.piece && before.amount === part.amount;
      if (twin && part.places.indexOf(way) < part.places.indexOf(chosen[at - 1]!)) continue;
      chosen[at] = way;
      place(at + 1);
    }
  }

  function judge(): void {
    const placed = placedBy(problem, parts, chosen);
    if (placed === undefined) return;
    const { short } = placed;
    const first = [sum(short.needs), ...short.needs, ...short.portions, ...short.overlaps];
    if (best === undefined || compare(first, best.vector) <= 0) {
      const vector = [...first, ...placed.rest];
      if (best === undefined || compare(vector, best.vector) < 0) best = { vector, answer: answerOf(problem, placed) };
    }
    for (const both of waysToShare(problem.sharing, short.needs, unit)) {
      const vector = [first[0]! - sum(both), ...first, ...both.map((amount) => -amount)];
      if (smallest === undefined || compare(vector, smallest.vector) < 0) smallest = { vector, short, both };
    }
  }
}

interface Placed {
  readonly short: Shortfalls;
  /** What decides after the shortfalls, less being better. */
  readonly rest: readonly number[];
  /** By portion and piece: all, as pathway credit, and shared. */
  readonly amounts: number[][];
  readonly pathway: number[][];
  readonly shared: number[][];
  readonly once: number[];
}

/** What a choice of places comes to; `undefined` where a limit or a language forbids it. */
function placedBy(problem: AuditProblem, parts: readonly Part[], chosen: readonly Place[]): Placed | undefined {
  const { pieces, needs, portions, overlaps, pathwayLimit } = problem;
  const table = (): number[][] => portions.map(() => pieces.map(() => 0));
  const [amounts, pathway, shared] = [table(), table(), table()] as const;
  const once = pieces.map(() => 0);
  const languages = needs.map(() => new Set<string>());
  let [standsIn, counted] = [0, 0];
  for (const [at, { piece, amount }] of parts.entries()) {
    const way = chosen[at]!;
    if (way.portions.length > 0) once[piece]! += amount;
    if (way.pathway) standsIn += amount;
    if (way.pathway || way.portions.length > 1) counted += amount;
    for (const portion of way.portions) {
      amounts[portion]![piece]! += amount;
      if (way.pathway) pathway[portion]![piece]! += amount;
      else if (needs[portions[portion]!.need]!.sameLanguage)
        languages[portions[portion]!.need]!.add(pieces[piece]!.language!);
      if (way.portions.length > 1) shared[portion]![piece]! += amount;
    }
  }
  if (standsIn > (pathwayLimit ?? standsIn) || languages.some((all) => all.size > 1)) return undefined;
  const ofPortions = portions.map(({ amount }, portion) => Math.max(0, amount - sum(amounts[portion]!)));
  const ofOverlaps = overlaps.map(({ need, amount }, overlap) => {
    const tagged = portions.flatMap((portion, index) =>
      portion.need === need ? amounts[index]!.filter((_, piece) => pieces[piece]!.carries?.includes(overlap)) : [],
    );
    return Math.max(0, amount - sum(tagged));
  });
  const ofNeeds = needs.map((_, need) => {
    const inPortions = sum(ofPortions.filter((_, portion) => portions[portion]!.need === need));
    return Math.max(inPortions, ...ofOverlaps.filter((_, overlap) => overlaps[overlap]!.need === need));
  });
  const all = amounts.flat();
  return {
    short: { needs: ofNeeds, portions: ofPortions, overlaps: ofOverlaps },
    rest: [
      counted,
      all.filter((amount) => amount > 0).length,
      sum(all),
      ...all.map((amount) => -amount),
      ...pathway.flat(),
      ...shared.flat(),
    ],
    amounts,
    pathway,
    shared,
    once,
  };
}

function answerOf(
  { pieces, needs, portions }: AuditProblem,
  { short, amounts, pathway, shared, once }: Placed,
): Answer {
  const placements = portions.flatMap((_, portion) =>
    pieces.flatMap((_, piece): AuditPlacement[] => {
      const [stands, twice] = [pathway[portion]![piece]!, shared[portion]![piece]!];
      const all: AuditPlacement[] = [
        { piece, portion, amount: amounts[portion]![piece]! - stands - twice },
        { piece, portion, amount: twice, shared: true },
        { piece, portion, amount: stands, pathway: true },
      ];
      return all.filter(({ amount }) => amount > 0);
    }),
  );
  const languages = needs.map(({ sameLanguage }, need) => {
    const inIt = placements.find((one) => portions[one.portion]!.need === need && !one.pathway);
    return sameLanguage && inIt ? pieces[inIt.piece]!.language : undefined;
  });
  const unplaced = pieces.map(({ atoms }, piece) => sum(atoms) - once[piece]!);
  return { placements, unplaced, short, languages, smallest: [] };
}

/** The greatest number that divides every amount of a plan. */
function unitOf({ pieces, portions, overlaps, pathwayLimit = 0 }: AuditProblem): number {
  const amounts = [
    pathwayLimit,
    ...pieces.flatMap(({ atoms }) => atoms),
    ...[...portions, ...overlaps].map(({ amount }) => amount),
  ];
  for (let unit = Math.max(...amounts); unit > 1; unit--)
    if (amounts.every((amount) => amount % unit === 0)) return unit;
  return 1;
}

/** By pair of needs from `at` on, every amount of new credit that fills both, in steps of the unit. */
function* waysToShare(
  pairs: AuditProblem['sharing'],
  needs: readonly number[],
  unit: number,
  at = 0,
): Generator<number[]> {
  const pair = pairs[at];
  if (pair === undefined) {
    yield [];
    return;
  }
  const most = Math.min(needs[pair[0]]!, needs[pair[1]]!);
  for (let amount = 0; amount <= most; amount += unit) {
    const left = needs.map((short, need) => (pair.includes(need) ? short - amount : short));
    for (const others of waysToShare(pairs, left, unit, at + 1)) yield [amount, ...others];
  }
}

/** One unit after the other: first what is shared, then the rest. */
function newCredits(
  { needs, portions, overlaps, sharing }: AuditProblem,
  short: Shortfalls,
  both: readonly number[],
): NewCredit[] {
  const units = needs.map((_, need) => {
    const inPortions = portions.flatMap((one, portion) =>
      one.need === need ? new Array<number>(short.portions[portion]!).fill(portion) : [],
    );
    return Array.from({ length: short.needs[need]! }, (_, unit): NewCreditPlace => {
      const tags = overlaps.flatMap((one, overlap) =>
        one.need === need && unit < short.overlaps[overlap]! ? [overlap] : [],
      );
      const portion = inPortions[unit];
      return { need, ...(portion === undefined ? {} : { portion }), overlaps: tags };
    });
  });
  const single: NewCreditPlace[][] = [];
  for (const [index, amount] of both.entries()) {
    for (let unit = 0; unit < amount; unit++) single.push(sharing[index]!.map((need) => units[need]!.shift()!));
  }
  single.push(...units.flat().map((one) => [one]));
  const found: { amount: number; counts: NewCreditPlace[] }[] = [];
  for (const counts of single) {
    const last = found.at(-1);
    if (last && JSON.stringify(last.counts) === JSON.stringify(counts)) last.amount += 1;
    else found.push({ amount: 1, counts });
  }
  return found;
}

/** Below 0 where the first difference is in favour of `a`; a vector that ends is like any other. */
function compare(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return 0;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
