import { describe, expect, test, vi } from 'vitest';
import { checkRecord } from '../../../packages/engine/src/record/reader.ts';
import {
  BLOCKS,
  type EvidenceRecord,
  type ScoreRecord,
  type StudentRecord,
} from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import { rank } from '../../../packages/engine/src/reference/joined.ts';
import type { Model } from '../../../packages/model/src/index.ts';
import { forDamaged } from '../../support/damagedData.ts';
import { answersOf } from '../../support/outcomes.ts';
import { randomCases } from '../../support/randomCases.ts';
import { days } from '../../support/randomProgram.ts';

const { today } = days;

// Many programs are tried; a busy machine takes longer.
vi.setConfig({ testTimeout: 120_000 });

test('the same model and record give the same bytes, and asking changes neither', () => {
  for (const { program, record } of randomCases(16)) {
    const before = JSON.stringify([program.model, record]);
    const first = JSON.stringify(evaluateReference(program, record, today));
    expect(JSON.stringify(evaluateReference(program, structuredClone(record), today))).toBe(first);
    expect(JSON.stringify([program.model, record])).toBe(before);
  }
});

test('the order in which records are handed over means nothing where they have ids', () => {
  for (const { seed, program, record, random } of randomCases(25)) {
    const turned = structuredClone(record);
    for (const block of BLOCKS) turned[block]?.sort(() => random.below(2) - 0.5);
    const { problems: _before, ...answer } = evaluateReference(program, record, today);
    const { problems: _after, ...other } = evaluateReference(program, turned, today);
    expect(JSON.stringify(other) === JSON.stringify(answer), `seed ${seed}`).toBe(true);
  }
});

test('a record after the day of the question changes nothing, and is ignored with that reason', () => {
  let later = 0;
  for (const { seed, program, record } of randomCases(25)) {
    const future = new Set<string>();
    const past = structuredClone(record);
    for (const block of BLOCKS) {
      for (const { id, date } of record[block] ?? []) if (date > today) future.add(id!);
      const rows = past[block]?.filter(({ date }) => date <= today);
      if (rows) Object.assign(past, { [block]: rows });
    }
    later += future.size;
    const { problems: _told, ...answer } = evaluateReference(program, record, today);
    const { problems: _less, ...without } = evaluateReference(program, past, today);
    const [whole, less] = [answer, without].map((each) => JSON.stringify(withoutIgnored(each, future)));
    expect(whole === less, `seed ${seed}`).toBe(true);
  }
  expect(later).toBeGreaterThan(100);
});

