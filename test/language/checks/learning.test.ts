import { describe, expect, test } from 'vitest';
import { checks } from '../../../packages/language/src/checks/catalogue.ts';
import { diagnosticsOf } from '../../../packages/language/src/checks/example.ts';
import { said } from '../../support/said.ts';

const F = 'framework F "F"\n';
const scale = `${F}  scale: S\n\nscale S "S"\n  level Low = 1\n  level Middle = 2\n  level High = 3\n`;
const stages = '\nstages T "T"\n  stage P1 "One" = 1\n  stage P2 "Two" = 2\n';
/** A competency with these lines. */
const competency = (code: string, ...lines: string[]): string =>
  `  competency ${code} "Title of ${code}"\n${lines.map((line) => `    ${line}\n`).join('')}`;
const area = '\narea A "A"\n';

describe('circles of prerequisites', () => {
  const circle = 'These need each other first, so that nobody could begin: ';
  test.each<[what: string, example: string, messages: string[]]>([
    [
      'a long way round is told once, where it begins',
      F +
        area +
        competency('A.1', 'needs first: A.2') +
        competency('A.2', 'needs first: A.3') +
        competency('A.3', 'needs first: A.1'),
      [`5: ${circle}\`A.1\` → \`A.2\` → \`A.3\` → \`A.1\`.`],
    ],
    [
      'two circles are two messages',
      F +
        area +
        competency('A.1', 'needs first: A.2') +
        competency('A.2', 'needs first: A.1, A.3') +
        competency('A.3', 'needs first: A.4') +
        competency('A.4', 'needs first: A.3'),
      [`5: ${circle}\`A.1\` → \`A.2\` → \`A.1\`.`, `9: ${circle}\`A.3\` → \`A.4\` → \`A.3\`.`],
    ],
    [
      'circles that share a thing are one knot, and one message',
      F +
        area +
        competency('A.1', 'needs first: A.2, A.3') +
        competency('A.2', 'needs first: A.1') +
        competency('A.3', 'needs first: A.1'),
      [`5: ${circle}\`A.1\` → \`A.2\` → \`A.1\`.`],
    ],
    [
      'a level reached needs the thing begun',
      scale + area + competency('A.1', 'needs first: A.2 at Low') + competency('A.2', 'needs first: A.1 at Low'),
      [`11: ${circle}\`A.1\` at \`Low\` → \`A.2\` at \`Low\` → \`A.1\` at \`Low\`.`],
    ],
    [
      'a need before a higher level is no circle',
      scale +
        area +
        competency('A.1', 'needs first: A.2 at Low') +
        competency('A.2') +
        '\nprogression of A.2\n  at Low: I do.\n  needs before High: A.1 at Low\n',
      [],
    ],
    [
      'a need before a level that is needed is a circle',
      scale +
        area +
        competency('A.1', 'needs first: A.2 at High') +
        competency('A.2') +
        '\nprogression of A.2\n  at Low: I do.\n  needs before Middle: A.1 at Low\n',
      [`11: ${circle}\`A.1\` at \`Low\` → \`A.2\` at \`High\` → \`A.1\` at \`Low\`.`],
    ],
    [
      'a level of a thing before a lower level of it',
      `${scale}${area}${competency('A.1')}\nprogression of A.1\n  at Low: I do.\n  needs before Low: A.1 at High\n`,
      [`14: ${circle}\`A.1\` at \`High\` → \`A.1\` at \`High\`.`],
    ],
    [
      'a level of a thing before a higher level of it',
      `${scale}${area}${competency('A.1')}\nprogression of A.1\n  at Low: I do.\n  needs before High: A.1 at Low\n`,
      [],
    ],
    [
      'a stage needs the thing begun',
      F + stages + area + competency('A.1', 'needs first: A.2 in P1') + competency('A.2', 'needs first: A.1 in P2'),
      [`9: ${circle}\`A.1\` in \`P2\` → \`A.2\` in \`P1\` → \`A.1\` in \`P2\`.`],
    ],
    [
      'a need before an earlier stage than is needed',
      `${F}${stages}${area}${competency('A.1', 'needs first: A.2 in P2')}${competency('A.2')}\nprogression of A.2\n  by: stages\n  at P1: I do.\n  needs before P1: A.1\n`,
      [`9: ${circle}\`A.1\` → \`A.2\` in \`P2\` → \`A.1\`.`],
    ],
    [
      'a need before a later stage than is needed',
      `${F}${stages}${area}${competency('A.1', 'needs first: A.2 in P1')}${competency('A.2')}\nprogression of A.2\n  by: stages\n  at P1: I do.\n  needs before P2: A.1\n`,
      [],
    ],
    [
      'what holds a thing is no step of the way',
      F +
        area +
        competency('A.1', 'target A.1.1 "Part"') +
        competency('A.2', 'needs first: A.1.1') +
        competency('A.3', 'needs first: A'),
      [],
    ],
    [
      'a need that nothing answers to',
      F + area + competency('A.1', 'needs first: A.2') + competency('A.2', 'needs first: A.9'),
      [],
    ],
  ])('%s', (_what, example, messages) => {
    expect(said('prerequisite-circle', example)).toEqual(messages);
  });

  test('a chain as long as a framework, with its end at its beginning', () => {
    const count = 12_000;
    const chain = Array.from({ length: count }, (_, i) => competency(`A.${i}`, `needs first: A.${(i + 1) % count}`));
    expect(said('prerequisite-circle', F + area + chain.join(''))).toEqual([
      `5: ${circle}\`A.0\` → \`A.1\` → \`A.2\` → \`A.3\` → \`A.4\` → \`A.5\` → \`A.6\` → \`A.7\` → ${count - 8} more → \`A.0\`.`,
    ]);
  });
});

