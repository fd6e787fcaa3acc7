import { expect, test } from 'vitest';
import { readConfig } from '../../../packages/language/src/config/config.ts';
import { isExcluded } from '../../../packages/language/src/config/exclude.ts';

test.each<[text: string, checks: object, exclude: string[]]>([
  ['', {}, []],
  ['{}', {}, []],
  ['\ufeff{\r\n}\r\n', {}, []],
  ['{ "$schema": "./cairn.schema.json" }', {}, []],
  ['{ "checks": { "vague-verb": "warning", "tabs": "off" } }', { 'vague-verb': 'warning', tabs: 'off' }, []],
  ['{ "checks": { "unknown-word": "error" } }', { 'unknown-word': 'error' }, []],
  ['{ "checks": { "not-declared": "off", "seat-time": "off" } }', { 'not-declared': 'off', 'seat-time': 'off' }, []],
  ['{ "exclude": ["archive", "drafts\\\\*.cairn"] }', {}, ['archive', 'drafts/*.cairn']],
])('%j is read without a word', (text, checks, exclude) => {
  expect(readConfig(text)).toEqual({ config: { checks, exclude }, problems: [] });
});

test.each<[text: string, at: string, message: string]>([
  ['{ "check": {} }', '"check"', '`check` is not a setting. Did you mean `checks`?'],
  ['{ "rules": {} }', '"rules"', '`rules` is not a setting. There are `checks` and `exclude`.'],
  ['{ "tabs": "off" }', '"tabs"', 'The severity of `tabs` stands below `checks`: `"checks": { "tabs": … }`.'],
  [
    '{ "checks": ["tabs"] }',
    '["tabs"]',
    '`checks` holds codes of checks with their severity: `{ "vague-verb": "off" }`.',
  ],
  [
    '{ "checks": { "unknown-wrod": "off" } }',
    '"unknown-wrod"',
    'There is no check `unknown-wrod`. Did you mean `unknown-word`?',
  ],
  [
    '{ "checks": { "word-unknown": "off" } }',
    '"word-unknown"',
    'There is no check `word-unknown`. Did you mean `unknown-word`?',
  ],
  [
    '{ "checks": { "colours": "off" } }',
    '"colours"',
    'There is no check `colours`. Each message ends with the code of its check.',
  ],
  [
    '{ "checks": { "tabs": "warn" } }',
    '"warn"',
    'The severity of `tabs` is `"off"`, `"information"`, `"warning"` or `"error"`. Did you mean `"warning"`?',
  ],
  [
    '{ "checks": { "tabs": false } }',
    'false',
    'The severity of `tabs` is `"off"`, `"information"`, `"warning"` or `"error"`. Did you mean `"off"`?',
  ],
  [
    '{ "checks": { "tabs": {} } }',
    '{}',
    'The severity of `tabs` is `"off"`, `"information"`, `"warning"` or `"error"`.',
  ],
  ...['off', 'information', 'warning'].map((severity): [string, string, string] => [
    `{ "checks": { "unknown-code": "${severity}" } }`,
    `"${severity}"`,
    '`unknown-code` stays an error: it is about what could not be read or found, and would be missing in what is compiled. Remove this line.',
  ]),
  ['{ "checks": { "tabs": "off", "tabs": "off" } }', '"tabs"', '`tabs` stands here twice; the last one holds.'],
  [
    '{ "exclude": "archive" }',
    '"archive"',
    '`exclude` is a list of files and folders: `["archive", "drafts/*.cairn"]`.',
  ],
  ['{ "exclude": [1] }', '1', 'A file or folder stands in quotation marks.'],
  ['{ "exclude": [" "] }', '" "', 'An empty text names no file.'],
  ['{ "exclude": ["../other"] }', '"../other"', 'Write `../other` from the folder of this file, without `..`.'],
  ['{ "exclude": ["/etc"] }', '"/etc"', 'Write `/etc` from the folder of this file, without `..`.'],
  ['{ "$schema": 1 }', '1', '`$schema` is the place of the schema, in quotation marks.'],
  ['[]', '[]', 'The settings stand in braces: `{ "checks": { … } }`.'],
  ['null', 'null', 'The settings stand in braces: `{ "checks": { … } }`.'],
  ['{ "checks": {}, }', ',', 'No comma stands behind the last one.'],
  ['{ "checks": {} "exclude": [] }', '', 'A comma is missing here.'],
  ['{ "checks" {} }', '"checks"', 'A colon is missing after `"checks"`.'],
  ['{ checks: {} }', 'checks', 'A name stands in straight quotation marks here: `"…"`.'],
  ['{ “checks”: {} }', '“checks”', 'A name stands in straight quotation marks here: `"…"`.'],
  ['{ "checks": off }', 'off', 'A text stands in straight quotation marks here: `"…"`.'],
  ['{ "checks: {} }', '"checks: {} }', 'These quotation marks are not closed on this line.'],
  ['{ "checks": {}', '', '`}` is missing at the end.'],
  ['{ "checks": ', '', 'The file ends too early here.'],
  ['{ // ours\n}', '// ours', 'This file holds no comments. Remove this one.'],
  ['{} {}', '{}', 'Nothing can follow the closing brace.'],
  ['{ "exclude": ["a\\q"] }', '"a\\q"', 'A backslash is written twice: `\\\\`; in a path, write `/`.'],
])('%j: at %j, %s', (text, at, message) => {
  const [problem, ...more] = readConfig(text).problems;
  expect([problem && text.slice(problem.start, problem.end), problem?.message, more]).toEqual([at, message, []]);
});

