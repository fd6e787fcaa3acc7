/** Fixes for progressions. */
import { scaleOf } from '../names/scales.ts';
import type { FixEdit } from '../outline/problem.ts';
import type { Line } from '../tree/nodes.ts';
import { anyFact, anySlot, target } from '../tree/read.ts';
import { type Asked, arg, type Fixers, listArg } from './asked.ts';
import { add, before, behind, below, fixWith, movedBefore, remove, safely, write, writeValue } from './edits.ts';

export const progressionFixes: Fixers = {
  'progression-level-missing': (asked) => [withLevels(asked, listArg(asked, 'missing'))],
  'progression-without-steps': (asked) => [withLevels(asked, 'all'), remove(asked, asked.thing, 'Remove it')],
  'progression-out-of-order': (asked) => [inOrder(asked)],
  'progression-grades-gap': (asked) => [
    add(asked, asked.thing, `at grades ${arg(asked, 'gap').replace(/^grades? /, '')}: ‹TBD›`),
  ],
  'progression-grades-overlap': (asked) => [bandBehind(asked)],
  'progression-outside-grades': (asked) => [write(asked, clipped(asked.written, arg(asked, 'grades')))],
  'progression-of-two-orders': (asked) => [orderOfSteps(asked)],
  'progression-not-measured': (asked) => [remove(asked, asked.thing, 'Remove it')],
};

/** The lines `at …:` of a progression or criterion. */
function cells(owner: Line): Line[] {
  return owner.lines.filter((line) => line.row.id === 'at');
}

/** The names of the levels or stages that a thing is described by, from the lowest to the highest. */
function stepsOf(owner: Line): string[] {
  const scale = scaleOf(owner);
  const steps = scale?.lines.filter((line) => line.row.id === 'level' || line.row.id === 'stage') ?? [];
  const numbers = new Map(steps.map((line) => [line, Number(anySlot(line, 'value')?.text)]));
  return steps.sort((a, b) => numbers.get(a)! - numbers.get(b)!).map(written);
}

function written(step: Line): string {
  const code = anySlot(step, 'code') ?? anySlot(step, 'title');
  return code?.text ?? anySlot(step, 'value')?.text ?? '';
}

function stepOf(cell: Line): string {
  const value = anySlot(cell, 'level');
  const level = target(value);
  return level ? written(level) : (value?.text ?? '');
}

function missingSteps({ thing }: Asked): string[] {
  const there = new Set(thing ? cells(thing).map(stepOf) : []);
  return thing ? stepsOf(thing).filter((step) => !there.has(step)) : [];
}

/** A line `at LEVEL:` for each level that is named, or for all that are not described, in its place among the others. */
export function withLevels(asked: Asked, named: readonly string[] | 'all') {
  const { thing } = asked;
  const missing = named === 'all' ? missingSteps(asked) : named;
  if (!thing || missing.length === 0) return undefined;
  const there = cells(thing);
  const order = stepsOf(thing);
  const rank = (step: string): number => {
    const found = order.findIndex((one) => one === step || one === `\`${step}\`` || one === `"${step}"`);
    return found < 0 ? order.length : found;
  };
  const places = new Map<Line | undefined, string[]>();
  for (const step of [...missing].sort((a, b) => rank(a) - rank(b))) {
    const higher = there.find((cell) => rank(stepOf(cell)) > rank(step));
    const rows = places.get(higher) ?? [];
    const known = order[rank(step)] ?? (/\s/.test(step) ? `"${step}"` : step);
    rows.push(`at ${known}: ‹TBD›`);
    places.set(higher, rows);
  }
  const edits: FixEdit[] = [];
  const last = there.at(-1);
  for (const [higher, rows] of places) {
    const text = rows.join('\n');
    edits.push(higher ? before(asked, higher, text) : last ? behind(asked, last, text) : below(asked, thing, text));
  }
  const names = missing.map((step) => `\`at ${step}:\``).join(', ');
  return fixWith(`Add ${missing.length > 3 ? `${missing.length} lines \`at …:\`` : names}`, edits);
}

/** A step before the first one that comes after it. */
function inOrder(asked: Asked) {
  const { line, thing } = asked;
  if (!line || !thing) return undefined;
  const order = stepsOf(thing);
  const rank = (cell: Line): number => order.indexOf(stepOf(cell));
  const later = cells(thing).find((cell) => cell !== line && (rank(cell) > rank(line) || isLaterBand(cell, line)));
  return later && later.start < line.start
    ? fixWith('Move the line to its place', movedBefore(asked, line, later), safely)
    : undefined;
}

function isLaterBand(cell: Line, than: Line): boolean {
  const [first, second] = [cell, than].map((one) => anySlot(one, 'grades')?.text);
  return first !== undefined && second !== undefined && gradeNumber(first) > gradeNumber(second);
}

/** A grade as a number, so that they have an order: `PK` before `TK` before `K` before 1. */
function gradeNumber(grade: string): number {
  const first = grade.split(/[-–—]/)[0]!.trim().toUpperCase();
  const early = ['PK', 'TK', 'K'].indexOf(first);
  return early < 0 ? Number(first) : early - 2;
}

function gradeText(number: number): string {
  return number > 0 ? String(number) : (['PK', 'TK', 'K'][number + 2] ?? 'K');
}

function ends(band: string): [number, number] {
  const parts = band.split(/[-–—]/);
  return [gradeNumber(parts[0]!), gradeNumber(parts.at(-1)!)];
}

function bandText(from: number, to: number): string {
  return from === to ? gradeText(from) : `${gradeText(from)}-${gradeText(to)}`;
}

/** A band that begins where the one before has ended. */
function bandBehind(asked: Asked) {
  const [from, to] = ends(asked.written);
  const [, before] = ends(arg(asked, 'other'));
  return before >= from && before < to ? write(asked, bandText(before + 1, to)) : undefined;
}

/** What of a band stands in another. */
function clipped(band: string, within: string): string {
  const [from, to] = ends(band);
  const [least, most] = ends(within);
  return from > most || to < least ? within : bandText(Math.max(from, least), Math.min(to, most));
}

/** `by:` as the steps are written. */
function orderOfSteps(asked: Asked) {
  const by = asked.thing && anyFact(asked.thing, 'by');
  if (!by) return undefined;
  const byGrades = asked.thing!.lines.filter((line) => anySlot(line, 'grades')).length;
  const all = cells(asked.thing!).length;
  if (byGrades > 0 && byGrades < all) return undefined;
  return writeValue(asked, anySlot(by, 'value'), byGrades > 0 ? 'grade bands' : stagesOrLevels(asked), undefined);
}

function stagesOrLevels({ thing }: Asked): string {
  const level = thing && target(anySlot(cells(thing)[0] ?? thing, 'level'));
  return level?.row.id === 'stage' ? 'stages' : 'levels';
}
