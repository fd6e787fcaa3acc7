/** A small example of a calculation: a few scores of its own scale, and what the engine makes of them. */
import { best, type CalculationMethod, methodName, roundTo, usedBy, valueOfScores } from '@cairn/engine';
import { anyFact, anySlot, type Line, scaleOf, target } from '@cairn/language/editor';
import { type Decimal, type MethodName, parseDecimal, type Rational, rational } from '@cairn/model';
import { levelsOf } from './levels.ts';
import { code, said, strong } from './markdown.ts';
import { equals, inNumbers, placed, scoresFor, shown, within } from './samples.ts';
import { levelInWords } from './words.ts';

/** The method of a calculation, read from its lines. */
export interface Method {
  name: MethodName;
  /** As the engine takes it. */
  written: CalculationMethod;
}

/** An example in words, as Markdown. */
export interface Example {
  /** What goes in: `the scores 2, 3, 2, 4`. */
  given: string;
  /** How the value comes about, where that can be said in a line or two. */
  steps: string[];
  /** The value, what rounding makes of it, and its level. */
  result: string;
}

/** What the line `method:` of a calculation says; undefined where it could not be read. */
export function methodOf(calculation: Line, line: Line): Method | undefined {
  const is = anySlot(line, 'is')?.text;
  if (is === undefined || line.broken) return undefined;
  const number = (slot: string): number | undefined => {
    const text = anySlot(line, slot)?.text;
    return text === undefined ? undefined : Number(text);
  };
  const count = number('count');
  const latest = number('latest');
  const newest = share(anySlot(line, 'newest')?.text);
  const level = levelValue(line);
  const ties = anySlot(line, 'ties')?.text;
  const modeTies = writtenAs(calculation, 'mode ties');
  const sameScore = writtenAs(calculation, 'same score');
  const written = {
    is,
    ...(count !== undefined && { count }),
    ...(latest !== undefined && { latest }),
    ...(newest !== undefined && { newest }),
    ...(level !== undefined && { level: { value: level } }),
    ...(ties !== undefined && { ties }),
    ...(modeTies !== undefined && { modeTies }),
    ...(sameScore !== undefined && { sameScore }),
  } as CalculationMethod;
  return { name: methodName(written), written };
}

/** Works the example out; undefined where a number that the method needs is not written, or the scale has too few. */
export function exampleOf(calculation: Line, { name, written }: Method): Example | undefined {
  const scores = scoresFor(calculation);
  if (!scores) return undefined;
  if (name === 'minus baseline') return growth(calculation, scores);
  const only = windowed(calculation, scores);
  const weights = only.scores.map((_, place) => (name === 'weighted average' && place === 1 ? 2 : 1));
  const weighed = only.scores.map((value, place) => ({ value, weight: rational.rational(weights[place]!) }));
  const value = valueOfScores(written, weighed);
  const used = usedBy(written, weighed).map((place) => only.scores[place]!);
  const given = `the ${inputOf(calculation)} ${inNumbers(scores)}, the oldest first`;
  if (!value) return { given, steps: only.steps, result: 'No value.' };
  const steps = [...only.steps, ...stepsOf({ name, written, scores: only.scores, used, weights, value })];
  return { given, steps, result: resultOf(calculation, value) };
}

/** Everything that the words of a step need. */
interface Working {
  name: MethodName;
  written: CalculationMethod;
  scores: readonly Rational[];
  used: readonly Rational[];
  weights: readonly number[];
  value: Rational;
}

/** The steps as a person would write them down; the value itself is the engine's. */
function stepsOf({ name, written, scores, used, weights, value }: Working): string[] {
  switch (name) {
    case 'average':
    case 'latest k':
    case 'best k':
    case 'times':
      return [`(${used.map(shown).join(' + ')}) ÷ ${used.length} ${equals(value)}`];
    case 'weighted average': {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const products = scores.map((score, place) => `${weights[place]} × ${shown(score)}`);
      return [`with weight 2 for the second: (${products.join(' + ')}) ÷ ${total} ${equals(value)}`];
    }
    case 'weighted latest': {
      const before = scores.slice(0, -1);
      if (before.length === 0 || !written.newest) return [];
      const [now, rest] = shares(written.newest);
      const earlier = `(${before.map(shown).join(' + ')}) ÷ ${before.length}`;
      return [`${now} × ${shown(scores.at(-1)!)} + ${rest} × ${earlier} ${equals(value)}`];
    }
    case 'decaying average':
      return written.newest ? carried(scores, written) : [];
    case 'median':
      return [`by size: ${inNumbers([...scores].sort(rational.compare))}`];
    case 'mode':
      return written.latest === undefined ? [] : [`the newest ${written.latest}: ${inNumbers(used)}`];
    case 'latest':
    case 'highest':
    case 'lowest':
    case 'power law':
    case 'linear trend':
    case 'minus baseline':
      return [];
  }
}

