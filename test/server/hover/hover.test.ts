import { describe, expect, test } from 'vitest';
import { docsAround, hover } from '../../../packages/server/src/hover/hover.ts';
import { deskWith } from '../../support/desk.ts';

const framework = `framework T "Test"
  scale: levels
  legal basis: WAC 1
scale levels "Four levels"
  level 1 "Beginning" = 1
  level 2 "Developing" = 2
  level 3 "Meets" = 3
  level 4 "Exceeds" = 4
  mark M "Missed"
    means: counts as 0
  mastery from: 3
  name 3: ready
subject science "Science"
evidence kind essay "Essay"
area LS "Life science"
  subject: science
  grades: 9-12
  competency LS.1 "Ecosystems and people"
    statement: Make a way to lessen harm.
    evidence needed: 3 pieces
    also known as: OLD.1
  competency LS.2 "Cells"
    I can: draw a cell.
    retired: 2026-07-01
progression of LS.1
  at 3: I find two ways.
calculation level "Level"
  for: each competency in LS
  takes: scores
  method: average
  missing: left out
  retakes: all count
  override: replaces the value
  round: to 0.1, half up
rule mastery "Mastery"
  for: each competency in LS
  legal basis: WAC 180
  requires all of these:
    - level at 3 or better
    - at least 1 of these:
      - 1 piece of essay
credit BIO "Biology"
  awards: 1.0 credit in science
  requires all of these:
    - mastery in each competency in LS
replaced
  BIO-OLD -> BIO from 2025-07-01: renamed
scenario "One"
  student Ro
  as of: 2026-01-30
  evidence
    2026-01-01 LS.1 3 essay
    2026-01-02 LS.1 - essay
    2026-01-03 LS.1 2.5 essay
`;

/** The hover where a stretch of the framework begins, plus so many letters. */
function at(words: string, plus = 0, text = framework): string | undefined {
  const marks = text.replace(words, `${words.slice(0, plus)}<|>${words.slice(plus)}`);
  expect(marks).not.toBe(text);
  const { desk, offset } = deskWith(marks);
  return (hover(desk, offset)?.contents as { value: string } | undefined)?.value;
}

test.each<[what: string, words: string, plus: number, expected: string]>([
  [
    'a competency',
    'competency LS.1',
    12,
    `**Ecosystems and people** · competency \`LS.1\`

Make a way to lessen harm.

- Evidence needed: 3 pieces
- Also known as: OLD.1
- Grades: 9-12, from \`LS\`
- Subject: **Science**, from \`LS\`
- Scale: **Four levels**, from the framework

In main.cairn · named 4 times`,
  ],
  [
    'a retired competency, which nothing names',
    'competency LS.2',
    12,
    `**Cells** · competency \`LS.2\`

I can: draw a cell.

- Retired: 1 July 2026
- Grades: 9-12, from \`LS\`
- Subject: **Science**, from \`LS\`
- Scale: **Four levels**, from the framework

Retired from 1 July 2026: no longer taught or assessed.

In main.cairn · not named anywhere`,
  ],
  [
    'a level that a sentence names',
    'at 3 or better',
    3,
    `**Meets** · level \`3\` of **Four levels** (\`levels\`)

- Number 3
- Between **Developing** (2) and **Exceeds** (4)
- Counts as mastery: the lowest level that does

In main.cairn · named 4 times`,
  ],
  [
    'a level below mastery',
    'level 1 "Beginning"',
    6,
    `**Beginning** · level \`1\` of **Four levels** (\`levels\`)

- Number 1
- The lowest; next comes **Developing** (2)
- Not yet mastery (mastery from **Meets** (3))

In main.cairn`,
  ],
  [
    'a mark',
    'mark M ',
    5,
    `**Missed** · mark \`M\` of **Four levels** (\`levels\`)

In the place of a level: counts as 0.

In main.cairn`,
  ],
  [
    'a level in a record, with what it looks like there',
    'LS.1 3 essay',
    5,
    `**Meets** · level \`3\` of **Four levels** (\`levels\`)

- Number 3
- Between **Developing** (2) and **Exceeds** (4)
- Counts as mastery: the lowest level that does

In main.cairn · named 4 times

I find two ways.`,
  ],
  [
    'a number between two levels',
    '2.5 essay',
    0,
    `**2.5** · a number of **Four levels** (\`levels\`)

- Above **Developing** (2), below **Meets** (3): a number counts as the highest level not above it`,
  ],
  [
    'no level',
    '- essay',
    0,
    `No level: it is there, and was not scored.

2 January 2026 · **Ecosystems and people** · no level · **Essay**

Date, code, level or mark, kind.`,
  ],
  [
    'a sentence',
    'mastery in each competency in LS\nreplaced',
    12,
    `**Mastery** in each competency in **Life science**

The rule is met in each, in some, or in a share of them.

- Competencies further down count too; of a share the next whole number is asked

**Mastery** asks for:

- **Level** at **Meets** (3) or better
- At least 1 of these:
  - 1 piece of **Essay**`,
  ],
  [
    'a sentence with what its rule says',
    '- level at 3',
    0,
    `**Level** at **Meets** (3) or better

The level is reached.

- Asked for each competency in **Life science**, one by one
- A number counts as the highest level not above it
- It rests on WAC 180`,
  ],
  [
    'a credit, which had another code',
    'credit BIO',
    7,
    `**Biology** · credit \`BIO\`

- Awards: 1.0 credit in **Science**

Asks for all of these:

- **Mastery** in each competency in **Life science**

Before: \`BIO-OLD\` until 1 July 2025.

In main.cairn · named once`,
  ],
  [
    'an amount',
    '1.0 credit',
    0,
    `Awards: 1.0 credit in **Science**

**awards** · How much credit, in which subject.`,
  ],
  [
    'a date',
    '2026-01-30',
    2,
    `Friday, 30 January 2026

**as of** · The day on which the question is asked.`,
  ],
  [
    'grades',
    '9-12',
    0,
    `Grade 9 to grade 12

**grades** · The grades it is meant for: PK, TK, K, 1 to 12.`,
  ],
  ['the source of a rule', 'WAC 180', 0, '**legal basis** · The law, rule or policy that it rests on.'],
  [
    'the words of a fact that holds further in',
    'subject: science',
    2,
    `**subject** · The subject it belongs to.

It holds for what stands below too, unless that says otherwise.

- \`subject: SUBJECT\`

For example:

\`\`\`cairn
subject: science
\`\`\``,
  ],
])('%s', (_what, words, plus, expected) => {
  expect(at(words, plus)).toBe(expected);
});

