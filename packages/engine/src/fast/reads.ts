/** Which columns of evidence a program reads: names in the others are not looked up. */
import type { Condition } from '@cairn/model';
import type { Program } from '../program/program.ts';
import { COLUMN } from './packed.ts';

/** A mask of `COLUMN`. */
export function columnsRead({ model, stages }: Program): number {
  const { calculations = [], bodiesOfEvidence = [], scales = [] } = model;
  // Whatever needs an order falls back on the date of entry, written or not.
  let read: number = COLUMN.override | COLUMN.dates;
  if (stages.length > 0) read |= COLUMN.stage;
  if (bodiesOfEvidence.length > 0) read |= COLUMN.kind | COLUMN.course;
  for (const { leaveOut, override, retakes } of calculations) {
    if (leaveOut) read |= COLUMN.kind;
    if (override?.role) read |= COLUMN.by;
    if (retakes === 'latest replaces' || retakes === 'highest replaces') read |= COLUMN.task;
  }
  // A mark that is open until the same task has a score.
  const opens = scales.some(({ marks }) =>
    marks?.some(({ means }) => means?.is === 'no score until replaced' || means?.is === 'incomplete'),
  );
  if (opens) read |= COLUMN.task;
  const kinds = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { kind } = value as Partial<Condition>;
    if (typeof kind === 'string') kinds.add(kind);
    for (const inner of Object.values(value)) look(inner);
  };
  for (const list of [model.rules, model.pathways, model.awards, model.credits, model.plans]) look(list);
  if (kinds.has('pieces')) read |= COLUMN.kind | COLUMN.experience;
  if (kinds.has('different courses')) read |= COLUMN.course;
  return read;
}
