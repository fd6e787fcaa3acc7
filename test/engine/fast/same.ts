/** Holding the fast evaluator against the reference. */
import { expect } from 'vitest';
import type { FastProgram } from '../../../packages/engine/src/fast/compileFast.ts';
import { NONE } from '../../../packages/engine/src/fast/decisions.ts';
import { type Outcome, STATUSES, type Status } from '../../../packages/engine/src/outcome/outcome.ts';
import { withReasons } from '../../../packages/engine/src/outcome/strip.ts';
import type { Program } from '../../../packages/engine/src/program/program.ts';
import type { StudentRecord } from '../../../packages/engine/src/record/record.ts';
import { evaluateReference } from '../../../packages/engine/src/reference/evaluate.ts';
import type { IsoDate } from '../../../packages/model/src/index.ts';

/** The outcome and all decisions of a record are those of the reference. */
export function expectSame(
  program: Program,
  fast: FastProgram,
  record: StudentRecord,
  otherwise: IsoDate,
  seed?: number,
): void {
  const asOf = record.asOf ?? otherwise;
  const expected = withReasons(evaluateReference(program, record, asOf), 'none');
  same(fast.evaluate(record, asOf), expected, `seed ${seed}`);
  same(decided(fast, fast.decide(fast.pack(record, asOf))), decidedBy(fast, expected), `seed ${seed}`);
}

/** The same bytes. Only where they differ is the difference looked for, which takes long. */
function same(found: unknown, expected: unknown, seed: string): void {
  const [mine, theirs] = [JSON.stringify(found), JSON.stringify(expected)];
  if (mine === theirs) return;
  expect(found, seed).toEqual(expected);
  expect(mine, seed).toBe(theirs);
}

/** The statuses of all decisions. */
export function decided({ decisions }: FastProgram, ranks: Uint8Array): (string | undefined)[] {
  return decisions.map((_, at) => (ranks[at] === NONE ? undefined : STATUSES[ranks[at]!]));
}

/** The same as an outcome has them: the first result of a credit is the whole of it. */
export function decidedBy({ decisions }: FastProgram, { results, plans }: Outcome): (Status | undefined)[] {
  const statuses = new Map<string, Status | undefined>();
  for (const { kind, id, of, stage, status } of results) {
    const key = [kind, id, of, stage].join(' ');
    if (!statuses.has(key)) statuses.set(key, status);
  }
  for (const { id, status } of plans) statuses.set(`plan ${id}  `, status);
  return decisions.map(({ kind, id, of, stage }) => statuses.get([kind, id, of, stage].join(' ')));
}
