import { expect, test } from 'vitest';
import { stricter } from '../../../packages/language/src/checks/licences.ts';
import { said } from '../../support/said.ts';

test.each([
  ['CC BY-NC 4.0', 'CC BY 4.0', ['no commercial use']],
  ['CC BY-NC-SA 4.0', 'CC0', ['attribution', 'no commercial use', 'share alike']],
  ['CC-BY-SA-4.0', 'CC BY 4.0', ['share alike']],
  ['https://creativecommons.org/licenses/by-nd/4.0/', 'CC BY 4.0', ['no changes']],
  ['© 2013 NGA Center', 'CC BY-SA 4.0', ['permission']],
  ['All rights reserved', 'All rights reserved', []],
  ['CC BY 4.0', 'All rights reserved', []],
  ['CC BY 4.0', 'CC BY-SA 4.0', []],
  ['CC0 1.0', 'CC BY 4.0', []],
  ['public domain', 'CC0 1.0', []],
  ['Public License of Riverbend', 'CC0 1.0', []],
  ['CC BY 4.0', 'as our lawyers say', []],
])('%s asks, beyond %s, for %j', (theirs, ours, terms) => {
  expect(stricter(theirs, ours)).toEqual(terms);
});

const F = (...facts: string[]): string => `framework F "F"\n${facts.map((fact) => `  ${fact}\n`).join('')}`;

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'standards need no version and no licence of ours',
    'publication-facts-missing',
    'standards S "S"\n  language: en\n',
    ['1: `S` does not say its `publisher` and `identifier`.'],
  ],
  [
    'a line that could not be read may be the missing one',
    'publication-facts-missing',
    F('version: 1', 'pubblisherr Riverbend', 'language: en'),
    [],
  ],
  [
    'adopted with nothing',
    'adopted-without-basis',
    F('status: adopted'),
    ['2: `F` is adopted and does not say its `legal basis` and `version`.'],
  ],
  ['a draft needs no basis', 'adopted-without-basis', F('status: draft'), []],
  ['one day is enough', 'valid-until-before-from', F('valid from: 2026-07-01', 'valid until: 2026-07-01'), []],
  ['a draft may be past its day', 'adopted-and-expired', F('status: draft', 'valid until: 2020-06-30'), []],
  [
    'the last day is a day on which it holds',
    'adopted-and-expired',
    F('status: adopted', 'valid until: 2026-07-01'),
    [],
  ],
  [
    'the day after is not',
    'adopted-and-expired',
    F('status: adopted', 'valid until: 2026-06-30'),
    ['3: `F` is adopted and was valid until `2026-06-30`.'],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});
