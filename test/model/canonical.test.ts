import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalChunks, canonicalJson, contentHash } from '../../packages/model/src/canonical.ts';
import { sha256 } from '../../packages/model/src/hash.ts';

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
const anyScalar = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
  fc.boolean(),
  fc.constant(null),
);
const { anyValue } = fc.letrec<{ anyValue: unknown }>((tie) => ({
  anyValue: fc.oneof(
    { depthSize: 'small' },
    anyScalar,
    fc.array(anyScalar, { maxLength: 12 }),
    fc.array(tie('anyValue')),
    fc.dictionary(fc.string({ unit: anyCharacter, maxLength: 6 }), tie('anyValue'), { noNullPrototype: false }),
  ),
}));

/** The same value with the properties of each object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, reversed(item)]),
  );
}

/** The compact form by the platform's own means; only names that look like array indexes defeat it. */
function compact(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compact).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Object.entries(value).filter(([, item]) => item !== undefined);
  items.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${items.map(([name, item]) => `${JSON.stringify(name)}:${compact(item)}`).join()}}`;
}

describe('canonicalJson', () => {
  test('a whole value', () => {
    const value = {
      title: 'Größe “A”',
      code: 'SCALE',
      levels: [{ value: '1', code: 'NY' }, { code: 'M' }],
      grades: ['9', '10'],
      gone: undefined,
      empty: {},
      none: [],
      nested: [[1, 2], [], [null, true, -0]],
      10: 'ten',
      9: 'nine',
      Z: 'capitals first',
    };
    expect(canonicalJson(value)).toBe(`{
  "10": "ten",
  "9": "nine",
  "Z": "capitals first",
  "code": "SCALE",
  "empty": {},
  "grades": ["9", "10"],
  "levels": [
    {
      "code": "NY",
      "value": "1"
    },
    {
      "code": "M"
    }
  ],
  "nested": [
    [1, 2],
    [],
    [null, true, 0]
  ],
  "none": [],
  "title": "Größe “A”"
}
`);
  });

  test.each([
    ['null', null],
    ['"a\\n\\ud800"', 'a\n\ud800'],
    ['[]', []],
    ['{}', { a: undefined }],
    ['{}', Object.create(null)],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s', (json, value) => expect(canonicalJson(value)).toBe(`${json}\n`));

  test('names are sorted by UTF-16 code unit, not by code point or language', () => {
    const value = { '\ufb33': 1, '😀': 2, ö: 3, z: 4, '': 5 };
    expect(Object.keys(JSON.parse(canonicalJson(value)))).toEqual(['', 'z', 'ö', '😀', '\ufb33']);
  });

  test('a list breaks at the hundredth column, counting its name and a comma', () => {
    // 2 of indentation, `"a": `, `["…"]` and a comma are 2 + 5 + 4 + 1 columns around the text
    const fits = canonicalJson({ a: ['x'.repeat(88)], b: 1 });
    expect(fits.split('\n')[1]).toHaveLength(100);
    expect(canonicalJson({ a: ['x'.repeat(89)], b: 1 }).split('\n')[1]).toBe('  "a": [');
    expect(canonicalJson({ a: ['x'.repeat(88)] }).split('\n')[1]).toHaveLength(99);
    expect(canonicalJson({ a: ['x'.repeat(89)] }).split('\n')[1]).toBe('  "a": [');
  });

  test('a list of scalars with one that is none breaks', () => {
    expect(canonicalJson([1, {}])).toBe('[\n  1,\n  {}\n]\n');
  });

  test('the name __proto__ is data like another', () => {
    expect(canonicalJson(JSON.parse('{"__proto__": 1}'))).toBe('{\n  "__proto__": 1\n}\n');
  });

  test('an object of another realm is plain, too', () => {
    expect(canonicalJson(runInNewContext('({a: [{}]})'))).toBe('{\n  "a": [\n    {}\n  ]\n}\n');
  });

  test('gives the value back, whatever order it had, and the same bytes again', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const json = canonicalJson(value);
        expect(JSON.parse(json)).toEqual(value);
        expect(canonicalJson(reversed(value))).toBe(json);
        expect(canonicalJson(JSON.parse(json))).toBe(json);
      }),
    );
  });

  test('chunks make up the whole and stay small', () => {
    const value = Array.from({ length: 20_000 }, (_, i) => ({ code: `ELA.${i}`, title: 'Reads closely' }));
    const chunks = [...canonicalChunks(value)];
    expect(chunks.join('')).toBe(canonicalJson(value));
    expect(JSON.parse(chunks.join(''))).toEqual(value);
    expect(chunks.length).toBeGreaterThan(10);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(66_000);
  });

  test('a value that occurs twice is not a circle', () => {
    const level = { code: 'M' };
    expect(JSON.parse(canonicalJson({ a: level, b: [level, level] }))).toEqual({ a: level, b: [level, level] });
  });
});

describe('what JSON would bend is refused, and the place named', () => {
  class Level {
    readonly code = 'M';
  }
  const circle: Record<string, unknown> = {};
  circle['list'] = [1, { back: circle }];
  let deep: unknown = {};
  for (let i = 0; i < 100_000; i++) deep = [deep];

  test.each<[string, unknown, string]>([
    ['a fraction', { a: [{ weight: 0.1 }] }, '`$.a[0].weight` is 0.1: a number must be a safe integer'],
    ['NaN', [1, Number.NaN], '`$[1]` is NaN'],
    ['a number too large', [2 ** 53], '`$[0]` is 9007199254740992'],
    ['infinity', { a: Number.POSITIVE_INFINITY }, '`$.a` is Infinity'],
    ['a bigint', { a: 1n }, '`$.a` is a bigint'],
    ['a function', { toJSON: () => 1 }, '`$.toJSON` is a function'],
    ['a symbol', { a: Symbol('x') }, '`$.a` is a symbol'],
    ['undefined in a list', [1, undefined], '`$[1]` is undefined'],
    ['a hole', new Array(2), '`$[0]` is undefined'],
    ['undefined alone', undefined, '`$` is undefined'],
    ['a date', { a: new Date(0) }, '`$.a` is a Date, not plain data'],
    ['a map', [[new Map()]], '`$[0][0]` is a Map, not plain data'],
    ['an instance', { a: new Level() }, '`$.a` is a Level, not plain data'],
    ['a wrapped text', { a: Object('x') }, '`$.a` is a String, not plain data'],
    ['a circle', circle, '`$.list[1].back` is inside itself'],
    ['a hostile depth', deep, 'is nested more than 500 levels deep'],
  ])('%s', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(message);
    expect(() => contentHash(value)).toThrow(message);
  });
});

describe('contentHash', () => {
  test('is the SHA-256 of the compact form', () => {
    const form = '{"a":[1,"x"],"b":{}}';
    expect(contentHash({ b: {}, a: [1, 'x'] })).toBe(createHash('sha256').update(form).digest('hex'));
  });

  test('on any value', () => {
    fc.assert(
      fc.property(
        anyValue,
        (value) => contentHash(value) === createHash('sha256').update(compact(value)).digest('hex'),
      ),
    );
  });

  test('of the empty text and of every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const text = 'é'.repeat(length % 2) + 'a'.repeat(length);
      expect(sha256([text])).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  test('does not depend on how the text comes in pieces', () => {
    const text = 'a😀ʷ'.repeat(20_000);
    const expected = createHash('sha256').update(text).digest('hex');
    expect(sha256([text])).toBe(expected);
    expect(sha256(['x', text].slice(1))).toBe(expected);
    expect(sha256(text)).toBe(expected); // by code point
  });
});
