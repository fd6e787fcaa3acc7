/** The names of the vocabulary as types: what a thing has and what a fact holds, checked by the compiler. */
import { slotsOf } from '../src/forms/form.ts';
import { formsOf, keyOf, type Row, sentences, things } from '../src/vocabulary/index.ts';

/** `generated/names.ts`. */
export function namesFile(): string {
  const rows = [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
  const body = rows
    .map((row) => `  ${quote(row.id)}: {${members((row.below?.lines ?? []).filter((l) => l.kind === 'fact'))}\n  };`)
    .join('\n');
  return `/* Written by \`npm run generate\` from the vocabulary. */

/** Each thing with its facts, and each fact with the slots of its line. */
export interface Vocabulary {
${body}
}

/** The ids of things. */
export type ThingId = keyof Vocabulary;

/** The facts of a thing. */
export type FactsOf<K extends ThingId> = keyof Vocabulary[K] & string;

/** The slots of a fact. */
export type SlotsOf<K extends ThingId, F extends FactsOf<K>> = Vocabulary[K][F] & string;

/** The slots of the headers of things. */
export interface HeaderSlots {
${rows.map((row) => `  ${quote(row.id)}: ${union(slotNames(row))};`).join('\n')}
}

/** The slots of each sentence. */
export interface SentenceSlots {
${sentences.map((row) => `  ${quote(row.id)}: ${union(slotNames(row))};`).join('\n')}
}
`;
}

function members(lines: Row[]): string {
  return lines.map((line) => `\n    ${quote(line.id)}: ${union(slotNames(line))};`).join('');
}

/** The slots of a line in the order of its forms, each once. */
export function slotNames(row: Row): string[] {
  const parts = [keyOf(row), ...formsOf(row)].flatMap((form) => (form ? slotsOf(form.part) : []));
  return [...new Set(parts.filter(({ slot }) => slot.kind !== 'group').map(({ slot }) => slot.name))];
}

function union(names: string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ');
}

function quote(id: string): string {
  return /^\w+$/.test(id) ? id : `'${id}'`;
}
