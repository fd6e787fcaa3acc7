/** The summary counts each record once, and tells nobody's group. */
import type { Outcome, Result, Status, StudentRecord } from '@cairn/engine';
import type { Model } from '@cairn/model';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../../packages/cli/schema/summary.schema.json' with { type: 'json' };
import { type Counting, counting } from '../../../packages/cli/src/evaluate/summary.ts';
import { summaryText } from '../../../packages/cli/src/evaluate/summaryText.ts';

const validate = new Ajv2020.default({ strict: true }).compile(schema);

const credit = (code: string, groups?: string[]) => ({
  kind: 'credit',
  id: `id-${code}`,
  code,
  title: { en: `Credit ${code}`, es: `Crédito ${code}` },
  ...(groups && { monitor: { groups } }),
});

const model = {
  code: 'F',
  languages: ['en', 'es'],
  credits: [credit('ART', ['Race', 'home language']), credit('BIO')],
} as unknown as Model;

/** Counts so many students with these groups and the statuses of their results. */
function add(to: Counting, count: number, groups: { [name: string]: string }, statuses: { [code: string]: Status[] }) {
  const record = { student: 'S', groups } as unknown as StudentRecord;
  const results = Object.entries(statuses).flatMap(([code, all]) =>
    all.map((status): Result => ({ kind: 'credit', code, id: `id-${code}`, status })),
  );
  const outcome = { modelHash: 'hash', results } as unknown as Outcome;
  for (let i = 0; i < count; i++) to.add(record, outcome);
}

/** What is counted of one group, as lines: the value, then how many met it, are unknown, not yet, and closed. */
function lines(counts: Counting, group: string, credit = 0): string[] {
  const { groups } = counts.summary('en').credits[credit]!;
  return groups
    .find((one) => one.group === group)!
    .values.map((value) =>
      [
        'value' in value ? value.value : `(${value.of})`,
        ...['met', 'unknown', 'not yet', 'closed'].map((status) => value.status[status as Status] ?? '·'),
      ].join(' '),
    );
}

test('counts by credit, status and group, with titles in a language', () => {
  const counts = counting(model);
  for (const race of ['A', 'B'])
    for (const [place, status] of (['met', 'unknown', 'not yet', 'closed'] as const).entries())
      add(counts, 20 + place, { race }, { ART: [status], BIO: ['met'] });
  const status = { met: 40, unknown: 42, 'not yet': 44, closed: 46 };
  const half = { met: 20, unknown: 21, 'not yet': 22, closed: 23 };
  const summary = counts.summary('es');
  expect(summary).toEqual({
    format: 'cairn-summary',
    formatVersion: '1.0',
    framework: 'F',
    modelHash: 'hash',
    smallest: 10,
    records: 172,
    groups: [
      {
        group: 'Race',
        values: [
          { value: 'A', records: 86 },
          { value: 'B', records: 86 },
        ],
      },
      { group: 'home language', values: [{ of: 'not recorded', records: 172 }] },
    ],
    credits: [
      {
        code: 'ART',
        id: 'id-ART',
        title: 'Crédito ART',
        status,
        groups: [
          {
            group: 'Race',
            values: [
              { value: 'A', status: half },
              { value: 'B', status: half },
            ],
          },
          { group: 'home language', values: [{ of: 'not recorded', status }] },
        ],
      },
      {
        code: 'BIO',
        id: 'id-BIO',
        title: 'Crédito BIO',
        // Nobody lacks it, which is a small count as well.
        status: { met: null, unknown: null, 'not yet': null, closed: null },
        groups: [],
      },
    ],
  });
  expect(validate(summary)).toBe(true);
});

