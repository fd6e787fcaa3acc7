/** What the closures of a program look at while they answer for one student. Lists are kept from student to student. */
import { compareGrades, type Grade, type IsoDate } from '@cairn/model';
import type { Program } from '../program/program.ts';
import { addDuration } from '../record/durations.ts';
import type { Codes } from './codes.ts';
import { type Grid, MOST_PIECES } from './grid.ts';
import { dateOf, dayOf, emptyPacked, type Packed } from './packed.ts';
import { type Shared, sharedOf } from './shared.ts';

/** Ranks of the statuses, from the worst (`STATUSES`). */
export const CLOSED = 0;
export const NOT_YET = 1;
export const UNKNOWN = 2;
export const MET = 3;
/** There is no answer: the learning is retired, or the plan holds for others. */
export const NONE = 255;

export interface State {
  readonly program: Program;
  readonly codes: Codes;
  readonly grid: Grid;
  packed: Packed;
  /** Grows with each student: what carries an older number is of another student. Kept in doubles, it never runs out. */
  epoch: number;
  /** The run of a source, where its stamp is the epoch. */
  readonly runStamp: Float64Array;
  readonly runOf: Int32Array;
  /** The newest score of a source, where all its pieces are scores within its scale; `NaN` otherwise. */
  readonly newest: Float64Array;
  /** The day of the question as yyyymmdd. */
  today: number;
  evidenceKnown: boolean;
  /** The rank of a sentence about evidence that is not met, where nothing is pending and no date has passed. */
  lacking: number;
  /** 1 for learning that is no longer taught on the day of the question. */
  readonly retired: Uint8Array;
  /** The day that `retired` holds for, as yyyymmdd. */
  retiredOn: number;
  /** What is not packed, worked out by the reference when it is first asked for. */
  readonly shared: Shared;
  /** Scores that are being collected: their pieces, values and weights. */
  readonly at: Int32Array;
  readonly from: Int32Array;
  readonly value: Float64Array;
  readonly weight: Float64Array;
  /** The grade on a day, as a place in `GRADES`, by the day. */
  readonly grades: Map<number, Grade | undefined>;
  /** Days of the model laid on other days; they do not depend on the student. */
  readonly later: Map<string, number>;
}

export function stateOf(program: Program, codes: Codes, grid: Grid): State {
  const sources = codes.sources.length;
  return {
    program,
    codes,
    grid,
    packed: emptyPacked(1, 1),
    epoch: 0,
    runStamp: new Float64Array(sources),
    runOf: new Int32Array(sources),
    newest: new Float64Array(sources),
    today: 0,
    evidenceKnown: false,
    lacking: UNKNOWN,
    retired: new Uint8Array(program.learning.length),
    retiredOn: 0,
    shared: sharedOf(program),
    at: new Int32Array(MOST_PIECES),
    from: new Int32Array(MOST_PIECES),
    value: new Float64Array(MOST_PIECES),
    weight: new Float64Array(MOST_PIECES),
    grades: new Map(),
    later: new Map(),
  };
}

/** Makes the state one of another student. */
export function turnTo(state: State, packed: Packed): void {
  const { runStamp, runOf, newest } = state;
  const { plain } = state.codes.table;
  const epoch = ++state.epoch;
  const { runs, runSource, runStart, runSpecial, code } = packed;
  for (let run = 0; run < runs; run++) {
    const source = runSource[run]!;
    runStamp[source] = epoch;
    runOf[source] = run;
    newest[source] = runSpecial[run] === 0 ? plain[code[runStart[run + 1]! - 1]!]! : Number.NaN;
  }
  state.packed = packed;
  state.today = packed.today;
  state.evidenceKnown = packed.known;
  state.lacking = packed.known ? NOT_YET : UNKNOWN;
  if (state.retiredOn !== packed.today) {
    state.retiredOn = packed.today;
    for (const { index, retired } of state.program.learning) {
      state.retired[index] = retired !== undefined && packed.asOf >= retired ? 1 : 0;
    }
  }
  state.shared.turnTo(packed);
  if (state.grades.size > 0) state.grades.clear();
}

/** Bounds in time of a condition and those around it, known when the program is compiled. */
export interface Bounds {
  readonly by: IsoDate | undefined;
  /** `by` as yyyymmdd; later than every day where there is none. */
  readonly last: number;
  readonly fromGrade: Grade | undefined;
}

export const noBounds: Bounds = { by: undefined, last: 99_999_999, fromGrade: undefined };

export function boundsOf(by: IsoDate | undefined, fromGrade: Grade | undefined): Bounds {
  return { by, last: by === undefined ? noBounds.last : dayOf(by), fromGrade };
}

/** Whether a piece of that day counts within the bounds. */
export function within(state: State, bounds: Bounds, day: number): boolean {
  if (day > bounds.last) return false;
  if (bounds.fromGrade === undefined) return true;
  const grade = gradeOn(state, day);
  return grade !== undefined && compareGrades(grade, bounds.fromGrade) >= 0;
}

export function gradeOn(state: State, day: number): Grade | undefined {
  if (state.grades.has(day)) return state.grades.get(day);
  const grade = state.shared.header().gradeOn(dateOf(day));
  state.grades.set(day, grade);
  return grade;
}

/** What a sentence about evidence is that is not met. */
export function missed(state: State, bounds: Bounds, pending: boolean): number {
  if (pending || !state.evidenceKnown) return UNKNOWN;
  return state.today > bounds.last ? CLOSED : NOT_YET;
}

/** The day so much later, or earlier with -1, as yyyymmdd. */
export function laterDay(state: State, day: number, duration: string, sign: 1 | -1 = 1): number {
  const key = `${day} ${sign} ${duration}`;
  const known = state.later.get(key);
  if (known !== undefined) return known;
  const found = dayOf(addDuration(dateOf(day), duration, sign));
  if (state.later.size > 100_000) state.later.clear();
  state.later.set(key, found);
  return found;
}
