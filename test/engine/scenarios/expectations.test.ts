import { describe, expect, test } from 'vitest';
import { type ExpectationRun, runScenarios } from '../../../packages/engine/src/scenarios/run.ts';
import { programFrom } from '../../support/programs.ts';
import { withScenario } from './framework.ts';

const records = `  baseline A.1: 1
  evidence
    2025-10-10 A.1 2.5 essay
    2025-10-10 A.2 3 essay
  scores
    2025-10-10 TEST.speaking Mid language es
  credits
    2025-06-10 1.0 in math
  approvals
    2025-10-10 teacher WAY
`;

/** What becomes of one expectation of that student. */
function expectationRun(line: string): ExpectationRun {
  return runScenarios(programFrom(withScenario(records, [line])))[0]!.expectations[0]!;
}

describe('comes true', () => {
  test.each([
    ['newest of A.1 is 2.50', 'newest of A.1', '2.5', '2.5'],
    ['newest of A.2 is High', 'newest of A.2', 'High', 'High'],
    ['growth of A.1 is 1.5', 'growth of A.1', '1.5', '1.5'],
    ['growth of A.2 is no value', 'growth of A.2', 'no value', 'no value'],
    ['progress of A.1 is 33%', 'progress of A.1', '33%', '33%'],
    ['mark of ALG is NY', 'mark of ALG', 'NY', 'NY'],
    ['credit ALG is not met', 'credit ALG', 'not met', 'not yet'],
    ['credit ALG is not yet', 'credit ALG', 'not yet', 'not yet'],
    ['credit LANG is 2.0', 'credit LANG', '2.0', '2.0'],
    ['credit LANG in ES is 2.0', 'credit LANG in es', '2.0', '2.0'],
    ['credit LANG in fr is not yet', 'credit LANG in fr', 'not yet', 'not yet'],
    ['credits MATH of NEW are met', 'credits MATH of NEW', 'met', 'met'],
    ['credits REST of NEW are not met', 'credits REST of NEW', 'not met', 'not yet'],
    ['NEW applies', 'NEW', 'applies', 'applies'],
    ['OLD does not apply', 'OLD', 'does not apply', 'does not apply'],
    ['mastery of A.2 is met', 'mastery of A.2', 'met', 'met'],
    ['mastery of A.1 is not yet', 'mastery of A.1', 'not yet', 'not yet'],
    ['BODY of A.1 is met', 'BODY of A.1', 'met', 'met'],
    ['NEW is not yet', 'NEW', 'not yet', 'not yet'],
    ['pathway WAY is met', 'WAY', 'met', 'met'],
    ['award BADGE is met', 'BADGE', 'met', 'met'],
    ['PLAN is not met', 'PLAN', 'not met', 'not yet'],
    ['rule mastery is not met', 'mastery', 'not met', 'not yet'],
    ['BODY is met', 'BODY', 'met', 'met'],
  ])('%s', (line, text, expected, found) => {
    expect(expectationRun(line)).toMatchObject({ text, expected, found, passed: true, message: '', reason: '' });
  });
});

describe('fails', () => {
  test.each([
    ['newest of A.1 is 2', '`newest of A.1` was expected to be 2 and is 2.5.'],
    ['newest of A.1 is Mid', '`newest of A.1` was expected to be Mid and is 2.5.'],
    ['newest of A.1 is High', '`newest of A.1` was expected to be High and is Mid (2.5).'],
    ['newest of A.2 is no value', '`newest of A.2` was expected to have no value and is 3.'],
    ['growth of A.1 is -1', '`growth of A.1` was expected to be -1 and is 1.5.'],
    ['growth of A.2 is 0.5', '`growth of A.2` was expected to be 0.5 and has no value.'],
    ['progress of A.1 is 34%', '`progress of A.1` was expected to be 34% and is 33%.'],
    ['progress of A.2 is 100%', '`progress of A.2` was expected to be 100% and has nothing to count.'],
    ['mark of LANG is NY', '`mark of LANG` was expected to be NY and has no mark.'],
    ['credit ALG is met', '`credit ALG` was expected to be met and is not yet.'],
    ['credit ALG is 1.0', '`credit ALG` was expected to be 1.0 and is not yet.'],
    ['credit LANG is 1.5', '`credit LANG` was expected to be 1.5 and is 2.0.'],
    ['credit LANG in fr is 1.0', '`credit LANG in fr` was expected to be 1.0 and is not yet.'],
    ['credits REST of NEW are met', '`credits REST of NEW` were expected to be met and are not yet.'],
    [
      'credits MATH, REST of NEW are met',
      '`credits MATH, REST of NEW` were expected to be met and are met (MATH), not yet (REST).',
    ],
    ['credits ALL of OLD are met', '`credits ALL of OLD` were expected to be met and do not apply.'],
    ['NEW does not apply', '`NEW` was expected not to apply and applies.'],
    ['OLD applies', '`OLD` was expected to apply and does not apply.'],
    ['OLD is met', '`OLD` was expected to be met and does not apply.'],
    ['mastery of A.2 is not met', '`mastery of A.2` was expected to be not met and is met.'],
    ['BODY of A.1 is closed', '`BODY of A.1` was expected to be closed and is met.'],
    ['NEW is met', '`NEW` was expected to be met and is not yet.'],
    ['pathway WAY is not met', '`WAY` was expected to be not met and is met.'],
    ['award BADGE is unknown', '`BADGE` was expected to be unknown and is met.'],
    ['PLAN is met', '`PLAN` was expected to be met and is not yet.'],
    ['rule mastery is met', '`mastery` was expected to be met and is not yet.'],
  ])('%s', (line, message) => {
    expect(expectationRun(line)).toMatchObject({ passed: false, message });
  });
});

describe('the reason', () => {
  test.each([
    ['credit ALG is not yet', 'COMPLETED: plan for', ''],
    [
      'credit ALG is not yet',
      'a miracle',
      '`credit ALG` is not yet as expected, but its reason does not include "a miracle".',
    ],
    ['OLD does not apply', 'NEW', ''],
    [
      'growth of A.2 is no value',
      'baseline',
      '`growth of A.2` is no value as expected, but its reason does not include "baseline".',
    ],
  ])('%s, and it includes "%s"', (line, words, message) => {
    const run = expectationRun(`${line}\n      reason includes "${words}"`);
    expect(run).toMatchObject({ passed: message === '', message });
  });

  test('stands behind what failed', () => {
    expect(expectationRun('PLAN is met').reason).toContain('Plan for later');
  });
});
