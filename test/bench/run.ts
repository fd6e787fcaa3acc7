/**
 * `npm run bench [-- BENCH…] [--all] [SIZE…]`: measures what is named, or the language. Sizes are competencies for
 * `language` and `editor`, students for `engine` and `plans`, records for `evaluate`; `--all` measures what takes minutes as well.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers } from './peers.ts';

/** Takes the sizes that were asked for, none for the usual ones, and prints what it measured. */
type Bench = (sizes: readonly number[], all: boolean) => void | Promise<void>;

/** Each bench by its name; it is loaded when it is asked for. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  language: async () => (await import('./language.ts')).benchLanguage,
  editor: async () => (await import('./editor.ts')).benchEditor,
  engine: async () => (await import('./engine.ts')).benchEngine,
  evaluate: async () => (await import('./evaluate.ts')).benchEvaluate,
  plans: async () => benchPlans,
};

const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const names = positionals.filter((word) => !isSize(word));
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench named \`${unknown.join('`, `')}\`. Known: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const name of names.length > 0 ? names : ['language']) {
  const bench = await benches[name]!();
  await bench(positionals.filter(isSize).map(Number), values.all === true);
}

function isSize(word: string): boolean {
  return /^[1-9][0-9]*$/.test(word);
}

/** A program of its own, which measures each solver in a fresh process of itself. */
function benchPlans(sizes: readonly number[]): void {
  installPeers();
  const program = join(import.meta.dirname, 'plans.ts');
  const { status } = spawnSync(process.execPath, [program, ...sizes.map(String)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
