/** Over all examples, each row of the vocabulary and each of its forms stands at least once. */
import { expect, test } from 'vitest';
import { readOutline } from '../../packages/language/src/outline/reader.ts';
import { linesBelow } from '../../packages/language/src/tree/read.ts';
import { everyPlace, formsOf, type Row, things } from '../../packages/language/src/vocabulary/index.ts';
import { cairnTexts, examplesFolder } from '../support/examples.ts';

/** The rows by what they stand below; those of translations follow from the others. */
function rowsOfVocabulary(): Map<Row, string> {
  const rows = new Map<Row, string>(things.map((row) => [row, 'file']));
  for (const { owner, place } of everyPlace()) {
    if (owner.id.startsWith('translated ')) continue;
    for (const row of place.offered) {
      if (row.kind !== 'thing' && !rows.has(row)) rows.set(row, owner.id);
    }
  }
  return rows;
}

/** What a line says behind the words and the colon of its row. */
function afterWords(row: Row, line: string): string {
  const text = line.replace(/^- /, '').slice(row.words.length).trimStart();
  return row.words !== '' && text.startsWith(':') ? text.slice(1) : text;
}

const vocabulary = rowsOfVocabulary();
const used = new Set<Row>();
const usedForms = new Set<string>();
for (const text of cairnTexts(examplesFolder).values()) {
  for (const line of linesBelow(readOutline(text))) {
    const { row } = line;
    used.add(row);
    if (row.forms.length < 2 || line.broken) continue;
    const value = afterWords(row, text.slice(line.start, line.end));
    const form = formsOf(row).findIndex((candidate) => candidate.match(value, 0, value.length) !== undefined);
    usedForms.add(`${row.id}: ${row.forms[form]}`);
  }
}

test('each row of the vocabulary stands in an example', () => {
  const missing = [...vocabulary].filter(([row]) => !used.has(row)).map(([row, owner]) => `${owner} › ${row.id}`);
  expect(missing).toEqual([]);
});

/** Forms whose meaning another form of the row gives as well. */
test('each form of a row that has several stands in an example', () => {
  const all = [...vocabulary.keys()]
    .filter((row) => row.forms.length > 1)
    .flatMap((row) => row.forms.map((form) => `${row.id}: ${form}`));
  expect(all.filter((form) => !usedForms.has(form))).toEqual([]);
});
