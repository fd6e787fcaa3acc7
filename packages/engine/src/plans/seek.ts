/**
 * One question: the least of a sum over whole numbers. Mostly the linear program answers it with whole numbers, or with
 * the value that the best known answer has. Else cases are told apart (branch and bound); where that does not end soon,
 * cuts bring the linear program nearer to whole numbers, and stay for the questions that follow.
 */
import { type Bounds, boundsOf, setBounds } from './bounds.ts';
import { remainder, safe } from './integers.ts';
import { type Search, sumOf } from './search.ts';
import { minimise, repair, TooMuch } from './simplex.ts';
import {
  addCut,
  copyOf,
  dropFixed,
  objectiveOf,
  setObjective,
  type Tableau,
  type Term,
  valueIn,
  wholeObjective,
} from './tableau.ts';

/** Nodes after which it is better to cut first. */
const firstNodes = 60;

/** Of rows from which cuts are made: the numbers of a cut are as large. */
const greatestDenominator = 1_000;
/** Cases within cases: more than any plan of a school needs, and far less than a stack holds. */
const mostDepth = 1_000;

/** The least value of Σ terms, which `search.best` has then; stops early with any value that is at most `enough`. */
export function seek(search: Search, terms: readonly Term[], enough: number): number {
  let least = sumOf(search.best, terms);
  const solved: Tableau[] = [];
  const waiting = [...search.regions];
  for (const region of waiting) {
    region.effort.work.questions += 1;
    setObjective(region, terms);
    minimise(region);
  }
  // Where two sets of a family clash is told apart for good, since every later question would meet it again.
  for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
    const clash = wholeObjective(region) < least ? clashIn(search, region) : undefined;
    if (clash === undefined) solved.push(region);
    else waiting.push(...clash.flatMap((variables) => without(region, variables)));
  }
  solved.sort((a, b) => wholeObjective(a) - wholeObjective(b));
  search.regions = solved.filter((region) => isSettled(region));
  alike(search.regions);
  return least;

  /**
   * Finds the smallest value of a region if it is smaller. Mostly the linear program is right, so that only what costs
   * nothing more has to be looked at; where there is nothing, what costs a little more, and so on. False where there is
   * nothing whole in the region.
   */
  function isSettled(region: Tableau): boolean {
    let from = wholeObjective(region);
    let [more, nodes, attempt] = [0, firstNodes, 0];
    while (from < least && least > enough) {
      const before = least;
      const to = Math.min(from + more, least - 1);
      least = to + 1;
      const nearest = copyOf(region);
      fixCostly(nearest, to);
      const done = (attempt > 0 && !cut(search, nearest, least)) || descend(nearest, { nodes }, attempt % 2 === 1);
      attempt += 1;
      if (least > to) least = before;
      else if (done || least <= from) break;
      if (done) {
        from = to + 1;
        more = 2 * more + 1;
      } else {
        if (!cut(search, region, least)) return false;
        from = Math.max(from, wholeObjective(region));
        nodes *= 2;
      }
    }
    return cut(search, region, least);
  }

  /**
   * Looks for a smaller value in a region whose linear program is solved. False where so many nodes were not enough.
   * The region has its bounds again afterwards, and an objective that no column makes smaller. What is no use one way
   * may be found another way: see `mostBroken` for `upward`.
   */
  function descend(region: Tableau, left: { nodes: number }, upward: boolean, depth = 0): boolean {
    if (wholeObjective(region) >= least || least <= enough) return true;
    if (left.nodes === 0) return false;
    if (depth > mostDepth) throw new TooMuch();
    left.nodes -= 1;
    region.effort.work.nodes += 1;
    return waysOn(region, upward).every((bounds) => {
      const before = bounds.map(({ variable }) => boundsOf(region, variable));
      for (const bound of bounds) setBounds(region, bound);
      const done = !repair(region, least) || descend(region, left, upward, depth + 1);
      for (const bound of before) setBounds(region, bound);
      return done;
    });
  }

  /** The cases into which a region falls, each by its bounds: none if it has a whole answer, which is kept. */
  function waysOn(region: Tableau, upward: boolean): Bounds[][] {
    const clash = clashIn(search, region);
    if (clash !== undefined) return clash.flatMap((variables) => atZero(region, variables));
    const broken = mostBroken(search, region, upward);
    if (broken === undefined) {
      search.best = search.best.map((_, variable) => wholePart(region, variable));
      least = wholeObjective(region);
      return [];
    }
    const below = wholePart(region, broken);
    const bounds = boundsOf(region, broken);
    return [[{ ...bounds, least: below + 1 }], [{ ...bounds, most: below }]];
  }
}

