/** Which plan holds for which students: every cohort has one. */
import { nameOf } from '../names/link.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import { type Context, check } from './check.ts';
import { inDoubt } from './common.ts';
import { circlesAmong, isSettled, type Need, planKinds } from './deciding.ts';

const F = 'framework F "F"\n\nsubject art "Art"\n\n';
const plan = (code: string, applies: string, more = ''): string =>
  `graduation requirements ${code} "${code}"\n  applies to: ${applies}\n${more}  credits ART: 1.0 in art\n\n`;
const entered = 'students who entered grade 9';

/** The students that a plan holds for: those who entered a grade from a day on, and before another. */
interface Cohort {
  plan: Line;
  at: Line;
  grade: string;
  from: Value | undefined;
  before: Value | undefined;
}

function cohortOf(plan: Line): Cohort | undefined {
  const at = anyFact(plan, 'applies to');
  if (!at || !isSettled(plan)) return undefined;
  return {
    plan,
    at,
    grade: anySlot(at, 'grade')?.text ?? '',
    from: anySlot(at, 'from'),
    before: anySlot(at, 'before'),
  };
}

/** The plan that a plan names as the one before it. */
function earlierOf(plan: Line): Need[] {
  const line = anyFact(plan, 'earlier version');
  const at = line && anySlot(line, 'value');
  const of = target(at);
  return at && of ? [{ of, at }] : [];
}

/** Plans that are versions of one another, each family with its cohorts in the order of entry. */
function families(context: Context): Cohort[][] {
  const all = planKinds.flatMap((kind) => [...context.things(kind)]);
  const family = new Map<Line, Set<Line>>(all.map((plan) => [plan, new Set([plan])]));
  for (const plan of all) {
    for (const { of } of earlierOf(plan)) {
      const [own, other] = [family.get(plan)!, family.get(of)];
      if (!other || own === other) continue;
      const [large, small] = own.size < other.size ? [other, own] : [own, other];
      for (const one of small) family.set(one, large.add(one));
    }
  }
  return [...new Set(family.values())].map((plans) => [...plans].flatMap((plan) => cohortOf(plan) ?? []).sort(byEntry));
}

function byEntry(a: Cohort, b: Cohort): number {
  if (a.grade !== b.grade) return a.grade < b.grade ? -1 : 1;
  const [first, second] = [a.from?.text ?? '', b.from?.text ?? ''];
  return first < second ? -1 : first > second ? 1 : a.plan.start - b.plan.start;
}

/** Each cohort with the one before it that reaches farthest; both are of one grade, or one of them is for all. */
function* afterEachOther(cohorts: readonly Cohort[]): Generator<{ earlier: Cohort; later: Cohort }> {
  let farthest: Cohort | undefined;
  for (const later of cohorts) {
    if (farthest && farthest.grade !== later.grade && farthest.grade !== '') farthest = undefined;
    if (farthest) yield { earlier: farthest, later };
    if (!farthest || (farthest.before && (!later.before || later.before.text > farthest.before.text))) farthest = later;
  }
}

/** Whether the students of an earlier cohort reach into a later one. */
function overlap(earlier: Cohort, later: Cohort): boolean {
  return earlier.before === undefined || later.from === undefined || earlier.before.text > later.from.text;
}

