import { existsSync, readFileSync } from 'node:fs';
import { METHODS } from '@cairn/model';
import { expect, test } from 'vitest';
import { formulas } from '../../../packages/server/src/hover/formulas.ts';
import { hover } from '../../../packages/server/src/hover/hover.ts';
import { deskWith } from '../../support/desk.ts';

/** What a hover on a method says of its example, from the scores on. */
function example(method: string, more = ''): string | undefined {
  const { desk, offset } = deskWith(`framework T "Test"
  scale: s
scale s "Four levels"
  level 1 "One" = 1
  level 2 "Two" = 2
  level 3 "Three" = 3
  level 4 "Four" = 4
calculation other
  for: each competency
  method: average
calculation c "C"
  for: each competency
  met<|>hod: ${method}
${more}`);
  const { value } = hover(desk, offset)!.contents as { value: string };
  return /For example, the[\s\S]*?(?=\n\n\*\*method)/.exec(value)?.[0].replace('For example, ', '');
}

const given = 'the scores 2, 3, 2, 4, the oldest first:\n\n';

test.each([
  [
    'average',
    '  round: to 0.1, half up\n',
    `${given}- (2 + 3 + 2 + 4) ÷ 4 = 2.75\n- 2.75, rounded to 0.1: **2.8**, level **Two** (2)`,
  ],
  [
    'weighted average',
    '',
    `${given}- with weight 2 for the second: (1 × 2 + 2 × 3 + 1 × 2 + 1 × 4) ÷ 5 = 2.8\n- the value is **2.8**, level **Two** (2)`,
  ],
  [
    'weighted latest, newest counts 65%',
    '  round: to 0.01, half up\n',
    `${given}- 0.65 × 4 + 0.35 × (2 + 3 + 2) ÷ 3 ≈ 3.4167\n- ≈ 3.4167, rounded to 0.01: **3.42**, level **Three** (3)`,
  ],
  [
    'decaying average, newest counts 65%',
    '  round: to 0.01, half up\n',
    `${given}- 0.35 × 2 + 0.65 × 3 = 2.65\n- 0.35 × 2.65 + 0.65 × 2 = 2.2275\n- 0.35 × 2.2275 + 0.65 × 4 = 3.379625\n- 3.379625, rounded to 0.01: **3.38**, level **Three** (3)`,
  ],
  ['power law', '  round: to 0.01, half up\n', `${given}- ≈ 3.2196, rounded to 0.01: **3.22**, level **Three** (3)`],
  ['linear trend', '', `${given}- the value is **3.5**, level **Three** (3)`],
  ['latest', '', `${given}- the value is **4**, level **Four** (4)`],
  ['latest 2', '', `${given}- (2 + 4) ÷ 2 = 3\n- the value is **3**, level **Three** (3)`],
  ['best 2', '', `${given}- (3 + 4) ÷ 2 = 3.5\n- the value is **3.5**, level **Three** (3)`],
  ['highest', '', `${given}- the value is **4**, level **Four** (4)`],
  ['lowest', '', `${given}- the value is **2**, level **Two** (2)`],
  ['median', '', `${given}- by size: 2, 2, 3, 4\n- the value is **2.5**, level **Two** (2)`],
  ['mode', '', `${given}- the value is **2**, level **Two** (2)`],
  ['mode of latest 3, ties go to no value', '', `${given}- No value.`],
  [
    'mode of latest 3, ties go to latest',
    '',
    `${given}- the newest 3: 3, 2, 4\n- the value is **4**, level **Four** (4)`,
  ],
  ['2 times at 3 or better', '', `${given}- (3 + 4) ÷ 2 = 3.5\n- the value is **3.5**, level **Three** (3)`],
  [
    'average',
    '  only: latest 2\n',
    `${given}- only the latest 2: 2, 4\n- (2 + 4) ÷ 2 = 3\n- the value is **3**, level **Three** (3)`,
  ],
  [
    'linear trend',
    '  only: latest 2\n  round: to 1, half up, for display only\n',
    `${given}- only the latest 2: 2, 4\n- the value is **4**, level **Four** (4)`,
  ],
  [
    'average',
    '  takes: other of each target\n',
    'the values of `other` 2, 3, 2, 4, the oldest first:\n\n- (2 + 3 + 2 + 4) ÷ 4 = 2.75\n- the value is **2.75**, level **Two** (2)',
  ],
])('%s %j', (method, more, expected) => {
  expect(example(method, more)).toBe(expected);
});

test('growth is a difference', () => {
  const { desk, offset } = deskWith(`framework T "Test"
calculation other
  for: each competency
  method: average
calculation c "C"
  met<|>hod: other minus baseline
  round: to 0.1, half up
`);
  expect((hover(desk, offset)!.contents as { value: string }).value).toContain(
    'For example, a value of 4 and a baseline of 2:\n\n- 4 − 2 = 2\n- the value is **2.0**',
  );
});

test.each(Object.keys(METHODS) as (keyof typeof METHODS)[])('%s has its page', (name) => {
  const page = new URL(`../../../docs/engine/${formulas[name].page}.md`, import.meta.url);
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('## The formula');
});
