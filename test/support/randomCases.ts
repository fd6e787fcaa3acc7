/** Random models with records, loaded: the ones over which whatever must hold for all is tried. */
import { loadModel, type Program } from '../../packages/engine/src/program/program.ts';
import type { StudentRecord } from '../../packages/engine/src/record/record.ts';
import type { Model } from '../../packages/model/src/index.ts';
import { withIds } from './outcomes.ts';
import { type Random, randomEvidenceProgram, randomOf, randomProgram, randomRecord } from './randomProgram.ts';

export interface RandomCase {
  readonly seed: number;
  readonly random: Random;
  readonly model: Model;
  readonly program: Program;
  /** Every row has an id of its own. */
  readonly record: StudentRecord;
}

/** So many models with three records each; one model of four has learning and evidence alone. */
export function* randomCases(
  models: number,
  { change = (model: Model) => model }: { change?: (model: Model) => Model } = {},
): Generator<RandomCase> {
  for (let seed = 0; seed < models; seed++) {
    const random = randomOf(seed);
    const model = change((seed % 4 === 3 ? randomEvidenceProgram : randomProgram)(random));
    const program = loadModel(model);
    for (let more = 3; more > 0; more--)
      yield { seed, random, model, program, record: withIds(randomRecord(random, model)) };
  }
}