export const cohorts = [
  check<{ plan: string; other: string; day: string }>({
    code: 'cohort-in-two-versions',
    severity: 'error',
    title: 'Students to whom two versions of a plan apply',
    message: ({ plan, other, day }) =>
      `\`${other}\` still applies to students${day === '' ? '' : ` who entered on ${day}`}, and so does \`${plan}\`. Two versions never hold for one student.`,
    why: 'Which diploma a student earns would depend on who opens the file.',
    wayOut: `End the earlier one where the later begins: \`${entered} before 2017-07-01\`.`,
    bad: `${F}${plan('NEW', `${entered} on or after 2017-07-01`, '  earlier version: OLD\n')}${plan('OLD', `${entered} before 2018-07-01`)}`,
    good: `${F}${plan('NEW', `${entered} on or after 2017-07-01`, '  earlier version: OLD\n')}${plan('OLD', `${entered} before 2017-07-01`)}`,
    whole(context, report) {
      for (const family of families(context)) {
        for (const { earlier, later } of afterEachOther(family)) {
          if (overlap(earlier, later))
            report(earlier.before ?? earlier.at, {
              plan: nameOf(later.plan),
              other: nameOf(earlier.plan),
              day: later.from?.text ?? '',
            });
        }
      }
    },
  }),
  check<{ plan: string; other: string; from: string; to: string }>({
    code: 'cohort-in-no-version',
    severity: 'error',
    title: 'Students to whom no version of a plan applies',
    message: ({ plan, other, from, to }) =>
      `\`${other}\` ends with students who entered before ${from}, and \`${plan}\` begins on ${to}. Nothing applies to those between.`,
    why: 'These students have no diploma to work for.',
    wayOut: 'Let the later version begin on the day on which the earlier one ends.',
    bad: `${F}${plan('NEW', `${entered} on or after 2018-07-01`, '  earlier version: OLD\n')}${plan('OLD', `${entered} before 2017-07-01`)}`,
    good: `${F}${plan('NEW', `${entered} on or after 2017-07-01`, '  earlier version: OLD\n')}${plan('OLD', `${entered} before 2017-07-01`)}`,
    whole(context, report) {
      for (const family of families(context)) {
        for (const { earlier, later } of afterEachOther(family)) {
          if (!earlier.before || !later.from || earlier.before.text >= later.from.text) continue;
          report(later.from, {
            plan: nameOf(later.plan),
            other: nameOf(earlier.plan),
            from: earlier.before.text,
            to: later.from.text,
          });
        }
      }
    },
  }),
  check<{ plan: string; other: string }>({
    code: 'two-plans-for-a-cohort',
    severity: 'warning',
    title: 'Two graduation requirements for the same students',
    message: ({ plan, other }) =>
      `\`${plan}\` applies to students to whom \`${other}\` applies too. If one is the later version, say so with \`earlier version:\`.`,
    why: 'A student would have two diplomas to fill, and the audit reports both.',
    wayOut: 'Limit one of them, link them with `earlier version:`, or with `compare with:` where both are meant.',
    bad: `${F}${plan('A', `${entered} on or after 2017-07-01`)}${plan('B', 'all students')}`,
    good: `${F}${plan('A', `${entered} on or after 2017-07-01`)}${plan('B', `${entered} before 2017-07-01`)}`,
    whole(context, report) {
      if (inDoubt(context, 'graduation requirements')) return;
      const family = new Map(families(context).flatMap((all) => all.map((one) => [one.plan, all] as const)));
      const all = context
        .things('graduation requirements')
        .flatMap((one) => cohortOf(one) ?? [])
        .sort(byEntry);
      for (const { earlier: other, later: one } of afterEachOther(all)) {
        if (family.get(one.plan) === family.get(other.plan) || !overlap(other, one)) continue;
        const compared = [anyFact(one.plan, 'compare with'), anyFact(other.plan, 'compare with')];
        if (compared.some((line) => line && [one.plan, other.plan].includes(target(anySlot(line, 'value'))!))) continue;
        report(one.at, { plan: nameOf(one.plan), other: nameOf(other.plan) });
      }
    },
  }),
  check<{ way: string[] }>({
    code: 'plan-versions-circle',
    severity: 'error',
    title: 'Plans that are earlier than each other',
    message: ({ way }) =>
      `Each of these is said to be earlier than the one before: ${way.map((name) => `\`${name}\``).join(' → ')}.`,
    why: 'Nobody can tell which of them came first.',
    wayOut: 'Name the plan of the cohort before, and nothing in the oldest.',
    bad: `${F}${plan('A', `${entered} on or after 2017-07-01`, '  earlier version: B\n')}${plan('B', `${entered} before 2017-07-01`, '  earlier version: A\n')}`,
    good: `${F}${plan('A', `${entered} on or after 2017-07-01`, '  earlier version: B\n')}${plan('B', `${entered} before 2017-07-01`)}`,
    whole(context, report) {
      const all = planKinds.flatMap((kind) => [...context.things(kind)]);
      for (const { way, at } of circlesAmong(all, earlierOf)) {
        if (way.length > 1) report(at, { way: [...way, way[0]!].map(nameOf) });
      }
    },
  }),
  check<{ from: string; to: string }>({
    code: 'cohort-of-nobody',
    severity: 'error',
    title: 'A plan that applies to nobody',
    message: ({ from, to }) => `Nobody enters on or after ${from} and before ${to}.`,
    why: 'The plan would never hold for a student.',
    wayOut: 'Correct one of the two dates.',
    bad: `${F}${plan('A', `${entered} on or after 2017-07-01 before 2015-07-01`)}`,
    good: `${F}${plan('A', `${entered} on or after 2015-07-01 before 2017-07-01`)}`,
    on: planKinds,
    thing(thing, _context, report) {
      const line = anyFact(thing, 'applies to');
      const [from, before] = [line && anySlot(line, 'from'), line && anySlot(line, 'before')];
      if (from && before && from.text >= before.text) report(before, { from: from.text, to: before.text });
    },
  }),
];
