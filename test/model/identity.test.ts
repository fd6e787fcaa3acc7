import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAIRN_NAMESPACE,
  foldCode,
  frameworkId,
  isUuid,
  thingId,
  URL_NAMESPACE,
  uuidV5,
} from '../../packages/model/src/identity.ts';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
const anyText = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 60 }), fc.string({ maxLength: 150 }));
const oid = '6ba7b812-9dad-11d1-80b4-00c04fd430c8';

/** UUID version 5 by somebody else's SHA-1. */
function reference(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

describe('uuidV5', () => {
  // The first from RFC 9562, appendix A.4; the others from Python's uuid module.
  test.each([
    [dns, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [dns, '', '4ebd0208-8328-5d69-8c44-ec50939c0967'],
    [URL_NAMESPACE, `https://example.org/${'ä€😀'.repeat(50)}`, '8a6d34ce-7a97-5a25-98a7-79eeb69f406f'],
    [oid, 'a'.repeat(39), 'f1174096-d32f-59b7-923f-13108e6b8840'],
    [oid, 'a'.repeat(40), '4c47ad2e-5862-579b-92b9-6cd177de2a7a'],
    [oid, 'a'.repeat(47), 'feef1ce5-4cc5-5581-a37f-3c12cbe540f7'],
    [oid, 'a'.repeat(48), 'e0c791fb-9e10-5a2b-8ddb-eeda3783c45a'],
    [oid, 'a'.repeat(104), 'a23a1ca6-2509-5466-8cca-b3d5300c2397'],
  ])('%s and %s', (namespace, name, id) => expect(uuidV5(namespace, name)).toBe(id));

  test('agrees with another implementation on any text, in any order of namespaces', () => {
    fc.assert(
      fc.property(fc.uuid(), anyText, (space, name) => uuidV5(space, name) === reference(space, name.toWellFormed())),
    );
  });

  test('a long name leaves nothing behind', () => {
    const long = 'ʷ'.repeat(5000);
    expect(uuidV5(dns, long)).toBe(reference(dns, long));
    expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  test('a lone surrogate counts as the replacement character', () => {
    for (const name of ['\ud800', 'a\udc00b', '\ud800\ud800', '\udc00\ud800']) {
      expect(uuidV5(dns, name)).toBe(reference(dns, name.toWellFormed()));
    }
  });

  test('the case of the namespace does not matter, its form does', () => {
    expect(uuidV5(dns.toUpperCase(), 'x')).toBe(uuidV5(dns, 'x'));
    expect(() => uuidV5('ELA', 'x')).toThrow('`ELA` is not a UUID');
  });

  test('the namespace is what its documentation says', () => {
    expect(uuidV5(URL_NAMESPACE, 'urn:cairn:framework')).toBe(CAIRN_NAMESPACE);
  });
});

describe('frameworkId and thingId', () => {
  // These values are published: if one changes, so does the identity of every thing in every framework.
  const ela = frameworkId('ELA');

  test('are what anybody can compute again', () => {
    expect(ela).toBe('65b4eedb-8762-58df-9188-ccf66afbbbd9');
    expect(frameworkId('WA-DIPLOMA')).toBe('77395be2-8ea3-5b1e-b474-bca7effaedff');
    expect(thingId(ela, 'competency', 'ELA.1')).toBe('9e02539a-b12d-582b-b6ac-edb4a8b15243');
    expect(thingId(ela, 'competency', 'x̌ʷəl')).toBe('2f18dc16-1f94-524b-a9cb-e805db6ceb86');
  });

  test('case and Unicode form do not matter; kind and owner do', () => {
    expect(thingId(ela, 'competency', 'ela.1')).toBe(thingId(ela, 'competency', 'ELA.1'));
    expect(thingId(ela, 'target', 'É.1')).toBe(thingId(ela, 'target', 'e\u0301.1'));
    expect(thingId(ela, 'target', 'ELA.1')).not.toBe(thingId(ela, 'competency', 'ELA.1'));
    expect(thingId(frameworkId('math'), 'target', 'A')).not.toBe(thingId(ela, 'target', 'A'));
    expect(frameworkId('ELA')).toBe(frameworkId('ela'));
  });

  test('an identifier that is a UUID is the identity', () => {
    expect(frameworkId('2ED6657D-E927-568B-95E1-2665A8AEA6A2')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  test('a kind with a slash could make two things one', () => {
    expect(() => thingId(ela, 'a/b', 'c')).toThrow(RangeError);
  });

  test('100,000 ids are all different', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => thingId(ela, 'competency', `ELA.${i}`));
    expect(new Set(ids).size).toBe(100_000);
  });
});

describe('foldCode', () => {
  test.each([
    ['ELA.1.1', 'ela.1.1'],
    ['6.RP.A.1', '6.rp.a.1'],
    ['X\u030cʷƏL', 'x\u030cʷəl'],
    ['CAFE\u0301', 'café'],
    ['\u212b', 'å'],
    ['I', 'i'],
    ['B+', 'b+'],
    ['§110.5(B)(1)', '§110.5(b)(1)'],
  ])('%s is %s', (code, folded) => expect(foldCode(code)).toBe(folded));

  test('folding twice changes nothing, and all Unicode forms fold alike', () => {
    fc.assert(
      fc.property(anyText, (code) => {
        const folded = foldCode(code);
        expect(foldCode(folded)).toBe(folded);
        expect(folded.normalize('NFC')).toBe(folded);
        expect(foldCode(code.normalize('NFD'))).toBe(folded);
      }),
    );
  });

  test('every single character folds for good', () => {
    const unstable: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      const folded = foldCode(String.fromCodePoint(point));
      if (foldCode(folded) !== folded) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  });
});

test.each([
  ['2ed6657d-e927-568b-95e1-2665a8aea6a2', true],
  ['2ED6657D-E927-568B-95E1-2665A8AEA6A2', true],
  ['00000000-0000-0000-0000-000000000000', true],
  ['2ed6657de927568b95e12665a8aea6a2', false],
  ['{2ed6657d-e927-568b-95e1-2665a8aea6a2}', false],
  ['2ed6657d-e927-568b-95e1-2665a8aea6ag', false],
  ['2ed6657d-e927-568b-95e1-2665a8aea6a2\n', false],
  ['', false],
  [undefined, false],
])('isUuid(%j) is %s', (text, expected) => expect(isUuid(text)).toBe(expected));
