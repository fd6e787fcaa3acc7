/** The framework of the README, run as the README says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cairn, folderWith, useCommand } from './command.ts';

useCommand();

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const [first = '', second = ''] = [...readme.matchAll(/```cairn\n([\s\S]*?)```/g)].map(([, text]) => text!);
const shown = /```\n(Kim on [\s\S]*?)```/.exec(readme)?.[1] ?? '';
const habits = { 'habits.cairn': `${first}\n${second}` };

test('it has nothing to mend, is formatted, and its scenario passes', async () => {
  const folder = folderWith(habits);
  expect((await cairn(folder, ['check'])).out).toBe('1 file checked, nothing to mend. `--all` shows 3 notes more.\n');
  expect((await cairn(folder, ['format', '--check'])).code).toBe(0);
  expect((await cairn(folder, ['test', 'habits.cairn'])).out).toContain('1 passed, 0 failed');
});

test('the student is explained as it is shown', async () => {
  const { out } = await cairn(folderWith(habits), ['explain', 'habits.cairn', '--scenario', 'Two good']);
  expect(shown).toContain('Shop (SHOP-1)');
  expect(out).toContain(shown);
});
