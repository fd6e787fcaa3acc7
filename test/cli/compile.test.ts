import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../packages/workbench/src/fileName.ts';
import { cairn, type Files, filesIn, folderWith, put, useCommand } from './command.ts';

useCommand();

/** A framework of a few lines. */
const framework = (code: string, more = ''): string => `framework ${code} "Reading"
  version: 1
  publisher: Us
  identifier: https://example.org/reading
  license: CC0 1.0
  language: en
${more}`;

interface Case {
  does: string;
  files: Files;
  run: readonly string[];
  out?: string;
  err?: string;
  code: number;
  /** The files that are written. */
  written: readonly string[];
}

const cases: readonly Case[] = [
  {
    does: 'writes a file for each framework and each set of standards',
    files: {
      'a.cairn': framework('A'),
      'more/b.cairn': 'standards B-2 "Standards"\n  publisher: Them\n  language: en\n  license: CC0 1.0\n',
    },
    run: ['compile', '--out', 'out'],
    out: 'out/A.json    1 kB\nout/B-2.json  1 kB\n2 files written.\n',
    code: 0,
    written: ['out/A.json', 'out/B-2.json'],
  },
  {
    does: 'compiles the whole framework where one file of it is named, and none that it uses',
    files: {
      'a.cairn': framework('A', '  uses: "b/b.cairn" as B\n'),
      'part.cairn': 'part of A\n\ntag lab "Lab"\n',
      'b/b.cairn': framework('B'),
    },
    run: ['compile', 'part.cairn', '-o', 'deep/er'],
    out: 'deep/er/A.json  1 kB\n1 file written.\n',
    code: 0,
    written: ['deep/er/A.json'],
  },
  {
    does: 'lets warnings pass, and says so',
    files: { 'a.cairn': framework('A', '\ncourse X "X"\n  tags: lab\n') },
    run: ['compile', '--out', '.'],
    out: 'A.json  1 kB\n1 file written. 1 warning: `cairn check` shows them.\n',
    code: 0,
    written: ['A.json'],
  },
  {
    does: 'writes nothing at all where there is an error, also in a file that was not named',
    files: {
      'a.cairn': framework('A'),
      'part.cairn': 'part of A\n\ncourse X "X"\n  langage: es\n  tags: lab\n',
      'b.cairn': framework('B'),
    },
    run: ['compile', 'a.cairn', 'b.cairn', '--out', 'out'],
    err: `part.cairn:4:3: error: \`langage\` is not known here. Did you mean \`language\`? [unknown-word]
    4 |   langage: es
      |   ^^^^^^^

1 error in 1 of 3 files.
Nothing was written.
`,
    code: 1,
    written: [],
  },
  {
    does: 'writes nothing where a file cannot be read',
    files: { 'a.cairn': framework('A'), 'b.cairn': Buffer.of(0x23, 0xe9, 0x0a) },
    run: ['compile', '--out', 'out'],
    err: `cairn: \`b.cairn\` is not saved as UTF-8: line 1, character 2 is the byte E9, perhaps \`é\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
Nothing was written.
`,
    code: 2,
    written: [],
  },
  {
    does: 'tells that there is no framework',
    files: { 'a.cairn': '' },
    run: ['compile', '--out', 'out'],
    err: 'cairn: There is no framework in these files.\n',
    code: 2,
    written: [],
  },
  {
    does: 'tells two frameworks of one code',
    files: {
      'a/cairn.json': '{}',
      'a/a.cairn': framework('SAME'),
      'b/cairn.json': '{}',
      'b/b.cairn': framework('Same'),
    },
    run: ['compile', 'a', 'b', '--out', 'out'],
    err: `cairn: \`a/a.cairn\` and \`b/b.cairn\` would both be written to \`out/Same.json\`.
       Compile them one by one, each to a folder of its own.
`,
    code: 2,
    written: [],
  },
  {
    does: 'tells a file where a folder is needed',
    files: { 'a.cairn': framework('A') },
    run: ['compile', '--out', 'a.cairn'],
    err: 'cairn: `a.cairn/A.json` cannot be written: a file stands where a folder is needed.\n',
    code: 2,
    written: [],
  },
  {
    does: 'makes a file name of any code',
    files: { 'a.cairn': framework('`§1(b)/..`') },
    run: ['compile', '--out', 'out'],
    out: 'out/%C2%A71%28b%29%2F...json  1 kB\n1 file written.\n',
    code: 0,
    written: ['out/%C2%A71%28b%29%2F...json'],
  },
];

describe('cairn compile', () => {
  test.concurrent.each(cases)('$does', async ({ files, run, out = '', err = '', code, written }) => {
    const folder = folderWith(files);
    const seen = await cairn(folder, run);
    // How much it is exactly is the model's.
    expect({ ...seen, out: seen.out.replace(/\d+ kB/g, '1 kB') }).toEqual({ out, err, code });
    expect(Object.keys(filesIn(folder)).filter((name) => !Object.hasOwn(files, name))).toEqual(written);
  });

  test('writes the same bytes again, in any place', async () => {
    const files = { 'a.cairn': framework('A', '  about: Text.\n'), 'b/part.cairn': 'part of A\n\ntag lab "Lab"\n' };
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const folder = folderWith(files);
        await cairn(folder, ['compile', '--out', 'out']);
        return filesIn(folder);
      }),
    );
    expect(Object.keys(one!)).toContain('out/A.json');
    expect(one).toEqual(two);
  });

  test('takes the place of what is there, and keeps its permissions', async () => {
    const folder = folderWith({ 'a.cairn': framework('A') });
    put(folder, 'out/A.json', 'old');
    chmodSync(join(folder, 'out/A.json'), 0o640);
    await cairn(folder, ['compile', '--out', 'out']);
    expect(JSON.parse(filesIn(folder)['out/A.json']!).code).toBe('A');
    expect(statSync(join(folder, 'out/A.json')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o640);
  });

  test('leaves nothing half done where one of the files cannot be written', async () => {
    const folder = folderWith({ 'a.cairn': framework('A'), 'b.cairn': framework('B') });
    put(folder, 'out/B.json/in-the-way.txt', '');
    const { code, err } = await cairn(folder, ['compile', '--out', 'out']);
    expect([code, err]).toEqual([2, 'cairn: `out/B.json` cannot be written: a folder of this name is there.\n']);
    expect(Object.keys(filesIn(folder))).toEqual(['a.cairn', 'b.cairn', 'out/B.json/in-the-way.txt']);
  });
});

test.each([
  ['WA-GRAD', 'WA-GRAD'],
  ['6.RP.A.1', '6.RP.A.1'],
  ['B+', 'B+'],
  ['x̌ʷəl', 'x̌ʷəl'.normalize('NFC')],
  ['a/b', 'a%2Fb'],
  ['a%2Fb', 'a%252Fb'],
  ['a b:c', 'a%20b%3Ac'],
  ['..', '%2E.'],
  ['CON', '%43ON'],
  ['nul.x', '%6Eul.x'],
  ['console', 'console'],
])('the file of `%s` is called %s', (code, name) => {
  expect(fileNameOf(code)).toBe(name);
});
