import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const cli = resolve(import.meta.dirname, '../../packages/cli');
let folder: string;
let installed: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-e2e-'));
  const [packed] = JSON.parse(npm(cli, 'pack', '--json', '--pack-destination', folder));
  npm(folder, 'init', '--yes');
  npm(folder, 'install', '--offline', join(folder, packed.filename));
  installed = join(folder, 'node_modules/@cairn/cli/bin/cairn.mjs');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the packed command runs in a folder of its own', () => {
  expect(execFileSync(process.execPath, [installed, '--help'], { cwd: folder, encoding: 'utf8' })).toContain(
    'Usage: cairn',
  );
});

function npm(cwd: string, ...args: string[]): string {
  // The shell finds `npm.cmd` on Windows.
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });
}
