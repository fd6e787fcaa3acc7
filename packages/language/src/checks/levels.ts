/** The levels, grades and scores that conditions ask for: that they come from somewhere, and can be reached. */
import { rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { scaleOf } from '../names/scales.ts';
import { usedBy } from '../names/used.ts';
import { type Line, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anyFact, anySlot, held, inherited, target } from '../tree/read.ts';
import { type Context, check } from './check.ts';
import { inDoubt } from './common.ts';
import {
  areasOf,
  deciding,
  type Each,
  eachKinds,
  holdersOf,
  isDeclaredTwice,
  isInSteps,
  isSettled,
  numberOf,
  scopeOf,
  sentencesOf,
  wordsOf,
} from './deciding.ts';
import { holdingOfAll, isHabit } from './holdings.ts';
import { levelNumber, measureOf, rangeOf } from './ranges.ts';
import { oncePer, oncePerNode } from './remembered.ts';
import { calculation, head, learning, round } from './sample.ts';

const F = 'framework F "F"\n\n';
const level = calculation('average', round);
const shown = 'rule shown "Shown"\n  for: each competency\n  requires all of these:\n    - level at 3 or better\n\n';
const credit = (more: string): string => `subject art "Art"\n\ncredit C "C"\n  awards: 1.0 credit in art\n${more}`;
const habits = 'area HAB "Habits"\n  academic grade: not included\n  competency HAB.1 "Perseverance"\n\n';
const sat = `${F}test SAT "SAT"\n  part math 200 to 800\n  best of: each part\n\n`;
const pathway = (condition: string): string => `pathway P "P"\n  requires all of these:\n    - ${condition}\n`;
const wlp = 'scale W "W"\n  level L = 1\n  level M = 2\n\ntest WLP "WLP"\n  part reading in W\n  best of: each part\n';

export const levels = [
  check<{ level: string; calculation: string; step: string }>({
    code: 'floor-between-rounded-values',
    severity: 'warning',
    title: 'A level between two rounded values',
    message: ({ level, calculation, step }) =>
      `\`${calculation}\` is rounded to ${step}, so it is never ${level}: the next rounded value decides.`,
    why: 'The rule asks for more, or less, than the number that stands in it.',
    wayOut: 'Round finer, or ask for a number that can come out.',
    bad: `${head}${learning}${calculation('average', round)}rule R "R"\n  for: each competency\n  requires all of these:\n    - level at least 2.55\n`,
    good: `${head}${learning}${calculation('average', round)}rule R "R"\n  for: each competency\n  requires all of these:\n    - level at least 2.5\n`,
    on: deciding,
    thing(thing, _context, report) {
      for (const sentence of sentencesOf(thing)) {
        const of = target(anySlot(sentence, 'of') ?? anySlot(sentence, 'calculation'));
        const rounding = of && of.row.id === 'calculation' ? anyFact(of, 'round') : undefined;
        const step = rounding && !anySlot(rounding, 'displayOnly') ? anySlot(rounding, 'to') : undefined;
        const size = numberOf(step);
        if (!of || !step || !size || rational.equals(size, rational.ZERO) || !scaleOf(of)) continue;
        for (const value of sentence.values) {
          const level = value.slot.name === 'level' ? levelNumber(value) : undefined;
          if (level && !isInSteps(level, size))
            report(value, { level: value.text, calculation: nameOf(of), step: step.text });
        }
      }
    },
  }),
  check<{ of: string; calculations: string[] }>({
    code: 'level-not-worked-out',
    severity: 'error',
    title: 'A level that no calculation gives, or several',
    message: ({ of, calculations }) =>
      calculations.length === 0
        ? `Nothing says how the level of \`${of}\` is worked out. Add a calculation for it.`
        : `${calculations.map((name) => `\`${name}\``).join(' and ')} give a level of \`${of}\`. Say which one counts: \`level from: ${calculations[0]}\`.`,
    why: 'Two programs would look at two numbers, and a student would have the level in one of them.',
    wayOut: 'Ask for the calculation, `CALCULATION at LEVEL or better`, or add a line `level from:`.',
    bad: `${head}${learning}${level}${calculation('highest', '', 'best')}${credit('  requires all of these:\n    - A.1 at 3 or better\n')}`,
    good: `${head}${learning}${level}${credit('  requires all of these:\n    - A.1 at 3 or better\n')}`,
    on: deciding,
    thing(thing, context, report) {
      for (const sentence of sentencesOf(thing)) {
        const at = sentence.row.id === 'level' ? anySlot(sentence, 'of') : undefined;
        const of = target(at);
        if (!at || !of || !eachKinds.includes(of.row.id as Each) || inherited(of, 'level from')) continue;
        const all = calculationsOf(context);
        if (!all || outlineOf(of).framework !== context.framework) continue;
        const own = all[of.row.id as Each];
        const around = [undefined, ...holdersOf(of)].flatMap((holder) => own.get(holder)?.slice(0, 6) ?? []);
        const calculations = [...new Set(around)];
        if (calculations.length !== 1) report(at, { of: nameOf(of), calculations: calculations.map(nameOf) });
      }
    },
  }),
  check<{ habit: string; into: string }>({
    code: 'habit-in-academic-result',
    severity: 'error',
    title: 'A habit that decides an academic result',
    message: ({ habit, into }) =>
      `\`${habit}\` is not included in academic grades, and \`${into}\` would depend on it. It may open more time: \`extend: by 1 term when CALCULATION at 3 or better, else closed\`.`,
    why: 'A grade that mixes habits in tells neither what a student knows nor how the student works.',
    wayOut: 'Take the habit out, report it apart, or use it in `extend:`.',
    bad: `${head}${learning}${habits}${level}${shown}${credit('  requires all of these:\n    - shown in each competency in A\n    - shown in each competency in HAB\n')}`,
    good: `${head}${learning}${habits}${level}${shown}${credit('  requires all of these:\n    - shown in each competency in A\n')}`,
    whole(context, report) {
      for (const thing of context.things('calculation')) {
        const scope = scopeOf(thing, context);
        const takes = anyFact(thing, 'takes');
        const taken = takes && anySlot(takes, 'is')?.text;
        if (!scope || scope === 'unknown' || !takes || taken === 'scores') continue;
        const pair = holdingOfAll(scope.areas, context).habit[scope.each];
        if (pair) report(takes, { habit: nameOf(pair[1]), into: nameOf(pair[0]) });
      }
      const told = new Set<Line>();
      const naming = [context.framework, ...usedBy(context.framework, context.names).frameworks.keys()]
        .flatMap(({ files }) => files)
        .flatMap(({ outline }) => namingHabits(outline, context));
      if (naming.length === 0) return;
      const places = new Map(academic(context).map((thing, place) => [thing, place]));
      const deciding = naming.filter(({ into }) => places.has(into));
      for (const { at, habit, into } of deciding.sort((a, b) => places.get(a.into)! - places.get(b.into)!)) {
        if (!told.has(habit)) report(at, { habit: nameOf(habit), into: nameOf(into) });
        told.add(habit);
      }
    },
  }),
  check<{ calculation: string; each: Each; count: number }>({
    code: 'grade-from-many',
    severity: 'error',
    title: 'One grade from many values',
    message: ({ calculation, each, count }) =>
      `\`${calculation}\` has a value for each ${each}, here ${count} of them, and the transcript has one grade. Join them in a calculation \`for: each area\`.`,
    why: 'Which of the values is printed, or how they are joined, is left to the program.',
    wayOut: 'Write a calculation for each area that takes this one `of each competency`, and name that.',
    bad: `${head}${learning}area B "B"\n  competency B.1 "Other"\n\n${level}${shown}${credit('  requires all of these:\n    - shown in each competency in A, B\n  transcript: grade from level\n')}`,
    good: `${head}${learning}${level}${shown}${credit('  requires all of these:\n    - shown in each competency in A\n  transcript: grade from level\n')}`,
    on: ['credit'],
    thing(thing, context, report) {
      const transcript = anyFact(thing, 'transcript');
      const at = transcript && anySlot(transcript, 'calculation');
      const of = target(at);
      const scope = of && scopeOf(of, context);
      if (!at || !of || !scope || scope === 'unknown') return;
      const named = sentencesOf(thing).flatMap((sentence) => areasOf(sentence) ?? []);
      const areas = named.length > 0 ? [...new Set(named)] : scope.areas;
      const count = holdingOfAll(areas, context).count[scope.each];
      if (count > 1 && !inDoubt(context, scope.each)) report(at, { calculation: nameOf(of), each: scope.each, count });
    },
  }),
  check<{ level: string; from: string }>({
    code: 'grade-below-credit',
    severity: 'warning',
    title: 'A grade that a failed course has',
    message: ({ level, from }) =>
      `\`${level}\` is below \`${from}\`, from which a course is passed, so a failed course meets this.`,
    why: 'A course that earned no credit would meet the condition.',
    wayOut: 'Ask for the lowest passing grade or a better one.',
    bad: `${F}scale G "G"\n  level F = 0\n  level D = 1\n  level C = 2\n  credit from: D\n\ncourse ALG "Algebra"\n  scale: G\n\n${pathway('grade F or better in ALG')}`,
    good: `${F}scale G "G"\n  level F = 0\n  level D = 1\n  level C = 2\n  credit from: D\n\ncourse ALG "Algebra"\n  scale: G\n\n${pathway('grade C or better in ALG')}`,
    on: deciding,
    thing(thing, _context, report) {
      for (const sentence of sentencesOf(thing)) {
        const at = sentence.row.id === 'grade' ? anySlot(sentence, 'level') : undefined;
        const scale = at && scaleOf(target(anySlot(sentence, 'course')) ?? thing);
        const from = scale && anyFact(scale, 'credit from');
        const least = from && anySlot(from, 'value');
        const [asked, passing] = [levelNumber(at), levelNumber(least)];
        if (at && least && asked && passing && rational.compare(asked, passing) < 0)
          report(at, { level: at.text, from: least.text });
      }
    },
  }),
  check<{ score: string; part: string; low: string; high: string; over: boolean }>({
    code: 'score-outside-part',
    severity: 'error',
    title: 'A score that the test does not give',
    message: ({ score, part, low, high, over }) =>
      `\`${part}\` goes from ${low} to ${high}: ${score} ${over ? 'can never be reached' : 'is reached by everybody'}.`,
    why: 'Most likely the score of another part or another test stands here.',
    wayOut: 'Correct the score, or the range of the part.',
    bad: `${sat}${pathway('910 or more on SAT.math')}`,
    good: `${sat}${pathway('430 or more on SAT.math')}`,
    on: deciding,
    thing(thing, _context, report) {
      for (const sentence of sentencesOf(thing)) {
        const at = sentence.row.id === 'score' ? anySlot(sentence, 'score') : undefined;
        const part = at && target(anySlot(sentence, 'part'));
        const range = part && rangeOf(measureOf(part));
        const score = numberOf(at);
        if (!at || !range || !score) continue;
        const over = rational.compare(score, range.high) > 0;
        if (!over && rational.compare(score, range.low) >= 0) continue;
        const [low, high] = [rational.toExactText(range.low), rational.toExactText(range.high)];
        report(at, { score: at.text, part: anySlot(sentence, 'part')?.text ?? '', low, high, over });
      }
    },
  }),
  check<{ test: string; parts: [string, string]; text: string }>({
    code: 'parts-of-different-scales',
    severity: 'error',
    title: 'One level for parts of different scales',
    message: ({ parts, text }) =>
      `\`${text}\` asks for one level, and \`${parts[0]}\` and \`${parts[1]}\` are judged in different scales.`,
    why: 'A level is a level of one scale; in the other it does not exist, or means something else.',
    wayOut: 'Name the parts one by one, each with a level of its own scale.',
    bad: `${F}${wlp}  part essay 0 to 100\n\n${pathway('M or better on each part of WLP')}`,
    good: `${F}${wlp}  part essay in W\n\n${pathway('M or better on each part of WLP')}`,
    on: deciding,
    thing(thing, _context, report) {
      const amounts = anyFact(thing, 'amount by');
      const asking = sentencesOf(thing).filter((sentence) => sentence.row.id === 'level on each part');
      for (const line of amounts ? [...asking, amounts] : asking) {
        const test = target(anySlot(line, 'test'));
        if (test && !isSettled(test)) continue;
        const named = line.values.filter((value) => value.slot.name === 'parts').map(target);
        const parts = test ? held(test, 'test part') : named;
        const scales = parts.map((part) => part && (anySlot(part, 'scale') ? target(anySlot(part, 'scale')) : part));
        const other = scales.findIndex((scale) => scale !== scales[0]);
        if (scales.includes(undefined) || other < 0) continue;
        const [first, second] = [parts[0]!, parts[other]!];
        report(line, { test: test ? nameOf(test) : '', parts: [nameOf(first), nameOf(second)], text: wordsOf(line) });
      }
    },
  }),
  check<{ test: string; part: string }>({
    code: 'percentage-of-levels',
    severity: 'error',
    title: 'A percentage of a part that has no points',
    message: ({ test, part }) =>
      `\`${test}.${part}\` is judged in levels and has no points of which there could be a percentage.`,
    why: 'The condition can never be met.',
    wayOut: 'Ask for a level, or give the part its points: `part arc 0 to 100`.',
    bad: `${F}${wlp}\n${pathway('90% on each part of WLP')}`,
    good: `${F}${wlp}\n${pathway('M or better on each part of WLP')}`,
    on: deciding,
    thing(thing, _context, report) {
      for (const sentence of sentencesOf(thing)) {
        const test = sentence.row.id === 'percent on each part' ? target(anySlot(sentence, 'test')) : undefined;
        const part = test && held(test, 'test part').find((one) => anySlot(one, 'scale'));
        if (test && part) report(anySlot(sentence, 'percent') ?? sentence, { test: nameOf(test), part: nameOf(part) });
      }
    },
  }),
];

