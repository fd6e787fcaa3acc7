/** The VS Code that the tests drive: the npm package `code-server`, in a folder of its own. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder in which `npm ci --ignore-scripts` has been run: `test/e2e/host`, or another one that is kept. */
export const hostFolder = resolve(process.env.CAIRN_E2E_HOST ?? join(import.meta.dirname, '../host'));

/** Built-in extensions that a test may need; the others only make the start slower. */
const builtIn = ['configuration-editing', 'json', 'markdown-basics', 'theme-defaults', 'theme-seti'];

/** VS Code's server, ready to be started. Both are whole paths. */
export interface Host {
  /** The program, for Node. */
  program: string;
  /** The folder of its built-in extensions. */
  extensions: string;
}

/**
 * Gives what was installed the shape that VS Code's server expects. Of the fifty packages that it names, `host` holds
 * those without which it does not start; it hands some of them to the page from its own folder.
 */
export function prepareHost(): Host {
  const vscode = join(hostFolder, 'node_modules/code-server/lib/vscode');
  if (!existsSync(vscode))
    throw new Error('VS Code is not installed: run `npm ci --ignore-scripts` in `test/e2e/host`.');
  link(join(hostFolder, 'node_modules'), join(vscode, 'node_modules'));
  const extensions = join(hostFolder, 'node_modules/.built-in');
  mkdirSync(extensions, { recursive: true });
  for (const name of builtIn) link(join(vscode, 'extensions', name), join(extensions, name));
  return { program: join(vscode, 'out/server-main.js'), extensions };
}

function link(target: string, place: string): void {
  if (!existsSync(place)) symlinkSync(target, place, 'junction');
}
