import { describe, expect, test } from 'vitest';
import { signature } from '../../../packages/server/src/signature/signature.ts';
import { deskWith } from '../../support/desk.ts';

const base = `framework T "Test"
  scale: s
scale s "Levels"
  level 1 "One" = 1
  level 2 "Two" = 2
area A "Area"
  competency A.1 "First"
calculation newest "Newest"
  for: each competency in A
rule mastery "Mastery"
  for: each competency in A
`;
const asks = '  requires all of these:\n    ';
const bounds = '[by DATE] [in grade GRADE or later]';

/** The forms with the active part between angle brackets; the active one begins with `>`. */
function shown(text: string): string[] {
  const { desk, offset } = deskWith(base + text);
  const help = signature(desk, offset);
  return (help?.signatures ?? []).map(({ label, parameters, activeParameter }, index) => {
    const [from, to] = parameters![activeParameter!]!.label as [number, number];
    const part = `${label.slice(0, from)}‹${label.slice(from, to)}›${label.slice(to)}`;
    return index === help!.activeSignature ? `> ${part}` : part;
  });
}

test.each<[what: string, text: string, forms: string[]]>([
  [
    'a fact with several forms',
    'credit C "C"\n  awards: <|>',
    [
      '> awards: [up to] ‹NUMBER› [quarter | semester] credits in (the subject of the course | SUBJECT)',
      'awards: ‹the credit of the earlier course›',
      'awards: ‹NUMBER› credits for each (NUMBER hours of HOURS | NUMBER quarter credits or NUMBER semester credits) [in SUBJECT] [in steps of NUMBER]',
    ],
  ],
  [
    'those that still fit',
    'credit C "C"\n  awards: 1.0 credit in m<|>',
    ['> awards: [up to] NUMBER [quarter | semester] credits in (the subject of the course | ‹SUBJECT›)'],
  ],
  [
    'the words that come next',
    'credit C "C"\n  awards: 1.0 credits for each <|>',
    [
      '> awards: NUMBER credits for each (‹NUMBER› hours of HOURS | NUMBER quarter credits or NUMBER semester credits) [in SUBJECT] [in steps of NUMBER]',
    ],
  ],
  [
    'what is written behind the cursor does not matter',
    'credit C "C"\n  awards: <|>1.0 credit in math',
    [
      '> awards: [up to] ‹NUMBER› [quarter | semester] credits in (the subject of the course | SUBJECT)',
      'awards: ‹the credit of the earlier course›',
      'awards: ‹NUMBER› credits for each (NUMBER hours of HOURS | NUMBER quarter credits or NUMBER semester credits) [in SUBJECT] [in steps of NUMBER]',
    ],
  ],
  [
    'a sentence, by what its code names',
    `rule r "R"\n${asks}- newest <|>`,
    [
      `> - CALCULATION ‹at› LEVEL or better in each target | competency | area [in AREA,…] ${bounds}`,
      `- CALCULATION ‹at› least (LEVEL [in STAGE]),… ${bounds}`,
      `- CALCULATION ‹at› LEVEL or better [in STAGE] ${bounds}`,
    ],
  ],
  [
    'the level of a sentence',
    `rule r "R"\n${asks}- newest at 2<|>`,
    [
      `> - CALCULATION at ‹LEVEL› or better in each target | competency | area [in AREA,…] ${bounds}`,
      `- CALCULATION at ‹LEVEL› or better [in STAGE] ${bounds}`,
    ],
  ],
  [
    'half of some words',
    `rule r "R"\n${asks}- newest at 2 or b<|>`,
    [
      `> - CALCULATION at LEVEL ‹or better› in each target | competency | area [in AREA,…] ${bounds}`,
      `- CALCULATION at LEVEL ‹or better› [in STAGE] ${bounds}`,
    ],
  ],
  [
    'the key of a fact',
    'rule r "R"\n  requires at least <|>',
    ['> requires (all of these | at least one of these | at least ‹NUMBER› of these)'],
  ],
  ['a thing', 'course X <|>', ['> course CODE [‹"Title"›]']],
  ['a title that is open', 'course X "The <|>', ['> course CODE [‹"Title"›]']],
  [
    'a row of a table',
    'scenario "x"\n  evidence\n    2026-01-01 A.1 <|>',
    [
      '> DATE COMPETENCY ‹LEVEL› [(override | EVIDENCE-KIND)] [in STAGE] [for EXPERIENCE] [from COURSE] [task WORD] [by ROLE] [entered DATE] [due DATE] [override] [because "words"]',
    ],
  ],
  ['a list', 'credit C "C"\n  monitor: awards by race, gen<|>', ['> monitor: awards by ‹words,…›, every year']],
  ['a fact of the header', 'scenario "x"\n  as of: 2026-<|>', ['> as of: ‹DATE›']],
])('%s', (_what, text, forms) => {
  expect(shown(text)).toEqual(forms);
});

describe('nothing', () => {
  test.each([
    ['at the beginning of a line', 'course X "X"\n  <|>'],
    ['before anything of a sentence is written', `rule r "R"\n${asks}- <|>`],
    ['in a text', 'course X "X"\n  about: a text <|>'],
    ['in a comment', '# course <|>'],
    ['where nothing fits', 'scenario "x"\n  as of: soon <|>'],
    ['on an empty line', '<|>'],
  ])('%s', (_what, text) => {
    expect(shown(text)).toEqual([]);
  });
});

test('a form and the place to fill are explained', () => {
  const { desk, offset } = deskWith(`${base}credit C "C"\n  once in: each grade <|>`);
  const help = signature(desk, offset)!;
  expect(help).toEqual({
    signatures: [
      {
        label: 'once in: each grade GRADES',
        documentation: {
          kind: 'markdown',
          value: 'It counts once in each of these grades.\n\nFor example `once in: each grade 9-12`',
        },
        parameters: [
          { label: [9, 13] },
          { label: [14, 19] },
          { label: [20, 26], documentation: { kind: 'markdown', value: 'Grades, like K-5 or 9.' } },
        ],
        activeParameter: 2,
      },
    ],
    activeSignature: 0,
    activeParameter: 2,
  });
});

test('the code of a thing is explained by its kinds', () => {
  const { desk, offset } = deskWith(`${base}course C "C"\n  covers: <|>`);
  const [parameter] = signature(desk, offset)!.signatures[0]!.parameters!;
  expect(parameter!.documentation).toEqual({
    kind: 'markdown',
    value: 'The code of a competency, target, area or standard. Several may stand, with commas between.',
  });
});
