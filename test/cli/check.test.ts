import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { cairn, type Files, filesIn, folderWith, type Setting, useCommand } from './command.ts';

useCommand();

/** A framework without anything to say of it. */
const good = (code: string): string => `framework ${code} "Reading"
  version: 1
  publisher: Us
  identifier: https://example.org/${code}
  license: CC0 1.0
  language: en
`;

/** The same with two errors, a warning on two lines and a note. */
const bad = `${good('BAD')}  statu: draft
  valid from: 2026-13-01

area R "Reading"
\tgrades: K-2

  competency R.1 "Follow a story"
    I can: tell what happens in a story.
    statement: Tell what happens in a story.
    tags: early
  competency R.2 "Compare stories"
    I can: tell how two stories differ.
    statement: Compare two stories.
    tags: early
`;

const badReport = `bad.cairn:7:3: error: \`statu\` is not known here. Did you mean \`status\`? [unknown-word]
    7 |   statu: draft
      |   ^^^^^

bad.cairn:8:15: error: \`2026-13-01\` is not a date. Write year, month and day, like \`2026-01-30\`. [not-a-date]
    8 |   valid from: 2026-13-01
      |               ^^^^^^^^^^

bad.cairn:16:11: warning: \`early\` is not declared. Declare it with a line \`tag early "…"\`. [not-declared]
   16 |     tags: early
      |           ^^^^^
        also on line 20

`;

interface Case {
  does: string;
  files: Files;
  run: readonly string[];
  setting?: Setting;
  out?: string;
  err?: string;
  code: number;
}

/** A list with a spreadsheet; that nothing names it is a note. */
const list = (path: string, code = 'L'): string => `\nlist ${code} "Credentials"\n  from: "${path}"\n`;

