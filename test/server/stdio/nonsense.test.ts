import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ResponseError } from 'vscode-languageserver/node';
import { LanguageServer } from '../../support/languageServer.ts';
import { everyRequest, wholeFileRequests } from '../../support/requests.ts';
import { serverBundle } from '../../support/serverBundle.ts';

const bundle = await serverBundle();
const uri = 'file:///nowhere/at-all.cairn';
const text = 'framework F "F"\n  language: en\n\nsubject s "S"\n';
let server: LanguageServer;

beforeEach(async () => {
  server = new LanguageServer(bundle);
  await server.begin();
  await server.open(uri, text);
});

afterEach(() => {
  server.process.kill();
});

/** The server still does its work. */
async function isWell(): Promise<void> {
  await server.open('untitled:new', 'framework N "N"\n  langauge: en\n');
  const said = await server.diagnosed('untitled:new', (all) => all.length > 0);
  expect(said.map(({ message }) => message)).toContain('`langauge` is not known here. Did you mean `language`?');
}

/** What a request came to: an answer, or an error that says so. */
function outcome(method: string, params: unknown): Promise<string> {
  return server.ask(method, params).then(
    () => 'answered',
    (error: ResponseError) => `error ${error.code}`,
  );
}

const places: [what: string, position: unknown][] = [
  ['behind the end', { line: 9999, character: 9999 }],
  ['before the beginning', { line: -5, character: -1 }],
  ['no number', { line: 'x', character: null }],
  ['half a letter', { line: 0.5, character: 1e300 }],
];

test.each(places)('a place that is %s is answered by every request', async (_what, position) => {
  for (const [method, paramsAt] of Object.entries(everyRequest)) {
    const params = paramsAt(uri, { line: 0, character: 0 }) as Record<string, unknown>;
    const odd =
      'position' in params ? { ...params, position } : { ...params, range: { start: position, end: position } };
    expect(`${method} ${await outcome(method, odd)}`).toMatch(/ (?:answered|error -32\d+)$/);
  }
  await isWell();
});

test('files that nobody opened are calmly not there', async () => {
  for (const other of ['file:///nowhere/else.cairn', 'nonsense', '', 'http://[', 'file:///%', 'untitled:']) {
    for (const [method, paramsAt] of Object.entries(everyRequest))
      expect(`${method} ${await outcome(method, paramsAt(other, { line: 0, character: 0 }))}`).toMatch(
        / (?:answered|error -32\d+)$/,
      );
    for (const [method, paramsOf] of Object.entries(wholeFileRequests))
      expect(`${method} ${await outcome(method, paramsOf(other))}`).toMatch(/ (?:answered|error -32\d+)$/);
  }
  await isWell();
});

test('requests without what they need, and methods that nobody knows, get an error', async () => {
  for (const method of [...Object.keys(everyRequest), ...Object.keys(wholeFileRequests)]) {
    for (const params of [undefined, null, {}, [], { textDocument: null }, 7])
      expect(`${method} ${await outcome(method, params)}`).toMatch(/ (?:answered|error -32\d+)$/);
  }
  expect(await outcome('textDocument/sing', {})).toBe('error -32601');
  expect(await outcome('cairn/sing', {})).toBe('error -32601');
  await isWell();
});

test('changes of what is not open, and changes that cannot be, change nothing', async () => {
  const { connection } = server;
  const textDocument = { uri, version: 7 };
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: 'file:///not/open.cairn', version: 2 },
    contentChanges: [{ text: 'x' }],
  });
  await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [] });
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///not/open.cairn' } });
  await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'nonsense', type: 9 }] });
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: 'nonsense' });
  await connection.sendNotification('textDocument/sing', {});
  await isWell();
});

test('texts that are no text are told calmly', async () => {
  const odd = ['\u0000\u0001\u0002'.repeat(100), '\ud800 \udfff', `${'  '.repeat(5000)}x`, '"'.repeat(10_000)];
  for (const [index, one] of odd.entries()) {
    const name = `untitled:odd-${index}`;
    await server.open(name, one);
    expect((await server.diagnosed(name)).length).toBeGreaterThan(0);
  }
  await isWell();
});

test('what is not JSON is answered, and what follows is read', async () => {
  const written = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  server.process.stdin!.write(written('{"jsonrpc":"2.0","id":'));
  server.process.stdin!.write(written('[]'));
  server.process.stdin!.write(written('{"jsonrpc":"2.0"}'));
  server.process.stdin!.write(written('{"jsonrpc":"2.0","id":"x","method":7}'));
  await isWell();
});
