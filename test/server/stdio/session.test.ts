import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionList, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { LanguageServer, positionIn } from '../../support/languageServer.ts';
import { serverBundle } from '../../support/serverBundle.ts';

const math = `framework MATH "Mathematics"
  language: en
  scale: levels

scale levels "Levels"
  level Trying = 1
  level Steady = 2

area NUM "Numbers"

  competency NUM.1 "Count"
    I can: count things and say how many there are.
`;
const more = `part of MATH

area GEO "Shapes"

  competency GEO.1 "Draw"
    I can: draw a shape with a ruler and say its name.
    needs first: NUM.1 at Steady
`;

const folder = mkdtempSync(join(tmpdir(), 'cairn-stdio-'));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();
let server: LanguageServer;

beforeAll(async () => {
  writeFileSync(join(folder, 'math.cairn'), math);
  writeFileSync(join(folder, 'more.cairn'), more);
  server = new LanguageServer(await serverBundle());
});

afterAll(() => {
  server.process.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('a session from its beginning to its end', async () => {
  const { capabilities, serverInfo } = await server.begin(folder);
  expect(serverInfo?.name).toBe('Cairn');
  expect(Object.keys(capabilities)).toContain('completionProvider');

  // Files that nobody opened are checked too.
  const uri = uriOf('math.cairn');
  await server.open(uri, math);
  expect((await server.diagnosed(uri)).filter(({ severity }) => severity === 1)).toEqual([]);

  // A mistake is told at its place, and elsewhere where it is felt.
  const at = math.indexOf('level Steady = 2');
  await server.change(uri, at, at + 'level Steady = 2'.length, 'level Steady 2');
  const told = await server.diagnosed(uri, (all) => all.some(({ code }) => code === 'word-missing'));
  expect(told.find(({ code }) => code === 'word-missing')).toMatchObject({
    message: '`=` is missing here: `Steady = 2`.',
    range: { start: { line: 6, character: 15 }, end: { line: 6, character: 16 } },
    source: 'cairn',
  });
  await server.change(uri, at, at + 'level Steady 2'.length, 'level Steady = 2');
  await server.diagnosed(uri, (all) => all.every(({ code }) => code !== 'word-missing'));

  // What may stand in a new line.
  const end = server.text(uri).length;
  await server.change(uri, end, end, '    n');
  const { items } = await server.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: positionIn(server.text(uri), end + 5),
  });
  expect(items.map(({ label }) => label).join('\n')).toContain('needs first');
  await server.change(uri, end, end + 5, '');

  // A new code, in both files.
  const { changes, documentChanges } = await server.ask<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: positionIn(math, math.indexOf('NUM.1') + 1),
    newName: 'NUM.9',
  });
  const touched = changes
    ? Object.keys(changes)
    : documentChanges?.map((one) => 'textDocument' in one && one.textDocument.uri);
  expect(touched?.toSorted()).toEqual([uri, uriOf('more.cairn')].toSorted());

  // The text as the formatter has it.
  const title = server.text(uri).indexOf('  language: en');
  await server.change(uri, title, title + '  language: en'.length, '  language:en');
  const edits = await server.ask<TextEdit[]>('textDocument/formatting', {
    textDocument: { uri },
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edits.map(({ newText, range }) => [range.start.line, newText])).toEqual([[1, ' ']]);

  // What is closed without being saved is as it is on the disk.
  await server.close(uri);
  expect(readFileSync(join(folder, 'math.cairn'), 'utf8')).toBe(math);
  expect(await server.end()).toBe(0);
  expect(server.errors).toBe('');
});
