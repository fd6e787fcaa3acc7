/**
 * What each method of a calculation has to be told, as data (SEMANTICS.md, "Nothing is silent"): the checks ask for
 * it, the engine relies on it, and the reference prints it.
 *
 * A fact is needed where two readers could get two values without it: an order where the newest score counts more,
 * a tie where two scores are equal, missing work, retakes, overrides, and rounding where a quotient appears.
 */

/** The facts of a calculation that say how its value is worked out, in the order in which they are written. */
export const CALCULATION_FACTS = [
  'takes',
  'only',
  'leave out',
  'order by',
  'same date',
  'same score',
  'mode ties',
  'missing',
  'retakes',
  'override',
  'round',
  'baseline',
  'when no baseline',
] as const;

export type CalculationFact = (typeof CALCULATION_FACTS)[number];

/** A method, with its number apart: `best 3` is `best k`. */
export type MethodName =
  | 'average'
  | 'weighted average'
  | 'weighted latest'
  | 'decaying average'
  | 'power law'
  | 'linear trend'
  | 'latest'
  | 'latest k'
  | 'best k'
  | 'highest'
  | 'lowest'
  | 'median'
  | 'mode'
  | 'times'
  | 'minus baseline';

/** What goes into a calculation; `of each` are the values of another calculation. */
export type CalculationInput =
  | 'scores'
  | 'scores of the competency and its targets'
  | 'best of each target, as many as evidence needed'
  | 'of each';

export interface Method {
  readonly needs: readonly CalculationFact[];
  /** With fewer scores than this it has no value. */
  readonly fewest: number;
}

const order = ['order by', 'same date'] as const;
const evidence = ['missing', 'retakes', 'override'] as const;

/** What a method needs, whatever goes into it. */
export const METHODS: Readonly<Record<MethodName, Method>> = {
  average: { needs: ['round'], fewest: 1 },
  'weighted average': { needs: ['round'], fewest: 1 },
  'weighted latest': { needs: [...order, 'round'], fewest: 1 },
  'decaying average': { needs: [...order, 'round'], fewest: 1 },
  'power law': { needs: [...order, 'round'], fewest: 3 },
  'linear trend': { needs: [...order, 'round'], fewest: 2 },
  latest: { needs: order, fewest: 1 },
  'latest k': { needs: [...order, 'round'], fewest: 1 },
  'best k': { needs: ['same score', 'round'], fewest: 1 },
  highest: { needs: [], fewest: 1 },
  lowest: { needs: [], fewest: 1 },
  median: { needs: ['round'], fewest: 1 },
  mode: { needs: ['mode ties'], fewest: 1 },
  times: { needs: ['round'], fewest: 1 },
  'minus baseline': { needs: ['round', 'baseline', 'when no baseline'], fewest: 1 },
};

/** What is needed on account of what goes in. The values of a calculation have no retakes; they may be missing. */
export const CALCULATION_INPUTS: Readonly<Record<CalculationInput, readonly CalculationFact[]>> = {
  scores: evidence,
  'scores of the competency and its targets': evidence,
  'best of each target, as many as evidence needed': [...evidence, 'same score'],
  'of each': ['missing'],
};

/** A calculation as far as it decides which facts it needs. */
export interface CalculationShape {
  readonly method: MethodName;
  /** Left out where nothing is written; then scores are assumed, and `takes` is needed. */
  readonly takes?: CalculationInput;
  /** The window of `only`. */
  readonly only?: 'latest' | 'best';
  /** `mode of latest 3`. */
  readonly modeOfLatest?: boolean;
  /** What the method or `mode ties` says of ties. */
  readonly ties?: string;
  readonly retakes?: string;
  /** Growth begins at the first piece of each target where no baseline is recorded. */
  readonly firstPieces?: boolean;
}

/** Whether the order of the scores changes the value. */
export function dependsOnOrder(shape: CalculationShape): boolean {
  return (
    METHODS[shape.method].needs.includes('order by') ||
    shape.only === 'latest' ||
    (shape.method === 'mode' && (shape.modeOfLatest === true || shape.ties === 'latest'))
  );
}

/** The facts that have to be written, in the order in which they are written. */
export function factsNeeded(shape: CalculationShape): CalculationFact[] {
  if (shape.method === 'minus baseline') return inOrder(METHODS[shape.method].needs);
  const needed = new Set<CalculationFact>(['takes', ...METHODS[shape.method].needs]);
  for (const fact of CALCULATION_INPUTS[shape.takes ?? 'scores']) needed.add(fact);
  if (dependsOnOrder(shape)) for (const fact of order) needed.add(fact);
  if (shape.only === 'best') needed.add('same score');
  if (shape.takes === 'of each') for (const fact of order) needed.delete(fact);
  return inOrder([...needed]);
}

/** The facts that change the value if they are written; any other would be read and do nothing. */
export function factsUsed(shape: CalculationShape): CalculationFact[] {
  const used = new Set<CalculationFact>([...factsNeeded(shape), 'round']);
  if (shape.method === 'minus baseline') {
    if (shape.firstPieces) for (const fact of order) used.add(fact);
    return inOrder([...used]);
  }
  used.add('only').add('override');
  if (shape.takes !== 'of each') used.add('leave out');
  if (shape.retakes === 'latest replaces') for (const fact of order) used.add(fact);
  return inOrder([...used]);
}

function inOrder(facts: readonly CalculationFact[]): CalculationFact[] {
  return CALCULATION_FACTS.filter((fact) => facts.includes(fact));
}
