/** What Langium generates from `grammars/cairn.langium`: the types of the tree, the grammar, and its module. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const grammars = join(import.meta.dirname, '../../../grammars');
const command = fileURLToPath(new URL('../bin/langium.js', import.meta.resolve('langium-cli')));

/** `generated/ast.ts`, `grammar.ts` and `module.ts` by their paths. Generated aside, so that `--check` writes nothing. */
export function grammarFiles(): [path: string, content: string][] {
  const out = mkdtempSync(join(tmpdir(), 'cairn-grammar-'));
  try {
    const config = JSON.parse(readFileSync(join(grammars, 'langium-config.json'), 'utf8'));
    for (const language of config.languages) language.grammar = join(grammars, language.grammar);
    config.out = join(out, 'generated');
    writeFileSync(join(out, 'config.json'), JSON.stringify(config));
    const run = spawnSync(
      process.execPath,
      [command, 'generate', '--file', join(out, 'config.json'), '--mode=production'],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(`Langium could not read the grammar:\n${run.stdout}${run.stderr}`);
    return readdirSync(config.out).map((name) => [
      `packages/language/src/generated/${name}`,
      readFileSync(join(config.out, name), 'utf8'),
    ]);
  } finally {
    rmSync(out, { recursive: true });
  }
}
