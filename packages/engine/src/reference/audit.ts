/** From the credit of a student and the needs of a plan to the exact assignment, and back to its words. */
import { type Decimal, foldCode, type GraduationRequirements, type Rational, rational } from '@cairn/model';
import type { Argument, Placement, PlanOutcome } from '../outcome/outcome.ts';
import { type AuditProblem, type AuditResult, atomsOf } from '../plans/problem.ts';
import { solve } from '../plans/solve.ts';
import type { Thing } from '../program/thing.ts';
import { type Evaluation, inTime } from './evaluation.ts';
import type { Earned } from './inventory.ts';
import { decimal, nameOf } from './show.ts';
import { waiversFor } from './waivers.ts';

/** What the audit found for each need, in exact amounts. */
export interface Audit {
  readonly needs: ReadonlyMap<string, NeedFound>;
  /** The search was cut off: there may be a better placement. */
  readonly cutOff: boolean;
  /** All that was waived and accepted. */
  readonly waived: Rational;
  readonly smallest: NonNullable<PlanOutcome['smallest']>;
  readonly report: Pick<PlanOutcome, 'placement' | 'unplaced' | 'waivers'>;
}

export interface NeedFound {
  readonly asked: Rational;
  readonly short: Rational;
  readonly waived: Rational;
  readonly used: string[];
  /** Portions with a tag that are short. */
  readonly lacking: readonly { tag: Argument }[];
}

/** A portion of a need: an `includes` with its tag, or the rest. */
interface PortionOf {
  readonly need: number;
  readonly tag: string | undefined;
  readonly amount: Rational;
}

/**
 * Places the credit as the plan allows. The plan has at least one need. Nothing where the amounts have no common unit
 * within 2^53: no transcript holds such.
 */
export function auditOf(
  evaluation: Evaluation,
  plan: Thing<GraduationRequirements>,
  earned: readonly Earned[],
): Audit | undefined {
  const { data } = plan;
  const needs = data.needs ?? [];
  const answers = waiversFor(evaluation, plan);
  const waivedOf = (id: string): Rational =>
    answers
      .filter(({ waiver, refused }) => refused === undefined && waiver.of === id)
      .reduce((total, { amount }) => rational.add(total, amount), rational.ZERO);
  const portions = needs.flatMap((need, place) => portionsOf(need, place, waivedOf(need.id)));
  const overlaps = needs.flatMap((need, place) =>
    (need.includes ?? [])
      .filter(({ mayOverlap }) => mayOverlap)
      .map(({ amount, tag }) => ({ need: place, tag: tag.id, amount: rational.fromDecimal(amount) })),
  );
  const step = data.splitting?.step === undefined ? undefined : rational.fromDecimal(data.splitting.step);
  const limit = data.limit === undefined ? undefined : rational.fromDecimal(data.limit.pathwayCredit);
  const unit = commonUnit(
    [...earned, ...portions, ...overlaps].map(({ amount }) => amount).concat(step ?? [], limit ?? []),
  );
  const scaled = (amount: Rational): number => Number(rational.mul(amount, unit).numerator);
  const back = (amount: number): Rational => rational.div(rational.rational(amount), unit);
  const named = new Map(
    needs.map((need) => [need.id, need.orInstead ? namedIn(evaluation, need.orInstead.requirement.id) : undefined]),
  );
  const problem: AuditProblem = {
    pieces: earned.map((each) => ({
      atoms: atomsOf(scaled(each.amount), step && scaled(step)),
      fits: portions.flatMap(({ need, tag }, place) =>
        fits(needs[need]!, each) && (tag === undefined || each.tags.includes(tag)) ? [place] : [],
      ),
      pathway: portions.flatMap(({ need, tag }, place) => {
        const names = named.get(needs[need]!.id);
        return tag === undefined && names && [each.course, each.credit].some((id) => id !== undefined && names.has(id))
          ? [place]
          : [];
      }),
      ...(each.language !== undefined && { language: each.language }),
      carries: overlaps.flatMap(({ tag }, place) => (each.tags.includes(tag) ? [place] : [])),
    })),
    needs: needs.map(({ sameLanguage }) => (sameLanguage ? { sameLanguage } : {})),
    portions: portions.map(({ need, amount }) => ({ need, amount: scaled(amount) })),
    overlaps: overlaps.map(({ need, amount }) => ({ need, amount: scaled(amount) })),
    sharing: (data.sharing ?? []).flatMap(({ need, with: others }) => {
      const place = (id: string): number => needs.findIndex((each) => each.id === id);
      return others.map((other) => [place(need.id), place(other.id)] as const);
    }),
    ...(limit && { pathwayLimit: scaled(limit) }),
  };
  const amounts = problem.pieces.flatMap(({ atoms }) => atoms).concat(problem.portions.map(({ amount }) => amount));
  if (!amounts.every(Number.isSafeInteger) || !Number.isSafeInteger(amounts.reduce((sum, each) => sum + each, 0))) {
    return undefined;
  }
  const result = solve(problem);
  const tagOf = (id: string | undefined): Argument | undefined =>
    id === undefined ? undefined : nameOf(evaluation.program.things.byIdentity(id));
  return {
    cutOff: !result.exact,
    waived: answers
      .filter(({ refused }) => refused === undefined)
      .reduce((total, { amount }) => rational.add(total, amount), rational.ZERO),
    needs: new Map(
      needs.map((need, place) => {
        const own = portions.flatMap((portion, at) => (portion.need === place ? [{ portion, at }] : []));
        const asked = own.reduce((total, { portion }) => rational.add(total, portion.amount), rational.ZERO);
        const shortTags = [
          ...own
            .filter(({ portion, at }) => portion.tag !== undefined && result.short.portions[at]! > 0)
            .map(({ portion }) => portion.tag!),
          ...overlaps.flatMap((overlap, at) =>
            overlap.need === place && result.short.overlaps[at]! > 0 ? [overlap.tag] : [],
          ),
        ];
        const used = result.placements
          .filter(({ portion }) => portions[portion]!.need === place)
          .map(({ piece }) => earned[piece]!.id);
        return [
          need.id,
          {
            asked,
            short: back(result.short.needs[place]!),
            waived: waivedOf(need.id),
            used: [...new Set(used)],
            lacking: shortTags.map((tag) => ({ tag: tagOf(tag)! })),
          },
        ];
      }),
    ),
    smallest: smallestIn(result, needs, portions, overlaps, back),
    report: {
      placement: result.placements.map(({ piece, portion, amount, shared, pathway }): Placement => {
        const { need, tag } = portions[portion]!;
        const tagged = tag === undefined ? undefined : evaluation.program.things.byIdentity(tag)?.code;
        return {
          record: earned[piece]!.id,
          credits: needs[need]!.code,
          ...(tagged !== undefined && { portion: tagged }),
          amount: decimal(back(amount)),
          ...(shared && { shared }),
          ...(pathway && { pathway }),
        };
      }),
      unplaced: result.unplaced.flatMap((amount, piece) =>
        amount > 0 ? [{ record: earned[piece]!.id, amount: decimal(back(amount)) }] : [],
      ),
      waivers: answers.map(({ waiver, amount, refused }) => ({
        record: waiver.id,
        credits: needs.find(({ id }) => id === waiver.of)!.code,
        amount: decimal(amount),
        ...(refused !== undefined && { refused }),
      })),
    },
  };
}

