/** Random conditions: every sentence where it may stand, joined and nested, with bounds in time. */
import type { Calculation, Condition, Decimal, Reference } from '../../../packages/model/src/index.ts';
import { learningOf } from './learning.ts';
import { creditSentences, peopleSentences, testSentences } from './studentConditions.ts';
import {
  days,
  isStaged,
  named,
  partOf,
  referAs,
  referTo,
  scaleWith,
  someLevel,
  stagesIn,
  type World,
} from './world.ts';

/** What conditions may name where they stand. */
export interface Where {
  /** Within a rule that is worked out for each of these. */
  each?: 'target' | 'competency' | 'area';
  /** In a credit, which may count the credit of others and stand in a sequence. */
  credit?: boolean;
  /** In a plan or award, which may name all that stands before it. */
  last?: boolean;
  /** Learning, evidence and what a rubric says, alone. */
  evidenceOnly?: boolean;
}

/** What must be shown: joined conditions, sometimes nested. */
export function requirementIn(world: World, where: Where, depth = 0): Condition {
  const { random } = world;
  const of = random.times(
    1 + random.below(depth === 0 ? 3 : 2),
    (): Condition => (depth < 2 && random.oneIn(5) ? requirementIn(world, where, depth + 1) : sentenceIn(world, where)),
  );
  switch (random.below(6)) {
    case 0:
    case 1:
      return { kind: 'any', of };
    case 2:
      return { kind: 'at least so many', count: 1 + random.below(of.length), of };
    case 3:
      return random.oneIn(2) ? { kind: 'none', of } : { kind: 'all', of };
    default:
      return { kind: 'all', of };
  }
}

function sentenceIn(world: World, where: Where): Condition {
  const { random } = world;
  const makers = [
    ...learningSentences(world, where),
    ...(where.evidenceOnly
      ? []
      : [...testSentences(world), ...peopleSentences(world), ...creditSentences(world, where)]),
  ];
  const made = random.pick(makers)();
  return {
    ...made,
    ...random.maybe(8, () => ({ byDate: random.pick(days.bounds) })),
    ...random.maybe(8, () => ({ inGrade: random.pick(['10', '11', '12']) })),
  } as Condition;
}

/** Makes one sentence. */
export type Maker = () => Condition;

