import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkOf } from '../../../packages/playground/src/link.ts';
import { openBrowser, openPage } from './browser.ts';
import { serveFolder } from './folderServer.ts';

const root = resolve(import.meta.dirname, '../../..');
const pictures = join(root, 'out/images');
const mistaken = `framework MINE "Mine"
  language: en
  scale: levels
scale levels "Levels"
  level Trying = 1
  level Steady 2
`;
const missing = 'Mistake in line 6: `=` is missing here: `Steady = 2`.';
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  execFileSync(process.execPath, ['esbuild.mjs', 'playground'], { cwd: root, stdio: 'pipe' });
  [browser, server] = await Promise.all([openBrowser(), serveFolder(join(root, 'out/playground'))]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

test('every example opens, and there is nothing to mend but what is noted', async () => {
  const { page, trouble } = await visit(await linkTo(mistaken));
  const file = page.getByLabel('File');
  const paths = await file.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')!));
  expect(paths.length).toBeGreaterThan(10);
  // Once the mistake is told, the server has read every file; once a file is coloured, it has spoken of that file.
  await expect.poll(() => problemsOf(page)).toContain(missing);
  for (const path of paths.filter((path) => path !== 'own.cairn')) {
    await file.selectOption(path);
    await isRead(page);
    expect((await problemsOf(page)).filter((words) => !words.startsWith('Note'))).toEqual([]);
  }
  await file.selectOption('nh-biology.cairn');
  await page.locator('.view-line', { hasText: 'framework' }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'playground.png') });
  expect(trouble).toEqual([]);
});

test('a mistake is told in the list, and the keyboard alone leads to it and mends it', async () => {
  const { page, trouble } = await visit(await linkTo(mistaken));
  await expect.poll(() => problemsOf(page)).toContain(missing);
  // Past the toolbar into the text, out of it as the page says, and on to the list below.
  for (let stop = 0; stop < 5; stop++) await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Text/);
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe(missing);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Add `=`' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => problemsOf(page)).not.toContain(missing);
  await page.locator('.view-line', { hasText: 'level Steady = 2' }).waitFor();
  expect(trouble).toEqual([]);
});

test('what may stand below a competency is offered', async () => {
  const { page, trouble } = await visit();
  await page.getByLabel('File').selectOption('own.cairn');
  await page.locator('.view-line', { hasText: 'I can' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('need');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'needs first' }).first().waitFor();
  await page.screenshot({ path: join(pictures, 'playground-completion.png') });
  expect(trouble).toEqual([]);
});

test('a scenario says what it gives, and why', async () => {
  const { page, trouble } = await visit();
  await page.getByLabel('File').selectOption('nh-biology.cairn');
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.locator('.codelens-decoration a', { hasText: 'Run scenario' }).last().click();
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('NH-BIO');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(trouble).toEqual([]);
});

test('a link holds the text, and whoever opens it sees it', async () => {
  const { page, trouble } = await visit();
  await writeOwn(page, 'framework SHARED "Geteilt, ¡compartido!"\n');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain('text=');
  const other = await visit(new URL(page.url()).hash);
  await other.page.locator('.view-line', { hasText: '¡compartido!' }).waitFor();
  expect(await other.page.getByRole('status').first().innerText()).toBe('This is own.cairn as it was shared.');
  const damaged = await visit('#file=own.cairn&text=nothing');
  await expect.poll(() => damaged.page.getByRole('status').first().innerText()).toContain('The link is not whole.');
  expect([...trouble, ...other.trouble, ...damaged.trouble]).toEqual([]);
});

test('the page follows the system into the dark', async () => {
  const { page } = await visit('', 'dark');
  await page.locator('.monaco-editor.vs-dark').waitFor();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('.monaco-editor.vs').waitFor();
});

/** The part of an address that opens a text as one's own. */
async function linkTo(text: string): Promise<string> {
  return `#${await linkOf({ path: 'own.cairn', text })}`;
}

/** A page of the playground, and what should not happen there: mistakes of its own, and requests to anybody else. */
async function visit(hash = '', colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; trouble: string[] }> {
  const page = await openPage(browser);
  await page.emulateMedia({ colorScheme });
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) || request.method() !== 'GET') trouble.push(request.url());
  });
  await page.goto(server.address + hash);
  await isRead(page);
  return { page, trouble };
}

/** Waits until the server has coloured the file that is shown. */
async function isRead(page: Page): Promise<void> {
  const header = page.locator('.view-line > span > span:not(.mtk1)', {
    hasText: /^(framework|part|standards|translation)/,
  });
  await header.last().waitFor();
}

/** Writes a text in place of the one to begin with. */
async function writeOwn(page: Page, text: string): Promise<void> {
  await page.getByLabel('File').selectOption('own.cairn');
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

function problemsOf(page: Page): Promise<string[]> {
  return page.locator('#problems-list li').allInnerTexts();
}
