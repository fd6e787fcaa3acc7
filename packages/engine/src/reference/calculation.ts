/** The value of a calculation for some learning, with the scores it stands on. */
import { type Calculation, type Rational, rational } from '@cairn/model';
import { best, methodOf, usedBy, valueOfScores } from '../methods/methods.ts';
import { roundTo } from '../methods/round.ts';
import { type Learning, within } from '../program/program.ts';
import type { ScaleOfLevels } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import { baselineFor } from './baseline.ts';
import { type Context, type Evaluation, type Ignoring, once } from './evaluation.ts';
import { neededFor } from './progress.ts';
import { type Counted, orderOf, scoresFor } from './scores.ts';

/** What a calculation gives. `compare` is what rules look at: the rounded value, unless rounding is for display only. */
export interface Computed {
  value: Rational | undefined;
  compare: Rational | undefined;
  exact: Rational | undefined;
  /** The scores that the method used, as `no score used by` and `more than half` see them. */
  scores: readonly Rational[];
  used: readonly string[];
  ignored: readonly Ignoring[];
  /** The values of parts, where the calculation takes those of another. */
  parts: readonly { learning: Learning; computed: Computed }[];
  overridden: boolean;
  pending: boolean;
  baseline?: Rational;
}

const nothing: Omit<Computed, 'used' | 'ignored' | 'pending'> = {
  value: undefined,
  compare: undefined,
  exact: undefined,
  scores: [],
  parts: [],
  overridden: false,
};

/**
 * The value of a calculation for one piece of learning, in the stage of the context where it is worked out in each.
 * No value where the calculation is not worked out for that learning.
 */
export function computed(
  evaluation: Evaluation,
  calculation: Thing<Calculation>,
  learning: Learning,
  context: Context,
): Computed {
  const { data } = calculation;
  const mine: Context = {
    learning,
    ...(data.for?.eachStage && context.stage !== undefined && { stage: context.stage }),
    ...(context.by !== undefined && { by: context.by }),
    ...(context.fromGrade !== undefined && { fromGrade: context.fromGrade }),
  };
  return once(evaluation, `calculation ${calculation.index}`, mine, () => {
    if (!evaluation.program.covers(data.for, learning) || evaluation.open.has(`${calculation.id} ${learning.index}`)) {
      return { ...nothing, used: [], ignored: [], pending: false };
    }
    const circle = `${calculation.id} ${learning.index}`;
    evaluation.open.add(circle);
    try {
      if (data.method?.is === 'minus baseline') return growth(evaluation, data, learning, mine);
      return toldOnce(
        data.takes?.is === 'of each'
          ? ofEach(evaluation, data, learning, mine)
          : ofScores(evaluation, data, learning, mine),
      );
    } finally {
      evaluation.open.delete(circle);
    }
  });
}

function ofScores(evaluation: Evaluation, data: Calculation, learning: Learning, context: Context): Computed {
  const pooled = data.takes?.is === 'scores of the competency and its targets' ? everything(learning) : [learning];
  const perTarget = data.takes?.is === 'best of each target, as many as evidence needed';
  const found = perTarget
    ? bestOfEach(evaluation, data, learning, context)
    : scoresFor(evaluation, data, pooled, context);
  const method = methodOf(data);
  const scores = found.scores.map(({ piece, value }) => ({ value, weight: weightOf(piece.learning[0]) }));
  const places = method ? usedBy(method, scores) : [];
  const raw = method && !found.open ? valueOfScores(method, scores) : undefined;
  const kept = new Set(places);
  const ignored = [
    ...found.ignored,
    ...found.scores.flatMap(({ piece }, place) =>
      kept.has(place)
        ? []
        : [
            {
              id: piece.id,
              why:
                data.method?.is === 'latest' || data.method?.is === 'mode'
                  ? 'not among the latest'
                  : 'not among the best',
            } as const,
          ],
    ),
  ];
  const computedValue = finished(data, learning.scale, raw, {
    scores: places.map((place) => scores[place]!.value),
    used: places.map((place) => found.scores[place]!.piece.id),
    ignored,
    pending: found.pending,
    parts: [],
  });
  return withOverride(data, computedValue, found.overrides, found.scores);
}

/** Each piece once, though a criterion may show something of several targets: as used, or else with the first reason. */
function toldOnce(value: Computed): Computed {
  const used = new Set(value.used);
  const ignored = new Map<string, Ignoring>();
  for (const each of value.ignored) if (!used.has(each.id) && !ignored.has(each.id)) ignored.set(each.id, each);
  return { ...value, used: [...used], ignored: [...ignored.values()] };
}

/** A teacher's decision in the place of the value: the newest that has a number. */
function withOverride(
  data: Calculation,
  value: Computed,
  overrides: readonly { id: string; value: Rational | undefined }[],
  scores: readonly Counted[],
): Computed {
  if (data.override?.is !== 'replaces the value') return value;
  const decision = overrides.findLast((piece) => piece.value !== undefined);
  if (!decision) return value;
  const others = [
    ...value.ignored,
    ...scores
      .map(({ piece }) => piece.id)
      .filter((id) => value.used.includes(id))
      .map((id) => ({ id, why: 'overridden' as const })),
  ];
  return {
    ...value,
    value: decision.value,
    compare: decision.value,
    exact: decision.value,
    scores: [decision.value!],
    used: [decision.id],
    ignored: others,
    overridden: true,
  };
}

