/** The published schema of outcomes and their shape say the same. */
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import schema from '../../../packages/engine/schema/outcome.schema.json' with { type: 'json' };
import { outcomeShape } from '../../../packages/engine/src/outcome/outcomeShape.ts';
import { checkOf } from '../../../packages/engine/src/shape/check.ts';
import { forDamaged } from '../../support/damagedData.ts';
import { full } from './fullOutcome.ts';

const ajv = new Ajv2020.default({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const check = checkOf(outcomeShape, false);

test('an outcome with every member fits', () => {
  expect(check(full)).toBeUndefined();
  expect(validate(full)).toBe(true);
});

test('on 5,000 outcomes with damages at random places they agree', () => {
  const counts = { fits: 0, refused: 0 };
  forDamaged(full, [], 5000, (data) => {
    const fits = check(data) === undefined;
    counts[fits ? 'fits' : 'refused'] += 1;
    expect(fits).toBe(validate(data));
  });
  expect(counts.refused).toBeGreaterThan(2000);
  expect(counts.fits).toBeGreaterThan(300);
});
