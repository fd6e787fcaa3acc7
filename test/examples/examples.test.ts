/** What is said of the examples, and of the first drafts that some of them were made from. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { format } from '../../packages/language/src/format/format.ts';
import { cairnTexts, examplesFolder, messages, projectOf } from '../support/examples.ts';

const texts = cairnTexts(examplesFolder);
const said = messages(projectOf(texts, examplesFolder), texts.keys());

test('no example has an error', () => {
  expect(said.filter((message) => / error /.test(message))).toEqual([]);
});

test('the warnings that remain are known', async () => {
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'messages.txt'));
});

test.each([...texts])('%s is written as the formatter writes it', (_path, text) => {
  expect(format(text)).toBe(text);
});

test('each guess of the first drafts gets its message', async () => {
  const folder = join(import.meta.dirname, '../fixtures/drafts');
  const drafts = cairnTexts(folder);
  const standards = [...texts].filter(([path]) => path.startsWith('standards/'));
  const messagesOfDrafts = messages(projectOf(new Map([...drafts, ...standards])), drafts.keys());
  await expect(`${messagesOfDrafts.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'messages.txt'));
});
