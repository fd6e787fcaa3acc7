/** Random plans, pathways and awards. */
import type { Award, Credits, Decimal, GraduationRequirements, Pathway } from '../../../packages/model/src/index.ts';
import { requirementIn } from './conditions.ts';
import { days, identity, named, referTo, type World } from './world.ts';

/** Pathways; each may name those before it, and credits where there are any. */
export function addPathways(world: World): void {
  const { random, model } = world;
  const before = model.pathways ?? [];
  model.pathways = before;
  for (let more = 1 + random.below(2); more > 0; more--) {
    const made: Pathway = {
      ...named('pathway', `PATH-${before.length + 1}`),
      requires: requirementIn(world, { credit: before.length > 0 }),
    };
    before.push(made);
  }
}

/** The needs of a plan, with what conditions may name of it; the rest comes with `completePlans`. */
export function addPlans(world: World): void {
  const { random, size, model } = world;
  model.plans = random.times(random.oneIn(3) ? 2 : 1, (place): GraduationRequirements => {
    const code = `PLAN-${place + 1}`;
    return {
      kind: 'graduation requirements',
      ...named('plan', code),
      appliesTo:
        place === 0
          ? random.pick([
              { all: true },
              { grade: '9', from: '2022-07-01' },
              { grade: '9', from: '2023-09-01', before: '2024-07-01' },
            ] as const)
          : { grade: '9', before: '2022-07-01' },
      needs: random.times(1 + random.below(size + 1), (at) => need(world, code, at)),
    };
  });
}

function need(world: World, plan: string, place: number): Credits {
  const { random, model } = world;
  const code = `N${place + 1}`;
  return {
    id: identity('credits', `${plan}.${code}`),
    code,
    amount: random.pick(['0.5', '1', '2', '3']),
    ...(random.oneIn(4) ? { any: true as const } : { subjects: random.some(model.subjects!, 2).map(referTo) }),
    ...random.maybe(4, () => ({ core: true as const })),
    ...random.maybe(5, () => ({ sameLanguage: true as const })),
    ...random.maybe(6, () => ({ tag: referTo(random.pick(model.tags!)) })),
    ...random.maybe(3, () => ({
      includes: random.some(model.tags!, 2).map((tag) => ({
        amount: '0.5' as Decimal,
        tag: referTo(tag),
        ...random.maybe(2, () => ({ mayOverlap: true as const })),
      })),
    })),
    ...random.maybe(4, () => ({ orInstead: { requirement: referTo(random.pick(model.requirements!)) } })),
  };
}

/** What plans ask besides credit, and how they count it. */
export function completePlans(world: World): void {
  const { random, model } = world;
  for (const plan of model.plans ?? []) {
    const needs = plan.needs!;
    const role = () => referTo(random.pick(model.roles!));
    Object.assign(plan, {
      ...(random.oneIn(2) && { total: random.pick(['2', '4', '6.5']) }),
      ...(random.oneIn(2) && { splitting: random.pick([{ none: true }, { step: '0.5' }, { step: '0.25' }]) }),
      ...(needs.length > 1 &&
        random.oneIn(2) && {
          sharing: [{ need: referTo(needs[0]!), with: random.some(needs.slice(1), 2).map(referTo) }],
        }),
      ...(random.oneIn(3) && { limit: { pathwayCredit: random.pick(['0.5', '1']) } }),
      ...(random.oneIn(2) && {
        waiver: [
          {
            amount: random.pick(['0.5', '2']),
            needs: random.some(needs, 2).map(referTo),
            role: role(),
            ...random.maybe(2, () => ({ days: 30 })),
          },
        ],
      }),
      ...(random.oneIn(3) && { creditWaiver: [{ law: 'a law', from: '2025-02-01', to: days.today, role: role() }] }),
      ...(random.oneIn(2) && {
        requires: requirementIn({ ...world, model: { ...model, plans: [], awards: [] } }, { last: true }),
      }),
    });
  }
}

/** Awards, with versions that a date picks. */
export function addAwards(world: World): void {
  const { random, model } = world;
  model.awards = [];
  for (let place = 0; place < 1 + random.below(2); place++) {
    const code = `SEAL-${place + 1}`;
    const versioned = random.oneIn(2);
    const award: Award = {
      ...named('award', code),
      ...(!versioned && { requires: requirementIn(world, { last: true }) }),
      ...(random.oneIn(4) && { approvedBy: referTo(random.pick(model.roles!)) }),
      ...(versioned && {
        versionChosenBy: random.pick(['graduation date', 'date completed', 'as of'] as const),
        versions: [
          {
            id: identity('version', `${code}.2023`),
            code: '2023',
            from: '2023-07-01',
            until: '2025-06-30',
            requires: requirementIn(world, { last: true }),
          },
          {
            id: identity('version', `${code}.2025`),
            code: '2025',
            from: '2025-07-01',
            requires: requirementIn(world, { last: true }),
          },
        ],
      }),
    };
    model.awards.push(award);
  }
}
