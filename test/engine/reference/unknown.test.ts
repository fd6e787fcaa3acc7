/** What the records do not say is unknown and never "not yet", wherever it would come from: one minimal case for each way. */
import { describe, expect, test } from 'vitest';
import { BLOCKS, type Block, type StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
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
subject arts "Arts"
role teacher "Teacher"
requirement PLAN "Plan"
test T "T"
  part oral in S
  best of: each part

`;

const course =
  'course ALG "Algebra"\n  credit: 1.0 in math\n  scale: S\n\ncourse GEOM "Geometry"\n  credit: 1.0 in math\n  scale: S\n\n';

const plan = `graduation requirements DIPLOMA "Diploma"
  applies to: all students
  total: 1.0
  credits MATH "Mathematics": 1.0 in math
  splitting: none
`;

const byTest = (subject: string): string => `credit BY-TEST "By a test"
  awards: 1.0 credit in ${subject}
  requires all of these:
    - 2 or better on T.oral

`;

/** The status of something with these records, where the blocks named are unknown and the others complete. */
function statusOf(
  text: string,
  code: string,
  unknown: readonly Block[],
  blocks: Partial<StudentRecord> = {},
): string | undefined {
  const complete = BLOCKS.filter((block) => blocks[block] === undefined && !unknown.includes(block));
  const { results, plans } = evaluateReference(
    programFrom(head + text),
    { format: 'cairn-record', formatVersion: '1.0', student: 'S', complete, ...blocks },
    '2026-01-31',
  );
  return (
    results.find((result) => result.code === code && result.instance === undefined)?.status ??
    plans.find((each) => each.plan === code)?.status
  );
}

const rule = (condition: string): string => `rule R "R"\n  requires all of these:\n    - ${condition}\n\n`;
const rubric =
  'area A "A"\n  competency A.1 "One"\n\nrubric W "Work"\n  for: A.1\n  criterion voice "Voice"\n    measures: A.1\n    at 1: One.\n    at 2: Two.\n    at 3: Three.\n\n';
const lawful = plan.replace(
  '  splitting',
  '  credit waiver: a law from 2025-02-01 to 2027-01-31, granted by teacher\n  splitting',
);

describe('not yet with everything known, unknown where that block is', () => {
  test.each<[what: string, text: string, code: string, block: Block, blocks?: Partial<StudentRecord>]>([
    [
      'credit that a test would give counts toward credit in its subject',
      byTest('math') + rule('1.0 credit in math'),
      'R',
      'scores',
    ],
    ['… and toward a need and the total of a plan', byTest('math') + plan, 'DIPLOMA', 'scores'],
    ['… and toward so much of it', byTest('math') + rule('1.0 credit from BY-TEST'), 'R', 'scores'],
    ['a credit may be recorded already', byTest('math'), 'BY-TEST', 'credits'],
    [
      'a criterion may be shown by evidence',
      rubric + rule('rubric W at 2 or better in each criterion'),
      'R',
      'evidence',
    ],
    ['a requirement may be waived by law', lawful, 'PLAN', 'waivers'],
  ])('%s', (_what, text, code, block, blocks) => {
    expect(statusOf(text, code, [block], blocks)).toBe('unknown');
    expect(statusOf(text, code, [], blocks)).toBe('not yet');
  });

  test('credit in another subject is surely not that', () =>
    expect(statusOf(byTest('arts') + rule('1.0 credit in math'), 'R', ['scores'])).toBe('not yet'));
});

test('an earlier course may be passed already, then it gives no credit', () => {
  const text = `${course}credit EARLIER "Earlier"
  awards: the credit of the earlier course
  instead of: credit from ALG
  sequence: ALG -> GEOM
  requires all of these:
    - completed PLAN
`;
  const requirements: StudentRecord['requirements'] = [{ code: 'PLAN', date: '2025-06-10' }];
  expect(statusOf(text, 'EARLIER', ['courses'], { requirements })).toBe('unknown');
  expect(statusOf(text, 'EARLIER', [], { requirements })).toBe('met');
});

test('an earlier version of an award may be the one that was completed', () => {
  const text = `award SEAL "Seal"
  version chosen by: date completed
  version 2022 valid from 2022-03-10 until 2025-06-30
    requires all of these:
      - taken T
  version 2025 valid from 2025-07-01
    requires all of these:
      - completed PLAN
`;
  expect(statusOf(text, 'SEAL', ['scores'])).toBe('unknown');
  expect(statusOf(text, 'SEAL', [])).toBe('not yet');
});

describe('a recorded credit stays', () => {
  const credit = `credit WL "World language"
  for: each language
  awards: up to 3.0 credits in math
  amount by T.oral:
    2 -> 1.0
    3 or above -> 2.0
  requires at least one of these:
    - taken T
`;
  const credits: StudentRecord['credits'] = [{ amount: '2', subject: 'math', from: 'WL', date: '2025-06-10' }];
  const scores: StudentRecord['scores'] = [{ part: 'T.oral', value: '1', language: 'es', date: '2025-09-10' }];

  test('that does not say its language, beside a test in one', () => {
    expect(statusOf(credit, 'WL', [], { credits })).toBe('met');
    expect(statusOf(credit, 'WL', [], { credits, scores })).toBe('met');
    expect(statusOf(credit, 'WL', [], { scores })).toBe('not yet');
  });
});
