import { expect, test } from 'vitest';
import { codeLenses } from '../../../packages/server/src/hints/codeLenses.ts';
import { deskWith } from '../../support/desk.ts';

const source = `framework T "Test"
  also in: es
area LS "Life<|> science"
  competency LS.1 "Ecosystems"
  competency LS.2 "Cells"
    needs first: LS.1
course C "Course"
  covers: LS.1
scenario "One"
  as of: 2026-01-30
scenario "Two"
  as of: 2026-01-30
#- more.cairn
part of T
rule r "Rule"
  requires all of these:
    - LS.1 at 1 or better
#- es.cairn
translation es of T
area LS "Ciencias"
  competency LS.1 "Ecosistemas"
`;

/** The lenses as `row title (command)`. */
function lenses(settings = {}, stateOf?: Parameters<typeof codeLenses>[2]): string[] {
  return codeLenses(deskWith(source).desk, settings, stateOf).map(
    ({ range, command }) => `${range.start.line} ${command!.title} (${command!.command})`,
  );
}

test('how often things are named, translations apart, and what runs scenarios', () => {
  expect(lenses()).toEqual([
    '3 named 3 times in 2 files (cairn.showReferences)',
    '8 Run scenario (cairn.runScenario)',
    '10 Run scenario (cairn.runScenario)',
  ]);
});

test('what became of a scenario stands beside what runs it', () => {
  const states = { 'file:///desk/main.cairn#One': 'passed', 'file:///desk/main.cairn#Two': 'failed' } as const;
  const known = new Map<string, 'passed' | 'failed'>(Object.entries(states));
  expect(lenses({ references: false }, (id) => known.get(id))).toEqual([
    '8 Run scenario (cairn.runScenario)',
    '8 Passed (cairn.explainScenario)',
    '10 Run scenario (cairn.runScenario)',
    '10 Failed: why? (cairn.explainScenario)',
  ]);
});

test('a lens on references holds a place, and a scenario its id', () => {
  const [named, scenario] = codeLenses(deskWith(source).desk);
  expect(named!.command!.arguments).toEqual(['file:///desk/main.cairn', { line: 3, character: 13 }]);
  expect(scenario!.command!.arguments).toEqual(['file:///desk/main.cairn#One']);
});

test('each kind can be switched off', () => {
  expect(lenses({ references: false, scenarios: false })).toEqual([]);
});
