/** Random sentences about tests, people and credit. */
import type { Decimal, Reference } from '../../../packages/model/src/index.ts';
import type { Maker, Where } from './conditions.ts';
import { days, partOf, referAs, referTo, someLevel, type World } from './world.ts';

/** Sentences about tests and certificates. */
export function testSentences(world: World): Maker[] {
  const { random, model } = world;
  const [levels, numbers] = model.tests!;
  const part = (test: NonNullable<typeof levels>): Reference => partOf(test.code, random.pick(test.parts!));
  const level = () => someLevel(random, model.scales![0]);
  return [
    () => ({ kind: 'score', score: random.pick(['400', '420', '430']), part: part(numbers!) }),
    () => ({ kind: 'percent on each part', percent: random.pick(['0.5', '1']), test: referTo(numbers!) }),
    () => ({ kind: 'level on each part', level: level(), test: referTo(levels!) }),
    () => ({ kind: 'test level', level: level(), part: part(levels!) }),
    () => ({ kind: 'taken', test: referTo(random.pick(model.tests!)) }),
    () => ({ kind: 'certificate', certificate: referTo(random.pick(model.certificates!)) }),
    () => ({ kind: 'certificate from list', list: referTo(model.lists![0]!) }),
  ];
}

/** Sentences about what is completed, approved, certified, and hours. */
export function peopleSentences(world: World): Maker[] {
  const { random, model } = world;
  const done = [
    ...model.requirements!.map((each) => referAs('requirement', each)),
    referAs('experience', model.experiences![0]!),
  ];
  return [
    () => ({ kind: 'completed', of: random.pick(done), ...random.maybe(3, () => ({ forThisGrade: true as const })) }),
    () => ({ kind: 'approved', by: referTo(random.pick(model.roles!)) }),
    () => ({ kind: 'approved by panel', count: 1 + random.below(3), of: 3, panel: referTo(model.panels![0]!) }),
    () => ({ kind: 'certified', role: referTo(random.pick(model.roles!)) }),
    () => ({
      kind: 'hours',
      hours: random.pick(['40', '90.5']),
      of: referTo(random.pick(model.hours!)),
      ...random.maybe(3, () => ({ by: random.pick(days.bounds) })),
    }),
  ];
}

/** Sentences about credit and courses, and about what stands before them in the model. */
export function creditSentences(world: World, { credit, last }: Where): Maker[] {
  const { random, model } = world;
  const amount = (): Decimal => random.pick(['0.5', '1', '1.5', '2']);
  const subject = (): Reference => referTo(random.pick(model.subjects!));
  const tag = (): Reference => referTo(random.pick(model.tags!));
  const courses = model.courses ?? [];
  const credits = model.credits ?? [];
  const makers: Maker[] = [
    () => ({
      kind: 'credits in',
      amount: amount(),
      ...(random.oneIn(4) ? { any: true as const } : { subject: subject() }),
      ...random.maybe(3, () => ({ tag: tag() })),
    }),
    () => ({
      kind: 'credits from one program area',
      amount: amount(),
      subject: subject(),
      ...random.maybe(2, () => ({ tag: tag() })),
    }),
    () => ({ kind: 'course tagged', tag: tag() }),
    () => ({
      kind: 'grade',
      level: courseLevel(),
      tag: tag(),
      ...random.maybe(2, () => ({ eachTerm: 'each term of' as const })),
    }),
  ];
  if (courses.length > 0)
    makers.push(() => ({ kind: 'grade', level: courseLevel(), course: referTo(random.pick(courses)) }));
  if ((credit || last) && credits.length > 0)
    makers.push(
      () => ({ kind: 'credit', credit: referTo(random.pick(credits)) }),
      () => ({
        kind: 'credits from',
        amount: amount(),
        credit: referTo(random.pick(credits)),
        ...random.maybe(2, () => ({ oneLanguage: true as const })),
      }),
    );
  const pathways = model.pathways ?? [];
  if ((credit || last) && pathways.length > 0)
    makers.push(() => ({ kind: 'any pathway', pathways: random.some(pathways, 2).map(referTo) }));
  const [first] = model.plans ?? [];
  if (first?.needs && (credit || last))
    makers.push(() => ({ kind: 'needs met', needs: random.some(first.needs!, 2).map(referTo), plan: referTo(first) }));
  if (last) {
    const things = [
      ...credits.map((each) => referAs('credit', each)),
      ...pathways.map((each) => referAs('pathway', each)),
      ...(model.plans ?? []).map((each) => referAs(each.kind, each)),
      ...(model.awards ?? []).map((each) => referAs('award', each)),
    ];
    if (things.length > 0) makers.push(() => ({ kind: 'met', of: random.pick(things) }));
  }
  return makers;

  function courseLevel() {
    return someLevel(random, model.scales![2]);
  }
}
