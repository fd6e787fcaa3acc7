/** The TextMate grammar, which colours a file before the server has read it, agrees with the colours by meaning. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { colouredWords } from '../../../packages/server/src/highlighting/highlighting.ts';
import type { WordType } from '../../../packages/server/src/highlighting/types.ts';
import { cairnTexts, examplesFolder } from '../../support/examples.ts';
import { deskAt, projectWith } from '../navigation/applied.ts';

/** Colours that no theme tells apart are one family. */
type Family = 'keyword' | 'fact' | 'name' | 'number' | 'quoted' | 'text' | 'comment';

const families: readonly (readonly [scope: RegExp, family: Family])[] = [
  [/^keyword\.(declaration|other|control)/, 'keyword'],
  [/^entity\.other\.attribute-name/, 'fact'],
  [/^(entity\.name\.type|variable\.other)/, 'name'],
  [/^constant\.numeric/, 'number'],
  [/^string\.quoted/, 'quoted'],
  [/^string\.unquoted/, 'text'],
  [/^comment/, 'comment'],
];

function familyOfWord(type: WordType): Family {
  switch (type) {
    case 'keyword':
    case 'fact':
    case 'number':
    case 'quoted':
      return type;
    default:
      return 'name';
  }
}

const root = join(import.meta.dirname, '../../..');

async function cairnGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const { createOnigScanner, createOnigString } = oniguruma;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const path = join(root, 'grammars/cairn.tmLanguage.json');
      return scope === 'source.cairn' ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null;
    },
  });
  const grammar = await registry.loadGrammar('source.cairn');
  return grammar!;
}

interface Coloured {
  start: number;
  end: number;
  family: Family;
}

/** The coloured stretches of a text by the grammar. */
function byGrammar(grammar: IGrammar, text: string): Coloured[] {
  const found: Coloured[] = [];
  let stack = textmate.INITIAL;
  let at = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const family = scopes.toReversed().flatMap((scope) => families.find(([form]) => form.test(scope))?.[1] ?? [])[0];
      if (family) found.push({ start: at + startIndex, end: at + endIndex, family });
    }
    at += line.length + 1;
  }
  return found;
}

test('where both colour a word of the examples, they colour it alike', async () => {
  const grammar = await cairnGrammar();
  const texts = cairnTexts(examplesFolder);
  const project = projectWith(texts);
  const told: string[] = [];
  let both = 0;
  for (const [path, text] of texts) {
    const words = colouredWords(deskAt(project, path));
    let next = 0;
    for (const { start, end, family } of byGrammar(grammar, text)) {
      while (next < words.length && words[next]!.end <= start) next++;
      for (let i = next; i < words.length && words[i]!.start < end; i++) {
        const word = words[i]!;
        both++;
        if (familyOfWord(word.type) === family) continue;
        const line = text.slice(text.lastIndexOf('\n', word.start) + 1, text.indexOf('\n', word.start));
        told.push(`${text.slice(word.start, word.end)}: ${family}, by meaning ${word.type}, in ${line.trim()}`);
      }
    }
  }
  expect(told).toEqual([]);
  expect(both).toBeGreaterThan(9_000);
});