/** The best scores of each target, as many as it needs; those of all targets together, in order. */
function bestOfEach(evaluation: Evaluation, data: Calculation, learning: Learning, context: Context) {
  const below = within(learning, 'target').filter((each) => !retired(evaluation, each));
  const targets = below.length > 0 ? below : [learning];
  const all = targets.map((target) => {
    const found = scoresFor(evaluation, data, [target], context);
    const needed = neededFor(evaluation, target, context.stage);
    if (needed === undefined) return found;
    const places = new Set(
      best(
        found.scores.map(({ value }) => ({ value, weight: rational.ONE })),
        needed,
        data.sameScore ?? 'latest',
      ),
    );
    const dropped = found.scores.filter((_, place) => !places.has(place));
    return {
      ...found,
      scores: found.scores.filter((_, place) => places.has(place)),
      ignored: [
        ...found.ignored,
        ...dropped.map(({ piece }) => ({ id: piece.id, why: 'not among the best' as const })),
      ],
    };
  });
  const order = orderOf(data);
  return {
    scores: all.flatMap(({ scores }) => scores).sort((a, b) => order(a.piece, b.piece)),
    overrides: all.flatMap(({ overrides }) => overrides),
    ignored: all.flatMap(({ ignored }) => ignored),
    pending: all.some(({ pending }) => pending),
    open: all.some(({ open }) => open),
  };
}

/** From the values that another calculation gives for each part. */
function ofEach(evaluation: Evaluation, data: Calculation, learning: Learning, context: Context): Computed {
  const other = data.takes?.of && evaluation.program.thing<Calculation>(data.takes.of);
  const kind = data.takes?.each ?? 'target';
  const below = within(learning, kind).filter((each) => each !== learning && !retired(evaluation, each));
  const parts = other
    ? below.map((each) => ({ learning: each, computed: computed(evaluation, other, each, context) }))
    : [];
  const missing = data.missing?.is === 'counts as' ? data.missing.value : undefined;
  const counted = parts.flatMap((part) => {
    const value = part.computed.compare ?? (missing === undefined ? undefined : rational.fromDecimal(missing));
    return value === undefined ? [] : [{ value, weight: weightOf(part.learning), part }];
  });
  const method = methodOf(data);
  const places = method ? usedBy(method, counted) : [];
  const value = finished(data, learning.scale, method && valueOfScores(method, counted), {
    scores: places.map((place) => counted[place]!.value),
    used: places.flatMap((place) => counted[place]!.part.computed.used),
    ignored: parts.flatMap((part) => part.computed.ignored),
    pending: parts.some((part) => part.computed.pending),
    parts,
  });
  if (data.override?.is !== 'replaces the value') return value;
  const { overrides } = scoresFor(evaluation, data, [learning], context);
  return withOverride(data, value, overrides, []);
}

/** The value less the baseline, both rounded. Without a value or a baseline there is none. */
function growth(evaluation: Evaluation, data: Calculation, learning: Learning, context: Context): Computed {
  const other = data.method?.of && evaluation.program.thing<Calculation>(data.method.of);
  const now = other && computed(evaluation, other, learning, context);
  const baseline = other && baselineFor(evaluation, data, other, learning, context);
  const base = {
    ...nothing,
    used: now?.used ?? [],
    ignored: now?.ignored ?? [],
    pending: now?.pending ?? false,
    ...(baseline && { baseline }),
  };
  if (!now?.value || !baseline) return base;
  const exact = rational.sub(now.value, baseline);
  const value = data.round ? roundTo(exact, data.round) : exact;
  return { ...base, value, compare: data.round?.displayOnly ? exact : value, exact, scores: now.scores };
}

/** Clamped to the scale and rounded. */
function finished(
  data: Calculation,
  scale: ScaleOfLevels | undefined,
  raw: Rational | undefined,
  rest: Pick<Computed, 'scores' | 'used' | 'ignored' | 'pending' | 'parts'>,
): Computed {
  if (raw === undefined) return { ...nothing, ...rest };
  const exact = clamped(raw, scale);
  const value = data.round ? roundTo(exact, data.round) : exact;
  return { ...nothing, ...rest, value, compare: data.round?.displayOnly ? exact : value, exact };
}

function clamped(value: Rational, scale: ScaleOfLevels | undefined): Rational {
  if (!scale?.lowest || !scale.highest) return value;
  return rational.max(scale.lowest, rational.min(scale.highest, value));
}

function weightOf(learning: Learning | undefined): Rational {
  const weight = learning?.thing.data.weight;
  return weight === undefined ? rational.ONE : rational.fromDecimal(weight);
}

function everything(learning: Learning): Learning[] {
  return [learning, ...learning.children.flatMap(everything)];
}

/** No longer taught or assessed on the day of the question. */
export function retired({ student }: Evaluation, { retired: from }: Learning): boolean {
  return from !== undefined && student.asOf >= from;
}
