import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { folderWith, put, start, useCommand } from './command.ts';

useCommand();

const good = `framework F "Reading"
  version: 1
  publisher: Us
  identifier: https://example.org/f
  license: CC0 1.0
  language: en
`;
const wrong = `${good}  statu: draft\n`;
const clean = (count: number): string => `${count} file${count === 1 ? '' : 's'} checked, nothing to mend.\n`;
const mistake = (
  file: string,
): string => `${file}:7:3: error: \`statu\` is not known here. Did you mean \`status\`? [unknown-word]
    7 |   statu: draft
      |   ^^^^^

`;

const running = new Set<Watched>();
afterEach(async () => {
  for (const watched of running) await watched.end();
});

/** A command that goes on, and what it has said since it was last asked. */
class Watched {
  private readonly child: ReturnType<typeof start>;
  private out = '';
  private err = '';

  constructor(folder: string, words: readonly string[]) {
    this.child = start(folder, words);
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    running.add(this);
  }

  /** Waits until it has said this, and nothing else. */
  async says(text: string): Promise<void> {
    await expect.poll(() => this.out, { timeout: 15_000 }).toBe(text);
    this.out = '';
  }

  /** Waits until it has said this among other things. */
  async shows(text: string): Promise<void> {
    await expect.poll(() => this.out, { timeout: 15_000 }).toContain(text);
    this.out = '';
  }

  async complains(text: string): Promise<void> {
    await expect.poll(() => this.err, { timeout: 15_000 }).toContain(text);
  }

  async end(): Promise<number | null> {
    running.delete(this);
    if (this.child.exitCode !== null) return this.child.exitCode;
    this.child.kill('SIGINT');
    return new Promise((done) => this.child.on('close', done));
  }
}

test('checks again when a file changes, comes, goes or is renamed', async () => {
  const folder = folderWith({ 'a.cairn': good });
  const watched = new Watched(folder, ['check', '--watch']);
  await watched.says(clean(1));
  await watched.complains('Watching for changes; Ctrl+C ends.\n');

  put(folder, 'a.cairn', wrong);
  await watched.says(`\na.cairn has changed.\n\n${mistake('a.cairn')}1 error in 1 file.\n`);

  put(folder, 'a.cairn', good);
  await watched.says(`\na.cairn has changed.\n\n${clean(1)}`);

  put(folder, 'b.cairn', wrong.replaceAll('framework F', 'framework B'));
  await watched.says(`\nb.cairn has changed.\n\n${mistake('b.cairn')}1 error in 1 of 2 files.\n`);

  rmSync(join(folder, 'b.cairn'));
  await watched.says(`\nb.cairn has changed.\n\n${clean(1)}`);
  expect(await watched.end()).toBe(0);
});

test('checks again when a folder comes and goes, and comes back', async () => {
  const folder = folderWith({ 'in/a.cairn': good });
  const watched = new Watched(folder, ['check', '-w', 'in']);
  await watched.says(clean(1));
  await watched.complains('Watching for changes; Ctrl+C ends.\n');

  mkdirSync(join(folder, 'new'));
  put(folder, 'new/b.cairn', wrong.replaceAll('framework F', 'framework B'));
  renameSync(join(folder, 'new'), join(folder, 'in/b'));
  await watched.says(`\nin/b has changed.\n\n${mistake('in/b/b.cairn')}1 error in 1 of 2 files.\n`);

  rmSync(join(folder, 'in'), { recursive: true });
  await watched.complains('cairn: There is no file or folder `in`.\n');

  mkdirSync(join(folder, 'new'));
  put(folder, 'new/a.cairn', good);
  renameSync(join(folder, 'new'), join(folder, 'in'));
  await watched.shows(`in has changed.\n\n${clean(1)}`);
  expect(await watched.end()).toBe(0);
});

test('checks again when a file that is used, or cairn.json, changes', async () => {
  const used = good.replaceAll('framework F', 'framework B');
  const folder = folderWith({
    'main/a.cairn': `${good}  uses: "../used/b.cairn" as B\n\ncourse X "X"\n  tags: B/lab, early\n`,
    'used/b.cairn': `${used}\ntag lab "Lab"\n`,
    'cairn.json': '{ "checks": { "not-declared": "off" } }',
  });
  const watched = new Watched(folder, ['check', '-w', 'main/a.cairn']);
  await watched.says(clean(1));

  put(folder, 'used/b.cairn', used);
  await watched.shows('main/a.cairn:10:9: error: No tag has the code `B/lab` in `B`. [unknown-code]');

  put(folder, 'cairn.json', '{ "checks": { "not-declared": "warning" } }');
  await watched.shows('main/a.cairn:10:16: warning: `early` is not declared.');
  expect(await watched.end()).toBe(1);
});

test('checks again when the spreadsheet of a list changes, goes and comes back', async () => {
  const folder = folderWith({
    'in/a.cairn': `${good}\ncertificate CNA "C"\n\nlist L "L"\n  from: "../lists/l.csv"\n\naward W "W"\n  requires all of these:\n    - a certificate from L\n`,
    'lists/l.csv': 'CNA\n',
  });
  const watched = new Watched(folder, ['check', '-w', 'in/a.cairn']);
  await watched.shows('nothing to mend.');
  await watched.complains('Watching for changes; Ctrl+C ends.\n');

  put(folder, 'lists/l.csv', 'CNA\nCNB\n');
  await watched.shows('A code of `../lists/l.csv` is not declared: `CNB` (line 2');

  rmSync(join(folder, 'lists'), { recursive: true });
  await watched.shows('There is no file `../lists/l.csv` beside this one.');

  put(folder, 'lists/l.csv', 'code\nCNA\n');
  await watched.shows('nothing to mend.');
  expect(await watched.end()).toBe(0);
});
