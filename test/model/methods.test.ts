import {
  CALCULATION_FACTS,
  type CalculationShape,
  dependsOnOrder,
  factsNeeded,
  factsUsed,
  METHODS,
  type MethodName,
} from '@cairn/model';
import { describe, expect, test } from 'vitest';

const evidence = ['missing', 'retakes', 'override'];
const order = ['order by', 'same date'];

/** The facts in the order in which they are written. */
const inOrder = (...facts: string[]): string[] => CALCULATION_FACTS.filter((fact) => facts.includes(fact));

describe('the facts that a calculation needs', () => {
  test.each<[what: string, shape: CalculationShape, facts: string[]]>([
    ['an average', { method: 'average', takes: 'scores' }, inOrder('takes', ...evidence, 'round')],
    ['an average of what is not said', { method: 'average' }, inOrder('takes', ...evidence, 'round')],
    ['the highest', { method: 'highest', takes: 'scores' }, inOrder('takes', ...evidence)],
    ['the latest', { method: 'latest', takes: 'scores' }, inOrder('takes', ...order, ...evidence)],
    [
      'a decaying average',
      { method: 'decaying average', takes: 'scores' },
      inOrder('takes', ...order, ...evidence, 'round'),
    ],
    [
      'an average of the latest',
      { method: 'average', takes: 'scores', only: 'latest' },
      inOrder('takes', ...order, ...evidence, 'round'),
    ],
    [
      'an average of the best',
      { method: 'average', takes: 'scores', only: 'best' },
      inOrder('takes', 'same score', ...evidence, 'round'),
    ],
    ['a mode', { method: 'mode', takes: 'scores' }, inOrder('takes', 'mode ties', ...evidence)],
    [
      'a mode whose ties go to the latest',
      { method: 'mode', takes: 'scores', ties: 'latest' },
      inOrder('takes', ...order, 'mode ties', ...evidence),
    ],
    [
      'a mode of the latest',
      { method: 'mode', takes: 'scores', modeOfLatest: true, ties: 'highest' },
      inOrder('takes', ...order, 'mode ties', ...evidence),
    ],
    [
      'the best of each target',
      { method: 'average', takes: 'best of each target, as many as evidence needed' },
      inOrder('takes', 'same score', ...evidence, 'round'),
    ],
    ['an average of values', { method: 'average', takes: 'of each' }, inOrder('takes', 'missing', 'round')],
    ['the lowest of values', { method: 'lowest', takes: 'of each' }, inOrder('takes', 'missing')],
    ['growth', { method: 'minus baseline' }, inOrder('round', 'baseline', 'when no baseline')],
  ])('%s', (_what, shape, facts) => {
    expect(factsNeeded(shape)).toEqual(facts);
  });

  test.each(Object.keys(METHODS) as MethodName[])('%s uses all that it needs', (method) => {
    for (const takes of ['scores', 'of each'] as const)
      expect(factsUsed({ method, takes })).toEqual(expect.arrayContaining(factsNeeded({ method, takes })));
  });
});

describe('the facts that a calculation uses', () => {
  test.each<[what: string, shape: CalculationShape, fact: string, used: boolean]>([
    ['an order in an average', { method: 'average', takes: 'scores' }, 'order by', false],
    ['an order where the latest try replaces', { method: 'average', retakes: 'latest replaces' }, 'order by', true],
    ['an order in growth from first pieces', { method: 'minus baseline', firstPieces: true }, 'order by', true],
    ['an order in growth from a baseline', { method: 'minus baseline' }, 'order by', false],
    ['kinds left out of scores', { method: 'average', takes: 'scores' }, 'leave out', true],
    ['kinds left out of values', { method: 'average', takes: 'of each' }, 'leave out', false],
    ['a rounding of the highest', { method: 'highest', takes: 'scores' }, 'round', true],
    ['a baseline of an average', { method: 'average', takes: 'scores' }, 'baseline', false],
    ['retakes in growth', { method: 'minus baseline' }, 'retakes', false],
  ])('%s', (_what, shape, fact, used) => {
    expect((factsUsed(shape) as string[]).includes(fact)).toBe(used);
  });
});

test.each<[MethodName, boolean]>([
  ['average', false],
  ['median', false],
  ['times', false],
  ['best k', false],
  ['latest', true],
  ['latest k', true],
  ['weighted latest', true],
  ['decaying average', true],
  ['power law', true],
  ['linear trend', true],
])('the order of the scores in %s: %s', (method, depends) => {
  expect(dependsOnOrder({ method, takes: 'scores' })).toBe(depends);
});
