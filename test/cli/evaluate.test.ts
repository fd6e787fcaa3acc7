import { compile, Project } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import errorSchema from '../../packages/cli/schema/error.schema.json' with { type: 'json' };
import summarySchema from '../../packages/cli/schema/summary.schema.json' with { type: 'json' };
import outcomeSchema from '../../packages/engine/schema/outcome.schema.json' with { type: 'json' };
import { cairn, type Files, filesIn, folderWith, start, useCommand } from './command.ts';

useCommand();

const framework = `framework F "Reading"
  version: 1
  language: en
requirement PLAN "Plan"
credit CLUB "Club"
  awards: 0.5 credit in elective
  requires all of these:
    - completed PLAN
  monitor: awards by race, every year
`;

/** The compiled form of a framework. */
function compiled(text: string): string {
  const project = new Project();
  project.set('f.cairn', text);
  return canonicalJson(compile(project, project.frameworks()[0]!));
}

const model = compiled(framework);
const asOf = ['--as-of', '2026-01-30'];

function record(student: string, more: object = {}): string {
  return JSON.stringify({
    format: 'cairn-record',
    formatVersion: '1.0',
    student,
    complete: ['requirements', 'credits'],
    ...more,
  });
}

const planned = { complete: ['credits'], requirements: [{ code: 'PLAN', date: '2025-05-30' }] };

/** Each line in a few words: whose credit has which status, or what is wrong where. */
function told(out: string): string[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
    .map((data) =>
      data.format === 'cairn-outcome'
        ? `${data.student}: ${data.results.find((one: { code: string }) => one.code === 'CLUB').status}`
        : `${data.file ?? ''}:${data.line}: ${data.problems[0].message}`,
    );
}

interface Case {
  does: string;
  files?: Files;
  run: readonly string[];
  input?: string | Uint8Array;
  out?: readonly string[];
  err?: string;
  code: number;
}

const empty = 'The line is empty. Take it out, so that each line is a record.';

const cases: readonly Case[] = [
  {
    does: 'answers each line of the standard input',
    run: ['evaluate', 'F.json', ...asOf],
    input: `${record('Rowan', planned)}\n${record('Ash')}\n`,
    out: ['Rowan: met', 'Ash: not yet'],
    code: 0,
  },
  {
    does: 'takes a byte order mark, CRLF and a last line without an end',
    run: ['evaluate', 'F.json', '-', ...asOf],
    input: `\ufeff${record('Rowan', planned)}\r\n${record('Ash')}`,
    out: ['Rowan: met', 'Ash: not yet'],
    code: 0,
  },
  {
    does: 'puts an error record in the place of each bad line, and goes on',
    files: {
      'a.ndjson': `${record('Rowan')}\n\nnot me\n`,
      'b.ndjson': `${record('Ash', { asOf: '2026-02-30' })}\n${record('Bo')}\n`,
    },
    run: ['evaluate', 'F.json', 'a.ndjson', 'b.ndjson', ...asOf],
    out: [
      'Rowan: not yet',
      `a.ndjson:2: ${empty}`,
      'a.ndjson:3: The line is not JSON. Look for a quotation mark, comma or bracket that is missing or too many.',
      'b.ndjson:1: There is no day `"2026-02-30"`. Look at the month and the day.',
      'Bo: not yet',
    ],
    err: '3 lines of 5 could not be evaluated.\n',
    code: 1,
  },
  {
    does: 'names what a newer version says, once',
    run: ['evaluate', 'F.json', ...asOf],
    input: `${record('Rowan', { formatVersion: '1.9', colour: 'green' })}\n`.repeat(3),
    out: ['Rowan: not yet', 'Rowan: not yet', 'Rowan: not yet'],
    err: 'Some records are of a newer version of the format; this was not known and passed over: `colour`.\n',
    code: 0,
  },
  {
    does: 'needs a framework',
    run: ['evaluate'],
    err: 'cairn: Say which framework: `cairn evaluate out/WA.json records.ndjson`.\n',
    code: 2,
  },
  {
    does: 'needs a compiled one',
    files: { 'f.cairn': framework },
    run: ['evaluate', 'f.cairn'],
    err: 'cairn: `f.cairn` is not compiled yet.\n       `cairn compile --out out` makes JSON of it, to be named here.\n',
    code: 2,
  },
  {
    does: 'refuses what is no framework',
    files: { 'r.json': record('Rowan') },
    run: ['evaluate', 'r.json'],
    err: 'cairn: `r.json` cannot be used: This is not a compiled Cairn framework: it does not say `"format": "cairn-model"`.\n',
    code: 2,
  },
  {
    does: 'looks for every file before it begins',
    files: { 'a.ndjson': `${record('Rowan')}\n` },
    run: ['evaluate', 'F.json', 'a.ndjson', 'b.ndjson', ...asOf],
    err: 'cairn: `b.ndjson` is not there.\n',
    code: 2,
  },
  {
    does: 'takes no folder',
    files: { 'in/a.ndjson': '' },
    run: ['evaluate', 'F.json', 'in'],
    err: 'cairn: `in` is a folder. Name the files in it.\n',
    code: 2,
  },
  {
    does: 'takes only days that exist',
    run: ['evaluate', 'F.json', '--as-of', '2026-02-30'],
    err: 'cairn: `--as-of` takes a day like `2026-01-30`, not `2026-02-30`.\n',
    code: 2,
  },
  {
    does: 'takes only languages of the framework',
    run: ['evaluate', 'F.json', '--language', 'fr'],
    err: 'cairn: `F` has no texts in `fr`.\n       It has: en.\n',
    code: 2,
  },
  {
    does: 'writes the summary over nothing that it reads',
    files: { 'r.ndjson': `${record('Rowan')}\n` },
    run: ['evaluate', 'F.json', 'r.ndjson', '--summary', './r.ndjson', ...asOf],
    err: 'cairn: `--summary ./r.ndjson` would write over `r.ndjson`, which is read. Choose another name.\n',
    code: 2,
  },
];

