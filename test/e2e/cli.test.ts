import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
  expect(cairn('--help')).toContain('cairn COMMAND');
});

test('the packed command takes a first framework from a template to JSON', () => {
  expect(cairn('new', '--list').trim().split('\n')).toHaveLength(4);
  expect(cairn('new', '--template', 'k12-subject', 'mine')).toContain('written  mine/geography.cairn\n');
  expect(cairn('check', '--all', 'mine')).toBe('3 files checked, nothing to mend.\n');
  expect(cairn('format', '--check', 'mine')).toBe('3 files in the usual form.\n');
  expect(cairn('compile', 'mine', '--out', 'out')).toContain('2 files written.');
  const { code, format, languages } = JSON.parse(readFileSync(join(folder, 'out/GEO.json'), 'utf8'));
  expect({ code, format, languages }).toEqual({ code: 'GEO', format: 'cairn-model', languages: ['en', 'es'] });
});

test('the package holds what it needs and nothing else', () => {
  const files = readdirSync(dirname(dirname(installed)), { recursive: true, encoding: 'utf8' });
  expect(
    files
      .map((file) => file.split(/[\\/]/)[0]!)
      .filter((name, at, all) => all.indexOf(name) === at)
      .sort(),
  ).toEqual(['bin', 'dist', 'package.json', 'schema', 'templates']);
  expect(files.filter((file) => file.startsWith('dist')).sort()).toEqual([
    'dist',
    'dist/cairn.mjs',
    'dist/cairn.mjs.map',
  ]);
});

/** Runs the installed command where it is installed. */
function cairn(...words: string[]): string {
  return execFileSync(process.execPath, [installed, ...words], { cwd: folder, encoding: 'utf8' });
}

function npm(cwd: string, ...args: string[]): string {
  // The shell finds `npm.cmd` on Windows.
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });
}
