import { frameworkId, thingId } from '@cairn/model';
import { describe, expect, test } from 'vitest';
import { rename, renamed } from '../../../packages/server/src/navigation/rename.ts';
import { deskWith, folder } from '../../support/desk.ts';
import { textsAfter } from './applied.ts';
import { shown } from './shown.ts';

/** The texts that a rename changes, by their paths. */
function changedBy(source: string, code: string): Record<string, string> {
  const { desk, offset } = deskWith(source);
  const texts = [...textsAfter(desk.project, rename(desk, offset, code))];
  const other = texts.filter(([place, text]) => text !== desk.project.outline(place)!.text);
  return Object.fromEntries(other.map(([place, text]) => [place.replace(folder, ''), text]));
}

/** The identity that follows from a code, where none is written. */
function idOf(kind: string, code: string, identifier = 'urn:f'): string {
  return thingId(frameworkId(identifier), kind, code);
}

const adopted = 'framework F "F"\n  identifier: urn:f\n  status: adopted\n';

describe('a new code', () => {
  test('stands everywhere; the identity is written, and a row tells of the old code', () => {
    const source = `${adopted}
area A "Area"
  competency A.<|>1 "First"  # the first of all
    statement: Do A.1 well.
    target A.1.1 "Part"
  competency A.2 "Second"
    needs first: A.1, a.1

progression of A.1
  at grades 1-2: I try.

credit C "C"
  requires all of these:
    - completed P
#- es.cairn
translation es of F
  area A "Campo"
    competency A.1 "Primera"
  progression of A.1
    at grades 1-2: Trato.
#- other.cairn
framework G "G"
  uses: "main.cairn" as F

course C "C"
  covers: F/A.1, A.1
`;
    expect(changedBy(source, 'A.7')).toEqual({
      'main.cairn': `${adopted}
area A "Area"
  competency A.7 "First"  # the first of all
    statement: Do A.1 well.
    id: ${idOf('competency', 'A.1')}
    target A.1.1 "Part"
  competency A.2 "Second"
    needs first: A.7, A.7

progression of A.7
  at grades 1-2: I try.
  id: ${idOf('progression', 'A.1')}

replaced
  A.1 -> A.7 from 2026-07-01

credit C "C"
  requires all of these:
    - completed P
`,
      'es.cairn': `translation es of F
  area A "Campo"
    competency A.7 "Primera"
  progression of A.7
    at grades 1-2: Trato.
`,
      'other.cairn': `framework G "G"
  uses: "main.cairn" as F

course C "C"
  covers: F/A.7, A.7
`,
    });
  });

  const small = `${adopted}\ntag <|>lab "Laboratory"\n  id: 0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d\n\ncourse C "C"\n  tags: lab\n`;

  test('is put in back-ticks where it needs them, and an identity that is written stays', () => {
    expect(changedBy(small, ' science lab ')['main.cairn']).toBe(
      `${adopted}\ntag \`science lab\` "Laboratory"\n  id: 0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d\n\nreplaced\n  lab -> \`science lab\` from 2026-07-01\n\ncourse C "C"\n  tags: \`science lab\`\n`,
    );
    expect(changedBy(small, '`science`')['main.cairn']).toContain('  tags: science\n');
  });

  test('in other letter case is the same thing', () => {
    expect(changedBy(small, 'Lab')['main.cairn']).toBe(small.replace('<|>', '').replaceAll('lab', 'Lab'));
  });

  test('that is the old one changes nothing', () => {
    expect(changedBy(small, 'lab')).toEqual({});
  });

  test('of a draft keeps the identity and tells nothing of the old code', () => {
    const source = 'framework F "F"\n  status: draft\n\ntag <|>lab "Laboratory"\n';
    expect(changedBy(source, 'labs')['main.cairn']).toBe(
      `framework F "F"\n  status: draft\n\ntag labs "Laboratory"\n  id: ${idOf('tag', 'lab', 'F')}\n`,
    );
  });

  test('comes with the line ends and the indentation of the file', () => {
    const source = `framework F "F"\r\n\r\ntag <|>lab "Laboratory"\r\n    about: Work.\r\n`;
    expect(changedBy(source, 'labs')['main.cairn']).toBe(
      `framework F "F"\r\n\r\ntag labs "Laboratory"\r\n    about: Work.\r\n    id: ${idOf('tag', 'lab', 'F')}\r\n\r\nreplaced\r\n  lab -> labs from 2026-07-01\r\n`,
    );
  });

  test('of a framework keeps the identities of all that it holds', () => {
    const source = 'framework <|>F "F"\n  version: 1\n\ntag lab "Laboratory"\n#- part.cairn\npart of F\n';
    expect(changedBy(source, 'NEW')).toEqual({
      'main.cairn': `framework NEW "F"\n  version: 1\n  identifier: ${frameworkId('F')}\n\ntag lab "Laboratory"\n`,
      'part.cairn': 'part of NEW\n',
    });
  });

  test('of one of two things with one code leaves the identity to the other', () => {
    const source = `${adopted}\ntag lab "One"\ntag <|>lab "Two"\n\ncourse C "C"\n  tags: lab\n`;
    expect(changedBy(source, 'labs')['main.cairn']).toBe(
      `${adopted}\ntag lab "One"\ntag labs "Two"\n\ncourse C "C"\n  tags: lab\n`,
    );
  });

  test('for a file stands before every code of it, in all files of the framework', () => {
    const source = `${adopted}  uses: "g.cairn" as <|>G\n\ncourse C "C"\n  tags: g/lab, lab\n#- part.cairn\npart of F\n  uses: "g.cairn" as G\n\ncourse D "D"\n  tags: G/lab\n#- g.cairn\nframework G "G"\n\ntag lab "Lab"\n`;
    expect(changedBy(source, 'the state')).toEqual({
      'main.cairn': `${adopted}  uses: "g.cairn" as \`the state\`\n\ncourse C "C"\n  tags: \`the state\`/lab, lab\n`,
      'part.cairn': 'part of F\n  uses: "g.cairn" as `the state`\n\ncourse D "D"\n  tags: `the state`/lab\n',
    });
  });

  test('of a level stands where it is named by its code, and nowhere else', () => {
    const source = `${adopted}  scale: S\n\nscale S "S"\n  level <|>Low "Begun" = 1\n  level High = 2\n  mastery from: Low\n\narea A "A"\n\nprogression of A\n  at low: I try.\n  at "Begun": I try.\n  at 1: I try.\n`;
    expect(changedBy(source, 'Bottom')['main.cairn']).toBe(
      source
        .replace('<|>', '')
        .replace('level Low', 'level Bottom')
        .replace('from: Low', 'from: Bottom')
        .replace('at low', 'at Bottom'),
    );
  });
});

