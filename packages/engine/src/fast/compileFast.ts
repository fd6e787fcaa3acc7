/**
 * The fast evaluator: a model is compiled once into many small functions over packed evidence. It gives what the reference
 * gives, without reasons; where something does not fit small whole numbers, the reference answers.
 */
import type { Calculation, IsoDate } from '@cairn/model';
import type { Outcome } from '../outcome/outcome.ts';
import { withReasons } from '../outcome/strip.ts';
import type { Program } from '../program/program.ts';
import type { Thing } from '../program/thing.ts';
import type { StudentRecord } from '../record/record.ts';
import { evaluateReference } from '../reference/evaluate.ts';
import { makeCells } from './calculation.ts';
import { type Cells, isRetired, type Workshop } from './cells.ts';
import { hasCircle } from './circles.ts';
import { codesOf } from './codes.ts';
import { compilerOf } from './conditions.ts';
import { type Deciding, type Decision, decideInto, decisionsOf } from './decisions.ts';
import { gridOf, NeedsExact } from './grid.ts';
import { namedThings } from './named.ts';
import { networksOf } from './network.ts';
import { outcomeWriter } from './outcome.ts';
import { packerOf } from './pack.ts';
import { copyOf, type Packed } from './packed.ts';
import { linePacker } from './packLine.ts';
import { progressOf } from './progress.ts';
import { columnsRead } from './reads.ts';
import { type Bounds, stateOf, turnTo } from './state.ts';

/** A model compiled for many students. It holds buffers that are written over by each call: one for each thread. */
export interface FastProgram {
  /** What `decide` answers, in the order of its answers. */
  readonly decisions: readonly Decision[];
  /** Nothing could be compiled: the reference answers for every student. */
  readonly byReference: boolean;
  /** The outcome without reasons, as `withReasons(evaluateReference(…), 'none')` gives it. Never throws. */
  evaluate(record: StudentRecord, asOf: IsoDate): Outcome;
  /**
   * The packed form of a record that has the published shape. It is written over by the next `pack`; `copyOf` keeps it.
   * Throws a `RangeError` where neither the record nor the caller says the day.
   */
  pack(record: StudentRecord, asOf?: IsoDate): Packed;
  /**
   * The packed form of a line of NDJSON between two places of its bytes; `undefined` where it is not plain, and then
   * `JSON.parse`, `checkRecord` and `pack` have to read it. The bytes have to stay until it is decided.
   */
  packLine(bytes: Uint8Array, from: number, to: number, asOf?: IsoDate): Packed | undefined;
  /** The ranks of the statuses (their places in `STATUSES`), or `NONE`; written over by the next call. */
  decide(packed: Packed): Uint8Array;
}

export function compileFast(program: Program): FastProgram {
  try {
    if (hasCircle(program.model)) throw new NeedsExact('things that name themselves');
    return compiled(program, true);
  } catch (error) {
    if (error instanceof NeedsExact) return compiled(program, false);
    throw error;
  }
}

/** `quick`: with compiled functions; otherwise by the reference alone. */
function compiled(program: Program, quick: boolean): FastProgram {
  const grid = gridOf(program);
  const codes = codesOf(program, grid);
  const state = stateOf(program, codes, grid);
  const reads = columnsRead(program);
  const packer = packerOf(codes, reads);
  const lines = linePacker(codes, packer, reads);
  const made = new Map<string, Cells>();
  const cellsOf = (calculation: Thing<Calculation>, bounds: Bounds): Cells => {
    const key = `${calculation.index} ${bounds.by} ${bounds.fromGrade}`;
    return made.get(key) ?? makeCells(workshop, calculation, bounds, (cells) => made.set(key, cells));
  };
  const progress = progressOf(state, (learning) => isRetired(state, learning));
  const workshop: Workshop = { state, progress, cellsOf };
  const compiler = quick ? compilerOf(workshop, namedThings) : undefined;
  const decisions: readonly Deciding[] = decisionsOf(program, compiler);
  const network = networksOf(state, decisions);
  const write = compiler && outcomeWriter(workshop, decisions, network, compiler.credits);
  const ranks = new Uint8Array(decisions.length);
  return {
    decisions: decisions.map(
      ({ index: _index, place: _place, quickly: _quickly, gate: _gate, exactly: _exactly, ...decision }) => decision,
    ),
    byReference: !quick,
    evaluate(record, asOf) {
      const packed = write && packer.pack(record, asOf, true);
      if (!packed || packed.exact) return exactly(record, asOf);
      turnTo(state, packed);
      try {
        return write();
      } catch (error) {
        if (error instanceof NeedsExact) return exactly(record, asOf);
        throw error;
      }
    },
    pack(record, asOf) {
      const day = record.asOf ?? asOf;
      if (day === undefined)
        throw new RangeError('Neither the record nor the caller says the day of the question (`asOf`).');
      return packer.pack(record, day, false);
    },
    packLine: (bytes, from, to, asOf) => (quick ? lines(bytes, from, to, asOf) : undefined),
    decide(packed) {
      turnTo(state, packed);
      try {
        decideInto(decisions, state, packed.exact || !quick ? undefined : network(), ranks);
      } catch (error) {
        if (!(error instanceof NeedsExact)) throw error;
        decideInto(decisions, state, undefined, ranks);
      }
      return ranks;
    },
  };

  function exactly(record: StudentRecord, asOf: IsoDate): Outcome {
    return withReasons(evaluateReference(program, record, asOf), 'none');
  }
}

export type { Decision, Packed };
export { copyOf };
