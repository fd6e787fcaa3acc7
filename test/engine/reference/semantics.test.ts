/** One minimal case for each step of the pipeline of a calculation, for levels, and for dates (SEMANTICS, "Numbers and order"). */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../packages/engine/src/outcome/outcome.ts';
import { BLOCKS, type EvidenceRecord, type StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import type { IsoDate } from '../../../packages/model/src/index.ts';
import { programFrom } from '../../support/programs.ts';

const words = `framework F "F"
  language: en
  scale: S

scale S "S"
  level Low = 1
  level Mid = 2
  level High = 3.5
  mark X "Left out"
    means: left out of the average
  mark NY "Not yet"
    means: no score until replaced

role teacher "Teacher"
evidence kind quiz "Quiz"
evidence kind essay "Essay"
subject math "Mathematics"

stages term "Term"
  stage T1 "First" = 1
  stage T2 "Second" = 2

area A "A"
  competency A.1 "One"
`;

/** What a calculation says, with the lines of these facts in the place of the usual ones. */
function calculation(facts: { [fact: string]: string }): string {
  const { for: scope = 'each competency', ...rest } = facts;
  const usual = {
    method: 'average',
    takes: 'scores',
    missing: 'left out',
    retakes: 'all count',
    override: 'replaces the value',
    round: 'to 0.01, half up',
  };
  const lines = Object.entries({ ...usual, ...rest }).map(([fact, text]) => `  ${fact}: ${text}\n`);
  return `\ncalculation C "C"\n  for: ${scope}\n${lines.join('')}`;
}

const ordered = { 'order by': 'date assessed', 'same date': 'by record id' };

/** A score of a day in January 2026; what else the row says. */
function on(day: number, score: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  const date = `2026-01-${String(day).padStart(2, '0')}` as IsoDate;
  return { id: `r${day}`, code: 'A.1', date, ...(/^\d/.test(score) ? { value: score } : { mark: score }), ...more };
}

function recordOf(blocks: Partial<StudentRecord>): StudentRecord {
  return {
    format: 'cairn-record',
    formatVersion: '1.0',
    student: 'S',
    complete: [...BLOCKS].filter((block) => blocks[block] === undefined),
    ...blocks,
  };
}

/** The result of the calculation, asked on 31 January 2026. */
function result(facts: { [fact: string]: string }, evidence: EvidenceRecord[]): Result | undefined {
  const { results } = evaluateReference(programFrom(words + calculation(facts)), recordOf({ evidence }), '2026-01-31');
  return results.find(({ kind }) => kind === 'calculation');
}

describe('each step of the pipeline comes before the next', () => {
  test.each<[step: string, facts: { [fact: string]: string }, evidence: EvidenceRecord[], value: string | undefined]>([
    [
      'stage: evidence without one counts in none',
      { for: 'each competency in each stage' },
      [on(1, '1'), on(2, '3', { stage: 'T1' })],
      '3',
    ],
    [
      'as of: the day itself counts, the day after does not',
      {},
      [on(31, '2'), on(1, '1', { date: '2026-02-01' })],
      '2',
    ],
    [
      'as of, then the window: a later score takes no place in it',
      { ...ordered, only: 'latest 1' },
      [on(5, '2'), on(1, '1', { date: '2026-02-01' })],
      '2',
    ],
    [
      'void and pending are out before a retake replaces',
      { ...ordered, retakes: 'latest replaces' },
      [
        on(1, '3', { task: 't' }),
        on(2, '1', { task: 't', state: 'void' }),
        on(3, '1', { task: 't', state: 'pending' }),
      ],
      '3',
    ],
    [
      'a kind is left out before a retake replaces',
      { ...ordered, retakes: 'latest replaces', 'leave out': 'quiz' },
      [on(1, '3', { task: 't', kind: 'essay' }), on(2, '1', { task: 't', kind: 'quiz' })],
      '3',
    ],
    [
      'a retake replaces before marks are left out',
      { ...ordered, retakes: 'latest replaces' },
      [on(1, '3', { task: 't' }), on(2, 'X', { task: 't' })],
      undefined,
    ],
    [
      'marks are left out before the window',
      { ...ordered, only: 'latest 2' },
      [on(1, '1'), on(2, '2'), on(3, '3'), on(4, 'X')],
      '2.5',
    ],
    [
      'the window is taken in the order that is written',
      { 'order by': 'date entered', 'same date': 'by record id', only: 'latest 1' },
      [on(1, '1', { entered: '2026-01-09' }), on(2, '2', { entered: '2026-01-08' })],
      '1',
    ],
    [
      'the order comes before the method',
      { ...ordered, method: 'weighted latest, newest counts 60%' },
      [on(9, '3'), on(1, '1')],
      '2.2',
    ],
    [
      'the method comes before the ends of the scale',
      { ...ordered, method: 'linear trend' },
      [on(1, '1'), on(2, '3.5'), on(3, '3.5')],
      '3.5',
    ],
    [
      'the ends of the scale come before rounding',
      { ...ordered, method: 'linear trend', round: 'to 1, half up' },
      [on(1, '1'), on(2, '3.5'), on(3, '3.5')],
      '4',
    ],
  ])('%s', (_step, facts, evidence, value) => expect(result(facts, evidence)?.value).toBe(value));

  test('what a step leaves out is told with its reason', () => {
    const evidence = [
      on(1, '1', { stage: 'T1' }),
      on(2, '1', { stage: 'T1', task: 't' }),
      on(3, '2', { stage: 'T1', task: 't' }),
      on(4, '1', { stage: 'T1', state: 'void' }),
      on(5, '1', { stage: 'T1', state: 'pending' }),
      on(6, '1', { stage: 'T1', kind: 'quiz' }),
      on(7, 'X', { stage: 'T1' }),
      on(8, '1'),
      on(9, '3', { stage: 'T1' }),
      on(10, '3', { stage: 'T2' }),
      on(11, '9', { stage: 'T1' }),
    ];
    const found = result(
      {
        ...ordered,
        for: 'each competency in each stage',
        retakes: 'latest replaces',
        'leave out': 'quiz',
        only: 'latest 2',
      },
      evidence,
    );
    expect(found?.why?.used).toEqual(['r3', 'r9']);
    expect(Object.fromEntries((found?.why?.ignored ?? []).map(({ id, why }) => [id, why]))).toEqual({
      r1: 'not among the latest',
      r2: 'replaced by a retake',
      r4: 'void',
      r5: 'pending',
      r6: 'excluded kind',
      r7: 'mark',
      r8: 'no stage',
      r11: 'outside the scale',
    });
  });
});

describe('a number becomes the highest level not above it', () => {
  test.each([
    ['1', 'Low'],
    ['1.99', 'Low'],
    ['2', 'Mid'],
    ['3.49', 'Mid'],
    ['3.5', 'High'],
  ])('%s is %s', (value, level) => expect(result({}, [on(1, value)])?.level).toBe(level));

  test('after rounding', () => {
    const evidence = [on(1, '1'), on(2, '2.98')];
    expect(result({ round: 'to 0.01, half up' }, evidence)).toMatchObject({ value: '1.99', level: 'Low' });
    expect(result({ round: 'to 0.1, half up' }, evidence)).toMatchObject({ value: '2', exact: '1.99', level: 'Mid' });
  });
});

describe('dates', () => {
  const plan = '\nrequirement PLAN "Plan"\n';
  const rule = (condition: string): string =>
    `${words}${plan}\nrule R "R"\n  requires all of these:\n    - ${condition}\n`;
  const status = (text: string, record: Partial<StudentRecord>, asOf: IsoDate): string | undefined =>
    evaluateReference(programFrom(text), recordOf(record), asOf).results.find(({ code }) => code === 'R')?.status;
  const completed = (date: IsoDate): Partial<StudentRecord> => ({ requirements: [{ code: 'PLAN', date }] });

  test.each<[date: IsoDate, asOf: IsoDate, status: string]>([
    ['2026-01-15', '2026-01-15', 'met'],
    ['2026-01-15', '2026-03-01', 'met'],
    ['2026-01-16', '2026-01-16', 'closed'],
    ['2026-01-16', '2026-01-15', 'not yet'],
  ])('by 2026-01-15: completed on %s, asked on %s: %s', (date, asOf, expected) =>
    expect(status(rule('completed PLAN by 2026-01-15'), completed(date), asOf)).toBe(expected),
  );

  const card = `${words}\ncertificate CARD "Card"\n  valid for: 1 year\n\nrule R "R"\n  requires all of these:\n    - certificate CARD\n`;
  test.each<[date: IsoDate, asOf: IsoDate, status: string]>([
    ['2024-02-29', '2025-02-28', 'met'],
    ['2024-02-29', '2025-03-01', 'not yet'],
    ['2023-03-10', '2024-03-10', 'met'],
    ['2023-03-10', '2024-03-11', 'not yet'],
  ])('valid for one year from %s, asked on %s: %s', (date, asOf, expected) =>
    expect(status(card, { certificates: [{ certificate: 'CARD', date }] }, asOf)).toBe(expected),
  );

  const calendar = (begins: string): string =>
    `\ncalendar Y "Y"\n  school year begins: ${begins}\n  term FALL "Fall" from 2025-09-01 to 2026-01-31\n`;
  const entered = { entered: { grade: '9', date: '2024-09-01' } } as const;
  test.each<[begins: string | undefined, date: IsoDate, status: string]>([
    [undefined, '2025-06-30', 'not yet'],
    [undefined, '2025-07-01', 'met'],
    ['08-15', '2025-08-14', 'not yet'],
    ['08-15', '2025-08-15', 'met'],
    ['02-29', '2025-02-27', 'not yet'],
    ['02-29', '2025-02-28', 'met'],
  ])('a school year that begins on %s: grade 10 on %s: %s', (begins, date, expected) => {
    const text = rule('completed PLAN in grade 10 or later') + (begins === undefined ? '' : calendar(begins));
    expect(status(text, { ...entered, ...completed(date) }, '2026-01-31')).toBe(expected);
  });
});
