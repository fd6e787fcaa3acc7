/** Sentences that name a rule, a body of evidence, a pathway, a need, a plan, an award or a credit. */
import { type BodyOfEvidence, type Decimal, type Pathway, type Reference, type Rule, rational } from '@cairn/model';
import type { ReasonNode } from '../../outcome/outcome.ts';
import { type Learning, type LearningKind, within } from '../../program/program.ts';
import type { Thing } from '../../program/thing.ts';
import { award } from '../award.ts';
import { bodyOfEvidence } from '../body.ts';
import { retired } from '../calculation.ts';
import { condition, type Sentence } from '../conditions.ts';
import { creditOf } from '../credit.ts';
import { type Context, type Evaluation, keyOf, nodeOf, once } from '../evaluation.ts';
import { all, allOf, any, atLeast } from '../joined.ts';
import { needNode, plan } from '../plan.ts';
import { nameOf } from '../show.ts';
import { eachIn } from './learning.ts';

/** `mastery in each competency in LS`, `… in at least 80% of the competencies in M6`, `… in at least 2 areas in A, B`. */
export const ruleInEach: Sentence<'rule in each'> = (evaluation, written, context) => {
  const { rule: named, areas, each, share, count, stage, eachStage } = written;
  const stages = eachStage ? evaluation.program.stages.map(({ id }) => id) : [stage?.id ?? context.stage];
  const inside = stages.flatMap((at) =>
    eachIn(evaluation, context, each, areas).map((learning) => ({
      ...context,
      learning,
      ...(at !== undefined && { stage: at }),
    })),
  );
  const children = inside.map((at) => forLearning(evaluation, named, at));
  const statuses = children.map(({ status }) => status);
  const wanted =
    share === undefined
      ? (count ?? children.length)
      : Number(
          rational.round(rational.mul(rational.fromDecimal(share), rational.rational(children.length)), 0, 'up')
            .numerator,
        );
  const met = statuses.filter((status) => status === 'met').length;
  const whole = share === undefined && count === undefined;
  return {
    message: whole ? 'rule in each' : 'rule in some',
    args: {
      rule: nameOf(thingOf(evaluation, named), named),
      each,
      number: children.length,
      areas: { list: areas.map((area) => nameOf(thingOf(evaluation, area), area)) },
      ...(share !== undefined && { share: { decimal: share } }),
    },
    status: children.length === 0 ? 'not yet' : whole ? all(statuses) : atLeast(wanted, statuses),
    asked: String(wanted) as Decimal,
    found: String(met) as Decimal,
    ...(met < wanted && { missing: String(wanted - met) as Decimal }),
    children,
  };
};

/** `demonstrated in at least 4 subjects of english, math`: in a subject, one competency of it is enough. */
export const ruleInSubjects: Sentence<'rule in subjects'> = (evaluation, { rule: named, count, subjects }, context) => {
  const kind = kindOf(evaluation, named);
  const children = subjects.map((subject): ReasonNode => {
    const learning = evaluation.program.learning.filter(
      (each) =>
        each.kind === kind &&
        each.thing.data.subject?.id === subject.id &&
        !retired(evaluation, each) &&
        covered(evaluation, named, each),
    );
    const inside = learning.map((each) => forLearning(evaluation, named, { ...context, learning: each }));
    return {
      message: 'in subject',
      args: { rule: nameOf(thingOf(evaluation, named), named), subject: nameOf(thingOf(evaluation, subject), subject) },
      status: inside.length === 0 ? 'not yet' : any(inside.map(({ status }) => status)),
      children: inside,
    };
  });
  const met = children.filter(({ status }) => status === 'met').length;
  return {
    message: 'rule in subjects',
    args: { rule: nameOf(thingOf(evaluation, named), named), number: subjects.length },
    status: atLeast(
      count,
      children.map(({ status }) => status),
    ),
    asked: String(count) as Decimal,
    found: String(met) as Decimal,
    ...(met < count && { missing: String(count - met) as Decimal }),
    children,
  };
};

/** `any pathway of ELA-MATH, PW-CTE`. */
export const anyPathway: Sentence<'any pathway'> = (evaluation, { pathways }, context) => {
  const children = pathways.map((reference) =>
    met(evaluation, { kind: 'met', of: { ...reference, kind: 'pathway' } }, context),
  );
  return { message: 'any pathway', args: {}, status: any(children.map(({ status }) => status)), children };
};

/** `credits ENG of DIPLOMA-24 are met`. */
export const needsMet: Sentence<'needs met'> = (evaluation, { needs, plan: of }, context) => {
  const thing = thingOf(evaluation, of);
  if (!thing) return notHere(of);
  const children = needs.map((need) => needNode(evaluation, thing, need.id, context.counting));
  return allOf('needs met', children, { plan: nameOf(thing) });
};

