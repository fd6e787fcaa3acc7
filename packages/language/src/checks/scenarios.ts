/** Scenarios: tests of the framework that say something, and about the student they mean. */
import { GRADES, type IsoDate, isDate, type MonthDay, parseGrade, schoolYearOf } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { positionAt } from '../tree/cst.ts';
import { type Line, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, titleOf } from '../tree/read.ts';
import { both, type Check, type Context, check, counted } from './check.ts';
import { inDoubt, isWhole, oncePer } from './common.ts';

const F = `framework F "F"

subject math "Mathematics"

requirement PLAN "Plan"

credit ALG "Algebra"
  awards: 1.0 credit in math
  requires all of these:
    - completed PLAN
`;
const student = '  student Rowan, entered grade 9 on 2024-09-01\n';
const scenario = (rest: string, title = 'The plan is done', who = student): string =>
  `\nscenario "${title}"\n${who}  as of: 2026-01-30\n${rest}`;
const done = '  requirements\n    2025-12-01 PLAN\n';
const expects = '  expect\n    credit ALG is 1.0\n';

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

/** What a framework promises a student, and a scenario can test. */
const promises: readonly ThingId[] = ['credit', 'graduation requirements', 'entry requirements', 'pathway', 'award'];

export const scenarios: readonly Check<never>[] = [
  check<{ title: string }>({
    code: 'scenario-expects-nothing',
    severity: 'warning',
    title: 'A scenario without an expectation',
    message: ({ title }) => `\`${title}\` says what a student did and not what comes of it.`,
    why: 'A test that expects nothing passes whatever the rules say.',
    wayOut: 'Add `expect`, and below it what must come out, for example `credit ALG is 1.0`.',
    bad: `${F}${scenario(done)}`,
    good: `${F}${scenario(done + expects)}`,
    on: ['scenario'],
    thing(thing, _context, report) {
      if (isWhole(thing) && !blockOf(thing, 'expect')?.lines.length) report(thing, { title: titleOf(thing) ?? '' });
    },
  }),
  check<{ title: string; line: number; file: string }>({
    code: 'scenario-twice',
    severity: 'warning',
    title: 'Two scenarios of one title',
    message: ({ title, line, file }) =>
      `\`${title}\` is already the title of a scenario on line ${line}${file === '' ? '' : ` of \`${file}\``}.`,
    why: 'When one of them fails, its title is all that a report shows.',
    wayOut: 'Say in the title what is different about this student.',
    bad: `${F}${scenario(done + expects)}${scenario('  expect\n    credit ALG is not yet\n')}`,
    good: `${F}${scenario(done + expects)}${scenario('  expect\n    credit ALG is not yet\n', 'The plan is not done')}`,
    whole(context, report) {
      const seen = new Map<string, Line>();
      for (const thing of context.things('scenario')) {
        const title = titleOf(thing)?.trim();
        if (title === undefined) continue;
        const first = seen.get(title.toLowerCase());
        if (!first) seen.set(title.toLowerCase(), thing);
        else report(thing, { title, line: lineNumber(first), file: fileOf(first, thing, context) });
      }
    },
  }),
  check<{ title: string }>({
    code: 'scenario-without-student',
    severity: 'warning',
    title: 'A scenario without a student',
    message: ({ title }) => `\`${title}\` does not say whose records these are.`,
    why: 'Which rules hold for a student depends on the day of entry; a scenario without one tests none of that.',
    wayOut: 'Add a line such as `student Rowan, entered grade 9 on 2023-09-01`.',
    bad: `${F}${scenario(done + expects, 'The plan is done', '')}`,
    good: `${F}${scenario(done + expects)}`,
    on: ['scenario'],
    thing(thing, _context, report) {
      if (isWhole(thing) && !blockOf(thing, 'student')) report(thing, { title: titleOf(thing) ?? '' });
    },
  }),
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
      const asOf = asOfDay(thing);
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
      const asOf = asOfDay(thing);
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
  check<{ first: number; same: boolean; about: string }>({
    code: 'expected-twice',
    severity: 'warning',
    title: 'Two expectations of one thing',
    message: ({ first, same, about }) =>
      same
        ? `This is already expected on line ${first}.`
        : `Line ${first} expects something else of \`${about}\`; one of the two will always fail.`,
    why: 'A scenario that contradicts itself fails under every rule.',
    wayOut: 'Keep the one that is meant.',
    bad: `${F}${scenario(`${done}${expects}    credit ALG is not yet\n`)}`,
    good: `${F}${scenario(done + expects)}`,
    on: ['expect'],
    thing(thing, _context, report) {
      const { text } = outlineOf(thing);
      const seen = new Map<string, Line>();
      for (const line of thing.lines) {
        if (line.broken) continue;
        const [about = ''] = text.slice(line.start, line.end).split(/\s+(?:is|are|does not apply|applies)(?:\s|$)/);
        const key = about.replace(/\s+/g, ' ').toLowerCase();
        const first = seen.get(key);
        if (!first) seen.set(key, line);
        else if (!narrows(line, first))
          report(line, { first: lineNumber(first), same: saidOf(line) === saidOf(first), about });
      }
    },
  }),
  check<{ names: string[] }>({
    code: 'never-tested',
    severity: 'information',
    title: 'Promises that no scenario tests',
    message: ({ names }) => `No scenario expects anything of ${both(names, 8)}.`,
    why: 'A scenario shows a board what a rule means, and keeps the next change from breaking it.',
    wayOut: 'Write a scenario for a student who meets it, and one for a student who just does not.',
    bad: F,
    good: `${F}${scenario(done + expects)}`,
    file({ outline }, context, report) {
      if (outline.header?.row.id === 'translation' || inDoubt(context, '*')) return;
      const untested = outline.lines.filter(
        (line) => promises.includes(line.row.id as ThingId) && line.name !== undefined && !isTested(line, context),
      );
      const first = untested[0];
      if (first) report(outline.header ?? first, { names: untested.map((line) => line.name!) });
    },
  }),
];

