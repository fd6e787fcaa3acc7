/** The reader of records and the published schema say the same. */
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import schema from '../../../packages/engine/schema/record.schema.json' with { type: 'json' };
import { checkRecord } from '../../../packages/engine/src/record/reader.ts';
import { forDamaged, standsAt } from '../../support/damagedData.ts';
import { full } from './fullRecord.ts';

const ajv = new Ajv2020.default({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test('a record with every member is read without a word, and is the data itself', () => {
  const data = structuredClone(full);
  const reading = checkRecord(data);
  expect(reading.problems).toEqual([]);
  expect(reading.record).toBe(data);
  expect(validate(data)).toBe(true);
});

test('on 5,000 records with damages at random places they agree', () => {
  const counts = { fits: 0, refused: 0 };
  forDamaged(full, ['format', 'formatVersion'], 5000, (data) => {
    const { record, problems } = checkRecord(data);
    counts[record ? 'fits' : 'refused'] += 1;
    expect([record !== undefined, problems.length === 0]).toEqual([validate(data), validate(data)]);
    for (const { pointer } of problems) expect(standsAt(data, pointer)).toBe(true);
  });
  expect(counts.refused).toBeGreaterThan(2000);
  expect(counts.fits).toBeGreaterThan(300);
});

/** Texts and numbers around the edges of what is a number, and whether they are. */
test.each<[value: unknown, fits: boolean]>([
  ['1'.repeat(40), true],
  ['1'.repeat(41), false],
  [`${'1'.repeat(39)}.1`, true],
  [`-${'1'.repeat(39)}.1`, true],
  [`${'1'.repeat(40)}.1`, false],
  [`-.${'1'.repeat(40)}`, true],
  [`.${'1'.repeat(41)}`, false],
  ['\u22121', true],
  ['1.', false],
  ['.', false],
  ['', false],
  ['1e3', false],
  ['7/3', false],
  [' 1', false],
  [0, true],
  [-0, true],
  [0.1, true],
  [-0.000001, true],
  [9.99e-7, false],
  [999_999_999_999_999, true],
  [1e15, false],
  [-1e15, false],
  [true, false],
])('the number %j fits: %s', (value, fits) => {
  const data = { format: 'cairn-record', formatVersion: '1.0', student: 'S', baselines: [{ code: 'X', value }] };
  expect([checkRecord(data).record !== undefined, validate(data)]).toEqual([fits, fits]);
});
