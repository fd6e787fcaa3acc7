import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver/node';
import { LanguageServer } from '../../support/languageServer.ts';
import { serverBundle } from '../../support/serverBundle.ts';

const bundle = await serverBundle();
const main = `framework MATH "Mathematics"
  language: en
  scale: levels

scale levels "Levels"
  level Trying = 1
  level Steady = 2
`;
const numbers = `part of MATH

area NUM "Numbers"

  competency NUM.1 "Count"
    I can: count things and say how many there are.
`;
const shapes = `part of MATH

area GEO "Shapes"

  competency GEO.1 "Draw"
    I can: draw a shape with a ruler and say its name.
    needs first: NUM.1 at Steady
`;

let folder: string;
let server: LanguageServer;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  server = new LanguageServer(bundle);
});

afterEach(() => {
  server.process.kill();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function uriOf(path: string): string {
  return pathToFileURL(join(folder, path)).toString();
}

async function changed(type: FileChangeType, ...paths: string[]): Promise<void> {
  const changes = paths.map((path) => ({ uri: uriOf(path), type }));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

const has =
  (code: string) =>
  (all: readonly Diagnostic[]): boolean =>
    all.some((one) => one.code === code);
const hasNot =
  (code: string) =>
  (all: readonly Diagnostic[]): boolean =>
    !has(code)(all);

test('what changes on the disk is felt in the files that name it', async () => {
  write('math.cairn', main);
  write('more/numbers.cairn', numbers);
  write('shapes.cairn', shapes);
  await server.begin(folder);
  await server.open(uriOf('shapes.cairn'), shapes);
  await server.diagnosed(uriOf('shapes.cairn'), hasNot('code-unknown'));

  write('more/numbers.cairn', numbers.replaceAll('NUM.1', 'NUM.2'));
  await changed(FileChangeType.Changed, 'more/numbers.cairn');
  const [told] = await server.diagnosed(uriOf('shapes.cairn'), (all) => all.some(({ severity }) => severity === 1));
  expect(told?.message).toContain('`NUM.1`');

  write('more/numbers.cairn', numbers);
  await changed(FileChangeType.Changed, 'more/numbers.cairn');
  await server.diagnosed(uriOf('shapes.cairn'), (all) => all.every(({ severity }) => severity !== 1));

  // Of a folder that goes as a whole, editors tell nothing but the folder.
  rmSync(join(folder, 'more'), { recursive: true });
  await changed(FileChangeType.Deleted, 'more');
  await server.diagnosed(uriOf('shapes.cairn'), (all) => all.some(({ severity }) => severity === 1));
  write('more/numbers.cairn', numbers);
  await changed(FileChangeType.Created, 'more');
  await server.diagnosed(uriOf('shapes.cairn'), (all) => all.every(({ severity }) => severity !== 1));
});

test('what was typed and not saved is gone when the file is closed', async () => {
  write('math.cairn', main);
  await server.begin(folder);
  const uri = uriOf('math.cairn');
  await server.open(uri, main.replace('= 2', '2'));
  await server.diagnosed(uri, has('word-missing'));
  await server.close(uri);
  await server.diagnosed(uri, hasNot('word-missing'));
  expect(server.said.get(uri)?.version).toBeUndefined();
});

test('settings hold for their folder, and what is wrong with them is told', async () => {
  const code = 'publication-facts-missing';
  write('a/math.cairn', main);
  write('b/math.cairn', main.replace('MATH', 'OTHER'));
  write('a/cairn.json', JSON.stringify({ checks: { [code]: 'off' } }));
  await server.begin(folder);
  const [a, b, settings] = [uriOf('a/math.cairn'), uriOf('b/math.cairn'), uriOf('a/cairn.json')];
  await server.diagnosed(b, has(code));
  await server.open(a, main);
  await server.diagnosed(a, hasNot(code));

  write('a/cairn.json', JSON.stringify({ checks: { [code]: 'error' } }));
  await changed(FileChangeType.Changed, 'a/cairn.json');
  expect((await server.diagnosed(a, has(code)))[0]?.severity).toBe(1);
  expect(server.said.get(b)?.diagnostics.map(({ severity }) => severity)).not.toContain(1);

  write('a/cairn.json', '{ "checks": { "no-such-check": "off" }, "exclude": ["math.cairn"] }');
  await changed(FileChangeType.Changed, 'a/cairn.json');
  await server.diagnosed(a, (all) => all.length === 0);
  const [told] = await server.diagnosed(settings, (all) => all.length > 0);
  expect(told?.message).toContain('There is no check `no-such-check`.');

  rmSync(join(folder, 'a/cairn.json'));
  await changed(FileChangeType.Deleted, 'a/cairn.json');
  await server.diagnosed(a, has(code));
  await server.diagnosed(settings, (all) => all.length === 0);
});

test('a spreadsheet that a list names is read when it comes', async () => {
  write(
    'math.cairn',
    `${main}
list TOOLS "Tools"
  from: "tools.csv"
`,
  );
  await server.begin(folder);
  const uri = uriOf('math.cairn');
  await server.diagnosed(uri, has('list-file-not-found'));
  write('tools.csv', 'code,title\nSAW,Saw\n');
  await changed(FileChangeType.Created, 'tools.csv');
  await server.diagnosed(uri, hasNot('list-file-not-found'));
});

test('a file that is opened alone finds those it needs beside it, and nothing is told of them', async () => {
  write('math.cairn', main);
  write('numbers.cairn', numbers.replace('I can:', 'I cna:'));
  write('shapes.cairn', shapes);
  write('other.cairn', 'framework OTHER "Other"\n  langauge: en\n');
  await server.begin();
  await server.open(uriOf('shapes.cairn'), shapes);
  const said = await server.diagnosed(uriOf('shapes.cairn'), (all) => all.every(({ severity }) => severity !== 1));
  expect(said.filter(({ severity }) => severity === 1)).toEqual([]);
  expect([...server.said.keys()]).toEqual([uriOf('shapes.cairn')]);
});
