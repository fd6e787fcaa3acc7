/** Random credit: courses, credits of every form, plans, pathways and awards. */
import type { Course, Credit, Decimal, GradeTable } from '../../../packages/model/src/index.ts';
import { requirementIn } from './conditions.ts';
import { levelOfScale, named, partOf, referTo, someLevel, title, type World } from './world.ts';

/** Courses in letters, or passed by a mark; some open several times, in a language, in a program area. */
export function addCourses(world: World): void {
  const { random, size, model } = world;
  const letters = model.scales![2]!;
  model.courses = random.times(2 + size, (place): Course => {
    const subject = random.pick(model.subjects!);
    return {
      ...named('course', `COURSE-${place + 1}`),
      ...random.maybe(3, () => title(`Course number ${place + 1}`)),
      credit: {
        amount: random.pick(['0.5', '1', '1', '0.3333'] as Decimal[]),
        subject: referTo(subject),
        ...random.maybe(4, () => ({ equivalent: [referTo(random.pick(model.subjects!))] })),
      },
      ...(!random.oneIn(5) && { scale: referTo(letters) }),
      ...random.maybe(2, () => ({ tags: random.some(model.tags!, 2).map(referTo) })),
      ...random.maybe(3, () => ({ programArea: referTo(random.pick(model.programAreas!)) })),
      ...random.maybe(4, () => ({ language: random.pick(['es', 'vi']) })),
      ...random.maybe(4, () => ({ repeatable: { times: 2 } })),
      ...random.maybe(5, () => ({ alsoKnownAs: [`C${place + 1}`] })),
    };
  });
}

/** Credits of every form; each may name those before it. */
export function addCredits(world: World): void {
  const { random, size, model } = world;
  addGradeTable(world);
  model.credits = [];
  for (let place = 0; place < 2 + 2 * size; place++) {
    const form = random.pick(forms);
    model.credits.push({
      ...named('credit', `CREDIT-${place + 1}`),
      ...form(world),
      ...(!random.oneIn(4) && { requires: requirementIn(world, { credit: true }) }),
      ...random.maybe(3, () => ({ tags: random.some(model.tags!, 2).map(referTo) })),
      ...random.maybe(5, () => ({ approvedBy: referTo(random.pick(model.roles!)) })),
      ...random.maybe(5, () => ({ insteadOf: { courses: random.some(model.courses!, 2).map(referTo) } })),
      ...random.maybe(5, () => ({ extend: extend(world) })),
      ...random.maybe(4, () => ({ untilThen: { mark: markNamed(world) } })),
      ...random.maybe(3, () => ({ transcript: transcript(world) })),
    });
  }
}

type Form = (world: World) => Partial<Credit>;

const amounts: readonly Decimal[] = ['0.25', '0.5', '1', '2'];

const forms: readonly Form[] = [
  ({ random, model }) => ({
    awards: {
      amount: random.pick(amounts),
      subject: referTo(random.pick(model.subjects!)),
      ...random.maybe(4, () => ({ upTo: true as const })),
    },
  }),
  ({ random, model }) => ({
    awards: { amount: random.pick(amounts), subject: referTo(random.pick(model.subjects!)) },
    onceIn: {
      grades: random.pick([
        { from: '9', to: '12' },
        { from: '10', to: '11' },
      ] as const),
    },
  }),
  ({ random, model }) => ({
    awards: {
      amount: random.pick(amounts),
      perHours: random.pick(['40', '90', '60.5'] as Decimal[]),
      hours: referTo(random.pick(model.hours!)),
      subject: referTo(random.pick(model.subjects!)),
      ...random.maybe(2, () => ({ step: '0.5' as Decimal })),
      ...random.maybe(4, () => ({ upTo: true as const })),
    },
  }),
  ({ random, model }) => ({
    awards: {
      amount: '1',
      ...random.pick([
        { quarter: '5' as Decimal },
        { semester: '3' as Decimal },
        { quarter: '5' as Decimal, semester: '3' as Decimal },
      ]),
      ...random.maybe(2, () => ({ subject: referTo(random.pick(model.subjects!)) })),
      ...random.maybe(3, () => ({ step: '0.5' as Decimal })),
    },
  }),
  ({ random, model }) => ({
    awards: { creditOfEarlierCourse: true },
    sequence: { courses: random.some(model.courses!, 3).map(referTo) },
    requires: {
      kind: 'all',
      of: [{ kind: 'grade', level: someLevel(random, model.scales![2]), nextInSequence: true }],
    },
  }),
  (world) => ({
    ...byTable(world),
    ...world.random.maybe(2, () => ({ for: { each: true as const }, ...limit(world) })),
  }),
  (world) => ({
    ...byTable(world),
    awards: { upTo: true, amount: '2' },
    onlyToward: {
      state: world.random.pick(['failed or incomplete', 'failed', 'incomplete'] as const),
      courses: world.random.some(world.model.courses!, 2).map(referTo),
    },
  }),
];

/** The amount by the result in a test, or as somebody certified. */
function byTable({ random, model }: World): Partial<Credit> {
  const test = model.tests![0]!;
  const scale = model.scales![0]!;
  const parts = random.some(test.parts!, 2).map((part) => partOf(test.code, part));
  return {
    awards: { subject: referTo(random.pick(model.subjects!)) },
    amountBy: {
      ...(parts.length > 1 && { lowest: true as const }),
      parts,
      rows: [
        ...(random.oneIn(2)
          ? [{ kind: 'certified amount' as const, role: referTo(random.pick(model.roles!)), as: true as const }]
          : []),
        ...scale.levels!.slice(1).map((level, place, all) => ({
          kind: 'amount' as const,
          level: levelOfScale(level),
          ...(place === all.length - 1 && { orAbove: true as const }),
          amount: String(place) as Decimal,
        })),
      ],
    },
  };
}

function limit({ random }: World): Partial<Credit> {
  return {
    limit: {
      amount: random.pick(['1', '2']),
      in: random.pick(['one language', 'one subject'] as const),
      count: random.pick(['courses included', 'this credit only'] as const),
    },
  };
}

function extend({ random, model }: World): NonNullable<Credit['extend']> {
  const [calculation] = model.calculations ?? [];
  return {
    terms: 1 + random.below(2),
    ...random.maybe(2, () => ({ whilePlan: true as const })),
    ...(calculation &&
      random.oneIn(2) && { calculation: referTo(calculation), level: someLevel(random, model.scales![0]) }),
  };
}

function markNamed({ random, model }: World) {
  const { code, id } = random.pick(model.scales![2]!.marks!);
  return { mark: code, id };
}

function transcript(world: World): NonNullable<Credit['transcript']> {
  const { random, model } = world;
  if (random.oneIn(2)) return { mark: markNamed(world) };
  return {
    calculation: referTo(random.pick(model.calculations!)),
    ...random.maybe(2, () => ({ table: referTo(model.gradeTables![0]!) })),
  };
}

function addGradeTable(world: World): void {
  const { random, model } = world;
  const table: GradeTable = {
    ...named('grade table', 'LETTERS'),
    rows: [
      { from: '3', grade: 'A', ...random.maybe(2, () => ({ requires: requirementIn(world, {}) })) },
      { above: 'above', over: '1', grade: 'B' },
      { from: '0', grade: 'C' },
    ],
  };
  model.gradeTables = [table];
}
