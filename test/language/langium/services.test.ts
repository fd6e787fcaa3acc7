/** Langium's services say what the project says: links, references, diagnostics, after every change. */
import { type AstNode, type AstNodeDescription, AstUtils, DocumentState, type Reference, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { checkOf } from '../../../packages/language/src/checks/catalogue.ts';
import { deprecated } from '../../../packages/language/src/langium/validation/documentValidator.ts';
import { Project, type ProjectOptions } from '../../../packages/language/src/project.ts';
import { type Line, type Mention, type Outline, outlineOf } from '../../../packages/language/src/tree/nodes.ts';
import { cairnTexts, examplesFolder } from '../../support/examples.ts';
import { isBuilt, placeIn, type TestWorkspace, workspaceOf } from '../../support/workspace.ts';

const examples = cairnTexts(examplesFolder);
const today = '2026-11-01';

function outlineIn(workspace: TestWorkspace, path: string): Outline {
  return workspace.document(path).parseResult.value as unknown as Outline;
}

/** What the project says of these texts, read afresh. */
function saidByProject(texts: Map<string, string>): unknown {
  const project = new Project({ today });
  for (const [path, text] of texts) project.set(placeIn(path), text);
  return [...texts.keys()].map((path) => ({
    path,
    said: project
      .diagnostics(placeIn(path))
      .map(({ code, message, range, also }) => [code, message, range, also?.length]),
    links: project.outline(placeIn(path))!.mentions.map((mention) => [mention.text, placeOf(mention.found)]),
  }));
}

/** What an editor shows of each file, told as a language server tells it: only of files of which something else is said. */
class Shown {
  private readonly workspace: TestWorkspace;
  private readonly said = new Map<string, unknown>();
  /** The files that were told of after the last change. */
  last: string[] = [];

  constructor(workspace: TestWorkspace) {
    this.workspace = workspace;
  }

  async update(): Promise<void> {
    const { shared, validation } = this.workspace.services;
    this.last = shared.workspace.Project.changedFiles();
    for (const uri of this.last) {
      const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      const said = document ? await validation.DocumentValidator.validateDocument(document) : [];
      this.said.set(
        uri,
        said.map(({ code, message, range, relatedInformation }) => [code, message, range, relatedInformation?.length]),
      );
    }
  }

  /** What is shown of files, and what their mentions name. */
  of(texts: Map<string, string>): unknown {
    return [...texts.keys()].map((path) => ({
      path,
      said: this.said.get(placeIn(path)) ?? [],
      links: outlineIn(this.workspace, path).mentions.map(({ target }) => [
        target.$refText,
        placeOf(target.ref as unknown as Line | undefined),
      ]),
    }));
  }
}

/** A line by its file and place: the same in two trees of the same text. */
function placeOf(line: Line | undefined): string | undefined {
  return line && `${outlineOf(line).header?.name} ${line.start} ${line.row.id} ${line.name}`;
}

test('the examples: links and diagnostics are those of the project', async () => {
  const shown = new Shown(await workspaceOf(examples));
  await shown.update();
  expect(shown.of(examples)).toEqual(saidByProject(examples));
});

test('after each change too: a text, a file that goes, a file that comes back', async () => {
  const some = ['avanti-canoe.cairn', 'avanti-canoe.es.cairn', 'standards/ngss.cairn', 'portrait.cairn'];
  const texts = new Map(some.map((path) => [path, examples.get(path)!]));
  const workspace = await workspaceOf(texts);
  const shown = new Shown(workspace);
  const expectSame = async (): Promise<void> => {
    await shown.update();
    expect(shown.of(texts)).toEqual(saidByProject(texts));
    for (const path of texts.keys()) {
      const uri = URI.parse(placeIn(path));
      const document = workspace.services.shared.workspace.LangiumDocuments.getDocument(uri)!;
      expect(isBuilt(document)).toBe(true);
      expect(document.parseResult.value).toBe(workspace.services.shared.workspace.Project.outline(placeIn(path)));
    }
  };
  await expectSame();
  const change = async (path: string, text: string): Promise<void> => {
    texts.set(path, text);
    await workspace.change(path, text);
    await expectSame();
  };
  const ngss = texts.get('standards/ngss.cairn')!;
  await change('standards/ngss.cairn', ngss.replace('standard HS-LS2-7', 'standard HS-LS2-8'));
  await change('avanti-canoe.cairn', texts.get('avanti-canoe.cairn')!.replace('competency LS.1 ', 'competency LS.9 '));
  await change('avanti-canoe.es.cairn', 'translation es of NOWHERE\n');
  await change('portrait.cairn', '');
  texts.delete('standards/ngss.cairn');
  await workspace.remove('standards/ngss.cairn');
  await expectSame();
  await change('standards/ngss.cairn', ngss);
  await change('new.cairn', 'framework NEW "New"\n  uses: "standards/ngss.cairn" as NGSS\n');
});

test('documents of other files are not built again, and only files of which something else is said are told of', async () => {
  const workspace = await workspaceOf([
    ['main.cairn', letters],
    ['standards/my codes.cairn', standards],
    ['other.cairn', 'framework O "O"\n'],
  ]);
  const built: string[] = [];
  const { DocumentBuilder } = workspace.services.shared.workspace;
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => void built.push(uri.toString(true)));
  const shown = new Shown(workspace);
  await shown.update();
  await workspace.change('standards/my codes.cairn', standards.replace('T.1', 'T.2'));
  await shown.update();
  expect({ built, told: shown.last }).toEqual({
    built: [placeIn('standards/my codes.cairn')],
    told: [placeIn('main.cairn')],
  });
  await workspace.change('standards/my codes.cairn', `${standards}\n`);
  await shown.update();
  expect(shown.last).toEqual([placeIn('main.cairn')]);
  await workspace.change('main.cairn', `\n${letters}`);
  await shown.update();
  expect(shown.last).toEqual([placeIn('main.cairn')]);
  await workspace.remove('main.cairn');
  await shown.update();
  expect(shown.last).toEqual([placeIn('main.cairn')]);
});

