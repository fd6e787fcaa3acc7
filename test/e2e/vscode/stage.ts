/** Lays the extension out in a folder of its own, as it is packaged, with a suite beside it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** An extension on the disk with its suite. Both are whole paths. */
export interface Staged {
  extension: string;
  /** The module whose `run` VS Code calls. */
  suite: string;
}

const root = resolve(import.meta.dirname, '../../..');
const source = join(root, 'packages/extension');

/** What is not packed: sources, and what packs them. */
const left = ['src', 'scripts', 'node_modules'];

/**
 * Builds the extension, copies it and bundles the suite into the copy. VS Code in a browser reads only what lies below the
 * extension. No `package.json` above the copy may say `"type": "module"`: it would hold for the suite, which is CommonJS.
 */
export async function stage(): Promise<Staged> {
  execFileSync(process.execPath, ['esbuild.mjs', 'extension'], { cwd: root });
  const folder = mkdtempSync(join(tmpdir(), 'cairn-extension-'));
  cpSync(source, folder, { recursive: true, filter: (path) => !left.includes(relative(source, path)) });
  const suite = join(folder, 'suite/index.js');
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    // Mocha calls itself an ES module, so esbuild leaves `module` in it alone, and it would take the suite's own.
    define: { module: 'undefined' },
    logLevel: 'warning',
  });
  return { extension: folder, suite };
}

/** A copy of the workspace for a run of the suite, which changes its files. */
export function copyOfWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-workspace-'));
  cpSync(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
  return folder;
}
