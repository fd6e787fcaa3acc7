/** Conditions: groups that ask for something, once, and can be met. */
import { type Rational, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line, Outline, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target } from '../tree/read.ts';
import { check } from './check.ts';
import { isWhole } from './common.ts';
import {
  circlesAmong,
  conditionKey,
  deciding,
  groupsOf,
  isDeclaredTwice,
  isSettled,
  joinOf,
  type Need,
  numberOf,
  sentencesOf,
  wordsOf,
} from './deciding.ts';
import { oncePerNode } from './remembered.ts';
import { calculation, head, learning, ordered, round } from './sample.ts';

const F = 'framework F "F"\n\n';
const things = 'requirement PLAN "Plan"\nrequirement TALK "Talk"\n\n';
const rule = (conditions: string, join = 'all of these'): string =>
  `${F}${things}rule R "R"\n  requires ${join}:\n${conditions}`;
const plan = '    - completed PLAN\n';
const talk = '    - completed TALK\n';

/** Groups and `requires` with the conditions directly below them. */
function joined(thing: Line): Line[] {
  return groupsOf(thing).filter((group) => !group.broken && joinOf(group) !== undefined);
}

/** The things whose conditions a thing waits for. */
function waitsFor(thing: Line): Need[] {
  const own = [...sentencesOf(thing), ...held(thing, 'version').flatMap((version) => [...sentencesOf(version)])];
  return own.flatMap((sentence) =>
    sentence.values.flatMap((at) => {
      const of = target(at);
      const decides = of && decisive.has(of.row.id) && at.slot.name !== 'plan';
      return of && decides ? [{ of, at }] : [];
    }),
  );
}

const decisive = new Set<string>(deciding);

