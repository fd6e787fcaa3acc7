/**
 * The results of learning and calculations for one student. What does not depend on the student is worked out once, and
 * each of the usual results is written as one object.
 */
import type { Decimal } from '@cairn/model';
import { type Progress as Have, type Result, STATUSES, type Status } from '../outcome/outcome.ts';
import type { Learning } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import { decimal } from '../reference/show.ts';
import { type Cells, cellAt, type Workshop } from './cells.ts';
import { type Grid, rationalOf } from './grid.ts';
import type { Count } from './progress.ts';
import { MET, NOT_YET, noBounds, type State, UNKNOWN } from './state.ts';

/** The levels of a scale, the lowest first; `units` in units of the grid. */
export interface Levels {
  readonly units: Float64Array;
  readonly codes: readonly string[];
}

export function levelsOf(grid: Grid, scale: ScaleOfLevels | undefined): Levels {
  const levels = scale?.levels ?? [];
  return {
    units: Float64Array.from(levels, ({ decimal: text }) => grid.ofDecimal(text)),
    codes: levels.map(({ code }) => code),
  };
}

/** The code of the highest level that is not above a value. */
export function levelAt({ units, codes }: Levels, above: number, below: number): string | undefined {
  let found = 0;
  while (found < units.length && units[found]! * below <= above) found++;
  return codes[found - 1];
}

/** The text of a value in units of the grid. */
export type TextOf = (above: number, below: number) => Decimal;

/** Texts that are kept: values come again and again. */
const most = 100_000;
/** Whole units below this are kept in a list. */
const few = 4096;

export function textsOf(grid: Grid): TextOf {
  const small: (Decimal | undefined)[] = Array.from({ length: few }, () => undefined);
  const others = new Map<string, Decimal>();
  const written = (above: number, below: number): Decimal => decimal(rationalOf(grid, above, below));
  return (above, below) => {
    const isSmall = below === 1 && above >= 0 && above < few;
    const key = isSmall ? '' : `${above}/${below}`;
    const known = isSmall ? small[above] : others.get(key);
    if (known !== undefined) return known;
    const text = written(above, below);
    if (isSmall) small[above] = text;
    else if (others.size < most) others.set(key, text);
    return text;
  };
}

/** A place where a result may stand: learning in a stage, with what is always the same. */
interface Row {
  readonly learning: Learning;
  readonly index: number;
  /** The place of the stage, -1 without one. */
  readonly place: number;
  readonly stage: string | undefined;
  /** The code of the learning. */
  readonly of: string;
  readonly levels: Levels;
}

function rowsOf({ program, grid }: State, learning: readonly Learning[], staged: boolean): Row[] {
  const stages = staged ? program.stages.map(({ code }, place) => ({ place, stage: code })) : [alone];
  return learning.flatMap((each) => {
    const levels = levelsOf(grid, each.scale);
    return stages.map((at) => ({ learning: each, index: each.index, ...at, of: each.thing.code, levels }));
  });
}

const alone = { place: -1, stage: undefined };

/** Whether the only source of some learning has no pieces, so that there is no value. */
function lacks(cells: Cells, { runStamp, epoch }: State, index: number): boolean {
  const source = cells.source[index]!;
  return source >= 0 && runStamp[source] !== epoch;
}

