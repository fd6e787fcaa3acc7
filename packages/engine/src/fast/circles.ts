/** Whether things of a model lead back to themselves: the reference says what such a circle means, and so it is asked. */
import type { Calculation, Model } from '@cairn/model';

/** True where a rule, pathway, award, plan, credit or calculation names itself through others. */
export function hasCircle(model: Model): boolean {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const { id, ...data } of model.calculations ?? []) edges.set(id, sameLearning(data as Calculation));
  const things = [model.rules, model.pathways, model.awards, model.plans, model.credits, model.gradeTables];
  for (const list of things) for (const { id, ...data } of list ?? []) edges.set(id, namedIn(data));
  const state = new Map<string, 'open' | 'done'>();
  const leadsBack = (id: string): boolean => {
    if (state.get(id) === 'open') return true;
    if (state.get(id) === 'done') return false;
    state.set(id, 'open');
    for (const other of edges.get(id) ?? []) if (leadsBack(other)) return true;
    state.set(id, 'done');
    return false;
  };
  return [...edges.keys()].some(leadsBack);
}

/** Calculations that it takes for the same learning. Those of each target go down the tree, and come to an end. */
function sameLearning({ method, baseline }: Calculation): ReadonlySet<string> {
  return new Set([method?.of?.id, baseline?.higherOf?.id].filter((id) => id !== undefined));
}

/** Every identity that stands anywhere in a value. */
function namedIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { id, kind } = value as { id?: unknown; kind?: unknown };
  // Needs are filled from all credit, and credit that counts credit is left out there.
  if (kind === 'needs met') return found;
  if (typeof id === 'string') found.add(id);
  for (const inner of Object.values(value)) namedIn(inner, found);
  return found;
}
