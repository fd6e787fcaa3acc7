/** The reference evaluator: one student, plainly, with every reason. Everything faster is tested against it. */
import {
  type Award,
  type BodyOfEvidence,
  type Decimal,
  type GraduationRequirements,
  type IsoDate,
  type Pathway,
  type Rational,
  type Requirement,
  type Rule,
  rational,
} from '@cairn/model';
import { headingOf } from '../outcome/heading.ts';
import type { Outcome, ReasonNode, Result } from '../outcome/outcome.ts';
import type { Learning, Program } from '../program/program.ts';
import { levelOf } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import type { StudentRecord } from '../record/record.ts';
import { resolve } from '../record/resolve.ts';
import { award } from './award.ts';
import { bodyOfEvidence } from './body.ts';
import { computed, retired } from './calculation.ts';
import { creditOf, reportOf } from './credit.ts';
import type { Context, Evaluation, Trace } from './evaluation.ts';
import { nextSteps } from './next.ts';
import { plan } from './plan.ts';
import { progressOf } from './progress.ts';
import { pathway, rule } from './sentences/named.ts';
import { completed } from './sentences/people.ts';
import { decimal } from './show.ts';

/**
 * Evaluates a record that has the published shape, as of a day, with all reasons. Never throws. What coverage asks for
 * is noted in `trace`.
 */
export function evaluateReference(program: Program, record: StudentRecord, asOf: IsoDate, trace?: Trace): Outcome {
  const student = resolve(program, record, asOf);
  const evaluation: Evaluation = {
    program,
    student,
    problems: [...student.problems],
    memo: new Map(),
    open: new Set(),
    ...(trace && { trace }),
  };
  const results = [
    ...learningResults(evaluation),
    ...calculationResults(evaluation),
    ...ruleResults(evaluation),
    ...requirementResults(evaluation),
    ...creditResults(evaluation),
    ...namedResults(evaluation),
  ];
  const plans = program.ofKind<GraduationRequirements>('plan').map((thing) => {
    const outcome = plan(evaluation, thing as unknown as Thing);
    const next = outcome.applies === 'no' ? [] : nextSteps(outcome.why);
    return { ...outcome, ...(next.length > 0 && { next }) };
  });
  return {
    ...headingOf(program, record.student, asOf),
    results,
    plans,
    problems: evaluation.problems,
  };
}

/** Where each competency stands: its level, and how much of the evidence is there. */
function learningResults(evaluation: Evaluation): Result[] {
  const { program } = evaluation;
  return program.learning.flatMap((learning) => {
    if (retired(evaluation, learning)) return [];
    const calculation = program.levelFrom(learning);
    const staged = calculation?.data.for?.eachStage || saysStages(learning);
    return stagesOf(evaluation, staged === true).flatMap((stage): Result[] => {
      const context: Context = stage ? { stage: stage.id } : {};
      const value = calculation && computed(evaluation, calculation, learning, context);
      const counts = progressOf(evaluation, learning, context);
      if (!value?.value && !counts) return [];
      const from = learning.scale?.masteryFrom;
      const met = value?.compare && from && rational.compare(value.compare, from) >= 0;
      const unknown = !met && (value?.pending || !evaluation.student.known('evidence'));
      const level = value?.value && levelOf(learning.scale, value.value);
      return [
        {
          kind: 'competency',
          code: learning.thing.code,
          id: learning.thing.id,
          ...(stage && { stage: stage.code }),
          ...(from && value && { status: met ? 'met' : unknown ? 'unknown' : 'not yet' }),
          ...(value?.value && { value: decimal(value.value) }),
          ...(level !== undefined && { level }),
          ...(counts && {
            progress: {
              have: String(counts.have) as Decimal,
              need: String(counts.need) as Decimal,
              ...(counts.missed > 0 && { missed: String(counts.missed) as Decimal }),
              unit: 'pieces',
            },
          }),
        },
      ];
    });
  });
}

/** The value of each calculation wherever there is one. */
function calculationResults(evaluation: Evaluation): Result[] {
  const { program } = evaluation;
  return program.calculations.flatMap((calculation) =>
    program.scopeOf(calculation.data.for).flatMap((learning) =>
      stagesOf(evaluation, calculation.data.for?.eachStage === true).flatMap((stage): Result[] => {
        if (retired(evaluation, learning)) return [];
        const value = computed(evaluation, calculation, learning, stage ? { stage: stage.id } : {});
        if (!value.value && !value.baseline) return [];
        const level =
          value.value && calculation.data.method?.is !== 'minus baseline'
            ? levelOf(learning.scale, value.value)
            : undefined;
        const exact = value.exact && rational.toExactText(value.exact);
        return [
          {
            kind: 'calculation',
            code: calculation.code,
            id: calculation.id,
            of: learning.thing.code,
            ...(stage && { stage: stage.code }),
            ...(value.value && { value: decimal(value.value) }),
            ...(exact !== undefined && value.value && exact !== rational.toExactText(value.value) && { exact }),
            ...(level !== undefined && { level }),
            ...(value.baseline && { baseline: decimal(value.baseline) }),
            why: {
              message: value.overridden ? 'value, overridden' : 'value',
              args: {
                calculation: { code: calculation.code, id: calculation.id },
                of: { code: learning.thing.code, id: learning.thing.id },
                ...(calculation.data.method?.is === 'minus baseline' ? {} : scoresOf(value.scores, learning)),
              },
              status: value.value ? 'met' : 'not yet',
              used: [...value.used],
              ...(value.ignored.length > 0 && { ignored: [...value.ignored] }),
            },
          },
        ];
      }),
    ),
  );
}

