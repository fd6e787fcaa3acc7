/** Matching a line against a form costs as much as the line has parts. Counted, not timed. */
import { afterEach, expect, test, vi } from 'vitest';
import { Form } from '../../../packages/language/src/forms/match.ts';
import { valueTypes } from '../../../packages/language/src/forms/types.ts';

afterEach(() => vi.restoreAllMocks());

const count = 12;
const numbers = Array.from({ length: count }, (_, i) => i + 1);
const anyOrder = new Form(`<${numbers.map((n) => `[{slot${n}:CODE} word${n}]`).join(';')}>`);

test.each<[what: string, line: string, fits: boolean, scans: number]>([
  ['none of the parts', 'A nothing', false, count],
  ['all of them in order', numbers.map((n) => `A word${n}`).join(' '), true, count],
  // Each of the parts that are left is tried until the one that stands there is found: 12 + 11 + … + 1.
  [
    'all of them from the end',
    numbers
      .map((n) => `A word${n}`)
      .reverse()
      .join(' '),
    true,
    78,
  ],
])('parts in any order are tried once at each place: %s', (_what, line, fits, scans) => {
  const scan = vi.spyOn(valueTypes['CODE']!, 'scan');
  expect(anyOrder.match(line, 0, line.length) !== undefined).toBe(fits);
  expect(scan).toHaveBeenCalledTimes(scans);
});
