import { describe, expect, test } from 'vitest';
import {
  type AuditPlacement,
  type AuditProblem,
  type AuditResult,
  atomsOf,
  type NewCredit,
} from '../../../packages/engine/src/plans/problem.ts';
import { solve } from '../../../packages/engine/src/plans/solve.ts';
import { bruteForce } from '../../support/bruteForcePlan.ts';
import { dice, randomPlan } from '../../support/randomPlan.ts';
import { studentPlan } from '../../support/studentPlan.ts';

interface Case {
  readonly what: string;
  readonly plan: Partial<AuditProblem>;
  /** The shortfall of each need. */
  readonly short: readonly number[];
  /** `piece → portion: amount`, with what else is said of it. */
  readonly placed: readonly string[];
  /** `amount: need/portion` with tags, with a second place for credit that fills two needs. */
  readonly smallest?: readonly string[];
}

/** Needs of one portion each. */
function needsOf(...amounts: number[]): Pick<AuditProblem, 'needs' | 'portions'> {
  return { needs: amounts.map(() => ({})), portions: amounts.map((amount, need) => ({ need, amount })) };
}

function piece(amount: number, ...fits: number[]): AuditProblem['pieces'][number] {
  return { atoms: [amount], fits };
}

const cases: readonly Case[] = [
  {
    what: 'placing the first credit where it fits first would leave the second need empty',
    plan: { ...needsOf(1, 1), pieces: [piece(1, 0, 1), piece(1, 0)] },
    short: [0, 0],
    placed: ['1 → 0: 1', '0 → 1: 1'],
  },
  {
    what: 'the least shortfall comes before the order of the needs',
    plan: { ...needsOf(1, 2), pieces: [piece(2, 0, 1)] },
    short: [1, 0],
    placed: ['0 → 1: 2'],
    smallest: ['1: 0/0'],
  },
  {
    what: 'of equal shortfalls the first need is filled first',
    plan: { ...needsOf(1, 1), pieces: [piece(1, 0, 1)] },
    short: [0, 1],
    placed: ['0 → 0: 1'],
    smallest: ['1: 1/1'],
  },
  {
    what: 'within a need the first portion is filled first',
    plan: {
      needs: [{}],
      portions: [
        { need: 0, amount: 1 },
        { need: 0, amount: 1 },
      ],
      pieces: [piece(1, 0, 1)],
    },
    short: [1],
    placed: ['0 → 0: 1'],
    smallest: ['1: 0/1'],
  },
  {
    what: 'portions are separate: two algebra courses are not algebra and geometry',
    plan: {
      needs: [{}],
      portions: [
        { need: 0, amount: 2 },
        { need: 0, amount: 2 },
        { need: 0, amount: 2 },
      ],
      pieces: [piece(2, 0, 2), piece(2, 0, 2), piece(2, 2)],
    },
    short: [2],
    placed: ['0 → 0: 2', '1 → 2: 2'],
    smallest: ['2: 0/1'],
  },
  {
    what: 'a tag that may overlap is counted in whichever portion it stands',
    plan: {
      needs: [{}],
      portions: [
        { need: 0, amount: 1 },
        { need: 0, amount: 2 },
      ],
      overlaps: [{ need: 0, amount: 2 }],
      pieces: [{ ...piece(1, 0), carries: [0] }, piece(1, 1), piece(1, 1), { ...piece(1, 1), carries: [0] }],
    },
    short: [0],
    placed: ['0 → 0: 1', '1 → 1: 1', '3 → 1: 1'],
  },
  {
    what: 'a full need lacks what its tag lacks, and takes one credit more for it',
    plan: {
      ...needsOf(2),
      overlaps: [{ need: 0, amount: 2 }],
      pieces: [piece(2, 0), { ...piece(1, 0), carries: [0] }],
    },
    short: [1],
    placed: ['0 → 0: 2', '1 → 0: 1'],
    smallest: ['1: 0 tagged 0'],
  },
  {
    what: 'two for one: a credit fills two needs that may share',
    plan: { ...needsOf(1, 1), pieces: [piece(1, 0, 1)], sharing: [[0, 1]] },
    short: [0, 0],
    placed: ['0 → 0: 1 shared', '0 → 1: 1 shared'],
  },
  {
    what: 'nothing is shared that can stand alone',
    plan: { ...needsOf(1, 1), pieces: [piece(1, 0, 1), piece(1, 0, 1)], sharing: [[1, 0]] },
    short: [0, 0],
    placed: ['0 → 0: 1', '1 → 1: 1'],
  },
  {
    what: 'a credit fills two needs, never three',
    plan: {
      ...needsOf(1, 1, 1),
      pieces: [piece(1, 0, 1, 2)],
      sharing: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    },
    short: [0, 0, 1],
    placed: ['0 → 0: 1 shared', '0 → 1: 1 shared'],
    smallest: ['1: 2/2'],
  },
  {
    what: 'two credits in two languages are not two credits in one',
    plan: {
      needs: [{ sameLanguage: true }],
      portions: [{ need: 0, amount: 4 }],
      pieces: [{ ...piece(2, 0), language: 'es' }, { ...piece(3, 0), language: 'vi' }, piece(2, 0)],
    },
    short: [1],
    placed: ['1 → 0: 3'],
    smallest: ['1: 0/0'],
  },
  {
    what: 'pathway credit stands beside one language, up to its limit',
    plan: {
      needs: [{ sameLanguage: true }, {}],
      portions: [
        { need: 0, amount: 4 },
        { need: 1, amount: 2 },
      ],
      pieces: [
        { ...piece(2, 0), language: 'es' },
        { atoms: [2], fits: [], pathway: [0, 1] },
        { atoms: [2], fits: [], pathway: [0, 1] },
      ],
      pathwayLimit: 3,
    },
    short: [0, 2],
    placed: ['0 → 0: 2', '1 → 0: 2 pathway'],
    smallest: ['2: 1/1'],
  },
  {
    what: 'pathway credit only where nothing else will do',
    plan: { ...needsOf(1), pieces: [{ atoms: [1], fits: [], pathway: [0] }, piece(1, 0)] },
    short: [0],
    placed: ['1 → 0: 1'],
  },
  {
    what: 'one large credit before two small ones',
    plan: { ...needsOf(2), pieces: [piece(1, 0), piece(1, 0), piece(2, 0)] },
    short: [0],
    placed: ['2 → 0: 2'],
  },
  {
    what: 'of equally many the smallest, and nothing stands where it fills nothing',
    plan: { ...needsOf(2), pieces: [piece(4, 0), piece(3, 0)] },
    short: [0],
    placed: ['1 → 0: 3'],
  },
  {
    what: 'without splitting a credit stands in one need, and what is over is lost',
    plan: { ...needsOf(1, 1), pieces: [{ atoms: atomsOf(2), fits: [0, 1] }] },
    short: [0, 1],
    placed: ['0 → 0: 2'],
    smallest: ['1: 1/1'],
  },
  {
    what: 'splitting fills two needs with one credit, and leaves a rest',
    plan: { ...needsOf(2, 2), pieces: [{ atoms: atomsOf(5, 2), fits: [0, 1] }] },
    short: [0, 0],
    placed: ['0 → 0: 2', '0 → 1: 2'],
  },
  {
    what: 'the rest of a credit that was cut is a part like any other',
    plan: { ...needsOf(1, 2), pieces: [{ atoms: atomsOf(5, 2), fits: [0, 1] }] },
    short: [0, 0],
    placed: ['0 → 0: 1', '0 → 1: 2'],
  },
  {
    what: 'the earliest of equal credits',
    plan: { ...needsOf(1, 1), pieces: [piece(1, 0, 1), piece(1, 0, 1), piece(1, 0, 1)] },
    short: [0, 0],
    placed: ['0 → 0: 1', '1 → 1: 1'],
  },
  {
    what: 'a need that was waived takes nothing',
    plan: { ...needsOf(0, 1), pieces: [piece(1, 0, 1)] },
    short: [0, 0],
    placed: ['0 → 1: 1'],
  },
  {
    what: 'a plan without credits lacks all of it; one new credit serves two needs that share',
    plan: { ...needsOf(4, 2, 1), pieces: [], sharing: [[0, 1]] },
    short: [4, 2, 1],
    placed: [],
    smallest: ['2: 0/0 + 1/1', '2: 0/0', '1: 2/2'],
  },
  {
    what: 'the smallest new credit may place the earned ones anew',
    plan: { ...needsOf(1, 1, 1), pieces: [piece(1, 0, 2), piece(1, 1, 2)], sharing: [[0, 1]] },
    short: [0, 0, 1],
    placed: ['0 → 0: 1', '1 → 1: 1'],
    smallest: ['1: 2/2'],
  },
  {
    what: 'the smallest new credit saves what the canonical placement cannot',
    plan: { ...needsOf(1, 1, 2), pieces: [piece(1, 0, 2), piece(1, 1, 2)], sharing: [[0, 1]] },
    short: [0, 0, 2],
    placed: ['0 → 0: 1', '1 → 1: 1'],
    smallest: ['1: 0/0 + 1/1'],
  },
  {
    what: 'what is new must carry the tags that are lacking',
    plan: { ...needsOf(3), overlaps: [{ need: 0, amount: 1 }], pieces: [piece(1, 0)] },
    short: [2],
    placed: ['0 → 0: 1'],
    smallest: ['1: 0/0 tagged 0', '1: 0/0'],
  },
];

