/** Credit that is earned by showing something: whether, how much, and from which records. */
import {
  type Calculation,
  type Condition,
  type Credit,
  type GradeTable,
  type IsoDate,
  type Rational,
  rational,
} from '@cairn/model';
import type { ReasonNode, Status } from '../outcome/outcome.ts';
import { levelOf } from '../program/scale.ts';
import type { Thing } from '../program/thing.ts';
import type { RecordedCredit } from '../record/student.ts';
import { worthOf } from './amount.ts';
import { computed, retired } from './calculation.ts';
import { condition } from './conditions.ts';
import { deadlineOf } from './deadline.ts';
import { type Context, type Evaluation, nodeOf, statusOf } from './evaluation.ts';
import { contextsOf, recordedFor } from './instances.ts';
import { type Earned, sumOf } from './inventory.ts';
import { all, any, rank } from './joined.ts';
import { requirement } from './sentences/named.ts';
import { approvalBy } from './sentences/people.ts';
import { decimal, nameOf } from './show.ts';

/** What has become of one credit. */
export interface CreditOutcome {
  readonly status: Status;
  readonly amount: Rational;
  readonly why: ReasonNode;
  /** For each language, grade, course or subject that it is earned for. */
  readonly instances: readonly CreditInstance[];
  /** What is earned now and not yet recorded. */
  readonly awarded: readonly Earned[];
  /** Courses whose credit it takes the place of. */
  readonly replaces: readonly string[];
}

/** What stands on the report: a mark, a grade, or a value. */
export interface CreditReport {
  readonly mark?: string;
  readonly value?: Rational;
  readonly level?: string;
}

export interface CreditInstance {
  readonly instance: string | undefined;
  readonly status: Status;
  readonly amount: Rational;
  readonly recorded: Rational;
  readonly node: ReasonNode;
  readonly context: Context;
  readonly toward: readonly { course: Thing; amount: Rational }[];
}

/** Works a credit out, once. One that leads back to itself is not yet earned. */
export function creditOf(evaluation: Evaluation, id: string): CreditOutcome {
  const key = `credit ${id}`;
  const known = evaluation.memo.get(key) as CreditOutcome | undefined;
  if (known) return known;
  const thing = evaluation.program.credits.find((credit) => credit.id === id);
  if (!thing || evaluation.open.has(key)) {
    const name = nameOf(evaluation.program.things.byIdentity(id), { code: id, id });
    const status: Status = thing ? 'not yet' : 'unknown';
    const why: ReasonNode = { message: thing ? 'circle' : 'not here', args: { of: name }, status };
    return { status, amount: rational.ZERO, why, instances: [], awarded: [], replaces: [] };
  }
  evaluation.open.add(key);
  try {
    const outcome = worked(evaluation, thing);
    evaluation.memo.set(key, outcome);
    return outcome;
  } finally {
    evaluation.open.delete(key);
  }
}

function worked(evaluation: Evaluation, thing: Thing<Credit>): CreditOutcome {
  const { data } = thing;
  const base: Context = {
    owner: thing as unknown as Thing,
    ...(evaluation.program.countingCredits.has(thing.id) && { counting: true }),
  };
  const contexts = contextsOf(evaluation, thing, base);
  const recorded = recordedFor(
    evaluation,
    thing,
    contexts.map(({ context }) => context),
  );
  const instances = contexts.map(({ instance, context }, place) =>
    instanceOf(evaluation, thing, instance, context, recorded.of[place]!),
  );
  if (recorded.others.length > 0) instances.push(onlyRecorded(thing, base, recorded.others));
  const amount = instances.reduce((total, each) => rational.add(total, each.amount), rational.ZERO);
  const best = any(instances.map(({ status }) => status));
  const deadline = best === 'met' || best === 'unknown' ? undefined : deadlineOf(evaluation, thing);
  const status: Status = deadline?.status === 'closed' ? 'closed' : best;
  const shown =
    instances.length === 1 ? instances[0]!.node.children! : shownInstances(instances).map(({ node }) => node);
  const why = nodeOf(evaluation, data, {
    message: 'credit',
    args: {
      credit: nameOf(thing as unknown as Thing),
      ...(status === 'met' && { amount: { decimal: decimal(amount) } }),
    },
    status,
    children: deadline ? [...shown, deadline] : [...shown],
  });
  const sequence = data.awards?.creditOfEarlierCourse === true;
  return {
    status,
    amount,
    why,
    instances,
    awarded: instances.flatMap((each) => awardedBy(evaluation, thing, each)),
    replaces: status === 'met' && !sequence ? (data.insteadOf?.courses ?? []).map((course) => course.id) : [],
  };
}

/** Those that are met, or else the nearest. */
function shownInstances(instances: readonly CreditInstance[]): readonly CreditInstance[] {
  const best = Math.max(...instances.map(({ status }) => rank(status)));
  return instances.filter(({ status }) => rank(status) === best);
}

/** Credit that is recorded and does not say for which language, grade or course. */
function onlyRecorded(thing: Thing<Credit>, context: Context, rows: readonly RecordedCredit[]): CreditInstance {
  const amount = sumOf(rows);
  const credit = nameOf(thing as unknown as Thing);
  const node: ReasonNode = {
    message: 'credit instance',
    args: { credit, amount: { decimal: decimal(amount) } },
    status: 'met',
    children: [recordedNode(amount, rows)],
  };
  return { instance: undefined, status: 'met', amount, recorded: amount, node, context, toward: [] };
}