const letters = `framework F "F"
  uses: "standards/my codes.cairn" as S
  scale: letters

scale letters "Letters"
  level A "Good" = 4
  level B "Fair" = 3

area X "X"
  competency X.1 "One"
    relates to: X.2, X.3, S/T.1, X.3
  competency X.2 "Two"
    needs first: X.1 at 3.5, X.1 at "Good"

rubric R "Rubric"
  for: X.1
  criterion c "C"
    measures: X.1
    at A: It works.

scenario "One"
  student Rowan, grade 3
  rubrics
    2026-01-30 R.c A
`;
const standards = 'standards S "S"\n  standard T.1 "T"\n';

async function lettersWorkspace(): Promise<{ workspace: TestWorkspace; mention(text: string): Mention }> {
  const workspace = await workspaceOf([
    ['main.cairn', letters],
    ['standards/my codes.cairn', standards],
  ]);
  const mention = (text: string): Mention => {
    const found = outlineIn(workspace, 'main.cairn').mentions.find((one) => one.text === text);
    if (!found) throw new Error(`Nothing is named \`${text}\`.`);
    return found;
  };
  return { workspace, mention };
}

describe('a reference', () => {
  test.each([
    ['X.2', 'competency X.2'],
    ['S/T.1', 'standard T.1'],
    ['A', 'level A'],
    ['"Good"', 'level A'],
    ['R.c', 'criterion c'],
  ])('%s names %s', async (text, thing) => {
    const { mention } = await lettersWorkspace();
    const { target } = mention(text);
    expect(`${target.ref?.word} ${target.ref?.name}`).toBe(thing);
    expect(target.error).toBeUndefined();
    expect(target.$refNode?.text).toBe(text);
    expect(target.$nodeDescription).toMatchObject({ name: target.ref?.name, type: 'Thing' });
  });

  test('to nothing has an error, wherever it is repeated', async () => {
    const { workspace } = await lettersWorkspace();
    const errors = outlineIn(workspace, 'main.cairn')
      .mentions.filter(({ target }) => target.error)
      .map(({ start, target }) => [start, target.ref, target.error!.message, target.error!.info.reference === target]);
    const [first, second] = [letters.indexOf('X.3'), letters.lastIndexOf('X.3')];
    expect(errors).toEqual([
      [first, undefined, errors[0]![2], true],
      [second, undefined, errors[0]![2], true],
    ]);
    expect(errors[0]![2]).toContain('`X.3`');
  });

  test('a number between two levels names nothing and is right', async () => {
    const { mention } = await lettersWorkspace();
    expect([mention('3.5').target.ref, mention('3.5').target.error]).toEqual([undefined, undefined]);
  });

  test('is what Langium finds when it walks the tree, and nothing is walked twice', async () => {
    const { workspace } = await lettersWorkspace();
    const outline = outlineIn(workspace, 'main.cairn');
    const nodes = AstUtils.streamAst(outline as AstNode).toArray();
    const references = nodes.flatMap((node) => AstUtils.streamReferences(node).toArray());
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(references.map(({ reference }) => reference.$refText)).toEqual(outline.mentions.map(({ text }) => text));
  });

  test('is a candidate of the linker as Langium asks for it', async () => {
    const { workspace, mention } = await lettersWorkspace();
    const { Linker } = workspace.services.references;
    const candidate = (text: string): unknown =>
      Linker.getCandidate({
        reference: mention(text).target as Reference,
        container: mention(text),
        property: 'target',
      });
    expect(candidate('X.2')).toMatchObject({ name: 'X.2', path: '/lines@2/lines@1' });
    expect(candidate('X.3')).toMatchObject({ info: { property: 'target' } });
  });
});

