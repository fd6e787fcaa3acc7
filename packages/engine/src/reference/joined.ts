/** Joined conditions in four answers (SEMANTICS, "Conditions"), and the tables that say what each becomes. */
import { type ReasonNode, STATUSES, type Status } from '../outcome/outcome.ts';

/** All: the lowest. All of nothing is not yet met; the language refuses it as an error. */
export function all(statuses: readonly Status[]): Status {
  return statuses.length === 0 ? 'not yet' : STATUSES[Math.min(...statuses.map(rank))]!;
}

/** At least one: the highest. At least one of nothing is closed. */
export function any(statuses: readonly Status[]): Status {
  return statuses.length === 0 ? 'closed' : STATUSES[Math.max(...statuses.map(rank))]!;
}

/** At least so many: the k-th highest. More than there are can never be met; the language refuses it as an error. */
export function atLeast(count: number, statuses: readonly Status[]): Status {
  if (count <= 0) return 'met';
  const ranks = statuses.map(rank).sort((a, b) => b - a);
  return STATUSES[ranks[count - 1] ?? 0]!;
}

/** None: from the highest, met becomes not yet, unknown stays, not yet and closed become met. */
export function none(statuses: readonly Status[]): Status {
  return opposite[any(statuses)];
}

const opposite: Readonly<Record<Status, Status>> = {
  met: 'not yet',
  unknown: 'unknown',
  'not yet': 'met',
  closed: 'met',
};

/** The place of a status from the worst, 0, to the best, 3. */
export function rank(status: Status): number {
  return STATUSES.indexOf(status);
}

/** A node over others, all of which have to be met. */
export function allOf(message: string, children: ReasonNode[], args: ReasonNode['args'] = {}): ReasonNode {
  return { message, args, status: all(children.map(({ status }) => status)), children };
}
