/** What the README shows is what happens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, Project } from '@cairn/language';
import { expect, test } from 'vitest';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const framework = /```cairn\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

function said(text: string): string[] {
  const project = new Project();
  project.set('habits.cairn', text);
  return project
    .diagnostics('habits.cairn')
    .filter((d) => d.severity !== 'information')
    .map((d) => `${d.range.start.line + 1}:${d.range.start.character + 1}: ${d.severity}: ${d.message} [${d.code}]`);
}

test('its first framework has nothing to mend and is formatted', () => {
  expect(framework).toContain('framework HABITS');
  expect(said(framework)).toEqual([]);
  expect(format(framework)).toBe(framework);
});

test('its first mistake gets the message that it shows', () => {
  const [message = ''] = said(framework.replace('level Steady = 2', 'level Steady 2'));
  expect(message).not.toBe('');
  expect(readme).toContain(`habits.cairn:${message}`);
});
