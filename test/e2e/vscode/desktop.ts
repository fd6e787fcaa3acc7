/**
 * `npm run test:desktop`: the suite in VS Code itself, which is downloaded. For machines with a network and a screen;
 * elsewhere `npm run test:e2e` runs the same suite in a browser.
 */
import { rmSync } from 'node:fs';
import { runTests } from '@vscode/test-electron';
import { copyOfWorkspace, stage } from './stage.ts';

const { extension, suite } = await stage();
const workspace = copyOfWorkspace();
try {
  await runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  for (const folder of [extension, workspace]) rmSync(folder, { recursive: true, force: true });
}
