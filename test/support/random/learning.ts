/** Random learning: areas, competencies and targets, rubrics, bodies of evidence, and calculations of every method. */
import type {
  Area,
  BodyOfEvidence,
  Competency,
  Decimal,
  Reference,
  Target,
} from '../../../packages/model/src/index.ts';
import { days, named, referAs, referTo, stagesIn, type World } from './world.ts';

/** The kinds of learning that rules and calculations are worked out for. */
export type Each = 'target' | 'competency' | 'area';

/** Areas with what is below them; sometimes nested, retired, or empty. */
export function addLearning(world: World): void {
  const { random, size, model } = world;
  model.areas = random.times(1 + random.below(size), (place) => area(world, `A${place + 1}`, 0));
  model.rubrics = [
    {
      ...named('rubric', 'WORK'),
      scale: referTo(random.pick(model.scales!.slice(0, 2))),
      criteria: ['voice', 'proof'].map((code) => ({
        id: named('criterion', `WORK.${code}`).id,
        code,
        ...random.maybe(2, () => ({
          measures: random.some(learningOf(world, 'target'), 2).map((each) => referAs('target', each)),
        })),
      })),
    },
  ];
}

function area(world: World, code: string, depth: number): Area {
  const { random, size, model } = world;
  const common = commonFacts(world);
  return {
    ...named('area', code),
    ...common,
    ...random.maybe(12, () => ({ retired: random.pick(['2024-06-30', '2026-06-30']) })),
    ...(depth === 0 && random.oneIn(3) && { areas: [area(world, `${code}.IN`, 1)] }),
    competencies: random.times(random.oneIn(8) ? 0 : 1 + random.below(size), (place) =>
      competency(world, `${code}.${place + 1}`, common),
    ),
  };

  function commonFacts(inside: World): Pick<Area, 'scale' | 'subject'> {
    return {
      scale: referTo(inside.random.pick(model.scales!.slice(0, 2))),
      ...random.maybe(2, () => ({ subject: referTo(random.pick(model.subjects!)) })),
    };
  }
}

function competency(world: World, code: string, common: Pick<Area, 'scale' | 'subject'>): Competency {
  const { random, size } = world;
  const needed = evidenceNeeded(world);
  return {
    ...named('competency', code),
    ...common,
    ...needed,
    ...random.maybe(4, () => ({ weight: random.pick(['2', '0.5', '0'] as Decimal[]) })),
    ...random.maybe(10, () => ({ retired: random.pick(['2024-06-30', days.today, '2026-06-30']) })),
    ...random.maybe(4, () => ({ alsoKnownAs: [`OLD-${code}`] })),
    ...random.maybe(4, () => ({ tags: random.some(world.model.tags!, 2).map(referTo) })),
    targets: random.times(random.below(size + 2), (place) =>
      target(world, `${code}.${place + 1}`, { ...common, ...needed }, 0),
    ),
  };
}

function target(world: World, code: string, common: Partial<Target>, depth: number): Target {
  const { random } = world;
  return {
    ...named('target', code),
    ...common,
    ...random.maybe(4, () => evidenceNeeded(world)),
    ...random.maybe(3, () => ({ weight: random.pick(['2', '3', '0.5', '0'] as Decimal[]) })),
    ...random.maybe(12, () => ({ retired: random.pick(['2024-06-30', days.today, '2026-06-30']) })),
    ...(depth === 0 &&
      random.oneIn(6) && {
        targets: random.times(1 + random.below(2), (place) => target(world, `${code}.${place + 1}`, common, 1)),
      }),
  };
}

function evidenceNeeded(world: World): Pick<Target, 'evidenceNeeded'> {
  const { random } = world;
  const stages = stagesIn(world);
  const pieces = (): number => random.pick([0, 1, 1, 2, 3]);
  switch (random.below(4)) {
    case 0:
      return {};
    case 1:
      return { evidenceNeeded: { pieces: pieces() } };
    case 2:
      return {
        evidenceNeeded: {
          rows: [
            { grades: { from: '9', to: '10' }, pieces: pieces() },
            { grades: { from: '11', to: '12' }, pieces: pieces() },
          ],
        },
      };
    default:
      return stages.length > 0
        ? {
            evidenceNeeded: {
              rows: random.some(stages, stages.length).map((stage) => ({ stage: referTo(stage), pieces: pieces() })),
            },
          }
        : { evidenceNeeded: { pieces: pieces() } };
  }
}

/** The learning of one kind, in written order; targets only at the end of a branch. */
export function learningOf({ model }: World, each: Each): (Area | Competency | Target)[] {
  const areas = (list: readonly Area[] = []): Area[] => list.flatMap((one) => [one, ...areas(one.areas)]);
  const targets = (list: readonly Target[] = []): Target[] =>
    list.flatMap((one) => (one.targets ? targets(one.targets) : [one]));
  const all = areas(model.areas);
  if (each === 'area') return all;
  const competencies = all.flatMap((one) => one.competencies ?? []);
  return each === 'competency' ? competencies : competencies.flatMap((one) => targets(one.targets));
}

/** Bodies of evidence with every fact. */
export function addBodies(world: World): void {
  const { random, size, model } = world;
  const kinds = (): Reference[] => random.some(model.evidenceKinds!, 2).map(referTo);
  const count = (): number => 1 + random.below(3);
  model.bodiesOfEvidence = random.times(
    1 + random.below(size),
    (place): BodyOfEvidence => ({
      ...named('body of evidence', `BODY-${place + 1}`),
      for: { each: random.pick(['competency', 'target'] as const), ...areasNamed(world) },
      atLeast: random.some([{ pieces: count() }, { kinds: 2 }, { courses: 2 }, { count: count(), of: kinds() }], 3),
      ...random.maybe(2, () => ({ countAtMost: [{ count: 1, of: kinds() }] })),
      ...random.maybe(3, () => ({ include: [{ count: 1, of: random.pick(kinds()) }] })),
      ...random.maybe(3, () => ({ newerThan: random.pick(['P2Y', 'P6M', 'P3W']) })),
    }),
  );
}

/** A scope over some areas or competencies, or over all. */
export function areasNamed(world: World): { areas?: Reference[] } {
  const { random } = world;
  if (!random.oneIn(3)) return {};
  const places = [
    ...learningOf(world, 'area').map((each) => referAs('area', each)),
    ...learningOf(world, 'competency').map((each) => referAs('competency', each)),
  ];
  return { areas: random.some(places, 2) };
}
