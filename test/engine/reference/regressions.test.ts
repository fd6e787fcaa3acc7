/** Mistakes of the reference that random programs brought to light, each with the smallest case. */
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../packages/engine/src/outcome/outcome.ts';
import { BLOCKS, type StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import type { IsoDate } from '../../../packages/model/src/index.ts';
import { programFrom } from '../../support/programs.ts';

const head = `framework F "F"
  language: en
  scale: S

scale S "S"
  level 1 = 1
  level 2 = 2
  level 3 = 3
  credit from: 2

subject math "Mathematics"
role teacher "Teacher"
role tribe "Tribe"
requirement PLAN "Plan"

`;

function outcome(text: string, blocks: Partial<StudentRecord>, asOf: IsoDate = '2026-01-31'): Outcome {
  const complete = BLOCKS.filter((block) => blocks[block] === undefined);
  return evaluateReference(
    programFrom(head + text),
    { format: 'cairn-record', formatVersion: '1.0', student: 'S', complete, ...blocks },
    asOf,
  );
}

/** Status and amount of each credit as a whole, and of each that it is earned for. */
function credits({ results }: Outcome): string[] {
  return results
    .filter(({ kind }) => kind === 'credit')
    .map(({ code, instance, status, amount }) =>
      [code, instance, status, amount].filter((text) => text !== undefined).join(' '),
    );
}

describe('credit that counts credit', () => {
  const passed: Partial<StudentRecord> = { courses: [{ course: 'ALG', date: '2025-06-10', value: '3' }] };
  const course = 'course ALG "Algebra"\n  credit: 1.0 in math\n  scale: S\n\n';
  const counting =
    'credit COUNTS "Counts"\n  awards: 0.5 credit in math\n  requires all of these:\n    - 1.0 credit in math\n\n';
  const naming =
    'credit NAMES "Names"\n  awards: 0.5 credit in math\n  requires all of these:\n    - credit COUNTS\n\n';

  // While COUNTS was worked out, NAMES was asked for, came back to COUNTS, and was remembered as not yet earned.
  test.each([
    ['before', counting + naming],
    ['after', naming + counting],
  ])('a credit that names it is earned, written %s it', (_where, text) =>
    expect(credits(outcome(course + text, passed)).sort()).toEqual(['COUNTS met 0.5', 'NAMES met 0.5']),
  );

  test('a grade on the report that counts credit does not keep the credit out of the count', () => {
    const text = `${course}area A "A"
  competency A.1 "One"

calculation C "C"
  for: each competency
  method: highest
  takes: scores
  missing: left out
  retakes: all count
  override: replaces the value

grade table LETTERS "Letters"
  1 or above -> P
    - 1.5 credits in math

credit SHOWN "Shown"
  awards: 0.5 credit in math
  requires all of these:
    - completed PLAN
  transcript: grade from C by LETTERS

graduation requirements DIPLOMA "Diploma"
  applies to: all students
  total: 1.5
  credits MATH "Mathematics": 1.5 in math
  splitting: none
`;
    const found = outcome(text, {
      ...passed,
      requirements: [{ code: 'PLAN', date: '2025-06-10' }],
      evidence: [{ code: 'A.1', date: '2025-06-10', value: '3' }],
    });
    expect(found.results.find(({ code }) => code === 'SHOWN')).toMatchObject({ status: 'met', level: 'P' });
    expect(found.plans[0]?.status).toBe('met');
  });
});

describe('results of tests', () => {
  const text = `test T "T"
  part oral in S
  best of: each part

credit WL "World language"
  for: each language
  awards: up to 3.0 credits in math
  amount by T.oral:
    1 -> 1.0
    2 -> 2.0
    3 or above -> 3.0
    certified by tribe -> as certified
  requires at least one of these:
    - taken T
    - certified by tribe
`;

  test('a number between two levels is the lower of them', () =>
    expect(
      credits(outcome(text, { scores: [{ part: 'T.oral', value: '2.5', language: 'es', date: '2025-06-10' }] })),
    ).toEqual(['WL met 2', 'WL es met 2']));

  test('a language of which only a later score tells is not there yet', () =>
    expect(
      credits(outcome(text, { scores: [{ part: 'T.oral', value: '2', language: 'es', date: '2026-02-01' }] })),
    ).toEqual(['WL not yet 0']));

  test('an amount is certified up to the last day on which that holds', () => {
    const approvals: StudentRecord['approvals'] = [
      { role: 'tribe', code: 'WL', certified: '2', language: 'lut', date: '2025-06-10', until: '2026-01-30' },
    ];
    expect(credits(outcome(text, { approvals }, '2026-01-30'))).toEqual(['WL met 2', 'WL lut met 2']);
    expect(credits(outcome(text, { approvals }, '2026-01-31'))).toEqual(['WL not yet 0', 'WL lut not yet 0']);
  });
});

test('a course that is taken later is not among those of a tag', () => {
  const text = `tag lab "Lab"

course BIO "Biology"
  credit: 1.0 in math
  scale: S
  tags: lab

rule R "R"
  requires all of these:
    - grade 2 or better in each term of a course tagged lab
`;
  const why = (date: IsoDate) =>
    outcome(text, { courses: [{ course: 'BIO', value: '3', date }] }).results.find(({ code }) => code === 'R')?.why
      ?.children?.[0];
  expect(why('2026-01-31')).toMatchObject({
    status: 'met',
    children: [{ message: 'grade in', used: ['courses 0001'] }],
  });
  expect(why('2026-02-01')).toMatchObject({ status: 'not yet', children: [] });
});

describe('calculations', () => {
  const learning = `area A "A"
  competency A.1 "One"
    evidence needed: 1 piece
    target A.1.1 "First"
    target A.1.2 "Second"

`;
  const calculation = `calculation C "C"
  for: each competency
  method: average
  takes: best of each target, as many as evidence needed
  same score: latest
  missing: left out
  retakes: all count
  override: replaces the value
  round: to 0.1, half up

`;

  test('a baseline of a later day is not there yet', () => {
    const growth = `calculation GROWTH "Growth"
  for: each competency
  method: C minus baseline
  baseline: the recorded one alone
  when no baseline: no value
  round: to 0.1, half up
`;
    const value = (date: IsoDate) =>
      outcome(learning + calculation + growth, {
        evidence: [{ code: 'A.1.1', date: '2025-06-10', value: '3' }],
        baselines: [{ code: 'A.1', value: '1', date }],
      }).results.find(({ code }) => code === 'GROWTH')?.value;
    expect([value('2026-01-31'), value('2026-02-01')]).toEqual(['2', undefined]);
  });

  test('evidence by a criterion that measures two targets is told once', () => {
    const rubric =
      'rubric W "Work"\n  for: A.1\n  criterion voice "Voice"\n    measures: A.1.1, A.1.2\n    at 1: One.\n    at 2: Two.\n    at 3: Three.\n';
    const found = outcome(learning + calculation + rubric, {
      evidence: [{ id: 'E', code: 'W.voice', date: '2025-06-10', value: '3' }],
    });
    expect(found.results.find(({ code }) => code === 'C')).toMatchObject({ value: '3', why: { used: ['E'] } });
  });
});

describe('days at the end of what there is', () => {
  const card =
    'certificate CARD "Card"\n  valid for: 2 years\n\nrule R "R"\n  requires all of these:\n    - certificate CARD\n';
  test.each<[date: IsoDate, asOf: IsoDate]>([
    ['9999-06-01', '9999-12-31'],
    ['0001-01-01', '0001-01-01'],
  ])('a certificate of %s holds on %s', (date, asOf) =>
    expect(
      outcome(card, { certificates: [{ certificate: 'CARD', date }] }, asOf).results.find(({ code }) => code === 'R')
        ?.status,
    ).toBe('met'),
  );

  test('a school year that begins on 29 February begins on 28 in other years', () => {
    const text = `calendar Y "Y"
  school year begins: 02-29
  term FALL "Fall" from 2025-09-01 to 2026-01-31

graduation requirements DIPLOMA "Diploma"
  applies to: students who entered grade 9 on or after 2022-02-28
  credits MATH "Mathematics": 1.0 in math
  splitting: none
`;
    expect(outcome(text, { classOf: 2026 }).plans[0]).toMatchObject({
      applies: 'yes',
      entered: '2022-02-28',
      derived: true,
    });
  });
});

describe('plans', () => {
  const plan = 'graduation requirements P "P"\n  applies to: all students\n';
  const statuses = (text: string, blocks: Partial<StudentRecord>) =>
    outcome(plan + text, blocks).plans.map(({ status, total }) => [status, total?.have, total?.need]);
  const one: Partial<StudentRecord> = { credits: [{ date: '2025-06-10', amount: '1', subject: 'math' }] };

  test('a total is asked without any need', () => {
    expect(statuses('  total: 2.0\n', one)).toEqual([['not yet', '1', '2']]);
    expect(statuses('  total: 1.0\n', one)).toEqual([['met', '1', '1']]);
  });

  test('amounts without a common unit leave the plan open', () => {
    const odd: Partial<StudentRecord> = {
      credits: [{ date: '2025-06-10', amount: '1.0000000000000000000001', subject: 'math' }],
    };
    expect(statuses('  credits MATH: 1.0 in math\n  splitting: none\n', odd)).toEqual([
      ['unknown', undefined, undefined],
    ]);
  });
});
