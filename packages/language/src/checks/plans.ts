/** Plans: needs that add up, and can be filled. */
import { foldCode, type Rational, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, facts, held, type Thing, target } from '../tree/read.ts';
import { both, type Context, check } from './check.ts';
import { inDoubt } from './common.ts';
import { creditText, isSettled, numberOf, planKinds } from './deciding.ts';

type Plan = Thing<'graduation requirements'>;

const F = 'framework F "F"\n\nsubject art "Art"\nsubject math "Math"\nrole board "Board"\ntag lab "Lab"\n\n';
const plan = (more: string): string =>
  `graduation requirements D "D"\n  applies to: all students\n  splitting: none\n${more}`;
const needs = '  credits ART: 1.0 in art\n  credits MATH: 2.0 in math\n';
const course = 'course ART-1 "Art 1"\n  credit: 1.0 in art\n\n';

/** The needs of a plan with their amounts; undefined where one could not be read, or is missing. */
function needsOf(plan: Plan, context: Context): { need: Line; amount: Rational }[] | undefined {
  const codes = held(plan, 'credits').map((need) => foldCode(need.name ?? ''));
  if (!isSettled(plan) || inDoubt(context, 'credits') || new Set(codes).size < codes.length) return undefined;
  const found = held(plan, 'credits').map((need) => ({ need, amount: numberOf(anySlot(need, 'amount')) }));
  return found.every((one) => one.amount) ? (found as { need: Line; amount: Rational }[]) : undefined;
}

function totalOf(needs: { amount: Rational }[]): Rational {
  return rational.sum(needs.map(({ amount }) => amount));
}

/** A total that the needs do not add up to, with how far they are off. */
interface Misfit {
  at: Value;
  total: Rational;
  sum: Rational;
  core: boolean;
  off: Rational;
}

function misfits(plan: Plan, all: { need: Line; amount: Rational }[]): Misfit[] {
  return (['core total', 'total'] as const).flatMap((name) => {
    const line = fact(plan, name);
    const at = line && anySlot(line, 'value');
    const total = numberOf(at);
    const core = name === 'core total';
    const sum = totalOf(core ? all.filter(({ need }) => anySlot(need, 'core')) : all);
    return at && total && !rational.equals(total, sum) ? [{ at, total, sum, core, off: rational.sub(sum, total) }] : [];
  });
}

/** Something in the workspace that earns credit in a subject. */
function isEarned(subject: Line, context: Context): boolean {
  return context
    .mentionsOf(subject)
    .some(({ $container: line }) => line.row.id === 'credit' || line.row.id === 'awards');
}

