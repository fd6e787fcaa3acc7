/** What stands on a report or a transcript, before a credit is earned and after. */
import { nameOf } from '../names/link.ts';
import { scaleOf } from '../names/scales.ts';
import type { Line, Outline, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, fact, inherited, type Thing, target } from '../tree/read.ts';
import { both, type Context, check } from './check.ts';
import { isWhole } from './common.ts';
import { isSettled } from './deciding.ts';
import { oncePerNode } from './remembered.ts';
import { calculation, head, learning, round } from './sample.ts';
import { usersOf } from './tableSteps.ts';

type Credit = Thing<'credit'>;

const F = 'framework F "F"\n\nsubject art "Art"\nrequirement SHOW "Show"\n\n';
const shown = '  requires all of these:\n    - completed SHOW\n';
const credit = (more: string): string => `credit C "C"\n  awards: 1.0 credit in art\n${more}`;
const scale =
  'scale S "S"\n  level P = 1\n  mark NY "Not yet"\n    means: no score until replaced\n  mark Pass "Pass"\n    means: left out of the average\n\n';
const scaled = F.replace('"F"\n', '"F"\n  scale: S\n') + scale;
const grades = (rows: string): string =>
  `${head}${learning}${calculation('average', round)}grade table G "G"\n${rows}\nsubject art "Art"\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - A.1 at 3 or better\n  transcript: grade from level by G\n`;
const letters = 'scale W "W"\n  level L = 1\n  level H = 2\n\n';

