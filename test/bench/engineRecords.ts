/**
 * The records that the engines are measured with: for each student 200 scores of about 60 of the 300 competencies,
 * most of them of one program, from September to June, in the order of their dates. About 9 KB a student as NDJSON.
 */
import type { StudentRecord } from '../../packages/engine/src/index.ts';
import { addDays, type IsoDate } from '../../packages/model/src/index.ts';
import {
  areasPerProgram,
  competenciesPerArea,
  competencyCode,
  competencyCount,
  programCount,
} from './engineFramework.ts';
import { type Random, seeded } from './workspace.ts';

export const piecesPerStudent = 200;

/** The day of the question, which every record says. */
export const asOf = '2026-06-30';

/** The record of the student with this number: the same one for the same number. */
export function recordOf(student: number): StudentRecord {
  const random = seeded(student + 1);
  const known = competenciesOf(student, random);
  const strength = 0.5 + random(100) / 40;
  return {
    format: 'cairn-record',
    formatVersion: '1.0',
    student: `S-${String(student).padStart(7, '0')}`,
    asOf,
    complete: ['courses', 'credits'],
    evidence: Array.from({ length: piecesPerStudent }, (_, i) => ({
      code: competencyCode(known[random(known.length)]!),
      value: levelAt(i, strength, random),
      date: dateOf(i),
    })),
  };
}

/** A record as a line of NDJSON, its end included. */
export function recordLine(student: number): string {
  return `${JSON.stringify(recordOf(student))}\n`;
}

/** What a student works at: fifty competencies of one program and twelve of any. */
function competenciesOf(student: number, random: Random): number[] {
  const size = areasPerProgram * competenciesPerArea;
  const first = (student % programCount) * size;
  const own = Array.from({ length: size }, (_, i) => first + i);
  while (own.length > 50) own.splice(random(own.length), 1);
  return [...own, ...Array.from({ length: 12 }, () => random(competencyCount))];
}

/** From 0 to 4, the better the later in the year. */
function levelAt(piece: number, strength: number, random: Random): number {
  return Math.min(4, Math.floor(strength + piece / piecesPerStudent + random(250) / 100));
}

/** Two pieces may be of one day: the later in the list was entered later. */
function dateOf(piece: number): IsoDate {
  return addDays('2025-09-02', Math.floor((piece * 280) / piecesPerStudent));
}
