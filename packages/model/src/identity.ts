/**
 * Identity: every thing has a UUID that outlives its code (LANGUAGE.md, section 2). It is the one written as
 * `id:`, else version 5 (RFC 9562, section 5.5) of names that anybody can compute again:
 *
 *     framework  uuid5(CAIRN_NAMESPACE, fold(identifier or code))
 *     thing      uuid5(framework, kind + "/" + fold(code))            uuid5(…, "competency/ela.1")
 *
 * Codes are folded first, so writing one in other case, or in another Unicode form, keeps the identity.
 * Changing these rules, or the namespace, gives every thing of every published framework a new identity.
 */
import { sha1, writeUtf8 } from './hash.ts';

/** A UUID in lower case, as every function here gives it. */
export type Uuid = string;

/** The namespace for the URLs of RFC 9562, section 6.6. */
export const URL_NAMESPACE: Uuid = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The namespace of all Cairn frameworks: uuid5(URL_NAMESPACE, "urn:cairn:framework"). The name resolves nowhere. */
export const CAIRN_NAMESPACE: Uuid = '2b4b7933-2432-5610-8d7a-ce6a9af1e891';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const notAscii = /[^\0-\x7f]/;
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

// Kept between calls: most ids of a framework share their namespace, and none needs memory of its own.
let bytes = new Uint8Array(1024);
let latestNamespace = '';
const digest = new Int32Array(5);

/** Is this the text of a UUID, of any version and in any case? Imported frameworks carry all sorts. */
export function isUuid(text: unknown): text is Uuid {
  return typeof text === 'string' && text.length === 36 && uuidForm.test(text);
}

/**
 * The form in which codes are compared: NFC, lower case by Unicode's own mapping (never a language's, so a
 * Turkish computer agrees), and NFC again, because lowering can compose. Folding twice changes nothing.
 */
export function foldCode(code: string): string {
  return notAscii.test(code) ? code.normalize('NFC').toLowerCase().normalize('NFC') : code.toLowerCase();
}

/**
 * The identity of a framework, from its `identifier:` or, without one, its code. An identifier that is a UUID
 * already (CASE has such) is the identity, so importing and exporting keep it.
 */
export function frameworkId(identifierOrCode: string): Uuid {
  const folded = foldCode(identifierOrCode);
  return isUuid(folded) ? folded : uuidV5(CAIRN_NAMESPACE, folded);
}

/**
 * The identity of a thing by its kind (the word of the vocabulary: `competency`, `program area`) and code. A thing
 * whose code is unique only within its owner, as a level is within a scale, takes the id of the owner for
 * `ownerId`; all others take the framework's. Throws a `RangeError` where `ownerId` is no UUID or the kind has a
 * slash, which would let two things share a name.
 */
export function thingId(ownerId: Uuid, kind: string, code: string): Uuid {
  if (kind.includes('/')) throw new RangeError(`the kind \`${kind}\` has a slash`);
  return uuidV5(ownerId, `${kind}/${foldCode(code)}`);
}

/** UUID version 5 of a name, exactly as given. Throws a `RangeError` where the namespace is no UUID. */
export function uuidV5(namespace: Uuid, name: string): Uuid {
  const room = 16 + 3 * name.length + 72;
  if (bytes.length < room) {
    bytes = new Uint8Array(2 * room);
    latestNamespace = '';
  }
  if (namespace !== latestNamespace) writeNamespace(namespace);
  sha1(bytes, writeUtf8(name, bytes, 16), digest);
  const [a = 0, b = 0, c = 0, d = 0] = digest;
  const version = (b & 0xffff0fff) | 0x5000;
  const variant = (c & 0x3fffffff) | 0x80000000;
  return `${high(a)}${low(a)}-${high(version)}-${low(version)}-${high(variant)}-${low(variant)}${high(d)}${low(d)}`;
}

function writeNamespace(namespace: Uuid): void {
  if (!isUuid(namespace)) throw new RangeError(`\`${String(namespace).slice(0, 40)}\` is not a UUID`);
  const digits = namespace.replaceAll('-', '');
  for (let i = 0; i < 16; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  latestNamespace = namespace;
}

function high(word: number): string {
  return `${hex[word >>> 24]}${hex[(word >>> 16) & 255]}`;
}

function low(word: number): string {
  return `${hex[(word >>> 8) & 255]}${hex[word & 255]}`;
}