describe('a record counts once for a credit', () => {
  const others = (counts: Counting): void => {
    for (const status of ['met', 'unknown', 'not yet', 'closed'] as const)
      add(counts, 10, { race: 'A' }, { ART: [status] });
  };

  test.each<[what: string, statuses: Status[], line: string]>([
    ['by its best status', ['closed', 'met', 'not yet'], 'A 20 10 10 10'],
    ['as not yet where it has none', [], 'A 10 10 20 10'],
    ['by its only status, be it the worst', ['closed', 'closed'], 'A 10 10 10 20'],
  ])('%s', (_, statuses, line) => {
    const counts = counting(model);
    others(counts);
    add(counts, 10, { RACE: ' A ' }, { ART: statuses });
    expect(lines(counts, 'Race')).toEqual([line]);
  });
});

describe('what would tell a small count is withheld', () => {
  test('of one value of a group', () => {
    const counts = counting(model);
    for (const [race, size] of [
      ['A', 50],
      ['B', 30],
      ['C', 9],
    ] as const)
      for (const status of ['met', 'unknown', 'not yet', 'closed'] as const)
        add(counts, size, { race }, { ART: [status] });
    add(counts, 14, {}, { ART: ['met'] });
    const { groups } = counts.summary('en');
    expect(groups[0]!.values.map((value) => value.records)).toEqual([200, 120, 36, 14]);
    // Of C all four are small and of the last three; those of B are what they could be confused with.
    expect(lines(counts, 'Race')).toEqual(['A 50 50 50 50', 'B 30 · · ·', 'C · · · ·', '(not recorded) · · · ·']);
  });

  test('of a small group, and of the next smallest', () => {
    const counts = counting(model);
    for (const [race, size] of [
      ['A', 50],
      ['B', 30],
      ['C', 1],
    ] as const)
      for (const status of ['met', 'unknown', 'not yet', 'closed'] as const)
        add(counts, size, { race }, { ART: [status] });
    expect(counts.summary('en').groups[0]!.values.map((value) => value.records)).toEqual([200, null, null]);
    expect(lines(counts, 'Race')).toEqual(['A 50 50 50 50', 'B · · · ·', 'C · · · ·']);
  });

  test('of fewer than ten students altogether', () => {
    const counts = counting(model);
    add(counts, 9, { race: 'A' }, { ART: ['met'] });
    const summary = counts.summary('en');
    expect(summary).toMatchObject({ records: null, groups: [], credits: [] });
    expect(validate(summary)).toBe(true);
    expect(summaryText(summary)).toBe('Fewer than 10 records: nothing is told of so few students.\n');
  });
});

test('more values than a group may have are counted together, and so are long ones', () => {
  const counts = counting(model);
  for (let i = 0; i < 220; i++) add(counts, 10, { race: `R${String(i).padStart(3, '0')}` }, { ART: ['met'] });
  add(counts, 10, { race: 'x'.repeat(101) }, { ART: ['met'] });
  add(counts, 10, { race: 'R007' }, { ART: ['met'] });
  const { values } = counts.summary('en').groups[0]!;
  expect(values).toHaveLength(201);
  expect(values.slice(6, 9)).toEqual([
    { value: 'R006', records: 10 },
    { value: 'R007', records: 20 },
    { value: 'R008', records: 10 },
  ]);
  expect(values.at(-1)).toEqual({ of: 'other values', records: 210 });
});

test('for people', () => {
  const counts = counting(model);
  for (const status of ['met', 'unknown', 'not yet', 'closed'] as const)
    add(counts, 1000, { race: 'A', 'home language': 'Ñe’ẽ' }, { ART: [status], BIO: [status] });
  expect(summaryText(counts.summary('es'))).toBe(`                 records    met  unknown  not yet  closed
ART Crédito ART    4,000  1,000    1,000    1,000   1,000
  Race
    A              4,000  1,000    1,000    1,000   1,000
  home language
    Ñe’ẽ           4,000  1,000    1,000    1,000   1,000
BIO Crédito BIO    4,000  1,000    1,000    1,000   1,000

· is a count below 10, or one from which such a count could be worked out.
`);
});
