/** Rows of the vocabulary as whole lines: their words, key, colon and forms in one sequence of parts, and their example. */
import {
  type Choice,
  formsOf,
  isDash,
  keyOf,
  type Part,
  type Row,
  type Sign,
  type Slot,
  skipBlank,
  type Word,
} from '@cairn/language/editor';
import { expectedAt } from './walk.ts';

const colon: Sign = { kind: 'sign', text: ':' };
const text: Slot = { kind: 'slot', name: 'text', type: 'TEXT', refs: [] };

const lines = new Map<Row, Part[][]>();

/** The lines of a row, one for each of its forms. Sentences and groups are without their dash. */
export function linesOf(row: Row): Part[][] {
  let found = lines.get(row);
  if (!found) {
    found = written(row);
    lines.set(row, found);
  }
  return found;
}

function written(row: Row): Part[][] {
  const forms = formsOf(row).map((form) => form.part);
  if (row.kind === 'sentence' || row.kind === 'row') return forms.map((form) => [form]);
  const words: Word = { kind: 'word', options: [row.words.split(' ')] };
  if (row.kind === 'thing') return forms.map((form) => [words, form]);
  const key = keyOf(row)?.part;
  const begun: Part[] = key ? [words, key, colon] : [words, colon];
  if (row.text) return [[...begun, text]];
  return forms.length === 0 ? [begun] : forms.map((form) => [...begun, form]);
}

/** What the example of a row has: its values, by the slots and choices that they fill. */
export interface Sample {
  values: ReadonlyMap<Part, string>;
}

const samples = new Map<Row, Sample>();

/** The example of a row, taken apart once. */
export function sampleOf(row: Row): Sample {
  let found = samples.get(row);
  if (!found) {
    found = { values: valuesOf(row) };
    samples.set(row, found);
  }
  return found;
}

function valuesOf(row: Row): Map<Part, string> {
  const { example } = row;
  const start = isDash(example, 0) ? skipBlank(example, 1, example.length) : 0;
  const values = new Map<Part, string>();
  // A sign that no line has is waited for where the whole of the example was read.
  for (const parts of linesOf(row)) {
    const readings = expectedAt([...parts, end], `${example} `, start, example.length + 1);
    const whole = readings.find(({ piece }) => piece === end);
    if (!whole) continue;
    for (const { slot, start: from, end: to } of whole.values) values.set(slot, example.slice(from, to));
    break;
  }
  return values;
}

const end: Sign = { kind: 'sign', text: '\n' };

/** Whether a value stands for words that are there or not. */
export function isFlag(part: Slot | Choice): boolean {
  return part.kind === 'choice' && part.flag;
}