/** Leaves out the columns of a solved region that would make the objective greater than `most`. */
export function fixCostly(region: Tableau, most: number): void {
  const { numerator, denominator } = objectiveOf(region);
  const room = most * denominator - numerator;
  for (const [column, variable] of region.columns.entries()) {
    // A column goes up by 1 at least.
    if (-region.cells[column]! > room) region.upper[variable] = 0;
  }
  dropFixed(region);
}

/** The value of a variable without its part of a whole. */
function wholePart(region: Tableau, variable: number): number {
  const { numerator, denominator } = valueIn(region, variable);
  return (numerator - remainder(numerator, denominator)) / denominator;
}

/** Cuts a solved region while that may bring it nearer to `least`. False where nothing is left of it. */
function cut({ cutting }: Search, region: Tableau, least: number): boolean {
  for (let rounds = cutting.rounds; rounds > 0 && wholeObjective(region) < least; rounds--) {
    const { basics, denominators, right } = region;
    const broken = [...basics.keys()].filter(
      (row) => row > 0 && denominators[row]! <= greatestDenominator && right[row]! % denominators[row]! !== 0,
    );
    // Small denominators make cuts of small numbers.
    broken.sort((a, b) => denominators[a]! - denominators[b]!);
    for (const row of broken.slice(0, cutting.atOnce)) addCut(region, row);
    if (!repair(region)) return false;
  }
  return true;
}

/** Gives regions the same number of variables. */
function alike(regions: readonly Tableau[]): void {
  const count = Math.max(...regions.map(({ place }) => place.length));
  for (const { place, upper, offset, sign } of regions) {
    while (place.length < count) {
      place.push(0);
      upper.push(0);
      offset.push(0);
      sign.push(1);
    }
  }
}

/** A copy of a solved region with some variables at 0, solved; none if nothing is left. */
function without(region: Tableau, variables: readonly number[]): Tableau[] {
  return atZero(region, variables).flatMap((bounds) => {
    const part = copyOf(region);
    for (const bound of bounds) setBounds(part, bound);
    return repair(part) ? [part] : [];
  });
}

/** The bounds that hold variables at 0, as the only case; none where one of them is left out at another value. */
function atZero({ place, offset }: Tableau, variables: readonly number[]): Bounds[][] {
  if (variables.some((variable) => place[variable] === 0 && offset[variable] !== 0)) return [];
  const free = variables.filter((variable) => place[variable] !== 0);
  return [free.map((variable) => ({ variable, least: 0, most: 0 }))];
}

/** Two lists of variables of which one must be 0: where two sets of a family are above 0, the fullest and the others. */
function clashIn({ families }: Search, region: Tableau): [number[], number[]] | undefined {
  for (const family of families) {
    const sums = family.map((set) =>
      set.reduce((sum, variable) => sum + (valueIn(region, variable).numerator > 0 ? 1 : 0), 0),
    );
    if (sums.filter((sum) => sum > 0).length < 2) continue;
    const fullest = sums.indexOf(Math.max(...sums));
    return [family.filter((_, index) => index !== fullest).flat(), [...family[fullest]!]];
  }
  return undefined;
}

/**
 * The variable that should be whole and is nearest to the middle between two whole numbers, or to the upper of them; one
 * above the middle before all below it.
 */
function mostBroken(
  { best }: Search,
  { basics, denominators, right, sign }: Tableau,
  upward: boolean,
): number | undefined {
  let found: number | undefined;
  // The distance is above / below.
  let [above, below, upper] = [0, 1, false];
  for (let row = 1; row < basics.length; row++) {
    const variable = basics[row]!;
    const denominator = denominators[row]!;
    const part = remainder(sign[variable]! * right[row]!, denominator);
    if (part === 0 || variable >= best.length) continue;
    const isUpper = 2 * part >= denominator;
    const distance = upward ? denominator - part : Math.abs(2 * part - denominator);
    if (found !== undefined) {
      const difference = safe(distance * below) - safe(above * denominator);
      const isBetter = isUpper === upper ? difference < 0 || (difference === 0 && variable < found) : isUpper;
      if (!isBetter) continue;
    }
    found = variable;
    [above, below, upper] = [distance, denominator, isUpper];
  }
  return found;
}
