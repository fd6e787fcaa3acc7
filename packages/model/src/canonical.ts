/**
 * JSON in one form only: the same value gives the same bytes on every machine (ARCHITECTURE.md, "Invariants"), so
 * that compiled frameworks can be compared, read as a difference in Git, and known by a hash.
 *
 * - Keys are sorted by UTF-16 code unit; a property that is `undefined` is left out; strings as `JSON.stringify`.
 * - Readable form: two spaces a level, LF, a newline at the end. A list of scalars stays on one line when that
 *   line and a comma behind it fit in 100 columns (of UTF-16 code units), so that a new neighbour never reflows it.
 * - Compact form, for hashing: no space anywhere. For our values it is the JSON Canonicalization Scheme
 *   (RFC 8785), so any implementation of that can check a hash.
 * - Numbers are integers that a double holds exactly; an exact decimal is text (see `decimal.ts`).
 *
 * Errors: what JSON would bend or drop (fractions, NaN, bigints, functions, dates, maps, class instances, holes in a
 * list), a value inside itself, and more than 500 levels throw a `TypeError` that names the place: `$.scales[0].name`.
 */
import { sha256 } from './hash.ts';

/** A list or object that is being written. */
interface Frame {
  readonly value: object;
  /** The names of an object in their order; a list has none. */
  readonly names: readonly string[] | undefined;
  readonly length: number;
  /** How many of its items are begun. */
  next: number;
}

const columns = 100;
const deepest = 500;
const chunkLength = 0x10000;
const lineStarts = Array.from({ length: deepest + 1 }, (_, depth) => `\n${'  '.repeat(depth)}`);

/** The readable form. */
export function canonicalJson(value: unknown): string {
  return Array.from(canonicalChunks(value)).join('');
}

/** The readable form in pieces of about 64,000 characters, for output that should not be one string. */
export function canonicalChunks(value: unknown): Generator<string, void, undefined> {
  return write(value, true);
}

/** The SHA-256 of the compact form in UTF-8, as 64 hexadecimal digits. */
export function contentHash(value: unknown): string {
  return sha256(write(value, false));
}

/** Keeps its own stack: recursive generators would pass every piece through every level. */
function* write(root: unknown, readable: boolean): Generator<string, void, undefined> {
  const stack: Frame[] = [];
  const labels = new Map<string, string>();
  const pieces: string[] = []; // joined for each chunk: a long `+=` stays a tree, which is slow to flatten
  let length = 0;

  function put(text: string): void {
    pieces.push(text);
    length += text.length;
  }

  function begin(lead: string, value: unknown, column: number): void {
    const text = scalarText(value) ?? (readable ? shortList(value, columns - column - 1) : undefined);
    if (text === undefined) stack.push(open(value, stack));
    put(lead + (text ?? (Array.isArray(value) ? '[' : '{')));
  }

  begin('', root, 0);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.next < frame.length) {
      const label = labelOf(frame.names?.[frame.next], readable, labels);
      const lead = `${frame.next > 0 ? ',' : ''}${readable ? lineStarts[stack.length] : ''}${label}`;
      begin(lead, itemAt(frame, frame.next++), 2 * stack.length + label.length);
    } else {
      stack.pop();
      put(`${readable && frame.length > 0 ? lineStarts[stack.length] : ''}${frame.names ? '}' : ']'}`);
    }
    if (length >= chunkLength) {
      yield pieces.join('');
      pieces.length = length = 0;
    }
  }
  if (readable) put('\n');
  yield pieces.join('');
}

/** What precedes an item in its object, made once for each name; nothing in a list. */
function labelOf(name: string | undefined, readable: boolean, labels: Map<string, string>): string {
  if (name === undefined) return '';
  let label = labels.get(name);
  if (label === undefined) {
    label = JSON.stringify(name) + (readable ? ': ' : ':');
    labels.set(name, label);
  }
  return label;
}

/** The text of a scalar that JSON can hold exactly; `undefined` for all other values. */
function scalarText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Number.isSafeInteger(value) ? String(value) : undefined;
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : undefined;
  }
}

/** The one-line text of a list of scalars if it takes no more than `room` columns. */
function shortList(value: unknown, room: number): string | undefined {
  if (!Array.isArray(value)) return undefined;
  let text = '[';
  for (const item of value) {
    if (typeof item === 'string' && item.length > room) return undefined;
    const scalar = scalarText(item);
    if (scalar === undefined) return undefined;
    text += text.length > 1 ? `, ${scalar}` : scalar;
    if (text.length >= room) return undefined;
  }
  return `${text}]`;
}

/** Begins a list or a plain object; this is where all other values are refused. */
function open(value: unknown, stack: readonly Frame[]): Frame {
  if (typeof value !== 'object' || value === null) throw refusal(stack, refusedScalar(value));
  if (stack.some((frame) => frame.value === value)) throw refusal(stack, 'is inside itself');
  if (stack.length === deepest) throw refusal(stack, `is nested more than ${deepest} levels deep`);
  if (Array.isArray(value)) return { value, names: undefined, length: value.length, next: 0 };
  if (!isPlain(value)) throw refusal(stack, `is a ${value.constructor?.name || 'special object'}, not plain data`);
  const record = value as Record<string, unknown>;
  const names = Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort();
  return { value, names, length: names.length, next: 0 };
}

/** An object literal, of this realm or another (a test runner, a frame), or one without a prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function itemAt(frame: Frame, index: number): unknown {
  return (frame.value as Record<string | number, unknown>)[frame.names?.[index] ?? index];
}

function refusedScalar(value: unknown): string {
  if (typeof value === 'number') return `is ${value}: a number must be a safe integer, a decimal goes as text`;
  return value === undefined ? 'is undefined' : `is a ${typeof value}`;
}

/** A `TypeError` about the item that was begun last in each open frame. */
function refusal(stack: readonly Frame[], problem: string): TypeError {
  const place = stack.map(({ names, next }) => (names ? `.${names[next - 1]}` : `[${next - 1}]`)).join('');
  return new TypeError(`\`$${place}\` ${problem}`);
}
