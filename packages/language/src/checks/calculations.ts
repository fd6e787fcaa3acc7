/** Calculations: every fact that the method needs is written, and what goes in fits together. */
import {
  CALCULATION_FACTS,
  type CalculationFact,
  type CalculationInput,
  type CalculationShape,
  dependsOnOrder,
  factsNeeded,
  factsUsed,
  type MethodName,
  rational,
} from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line } from '../tree/nodes.ts';
import { fact, slot, type Thing, target } from '../tree/read.ts';
import { thingRow } from '../vocabulary/index.ts';
import { both, check } from './check.ts';
import { circlesAmong, eachKinds, eachOf, isSettled, type Need, numberOf, scopeOf, wordsOf } from './deciding.ts';
import { calculation, head, learning, ordered, round, targets } from './sample.ts';

type Calculation = Thing<'calculation'>;

/** A calculation as far as it decides which facts it needs; undefined where its method could not be read. */
export function shapeOf(calculation: Calculation): CalculationShape | undefined {
  const method = fact(calculation, 'method');
  const is = method && slot(method, 'is')?.text;
  if (!method || is === undefined || method.broken) return undefined;
  const takes = fact(calculation, 'takes');
  const input = takes && slot(takes, 'is')?.text;
  const only = fact(calculation, 'only');
  const window = only && slot(only, 'is')?.text;
  const tiesFact = fact(calculation, 'mode ties');
  const ties = slot(method, 'ties')?.text ?? (tiesFact && slot(tiesFact, 'value')?.text);
  const retakesFact = fact(calculation, 'retakes');
  const retakes = retakesFact && slot(retakesFact, 'value')?.text;
  const first = fact(calculation, 'when no baseline');
  const counted = slot(method, 'count') !== undefined && (is === 'best' || is === 'latest');
  return {
    method: (counted ? `${is} k` : is) as MethodName,
    ...(input !== undefined && { takes: input as CalculationInput }),
    ...((window === 'latest' || window === 'best') && { only: window }),
    modeOfLatest: slot(method, 'latest') !== undefined,
    ...(ties !== undefined && { ties }),
    ...(retakes !== undefined && { retakes }),
    firstPieces: first !== undefined && slot(first, 'progress') !== undefined,
  };
}

const exampleOf = (words: string): string =>
  thingRow('calculation').below?.lines.find((row) => row.id === words)?.example ?? `${words}:`;

/** The calculations from which a calculation takes its values; an earlier stage of one is not in the way. */
function takenBy(calculation: Line): Need[] {
  return ['method', 'takes'].flatMap((name) => {
    const line = fact(calculation as Calculation, name as 'method');
    const at = line && slot(line, 'of');
    const of = target(at);
    return at && of ? [{ of, at }] : [];
  });
}

