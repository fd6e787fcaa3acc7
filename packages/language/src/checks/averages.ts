/** What a calculation makes of scores: rounding, windows, weights and scales that leave a value worth having. */
import { type CalculationShape, METHODS, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { scaleOf } from '../names/scales.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, slot, type Thing, target } from '../tree/read.ts';
import { shapeOf } from './calculations.ts';
import { check } from './check.ts';
import { eachOf, isDeclaredTwice, numberOf, scopeOf, wordsOf } from './deciding.ts';
import { holdingOfAll } from './holdings.ts';
import { rangeOf } from './ranges.ts';
import { calculation, head, joined, learning, ordered, round, targets } from './sample.ts';

type Calculation = Thing<'calculation'>;

/** How many scores a calculation looks at where it names a number: `best 3`, `only: latest 3`, a power law. */
function scoresWanted(
  calculation: Calculation,
  shape: CalculationShape,
): { text: string; at: Line; count: string } | undefined {
  const method = fact(calculation, 'method');
  const only = fact(calculation, 'only');
  if (!method) return undefined;
  const count = slot(method, 'count')?.text ?? slot(method, 'latest')?.text;
  if (count !== undefined) return { text: wordsOf(method), at: method, count };
  if (only) return { text: wordsOf(only), at: only, count: slot(only, 'count')?.text ?? '1' };
  const { fewest } = METHODS[shape.method];
  return fewest > 1 ? { text: wordsOf(method), at: method, count: String(fewest) } : undefined;
}

export const averages = [
  check<{ step: string; lower: string; higher: string; scale: string }>({
    code: 'rounding-hides-levels',
    severity: 'warning',
    title: 'Rounding coarser than the levels',
    message: ({ step, lower, higher, scale }) =>
      `Rounded to ${step}, a value can no longer tell \`${lower}\` from \`${higher}\` of \`${scale}\`.`,
    why: 'Levels that stand between two rounded values are never given, or given too early.',
    wayOut: 'Round to the distance between the levels or finer, or only `for display`.',
    bad: `${head}${learning}${calculation('average', '  round: to 2, half up\n')}`,
    good: `${head}${learning}${calculation('average', round)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const line = fact(thing, 'round');
      const step = line && !slot(line, 'displayOnly') ? slot(line, 'to') : undefined;
      const size = numberOf(step);
      const scale = scaleOf(thing);
      const levels = rangeOf(scale)?.levels ?? [];
      if (!step || !size || !scale || shapeOf(thing)?.method === 'minus baseline') return;
      for (let i = 1; i < levels.length; i++) {
        const [lower, higher] = [levels[i - 1]!, levels[i]!];
        const distance = rational.sub(higher.value, lower.value);
        if (rational.equals(distance, rational.ZERO) || rational.compare(distance, size) >= 0) continue;
        report(step, { step: step.text, lower: nameOf(lower.line), higher: nameOf(higher.line), scale: nameOf(scale) });
        return;
      }
    },
  }),
  check<{ text: string }>({
    code: 'number-of-nothing',
    severity: 'error',
    title: 'A calculation with a number that leaves nothing',
    message: ({ text }) => `\`${text}\` leaves nothing to work out.`,
    why: 'The calculation would never have a value, so that no rule that reads it can be met.',
    wayOut: 'Write a number above zero.',
    bad: `${head}${learning}${calculation('best 0', `  same score: latest\n${round}`)}`,
    good: `${head}${learning}${calculation('best 2', `  same score: latest\n${round}`)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const slots = ['method count', 'method latest', 'only count', 'round to'];
      for (const [name, slotName] of slots.map((text) => text.split(' ') as [string, string])) {
        const line = thing.lines.find((found) => found.row.id === name);
        const value = line && anySlot(line, slotName);
        const number = numberOf(value);
        if (line && value && number && rational.equals(number, rational.ZERO)) report(value, { text: wordsOf(line) });
      }
    },
  }),
  check<{ percent: string; method: string; all: boolean }>({
    code: 'newest-counts-all-or-nothing',
    severity: 'warning',
    title: 'A newest score that counts all or nothing',
    message: ({ percent, method, all }) =>
      `With ${percent} for the newest, \`${method}\` ${all ? 'is the newest score alone: write `method: latest`' : 'never looks at the newest score'}.`,
    why: 'Most likely a slip: the line says how much the newest score counts beside the earlier ones.',
    wayOut: 'Write a percentage between the two, often 60% to 75%.',
    bad: `${head}${learning}${calculation('decaying average, newest counts 100%', ordered + round)}`,
    good: `${head}${learning}${calculation('decaying average, newest counts 65%', ordered + round)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const method = fact(thing, 'method');
      const newest = method && slot(method, 'newest');
      const percent = numberOf(newest);
      if (!method || !newest || !percent) return;
      const all = rational.equals(percent, rational.rational(100));
      if (all || rational.equals(percent, rational.ZERO))
        report(newest, { percent: newest.text, method: slot(method, 'is')?.text ?? '', all });
    },
  }),
  check<{ text: string; thing: string; pieces: string; count: string }>({
    code: 'more-scores-than-needed',
    severity: 'warning',
    title: 'A calculation that wants more scores than are asked for',
    message: ({ text, thing, pieces, count }) =>
      `\`${text}\` looks at ${count} scores, and \`${thing}\` is complete with ${pieces} piece${pieces === '1' ? '' : 's'} of evidence.`,
    why: 'A student who has shown all that is asked would have no value, or one of fewer scores than the rule says.',
    wayOut: 'Ask for more evidence, or look at fewer scores.',
    bad: `${head}${learning}${calculation('best 5', `  same score: latest\n${round}`)}`,
    good: `${head}${learning}${calculation('best 2', `  same score: latest\n${round}`)}`,
    on: ['calculation'],
    thing(thing: Calculation, context, report) {
      const shape = shapeOf(thing);
      const scope = scopeOf(thing, context);
      if (shape?.takes !== 'scores' || !scope || scope === 'unknown') return;
      const wanted = scoresWanted(thing, shape);
      const count = wanted && rational.parse(wanted.count);
      const fewest = holdingOfAll(scope.areas, context).fewest[scope.each];
      if (wanted && count && fewest && rational.compare(count, fewest.pieces) > 0)
        report(wanted.at, {
          text: wanted.text,
          thing: nameOf(fewest.thing),
          pieces: rational.toExactText(fewest.pieces),
          count: wanted.count,
        });
    },
  }),
  check<{ method: string; fewest: number; text: string }>({
    code: 'too-few-for-a-trend',
    severity: 'error',
    title: 'A trend of too few scores',
    message: ({ method, fewest, text }) =>
      `\`${method}\` has a value from ${fewest} scores on, and \`${text}\` leaves it fewer.`,
    why: 'The calculation never has a value, so that no rule that reads it can be met.',
    wayOut: 'Let more scores through, or take a method that needs fewer, such as `weighted latest`.',
    bad: `${head}${learning}${calculation('power law', `  only: latest 2\n${ordered}${round}`)}`,
    good: `${head}${learning}${calculation('power law', `  only: latest 5\n${ordered}${round}`)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const shape = shapeOf(thing);
      const only = fact(thing, 'only');
      const count = only && numberOf(slot(only, 'count'));
      if (!shape || !only || !count) return;
      const { fewest } = METHODS[shape.method];
      if (fewest > 1 && rational.compare(count, rational.rational(fewest)) < 0)
        report(only, { method: shape.method, fewest, text: wordsOf(only) });
    },
  }),
  check<{ scale: string; level: string }>({
    code: 'power-law-of-zero',
    severity: 'warning',
    title: 'A power law over a scale that has a zero',
    message: ({ scale, level }) =>
      `The power law has no value once a score is 0, and \`${scale}\` gives 0${level === '' ? '' : ` for \`${level}\``}.`,
    why: 'A single lowest score would take the whole value away.',
    wayOut: 'Begin the scale at 1, or take `linear trend` or `decaying average`.',
    bad: `${head}scale Z "Z"\n  numbers: 0 to 4 in steps of 1\n\n${learning}${calculation('power law', `  scale: Z\n${ordered}${round}`)}`,
    good: `${head}${learning}${calculation('power law', ordered + round)}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const method = fact(thing, 'method');
      const scale = scaleOf(thing);
      const range = rangeOf(scale);
      if (!method || !scale || !range || shapeOf(thing)?.method !== 'power law') return;
      if (rational.compare(range.low, rational.ZERO) > 0) return;
      const zero = range.levels.find(({ value }) => rational.equals(value, rational.ZERO));
      report(method, { scale: nameOf(scale), level: zero ? nameOf(zero.line) : '' });
    },
  }),
  check<{ value: string; scale: string; low: string; high: string }>({
    code: 'missing-outside-the-scale',
    severity: 'warning',
    title: 'Missing work that counts outside of the scale',
    message: ({ value, scale, low, high }) =>
      `Missing work counts as ${value}, and \`${scale}\` goes from ${low} to ${high}.`,
    why: 'Work that was not handed in would weigh more than the weakest work that was.',
    wayOut: 'Use a number of the scale, or `missing: left out`.',
    bad: `${head}${learning}${calculation('average', round).replace('missing: left out', 'missing: counts as 0')}`,
    good: `${head}${learning}${calculation('average', round).replace('missing: left out', 'missing: counts as 1')}`,
    on: ['calculation'],
    thing(thing: Calculation, _context, report) {
      const line = fact(thing, 'missing');
      const value = line && slot(line, 'value');
      const number = numberOf(value);
      const scale = scaleOf(thing);
      const range = rangeOf(scale);
      if (!value || !number || !scale || !range) return;
      if (rational.compare(number, range.low) >= 0 && rational.compare(number, range.high) <= 0) return;
      const [low, high] = [rational.toExactText(range.low), rational.toExactText(range.high)];
      report(value, { value: value.text, scale: nameOf(scale), low, high });
    },
  }),
  check<{ name: string }>({
    code: 'weights-of-nothing',
    severity: 'warning',
    title: 'A weighted average without weights',
    message: ({ name }) => `\`${name}\` is a weighted average, and nothing that goes into it has a \`weight:\`.`,
    why: 'It is the plain average, and its readers believe that something counts more.',
    wayOut: 'Give the targets or competencies a line `weight: 2`, or write `method: average`.',
    bad: `${head}${learning}${calculation('weighted average', round)}`,
    good: `${head}${learning.replace('    target A.1.2 "Two"\n', '    target A.1.2 "Two"\n      weight: 2\n')}${calculation('weighted average', round)}`,
    on: ['calculation'],
    thing(thing: Calculation, context, report) {
      const scope = scopeOf(thing, context);
      const method = fact(thing, 'method');
      if (!method || !scope || scope === 'unknown' || shapeOf(thing)?.method !== 'weighted average') return;
      if (!holdingOfAll(scope.areas, context).weighted) report(method, { name: nameOf(thing) });
    },
  }),
  check<{ name: string; first: string; second: string; scales: [string, string] }>({
    code: 'two-scales-in-one-average',
    severity: 'error',
    title: 'Values of two scales in one calculation',
    message: ({ name, first, second, scales }) =>
      `\`${name}\` joins \`${first}\` in \`${scales[0]}\` and \`${second}\` in \`${scales[1]}\`. The numbers of two scales have no mean.`,
    why: 'A 3 of four levels and a 3 of twelve are different work; their average says nothing about either.',
    wayOut: 'Judge both in one scale, or ask for a level in each with a rule.',
    bad: `${head}scale T "T"\n  numbers: 1 to 12 in steps of 1\n\narea A "A"\n  competency A.1 "First"\n    target A.1.1 "One"\n    target A.1.2 "Two"\n      scale: T\n\n${targets}${joined}`,
    good: `${head}${learning}${targets}${joined}`,
    on: ['calculation'],
    thing(thing: Calculation, context, report) {
      const scope = scopeOf(thing, context);
      const takes = fact(thing, 'takes');
      const taken = takes && slot(takes, 'is')?.text;
      if (!scope || scope === 'unknown' || !takes || taken === undefined || taken === 'scores') return;
      const source = target(slot(takes, 'of'));
      if (source && anyFact(source, 'scale')) return;
      const pair = holdingOfAll(scope.areas, context).mixed[scope.each];
      const scales = pair?.map((part) => scaleOf(part)?.name ?? '');
      if (!pair || !scales) return;
      const [first, second] = [nameOf(pair[0]), nameOf(pair[1])];
      report(takes, { name: nameOf(thing), first, second, scales: [scales[0]!, scales[1]!] });
    },
  }),
  check<{ name: string; competency: string }>({
    code: 'competency-without-targets',
    severity: 'warning',
    title: 'A calculation over targets where a competency has none',
    message: ({ name, competency }) =>
      `\`${name}\` is made of targets, and \`${competency}\` has none: it never has a value there.`,
    why: 'The competency can never be shown, so that no rule over the whole area is met.',
    wayOut:
      'Give the competency targets, or limit the calculation to areas whose competencies have them: `for: each competency in AREA`.',
    bad: `${head}${learning}area B "B"\n  competency B.1 "Bare"\n\n${targets}${joined}`,
    good: `${head}${learning}area B "B"\n  competency B.1 "Bare"\n\n${targets}${joined.replace('each competency', 'each competency in A')}`,
    on: ['calculation'],
    thing(thing: Calculation, context, report) {
      const scope = scopeOf(thing, context);
      const takes = fact(thing, 'takes');
      if (!scope || scope === 'unknown' || scope.each !== 'competency' || !takes) return;
      if (eachOf(takes) !== 'target' && slot(takes, 'is')?.text.startsWith('best of each target') !== true) return;
      const holding = holdingOfAll(scope.areas, context);
      if (!holding.bare || isDeclaredTwice(holding.bare) || outlineOf(holding.bare).problems.length > 0) return;
      if (holding.count.target > 0) report(takes, { name: nameOf(thing), competency: nameOf(holding.bare) });
    },
  }),
];