export const transcripts = [
  check<{ credit: string }>({
    code: 'until-then-missing',
    severity: 'warning',
    title: 'More time, and no mark until then',
    message: ({ credit }) =>
      `\`${credit}\` gives more time and does not say what stands on the report until then. Add \`until then: mark …\`.`,
    why: 'A report card at the end of the term would show an empty place, or an F.',
    wayOut: 'Add a line `until then: mark NY` with a mark of the scale.',
    bad: `${scaled}${credit(`${shown}  extend: by 1 term while a learning plan is open\n`)}`,
    good: `${scaled}${credit(`${shown}  extend: by 1 term while a learning plan is open\n  until then: mark NY\n`)}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const extend = fact(thing, 'extend');
      if (extend && !fact(thing, 'until then') && isSettled(thing)) report(extend, { credit: nameOf(thing) });
    },
  }),
  check<{ mark: string; means: string }>({
    code: 'earned-with-an-open-mark',
    severity: 'warning',
    title: 'An earned credit with the mark of one that is not',
    message: ({ mark, means }) =>
      means === ''
        ? `\`${mark}\` stands on the transcript before the credit is earned and after.`
        : `\`${mark}\` means \`${means}\`, and here it stands for credit that is earned.`,
    why: 'A university reads the mark as work that is still open.',
    wayOut: 'Use a mark that means that the credit was earned, such as `Pass`.',
    bad: `${scaled}${credit(`${shown}  transcript: mark NY\n`)}`,
    good: `${scaled}${credit(`${shown}  until then: mark NY\n  transcript: mark Pass\n`)}`,
    on: ['credit'],
    thing(thing: Credit, _context, report) {
      const [until, transcript] = [fact(thing, 'until then'), fact(thing, 'transcript')];
      const at = transcript && anySlot(transcript, 'mark');
      const mark = target(at);
      if (!at || !mark) return;
      const meaning = mark.lines.find(({ row }) => row.id === 'means');
      const means = meaning ? (anySlot(meaning, 'is')?.text ?? '') : '';
      const isOpen = means === 'incomplete' || means === 'no score until replaced';
      if (isOpen || target(until && anySlot(until, 'mark')) === mark)
        report(at, { mark: at.text, means: isOpen ? means : '' });
    },
  }),
  check<{ credits: string[] }>({
    code: 'transcript-missing',
    severity: 'information',
    title: 'Credits that do not say what the transcript shows',
    message: ({ credits }) =>
      `${both(credits)} ${credits.length === 1 ? 'does' : 'do'} not say what the transcript shows.`,
    why: 'Registrars would choose a mark each in their own way.',
    wayOut: 'Add `transcript: mark P` or `transcript: grade from CALCULATION`.',
    bad: `${F}${credit(shown)}`,
    good: `${scaled}${credit(`${shown}  transcript: mark Pass\n`)}`,
    whole(context, report) {
      const silent = context.framework.files.flatMap(({ outline }) => silentIn(outline, context));
      if (silent[0]) report(silent[0], { credits: silent.map(nameOf) });
    },
  }),
  check<{ grade: string; scale: string }>({
    code: 'grade-never-reported',
    severity: 'error',
    title: 'A mark that is never reported',
    message: ({ grade, scale }) => `\`${grade}\` is given here, and \`${scale}\` says \`never report: ${grade}\`.`,
    why: 'The school promised families that this mark never stands on a report.',
    wayOut: 'Give another mark, or take this one out of `never report:`.',
    bad: grades('  2 or above -> B\n  1 or above -> D\n').replace(
      'level 4 = 4\n',
      'level 4 = 4\n  never report: C, D, F\n',
    ),
    good: grades('  2 or above -> B\n  1 or above -> NY\n').replace(
      'level 4 = 4\n',
      'level 4 = 4\n  never report: C, D, F\n',
    ),
    on: ['credit', 'grade table'],
    thing(thing, context, report) {
      for (const { at, grade, scales } of reportedBy(thing, context)) {
        const scale = scales.find((one) => neverReported(one).has(grade.toLowerCase()));
        if (scale) report(at, { grade, scale: nameOf(scale) });
      }
    },
  }),
  check<{ grade: string; scale: string; known: string[] }>({
    code: 'unknown-grade',
    severity: 'error',
    title: 'A grade that the scale of the table does not have',
    message: ({ grade, scale, known }) =>
      `\`${grade}\` is not a level or mark of \`${scale}\`, which has ${both(known, 8)}.`,
    why: 'The transcript would show a grade that nobody has explained.',
    wayOut: 'Write a level or mark of that scale, or add it there.',
    bad: `${F}${letters}grade table G "G"\n  scale: W\n  2 or above -> H\n  1 or above -> LOW\n`,
    good: `${F}${letters}grade table G "G"\n  scale: W\n  2 or above -> H\n  1 or above -> L\n`,
    on: ['grade table'],
    thing(thing, _context, report) {
      const scale = target(anySlot(anyFact(thing, 'scale') ?? thing, 'value'));
      const known = scale?.lines.flatMap((line) => (line.row.kind === 'thing' ? (line.name ?? []) : [])) ?? [];
      const has = (grade: Value): boolean => known.some((name) => name.toLowerCase() === grade.text.toLowerCase());
      const given = thing.lines.flatMap((row) => anySlot(row, 'grade') ?? []);
      if (!scale || !isSettled(scale) || !given.some(has)) return;
      for (const grade of given) if (!has(grade)) report(grade, { grade: grade.text, scale: nameOf(scale), known });
    },
  }),
];

/** The credits of a file that do not say what the transcript shows. */
const silentIn = oncePerNode((outline: Outline): Line[] =>
  outline.things.filter((one) => one.row.id === 'credit' && !anyFact(one, 'transcript') && isWhole(one)),
);

/** The marks and grades that a credit or a grade table puts on a report, with the scales that may forbid them. */
function reportedBy(thing: Line, context: Context): { at: Value; grade: string; scales: Line[] }[] {
  if (thing.row.id === 'grade table') {
    const users = usersOf(thing, context);
    const scales = [thing, ...users.flatMap((user) => [target(anySlot(user, 'calculation')), user.$container as Line])];
    const all = [...new Set(scales.flatMap((one) => scaleOf(one) ?? []))];
    return thing.lines.flatMap((row) => {
      const at = anySlot(row, 'grade');
      return at ? [{ at, grade: at.text, scales: all }] : [];
    });
  }
  const own = scaleOf(thing);
  return ['until then', 'transcript'].flatMap((name) => {
    const line = anyFact(thing, name);
    const at = line && anySlot(line, 'mark');
    return at && own ? [{ at, grade: at.text, scales: [own] }] : [];
  });
}

function neverReported(scale: Line): Set<string> {
  const line = inherited(scale, 'never report');
  return new Set(line?.values.map((value) => value.text.toLowerCase()) ?? []);
}
