// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have places to fill in this notation
import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../packages/server/src/completion/complete.ts';
import { deskWith } from '../../support/desk.ts';
import { accepted } from './accepting.ts';

const today = '2026-07-01';

const biology = `framework BIO "Biology"
  scale: marks
  uses: "standards.cairn" as NGSS

scale marks "Marks"
  level Not "Not yet" = 1
  level Meets "Meets the mark" = 3
  mark NY "No evidence"
    means: left out of the average

subject science "Science"
subject math "Mathematics"
role teacher "Teacher"
evidence kind essay "Essay"

area LS "Life science"
  competency LS.1 "Ecosystems and people"
    also known as: ECO
    statement: Explain how energy moves.
  competency LS.2 "Cells"

calculation newest "Newest"
  for: each competency in LS
  method: latest
`;

const standards = `
#- standards.cairn
standards NGSS "Science standards"
  standard HS-LS1-1 "Structure and function"
  standard HS-LS1-2 "Systems of cells"
`;

/** The items at the mark of a source, with Biology before it and the standards beside it. */
function at(rest: string, snippets = true): CompletionItem[] {
  const { desk, offset } = deskWith(`${biology}\n${rest}${standards}`);
  return complete(desk, offset, { snippets, today }).items;
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);
const written = (item: CompletionItem | undefined): string => (item!.textEdit as TextEdit).newText;

describe('what may stand there', () => {
  test.each<[string, string, string[]]>([
    [
      'the words of a form',
      'credit A\n  awards: 1.0 credit <|>',
      [
        'in SUBJECT',
        'for each NUMBER hours of HOURS',
        'in the subject of the course',
        'for each NUMBER quarter credits or NUMBER semester credits',
      ],
    ],
    ['codes', 'rule R\n  for: each competency in <|>', ['LS', 'LS.1', 'LS.2', 'in each stage in AREA']],
    ['a code by its code', 'course A\n  covers: ls.2<|>', ['LS.2', ', COMPETENCY']],
    ['a code by a word of its title', 'course A\n  covers: cel<|>', ['LS.2', 'NGSS/HS-LS1-2']],
    ['a code by two words of its title', 'course A\n  covers: ecosystems and<|>', ['LS.1']],
    ['not what is named already', 'course A\n  covers: LS, LS.1, LS.2<|>', ['LS.2', ', COMPETENCY']],
    ['codes of other files', 'experience A\n  aligns to: NGSS/<|>', ['NGSS/HS-LS1-1', 'NGSS/HS-LS1-2']],
    ['the beginning of a part of a code', 'experience A\n  aligns to: LS1-2<|>', ['NGSS/HS-LS1-2']],
    [
      'the second wording where it was begun',
      'rule R\n  requires all of these:\n    - newest at Meets or ab<|>',
      ['or above', 'or above in each target | competency | area'],
    ],
    ['marks where marks are meant', 'credit A\n  until then: mark <|>', ['NY']],
    ['a level by its title', 'rule R\n  requires all of these:\n    - newest at "Meets<|>', ['Meets', '3']],
    [
      'what comes behind a comma',
      'calculation C\n  round: to 0.1,<|>',
      ['half up', 'half even', 'for display only, half up | half even'],
    ],
    ['a word that was begun', 'calculation C\n  retakes: high<|>', ['highest replaces']],
    ['nothing in text', 'area B\n  statement: newest <|>', []],
    ['nothing in text over several lines', 'area B\n  statement:\n    One.\n    awards<|>', []],
    ['codes in back-ticks in text', 'area B\n  statement: As in `LS.2<|>', ['LS.2']],
    ['nothing in a comment', '# awards: <|>', []],
  ])('%s', (_, source, expected) => {
    expect(labels(at(source))).toEqual(expected);
  });

  test('levels of the scale that applies, with numbers and titles', () => {
    const items = at('rule R\n  requires all of these:\n    - newest at <|>');
    expect(
      items.filter(({ detail }) => detail).map((item) => [item.label, item.labelDetails?.description, item.detail]),
    ).toEqual([
      ['Not', 'Not yet', '= 1'],
      ['Meets', 'Meets the mark', '= 3'],
      ['1', 'Not yet', 'by its number'],
      ['3', 'Meets the mark', 'by its number'],
    ]);
    expect(written(items[1])).toBe('Meets or better');
  });

  test('things are found by code, title and further codes, and say what they are', () => {
    const [item] = at('course A\n  covers: LS.1<|>');
    expect(item).toMatchObject({
      filterText: 'LS.1 Ecosystems and people ECO',
      labelDetails: { description: 'Ecosystems and people' },
      detail: 'competency',
    });
    expect(item?.documentation).toEqual({
      kind: 'markdown',
      value: '**Ecosystems and people**\n\ncompetency\n\nExplain how energy moves.',
    });
  });
});

