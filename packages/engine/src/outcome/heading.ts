/** What stands at the head of every outcome, whoever works it out. */
import type { IsoDate } from '@cairn/model';
import type { Program } from '../program/program.ts';
import { engineVersion } from '../version.ts';
import { type Outcome, outcomeFormatVersion } from './outcome.ts';

/** The framework, the versions, the student and the day. */
export function headingOf(
  { model, hash }: Program,
  student: string,
  asOf: IsoDate,
): Omit<Outcome, 'results' | 'plans' | 'problems'> {
  return {
    format: 'cairn-outcome',
    formatVersion: outcomeFormatVersion,
    framework: model.code,
    ...(model.version !== undefined && { version: model.version }),
    modelHash: hash,
    engine: engineVersion,
    student,
    asOf,
  };
}
