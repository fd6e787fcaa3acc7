/** Plans: for whom they hold, which credit fills which need, and what is still lacking. */
import {
  type Credits,
  type Decimal,
  type GraduationRequirements,
  type IsoDate,
  type Rational,
  rational,
} from '@cairn/model';
import type { NeedOutcome, PlanOutcome, ReasonNode, Status } from '../outcome/outcome.ts';
import type { Thing } from '../program/thing.ts';
import { type Audit, auditOf } from './audit.ts';
import { type Context, type Evaluation, nodeOf, once, statusOf } from './evaluation.ts';
import { inventory, mayBeMore, sumOf } from './inventory.ts';
import { all } from './joined.ts';
import { exactAmounts } from './sentences/evidence.ts';
import { requirement } from './sentences/named.ts';
import { decimal, nameOf } from './show.ts';

type Plan = Thing<GraduationRequirements>;

/** Works a plan out. One that does not hold for the student has no status. */
export function plan(evaluation: Evaluation, given: Thing, counting?: true): PlanOutcome & { why: ReasonNode } {
  const thing = given as unknown as Plan;
  return once(
    evaluation,
    `plan ${thing.index}`,
    counting ? { counting } : {},
    (): PlanOutcome & { why: ReasonNode } => {
      const applying = appliesTo(evaluation, thing);
      const base = { plan: thing.code, id: thing.id, applies: applying.applies, ...applying.entry };
      if (applying.applies === 'no') return { ...base, ...applying.instead, why: applying.node };
      const context: Context = { owner: given, ...(counting && { counting }) };
      const circle = `plan ${thing.index} ${counting}`;
      if (evaluation.open.has(circle))
        return {
          ...base,
          status: 'not yet',
          why: { message: 'circle', args: { of: nameOf(given) }, status: 'not yet' },
        };
      evaluation.open.add(circle);
      try {
        const asked = requirement(evaluation, thing.data.requires, context);
        const audit = audited(evaluation, thing, counting);
        const asking = thing.data.needs ?? [];
        const needs = audit
          ? asking.map((need) => needNode(evaluation, given, need.id, counting))
          : asking.slice(0, 1).map(() => notPlaced(evaluation, thing));
        const total = totalOf(evaluation, thing, audit?.waived ?? rational.ZERO, context);
        const children = [...(asked.children ?? []), ...needs, ...(total ? [total.node] : [])];
        const status = all([asked.status, ...needs.map((node) => node.status), ...(total ? [total.node.status] : [])]);
        const certain: Status = applying.applies === 'unknown' && status === 'met' ? 'unknown' : status;
        return {
          ...base,
          status: certain,
          ...(total && { total: total.amounts }),
          ...(audit && { ...audit.report, needs: needsOf(thing, audit, needs), smallest: smallestOf(audit, total) }),
          why: nodeOf(evaluation, thing.data, {
            message: applying.applies === 'unknown' ? 'plan, cohort unknown' : 'plan',
            args: { plan: nameOf(given) },
            status: certain,
            children,
          }),
        };
      } finally {
        evaluation.open.delete(circle);
      }
    },
  );
}

/** The node of one need, also for a plan that holds for others. */
export function needNode(evaluation: Evaluation, given: Thing, need: string, counting?: true): ReasonNode {
  const thing = given as unknown as Plan;
  const data = thing.data.needs?.find(({ id }) => id === need);
  const name = nameOf(evaluation.program.things.byIdentity(need));
  const circle = `audit ${thing.index} ${counting}`;
  if (!data || evaluation.open.has(circle)) return { message: 'circle', args: { of: name }, status: 'not yet' };
  const audit = audited(evaluation, thing, counting);
  if (!audit) return notPlaced(evaluation, thing);
  const found = audit.needs.get(need);
  if (!found) return { message: 'circle', args: { of: name }, status: 'not yet' };
  const short = found.short.numerator > 0n;
  return nodeOf(evaluation, data, {
    message: 'need',
    args: {
      need: { code: data.code, id: data.id },
      ...(found.waived.numerator > 0n && { waived: { decimal: decimal(found.waived) } }),
      ...(found.lacking.length > 0 && { lacking: { list: found.lacking.map(({ tag }) => tag) } }),
    },
    status: statusOf(
      evaluation,
      {},
      !short,
      ['courses', 'credits'],
      short &&
        (audit.cutOff || mayBeMore(evaluation, counting ? { counting } : {}, (subject) => mayFit(data, subject))),
    ),
    asked: decimal(found.asked),
    found: decimal(rational.sub(found.asked, found.short)),
    ...(short && { missing: decimal(found.short) }),
    used: found.used,
  });
}

/** The amounts have no common unit that is small enough: nobody can say what fills what. */
function notPlaced(evaluation: Evaluation, thing: Plan): ReasonNode {
  const args = { plan: nameOf(thing as unknown as Thing) };
  return nodeOf(evaluation, thing.data, { message: 'not placed', args, status: 'unknown' });
}

/** Whether credit in a subject may fill a need, by itself or as pathway credit. */
function mayFit({ any, subjects = [], orInstead }: Credits, subject: string): boolean {
  return any === true || orInstead !== undefined || subjects.some(({ id }) => id === subject);
}

