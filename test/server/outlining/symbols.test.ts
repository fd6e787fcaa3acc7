import { Project } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { symbols, workspaceSymbols } from '../../../packages/server/src/outlining/symbols.ts';
import { deskWith } from '../../support/desk.ts';

const framework = `framework F "Learning plans"
  scale: S
  status: draft

scale S "Scale"
  level Low "Begun" = 1
  level "Done" = 2

area LS "Life science"
  competency LS.1 "Ecosystems and people"
    I can: care.
    target LS.1.1
  competency LS.2 ""
    retired: 2025-07-01

progression of LS.1
  at Low: I try.

test WLP "Language test"
  best of: each part
  part reading in S

replaced
  LS.9 -> LS.1 from 2026-01-01

scenario "Term ends early"
  as of: 2026-01-30
  student Rowan
  evidence
    2026-01-01 LS.1 Low
  expect
    LS.1 is met
`;

/** Symbols as an outline shows them. */
function outlined(all: readonly DocumentSymbol[], indentation = ''): string[] {
  return all.flatMap(({ name, detail, kind, tags, children }) => {
    const sign = Object.entries(SymbolKind).find(([, number]) => number === kind)![0];
    const line = `${indentation}${name}${detail ? ` (${detail})` : ''} ${sign}${tags ? ' retired' : ''}`;
    return [line, ...outlined(children ?? [], `${indentation}  `)];
  });
}

describe('the outline of a file', () => {
  test('reads as the framework', () => {
    expect(outlined(symbols(deskWith(framework).desk))).toEqual([
      'Learning plans (F) Module',
      '  Scale (S) Enum',
      '    Begun (Low) EnumMember',
      '    Done (level) EnumMember',
      '  Life science (LS) Namespace',
      '    Ecosystems and people (LS.1) Class',
      '      LS.1.1 (target) Method',
      '    LS.2 (competency) Class retired',
      '  LS.1 (progression) Array',
      '  Language test (WLP) Struct',
      '    reading (part) Field',
      '  replaced Array',
      '  Term ends early (scenario) Event',
      '    Rowan (student) Constant',
      '    evidence Constant',
      '    expect Constant',
    ]);
  });

  test('of a translation has its titles, and the codes of the original', () => {
    const { desk } = deskWith(
      `translation es of F\n  area LS "Ciencias"\n    competency LS.1 "Gente"\n#- f.cairn\n${framework}`,
    );
    expect(outlined(symbols(desk))).toEqual([
      'F (translation) Module',
      '  Ciencias (LS) Namespace',
      '    Gente (LS.1) Class',
    ]);
  });

  test('of a file without a header is that of what it holds', () => {
    expect(outlined(symbols(deskWith('area A "A"\n').desk))).toEqual(['framework Module', '  A (A) Namespace']);
    expect(symbols(deskWith('').desk)).toEqual([]);
  });
});

describe('things of the workspace', () => {
  const { desk } = deskWith(
    `${framework}#- es.cairn\ntranslation es of F\n  area LS "Ciencias de la vida"\n    competency LS.1 "Gente"\n`,
  );

  test.each<[query: string, names: string[]]>([
    ['LS.1', ['LS.1 Ecosystems and people', 'progression of LS.1', 'LS.1 Gente', 'LS.1.1']],
    [
      '  ls ',
      [
        'LS Life science',
        'LS Ciencias de la vida',
        'LS.1 Ecosystems and people',
        'LS.1.1',
        'LS.2',
        'progression of LS.1',
        'LS.1 Gente',
      ],
    ],
    ['people', ['LS.1 Ecosystems and people']],
    ['systems and', ['LS.1 Ecosystems and people']],
    [
      'l',
      [
        'LS Life science',
        'LS.1 Ecosystems and people',
        'LS.1.1',
        'LS.2',
        'progression of LS.1',
        'LS Ciencias de la vida',
        'LS.1 Gente',
        'F Learning plans',
        'WLP Language test',
        'S Scale',
        'WLP.reading',
        'Term ends early',
      ],
    ],
    ['wlp.read', ['WLP.reading']],
    ['term', ['Term ends early']],
    ['Vida', ['LS Ciencias de la vida']],
    ['nothing of the kind', []],
  ])('for `%s`, the best first', (query, names) => {
    expect(workspaceSymbols(desk.project, query).map(({ name }) => name)).toEqual(names);
  });

  test('say where they stand', () => {
    expect(workspaceSymbols(desk.project, 'LS.2')).toEqual([
      {
        name: 'LS.2',
        kind: SymbolKind.Class,
        tags: [1],
        location: {
          uri: 'file:///desk/main.cairn',
          range: { start: { line: 12, character: 13 }, end: { line: 12, character: 17 } },
        },
        containerName: 'LS · F',
      },
    ]);
  });

  test('are 200 at most, and those of a file that changed are others', () => {
    const project = new Project();
    const tags = (word: string): string =>
      Array.from({ length: 300 }, (_, i) => `tag ${word}${i} "The ${word}"\n`).join('');
    project.set('file:///a.cairn', `framework F "F"\n\n${tags('one')}`);
    expect(workspaceSymbols(project, 'one')).toHaveLength(200);
    expect(workspaceSymbols(project, '')).toHaveLength(200);
    project.set('file:///a.cairn', `framework F "F"\n\n${tags('two')}`);
    expect(workspaceSymbols(project, 'one')).toEqual([]);
    expect(workspaceSymbols(project, 'two299').map(({ name }) => name)).toEqual(['two299 The two']);
  });
});
