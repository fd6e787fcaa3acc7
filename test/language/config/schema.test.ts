import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { configSchemaFile } from '../../../packages/language/scripts/configSchema.ts';
import { checks } from '../../../packages/language/src/checks/catalogue.ts';
import { readConfig } from '../../../packages/language/src/config/config.ts';

const text = readFileSync(
  join(resolve(import.meta.dirname, '../../..'), 'packages/language/schema/cairn.schema.json'),
  'utf8',
);
const schema = JSON.parse(text);
const validate = new Ajv2020({ strict: true }).compile(schema);

test('the published schema is up to date', () => {
  expect(text).toBe(configSchemaFile());
});

test('it offers every check with its severity', () => {
  const offered = Object.entries<{ default: string }>(schema.properties.checks.properties);
  expect(offered.map(([code, { default: severity }]) => [code, severity])).toEqual(
    checks.map(({ code, severity }) => [code, severity]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
  );
});

test.each([
  '{}',
  '{ "$schema": "./cairn.schema.json", "checks": {}, "exclude": [] }',
  '{ "checks": { "tabs": "off", "seat-time": "information", "rule-circle": "warning", "vague-verb": "error" } }',
  '{ "checks": { "unknown-word": "error" } }',
  '{ "exclude": ["archive", "drafts/*.cairn"] }',
])('the schema and the reader accept %s', (config) => {
  expect([validate(JSON.parse(config)), readConfig(config).problems]).toEqual([true, []]);
});

test.each([
  '[]',
  '{ "check": {} }',
  '{ "checks": [] }',
  '{ "checks": { "tabs": "warn" } }',
  '{ "checks": { "unknown-word": "warning" } }',
  '{ "exclude": "archive" }',
  '{ "exclude": [1] }',
])('the schema and the reader have something to say about %s', (config) => {
  expect(validate(JSON.parse(config))).toBe(false);
  expect(readConfig(config).problems).toHaveLength(1);
});

test('a check that this version does not have is told by the reader alone', () => {
  const config = '{ "checks": { "of-a-later-version": "off" } }';
  expect(validate(JSON.parse(config))).toBe(true);
  expect(readConfig(config).problems).toHaveLength(1);
});