function recordedNode(amount: Rational, rows: readonly RecordedCredit[]): ReasonNode {
  return {
    message: 'recorded',
    args: { amount: { decimal: decimal(amount) } },
    status: 'met',
    used: rows.map(({ id }) => id),
  };
}

function instanceOf(
  evaluation: Evaluation,
  thing: Thing<Credit>,
  instance: string | undefined,
  context: Context,
  recordedRows: readonly RecordedCredit[],
): CreditInstance {
  const { data } = thing;
  const conditionsAsked = requirement(evaluation, data.requires, context);
  const approved = data.approvedBy && approvalBy(evaluation, data.approvedBy, context);
  const worth = worthOf(evaluation, thing, context);
  const children = [...(conditionsAsked.children ?? []), ...(approved ? [approved] : []), ...worth.reasons];
  const conditions = all([conditionsAsked.status, ...(approved ? [approved.status] : [])]);
  const worthStatus = statusOf(evaluation, context, worth.amount.numerator > 0n, worth.blocks);
  const recorded = sumOf(recordedRows);
  const now = conditions === 'met' ? worth.amount : rational.ZERO;
  const met = recorded.numerator > 0n || now.numerator > 0n;
  // Where it is not known what was awarded before, it may be there already.
  const asked = all([conditions, worthStatus]);
  const status: Status = met ? 'met' : evaluation.student.known('credits') ? asked : any([asked, 'unknown']);
  // A recorded award stays when a rule changes (SEMANTICS, "Conditions"); a better result awards the difference.
  const record = recorded.numerator > 0n ? [recordedNode(recorded, recordedRows)] : [];
  return {
    instance,
    status,
    amount: rational.max(recorded, now),
    recorded,
    context,
    toward: (worth.toward ?? []) as unknown as CreditInstance['toward'],
    node: {
      message: 'credit instance',
      args: {
        credit: nameOf(thing as unknown as Thing),
        ...(instance !== undefined && { instance }),
        amount: { decimal: decimal(rational.max(recorded, now)) },
      },
      status,
      children: [...record, ...children],
    },
  };
}

/** The credit of one instance that is not recorded yet, as the inventory holds it. */
function awardedBy(evaluation: Evaluation, thing: Thing<Credit>, each: CreditInstance): Earned[] {
  const more = rational.sub(each.amount, each.recorded);
  if (each.status !== 'met' || more.numerator <= 0n) return [];
  const { data } = thing;
  const base = {
    id: each.instance === undefined ? thing.code : `${thing.code} ${each.instance}`,
    date: evaluation.student.asOf as IsoDate,
    credit: thing.id,
    ...(each.context.language !== undefined && { language: each.context.language }),
  };
  const tags = (data.tags ?? []).map(({ id }) => id);
  const subject = data.awards?.subject?.id ?? each.context.subject;
  if (subject !== undefined) return [{ ...base, amount: more, subjects: [subject], tags }];
  let left = more;
  return each.toward.flatMap(({ course, amount }) => {
    const share = rational.min(left, amount);
    left = rational.sub(left, share);
    const of = course.data as {
      credit?: { subject: { id: string }; equivalent?: { id: string }[] };
      tags?: { id: string }[];
      language?: string;
    };
    if (share.numerator <= 0n || !of.credit) return [];
    return [
      {
        ...base,
        id: `${thing.code} ${course.code}`,
        amount: share,
        subjects: [of.credit.subject.id, ...(of.credit.equivalent ?? []).map(({ id }) => id)],
        tags: [...tags, ...(of.tags ?? []).map(({ id }) => id)],
        ...(of.language !== undefined && { language: of.language.toLowerCase() }),
      },
    ];
  });
}

/**
 * What the report shows: `transcript:` once it is earned, `until then:` before. Nothing once it is closed. It is worked
 * out after the credit, since the rows of a grade table may count credit.
 */
export function reportOf(evaluation: Evaluation, { data }: Thing<Credit>, status: Status): CreditReport {
  if (status !== 'met') {
    const mark = status === 'closed' ? undefined : data.untilThen?.mark.mark;
    return mark === undefined ? {} : { mark };
  }
  const { transcript } = data;
  if (transcript?.mark) return { mark: transcript.mark.mark };
  const calculation = transcript?.calculation && evaluation.program.thing<Calculation>(transcript.calculation);
  if (!calculation) return {};
  const scope = evaluation.program.scopeOf(calculation.data.for).filter((each) => !retired(evaluation, each));
  if (scope.length !== 1) return {};
  const { value } = computed(evaluation, calculation, scope[0]!, {});
  if (!value) return {};
  evaluation.trace?.reported.push(calculation.data);
  const table = transcript?.table && evaluation.program.thing<GradeTable>(transcript.table);
  const level = table ? gradeOf(evaluation, table.data, value) : levelOf(scope[0]!.scale, value);
  return { value, ...(level !== undefined && { level }) };
}

/** The grade of the highest row that fits a number. */
export function gradeOf(evaluation: Evaluation, { rows = [] }: GradeTable, value: Rational): string | undefined {
  let found: (typeof rows)[number] | undefined;
  let at: Rational | undefined;
  for (const row of rows) {
    const { from, over, requires } = row;
    const limit = rational.fromDecimal(from ?? over ?? '0');
    const order = rational.compare(value, limit);
    if (from !== undefined ? order < 0 : order <= 0) continue;
    if (at && rational.compare(limit, at) <= 0) continue;
    const asked = requires && condition(evaluation, requires as Condition, {});
    if (asked) evaluation.trace?.aside.push(asked);
    if (asked && asked.status !== 'met') continue;
    found = row;
    at = limit;
  }
  if (found) evaluation.trace?.reported.push(found);
  return found?.grade;
}
