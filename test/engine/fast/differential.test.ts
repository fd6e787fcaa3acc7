/** Random models with random records: the fast evaluator says what the reference says, from objects and from lines. */
import { expect, test } from 'vitest';
import { compileFast } from '../../../packages/engine/src/fast/compileFast.ts';
import { loadModel } from '../../../packages/engine/src/program/program.ts';
import type { StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { withIds } from '../../support/outcomes.ts';
import { randomEvidenceProgram, randomOf, randomProgram, randomRecord } from '../../support/randomProgram.ts';
import { decided, expectSame } from './same.ts';

const asOf = '2026-01-31';

/** `CAIRN_PAIRS` says how many pairs of a model and a record; CI asks for 100,000. */
const pairs = Number(process.env['CAIRN_PAIRS'] ?? 3_000);
const records = 20;

test.each([
  { of: 'evidence', make: randomEvidenceProgram, share: 0.95 },
  { of: 'everything', make: randomProgram, share: 0.05 },
])('random models of $of', { timeout: 900_000 }, ({ make, share }) => {
  const models = Math.ceil((pairs * share) / records);
  let [compiled, compared] = [0, 0];
  for (let seed = 0; seed < models; seed++) {
    const random = randomOf(seed);
    const size = seed % 4 === 0 ? 2 : 1;
    const model = make(random, { size });
    const program = loadModel(model);
    const fast = compileFast(program);
    if (!fast.byReference) compiled++;
    for (let more = records; more > 0; more--, compared++) {
      expectSame(program, fast, randomRecord(random, model, { size }), asOf, seed);
    }
  }
  expect({ compiled, compared }).toEqual({ compiled: models, compared: models * records });
});

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
