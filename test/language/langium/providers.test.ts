/** Langium's own providers for editors, on the tree of the reader. */
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { type TestWorkspace, workspaceOf } from '../../support/workspace.ts';

/** `<|>` marks the cursor, `[…]` what is found, in the order of the texts. */
const texts = {
  'main.cairn': `framework F "F"
  uses: "other.cairn" as O

area X "X"
  competency X.1 "One"
    relates to: X.2, O/Y.1
  competency X.2 "Two"
    needs first: X.1

test WLP "World language proficiency"
  part reading "Reading" 0 to 10

requirement R "R"
  about: See WLP.

rule READS "Reads"
  for: each competency in X
  requires all of these:
    - 4 or more on WLP.reading
`,
  'other.cairn': `framework O "O"
  uses: "main.cairn" as F

area Y "Y"
  competency Y.1 "Other"
    relates to: F/X.1
`,
};

type Path = keyof typeof texts;

interface At {
  textDocument: { uri: string };
  position: { line: number; character: number };
}

interface Found {
  workspace: TestWorkspace;
  document: LangiumDocument;
  at: At;
}

/** The place of a piece of text: its last one, or the one after `behind`. */
async function at(path: Path, piece: string, behind = ''): Promise<Found> {
  const workspace = await workspaceOf(Object.entries(texts));
  const document = workspace.document(path);
  const offset = texts[path].indexOf(piece, texts[path].indexOf(behind) + behind.length);
  const position = document.textDocument.positionAt(offset + 1);
  return { workspace, document, at: { textDocument: { uri: document.uri.toString() }, position } };
}

interface Range {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** A range as `main.cairn:5 relates to: [X.2], O/Y.1`. */
function shown(workspace: TestWorkspace, uri: string, { start, end }: Range): string {
  const path = uri.split('/').pop() as Path;
  const line = workspace.document(path).textDocument.getText().split('\n')[start.line]!;
  const marked = `${line.slice(0, start.character)}[${line.slice(start.character, end.character)}]${line.slice(end.character)}`;
  return `${path}:${start.line + 1} ${marked.trim()}`;
}

test.each<[Path, string, string, string[]]>([
  ['main.cairn', 'X.2', 'relates to: ', ['main.cairn:7 competency [X.2] "Two"']],
  ['main.cairn', 'Y.1', 'O/', ['other.cairn:5 competency [Y.1] "Other"']],
  ['main.cairn', 'WLP.reading', 'more on ', ['main.cairn:11 part [reading] "Reading" 0 to 10']],
  ['main.cairn', '"Two"', '', []],
  ['main.cairn', 'WLP', 'See ', []],
])('definition in %s of `%s` behind `%s`', async (path, piece, behind, expected) => {
  const { workspace, document, at: params } = await at(path, piece, behind);
  const links = await workspace.services.lsp.DefinitionProvider!.getDefinition(document, params);
  expect((links ?? []).map((link) => shown(workspace, link.targetUri, link.targetSelectionRange))).toEqual(expected);
});

const namesOfOne = [
  'main.cairn:5 competency [X.1] "One"',
  'main.cairn:8 needs first: [X.1]',
  'other.cairn:6 relates to: F/[X.1]',
];
const namesOfTest = [
  'main.cairn:10 test [WLP] "World language proficiency"',
  'main.cairn:19 - 4 or more on [WLP].reading',
];
const namesOfPart = ['main.cairn:11 part [reading] "Reading" 0 to 10', 'main.cairn:19 - 4 or more on WLP.[reading]'];

describe.each<[Path, string, string, string[]]>([
  ['main.cairn', 'X.1', 'competency ', namesOfOne],
  ['other.cairn', 'X.1', 'F/', namesOfOne],
  ['main.cairn', 'WLP', 'test ', namesOfTest],
  ['main.cairn', 'reading', 'part ', namesOfPart],
])('in %s, `%s` behind `%s`', (path, piece, behind, expected) => {
  test('references', async () => {
    const { workspace, document, at: params } = await at(path, piece, behind);
    const { ReferencesProvider } = workspace.services.lsp;
    const context = { includeDeclaration: true };
    const found = await ReferencesProvider!.findReferences(document, { ...params, context });
    expect(found.map(({ uri, range }) => shown(workspace, uri, range))).toEqual(expected);
    const without = await ReferencesProvider!.findReferences(document, {
      ...params,
      context: { includeDeclaration: false },
    });
    expect(without.map(({ uri, range }) => shown(workspace, uri, range))).toEqual(expected.slice(1));
  });

  test('rename', async () => {
    const { workspace, document, at: params } = await at(path, piece, behind);
    const { RenameProvider } = workspace.services.lsp;
    expect(await RenameProvider!.prepareRename(document, params)).toBeDefined();
    const edit = await RenameProvider!.rename(document, { ...params, newName: 'NEW' });
    const edits = Object.entries(edit!.changes!).flatMap(([uri, changes]) =>
      changes.map(({ range, newText }) => [shown(workspace, uri, range), newText]),
    );
    expect(edits).toEqual(expected.map((place) => [place, 'NEW']));
  });

  test('highlight', async () => {
    const { workspace, document, at: params } = await at(path, piece, behind);
    const uri = document.uri.toString();
    const found = await workspace.services.lsp.DocumentHighlightProvider!.getDocumentHighlight(document, params);
    const here = expected.filter((place) => place.startsWith(`${path}:`));
    expect(found!.map(({ range }) => shown(workspace, uri, range))).toEqual(here);
  });
});

test('document symbols are the things with a code, nested as they stand', async () => {
  const { workspace, document, at: params } = await at('main.cairn', 'X');
  const symbols = await workspace.services.lsp.DocumentSymbolProvider!.getSymbols(document, params);
  type Named = { name: string; range: Range; children?: Named[] };
  const say = ({ name, range, children = [] }: Named): unknown => [name, range.end.line + 1, children.map(say)];
  expect(symbols.map(say)).toEqual([
    ['F', 2, []],
    [
      'X',
      8,
      [
        ['X.1', 6, []],
        ['X.2', 8, []],
      ],
    ],
    ['WLP', 11, [['reading', 11, []]]],
    ['R', 14, []],
    ['READS', 19, []],
  ]);
});

test('blocks fold', async () => {
  const { workspace, document, at: params } = await at('main.cairn', 'X');
  const ranges = await workspace.services.lsp.FoldingRangeProvider!.getFoldingRanges(document, params);
  expect(ranges.map(({ startLine, endLine }) => [startLine + 1, endLine + 1])).toEqual([
    [4, 8],
    [16, 19],
  ]);
});

test('symbols of the workspace are found by their codes', async () => {
  const { workspace } = await at('main.cairn', 'X');
  const symbols = await workspace.services.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query: 'Y.1' });
  expect(symbols.map(({ name }) => name)).toEqual(['Y.1']);
});