const rubric = `${scale}${area}  grades: 4-8\n${competency('A.1', 'I can: tell why.', 'target A.1.1 "Reasons"')}${competency('A.2', 'I can: tell a story.')}\nrubric R "R"\n`;
const bands = (own: string, ...steps: string[]): string =>
  `${F}${area}  grades: ${own}\n${competency('A.1')}\nprogression of A.1\n  by: grade bands\n${steps.map((band, i) => `  at grades ${band}: I do ${i}.\n`).join('')}`;
const kinds = `${F}\nevidence kind talk "Talk"\n  group: performance\nevidence kind essay "Essay"\n  group: written\nevidence kind note "Note"\n${area}${competency('A.1', 'I can: tell why.')}\nbody of evidence BODY "Body"\n  for: each competency\n`;
const standards = (pattern: string, ...codes: string[]): string =>
  `standards S "S"\n  codes: ${pattern}\n${codes.map((code) => `  standard ${code} "Title of ${code}"\n`).join('')}`;

test.each<[what: string, code: string, example: string, messages: string[]]>([
  // what is there
  ['a competency that could not be read may be in the area', 'empty-area', `${F}${area}  competincy A.1\n`, []],
  [
    'an area of areas is not empty',
    'empty-area',
    `${F}${area}  area B "B"\n${competency('B.1').replaceAll(/^/gm, '  ')}`,
    [],
  ],
  ['a misspelled line may be the statement', 'says-nothing', F + area + competency('A.1', 'sttement: Add.'), []],
  ['what is retired needs no words', 'says-nothing', F + area + competency('A.1', 'retired: 2020-07-01'), []],
  [
    'the targets may speak for the student',
    'no-i-can',
    F + area + competency('A.1', 'statement: Add.', 'target A.1.1 "Part"', '  I can: add.'),
    [],
  ],
  [
    'only the first target too deep is told',
    'targets-too-deep',
    `${F}${area}${competency('A.0')}${Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i + 2)}target T.${i + 1} "T${i + 1}"\n`).join('')}`,
    ['11: `T.7` is a target 7 levels below its competency; 6 are the most that every platform keeps.'],
  ],
  [
    'things in two areas may have one title',
    'title-twice',
    `${F}${area}  competency A.1 "Same"\n\narea B "B"\n  competency B.1 "Same"\n`,
    [],
  ],
  [
    'areas at the margin',
    'title-twice',
    `${F}\narea A "Same"\n\narea B "Same."\n`,
    ['5: `A` beside it has the same title: `Same.`.'],
  ],
  // codes
  [
    'codes built another way are a way too',
    'code-unlike-its-neighbours',
    F + area + competency('X-1') + competency('X-2') + competency('A.3'),
    [],
  ],
  [
    'letters that are not taken for numbers',
    'code-looks-like-another',
    F + area + competency('AL') + competency('AI'),
    [],
  ],
  [
    'an l and an I',
    'code-looks-like-another',
    F + area + competency('A.l') + competency('A.1'),
    ['4: `A.l` and `A.1` look alike and are two codes.'],
  ],
  [
    'one thing at two levels stands there twice for a reason',
    'named-twice',
    scale + area + competency('A.1', 'needs first: A.2 at Low, A.2 at High') + competency('A.2'),
    [],
  ],
  [
    'one alignment, two degrees',
    'named-twice',
    F + area + competency('A.1', 'aligns to: A.2 closely, A.2 partly') + competency('A.2'),
    ['5: `A.2` stands twice in `aligns to`.'],
  ],
  [
    'what stands in a retired area is retired',
    'retired-in-use',
    `${F}${area}  retired: 2026-01-31\n${competency('A.1')}\narea B "B"\n${competency('B.1', 'relates to: A.1')}`,
    ['9: `A.1` is retired since 2026-01-31, and `B.1` still names it.'],
  ],
  [
    'what retires later is in use until then',
    'retired-in-use',
    F + area + competency('A.1', 'relates to: A.2') + competency('A.2', 'retired: 2030-07-01'),
    [],
  ],
  [
    'records may name what is retired',
    'retired-in-use',
    `${scale}${area}${competency('A.1', 'retired: 2020-07-01')}\nscenario "S"\n  student Ana, entered grade 9 on 2024-09-01\n  as of: 2026-01-31\n  evidence\n    2020-01-01 A.1 Low\n`,
    [],
  ],
  [
    'what took its place',
    'retired-in-use',
    `${F}${area}${competency('A.1', 'relates to: A.2')}${competency('A.2', 'retired: 2020-07-01')}\nreplaced\n  A.2 -> A.1 from 2020-07-01: folded in\n`,
    ['5: `A.2` is retired since 2020-07-01, and `A.1` still names it. `A.1` replaced it.'],
  ],
  // evidence
  [
    'a target, and one stage of two, may need nothing',
    'asks-for-none',
    `${F}${stages}${area}${competency('A.1', 'evidence needed:', '  P1: 0 pieces', '  P2: 3 pieces', 'target A.1.1 "Part"', '  evidence needed: 0 pieces', 'target A.1.2 "Part"', '  evidence needed:', '    P1: 0 pieces', '    P2: 0 pieces')}`,
    [],
  ],
  [
    'a competency needs something in some stage',
    'asks-for-none',
    `${F}${stages}${area}${competency('A.1', 'evidence needed:', '  P1: 0 pieces', '  P2: 0 pieces')}`,
    ['10: `P1: 0 pieces` asks for nothing.', '11: `P2: 0 pieces` asks for nothing.'],
  ],
  [
    'what needs no piece is not complete too early',
    'more-scores-than-needed',
    `${scale}${area}${competency('A.1', 'evidence needed: 3 pieces', 'target A.1.1 "Part"', '  evidence needed: 0 pieces', 'target A.1.2 "Part"')}\ncalculation C "C"\n  for: each target\n  method: best 3\n  takes: scores\n`,
    [],
  ],
  // progressions
  [
    'numbers have no levels to leave out',
    'progression-level-missing',
    `${F}  scale: N\n\nscale N "N"\n  numbers: 1 to 12 in steps of 1\n${area}${competency('A.1')}\nprogression of A.1\n  at 2: I try.\n  at 4: I do.\n`,
    [],
  ],
  [
    'a level 0 shows nothing',
    'progression-level-missing',
    `${scale.replace('level Low = 1', 'level None = 0\n  level Low = 1')}${area}${competency('A.1')}\nprogression of A.1\n  at Low: I try.\n  at Middle: I do.\n  at High: I lead.\n`,
    [],
  ],
  [
    'stages left out',
    'progression-level-missing',
    `${F}${stages}  stage P3 "Three" = 3\n${area}${competency('A.1')}\nprogression of A.1\n  by: stages\n  at P1: I try.\n  at P3: I lead.\n`,
    ['11: The progression of `A.1` does not describe `P2`.'],
  ],
  ['transitional kindergarten may be missing', 'progression-grades-gap', bands('PK-3', 'PK', 'K-1', '2-3'), []],
  [
    'gaps at both ends',
    'progression-grades-gap',
    bands('K-8', '1-3', '5-6'),
    ['7: The progression of `A.1` says nothing of grades K and 4 and 7-8.'],
  ],
  ['bands in any order', 'progression-grades-overlap', bands('K-8', '4-8', 'K-3'), []],
  [
    'from the highest to the lowest is an order',
    'progression-out-of-order',
    `${scale}${area}${competency('A.1')}\nprogression of A.1\n  at High: I lead.\n  at Middle: I do.\n  at Low: I try.\n`,
    [],
  ],
  [
    'levels and grades in one',
    'progression-of-two-orders',
    `${scale}${area}${competency('A.1')}\nprogression of A.1\n  at Low: I try.\n  at grades 2-3: I do.\n`,
    ['14: This progression goes by levels, and `grades 2-3` is not one of them.'],
  ],
  [
    'one by levels and one by grades',
    'progression-twice',
    `${scale}${area}${competency('A.1')}\nprogression of A.1\n  at Low: I try.\n\nprogression of A.1\n  by: grade bands\n  at grades 2-3: I do.\n`,
    [],
  ],
  // rubrics
  [
    'one column is a kind of rubric',
    'rubric-cell-missing',
    `${rubric}  criterion a "A"\n    measures: A.1\n    at High: Reasons.\n  criterion b "B"\n    measures: A.2\n    at High: A story.\n`,
    [],
  ],
  [
    'each column of its own',
    'rubric-cell-missing',
    `${rubric}  criterion a "A"\n    measures: A.1\n    at High: Reasons.\n  criterion b "B"\n    measures: A.2\n    at Low: A story.\n`,
    [
      '18: `a` does not say what the work looks like at `Low` and `Middle`.',
      '21: `b` does not say what the work looks like at `Middle` and `High`.',
    ],
  ],
  [
    'one text in two criteria',
    'rubric-cell-repeated',
    `${rubric}  criterion a "A"\n    at Low: It is named.\n  criterion b "B"\n    at Low:\n      it is  named\n`,
    ['21: `at Low` says the same as `at Low` of `a`.'],
  ],
  [
    'a rubric for one thing measures that',
    'criterion-measures-nothing',
    `${rubric}  for: A.1\n  criterion a "A"\n    at Low: It is named.\n`,
    [],
  ],
  [
    'a policy without competencies has nothing to measure',
    'criterion-measures-nothing',
    `${scale}\nrubric R "R"\n  criterion a "A"\n    at Low: It is named.\n`,
    [],
  ],
  [
    'a part is measured with the whole, and the whole by a part',
    'rubric-leaves-out',
    `${rubric}  for: A.1, A.2\n  criterion a "A"\n    measures: A.1.1\n  criterion b "B"\n    measures: A\n`,
    [],
  ],
  // scales
  [
    'from the highest down',
    'levels-out-of-order',
    `${F}\nscale S "S"\n  level A = 4.0\n  level A- = 3.7\n  level B = 3.0\n`,
    [],
  ],
  [
    'stages',
    'levels-out-of-order',
    `${F}\nstages T "T"\n  stage P1 "One" = 1\n  stage P2 "Two" = 3\n  stage P3 "Three" = 2\n  stage P4 "Four" = 4\n`,
    [
      '6: By its number `P3` does not follow `P2`. The stages stand from the lowest to the highest, or from the highest to the lowest.',
    ],
  ],
  [
    'numbers written in two ways',
    'number-of-two-levels',
    `${F}\nscale S "S"\n  level A = 1\n  level B = 1.0\n`,
    ['5: `A` and `B` are both 1, so that neither is the higher.'],
  ],
  ['decimal steps divide exactly', 'steps-do-not-fit', `${F}\nscale S "S"\n  numbers: 0 to 4 in steps of 0.1\n`, []],
  [
    'no step',
    'steps-do-not-fit',
    `${F}\nscale S "S"\n  numbers: 0 to 4 in steps of 0\n`,
    ['4: Steps of 0 lead nowhere.'],
  ],
  [
    'numbers below the lowest level',
    'reached-by-everyone',
    `${F}\nscale S "S"\n  level B = 3.0\n  level A = 4.0\n  numbers: 0 to 4 in steps of 0.1\n  mastery from: B\n`,
    [],
  ],
  [
    'a part of a test',
    'numbers-backwards',
    `${F}\ntest T "T"\n  part a 800 to 200\n  best of: each part\n`,
    ['4: `numbers` goes from the lower number to the higher; 800 is not below 200.'],
  ],
  [
    'a name for a number that is not there',
    'level-outside-numbers',
    `${F}\nscale S "S"\n  numbers: 1 to 4 in steps of 1\n  name 5: beyond\n`,
    ['5: `name` is 5, and the numbers of the scale go from 1 to 4.'],
  ],
  [
    'a code that is misspelled may be the use',
    'declared-and-not-used',
    `${scale}\nscale T "T"\n  level X = 1\n  level Y = 2\n\narea A "A"\n  scale: TT\n`,
    [],
  ],
  // evidence
  [
    'one kind that fits all',
    'one-kind-is-enough',
    `${kinds}  at least: 2 pieces\n  include: 1 talk\n  at least: 1 of talk or essay\n`,
    ['13: `BODY` is met by 2 pieces of `talk` alone.'],
  ],
  ['two kinds are included', 'one-kind-is-enough', `${kinds}  include: 1 talk\n  include: 1 essay\n`, []],
  [
    'a cap on each kind',
    'one-kind-is-enough',
    `${kinds}  at least: 3 pieces\n  count at most: 2 of talk or essay or note\n`,
    [],
  ],
  [
    'caps on all kinds',
    'more-than-may-count',
    `${kinds}  at least: 4 pieces\n  count at most: 1 of talk\n  count at most: 2 of essay or note\n`,
    ['15: `at least: 4 pieces` asks for more than `count at most: 2 of essay or note` lets count.'],
  ],
  ['a kind without a cap', 'more-than-may-count', `${kinds}  at least: 4 pieces\n  count at most: 1 of talk\n`, []],
  [
    'kinds of a file that is used',
    'more-kinds-than-there-are',
    `${F}  uses: "k.cairn" as K\n${area}${competency('A.1')}\nevidence kind talk "Talk"\n\nbody of evidence B "B"\n  for: each competency\n  at least: 2 kinds\n#- k.cairn\nframework K "K"\n\nevidence kind essay "Essay"\n`,
    [],
  ],
  // what rules look at
  [
    'all of them retired',
    'each-of-nothing',
    `${F}${area}${competency('A.1', 'retired: 2020-07-01')}\nbody of evidence B "B"\n  for: each competency in A\n  at least: 3 pieces\n`,
    ['8: There is no competency in `A` that is not retired, so `each competency` is each of nothing.'],
  ],
  [
    'nothing in the whole framework',
    'each-of-nothing',
    `${F}${area}${competency('A.1')}\nbody of evidence B "B"\n  for: each target\n  at least: 3 pieces\n`,
    ['7: There is no target in this framework, so `each target` is each of nothing.'],
  ],
  [
    'a condition',
    'each-of-nothing',
    `${F}${area}${competency('A.1')}\nrule R "R"\n  for: each competency\n  requires all of these:\n    - shown in at least 2 different courses\n\nsubject art "Art"\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - R in each target in A.1\n`,
    ['16: There is no target in `A.1`, so `each target` is each of nothing.'],
  ],
  [
    'one of two areas holds some',
    'each-of-nothing',
    `${F}${area}${competency('A.1', 'target A.1.1 "T"')}\narea B "B"\n${competency('B.1')}\nbody of evidence BODY "B"\n  for: each target in A, B\n  at least: 3 pieces\n`,
    [],
  ],
  // standards
  [
    'a part may have a sign of its own',
    'code-unlike-pattern',
    standards('[grade]-[idea]-[number]', 'K-2-ETS1-1', 'HS-LS2-7', '3-LS1-1'),
    [],
  ],
  [
    'two forms',
    'code-unlike-pattern',
    standards('[grade].[domain].[number] or [idea]-[number]', '6.RP.1', 'LS2-7', 'LS2.7'),
    ['5: `LS2.7` is not built as `codes:` says: `[grade].[domain].[number] or [idea]-[number]`.'],
  ],
  [
    'a number is a number',
    'code-unlike-pattern',
    standards('CCSS.[domain].[number]', 'CCSS.RP.1', 'CCSS.RP.2a', 'CCSS.RP.x'),
    ['5: `CCSS.RP.x` is not built as `codes:` says: `CCSS.[domain].[number]`.'],
  ],
  ['words without a pattern', 'pattern-unlike-codes', standards('as published', 'A1', 'B2'), []],
  [
    'a heading has a code of its own',
    'code-unlike-pattern',
    `standards S "S"\n  codes: [grade]-[number]\n  standard HEAD "Heading"\n    standard K-1 "One"\n`,
    [],
  ],
  [
    'standards of other grades are not asked for',
    'standards-nobody-covers',
    `${F}  uses: "s.cairn" as S\n${area}${competency('A.1', 'aligns to: S/S.6 closely')}#- s.cairn\nstandards S "S"\n  standard S.6 "Six"\n    grades: 6-8\n  standard S.7 "Seven"\n    grades: 7\n  standard S.9 "Nine"\n    grades: 9\n`,
    ['2: 1 of 2 standards of `S` for grades 6-8 is taken up by nothing here: `S.7`.'],
  ],
  [
    'a heading takes up what is below it',
    'standards-nobody-covers',
    `${F}  uses: "s.cairn" as S\n${area}${competency('A.1', 'aligns to: S/H broadly')}#- s.cairn\nstandards S "S"\n  standard H "Heading"\n    standard H.1 "One"\n    standard H.2 "Two"\n`,
    [],
  ],
])('%s (%s)', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});

test('no check of learning speaks of a file that is empty or broken', () => {
  for (const text of [
    '',
    '\n',
    'area',
    'framework',
    'framework F "F"\narea\n  competency\n    needs first:\nprogression of\nrubric\n  criterion\n',
  ]) {
    const found = diagnosticsOf(text).filter(({ code }) => wholeChecks.has(code));
    expect(found.map(({ code }) => code)).toEqual([]);
  }
});

/** Checks that look for what is missing. */
const wholeChecks = new Set([
  'empty-area',
  'says-nothing',
  'no-i-can',
  'progression-without-steps',
  'rubric-without-criteria',
]);

test('those checks are there', () => {
  const codes = new Set(checks.map(({ code }) => code));
  expect([...wholeChecks].filter((code) => !codes.has(code))).toEqual([]);
});
