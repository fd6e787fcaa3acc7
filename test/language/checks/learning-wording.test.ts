import { describe, expect, test } from 'vitest';
import { diagnosticsOf, filesOf } from '../../../packages/language/src/checks/example.ts';
import { said } from '../../support/said.ts';

const head = (...facts: string[]): string => `framework F "F"\n${facts.map((fact) => `  ${fact}\n`).join('')}`;
const area = '\narea A "A"\n';
const competency = (...lines: string[]): string =>
  `${head()}${area}  competency A.1 "First"\n${lines.map((line) => `    ${line}\n`).join('')}`;
const spanish = (text: string): string =>
  `${head('language: en', 'also in: es')}${area}  grades: 2-3\n  competency A.1 "First"\n    I can: solve an equation.\n#- es.cairn\ntranslation es of F\n  area A "A"\n    competency A.1 "Primera"\n${text}`;

/** The words of an example that a check marks. */
function marked(code: string, example: string): string[] {
  const files = new Map(filesOf(example).map(({ path, text }) => [path, text]));
  return diagnosticsOf(example)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ path, start, end }) => files.get(path)!.slice(start, end));
}

test.each<[what: string, code: string, example: string, words: string[]]>([
  ['on the line', 'vague-verb', competency('I can: understand fractions.'), ['understand']],
  [
    'on lines below',
    'vague-verb',
    competency('statement:', '  Solve equations.', '    - Understand fractions.'),
    ['Understand'],
  ],
  [
    'after an empty line',
    'norm-referenced',
    competency('I can:', '  solve equations.', '', '  I solve them faster than my classmates.'),
    ['faster than my classmates'],
  ],
  [
    'over two lines',
    'norm-referenced',
    competency('I can: solve equations faster', '  than my classmates.'),
    ['faster\n      than my classmates'],
  ],
  [
    'with other line ends',
    'vague-verb',
    competency('statement:', '  Solve equations.', '  Understand fractions.').replaceAll('\n', '\r\n'),
    ['Understand'],
  ],
  [
    'each of several in one text',
    'vague-verb',
    competency('I can: know fractions. Understand decimals.'),
    ['know', 'Understand'],
  ],
  [
    'in each `I can`',
    'vague-verb',
    competency('I can: know fractions.', 'I can: understand decimals.'),
    ['know', 'understand'],
  ],
  [
    'in the title of a target that says nothing else',
    'vague-verb',
    competency('I can: add.', 'target A.1.1 "Understand fractions"'),
    ['Understand'],
  ],
  [
    'not in the title of a target that says more',
    'vague-verb',
    competency('I can: add.', 'target A.1.1 "Understand fractions"', '  I can: add fractions.'),
    [],
  ],
  ['not of an area', 'vague-verb', `${head()}${area}  statement: Understand the world of numbers.\n`, []],
  [
    'not in advice for teachers',
    'vague-verb',
    competency('I can: add.', 'guidance: Understand what students say.'),
    [],
  ],
  [
    'not in the standards of others',
    'vague-verb',
    'standards S "S"\n  standard S.1 "One"\n    statement: Understand fractions.\n',
    [],
  ],
  ['not in what is retired', 'vague-verb', competency('I can: understand fractions.', 'retired: 2020-07-01'), []],
  [
    'the targets part the skills of a competency',
    'two-skills',
    competency('I can: read and perform a scene.', 'target A.1.1 "Read a scene"'),
    [],
  ],
  [
    'a question may hold two',
    'two-skills',
    competency('question: How well do I read and perform a scene?'),
    ['read and perform'],
  ],
  ['a placeholder in advice', 'placeholder', competency('I can: add.', 'guidance: TBD'), ['TBD']],
  [
    'a placeholder in a standard',
    'placeholder',
    'standards S "S"\n  standard S.1 "One"\n    statement: TODO\n',
    ['TODO'],
  ],
  ['a placeholder for a title', 'placeholder', competency('I can: add.', 'target A.1.1 "TBD"'), ['"TBD"']],
  ['a title of signs', 'placeholder', competency('I can: add.', 'target A.1.1 "…"'), ['"…"']],
  [
    'a title that is a word',
    'placeholder',
    competency('I can: add.', 'target A.1.1 "Draft"', 'target A.1.2 "x̌ʷəl"'),
    [],
  ],
  [
    'the language of the framework',
    'vague-verb',
    `${head('language: es')}${area}  competency A.1 "First"\n    I can: comprender fracciones.\n    statement: Understand fractions.\n`,
    ['comprender'],
  ],
  [
    'a language without a list',
    'vague-verb',
    `${head('language: vi')}${area}  competency A.1 "First"\n    I can: understand fractions.\n`,
    [],
  ],
  [
    'a translation, in its own language',
    'vague-verb',
    spanish('      I can: comprender fracciones.\n'),
    ['comprender'],
  ],
  [
    'a translation that repeats the label',
    'repeats-label',
    spanish('      I can: Puedo sumar fracciones.\n'),
    ['Puedo'],
  ],
  [
    'the words of the title with another end',
    'repeats-the-title',
    `${head()}${area}  competency A.1 "Solve  equations"\n    I can: solve equations.\n`,
    ['I can: solve equations.'],
  ],
  ['one thing may say a text twice', 'said-twice', competency('I can: add.', 'statement: Add.'), []],
  [
    'the question of two may be one',
    'said-twice',
    `${competency('question: How well do I add?')}  competency A.2 "Second"\n    question: How well do I add?\n`,
    [],
  ],
])('%s (%s)', (_what, code, example, words) => {
  expect(marked(code, example)).toEqual(words);
});

