import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Project } from '@cairn/language';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { LanguageServer, positionIn } from '../../support/languageServer.ts';
import { everyRequest } from '../../support/requests.ts';
import { serverBundle } from '../../support/serverBundle.ts';

const folder = resolve(import.meta.dirname, '../../../examples');
const uri = pathToFileURL(join(folder, 'nh-biology.cairn')).toString();
const text = readFileSync(join(folder, 'nh-biology.cairn'), 'utf8');
const bundle = await serverBundle();
/** What a request may come to when it was given up, or asked of a text that has changed since. */
const givenUp = new Set<number>([LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified]);
let server: LanguageServer;

beforeEach(async () => {
  server = new LanguageServer(bundle);
  await server.begin(folder);
  await server.open(uri, text);
});

afterEach(() => {
  server.process.kill();
});

test('requests that are given up at once are answered, and the rest goes on', async () => {
  const methods = Object.keys(everyRequest);
  const outcomes: Promise<string>[] = [];
  for (let round = 0; round < 600; round++) {
    const method = methods[round % methods.length]!;
    const offset = (round * 37) % text.length;
    const { token, cancel } = tokenOf();
    outcomes.push(
      server.connection.sendRequest(method, everyRequest[method]!(uri, positionIn(text, offset)), token).then(
        () => 'answered',
        (error: ResponseError) => (givenUp.has(error.code) ? 'given up' : `${method} ${offset}: ${error.message}`),
      ),
    );
    if (round % 3 !== 0) cancel();
  }
  const found = await Promise.all(outcomes);
  expect(found.filter((one) => one !== 'answered' && one !== 'given up')).toEqual([]);
  expect(found.filter((one) => one === 'answered').length).toBeGreaterThanOrEqual(200);
  expect(server.errors).toBe('');
});

test('typing faster than the server reads ends with what a fresh reading says', async () => {
  const typed = '    boundary: about what grows in the garden beside the school.\n';
  const at = text.indexOf('    aligns to: NGSS/HS-LS2-7');
  const asked: Promise<unknown>[] = [];
  for (const [index, letter] of [...typed].entries()) {
    await server.change(uri, at + index, at + index, letter);
    const { token, cancel } = tokenOf();
    const position = positionIn(server.text(uri), at + index + 1);
    asked.push(
      server.connection
        .sendRequest('textDocument/completion', { textDocument: { uri }, position }, token)
        .catch(String),
    );
    if (index % 2 === 0) cancel();
  }
  // The last letters of a line that is wrong.
  await server.change(uri, at, at + typed.length, '    boundary: \n    boundry: mice\n');
  await Promise.all(asked);
  const said = await server.diagnosed(uri);
  const project = new Project();
  for (const file of globSync('**/*.cairn', { cwd: folder }))
    project.set(pathToFileURL(join(folder, file)).toString(), readFileSync(join(folder, file), 'utf8'));
  project.set(uri, server.text(uri));
  const fresh = project.diagnostics(uri).map(({ code, range, message }) => [range.start, code, message]);
  expect(said.map(({ code, range, message }) => [range.start, code, message])).toEqual(fresh);
  expect(fresh.length).toBeGreaterThan(0);
  expect(server.errors).toBe('');
});

function tokenOf(): { token: CancellationTokenSource['token']; cancel: () => void } {
  const source = new CancellationTokenSource();
  return { token: source.token, cancel: () => source.cancel() };
}
