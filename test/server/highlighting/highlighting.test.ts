import { expect, test } from 'vitest';
import { colouredWords, highlighting, legend } from '../../../packages/server/src/highlighting/highlighting.ts';
import { modifiers } from '../../../packages/server/src/highlighting/types.ts';
import { deskWith } from '../../support/desk.ts';

/** The last line of a text with the colour behind each of its coloured words. */
function coloured(source: string): string {
  const { desk } = deskWith(source);
  const { text } = desk.outline;
  const from = text.trimEnd().lastIndexOf('\n') + 1;
  let said = '';
  let at = from;
  for (const { start, end, type, modifiers: also } of colouredWords(desk)) {
    if (start < from) continue;
    const more = [also & modifiers.declaration && '!', also & modifiers.deprecated && '-'].filter(Boolean).join('');
    said += `${text.slice(at, end)}‹${type}${more}›`;
    at = end;
  }
  return said + text.slice(at).trimEnd();
}

const F = `framework F "F"
  uses: "wa.cairn" as WA
  scale: S

scale S "S"
  level 1 "One" = 1
  level Low "Low" = 2

test WLP "WLP"
  best of: each part
  part reading in S

area A "A"
  competency A.1 "First"
  competency A.2 "Old"
    retired: 2025-07-01

`;
const wa = '#- wa.cairn\nframework WA "WA"\n\nsubject math "Math"\n';

test.each([
  ['framework F "A # title"  # remark', 'framework‹keyword› F‹file!› "A # title"‹quoted›  # remark'],
  [`${F}rule mastery "M"`, 'rule‹keyword› mastery‹rule!› "M"‹quoted›'],
  [
    `${F}course C\n  credit: 1.0 credit in WA/math\n${wa}`,
    '  credit‹fact›: 1.0‹number› credit‹keyword› in‹keyword› WA‹file›/math‹small›',
  ],
  [
    `${F}pathway P\n  requires at least 2 of these:\n`,
    '  requires‹fact› at‹keyword› least‹keyword› 2‹number› of‹keyword› these‹keyword›:',
  ],
  [
    `${F}pathway P\n  requires all of these:\n    - at least 2 of these:`,
    '    - at least‹keyword› 2‹number› of‹keyword› these‹keyword›:',
  ],
  [
    `${F}pathway P\n  requires all of these:\n    - Low or better on WLP.reading`,
    '    - Low‹level› or better‹keyword› on‹keyword› WLP‹work›.reading‹work›',
  ],
  [`${F}progression of A.1\n  at 1: I try 2.`, '  at‹fact› 1‹number›: I try 2.'],
  [`${F}progression of A.1\n  at "Low": I try.`, '  at‹fact› "Low"‹quoted›: I try.'],
  [`${F}area B\n  relates to: A.1, A.2`, '  relates to‹fact›: A.1‹learning›, A.2‹learning-›'],
  [`${F}area B\n  retired: 2026-01-01`, '  retired‹fact›: 2026-01-01‹number›'],
  [
    `${F}replaced\n  A.0 -> A.1 from 2026-01-01: moved`,
    '  A.0‹learning-› -> A.1‹learning› from‹keyword› 2026-01-01‹number›: moved',
  ],
  [`${F}course C\n  tags: nowhere`, '  tags‹fact›: nowhere'],
  [`${F}course C\n  credit: 1.0 credits math`, '  credit‹fact›: 1.0 credits math'],
  [`${F}body of evidence B\n  newer than: 2 years`, '  newer than‹fact›: 2 years‹number›'],
  ['framework F\n  status: draft', '  status‹fact›: draft‹choice›'],
  ['framework F\n  version: 1.0 of 2026', '  version‹fact›: 1.0 of 2026'],
  [`translation es of F\n  scale S\n    level 1 "Uno"\n#- f.cairn\n${F}`, '    level‹keyword› 1‹level› "Uno"‹quoted›'],
])('%#', (source, said) => {
  expect(coloured(source)).toBe(said);
});

test('words are packed as the protocol wants them, each from the one before', () => {
  const { desk } = deskWith('framework F "T"\n\ntag lab "L"\n');
  const type = (name: string): number => legend.tokenTypes.indexOf(name);
  const [keyword, quoted] = [type('keyword'), type('string')];
  expect(highlighting(desk)).toEqual([
    ...[0, 0, 9, keyword, 0, 0, 10, 1, type('namespace'), 1, 0, 2, 3, quoted, 0],
    ...[2, 0, 3, keyword, 0, 0, 4, 3, type('variable'), 1, 0, 4, 3, quoted, 0],
  ]);
  expect(highlighting(desk, { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } })).toEqual([
    ...[2, 0, 3, keyword, 0, 0, 4, 3, type('variable'), 1, 0, 4, 3, quoted, 0],
  ]);
});
