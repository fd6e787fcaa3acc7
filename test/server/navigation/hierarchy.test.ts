import { expect, test } from 'vitest';
import { hierarchyItems, neededBy, neededFirst } from '../../../packages/server/src/navigation/hierarchy.ts';
import { deskWith } from '../../support/desk.ts';

const source = (line: string): string => `framework F "F"
  scale: S

scale S "S"
  level Low = 1
  level High = 2

stages T "Terms"
  stage T1 "One" = 1

area A "Area"
  competency A.1 "First"
    relates to: A.2
  competency A.2 "Second"
    needs first: A.1 at High, A.1 in T1, A.3
  competency A.3

progression of A.3
  needs before High: A.1 at Low

${line}
#- es.cairn
translation es of F
  area A "Campo"
    competency A.<|>1 "Primera"
`;

const named = ({ name, detail }: { name: string; detail?: string }): string => `${name} | ${detail ?? ''}`;

test('what is needed first, and what needs it, in the words of the lines', () => {
  const { desk, offset } = deskWith(source(''));
  const [first] = hierarchyItems(desk, offset);
  const main = { ...desk, place: 'file:///desk/main.cairn', outline: desk.project.outline('file:///desk/main.cairn')! };
  expect(first).toMatchObject({
    name: 'First',
    detail: 'A.1',
    uri: 'file:///desk/main.cairn',
    selectionRange: { start: { line: 11, character: 13 }, end: { line: 11, character: 16 } },
    data: { kind: 'competency', code: 'A.1' },
  });
  const above = neededBy(main, first!);
  expect(above.map(named)).toEqual(['Second | A.2 · at High; in T1', 'A.3 | at Low, before High']);
  expect(neededFirst(main, above[0]!).map(named)).toEqual(['First | A.1 · at High; in T1', 'A.3 | ']);
  expect(neededFirst(main, above[1]!).map(named)).toEqual(['First | A.1 · at Low, before High']);
  expect(neededFirst(main, first!)).toEqual([]);
});

test('an item is found again where lines were added before it', () => {
  const { desk, offset } = deskWith(source(''));
  const [first] = hierarchyItems(desk, offset);
  const place = 'file:///desk/main.cairn';
  desk.project.set(place, `# One\n# Two\n${desk.project.outline(place)!.text}`);
  const main = { ...desk, place, outline: desk.project.outline(place)! };
  expect(neededBy(main, first!).map(({ range }) => range.start.line)).toEqual([15, 17]);
});

test('only learning has a place in it', () => {
  const { desk, offset } = deskWith(source('cour<|>se C "C"').replace('A.<|>1', 'A.1'));
  expect(hierarchyItems(desk, offset)).toEqual([]);
});
