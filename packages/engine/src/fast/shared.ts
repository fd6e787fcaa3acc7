/**
 * What the fast evaluator leaves to the reference, for one student at a time: it is made when it is first asked for, so
 * that a program or a record without such things pays nothing. Which sentences these are is said in `conditions.ts`.
 */
import type { Condition, IsoDate } from '@cairn/model';
import type { Program } from '../program/program.ts';
import type { StudentRecord } from '../record/record.ts';
import { resolve } from '../record/resolve.ts';
import type { Piece, Student } from '../record/student.ts';
import { condition } from '../reference/conditions.ts';
import type { Context, Evaluation } from '../reference/evaluation.ts';
import { rank } from '../reference/joined.ts';
import { isKnown } from './pack.ts';
import type { Packed } from './packed.ts';
import { recordOfLine } from './packLine.ts';

export interface Shared {
  turnTo(packed: Packed): void;
  /** Who the student is: grades, entry, baselines; without any block of records. */
  header(): Student;
  /** The student and what is worked out; evidence is resolved when it is first looked at. */
  evaluation(): Evaluation;
  /** The rank of the answer of a condition. */
  ask(written: Condition, context: Context): number;
}

export function sharedOf(program: Program): Shared {
  let record: StudentRecord = { format: 'cairn-record', formatVersion: '1.0', student: '' };
  let asOf: IsoDate = '0001-01-01';
  let line: Packed['line'];
  let header: Student | undefined;
  let made: Evaluation | undefined;
  const evaluation = (): Evaluation => {
    if (made) return made;
    const student = resolve(program, withoutEvidence(record), asOf);
    const whole = withLazyEvidence(program, student, record, line);
    made = { program, student: whole, problems: [], memo: new Map(), open: new Set() };
    return made;
  };
  return {
    turnTo(packed) {
      ({ record, asOf, line } = packed);
      header = undefined;
      made = undefined;
    },
    header() {
      const { format, formatVersion, student, entered, classOf, grade, enrolment, baselines, graduatesOn } = record;
      header ??= resolve(
        program,
        {
          format,
          formatVersion,
          student,
          ...(entered && { entered }),
          ...(classOf !== undefined && { classOf }),
          ...(grade !== undefined && { grade }),
          ...(graduatesOn !== undefined && { graduatesOn }),
          ...(enrolment && { enrolment }),
          ...(baselines && { baselines }),
        },
        asOf,
      );
      return header;
    },
    evaluation,
    ask: (written, context) => rank(condition(evaluation(), written, context).status),
  };
}

/** The record without its evidence, which is packed. */
export function withoutEvidence(record: StudentRecord): StudentRecord {
  const { evidence: _evidence, ...rest } = record;
  return rest;
}

/** Resolves evidence only where a sentence of the reference looks at it. */
function withLazyEvidence(program: Program, student: Student, record: StudentRecord, line: Packed['line']): Student {
  let pieces: readonly Piece[] | undefined;
  return {
    ...student,
    record,
    known: (block) => isKnown(record, block),
    get evidence() {
      if (pieces) return pieces;
      const { evidence } = line ? recordOfLine(line) : record;
      pieces = evidence === undefined ? [] : resolve(program, onlyEvidence(record, evidence), student.asOf).evidence;
      return pieces;
    },
  };
}

function onlyEvidence(
  { format, formatVersion, student }: StudentRecord,
  evidence: NonNullable<StudentRecord['evidence']>,
): StudentRecord {
  return { format, formatVersion, student, evidence };
}
