/** The credits of a plan so far, beside each of its needs. */
import { anyFact, anySlot, Line } from '@cairn/language/editor';
import { type Rational, rational } from '@cairn/model';
import type { Hint } from './inlayHints.ts';

/** Beside a need, what it and those before it come to. Costs the needs of its plan, once. */
export function totalHints(line: Line): Hint[] {
  const plan = line.$container;
  if (line.row.id !== 'credits' || line.row.kind !== 'thing' || !(plan instanceof Line)) return [];
  const sum = sumsOf(plan).get(line);
  if (!sum) return [];
  const last = line.values.reduce((to, value) => Math.max(to, value.end), 0);
  const total = anySlot(anyFact(plan, 'total') ?? plan, 'value')?.text;
  const so = rational.toPlaces(sum, placesFor(sum, total), 'half up');
  return [
    {
      offset: last,
      text: total === undefined ? `= ${so}` : `= ${so} of ${total}`,
      tooltip:
        total === undefined
          ? `This need and those before it: ${so} credits.`
          : `This need and those before it: ${so} of the ${total} credits of the plan.`,
    },
  ];
}

const sums = new WeakMap<Line, ReadonlyMap<Line, Rational>>();

/** What each need of a plan and those before it come to, worked out once; nothing behind one without an amount. */
function sumsOf(plan: Line): ReadonlyMap<Line, Rational> {
  const known = sums.get(plan);
  if (known) return known;
  const found = new Map<Line, Rational>();
  let sum = rational.ZERO;
  for (const need of plan.lines) {
    if (need.row.id !== 'credits' || need.row.kind !== 'thing') continue;
    const amount = rational.parse(anySlot(need, 'amount')?.text ?? '');
    if (!amount) break;
    sum = rational.add(sum, amount);
    found.set(need, sum);
  }
  sums.set(plan, found);
  return found;
}

/** As many decimals as the sum has, and as the total is written with; one at least. */
function placesFor(sum: Rational, total: string | undefined): number {
  const places = (text: string | undefined): number => text?.split('.')[1]?.length ?? 0;
  return Math.max(1, places(rational.toDecimalText(sum)), places(total));
}
