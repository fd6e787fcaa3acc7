/** Amount tables and grade tables as steps: from which result each row holds, and what it gives. */
import { type Rational, rational } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import { scaleOf } from '../names/scales.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import type { Context } from './check.ts';
import { isSettled, numberOf } from './deciding.ts';
import { levelNumber, measureOf, type Range, rangeOf } from './ranges.ts';

/** A row of a table: from which number it holds, and what it gives. */
export interface Step {
  line: Line;
  /** The level or number as it is written. */
  at: Value;
  from: Rational;
  /** It holds above the number, and not at it. */
  above: boolean;
  /** It holds for what is better too; else for this level alone. */
  open: boolean;
  gives: Value;
  /** It holds only where its own conditions are met. */
  conditional: boolean;
}

/** A table with its rows from the lowest to the highest. */
export interface Table {
  steps: Step[];
  range: Range | undefined;
  /** The distance of two neighbouring results, where it is known. */
  precision: Rational | undefined;
}

/** The table of a credit, or a grade table; undefined where a row of it could not be read. */
export function tableOf(thing: Line, context: Context): Table | undefined {
  return thing.row.id === 'credit' ? amountsOf(thing) : gradesOf(thing, context);
}

/** The amount table of a credit. */
export function amountsOf(credit: Line): Table | undefined {
  const line = anyFact(credit, 'amount by');
  if (!line || !isSettled(credit)) return undefined;
  const part = target(anySlot(line, 'parts'));
  const range = part && rangeOf(measureOf(part));
  const rows = line.lines.filter(({ row }) => row.id === 'amount');
  const steps = rows.flatMap((row): Step[] => {
    const [at, gives] = [anySlot(row, 'level'), anySlot(row, 'amount')];
    const from = levelNumber(at);
    if (!at || !gives || !from) return [];
    const open = anySlot(row, 'orAbove') !== undefined;
    return [{ line: row, at, from, above: false, open, gives, conditional: false }];
  });
  return range && steps.length === rows.length ? { steps: sorted(steps), range, precision: range.step } : undefined;
}

/** A grade table, over the numbers of the calculation that uses it. */
function gradesOf(table: Line, context: Context): Table | undefined {
  if (!isSettled(table)) return undefined;
  const rows = table.lines.filter(({ row }) => row.id === 'grade');
  const steps = rows.flatMap((row): Step[] => {
    const over = anySlot(row, 'over');
    const [at, gives] = [over ?? anySlot(row, 'from'), anySlot(row, 'grade')];
    const from = numberOf(at);
    if (!at || !gives || !from) return [];
    return [{ line: row, at, from, above: over !== undefined, open: true, gives, conditional: row.lines.length > 0 }];
  });
  if (steps.length < rows.length) return undefined;
  const [source] = usersOf(table, context).flatMap((user) => target(anySlot(user, 'calculation')) ?? []);
  const scale = scaleOf(source ?? table);
  if (scale && !isSettled(scale)) return undefined;
  const range = rangeOf(scale);
  const rounding = source && anyFact(source, 'round');
  const step = rounding && !anySlot(rounding, 'displayOnly') ? numberOf(anySlot(rounding, 'to')) : undefined;
  const usable = step && rational.compare(step, rational.ZERO) > 0 ? step : undefined;
  return { steps: sorted(steps), range, precision: usable ?? range?.step };
}

/** The lines `transcript:` that read a grade table. */
export function usersOf(table: Line, context: Context): Line[] {
  return context
    .mentionsOf(table)
    .map((mention) => mention.$container)
    .filter(({ row }) => row.id === 'transcript');
}

function sorted(steps: Step[]): Step[] {
  return steps.sort((a, b) => rational.compare(a.from, b.from) || Number(a.above) - Number(b.above));
}

/** The first result for which a row holds: at the precision of the table, `above 3.4` is `3.5 or above`. */
export function firstOf(step: Step, { precision }: Table): Rational | undefined {
  if (!step.above) return step.from;
  return precision && rational.add(step.from, precision);
}

/** The first result above those of a row that holds for its level alone. */
export function endOf({ from }: Step, { range }: Table): Rational | undefined {
  const next = range?.levels.find(({ value }) => rational.compare(value, from) > 0);
  return next?.value ?? (range?.step && rational.add(from, range.step));
}

/** The level of a number, by its code. */
export function levelText(number: Rational, range: Range | undefined): string {
  const level = range?.levels.find(({ value }) => rational.equals(value, number));
  return level ? nameOf(level.line) : rational.toExactText(number);
}

/** Whether two rows begin at the same result. */
export function sameStart(a: Step, b: Step, table: Table): boolean {
  const [first, second] = [firstOf(a, table), firstOf(b, table)];
  if (first && second) return rational.equals(first, second);
  return a.above === b.above && rational.equals(a.from, b.from);
}

/** What a row gives as a number: an amount, or the level of a grade in the scale of its table. */
export function worthOf(step: Step, thing: Line): Rational | undefined {
  if (thing.row.id === 'credit') return numberOf(step.gives);
  const wanted = step.gives.text.toLowerCase();
  const level = scaleOf(thing)?.lines.find(({ row, name }) => row.id === 'level' && name?.toLowerCase() === wanted);
  return level && numberOf(anySlot(level, 'value'));
}
