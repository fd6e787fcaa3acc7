/** Reading a student's record: whether it is one, whether its version is known, and what is wrong in it. */
import { type Check, checkOf, type Fault } from '../shape/check.ts';
import type { StudentRecord } from './record.ts';
import { RECORD_VERSION, recordShape } from './recordShape.ts';

/**
 * Something about a record: `pointer` is its place (a JSON pointer, empty for the whole record). `refused`: the record
 * must not be used. `unknown`: a newer version says something that is passed over.
 */
export type RecordProblem = Fault;

/** A record that may be used, or why not. */
export interface RecordReading {
  record: StudentRecord | undefined;
  problems: RecordProblem[];
}

const [knownMajor, knownMinor] = RECORD_VERSION.split('.').map(Number) as [number, number];
const checks = new Map<boolean, Check>();

/**
 * Checks plain data that should be a record, as `JSON.parse` gives it. Never throws. The record is the data itself, not
 * a copy. It says what is wrong in this record alone: whether its codes exist is for the framework to say.
 */
export function checkRecord(data: unknown): RecordReading {
  const { format, formatVersion: version } = Object(data) as { format?: unknown; formatVersion?: unknown };
  if (format !== 'cairn-record')
    return refused('', 'This is not a record of a student: it does not say `"format": "cairn-record"`.');
  const found = typeof version === 'string' ? /^([0-9]+)\.([0-9]+)$/.exec(version) : null;
  if (!found)
    return refused('/formatVersion', `It does not say its version, like \`"formatVersion": "${RECORD_VERSION}"\`.`);
  if (Number(found[1]) !== knownMajor)
    return refused(
      '/formatVersion',
      `Its format has version ${found[0].slice(0, 20)}; this reader knows ${knownMajor}.x. Write it in that version, or use a newer Cairn.`,
    );
  const problems = checkFor(Number(found[2]) > knownMinor)(data) ?? [];
  const usable = problems.every(({ kind }) => kind === 'unknown');
  return { record: usable ? (data as StudentRecord) : undefined, problems };
}

function checkFor(newer: boolean): Check {
  const made = checks.get(newer) ?? checkOf(recordShape, newer);
  checks.set(newer, made);
  return made;
}

function refused(pointer: string, message: string): RecordReading {
  return { record: undefined, problems: [{ pointer, kind: 'refused', message }] };
}
