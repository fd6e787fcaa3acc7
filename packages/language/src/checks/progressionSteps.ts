/** The steps of a progression: by level, by stage or by grade band. */
import { compareGradeBands, GRADES, type GradeBand, parseGradeBand } from '@cairn/model';
import { nameOf } from '../names/link.ts';
import type { Line, Value } from '../tree/nodes.ts';
import { anySlot, target } from '../tree/read.ts';
import { sourceOf } from './common.ts';

/** A line `at LEVEL:` or `at grades BAND:`. */
export interface Step {
  line: Line;
  level: Value | undefined;
  grades: Value | undefined;
}

/** What a step is called in a message. */
export const stepName = ({ level, grades }: Step): string => (grades ? `grades ${grades.text}` : (level?.text ?? ''));

/** The steps in reading order. */
export function stepsOf(thing: Line): Step[] {
  return thing.lines
    .filter((line) => line.row.id === 'at' && !line.broken)
    .map((line) => ({ line, level: anySlot(line, 'level'), grades: anySlot(line, 'grades') }));
}

/** The grade bands of a progression, the youngest first. */
export function bandsOf(thing: Line): { value: Value; band: GradeBand }[] {
  return stepsOf(thing)
    .flatMap(({ grades }) => {
      const band = grades && parseGradeBand(grades.text);
      return band ? [{ value: grades, band }] : [];
    })
    .sort((a, b) => compareGradeBands(a.band, b.band));
}

/** A grade as a number, the youngest first. */
export function place(grade: GradeBand['from']): number {
  return GRADES.indexOf(grade);
}

/** The whole numbers from one to another, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** `grade 3`, `grades 3 and 6-8`: the places of grades as runs. */
export function gradesText(places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const at of places) {
    const run = runs.at(-1);
    if (run && run[1] === at - 1) run[1] = at;
    else runs.push([at, at]);
  }
  const names = runs.map(([from, to]) => (from === to ? GRADES[from]! : `${GRADES[from]}-${GRADES[to]}`));
  return `${places.length === 1 ? 'grade' : 'grades'} ${names.join(' and ')}`;
}

/** The number of a level or stage by its declaration. */
export function numberOf(level: Line): number {
  return Number(anySlot(level, 'value')?.text);
}

/** The number of a level as it is named: by code, by title, or as a number. */
export function levelNumber(level: Value | undefined): number | undefined {
  const named = target(level);
  const number = named ? numberOf(named) : Number(level?.text);
  return Number.isNaN(number) ? undefined : number;
}

/** The code of what a progression describes. */
export function nameOfLearning(progression: Line): string {
  const of = anySlot(progression, 'of');
  const learning = target(of);
  return learning ? nameOf(sourceOf(learning) ?? learning) : (of?.text ?? '');
}