describe('who reads a text', () => {
  const hard =
    'share important information about a topic, with a drawing or a table, so that everyone in the room can follow the explanation from the beginning to the end.';
  const scale =
    '\nscale S "S"\n  level Low = 1\n  level High = 2\n\nstages T "T"\n  stage K-1 = 1\n    grades: K-1\n  stage 9-12 = 2\n    grades: 9-12\n';
  const graded = (grades: string, ...lines: string[]): string =>
    `${head('scale: S')}${scale}${area}  grades: ${grades}\n  competency A.1 "First"\n${lines.map((line) => `    ${line}\n`).join('')}`;
  test.each<[what: string, example: string, messages: string[]]>([
    ['young students', graded('2-3', `I can: ${hard}`), ['17: 3']],
    ['older students', graded('11-12', `I can: ${hard}`), []],
    ['nobody in particular', competency(`I can: ${hard}`), []],
    ['a statement of one breath is for teachers', graded('2-3', `statement: ${hard}`), []],
    [
      'the translation is for the same students',
      `${graded('2-3', 'I can: add.')}#- es.cairn\ntranslation es of F\n  area A "A"\n    competency A.1 "Primera"\n      I can: comunicar información considerable sistemáticamente, incorporando características organizativas, ilustraciones y representaciones audiovisuales que contribuyan significativamente a la comprensión de las relaciones.\n`,
      ['es.cairn:4: 3'],
    ],
    [
      'a progression by its grades',
      `${graded('2-12', 'I can: add.')}\nprogression of A.1\n  by: grade bands\n  at grades 2-3: I can ${hard}\n  at grades 11-12: I can ${hard}\n`,
      ['21: 3'],
    ],
    [
      'a progression by its stages',
      `${graded('K-12', 'I can: add.')}\nprogression of A.1\n  by: stages\n  at K-1: I can ${hard}\n  at 9-12: I can ${hard}\n`,
      ['21: 1'],
    ],
    [
      'a rubric by what it measures',
      `${graded('2-3', 'I can: add.')}\nrubric R "R"\n  for: A.1\n  criterion a "A"\n    at Low: I can ${hard}\n`,
      ['22: 3'],
    ],
    [
      'a rubric by its own grades',
      `${graded('2-12', 'I can: add.')}\nrubric R "R"\n  for: A.1, grades 2-3\n  criterion a "A"\n    at Low: I can ${hard}\n`,
      ['22: 3'],
    ],
  ])('%s', (_what, example, messages) => {
    const short = said('reading-level', example).map((message) =>
      message.replace(/This reads .* are in grade (\w+) or below.*/, '$1'),
    );
    expect(short).toEqual(messages);
  });

  test('what is hard to read is not called long too', () => {
    const long = graded('2-3', `I can: ${hard} ${hard} ${hard}`);
    expect([said('reading-level', long).length, said('too-long', long).length]).toEqual([1, 0]);
    expect(said('too-long', competency(`I can: ${'add one and one '.repeat(11)}`))).toEqual([
      '5: `I can` has 44 words; after 40 readers lose the beginning.',
    ]);
  });
});