export const conditions = [
  check<{ name: string; kind: string }>({
    code: 'nothing-required',
    severity: 'error',
    title: 'Something that is met without being shown anything',
    message: ({ name, kind }) =>
      `The ${kind} \`${name}\` asks for nothing. Add \`requires all of these:\` with the conditions below it.`,
    why: 'Whether everybody has it or nobody is left to the program that reads it.',
    wayOut: 'Write what has to be shown.',
    bad: `${F}pathway P "P"\n  legal basis: law\n`,
    good: `${F}${things}pathway P "P"\n  legal basis: law\n  requires all of these:\n${plan}`,
    on: deciding,
    thing(thing, _context, report) {
      if (anyFact(thing, 'requires') || isDeclaredTwice(thing) || !isWhole(thing)) return;
      const decides = ['amount by', 'version', 'credits', 'total'];
      if (thing.lines.some((line) => decides.includes(line.row.id))) return;
      report(thing, { name: nameOf(thing), kind: thing.row.words });
    },
  }),
  check<{ words: string }>({
    code: 'conditions-missing',
    severity: 'error',
    title: 'A group of conditions without one',
    message: ({ words }) => `Nothing stands below \`${words}\`. Add the conditions, each on its own line after a dash.`,
    why: 'All of nothing is met by everybody, one of nothing by nobody.',
    wayOut: 'Add a condition, or remove the line.',
    bad: rule(`${plan}    - at least one of these:\n`),
    good: rule(`${plan}    - at least one of these:\n      - completed TALK\n      - completed PLAN by 2027-06-01\n`),
    on: deciding,
    thing(thing, _context, report) {
      for (const group of joined(thing)) {
        if (group.lines.length === 0 && isSettled(thing)) report(group, { words: wordsOf(group) });
      }
    },
  }),
  check<{ count: string; found: number }>({
    code: 'count-of-conditions',
    severity: 'error',
    title: 'More conditions asked for than there are',
    message: ({ count, found }) =>
      count === '0'
        ? `At least 0 of these asks for nothing.`
        : `At least ${count} of these can never be met: there ${found === 1 ? 'is 1 condition' : `are ${found} conditions`}.`,
    why: 'No student can ever meet it, and nobody notices until the first one should have.',
    wayOut: 'Lower the number, or add the conditions that are missing.',
    bad: rule(plan + talk, 'at least 3 of these'),
    good: rule(`${plan}${talk}    - completed PLAN by 2027-06-01\n`, 'at least 2 of these'),
    on: deciding,
    thing(thing, _context, report) {
      for (const { at, count, found } of countsOf(thing)) {
        if (found === 0) continue;
        if (rational.compare(count, rational.rational(found)) > 0 || rational.equals(count, rational.ZERO))
          report(at, { count: rational.toExactText(count), found });
      }
    },
  }),
  check<{ written: string; better: string }>({
    code: 'count-said-shorter',
    severity: 'information',
    title: 'A number of conditions that has a plainer wording',
    message: ({ written, better }) => `\`${written}\` means \`${better}\` here.`,
    why: 'A board member sees at once whether all are asked for or one; a number has to be counted.',
    wayOut: 'Use the plainer wording, or change the number.',
    bad: rule(plan + talk, 'at least 2 of these'),
    good: rule(plan + talk),
    on: deciding,
    thing(thing, _context, report) {
      for (const { at, count, found } of countsOf(thing)) {
        if (found < 2) continue;
        const all = rational.equals(count, rational.rational(found));
        const one = rational.equals(count, rational.ONE);
        if (all || one)
          report(at, {
            written: `at least ${at.text} of these`,
            better: all ? 'all of these' : 'at least one of these',
          });
      }
    },
  }),
  check<{ words: string }>({
    code: 'choice-of-one',
    severity: 'information',
    title: 'A choice of one',
    message: ({ words }) => `\`${words}\` offers one condition, so there is no choice.`,
    why: 'A reader looks for the other way, and it is missing.',
    wayOut: 'Add the other ways, or write the condition without the group.',
    bad: rule(`${plan}    - at least one of these:\n      - completed TALK\n`),
    good: rule(plan + talk),
    on: deciding,
    thing(thing, _context, report) {
      if (!isSettled(thing)) return;
      for (const group of joined(thing)) {
        if (joinOf(group) === 'any' && group.lines.length === 1) report(group, { words: wordsOf(group) });
      }
    },
  }),
  check<{ words: string }>({
    code: 'condition-twice',
    severity: 'warning',
    title: 'One condition twice',
    message: ({ words }) => `\`${words}\` already stands above, in the same group.`,
    why: 'It asks for nothing new, and in `at least 2 of these` one thing would count as two.',
    wayOut: 'Remove it, or write the condition that was meant.',
    bad: rule(plan + plan),
    good: rule(plan + talk),
    on: deciding,
    thing(thing, _context, report) {
      for (const group of joined(thing)) {
        const seen = new Set<string>();
        for (const line of group.lines) {
          if (line.broken) continue;
          const key = conditionKey(line);
          if (seen.has(key)) report(line, { words: wordsOf(line) });
          seen.add(key);
        }
      }
    },
  }),
  check<{ words: string }>({
    code: 'condition-and-its-opposite',
    severity: 'error',
    title: 'A condition that must and must not be met',
    message: ({ words }) => `\`${words}\` must be met and, below \`none of these\`, must not be.`,
    why: 'No student can ever meet both.',
    wayOut: 'Remove one of them.',
    bad: rule(`${plan}    - none of these:\n      - completed PLAN\n`),
    good: rule(`${plan}    - none of these:\n      - completed TALK\n`),
    on: deciding,
    thing(thing, _context, report) {
      for (const group of joined(thing)) {
        const nones = group.lines.filter((line) => line.row.id === 'none');
        if (joinOf(group) !== 'all' || nones.length === 0) continue;
        const asked = new Set(group.lines.filter((line) => !line.broken).map(conditionKey));
        for (const line of nones.flatMap((none) => none.lines)) {
          if (!line.broken && asked.has(conditionKey(line))) report(line, { words: wordsOf(line) });
        }
      }
    },
  }),
  check<{ name: string }>({
    code: 'only-exclusions',
    severity: 'warning',
    title: 'Conditions that only exclude',
    message: ({ name }) => `\`${name}\` only says what must not be met, so a student with no records at all has it.`,
    why: 'It is met on the first day, before anything was shown.',
    wayOut: 'Add what has to be shown.',
    bad: rule('    - none of these:\n      - completed PLAN\n'),
    good: rule(`${talk}    - none of these:\n      - completed PLAN\n`),
    on: deciding,
    thing(thing, _context, report) {
      const requires = anyFact(thing, 'requires');
      if (!requires || requires.lines.length === 0 || !isSettled(thing)) return;
      if (requires.lines.every((line) => line.row.id === 'none')) report(requires, { name: nameOf(thing) });
    },
  }),
  check<{ way: string[] }>({
    code: 'rule-circle',
    severity: 'error',
    title: 'Rules that wait for each other',
    message: ({ way }) =>
      way.length === 2
        ? `\`${way[0]}\` waits for itself.`
        : `These wait for each other in a circle: ${way.map((name) => `\`${name}\``).join(' → ')}.`,
    why: 'None of them can be met before the others, so that no student ever meets one.',
    wayOut: 'Take out the condition that closes the circle.',
    bad: `${F}rule A "A"\n  requires all of these:\n    - B is met\n\nrule B "B"\n  requires all of these:\n    - A is met\n`,
    good: `${F}${things}rule A "A"\n  requires all of these:\n    - B is met\n\nrule B "B"\n  requires all of these:\n${plan}`,
    whole(context, report) {
      const all = context.framework.files.flatMap(({ outline }) => waitingIn(outline, context));
      const needs = new Map(all);
      const waiting = all.map(([thing]) => thing);
      for (const { way, at } of circlesAmong(waiting, (thing) => needs.get(thing) ?? []))
        report(at, { way: [...way, way[0]!].map(nameOf) });
    },
  }),
  check<{ name: string; kind: string }>({
    code: 'seat-time',
    severity: 'warning',
    title: 'Hours as the only condition',
    message: ({ name, kind }) => `The ${kind} \`${name}\` asks for hours and for nothing that was learned in them.`,
    why: 'Time in a seat says that a student was there, not what the student can do.',
    wayOut: 'Add what the hours have to lead to: a rule, a piece of evidence, an approval.',
    bad: `${F}hours shop "Shop"\n\npathway P "P"\n  requires all of these:\n    - 540 hours of shop\n`,
    good: `${F}${things}hours shop "Shop"\n\npathway P "P"\n  requires all of these:\n    - 540 hours of shop\n${talk}`,
    on: ['credit', 'pathway', 'award'],
    thing(thing, _context, report) {
      const own = sentencesOf(thing);
      const awards = anyFact(thing, 'awards');
      const perHours = awards && anySlot(awards, 'perHours');
      if (!isSettled(thing) || (own.length === 0 && !perHours) || thing.lines.some(({ row }) => row.id === 'version'))
        return;
      if (own.every((sentence) => sentence.row.id === 'hours'))
        report(thing, { name: nameOf(thing), kind: thing.row.words });
    },
  }),
  check<{ percent: string }>({
    code: 'percentage-over-100',
    severity: 'error',
    title: 'A percentage over 100',
    message: ({ percent }) => `\`${percent}\` is more than there can be.`,
    why: 'It can never be reached.',
    wayOut: 'Write a percentage up to 100%.',
    bad: `${head}${learning}${calculation('decaying average, newest counts 165%', ordered + round)}`,
    good: `${head}${learning}${calculation('decaying average, newest counts 65%', ordered + round)}`,
    on: ['calculation', ...deciding],
    thing(thing, _context, report) {
      for (const value of [...thing.lines, ...sentencesOf(thing)].flatMap((line) => line.values)) {
        const number = value.slot.kind === 'slot' && value.slot.type === 'PERCENT' ? numberOf(value) : undefined;
        if (number && rational.compare(number, rational.rational(100)) > 0) report(value, { percent: value.text });
      }
    },
  }),
];

/** The numbers of `at least 2 of these`, with how many conditions there are. */
function countsOf(thing: Line): { at: Value; count: Rational; found: number }[] {
  if (!isSettled(thing)) return [];
  return joined(thing).flatMap((group) => {
    const at = anySlot(group, 'count');
    const count = numberOf(at);
    return at && count ? [{ at, count, found: group.lines.length }] : [];
  });
}

/** Everything in a file that waits for something else, apart from the versions of an award, with what it waits for. */
const waitingIn = oncePerNode((outline: Outline): [Line, Need[]][] =>
  outline.things
    .filter(({ row }) => decisive.has(row.id) && row.id !== 'version')
    .map((thing): [Line, Need[]] => [thing, waitsFor(thing)])
    .filter(([, needs]) => needs.length > 0),
);
