/**
 * An audit as a linear program over whole numbers: how many pieces of each kind stand in each pattern.
 *
 * A portion counts a piece up to what it asks, so that half of a piece that is too large does not count as half. Where
 * pieces of one size do not go evenly into a portion, a second row says what the last of them can add (mixed-integer
 * rounding, Nemhauser and Wolsey 1990): with a size and a portion that leaves the rest r when divided by it, an amount
 * w counts as r · floor(w / size) + min(r, w mod size) toward r · ceil(portion / size).
 */
import { setBounds } from './bounds.ts';
import type { Kind } from './patterns.ts';
import type { AuditProblem } from './problem.ts';
import type { Cutting, Search } from './search.ts';
import { minimise } from './simplex.ts';
import { addRow, copyOf, type Effort, newTableau, setObjective, type Tableau, type Term, valueIn } from './tableau.ts';

export interface Model {
  readonly search: Search;
  /** The program with new credit, solved for the least shortfall; absent where no needs share. */
  readonly withNewCredit?: Tableau;
  /** By kind: the variable of its first pattern; the others follow. */
  readonly firstOf: readonly number[];
  /** By pair of `sharing`: the variable of new credit that fills both needs, which `search` holds at 0. */
  readonly both: readonly number[];
  /** What each is short by. */
  readonly needs: readonly (readonly Term[])[];
  readonly portions: readonly (readonly Term[])[];
  readonly overlaps: readonly (readonly Term[])[];
}

/** The program with nothing placed; `cutting` as in `Search`. */
export function modelOf(problem: AuditProblem, kinds: readonly Kind[], effort: Effort, cutting: Cutting): Model {
  const { portions, overlaps, needs, sharing } = problem;
  // Every variable has an upper bound, for a search can only divide what has an end.
  const columns: number[] = [];
  const take = (count: number, upper: number): number[] => Array.from({ length: count }, () => columns.push(upper) - 1);
  const firstOf = kinds.map(({ pieces, patterns }) => take(patterns.length, pieces.length)[0]!);
  const asked = [...portions, ...overlaps].reduce((sum, { amount }) => sum + amount, 0);
  const both = take(sharing.length, asked);
  const earned = problem.pieces.reduce((sum, { atoms }) => sum + atoms.reduce((all, atom) => all + atom, 0), 0);
  const over = take(portions.length, earned);
  const overTagged = take(overlaps.length, earned);
  const overNeed = take(needs.length, asked);
  const tableau = newTableau(columns, effort);
  const amounts = amountsOf(problem, kinds, firstOf);

  const shortPortions = portions.map(({ amount }, portion): Term[] => {
    const terms = clipped(amounts.portions[portion]!, amount);
    return [[addRow(tableau, [...terms, [over[portion]!, -1]], amount, amount), 1]];
  });
  const shortOverlaps = overlaps.map(({ amount }, overlap): Term[] => {
    const terms = clipped(amounts.overlaps[overlap]!, amount);
    return [[addRow(tableau, [...terms, [overTagged[overlap]!, -1]], amount, amount), 1]];
  });
  const shortNeeds = needs.map((_, need) => {
    const ofPortions = shortPortions.filter((_, portion) => portions[portion]!.need === need).flat();
    const ofOverlaps = shortOverlaps.filter((_, overlap) => overlaps[overlap]!.need === need);
    return ofOverlaps.length === 0
      ? ofPortions
      : [worstOf(tableau, [ofPortions, ...ofOverlaps], overNeed[need]!, asked)];
  });
  const whole = tableau.place.length;
  for (const [need, short] of shortNeeds.entries()) {
    const shared = both.filter((_, pair) => sharing[pair]!.includes(need));
    if (shared.length > 0) addRow(tableau, [...shared.map((pair): Term => [pair, 1]), ...negative(short)], 0);
  }
  for (const [index, { pieces, patterns }] of kinds.entries()) {
    addRow(
      tableau,
      patterns.map((_, pattern): Term => [firstOf[index]! + pattern, 1]),
      pieces.length,
    );
  }
  if (problem.pathwayLimit !== undefined && amounts.pathway.length > 0) {
    addRow(tableau, amounts.pathway, problem.pathwayLimit);
  }
  for (const [portion, { amount }] of portions.entries()) {
    const terms = clipped(amounts.portions[portion]!, amount);
    for (const size of new Set(terms.map(([, counted]) => counted))) {
      addRounding(tableau, terms, over[portion]!, amount, size);
    }
  }
  const best = Array.from({ length: whole }, (_, variable) => valueIn(tableau, variable).numerator);
  setObjective(tableau, shortNeeds.flat());
  minimise(tableau);
  const withNewCredit = both.length === 0 ? {} : { withNewCredit: copyOf(tableau) };
  for (const variable of both) setBounds(tableau, { variable, least: 0, most: 0 });
  const search: Search = { regions: [tableau], best, families: familiesOf(problem, kinds, firstOf), cutting };
  return {
    search,
    ...withNewCredit,
    firstOf,
    both,
    needs: shortNeeds,
    portions: shortPortions,
    overlaps: shortOverlaps,
  };
}

