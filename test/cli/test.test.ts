import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { cairn, type Files, filesIn, folderWith, useCommand } from './command.ts';

useCommand();

const rules = (code: string, title = 'Reading'): string => `framework ${code} "${title}"
  version: 1
  publisher: Us
  identifier: https://example.org/${code}
  license: CC0 1.0
  language: en

requirement PLAN "Plan for later"

pathway WAY "Way"
  requires all of these:
    - completed PLAN
`;

/** A scenario of eight lines; the expectation stands on its seventh. */
const scenario = (title: string, expected: string, date = '2025-10-10'): string => `
scenario "${title}"
  student Rowan, entered grade 9 on 2024-09-01
  as of: 2026-01-30
  requirements
    ${date} PLAN
  expect
    pathway WAY is ${expected}
`;

const good = `${rules('GOOD')}${scenario('A plan', 'met')}`;
const bad = `${rules('BAD')}${scenario('A plan', 'met')}${scenario("No <plan> & 'none'", 'closed')}`;

const badText = `a/bad.cairn:28: No <plan> & 'none'
  WAY
    expected: closed
    found:    met
    reason:
      Way
        Completed: Plan for later (PLAN)
`;

interface Case {
  does: string;
  files: Files;
  run: readonly string[];
  out?: string;
  err?: string;
  code: number;
}

const cases: readonly Case[] = [
  {
    does: 'counts by file, and ends with the sum',
    files: { 'a/bad.cairn': bad, 'good.cairn': good },
    run: ['test'],
    out: `a/bad.cairn  1 passed, 1 failed\ngood.cairn   1 passed\n\n${badText}\n2 passed, 1 failed\n`,
    code: 1,
  },
  {
    does: 'passes',
    files: { 'good.cairn': good },
    run: ['test', 'good.cairn'],
    out: 'good.cairn  1 passed\n\n1 passed, 0 failed\n',
    code: 0,
  },
  {
    does: 'says that there was nothing to run',
    files: { 'empty.cairn': rules('EMPTY') },
    run: ['test'],
    out: '0 passed, 0 failed\n',
    code: 0,
  },
  {
    does: 'runs only scenarios with a text in their titles',
    files: { 'bad.cairn': bad, 'good.cairn': good },
    run: ['test', '--grep', 'a PLAN'],
    out: 'bad.cairn   1 passed\ngood.cairn  1 passed\n\n2 passed, 0 failed\n',
    code: 0,
  },
  {
    does: 'runs the scenarios of a framework that stand in another of its files',
    files: { 'good.cairn': rules('GOOD'), 'cases.cairn': `part of GOOD\n${scenario('A plan', 'met')}` },
    run: ['test', 'good.cairn'],
    out: 'cases.cairn  1 passed\n\n1 passed, 0 failed\n',
    code: 0,
  },
  {
    does: 'works with the frameworks that are used',
    files: {
      'a.cairn': `${rules('A').replace('  language: en\n', '  language: en\n  uses: "b.cairn" as B\n')}${scenario('A plan', 'met')}`,
      'b.cairn': rules('B'),
    },
    run: ['test', 'a.cairn'],
    out: 'a.cairn  1 passed\n\n1 passed, 0 failed\n',
    code: 0,
  },
  {
    does: 'runs nothing where there are errors',
    files: { 'good.cairn': good, 'wrong.cairn': rules('WRONG').replace('version', 'versoin') },
    run: ['test'],
    err: `wrong.cairn:2:3: error: \`versoin\` is not known here. Did you mean \`version\`? [unknown-word]
    2 |   versoin: 1
      |   ^^^^^^^

1 error in 1 of 2 files.
No scenario was run.
`,
    code: 1,
  },
  {
    does: 'names a path that is not there',
    files: {},
    run: ['test', 'none.cairn'],
    err: 'cairn: There is no file or folder `none.cairn`.\nNo scenario was run.\n',
    code: 2,
  },
  {
    does: 'holds scenarios against another version',
    files: {
      'good.cairn': good,
      'next/good.cairn': rules('GOOD').replace('    - completed PLAN', '    - none of these:\n      - completed PLAN'),
    },
    run: ['test', 'good.cairn', '--against', 'next'],
    out: `good.cairn  0 passed, 1 failed

good.cairn:20: A plan
  WAY
    expected: met
    found:    not yet
    reason:
      Way
        None of these
          Completed: Plan for later (PLAN)

0 passed, 1 failed
`,
    code: 1,
  },
  {
    does: 'tells calmly what another version does not have',
    files: {
      'good.cairn': `${rules('GOOD')}${scenario('A plan', 'not met')}`,
      'next/good.cairn': rules('GOOD').replaceAll('PLAN', 'PORTFOLIO'),
    },
    run: ['test', 'good.cairn', '--against', 'next/good.cairn'],
    out: `good.cairn  1 passed

good.cairn:14: A plan
  \`PLAN\` in \`requirements 1\` is not in the framework, and the record is left out.

1 passed, 0 failed
`,
    code: 0,
  },
  {
    does: 'passes by what has no other version',
    files: { 'good.cairn': good, 'bad.cairn': bad, 'next/good.cairn': rules('GOOD') },
    run: ['test', 'good.cairn', 'bad.cairn', '--against', 'next'],
    out: 'good.cairn  1 passed\n\n1 passed, 0 failed\n',
    err: '`BAD` has no other version in `next`; its scenarios are passed by.\n',
    code: 0,
  },
  {
    does: 'refuses another version of something else',
    files: { 'good.cairn': good, 'next/bad.cairn': rules('BAD') },
    run: ['test', 'good.cairn', '--against', 'next'],
    err: 'cairn: `next` holds no other version of these frameworks.\n',
    code: 2,
  },
  {
    does: 'stops at errors of another version',
    files: { 'good.cairn': good, 'next/good.cairn': rules('GOOD').replace('version', 'versoin') },
    run: ['test', 'good.cairn', '--against', 'next'],
    err: `next/good.cairn:2:3: error: \`versoin\` is not known here. Did you mean \`version\`? [unknown-word]
    2 |   versoin: 1
      |   ^^^^^^^

1 error in 1 file.
No scenario was run.
`,
    code: 1,
  },
  {
    does: 'covers its own rules only',
    files: { 'good.cairn': good },
    run: ['test', '--coverage', '--against', 'next'],
    err: 'cairn: `--coverage` is about your own rules, `--against` about others. Choose one of them.\n',
    code: 2,
  },
];

