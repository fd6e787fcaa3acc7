import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf } from './support/imports.ts';

const root = resolve(import.meta.dirname, '..');

/** The packages that each package may import; `types:` allows only what is gone at run time. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  engine: ['model'],
  exchange: ['model'],
  preview: ['model', 'types:engine'],
  prover: ['model', 'engine'],
  language: ['model'],
  workbench: ['model', 'engine', 'language'],
  server: ['model', 'engine', 'exchange', 'preview', 'prover', 'language', 'workbench'],
  cli: ['model', 'engine', 'exchange', 'preview', 'prover', 'language', 'workbench'],
  extension: ['types:server/protocol'],
  playground: ['types:server/protocol'],
};

/** Imports that belong to a few places only. */
const reserved: readonly Reservation[] = [
  { what: 'vscode', matches: (name) => packageOf(name) === 'vscode', in: ['extension/'] },
  { what: 'langium', matches: (name) => packageOf(name) === 'langium', in: ['language/', 'server/'] },
  { what: 'Node', matches: isBuiltin, in: ['cli/', 'extension/', 'server/src/node.ts'] },
];

/** The only places that may use the DOM. */
const domPlaces = ['preview/src/client/', 'playground/src/'];

interface Reservation {
  readonly what: string;
  readonly matches: (name: string) => boolean;
  readonly in: readonly string[];
}

const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
);
const files = globSync('packages/*/src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

test('every package is in the table', () => {
  expect(packages.filter((name) => !Object.hasOwn(mayImport, name))).toEqual([]);
});

describe.each(packages)('%s', (name) => {
  const sources = files.filter((file) => file.startsWith(`packages/${name}/`)).sort();

  test('imports only what its room may see', () => {
    const declared = declaredBy(name);
    const faults = sources.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8'))
        .map((found) => ({ found, fault: faultOf(file, found, declared) }))
        .filter(({ fault }) => fault !== undefined)
        .map(({ found, fault }) => `${file} imports '${found.name}': ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('asks for the DOM only where there is a page', () => {
    const faults = sources
      .filter((file) => !domPlaces.some((place) => file.startsWith(`packages/${place}`)))
      .filter((file) => /^\/\/\/\s*<reference\s+lib="dom/m.test(readFileSync(join(root, file), 'utf8')));
    expect(faults).toEqual([]);
  });
});

test.each<[file: string, source: string, fault: string | undefined]>([
  ['model/src/a.ts', "import { b } from './b.ts'", undefined],
  ['model/src/a.ts', "import { b } from '../../engine/src/b.ts'", 'it lies outside the package'],
  ['model/src/a.ts', "import { b } from '@cairn/engine'", '`model` may not import `engine`'],
  ['model/src/a.ts', "export * from '@cairn/language'", '`model` may not import `language`'],
  ['model/src/a.ts', "const b = await import('ajv')", "`ajv` is not in the package's dependencies"],
  ['engine/src/a.ts', "import '@cairn/model'", undefined],
  ['preview/src/a.ts', "import type { B } from '@cairn/engine'", undefined],
  ['preview/src/a.ts', "import { type B } from '@cairn/engine'", '`preview` may import only types from `engine`'],
  ['extension/src/a.ts', "import type { B } from '@cairn/server/protocol'", undefined],
  ['extension/src/a.ts', "import type { B } from '@cairn/server'", '`extension` may not import `server`'],
  ['server/src/a.ts', "type B = import('vscode').Uri", 'vscode belongs only in extension/'],
  ['cli/src/a.ts', "import 'langium/lsp'", 'langium belongs only in language/, server/'],
  ['language/src/a.ts', "import 'node:fs'", 'Node belongs only in cli/, extension/, server/src/node.ts'],
  ['server/src/browser.ts', "import 'fs'", 'Node belongs only in cli/, extension/, server/src/node.ts'],
  ['server/src/node.ts', "import 'node:fs'", undefined],
])('%s with %s: %s', (file, source, fault) => {
  const [found] = importsOf(source);
  const declared = new Set(['langium', 'vscode', '@cairn/model', '@cairn/engine', '@cairn/server', '@cairn/language']);
  expect(found && faultOf(`packages/${file}`, found, declared)).toBe(fault);
});

function faultOf(file: string, found: Import, declared: ReadonlySet<string>): string | undefined {
  const place = file.slice('packages/'.length);
  const owner = place.slice(0, place.indexOf('/'));
  const { name } = found;
  if (name.startsWith('.')) {
    const outside = relative(`packages/${owner}`, join(file, '..', name)).startsWith('..');
    return outside ? 'it lies outside the package' : undefined;
  }
  const reservation = reserved.find(({ matches }) => matches(name));
  if (reservation && !reservation.in.some((allowed) => place.startsWith(allowed))) {
    return `${reservation.what} belongs only in ${reservation.in.join(', ')}`;
  }
  if (name.startsWith('@cairn/')) {
    const fault = roomFault(owner, found);
    if (fault !== undefined) return fault;
  }
  if (isBuiltin(name) || declared.has(packageOf(name))) return undefined;
  return `\`${packageOf(name)}\` is not in the package's dependencies`;
}

function roomFault(owner: string, { name, typeOnly }: Import): string | undefined {
  const wanted = name.slice('@cairn/'.length);
  const room = packageOf(name).slice('@cairn/'.length);
  const allowed = mayImport[owner] ?? [];
  if (room === owner || allowed.includes(room)) return undefined;
  if (!allowed.includes(`types:${room}`) && !allowed.includes(`types:${wanted}`)) {
    return `\`${owner}\` may not import \`${room}\``;
  }
  return typeOnly ? undefined : `\`${owner}\` may import only types from \`${wanted}\``;
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function declaredBy(name: string): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  // What an editor brings with it has only types that could be installed.
  return new Set([manifest.name, ...declared.map((one) => one.replace(/^@types\//, ''))]);
}
