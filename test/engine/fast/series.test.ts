/** Long series of scores, where values are filtered in doubles, and numbers that do not fit: the reference's values. */
import { describe, expect, test } from 'vitest';
import { compileFast, copyOf } from '../../../packages/engine/src/fast/compileFast.ts';
import type { EvidenceRecord, StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { addDays, type IsoDate } from '../../../packages/model/src/index.ts';
import { programFrom } from '../../support/programs.ts';
import { randomOf } from '../../support/randomProgram.ts';
import { decided, expectSame } from './same.ts';

const asOf = '2026-06-30';
const methods = [
  'average',
  'decaying average, newest counts 65%',
  'decaying average, newest counts 33.3%',
  'weighted latest, newest counts 65%',
  'power law',
  'linear trend',
  'median',
];
const rounding = ['to 0.1, half up', 'to 0.01, half even', 'to 0.5, half up'];

function programOf(method: string, round: string) {
  return programFrom(`framework F "F"
  language: en
  scale: S

scale S "S"
  level Low = 1
  level High = 4
  mastery from: 4

area A "Area"
  competency A.1 "First"
    I can: do one thing.

role teacher "Teacher"

calculation C "C"
  for: each competency
  takes: scores
  method: ${method}
  order by: date assessed
  same date: by date entered
  missing: left out
  retakes: all count
  override: replaces the value, by teacher
  round: ${round}

rule R "Rule"
  for: each competency
  requires all of these:
    - C at 2.5 or better
`);
}

function recordWith(values: readonly (string | number)[]): StudentRecord {
  const evidence = values.map(
    (value, place): EvidenceRecord => ({ code: 'A.1', value, date: addDays('2020-01-01' as IsoDate, place) }),
  );
  return { format: 'cairn-record', formatVersion: '1.0', student: 'S-1', evidence };
}

describe.each(methods)('%s', (method) => {
  test.each(rounding)('rounded %s', (round) => {
    const program = programOf(method, round);
    const fast = compileFast(program);
    const random = randomOf(7);
    expect(fast.byReference).toBe(false);
    for (let times = 0; times < 40; times++) {
      const values = random.times(1 + random.below(60), () => random.pick(['1', '2', '2.5', '3', '3.5', 4]));
      expectSame(program, fast, recordWith(values), asOf, times);
    }
    // A value that stays exactly at a half, however long the series is.
    expectSame(program, fast, recordWith(Array.from({ length: 50 }, () => '2.25')), asOf);
    expectSame(program, fast, recordWith(Array.from({ length: 50 }, () => '2.005')), asOf);
  });
});

test('numbers beside the grid, and more pieces than are packed, are left to the reference', () => {
  const program = programOf('average', 'to 0.1, half up');
  const fast = compileFast(program);
  const records = [
    recordWith([2, '2.12345678']),
    recordWith(['99999999999']),
    recordWith(Array.from({ length: 5000 }, () => 3)),
  ];
  for (const record of records) {
    expect(fast.pack(record, asOf).exact).toBe(true);
    expectSame(program, fast, record, asOf);
  }
  expect(fast.pack(recordWith([2]), asOf).exact).toBe(false);
});

test('what is kept stays as it is while others are packed', () => {
  const fast = compileFast(programOf('average', 'to 0.1, half up'));
  const kept = copyOf(fast.pack(recordWith([3, 3]), asOf));
  const other = fast.pack(recordWith([1]), asOf);
  expect(decided(fast, fast.decide(other))).toEqual(['not yet']);
  expect(decided(fast, fast.decide(kept))).toEqual(['met']);
  expect(kept.code.length).toBe(2);
});

test('without a day there is no answer', () => {
  const fast = compileFast(programOf('average', 'to 0.1, half up'));
  expect(() => fast.pack(recordWith([1]))).toThrow(RangeError);
});
