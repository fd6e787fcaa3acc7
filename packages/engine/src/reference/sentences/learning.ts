/** Sentences about levels, scores and evidence of learning. */
import { type Calculation, type Decimal, type LevelReference, rational } from '@cairn/model';
import type { ReasonNode, Status } from '../../outcome/outcome.ts';
import { type Learning, type LearningKind, within } from '../../program/program.ts';
import { levelValue } from '../../program/scale.ts';
import type { Thing } from '../../program/thing.ts';
import { type Computed, computed, retired } from '../calculation.ts';
import type { Sentence } from '../conditions.ts';
import { type Context, type Evaluation, statusOf } from '../evaluation.ts';
import { all } from '../joined.ts';
import { countsFor } from '../progress.ts';
import { decimal, nameOf } from '../show.ts';

/** `newest at B or better`, `ELA.1 at Proficient or better in P1`. */
export const level: Sentence<'level'> = (evaluation, { of, level: asked, stage }, context) => {
  const inside = stage ? { ...context, stage: stage.id } : context;
  const learning = evaluation.program.learningOf(of.id);
  if (learning) {
    const calculation = evaluation.program.levelFrom(learning);
    return calculation
      ? atLevel(evaluation, calculation, learning, asked, inside, 'level of')
      : {
          message: 'level of',
          args: { of: nameOf(learning.thing), level: levelArgument(asked, learning) },
          status: 'not yet',
        };
  }
  return overScope(evaluation, of.id, inside, (calculation, each) =>
    atLevel(evaluation, calculation, each, asked, inside, 'level'),
  );
};

/** `performance-level at least 8.5 in P1, 9.5 in P2`: within a stage its own floor alone. */
export const floors: Sentence<'at least'> = (evaluation, { of, floors: asked }, context) => {
  const here = asked.filter(
    ({ stage }) => stage === undefined || context.stage === undefined || stage.id === context.stage,
  );
  const nodes = here.map((floor) => {
    const inside = floor.stage ? { ...context, stage: floor.stage.id } : context;
    return overScope(evaluation, of.id, inside, (calculation, each) =>
      atLevel(evaluation, calculation, each, floor.level, inside, 'at least'),
    );
  });
  return nodes.length === 1
    ? nodes[0]!
    : { message: 'all', args: {}, status: all(nodes.map(({ status }) => status)), children: nodes };
};

/** `indicator-score at Approaching or better in each target`. */
export const levelInEach: Sentence<'level in each'> = (evaluation, { of, level: asked, each, areas }, context) => {
  const calculation = evaluation.program.thing<Calculation>(of);
  const children = calculation
    ? eachIn(evaluation, context, each, areas).map((learning) =>
        atLevel(evaluation, calculation, learning, asked, context, 'level'),
      )
    : [];
  return {
    message: 'level in each',
    args: {
      of: nameOf(calculation, of),
      level: levelArgument(asked, children.length > 0 ? eachIn(evaluation, context, each, areas)[0] : undefined),
      each,
    },
    status: all(children.map(({ status }) => status)),
    children,
  };
};

/** `evidence needed in each target`. */
export const evidenceNeeded: Sentence<'evidence needed'> = (evaluation, { each }, context) => {
  const children = eachIn(evaluation, context, each, undefined).map((learning): ReasonNode => {
    const counts = countsFor(evaluation, learning, context);
    if (!counts) return { message: 'evidence needed of', args: { of: nameOf(learning.thing) }, status: 'not yet' };
    const { have, need } = counts;
    return {
      message: 'evidence needed of',
      args: { of: nameOf(learning.thing) },
      status: statusOf(evaluation, context, have >= need, ['evidence'], counts.pending),
      asked: String(need) as Decimal,
      found: String(have) as Decimal,
      ...(have < need && { missing: String(need - have) as Decimal }),
      used: counts.used,
      ...(counts.ignored.length > 0 && { ignored: counts.ignored }),
    };
  });
  const total = (name: 'asked' | 'found') => children.reduce((sum, child) => sum + Number(child[name] ?? 0), 0);
  const [asked, found] = [total('asked'), total('found')];
  return {
    message: 'evidence needed',
    args: { each },
    status: all(children.map(({ status }) => status)),
    asked: String(asked) as Decimal,
    found: String(found) as Decimal,
    ...(found < asked && { missing: String(asked - found) as Decimal }),
    children,
  };
};

/** `no score used by newest below 2`. Where no score counts, nothing is shown yet. */
export const noScore: Sentence<'no score'> = (evaluation, { calculation: named, level: asked }, context) => {
  const floor = levelValue(asked) ?? rational.ZERO;
  return overScope(evaluation, named.id, context, (calculation, each) => {
    const value = computed(evaluation, calculation, each, context);
    const low = value.scores.filter((score) => rational.compare(score, floor) < 0);
    const met = value.scores.length > 0 && low.length === 0;
    return {
      message: 'no score',
      args: {
        of: nameOf(each.thing),
        calculation: nameOf(calculation),
        level: levelArgument(asked, each),
        low: { list: low.map((score) => ({ level: decimal(score), ...scaleId(each) })) },
        number: value.scores.length,
      },
      status: statusOf(evaluation, context, met, ['evidence'], value.pending),
      used: [...value.used],
      ...ignoredOf(value),
    };
  });
};

