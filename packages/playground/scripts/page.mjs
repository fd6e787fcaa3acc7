/** Lays out the page of the playground: the page itself, with all that it shows written into it. */
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const source = join(root, 'packages/playground/page');

/** Copies the page into a folder, with the examples in it: so it never has to ask for a file. */
export function copyPage(folder) {
  const contents = JSON.stringify({ files: exampleFiles(), language: languageConfiguration() });
  // In a script nothing but its own end means anything to a browser.
  const page = readFileSync(join(source, 'index.html'), 'utf8').replace(
    'id="contents">{}',
    () => `id="contents">${contents.replaceAll('<', '\\u003c')}`,
  );
  writeFileSync(join(root, folder, 'index.html'), page);
  cpSync(join(source, 'page.css'), join(root, folder, 'page.css'));
}

/** The texts of the examples and of what they name, by their paths, in lower case as the editor wants them. */
function exampleFiles() {
  const paths = globSync('**/*.{cairn,csv,json}', { cwd: join(root, 'examples') }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, 'examples', path), 'utf8')]));
}

function languageConfiguration() {
  return JSON.parse(readFileSync(join(root, 'grammars/language-configuration.json'), 'utf8'));
}