describe('codes with a dot', () => {
  const source = (test: string, part: string): string =>
    `${adopted}\nscale S "S"\n  level Low = 1\n\ntest ${test} "Test"\n  best of: each part\n  part ${part} in S\n\ncredit C "C"\n  requires all of these:\n    - Low or better on WLP.reading\n    - taken WLP\n`;

  test('follow the owner, and a row tells of each', () => {
    expect(changedBy(source('W<|>LP', 'reading'), 'LANG')['main.cairn']).toBe(
      `${adopted}\nscale S "S"\n  level Low = 1\n\nreplaced\n  WLP -> LANG from 2026-07-01\n  WLP.reading -> LANG.reading from 2026-07-01\n\ntest LANG "Test"\n  best of: each part\n  id: ${idOf('test', 'WLP')}\n  part reading in S\n\ncredit C "C"\n  requires all of these:\n    - Low or better on LANG.reading\n    - taken LANG\n`,
    );
  });

  test('keep their owner', () => {
    const text = changedBy(source('WLP', 're<|>ading'), 'silent reading')['main.cairn'];
    expect(text).toContain('  part `silent reading` in S\n    id: ');
    expect(text).toContain('    - Low or better on `WLP.silent reading`\n    - taken WLP\n');
    expect(text).toContain('replaced\n  WLP.reading -> `WLP.silent reading` from 2026-07-01\n');
  });
});

describe('rows of replaced codes', () => {
  const source = `${adopted}\ntag a<|>b "A"\n  id: 0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d\n\nreplaced\n  # of 2025\n  aa -> ab from 2025-07-01: shorter\n`;

  test('name the new code, and one more stands behind them', () => {
    expect(changedBy(source, 'ac')['main.cairn']).toContain(
      'replaced\n  # of 2025\n  aa -> ac from 2025-07-01: shorter\n  ab -> ac from 2026-07-01\n',
    );
  });

  test('go when a thing is called again as before', () => {
    expect(changedBy(source, 'aa')['main.cairn']).toContain('\nreplaced\n  ab -> aa from 2026-07-01\n  # of 2025\n');
    expect(changedBy(source.replace('adopted', 'draft'), 'aa')['main.cairn']).toBe(
      `${adopted.replace('adopted', 'draft')}\ntag aa "A"\n  id: 0b9f6c1e-6a1f-5c2b-9d0e-3c1f6a7b8c9d\n\n`,
    );
  });
});