const whole = (plan: Partial<AuditProblem>): AuditProblem => ({
  pieces: [],
  needs: [],
  portions: [],
  overlaps: [],
  sharing: [],
  ...plan,
});

function placedText({ piece, portion, amount, shared, pathway }: AuditPlacement): string {
  return `${piece} → ${portion}: ${amount}${shared ? ' shared' : ''}${pathway ? ' pathway' : ''}`;
}

function newText({ amount, counts }: NewCredit): string {
  const places = counts.map(({ need, portion, overlaps }) => {
    const where = portion === undefined ? `${need}` : `${need}/${portion}`;
    return overlaps.length > 0 ? `${where} tagged ${overlaps}` : where;
  });
  return `${amount}: ${places.join(' + ')}`;
}

describe('one rule each', () => {
  test.each(cases)('$what', ({ plan, short, placed, smallest = [] }) => {
    const result = solve(whole(plan));
    expect(result.exact).toBe(true);
    expect(result.placements.map(placedText)).toEqual(placed);
    expect(result.short.needs).toEqual(short);
    expect(result.smallest.map(newText)).toEqual(smallest);
  });
});

test('what each portion and overlap is short by, what stands nowhere, and the language are told', () => {
  const plan = whole({
    needs: [{ sameLanguage: true }],
    portions: [
      { need: 0, amount: 30 },
      { need: 0, amount: 30 },
    ],
    overlaps: [{ need: 0, amount: 40 }],
    pieces: [
      { atoms: atomsOf(50, 20), fits: [0, 1], language: 'vi', carries: [0] },
      { atoms: [10], fits: [0], language: 'es' },
    ],
  });
  expect(solve(plan)).toMatchObject({
    placements: [
      { piece: 0, portion: 0, amount: 30 },
      { piece: 0, portion: 1, amount: 20 },
    ],
    short: { needs: [10], portions: [0, 10], overlaps: [0] },
    unplaced: [0, 10],
    languages: ['vi'],
  });
});

