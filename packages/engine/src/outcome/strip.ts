/** Outcomes with fewer reasons: what a nightly run over a whole district needs. */
import type { Outcome, PlanOutcome, Result } from './outcome.ts';

/**
 * How much an outcome says. `none`: status, value, amount, progress, placement. `short`: the next steps as well.
 * `full`: the tree of conditions and the exact value before rounding, too.
 */
export type Reasons = 'none' | 'short' | 'full';

/** The same outcome with fewer reasons. */
export function withReasons(outcome: Outcome, reasons: Reasons): Outcome {
  if (reasons === 'full') return outcome;
  return {
    ...outcome,
    results: outcome.results.map((result) => lessOf(result, reasons)),
    plans: outcome.plans.map((plan) => lessOf(plan, reasons)),
  };
}

function lessOf<Part extends Result | PlanOutcome>(part: Part, reasons: 'none' | 'short'): Part {
  const { why: _why, next, exact: _exact, ...rest } = part as Result;
  return { ...rest, ...(reasons === 'short' && next && { next }) } as Part;
}
