import { compile, Project } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import { describe, expect, test } from 'vitest';
import { cairn, type Files, folderWith, useCommand } from './command.ts';

useCommand();

const framework = `framework F "Reading"
  version: 1
  publisher: Us
  identifier: https://example.org/f
  license: CC0 1.0
  language: en
  also in: es

requirement PLAN "Plan for later"

pathway WAY "Way"
  requires all of these:
    - completed PLAN

pathway OTHER "Other way"
  requires all of these:
    - completed PLAN

scenario "A plan is there"
  student Rowan, entered grade 9 on 2024-09-01
  as of: 2026-01-30
  requirements
    2025-10-10 PLAN
  expect
    pathway WAY is met

scenario "No plan"
  student Mia, entered grade 9 on 2024-09-01
  as of: 2026-01-30
  expect
    pathway WAY is not yet
`;

const translation = `translation es of F
  title: Lectura
  checked against: 1
  requirement PLAN "Plan para después"
  pathway WAY "Camino"
  pathway OTHER "Otro camino"
`;

const files = { 'f.cairn': framework, 'f.es.cairn': translation };

function compiled(): string {
  const project = new Project();
  for (const [name, text] of Object.entries(files)) project.set(name, text);
  return canonicalJson(compile(project, project.frameworks()[0]!));
}

const model = compiled();

function record(student: string, more: object = {}): object {
  return {
    format: 'cairn-record',
    formatVersion: '1.0',
    student,
    asOf: '2026-01-30',
    complete: ['requirements'],
    ...more,
  };
}

const plan = { complete: [], requirements: [{ code: 'PLAN', date: '2025-10-10' }] };
const lines = [record('Rowan', plan), record('Mia'), record('Sam', { asOf: undefined })]
  .map((each) => JSON.stringify(each))
  .join('\n');

const rowan = `Rowan on January 30, 2026
Reading (F), version 1

Pathways

✓ met      Way                                                                            f.cairn:11
✓ met        Completed: Plan for later (PLAN)
               Counted: 2025-10-10 PLAN
`;

const mia = `Mia on January 30, 2026
Reading (F), version 1

Pathways

· not yet  Way                                                                            f.cairn:11
             Next: Complete Plan for later (PLAN)
· not yet    Completed: Plan for later (PLAN)
`;

const miaEs = `Mia, 30 de enero de 2026
Lectura (F), versión 1

Vías

· todavía no  Camino (WAY)                                                                f.cairn:11
                Lo siguiente: Completar: Plan para después (PLAN)
· todavía no    Completar: Plan para después (PLAN)
`;

const both: Files = { 'F.json': model, 'r.ndjson': `${lines}\n` };
const only = ['--only', 'WAY'];

/** A command line, and what comes out. */
const told: readonly { does: string; files: Files; run: readonly string[]; input?: string; out: string }[] = [
  {
    does: 'one student of a file',
    files: both,
    run: ['F.json', 'r.ndjson', '--student', 'Rowan', ...only],
    out: rowan,
  },
  {
    does: 'another, by the short name of the option',
    files: both,
    run: ['F.json', 'r.ndjson', '-s', 'Mia', ...only],
    out: mia,
  },
  {
    does: 'in Spanish',
    files: both,
    run: ['F.json', 'r.ndjson', '-s', 'Mia', '--language', 'es', ...only],
    out: miaEs,
  },
  {
    does: 'a record over several lines',
    files: { ...both, 'r.json': JSON.stringify(record('Mia'), null, 2) },
    run: ['F.json', 'r.json', ...only],
    out: mia,
  },
  { does: 'the standard input', files: both, run: ['F.json', ...only], input: JSON.stringify(record('Mia')), out: mia },
  {
    does: 'on another day than the record says',
    files: both,
    run: ['F.json', 'r.ndjson', '-s', 'Mia', '--as-of', '2026-02-01', ...only],
    out: mia.replace('January 30', 'February 1'),
  },
  {
    does: 'on a day that the record does not say',
    files: both,
    run: ['F.json', 'r.ndjson', '-s', 'Sam', '--as-of', '2026-01-30', ...only],
    out: mia.replace('Mia', 'Sam'),
  },
  { does: 'a scenario of an outline file', files, run: ['f.cairn', '--scenario', 'A PLAN is', ...only], out: rowan },
  {
    does: 'a scenario of the only framework in a folder',
    files,
    run: ['.', '--scenario', 'no plan', ...only],
    out: mia,
  },
  { does: 'several scenarios', files, run: ['F.json', '--scenario', 'plan', ...only], out: `${rowan}\n${mia}` },
];

test.concurrent.each(told)('$does', async ({ files: given, run, input, out }) => {
  const folder = folderWith({ ...given, 'F.json': model });
  expect(await cairn(folder, ['explain', ...run], input === undefined ? {} : { input })).toEqual({
    out,
    err: '',
    code: 0,
  });
});

