import { expect, test } from 'vitest';
import { definition } from '../../../packages/server/src/navigation/definition.ts';
import { highlights, references } from '../../../packages/server/src/navigation/references.ts';
import { deskWith } from '../../support/desk.ts';
import { shown } from './shown.ts';

const files = (main: string): string => `framework F "F"
  scale: S
  uses: "std.cairn" as STD
  uses: "wa.cairn" as WA

scale S "S"
  level Low "Low one" = 1
  level High = 2

test WLP "WLP"
  best of: each part
  part reading in S

list L "L"
  from: "lists/irc.csv"

area A "Area"
  competency A.1 "First"
    also known as: ALG.1
  competency A.2 "Second"
    needs first: A.1 at "Low one", ALG.1

replaced
  OLD.1 -> A.1 from 2026-01-01

${main}
#- es.cairn
translation es of F
  scale S
    level Low "Bajo"
  area A "Campo"
    competency A.1 "Primera"
#- std.cairn
standards STD "Std"
  standard X.1 "X"
#- wa.cairn
framework WA "WA"

subject math "Math"
#- lists/irc.csv
code
`;

const course = (line: string): string => files(`course C "C"\n  ${line}`);

const definitions: [name: string, source: string, said: string[]][] = [
  ['a code', course('covers: A.<|>2'), ['A.2 → main.cairn:20 A.2']],
  ['a code with its file', course('credit: 1 credit in WA/m<|>ath'), ['math → wa.cairn:3 math']],
  ['the short name before it', course('credit: 1 credit in W<|>A/math'), ['WA → wa.cairn:1 WA']],
  [
    'the owner before a dot',
    files('pathway P "P"\n  requires all of these:\n    - High or better on W<|>LP.reading'),
    ['WLP → main.cairn:10 WLP'],
  ],
  [
    'the code behind a dot',
    files('pathway P "P"\n  requires all of these:\n    - High or better on WLP.r<|>eading'),
    ['reading → main.cairn:12 reading'],
  ],
  [
    'a level',
    files('pathway P "P"\n  requires all of these:\n    - H<|>igh or better on WLP.reading'),
    ['High → main.cairn:8 High'],
  ],
  ['a level by its title', files('').replace('"Low one", ALG', '"Low<|> one", ALG'), ['"Low one" → main.cairn:7 Low']],
  ['another code of a thing', files('').replace(', ALG.1', ', AL<|>G.1'), ['ALG.1 → main.cairn:18 A.1']],
  ['a code that it had', files('').replace('OLD.1', 'OL<|>D.1'), ['OLD.1 → main.cairn:18 A.1']],
  [
    'a declaration, to its translation',
    files('').replace('competency A.1 "First"', 'competency A<|>.1 "First"'),
    ['A.1 → es.cairn:5 A.1'],
  ],
  ['a declaration without one', files('').replace('competency A.2', 'competency A<|>.2'), ['A.2 → main.cairn:20 A.2']],
  [
    'a translation, to the original',
    files('').replace('competency A.1 "Prim', 'competency A<|>.1 "Prim'),
    ['A.1 → main.cairn:18 A.1'],
  ],
  ['the title of a translation', files('').replace('"Primera"', '"Pri<|>mera"'), ['"Primera" → main.cairn:18 A.1']],
  [
    'a level of a translation',
    files('').replace('level Low "Bajo"', 'level L<|>ow "Bajo"'),
    ['Low → main.cairn:7 Low'],
  ],
  ['the framework of a translation', files('').replace('es of F', 'es of <|>F'), ['F → main.cairn:1 F']],
  ['the path of a file', files('').replace('"std.cairn"', '"s<|>td.cairn"'), ['std.cairn → std.cairn:1 STD']],
  ['the short name of a file', files('').replace('as STD', 'as S<|>TD'), ['STD → std.cairn:1 STD']],
  [
    'the spreadsheet of a list',
    files('').replace('lists/irc.csv"', 'lists/<|>irc.csv"'),
    ['lists/irc.csv → lists/irc.csv:1'],
  ],
  ['a file that is not there', files('').replace('"std.cairn"', '"st<|>d2.cairn"'), []],
  ['a code that nothing has', course('covers: A.<|>9'), []],
  ['text', files('').replace('"First"', '"First"\n    statement: A.<|>2 comes later.'), []],
];

test.each(definitions)('the definition of %s', (_name, source, said) => {
  const { desk, offset } = deskWith(source);
  const found = definition(desk, offset).map(({ originSelectionRange, targetUri, targetSelectionRange }) => {
    const origin = shown(desk.project, desk.place, originSelectionRange!).replace(/^\S+ /, '');
    return `${origin} → ${shown(desk.project, targetUri, targetSelectionRange)}`;
  });
  expect(found).toEqual(said);
});

const everywhere: [name: string, source: string, said: string[]][] = [
  [
    'a thing, from a line that names it',
    course('covers: A<|>.1'),
    [
      'main.cairn:18 A.1',
      'main.cairn:21 A.1',
      'main.cairn:21 ALG.1',
      'main.cairn:24 A.1',
      'main.cairn:27 A.1',
      'es.cairn:5 A.1',
    ],
  ],
  [
    'a test, with the codes of its parts',
    files('pathway P "P"\n  requires all of these:\n    - IM or better on WLP.reading\n    - taken W<|>LP'),
    ['main.cairn:10 WLP', 'main.cairn:29 WLP', 'main.cairn:28 WLP'],
  ],
  [
    'a level',
    files('').replace('level Low "Low', 'level L<|>ow "Low'),
    ['main.cairn:7 Low', 'main.cairn:21 "Low one"', 'es.cairn:3 Low'],
  ],
  ['a framework', files('').replace('es of F', 'es of <|>F'), ['main.cairn:1 F', 'es.cairn:1 F']],
  [
    'a file',
    course('credit: 1 credit in W<|>A/math, equivalent to WA/math'),
    ['main.cairn:4 WA', 'main.cairn:27 WA', 'main.cairn:27 WA'],
  ],
];

test.each(everywhere)('where %s is named', (_name, source, said) => {
  const { desk, offset } = deskWith(source);
  const found = (declared: boolean): string[] =>
    references(desk, offset, declared).map(({ uri, range }) => shown(desk.project, uri, range));
  expect(found(true)).toEqual(said);
  expect(found(false)).toEqual(said.slice(1));
  const here = highlights(desk, offset).map(({ range }) => shown(desk.project, desk.place, range));
  expect(here.toSorted()).toEqual(said.filter((one) => `file:///desk/${one}`.startsWith(`${desk.place}:`)).toSorted());
});
