/** Fixes for calculations: what their method needs, and numbers that come to something. */
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, held } from '../tree/read.ts';
import { type Asked, arg, type Fixers, listArg, thingOfCode, thingsOf } from './asked.ts';
import { add, editOf, fileOf, fixWith, remove, write, writeValue } from './edits.ts';
import { numberText } from './numbers.ts';
import { endOfWords, removal } from './rows.ts';

export const calculationFixes: Fixers = {
  'method-needs-more': (asked) => [
    add(asked, asked.thing, listArg(asked, 'examples').join('\n'), added(listArg(asked, 'examples'))),
  ],
  'fact-not-used': (asked) => [remove(asked)],
  'rounding-without-halves': (asked) => ['half up', 'half even'].map((half) => withHalves(asked, half)),
  'no-order-among-values': (asked) => ['lowest', 'highest'].map((method) => write(asked, `method: ${method}`)),
  'takes-what-is-not-there': (asked) => [workedOutFor(asked), ...others(asked)],
  'ties-said-twice': (asked) => [remove(asked)],
  'tie-broken-by-itself': (asked) => ['record id', 'date assessed'].map((by) => differing(asked, by)),
  'rounding-hides-levels': (asked) => [finer(asked)],
  'number-of-nothing': (asked) => [write(asked, asked.written.replace(/\b0(\.0+)?\b/, '‹1›'))],
  'newest-counts-all-or-nothing': (asked) => [write(asked, '‹65%›')],
  'percentage-over-100': (asked) => [
    asked.written.length > 3 ? write(asked, asked.written.slice(1)) : undefined,
    write(asked, '100%'),
  ],
  'more-scores-than-needed': (asked) => [
    write(asked, asked.written.replace(new RegExp(`\\b${arg(asked, 'count')}\\b`), arg(asked, 'pieces'))),
  ],
  'too-few-for-a-trend': (asked) => [write(asked, asked.written.replace(/\d+(?!.*\d)/, arg(asked, 'fewest')))],
  'power-law-of-zero': (asked) => [write(asked, 'method: linear trend')],
  'missing-outside-the-scale': (asked) => [leftOut(asked), write(asked, arg(asked, 'low'))],
  'weights-of-nothing': (asked) => [write(asked, 'method: average')],
  'two-scales-in-one-average': (asked) => [sameScale(asked)],
  'competency-without-targets': (asked) => [limited(asked)],
};

function added(rows: readonly string[]): string {
  return `Add ${rows.map((row) => `\`${row}\``).join(' and ')}`;
}

function withHalves(asked: Asked, half: string) {
  const to = asked.line && anySlot(asked.line, 'to');
  return to && fixWith(`Add \`, ${half}\``, [{ start: to.end, end: to.end, text: `, ${half}` }]);
}

/** What is taken, worked out for what is asked for. */
function workedOutFor(asked: Asked) {
  const source = thingOfCode(asked, arg(asked, 'source'), ['calculation']);
  const line = source && anyFact(source, 'for');
  const each = line && anySlot(line, 'each');
  const kind = arg(asked, 'asked');
  return each && fixWith(`Work \`${source.name}\` out for each ${kind}`, [editOf(asked, each, kind)]);
}

/** Calculations that are worked out for what is asked for. */
function others(asked: Asked) {
  return thingsOf(asked, 'calculation')
    .filter((one) => one !== asked.thing && textOfEach(one) === arg(asked, 'asked'))
    .slice(0, 3)
    .map((one) => write(asked, one.name!));
}

function textOfEach(calculation: Line): string | undefined {
  const line = anyFact(calculation, 'for');
  return line && anySlot(line, 'each')?.text;
}

function differing(asked: Asked, by: string) {
  return by === asked.written ? undefined : write(asked, by);
}

/** Rounded to the distance of two levels that would become one, or finer. */
function finer(asked: Asked) {
  const distance = Number(arg(asked, 'higher')) - Number(arg(asked, 'lower'));
  return distance > 0 ? write(asked, numberText(distance)) : undefined;
}

function leftOut({ line }: Asked) {
  const first = line?.values[0];
  return (
    first && fixWith('Write `missing: left out`', [{ start: first.start, end: endOfWords(line), text: 'left out' }])
  );
}

/** The second of two things in the scale of the first: without a scale of its own. */
function sameScale(asked: Asked) {
  const other = thingOfCode(asked, arg(asked, 'second'));
  const scale = other && anyFact(other, 'scale');
  const name = arg(asked, 'second');
  return scale && fixWith(`Remove \`scale:\` of \`${name}\``, [{ ...removal(scale), ...fileOf(asked, scale) }]);
}

/** `for: each competency` in the areas whose competencies all have targets. */
function limited(asked: Asked) {
  const line = asked.thing && anyFact(asked.thing, 'for');
  const each = line && anySlot(line, 'each');
  if (!each || anySlot(line!, 'areas')) return undefined;
  const areas = thingsOf(asked, 'area').filter((area) => {
    const competencies = held(area, 'competency');
    return competencies.length > 0 && competencies.every((one) => held(one, 'target').length > 0);
  });
  const codes = areas.flatMap((area) => anySlot(area, 'code')?.text ?? []);
  return codes.length > 0 ? writeValue(asked, each, `competency in ${codes.join(', ')}`) : undefined;
}
