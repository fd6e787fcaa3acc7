/** Looking through outcomes: their reasons one by one, and what stays when the order of records is left aside. */
import type { Outcome, ReasonNode, Status } from '../../packages/engine/src/outcome/outcome.ts';
import { BLOCKS, type StudentRecord } from '../../packages/engine/src/record/record.ts';

/** The roots of all reasons of an outcome, each under the name of its result. */
export function rootsOf({ results, plans }: Outcome): { name: string; node: ReasonNode }[] {
  return [
    ...results.map(({ kind, code, of, stage, instance, why }) => ({
      name: [kind, code, of, stage, instance].join(' '),
      node: why,
    })),
    ...plans.map(({ plan, why }) => ({ name: `plan ${plan}`, node: why })),
  ].flatMap(({ name, node }) => (node ? [{ name, node }] : []));
}

/** A node and all below it. */
export function nodesBelow(node: ReasonNode): ReasonNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesBelow)];
}

/** All reasons of an outcome. */
export function reasonsOf(outcome: Outcome): ReasonNode[] {
  return rootsOf(outcome).flatMap(({ node }) => nodesBelow(node));
}

/** What is said of each thing: its status, value and amount, without reasons. */
export function answersOf({ results, plans }: Outcome): {
  [name: string]: { status?: Status; value?: string; amount?: string };
} {
  const answers = [
    ...results.map(({ kind, code, of, stage, instance, status, value, amount }) => [
      [kind, code, of, stage, instance].join(' '),
      { status, value, amount },
    ]),
    ...plans.map(({ plan, status, total }) => [`plan ${plan}`, { status, amount: total?.have }]),
  ];
  return Object.fromEntries(answers);
}

/** The record with an id of its own for every row. */
export function withIds(record: StudentRecord): StudentRecord {
  const named = structuredClone(record);
  for (const block of BLOCKS) for (const [place, row] of (named[block] ?? []).entries()) row.id = `${block}-${place}`;
  return named;
}