/** Calculations by the areas they are limited to; those without a limit under undefined. */
type ByArea = Map<Line | undefined, Line[]>;

/** The calculations of each kind of learning; undefined where what one is for cannot be known. */
const calculationsOf = oncePer((context): Record<Each, ByArea> | undefined => {
  const found: Record<Each, ByArea> = { area: new Map(), competency: new Map(), target: new Map() };
  for (const calculation of context.things('calculation')) {
    const scope = scopeOf(calculation, context);
    if (!scope || scope === 'unknown' || !isSettled(calculation) || isDeclaredTwice(calculation)) return undefined;
    for (const area of scope.areas.length > 0 ? scope.areas : [undefined]) {
      const same = found[scope.each].get(area);
      if (same) same.push(calculation);
      else found[scope.each].set(area, [calculation]);
    }
  }
  return inDoubt(context, 'calculation') ? undefined : found;
});

/** What decides an academic result: credits, the rules they wait for, and the rules of academic areas. */
function academic(context: Context): Line[] {
  const found = new Set<Line>(context.things('credit'));
  for (const rule of context.things('rule')) {
    const scope = scopeOf(rule, context);
    if (scope && scope !== 'unknown' && scope.areas.length > 0 && !scope.areas.some(isHabit)) found.add(rule);
  }
  for (const thing of found) {
    for (const value of sentencesOf(thing).flatMap((sentence) => sentence.values)) {
      const of = target(value);
      if (of?.row.id === 'rule') found.add(of);
    }
  }
  return [...found];
}

/** A habit that is named by something that decides. */
interface NamedHabit {
  at: Value;
  habit: Line;
  into: Line;
}

/** What in a file decides something and names habits. There is next to none. */
const namingHabits = oncePerNode((outline: Outline): NamedHabit[] =>
  outline.things.filter(({ row }) => row.id === 'credit' || row.id === 'rule').flatMap(habitsIn),
);

/** Where something that decides names habits. */
function habitsIn(into: Line): NamedHabit[] {
  const transcript = anyFact(into, 'transcript');
  const graded = target(transcript && anySlot(transcript, 'calculation'));
  const areas = graded && anyFact(graded, 'for');
  const values = sentencesOf(into).flatMap((sentence) => sentence.values);
  const named = values.flatMap((at) => {
    const habit = target(at);
    return habit && eachKinds.includes(habit.row.id as Each) && isHabit(habit) ? [{ at, habit, into }] : [];
  });
  const habit = areas && areasOf(areas)?.find(isHabit);
  const at = transcript && anySlot(transcript, 'calculation');
  return at && habit ? [...named, { at, habit, into }] : named;
}
