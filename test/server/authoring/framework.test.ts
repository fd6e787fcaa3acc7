import { describe, expect, test } from 'vitest';
import { compileFile } from '../../../packages/server/src/authoring/compileFile.ts';
import { counts } from '../../../packages/server/src/authoring/counts.ts';
import { problemsByCompetency } from '../../../packages/server/src/authoring/problems.ts';
import { created, templates } from '../../../packages/server/src/authoring/templates.ts';
import type { ThingWithProblems } from '../../../packages/server/src/protocol.ts';
import { deskWith, folder } from '../../support/desk.ts';

const framework = `framework F "Framework"
  scale: growth

scale growth "Growth"
  level Low "Low" = 1
  level High "High" = 2

area A "Area"

  competency A.1 "Equations"
    target A.1.1 "Solve"
      needs first: A.9

progression of A.1
  by: levels
  at Lower: I try.

subject math "Math"
credit C "Credit"
  awards: 1.0 credit in math
  requires all of these:
    - completed PLAN

requirement PLAN "Plan"

scenario "Nothing"
  student Sam, grade 9
  as of: 2026-01-30
  expect
    credit C is not yet
#- part.cairn
part of F

area B "Another"
  competency B.1 "Graphs"
    I can: draw a graph of what I measured.
`;

/** The tree in short: names with numbers of errors and warnings, and the codes of what is told. */
function inShort({ name, errors, warnings, problems, things }: ThingWithProblems): unknown[] {
  return [name, errors, warnings, problems.map(({ code }) => code), ...things.map(inShort)];
}

describe('problems by competency', () => {
  test('stand below the things that hold them, and a progression below what it is of', () => {
    const { desk } = deskWith(framework);
    expect(problemsByCompetency(desk.project, desk.place).map(inShort)).toEqual([
      ['F', 0, 0, ['publication-facts-missing']],
      [
        'A',
        2,
        2,
        [],
        [
          'A.1',
          2,
          2,
          ['says-nothing'],
          ['A.1.1', 1, 0, ['unknown-code']],
          ['progression of A.1', 1, 1, ['progression-without-steps', 'unknown-level']],
        ],
      ],
      ['C', 0, 1, ['no-legal-basis', 'transcript-missing']],
    ]);
  });

  test('what belongs to no thing stands below its file', () => {
    const { desk } = deskWith('nobody knows this\n');
    expect(problemsByCompetency(desk.project, desk.place).map(({ name, kind }) => [name, kind])).toEqual([
      ['main.cairn', 'file'],
    ]);
  });

  test('there are none where there is no such file', () => {
    expect(problemsByCompetency(deskWith(framework).desk.project, `${folder}other.cairn`)).toEqual([]);
  });
});

describe('counts', () => {
  test('are those of all files of the framework, whichever is asked for', () => {
    const { project } = deskWith(framework).desk;
    const wanted = { code: 'F', title: 'Framework', competencies: 2, credits: 1, scenarios: 1, errors: 2, warnings: 3 };
    expect(counts(project, `${folder}main.cairn`)).toEqual(wanted);
    expect(counts(project, `${folder}part.cairn`)).toEqual(counts(project, `${folder}main.cairn`));
  });

  test('follow what is written', () => {
    const { project, place } = deskWith(framework).desk;
    const before = counts(project, place)!;
    project.set(`${folder}part.cairn`, 'part of F\n');
    expect(counts(project, place)).toMatchObject({ competencies: before.competencies - 1, credits: before.credits });
  });

  test('there are none without a framework', () => {
    const { project, place } = deskWith('part of F\n').desk;
    expect(counts(project, place)).toBeUndefined();
  });
});

describe('compiling', () => {
  test('tells the errors that stop it', () => {
    const { project, place } = deskWith(framework).desk;
    const { file, errors } = compileFile(project, place)!;
    expect(file).toBeUndefined();
    expect(errors.map(({ uri, range }) => [uri, range.start.line])).toEqual([
      [`${folder}main.cairn`, 11],
      [`${folder}main.cairn`, 15],
    ]);
  });

  test('gives the text and its name', () => {
    const { project, place } = deskWith('framework `F/1` "F"\n\narea A "A"\n').desk;
    const { file, errors } = compileFile(project, place)!;
    expect([file?.name, JSON.parse(file!.text).areas[0].code, errors]).toEqual(['F%2F1.json', 'A', []]);
  });

  test('needs a framework', () => {
    const { project, place } = deskWith('part of F\n').desk;
    expect(compileFile(project, place)).toBeUndefined();
  });
});

describe('templates', () => {
  test.each(templates())('$name with another title and code is without a mistake', ({ name }) => {
    const files = created({ template: name, title: 'Ours, "really"', code: '' });
    const { desk } = deskWith(files.map((file) => `#- ${file.name}\n${file.text}`).join(''));
    const told = files.flatMap((file) => desk.project.diagnostics(`${folder}${file.name}`));
    expect(told.map(({ code, message }) => [code, message])).toEqual([]);
    expect(desk.project.frameworks().flatMap(({ headers }) => headers.map((header) => header.name))).toContain('OR');
  });

  test('give their files the name of another title, and speak of no command', () => {
    const files = created({ template: 'k12-subject', title: 'Culinary arts', code: '' });
    expect(files.map(({ name }) => name)).toEqual([
      'culinary-arts.cairn',
      'culinary-arts.es.cairn',
      'state-standards.cairn',
    ]);
    expect(files[0]!.text).toContain('  identifier: https://example.org/frameworks/culinary-arts\n');
    expect(files.filter(({ text }) => text.includes('cairn check')).map(({ name }) => name)).toEqual([]);
    const same = created({ template: 'k12-subject', title: 'A school subject', code: '' });
    expect(same[0]!.name).toBe('geography.cairn');
  });

  test('of a name that is not there there are no files', () => {
    expect(created({ template: 'other', title: 'T', code: '' })).toEqual([]);
  });
});
