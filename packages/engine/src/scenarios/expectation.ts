/** One expectation of a scenario: what it asks, what the outcome says, and the reasons that it looks at. */
import { type Decimal, type Rational, type Reference, rational, type Scenario } from '@cairn/model';
import type { Outcome, PlanOutcome, ReasonNode, Result, ResultKind, Status } from '../outcome/outcome.ts';
import { creditNumber } from '../reasons/names.ts';
import { all } from '../reference/joined.ts';

/** An expectation as it was compiled. */
export type Expectation = NonNullable<Scenario['expect']>[number];

/** An expectation held against an outcome. */
export interface Judged {
  /** In the words in which it is written: `not met`, `2.9`, `Leading`, `33%`, `does not apply`. */
  expected: string;
  /** In the same words; or `no value`, `no mark`, `nothing to count`, `not worked out`. */
  found: string;
  passed: boolean;
  /** Why it was found, where the outcome says so. */
  nodes: readonly ReasonNode[];
}

type Judge<Kind extends Expectation['kind']> = (
  outcome: Outcome,
  expectation: Extract<Expectation, { kind: Kind }>,
) => Judged;

const judges: { readonly [Kind in Expectation['kind']]: Judge<Kind> } = {
  value(outcome, { calculation, of, stage, none, value, change }) {
    const result = resultIn(results(outcome, ['calculation'], calculation, { of }), stage);
    const nodes = nodesOf(result ? [result] : []);
    if (none)
      return { expected: 'no value', found: result?.value ?? 'no value', passed: result?.value === undefined, nodes };
    const asked = value?.value ?? change;
    const passed = result?.value !== undefined && asked !== undefined && same(result.value, asked);
    const found =
      result?.value === undefined ? 'no value' : valueText(result.value, result.level, value?.level, passed);
    return { expected: value?.level ?? asked ?? 'a value', found, passed, nodes };
  },
  progress(outcome, { of, stage, percent }) {
    const progress = resultIn(results(outcome, ['competency'], of), stage)?.progress;
    const asked = rational.mul(rational.fromDecimal(percent), hundred);
    const share = progress && shareOf(progress.have, progress.need);
    const found = share && rational.round(rational.mul(share, hundred), 0, 'half up');
    return {
      expected: percentText(asked),
      found: found ? percentText(found) : 'nothing to count',
      passed: found !== undefined && rational.equals(found, asked),
      nodes: [],
    };
  },
  mark(outcome, { of, mark }) {
    const result = creditIn(outcome, of, undefined);
    return {
      expected: mark.mark,
      found: result?.mark ?? 'no mark',
      passed: result?.mark === mark.mark,
      nodes: nodesOf(result ? [result] : []),
    };
  },
  credit(outcome, { of, inLanguage, amount, ...asked }) {
    const whole = creditIn(outcome, of, undefined);
    const result = inLanguage === undefined ? whole : creditIn(outcome, of, inLanguage.toLowerCase());
    const nodes = nodesOf(whole ? [whole] : []);
    // A language for which there is no record earns nothing; what is unknown or closed is so for every language.
    const without: Status = whole?.status === 'unknown' || whole?.status === 'closed' ? whole.status : 'not yet';
    const status = result?.status ?? (whole && without);
    if (amount === undefined) return byStatus(status, asked, nodes);
    const found = result?.amount ?? (whole && ('0' as Decimal));
    const passed = found !== undefined && same(found, amount);
    return {
      expected: creditNumber(amount),
      found: found === undefined ? 'not worked out' : status === 'met' ? creditNumber(found) : status!,
      passed,
      nodes,
    };
  },
  needs(outcome, { plan: of, needs, ...asked }) {
    const plan = planOf(outcome, of);
    if (plan?.needs === undefined) return byPlan(plan, asked);
    const found = needs.map((need) => ({
      code: need.code,
      status: plan.needs?.find(({ id }) => id === need.id)?.status,
    }));
    const nodes = needs.flatMap(
      (need) =>
        plan.why?.children?.filter((node) => node.message === 'need' && idOf(node.args['need']) === need.id) ?? [],
    );
    const judged = found.map(({ code, status }) => ({ code, ...byStatus(status, asked, nodes) }));
    const words = [...new Set(judged.map((each) => each.found))];
    return {
      expected: judged[0]?.expected ?? '',
      found:
        words.length === 1
          ? words[0]!
          : words.map((word) => `${word} (${codesOf(judged.filter((each) => each.found === word))})`).join(', '),
      passed: judged.every(({ passed }) => passed),
      nodes,
    };
  },
  'does not apply'(outcome, { of, does }) {
    const plan = planOf(outcome, of);
    const words = { yes: 'applies', no: 'does not apply', unknown: 'unknown' };
    const found = plan ? words[plan.applies] : 'not worked out';
    return { expected: does, found, passed: found === does, nodes: plan?.why ? [plan.why] : [] };
  },
  rule(outcome, { rule, of, stage, ...asked }) {
    const found = results(outcome, ['rule', 'body of evidence'], rule, { of, stage });
    return byStatus(statusOf(found), asked, nodesOf(found));
  },
  status(outcome, { of, ...asked }) {
    const plan = planOf(outcome, of);
    if (plan)
      return plan.status === undefined ? byPlan(plan, asked) : byStatus(plan.status, asked, plan.why ? [plan.why] : []);
    const found = results(outcome, ['pathway', 'award', 'rule', 'body of evidence', 'requirement'], of);
    return byStatus(statusOf(found), asked, nodesOf(found));
  },
};

