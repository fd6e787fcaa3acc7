/** What a plan lets go: credit that two needs share, waivers, and pathway credit that stands in. */
import { addYears, type IsoDate, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { type Line, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, facts, held, type Thing, target } from '../tree/read.ts';
import { both, check } from './check.ts';
import { creditText, isSettled, numberOf, planKinds } from './deciding.ts';

type Plan = Thing<'graduation requirements'>;

const F = 'framework F "F"\n\nsubject art "Art"\nsubject math "Math"\nrole board "Board"\n\n';
const plan = (more: string): string =>
  `graduation requirements D "D"\n  applies to: all students\n  splitting: none\n${more}`;
const needs = '  credits ART: 1.0 in art\n  credits MATH: 2.0 in math\n';

/** The needs that a line names, in their order. */
function namedNeeds(line: Line): { at: Value; need: Line }[] {
  return line.values.flatMap((at) => {
    const need = target(at);
    return need?.row.id === 'credits' ? [{ at, need }] : [];
  });
}

export const waivers = [
  check<{ first: string; second: string; itself: boolean }>({
    code: 'sharing-said-twice',
    severity: 'warning',
    title: 'Sharing with itself, or said twice',
    message: ({ first, second, itself }) =>
      itself
        ? `\`${first}\` shares with itself, which says nothing.`
        : `\`${first}\` and \`${second}\` may already share, by a line above.`,
    why: 'Most likely another need was meant, and that one may not share now.',
    wayOut: 'Write the other need, or remove it.',
    bad: `${F}${plan(`${needs}  sharing: ART may share with ART, credit counted once\n`)}`,
    good: `${F}${plan(`${needs}  sharing: ART may share with MATH, credit counted once\n`)}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      const seen = new Map<Line, Set<Line>>();
      for (const line of facts(thing, 'sharing')) {
        const [first, ...others] = namedNeeds(line);
        for (const { at, need } of first ? others : []) {
          const itself = need === first!.need;
          const before = seen.get(need)?.has(first!.need) || seen.get(first!.need)?.has(need);
          if (itself || before) report(at, { first: nameOf(first!.need), second: nameOf(need), itself });
          seen.set(first!.need, (seen.get(first!.need) ?? new Set()).add(need));
        }
      }
    },
  }),
  check<{ amount: string; needs: string[]; sum: string }>({
    code: 'waiver-more-than-the-needs',
    severity: 'warning',
    title: 'More may be waived than is asked for',
    message: ({ amount, needs, sum }) =>
      `Up to ${amount} may be waived of ${both(needs)}, and together they ask for ${sum}.`,
    why: 'The rest of the waiver can never be used, and a family may count on it.',
    wayOut: 'Lower the amount, or name the other needs.',
    bad: `${F}${plan(`${needs}  waiver: up to 2.0 of ART, approved by board\n`)}`,
    good: `${F}${plan(`${needs}  waiver: up to 1.0 of ART, approved by board\n`)}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      for (const line of facts(thing, 'waiver')) {
        const at = anySlot(line, 'amount');
        const amount = numberOf(at);
        const named = namedNeeds(line);
        const sums = named.flatMap(({ need }) => numberOf(anySlot(need, 'amount')) ?? []);
        if (!at || !amount || sums.length === 0 || sums.length < named.length || outlineOf(line).problems.length > 0)
          continue;
        const sum = rational.sum(sums);
        if (rational.compare(amount, sum) > 0)
          report(at, {
            amount: creditText(amount),
            needs: named.map(({ need }) => nameOf(need)),
            sum: creditText(sum),
          });
      }
    },
  }),
  check<{ law: string; to: string }>({
    code: 'credit-waiver-over',
    severity: 'warning',
    title: 'A waiver by law that has ended',
    message: ({ law, to }) => `The waiver by \`${law}\` ended on ${to}.`,
    why: 'Nobody may grant it any more, and a family that reads the plan would ask for it.',
    wayOut: 'Remove it, or write the date to which it was prolonged.',
    bad: `${F}${plan(`${needs}  credit waiver: Law 1 from 2021-05-01 to 2024-08-31, granted by board\n`)}`,
    good: `${F}${plan(`${needs}  credit waiver: Law 1 from 2025-05-01 to 2027-08-31, granted by board\n`)}`,
    on: planKinds,
    thing(thing: Plan, { today }, report) {
      for (const line of facts(thing, 'credit waiver')) {
        const to = anySlot(line, 'to');
        if (to && to.text < today) report(to, { law: anySlot(line, 'law')?.text ?? '', to: to.text });
      }
    },
  }),
  check<{ law: string; until: string }>({
    code: 'credit-waiver-too-long',
    severity: 'warning',
    title: 'A waiver by law of more than four years',
    message: ({ law, until }) => `The waiver by \`${law}\` lasts more than four years, beyond ${until}.`,
    why: 'A waiver outlives the students it was made for, and becomes the rule.',
    wayOut: 'Shorten it, or change the plan instead.',
    bad: `${F}${plan(`${needs}  credit waiver: Law 1 from 2025-05-01 to 2030-08-31, granted by board\n`)}`,
    good: `${F}${plan(`${needs}  credit waiver: Law 1 from 2025-05-01 to 2029-05-01, granted by board\n`)}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      for (const line of facts(thing, 'credit waiver')) {
        const [from, to] = [anySlot(line, 'from'), anySlot(line, 'to')];
        if (!from || !to || from.text > '9995') continue;
        const until = addYears(from.text as IsoDate, 4);
        if (to.text > until) report(to, { law: anySlot(line, 'law')?.text ?? '', until });
      }
    },
  }),
  check<{ plan: string }>({
    code: 'pathway-credit-nowhere',
    severity: 'warning',
    title: 'A limit of pathway credit that no need takes',
    message: ({ plan }) =>
      `No need of \`${plan}\` says \`or instead: pathway credit named in …\`, so that the limit limits nothing.`,
    why: 'Families read that pathway credit may stand in, and it may not.',
    wayOut: 'Add `or instead:` to the needs that are meant, or remove the limit.',
    bad: `${F}${plan(`${needs}  limit: pathway credit at most 1.0\n`)}`,
    good: `${F}requirement HSBP "Plan"\n\n${plan(`${needs}    or instead: pathway credit named in HSBP\n  limit: pathway credit at most 1.0\n`)}`,
    on: planKinds,
    thing(thing: Plan, _context, report) {
      const limit = fact(thing, 'limit');
      if (!limit || !isSettled(thing)) return;
      if (!held(thing, 'credits').some((need) => anyFact(need, 'or instead'))) report(limit, { plan: nameOf(thing) });
    },
  }),
];