function negative(terms: readonly Term[]): Term[] {
  return terms.map(([variable, factor]) => [variable, -factor]);
}

function clipped(terms: readonly Term[], most: number): Term[] {
  return terms.map(([variable, amount]): Term => [variable, Math.min(amount, most)]).filter(([, amount]) => amount > 0);
}

/** What a piece in each pattern adds to each portion and overlap, and as pathway credit. */
function amountsOf(
  { portions, overlaps, pieces }: AuditProblem,
  kinds: readonly Kind[],
  firstOf: readonly number[],
): { portions: Term[][]; overlaps: Term[][]; pathway: Term[] } {
  const toPortions = portions.map((): Term[] => []);
  const toOverlaps = overlaps.map((): Term[] => []);
  const pathway: Term[] = [];
  for (const [index, kind] of kinds.entries()) {
    const carries = pieces[kind.pieces[0]!]!.carries ?? [];
    for (const [at, pattern] of kind.patterns.entries()) {
      const variable = firstOf[index]! + at;
      for (const { portion, amount } of pattern) toPortions[portion]!.push([variable, amount]);
      for (const overlap of new Set(carries)) {
        const inNeed = pattern.filter(({ portion }) => portions[portion]!.need === overlaps[overlap]!.need);
        const amount = inNeed.reduce((sum, stand) => sum + stand.amount, 0);
        if (amount > 0) toOverlaps[overlap]!.push([variable, amount]);
      }
      const standsIn = pattern.reduce((sum, stand) => sum + stand.pathway, 0);
      if (standsIn > 0) pathway.push([variable, standsIn]);
    }
  }
  return { portions: toPortions, overlaps: toOverlaps, pathway };
}

/** A variable that is at least each of the sums, all of which are possible at once. `over` is a column for it. */
function worstOf(tableau: Tableau, sums: readonly (readonly Term[])[], over: number, upper: number): Term {
  const now = sums.map((terms) =>
    terms.reduce((sum, [variable, factor]) => sum + factor * valueIn(tableau, variable).numerator, 0),
  );
  const worst = now.indexOf(Math.max(...now));
  const variable = addRow(tableau, [...negative(sums[worst]!), [over, -1]], 0, upper);
  for (const [index, terms] of sums.entries())
    if (index !== worst) addRow(tableau, [...terms, [variable, -1]], 0, upper);
  return [variable, 1];
}

/** The rounding row of a portion for pieces of one size; see above. */
function addRounding(tableau: Tableau, terms: readonly Term[], over: number, portion: number, size: number): void {
  const rest = portion % size;
  if (rest === 0) return;
  const times = (portion - rest) / size;
  // Σ counted + short ≥ rest · (times + 1), with short = portion - Σ amount + over.
  const lost = terms.map(([variable, amount]): Term => {
    const counted = rest * ((amount - (amount % size)) / size) + Math.min(rest, amount % size);
    return [variable, amount - counted];
  });
  addRow(tableau, [...lost.filter(([, factor]) => factor !== 0), [over, -1]], times * (size - rest));
}

/** For each need in one language: by language, the patterns that place credit in it, pathway credit apart. */
function familiesOf(
  { needs, portions, pieces }: AuditProblem,
  kinds: readonly Kind[],
  firstOf: readonly number[],
): number[][][] {
  return needs.flatMap(({ sameLanguage }, need) => {
    const byLanguage = new Map<string, number[]>();
    for (const [index, kind] of sameLanguage ? kinds.entries() : []) {
      const { language } = pieces[kind.pieces[0]!]!;
      if (language === undefined) continue;
      for (const [at, pattern] of kind.patterns.entries()) {
        if (!pattern.some((stand) => portions[stand.portion]!.need === need && stand.amount > stand.pathway)) continue;
        byLanguage.set(language, [...(byLanguage.get(language) ?? []), firstOf[index]! + at]);
      }
    }
    return byLanguage.size < 2 ? [] : [[...byLanguage.values()]];
  });
}
