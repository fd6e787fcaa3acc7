/** Random calculations: every method with what goes into it, and the facts that it needs or may have. */
import {
  type Area,
  type Calculation,
  type CalculationFact,
  type CalculationInput,
  type Decimal,
  factsNeeded,
  factsUsed,
  type MethodName,
} from '../../../packages/model/src/index.ts';
import { areasNamed, type Each, learningOf } from './learning.ts';
import { named, referTo, scaleWith, someLevel, stagesIn, title, type World } from './world.ts';

/** Calculations from the targets up: each may take the values of one before it. */
export function addCalculations(world: World): void {
  const { random, size, model } = world;
  const made: Calculation[] = [];
  model.calculations = made;
  const add = (each: Each): void => {
    made.push(calculation(world, `calc-${made.length + 1}`, each, made));
  };
  for (let count = 1 + random.below(size); count > 0; count--) add('target');
  for (let count = 1 + random.below(size); count > 0; count--) add('competency');
  if (random.oneIn(3)) add('area');
  if (random.oneIn(2)) made.push(growth(world, `calc-${made.length + 1}`, random.pick(made)));
  for (const each of [...learningOf(world, 'area'), ...learningOf(world, 'competency')]) {
    if (random.oneIn(3)) each.levelFrom = referTo(random.pick(made));
  }
}

function calculation(world: World, code: string, each: Each, before: readonly Calculation[]): Calculation {
  const { random } = world;
  const below = before.filter(({ for: scope }) =>
    scope!.each === 'target' ? each !== 'target' : each === 'area' && scope!.each === 'competency',
  );
  const inputs: CalculationInput[] = ['scores'];
  if (each !== 'target')
    inputs.push('scores of the competency and its targets', 'best of each target, as many as evidence needed');
  if (below.length > 0) inputs.push('of each', 'of each');
  const takes = random.pick(inputs);
  const source = takes === 'of each' ? random.pick(below) : undefined;
  const scale = scaleWith(world, (random.pick(learningOf(world, 'area')) as Area).scale?.id);
  const name = random.pick(methods);
  const method = methodOf(world, name);
  const retakes = random.pick(['latest replaces', 'highest replaces', 'all count'] as const);
  const only = random.pick(['latest', 'best'] as const);
  const modeTies = name === 'mode' && method.ties === undefined ? random.pick(ties) : undefined;
  const withOnly = random.oneIn(4);
  const shape = {
    method: name,
    takes,
    retakes,
    ...(withOnly && { only }),
    modeOfLatest: name === 'mode' && method.latest !== undefined,
    ...((method.ties ?? modeTies) !== undefined && { ties: (method.ties ?? modeTies)! }),
  };
  const needed = factsNeeded(shape);
  const used = factsUsed(shape);
  const has = (fact: CalculationFact): boolean => needed.includes(fact) || (used.includes(fact) && random.oneIn(3));
  return {
    ...named('calculation', code),
    for: {
      each,
      ...areasNamed(world),
      ...(stagesIn(world).length > 0 && random.oneIn(3) && { eachStage: true as const }),
    },
    method,
    takes: source ? { is: 'of each', of: referTo(source), each: source.for!.each as 'target' } : { is: takes },
    ...(withOnly && { only: { is: only, count: 1 + random.below(3) } }),
    ...(has('order by') && { orderBy: random.pick(['date assessed', 'date entered', 'date due'] as const) }),
    ...(has('same date') && { sameDate: random.pick(['date entered', 'date assessed', 'record id'] as const) }),
    ...(has('same score') && { sameScore: random.pick(['latest', 'earliest'] as const) }),
    ...(modeTies !== undefined && { modeTies }),
    ...(has('leave out') && { leaveOut: random.some(world.model.evidenceKinds!, 2).map(referTo) }),
    ...(has('missing') && { missing: missing(world) }),
    ...(has('retakes') && { retakes }),
    ...(has('override') && { override: override(world) }),
    ...(has('round') && { round: round(world) }),
    ...random.maybe(6, () => (scale ? { scale: referTo(scale) } : {})),
  };
}

const ties = ['latest', 'highest', 'lowest', 'no value'] as const;

const methods: readonly MethodName[] = [
  'average',
  'weighted average',
  'weighted latest',
  'decaying average',
  'power law',
  'linear trend',
  'latest',
  'latest k',
  'best k',
  'highest',
  'lowest',
  'median',
  'mode',
  'mode',
  'times',
];

function methodOf(world: World, name: MethodName): NonNullable<Calculation['method']> {
  const { random } = world;
  switch (name) {
    case 'weighted latest':
    case 'decaying average':
      return { is: name, newest: random.pick(['0.65', '0.5', '0.3333']) };
    case 'latest k':
      return { is: 'latest', count: 1 + random.below(3) };
    case 'best k':
      return { is: 'best', count: 1 + random.below(3) };
    case 'mode':
      return {
        is: 'mode',
        ...random.maybe(2, () => ({ latest: 2 + random.below(3) })),
        ...random.maybe(2, () => ({ ties: random.pick(ties) })),
      };
    case 'times':
      return {
        is: 'times',
        count: 1 + random.below(3),
        level: someLevel(random, random.pick(world.model.scales!.slice(0, 2))),
      };
    default:
      return { is: name };
  }
}

function missing({ random }: World): NonNullable<Calculation['missing']> {
  if (random.oneIn(2)) return { is: 'left out' };
  return {
    is: 'counts as',
    value: random.pick(['0', '1']),
    ...random.maybe(2, () => ({ after: random.pick(['P3W', 'P10D', 'P1M']) })),
  };
}

function override({ random, model }: World): NonNullable<Calculation['override']> {
  return {
    is: random.pick(['replaces the value', 'completes the target and is left out'] as const),
    ...random.maybe(2, () => ({ role: referTo(random.pick(model.roles!)) })),
    ...random.maybe(3, () => ({ reason: true as const })),
  };
}

function round({ random }: World): NonNullable<Calculation['round']> {
  return {
    to: random.pick(['0.1', '0.01', '1', '0.5']),
    half: random.pick(['half up', 'half even'] as const),
    ...random.maybe(4, () => ({ displayOnly: true as const })),
  };
}

/** Growth of a calculation, over what it is worked out for. */
function growth(world: World, code: string, of: Calculation): Calculation {
  const { random } = world;
  const first = random.oneIn(2);
  return {
    ...named('calculation', code),
    ...title('Growth'),
    for: of.for!,
    method: { is: 'minus baseline', of: referTo(of) },
    baseline: random.oneIn(2) ? { higherOf: referTo(of) } : { recorded: true },
    whenNoBaseline: first
      ? {
          is: 'average of the first piece of each target',
          ...random.maybe(2, () => ({ progress: random.pick(['0.5', '0.25'] as Decimal[]) })),
        }
      : { is: 'no value' },
    ...(first && random.oneIn(2) && { orderBy: 'date entered' as const, sameDate: 'record id' as const }),
    round: round(world),
  };
}
