import { expect, test } from 'vitest';
import { checkRecord } from '../../../packages/engine/src/record/reader.ts';
import { BLOCKS, EVIDENCE_STATES } from '../../../packages/engine/src/record/record.ts';
import schema from '../../../packages/model/schema/model.schema.json' with { type: 'json' };
import { checkModel, METHODS, type Model } from '../../../packages/model/src/index.ts';
import { randomCases } from '../../support/randomCases.ts';
import { randomEvidenceProgram, randomOf, randomProgram, randomRecord } from '../../support/randomProgram.ts';

const cases = [...randomCases(200)];
const models = [...new Set(cases.map(({ model }) => model))];

/** Every object in plain data. */
function objectsIn(value: unknown): { [name: string]: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as { [name: string]: unknown }, ...inner];
}

test('random models and records have the published shapes', () => {
  expect(cases).toHaveLength(600);
  for (const { model } of cases) expect(checkModel(model).problems).toEqual([]);
  for (const { record } of cases) expect(checkRecord(record).problems).toEqual([]);
});

test('the same seed gives the same model and record', () => {
  const made = (): string => {
    const random = randomOf(11);
    const model = randomProgram(random);
    return JSON.stringify([model, randomRecord(random, model), randomEvidenceProgram(random, { size: 1 })]);
  };
  expect(made()).toBe(made());
});

test('every kind of condition occurs', () => {
  const kinds = Object.values(schema.$defs).flatMap((shape) => {
    const kind = (shape as { properties?: { kind?: { const?: string } } }).properties?.kind?.const;
    return kind === undefined || kind.endsWith('requirements') ? [] : [kind];
  });
  const found = new Set(objectsIn(models).map(({ kind }) => kind));
  expect(kinds.filter((kind) => !found.has(kind))).toEqual([]);
  expect(kinds).toHaveLength(36);
});

test('every method and every fact of calculations, credits, bodies and plans occurs', () => {
  const calculations = models.flatMap(({ calculations: list = [] }) => list);
  const methods = new Set(
    calculations.map(
      ({ method }) =>
        ({ best: 'best k', latest: method?.count === undefined ? 'latest' : 'latest k' })[method!.is as string] ??
        method!.is,
    ),
  );
  expect(Object.keys(METHODS).filter((name) => !methods.has(name as never))).toEqual([]);
  const unused = (list: readonly object[], shape: keyof typeof schema.$defs, told: readonly string[]): string[] => {
    const found = new Set(list.flatMap((each) => Object.keys(each)));
    const { properties } = schema.$defs[shape] as { properties: object };
    return Object.keys(properties).filter((name) => !found.has(name) && !told.includes(name));
  };
  const words = [
    'title',
    'about',
    'legalBasis',
    'inherited',
    'choice',
    'notFor',
    'monitor',
    'compareWith',
    'earlierVersion',
    'coreTotal',
    'scale',
  ];
  const of = <Thing>(list: (model: Model) => readonly Thing[] | undefined): Thing[] =>
    models.flatMap((model) => list(model) ?? []);
  expect({
    calculations: unused(calculations, 'Calculation', words),
    credits: unused(
      of((model) => model.credits),
      'Credit',
      words,
    ),
    bodies: unused(
      of((model) => model.bodiesOfEvidence),
      'BodyOfEvidence',
      words,
    ),
    plans: unused(
      of((model) => model.plans),
      'GraduationRequirements',
      words,
    ),
    needs: unused(
      of((model) => model.plans?.flatMap(({ needs = [] }) => needs)),
      'Credits',
      words,
    ),
    awards: unused(
      of((model) => model.awards),
      'Award',
      words,
    ),
    courses: unused(
      of((model) => model.courses),
      'Course',
      [...words, 'covers', 'approvedAsEquivalent'],
    ),
  }).toEqual({ calculations: [], credits: [], bodies: [], plans: [], needs: [], awards: [], courses: [] });
});

test('every block and every state of evidence occurs', () => {
  for (const block of BLOCKS)
    expect(cases.filter(({ record }) => (record[block]?.length ?? 0) > 0).length).toBeGreaterThan(50);
  const states = new Set(cases.flatMap(({ record }) => (record.evidence ?? []).map(({ state }) => state)));
  expect(EVIDENCE_STATES.filter((state) => state !== 'scored' && state !== 'mark' && !states.has(state))).toEqual([]);
});
