/** Fixes for plans, waivers and cohorts. */
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, held } from '../tree/read.ts';
import { type Asked, arg, type Fixers, listArg } from './asked.ts';
import { add, below, declare, fixWith, remove, write, writeValue } from './edits.ts';
import { numberText } from './numbers.ts';
import { endOfWords } from './rows.ts';
import { exchange } from './scales.ts';

export const planFixes: Fixers = {
  'needs-do-not-add-up': (asked) => [
    write(asked, numberText(Number(arg(asked, 'sum')), asked.written)),
    restOfTotal(asked),
  ],
  'core-without-total': (asked) => [coreTotal(asked)],
  'total-without-needs': (asked) => [
    add(asked, asked.thing, `credits ‹NEW›: ${totalOf(asked) ?? '1.0'} in any subject`),
  ],
  'need-of-nothing': (asked) => [
    write(asked, '‹1.0›'),
    others(asked) ? remove(asked, asked.thing, 'Remove the need') : undefined,
  ],
  'includes-more-than-the-need': (asked) => includesLess(asked),
  'subject-earns-nothing': (asked) => listArg(asked, 'subjects').map((subject) => courseIn(asked, subject)),
  'splitting-not-said': (asked) =>
    ['none', 'in steps of 0.5'].map((how) => add(asked, asked.thing, `splitting: ${how}`)),
  'splitting-in-steps-of-nothing': (asked) => [write(asked, '‹0.5›'), noSplitting(asked)],
  'sharing-said-twice': (asked) => [remove(asked)],
  'waiver-more-than-the-needs': (asked) => [write(asked, arg(asked, 'sum'))],
  'credit-waiver-over': (asked) => [remove(asked)],
  'credit-waiver-too-long': (asked) => [write(asked, arg(asked, 'until'))],
  'pathway-credit-nowhere': (asked) => [remove(asked)],
  'cohort-in-two-versions': (asked) => [write(asked, arg(asked, 'day'))],
  'cohort-in-no-version': (asked) => [write(asked, arg(asked, 'from'))],
  'two-plans-for-a-cohort': (asked) => [add(asked, asked.thing, `compare with: ${arg(asked, 'other')}`)],
  'plan-versions-circle': (asked) => [remove(asked)],
  'cohort-of-nobody': (asked) => [exchange(asked, 'from', 'before', 'Exchange the two dates')],
};

/** Whether the plan has other needs. */
function others({ thing }: Asked): boolean {
  return (thing?.$container.lines.filter((line: Line) => line.row.id === 'credits').length ?? 0) > 1;
}

function totalOf({ thing }: Asked): string | undefined {
  const line = thing && anyFact(thing, 'total');
  return line && anySlot(line, 'value')?.text;
}

/** What is missing to the total, as credits in any subject. */
function restOfTotal(asked: Asked) {
  const rest = Number(arg(asked, 'total')) - Number(arg(asked, 'sum'));
  if (!(rest > 0) || asked.problem.args['core'] === true || !asked.thing) return undefined;
  const rows = `credits ‹ELECT›: ${numberText(rest, asked.written)} in any subject`;
  const last = held(asked.thing, 'credits').at(-1);
  if (!last || asked.thing.lines.some((line) => line.name === 'ELECT')) return undefined;
  return fixWith(`Add ${numberText(rest, asked.written)} credits in any subject`, [below(asked, asked.thing, rows)]);
}

function coreTotal(asked: Asked) {
  const plan = asked.thing?.row.id === 'credits' ? asked.thing.$container : asked.thing;
  if (!plan || !('row' in plan)) return undefined;
  const core = held(plan, 'credits').filter((need) => anySlot(need, 'core'));
  const sum = core.reduce((all, need) => all + Number(anySlot(need, 'amount')?.text ?? 0), 0);
  return add(asked, plan, `core total: ${numberText(sum, '0.0')}`);
}

/** The portion as large as the need, or one that may overlap. */
function includesLess(asked: Asked) {
  const { line, thing } = asked;
  const amount = line && anySlot(line, 'amount');
  const need = thing && anySlot(thing, 'amount');
  const several = (thing?.lines.filter((one) => one.row.id === 'includes').length ?? 0) > 1;
  const end = line ? endOfWords(line) : 0;
  return [
    several || !need ? undefined : writeValue(asked, amount, need.text),
    writeValue(asked, need, arg(asked, 'includes'), `Raise the need to ${arg(asked, 'includes')}`),
    several ? fixWith('Add `, may overlap`', [{ start: end, end, text: ', may overlap' }]) : undefined,
  ];
}

function courseIn(asked: Asked, subject: string) {
  const code = `${subject.toUpperCase()}-1`;
  if (asked.framework.codes.has(code.toLowerCase())) return undefined;
  return declare(
    asked,
    'course',
    `course ‹${code}› "New course"\n  credit: 1.0 in ${subject}`,
    `Add a course with credit in \`${subject}\``,
  );
}

function noSplitting({ line }: Asked) {
  if (!line) return undefined;
  const from = line.start + line.row.words.length;
  return fixWith('Write `splitting: none`', [{ start: from, end: endOfWords(line), text: ': none' }]);
}