const refusals: [name: string, source: string, code: string, said: string][] = [
  [
    'the short name of another file',
    `${adopted}  uses: "g.cairn" as <|>G\n  uses: "h.cairn" as H\n`,
    'h',
    '`h` is already the short name of `h.cairn`.',
  ],
  [
    'a code that is taken',
    `${adopted}\ntag <|>a "A"\nrole b "Bee"\n`,
    'B',
    '`B` is taken: it leads to the role `Bee`, line 6 of `main.cairn`.',
  ],
  [
    'another code of a thing',
    `${adopted}\ntag <|>a "A"\ncourse C "Cee"\n  also known as: K\n`,
    'K',
    '`K` is taken: it leads to the course `Cee`, line 6 of `main.cairn`.',
  ],
  [
    'a level that is there',
    `${adopted}\nscale S "S"\n  level <|>Low = 1\n  level High = 2\n`,
    'high',
    '`high` is taken: it leads to the level `High`, line 7 of `main.cairn`.',
  ],
  [
    'a number of the scale',
    `${adopted}\nscale S "S"\n  level <|>Low = 1\n  level High = 2\n`,
    '2',
    '`2` is read as a number of scale `S`. A code that begins with a letter is meant by nothing else.',
  ],
  ['nothing', `${adopted}\ntag <|>a "A"\n`, ' ', 'A code has at least one letter or number.'],
  ['a back-tick', `${adopted}\ntag <|>a "A"\n`, 'a`b', 'A code is written on one line and has no back-tick in it.'],
  ['two lines', `${adopted}\ntag <|>a "A"\n`, 'a\nb', 'A code is written on one line and has no back-tick in it.'],
  [
    'what was the code of another thing',
    `${adopted}\ntag <|>a "A"\ntag b "B"\n\nreplaced\n  old -> b from 2026-01-01\n`,
    'old',
    '`old` was the code of tag `b`, and old records still mean that by it.',
  ],
  [
    'what a line means in a used file',
    `${adopted}  uses: "std.cairn"\n\ncourse <|>C "C"\n  covers: X.1\n#- std.cairn\nstandards STD "Std"\n  standard X.1 "X"\n`,
    'X.1',
    '`X.1` is taken: it leads to the standard `X`, line 2 of `std.cairn`.',
  ],
  [
    'what has the code in a file that uses this one',
    `${adopted}\ntag <|>a "A"\n#- g.cairn\nframework G "G"\n  uses: "main.cairn"\n\ntag b "B"\n\ncourse C "C"\n  tags: a\n`,
    'b',
    '`b` is taken: it leads to the tag `B`, line 4 of `g.cairn`.',
  ],
  [
    'a stage that could be two',
    `${adopted}\nstages ONE "One"\n  stage <|>P1 "P1" = 1\nstages TWO "Two"\n  stage P2 "P2" = 1\n\narea A "A"\n  evidence needed:\n    P1: 2 pieces\n`,
    'P2',
    '`P2` is also a stage of `TWO`, and line 12 of `main.cairn` does not say which of the two it means.',
  ],
];

test.each(refusals)('%s cannot be the new code', (_name, source, code, said) => {
  const { desk, offset } = deskWith(source);
  expect(() => rename(desk, offset, code)).toThrow(said);
});

test('a code of one owner may be the code of another, where every line says which it means', () => {
  const source = `${adopted}\nstages ONE "One"\n  stage <|>P1 "P1" = 1\nstages TWO "Two"\n  stage P2 "P2" = 1\n`;
  expect(changedBy(source, 'P2')['main.cairn']).toBe(source.replace('<|>P1', 'P2'));
});

const places: [name: string, source: string, said: string | Error | undefined][] = [
  ['a code', `${adopted}\ntag <|lab|><|> "Lab"\n`, 'main.cairn:5 lab'],
  [
    'a code with a short name',
    `${adopted}  uses: "g.cairn" as G\n\ncourse C "C"\n  tags: G/l<|>ab\n#- g.cairn\nframework G "G"\n\ntag lab "Lab"\n`,
    'main.cairn:7 lab',
  ],
  ['a title', `${adopted}\ntag lab "L<|>ab"\n`, undefined],
  ['text', `${adopted}\ntag lab "Lab"\n  about: The l<|>ab.\n`, undefined],
  ['a code that nothing has', `${adopted}\ncourse C "C"\n  tags: l<|>ab\n`, undefined],
  [
    'a short name',
    `${adopted}  uses: "g.cairn" as G\n\ncourse C "C"\n  tags: <|>G/lab\n#- g.cairn\nframework G "G"\n`,
    'main.cairn:7 G',
  ],
  ['a path', `${adopted}  uses: "g.c<|>airn" as G\n#- g.cairn\nframework G "G"\n`, undefined],
  [
    'another code of a thing',
    `${adopted}\ncourse C "C"\n  also known as: K<|>C\n`,
    new Error('This is not the code of `C` itself. Rename it where `C` stands.'),
  ],
  [
    'a standard',
    `standards STD "Std"\n  standard <|>X.1 "X"\n`,
    new Error('Standard `X.1` belongs to the standards `STD`, which others publish: its code is theirs.'),
  ],
  [
    'what stands in a spreadsheet',
    `${adopted}\ncertificate <|>CNA "Nursing"\n\nlist L "L"\n  from: "irc.csv"\n#- irc.csv\ncode\nCNA\n`,
    new Error(
      '`CNA` also stands in the spreadsheet `irc.csv`, which cannot be changed from here. Change it there first.',
    ),
  ],
  [
    'what stands in a file whose framework is not here',
    `part of NOWHERE\n\ntag <|>lab "Lab"\n`,
    new Error('The framework of this file is not here, so nobody can tell where tag `lab` is named.'),
  ],
];

test.each(places)('whether %s can be renamed', (_name, source, said) => {
  const { desk, offset } = deskWith(source);
  if (said instanceof Error) {
    expect(() => renamed(desk, offset)).toThrow(said.message);
    return;
  }
  const found = renamed(desk, offset);
  expect(found && shown(desk.project, desk.place, found.range)).toBe(said);
});