/** Plain data without what is said of some records that are ignored. */
function withoutIgnored(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutIgnored(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  const rest = Object.entries(value).flatMap(([name, inner]) => {
    if (name !== 'ignored') return [[name, withoutIgnored(inner, ids)]];
    const kept = (inner as { id: string }[]).filter(({ id }) => !ids.has(id));
    return kept.length === 0 ? [] : [[name, kept]];
  });
  return Object.fromEntries(rest);
}

test('evidence that is pending or void lowers nothing, and no value changes', () => {
  let raised = 0;
  for (const { seed, program, record, random } of randomCases(30, { change: withoutNone })) {
    if (!record.evidence?.length) continue;
    const extra: EvidenceRecord = {
      ...random.pick(record.evidence),
      id: 'extra',
      state: random.pick(['pending', 'void'] as const),
    };
    const before = answersOf(evaluateReference(program, record, today));
    const after = answersOf(evaluateReference(program, { ...record, evidence: [...record.evidence, extra] }, today));
    const changes = Object.entries(before).flatMap(([name, { status, value, amount }]) => {
      const then = after[name];
      if (!then || then.value !== value || then.amount !== amount) return [`${name}: another value`];
      return then.status === status ? [] : [`${extra.state}: ${status} > ${then.status}`];
    });
    const allowed = ['pending: closed > unknown', 'pending: not yet > unknown'];
    expect(
      changes.filter((change) => !allowed.includes(change)),
      `seed ${seed}`,
    ).toEqual([]);
    raised += changes.length;
  }
  expect(raised).toBeGreaterThan(10);
});

test('what is surely not met while blocks are unknown is not met once they are known', () => {
  let open = 0;
  for (const { seed, program, record, random } of randomCases(40, { change: withoutNone })) {
    const whole: StudentRecord = { ...record, incomplete: [], complete: BLOCKS.filter((block) => !record[block]) };
    const less = structuredClone(whole);
    for (const block of random.some(
      BLOCKS.filter((each) => record[each]?.length),
      2,
    ))
      delete less[block];
    const before = answersOf(evaluateReference(program, less, today));
    const after = answersOf(evaluateReference(program, whole, today));
    const wrong = Object.entries(before).filter(
      ([name, { status }]) => (status === 'not yet' || status === 'closed') && after[name]?.status === 'met',
    );
    expect(wrong, `seed ${seed}`).toEqual([]);
    open += Object.entries(before).filter(
      ([name, { status }]) => status === 'unknown' && after[name]?.status === 'met',
    ).length;
  }
  expect(open).toBeGreaterThan(25);
});

/** The model without conditions that fall when others rise. */
function withoutNone(model: Model): Model {
  return JSON.parse(JSON.stringify(model).replaceAll('"kind":"none"', '"kind":"any"'));
}

describe('a better result', () => {
  test('in a test lowers no credit and no condition that asks for it', () => {
    let more = 0;
    for (const { seed, program, model, record } of randomCases(40, { change: withoutObstacles })) {
      if (!record.scores || record.scores.length === 0) continue;
      const scores = record.scores.map((row) => (row.value === '99' ? row : bestOn(model, row)));
      const before = answersOf(evaluateReference(program, record, today));
      const after = answersOf(evaluateReference(program, { ...record, scores }, today));
      const credits = Object.entries(before).filter(([name]) => name.startsWith('credit'));
      const lower = credits.filter(([name, { status, amount }]) => {
        const then = after[name];
        if (then?.amount !== amount) more += 1;
        return !then || rank(then.status!) < rank(status!) || Number(then.amount) < Number(amount);
      });
      expect(lower, `seed ${seed}`).toEqual([]);
    }
    expect(more).toBeGreaterThan(15);
  });

  /** Credit by a table depends on the table alone. */
  function withoutObstacles(model: Model): Model {
    return {
      ...model,
      ...(model.credits && {
        credits: model.credits
          .filter(({ amountBy }) => amountBy)
          .map(({ requires: _asked, approvedBy: _approved, onlyToward: _toward, extend: _extended, ...rest }) => rest),
      }),
    };
  }

  function bestOn(model: Model, { level: _level, value: _value, mark: _mark, ...row }: ScoreRecord): ScoreRecord {
    return {
      ...row,
      ...(row.part.startsWith('WLP') ? { level: model.scales![0]!.levels!.at(-1)!.code! } : { value: '800' }),
    };
  }
});

test('records that are damaged and still have the published shape are answered', () => {
  let answered = 0;
  for (const { program, record } of randomCases(12)) {
    forDamaged(record, ['format', 'formatVersion'], 50, (data) => {
      const { record: read } = checkRecord(data);
      if (!read) return;
      const outcome = evaluateReference(program, read, read.asOf ?? today);
      expect(outcome.results.length).toBeGreaterThan(0);
      answered += 1;
    });
  }
  expect(answered).toBeGreaterThan(200);
});

test('records at the ends of time are answered', () => {
  let answered = 0;
  for (const { program, record, random } of randomCases(20)) {
    const dates = ['0001-01-01', '9999-12-31', '2024-02-29', '1900-02-28'];
    const text = JSON.stringify(record).replace(/"\d{4}-\d{2}-\d{2}"/g, () => `"${random.pick(dates)}"`);
    const { record: read } = checkRecord(JSON.parse(text));
    for (const day of ['0001-01-01', today, '9999-12-31'] as const) {
      answered += evaluateReference(program, { ...read!, classOf: 9999 }, day).results.length > 0 ? 1 : 0;
    }
  }
  expect(answered).toBe(180);
});
