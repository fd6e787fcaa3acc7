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
    : counting.has(node.message)
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

/** Where so many of the parts are enough. */
const counting: ReadonlySet<string> = new Set(['at least so many', 'rule in some', 'rule in subjects']);

function countOf({ args, asked }: ReasonNode): number {
  return Math.max(1, Number(args['count'] ?? asked ?? 1));
}

function missingOf(node: ReasonNode): number {
  const met = (node.children ?? []).filter(({ status }) => status === 'met').length;
  return Math.max(1, countOf(node) - met);
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

/**
 * Found ÷ asked of a sentence; of conditions that are joined the mean of those that are asked: all of them, the nearest
 * so many, or the nearest one.
 */
function shareOf(node: ReasonNode): Rational {
  if (node.status === 'met') return rational.ONE;
  const parts = whole.has(node.message) ? [] : (node.children ?? []).filter(({ message }) => message !== 'part');
  if (parts.length === 0) return ownShare(node);
  const shares = parts.map(shareOf).sort((a, b) => rational.compare(b, a));
  const count = choosing.has(node.message) ? 1 : counting.has(node.message) ? countOf(node) : shares.length;
  return rational.div(shares.slice(0, count).reduce(rational.add), rational.rational(count));
}

function ownShare({ asked, found }: ReasonNode): Rational {
  const [wanted, have] = [asked, found].map((text) => (text === undefined ? undefined : rational.parse(text)));
  if (!wanted || !have || wanted.numerator <= 0n) return rational.ZERO;
  return rational.min(rational.ONE, rational.max(rational.ZERO, rational.div(have, wanted)));
}
