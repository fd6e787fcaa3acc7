import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPages } from '../../../packages/language/scripts/checkPages.ts';
import { checkOf, checks, themes } from '../../../packages/language/src/checks/catalogue.ts';
import { diagnosticsOf, filesOf } from '../../../packages/language/src/checks/example.ts';
import { findFailingScenarios } from '../../../packages/workbench/src/failing.ts';

const root = resolve(import.meta.dirname, '../../..');
const pages = new Map(checkPages());

/** What is said of the bad example of a check. */
const saidOf = (code: string) =>
  diagnosticsOf(checkOf(code).bad, findFailingScenarios).filter((diagnostic) => diagnostic.code === code);

/** Words of those who write such tools, and traces of a value that was not there. */
const notForEducators =
  /\b(?:tokens?|EOF|invalid|pars(?:e|er|ed|ing)|syntax|lexer|AST|regex|string|boolean|array|null|undefined|NaN)\b|\[object|``/i;

test('there are at least 60 checks', () => {
  expect(checks.length).toBeGreaterThanOrEqual(60);
});

test('each code is said once, in words with dashes', () => {
  const codes = checks.map((check) => check.code);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  expect(codes.filter((code) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

test('each title is said once', () => {
  const titles = checks.map((check) => check.title);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test('each theme has a title of its own and checks', () => {
  expect(new Set(themes.map((theme) => theme.title)).size).toBe(themes.length);
  expect(themes.filter((theme) => theme.checks.length === 0).map((theme) => theme.title)).toEqual([]);
});

test('there is a page for each check, a list of all, and nothing else', () => {
  const names = [...checks.map((check) => `${check.code}.md`), 'README.md'];
  expect(readdirSync(join(root, 'docs/checks')).sort()).toEqual(names.sort());
});

test('a code that no check has is a mistake of the project', () => {
  expect(() => checkOf('no-such-check')).toThrow('There is no check `no-such-check`.');
});

test.each([
  ['framework F "F"\n', [['main.cairn', 'framework F "F"\n']]],
  [
    'part of F\n#- a/f.cairn\nframework F "F"\n#- g.cairn\nframework G "G"\n',
    [
      ['main.cairn', 'part of F\n'],
      ['a/f.cairn', 'framework F "F"\n'],
      ['g.cairn', 'framework G "G"\n'],
    ],
  ],
  ['# a comment\n#-no path\n', [['main.cairn', '# a comment\n#-no path\n']]],
])('the files of %j', (example, files) => {
  expect(filesOf(example).map(({ path, text }) => [path, text])).toEqual(files);
});

describe.each(checks.map((check) => [check.code, check] as const))('%s', (code, check) => {
  const said = saidOf(code);

  test('says what it finds, why that matters and what to do', () => {
    for (const text of [check.title, check.why, check.wayOut]) {
      expect(text).toMatch(/^["“`\p{Lu}].{8,}/u);
      expect(text).not.toMatch(notForEducators);
    }
    expect(check.title).not.toMatch(/\.$/);
    expect(check.why).toMatch(/\.$/);
    expect(check.wayOut).toMatch(/[.!?]`?$/);
  });

  test('speaks of its bad example, in words for educators', () => {
    expect(said.map((diagnostic) => diagnostic.severity)).toContain(check.severity);
    for (const { message } of said) {
      expect(message).toMatch(/^["“`\p{Lu}\d].*[.?!]$/u);
      expect(message).not.toMatch(notForEducators);
    }
  });

  test('marks a place that is there', () => {
    const files = new Map(filesOf(check.bad).map(({ path, text }) => [path, text.length]));
    for (const { path, start, end } of said) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(files.get(path) ?? 0);
    }
  });

  test('is silent on its good example, which has no error', () => {
    const wrong = diagnosticsOf(check.good, findFailingScenarios).filter(
      ({ code: other, severity }) => other === code || severity === 'error',
    );
    expect(wrong.map(({ code: other, message }) => `${other}: ${message}`)).toEqual([]);
  });

  test('has a page that is up to date', () => {
    const path = `docs/checks/${code}.md`;
    expect(existsSync(join(root, path)), 'run `npm run generate`').toBe(true);
    expect(readFileSync(join(root, path), 'utf8')).toBe(pages.get(path));
  });
});

test('the list of checks is up to date', () => {
  expect(readFileSync(join(root, 'docs/checks/README.md'), 'utf8')).toBe(pages.get('docs/checks/README.md'));
});