test('a fact tells what would hold without it', () => {
  const text = framework.replace('    retired: 2026-07-01', '    grades: 10');
  expect(at('grades: 10', 2, text)).toContain('Without it, that of `LS` would hold here: Grades: 9-12.');
});

test('bounds in time are said with a sentence', () => {
  const text = framework.replace('- level at 3 or better', '- level at 3 or better by 2026-06-30');
  const said = at('- level at 3', 0, text);
  expect(said).toContain('**Level** at **Meets** (3) or better by 30 June 2026');
  expect(said).toContain('- Only records up to 30 June 2026 count; what was met stays met');
});

test('a code from another file says which framework it is of', () => {
  const { desk, offset } = deskWith(`framework T "Test"
  uses: "ngss.cairn" as NGSS
area A "Area"
  aligns to: NGSS/P<|>S1 closely
#- ngss.cairn
standards NGSS "Science standards"
  standard PS1 "Matter"
    statement: What things are made of.
`);
  expect(hover(desk, offset)?.contents).toEqual({
    kind: 'markdown',
    value: `**Matter** · standard \`PS1\`

What things are made of.

In ngss.cairn of **Science standards** · named once

**Area** (\`A\`) serves it **closely**.`,
  });
});

test('a code that is not known says what is wanted', () => {
  expect(at('xyz', 1, framework.replace('1.0 credit in science', '1.0 credit in xyz'))).toContain(
    '`xyz` is not known here. The code of a thing of this kind is wanted: subject.',
  );
});

describe('where there is nothing to say', () => {
  test.each([
    ['in a text', 'Make a way', 2],
    ['in a comment', '# why', 3],
  ])('%s', (_what, words, plus) => {
    expect(at(words, plus, framework.replace('  subject: science', '  subject: science # why'))).toBeUndefined();
  });
});

test('what a hover is about is its range', () => {
  const { desk, ranges } = deskWith(`framework T "Test"
rule r "R"
  requires all of these:
    <|- <|r|> is met|>  # a comment
`);
  const [sentence, code] = ranges;
  const rangeAt = (offset: number) => hover(desk, offset)?.range;
  expect(rangeAt(sentence!.end - 1)).toEqual({ start: { line: 3, character: 4 }, end: { line: 3, character: 14 } });
  expect(rangeAt(code!.start)).toEqual({ start: { line: 3, character: 6 }, end: { line: 3, character: 7 } });
});

test('text of a framework makes no link, command or picture', () => {
  const evil = '[x](command:evil) <a href=y> ![p](http://e.org/p)';
  const text = framework
    .replace('"Ecosystems and people"', `"${evil}"`)
    .replace('Make a way to lessen harm.', evil)
    .replace('WAC 180', evil)
    .replace('"Mastery"', `"${evil}"`)
    .replace('OLD.1', '`[x](command:y)`')
    .replace('I find two ways.', evil);
  const all: string[] = [];
  const { desk } = deskWith(text);
  for (let offset = 0; offset <= text.length; offset++) {
    const contents = hover(desk, offset)?.contents as { value: string } | undefined;
    if (contents) all.push(contents.value);
  }
  const outsideOfCode = all.map((value) => value.replace(/(`+)[^`](?:[^`]|(?!\1)`)*?[^`]?\1/g, ''));
  expect(all.some((value) => value.includes('command:'))).toBe(true);
  expect(outsideOfCode.filter((value) => /(?<!\\)\]\(|(?<!\\)<[a-z]|(?<!\\):\/\//.test(value))).toEqual([]);
});

test('pages of the reference are linked where there is an address', () => {
  const { desk, offset } = deskWith('framework T "Test"\ncalculation c\n  met<|>hod: average\n');
  const docs = docsAround('https://e.org/docs/checks/');
  expect(docs).toEqual({ docs: 'https://e.org/docs/' });
  expect(docsAround('docs/checks/')).toEqual({});
  const { value } = hover(desk, offset, docs)!.contents as { value: string };
  expect(value).toContain('[The reference](https://e.org/docs/language.md#calculation)');
  expect(value).toContain('[The formula, step by step](https://e.org/docs/engine/average.md)');
});
