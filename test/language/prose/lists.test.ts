import { describe, expect, test } from 'vitest';
import { lexiconFor } from '../../../packages/language/src/prose/lexicon.ts';
import { lists } from '../../../packages/language/src/prose/lists/index.ts';
import { expand, linesOf, phrasesOf, wordsOf } from '../../../packages/language/src/prose/phrases.ts';

test.each<[notation: string, phrases: string[]]>([
  ['above/below average', ['above average', 'below average']],
  ['than (most) others', ['than others', 'than most others']],
  ['is (very/quite) good', ['is good', 'is very good', 'is quite good']],
  ['one, two\n three ', ['one', 'two', 'three']],
])('%s', (notation, phrases) => {
  expect(expand(notation).map((words) => words.join(' '))).toEqual(phrases);
});

describe.each(Object.keys(lists))('the list for %s', (language) => {
  const list = lists[language];
  const lexicon = lexiconFor(language);
  if (!list || !lexicon) throw new Error(language);

  test('gives each vague verb phrases and verbs in its place', () => {
    const rows = linesOf(list.vague).map((line) => line.split('|').map(phrasesOf));
    expect(rows.filter((row) => row.length !== 3 || row.some((column) => column.length === 0))).toEqual([]);
    const verbs = rows.map(([verb]) => verb?.[0]);
    expect(phrasesOf(list.ableBeforeVerb).filter((verb) => !verbs.includes(verb))).toEqual([]);
  });

  test('names a vague verb for each vague noun', () => {
    expect([...lexicon.vagueNouns.keys()]).toEqual(Object.keys(list.vagueNouns.nouns));
  });

  test('holds no observable verb that is vague as well', () => {
    const vague = linesOf(list.vague).flatMap((line) => expand(line.split('|')[1] ?? ''));
    const single = new Set(vague.filter((words) => words.length === 1).map(([word]) => word));
    expect(wordsOf(list.verbs).filter((verb) => single.has(verb))).toEqual([]);
  });

  test('has a few hundred verbs, each once, and processes of at least two', () => {
    const verbs = wordsOf(list.verbs);
    expect(verbs.length).toBeGreaterThan(200);
    expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
    const processes = [...linesOf(list.processes), ...linesOf(list.alternatives)].map(wordsOf);
    expect(processes.filter((process) => new Set(process).size !== process.length || process.length < 2)).toEqual([]);
  });

  test('writes every word as texts are read: in small letters and in NFC', () => {
    const all = JSON.stringify({ ...list, reading: '', placeholders: '', vagueNouns: '' });
    expect(all).toBe(all.normalize('NFC'));
    expect(wordsOf(list.verbs).filter((verb) => verb !== verb.toLowerCase())).toEqual([]);
  });
});
