/** A scenario in words, as `cairn explain` tells it. */
import { evaluateReference, explain, recordOf } from '@cairn/engine';
import type { IsoDate } from '@cairn/model';
import type { ReadyFramework } from './ready.ts';

/** Beside its side bar an editor shows so many letters of a line. */
const widest = 80;

/** What a scenario gives, and why, in the language of the framework; nothing where there is none of this id. */
export function explained({ program, scenarios }: ReadyFramework, id: string): string | undefined {
  const found = scenarios.find(({ written }) => written.id === id);
  if (!found) return undefined;
  const { asOf } = found.scenario;
  if (asOf === undefined) return 'The scenario does not say its day: `as of: 2026-01-30`.\n';
  const record = recordOf(found.scenario);
  const outcome = evaluateReference(program, record, asOf as IsoDate);
  return explain(program, outcome, { language: program.model.language, record, width: widest });
}