/** Where each competency stands: its level, and how much of the evidence is there. */
export function learningResults({ state, progress, cellsOf }: Workshop, textOf: TextOf): (into: Result[]) => void {
  const { program, grid } = state;
  const rows = program.learning.flatMap((learning) => {
    const calculation = program.levelFrom(learning);
    const { evidenceNeeded } = learning.thing.data;
    const staged =
      calculation?.data.for?.eachStage === true ||
      evidenceNeeded?.rows?.some(({ stage }) => stage !== undefined) === true;
    const from = learning.scale?.masteryFrom;
    const cells = calculation && cellsOf(calculation, noBounds);
    const mastery = from && grid.ofDecimal(decimal(from));
    return rowsOf(state, [learning], staged).map((row) => ({ ...row, id: learning.thing.id, cells, mastery }));
  });
  return (into) => {
    for (const { learning, index, place, stage, of: code, id, levels, cells, mastery } of rows) {
      if (state.retired[index] === 1) continue;
      const counts = progress.sumOf(learning, place, noBounds);
      if (!counts && (!cells || lacks(cells, state, index))) continue;
      const cell = cells ? cellAt(cells, state, index, place) : -1;
      const there = cells !== undefined && cell >= 0 && cells.below[cell] !== 0;
      if (!there && !counts) continue;
      const status = mastery !== undefined && cells ? standing(state, cells, cell, mastery) : undefined;
      const value = there ? textOf(cells.above[cell]!, cells.below[cell]!) : undefined;
      const level = there ? levelAt(levels, cells.above[cell]!, cells.below[cell]!) : undefined;
      if (status !== undefined && value !== undefined && level !== undefined && stage === undefined && !counts)
        into.push({ kind: 'competency', code, id, status, value, level });
      else
        into.push({
          kind: 'competency',
          code,
          id,
          ...(stage !== undefined && { stage }),
          ...(status !== undefined && { status }),
          ...(value !== undefined && { value }),
          ...(level !== undefined && { level }),
          ...(counts && { progress: haveOf(counts) }),
        });
    }
  };
}

function haveOf({ have, need, missed }: Count): Have {
  const [has, needs] = [String(have) as Decimal, String(need) as Decimal];
  if (missed === 0) return { have: has, need: needs, unit: 'pieces' };
  return { have: has, need: needs, missed: String(missed) as Decimal, unit: 'pieces' };
}

function standing(state: State, cells: Cells, cell: number, mastery: number): Status {
  const below = cell < 0 ? 0 : cells.compareBelow[cell]!;
  if (below !== 0 && cells.compareAbove[cell]! >= mastery * below) return STATUSES[MET]!;
  return STATUSES[(cell >= 0 && cells.pending[cell] === 1) || !state.evidenceKnown ? UNKNOWN : NOT_YET]!;
}

/** The values of all calculations, by what they are worked out for. */
export function calculationResults({ state, cellsOf }: Workshop, textOf: TextOf): (into: Result[]) => void {
  const { program } = state;
  const calculations = program.calculations.map((calculation) => ({
    code: calculation.code,
    id: calculation.id,
    cells: cellsOf(calculation, noBounds),
    leveled: calculation.data.method?.is !== 'minus baseline',
    rows: rowsOf(state, program.scopeOf(calculation.data.for), calculation.data.for?.eachStage === true),
  }));
  return (into) => {
    for (const { code, id, cells, leveled, rows } of calculations) {
      for (const { index, place, stage, of, levels } of rows) {
        if (state.retired[index] === 1 || lacks(cells, state, index)) continue;
        const cell = cellAt(cells, state, index, place);
        const there = cells.below[cell] !== 0;
        const based = cells.baseBelow[cell] !== 0;
        if (!there && !based) continue;
        const [above, below] = [cells.above[cell]!, cells.below[cell]!];
        const value = there ? textOf(above, below) : undefined;
        const level = there && leveled ? levelAt(levels, above, below) : undefined;
        if (value !== undefined && level !== undefined && !based) {
          if (stage === undefined) into.push({ kind: 'calculation', code, id, of, value, level });
          else into.push({ kind: 'calculation', code, id, of, stage, value, level });
        } else
          into.push({
            kind: 'calculation',
            code,
            id,
            of,
            ...(stage !== undefined && { stage }),
            ...(value !== undefined && { value }),
            ...(level !== undefined && { level }),
            ...(based && { baseline: textOf(cells.baseAbove[cell]!, cells.baseBelow[cell]!) }),
          });
      }
    }
  };
}
