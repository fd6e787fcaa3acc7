import { sentences } from '@cairn/language/editor';
import { expect, test } from 'vitest';
import { notes } from '../../../packages/server/src/hover/notes.ts';

test('notes are of sentences that there are', () => {
  const ids = new Set(sentences.map(({ id }) => id));
  expect(Object.keys(notes).filter((id) => !ids.has(id))).toEqual([]);
});