export const plans = [
  check<{ total: string; sum: string; core: boolean; least: boolean }>({
    code: 'needs-do-not-add-up',
    severity: 'error',
    title: 'Needs that do not add up to the total',
    message: ({ total, sum, core, least }) =>
      `The ${core ? 'core ' : ''}needs add up to ${sum}, and \`${core ? 'core total' : 'total'}\` says ${total}: ${least ? 'less' : 'more'} than the total.`,
    why: 'A student who fills every need would have too little, or fill the total and lack a need.',
    wayOut: 'Correct the total or the need that is wrong; credits without a subject are `in any subject`.',
    bad: `${F}${plan(`  total: 4.0\n${needs}`)}`,
    good: `${F}${plan(`  total: 3.0\n${needs}`)}`,
    on: planKinds,
    thing(thing: Plan, context, report) {
      const all = needsOf(thing, context);
      if (!all || all.length === 0) return;
      const found = misfits(thing, all);
      // One wrong core need throws both totals off by the same amount; that is one mistake.
      const [first, second] = found;
      const one = first && second && rational.equals(first.off, second.off) ? [first] : found;
      for (const { at, total, sum, core, off } of one) {
        const least = rational.compare(off, rational.ZERO) < 0;
        report(at, { total: creditText(total), sum: creditText(sum), core, least });
      }
    },
  }),
  check<{ need: string }>({
    code: 'core-without-total',
    severity: 'warning',
    title: 'Core needs that no core total counts',
    message: ({ need }) => `\`${need}\` is marked \`core\`, and the plan has no \`core total:\`.`,
    why: 'Whether core credit may be waived or replaced is decided by the core total.',
    wayOut: 'Add `core total:`, or take `core` out of the needs.',
    bad: `${F}${plan(`  total: 3.0\n${needs.replace('in art', 'in art, core')}`)}`,
    good: `${F}${plan(`  total: 3.0\n  core total: 1.0\n${needs.replace('in art', 'in art, core')}`)}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      if (fact(thing, 'core total') || !fact(thing, 'total') || !isSettled(thing)) return;
      const need = held(thing, 'credits').find((one) => anySlot(one, 'core'));
      if (need) report(anySlot(need, 'core')!, { need: nameOf(need) });
    },
  }),
  check<{ plan: string }>({
    code: 'total-without-needs',
    severity: 'warning',
    title: 'A total without needs',
    message: ({ plan }) =>
      `\`${plan}\` has a total and does not say in which subjects. Add \`credits ANY: 24.0 in any subject\`, or the needs.`,
    why: 'Any credits at all would fill it, which nobody reads out of a bare number.',
    wayOut: 'Write the needs, one line each.',
    bad: `${F}${plan('  total: 3.0\n')}`,
    good: `${F}${plan('  total: 3.0\n  credits ANY: 3.0 in any subject\n')}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      const total = fact(thing, 'total');
      if (total && held(thing, 'credits').length === 0 && isSettled(thing)) report(total, { plan: nameOf(thing) });
    },
  }),
  check<{ need: string }>({
    code: 'need-of-nothing',
    severity: 'error',
    title: 'A need of no credit',
    message: ({ need }) => `\`${need}\` asks for 0 credits.`,
    why: 'It stands in the plan and is met by everybody.',
    wayOut: 'Write how much credit it asks for, or remove it.',
    bad: `${F}${plan('  credits ART: 0 in art\n')}`,
    good: `${F}${plan('  credits ART: 1.0 in art\n')}`,
    on: ['credits'],
    thing(thing, _context, report) {
      const at = anySlot(thing, 'amount');
      const amount = numberOf(at);
      if (at && amount && rational.equals(amount, rational.ZERO)) report(at, { need: nameOf(thing) });
    },
  }),
  check<{ need: string; amount: string; includes: string }>({
    code: 'includes-more-than-the-need',
    severity: 'error',
    title: 'Portions that are more than the need',
    message: ({ need, amount, includes }) =>
      `\`${need}\` is ${amount}, and its \`includes:\` add up to ${includes}. Portions are separate unless they say \`may overlap\`.`,
    why: 'A student who fills the need could still never have all of its portions.',
    wayOut: 'Raise the need, lower a portion, or add `, may overlap`.',
    bad: `${F}${plan('  credits MATH: 1.0 in math\n    includes: 2.0 tagged lab\n')}`,
    good: `${F}${plan('  credits MATH: 3.0 in math\n    includes: 2.0 tagged lab\n')}`,
    on: ['credits'],
    thing(thing: Thing<'credits'>, context, report) {
      const amount = numberOf(anySlot(thing, 'amount'));
      const portions = facts(thing, 'includes').map((line) => ({ line, size: numberOf(anySlot(line, 'amount')) }));
      if (!amount || !isSettled(thing)) return;
      // Where a need is missing, its portions stand below the one before it.
      const all = needsOf(thing.$container as Plan, context);
      if (all && misfits(thing.$container as Plan, all).length > 0) return;
      let sum = rational.ZERO;
      for (const { line, size } of portions) {
        if (!size) continue;
        const overlaps = anySlot(line, 'mayOverlap') !== undefined;
        const taken = overlaps ? size : rational.add(sum, size);
        if (rational.compare(taken, amount) > 0) {
          report(line, { need: nameOf(thing), amount: creditText(amount), includes: creditText(taken) });
          return;
        }
        if (!overlaps) sum = taken;
      }
    },
  }),
  check<{ subjects: string[]; plan: string }>({
    code: 'subject-earns-nothing',
    severity: 'warning',
    title: 'A need in a subject in which nothing earns credit',
    message: ({ subjects, plan }) =>
      `\`${plan}\` asks for credit in ${both(subjects, 12)}, and no course and no credit earns any there.`,
    why: 'Nobody could fill the need with what is offered.',
    wayOut: 'Add the courses, or correct the subject.',
    bad: `${F}${course}${plan(`  total: 3.0\n${needs}`)}`,
    good: `${F}${course}course MATH-1 "Math 1"\n  credit: 1.0 in math\n\n${plan(`  total: 3.0\n${needs}`)}`,
    whole(context, report) {
      if (!context.things('course').some((one) => anyFact(one, 'credit')) || inDoubt(context, 'subject')) return;
      const told = new Set<Line>();
      for (const plan of planKinds.flatMap((kind) => [...context.things(kind)])) {
        const lacking = held(plan, 'credits').filter((need) => {
          const subjects = need.values.filter((value) => value.slot.name === 'subjects').map(target);
          return subjects.length > 0 && subjects.every((subject) => subject && !isEarned(subject, context));
        });
        const open = lacking.flatMap((need) => target(anySlot(need, 'subjects')) ?? []).filter((one) => !told.has(one));
        const subjects = [...new Set(open)];
        for (const subject of subjects) told.add(subject);
        const first = lacking.find((need) => target(anySlot(need, 'subjects')) === subjects[0]);
        if (first) report(anySlot(first, 'subjects')!, { subjects: subjects.map(nameOf), plan: nameOf(plan) });
      }
    },
  }),
  check<{ plan: string }>({
    code: 'splitting-not-said',
    severity: 'warning',
    title: 'A plan that does not say whether credit may be cut',
    message: ({ plan }) =>
      `\`${plan}\` does not say whether one credit may be cut to fill two needs. Add \`splitting: none\` or \`splitting: in steps of 0.5\`.`,
    why: 'Whether a 1.0 credit fills two halves decides about graduation, and registrars differ in it.',
    wayOut: 'Add the line.',
    bad: `${F}${plan(needs).replace('  splitting: none\n', '')}`,
    good: `${F}${plan(needs)}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      if (!fact(thing, 'splitting') && held(thing, 'credits').length > 1 && isSettled(thing))
        report(thing, { plan: nameOf(thing) });
    },
  }),
  check<{ step: string }>({
    code: 'splitting-in-steps-of-nothing',
    severity: 'error',
    title: 'Credit cut in steps of nothing',
    message: ({ step }) => `\`in steps of ${step}\` is no step.`,
    why: 'Nobody can tell how credit may be cut.',
    wayOut: 'Write the smallest piece, such as 0.5, or `splitting: none`.',
    bad: `${F}${plan(needs).replace('none', 'in steps of 0')}`,
    good: `${F}${plan(needs).replace('none', 'in steps of 0.5')}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      const splitting = fact(thing, 'splitting');
      const at = splitting && anySlot(splitting, 'step');
      const step = numberOf(at);
      if (at && step && rational.equals(step, rational.ZERO)) report(at, { step: at.text });
    },
  }),
];