describe('the scope of a reference', () => {
  const scopeOf = async (text: string): Promise<{ find(name: string): string[]; all: string[] }> => {
    const { workspace, mention } = await lettersWorkspace();
    const scope = workspace.services.references.ScopeProvider.getScope({
      reference: mention(text).target,
      container: mention(text),
      property: 'target',
    });
    const say = ({ name, path }: AstNodeDescription): string => `${name} ${path}`;
    return {
      find: (name) => scope.getElements(name).map(say).toArray(),
      all: scope.getAllElements().map(say).toArray(),
    };
  };

  test('holds the things of the wanted kinds, those of other files by their short name', async () => {
    const { all } = await scopeOf('X.2');
    expect(all).toEqual(['X /lines@2', 'X.1 /lines@2/lines@0', 'X.2 /lines@2/lines@1', 'S/T.1 /lines@0/lines@0']);
  });

  test('finds a code in any letter case, with the short name and without', async () => {
    const { find } = await scopeOf('X.2');
    expect([find('x.1'), find('S/t.1'), find('T.1'), find('R'), find('Q/T.1')]).toEqual([
      ['x.1 /lines@2/lines@0'],
      ['S/t.1 /lines@0/lines@0'],
      ['T.1 /lines@0/lines@0'],
      [],
      [],
    ]);
  });

  test('of a level is its scale', async () => {
    const { all, find } = await scopeOf('A');
    expect(all).toEqual(['A /lines@1/lines@0', 'B /lines@1/lines@1']);
    expect(find('b')).toEqual(['b /lines@1/lines@1']);
  });
});

test('the index holds every thing with a code, dotted where it is named so', async () => {
  const { workspace } = await lettersWorkspace();
  const { IndexManager } = workspace.services.shared.workspace;
  const names = IndexManager.allElements('Thing').map(({ name }) => name);
  expect(names.toArray()).toEqual(['F', 'letters', 'A', 'B', 'X', 'X.1', 'X.2', 'R', 'R.c', 'S', 'T.1']);
});

describe('a diagnostic', () => {
  test('has its code, the page of its check, further places and the fix', async () => {
    const { workspace } = await lettersWorkspace();
    const found = workspace.document('main.cairn').diagnostics!.find(({ code }) => code === 'unknown-code');
    expect(found).toEqual({
      range: { start: { line: 10, character: 21 }, end: { line: 10, character: 24 } },
      message: expect.stringContaining('`X.3`'),
      severity: 1,
      code: 'unknown-code',
      codeDescription: { href: 'docs/checks/unknown-code.md' },
      source: 'cairn',
      relatedInformation: [
        {
          location: {
            uri: 'file:///workspace/main.cairn',
            range: { start: { line: 10, character: 33 }, end: { line: 10, character: 36 } },
          },
          message: 'Here too.',
        },
      ],
      data: { fix: expect.objectContaining({ edits: expect.any(Array) }) },
    });
  });

  test('of a code that was replaced is struck through', async () => {
    const { bad } = checkOf('code-was-replaced');
    const workspace = await workspaceOf([['main.cairn', bad]]);
    const tagged = workspace.document('main.cairn').diagnostics!.filter(({ tags }) => tags);
    expect(tagged.map(({ code, tags }) => [code, tags])).toEqual([['code-was-replaced', [2]]]);
    expect([...deprecated].map((code) => checkOf(code).code)).toEqual([...deprecated]);
  });

  test('can be turned off', async () => {
    const codes = async (options: ProjectOptions): Promise<unknown[]> => {
      const workspace = await workspaceOf([['main.cairn', 'framework F "F"\n\tversion: 1\n']], options);
      return workspace.document('main.cairn').diagnostics!.map(({ code }) => code);
    };
    const before = await codes({ today });
    const after = await codes({ today, severities: { tabs: 'off' } });
    expect(before).toEqual(['tabs', ...after]);
  });
});

test.each([
  ['file:///w/main.cairn', true, true],
  ['file:///w/main.txt', true, false],
  ['file:///w/.hidden.cairn', true, false],
  ['file:///w/standards', false, true],
  ['file:///w/node_modules', false, false],
  ['file:///w/.git', false, false],
])('%s belongs to the workspace: %s', async (uri, isFile, belongs) => {
  const { services } = await workspaceOf([]);
  const entry = { uri: URI.parse(uri), isFile, isDirectory: !isFile };
  expect(services.shared.workspace.WorkspaceManager.shouldIncludeEntry(entry)).toBe(belongs);
});

test.each(['', '§§\n', 'framework', 'PK\u0003\u0004\u0000', 'part of NOWHERE\n  uses: "x" as\n', '\ufeff\r\n\t#'])(
  'a broken text is built to the end: %j',
  async (text) => {
    const workspace = await workspaceOf([['main.cairn', text]]);
    const document = workspace.document('main.cairn');
    expect(isBuilt(document)).toBe(true);
    expect(document.diagnostics!.length).toBeGreaterThan(0);
  },
);