test('a credit is cut into steps and a rest', () => {
  expect([atomsOf(5, 2), atomsOf(4, 2), atomsOf(1, 2), atomsOf(5), atomsOf(0, 2)]).toEqual([
    [2, 2, 1],
    [2, 2],
    [1],
    [5],
    [],
  ]);
});

test.each([
  ['an amount below 0', { ...needsOf(-1) }],
  ['an amount that is no whole number', { ...needsOf(0.5) }],
  ['a portion of no need', { portions: [{ need: 0, amount: 1 }] }],
  ['a piece that fits no portion there is', { ...needsOf(1), pieces: [piece(1, 1)] }],
  ['sharing with no need there is', { ...needsOf(1), sharing: [[0, 1]] as const }],
])('%s is a mistake of the program', (_, plan) => {
  expect(() => solve(whole(plan))).toThrow(RangeError);
});

/** An answer without how it was found. */
function answerOf({ exact, work, ...answer }: AuditResult): Omit<AuditResult, 'exact' | 'work'> {
  return answer;
}

describe('the answer is that of trying everything', () => {
  const blocks = Array.from({ length: 20 }, (_, block) => block * 500);
  test.each(blocks)(
    '500 plans from seed %i',
    (from) => {
      for (let seed = from; seed < from + 500; seed++) {
        const plan = randomPlan(dice(seed), 3_000);
        const result = solve(plan);
        expect({ seed, exact: result.exact, ...answerOf(result) }).toEqual({ seed, exact: true, ...bruteForce(plan) });
      }
    },
    60_000,
  );
});

