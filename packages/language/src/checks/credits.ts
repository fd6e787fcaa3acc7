/** Credits: awarded once for one learning, with an amount, a basis and a mark that stands for it. */
import { rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line, Outline, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, type Thing, target } from '../tree/read.ts';
import { both, check } from './check.ts';
import { isWhole } from './common.ts';
import { creditedAlready, twins } from './credited.ts';
import { creditText, deciding, isDeclaredTwice, isSettled, numberOf, sentencesOf, wordsOf } from './deciding.ts';
import { oncePerNode } from './remembered.ts';

type Credit = Thing<'credit'>;

const F = 'framework F "F"\n\nsubject art "Art"\nrequirement SHOW "Show"\n\n';
const shown = '  requires all of these:\n    - completed SHOW\n';
const credit = (more: string, awards = '1.0 credit in art'): string => `credit C "C"\n  awards: ${awards}\n${more}`;
const area =
  'area A "A"\n  competency A.1 "First"\n\nrule done "Done"\n  for: each competency\n  requires all of these:\n    - 2 pieces of proof\n\nevidence kind proof "Proof"\n\n';
const course = 'course ART-1 "Art 1"\n  credit: 1.0 in art\n';

/** Lists of courses that are named for their credit. */
const creditLists = ['instead of', 'only toward'] as const;