/** The scores that a value was worked out from, as levels of their scale. */
function scoresOf(scores: readonly Rational[], { scale }: Learning): ReasonNode['args'] {
  if (scores.length === 0) return {};
  return {
    scores: { list: scores.map((score) => ({ level: decimal(score), ...(scale && { scale: scale.thing.id }) })) },
  };
}

function ruleResults(evaluation: Evaluation): Result[] {
  const { program } = evaluation;
  const bodies = program
    .ofKind<BodyOfEvidence>('body of evidence')
    .flatMap((thing) =>
      program
        .scopeOf(thing.data.for)
        .flatMap((learning) =>
          retired(evaluation, learning)
            ? []
            : [
                judged(
                  'body of evidence',
                  thing as unknown as Thing,
                  learning,
                  undefined,
                  bodyOfEvidence(evaluation, thing, learning, {}),
                ),
              ],
        ),
    );
  const rules = program.ofKind<Rule>('rule').flatMap((thing) => {
    if (!thing.data.for)
      return [judged('rule', thing as unknown as Thing, undefined, undefined, rule(evaluation, thing, {}))];
    return program
      .scopeOf(thing.data.for)
      .flatMap((learning) =>
        retired(evaluation, learning)
          ? []
          : stagesOf(evaluation, thing.data.for?.eachStage === true).map((stage) =>
              judged(
                'rule',
                thing as unknown as Thing,
                learning,
                stage?.code,
                rule(evaluation, thing, { learning, ...(stage && { stage: stage.id }) }),
              ),
            ),
      );
  });
  return [...bodies, ...rules];
}

function requirementResults(evaluation: Evaluation): Result[] {
  return evaluation.program
    .ofKind<Requirement>('requirement')
    .map((thing) =>
      judged(
        'requirement',
        thing as unknown as Thing,
        undefined,
        undefined,
        completed(evaluation, { kind: 'completed', of: { code: thing.code, id: thing.id } }, {}),
      ),
    );
}

function creditResults(evaluation: Evaluation): Result[] {
  return evaluation.program.credits.flatMap((thing): Result[] => {
    const { status, amount, why, instances } = creditOf(evaluation, thing.id);
    const report = reportOf(evaluation, thing, status);
    const next = nextSteps(why);
    const whole: Result = {
      kind: 'credit',
      code: thing.code,
      id: thing.id,
      status,
      ...(report.value && { value: decimal(report.value) }),
      ...(report.level !== undefined && { level: report.level }),
      ...(report.mark !== undefined && { mark: report.mark }),
      amount: decimal(status === 'met' ? amount : rational.ZERO),
      why,
      ...(next.length > 0 && { next }),
    };
    const parts = instances.flatMap(({ instance, status: each, amount: much }): Result[] =>
      instance === undefined || (thing.data.onceIn && each !== 'met')
        ? []
        : [
            {
              kind: 'credit',
              code: thing.code,
              id: thing.id,
              instance,
              status: each,
              amount: decimal(each === 'met' ? much : rational.ZERO),
            },
          ],
    );
    return [whole, ...parts];
  });
}

function namedResults(evaluation: Evaluation): Result[] {
  const { program } = evaluation;
  return [
    ...program
      .ofKind<Pathway>('pathway')
      .map((thing) => judged('pathway', thing as unknown as Thing, undefined, undefined, pathway(evaluation, thing))),
    ...program
      .ofKind<Award>('award')
      .map((thing) =>
        judged(
          'award',
          thing as unknown as Thing,
          undefined,
          undefined,
          award(evaluation, thing as unknown as Thing).why,
        ),
      ),
  ];
}

function judged(
  kind: Result['kind'],
  thing: Thing,
  learning: Learning | undefined,
  stage: string | undefined,
  why: ReasonNode,
): Result {
  const next = nextSteps(why);
  return {
    kind,
    code: thing.code,
    id: thing.id,
    ...(learning && { of: learning.thing.code }),
    ...(stage !== undefined && { stage }),
    status: why.status,
    why,
    ...(next.length > 0 && { next }),
  };
}

function stagesOf({ program }: Evaluation, each: boolean) {
  return each ? program.stages : [undefined];
}

function saysStages({ thing }: Learning): boolean {
  return thing.data.evidenceNeeded?.rows?.some(({ stage }) => stage !== undefined) === true;
}
