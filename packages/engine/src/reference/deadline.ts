/** Until when a credit is open: the record says its last day, the framework whether and how long it is extended. */
import type { Calculation, Credit, IsoDate } from '@cairn/model';
import type { ReasonNode } from '../outcome/outcome.ts';
import type { Thing } from '../program/thing.ts';
import { retired } from './calculation.ts';
import { type Evaluation, nodeOf } from './evaluation.ts';
import { all } from './joined.ts';
import { atLevel } from './sentences/learning.ts';
import { nameOf } from './show.ts';

/** What the deadline says of a credit that is not earned; nothing where the record names none. */
export function deadlineOf(evaluation: Evaluation, { id, data }: Thing<Credit>): ReasonNode | undefined {
  const { student, program } = evaluation;
  const deadline = student.deadlines.findLast(({ credit }) => credit === id);
  if (!deadline) return undefined;
  const open = (message: string, date: IsoDate): ReasonNode => ({
    message,
    args: { date: { date } },
    status: 'not yet',
  });
  const closed = (message: string, date: IsoDate): ReasonNode => ({
    message,
    args: { date: { date } },
    status: 'closed',
  });
  if (student.asOf <= deadline.date) return open('open until', deadline.date);
  const { extend } = data;
  if (!extend) return closed('closed since', deadline.date);
  const node = ((): ReasonNode => {
    if (extend.whilePlan && deadline.learningPlan !== 'open') return closed('closed without plan', deadline.date);
    const reached = extended(evaluation, data);
    if (reached && reached.status !== 'met')
      return { ...closed('closed, not extended', deadline.date), children: [reached] };
    const until = program.terms
      .map((term) => term.data.to as IsoDate)
      .filter((end) => end > deadline.date)
      .sort()[extend.terms - 1];
    if (until !== undefined && student.asOf > until) return closed('closed since', until);
    return open('extended', until ?? deadline.date);
  })();
  return nodeOf(evaluation, extend, node);
}

/** `extend … when CALCULATION at LEVEL`, for all that it is worked out for. */
function extended(evaluation: Evaluation, data: Credit): ReasonNode | undefined {
  const calculation = data.extend?.calculation && evaluation.program.thing<Calculation>(data.extend.calculation);
  const level = data.extend?.level;
  if (!calculation || !level) return undefined;
  const children = evaluation.program
    .scopeOf(calculation.data.for)
    .filter((each) => !retired(evaluation, each))
    .map((each) => atLevel(evaluation, calculation, each, level, {}, 'level'));
  return {
    message: 'each',
    args: { calculation: nameOf(calculation as unknown as Thing), each: calculation.data.for?.each ?? 'target' },
    status: all(children.map(({ status }) => status)),
    children,
  };
}
