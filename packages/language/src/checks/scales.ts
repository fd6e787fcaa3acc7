/** Scales and stages: levels that can be told apart, in an order, inside of the numbers. */
import { foldCode, rational } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, held, titleOf } from '../tree/read.ts';
import { check } from './check.ts';
import { isWhole, plain } from './common.ts';

const F = 'framework F "F"\n  scale: S\n\nscale S "S"\n';
const levels = '  level Low "Beginning" = 1\n  level Middle "Nearly" = 2\n  level High "Meeting" = 3\n';

/** An exact number, or undefined where it could not be read. */
export const numberIn = (line: Line | undefined, slot: string) => {
  const text = line && anySlot(line, slot)?.text;
  return text === undefined ? undefined : rational.parse(text);
};

export const scales = [
  check<{ scale: string; found: string }>({
    code: 'scale-without-choice',
    severity: 'warning',
    title: 'A scale with nothing to choose',
    message: ({ scale, found }) =>
      `\`${scale}\` has ${found === '' ? 'no level' : `only \`${found}\``}; to judge by it takes two.`,
    why: 'Where all work is at one level, the level says nothing of it.',
    wayOut: 'Add the other levels, a line `numbers:`, or a `mark` for work that is not there yet.',
    bad: `${F}  level High "Meeting" = 1\n`,
    good: `${F}${levels}`,
    on: ['scale'],
    thing(thing, _context, report) {
      const own = thing.lines.filter(({ row }) => row.id === 'level' || row.id === 'mark');
      if (own.length > 1 || anyFact(thing, 'numbers') || !isWhole(thing)) return;
      report(thing, { scale: nameOf(thing), found: own[0] ? labelOf(own[0]) : '' });
    },
  }),
  check<{ level: string; other: string; number: string; kind: string }>({
    code: 'number-of-two-levels',
    severity: 'error',
    title: 'Two levels with one number',
    message: ({ level, other, number, kind }) =>
      `\`${other}\` and \`${level}\` are both ${number}, so that neither ${kind === 'stage' ? 'comes first' : 'is the higher'}.`,
    why: 'A score of this number would be given as either, and averages could not tell the two apart.',
    wayOut: 'Give each its own number.',
    bad: `${F}  level Low = 1\n  level High = 1\n`,
    good: `${F}${levels}`,
    on: ['scale', 'stages'],
    thing(thing, _context, report) {
      const seen = new Map<string, Line>();
      for (const level of rungsOf(thing)) {
        const number = numberIn(level, 'value');
        if (!number) continue;
        const key = rational.toExactText(number);
        const other = seen.get(key);
        if (!other) {
          seen.set(key, level);
          continue;
        }
        // A level that is written twice has its own message.
        if (level.name !== undefined && other.name !== undefined && foldCode(level.name) === foldCode(other.name))
          continue;
        report(anySlot(level, 'value')!, {
          level: labelOf(level),
          other: labelOf(other),
          number: key,
          kind: level.row.id,
        });
        // One message: where the line of a scale is missing, its levels stand among those of the scale above.
        return;
      }
    },
  }),
  check<{ level: string; before: string; kind: string }>({
    code: 'levels-out-of-order',
    severity: 'warning',
    title: 'Levels out of order',
    message: ({ level, before, kind }) =>
      `By its number \`${level}\` does not follow \`${before}\`. The ${kind}s stand from the lowest to the highest, or from the highest to the lowest.`,
    why: 'A board reads the levels in the order in which they stand; a slip in a number changes every average.',
    wayOut: 'Correct the number, or move the line to its place.',
    bad: `${F}  level Low = 1\n  level High = 3\n  level Middle = 2\n`,
    good: `${F}${levels}`,
    on: ['scale', 'stages'],
    thing(thing, _context, report) {
      const rungs = rungsOf(thing).flatMap((line) => {
        const number = numberIn(line, 'value');
        return number ? [{ line, number }] : [];
      });
      const [first, last] = [rungs[0], rungs.at(-1)];
      if (!first || !last) return;
      const rising = rational.compare(last.number, first.number) > 0;
      for (let i = 1; i < rungs.length; i++) {
        const [before, level] = [rungs[i - 1]!, rungs[i]!];
        const step = rational.compare(level.number, before.number);
        if (step === 0 || step > 0 === rising) continue;
        report(anySlot(level.line, 'value')!, {
          level: labelOf(level.line),
          before: labelOf(before.line),
          kind: level.line.row.words,
        });
        return;
      }
    },
  }),
  check<{ title: string; first: string }>({
    code: 'level-title-twice',
    severity: 'warning',
    title: 'Two levels with one title',
    message: ({ title, first }) => `\`${title}\` is also the title of \`${first}\`.`,
    why: 'Reports show titles; a family could not tell the two levels apart.',
    wayOut: 'Give each its own title.',
    bad: `${F}  level Low "Beginning" = 1\n  level High "Beginning" = 2\n`,
    good: `${F}${levels}`,
    on: ['scale', 'stages', 'translated scale' as ThingId, 'translated stages' as ThingId],
    thing(thing, _context, report) {
      const seen = new Map<string, Line>();
      for (const level of thing.lines) {
        const at = rungKinds.has(level.row.id.replace('translated ', '')) ? anySlot(level, 'title') : undefined;
        const title = titleOf(level) ?? '';
        if (!at || title === '') continue;
        const first = seen.get(plain(title));
        if (first) report(at, { title, first: codeOf(first) });
        else seen.set(plain(title), level);
      }
    },
  }),
  check<{ mark: string; level: string }>({
    code: 'mark-named-like-a-level',
    severity: 'warning',
    title: 'A mark with the name of a level',
    message: ({ mark, level }) => `The mark \`${mark}\` has the name of the level \`${level}\`.`,
    why: 'Where both may stand the level wins, and the mark is never given.',
    wayOut: 'Give the mark a name of its own.',
    bad: `${F}${levels}  mark Meeting "Met"\n    means: left out of the average\n`,
    good: `${F}${levels}  mark NE "No evidence yet"\n    means: left out of the average\n`,
    on: ['scale'],
    thing(thing, _context, report) {
      const names = new Map<string, Line>();
      for (const level of held(thing, 'level')) for (const name of namesOf(level)) names.set(foldCode(name), level);
      for (const mark of held(thing, 'mark')) {
        const same = namesOf(mark).find((name) => names.has(foldCode(name)));
        // One code for both has its own message.
        const level = same === undefined ? undefined : names.get(foldCode(same));
        if (
          !level ||
          (mark.name !== undefined && level.name !== undefined && foldCode(mark.name) === foldCode(level.name))
        )
          continue;
        report(mark, { mark: codeOf(mark), level: codeOf(level) });
      }
    },
  }),
  check<{ from: string; to: string }>({
    code: 'numbers-backwards',
    severity: 'error',
    title: 'Numbers from the higher to the lower',
    message: ({ from, to }) => `\`numbers\` goes from the lower number to the higher; ${from} is not below ${to}.`,
    why: 'No score lies between the two, so none could be recorded.',
    wayOut: 'Write the lower number first.',
    bad: `${F}  numbers: 4 to 1 in steps of 1\n`,
    good: `${F}  numbers: 1 to 4 in steps of 1\n`,
    on: ['scale', 'test part'],
    thing(thing, _context, report) {
      const line = thing.row.id === 'scale' ? anyFact(thing, 'numbers') : thing;
      const [from, to] = [numberIn(line, 'from'), numberIn(line, 'to')];
      if (!line || !from || !to || rational.compare(from, to) < 0) return;
      report(anySlot(line, 'from')!, { from: anySlot(line, 'from')!.text, to: anySlot(line, 'to')!.text });
    },
  }),
  check<{ step: string; from: string; to: string }>({
    code: 'steps-do-not-fit',
    severity: 'error',
    title: 'Steps that do not lead from one number to the other',
    message: ({ step, from, to }) =>
      Number(step) === 0
        ? 'Steps of 0 lead nowhere.'
        : `Steps of ${step} do not lead from ${from} to ${to}, so the highest score could never be given.`,
    why: 'Scores are compared exactly; what is not on a step is refused.',
    wayOut: 'Choose a step that divides the whole way, or move one of the ends.',
    bad: `${F}  numbers: 1 to 4 in steps of 0.7\n`,
    good: `${F}  numbers: 1 to 4 in steps of 0.5\n`,
    on: ['scale'],
    thing(thing, _context, report) {
      const line = anyFact(thing, 'numbers');
      const [from, to, step] = ['from', 'to', 'step'].map((name) => numberIn(line, name));
      if (!line || !from || !to || !step || rational.compare(from, to) >= 0) return;
      const isStep = rational.compare(step, rational.ZERO) > 0;
      if (isStep && rational.isInteger(rational.div(rational.sub(to, from), step))) return;
      const text = (name: string): string => anySlot(line, name)!.text;
      report(anySlot(line, 'step')!, { step: text('step'), from: text('from'), to: text('to') });
    },
  }),
  check<{ name: string; number: string; from: string; to: string }>({
    code: 'level-outside-numbers',
    severity: 'error',
    title: 'A level outside of the numbers of its scale',
    message: ({ name, number, from, to }) =>
      `\`${name}\` is ${number}, and the numbers of the scale go from ${from} to ${to}.`,
    why: 'No score can reach it.',
    wayOut: 'Correct the number, or widen `numbers:`.',
    bad: `${F}  level Low = 1\n  level High = 5\n  numbers: 1 to 4 in steps of 1\n`,
    good: `${F}  level Low = 1\n  level High = 4\n  numbers: 1 to 4 in steps of 1\n`,
    on: ['scale'],
    thing(thing, _context, report) {
      const numbers = anyFact(thing, 'numbers');
      const [from, to] = [numberIn(numbers, 'from'), numberIn(numbers, 'to')];
      if (!numbers || !from || !to || rational.compare(from, to) >= 0) return;
      const ends = { from: anySlot(numbers, 'from')!.text, to: anySlot(numbers, 'to')!.text };
      for (const line of thing.lines) {
        const at =
          line.row.id === 'level'
            ? anySlot(line, 'value')
            : line.row.id === 'name'
              ? anySlot(line, 'level')
              : undefined;
        const number = at && rational.parse(at.text);
        if (!number || (rational.compare(number, from) >= 0 && rational.compare(number, to) <= 0)) continue;
        report(at, { name: line.row.id === 'level' ? labelOf(line) : 'name', number: at.text, ...ends });
      }
    },
  }),
];

const rungKinds = new Set(['level', 'stage']);

function rungsOf(thing: Line): Line[] {
  return thing.lines.filter(({ row, broken }) => rungKinds.has(row.id) && !broken);
}

/** A level by its code or title, else by its number. */
function labelOf(level: Line): string {
  return level.name ?? titleOf(level) ?? anySlot(level, 'value')?.text ?? '';
}

/** The same in a translation, where the code is a mention. */
function codeOf(level: Line): string {
  return level.name ?? anySlot(level, 'code')?.text ?? titleOf(level) ?? anySlot(level, 'value')?.text ?? '';
}

/** By what a level can be named. */
export function namesOf(line: Line): string[] {
  return [line.name, titleOf(line)].filter((name) => name !== undefined && name !== '') as string[];
}