/** A command line that cannot be done, and what is said of it. */
const refused: readonly (readonly [does: string, run: readonly string[], err: string])[] = [
  ['no framework', [], 'Say which framework: `cairn explain out/WA.json records.ndjson`.'],
  ['no such file', ['G.json'], '`G.json` is not there.'],
  [
    'no record',
    ['F.json'],
    'There is no record.\n       Name a file of records: `cairn explain out/WA.json records.ndjson`.',
  ],
  [
    'several records',
    ['F.json', 'r.ndjson'],
    'There are 3 records. Say whose: `--student NAME`.\n       There are: `Rowan`, `Mia`, `Sam`.',
  ],
  [
    'nobody of that name',
    ['F.json', 'r.ndjson', '-s', 'Rowen'],
    'There is no record of `Rowen` among 3 records. Did you mean `Rowan`?',
  ],
  [
    'the same name twice',
    ['F.json', 'r.ndjson', 'r.ndjson', '-s', 'Mia'],
    'There are 2 records of `Mia`.\n       Put the one to be told in a file of its own.',
  ],
  [
    'no day',
    ['F.json', 'r.ndjson', '-s', 'Sam'],
    'The record of `Sam` does not say the day of the question.\n       `--as-of 2026-01-30` says it.',
  ],
  [
    'a day that is none',
    ['F.json', 'r.ndjson', '--as-of', 'May'],
    '`--as-of` takes a day like `2026-01-30`, not `May`.',
  ],
  [
    'a language without words',
    ['F.json', 'r.ndjson', '-s', 'Mia', '-l', 'fr'],
    'There are no words in `fr`.\n       There are: en, es.',
  ],
  [
    'nothing of that code',
    ['F.json', 'r.ndjson', '-s', 'Mia', '--only', 'WAI'],
    'There is nothing to tell of `WAI`. Did you mean `WAY`?',
  ],
  [
    'no scenario of that title',
    ['F.json', '--scenario', 'prom'],
    'No scenario of `F` has `prom` in its title.\n       There are:\n         A plan is there\n         No plan',
  ],
  [
    'a scenario and records',
    ['F.json', 'r.ndjson', '--scenario', 'plan'],
    '`--scenario` has its own records. Leave out the files, or `--scenario`.',
  ],
  [
    'several frameworks',
    ['two', '--scenario', 'plan'],
    'There are several frameworks in `two`: `F`, `G`.\n       Name the file of one of them.',
  ],
  [
    'a line that is no record',
    ['F.json', 'bad.ndjson'],
    'Line 2 of `bad.ndjson` is not JSON.\n       Write one record, or one record a line.',
  ],
  [
    'what is no record',
    ['F.json', 'other.json'],
    '`other.json` is no record. This is not a record of a student: it does not say `"format": "cairn-record"`.',
  ],
  ['a place that is wrong', ['F.json', 'place.json'], '`place.json` is no record: look at `/asOf`. '],
];

const shared: Files = {
  ...both,
  'two/f.cairn': framework,
  'two/g.cairn': framework.replace('framework F', 'framework G').replace('org/f', 'org/g'),
  'bad.ndjson': `${JSON.stringify(record('Mia'))}\nMia\n`,
  'other.json': '{"student": "Mia"}',
  'place.json': JSON.stringify(record('Mia', { asOf: 'today' })),
};

describe('what cannot be done', () => {
  test.concurrent.each(refused)('%s', async (_, run, err) => {
    const seen = await cairn(folderWith(shared), ['explain', ...run]);
    expect([seen.out, seen.code]).toEqual(['', 2]);
    expect(seen.err.startsWith(`cairn: ${err}`)).toBe(true);
  });

  test('errors in the files are told', async () => {
    const folder = folderWith({ 'f.cairn': framework.replace('completed PLAN', 'completed PLUM') });
    const seen = await cairn(folder, ['explain', 'f.cairn', '--scenario', 'plan']);
    expect([seen.out, seen.code]).toEqual(['', 1]);
    expect(seen.err.split('\n')[0]).toMatch(/^f\.cairn:13:17: error: .*PLUM/);
  });
});

test('colours, where they are wanted', async () => {
  const { out } = await cairn(folderWith(both), ['explain', 'F.json', 'r.ndjson', '-s', 'Mia', ...only], {
    env: { FORCE_COLOR: '1' },
  });
  expect(out.split('\n').slice(5, 7)).toEqual([
    `\u001b[33m· not yet\u001b[39m  \u001b[1mWay\u001b[22m${' '.repeat(76)}\u001b[2mf.cairn:11\u001b[22m`,
    `${' '.repeat(13)}\u001b[36mNext: Complete Plan for later (PLAN)\u001b[39m`,
  ]);
});

test('what would steer a terminal is shown as a sign', async () => {
  const seen = await cairn(folderWith(both), ['explain', 'F.json', ...only], {
    input: JSON.stringify(record('Mia\u001b[2J\n!')),
  });
  expect(seen.out.split('\n')[0]).toBe('Mia␛[2J ! on January 30, 2026');
});
