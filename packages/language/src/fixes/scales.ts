/** Fixes for scales, their levels and marks. */
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, titleOf } from '../tree/read.ts';
import { type Asked, arg, type Fixers, textIn } from './asked.ts';
import { add, before, fixWith, movedBefore, recode, removeItem, safely, write, writeValue } from './edits.ts';
import { numberText } from './numbers.ts';

export const scaleFixes: Fixers = {
  'scale-without-choice': (asked) => [
    withLevelBelow(asked),
    add(asked, asked.thing, 'mark NY "Not yet"\n  means: ‹no score until replaced›'),
  ],
  'number-of-two-levels': (asked) => [freeNumber(asked)],
  'levels-out-of-order': (asked) => [inOrder(asked), freeNumber(asked)],
  'level-title-twice': (asked) => [
    [undefined, asked.written.slice(1, -1)].includes(asked.thing?.name)
      ? undefined
      : write(asked, `"‹${asked.thing?.name}›"`),
  ],
  'mark-named-like-a-level': (asked) => [recode(asked, asked.thing, ownName(asked))],
  'numbers-backwards': (asked) => [exchange(asked, 'from', 'to')],
  'steps-do-not-fit': (asked) => stepsThatFit(asked).map((step) => write(asked, step)),
  'level-outside-numbers': (asked) => [widened(asked)],
  'reached-by-everyone': (asked) => levelsAbove(asked).map((level) => write(asked, level)),
  'credit-above-mastery': (asked) => [exchangedFacts(asked)],
  'level-never-reported': (asked) => [removeItem(asked)],
};

function levelsOf(scale: Line | undefined): Line[] {
  return scale?.lines.filter((line) => line.row.id === 'level') ?? [];
}

function numberOf(level: Line): number {
  return Number(textIn(level, 'value'));
}

function scaleAround({ thing }: Asked): Line | undefined {
  return thing?.row.id === 'scale' ? thing : (thing?.$container as Line | undefined);
}

/** A level one lower than the only one. */
function withLevelBelow(asked: Asked) {
  const [only] = levelsOf(asked.thing);
  if (!only) return undefined;
  const text = `level ‹NEW› "Not there yet" = ${numberText(numberOf(only) - 1)}`;
  if (numberOf(only) < 1) return undefined;
  return fixWith('Add a lower level', [before(asked, only, text)]);
}

/** Whether the levels of a scale stand from the highest to the lowest. */
function isFalling(scale: Line | undefined): boolean {
  const numbers = levelsOf(scale).map(numberOf);
  const steps = numbers.slice(1).map((number, i) => Math.sign(number - numbers[i]!));
  return steps.reduce((sum, step) => sum + step, 0) < 0;
}

/** The number after the highest, where the levels rise. */
function freeNumber(asked: Asked) {
  const scale = scaleAround(asked);
  const numbers = levelsOf(scale).map(numberOf).filter(Number.isFinite);
  return isFalling(scale) ? undefined : write(asked, `‹${numberText(Math.floor(Math.max(...numbers)) + 1)}›`);
}

/** A level before the first one that comes after it. */
function inOrder(asked: Asked) {
  const { thing } = asked;
  if (!thing) return undefined;
  const way = isFalling(scaleAround(asked)) ? -1 : 1;
  const next = levelsOf(scaleAround(asked)).find(
    (level) => level !== thing && way * (numberOf(level) - numberOf(thing)) > 0,
  );
  return next && next.start < thing.start
    ? fixWith('Move the line to its place', movedBefore(asked, thing, next), safely)
    : undefined;
}

/** A mark by its title, or by its code with a word more. */
function ownName({ thing, written }: Asked): string {
  const title = thing && titleOf(thing);
  const isTaken = levelsOf(thing?.$container as Line).some(
    (level) =>
      level.name?.toLowerCase() === title?.toLowerCase() || titleOf(level)?.toLowerCase() === title?.toLowerCase(),
  );
  return title && !/\s/.test(title) && !isTaken ? title : `${written}-mark`;
}

/** Two values of a line, one in the place of the other. */
export function exchange({ line }: Asked, one: string, other: string, title = 'Exchange the two numbers') {
  const [first, second] = [line && anySlot(line, one), line && anySlot(line, other)];
  return (
    first &&
    second &&
    fixWith(title, [
      { start: first.start, end: first.end, text: second.text },
      { start: second.start, end: second.end, text: first.text },
    ])
  );
}

/** The usual steps that divide the whole way, the nearest first. */
function stepsThatFit(asked: Asked): string[] {
  const [from, to, step] = [arg(asked, 'from'), arg(asked, 'to'), arg(asked, 'step')].map(Number) as [
    number,
    number,
    number,
  ];
  const fits = (one: number): boolean => Math.abs((to - from) / one - Math.round((to - from) / one)) < 1e-9;
  return [0.1, 0.2, 0.25, 0.5, 0.75, 1, 2, 5, 10]
    .filter(fits)
    .sort((a, b) => Math.abs(a - step) - Math.abs(b - step))
    .slice(0, 3)
    .map((one) => numberText(one));
}

/** `numbers:` as wide as its levels. */
function widened(asked: Asked) {
  const scale = scaleAround(asked);
  const numbers = scale && anyFact(scale, 'numbers');
  const number = arg(asked, 'number');
  const end = numbers && anySlot(numbers, Number(number) > Number(arg(asked, 'to')) ? 'to' : 'from');
  return writeValue(asked, end, number, `Widen \`numbers:\` to ${number}`);
}

/** The levels above the lowest, from the lowest of them up. */
function levelsAbove(asked: Asked): string[] {
  return levelsOf(scaleAround(asked))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .slice(1, 5)
    .flatMap((level) => level.name ?? []);
}

/** `mastery from:` and `credit from:`, one in the place of the other. */
function exchangedFacts(asked: Asked) {
  const scale = scaleAround(asked);
  const [credit, mastery] = ['credit from', 'mastery from'].map((name) => {
    const line = scale && anyFact(scale, name);
    return line && anySlot(line, 'value');
  });
  return (
    credit &&
    mastery &&
    fixWith('Exchange the two levels', [
      { start: credit.start, end: credit.end, text: mastery.text },
      { start: mastery.start, end: mastery.end, text: credit.text },
    ])
  );
}
