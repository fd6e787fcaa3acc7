/** What conditions read, found once for a model: credits that count credit are worked out after all others. */
import type { Condition, Credit, Model, Reference } from '@cairn/model';

const counting: ReadonlySet<string> = new Set([
  'credits in',
  'credits from one program area',
  'needs met',
  'any pathway',
]);

/**
 * Whether a condition of the credit, or of what its conditions name, counts credit: `1.0 credit in math`, a need, a
 * plan, or a credit that does. Such credits see the credit of all others, and not of each other, so that no circle
 * arises.
 */
export function readsInventory(model: Model, credit: Credit): boolean {
  const seen = new Set<string>();
  const named = (reference: Reference): boolean => {
    if (seen.has(reference.id)) return false;
    seen.add(reference.id);
    const plan = model.plans?.some(({ id }) => id === reference.id);
    if (plan) return true;
    const award = model.awards?.find(({ id }) => id === reference.id);
    const single = [...(model.rules ?? []), ...(model.pathways ?? []), ...(model.credits ?? [])].find(
      ({ id }) => id === reference.id,
    );
    const requirements = [
      single?.requires,
      award?.requires,
      ...(award?.versions ?? []).map(({ requires }) => requires),
    ];
    return requirements.some((condition) => condition !== undefined && reads(condition));
  };
  const reads = (condition: Condition): boolean => {
    if (counting.has(condition.kind)) return true;
    switch (condition.kind) {
      case 'all':
      case 'any':
      case 'none':
      case 'at least so many':
        return condition.of.some(reads);
      case 'met':
        return named(condition.of);
      case 'credit':
      case 'credits from':
        return named(condition.credit);
      case 'rule in each':
      case 'rule in subjects':
        return named(condition.rule);
      default:
        return false;
    }
  };
  return credit.requires !== undefined && reads(credit.requires);
}
