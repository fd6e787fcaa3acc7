import { build } from 'esbuild';

const node = {
  platform: 'node',
  format: 'esm',
  target: 'node22',
  // Bundled CommonJS libraries still call `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
};

const bundles = {
  cli: { ...node, entryPoints: ['packages/cli/src/main.ts'], outfile: 'packages/cli/dist/cairn.mjs' },
};

// `cli`, or `cli=somewhere/else.mjs` to leave the bundle in use alone.
const places = new Map(process.argv.slice(2).map((word) => word.split('=')));
const asked = [...places.keys()];
const unknown = asked.filter((name) => !Object.hasOwn(bundles, name));
if (unknown.length > 0) {
  console.error(`There is no bundle named \`${unknown.join('`, `')}\`. Known: ${Object.keys(bundles).join(', ')}.`);
  process.exit(1);
}

const names = asked.length > 0 ? asked : Object.keys(bundles);
await Promise.all(
  names.map((name) =>
    build({
      ...bundles[name],
      outfile: places.get(name) ?? bundles[name].outfile,
      absWorkingDir: import.meta.dirname,
      bundle: true,
      sourcemap: true,
      logLevel: 'warning',
    }),
  ),
);