/** `BODY is met`, `rule X is met`, `DIPLOMA-24 is met`. */
export const met: Sentence<'met'> = (evaluation, { of }, context) => {
  const thing = thingOf(evaluation, of);
  if (!thing) return notHere(of);
  switch (thing.kind) {
    case 'body of evidence':
    case 'rule':
      return forContext(evaluation, thing, context);
    case 'pathway':
      return pathway(evaluation, thing as unknown as Thing<Pathway>, context.counting);
    case 'award':
      return award(evaluation, thing, context.counting).why;
    case 'credit':
      return creditOf(evaluation, thing.id).why;
    default:
      return plan(evaluation, thing, context.counting).why;
  }
};

/** A pathway: what it asks, of the student. */
export function pathway(evaluation: Evaluation, thing: Thing<Pathway>, counting?: true): ReasonNode {
  const context: Context = { owner: thing as unknown as Thing, ...(counting && { counting }) };
  return guarded(evaluation, thing as unknown as Thing, context, () => ({
    message: 'pathway',
    args: { of: nameOf(thing as unknown as Thing) },
    ...requirement(evaluation, thing.data.requires, context),
  }));
}

/** A rule or body of evidence for one piece of learning. */
export function forLearning(evaluation: Evaluation, named: Reference, context: Context): ReasonNode {
  const thing = thingOf(evaluation, named);
  if (!thing || !context.learning) return notHere(named);
  if (thing.kind === 'body of evidence') {
    return bodyOfEvidence(evaluation, thing as unknown as Thing<BodyOfEvidence>, context.learning, context);
  }
  return rule(evaluation, thing as unknown as Thing<Rule>, context);
}

/** A rule in its context. Its stage is looked at only where it is worked out in each. */
export function rule(evaluation: Evaluation, thing: Thing<Rule>, context: Context): ReasonNode {
  const { learning, stage, ...rest } = context;
  const inside: Context = {
    ...rest,
    ...(learning && thing.data.for && { learning }),
    ...(stage !== undefined && (thing.data.for?.eachStage || !thing.data.for) && { stage }),
  };
  return guarded(evaluation, thing as unknown as Thing, inside, () => {
    const at = inside.stage === undefined ? undefined : evaluation.program.things.byIdentity(inside.stage);
    return {
      message: learning && thing.data.for ? 'rule of' : 'rule',
      args: {
        rule: nameOf(thing as unknown as Thing),
        ...(learning && thing.data.for && { of: nameOf(learning.thing) }),
        ...(at && thing.data.for?.eachStage && { stage: nameOf(at) }),
      },
      ...requirement(evaluation, thing.data.requires, inside),
    };
  });
}

/** A rule or body for the learning of the context, or each that it is worked out for. */
function forContext(evaluation: Evaluation, thing: Thing, context: Context): ReasonNode {
  const scope = (thing.data as Rule | BodyOfEvidence).for;
  const reference = { code: thing.code, id: thing.id };
  if (!scope) return rule(evaluation, thing as unknown as Thing<Rule>, context);
  if (context.learning && covered(evaluation, reference, context.learning))
    return forLearning(evaluation, reference, context);
  const found: readonly Learning[] = (
    context.learning ? within(context.learning, scope.each) : evaluation.program.scopeOf(scope)
  ).filter((each) => !retired(evaluation, each) && covered(evaluation, reference, each));
  const children = found.map((learning) => forLearning(evaluation, reference, { ...context, learning }));
  if (children.length === 1) return children[0]!;
  return allOf('each', children, { rule: nameOf(thing), each: scope.each });
}

/** The status and the conditions of a requirement. One without conditions asks nothing. */
export function requirement(
  evaluation: Evaluation,
  requires: Rule['requires'],
  context: Context,
): Pick<ReasonNode, 'status' | 'children'> {
  if (!requires) return { status: 'met', children: [] };
  const node = condition(evaluation, requires, context);
  const plain = node.message === 'all' && node.children !== undefined;
  return { status: node.status, children: plain ? node.children! : [node] };
}

/** Works a thing out once; a circle back to it is not yet met, and told. */
export function guarded(evaluation: Evaluation, thing: Thing, context: Context, work: () => ReasonNode): ReasonNode {
  const key = `${thing.index} ${keyOf(context)}`;
  if (evaluation.open.has(key)) {
    return { message: 'circle', args: { of: nameOf(thing) }, status: 'not yet' };
  }
  return once(evaluation, `thing ${thing.index}`, context, () => {
    evaluation.open.add(key);
    try {
      return nodeOf(evaluation, thing.data as object, work());
    } finally {
      evaluation.open.delete(key);
    }
  });
}

function covered({ program }: Evaluation, named: Reference, learning: Learning): boolean {
  return program.covers((program.things.byIdentity(named.id)?.data as Rule | undefined)?.for, learning);
}

function kindOf(evaluation: Evaluation, named: Reference): LearningKind {
  return (thingOf(evaluation, named)?.data as Rule | undefined)?.for?.each ?? 'competency';
}

function thingOf({ program }: Evaluation, { id }: Reference): Thing | undefined {
  return program.things.byIdentity(id);
}

/** A thing of a framework whose model was not handed over. */
function notHere({ code, id }: Reference): ReasonNode {
  return { message: 'not here', args: { of: { code, id } }, status: 'unknown' };
}
