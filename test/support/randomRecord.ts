/** Random records for a model: all blocks and states, days on both sides of bounds, doubles, codes that nobody knows. */

import { BLOCKS, type EvidenceRecord, type StudentRecord } from '../../packages/engine/src/record/record.ts';
import type { Decimal, IsoDate, Model, Scale } from '../../packages/model/src/index.ts';
import { learningOf } from './random/learning.ts';
import type { Random } from './random/random.ts';
import { days, type Size, stagesIn, type World } from './random/world.ts';

/** A record of a student; `size` says about how many rows its blocks have. */
export function randomRecord(random: Random, model: Model, { size = 2 }: { size?: Size } = {}): StudentRecord {
  const world: World = { random, size, model };
  const rows = <Row>(most: number, row: () => Row): Row[] => random.times(random.below(most * size + 1), row);
  const blocks: Partial<StudentRecord> = {
    evidence: rows(7, () => evidence(world)),
    rubrics: rows(2, () => ({
      ...entry(world),
      ...scored(world, model.scales![0]),
      criterion: criterion(world),
      ...random.maybe(2, () => ({ task: task(random) })),
    })),
    courses: rows(4, () => course(world)),
  };
  if (model.credits)
    Object.assign(blocks, {
      scores: rows(3, () => score(world)),
      credits: rows(3, () => credit(world)),
      requirements: rows(2, () => completion(world)),
      approvals: rows(4, () => approval(world)),
      certificates: rows(2, () => ({
        ...entry(world),
        certificate: code(world, model.certificates),
        ...random.maybe(3, () => ({ expires: day(random) })),
      })),
      hours: rows(3, () => ({
        ...entry(world),
        hours: random.pick(['20', '39.5', '90', 45]),
        kind: code(world, model.hours),
      })),
      waivers: rows(2, () => waiver(world)),
    });
  for (const block of BLOCKS) if (random.oneIn(6)) delete blocks[block];
  const staged = stagesIn(world);
  return {
    format: 'cairn-record',
    formatVersion: '1.0',
    student: 'S-1',
    ...(random.oneIn(2) && { asOf: days.today }),
    ...cohort(random),
    ...random.maybe(3, () => ({ graduatesOn: random.pick(['2026-06-10', '2025-06-10', '2026-02-20'] as IsoDate[]) })),
    ...random.maybe(3, () => ({ language: random.pick(['es', 'en']) })),
    ...random.maybe(3, () => ({ groups: { race: 'one' } })),
    complete: BLOCKS.filter((block) => blocks[block] === undefined && !random.oneIn(4)),
    incomplete: BLOCKS.filter((block) => blocks[block] !== undefined && random.oneIn(8)),
    ...blocks,
    ...random.maybe(2, () => ({
      baselines: random.times(1 + random.below(2), () => ({
        code: code(world, learningOf(world, 'competency')),
        ...(staged.length > 0 && random.oneIn(2) && { stage: random.pick(staged).code }),
        value: random.pick(['2', '1.5', 3]),
      })),
    })),
    ...(model.credits &&
      random.oneIn(2) && {
        deadlines: random.some(model.credits, 2).map((each) => ({
          credit: each.code,
          ...(random.oneIn(2)
            ? { date: random.pick(['2025-06-30', days.today, '2026-06-30'] as IsoDate[]) }
            : { term: random.pick(['T1', 'T3', 'T4']) }),
          ...random.maybe(2, () => ({ learningPlan: random.pick(['open', 'closed'] as const) })),
        })),
      }),
  };
}

/** By the entry, by the class alone, by the grade of today, by enrolment, or not at all. */
function cohort(random: Random): Partial<StudentRecord> {
  switch (random.below(6)) {
    case 0:
      return { classOf: random.pick([2026, 2027]) };
    case 1:
      return { grade: '11' };
    case 2:
      return {
        enrolment: [
          { grade: '9', from: '2023-09-01', to: '2024-08-31' },
          { grade: '10', from: '2024-09-01' },
        ],
      };
    case 3:
      return {};
    default:
      return {
        entered: random.pick([
          { grade: '9', date: '2023-09-01' },
          { grade: '9', date: '2021-09-01' },
          { grade: '10', date: '2024-08-15' },
        ] as const),
      };
  }
}

function entry({ random }: World): { id?: string; date: IsoDate; private?: boolean } {
  return {
    ...(random.oneIn(3) && { id: `R-${random.oneIn(8) ? 'twice' : random.below(1e6)}` }),
    date: day(random),
    ...random.maybe(20, () => ({ private: true })),
  };
}

function day(random: Random): IsoDate {
  return random.pick(days.records);
}

function task(random: Random): string {
  return `task ${random.below(3)}`;
}

/** A code as people write it: in other case, by another name, as the identity, or one that nobody knows. */
function code(
  { random }: World,
  list: readonly { id: string; code: string; alsoKnownAs?: string[] }[] | undefined,
): string {
  if (!list || list.length === 0 || random.oneIn(40)) return 'NOBODY-KNOWS';
  const thing = random.pick(list);
  if (random.oneIn(12)) return thing.id;
  if (random.oneIn(12)) return thing.code.toLowerCase();
  return random.oneIn(3) ? (thing.alsoKnownAs?.[0] ?? thing.code) : thing.code;
}

/** A level, a number on the scale, between its levels or outside of it, or a mark. */
function scored(
  { random }: World,
  scale: Scale | undefined,
): { level?: string; value?: Decimal | number; mark?: string } {
  const choice = random.below(20);
  if (choice === 0) return { value: '99' };
  if (choice === 1) return { level: 'no such level' };
  if (choice === 2) return { value: random.pick(['2.5', '1.25', 2.5]) };
  if (choice < 6 && scale?.marks) return { mark: random.pick(scale.marks).code };
  if (scale?.levels) {
    const level = random.pick(scale.levels);
    return random.oneIn(2) ? { level: level.code! } : { value: level.value };
  }
  return { value: random.pick(['1', '2', '3', '4', scale?.numbers?.from ?? '2', scale?.numbers?.to ?? '3']) };
}

