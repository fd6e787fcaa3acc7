import { expect, test } from 'vitest';
import { hindranceOf, isWhole, usedBy } from '../../packages/workbench/src/programs.ts';
import { deskWith } from '../support/desk.ts';

test.each([
  ['nothing', 'framework F "F"\n  language: en\n', undefined],
  ['its first error', 'framework F "F"\n  language: en\n\nrubbish\n', { key: 'f', file: 'main.cairn', line: 3 }],
  [
    'an error in a part',
    'framework F "F"\n  language: en\n#- p.cairn\npart of F\n\nrubbish\n',
    { key: 'f', file: 'p.cairn', line: 2 },
  ],
  [
    'an error in what it uses',
    'framework F "F"\n  language: en\n  uses: "g.cairn" as G\n#- g.cairn\nframework G "G"\n  language: en\n\nrubbish\n',
    { key: 'g', file: 'g.cairn', line: 3 },
  ],
])('a framework is kept from being worked out by %s', (_what, source, expected) => {
  const { project, place } = deskWith(source).desk;
  const framework = project.names.frameworkOf(place)!;
  const hindrance = hindranceOf(project, framework);
  expect(
    hindrance && {
      key: hindrance.framework.key.toLowerCase(),
      file: hindrance.error?.uri.split('/').at(-1),
      line: hindrance.error?.diagnostic.range.start.line,
    },
  ).toEqual(expected);
  expect(isWhole(project, framework)).toBe(expected === undefined);
});

test('a framework uses each once, and not itself', () => {
  const source =
    'framework F "F"\n  uses: "g.cairn" as A\n  uses: "g.cairn" as B\n  uses: "main.cairn" as C\n  uses: "none.cairn" as D\n#- g.cairn\nframework G "G"\n';
  const { project, place } = deskWith(source).desk;
  expect(usedBy(project, project.names.frameworkOf(place)!).map(({ headers }) => headers[0]?.name)).toEqual(['G']);
});
