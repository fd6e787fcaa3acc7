/** Gates: what leaves and sums answer where all is known, where something is unknown, and on the bounds of rounding. */
import { expect, test } from 'vitest';
import { compileFast } from '../../../packages/engine/src/fast/compileFast.ts';
import type { EvidenceRecord, StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { addDays } from '../../../packages/model/src/index.ts';
import { programFrom } from '../../support/programs.ts';
import { decided, expectSame } from './same.ts';

const asOf = '2026-06-30';

const program = programFrom(`framework F "F"
  language: en
  scale: S

scale S "S"
  level Low = 1
  level Middle = 2
  level High = 4
  mastery from: 4

role teacher "Teacher"
subject art "Art"

area A "Area"
  level from: newest
  competency A.1 "First"
    I can: do one thing.
  competency A.2 "Second"
    I can: do another thing.
  competency A.3 "Third"
    I can: do a third thing.
    retired: 2026-07-01

${calculation('newest', 'latest')}
${calculation('decaying', 'decaying average, newest counts 50%')}  round: to 0.5, half up

rule ALL "All"
  requires all of these:
    - A.1 at 2 or better
    - A.2 at 2 or better

rule TWO "Two"
  requires at least 2 of these:
    - A.1 at 2 or better
    - A.2 at 2 or better
    - A.3 at 2 or better

rule NONE "None"
  requires all of these:
    none of these:
      - A.1 at 4 or better

rule MEAN "Mean"
  requires all of these:
    - decaying at 2.5 or better in each competency in A.1

rule EACH "Each"
  requires all of these:
    - newest at 2 or better in each competency in A

credit C1 "C1"
  legal basis: Policy 1
  awards: 0.5 credits in art
  requires all of these:
    - A.1 at 2 or better

credit C2 "C2"
  legal basis: Policy 2
  awards: 0.5 credits in art
  requires all of these:
    - A.2 at 2 or better

rule CREDITS "Credits"
  requires all of these:
    - 1.0 credit in art
`);

function calculation(code: string, method: string): string {
  return `calculation ${code} "${code}"
  for: each competency
  takes: scores
  method: ${method}
  order by: date assessed
  same date: by date entered
  missing: left out
  retakes: all count
  override: replaces the value, by teacher
`;
}

const known: Pick<StudentRecord, 'complete'> = { complete: ['evidence', 'credits', 'courses'] };

function scores(...rows: readonly (readonly [code: string, value: string | 'pending'])[]): EvidenceRecord[] {
  return rows.map(([code, value], place): EvidenceRecord => {
    const date = addDays('2026-01-10', place);
    return value === 'pending' ? { code, date, state: 'pending' } : { code, date, value: Number(value) };
  });
}

const fast = compileFast(program);

test.each<[string, Partial<StudentRecord>, string]>([
  ['nothing, and it is known', known, 'not yet,not yet,met,not yet,not yet,not yet,not yet,not yet'],
  ['nothing, and it is not known', {}, 'unknown,unknown,unknown,unknown,unknown,unknown,unknown,unknown'],
  [
    'two of three',
    { ...known, evidence: scores(['A.1', '4'], ['A.2', '2']) },
    'met,met,not yet,met,not yet,met,met,met',
  ],
  [
    'two of three, and credits are not known',
    { complete: ['evidence', 'courses'], evidence: scores(['A.1', '2'], ['A.2', '1']) },
    'not yet,not yet,met,not yet,not yet,unknown,met,unknown',
  ],
  [
    'one is pending',
    { ...known, evidence: scores(['A.1', '2'], ['A.2', 'pending'], ['A.3', '2']) },
    'unknown,met,met,not yet,unknown,unknown,met,unknown',
  ],
  [
    'half a step below the level is rounded up',
    { ...known, evidence: scores(['A.1', '1'], ['A.1', '2'], ['A.1', '3']) },
    'not yet,not yet,met,met,not yet,not yet,met,not yet',
  ],
  [
    'credit is recorded',
    {
      ...known,
      credits: [{ from: 'C1', subject: 'art', amount: '0.5', date: '2025-01-01' }],
      evidence: scores(['A.2', '3']),
    },
    'not yet,not yet,met,not yet,not yet,met,met,met',
  ],
  [
    'the third is retired',
    { ...known, asOf: '2026-07-01', evidence: scores(['A.1', '2'], ['A.2', '2']) },
    'met,met,met,not yet,met,met,met,met',
  ],
])('%s', (_, facts, statuses) => {
  const record: StudentRecord = { format: 'cairn-record', formatVersion: '1.0', student: 'S-1', ...facts };
  expectSame(program, fast, record, asOf);
  expect(decided(fast, fast.decide(fast.pack(record, asOf))).join(',')).toBe(statuses);
});
