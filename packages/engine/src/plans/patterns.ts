/**
 * Every way in which pieces of one kind can stand in a plan: pieces of the same kind are alike in everything but
 * their place in time. A way in which a part fills nothing is left out, for it is in no best placement
 * (`AuditResult`, point 4); so is one that shares a part while an equal part stands nowhere (point 3).
 */
import type { AuditProblem, Piece } from './problem.ts';

export interface Kind {
  /** The earliest first. */
  readonly pieces: readonly number[];
  /** That a piece stands nowhere is not among them. */
  readonly patterns: readonly Pattern[];
}

/** Where one piece stands, by portion in written order. */
export type Pattern = readonly Stand[];

export interface Stand {
  readonly portion: number;
  /** All of the piece that stands here, with what of it is pathway credit, and what is shared. */
  readonly amount: number;
  readonly pathway: number;
  readonly shared: number;
}

/** Patterns of one kind, and of all together, beyond which only those of few places are looked at. */
export interface MostPatterns {
  readonly ofKind: number;
  readonly together: number;
}

/** The kinds by their earliest piece; `all` is false where there were too many patterns and some were left out. */
export function kindsOf(problem: AuditProblem, most: MostPatterns): { kinds: Kind[]; all: boolean } {
  const wants = problem.pieces.map((piece) => wantsOf(problem, piece));
  const groups = new Map<string, number[]>();
  for (const [piece, want] of wants.entries()) {
    const key = JSON.stringify(want);
    const members = groups.get(key);
    if (members) members.push(piece);
    else groups.set(key, [piece]);
  }
  const kinds: Kind[] = [];
  let all = true;
  let left = most.together;
  for (const pieces of groups.values()) {
    const found = patternsWithin(wants[pieces[0]!]!, Math.min(most.ofKind, Math.max(left, fewest)));
    all &&= found.all;
    left -= found.patterns.length;
    if (found.patterns.length > 0) kinds.push({ pieces, patterns: found.patterns });
  }
  return { kinds, all };
}

/** Patterns of a kind that are looked at however many other kinds have. */
const fewest = 60;

/** What a piece may do, written so that pieces of one kind have the same. */
interface Wants {
  /** Equal parts: their amount and their number, the greatest first. */
  readonly parts: readonly (readonly [amount: number, count: number])[];
  readonly places: readonly Place[];
  /** Only where a need asks for it. */
  readonly language: string | undefined;
  /** By portion: what in it is of use at most. */
  readonly useful: readonly (readonly [portion: number, amount: number])[];
  readonly carries: readonly number[];
}

/** Where one part may stand: in a portion, in two at once, or in one as pathway credit. */
interface Place {
  readonly portions: readonly number[];
  readonly pathway: boolean;
}

function wantsOf(problem: AuditProblem, piece: Piece): Wants {
  const { portions, overlaps, needs, sharing } = problem;
  const inOrder = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);
  const needOf = (portion: number): number => portions[portion]!.need;
  const useful = new Map(
    inOrder([...piece.fits, ...(piece.pathway ?? [])]).map((portion) => {
      const tags = (piece.carries ?? []).filter((overlap) => overlaps[overlap]!.need === needOf(portion));
      return [portion, Math.max(portions[portion]!.amount, ...tags.map((overlap) => overlaps[overlap]!.amount))];
    }),
  );
  const oneLanguage = (portion: number): boolean => needs[needOf(portion)]!.sameLanguage === true;
  const isOfUse = (portion: number): boolean => useful.get(portion)! > 0;
  const fits = inOrder(piece.fits).filter(
    (portion) => isOfUse(portion) && (piece.language !== undefined || !oneLanguage(portion)),
  );
  // Where it fits as it is, standing in as pathway credit only costs, unless it escapes the one language.
  const pathway = inOrder(piece.pathway ?? []).filter(
    (portion) => isOfUse(portion) && (!fits.includes(portion) || oneLanguage(portion)),
  );
  const mayShare = (a: number, b: number): boolean =>
    sharing.some(([one, other]) => one !== other && ((a === one && b === other) || (a === other && b === one)));
  const twice = fits.flatMap((first) =>
    fits.filter((second) => first < second && mayShare(needOf(first), needOf(second))).map((second) => [first, second]),
  );
  const places: Place[] = [
    ...fits.map((portion) => ({ portions: [portion], pathway: false })),
    ...twice.map((both) => ({ portions: both, pathway: false })),
    ...pathway.map((portion) => ({ portions: [portion], pathway: true })),
  ];
  const amounts = inOrder(piece.atoms.filter((amount) => amount > 0)).reverse();
  const touched = new Set([...fits, ...pathway].map(needOf));
  return {
    parts: amounts.map((amount) => [amount, piece.atoms.filter((atom) => atom === amount).length]),
    places,
    language: fits.some(oneLanguage) ? piece.language : undefined,
    useful: [...useful].filter(([, amount]) => amount > 0) as [number, number][],
    carries: inOrder(piece.carries ?? []).filter((overlap) => touched.has(overlaps[overlap]!.need)),
  };
}

