/** Scenarios: tests of the framework that say what must come out. */
import type { ThingId } from '../generated/names.ts';
import type { Line } from '../tree/nodes.ts';
import { anySlot, titleOf } from '../tree/read.ts';
import { both, type Check, type Context, check } from './check.ts';
import { inDoubt, isWhole } from './common.ts';
import { fileBeside, lineNumber } from './places.ts';

/** The framework of the examples, and a scenario in it. */
export const F = `framework F "F"

subject math "Mathematics"

requirement PLAN "Plan"

credit ALG "Algebra"
  awards: 1.0 credit in math
  requires all of these:
    - completed PLAN
`;
const student = '  student Rowan, entered grade 9 on 2024-09-01\n';
export const scenario = (rest: string, title = 'The plan is done', who = student): string =>
  `\nscenario "${title}"\n${who}  as of: 2026-01-30\n${rest}`;
export const done = '  requirements\n    2025-12-01 PLAN\n';
export const expects = '  expect\n    credit ALG is 1.0\n';

/** What a framework promises a student, and a scenario can test. */
const promises: readonly ThingId[] = ['credit', 'graduation requirements', 'entry requirements', 'pathway', 'award'];

export const scenarios: readonly Check<never>[] = [
  check<{ said: string; reason: readonly string[] }>({
    code: 'scenario-fails',
    severity: 'error',
    title: 'A scenario that fails',
    message: ({ said, reason }) => [said, shortened(reason)].join(' ').trim(),
    why: 'The rules give a student something else than you promised here.',
    wayOut:
      'Read the reason: mend the rule, or the expectation, whichever is not what you mean. `cairn test` shows the whole reason.',
    bad: `${F}${scenario(`${done}  expect\n    credit ALG is not yet\n`)}`,
    good: `${F}${scenario(done + expects)}`,
    byHost: true,
  }),
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
        else report(thing, { title, line: lineNumber(first), file: fileBeside(first, thing, context.framework) });
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
      const seen = new Map<string, Line>();
      for (const line of thing.lines) {
        if (line.broken) continue;
        const [about = ''] = line.words.split(/\s+(?:is|are|does not apply|applies)(?:\s|$)/);
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

/** A block of a scenario: its student, its records of one kind, what is expected. */
export function blockOf(scenarioThing: Line, id: string): Line | undefined {
  return scenarioThing.lines.find((line) => line.row.id === id);
}

/** What a reason hangs on, in one line: the first of its lines that have nothing below them. */
function shortened(reason: readonly string[]): string {
  const indentOf = (line = ''): number => line.length - line.trimStart().length;
  const last = reason.filter((line, place) => indentOf(reason[place + 1]) <= indentOf(line)).map((line) => line.trim());
  const text = (last.length > mostOfReason ? [...last.slice(0, mostOfReason), '…'] : last).join('; ');
  return text === '' || /[.?!…]$/.test(text) ? text : `${text}.`;
}

const mostOfReason = 3;

/** Whether a scenario expects something of a thing. */
function isTested(thing: Line, { mentionsOf }: Context): boolean {
  return mentionsOf(thing).some((mention) => (mention.$container.$container as Line).row?.id === 'expect');
}

function saidOf(line: Line): string {
  return line.words.replace(/\s+/g, ' ').trim();
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