function blockOf(scenarioThing: Line, id: string): Line | undefined {
  return scenarioThing.lines.find((line) => line.row.id === id);
}

function asOfDay(thing: Line): string | undefined {
  const line = anyFact(thing, 'as of');
  return line && anySlot(line, 'value')?.text;
}

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
    const begins = anyFact(calendar, 'school year begins');
    const value = begins && anySlot(begins, 'value');
    if (value) return value.text as MonthDay;
  }
  return '07-01';
});

/** Whether a scenario expects something of a thing. */
function isTested(thing: Line, { mentionsOf }: Context): boolean {
  return mentionsOf(thing).some((mention) => (mention.$container.$container as Line).row?.id === 'expect');
}

function saidOf(line: Line): string {
  return outlineOf(line).text.slice(line.start, line.end).replace(/\s+/g, ' ').trim();
}

/** Of one thing, an amount and `met` may stand beside each other, and so may `not met` and which of them it is. */
function narrows(line: Line, first: Line): boolean {
  const [one, other] = [line, first].map((expected) =>
    ['status', 'amount', 'not'].find((name) => anySlot(expected, name)),
  );
  const met = [line, first].some((expected) => anySlot(expected, 'status')?.text === 'met');
  if (one === other || one === undefined || other === undefined) return false;
  return [one, other].includes('not') ? !met : met;
}

function lineNumber(line: Line): number {
  return positionAt(outlineOf(line), line.start).line + 1;
}

/** The name of the file of a line, where another line stands in another file. */
function fileOf(line: Line, other: Line, { framework }: Context): string {
  const outline = outlineOf(line);
  if (outline === outlineOf(other)) return '';
  return (
    framework.files
      .find((file) => file.outline === outline)
      ?.uri.split('/')
      .pop() ?? ''
  );
}