/** `more than half of the scores used by newest at B or better`. */
export const moreThanHalf: Sentence<'more than half'> = (evaluation, { calculation: named, level: asked }, context) => {
  const floor = levelValue(asked) ?? rational.ZERO;
  return overScope(evaluation, named.id, context, (calculation, each) => {
    const value = computed(evaluation, calculation, each, context);
    const good = value.scores.filter((score) => rational.compare(score, floor) >= 0).length;
    return {
      message: 'more than half',
      args: {
        of: nameOf(each.thing),
        calculation: nameOf(calculation),
        level: levelArgument(asked, each),
        good,
        number: value.scores.length,
      },
      status: statusOf(evaluation, context, 2 * good > value.scores.length, ['evidence'], value.pending),
      used: [...value.used],
      ...ignoredOf(value),
    };
  });
};

/** One calculation for one piece of learning, against a level. */
export function atLevel(
  evaluation: Evaluation,
  calculation: Thing<Calculation>,
  learning: Learning,
  asked: LevelReference,
  context: Context,
  message: string,
): ReasonNode {
  const value = computed(evaluation, calculation, learning, context);
  const floor = levelValue(asked) ?? rational.ZERO;
  const met = value.compare !== undefined && rational.compare(value.compare, floor) >= 0;
  const short = value.compare && !met ? rational.sub(floor, value.compare) : undefined;
  return {
    message,
    args: {
      of: nameOf(learning.thing),
      calculation: nameOf(calculation),
      level: levelArgument(asked, learning),
      ...(value.compare && { value: { level: decimal(value.compare), ...scaleId(learning) } }),
      ...stageArgument(evaluation, calculation, context),
    },
    status: statusOf(evaluation, context, met, ['evidence'], value.pending),
    asked: decimal(floor),
    ...(value.compare && { found: decimal(value.compare) }),
    ...(short && { missing: decimal(short) }),
    used: [...value.used],
    ...ignoredOf(value),
    ...(value.parts.length > 0 && { children: value.parts.map((part) => partNode(part, calculation)) }),
  };
}

/** What a part gave, for readers: it is asked nothing. */
function partNode(
  { learning, computed: value }: Computed['parts'][number],
  calculation: Thing<Calculation>,
): ReasonNode {
  const status: Status = value.compare ? 'met' : 'not yet';
  return {
    message: 'part',
    args: {
      of: nameOf(learning.thing),
      calculation: nameOf(calculation),
      ...(value.compare && { value: { level: decimal(value.compare), ...scaleId(learning) } }),
    },
    status,
    used: [...value.used],
    ...ignoredOf(value),
  };
}

/**
 * A calculation where the context says for which learning, or else all that it is worked out for: a credit that asks
 * `practice-level at Usually or better` asks it of each.
 */
function overScope(
  evaluation: Evaluation,
  id: string,
  context: Context,
  work: (calculation: Thing<Calculation>, learning: Learning) => ReasonNode,
): ReasonNode {
  const calculation = evaluation.program.things.byIdentity(id) as Thing<Calculation> | undefined;
  if (!calculation) return { message: 'not here', args: { of: id }, status: 'unknown' };
  const scope = calculation.data.for;
  const here = context.learning;
  if (here && evaluation.program.covers(scope, here)) return work(calculation, here);
  const found = (here ? within(here, scope?.each ?? 'target') : evaluation.program.scopeOf(scope)).filter(
    (each) => evaluation.program.covers(scope, each) && !retired(evaluation, each),
  );
  const children = found.map((each) => work(calculation, each));
  if (children.length === 1) return children[0]!;
  return {
    message: 'each',
    args: { calculation: nameOf(calculation), each: scope?.each ?? 'target' },
    status: all(children.map(({ status }) => status)),
    children,
  };
}

/** The learning that `in each …` means: of the areas named, of the context, or of the whole framework. */
export function eachIn(
  evaluation: Evaluation,
  context: Context,
  kind: LearningKind,
  areas: readonly { id: string }[] | undefined,
): Learning[] {
  const roots = areas
    ? areas.flatMap(({ id }) => evaluation.program.learningOf(id) ?? [])
    : context.learning
      ? [context.learning]
      : undefined;
  const found = roots
    ? [...new Set(roots.flatMap((root) => within(root, kind)))].sort((a, b) => a.index - b.index)
    : evaluation.program.scopeOf({ each: kind });
  return found.filter((each) => !retired(evaluation, each));
}

function ignoredOf({ ignored }: Computed): Pick<ReasonNode, 'ignored'> {
  return ignored.length > 0 ? { ignored: [...ignored] } : {};
}

function levelArgument(level: LevelReference, learning: Learning | undefined) {
  return { level: level.value ?? ('0' as Decimal), ...(learning && scaleId(learning)) };
}

function scaleId({ scale }: Learning): { scale?: string } {
  return scale ? { scale: scale.thing.id } : {};
}

function stageArgument({ program }: Evaluation, { data }: Thing<Calculation>, { stage }: Context): ReasonNode['args'] {
  if (!data.for?.eachStage || stage === undefined) return {};
  const thing = program.things.byIdentity(stage);
  return thing ? { stage: nameOf(thing) } : {};
}
