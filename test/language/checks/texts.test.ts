import { expect, test } from 'vitest';
import { latinOf } from '../../../packages/language/src/checks/lookAlikes.ts';
import { said } from '../../support/said.ts';

const F = 'framework F "F"\n';
const about = (text: string): string => `${F}\narea A "A"\n  about:\n${text}`;

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'a comment behind the text of a prose fact',
    'comment-in-a-text',
    `${F}  about: How we write. # ask Kim\n`,
    ['2: `# ask Kim` belongs to the text of `about`: readers will see it. A comment on such a line stands above it.'],
  ],
  ['a number sign inside a word', 'comment-in-a-text', `${F}  about: Room #4 and C# are names.\n`, []],
  ['a heading in a text below', 'comment-in-a-text', `${F}  about:\n    How we write\n    # Aims\n`, []],
  ['a comment that is one', 'comment-in-a-text', `${F}  status: draft # for now\n`, []],
  [
    'a fact with a key inside the text of another',
    'fact-inside-a-text',
    `${F}\nscale S "S"\n  level A = 1\n  level B = 2\n\narea L "L"\n  scale: S\n\nprogression of L\n  at A:\n    With help.\n    at B: Alone.\n`,
    [
      '13: `at B: Alone.` is read as text of `at`, because it is indented below it. `progression` could have it as a line of its own.',
    ],
  ],
  ['a word with a colon that is no fact', 'fact-inside-a-text', about('    Note: ask first.\n    colour: green\n'), []],
  [
    'a fact of something else',
    'fact-inside-a-text',
    about('    Here as in a course.\n      credit: 1.0 in math\n'),
    [],
  ],
  [
    'a sentence that begins like a fact',
    'fact-inside-a-text',
    about('    How we write.\n      grades: not here.\n'),
    [],
  ],
  [
    'the text of a first line',
    'fact-inside-a-text',
    about('    I can: read and write.\n'),
    [
      '5: `I can: read and write.` is read as text of `about`, because it is indented below it. `A` could have it as a line of its own.',
    ],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});

test.each([
  ['А.1', { letter: 'А', script: 'Cyrillic', latin: 'A', code: 'A.1' }],
  ['ЕLА.1', { letter: 'Е', script: 'Cyrillic', latin: 'E', code: 'ELA.1' }],
  ['ΕLA', { letter: 'Ε', script: 'Greek', latin: 'E', code: 'ELA' }],
  ['A.1', undefined],
  ['x̌ʷəl', undefined],
  ['χʷəl', undefined],
  ['наука', undefined],
  ['НАУКА.1', undefined],
  ['ñandú', undefined],
])('%s', (code, alike) => {
  expect(latinOf(code)).toEqual(alike);
});
