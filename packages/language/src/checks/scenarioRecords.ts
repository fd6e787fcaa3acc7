/** The student of a scenario and the records: whether their dates go together. */
import { GRADES, type IsoDate, isDate, type MonthDay, parseGrade, schoolYearOf } from '@cairn/model';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot } from '../tree/read.ts';
import { type Check, check, counted } from './check.ts';
import { stated } from './places.ts';
import { oncePer } from './remembered.ts';
import { blockOf, done, expects, F, scenario } from './scenarios.ts';

const bodyOf = (date: string): string => `framework F "F"

evidence kind essay "Essay"

area A "A"
  competency A.1 "First"

body of evidence BODY "Body of evidence"
  for: each competency in A
  at least: 1 piece

scenario "One essay"
  student Rowan, entered grade 9 on 2024-09-01
  as of: 2026-01-30
  evidence
    ${date} A.1 - essay
  expect
    BODY of A.1 is met
`;

export const scenarioRecords: readonly Check<never>[] = [
  check<{ date: string; asOf: string }>({
    code: 'record-after-as-of',
    severity: 'warning',
    title: 'A record from after the day of the question',
    message: ({ date, asOf }) => `\`${date}\` is after \`as of: ${asOf}\`, so this record is left out.`,
    why: 'The scenario is asked on a day on which nobody knows of this record.',
    wayOut: 'Correct the date or `as of:`. If leaving it out is what you test, leave it and say so in the title.',
    bad: `${F}${scenario('  requirements\n    2026-03-01 PLAN\n  expect\n    credit ALG is not yet\n')}`,
    good: `${F}${scenario('  requirements\n    2025-12-01 PLAN\n  expect\n    credit ALG is 1.0\n')}`,
    on: ['scenario'],
    thing(thing, _context, report) {
      const asOf = stated(thing, 'as of')?.text;
      if (asOf === undefined) return;
      for (const { date } of recordsOf(thing)) if (date.text > asOf) report(date, { date: date.text, asOf });
    },
  }),
  check<{ date: string; entered: string; grade: string }>({
    code: 'evidence-before-entry',
    severity: 'information',
    title: 'Evidence from before the student entered',
    message: ({ date, entered, grade }) =>
      `\`${date}\` is before the student entered grade ${grade} on \`${entered}\`.`,
    why: 'Most often a year is mistyped; evidence of earlier grades counts like any other.',
    wayOut: 'Correct the year, or leave it if the work was done in an earlier grade.',
    bad: bodyOf('2024-03-10'),
    good: bodyOf('2025-03-10'),
    on: ['scenario'],
    thing(thing, _context, report) {
      const entry = entryOf(thing);
      if (!entry) return;
      for (const { kind, date } of recordsOf(thing))
        if (kind === 'evidence' && date.text < entry.date)
          report(date, { date: date.text, entered: entry.date, grade: entry.grade });
    },
  }),
  check<{ classOf: string; follows: number; entered: string; grade: string }>({
    code: 'class-does-not-follow',
    severity: 'warning',
    title: 'A class that does not follow from the entry',
    message: ({ classOf, follows, entered, grade }) =>
      `Who enters grade ${grade} on \`${entered}\` is of the class of ${follows}, not of ${classOf}.`,
    why: 'The rules go by the day of entry to grade 9. A student who repeats or skips a year keeps the rules of the entry, not of the class.',
    wayOut: 'Correct one of them, or leave both if the student repeated or skipped a year.',
    bad: `${F}${scenario(done + expects, 'The plan is done', '  student Rowan, entered grade 9 on 2024-09-01, class of 2027\n')}`,
    good: `${F}${scenario(done + expects, 'The plan is done', '  student Rowan, entered grade 9 on 2024-09-01, class of 2028\n')}`,
    on: ['scenario'],
    thing(thing, context, report) {
      const entry = entryOf(thing);
      const who = blockOf(thing, 'student');
      const classOf = who && anySlot(who, 'classOf');
      if (!entry || !classOf) return;
      const years = 12 - GRADES.indexOf(entry.grade as never) + GRADES.indexOf('K');
      const last = schoolYearOf(entry.date, schoolYearStart(context)).to;
      const follows = Number(last.slice(0, 4)) + years;
      if (Number(classOf.text) !== follows)
        report(classOf, { classOf: classOf.text, follows, entered: entry.date, grade: entry.grade });
    },
  }),
  check<{ date: string; asOf: string; grade: string }>({
    code: 'asked-before-entry',
    severity: 'warning',
    title: 'Asked before the student entered',
    message: ({ date, asOf, grade }) => `The student enters grade ${grade} on \`${date}\`, after \`as of: ${asOf}\`.`,
    why: 'On that day no rule for high school holds for this student yet.',
    wayOut: 'Correct one of the two dates.',
    bad: `${F}${scenario(expects.replace('1.0', 'not yet'), 'The plan is not done', '  student Rowan, entered grade 9 on 2026-09-01\n')}`,
    good: `${F}${scenario(expects.replace('1.0', 'not yet'), 'The plan is not done', '  student Rowan, entered grade 9 on 2025-09-01\n')}`,
    on: ['scenario'],
    thing(thing, _context, report) {
      const entry = entryOf(thing);
      const asOf = stated(thing, 'as of')?.text;
      if (entry && asOf !== undefined && entry.date > asOf)
        report(entry.at, { date: entry.date, asOf, grade: entry.grade });
    },
  }),
  check<{ kind: string; count: number }>({
    code: 'records-of-an-unknown-kind',
    severity: 'information',
    title: 'Records of a kind that is called unknown',
    message: ({ kind, count }) =>
      `${counted(count, 'record')} of \`${kind}\` ${count === 1 ? 'stands' : 'stand'} here, and others may be missing. What these do not show is \`unknown\`, not \`not yet\`.`,
    why: 'A reader may take the list for complete, or the line `unknown:` for a leftover.',
    wayOut: 'Leave both if that is meant; else remove the kind from `unknown:`.',
    bad: `${F}${scenario(`  unknown: requirements\n${done}${expects}`)}`,
    good: `${F}${scenario('  unknown: requirements\n  expect\n    credit ALG is unknown\n')}`,
    on: ['scenario'],
    thing(thing, _context, report) {
      for (const value of anyFact(thing, 'unknown')?.values ?? []) {
        const count = blockOf(thing, `${value.text} records`)?.lines.length ?? 0;
        if (count > 0) report(value, { kind: value.text, count });
      }
    },
  }),
];

/** The dated records of a scenario, each with the kind of its block. */
function* recordsOf(thing: Line): Generator<{ kind: string; date: Value }> {
  for (const block of thing.lines) {
    if (!block.row.id.endsWith(' records')) continue;
    for (const line of block.lines) {
      const date = anySlot(line, 'date');
      if (date) yield { kind: block.row.words, date };
    }
  }
}

/** When and in which grade the student of a scenario entered. */
function entryOf(thing: Line): { date: IsoDate; grade: string; at: Value } | undefined {
  const who = blockOf(thing, 'student');
  const at = who && anySlot(who, 'entered');
  const grade = who && parseGrade(anySlot(who, 'enteredGrade')?.text ?? '');
  return at && grade && isDate(at.text) ? { date: at.text, grade, at } : undefined;
}

/** The day on which a school year begins: that of the calendar, else 1 July. */
const schoolYearStart = oncePer((context): MonthDay => {
  for (const calendar of context.things('calendar')) {
    const begins = stated(calendar, 'school year begins');
    if (begins) return begins.text as MonthDay;
  }
  return '07-01';
});