describe('whole lines', () => {
  test('an empty file begins with its header', () => {
    const { desk } = deskWith('');
    expect(labels(complete(desk, 0).items)).toEqual([
      'framework CODE "Title"',
      'part of FRAMEWORK',
      'standards CODE "Title"',
      'translation LANGUAGE of FRAMEWORK',
    ]);
  });

  test('what must be there comes first, what is there is left out', () => {
    const [first, ...others] = labels(at('credit A\n  <|>'));
    expect(first).toBe('awards: NUMBER credits in SUBJECT');
    expect(others).toContain('about: text');
    expect(labels(at('credit A\n  about: x\n  <|>')).filter((label) => label.startsWith('about:'))).toEqual([]);
    expect(
      labels(at('credit A\n  awards: 1.0 credit in math\n  <|>')).filter((label) => label.startsWith('awards:')),
    ).toEqual([]);
  });

  test('a rubric has a row for each level, and places for competencies that are named by their titles', () => {
    const rubric = at('rub<|>').find(({ label }) => label.startsWith('rubric'));
    expect(written(rubric).split('\n')).toEqual([
      'rubric ${1:CODE} "${2:Title}"',
      '  for: ${3:COMPETENCY}',
      '  criterion ${4:CODE} "${5:Title}"',
      '    measures: ${6:COMPETENCY}',
      '    at Not: ${7}',
      '    at Meets: ${8}',
    ]);
    const items = at('rubric R "R"\n  for: COMPETENCY<|>');
    expect(labels(items)).toEqual(['LS.1', 'LS.2', 'LS']);
    expect(items[0]!.filterText).toBe('COMPETENCY LS.1 Ecosystems and people ECO');
  });

  test('a thing brings its lines along', () => {
    const item = at('<|>').find(({ label }) => label === 'area CODE "Title"');
    expect(written(item)).toBe('area ${1:CODE} "${2:Title}"\n  competency ${1}.1 "${3:Title}"\n    I can: ${4}');
  });

  test('it brings none where they stand already', () => {
    const item = at('<|>\n  about: x').find(({ label }) => label === 'area CODE "Title"');
    expect(written(item)).toBe('area ${1:CODE} "${2:Title}"');
  });

  test('the code of a new thing follows that of the one before it', () => {
    const { desk, offset } = deskWith(`${biology.replace('\ncalculation', '\n  <|>\ncalculation')}`);
    expect(written(complete(desk, offset, { snippets: true }).items[0])).toBe(
      'competency ${1:LS.3} "${2:Title}"\n  I can: ${3}',
    );
  });

  test('a line is found by what people write instead', () => {
    expect(labels(at('area B\n  prerequ<|>'))).toEqual(['needs first: COMPETENCY']);
  });

  test('conditions have their dash, typed or not', () => {
    for (const typed of ['', '-', '- ', 'comp', '- comp']) {
      const items = at(`rule R\n  requires all of these:\n    ${typed}<|>`);
      const item = items.find(({ label }) => label.startsWith('completed'));
      expect([typed, written(item), (item!.textEdit as TextEdit).range.start.character]).toEqual([
        typed,
        '- completed ${1:REQUIREMENT}',
        4,
      ]);
    }
  });

  test('lines of the thing around are offered at their own column', () => {
    const { desk, offset } = deskWith(`${biology}\n  <|>`);
    const item = complete(desk, offset, { snippets: true }).items.find(({ label }) => label === 'role CODE "Title"');
    expect(accepted(desk.outline.text, item!).text).toBe(`${biology}\nrole CODE "Title"`);
  });

  test('in the middle of a line the word alone is exchanged', () => {
    const { desk, offset } = deskWith(`${biology}\ncredit A\n  aw<|>ords: 1.0 credit in math`);
    const [item] = complete(desk, offset, { snippets: true }).items;
    expect(accepted(desk.outline.text, item!).text).toBe(`${biology}\ncredit A\n  awards: 1.0 credit in math`);
  });

  test('a client without places gets a line up to its first', () => {
    const item = at('credit A\n  <|>', false)[0];
    expect([written(item), item?.insertTextFormat]).toEqual(['awards: ', 1]);
  });

  test('each says what it is for, how it is written, and how one looks', () => {
    expect(at('credit A\n  leg<|>')[0]?.documentation).toEqual({
      kind: 'markdown',
      value:
        'The law, rule or policy that it rests on\\.\n\n`legal basis: text`\n\n```cairn\nlegal basis: WAC 180-51-051\n```'.replace(
          'on\\.',
          'on.',
        ),
    });
  });
});

test('a translation is offered what is not translated yet', () => {
  const { desk, offset } = deskWith(`#- es.cairn
translation es of BIO
  area LS "Ciencias de la vida"
    competency LS.1 "Ecosistemas"
    <|>
#- main.cairn
${biology}`);
  const [first] = complete(desk, offset, { snippets: true }).items;
  expect([first?.label, written(first)]).toEqual(['competency LS.2 "Cells"', 'competency LS.2 "${1:Cells}"']);
});

test('files and their short names', () => {
  const { desk, offset } = deskWith(`framework A\n  uses: <|>${standards}`);
  expect(written(complete(desk, offset).items[0])).toBe('"standards.cairn"');
  const named = deskWith(`framework A\n  uses: "standards.cairn" as <|>${standards}`);
  expect(labels(complete(named.desk, named.offset).items)).toEqual(['NGSS']);
});

test('a list that is cut says so', () => {
  const many = Array.from({ length: 300 }, (_, index) => `  competency A.${index} "Number ${index}"`).join('\n');
  const { desk, offset } = deskWith(`framework F\n\narea A\n${many}\ncourse C\n  covers: <|>`);
  const list = complete(desk, offset);
  expect([list.items.length, list.isIncomplete]).toEqual([200, true]);
  // Those nearest to the cursor are there.
  expect(list.items.at(-1)?.label).toBe('A.299');
});