export const calculations = [
  check<{ name: string; method: string; facts: string[]; examples: string[] }>({
    code: 'method-needs-more',
    severity: 'error',
    title: 'A calculation without a fact that its method needs',
    message: ({ name, method, facts, examples }) =>
      `\`${name}\` does not say everything that ${method === '' ? 'it' : `\`${method}\``} needs: ${both(facts, 12)} ${facts.length === 1 ? 'is' : 'are'} missing. For example ${both(examples, 12)}.`,
    why: 'Two gradebooks would fill the gap in two ways, and a student would have two grades for one set of scores.',
    wayOut: 'Add each line that is named, with what your school does.',
    bad: `${head}${learning}${calculation('decaying average, newest counts 65%', round)}`,
    good: `${head}${learning}${calculation('decaying average, newest counts 65%', ordered + round)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const shape = shapeOf(thing);
      if (!shape || !isSettled(thing)) return;
      const facts = factsNeeded(shape).filter((name) => !says(thing, name));
      if (facts.length === 0) return;
      report(thing, {
        name: nameOf(thing),
        method: shape.method,
        facts: facts.map((name) => `${name}:`),
        examples: facts.map(exampleOf),
      });
    },
  }),
  check<{ fact: string; method: string }>({
    code: 'fact-not-used',
    severity: 'information',
    title: 'A fact that the method does not use',
    message: ({ fact, method }) => `\`${fact}\` changes nothing here: \`${method}\` does not use it.`,
    why: 'A reader believes that the line decides something.',
    wayOut: 'Remove the line, or choose the method that was meant.',
    bad: `${head}${learning}${calculation('average', ordered + round)}`,
    good: `${head}${learning}${calculation('average', round)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const shape = shapeOf(thing);
      if (!shape || !isSettled(thing)) return;
      const used = new Set<string>(factsUsed(shape));
      for (const line of thing.lines) {
        if (used.has(line.row.id) || !(CALCULATION_FACTS as readonly string[]).includes(line.row.id)) continue;
        report(line, { fact: `${line.row.words}:`, method: shape.method });
      }
    },
  }),
  check<{ step: string }>({
    code: 'rounding-without-halves',
    severity: 'error',
    title: 'Rounding that does not say how halves go',
    message: ({ step }) => `\`round: to ${step}\` does not say how halves go: add \`, half up\` or \`, half even\`.`,
    why: 'A value in the very middle decides for or against a student, and programs differ in it.',
    wayOut: 'Write `half up` (2.5 becomes 3) or `half even` (2.5 becomes 2, 3.5 becomes 4).',
    bad: `${head}${learning}${calculation('average', '  round: to 0.1\n')}`,
    good: `${head}${learning}${calculation('average', round)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const line = fact(thing, 'round');
      const step = line && slot(line, 'to');
      const size = numberOf(step);
      if (step && size && !rational.equals(size, rational.ZERO) && !slot(line, 'half'))
        report(line, { step: step.text });
    },
  }),
  check<{ method: string; source: string }>({
    code: 'no-order-among-values',
    severity: 'error',
    title: 'An order among values that have no date',
    message: ({ method, source }) =>
      `\`${method}\` looks at which came last, and the values of \`${source}\` have no date and no order.`,
    why: 'The value would depend on the order in which a program happens to read the targets.',
    wayOut: 'Join them with `average`, `lowest` or `best`, or take the scores themselves.',
    bad: `${head}${learning}${targets}calculation level "Level"\n  for: each competency\n  method: latest\n  takes: each-target of each target\n  missing: left out\n`,
    good: `${head}${learning}${targets}calculation level "Level"\n  for: each competency\n  method: lowest\n  takes: each-target of each target\n  missing: left out\n`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const shape = shapeOf(thing);
      const takes = fact(thing, 'takes');
      const method = fact(thing, 'method');
      if (!shape || !takes || !method || shape.takes !== 'of each' || !dependsOnOrder(shape)) return;
      report(method, { method: wordsOf(method), source: slot(takes, 'of')?.text ?? '' });
    },
  }),
  check<{ way: string[] }>({
    code: 'calculation-circle',
    severity: 'error',
    title: 'Calculations that use each other in a circle',
    message: ({ way }) =>
      way.length === 2
        ? `\`${way[0]}\` takes its own value.`
        : `These calculations use each other in a circle: ${way.map((name) => `\`${name}\``).join(' → ')}.`,
    why: 'None of them can be worked out before the others.',
    wayOut: 'Let one of them take the scores themselves.',
    bad: `${head}${learning}calculation level "Level"\n  for: each competency\n  method: growth minus baseline\n  round: to 0.1, half up\n  baseline: the recorded one alone\n  when no baseline: no value\n\ncalculation growth "Growth"\n  for: each competency\n  method: level minus baseline\n  round: to 0.1, half up\n  baseline: the recorded one alone\n  when no baseline: no value\n`,
    good: `${head}${learning}${calculation('average', round)}calculation growth "Growth"\n  for: each competency\n  method: level minus baseline\n  round: to 0.1, half up\n  baseline: the recorded one alone\n  when no baseline: no value\n`,
    whole(context, report) {
      for (const { way, at } of circlesAmong(context.things('calculation'), takenBy))
        report(at, { way: [...way, way[0]!].map(nameOf) });
    },
  }),
  check<{ source: string; is: string; asked: string; own: string }>({
    code: 'takes-what-is-not-there',
    severity: 'error',
    title: 'A calculation that takes values which are not worked out',
    message: ({ source, is, asked, own }) =>
      is === asked
        ? `\`${source}\` is worked out for each ${is}; a calculation for each ${own} has no ${asked} below it.`
        : `\`${source}\` is worked out for each ${is}, not for each ${asked}.`,
    why: 'There is no such value, so that this calculation never has one.',
    wayOut: 'Take from the smaller to the larger: targets into a competency, competencies into an area.',
    bad: `${head}${learning}${calculation('average', round, 'points')}calculation level "Level"\n  for: each competency\n  method: lowest\n  takes: points of each target\n  missing: left out\n`,
    good: `${head}${learning}${targets}calculation level "Level"\n  for: each competency\n  method: lowest\n  takes: each-target of each target\n  missing: left out\n`,
    on: ['calculation'],
    thing(thing: Calculation, context, report) {
      const own = scopeOf(thing, context);
      if (!own || own === 'unknown') return;
      const takes = fact(thing, 'takes');
      const method = fact(thing, 'method');
      const [source, asked] = [target(takes && slot(takes, 'of')), eachOf(takes)];
      const inner = source && scopeOf(source, context);
      if (takes && source && asked && inner && inner !== 'unknown') {
        const below =
          eachKinds.indexOf(asked) < eachKinds.indexOf(own.each) || (asked === 'target' && own.each === 'target');
        if (inner.each !== asked || !below)
          report(slot(takes, 'of')!, { source: nameOf(source), is: inner.each, asked, own: own.each });
      }
      const grown = target(method && slot(method, 'of'));
      const from = grown && scopeOf(grown, context);
      if (method && grown && from && from !== 'unknown' && from.each !== own.each)
        report(slot(method, 'of')!, { source: nameOf(grown), is: from.each, asked: own.each, own: own.each });
    },
  }),
  check<{ method: string; fact: string; same: boolean }>({
    code: 'ties-said-twice',
    severity: 'warning',
    title: 'Ties that are decided twice',
    message: ({ method, fact, same }) =>
      `\`${method}\` already says where ties go${same ? '' : `, and \`${fact}\` says something else`}.`,
    why: 'Only one of the two lines holds, and the next author changes the other.',
    wayOut: 'Keep one of them.',
    bad: `${head}${learning}${calculation('mode, ties go to latest', `  mode ties: highest\n${ordered}`)}`,
    good: `${head}${learning}${calculation('mode, ties go to latest', ordered)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const [method, ties] = [fact(thing, 'method'), fact(thing, 'mode ties')];
      const inMethod = method && slot(method, 'ties');
      if (!method || !ties || !inMethod) return;
      report(ties, { method: wordsOf(method), fact: wordsOf(ties), same: inMethod.text === slot(ties, 'value')?.text });
    },
  }),
  check<{ date: string }>({
    code: 'tie-broken-by-itself',
    severity: 'warning',
    title: 'A tie that is broken by the date that is tied',
    message: ({ date }) =>
      `Scores are already in the order of the \`${date}\`; it cannot decide between two of one day.`,
    why: 'The order of two scores of one day stays open, and with it the value.',
    wayOut: 'Name another date, or `record id`.',
    bad: `${head}${learning}${calculation('latest', '  order by: date entered\n  same date: by date entered\n')}`,
    good: `${head}${learning}${calculation('latest', '  order by: date entered\n  same date: by record id\n')}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const [order, same] = [fact(thing, 'order by'), fact(thing, 'same date')];
      const date = order && slot(order, 'value');
      const tie = same && slot(same, 'value');
      if (date && tie && date.text === tie.text) report(tie, { date: date.text });
    },
  }),
];

/** Whether a calculation says what a fact of this name would; a method may say it itself. */
function says(calculation: Calculation, name: CalculationFact): boolean {
  if (name === 'mode ties') {
    const method = fact(calculation, 'method');
    if (method && slot(method, 'ties')) return true;
  }
  return calculation.lines.some((line) => line.row.id === name);
}