function learningSentences(world: World, { each }: Where): Maker[] {
  const { random, model } = world;
  const stages = stagesIn(world);
  const calculations = model.calculations ?? [];
  const kinds = model.evidenceKinds!;
  const stageOf = (calculation: Calculation): { stage?: Reference } =>
    isStaged(calculation) && random.oneIn(2) ? { stage: referTo(random.pick(stages)) } : {};
  const asked = () => someLevel(random, scaleWith(world, random.pick(learningOf(world, 'area')).scale?.id));
  const some = (): Calculation => random.pick(calculations);
  const learned = [...learningOf(world, 'competency'), ...learningOf(world, 'target')];
  const within =
    each === 'target'
      ? undefined
      : random.pick(each === 'competency' ? (['target'] as const) : (['target', 'competency'] as const));
  const makers: Maker[] = [
    () => ({
      kind: 'pieces',
      count: 1 + random.below(2),
      evidenceKind: referTo(random.pick(kinds)),
      ...forSomething(),
    }),
    () => ({ kind: 'different courses', count: 1 + random.below(2) }),
    () => rubric(world, asked),
  ];
  if (calculations.length > 0)
    makers.push(
      () =>
        ((calculation) => ({
          kind: 'level',
          of: referAs('calculation', calculation),
          level: asked(),
          ...stageOf(calculation),
        }))(some()),
      () => ((calculation) => ({ kind: 'at least', of: referTo(calculation), floors: floors(calculation) }))(some()),
      () => ({ kind: 'no score', calculation: referTo(some()), level: asked() }),
      () => ({ kind: 'more than half', calculation: referTo(some()), level: asked() }),
    );
  if (learned.length > 0 && !each)
    makers.push(() => ({ kind: 'level', of: referAs('competency', random.pick(learned)), level: asked() }));
  if (within) makers.push(() => ({ kind: 'evidence needed', each: within }));
  const inner = calculations.filter(({ for: scope }) => scope!.each === within);
  if (within && inner.length > 0)
    makers.push(() => ({ kind: 'level in each', of: referTo(random.pick(inner)), level: asked(), each: within }));
  const rules = [
    ...(model.bodiesOfEvidence ?? []).map((body) => referAs('body of evidence', body)),
    ...(model.rules ?? []).map((rule) => referAs('rule', rule)),
  ];
  if (rules.length > 0) makers.push(() => ({ kind: 'met', of: random.pick(rules) }));
  const scoped = [
    ...(model.bodiesOfEvidence ?? []).map((body) => ({ rule: referAs('body of evidence', body), scope: body.for! })),
    ...(model.rules ?? []).flatMap((rule) => (rule.for ? [{ rule: referAs('rule', rule), scope: rule.for }] : [])),
  ];
  if (scoped.length > 0 && !each)
    makers.push(
      () => ruleInEach(),
      () => ruleInEach(),
      () => ruleInSubjects(),
    );
  return makers;

  function forSomething(): { for?: Reference } {
    if (!random.oneIn(3)) return {};
    return {
      for:
        random.oneIn(2) && learned.length > 0
          ? referAs('competency', random.pick(learned))
          : referAs('experience', model.experiences![0]!),
    };
  }

  function floors(calculation: Calculation) {
    if (!isStaged(calculation)) return [{ level: asked() }];
    return random.some(stages, 2).map((stage) => ({ level: asked(), stage: referTo(stage) }));
  }

  function ruleInEach(): Condition {
    const { rule, scope } = random.pick(scoped);
    const how = random.pick([
      { every: true as const },
      { share: '0.8' as Decimal },
      { count: 1 + random.below(2) },
      { share: '0.3333' as Decimal },
    ]);
    const staged = 'eachStage' in scope && scope.eachStage === true;
    return {
      kind: 'rule in each',
      rule,
      ...how,
      each: scope.each,
      areas: random.some(learningOf(world, 'area'), 2).map((area) => referAs('area', area)),
      ...(staged && (random.oneIn(2) ? { eachStage: true as const } : { stage: referTo(random.pick(stages)) })),
    };
  }

  function ruleInSubjects(): Condition {
    const subjects = random.some(model.subjects!, 3).map(referTo);
    return {
      kind: 'rule in subjects',
      rule: random.pick(scoped).rule,
      count: 1 + random.below(subjects.length),
      subjects,
    };
  }
}

function rubric(world: World, level: () => ReturnType<typeof someLevel>): Condition {
  const { random, model } = world;
  const whole = model.rubrics![0]!;
  return {
    kind: 'rubric',
    rubric: referTo(whole),
    level: level(),
    ...(random.oneIn(2)
      ? { eachCriterion: true as const }
      : { criterion: partOf(whole.code, random.pick(whole.criteria!)) }),
    ...random.maybe(3, () => ({ onePiece: true as const })),
  };
}

/** Rules, for each of something or for the student; each may name those before it. */
export function addRules(world: World, evidenceOnly: boolean): void {
  const { random, size, model } = world;
  model.rules = [];
  for (let place = 0; place < 1 + size; place++) {
    const each = random.pick(['target', 'competency', 'competency', 'area', undefined] as const);
    const code = `rule-${place + 1}`;
    model.rules.push({
      ...named('rule', code),
      ...(each && {
        for: { each, ...(stagesIn(world).length > 0 && random.oneIn(3) && { eachStage: true as const }) },
      }),
      requires: requirementIn(world, { ...(each && { each }), evidenceOnly }),
    });
  }
}