/** Holds an expectation against an outcome. Numbers are compared as numbers: 2.9 is 2.90. */
export function judge(outcome: Outcome, expectation: Expectation): Judged {
  return (judges[expectation.kind] as Judge<Expectation['kind']>)(outcome, expectation as never);
}

interface AskedStatus {
  not?: true;
  status?: Status;
}

/** A value beside a level that was expected: `Mid (2)`, and the number alone where it lies above that very level. */
function valueText(value: Decimal, level: string | undefined, expected: string | undefined, passed: boolean): string {
  if (expected === undefined) return value;
  if (passed) return expected;
  return level === undefined || level === expected ? value : `${level} (${value})`;
}

/** `not met` is anything but `met`. */
function byStatus(
  status: Status | undefined,
  { not, status: asked }: AskedStatus,
  nodes: readonly ReasonNode[],
): Judged {
  const passed = status !== undefined && (not ? status !== 'met' : status === asked);
  return { expected: not ? 'not met' : (asked ?? 'met'), found: status ?? 'not worked out', passed, nodes };
}

/** Of a plan that is for others nothing is worked out. */
function byPlan(plan: PlanOutcome | undefined, asked: AskedStatus): Judged {
  const judged = byStatus(undefined, asked, plan?.why ? [plan.why] : []);
  return plan?.applies === 'no' ? { ...judged, found: 'does not apply' } : judged;
}

/** The results of a thing, for all learning and stages or for those that are named. */
function results(
  outcome: Outcome,
  kinds: readonly ResultKind[],
  { id }: Reference,
  { of, stage }: { of?: Reference; stage?: Reference | undefined } = {},
): Result[] {
  return outcome.results.filter(
    (result) =>
      kinds.includes(result.kind) &&
      result.id === id &&
      (of === undefined || result.of === of.code) &&
      (stage === undefined || result.stage === stage.code),
  );
}

/** The one result in the stage that is named, or in none. */
function resultIn(found: readonly Result[], stage: Reference | undefined): Result | undefined {
  return found.find((result) => result.stage === stage?.code);
}

function creditIn(outcome: Outcome, { id }: Reference, instance: string | undefined): Result | undefined {
  return outcome.results.find((result) => result.kind === 'credit' && result.id === id && result.instance === instance);
}

function planOf({ plans }: Outcome, { id }: Reference): PlanOutcome | undefined {
  return plans.find((plan) => plan.id === id);
}

/** What is worked out for many stands where all of them stand. */
function statusOf(found: readonly Result[]): Status | undefined {
  return found.length === 0 ? undefined : all(found.flatMap(({ status }) => status ?? []));
}

function nodesOf(found: readonly Result[]): ReasonNode[] {
  return found.flatMap(({ why }) => why ?? []);
}

function idOf(argument: ReasonNode['args'][string] | undefined): string | undefined {
  return typeof argument === 'object' && 'code' in argument ? argument.id : undefined;
}

function codesOf(of: readonly { code: string }[]): string {
  return of.map(({ code }) => code).join(', ');
}

const hundred = rational.rational(100);

function percentText(value: Rational): string {
  return `${rational.toDecimalText(value) ?? rational.toExactText(value)}%`;
}

/** Have ÷ need; all of nothing is all of it. */
function shareOf(have: Decimal, need: Decimal): Rational {
  const whole = rational.fromDecimal(need);
  return whole.numerator === 0n ? rational.ONE : rational.div(rational.fromDecimal(have), whole);
}

function same(a: Decimal, b: Decimal): boolean {
  return rational.equals(rational.fromDecimal(a), rational.fromDecimal(b));
}
