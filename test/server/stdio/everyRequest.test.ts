import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LSPErrorCodes, type ResponseError } from 'vscode-languageserver/node';
import { LanguageServer, positionIn } from '../../support/languageServer.ts';
import { everyRequest, wholeFileRequests } from '../../support/requests.ts';
import { serverBundle } from '../../support/serverBundle.ts';

const folder = resolve(import.meta.dirname, '../../../examples');
const path = join(folder, 'nh-biology.cairn');
const uri = pathToFileURL(path).toString();
const text = readFileSync(path, 'utf8');
let server: LanguageServer;

beforeAll(async () => {
  server = new LanguageServer(await serverBundle());
  await server.begin(folder);
  await server.open(uri, text);
  await server.diagnosed(uri);
});

afterAll(() => {
  server.process.kill();
});

describe.each(Object.keys(everyRequest))('%s', (method) => {
  test('has an answer at every offset', async () => {
    const faults: string[] = [];
    const paramsAt = everyRequest[method]!;
    const asked = Array.from({ length: text.length + 1 }, async (_, offset) => {
      const params = paramsAt(uri, positionIn(text, offset));
      await server.ask(method, params).catch((error: Error) => faults.push(`${offset}: ${error.message}`));
    });
    await Promise.all(asked);
    expect(faults).toEqual([]);
  }, 60_000);
});

test('renaming is possible or refused in words at every offset', async () => {
  const faults: string[] = [];
  const asked = Array.from({ length: text.length + 1 }, (_, offset) =>
    server
      .ask('textDocument/prepareRename', { textDocument: { uri }, position: positionIn(text, offset) })
      .catch(({ code, message }: ResponseError) => {
        if (code !== LSPErrorCodes.RequestFailed) faults.push(`${offset}: ${code} ${message}`);
      }),
  );
  await Promise.all(asked);
  expect(faults).toEqual([]);
});

test.each(Object.entries(wholeFileRequests))('%s has an answer', async (method, paramsOf) => {
  expect(await server.ask(method, paramsOf(uri))).toBeDefined();
});

test('nothing was written to the error stream', () => {
  expect(server.errors).toBe('');
});
