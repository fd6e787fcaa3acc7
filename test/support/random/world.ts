/** A random model while it grows, with the words that its rules are written in: scales, stages, kinds, people, tests. */
import {
  type Calculation,
  type Decimal,
  formatVersion,
  type LevelReference,
  type Model,
  type Reference,
  type Scale,
  type Stage,
  type Text,
  uuidV5,
} from '../../../packages/model/src/index.ts';
import type { Random } from './random.ts';

/** How large a model and a record become: about so many of each thing. */
export type Size = 1 | 2 | 3;

export interface World {
  readonly random: Random;
  readonly size: Size;
  readonly model: Model;
}

/** The days that rules name and records fall on, from the oldest; the question is asked on `today`. */
export const days = {
  today: '2026-01-31',
  /** Bounds in time: one long past, the day itself, one to come. */
  bounds: ['2024-06-30', '2025-06-30', '2026-01-31', '2026-06-30'],
  records: [
    '2023-09-15',
    '2024-02-29',
    '2024-06-30',
    '2024-07-01',
    '2024-10-01',
    '2025-01-31',
    '2025-02-01',
    '2025-06-30',
    '2025-07-01',
    '2025-09-10',
    '2025-11-14',
    '2025-11-15',
    '2026-01-10',
    '2026-01-30',
    '2026-01-31',
    '2026-02-01',
    '2026-05-20',
  ],
} as const;

const namespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** A world that holds nothing yet. */
export function emptyWorld(random: Random, size: Size): World {
  return {
    random,
    size,
    model: {
      format: 'cairn-model',
      formatVersion,
      kind: 'framework',
      languages: ['en'],
      language: 'en',
      source: { files: [], positions: {} },
      id: identity('framework', 'RANDOM'),
      code: 'RANDOM',
    },
  };
}

/** The identity of a thing: a code is unique within its kind. */
export function identity(kind: string, code: string): string {
  return uuidV5(namespace, `${kind}/${code}`);
}

/** The members that every thing has. */
export function named(kind: string, code: string): { id: string; code: string } {
  return { id: identity(kind, code), code };
}

export function title(text: string): { title: Text } {
  return { title: { en: text } };
}

export function referTo({ id, code }: { id: string; code: string }): Reference {
  return { code, id };
}

/** A reference where several kinds of things could stand. */
export function referAs(kind: string, { id, code }: { id: string; code: string }): Reference {
  return { code, id, kind };
}

/** A part of a test or criterion of a rubric as conditions name it: with its owner and a dot. */
export function partOf(owner: string, { id, code }: { id: string; code: string }): Reference {
  return { code: `${owner}.${code}`, id };
}

/** A level as conditions name it. */
export function levelOfScale(level: { id: string; code?: string; value: Decimal }): LevelReference {
  return { ...(level.code !== undefined && { level: level.code }), id: level.id, value: level.value };
}

/** A level or a number that a rule may ask for in some scale. */
export function someLevel(random: Random, scale: Scale | undefined): LevelReference {
  if (scale?.levels && !random.oneIn(3)) return levelOfScale(random.pick(scale.levels));
  if (scale?.numbers) return { value: random.pick([scale.numbers.from, scale.numbers.to, '3', '2.5']) };
  return { value: random.pick(['1', '2', '1.5', '2.33']) };
}

/** All stages of the model. */
export function stagesIn({ model }: World): Stage[] {
  return (model.stages ?? []).flatMap((each) => each.stages ?? []);
}

/** The scale in which what a calculation or rule looks at is judged. */
export function scaleWith({ model }: World, id: string | undefined): Scale | undefined {
  return model.scales?.find((scale) => scale.id === id);
}

/** Whether a calculation is worked out in each stage. */
export function isStaged({ for: scope }: Pick<Calculation, 'for'>): boolean {
  return scope?.eachStage === true;
}
