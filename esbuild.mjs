/**
 * `node esbuild.mjs [NAME…]`: bundles what is named, or what `npm start` and the tests need. `NAME=FILE` writes a bundle
 * of a single file somewhere else and leaves the one in use alone. `playground --serve` shows the page on this machine.
 */
import { cpSync } from 'node:fs';
import { build, context } from 'esbuild';
import { copyPage } from './packages/playground/scripts/page.mjs';

const common = { absWorkingDir: import.meta.dirname, bundle: true, sourcemap: true, logLevel: 'warning' };
const node = { ...common, platform: 'node', target: 'node22' };
const browser = { ...common, platform: 'browser', target: 'es2022', minify: true };
// VS Code loads extensions as CommonJS; it brings its own module `vscode`.
const extension = { format: 'cjs', minify: true, external: ['vscode'] };
const extensionOut = 'packages/extension/dist';
const grammars = ['cairn.tmLanguage.json', 'language-configuration.json'];
const playgroundOut = 'out/playground';

const bundles = {
  cli: {
    files: [
      {
        ...node,
        format: 'esm',
        // Bundled CommonJS libraries still call `require`, which an ES module does not have.
        banner: {
          js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
        },
        entryPoints: ['packages/cli/src/main.ts'],
        outfile: 'packages/cli/dist/cairn.mjs',
      },
    ],
  },
  extension: {
    files: [
      {
        ...node,
        ...extension,
        entryPoints: ['packages/extension/src/node.ts'],
        outfile: `${extensionOut}/node/extension.cjs`,
      },
      {
        ...browser,
        ...extension,
        entryPoints: ['packages/extension/src/browser.ts'],
        outfile: `${extensionOut}/browser/extension.js`,
      },
      {
        ...node,
        format: 'cjs',
        minify: true,
        entryPoints: ['packages/server/src/node.ts'],
        outfile: `${extensionOut}/node/server.cjs`,
      },
      {
        ...browser,
        format: 'iife',
        entryPoints: ['packages/server/src/browser.ts'],
        outfile: `${extensionOut}/browser/server.js`,
      },
    ],
    finish: () => {
      for (const name of grammars) cpSync(`grammars/${name}`, `${extensionOut}/grammars/${name}`);
      cpSync('docs/checks', `${extensionOut}/checks`, { recursive: true });
      cpSync('packages/language/schema', `${extensionOut}/schema`, { recursive: true });
    },
  },
  playground: {
    files: [
      { entryPoints: ['packages/playground/src/playground.ts'], outfile: `${playgroundOut}/playground.js` },
      {
        entryPoints: ['node_modules/monaco-editor/esm/vs/editor/editor.worker.js'],
        outfile: `${playgroundOut}/editor.js`,
      },
      { entryPoints: ['packages/server/src/browser.ts'], outfile: `${playgroundOut}/server.js` },
    ].map((file) => ({ ...browser, format: 'iife', sourcemap: false, loader: { '.ttf': 'file' }, ...file })),
    finish: () => copyPage(playgroundOut),
  },
};

/** What is built where nothing is named: the playground is for those who ask for it. */
const usual = ['cli', 'extension'];

const words = process.argv.slice(2);
const isServed = words.includes('--serve');
const places = new Map(words.filter((word) => word !== '--serve').map((word) => word.split('=')));
const names = places.size > 0 ? [...places.keys()] : usual;
const unknown = names.filter((name) => !Object.hasOwn(bundles, name));
if (unknown.length > 0) {
  console.error(`There is no bundle named \`${unknown.join('`, `')}\`. Known: ${Object.keys(bundles).join(', ')}.`);
  process.exit(1);
}

process.chdir(import.meta.dirname);
await Promise.all(
  names.map(async (name) => {
    const { files, finish } = bundles[name];
    await Promise.all(files.map((file) => build({ ...file, outfile: places.get(name) ?? file.outfile })));
    finish?.();
  }),
);
if (names.includes('playground')) await showPlayground();

async function showPlayground() {
  if (!isServed) {
    console.log(`The playground is in ${playgroundOut}. \`npm run playground -- --serve\` opens it on this machine.`);
    return;
  }
  const { hosts, port } = await (await context({})).serve({ servedir: playgroundOut, host: '127.0.0.1' });
  console.log(`The playground is at http://${hosts[0]}:${port}/ until you stop it with Ctrl+C.`);
}
