/** The façade: one record in, one outcome out. */
import type { IsoDate } from '@cairn/model';
import { compileFast, type FastProgram } from './fast/compileFast.ts';
import type { Outcome } from './outcome/outcome.ts';
import { type Reasons, withReasons } from './outcome/strip.ts';
import type { Program } from './program/program.ts';
import type { StudentRecord } from './record/record.ts';
import { evaluateReference } from './reference/evaluate.ts';

export interface EvaluateOptions {
  /** The day of the question, where the record does not say one. */
  asOf?: IsoDate;
  /** `full` where nothing is said. */
  reasons?: Reasons;
}

/**
 * What a student has earned. The record has the published shape (`checkRecord`); codes that the model does not know are
 * told in `problems` of the outcome. Throws a `RangeError` where neither the record nor the options say the day.
 */
export function evaluate(
  program: Program,
  record: StudentRecord,
  { asOf, reasons = 'full' }: EvaluateOptions = {},
): Outcome {
  const day = record.asOf ?? asOf;
  if (day === undefined)
    throw new RangeError('Neither the record nor the caller says the day of the question (`asOf`).');
  if (reasons === 'none') return fastOf(program).evaluate(record, day);
  return withReasons(evaluateReference(program, record, day), reasons);
}

const compiled = new WeakMap<Program, FastProgram>();

/** The program compiled, once: the first student without reasons pays for it. */
function fastOf(program: Program): FastProgram {
  let fast = compiled.get(program);
  if (!fast) {
    fast = compileFast(program);
    compiled.set(program, fast);
  }
  return fast;
}