const cases: readonly Case[] = [
  {
    does: 'says that there is nothing to mend',
    files: { 'good.cairn': good('GOOD') },
    run: ['check'],
    out: '1 file checked, nothing to mend.\n',
    code: 0,
  },
  {
    does: 'shows each problem with its line, by file, and counts',
    files: { 'bad.cairn': bad, 'good.cairn': good('GOOD') },
    run: ['check'],
    out: `${badReport}2 errors, 1 warning in 1 of 2 files. \`--all\` shows 1 note more.\n`,
    code: 1,
  },
  {
    does: 'shows notes where they are asked for',
    files: { 'tabs.cairn': `${good('TABS')}\tstatus: draft\n` },
    run: ['check', '--all'],
    out: `tabs.cairn:7:1: note: 1 tab in the indentation of this file, each read as two spaces. [tabs]
    7 |   status: draft
      | ^^
        help: Format the file

1 note in 1 file.
`,
    code: 0,
  },
  {
    does: 'lets warnings pass',
    files: { 'warn.cairn': `${good('WARN')}\ncourse A "A"\n  tags: lab\n` },
    run: ['check'],
    out: `warn.cairn:9:9: warning: \`lab\` is not declared. Declare it with a line \`tag lab "…"\`. [not-declared]
    9 |   tags: lab
      |         ^^^

1 warning in 1 file.
`,
    code: 0,
  },
  {
    does: 'stops at warnings where they are too many',
    files: { 'warn.cairn': `${good('WARN')}\ncourse A "A"\n  tags: lab\n` },
    run: ['check', '--max-warnings', '0', '--format', 'github'],
    out: `::warning file=warn.cairn,line=9,endLine=9,col=9,endColumn=12,title=not-declared::\`lab\` is not declared. Declare it with a line \`tag lab "…"\`.
1 warning in 1 file.
`,
    err: '1 warning; `--max-warnings` allows 0.\n',
    code: 1,
  },
  {
    does: 'shows so many problems and says how many more there are',
    files: { 'bad.cairn': bad },
    run: ['check', '--max-problems', '1', 'bad.cairn'],
    out: `${badReport.slice(0, badReport.indexOf('bad.cairn:8'))}… and 2 more: \`--max-problems 3\` shows them all.

2 errors, 1 warning in 1 file. \`--all\` shows 1 note more.
`,
    code: 1,
  },
  {
    does: 'colours for a terminal, or where it is told to',
    files: { 'bad.cairn': bad },
    run: ['check', '--max-problems', '1'],
    setting: { env: { FORCE_COLOR: '1' } },
    out: [
      '\u001b[1mbad.cairn:7:3\u001b[22m: \u001b[31merror:\u001b[39m `statu` is not known here. Did you mean `status`? \u001b[2m[unknown-word]\u001b[22m',
      '\u001b[2m    7 |\u001b[22m   statu: draft',
      '\u001b[2m      |\u001b[22m \u001b[31m  ^^^^^\u001b[39m',
      '',
      '… and 2 more: `--max-problems 3` shows them all.',
      '',
      '\u001b[31m2 errors\u001b[39m, \u001b[33m1 warning\u001b[39m in 1 file.\u001b[2m `--all` shows 1 note more.\u001b[22m',
      '',
    ].join('\n'),
    code: 1,
  },
  {
    does: 'reads the files of a folder and below, and passes by what is not written by hand',
    files: {
      'a/good.cairn': good('A'),
      'a/b/c/good.cairn': good('C'),
      'a/notes.txt': 'framework',
      'node_modules/bad.cairn': bad,
      'a/dist/bad.cairn': bad,
      'out/bad.cairn': bad,
      '.git/bad.cairn': bad,
      'a/.bad.cairn': bad,
    },
    run: ['check'],
    out: '2 files checked, nothing to mend.\n',
    code: 0,
  },
  {
    does: 'checks a passed-by folder that is named',
    files: { 'out/bad.cairn': bad },
    run: ['check', 'out', '--max-problems', '0'],
    out: '… and 3 more: `--max-problems 3` shows them all.\n\n2 errors, 1 warning in 1 file. `--all` shows 1 note more.\n',
    code: 1,
  },
  {
    does: 'reads a file once that is named twice',
    files: { 'a/good.cairn': good('A') },
    run: ['check', 'a', 'a/good.cairn', './a/../a'],
    out: '1 file checked, nothing to mend.\n',
    code: 0,
  },
  {
    does: 'knows the files that are used, and shows only what was asked for',
    files: {
      'main/main.cairn': `${good('MAIN')}  uses: "../used/used.cairn" as U\n\ncourse A "A"\n  tags: U/lab\n`,
      'used/used.cairn': `${good('USED')}  uses: "../far/far.cairn" as F\n  statu: draft\n\ntag lab "Lab"\n`,
      'far/far.cairn': good('FAR'),
    },
    run: ['check', 'main'],
    out: '1 file checked, nothing to mend.\n',
    code: 0,
  },
  {
    does: 'says where a file that is used is missing',
    files: { 'main.cairn': `${good('MAIN')}  uses: "used.cairn" as U\n` },
    run: ['check'],
    out: `main.cairn:7:9: error: There is no file \`used.cairn\` beside this one, or it cannot be read. [file-not-found]
    7 |   uses: "used.cairn" as U
      |         ^^^^^^^^^^^^

1 error in 1 file.
`,
    code: 1,
  },
  {
    does: 'reads the spreadsheet of a list, seen from the file that names it, also above the folder',
    files: {
      'here/main.cairn': `${good('MAIN')}\ncertificate CNA "Nursing assistant"\n${list('../lists/irc.csv')}`,
      'lists/irc.csv': '\ufeffCODE;Title\r\nCNA;"Nursing, one year"\r\nCNB;x\r\n',
    },
    run: ['check', 'here'],
    out: `here/main.cairn:11:9: warning: A code of \`../lists/irc.csv\` is not declared: \`CNB\` (line 3; did you mean \`CNA\`?). [list-code-not-declared]
   11 |   from: "../lists/irc.csv"
      |         ^^^^^^^^^^^^^^^^^^

1 warning in 1 file. \`--all\` shows 1 note more.
`,
    code: 0,
  },
  {
    does: 'says where the spreadsheet of a list is missing, and takes no folder for one',
    files: {
      'main.cairn': `${good('MAIN')}${list('irc.csv')}${list('lists', 'M')}`,
      'lists/x.csv': 'CNA\n',
    },
    run: ['check', '--max-problems', '9'],
    out: `main.cairn:9:9: error: There is no file \`irc.csv\` beside this one. [list-file-not-found]
    9 |   from: "irc.csv"
      |         ^^^^^^^^^

main.cairn:12:9: error: There is no file \`lists\` beside this one. [list-file-not-found]
   12 |   from: "lists"
      |         ^^^^^^^

2 errors in 1 file. \`--all\` shows 2 notes more.
`,
    code: 1,
  },
  {
    does: 'says what keeps it from reading the spreadsheet of a list, and checks the rest',
    files: {
      'a.cairn': `${good('A')}${list('a.csv')}`,
      'a.csv': Buffer.from('code,title\nCNA,Ni\xf1ez\n', 'latin1'),
      'b.cairn': `${good('B')}${list('b.csv')}`,
      'b.csv': 'x'.repeat(16_000_001),
      'c.cairn': `${good('C')}${list('c.csv')}`,
      'c.csv': 'CNA,"Nursing assistant\n',
    },
    run: ['check'],
    out: `c.cairn:9:9: error: Nobody can tell the rows of \`c.csv\` apart: on line 1 a quotation mark begins a cell and does not end it. [list-file-not-read]
    9 |   from: "c.csv"
      |         ^^^^^^^

1 error in 1 of 3 files. \`--all\` shows 3 notes more.
`,
    err: `cairn: \`a.csv\` is not saved as UTF-8: line 2, character 7 is the byte F1, perhaps \`ñ\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
cairn: \`b.csv\` is too large for a list of codes: 17 MB, and 16 MB are read.
`,
    code: 2,
  },
  {
    does: 'knows the other files of a framework beside a single one',
    files: {
      'main.cairn': good('MAIN'),
      'more.cairn': '# More of it.\n\npart of main\n\ncourse A "A"\n  tags: lab\n',
      'tags.cairn': 'part of MAIN\n\ntag lab "Lab"\n',
      'other.cairn': bad,
    },
    run: ['check', 'more.cairn'],
    out: '1 file checked, nothing to mend.\n',
    code: 0,
  },
  {
    does: 'follows cairn.json: severities, and files that are left out',
    files: {
      'cairn.json': '{ "checks": { "not-declared": "error", "empty-area": "off" }, "exclude": ["drafts"] }',
      'sub/warn.cairn': `${good('WARN')}\narea R "Reading"\ncourse A "A"\n  tags: lab\n`,
      'sub/drafts/bad.cairn': bad,
    },
    run: ['check', 'sub'],
    out: `sub/warn.cairn:10:9: error: \`lab\` is not declared. Declare it with a line \`tag lab "…"\`. [not-declared]
   10 |   tags: lab
      |         ^^^

1 error in 1 file.
`,
    code: 1,
  },
  {
    does: 'keeps two workspaces apart',
    files: {
      'a/cairn.json': '{ "checks": { "not-declared": "error" } }',
      'a/a.cairn': `${good('A')}\ncourse A "A"\n  tags: lab\n`,
      'b/cairn.json': '{ "checks": { "not-declared": "off" } }',
      'b/b.cairn': `${good('B')}\ncourse B "B"\n  tags: lab\n`,
    },
    run: ['check', 'b', 'a', '--format', 'github'],
    out: `::error file=a/a.cairn,line=9,endLine=9,col=9,endColumn=12,title=not-declared::\`lab\` is not declared. Declare it with a line \`tag lab "…"\`.
1 error in 1 of 2 files.
`,
    code: 1,
  },
  {
    does: 'says what it cannot use of cairn.json, and checks with the rest',
    files: { 'cairn.json': '{\n  "checks": { "vage-verb": "off" }\n}\n', 'good.cairn': good('GOOD') },
    run: ['check'],
    out: '1 file checked, nothing to mend.\n',
    err: 'cairn: cairn.json:2:15: There is no check `vage-verb`. Did you mean `vague-verb`?\n',
    code: 2,
  },
  {
    does: 'tells a path that is not there, with the nearest name, and checks the rest',
    files: { 'frameworks/good.cairn': good('GOOD') },
    run: ['check', 'framework', 'frameworks'],
    out: '1 file checked, nothing to mend.\n',
    err: 'cairn: There is no file or folder `framework`. Did you mean `frameworks`?\n',
    code: 2,
  },
  {
    does: 'tells a folder without outline files',
    files: { 'notes.txt': 'x' },
    run: ['check'],
    err: 'cairn: There is no outline file in this folder: the name of one ends in `.cairn`.\n       `cairn new` writes a first one.\n',
    code: 2,
  },
  {
    does: 'tells a file that is no outline file',
    files: { 'notes.txt': 'x' },
    run: ['check', 'notes.txt'],
    err: 'cairn: `notes.txt` is not an outline file: the name of one ends in `.cairn`.\n',
    code: 2,
  },
  {
    does: 'tells a file that is not UTF-8, and where',
    files: { 'latin.cairn': Buffer.from('framework L "L"\n  about: ñandú, caf\u00e9\n', 'latin1') },
    run: ['check'],
    err: `cairn: \`latin.cairn\` is not saved as UTF-8: line 2, character 10 is the byte F1, perhaps \`ñ\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
`,
    code: 2,
  },
  {
    does: 'counts characters, not bytes, before the one that is not UTF-8',
    files: { 'mixed.cairn': Buffer.concat([Buffer.from('# ño 𝒳 '), Buffer.of(0x93), Buffer.from('x\n')]) },
    run: ['check'],
    err: `cairn: \`mixed.cairn\` is not saved as UTF-8: line 1, character 8 is the byte 93, perhaps \`“\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
`,
    code: 2,
  },
  {
    does: 'tells a file that ends within a character',
    files: { 'cut.cairn': Buffer.from('framework C "C"\n# é').subarray(0, -1) },
    run: ['check'],
    err: `cairn: \`cut.cairn\` is not saved as UTF-8: line 2, character 3 is the byte C3, perhaps \`Ã\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
`,
    code: 2,
  },
  {
    does: 'tells UTF-16',
    files: { 'wide.cairn': Buffer.from('\ufeffframework W "W"\n', 'utf16le') },
    run: ['check'],
    err: `cairn: \`wide.cairn\` is saved in the encoding UTF-16.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
`,
    code: 2,
  },
  {
    does: 'tells a file that is no text',
    files: { 'picture.cairn': Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13) },
    run: ['check'],
    err: 'cairn: `picture.cairn` is not a text file.\n',
    code: 2,
  },
  {
    does: 'lets nothing of a file steer the terminal',
    files: { 'escape.cairn': `${good('E')}  \u001b[31mstatu\u202e: draft\n` },
    run: ['check', '--max-problems', '1'],
    out: `escape.cairn:7:3: error: \`␛[31mstatu�\` is not something that \`framework\` has. It can have \`version\`, \`status\`, \`publisher\`, \`identifier\`, \`license\`, \`legal basis\` or 9 more. [unknown-line]
    7 |   ␛[31mstatu�: draft
      |   ^^^^^^^^^^^

1 error in 1 file.
`,
    code: 1,
  },
  {
    does: 'answers watching only for people',
    files: { 'good.cairn': good('GOOD') },
    run: ['check', '--watch', '--format', 'json'],
    err: 'cairn: `--watch` answers again and again, `--format json` once. Choose one of them.\n',
    code: 2,
  },
  {
    does: 'does not mend again and again',
    files: { 'good.cairn': good('GOOD') },
    run: ['check', '--watch', '--fix'],
    err: 'cairn: `--fix` changes files once, `--watch` looks again and again. Choose one of them.\n',
    code: 2,
  },
];

