import { describe, expect, test } from 'vitest';
import { type HintSettings, inlayHints } from '../../../packages/server/src/hints/inlayHints.ts';
import { switches } from '../../../packages/server/src/hints/switches.ts';
import { deskWith } from '../../support/desk.ts';

const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const base = `framework T "Test"
  scale: s
scale s "Levels"
  level 1 "Beginning" = 1
  level 2 "Meeting" = 2
  level B+ = 3
  numbers: 0 to 4 in steps of 0.1
  name 4: far beyond
subject math "Mathematics"
evidence kind essay "Essay"
area LS "Life science"
  competency LS.1 "Ecosystems and people"
  competency LS.2 "Cells"
`;

/** The lines of a text, behind the base, with the hints between angle brackets. */
function hinted(text: string, settings: Partial<HintSettings> = {}, range = everything): string {
  const { desk } = deskWith(base + text);
  const rows = (base + text).split('\n');
  for (const { position, label } of inlayHints(desk, range, settings).reverse()) {
    const row = rows[position.line]!;
    rows[position.line] = `${row.slice(0, position.character)}‹${label as string}›${row.slice(position.character)}`;
  }
  return rows.slice(base.split('\n').length - 1).join('\n');
}

describe('titles', () => {
  test.each([
    ['beside codes of facts', '  needs first: LS.1\n', '  needs first: LS.1‹Ecosystems and people›\n'],
    [
      'beside several of a line, shorter',
      'course C "Course"\n  covers: LS.1, LS.2, LS.1, LS\n',
      'course C "Course"\n  covers: LS.1‹Ecosystems and…›, LS.2‹Cells›, LS.1‹Ecosystems and…›, LS‹Life science›\n',
    ],
    [
      'not in a long list',
      'course C "Course"\n  covers: LS.1, LS.2, LS.1, LS.2, LS.1, LS.2, LS.1\n',
      'course C "Course"\n  covers: LS.1, LS.2, LS.1, LS.2, LS.1, LS.2, LS.1\n',
    ],
    [
      'not where the code says the title',
      'course C "Course"\n  credit: 1.0 credit in math\n',
      'course C "Course"\n  credit: 1.0 credit in math\n',
    ],
    ['not on the line that declares', 'requirement R "Plan of the year"\n', 'requirement R "Plan of the year"\n'],
    [
      'once where lines follow each other',
      'scenario "S"\n  as of: 2026-01-30\n  evidence\n    2026-01-01 LS.1 2 essay\n    2026-01-02 LS.1 2 essay\n    2026-01-03 LS.2 2 essay\n  expect\n    progress of LS.2 is 33%\n',
      'scenario "S"\n  as of: 2026-01-30\n  evidence\n    2026-01-01 LS.1‹Ecosystems and people› 2 essay\n    2026-01-02 LS.1 2 essay\n    2026-01-03 LS.2‹Cells› 2 essay\n  expect\n    progress of LS.2‹Cells› is 33%\n',
    ],
  ])('%s', (_what, text, expected) => {
    expect(hinted(text, { levels: false })).toBe(expected);
  });

  test('long ones are cut, and whole in the tooltip', () => {
    const { desk } = deskWith(
      `${base}requirement R "A plan for the years after school and beyond"\nrule r "Rule"\n  requires all of these:\n    - completed R\n`,
    );
    expect(inlayHints(desk, everything)).toEqual([
      {
        position: { line: 16, character: 17 },
        label: 'A plan for the years after…',
        tooltip: 'A plan for the years after school and beyond',
        paddingLeft: true,
      },
    ]);
  });

  test('what is translated is not told again', () => {
    const { desk } = deskWith(`translation es of T\ncompetency LS.1<|> "Ecosistemas"\n#- main.cairn\n${base}`);
    expect(inlayHints(desk, everything)).toEqual([]);
  });
});

describe('names of levels', () => {
  test.each([
    ['of a title', '2', '2‹Meeting›'],
    ['of a code', '3.0', '3.0‹B+›'],
    ['of a number that has a name', '4', '4‹far beyond›'],
    ['none between two levels', '2.5', '2.5'],
    ['none beside a name', 'B+', 'B+'],
    ['none for no level', '-', '-'],
  ])('%s', (_what, written, expected) => {
    const text = (level: string): string =>
      `scenario "S"\n  as of: 2026-01-30\n  evidence\n    2026-01-01 LS.1 ${level} essay\n`;
    expect(hinted(text(written), { titles: false })).toBe(text(expected));
  });
});

describe('totals', () => {
  const plan = (total: string): string =>
    `graduation requirements D "Diploma"\n  applies to: all students\n${total}  credits A: 3.0 in math, core\n  credits B: 0.75 in math\n  credits C: 1 in any subject\n`;

  test('of a plan with a total', () => {
    expect(hinted(plan('  total: 5.0\n'))).toBe(
      'graduation requirements D "Diploma"\n  applies to: all students\n  total: 5.0\n  credits A: 3.0 in math, core‹= 3.0 of 5.0›\n  credits B: 0.75 in math‹= 3.75 of 5.0›\n  credits C: 1 in any subject‹= 4.75 of 5.0›\n',
    );
  });

  test('of a plan without one', () => {
    expect(hinted(plan(''))).toBe(
      'graduation requirements D "Diploma"\n  applies to: all students\n  credits A: 3.0 in math, core‹= 3.0›\n  credits B: 0.75 in math‹= 3.75›\n  credits C: 1 in any subject‹= 4.75›\n',
    );
  });

  test('nothing behind a need that could not be read', () => {
    expect(hinted(plan('').replace('0.75', 'some'))).toBe(
      'graduation requirements D "Diploma"\n  applies to: all students\n  credits A: 3.0 in math, core‹= 3.0›\n  credits B: some in math\n  credits C: 1 in any subject\n',
    );
  });
});

test('each kind can be switched off', () => {
  const text = 'scenario "S"\n  as of: 2026-01-30\n  evidence\n    2026-01-01 LS.1 2 essay\n';
  expect(hinted(text, { titles: false, levels: false, totals: false })).toBe(text);
});

test('only the part that is asked for is told', () => {
  const text = 'rule r "Rule"\n  requires all of these:\n    - LS.1 at 2 or better\n    - LS.2 at 1 or better\n';
  const line = base.split('\n').length + 2;
  expect(hinted(text, {}, { start: { line, character: 0 }, end: { line, character: 50 } })).toBe(
    text.replace('LS.2 at 1', 'LS.2‹Cells› at 1‹Beginning›'),
  );
  expect(hinted(text, {}, { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } })).toBe(text);
});

test('settings may hold anything', () => {
  const usual = { titles: true, totals: true };
  expect(switches({ titles: false, totals: 'no', other: false }, usual)).toEqual({ titles: false, totals: true });
  expect(switches(undefined, usual)).toEqual(usual);
  expect(switches(null, usual)).toEqual(usual);
  expect(switches([false], usual)).toEqual(usual);
});
