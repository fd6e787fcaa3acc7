/** The language server as one file, bundled from the sources as they are now. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Bundles the server as the extension has it; the path of the file. `entry` is another program of the same kind. */
export async function serverBundle(entry = 'packages/server/src/node.ts'): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'cairn-server-')), 'server.cjs');
  await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    logLevel: 'error',
  });
  return outfile;
}