/** All patterns if there are at most so many, else of those with few places the first so many. */
function patternsWithin(wants: Wants, most: number): { patterns: Pattern[]; all: boolean } {
  const places = wants.parts.reduce((sum, [, count]) => sum + count, 0);
  const everything = patternsOf(wants, places, most);
  if (everything.all) return everything;
  for (const fewer of [3, 2]) {
    const some = patternsOf(wants, fewer, most);
    if (some.all) return { ...some, all: false };
  }
  return { ...patternsOf(wants, 1, most), all: false };
}

/** The patterns with at most so many places; `all` is false where the search was cut off. */
function patternsOf(
  { parts, places, useful }: Wants,
  mostPlaces: number,
  most: number,
): { patterns: Pattern[]; all: boolean } {
  const limits = new Map(useful);
  const amounts = new Map<number, Stand>();
  const found = new Map<string, Pattern>();
  let placesUsed = 0;
  // Patterns are counted before they are told apart, or the search for them could itself take too long.
  let left = 20 * most;
  choose(0, 0, parts[0]?.[1] ?? 0, false);
  return { patterns: [...found.values()], all: left > 0 && found.size < most };

  function choose(part: number, from: number, unplaced: number, shares: boolean): void {
    if (found.size >= most || left <= 0) return;
    if (part === parts.length) {
      keep();
    } else if (unplaced === 0 || from === places.length) {
      if (unplaced === 0 || !shares) choose(part + 1, 0, parts[part + 1]?.[1] ?? 0, false);
    } else {
      choose(part, from + 1, unplaced, shares);
      if (placesUsed < mostPlaces) use(part, from, unplaced, shares);
    }
  }

  /** Puts one equal part after the other in a place, and goes on from each. */
  function use(part: number, from: number, unplaced: number, shares: boolean): void {
    placesUsed += 1;
    const place = places[from]!;
    const size = parts[part]![0];
    // The parts come in falling order, so that the last one is the smallest: it must be of use where all others stand.
    const isOfUse = (portion: number): boolean => (amounts.get(portion)?.amount ?? 0) < limits.get(portion)!;
    let count = 0;
    while (count < unplaced && place.portions.every(isOfUse)) {
      count += 1;
      put(place, size);
      choose(part, from + 1, unplaced - count, shares || place.portions.length > 1);
    }
    if (count > 0) put(place, -size * count);
    placesUsed -= 1;
  }

  function put({ portions, pathway }: Place, amount: number): void {
    for (const portion of portions) {
      const stand = amounts.get(portion) ?? { portion, amount: 0, pathway: 0, shared: 0 };
      amounts.set(portion, {
        portion,
        amount: stand.amount + amount,
        pathway: stand.pathway + (pathway ? amount : 0),
        shared: stand.shared + (portions.length > 1 ? amount : 0),
      });
    }
  }

  function keep(): void {
    left -= 1;
    const pattern = [...amounts.values()].filter(({ amount }) => amount > 0).sort((a, b) => a.portion - b.portion);
    if (pattern.length === 0) return;
    const key = pattern.map((stand) => `${stand.portion} ${stand.amount} ${stand.pathway} ${stand.shared}`).join();
    if (!found.has(key)) found.set(key, pattern);
  }
}