/** The decaying average, a score at a time. */
function carried(scores: readonly Rational[], written: CalculationMethod): string[] {
  const [now, rest] = shares(written.newest!);
  return scores.slice(1).map((score, place) => {
    const upTo = (count: number): Rational =>
      valueOfScores(
        written,
        scores.slice(0, count).map((value) => ({ value, weight: rational.ONE })),
      ) ?? rational.ZERO;
    return `${rest} × ${shown(upTo(place + 1))} + ${now} × ${shown(score)} ${equals(upTo(place + 2))}`;
  });
}

function growth(calculation: Line, scores: readonly Rational[]): Example {
  const now = rational.max(scores[0]!, ...scores);
  const baseline = scores[0]!;
  const value = rational.sub(now, baseline);
  return {
    given: `a value of ${shown(now)} and a baseline of ${shown(baseline)}`,
    steps: [`${shown(now)} − ${shown(baseline)} = ${shown(value)}`],
    result: resultOf(calculation, value, false),
  };
}

/** The scores that `only:` leaves. */
function windowed(calculation: Line, scores: readonly Rational[]): { scores: readonly Rational[]; steps: string[] } {
  const line = anyFact(calculation, 'only');
  const is = line && anySlot(line, 'is')?.text;
  const count = Number(line && anySlot(line, 'count')?.text);
  if (!line || !(count >= 1) || count >= scores.length) return { scores, steps: [] };
  const same = writtenAs(calculation, 'same score') === 'earliest' ? 'earliest' : 'latest';
  const kept =
    is === 'best'
      ? best(
          scores.map((value) => ({ value, weight: rational.ONE })),
          count,
          same,
        ).map((place) => scores[place]!)
      : scores.slice(-count);
  return { scores: kept, steps: [`only the ${is} ${count}: ${inNumbers(kept)}`] };
}

/** The value within the scale, rounded as the calculation says, with its level. */
function resultOf(calculation: Line, raw: Rational, hasLevel = true): string {
  const scale = scaleOf(calculation);
  const exact = hasLevel ? within(raw, scale) : raw;
  const line = anyFact(calculation, 'round');
  const to = parseDecimal((line && anySlot(line, 'to')?.text) ?? '');
  const half = line && anySlot(line, 'half')?.text;
  const rounds = to !== undefined && Number(to) > 0;
  const value = rounds ? roundTo(exact, { to, ...(half === 'half even' && { half }) }) : exact;
  const level = hasLevel && scale ? levelsOf(scale).findLast((each) => reaches(value, each)) : undefined;
  const told = `${strong(rounds ? placed(value, to) : shown(value))}${level ? `, level ${levelInWords(level)}` : ''}`;
  const limits = rational.equals(raw, exact) ? '' : `${shown(raw)}, kept within the scale: `;
  if (!rounds || rational.equals(value, exact)) return `${limits}the value is ${told}`;
  const from = limits || `${shown(exact)}, `;
  const display = line && anySlot(line, 'displayOnly') ? ' for display only' : '';
  return `${from}rounded to ${said(to)}${display}: ${told}`;
}

function reaches(value: Rational, level: Line): boolean {
  const number = rational.parse(anySlot(level, 'value')?.text ?? '');
  return number !== undefined && rational.compare(number, value) <= 0;
}

/** What goes in, in a word or two. */
function inputOf(calculation: Line): string {
  const takes = anyFact(calculation, 'takes');
  const of = takes && anySlot(takes, 'of')?.text;
  return of === undefined ? 'scores' : `values of ${code(of)}`;
}

function writtenAs(thing: Line, words: string): string | undefined {
  const line = anyFact(thing, words);
  return line && anySlot(line, 'value')?.text;
}

function levelValue(line: Line): Decimal | undefined {
  const value = anySlot(line, 'level');
  const level = target(value);
  return parseDecimal((level ? anySlot(level, 'value')?.text : value?.text) ?? '');
}

/** `65%` as `0.65`. */
function share(text: string | undefined): Decimal | undefined {
  const percent = rational.parse(text?.replace(/\s?%$/, '') ?? '');
  return percent && rational.toDecimalText(rational.div(percent, rational.rational(100)));
}

/** `0.65` as `0.65` and the rest, `0.35`. */
function shares(newest: Decimal): [string, string] {
  return [newest, shown(rational.sub(rational.ONE, rational.fromDecimal(newest)))];
}
