/** The outcome of the fast evaluator: what `withReasons(…, 'none')` leaves of the reference's. */
import { type Calculation, type Credit, type GraduationRequirements, type Requirement, rational } from '@cairn/model';
import { headingOf } from '../outcome/heading.ts';
import { type Outcome, type PlanOutcome, type Result, STATUSES } from '../outcome/outcome.ts';
import type { Thing } from '../program/thing.ts';
import { BLOCKS, type StudentRecord } from '../record/record.ts';
import { resolve } from '../record/resolve.ts';
import { creditOf, reportOf } from '../reference/credit.ts';
import { plan } from '../reference/plan.ts';
import { completed } from '../reference/sentences/people.ts';
import { decimal } from '../reference/show.ts';
import { cellAt, isRetired, type Workshop } from './cells.ts';
import type { Credits } from './credits.ts';
import { type Deciding, decideInto, NONE } from './decisions.ts';
import type { Network } from './network.ts';
import { calculationResults, learningResults, levelAt, levelsOf, type TextOf, textsOf } from './results.ts';
import { CLOSED, MET, noBounds } from './state.ts';

/** Writes the outcome of the student that the state is turned to. */
export function outcomeWriter(
  workshop: Workshop,
  decisions: readonly Deciding[],
  network: () => Network,
  credits: Credits,
): () => Outcome {
  const { state } = workshop;
  const { program, grid } = state;
  const textOf = textsOf(grid);
  const ofLearning = learningResults(workshop, textOf);
  const ofCalculations = calculationResults(workshop, textOf);
  const ranks = new Uint8Array(decisions.length);
  const first = decisions.findIndex(({ kind }) => kind !== 'body of evidence' && kind !== 'rule');
  const split = first < 0 ? decisions.length : first;
  const credited = program.credits.map((thing, place) => ({
    thing,
    made: credits.of(thing),
    decision: split + place,
    report: reporterOf(workshop, thing, textOf),
  }));

  function decided(results: Result[], at: number): void {
    const rank = ranks[at]!;
    if (rank === NONE) return;
    const { code, id, of, stage } = decisions[at]!;
    const kind = decisions[at]!.kind as Result['kind'];
    const status = STATUSES[rank]!;
    if (of === undefined && stage === undefined) results.push({ kind, code, id, status });
    else if (of === undefined) results.push({ kind, code, id, stage: stage!, status });
    else if (stage === undefined) results.push({ kind, code, id, of, status });
    else results.push({ kind, code, id, of, stage, status });
  }

  function requirementResults(results: Result[]): void {
    for (const { code, id } of program.ofKind<Requirement>('requirement')) {
      const { status } = completed(state.shared.evaluation(), { kind: 'completed', of: { code, id } }, {});
      results.push({ kind: 'requirement', code, id, status });
    }
  }

  function creditResults(results: Result[]): void {
    for (const { thing, made, decision, report } of credited) {
      const rank = ranks[decision]!;
      if (made.fixed && (rank !== MET || report)) {
        const { code, id, data } = thing;
        const status = STATUSES[rank]!;
        const amount = rank === MET ? textOf(made.whole(), 1) : '0';
        if (rank === MET) results.push({ kind: 'credit', code, id, status, ...report!(), amount });
        else {
          const mark = rank === CLOSED ? undefined : data.untilThen?.mark.mark;
          results.push({ kind: 'credit', code, id, status, ...(mark !== undefined && { mark }), amount });
        }
      } else creditByReference(results, thing);
    }
  }

  function creditByReference(results: Result[], thing: Thing<Credit>): void {
    const { code, id, data } = thing;
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
      const earned = decimal(each === 'met' ? much : rational.ZERO);
      results.push({ kind: 'credit', code, id, instance, status: each, amount: earned });
    }
  }

  return () => {
    const results: Result[] = [];
    decideInto(decisions, state, network(), ranks);
    ofLearning(results);
    ofCalculations(results);
    for (let at = 0; at < split; at++) decided(results, at);
    requirementResults(results);
    creditResults(results);
    for (let at = split; at < decisions.length; at++) {
      const { kind } = decisions[at]!;
      if (kind === 'pathway' || kind === 'award') decided(results, at);
    }
    const { packed } = state;
    return {
      ...headingOf(program, packed.record.student, packed.asOf),
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

/** What stands on the report of a credit that is met; `undefined` where the reference has to say it. */
function reporterOf(
  { state, cellsOf }: Workshop,
  { data: { transcript } }: Thing<Credit>,
  textOf: TextOf,
): (() => Pick<Result, 'mark' | 'value' | 'level'>) | undefined {
  const { program, grid } = state;
  if (transcript?.mark) {
    const { mark } = transcript.mark;
    return () => ({ mark });
  }
  const calculation = transcript?.calculation && program.thing<Calculation>(transcript.calculation);
  if (!calculation) return () => ({});
  if (transcript.table) return undefined;
  const cells = cellsOf(calculation, noBounds);
  const scope = program.scopeOf(calculation.data.for).map((each) => ({ each, levels: levelsOf(grid, each.scale) }));
  return () => {
    const [only, ...others] = scope.filter(({ each }) => !isRetired(state, each));
    if (!only || others.length > 0) return {};
    const cell = cellAt(cells, state, only.each.index, -1);
    const [above, below] = [cells.above[cell]!, cells.below[cell]!];
    if (below === 0) return {};
    const level = levelAt(only.levels, above, below);
    return { value: textOf(above, below), ...(level !== undefined && { level }) };
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
