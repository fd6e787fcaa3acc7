import { expect, test } from 'vitest';
import { languageName, languageTrouble, sameLanguage } from '../../../packages/language/src/checks/languages.ts';
import { said } from '../../support/said.ts';

const F = (...lines: string[]): string =>
  ['framework F "Writing"', '  language: en', '  also in: es', ...lines, ''].join('\n');
const es = (...lines: string[]): string =>
  ['', '#- main.es.cairn', 'translation es of F', '  title: La escritura', ...lines, ''].join('\n');

const scale = ['', 'scale S "Levels"', '  level Low "Low" = 1', '  level High "High" = 2'];
const learning = [
  '',
  'area A "Reading"',
  '  scale: S',
  '  competency A.1 "First"',
  '    I can: read.',
  '    I can: tell what I read.',
];
const growth = ['', 'progression of A.1', '  at Low: With help.', '  at High: Alone.'];
const rubric = [
  '',
  'rubric R "Rubric"',
  '  scale: S',
  '  criterion c "Reasons"',
  '    measures: A.1',
  '    at Low: None.',
  '    at High: Two.',
];
const all = F(...scale, ...learning, ...growth, ...rubric);
const S = ['  scale S "Niveles"', '    level Low "Bajo"', '    level High "Alto"'];
const A = [
  '  area A "Lectura"',
  '    competency A.1 "Primera"',
  '      I can: leer.',
  '      I can: contar lo que leo.',
];
const G = ['  progression of A.1', '    at Low: Con ayuda.', '    at High: A solas.'];
const R = ['  rubric R "Rúbrica"', '    criterion c "Razones"', '      at Low: Ninguna.', '      at High: Dos.'];

test.each<[what: string, example: string, messages: string[]]>([
  ['everything', all + es(...S, ...A, ...G, ...R), []],
  [
    'nothing',
    all + es(),
    [
      'main.es.cairn:1: Not translated into Spanish (`es`) yet: 8 things in `F` (`scale S`, `area A`, `progression of A.1` and `rubric R`).',
    ],
  ],
  [
    'the second of two texts',
    all + es(...S, ...A.slice(0, -1), ...G, ...R),
    ['main.es.cairn:7: Not translated into Spanish (`es`) yet: `I can` of `A.1`.'],
  ],
  [
    'a level of a progression, and a cell of a rubric',
    all + es(...S, ...A, ...G.slice(0, -1), ...R.slice(0, -1)),
    [
      'main.es.cairn:10: Not translated into Spanish (`es`) yet: `at High` of `progression of A.1`.',
      'main.es.cairn:13: Not translated into Spanish (`es`) yet: `at High` of `c`.',
    ],
  ],
  [
    'a thing and a text of the thing around it',
    all + es(...S, '  area A', ...G, ...R),
    ['main.es.cairn:6: Not translated into Spanish (`es`) yet: `title` of `A`, and 1 thing in `A` (`competency A.1`).'],
  ],
  [
    'two files together',
    `${all}${es(...S, ...A)}#- more.es.cairn\ntranslation es of F\n${[...G, ...R].join('\n')}\n`,
    [],
  ],
  [
    'a level by its number',
    all + es(...S, ...A, ...G.slice(0, 1), '    at 1: Con ayuda.', '    at 2: A solas.', ...R),
    [],
  ],
  [
    'a thing that nobody knows: told at its code',
    all + es(...S, ...A, ...G, ...R, '  area B "Nada"').replace('    level High "Alto"\n', ''),
    [],
  ],
  ['what has no words', F('', 'scale S', '  level Low = 1') + es(), []],
  ['scenarios and replaced codes stay as they are', F('', 'replaced', '  A -> B', '', 'scenario "One"') + es(), []],
  [
    'standards',
    `standards F "Science"\n  language: en\n  also in: es\n  standard S1 "Matter"\n    standard S1.a "Atoms"\n${es('  standard S1 "Materia"')}`,
    ['main.es.cairn:3: Not translated into Spanish (`es`) yet: 1 thing in `S1` (`standard S1.a`).'],
  ],
])('translation-incomplete: %s', (_what, example, messages) => {
  expect(said('translation-incomplete', example)).toEqual(messages);
});

