/** The tree that the reader builds is the one that the generic grammar declares. */
import { join } from 'node:path';
import fc from 'fast-check';
import { createLangiumParser, EmptyFileSystem, type LanguageMetaData } from 'langium';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as ast from '../../../packages/language/src/generated/ast.ts';
import { createCairnServices } from '../../../packages/language/src/langium/module.ts';
import type { Line, Mention, Outline, Plain } from '../../../packages/language/src/tree/nodes.ts';
import { damages } from '../../support/damage.ts';
import { cairnTexts, examplesFolder } from '../../support/examples.ts';
import { readableOutlines, roughOutlines } from '../../support/randomOutline.ts';

const { Cairn } = createCairnServices(EmptyFileSystem);
const langiumParser = createLangiumParser(Cairn);

test('the classes of the reader are the interfaces of the grammar, as the compiler sees', () => {
  expectTypeOf<Outline>().toExtend<ast.Outline>();
  expectTypeOf<Line>().toExtend<ast.Line>();
  expectTypeOf<Plain>().toExtend<ast.Plain>();
  expectTypeOf<Mention>().toExtend<ast.Mention>();
});

type Shape = unknown[];

function shapeOf(node: ast.Outline | ast.Line | ast.Value): Shape {
  switch (node.$type) {
    case 'Outline':
      return node.lines.map(shapeOf);
    case 'Plain':
      return [node.$containerIndex, node.text];
    case 'Mention':
      return [node.$containerIndex, 'names', node.target.$refText];
    default: {
      const name = node.$type === 'Thing' ? node.name : undefined;
      const place = [node.$type, node.$containerProperty, node.$containerIndex];
      return [...place, node.word, name, node.values.map(shapeOf), node.lines.map(shapeOf)];
    }
  }
}

/** Reads a text in both ways. */
function bothOf(text: string): { ours: Shape; langium: Shape; errors: string[] } {
  const ours = Cairn.parser.LangiumParser.parse<ast.Outline>(text);
  const langium = langiumParser.parse<ast.Outline>(text);
  const errors = [...langium.lexerErrors, ...langium.parserErrors].map((error) => error.message);
  return { ours: shapeOf(ours.value), langium: shapeOf(langium.value), errors };
}

function expectEqual(text: string): void {
  const { ours, langium, errors } = bothOf(text);
  expect(errors).toEqual([]);
  expect(langium).toEqual(ours);
}

describe.each([
  ['examples', examplesFolder],
  ['drafts', join(import.meta.dirname, '../../fixtures/drafts')],
])('the %s', (_, folder) => {
  test.each([...cairnTexts(folder)])('%s', (_path, text) => expectEqual(text));
});

test('every line of a framework, damaged in one way after the other', { timeout: 60_000 }, () => {
  const lines = cairnTexts(examplesFolder).get('k5-writing.cairn')!.split('\n');
  const ways = Object.values(damages);
  for (const [index, line] of lines.entries()) {
    const damaged = ways[index % ways.length]!(line);
    if (damaged) expectEqual([...lines.slice(0, index), ...damaged, ...lines.slice(index + 1)].join('\n'));
  }
});

test.each([
  ['that are read whole', readableOutlines()],
  ['with odd indentation', roughOutlines()],
])('random outlines %s', (_, outlines) => {
  fc.assert(
    fc.property(outlines, ({ text }) => expectEqual(text)),
    { numRuns: 150 },
  );
});

test.each([
  ['nothing', ''],
  ['no header', 'scale S "S"\n  level A = 1\n'],
  ['no line that can be read', '§§\n  ¿?\n'],
  ['a binary file', 'PK\u0003\u0004\u0000'],
  ['a byte order mark, CRLF and tabs', '\ufeffframework F "F"\r\n\tabout: one\r\n\t\ttwo\r\n'],
  ['a record at the margin', 'framework F "F"\n\nreplaced\n  A -> B\nC -> D\n'],
])('%s', (_, text) => expectEqual(text));

test('what the trees look like', () => {
  const { ours } = bothOf('framework F "F"\n\narea A "A"\n  needs first: B at 2\n\nreplaced\n  `X 1` -> A\n');
  expect(ours).toEqual([
    [
      'Thing',
      'lines',
      0,
      'framework',
      'F',
      [
        [0, 'F'],
        [1, '"F"'],
      ],
      [],
    ],
    [
      'Thing',
      'lines',
      1,
      'area',
      'A',
      [
        [0, 'A'],
        [1, '"A"'],
      ],
      [
        [
          'Fact',
          'lines',
          0,
          'needs first',
          undefined,
          [
            [0, 'names', 'B'],
            [1, 'names', '2'],
          ],
          [],
        ],
      ],
    ],
    [
      'Thing',
      'lines',
      2,
      'replaced',
      undefined,
      [],
      [
        [
          'Record',
          'lines',
          0,
          'replacement',
          undefined,
          [
            [0, '`X 1`'],
            [1, 'names', 'A'],
          ],
          [],
        ],
      ],
    ],
  ]);
});

test('one token of look-ahead tells what comes', () => {
  // In production nobody looks; in development Chevrotain refuses a grammar in which two ways begin alike.
  const development: LanguageMetaData = { ...Cairn.LanguageMetaData, mode: 'development' };
  const services = { ...Cairn, LanguageMetaData: development, parser: { ...Cairn.parser } };
  expect(Cairn.parser.ParserConfig).toEqual({ maxLookahead: 1 });
  expect(createLangiumParser(services).parse('framework F "F"\n').parserErrors).toEqual([]);
});