function evidence(world: World): EvidenceRecord {
  const { random, model } = world;
  const staged = stagesIn(world);
  const targets = learningOf(world, 'target');
  const things =
    random.oneIn(4) || targets.length === 0
      ? [...learningOf(world, 'competency'), ...learningOf(world, 'area')]
      : targets;
  const thing = random.pick(things);
  const ofCriterion = random.oneIn(10);
  const scale = model.scales!.find(({ id }) => id === thing.scale?.id);
  const state = random.below(12);
  const without = { 0: 'unscored', 1: 'pending', 2: 'missing', 3: 'excused' } as const;
  const bare = without[state as keyof typeof without];
  const override = random.oneIn(8);
  return {
    ...entry(world),
    code: ofCriterion ? criterion(world) : code(world, [thing]),
    ...(bare ? { state: bare } : override && random.oneIn(3) ? {} : scored(world, scale)),
    ...(state === 4 && { state: 'void' as const }),
    ...(!random.oneIn(3) && { kind: code(world, model.evidenceKinds) }),
    ...(staged.length > 0 && !random.oneIn(4) && { stage: random.pick(staged).code }),
    ...random.maybe(3, () => ({ entered: day(random) })),
    ...random.maybe(3, () => ({ due: day(random) })),
    ...random.maybe(2, () => ({ task: task(random) })),
    ...random.maybe(2, () => ({ by: code(world, model.roles) })),
    ...random.maybe(6, () => ({ for: 'INTERN' })),
    ...random.maybe(2, () => ({ course: code(world, model.courses) })),
    ...(override && { override: true, ...random.maybe(2, () => ({ reason: random.pick(['seen in class', ' ']) })) }),
  };
}

function criterion({ random, model }: World): string {
  const rubric = model.rubrics![0]!;
  return `${rubric.code}.${random.pick(rubric.criteria!).code}`;
}

function score(world: World) {
  const { random, model } = world;
  const test = random.pick(model.tests!);
  const part = random.pick(test.parts!);
  const scale = model.scales!.find(({ id }) => id === part.scale?.id);
  return {
    ...entry(world),
    part: `${test.code}.${part.code}`,
    ...(scale ? scored(world, scale) : { value: random.pick(['400', '420', '430', '800', 410]) }),
    ...(scale && !random.oneIn(4) && { language: random.pick(['es', 'vi', 'nsk-Zxxx', 'ES']) }),
    ...random.maybe(2, () => ({ sitting: random.pick(['first', 'second']) })),
  };
}

function course(world: World) {
  const { random, model } = world;
  return {
    ...entry(world),
    course: code(world, model.courses),
    ...(random.oneIn(8) ? { inProgress: true } : scored(world, model.scales![2])),
    ...random.maybe(2, () => ({ term: random.pick(['T1', 'T2', 'T3']) })),
    ...random.maybe(6, () => ({ language: 'vi' })),
    ...random.maybe(6, () => ({ tags: [random.pick(model.tags!).code] })),
    ...random.maybe(6, () => ({ attempted: random.pick(['0.5', '1', '2']) })),
    ...random.maybe(6, () => ({ earned: random.pick(['0', '0.5', '1']) })),
  };
}

function credit(world: World) {
  const { random, model } = world;
  return {
    ...entry(world),
    amount: random.pick(['0.5', '1', '0', 2, '0.3333', '5', '3']),
    ...random.maybe(3, () => ({ unit: random.pick(['quarter', 'semester'] as const) })),
    subject: code(world, model.subjects),
    ...random.maybe(4, () => ({ tags: [random.pick(model.tags!).code] })),
    ...random.maybe(3, () => ({ from: code(world, random.pick([model.credits, model.courses])) })),
    ...random.maybe(4, () => ({ language: random.pick(['es', 'vi']) })),
  };
}

function completion(world: World) {
  const { random, model } = world;
  return {
    ...entry(world),
    code: code(world, random.oneIn(4) ? model.experiences : model.requirements),
    ...random.maybe(2, () => ({ grade: random.pick(['9', '10', '11', '12'] as const) })),
    ...random.maybe(2, () => ({
      names: `${code(world, model.courses)}, ${code(world, model.credits)}; course number 1`,
    })),
  };
}

function approval(world: World) {
  const { random, model } = world;
  const things = [model.credits, model.pathways, model.awards, model.requirements, model.plans, model.experiences];
  return {
    ...entry(world),
    role: random.oneIn(5) ? 'JURY' : code(world, model.roles),
    code: code(world, random.pick(things)),
    ...random.maybe(2, () => ({ who: random.pick(['Ana', 'Ben']) })),
    ...random.maybe(4, () => ({ certified: random.pick(['1', '2', '0']) })),
    ...random.maybe(4, () => ({ language: random.pick(['es', 'vi']) })),
    ...random.maybe(5, () => ({ until: day(random) })),
  };
}

function waiver(world: World) {
  const { random, model } = world;
  const plan = random.pick(model.plans!);
  const need = random.pick(plan.needs!).code;
  return {
    ...entry(world),
    code: random.oneIn(4) ? code(world, model.requirements) : random.oneIn(2) ? `${plan.code}.${need}` : need,
    ...random.maybe(2, () => ({ amount: random.pick(['0.5', '1', '0']) })),
    role: code(world, model.roles),
    ...random.maybe(2, () => ({ asked: day(random) })),
    ...random.maybe(5, () => ({ until: day(random) })),
  };
}