function audited(evaluation: Evaluation, thing: Plan, counting: true | undefined): Audit | undefined {
  if ((thing.data.needs ?? []).length === 0) return undefined;
  return once(evaluation, `audit ${thing.index}`, counting ? { counting } : {}, () => {
    const circle = `audit ${thing.index} ${counting}`;
    evaluation.open.add(circle);
    try {
      return auditOf(evaluation, thing, inventory(evaluation, counting ? { counting } : {}));
    } finally {
      evaluation.open.delete(circle);
    }
  });
}

/** The total counts distinct credits; waivers that were accepted lower what it has to reach. */
function totalOf(evaluation: Evaluation, { data }: Plan, waived: Rational, context: Context) {
  if (data.total === undefined) return undefined;
  const whole = rational.fromDecimal(data.total);
  const need = rational.max(rational.ZERO, rational.sub(whole, waived));
  const have = sumOf(inventory(evaluation, context.counting ? { counting: true } : {}));
  const short = rational.max(rational.ZERO, rational.sub(need, have));
  const node: ReasonNode = {
    message: 'total',
    args: waived.numerator > 0n ? { waived: { decimal: decimal(waived) } } : {},
    status: statusOf(
      evaluation,
      context,
      short.numerator === 0n,
      ['courses', 'credits'],
      mayBeMore(evaluation, context.counting ? { counting: true } : {}, () => true),
    ),
    ...exactAmounts(need, have),
  };
  return { node, short, amounts: { have: decimal(have), need: decimal(need), waived: decimal(waived) } };
}

function needsOf({ data }: Plan, audit: Audit, nodes: readonly ReasonNode[]): NeedOutcome[] {
  return (data.needs ?? []).map((need, place) => {
    const found = audit.needs.get(need.id)!;
    return {
      credits: need.code,
      id: need.id,
      status: nodes[place]!.status,
      have: decimal(rational.sub(found.asked, found.short)),
      asked: decimal(found.asked),
      ...(found.waived.numerator > 0n && { waived: decimal(found.waived) }),
      ...(found.short.numerator > 0n && { short: decimal(found.short) }),
    };
  });
}

/** What completes the needs, and any credit at all for what the total lacks besides. */
function smallestOf(audit: Audit, total: { short: Rational } | undefined): NonNullable<PlanOutcome['smallest']> {
  const sum = audit.smallest.reduce(
    (whole, { amount }) => rational.add(whole, rational.fromDecimal(amount)),
    rational.ZERO,
  );
  const rest = total ? rational.sub(total.short, sum) : rational.ZERO;
  return [...audit.smallest, ...(rest.numerator > 0n ? [{ credits: [], amount: decimal(rest) as Decimal }] : [])];
}

interface Applying {
  applies: PlanOutcome['applies'];
  entry: { entered?: IsoDate; derived?: true };
  instead: { instead?: string };
  node: ReasonNode;
}

/** Whether a plan holds: by the entry to its grade, never by the class (SEMANTICS, "Plans are assignments"). */
export function appliesTo(evaluation: Evaluation, thing: Plan): Applying {
  const { appliesTo: rule } = thing.data;
  const name = { plan: nameOf(thing as unknown as Thing) };
  const told = (
    applies: Applying['applies'],
    message: string,
    args: ReasonNode['args'] = {},
    rest: Partial<Applying> = {},
  ): Applying => ({
    applies,
    entry: {},
    instead: {},
    node: nodeOf(evaluation, thing.data, {
      message,
      args: { ...name, ...args },
      status: applies === 'yes' ? 'met' : applies === 'no' ? 'closed' : 'unknown',
    }),
    ...rest,
  });
  if (!rule || rule.all) return told('yes', 'applies to all');
  const grade = rule.grade ?? '9';
  const entered = evaluation.student.enteredGrade(grade);
  if (!entered)
    return rule.from === undefined && rule.before === undefined
      ? told('yes', 'applies to all')
      : told('unknown', 'entry unknown', { grade });
  const entry = { entered: entered.date, ...(entered.derived && { derived: true as const }) };
  const date = { date: { date: entered.date }, grade };
  const fits =
    (rule.from === undefined || rule.from <= entered.date) && (rule.before === undefined || entered.date < rule.before);
  if (fits) return told('yes', entered.derived ? 'applies, derived' : 'applies', date, { entry });
  const other = evaluation.program.things.all.find(
    (candidate) =>
      candidate.kind === 'plan' &&
      candidate.id !== thing.id &&
      sameKind(candidate, thing) &&
      holds(evaluation, candidate as unknown as Plan),
  );
  return told(
    'no',
    other ? 'does not apply, another does' : 'does not apply',
    { ...date, ...(other && { instead: nameOf(other) }) },
    {
      entry,
      instead: other ? { instead: other.code } : {},
    },
  );
}

function sameKind(a: Thing, b: Plan): boolean {
  return (a.data as unknown as GraduationRequirements).kind === b.data.kind;
}

function holds(evaluation: Evaluation, { data }: Plan): boolean {
  const { appliesTo: rule } = data;
  if (!rule || rule.all || (rule.from === undefined && rule.before === undefined)) return false;
  const entered = evaluation.student.enteredGrade(rule.grade ?? '9');
  return (
    entered !== undefined &&
    (rule.from === undefined || rule.from <= entered.date) &&
    (rule.before === undefined || entered.date < rule.before)
  );
}