describe('cairn evaluate', () => {
  test.concurrent.each(cases)('$does', async ({ files = {}, run, input = '', out = [], err = '', code }) => {
    const folder = folderWith({ 'F.json': model, ...files });
    const seen = await cairn(folder, run, { input });
    expect([told(seen.out), seen.err, seen.code]).toEqual([out, err, code]);
    expect(Object.keys(filesIn(folder)).sort()).toEqual(['F.json', ...Object.keys(files)].sort());
  });

  test('says of which used framework the model is not named', async () => {
    const other = 'framework O "Other"\n  version: 1\n  language: en\nrequirement DEED "Deed"\n';
    const project = new Project();
    project.set('o.cairn', other);
    project.set(
      'f.cairn',
      framework
        .replace('completed PLAN', 'completed O/DEED')
        .replace('  version: 1\n', '  version: 1\n  uses: "o.cairn" as O\n'),
    );
    const [f, o] = ['F', 'O'].map((code) =>
      canonicalJson(compile(project, project.frameworks().find(({ headers }) => headers[0]?.name === code)!)),
    );
    const folder = folderWith({ 'F.json': f!, 'O.json': o!, 'r.ndjson': `${record('Rowan')}\n` });
    const without = await cairn(folder, ['evaluate', 'F.json', 'r.ndjson', ...asOf]);
    expect([without.err, without.code]).toEqual(['`O` is used and its model is not named; `--uses` names it.\n', 0]);
    const whole = await cairn(folder, ['evaluate', 'F.json', '--uses', 'O.json', 'r.ndjson', ...asOf]);
    expect([whole.err, whole.code, told(whole.out)]).toEqual(['', 0, ['Rowan: not yet']]);
  });

  test('says as much of why as was asked', async () => {
    const folder = folderWith({ 'F.json': model });
    const has = async (...more: string[]) => {
      const { out } = await cairn(folder, ['evaluate', 'F.json', ...asOf, ...more], { input: record('Rowan') });
      return ['why', 'next'].filter((member) => out.includes(`"${member}":`));
    };
    expect(await Promise.all([has(), has('--reasons', 'short'), has('--reasons', 'full')])).toEqual([
      [],
      ['next'],
      ['why', 'next'],
    ]);
  });

  test('writes a summary, and shows one', async () => {
    const lines = [planned, {}].flatMap((more) =>
      ['A', 'B'].flatMap((race) => Array(20).fill({ ...more, groups: { race } })),
    );
    const input = lines.map((more, i) => `${record(`S${i}`, more)}\n`).join('');
    const folder = folderWith({ 'F.json': model });
    const { err, code } = await cairn(folder, ['evaluate', 'F.json', ...asOf, '--summary', 'out/s.json'], { input });
    expect([err, code]).toEqual(['', 0]);
    const summary = JSON.parse(filesIn(folder)['out/s.json']!);
    expect(new Ajv2020.default({ strict: true }).validate(summarySchema, summary)).toBe(true);
    expect(summary.credits[0].groups[0].values).toEqual([
      { value: 'A', status: { met: 20, unknown: null, 'not yet': null, closed: null } },
      { value: 'B', status: { met: 20, unknown: null, 'not yet': null, closed: null } },
    ]);
    const shown = await cairn(folder, ['evaluate', 'F.json', ...asOf, '--summary', '-'], { input });
    expect(shown.err).toBe(`           records  met  unknown  not yet  closed
CLUB Club       80   40        ·        ·       ·
  race
    A           40   20        ·        ·       ·
    B           40   20        ·        ·       ·

· is a count below 10, or one from which such a count could be worked out.
`);
  });

  test('stops calmly when nobody reads on', async () => {
    const folder = folderWith({ 'F.json': model, 'r.ndjson': `${record('Rowan')}\n`.repeat(20_000) });
    const child = start(folder, ['evaluate', 'F.json', 'r.ndjson', ...asOf, '--summary', 's.json']);
    let err = '';
    child.stderr?.on('data', (text) => (err += text));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect([await new Promise((done) => child.on('close', done)), err]).toEqual([0, '']);
    expect(Object.keys(filesIn(folder))).not.toContain('s.json');
  });
});

test('every line has its published shape, and no beginning of one can be taken for a whole', async () => {
  const folder = folderWith({ 'F.json': model });
  const input = `${record('Rowan', planned)}\nx\n${record('Ash', { student: 'A', grade: 9 })}\n`;
  const { out } = await cairn(folder, ['evaluate', 'F.json', ...asOf, '--reasons', 'full'], { input });
  const ajv = new Ajv2020.default({ strict: true });
  addFormats.default(ajv);
  const [outcome, ...errors] = out.split('\n').slice(0, -1);
  expect([ajv.validate(outcomeSchema, JSON.parse(outcome!)), ajv.errors]).toEqual([true, null]);
  expect(errors.map((line) => ajv.validate(errorSchema, JSON.parse(line)))).toEqual([true, true]);
  for (const line of [outcome!, ...errors])
    for (let length = 0; length < line.length; length++) expect(() => JSON.parse(line.slice(0, length))).toThrow();
});