test('what can be used is used, whatever stands beside it', () => {
  const text = '{\n  "chekcs": {},\n  "checks": { "tabs": "off", "nothing": "off" },\n  "exclude": ["a", 2]\n';
  const { config, problems } = readConfig(text);
  expect(config).toEqual({ checks: { tabs: 'off' }, exclude: ['a'] });
  expect(problems.map(({ range }) => [range.start.line, range.start.character])).toEqual([
    [1, 2],
    [2, 29],
    [3, 19],
    [4, 0],
  ]);
});

test('nests no deeper than settings do', () => {
  const [, problem] = readConfig('['.repeat(100_000)).problems;
  expect(problem?.message).toBe('Nothing here stands more than 32 levels deep.');
});

test('is not led astray by names that every object has', () => {
  const { config, problems } = readConfig('{ "checks": { "__proto__": "off", "toString": "off" }, "constructor": 1 }');
  expect(config.checks).toEqual({});
  expect(problems.map(({ message }) => message)).toEqual([
    'There is no check `__proto__`. Each message ends with the code of its check.',
    'There is no check `toString`. Each message ends with the code of its check.',
    '`constructor` is not a setting. There are `checks` and `exclude`.',
  ]);
});

test.each<[pattern: string, path: string, excluded: boolean]>([
  ['archive', 'archive/a.cairn', true],
  ['archive', 'old/archive/a.cairn', true],
  ['archive', 'archives/a.cairn', false],
  ['archive/', 'archive/a.cairn', true],
  ['./archive', 'archive/a.cairn', true],
  ['*.old.cairn', 'a.old.cairn', true],
  ['*.old.cairn', 'drafts/a.old.cairn', true],
  ['*.old.cairn', 'a.cairn', false],
  ['drafts/*.cairn', 'drafts/a.cairn', true],
  ['drafts/*.cairn', 'drafts/deep/a.cairn', false],
  ['drafts/*.cairn', 'x/drafts/a.cairn', false],
  ['drafts/**', 'drafts/deep/a.cairn', true],
  ['**/a.cairn', 'a.cairn', true],
  ['**/a.cairn', 'x/y/a.cairn', true],
  ['x/**/a.cairn', 'x/a.cairn', true],
  ['x/**/a.cairn', 'x/y/z/a.cairn', true],
  ['a?.cairn', 'ab.cairn', true],
  ['a?.cairn', 'a.cairn', false],
  ['a.cairn', 'abcairn', false],
  ['a(1)[2]+.cairn', 'a(1)[2]+.cairn', true],
  ['ñandú', 'ñandú/a.cairn', true],
])('%j leaves out %j: %s', (pattern, path, excluded) => {
  expect(isExcluded([pattern], path)).toBe(excluded);
});

test('a file is left out by any of several', () => {
  expect(isExcluded([], 'a.cairn')).toBe(false);
  expect(isExcluded(['b.cairn', 'a.cairn'], 'a.cairn')).toBe(true);
});
