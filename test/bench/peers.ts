/**
 * What Cairn is measured beside, in a package of its own: `test/bench/package.json`. It is heavy, nothing else needs
 * it, and the bench installs it when it is absent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the peers where they are not yet, and says so in one line. Throws where that fails. */
export function installPeers(): void {
  const folder = import.meta.dirname;
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  process.stderr.write('Installing what is measured beside Cairn: npm ci --prefix test/bench --ignore-scripts\n');
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('The peers could not be installed; `npm ci --prefix test/bench` says why.');
}

/**
 * A package of the peers, as the interface that is used of it. Its name is not a literal, so that the compiler does not
 * ask for a package that is not installed.
 */
export async function peer<Interface>(name: string): Promise<Interface> {
  return (await import(name)) as Interface;
}
