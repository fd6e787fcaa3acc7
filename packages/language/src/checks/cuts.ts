/** Where mastery and credit begin, and what a scale never reports. */
import { foldCode, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, target } from '../tree/read.ts';
import { check } from './check.ts';
import { isWhole } from './common.ts';
import { namesOf, numberIn } from './scales.ts';

const F = 'framework F "F"\n  scale: S\n\nscale S "S"\n';
const levels = '  level Low "Beginning" = 1\n  level Middle "Nearly" = 2\n  level High "Meeting" = 3\n';

export const cuts = [
  check<{ fact: string; level: string }>({
    code: 'reached-by-everyone',
    severity: 'warning',
    title: 'Mastery that everyone has',
    message: ({ fact, level }) => `\`${fact}: ${level}\` holds for everyone: \`${level}\` is the lowest of the scale.`,
    why: 'A line that nobody can fall below does not show who has learned something.',
    wayOut: 'Name a higher level, or add the levels below it.',
    bad: `${F}${levels}  mastery from: Low\n`,
    good: `${F}${levels}  mastery from: High\n`,
    on: ['scale'],
    thing(thing, _context, report) {
      const levels = held(thing, 'level');
      const lowest = numberIn(anyFact(thing, 'numbers'), 'from') ?? lowestOf(levels);
      if (!lowest || (levels.length < 2 && !anyFact(thing, 'numbers')) || !isWhole(thing)) return;
      for (const fact of ['mastery from', 'credit from']) {
        const at = cutOf(thing, fact);
        if (at && rational.compare(at.number, lowest) <= 0) report(at.value, { fact, level: at.value.text });
      }
    },
  }),
  check<{ credit: string; mastery: string }>({
    code: 'credit-above-mastery',
    severity: 'warning',
    title: 'Credit that asks for more than mastery',
    message: ({ credit, mastery }) => `Credit begins at \`${credit}\`, above \`${mastery}\`, where mastery begins.`,
    why: 'A student would have mastered the course and failed it.',
    wayOut: 'Exchange the two, or let both begin at one level.',
    bad: `${F}${levels}  mastery from: Middle\n  credit from: High\n`,
    good: `${F}${levels}  mastery from: High\n  credit from: Middle\n`,
    on: ['scale'],
    thing(thing, _context, report) {
      const [mastery, credit] = [cutOf(thing, 'mastery from'), cutOf(thing, 'credit from')];
      if (mastery && credit && rational.compare(credit.number, mastery.number) > 0)
        report(credit.value, { credit: credit.value.text, mastery: mastery.value.text });
    },
  }),
  check<{ level: string; scale: string }>({
    code: 'level-never-reported',
    severity: 'warning',
    title: 'A level that is there and never reported',
    message: ({ level, scale }) => `\`${scale}\` has the level \`${level}\`, and says that it is never reported.`,
    why: 'A student whose scores lead there would have a level that no report may show.',
    wayOut: 'Take the level out of the scale, and say with a `mark` what stands in its place.',
    bad: `${F}${levels}  never report: Low\n`,
    good: `${F}${levels}  never report: F\n`,
    on: ['scale'],
    thing(thing, _context, report) {
      const never = anyFact(thing, 'never report');
      if (!never) return;
      const names = new Map<string, Line>();
      for (const level of held(thing, 'level')) for (const name of namesOf(level)) names.set(foldCode(name), level);
      for (const value of never.values) {
        if (names.has(foldCode(value.text))) report(value, { level: value.text, scale: nameOf(thing) });
      }
    },
  }),
];

function lowestOf(levels: readonly Line[]): rational.Rational | undefined {
  const numbers = levels.flatMap((level) => numberIn(level, 'value') ?? []);
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => rational.min(a, b));
}

/** The level from which something counts, as a number. */
function cutOf(scale: Line, name: string): { value: Value; number: rational.Rational } | undefined {
  const line = anyFact(scale, name);
  const value = line && anySlot(line, 'value');
  if (!value) return undefined;
  const level = target(value);
  const number = level ? numberIn(level, 'value') : rational.parse(value.text);
  return number && { value, number };
}
