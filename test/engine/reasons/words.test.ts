import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages as enMessages } from '../../../packages/engine/src/reasons/en/messages.ts';
import { phrases as enPhrases } from '../../../packages/engine/src/reasons/en/phrases.ts';
import { messages as esMessages } from '../../../packages/engine/src/reasons/es/messages.ts';
import { phrases as esPhrases } from '../../../packages/engine/src/reasons/es/phrases.ts';
import { messages, type Parts, type Words } from '../../../packages/engine/src/reasons/messages.ts';
import { fill, namesIn } from '../../../packages/engine/src/reasons/template.ts';

const languages: readonly (readonly [language: string, words: Words])[] = [
  ['en', { messages: enMessages, ...enPhrases }],
  ['es', { messages: esMessages, ...esPhrases }],
];
const amounts = ['asked', 'found', 'missing'];
const root = resolve(import.meta.dirname, '../../..');

/** The templates of a message by the part that they are. */
function templatesOf(parts: Parts): { part: string; template: string }[] {
  return Object.entries(parts).flatMap(([part, given]) =>
    [given as string | readonly string[]].flat().map((template) => ({ part, template })),
  );
}

describe.each(languages)('%s', (_, words) => {
  const all = Object.entries(messages).flatMap(([key, args]) =>
    templatesOf(words.messages[key as keyof typeof messages]).map((row) => ({
      key,
      args: args as readonly string[],
      ...row,
    })),
  );

  test('has every message and no other', () => {
    expect(Object.keys(words.messages).sort()).toEqual(Object.keys(messages).sort());
  });

  test('uses only arguments that the message has', () => {
    const strange = all.flatMap(({ key, args, part, template }) => {
      const known = [...args.map((name) => name.replace('?', '')), ...amounts];
      return namesIn(template)
        .filter((name) => !known.includes(name))
        .map((name) => `${key}, ${part}: ${name}`);
    });
    expect(strange).toEqual([]);
  });

  test('says what was asked with what is always there', () => {
    const values = (args: readonly string[], optional: boolean) => {
      const there = (name: string): boolean =>
        amounts.includes(name) || args.includes(name) || (optional && args.includes(`${name}?`));
      return {
        text: (name: string) => (there(name) ? name : undefined),
        isOne: (name: string) => (there(name) ? false : undefined),
      };
    };
    const asked = all.filter(({ part }) => part === 'asked');
    expect(asked.length).toBe(Object.keys(messages).length);
    for (const { key, args, template } of asked) {
      expect([key, fill(template, values(args, false))]).toEqual([key, expect.stringMatching(/^[^{}[\]]+$/)]);
      expect([key, fill(template, values(args, true))]).toEqual([key, expect.stringMatching(/^[^{}[\]]+$/)]);
    }
  });

  test('has templates that can be read', () => {
    const texts = [...all.map(({ template }) => template), ...Object.values(words.phrases)];
    const broken = texts.filter((text) =>
      /[[\]{}]/.test(
        text
          .replace(/\{[a-z]+(?::(?:credits|some|percent|code|reached|quoted|or)|#[^|{}]*\|[^|{}]*)?\}/gi, '')
          .replace(/\[[^[\]]*\]/g, ''),
      ),
    );
    expect(broken).toEqual([]);
  });

  test('never speaks of failing', () => {
    const texts = [...all.map(({ template }) => template), ...Object.values(words.own), ...Object.values(words.status)];
    expect(texts.filter((text) => /fail|fracas|reprob|suspen/i.test(text))).toEqual([]);
  });
});

test('what the reference evaluator says is in the list', () => {
  const files = globSync('packages/engine/src/{reference,record}/**/*.ts', { cwd: root });
  const said = files.flatMap((file) => {
    const lines =
      readFileSync(resolve(root, file), 'utf8').match(/\bmessage: [^{}]*?(?:,\n|, (?:args|status)|$)/gm) ?? [];
    return lines.flatMap((line) => [...line.replace(/=== '[^']*'/g, '').matchAll(/'([^']+)'/g)].map(([, key]) => key!));
  });
  expect(new Set(said).size).toBeGreaterThan(60);
  expect([...new Set(said)].filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
});

/** A template, what its placeholders stand for, and the sentence. */
test.each<[template: string, values: Record<string, string>, text: string | undefined]>([
  ['{a} of {b}', { a: '1', b: '2' }, '1 of 2'],
  ['{a} of {b}', { a: '1' }, undefined],
  ['{a}[ of {b}]', { a: '1' }, '1'],
  ['{a}[ of {b}]', { a: '1', b: '2' }, '1 of 2'],
  ['[{b}: ]{a} {a#piece|pieces}', { a: '1' }, '1 piece'],
  ['{a} {a#piece|pieces}', { a: '2' }, '2 pieces'],
  ['{a} {a#piece|pieces}', {}, undefined],
  ['{a}, {a:loud}', { a: 'x', 'a:loud': 'X' }, 'x, X'],
  ['{a}[ ({b})]', { a: '[{b}]', b: '{a}' }, '[{b}] ({a})'],
  ['', {}, ''],
])('%s with %o', (template, values, text) => {
  const filled = fill(template, {
    text: (name, form) => values[form === undefined ? name : `${name}:${form}`],
    isOne: (name) => (values[name] === undefined ? undefined : values[name] === '1'),
  });
  expect(filled).toBe(text);
});