describe('cairn check', () => {
  test.concurrent.each(cases)('$does', async ({ files, run, setting, out = '', err = '', code }) => {
    expect(await cairn(folderWith(files), run, setting)).toEqual({ out, err, code });
  });

  test('mends what needs no decision, in every file or in none', async () => {
    const folder = folderWith({
      'a.cairn': `${good('A')}  status draft\r\n  valid from 2026-07-01\n`,
      'sub/b.cairn': `${good('B')}\nscale: S "S"\n  # the only one\n  level A = 1\n  level A = 2\n`,
      'good.cairn': good('GOOD'),
    });
    const { out, err, code } = await cairn(folder, ['check', '--fix']);
    expect(out).toContain(
      'a.cairn: 2 problems mended: Add the colon (2).\nsub/b.cairn: 1 problem mended: Remove the colon.\n',
    );
    expect(out).toContain('[code-twice]');
    expect({ err, code }).toEqual({ err: '', code: 1 });
    expect(filesIn(folder)).toEqual({
      'a.cairn': `${good('A')}  status: draft\r\n  valid from: 2026-07-01\n`,
      'sub/b.cairn': `${good('B')}\nscale S "S"\n  # the only one\n  level A = 1\n  level A = 2\n`,
      'good.cairn': good('GOOD'),
    });
  });

  test('mends beside an answer for programs', async () => {
    const folder = folderWith({ 'a.cairn': `${good('A')}  status draft\n` });
    const { out, err, code } = await cairn(folder, ['check', '--fix', '--format', 'json']);
    expect(JSON.parse(out).diagnostics).toEqual([]);
    expect({ err, code }).toEqual({ err: 'a.cairn: 1 problem mended: Add the colon.\n', code: 0 });
  });

  test('follows links, and never in a circle', async () => {
    const folder = folderWith({ 'real/good.cairn': good('GOOD'), 'look/x.txt': '' });
    symlinkSync('../real', join(folder, 'look/there'));
    symlinkSync('..', join(folder, 'real/up'));
    symlinkSync('good.cairn', join(folder, 'real/again.cairn'));
    symlinkSync('b.cairn', join(folder, 'look/a.cairn'));
    symlinkSync('a.cairn', join(folder, 'look/b.cairn'));
    expect(await cairn(folder, ['check', 'real'])).toEqual({
      out: '1 file checked, nothing to mend.\n',
      err: [
        'cairn: `real/up/look/a.cairn` cannot be reached: its links go round in a circle.\n',
        'cairn: `real/up/look/b.cairn` cannot be reached: its links go round in a circle.\n',
      ].join(''),
      code: 2,
    });
  });

  test('writes JSON that fits its schema', async () => {
    const folder = folderWith({ 'bad.cairn': bad, 'latin.cairn': Buffer.of(0x23, 0xe9, 0x0a) });
    const { out, code } = await cairn(folder, ['check', '--format', 'json']);
    const said = JSON.parse(out);
    const schema = resolve(import.meta.dirname, '../../packages/cli/schema/diagnostics.schema.json');
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(said);
    expect(validate.errors).toBeNull();
    expect(code).toBe(2);
    expect(said).toEqual({
      format: 'cairn-diagnostics',
      formatVersion: '1.1',
      summary: { files: 1, errors: 2, warnings: 1, information: 1 },
      unread: [{ message: expect.stringContaining('`latin.cairn` is not saved as UTF-8') }],
      diagnostics: [
        {
          file: 'bad.cairn',
          ...{ line: 7, column: 3, endLine: 7, endColumn: 8 },
          severity: 'error',
          code: 'unknown-word',
          message: '`statu` is not known here. Did you mean `status`?',
          fix: {
            title: 'Change to `status`',
            edits: [{ line: 7, column: 3, endLine: 7, endColumn: 8, text: 'status' }],
          },
        },
        expect.objectContaining({ code: 'not-a-date', line: 8 }),
        expect.objectContaining({ code: 'tabs', severity: 'information' }),
        expect.objectContaining({
          code: 'not-declared',
          line: 16,
          also: [{ line: 20, column: 11, endLine: 20, endColumn: 16 }],
        }),
      ],
    });
  });

  test('writes SARIF with its rules', async () => {
    const folder = folderWith({ 'my frameworks/bad.cairn': bad });
    const { out } = await cairn(folder, ['check', '--format', 'sarif']);
    const log = JSON.parse(out);
    const [run] = log.runs;
    const artifactLocation = { uri: 'my%20frameworks/bad.cairn', uriBaseId: '%SRCROOT%', index: 0 };
    const region = { startLine: 7, startColumn: 3, endLine: 7, endColumn: 8 };
    expect([log.version, run.columnKind, run.invocations[0].executionSuccessful]).toEqual([
      '2.1.0',
      'utf16CodeUnits',
      true,
    ]);
    expect(run.results).toHaveLength(4);
    expect(run.results[0]).toEqual({
      ruleId: 'unknown-word',
      ruleIndex: expect.any(Number),
      level: 'error',
      message: { text: '`statu` is not known here. Did you mean `status`?' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          description: { text: 'Change to `status`' },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'status' } }] },
          ],
        },
      ],
    });
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('gives the same bytes in every place', async () => {
    const files = { 'in/bad.cairn': bad, 'in/main.cairn': `${good('MAIN')}  uses: "none.cairn" as N\n` };
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const [one, two] = await Promise.all([1, 2].map(() => cairn(folderWith(files), ['check', '--format', format])));
      expect(one).toEqual(two);
    }
  });

  test('says where a file lies that is not below', async () => {
    const folder = folderWith({ 'here/x.txt': '', 'there/main.cairn': `${good('MAIN')}  uses: "../far.cairn" as F\n` });
    const { out } = await cairn(join(folder, 'here'), ['check', '../there']);
    expect(out.split('\n')[0]).toBe(
      '../there/main.cairn:7:9: error: There is no file `../far.cairn` beside this one, or it cannot be read. [file-not-found]',
    );
  });
});
