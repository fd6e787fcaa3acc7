import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { runSuite } from './runSuite.ts';
import { startServer } from './server.ts';
import { copyOfWorkspace, type Staged, stage } from './stage.ts';
import { startWebServer } from './webServer.ts';

let browser: Browser;
let staged: Staged;
const workspaces = [copyOfWorkspace(), copyOfWorkspace()] as const;

beforeAll(async () => {
  [browser, staged] = await Promise.all([openBrowser(), stage()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  for (const folder of [...workspaces, ...(staged ? [staged.extension] : [])])
    rmSync(folder, { recursive: true, force: true });
});

test('the suite passes with the server as a process', { timeout: 180_000 }, async () => {
  const server = await startServer();
  try {
    const address = server.page(workspaces[0], [
      ['extensionDevelopmentPath', server.remote(staged.extension)],
      ['extensionTestsPath', server.remote(staged.suite)],
    ]);
    expect(failed(await runSuite(await openPage(browser), address))).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('the suite passes with the server in a web worker', { timeout: 180_000 }, async () => {
  const server = await startWebServer(staged, workspaces[1]);
  try {
    expect(failed(await runSuite(await openPage(browser), server.address))).toEqual([]);
  } finally {
    server.stop();
  }
});

function failed(ends: Awaited<ReturnType<typeof runSuite>>): typeof ends {
  return ends.filter(({ message }) => message !== undefined);
}
