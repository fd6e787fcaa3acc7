/** Random models with random records: the fast evaluator says what the reference says, from objects and from lines. */
import { expect, test } from 'vitest';
import { compileFast } from '../../../packages/engine/src/fast/compileFast.ts';
import { loadModel } from '../../../packages/engine/src/program/program.ts';
import type { StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { withIds } from '../../support/outcomes.ts';
import { randomEvidenceProgram, randomOf, randomProgram, randomRecord } from '../../support/randomProgram.ts';
import { decided, expectSame } from './same.ts';

const asOf = '2026-01-31';

test.each([
  { of: 'evidence', make: randomEvidenceProgram, models: 120, records: 8 },
  { of: 'everything', make: randomProgram, models: 50, records: 6 },
])(
  'random models of $of',
  ({ make, models, records }) => {
    let compiled = 0;
    for (let seed = 0; seed < models; seed++) {
      const random = randomOf(seed);
      const model = make(random);
      const program = loadModel(model);
      const fast = compileFast(program);
      if (!fast.byReference) compiled++;
      for (let more = records; more > 0; more--) expectSame(program, fast, randomRecord(random, model), asOf, seed);
    }
    expect(compiled).toBe(models);
  },
  120_000,
);

test('a line of plain evidence gives what the record gives', () => {
  let lines = 0;
  let pieces = 0;
  for (let seed = 0; seed < 60; seed++) {
    const random = randomOf(seed);
    const model = randomEvidenceProgram(random);
    const fast = compileFast(loadModel(model));
    for (let more = 8; more > 0; more--) {
      const record = plainPart(withIds(randomRecord(random, model)));
      const bytes = new TextEncoder().encode(`?${JSON.stringify(record)}?`);
      const packed = fast.packLine(bytes, 1, bytes.length - 1, asOf);
      if (!packed) continue;
      lines++;
      pieces += packed.count;
      const fromLine = decided(fast, fast.decide(packed));
      expect(fromLine, `seed ${seed}`).toEqual(decided(fast, fast.decide(fast.pack(record, asOf))));
    }
  }
  expect({ lines, pieces }).toEqual({
    lines: expect.toSatisfy((count: number) => count > 300),
    pieces: expect.toSatisfy((count: number) => count > 300),
  });
}, 60_000);

/** What a nightly export writes. */
function plainPart({ student, complete, incomplete, evidence = [] }: StudentRecord): StudentRecord {
  return {
    format: 'cairn-record',
    formatVersion: '1.0',
    student,
    ...(complete && { complete }),
    ...(incomplete && { incomplete }),
    evidence: evidence
      .filter(({ state, override }) => state === undefined && override === undefined)
      .map(({ id, code, date, value, level, mark, kind, stage }) => ({
        ...(id !== undefined && { id }),
        code,
        date,
        ...(level !== undefined ? { level } : mark !== undefined ? { mark } : value !== undefined ? { value } : {}),
        ...(kind !== undefined && { kind }),
        ...(stage !== undefined && { stage }),
      })),
  };
}
