/**
 * `npm run package [-- --pictures ADDRESS]`: packs the extension as it is published, `out/cairn-VERSION.vsix`, and says
 * how large it is. `ADDRESS` is that of the folder in which the pictures of its page are, for marketplaces. The packer
 * is heavy and nothing else needs it, so it is a package of its own beside this file, installed when it is absent.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const extension = join(root, 'packages/extension');
const staged = join(root, 'out/extension');

/** A manifest as far as packing reads it. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  /** What is packed, as patterns. */
  readonly files: readonly string[];
}

const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
execFileSync(process.execPath, ['esbuild.mjs', 'extension'], { cwd: root, stdio: 'inherit' });
installPacker();
const { name, version } = stage();
const file = join(root, 'out', `${name}-${version}.vsix`);
pack(file);
console.log(`out/${basename(file)}: ${Math.ceil(statSync(file).size / 1024)} kB`);
if (values.pictures === undefined)
  console.log('A marketplace shows the pictures of its page with `--pictures ADDRESS`.');

function installPacker(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules/.package-lock.json'))) return;
  process.stderr.write('Installing the packer: npm ci --prefix packages/extension/scripts --ignore-scripts\n');
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', import.meta.dirname, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('The packer could not be installed; the lines above say why.');
}

/** Lays out all that is packed, so that nothing is left to leave out. Returns what the manifest says. */
function stage(): Manifest {
  const manifest = read('package.json');
  const { private: _private, devDependencies: _devDependencies, files: _files, ...published } = manifest;
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const path of globSync([...manifest.files], { cwd: extension, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const from = join(path.parentPath, path.name);
    cpSync(from, join(staged, from.slice(extension.length)));
  }
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  writeFileSync(join(staged, 'README.md'), withPictures(join(extension, 'README.md')));
  for (const shared of ['CHANGELOG.md', 'LICENSE']) cpSync(join(root, shared), join(staged, shared));
  return manifest;
}

function read(path: string): Manifest & Record<string, unknown> {
  return JSON.parse(readFileSync(join(extension, path), 'utf8'));
}

/**
 * The text of a page whose pictures are at the address that was given, or else come along. Editors show pictures of an
 * extension's page only from an address, so a package for a marketplace needs one.
 */
function withPictures(page: string): string {
  return readFileSync(page, 'utf8').replace(/(?<=!\[[^\]]*\]\()[^):]+\.png(?=\))/g, (path) => {
    if (values.pictures !== undefined) return `${values.pictures.replace(/\/$/, '')}/${basename(path)}`;
    cpSync(join(dirname(page), path), join(staged, 'images', basename(path)));
    return `images/${basename(path)}`;
  });
}

/** Everything is bundled, so no package comes along, and no address of the sources is needed. */
function pack(out: string): void {
  const vsce = join(import.meta.dirname, 'node_modules/@vscode/vsce/vsce');
  const words = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    out,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, ...words], { cwd: staged, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be packed:\n${stdout}${stderr}`);
}
