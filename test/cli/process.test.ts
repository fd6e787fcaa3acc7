import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cairn, filesIn, folderWith, put, start, useCommand } from './command.ts';

useCommand();

const framework = 'framework F "Reading"\n  version: 1\n';

test('ends calmly when nobody reads on', async () => {
  const folder = folderWith({ 'many.cairn': framework + '  what is this\n'.repeat(20_000) });
  const child = start(folder, ['check', '--max-problems', '20000']);
  let err = '';
  child.stderr?.on('data', (text) => (err += text));
  child.stdout?.once('data', () => child.stdout?.destroy());
  const code = await new Promise((done) => child.on('close', done));
  expect(err).toBe('');
  expect(code).not.toBe(2);
});

test('checks a large file with few mistakes, and one long line', async () => {
  const folder = folderWith({
    'long.cairn': `${framework}  about: ${'word '.repeat(1_000_000)}\n  statu: ${'x'.repeat(1_000_000)}\n`,
  });
  const { out, err, code } = await cairn(folder, ['check']);
  const head = out.split('\n\n')[0]!.split('\n');
  expect([err, code]).toEqual(['', 1]);
  expect(head.slice(1)).toEqual([expect.stringMatching(/^ {4}4 \| {3}statu: x{90,102}…$/), '      |   ^^^^^']);
});

test('colours nothing in a pipe, nor where it is told not to', async () => {
  const folder = folderWith({ 'bad.cairn': `${framework}  statu: draft\n` });
  const plain = await cairn(folder, ['check']);
  expect(plain.out).not.toContain('\u001b');
  expect(await cairn(folder, ['check'], { env: { FORCE_COLOR: '0' } })).toEqual(plain);
  expect(await cairn(folder, ['check'], { env: { NO_COLOR: '1', TERM: 'xterm-256color' } })).toEqual(plain);
});

test('says what is missing where it was not built', async () => {
  const folder = folderWith({});
  const bin = resolve(import.meta.dirname, '../../packages/cli/bin/cairn.mjs');
  put(folder, 'bin/cairn.mjs', filesIn(join(bin, '..'))['cairn.mjs']!);
  const seen = await new Promise((done) =>
    execFile(process.execPath, [join(folder, 'bin/cairn.mjs')], (error, out, err) => done([error?.code, out, err])),
  );
  expect(seen).toEqual([2, '', 'Cairn is not built yet: run `npm run build` first.\n']);
});