export const credits = [
  check<{ credit: string; other: string; learning: string }>({
    code: 'credited-twice',
    severity: 'error',
    title: 'The same learning credited twice',
    message: ({ credit, other, learning }) =>
      `The course \`${other}\` already earns credit for ${learning === '' ? 'this' : `\`${learning}\``}. Add \`instead of: credit from ${other}\` to \`${credit}\`, or take \`credit:\` out of the course.`,
    why: 'A student would earn two credits for one learning, and the diploma would rest on less than it says.',
    wayOut: 'Say `instead of: credit from COURSE`, so that only one of them counts.',
    bad: `${F}${area}${course}  covers: A.1\n\n${credit('  requires all of these:\n    - done in each competency in A\n')}`,
    good: `${F}${area}${course}  covers: A.1\n\n${credit('  requires all of these:\n    - done in each competency in A\n  instead of: credit from ART-1\n')}`,
    on: ['credit'],
    thing(credit, context, report) {
      const found = creditedAlready(credit, context);
      if (!found) return;
      const { course, at, learning } = found;
      report(at, { credit: nameOf(credit), other: nameOf(course), learning: learning ? nameOf(learning) : '' });
    },
  }),
  check<{ credit: string; other: string }>({
    code: 'two-credits-for-the-same',
    severity: 'error',
    title: 'Two credits in one subject for the same conditions',
    message: ({ credit, other }) => `\`${credit}\` asks for exactly what \`${other}\` asks for, in the same subject.`,
    why: 'One learning would earn two credits.',
    wayOut: 'Remove one of them, raise its amount, or say what else the second asks for.',
    bad: `${F}${credit(shown)}\n${credit(shown).replace('C "C"', 'D "D"')}`,
    good: `${F}${credit(shown)}\n${credit(`${shown}    - shown in at least 2 different courses\n`).replace('C "C"', 'D "D"')}`,
    whole(context, report) {
      for (const [first, second] of twins(context)) report(second, { credit: nameOf(second), other: nameOf(first) });
    },
  }),
  check<{ credit: string }>({
    code: 'no-legal-basis',
    severity: 'warning',
    title: 'A credit without a legal basis',
    message: ({ credit }) =>
      `\`${credit}\` does not say on which law or policy it rests. Add \`legal basis:\` to it, or to the framework.`,
    why: 'An auditor, a university or a new registrar asks for it first.',
    wayOut: 'Add a line `legal basis:`.',
    bad: `${F}${credit(shown)}`,
    good: `${F}${credit(`  legal basis: board policy 2418\n${shown}`)}`,
    on: ['credit'],
    thing(thing: Credit, { framework }, report) {
      const [header] = framework.headers;
      if (
        (header && anyFact(header, 'legal basis')) ||
        fact(thing, 'legal basis') ||
        !isWhole(thing) ||
        isDeclaredTwice(thing)
      )
        return;
      report(thing, { credit: nameOf(thing) });
    },
  }),
  check<{ words: string }>({
    code: 'awards-nothing',
    severity: 'error',
    title: 'A credit that awards nothing',
    message: ({ words }) => `\`${words}\` awards nothing: a number in it is 0.`,
    why: 'It can never be earned.',
    wayOut: 'Write how much credit it awards.',
    bad: `${F}${credit(shown, '0 credits in art')}`,
    good: `${F}${credit(shown)}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const awards = fact(thing, 'awards');
      const zero = awards?.values.find((value) => {
        const number = value.slot.kind === 'slot' && value.slot.type === 'NUMBER' ? numberOf(value) : undefined;
        return number && rational.equals(number, rational.ZERO);
      });
      if (awards && zero) report(zero, { words: wordsOf(awards) });
    },
  }),
  check<{ course: string; fact: string }>({
    code: 'course-has-no-credit',
    severity: 'error',
    title: 'Credit of a course that has none',
    message: ({ course, fact }) =>
      `\`${fact}\` speaks of the credit of \`${course}\`, and that course has no line \`credit:\`.`,
    why: 'There is nothing to replace or to make good, so that the rule never has an effect.',
    wayOut: 'Add `credit:` to the course, or name the course that was meant.',
    bad: `${F}course ART-1 "Art 1"\n\n${credit(`${shown}  only toward: failed ART-1\n`)}`,
    good: `${F}${course}\n${credit(`${shown}  only toward: failed ART-1\n`)}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      for (const name of creditLists) {
        for (const at of coursesOf(fact(thing, name))) {
          const named = target(at);
          if (named && !fact(named as Thing<'course'>, 'credit') && isWhole(named) && !isDeclaredTwice(named))
            report(at, { course: nameOf(named), fact: `${name}:` });
        }
      }
    },
  }),
  check<{ words: string; facts: string }>({
    code: 'which-course',
    severity: 'error',
    title: 'A course that is not named',
    message: ({ words, facts }) => `\`${words}\` does not say which course. Add a line \`${facts}\`.`,
    why: 'The subject, the amount or the condition cannot be known.',
    wayOut: 'Add the line that names the courses.',
    bad: `${F}${credit(shown, 'up to 1.0 credits in the subject of the course')}`,
    good: `${F}${course}\n${credit(`${shown}  only toward: failed ART-1\n`, 'up to 1.0 credits in the subject of the course')}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const awards = fact(thing, 'awards');
      if (!isSettled(thing)) return;
      const named = creditLists.some((name) => fact(thing, name)) || fact(thing, 'sequence');
      const inSubject = awards?.values.find((value) => value.slot.name === 'subjectOfCourse');
      if (awards && inSubject && !named)
        report(inSubject, { words: wordsOf(awards), facts: 'only toward: failed or incomplete COURSE' });
      const earlier = awards?.values.find((value) => value.slot.name === 'creditOfEarlierCourse');
      const next = sentencesOf(thing).find((sentence) => anySlot(sentence, 'nextInSequence'));
      if (fact(thing, 'sequence')) return;
      if (awards && earlier) report(earlier, { words: wordsOf(awards), facts: 'sequence: COURSE -> COURSE' });
      else if (next) report(next, { words: wordsOf(next), facts: 'sequence: COURSE -> COURSE' });
    },
  }),
  check<{ course: string }>({
    code: 'sequence-goes-nowhere',
    severity: 'error',
    title: 'A sequence of one course',
    message: ({ course }) => `The sequence has no course after \`${course}\`.`,
    why: 'There is no next course that could decide.',
    wayOut: 'Write the courses in their order: `ART-1 -> ART-2`.',
    bad: `${F}${course}\n${credit(`${shown}  sequence: ART-1\n`)}`,
    good: `${F}${course}${course.replaceAll('1', '2')}\n${credit(`${shown}  sequence: ART-1 -> ART-2\n`)}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const [only, ...others] = coursesOf(fact(thing, 'sequence'));
      if (only && others.length === 0) report(only, { course: only.text });
    },
  }),
  check<{ limit: string; awards: string }>({
    code: 'limit-below-award',
    severity: 'warning',
    title: 'A limit below what is awarded',
    message: ({ limit, awards }) => `The limit is ${limit}, and \`awards:\` goes up to ${awards}.`,
    why: 'The larger number is read by families, and the smaller one decides.',
    wayOut: 'Make both the same, or correct one.',
    bad: `${F}${credit(`${shown}  limit: 3.0 in one subject\n`, 'up to 4.0 credits in art')}`,
    good: `${F}${credit(`${shown}  limit: 4.0 in one subject\n`, 'up to 4.0 credits in art')}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const [limit, awards] = [fact(thing, 'limit'), fact(thing, 'awards')];
      const at = limit && anySlot(limit, 'amount');
      const [least, most] = [numberOf(at), numberOf(awards && anySlot(awards, 'amount'))];
      if (
        at &&
        awards &&
        least &&
        most &&
        isSettled(thing) &&
        !anySlot(awards, 'unit') &&
        rational.compare(least, most) < 0
      )
        report(at, { limit: creditText(least), awards: creditText(most) });
    },
  }),
  check<{ most: string; courses: string }>({
    code: 'recovers-more-than-the-courses',
    severity: 'warning',
    title: 'More credit to make good than the courses have',
    message: ({ most, courses }) =>
      `It awards up to ${most}, and the courses that it makes good have ${courses} together.`,
    why: 'Recovered credit is never more than what was failed, so that the rest is never awarded.',
    wayOut: 'Lower `awards: up to`, or name the other courses.',
    bad: `${F}${course}\n${credit(`${shown}  only toward: failed ART-1\n`, 'up to 2.0 credits in art')}`,
    good: `${F}${course}\n${credit(`${shown}  only toward: failed ART-1\n`, 'up to 1.0 credits in art')}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const awards = fact(thing, 'awards');
      const at = awards && anySlot(awards, 'amount');
      const most = numberOf(at);
      const named = coursesOf(fact(thing, 'only toward')).map(target);
      const amounts = named.map(
        (one) => one && numberOf(anySlot(fact(one as Thing<'course'>, 'credit') ?? one, 'amount')),
      );
      if (!at || !most || amounts.length === 0 || amounts.includes(undefined) || !isSettled(thing)) return;
      const total = rational.sum(amounts as NonNullable<(typeof amounts)[number]>[]);
      if (rational.compare(most, total) > 0) report(at, { most: creditText(most), courses: creditText(total) });
    },
  }),
  check<{ asked: string; credit: string; most: string }>({
    code: 'more-than-it-awards',
    severity: 'error',
    title: 'More of a credit than it awards',
    message: ({ asked, credit, most }) =>
      `\`${credit}\` awards up to ${most}, so that ${asked} of it can never be reached.`,
    why: 'No student can meet the condition.',
    wayOut: 'Ask for less, or correct what the credit awards.',
    bad: `${F}${credit(shown)}\npathway P "P"\n  requires all of these:\n    - 2.0 credits from C\n`,
    good: `${F}${credit(shown)}\npathway P "P"\n  requires all of these:\n    - 1.0 credits from C\n`,
    on: deciding,
    thing(thing, _context, report) {
      for (const sentence of sentencesOf(thing)) {
        const of = sentence.row.id === 'credits from' ? target(anySlot(sentence, 'credit')) : undefined;
        const at = anySlot(sentence, 'amount');
        const awards = of && fact(of as Credit, 'awards');
        const [asked, most] = [numberOf(at), numberOf(awards && anySlot(awards, 'amount'))];
        if (!of || !at || !awards || !asked || !most || anySlot(awards, 'unit') || anySlot(awards, 'perHours'))
          continue;
        const several =
          fact(of as Credit, 'once in') || (fact(of as Credit, 'for') && !anySlot(sentence, 'oneLanguage'));
        if (!several && rational.compare(asked, most) > 0)
          report(at, { asked: creditText(asked), credit: nameOf(of), most: creditText(most) });
      }
    },
  }),
  check<{ credits: string[] }>({
    code: 'nobody-looks-who-earns-it',
    severity: 'information',
    title: 'Credit by what was shown, and nobody looks who earns it',
    message: ({ credits }) => `For ${both(credits)} nothing says that the district looks at who earns it.`,
    why: 'Credit outside of courses opens doors unevenly where nobody looks.',
    wayOut: 'Add `monitor: awards by race, gender, every year`.',
    bad: `${F}${area}${credit('  requires all of these:\n    - done in each competency in A\n')}`,
    good: `${F}${area}${credit('  requires all of these:\n    - done in each competency in A\n  monitor: awards by gender, every year\n')}`,
    whole(context, report) {
      const unseen = context.framework.files.flatMap(({ outline }) => unseenIn(outline, context));
      if (unseen[0]) report(unseen[0], { credits: unseen.map(nameOf) });
    },
  }),
];

/** The credits of a file by what was shown, of which nothing says that the district looks at who earns them. */
const unseenIn = oncePerNode((outline: Outline): Line[] =>
  outline.things.filter((one) => {
    if (one.row.id !== 'credit' || anyFact(one, 'monitor')) return false;
    const shows = anyFact(one, 'amount by') || sentencesOf(one).some(({ row }) => showing.has(row.id));
    return shows && isWhole(one);
  }),
);

/** Conditions that look at what a student can do. */
const showing = new Set([
  'rule in each',
  'rule in subjects',
  'level in each',
  'level',
  'at least',
  'evidence needed',
  'pieces',
  'rubric',
]);

function coursesOf(line: Line | undefined): Value[] {
  return line?.values.filter((value) => value.slot.name === 'courses') ?? [];
}
