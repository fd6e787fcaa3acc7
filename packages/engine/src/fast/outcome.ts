/** The outcome of the fast evaluator: what `withReasons(…, 'none')` leaves of the reference's. */
import { type Decimal, type GraduationRequirements, type Requirement, rational } from '@cairn/model';
import { type Outcome, outcomeFormatVersion, type PlanOutcome, type Result, STATUSES } from '../outcome/outcome.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import { BLOCKS, type StudentRecord } from '../record/record.ts';
import { resolve } from '../record/student.ts';
import { creditOf, reportOf } from '../reference/credit.ts';
import { plan } from '../reference/plan.ts';
import { completed } from '../reference/sentences/people.ts';
import { decimal } from '../reference/show.ts';
import { engineVersion } from '../version.ts';
import { type Cells, cellAt, isRetired, type Workshop } from './cells.ts';
import type { Credits } from './credits.ts';
import { type Deciding, decideInto, NONE } from './decisions.ts';
import { rationalOf } from './grid.ts';
import { MET, NOT_YET, noBounds, UNKNOWN } from './state.ts';

/** Writes the outcome of the student that the state is turned to. */
export function outcomeWriter(workshop: Workshop, decisions: readonly Deciding[], credits: Credits): () => Outcome {
  const { state, progress } = workshop;
  const { program, grid } = state;
  const { model } = program;
  const texts = new Map<number, Decimal>();
  const ranks = new Uint8Array(decisions.length);
  const first = decisions.findIndex(({ kind }) => kind !== 'body of evidence' && kind !== 'rule');
  const split = first < 0 ? decisions.length : first;
  const levels = new Map<ScaleOfLevels, readonly { units: number; code: string }[]>();
  const inScale = (scale: ScaleOfLevels | undefined): readonly { units: number; code: string }[] => {
    if (!scale) return [];
    const known =
      levels.get(scale) ?? scale.levels.map(({ decimal: text, code }) => ({ units: grid.ofDecimal(text), code }));
    levels.set(scale, known);
    return known;
  };
  const learning = program.learning.map((each) => {
    const calculation = program.levelFrom(each);
    const staged =
      calculation?.data.for?.eachStage === true ||
      each.thing.data.evidenceNeeded?.rows?.some(({ stage }) => stage !== undefined) === true;
    const from = each.scale?.masteryFrom;
    return {
      learning: each,
      cells: calculation && workshop.cellsOf(calculation, noBounds),
      stages: staged ? program.stages.map((_, place) => place) : [-1],
      mastery: from && grid.ofDecimal(decimal(from)),
      levels: inScale(each.scale),
    };
  });
  const calculations = program.calculations.map((calculation) => ({
    calculation,
    cells: workshop.cellsOf(calculation, noBounds),
    scope: program.scopeOf(calculation.data.for),
    stages: calculation.data.for?.eachStage ? program.stages.map((_, place) => place) : [-1],
    leveled: calculation.data.method?.is !== 'minus baseline',
  }));

  function textOf(above: number, below: number): Decimal {
    if (below !== 1) return decimal(rationalOf(grid, above, below));
    const known = texts.get(above);
    if (known !== undefined) return known;
    const text = decimal(rationalOf(grid, above, 1));
    if (texts.size < 100_000) texts.set(above, text);
    return text;
  }

  function levelAt(
    scale: readonly { units: number; code: string }[],
    above: number,
    below: number,
  ): string | undefined {
    let found: string | undefined;
    for (const { units, code } of scale) {
      if (units * below > above) break;
      found = code;
    }
    return found;
  }

  function learningResults(results: Result[]): void {
    for (const { learning: each, cells, stages, mastery, levels: known } of learning) {
      if (isRetired(state, each)) continue;
      for (const stage of stages) {
        const cell = cells ? cellAt(cells, state, each.index, stage) : -1;
        const there = cells !== undefined && cell >= 0 && cells.below[cell] !== 0;
        const counts = progress.sumOf(each, stage, noBounds);
        if (!there && !counts) continue;
        results.push({
          kind: 'competency',
          code: each.thing.code,
          id: each.thing.id,
          ...(stage >= 0 && { stage: program.stages[stage]!.code }),
          ...(mastery !== undefined && cells && { status: STATUSES[standing(cells, cell, mastery)]! }),
          ...(there && valueAt(cells, cell, known)),
          ...(counts && {
            progress: {
              have: String(counts.have) as Decimal,
              need: String(counts.need) as Decimal,
              ...(counts.missed > 0 && { missed: String(counts.missed) as Decimal }),
              unit: 'pieces',
            },
          }),
        });
      }
    }
  }

  function standing(cells: Cells, cell: number, mastery: number): number {
    const below = cell < 0 ? 0 : cells.compareBelow[cell]!;
    if (below !== 0 && cells.compareAbove[cell]! >= mastery * below) return MET;
    return (cell >= 0 && cells.pending[cell] === 1) || !state.evidenceKnown ? UNKNOWN : NOT_YET;
  }

  function valueAt(
    cells: Cells,
    cell: number,
    scale: readonly { units: number; code: string }[],
  ): Pick<Result, 'value' | 'level'> {
    const [above, below] = [cells.above[cell]!, cells.below[cell]!];
    const level = levelAt(scale, above, below);
    return { value: textOf(above, below), ...(level !== undefined && { level }) };
  }

  function calculationResults(results: Result[]): void {
    for (const { calculation, cells, scope, stages, leveled } of calculations) {
      for (const each of scope) {
        if (isRetired(state, each)) continue;
        for (const stage of stages) {
          const cell = cellAt(cells, state, each.index, stage);
          const there = cells.below[cell] !== 0;
          const based = cells.baseBelow[cell] !== 0;
          if (!there && !based) continue;
          results.push({
            kind: 'calculation',
            code: calculation.code,
            id: calculation.id,
            of: each.thing.code,
            ...(stage >= 0 && { stage: program.stages[stage]!.code }),
            ...(there && valueAt(cells, cell, leveled ? inScale(each.scale) : [])),
            ...(based && { baseline: textOf(cells.baseAbove[cell]!, cells.baseBelow[cell]!) }),
          });
        }
      }
    }
  }

  function decided(results: Result[], at: number): void {
    const rank = ranks[at]!;
    if (rank === NONE) return;
    const { kind, code, id, of, stage } = decisions[at]!;
    results.push({
      kind: kind as Result['kind'],
      code,
      id,
      ...(of !== undefined && { of }),
      ...(stage !== undefined && { stage }),
      status: STATUSES[rank]!,
    });
  }

  function requirementResults(results: Result[]): void {
    for (const { code, id } of program.ofKind<Requirement>('requirement')) {
      const { status } = completed(state.shared.evaluation(), { kind: 'completed', of: { code, id } }, {});
      results.push({ kind: 'requirement', code, id, status });
    }
  }

  function creditResults(results: Result[]): void {
    for (const thing of program.credits) {
      const { code, id, data } = thing;
      const made = credits.of(thing);
      if (made.fixed && !data.transcript && !data.untilThen) {
        const met = made.rank() === MET;
        results.push({
          kind: 'credit',
          code,
          id,
          status: STATUSES[made.rank()]!,
          amount: met ? textOf(made.whole(), 1) : '0',
        });
        continue;
      }
      const evaluation = state.shared.evaluation();
      const { status, amount, instances } = creditOf(evaluation, id);
      const report = reportOf(evaluation, thing, status);
      results.push({
        kind: 'credit',
        code,
        id,
        status,
        ...(report.value && { value: decimal(report.value) }),
        ...(report.level !== undefined && { level: report.level }),
        ...(report.mark !== undefined && { mark: report.mark }),
        amount: decimal(status === 'met' ? amount : rational.ZERO),
      });
      for (const { instance, status: each, amount: much } of instances) {
        if (instance === undefined || (data.onceIn && each !== 'met')) continue;
        results.push({
          kind: 'credit',
          code,
          id,
          instance,
          status: each,
          amount: decimal(each === 'met' ? much : rational.ZERO),
        });
      }
    }
  }

  return () => {
    const results: Result[] = [];
    decideInto(decisions, state, false, ranks);
    learningResults(results);
    calculationResults(results);
    for (let at = 0; at < split; at++) decided(results, at);
    requirementResults(results);
    creditResults(results);
    for (let at = split; at < decisions.length; at++) {
      const { kind } = decisions[at]!;
      if (kind === 'pathway' || kind === 'award') decided(results, at);
    }
    const { packed } = state;
    return {
      format: 'cairn-outcome',
      formatVersion: outcomeFormatVersion,
      framework: model.code,
      ...(model.version !== undefined && { version: model.version }),
      modelHash: program.hash,
      engine: engineVersion,
      student: packed.record.student,
      asOf: packed.asOf,
      results,
      plans: program.ofKind<GraduationRequirements>('plan').map((thing): PlanOutcome => {
        const { why: _why, next: _next, ...rest } = plan(state.shared.evaluation(), thing as unknown as Thing);
        return rest;
      }),
      problems: packed.problems
        ? [...resolve(program, packed.record, packed.asOf).problems]
        : hasOthers(packed.record)
          ? [...state.shared.evaluation().student.problems]
          : [],
    };
  };
}

/** Whether a record says anything besides evidence whose codes may be unknown. */
function hasOthers(record: StudentRecord): boolean {
  return (
    BLOCKS.some((block) => block !== 'evidence' && record[block] !== undefined) ||
    record.baselines !== undefined ||
    record.deadlines !== undefined
  );
}
