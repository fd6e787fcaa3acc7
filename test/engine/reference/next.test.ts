/** The smallest thing to do next (SEMANTICS, "Conditions"). */
import { expect, test } from 'vitest';
import type { ReasonNode, Status } from '../../../packages/engine/src/outcome/outcome.ts';
import { nextSteps } from '../../../packages/engine/src/reference/next.ts';
import type { Decimal } from '../../../packages/model/src/index.ts';

const leaf = (name: string, found: string, asked: string, status: Status = 'not yet'): ReasonNode => ({
  message: 'score',
  args: { part: name },
  status,
  found: found as Decimal,
  asked: asked as Decimal,
});
const joined = (message: string, children: ReasonNode[], count = 1, status: Status = 'not yet'): ReasonNode => ({
  message,
  args: { count },
  status,
  children,
});
const next = (node: ReasonNode): unknown[] => nextSteps(node).map(({ args }) => args['part']);

const [sat, act, met] = [leaf('SAT', '420', '430'), leaf('ACT', '15', '16'), leaf('AP', '3', '3', 'met')];

test.each<[says: string, node: ReasonNode, steps: string[]]>([
  ['of several that are enough, the one of which most is there', joined('any', [act, sat]), ['SAT']],
  ['of equal ones, the first', joined('any', [leaf('A', '1', '2'), leaf('B', '2', '4')]), ['A']],
  ['the best status before the greatest share', joined('any', [sat, leaf('C', '0', '9', 'unknown')]), ['C']],
  ['all that are asked', joined('all', [act, met, sat]), ['ACT', 'SAT']],
  ['as many as are still asked', joined('at least so many', [leaf('A', '0', '9'), met, sat, act], 2), ['SAT']],
  [
    'a branch that needs one of two before a branch that needs both',
    joined('any', [joined('all', [sat, leaf('FAR', '0', '9')]), joined('rule in some', [sat, leaf('FAR', '0', '9')])]),
    ['SAT'],
  ],
  ['nothing that is closed', joined('any', [leaf('LATE', '9', '9', 'closed'), act]), ['ACT']],
  ['nothing for what is met', met, []],
])('%s', (_says, node, steps) => expect(next(node)).toEqual(steps));
