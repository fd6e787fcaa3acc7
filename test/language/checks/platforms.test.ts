import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { canvasMethods, lengthLimits, needed, platformNames } from '../../../packages/language/src/checks/limits.ts';
import { things } from '../../../packages/language/src/vocabulary/index.ts';
import { said } from '../../support/said.ts';

const F = (targets: string, ...lines: string[]): string =>
  `framework F "F"\n${targets === '' ? '' : `  targets: ${targets}\n`}${lines.map((line) => `${line}\n`).join('')}`;
const A = (code: string, ...facts: string[]): string[] => [`area ${code}`, ...facts.map((fact) => `  ${fact}`)];
const letters = (count: number): string => 'é'.repeat(count);

test.each<[what: string, code: string, example: string, messages: string[]]>([
  ['no target, no limit', 'too-long-for-a-platform', F('', ...A(`A "${letters(300)}"`)), []],
  ['as long as may be', 'too-long-for-a-platform', F('moodle', ...A(`A "${letters(100)}"`)), []],
  [
    'one more',
    'too-long-for-a-platform',
    F('moodle', ...A(`A "${letters(101)}"`)),
    ['3: `title` of `A` has 101 characters. Moodle holds 100 (short name).'],
  ],
  [
    'both versions of CASE are one platform',
    'too-long-for-a-platform',
    F('case-1.0, case-1.1', ...A(`A "${letters(61)}"`)),
    ['3: `title` of `A` has 61 characters. CASE holds 60 (abbreviatedStatement).'],
  ],
  [
    'letters beyond the first plane count once',
    'too-long-for-a-platform',
    F('moodle', ...A(`A "${'𝒜'.repeat(100)}"`)),
    [],
  ],
  [
    'each of several texts',
    'too-long-for-a-platform',
    F('canvas', ...A('A "A"', 'I can: read.', `I can: ${letters(256)}`)),
    ['5: `I can` of `A` has 256 characters. Canvas holds 255 (friendly description).'],
  ],
  [
    'a statement over several lines',
    'too-long-for-a-platform',
    F('case-1.1', ...A('A "A"', 'statement:', `  ${letters(4000)}`, `  ${letters(200)}`)),
    ['4: `statement` of `A` has 4201 characters. CASE holds 4096 (fullStatement).'],
  ],
  ['a title alone is enough for CASE', 'missing-for-a-platform', F('case-1.1', '  publisher: R', ...A('A "A"')), []],
  [
    'neither title nor statement',
    'missing-for-a-platform',
    F('moodle', ...A('A')),
    [
      '3: `A` has no `title`, `statement` or `I can`; Moodle leaves out a competency without a name, with all that is below it.',
    ],
  ],
  [
    'a line that could not be read may be the missing one',
    'missing-for-a-platform',
    F('ctdl-asn', '  publisher: R', '  language: en', '  abuot: What it is for.'),
    [],
  ],
  ['codes of digits in another platform', 'code-of-digits-only', F('canvas', ...A('1.1 "A"')), []],
  ['codes with two points are no numbers', 'code-of-digits-only', F('moodle', ...A('1.1.1 "A"')), []],
  [
    'an exponent is a number',
    'code-of-digits-only',
    F('moodle', ...A('1e1 "A"')),
    ['3: Moodle takes `1e1` for a number: `1.1` and `1.10` are one there. Put letters before it, like `C1e1`.'],
  ],
  [
    'a UUID is as good as an address',
    'identifier-is-no-address',
    F('case-1.1', '  identifier: 0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d'),
    [],
  ],
  [
    'several platforms that ask for an address',
    'identifier-is-no-address',
    F('case-1.1, ctdl-asn', '  identifier: ours'),
    ['3: `ours` is not a web address; CASE and CTDL-ASN name a framework by one.'],
  ],
  [
    'a number that Canvas does not take',
    'method-not-in-canvas',
    F('canvas', 'calculation c', '  for: each area', '  method: decaying average, newest counts 40%'),
    ['5: Canvas works out `decaying average` only with a number from 50 to 99.'],
  ],
  [
    'a number that it takes',
    'method-not-in-canvas',
    F('canvas', 'calculation c', '  for: each area', '  method: weighted latest, newest counts 40%'),
    [],
  ],
  [
    'the latest alone, and the latest three',
    'method-not-in-canvas',
    F('canvas', 'calculation c', '  method: latest', 'calculation d', '  method: latest 3'),
    ['6: Canvas does not work out `latest 3`; its outcomes get the levels that Cairn worked out, or another method.'],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});

test('the tables speak of platforms, things and facts that there are', () => {
  const vocabulary = readFileSync(
    join(resolve(import.meta.dirname, '../../..'), 'packages/language/src/vocabulary/framework.ts'),
    'utf8',
  );
  expect(vocabulary).toContain(`{value=${Object.keys(platformNames).join('|')},…}`);
  const wrong = [
    ...lengthLimits.map(({ part, things: kinds }) => ({ parts: [part], kinds })),
    ...needed.map(({ parts, things: kinds }) => ({ parts, kinds })),
  ]
    .flatMap(({ parts, kinds }) => kinds.flatMap((kind) => parts.map((part) => [kind, part] as const)))
    .filter(([kind, part]) => {
      const row = things.find(({ id }) => id === kind);
      return part !== 'code' && part !== 'title' && !row?.below?.lines.some(({ id }) => id === part);
    });
  expect(wrong).toEqual([]);
  const methods = things.find(({ id }) => id === 'calculation')?.below?.lines.find(({ id }) => id === 'method');
  expect(
    [...canvasMethods.keys()].filter(
      (method) => !methods?.forms.some((form) => new RegExp(`[=|]${method}[|}]`).test(form)),
    ),
  ).toEqual([]);
});
