import { chmodSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cairn, type Files, filesIn, folderWith, type Setting, useCommand } from './command.ts';

useCommand();

const tidy = '# A comment.\nframework F "Reading"\n  status: draft\n';
const untidy = '# A comment.\nframework F "Reading"\n  status:draft   \n';

interface Case {
  does: string;
  files: Files;
  run: readonly string[];
  setting?: Setting;
  out?: string;
  err?: string;
  code: number;
  /** What has changed. */
  after?: Files;
}

const cases: readonly Case[] = [
  {
    does: 'changes what is not in its usual form, and names it',
    files: { 'a.cairn': untidy, 'b/b.cairn': tidy },
    run: ['format'],
    out: 'a.cairn\n1 of 2 files formatted.\n',
    code: 0,
    after: { 'a.cairn': tidy },
  },
  {
    does: 'says that all is well',
    files: { 'a.cairn': tidy },
    run: ['format', 'a.cairn'],
    out: '1 file in the usual form.\n',
    code: 0,
  },
  {
    does: 'only looks, with --check',
    files: { 'a.cairn': untidy, 'b/b.cairn': tidy },
    run: ['format', '--check'],
    out: 'a.cairn\n1 of 2 files would change: `cairn format` does it.\n',
    code: 1,
  },
  {
    does: 'passes with --check where nothing would change',
    files: { 'b/b.cairn': tidy },
    run: ['format', '--check', 'b'],
    out: '1 file in the usual form.\n',
    code: 0,
  },
  {
    does: 'formats a file with lines that it cannot read',
    files: { 'a.cairn': `${untidy}  what is this\n` },
    run: ['format'],
    out: 'a.cairn\n1 of 1 file formatted.\n',
    code: 0,
    after: { 'a.cairn': `${tidy}  what is this\n` },
  },
  {
    does: 'leaves a file alone that it cannot read, and formats the others',
    files: { 'a.cairn': untidy, 'b.cairn': Buffer.of(0x23, 0x20, 0xe9, 0x0a) },
    run: ['format'],
    out: 'a.cairn\n1 of 2 files formatted.\n',
    err: `cairn: \`b.cairn\` is not saved as UTF-8: line 1, character 3 is the byte E9, perhaps \`é\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
`,
    code: 2,
    after: { 'a.cairn': tidy },
  },
  {
    does: 'leaves alone what cairn.json excludes',
    files: { 'cairn.json': '{ "exclude": ["drafts"] }', 'drafts/a.cairn': untidy, 'b.cairn': tidy },
    run: ['format'],
    out: '1 file in the usual form.\n',
    code: 0,
  },
  {
    does: 'reads the standard input and writes the standard output',
    files: {},
    run: ['format', '-'],
    setting: { input: untidy },
    out: tidy,
    code: 0,
  },
  {
    does: 'only looks at the standard input, with --check',
    files: {},
    run: ['format', '-', '--check'],
    setting: { input: untidy },
    code: 1,
  },
  {
    does: 'tells a standard input that is not UTF-8',
    files: {},
    run: ['format', '-'],
    setting: { input: Buffer.of(0x61, 0xff) },
    err: `cairn: \`standard input\` is not saved as UTF-8: line 1, character 2 is the byte FF, perhaps \`ÿ\`.
       Open it in the editor that wrote it, choose “Save as” and the encoding UTF-8, and look at the accents.
`,
    code: 2,
  },
];

describe('cairn format', () => {
  test.concurrent.each(cases)('$does', async ({ files, run, setting, out = '', err = '', code, after = {} }) => {
    const folder = folderWith(files);
    const before = filesIn(folder);
    expect(await cairn(folder, run, setting)).toEqual({ out, err, code });
    expect(filesIn(folder)).toEqual({ ...before, ...after });
  });

  test('keeps the permissions of a file, and a link a link', async () => {
    const folder = folderWith({ 'real/a.cairn': untidy, 'links/x.txt': '' });
    chmodSync(join(folder, 'real/a.cairn'), 0o600);
    symlinkSync('../real/a.cairn', join(folder, 'links/a.cairn'));
    expect((await cairn(folder, ['format', 'links'])).out).toBe('links/a.cairn\n1 of 1 file formatted.\n');
    expect(filesIn(folder)['real/a.cairn']).toBe(tidy);
    expect(lstatSync(join(folder, 'links/a.cairn')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'real/a.cairn')).mode & 0o777).toBe(0o600);
  });
});
