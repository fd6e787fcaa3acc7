import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { LanguageServer } from '../../support/languageServer.ts';
import { serverBundle } from '../../support/serverBundle.ts';

const text =
  'framework F "F"\n  version 1\n\nsubject art "Art"\n\ncredit C "C"\n  requires all of these:\n    - a course\n';
const folder = mkdtempSync(join(tmpdir(), 'cairn-actions-'));
const uri = pathToFileURL(join(folder, 'main.cairn')).toString();
let server: LanguageServer;

beforeAll(async () => {
  writeFileSync(join(folder, 'main.cairn'), text);
  server = new LanguageServer(await serverBundle());
});

afterAll(() => {
  server.process.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('problems are mended over a connection, and the editor shows what is left to write', async () => {
  const { capabilities } = await server.begin(folder);
  expect(capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.cairn']),
  });
  expect(capabilities.executeCommandProvider).toMatchObject({ commands: expect.arrayContaining(['cairn.fillIn']) });
  await server.open(uri, text);
  const diagnostics = await server.diagnosed(uri, (all) => all.length > 0);
  const asked = (range: unknown, context: unknown): Promise<CodeAction[]> =>
    server.ask('textDocument/codeAction', { textDocument: { uri }, range, context });

  const colon = diagnostics.find(({ code }) => code === 'colon-missing')!;
  const [first] = await asked(colon.range, { diagnostics: [colon] });
  expect(first).toMatchObject({ title: 'Add the colon', kind: 'quickfix', isPreferred: true });

  const missing = diagnostics.find(({ code }) => code === 'fact-missing')!;
  const [awards] = await asked(missing.range, { diagnostics: [missing] });
  expect(awards!.title).toBe('Add `awards: 1.0 credit in art`');
  const shown = new Promise((done) => {
    server.connection.onRequest('window/showDocument', (params: unknown) => {
      done(params);
      return { success: true };
    });
  });
  await server.ask('workspace/executeCommand', awards!.command);
  expect(await shown).toMatchObject({ uri, selection: awards!.command!.arguments![0].range });

  const all = await asked(colon.range, { diagnostics: [], only: ['source.fixAll'] });
  expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.cairn']);
  expect(await server.end()).toBe(0);
});