describe('the work is bounded', () => {
  const usual = Array.from({ length: 10 }, (_, seed) => seed + 1);

  test.each(usual)('40 credits and 12 needs, student %i', (seed) => {
    for (const step of [{}, { step: 2 }]) {
      const { exact, work } = solve(studentPlan({ credits: 40, needs: 12, seed, ...step }));
      expect(exact).toBe(true);
      expect(work.questions).toBeLessThan(100);
      expect(work.nodes).toBeLessThan(300);
      expect(work.cells).toBeLessThan(1_000_000);
    }
  });

  test.each(usual)('120 credits and 40 needs, student %i', (seed) => {
    for (const step of [{}, { step: 2 }]) {
      const { exact, work } = solve(studentPlan({ credits: 120, needs: 40, seed, ...step }));
      expect(exact).toBe(true);
      expect(work.questions).toBeLessThan(300);
      expect(work.nodes).toBeLessThan(1_000);
      expect(work.cells).toBeLessThan(30_000_000);
    }
  });

  test('a search that is cut off says so, and what it gives is allowed', () => {
    const plan = studentPlan({ credits: 120, needs: 40, seed: 1 });
    const { exact, placements, unplaced, short, work } = solve(plan, 1_000);
    expect(exact).toBe(false);
    expect(work.cells).toBeLessThan(200_000);
    expect(short.needs.reduce((sum, amount) => sum + amount, 0)).toBeLessThan(60);
    for (const { piece, portion, pathway } of placements) {
      const { fits, pathway: standsIn = [] } = plan.pieces[piece]!;
      expect(pathway ? standsIn : fits).toContain(portion);
    }
    const placed = plan.pieces.map(({ atoms }, piece) => atoms.reduce((sum, atom) => sum + atom, 0) - unplaced[piece]!);
    expect(placed.every((amount) => amount >= 0)).toBe(true);
  });

  test('credits of very many parts are placed in few places each, and the answer says that there may be a better one', () => {
    const plan = whole({
      ...needsOf(...new Array<number>(12).fill(7)),
      pieces: Array.from({ length: 3 }, () => ({
        atoms: atomsOf(40, 1),
        fits: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      })),
    });
    const { exact, work } = solve(plan);
    expect(exact).toBe(false);
    expect(work.patterns).toBeLessThanOrEqual(4_000);
  });

  test('numbers of any size are counted in their greatest common measure', () => {
    const large = 2 ** 40;
    const plan = whole({ ...needsOf(3 * large), pieces: [piece(2 * large, 0)] });
    expect(solve(plan)).toMatchObject({ exact: true, short: { needs: [large] } });
  });
});