test.concurrent.each(cases)('$does', async ({ files, run, out = '', err = '', code }) => {
  expect(await cairn(folderWith(files), run)).toEqual({ out, err, code });
});

test('holds scenarios against a compiled version', async () => {
  const folder = folderWith({ 'good.cairn': good });
  await cairn(folder, ['compile', '--out', 'last']);
  expect(await cairn(folder, ['test', '--against', 'last/GOOD.json'])).toEqual({
    out: 'good.cairn  1 passed\n\n1 passed, 0 failed\n',
    err: '',
    code: 0,
  });
});

describe('reporters', () => {
  const files = { 'a/bad.cairn': bad };

  test('json has the published shape', async () => {
    const { out, code } = await cairn(folderWith(files), ['test', '--reporter', 'json', '--coverage']);
    const report = JSON.parse(out);
    const schema = resolve(import.meta.dirname, '../../packages/cli/schema/scenarios.schema.json');
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(validate(report) || validate.errors).toBe(true);
    expect(code).toBe(1);
    expect(report.summary).toEqual({ passed: 1, failed: 1 });
    expect(report.frameworks[0].scenarios[1]).toEqual({
      title: "No <plan> & 'none'",
      file: 'a/bad.cairn',
      line: 22,
      passed: false,
      problems: [],
      expectations: [
        {
          text: 'WAY',
          file: 'a/bad.cairn',
          line: 28,
          passed: false,
          expected: 'closed',
          found: 'met',
          message: '`WAY` was expected to be closed and is met.',
          reason: 'Way\n  Completed: Plan for later (PLAN)',
        },
      ],
    });
    expect(report.frameworks[0].coverage.all).toEqual({ seen: 2, of: 4, percent: 50 });
  });

  test('junit is what services for tests read', async () => {
    const { out, code } = await cairn(folderWith(files), ['test', '--reporter', 'junit']);
    expect(code).toBe(1);
    expect(out.replace(/time="\d+\.\d{3}"/g, 'time="0"')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cairn" tests="2" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="a/bad.cairn" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase classname="BAD" name="A plan" file="a/bad.cairn" time="0"/>
    <testcase classname="BAD" name="No &lt;plan&gt; &amp; &apos;none&apos;" file="a/bad.cairn" time="0">
      <failure type="scenario-fails" message="\`WAY\` was expected to be closed and is met.">a/bad.cairn:28: \`WAY\` was expected to be closed and is met.
  Way
    Completed: Plan for later (PLAN)</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});

describe('coverage', () => {
  const text = `good.cairn  1 passed

Coverage of GOOD
  conditions                1 of 2   50%
  rules, credits and plans  1 of 2   50%
  in all                    2 of 4   50%
  Never seen not met:
    good.cairn:10  pathway WAY "Way"
    good.cairn:12  - completed PLAN

1 passed, 0 failed
`;
  const lcov = `TN:
SF:good.cairn
BRDA:10,0,0,1
BRDA:10,0,1,0
BRDA:12,0,0,1
BRDA:12,0,1,0
BRF:4
BRH:2
DA:10,1
DA:12,1
LF:2
LH:2
end_of_record
`;

  test.each([
    [['test', '--coverage'], 'out/coverage/lcov.info'],
    [['test', '--coverage-out', 'covered'], 'covered/lcov.info'],
  ])('%j', async (line, path) => {
    const folder = folderWith({ 'good.cairn': good });
    expect(await cairn(folder, line)).toEqual({ out: text, err: '', code: 0 });
    expect(filesIn(folder)).toEqual({ 'good.cairn': good, [path]: lcov });
  });

  test('that cannot be written', async () => {
    const folder = folderWith({ 'good.cairn': good });
    expect(await cairn(folder, ['test', '--coverage-out', join('good.cairn', 'x')])).toEqual({
      out: '',
      err: 'cairn: `good.cairn/x/lcov.info` cannot be written: a file stands where a folder is needed.\n',
      code: 2,
    });
  });
});

describe('`cairn check`', () => {
  const failing = `bad.cairn:28:5: error: \`WAY\` was expected to be closed and is met. Completed: Plan for later (PLAN). [scenario-fails]
   28 |     pathway WAY is closed
      |     ^^^^^^^^^^^^^^^^^^^^^

`;

  test.concurrent.each<Case>([
    {
      does: 'shows scenarios that fail',
      files: { 'bad.cairn': bad },
      run: ['check'],
      out: `${failing}1 error in 1 file.\n`,
      code: 1,
    },
    {
      does: 'shows them at another severity',
      files: { 'bad.cairn': bad, 'cairn.json': '{ "checks": { "scenario-fails": "warning" } }' },
      run: ['check'],
      out: `${failing.replace('error', 'warning')}1 warning in 1 file.\n`,
      code: 0,
    },
    {
      does: 'leaves them alone where that is wanted',
      files: { 'bad.cairn': bad, 'cairn.json': '{ "checks": { "scenario-fails": "off" } }' },
      run: ['check'],
      out: '1 file checked, nothing to mend.\n',
      code: 0,
    },
    {
      does: 'says nothing of scenarios where there are errors',
      files: { 'bad.cairn': bad.replace('version: 1', 'versoin: 1') },
      run: ['check'],
      out: `bad.cairn:2:3: error: \`versoin\` is not known here. Did you mean \`version\`? [unknown-word]
    2 |   versoin: 1
      |   ^^^^^^^

1 error in 1 file.
`,
      code: 1,
    },
    {
      does: 'shows them in the file that was asked for, though the rules stand in another',
      files: { 'bad.cairn': rules('BAD'), 'cases.cairn': `part of BAD\n${scenario('A plan', 'closed')}` },
      run: ['check', 'cases.cairn'],
      out: `cases.cairn:9:5: error: \`WAY\` was expected to be closed and is met. Completed: Plan for later (PLAN). [scenario-fails]
    9 |     pathway WAY is closed
      |     ^^^^^^^^^^^^^^^^^^^^^

1 error in 1 file.
`,
      code: 1,
    },
    {
      does: 'is not kept from one framework by what fails in another that it uses',
      files: {
        'a.cairn': `${rules('A').replace('  language: en\n', '  language: en\n  uses: "bad.cairn" as B\n')}${scenario('A plan', 'closed')}`,
        'bad.cairn': bad,
      },
      run: ['check', '.', '--format', 'github'],
      out: `::error file=a.cairn,line=21,endLine=21,col=5,endColumn=26,title=scenario-fails::\`WAY\` was expected to be closed and is met. Completed: Plan for later (PLAN).
::error file=bad.cairn,line=28,endLine=28,col=5,endColumn=26,title=scenario-fails::\`WAY\` was expected to be closed and is met. Completed: Plan for later (PLAN).
2 errors in 2 of 2 files. \`--all\` shows 1 note more.
`,
      code: 1,
    },
  ])('$does', async ({ files, run, out = '', err = '', code }) => {
    expect(await cairn(folderWith(files), run)).toEqual({ out, err, code });
  });
});
