/** Runs a suite of VS Code's own extension tests in a page, and tells how each test ended. */
import type { Page } from 'playwright-core';

/** How a test ended: with a message where it failed. */
export interface TestEnd {
  title: string;
  message?: string;
}

/** What a suite writes before it begins: the number of its tests follows. */
export const planOfSuite = 'tests planned: ';

/** What a suite writes before the end of each test, which follows as JSON. */
export const endOfTest = 'end of test: ';

/** A suite has to end within this time. Milliseconds. */
const patience = 90_000;

/**
 * Opens an address that names a suite, waits for its end, and tells how each of its tests ended: VS Code calls
 * `codeAutomationExit` in the page when the suite's `run()` is through, and `codeAutomationLog` for what was logged.
 * Throws, with all that was logged, where the suite does not end in time, fails with no test that failed, or leaves out
 * tests that it had planned.
 */
export async function runSuite(page: Page, address: string): Promise<TestEnd[]> {
  const lines: string[] = [];
  const code = await new Promise<number>((ended, failed) => {
    const late = setTimeout(() => failed(trouble(`The suite did not end in ${patience} ms`, lines)), patience);
    const open = async (): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', (_: string, words: unknown[]) => lines.push(words.join(' ')));
      await page.exposeFunction('codeAutomationExit', ended);
      await page.goto(address);
    };
    open().catch(failed);
    page.once('close', () => clearTimeout(late));
  });
  const planned = Number(said(lines, planOfSuite)[0]);
  const tests = said(lines, endOfTest).map((words): TestEnd => JSON.parse(words));
  if (code !== 0 && tests.every(({ message }) => message === undefined))
    throw trouble(`The suite ended with ${code}`, lines);
  if (tests.length !== planned) throw trouble(`Of ${planned} tests, ${tests.length} ended`, lines);
  return tests;
}

/** What follows some words, wherever they were written. */
function said(lines: readonly string[], words: string): string[] {
  return lines.filter((line) => line.includes(words)).map((line) => line.slice(line.indexOf(words) + words.length));
}

function trouble(message: string, lines: readonly string[]): Error {
  return new Error([`${message}:`, ...lines].join('\n'));
}
