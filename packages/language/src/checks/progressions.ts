/** Progressions: each step described, once, in order, and different from its neighbours. */
import { bandContains, formatGradeBand, GRADES } from '@cairn/model';
import type { ThingId } from '../generated/names.ts';
import { nameOf } from '../names/link.ts';
import { scaleOf } from '../names/scales.ts';
import { type Line, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, target, textOf } from '../tree/read.ts';
import { both, check, counted } from './check.ts';
import { gradesOf, isRetired, isUnmeasured, isWhole, plain } from './common.ts';
import {
  bandsOf,
  gradesText,
  levelNumber,
  nameOfLearning,
  numberOf,
  place,
  range,
  type Step,
  stepName,
  stepsOf,
} from './progressionSteps.ts';

const scale = `framework F "F"\n  scale: S\n\nscale S "S"\n  level Low = 1\n  level Middle = 2\n  level High = 3\n`;
const learned = '\narea A "A"\n  grades: 2-5\n  competency A.1 "First"\n    I can: give reasons.\n';
const head = `${scale}${learned}\nprogression of A.1\n`;
const whole = '  at Low: I give one reason.\n  at Middle: I give two reasons.\n  at High: I put my reasons in order.\n';

export const progressions = [
  check<{ thing: string; missing: string[] }>({
    code: 'progression-level-missing',
    severity: 'warning',
    title: 'A level that a progression leaves out',
    message: ({ thing, missing }) => `The progression of \`${thing}\` does not describe ${both(missing)}.`,
    why: 'A student who is there cannot see what the work looks like, nor what comes next.',
    wayOut: 'Add a line `at LEVEL:` for it.',
    bad: `${head}  at Low: I give one reason.\n  at High: I put my reasons in order.\n`,
    good: `${head}${whole}`,
    on: ['progression'],
    thing(thing, _context, report) {
      const steps = stepsOf(thing).filter(({ level }) => level);
      const levels = scaleOf(thing)?.lines.filter(({ row }) => row.id === 'level' || row.id === 'stage') ?? [];
      const described = steps.map(({ level }) => target(level));
      // A step at a plain number does not follow the levels.
      if (steps.length < 2 || levels.length === 0 || described.includes(undefined) || !isWhole(thing)) return;
      const missing = levels.filter((level) => !described.includes(level) && numberOf(level) !== 0);
      if (missing.length > 0) report(thing, { thing: nameOfLearning(thing), missing: missing.map(nameOf) });
    },
  }),
  check<{ thing: string; steps: number }>({
    code: 'progression-without-steps',
    severity: 'warning',
    title: 'A progression that goes nowhere',
    message: ({ thing, steps }) =>
      `The progression of \`${thing}\` has ${steps === 0 ? 'no step' : counted(steps, 'step')}; from one to the next it takes two.`,
    why: 'A progression shows how learning grows.',
    wayOut: 'Describe the other levels with lines `at LEVEL:`, or remove the progression.',
    bad: `${head}  at Low: I give one reason.\n`,
    good: `${head}${whole}`,
    on: ['progression'],
    thing(thing, _context, report) {
      const steps = stepsOf(thing).length;
      if (steps < 2 && isWhole(thing)) report(thing, { thing: nameOfLearning(thing), steps });
    },
  }),
  check<{ step: string; other: string }>({
    code: 'progression-step-repeated',
    severity: 'warning',
    title: 'Two steps described alike',
    message: ({ step, other }) => `\`${step}\` is described in the same words as \`${other}\`.`,
    why: 'Nobody can tell the two apart, so teachers will give either.',
    wayOut: 'Say what is new at the higher of the two.',
    bad: `${head}  at Low: I give one reason.\n  at Middle: I give one reason.\n  at High: I put my reasons in order.\n`,
    good: `${head}${whole}`,
    on: ['progression', 'translated progression' as ThingId],
    thing(thing, _context, report) {
      const said = new Map<string, Step>();
      for (const step of stepsOf(thing)) {
        const text = plain(textOf(step.line));
        const other = said.get(text);
        if (text !== '' && other) report(step.line, { step: stepName(step), other: stepName(other) });
        else said.set(text, step);
      }
    },
  }),
  check<{ step: string; before: string }>({
    code: 'progression-out-of-order',
    severity: 'information',
    title: 'Steps out of order',
    message: ({ step, before }) => `\`${step}\` stands after \`${before}\`, out of the order of the others.`,
    why: 'People read a progression from one end to the other and take each line for the next step.',
    wayOut: 'Move the line to its place.',
    bad: `${head}  at Low: I give one reason.\n  at High: I put my reasons in order.\n  at Middle: I give two reasons.\n`,
    good: `${head}${whole}`,
    on: ['progression'],
    thing(thing, _context, report) {
      const steps = stepsOf(thing).flatMap((step) => {
        const number = step.grades ? undefined : levelNumber(step.level);
        return number === undefined ? [] : [{ step, number }];
      });
      const rising = steps.length > 1 && steps.at(-1)!.number > steps[0]!.number;
      for (let i = 1; i < steps.length; i++) {
        const [before, step] = [steps[i - 1]!, steps[i]!];
        if (before.number === step.number || step.number > before.number === rising) continue;
        report(step.step.level!, { step: stepName(step.step), before: stepName(before.step) });
        return;
      }
    },
  }),
  check<{ thing: string; gap: string }>({
    code: 'progression-grades-gap',
    severity: 'warning',
    title: 'Grades that a progression leaves out',
    message: ({ thing, gap }) => `The progression of \`${thing}\` says nothing of ${gap}.`,
    why: 'Teachers of these grades have nothing to go by.',
    wayOut: 'Add a line `at grades …:` for them, or widen a band beside them.',
    bad: `${scale}${learned}\nprogression of A.1\n  by: grade bands\n  at grades 2: I give one reason.\n  at grades 4-5: I put my reasons in order.\n`,
    good: `${scale}${learned}\nprogression of A.1\n  by: grade bands\n  at grades 2-3: I give one reason.\n  at grades 4-5: I put my reasons in order.\n`,
    on: ['progression'],
    thing(thing, _context, report) {
      const bands = bandsOf(thing);
      if (bands.length === 0 || !isWhole(thing)) return;
      const own = target(anySlot(thing, 'of'));
      const meant = own && gradesOf(own);
      const from = place(meant?.from ?? bands[0]!.band.from);
      const to = place(meant?.to ?? bands.at(-1)!.band.to);
      const described = new Set(bands.flatMap(({ band }) => range(place(band.from), place(band.to))));
      // Transitional kindergarten is not everywhere a grade of its own.
      const missing = range(from, to).filter((grade) => !described.has(grade) && GRADES[grade] !== 'TK');
      if (missing.length > 0) report(thing, { thing: nameOfLearning(thing), gap: gradesText(missing) });
    },
  }),
  check<{ band: string; other: string }>({
    code: 'progression-grades-overlap',
    severity: 'warning',
    title: 'Grades described twice',
    message: ({ band, other }) => `Grades ${band} overlap with grades ${other}.`,
    why: 'A student of the grade that both hold would be told two things.',
    wayOut: 'Let each band begin after the one before.',
    bad: `${scale}${learned}\nprogression of A.1\n  by: grade bands\n  at grades 2-4: I give one reason.\n  at grades 4-5: I put my reasons in order.\n`,
    good: `${scale}${learned}\nprogression of A.1\n  by: grade bands\n  at grades 2-3: I give one reason.\n  at grades 4-5: I put my reasons in order.\n`,
    on: ['progression'],
    thing(thing, _context, report) {
      const bands = bandsOf(thing);
      for (let i = 1; i < bands.length; i++) {
        const [before, band] = [bands[i - 1]!, bands[i]!];
        if (place(band.band.from) <= place(before.band.to))
          report(band.value, { band: band.value.text, other: before.value.text });
      }
    },
  }),
  check<{ thing: string; band: string; grades: string }>({
    code: 'progression-outside-grades',
    severity: 'warning',
    title: 'A step for grades that are not meant',
    message: ({ thing, band, grades }) => `\`${thing}\` is for grades ${grades}; grades ${band} are outside of them.`,
    why: 'One of the two is a slip, and readers cannot know which.',
    wayOut: 'Correct the band, or the grades of the competency.',
    bad: `${scale}${learned}\nprogression of A.1\n  by: grade bands\n  at grades 2-3: I give one reason.\n  at grades 4-6: I put my reasons in order.\n`,
    good: `${scale}${learned}\nprogression of A.1\n  by: grade bands\n  at grades 2-3: I give one reason.\n  at grades 4-5: I put my reasons in order.\n`,
    on: ['progression'],
    thing(thing, _context, report) {
      const of = target(anySlot(thing, 'of'));
      const meant = of && gradesOf(of);
      if (!meant) return;
      for (const { band, value } of bandsOf(thing)) {
        if (!bandContains(meant, band))
          report(value, { thing: nameOf(of), band: value.text, grades: formatGradeBand(meant) });
      }
    },
  }),
  check<{ by: string; step: string }>({
    code: 'progression-of-two-orders',
    severity: 'warning',
    title: 'A progression that follows two orders',
    message: ({ by, step }) => `This progression goes by ${by}, and \`${step}\` is not one of them.`,
    why: 'Steps of two kinds have no order among each other.',
    wayOut: 'Correct the line `by:`, or make two progressions of it.',
    bad: `${head}  by: grade bands\n${whole}`,
    good: `${head}  by: levels\n${whole}`,
    on: ['progression'],
    thing(thing, _context, report) {
      const steps = stepsOf(thing);
      const by = anyFact(thing, 'by');
      const said = by && anySlot(by, 'value')?.text;
      const first =
        steps[0] && (steps[0].grades ? 'grade bands' : scaleOf(thing)?.row.id === 'stages' ? 'stages' : 'levels');
      const wanted = said ?? first;
      for (const step of steps) {
        const level = target(step.level)?.row.id;
        const fits =
          wanted === 'grade bands'
            ? step.grades !== undefined
            : !step.grades && (level === undefined || level === (wanted === 'stages' ? 'stage' : 'level'));
        if (fits || !wanted) continue;
        report(step.grades ?? step.level ?? step.line, { by: wanted, step: stepName(step) });
        return;
      }
    },
  }),
  check<{ thing: string; by: string }>({
    code: 'progression-twice',
    severity: 'warning',
    title: 'Two progressions of one thing',
    message: ({ thing, by }) => `\`${thing}\` already has a progression by ${by}.`,
    why: 'Teachers would follow the one or the other.',
    wayOut: 'Make one of the two, or let them go by different steps: `by: levels`, `by: grade bands`.',
    bad: `${head}${whole}\nprogression of A.1\n  at Low: I say why.\n  at Middle: I say why twice.\n  at High: I say why in order.\n`,
    good: `${head}${whole}`,
    on: ['progression'],
    thing(thing, { framework, mentionsOf }, report) {
      const at = anySlot(thing, 'of');
      const of = target(at);
      if (!at || !of) return;
      const by = stepsBy(thing);
      const isFirst = (other: Line): boolean => framework.compare(other, thing) < 0 && stepsBy(other) === by;
      const others = mentionsOf(of).map(({ $container }) => $container);
      if (others.some((other) => other.row === thing.row && outlineOf(other).framework === framework && isFirst(other)))
        report(at, { thing: nameOf(of), by });
    },
  }),
  check<{ thing: string }>({
    code: 'progression-not-measured',
    severity: 'information',
    title: 'Levels of what is not measured',
    message: ({ thing }) => `\`${thing}\` is reported in words and not measured; these levels will not be given.`,
    why: 'Levels on paper are soon given as grades.',
    wayOut: 'Keep the progression as advice by grade bands, or remove it.',
    bad: `${scale}\narea A "A"\n  competency A.1 "First"\n    I can: tell what I love to learn.\n    report: in words, not measured\n\nprogression of A.1\n${whole}`,
    good: `${head}${whole}`,
    on: ['progression'],
    thing(thing, { today }, report) {
      const of = target(anySlot(thing, 'of'));
      if (!of || !isUnmeasured(of) || isRetired(of, today) || !stepsOf(thing).some(({ level }) => level)) return;
      report(anySlot(thing, 'of')!, { thing: nameOf(of) });
    },
  }),
];

/** By what the steps of a progression go. */
function stepsBy(thing: Line): string {
  if (stepsOf(thing)[0]?.grades !== undefined) return 'grade bands';
  return scaleOf(thing)?.row.id === 'stages' ? 'stages' : 'levels';
}
