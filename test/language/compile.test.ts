/** From text to the model: what is said, for whom, in which bytes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile, Project } from '@cairn/language';
import { canonicalJson, checkModel, type Model, modelSchema } from '@cairn/model';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv2020.default({ strict: true, allErrors: true });
const validate = ajv.compile(modelSchema);

function cairnFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? cairnFiles(path) : name.endsWith('.cairn') ? [path] : [];
  });
}

function examples(): Project {
  const project = new Project();
  for (const path of cairnFiles(join(root, 'examples')))
    project.set(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  for (const path of project.listFiles()) project.setList(path, readFileSync(join(root, path), 'utf8'));
  return project;
}

function compiled(text: string, ...others: [string, string][]): Model {
  const project = new Project();
  project.set('main.cairn', text);
  for (const [uri, other] of others) project.set(uri, other);
  return compile(project, project.names.frameworkOf('main.cairn')!);
}

describe('every example', () => {
  const project = examples();
  for (const framework of project.frameworks()) {
    test(`${framework.key} has the published shape, and the same bytes twice`, () => {
      const text = canonicalJson(compile(project, framework));
      const model: unknown = JSON.parse(text);
      validate(model);
      expect(validate.errors ?? []).toEqual([]);
      expect(checkModel(model).problems).toEqual([]);
      const again = examples();
      expect(canonicalJson(compile(again, again.names.byCode(framework.key)!))).toBe(text);
      expect(text).not.toMatch(/"\/(?:home|work|tmp|Users)\//);
    });
  }
});

const small = `framework F "F"
  language: en
  scale: S

scale S "S"
  level Low = 1
  level High = 2.50
  mark NE "No evidence"
    means: left out of the average

subject math "Math"

area A "Area"
  subject: math
  grades: 6-8
  competency A.1 "First"
    I can: do one thing.
    I can: do another.
    evidence needed: 3 pieces
    target A.1.1 "Part"
      grades: 7
`;

describe('what it says', () => {
  test('facts that are inherited stand on every thing, and say so', () => {
    const target = compiled(small).areas?.[0]?.competencies?.[0]?.targets?.[0];
    expect(target).toMatchObject({
      grades: { from: '7', to: '7' },
      subject: { code: 'math' },
      evidenceNeeded: { pieces: 3 },
      scale: { code: 'S' },
      inherited: ['subject', 'scale', 'evidenceNeeded'],
    });
  });

  test('numbers are exact decimals in one form', () => {
    expect(compiled(small).scales?.[0]?.levels?.map((level) => level.value)).toEqual(['1', '2.5']);
  });

  test('translations stand side by side, repeated texts in their order', () => {
    const model = compiled(small, [
      'es.cairn',
      'translation es of F\n  title: Efe\n\n  area A "Área"\n    competency A.1 "Primera"\n      I can: hacer una cosa.\n      I can: hacer otra.\n',
    ]);
    expect(model.title).toEqual({ en: 'F', es: 'Efe' });
    expect(model.languages).toEqual(['en', 'es']);
    expect(model.areas?.[0]?.title).toEqual({ en: 'Area', es: 'Área' });
    expect(model.areas?.[0]?.competencies?.[0]?.iCan).toEqual([
      { en: 'do one thing.', es: 'hacer una cosa.' },
      { en: 'do another.', es: 'hacer otra.' },
    ]);
  });

  test('a condition tree, with the place of each condition apart', () => {
    const model = compiled(
      `${small}\nrequirement P "P"\nrole t "T"\nrule R "R"\n  requires at least 2 of these:\n    - completed P\n    - none of these:\n      - approved by t\n    - A.1 at High or better\n`,
    );
    expect(model.rules?.[0]?.requires).toMatchObject({
      kind: 'at least so many',
      count: 2,
      of: [
        { kind: 'completed', of: { code: 'P', kind: 'requirement' } },
        { kind: 'none', of: [{ kind: 'approved', by: { code: 't', kind: 'role' } }] },
        { kind: 'level', of: { code: 'A.1', kind: 'competency' }, level: { level: 'High', value: '2.5' } },
      ],
    });
    expect(model.source.positions['/rules/0/requires/of/1/of/0']).toEqual([0, 29]);
    expect(model.source.files).toEqual(['main.cairn']);
  });

  test('identity: letter case and place do not change it; an identifier, a code and a kind do; a written one wins', () => {
    const id = (text: string): string | undefined => compiled(text).areas?.[0]?.id;
    expect(id(small.replace('area A ', 'area a '))).toBe(id(small));
    expect(id(small.replace('scale: S\n', 'scale: S\n  version: 2\n'))).toBe(id(small));
    expect(id(small.replace('area A ', 'area B '))).not.toBe(id(small));
    expect(id(small.replace('language: en', 'language: en\n  identifier: urn:x'))).not.toBe(id(small));
    expect(id(small.replace('  grades: 6-8', '  grades: 6-8\n  id: 0b9f6c1e-6a1f-4c2b-9d0e-3c1f6a7b8c9d'))).toBe(
      '0b9f6c1e-6a1f-4c2b-9d0e-3c1f6a7b8c9d',
    );
  });

  test('a piece of evidence says its parts in any order', () => {
    const orders = (parts: string[]): string[][] =>
      parts.length === 0
        ? [[]]
        : parts.flatMap((part, i) => orders(parts.toSpliced(i, 1)).map((rest) => [part, ...rest]));
    for (const order of orders(['by t', 'override', 'because "Shown at the board # 3"', 'task T-1'])) {
      const model = compiled(
        `${small}\nrole t "T"\nscenario "S"\n  student A\n  as of: 2026-01-30\n  evidence\n    2026-01-12 A.1 High ${order.join(' ')}\n`,
      );
      expect(model.scenarios?.[0]?.evidence).toMatchObject([
        { by: { code: 't' }, override: true, reason: 'Shown at the board # 3', task: 'T-1', score: { level: 'High' } },
      ]);
    }
  });

  test.each([
    ['vi', 'vi'],
    ['zh-Hant-TW', 'zh-hant-tw'],
    ['nsk-Zxxx', 'nsk-zxxx'],
    ['es-419', 'es-419'],
  ])('the language %s is %s', (written, tag) => {
    const model = compiled(
      `${small}\ntest W "W"\n  part talk in S\n  best of: each part\n\nscenario "S"\n  student A\n  as of: 2026-01-30\n  scores\n    2026-01-12 W.talk High language ${written}\n`,
    );
    expect(model.scenarios?.[0]?.scores).toMatchObject([{ part: { code: 'W.talk' }, language: tag }]);
  });

  test('no piece of evidence may be needed in a stage, and by a target', () => {
    const model = compiled(
      'framework F "F"\n\nstages T "T"\n  stage P1 "One" = 1\n  stage P2 "Two" = 2\n\narea A "A"\n  competency A.1 "First"\n    evidence needed:\n      P1: 0 pieces\n      P2: 3 pieces\n    target A.1.1 "Part"\n      evidence needed: 0 pieces\n',
    );
    const [competency] = model.areas?.[0]?.competencies ?? [];
    expect(competency?.evidenceNeeded).toMatchObject({
      rows: [
        { stage: { code: 'P1' }, pieces: 0 },
        { stage: { code: 'P2' }, pieces: 3 },
      ],
    });
    expect(competency?.targets).toMatchObject([{ code: 'A.1.1', evidenceNeeded: { pieces: 0 } }]);
  });

  test('parts of a framework in several files are one model', () => {
    const model = compiled(small, ['more.cairn', 'part of F\n\narea B "More"\n']);
    expect(model.areas?.map((area) => area.code)).toEqual(['A', 'B']);
    expect(model.source.files).toEqual(['main.cairn', 'more.cairn']);
  });

  test('a thing of another framework is named with that framework', () => {
    const model = compiled('framework G "G"\n  uses: "f.cairn" as F\n\ncourse C "C"\n  credit: 1 credit in F/math\n', [
      'f.cairn',
      small,
    ]);
    expect(model.courses?.[0]?.credit?.subject).toMatchObject({ code: 'math', framework: 'F' });
    expect(model.uses).toMatchObject([{ alias: 'F', framework: 'F' }]);
  });

  test('what could not be read is left out, and nothing else', () => {
    const model = compiled(small.replace('    evidence needed: 3 pieces', '    evidence needed: many'));
    expect(model.areas?.[0]?.competencies?.[0]?.evidenceNeeded).toBeUndefined();
    expect(model.areas?.[0]?.competencies?.[0]?.iCan).toHaveLength(2);
    expect(validate(JSON.parse(canonicalJson(model)))).toBe(true);
  });
});
