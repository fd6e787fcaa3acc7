/** Runs the real command on folders of a test's own. The bundle is built once for each test file. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, beforeAll, vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
// Templates are found from the folder beside theirs, as in the package.
const bundle = `packages/cli/out/test-${process.pid}-${threadId}.mjs`;

/** The files of a folder by their names. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a person sees of a command. */
export interface Seen {
  out: string;
  err: string;
  code: number | null;
}

/** What is different from a plain run in a pipe. */
export interface Setting {
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
}

const made: string[] = [];

/** Builds the command before the tests of a file, and clears up behind them. */
export function useCommand(): void {
  // Each test starts programs, on a machine that may have more to do.
  vi.setConfig({ testTimeout: 30_000 });
  beforeAll(() => {
    execFileSync(process.execPath, ['esbuild.mjs', `cli=${bundle}`], { cwd: root });
  }, 60_000);
  afterAll(() => {
    for (const path of [join(root, bundle), join(root, `${bundle}.map`), ...made]) {
      rmSync(path, { recursive: true, force: true });
    }
  });
}

/** A folder with these files. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) put(folder, name, text);
  return folder;
}

/** Writes a file, and the folders that it lies in. */
export function put(folder: string, name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Every file below a folder by its name. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Starts the command in a folder. */
export function start(folder: string, words: readonly string[], env: Setting['env'] = {}): ReturnType<typeof spawn> {
  const { PATH = '', SystemRoot = '' } = process.env;
  return spawn(process.execPath, [join(root, bundle), ...words], { cwd: folder, env: { PATH, SystemRoot, ...env } });
}

/** Runs the command in a folder to its end. */
export function cairn(folder: string, words: readonly string[], { input = '', env }: Setting = {}): Promise<Seen> {
  return new Promise((done, fail) => {
    const child = start(folder, words, env);
    const seen: Seen = { out: '', err: '', code: null };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
    child.on('error', fail);
    child.on('close', (code) => done({ ...seen, code }));
    child.stdin?.end(input);
  });
}
