/**
 * Random models that are valid and use everything that the engine evaluates, the same for the same seed, and small
 * enough that one evaluation is cheap. `randomRecord.ts` makes records for them.
 */
import type { Model } from '../../packages/model/src/index.ts';
import { addCalculations } from './random/calculations.ts';
import { addRules } from './random/conditions.ts';
import { addCourses, addCredits } from './random/credits.ts';
import { addBodies, addLearning } from './random/learning.ts';
import { addAwards, addPathways, addPlans, completePlans } from './random/plans.ts';
import type { Random } from './random/random.ts';
import { addWords } from './random/words.ts';
import { emptyWorld, type Size } from './random/world.ts';

export { type Random, randomOf } from './random/random.ts';
export { days, type Size } from './random/world.ts';
export { randomRecord } from './randomRecord.ts';

/** A model with learning, evidence, credit, plans, pathways and awards. */
export function randomProgram(random: Random, { size = 2 }: { size?: Size } = {}): Model {
  const world = emptyWorld(random, size);
  addWords(world);
  addLearning(world);
  addCourses(world);
  addCalculations(world);
  addBodies(world);
  addRules(world, false);
  addPathways(world);
  addPlans(world);
  addCredits(world);
  addPathways(world);
  completePlans(world);
  addAwards(world);
  return world.model;
}

/** A model with learning, calculations, bodies of evidence and rules about them alone. */
export function randomEvidenceProgram(random: Random, { size = 2 }: { size?: Size } = {}): Model {
  const world = emptyWorld(random, size);
  addWords(world);
  addLearning(world);
  addCourses(world);
  addCalculations(world);
  addBodies(world);
  addRules(world, true);
  return world.model;
}