test.each<[what: string, code: string, example: string, messages: string[]]>([
  [
    'a title that the framework leaves out',
    'translation-adds-text',
    F('', 'scale S', '  level L = 1') + es('  scale S "Niveles"'),
    ['main.es.cairn:3: `S` has no `title` in the framework that this could translate.'],
  ],
  [
    'a third text where there are two',
    'translation-adds-text',
    all + es(...A, '      I can: más.'),
    ['main.es.cairn:7: `A.1` has no `I can` in the framework that this could translate.'],
  ],
  [
    'a level that is described in the translation only',
    'translation-adds-text',
    F(...scale, ...learning, ...growth.slice(0, -1)) + es(...G),
    ['main.es.cairn:5: `progression of A.1` has no `at High` in the framework that this could translate.'],
  ],
  ['without a version there is nothing to be checked against', 'translation-not-checked', all + es(), []],
  ['without a version it cannot be out of date', 'translation-out-of-date', all + es('  checked against: 1'), []],
  [
    'names may stay',
    'translation-same-as-source',
    F('', 'test SAT "SAT Suite"', '  best of: each part') + es('  test SAT "SAT Suite"'),
    [],
  ],
  [
    'a region of the same language',
    'translation-same-as-source',
    `${all.replace('also in: es', 'also in: en-GB')}#- b.cairn\ntranslation en-GB of F\n  area A "Reading"\n    competency A.1\n      I can: tell what I read.\n`,
    [],
  ],
  [
    'a long title that was copied',
    'translation-same-as-source',
    F('', 'area A "What I tell about books"') + es('  area A "What I tell about books"'),
    [
      'main.es.cairn:3: `title` of `A` has the same words as in the framework; this is the translation into Spanish (`es`).',
    ],
  ],
  [
    'one thing in two files of one language',
    'translated-twice',
    `${all}${es(...S)}#- more.es.cairn\ntranslation es of F\n  scale S "Escala"\n`,
    [
      'more.es.cairn:2: `S` is already translated into Spanish (`es`) on line 3 of `main.es.cairn`. Only one of the two can be shown.',
    ],
  ],
  [
    'one thing in two languages',
    'translated-twice',
    `${all}${es(...S)}#- main.vi.cairn\ntranslation vi of F\n  scale S "Thang"\n`,
    [],
  ],
  [
    'the language of the framework in its list',
    'translation-file-missing',
    F().replace('also in: es', 'also in: en'),
    [],
  ],
  [
    'another region',
    'translation-file-missing',
    F().replace('also in: es', 'also in: es-MX') + es(),
    [
      '3: There is no translation into Mexican Spanish (`es-MX`) among these files. It begins with `translation es-MX of F`.',
    ],
  ],
  [
    'a language twice',
    'language-twice',
    F().replace('also in: es', 'also in: es, ES') + es(),
    ['3: Spanish (`ES`) is already in the list.'],
  ],
  [
    'a level without a code, and no translation',
    'no-code-to-translate-by',
    F('', 'scale S "S"', '  level "Low" = 1').replace('  also in: es\n', ''),
    [],
  ],
  [
    'the language of a record',
    'unknown-language',
    F(
      '',
      'subject math "Math"',
      '',
      'scenario "One"',
      '  as of: 2026-01-30',
      '  credits',
      '    2025-06-12 1.0 in math language jp',
    ),
    ['10: `jp` is not the tag of a language. Did you mean `ja`, Japanese?'],
  ],
])('%s', (_what, code, example, messages) => {
  expect(said(code, example)).toEqual(messages);
});

test.each([
  ['es', undefined],
  ['es-MX', undefined],
  ['es-419', undefined],
  ['lut', undefined],
  ['zh-Hant-TW', undefined],
  ['EN', undefined],
  ['sp', { meant: 'es' }],
  ['eng', { meant: 'en' }],
  ['spa-MX', { meant: 'es-mx' }],
  ['zz', {}],
  ['en-a1', {}],
])('the language tag %s', (tag, trouble) => {
  expect(languageTrouble(tag)).toEqual(trouble);
});

test.each([
  ['es', 'Spanish (`es`)'],
  ['lut', '`lut`'],
  ['en-a1', '`en-a1`'],
])('%s is called %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});

test('a region does not make another language', () => {
  expect([sameLanguage('es', 'es-MX'), sameLanguage('es', 'en')]).toEqual([true, false]);
});
