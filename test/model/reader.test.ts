/** The reader agrees with a whole JSON Schema validator, and says what it does not know. */
import { compile, Project } from '@cairn/language';
import { canonicalJson, checkModel, formatVersion, modelSchema, readModel } from '@cairn/model';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const validate = new Ajv2020.default({ strict: true }).compile(modelSchema);

const text = `framework F "F"
  scale: S
scale S "S"
  level A = 1
  level B = 2
role t "T"
requirement P "P"
  element: one
  once in: each grade 9-12
area X "X"
  competency X.1 "X"
    I can: do it.
    needs first: X.2 at B
  competency X.2 "Y"
rule R "R"
  requires at least one of these:
    - completed P
    - X.1 at B or better
graduation requirements D "D"
  applies to: students who entered grade 9 on or after 2020-07-01
  total: 1.0
  credits ANY: 1.0 in any subject
scenario "S"
  student Rowan, entered grade 9 on 2023-09-01
  as of: 2026-01-30
  requirements
    2025-05-30 P grade 9
  expect
    R is met
`;
const project = new Project();
project.set('f.cairn', text);
const model = canonicalJson(compile(project, project.frameworks()[0]!));

describe('a compiled framework', () => {
  test('is read without a word', () => expect(readModel(model)).toMatchObject({ problems: [] }));

  const changes: Record<string, [(data: Record<string, unknown>) => unknown, string]> = {
    'another file': [
      () => ({ hello: 1 }),
      'This is not a compiled Cairn framework: it does not say `"format": "cairn-model"`.',
    ],
    'no version': [
      (d) => ({ ...d, formatVersion: 1 }),
      'It does not say the version of its format, like `"formatVersion": "1.0"`.',
    ],
    'a version to come': [
      (d) => ({ ...d, formatVersion: '9.0' }),
      'Its format has version 9.0; this reader knows 1.x. Use a reader of that version, or compile the framework again.',
    ],
    'an unknown member': [(d) => ({ ...d, colour: 'green' }), '`colour` is not known to this reader.'],
    'a missing member': [({ id: _id, ...d }) => d, '`id` is missing.'],
    'a number for a text': [(d) => ({ ...d, version: 3 }), 'Here stands a string.'],
  };
  for (const [name, [change, message]] of Object.entries(changes)) {
    test(`${name}: refused`, () => {
      const reading = checkModel(change(JSON.parse(model)));
      expect(reading.model).toBeUndefined();
      expect(reading.problems[0]).toMatchObject({ kind: 'refused', message });
    });
  }

  test('a newer minor version: what is not known is named and passed over', () => {
    const [major, minor] = formatVersion.split('.').map(Number);
    const reading = checkModel({ ...JSON.parse(model), formatVersion: `${major}.${minor! + 1}`, colour: 'green' });
    expect(reading.model).toBeDefined();
    expect(reading.problems).toEqual([
      { pointer: '/colour', kind: 'unknown', message: '`colour` is not known to this reader.' },
    ]);
  });

  test('not JSON', () =>
    expect(readModel('{')).toMatchObject({ model: undefined, problems: [{ message: 'This is not JSON.' }] }));
});

/** Every place in plain data, as a path. */
function places(data: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof data !== 'object' || data === null) return [path];
  return [
    path,
    ...Object.entries(data).flatMap(([name, value]) =>
      places(value, [...path, Array.isArray(data) ? Number(name) : name]),
    ),
  ];
}

test('on 2,000 changes at random places it agrees with the validator', () => {
  const all = places(JSON.parse(model)).filter(
    (path) => path.length > 0 && !['format', 'formatVersion'].includes(String(path[0])),
  );
  const junk = fc.oneof(
    fc.constant(undefined),
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.constant([]),
    fc.constant({}),
    fc.constant({ kind: 'all', of: [] }),
    fc.constant('1.50'),
    fc.constant({ en: 'x' }),
  );
  let refusedCount = 0;
  fc.assert(
    fc.property(fc.constantFrom(...all), junk, (path, value) => {
      const data = JSON.parse(model);
      let at = data;
      for (const step of path.slice(0, -1)) at = at[step];
      const last = path.at(-1)!;
      if (value === undefined) delete at[last];
      else at[last] = value;
      const clean = JSON.parse(JSON.stringify(data));
      const refused = checkModel(clean).model === undefined;
      if (refused) refusedCount++;
      expect(refused).toBe(!validate(clean));
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(refusedCount).toBeGreaterThan(1000);
});
