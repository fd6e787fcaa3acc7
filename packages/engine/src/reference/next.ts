/**
 * The smallest thing to do next: of each set of conditions the branch with the best status, then the one of which most
 * is there, exactly found ÷ asked, then the one written first. Never a waiver (SEMANTICS, "Conditions").
 */
import { type Rational, rational } from '@cairn/model';
import type { NextStep, ReasonNode } from '../outcome/outcome.ts';
import { rank } from './joined.ts';

/** How many next steps are told. */
const most = 3;

/** What is to be done next for a node that is not met; nothing for one that is, or that is closed. */
export function nextSteps(node: ReasonNode): NextStep[] {
  if (node.status === 'met' || node.status === 'closed') return [];
  return leaves(node)
    .slice(0, most)
    .map(({ message, args, missing }) => ({ message, args, ...(missing !== undefined && { missing }) }));
}

/** The sentences on which it hangs: all that are not met where all are asked, the nearest where one is enough. */
function leaves(node: ReasonNode): ReasonNode[] {
  const open = (node.children ?? []).filter(
    ({ status, message }) => status !== 'met' && status !== 'closed' && message !== 'part',
  );
  if (open.length === 0 || whole.has(node.message)) return [node];
  const wanted = choosing.has(node.message)
    ? nearest(open, 1)
    : node.message === 'at least so many'
      ? nearest(open, missingOf(node))
      : open;
  return wanted.flatMap(leaves);
}

/** Sentences that say in one line what their parts say one by one. */
const whole: ReadonlySet<string> = new Set([
  'level',
  'level of',
  'at least',
  'evidence needed of',
  'none',
  'need',
  'total',
]);
/** Where one of the parts is enough. */
const choosing: ReadonlySet<string> = new Set([
  'any',
  'any pathway',
  'in subject',
  'grade in each term',
  'grade in course tagged',
]);

function missingOf({ args, children = [] }: ReasonNode): number {
  const met = children.filter(({ status }) => status === 'met').length;
  return Math.max(1, Number(args['count'] ?? 1) - met);
}

function nearest(nodes: readonly ReasonNode[], count: number): ReasonNode[] {
  const order = nodes.map((node, place) => ({ node, place, share: shareOf(node) }));
  order.sort(
    (a, b) => rank(b.node.status) - rank(a.node.status) || rational.compare(b.share, a.share) || a.place - b.place,
  );
  return order
    .slice(0, count)
    .sort((a, b) => a.place - b.place)
    .map(({ node }) => node);
}

/** Found ÷ asked; of conditions that are joined, the mean where all are asked, and the greatest where one is enough. */
function shareOf(node: ReasonNode): Rational {
  if (node.status === 'met') return rational.ONE;
  if (node.asked !== undefined && node.found !== undefined) {
    const asked = rational.parse(node.asked);
    const found = rational.parse(node.found);
    if (asked && found && asked.numerator > 0n)
      return rational.min(rational.ONE, rational.max(rational.ZERO, rational.div(found, asked)));
  }
  const parts = (node.children ?? []).map(shareOf);
  if (parts.length === 0) return rational.ZERO;
  if (choosing.has(node.message)) return rational.max(parts[0]!, ...parts.slice(1));
  return rational.div(parts.reduce(rational.add), rational.rational(parts.length));
}
