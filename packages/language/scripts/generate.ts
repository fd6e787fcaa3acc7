/**
 * Writes what follows from the vocabulary and the catalogue: names for the typed view, the model's types and
 * schema, the reference, a page for each check, the TextMate grammar; the schemas of records and outcomes; templates.
 * `--check` writes nothing and fails where a file is not what it would be.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { recordSchemaFiles } from '../../engine/scripts/schemaFiles.ts';
import { templatesFile } from '../../server/scripts/templatesFile.ts';
import { checkPages } from './checkPages.ts';
import { configSchemaFile } from './configSchema.ts';
import { grammarFiles } from './grammarFiles.ts';
import { languageConfigurationFile } from './languageConfiguration.ts';
import { schemaFile, typesFile } from './modelFiles.ts';
import { namesFile } from './names.ts';
import { referenceFile } from './reference.ts';
import { textmateFile } from './textmate.ts';

/** A file by its path from the root of the project. */
export type Files = Map<string, string>;

const root = join(import.meta.dirname, '../../..');
const files: Files = new Map([
  ...grammarFiles(),
  ['packages/language/src/generated/names.ts', namesFile()],
  ['packages/model/src/generated/types.ts', typesFile()],
  ['packages/model/schema/model.schema.json', schemaFile()],
  ...recordSchemaFiles(),
  ['docs/language.md', referenceFile()],
  ['grammars/cairn.tmLanguage.json', textmateFile()],
  ['grammars/language-configuration.json', languageConfigurationFile()],
  ['packages/language/schema/cairn.schema.json', configSchemaFile()],
  ['packages/server/src/generated/templates.ts', templatesFile()],
  ...checkPages(),
]);
/** Folders whose files all come from here: others in them are left over. */
const owned: string[] = [
  'packages/language/src/generated',
  'packages/model/src/generated',
  'packages/model/schema',
  'packages/engine/schema',
  'packages/server/src/generated',
  'packages/language/schema',
  'docs/checks',
];

const checking = process.argv.includes('--check');
const wrong: string[] = [];
for (const [path, content] of files) {
  const full = join(root, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === content) continue;
  wrong.push(path);
  if (checking) continue;
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(`${full}.new`, content);
  renameSync(`${full}.new`, full);
}
for (const folder of owned) {
  const full = join(root, folder);
  if (!existsSync(full)) continue;
  for (const name of readdirSync(full)) {
    const path = relative(root, join(full, name));
    if (files.has(path)) continue;
    wrong.push(path);
    if (!checking) rmSync(join(full, name));
  }
}
if (checking && wrong.length > 0) {
  console.error(`Not up to date; run \`npm run generate\`:\n${wrong.map((path) => `  ${path}`).join('\n')}`);
  process.exit(1);
}
if (!checking) console.log(wrong.length === 0 ? 'Everything is up to date.' : `Wrote ${wrong.join(', ')}`);