type Need = NonNullable<GraduationRequirements['needs']>[number];

function fits(need: Need, { subjects, tags }: Earned): boolean {
  if (need.tag && !tags.includes(need.tag.id)) return false;
  return need.any === true || (need.subjects ?? []).some(({ id }) => subjects.includes(id));
}

/** `includes` are separate portions unless they may overlap; what is waived lessens the rest first, then the last portion. */
function portionsOf(need: Need, place: number, waived: Rational): PortionOf[] {
  const included = (need.includes ?? []).filter(({ mayOverlap }) => !mayOverlap);
  const parts: { tag: string | undefined; amount: Rational }[] = included.map(({ amount, tag }) => ({
    tag: tag.id,
    amount: rational.fromDecimal(amount),
  }));
  const tagged = parts.reduce((total, { amount }) => rational.add(total, amount), rational.ZERO);
  const rest = rational.max(rational.ZERO, rational.sub(rational.fromDecimal(need.amount), tagged));
  let left = waived;
  const lessened = [...parts, { tag: undefined, amount: rest }].reverse().map(({ tag, amount }) => {
    const taken = rational.min(left, amount);
    left = rational.sub(left, taken);
    return { need: place, tag, amount: rational.sub(amount, taken) };
  });
  return lessened.reverse();
}

/** The smallest whole number by which all amounts become whole. */
function commonUnit(amounts: readonly Rational[]): Rational {
  const common = amounts.reduce((sofar, { denominator }) => leastCommonMultiple(sofar, denominator), 1n);
  return rational.rational(common);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Courses and credits that the student named in a requirement, by code or title. */
function namedIn(evaluation: Evaluation, requirement: string): ReadonlySet<string> {
  const { program, student } = evaluation;
  const { rows } = inTime(
    evaluation,
    {},
    student.requirements.filter(({ of }) => of === requirement),
  );
  const words = rows.flatMap(({ names }) => (names ?? '').split(/[,;]/)).map((word) => word.trim());
  const found = words.flatMap((word) => {
    if (word === '') return [];
    const thing = program.things.find(word, ['course', 'credit']);
    if (thing) return [thing.id];
    const titled = program.things.all.filter(
      ({ kind, data }) =>
        (kind === 'course' || kind === 'credit') &&
        Object.values(data.title ?? {}).some((title) => foldCode(title) === foldCode(word)),
    );
    return titled.map(({ id }) => id);
  });
  return new Set(found);
}

function smallestIn(
  result: AuditResult,
  needs: readonly Need[],
  portions: readonly PortionOf[],
  overlaps: readonly { tag: string }[],
  back: (amount: number) => Rational,
): NonNullable<PlanOutcome['smallest']> {
  const tagNamed = (id: string | undefined): string | undefined => {
    for (const need of needs) for (const { tag } of need.includes ?? []) if (tag.id === id) return tag.code;
    return undefined;
  };
  return result.smallest.map(({ amount, counts }) => {
    const tags = counts.flatMap(({ portion, overlaps: tagged }) => [
      ...(portion === undefined ? [] : [portions[portion]!.tag]),
      ...tagged.map((place) => overlaps[place]!.tag),
    ]);
    const tag = tags.map(tagNamed).find((code) => code !== undefined);
    return {
      credits: counts.map(({ need }) => needs[need]!.code),
      amount: decimal(back(amount)) as Decimal,
      ...(tag !== undefined && { tag }),
    };
  });
}
