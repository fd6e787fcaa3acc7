import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type CodeServer, startServer } from './server.ts';
import { copyOfWorkspace } from './stage.ts';

const root = resolve(import.meta.dirname, '../../..');
/** For people to look at; those of the documentation come from here. */
const pictures = join(root, 'out/images');
/** VS Code saves by itself what is written here. */
const workspace = copyOfWorkspace();
let packed: string;
let server: CodeServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  execFileSync(process.execPath, [join(root, 'packages/extension/scripts/package.ts')], { stdio: 'pipe' });
  packed = join(root, 'out', readdirSync(join(root, 'out')).find((name) => name.endsWith('.vsix'))!);
  [server, browser] = await Promise.all([startServer(packed), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(workspace, { recursive: true, force: true });
});

test('the package is small, and holds what it needs', () => {
  expect(statSync(packed).size).toBeLessThan(2_000_000);
  const needed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'icon.png', 'images', 'package.json'];
  expect(readdirSync(join(root, 'out/extension'))).toEqual(expect.arrayContaining(needed));
});

test('the packed extension marks a mistake where it stands, and tells of it', async () => {
  const page = await open(workspace, 'broken.cairn');
  await page.locator('.squiggly-error').first().waitFor();
  expect(await page.locator('.squiggly-error').count()).toBe(1);
  await page.keyboard.press('Control+Shift+M');
  const told = page.locator('.markers-panel .monaco-list-row', { hasText: 'word-missing' });
  await told.waitFor();
  expect(await told.innerText()).toContain('`=` is missing here: `Steady = 2`.');
  await page.screenshot({ path: join(pictures, 'problem.png') });
});

test('what may stand here is offered with its meaning', async () => {
  const page = await open(workspace, 'habits.cairn');
  // The server has read the file once it says above the scale how often it is named.
  await page.locator('.codelens-decoration').filter({ visible: true }).first().waitFor();
  await page.locator('.view-line', { hasText: 'I can' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('    needs f');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'needs first' }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'completion.png') });
});

test('an example reads as a framework', async () => {
  const page = await open(join(root, 'examples'), 'nh-biology.cairn');
  await page.locator('.view-line', { hasText: 'framework' }).first().click();
  await page.getByRole('button', { name: 'Outline Section' }).click();
  await page.locator('.outline-pane .monaco-list-row').first().waitFor();
  // To where there is most to see.
  await page.keyboard.press('Control+g');
  await page.keyboard.type('67');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'competency BIO.2' }).waitFor();
  await page.locator('.codelens-decoration').filter({ visible: true }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'editor.png') });
});

/** A page with a folder and one of its files. */
async function open(folder: string, file: string): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(server.page(folder));
  await page.getByRole('treeitem', { name: file }).dblclick();
  return page;
}
