/** Courses, and the tags by which rules find them. */
import { type Rational, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { type Line, type Mention, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, slot, type Thing, target } from '../tree/read.ts';
import { type Context, check } from './check.ts';
import { inDoubt, isWhole } from './common.ts';
import { creditText, isInSteps, isSettled, numberOf, planKinds } from './deciding.ts';
import { oncePer } from './remembered.ts';

type Course = Thing<'course'>;

const F = 'framework F "F"\n\nsubject art "Art"\nsubject math "Math"\n\n';
const tag = 'tag lab "Laboratory"\n\n';
const course = (more = ''): string => `course C "C"\n  credit: 1.0 in art\n${more}\n`;
const pathway = 'pathway P "P"\n  requires all of these:\n    - a course tagged lab\n';
const plan = (step: string): string =>
  `graduation requirements D "D"\n  applies to: all students\n  total: 3.0\n  credits ART: 3.0 in art\n  splitting: in steps of ${step}\n`;

/** Where a tag is named: asked for by a rule or a need, or carried by a course, a credit, a competency or a record. */
function usesOf(tag: Line, context: Context): { asked: Mention[]; carried: Mention[] } {
  const mentions = context.mentionsOf(tag).filter((mention) => !isTranslating(mention));
  return {
    asked: mentions.filter((mention) => mention.slot.name === 'tag'),
    carried: mentions.filter((mention) => mention.slot.name !== 'tag'),
  };
}

function isTranslating(mention: Mention): boolean {
  return outlineOf(mention).header?.row.id === 'translation';
}

/** The steps in which the plans of a framework cut credit, each with the first plan that does. */
const stepsOf = oncePer((context): { step: Rational; text: string; plan: Line }[] => {
  const found = new Map<string, { step: Rational; text: string; plan: Line }>();
  for (const plan of planKinds.flatMap((kind) => [...context.things(kind)])) {
    const splitting = anyFact(plan, 'splitting');
    const step = numberOf(splitting && anySlot(splitting, 'step'));
    if (!step || rational.compare(step, rational.ZERO) <= 0) continue;
    const text = rational.toExactText(step);
    if (!found.has(text)) found.set(text, { step, text, plan });
  }
  return [...found.values()];
});

export const courses = [
  check<{ tag: string }>({
    code: 'tag-nowhere-carried',
    severity: 'warning',
    title: 'A tag that is asked for and nowhere carried',
    message: ({ tag }) => `Rules ask for the tag \`${tag}\`, and no course, credit or competency carries it.`,
    why: 'The need can never be filled, and a student learns of it in the last year.',
    wayOut: 'Add `tags:` to the courses that are meant, or correct the tag.',
    bad: `${F}${tag}${course()}${pathway}`,
    good: `${F}${tag}${course('  tags: lab\n')}${pathway}`,
    on: ['tag'],
    thing(thing, context, report) {
      const { asked, carried } = usesOf(thing, context);
      const own = asked.find((mention) => outlineOf(mention).framework === context.framework);
      if (own && carried.length === 0 && !inDoubt(context, 'tag')) report(own, { tag: nameOf(thing) });
    },
  }),
  check<{ tag: string }>({
    code: 'tag-never-asked',
    severity: 'information',
    title: 'A tag that is carried and never asked for',
    message: ({ tag }) => `Something carries the tag \`${tag}\`, and no rule and no plan asks for it.`,
    why: 'A tag is there so that rules find what carries it; this one decides nothing.',
    wayOut: 'Remove it, or ask for it where it was meant to count.',
    bad: `${F}${tag}${course('  tags: lab\n')}`,
    good: `${F}${tag}${course('  tags: lab\n')}${pathway}`,
    on: ['tag'],
    thing(thing, context, report) {
      const { asked, carried } = usesOf(thing, context);
      if (carried.length > 0 && asked.length === 0 && !inDoubt(context, 'tag')) report(thing, { tag: nameOf(thing) });
    },
  }),
  check<{ course: string }>({
    code: 'course-does-nothing',
    severity: 'information',
    title: 'A course that earns no credit and is named nowhere',
    message: ({ course }) => `\`${course}\` has no line \`credit:\`, and no rule names it.`,
    why: 'Passing it changes nothing.',
    wayOut: 'Add `credit: 1.0 in SUBJECT`, or name it in a rule.',
    bad: `${F}course C "C"\n  about: Drawing.\n`,
    good: `${F}${course()}`,
    on: ['course'],
    thing(thing: Course, context, report) {
      const used =
        fact(thing, 'credit') || fact(thing, 'tags') || context.mentionsOf(thing).some((one) => !isTranslating(one));
      if (!used && isWhole(thing) && !inDoubt(context, 'course')) report(thing, { course: nameOf(thing) });
    },
  }),
  check<{ course: string; subject: string }>({
    code: 'equivalence-not-approved',
    severity: 'warning',
    title: 'An equivalence that nobody approved',
    message: ({ course, subject }) =>
      `\`${course}\` counts as \`${subject}\` too, and does not say who approved that and when. Add \`approved as equivalent: DATE by ROLE\`.`,
    why: 'A university or the state may refuse credit whose equivalence was not approved.',
    wayOut: 'Add the line with the date of the decision.',
    bad: `${F}course C "C"\n  credit: 1.0 in art, equivalent to math\n`,
    good: `${F}role board "Board"\n\ncourse C "C"\n  credit: 1.0 in art, equivalent to math\n  approved as equivalent: 2026-05-12 by board\n`,
    on: ['course'],
    thing(thing: Course, _context, report) {
      const at = equivalentOf(thing);
      if (at && !fact(thing, 'approved as equivalent') && isSettled(thing))
        report(at, { course: nameOf(thing), subject: at.text });
    },
  }),
  check<{ course: string }>({
    code: 'approved-as-equivalent-to-nothing',
    severity: 'warning',
    title: 'An approved equivalence to nothing',
    message: ({ course }) => `\`${course}\` is approved as equivalent, and its credit does not say to which subject.`,
    why: 'The approval has no effect: the credit counts in its own subject alone.',
    wayOut: 'Write `credit: 1.0 in SUBJECT, equivalent to SUBJECT`.',
    bad: `${F}role board "Board"\n\n${course('  approved as equivalent: 2026-05-12 by board\n')}`,
    good: `${F}role board "Board"\n\ncourse C "C"\n  credit: 1.0 in art, equivalent to math\n  approved as equivalent: 2026-05-12 by board\n`,
    on: ['course'],
    thing(thing: Course, _context, report) {
      const approved = fact(thing, 'approved as equivalent');
      const credit = fact(thing, 'credit');
      const subject = target(credit && slot(credit, 'subject'));
      if (approved && subject && !equivalentOf(thing) && isSettled(thing)) report(approved, { course: nameOf(thing) });
    },
  }),
  check<{ subject: string }>({
    code: 'equivalent-to-its-own-subject',
    severity: 'warning',
    title: 'Equivalent to the subject that it is in',
    message: ({ subject }) => `The credit is in \`${subject}\` already; \`equivalent to ${subject}\` adds nothing.`,
    why: 'Most likely another subject was meant, and the credit is missing there.',
    wayOut: 'Write the other subject, or remove the words.',
    bad: `${F}course C "C"\n  credit: 1.0 in art, equivalent to art\n`,
    good: `${F}course C "C"\n  credit: 1.0 in art, equivalent to math\n`,
    on: ['course'],
    thing(thing: Course, _context, report) {
      const credit = fact(thing, 'credit');
      const subject = target(credit && slot(credit, 'subject'));
      const same = credit?.values.find((value) => value.slot.name === 'equivalent' && target(value) === subject);
      if (subject && same) report(same, { subject: same.text });
    },
  }),
  check<{ amount: string; step: string; plan: string }>({
    code: 'credit-not-in-steps',
    severity: 'information',
    title: 'Credit that leaves a rest when it is cut',
    message: ({ amount, step, plan }) =>
      `${amount} is not a whole number of steps of ${step}, in which \`${plan}\` cuts credit.`,
    why: 'A rest smaller than a step stays over and fills no need.',
    wayOut: 'Change the amount, or the steps of the plan.',
    bad: `${F}${course().replace('1.0', '0.75')}${plan('0.5')}`,
    good: `${F}${course().replace('1.0', '0.75')}${plan('0.25')}`,
    on: ['course', 'credit', 'credits'],
    thing(thing, context, report) {
      const line = thing.row.id === 'credits' ? thing : anyFact(thing, thing.row.id === 'course' ? 'credit' : 'awards');
      const at = line && !anySlot(line, 'unit') && !anySlot(line, 'perHours') ? anySlot(line, 'amount') : undefined;
      const amount = numberOf(at);
      if (!at || !amount) return;
      const rest = stepsOf(context).find(
        ({ step, plan }) =>
          (thing.row.id !== 'credits' || thing.$container === plan) &&
          rational.compare(amount, step) > 0 &&
          !isInSteps(amount, step),
      );
      if (rest) report(at, { amount: creditText(amount), step: rest.text, plan: nameOf(rest.plan) });
    },
  }),
];

/** The other subject that the credit of a course counts in. */
function equivalentOf(course: Course): ReturnType<typeof anySlot> {
  const credit = fact(course, 'credit');
  return credit && slot(credit, 'equivalent');
}
