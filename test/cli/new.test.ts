import { describe, expect, test } from 'vitest';
import { templates } from '../../packages/cli/src/templates.ts';
import { cairn, filesIn, folderWith, useCommand } from './command.ts';

useCommand();

const list = `k12-subject          a subject from kindergarten on: competencies, a progression, a rubric, Spanish beside it
mastery-high-school  a high school without averages: evidence, mastery, credit, “not yet”
state-diploma        a diploma policy: credits by subject, pathways, tests, who may waive what
portrait             a portrait of a graduate: skills of a whole district, measured and not measured
`;

describe('cairn new', () => {
  test('lists the templates', async () => {
    expect(await cairn(folderWith({}), ['new', '--list'])).toEqual({ out: list, err: '', code: 0 });
  });

  test('says which there are where nobody can be asked', async () => {
    const folder = folderWith({});
    expect(await cairn(folder, ['new'])).toEqual({
      out: '',
      err: [
        'cairn: Say which template: `cairn new --template NAME`.\n',
        '       There are:\n',
        ...list.split(/(?<=\n)/).map((line) => `         ${line}`),
      ].join(''),
      code: 2,
    });
    expect(filesIn(folder)).toEqual({});
  });

  test('writes a template and says what to do next', async () => {
    const folder = folderWith({});
    expect(await cairn(folder, ['new', '--template', 'k12-subject', 'my/subject'])).toEqual({
      out: `written  my/subject/geography.cairn
written  my/subject/geography.es.cairn
written  my/subject/state-standards.cairn

What to do next:
  1. Open \`my/subject/geography.cairn\` and read it from the top; lines that begin with # explain.
  2. Change a title or a sentence, and save.
  3. \`cairn check my/subject --watch\` tells at every save what does not fit together.
`,
      err: '',
      code: 0,
    });
  });

  test('writes to the folder it is in', async () => {
    const folder = folderWith({});
    const { out } = await cairn(folder, ['new', '-t', 'portrait', '.']);
    expect(out).toContain('written  portrait.cairn\n');
    expect(out).toContain('`cairn check --watch`');
  });

  test('never writes over a file', async () => {
    const folder = folderWith({ 'k12-subject/geography.cairn': 'mine' });
    expect(await cairn(folder, ['new', '--template', 'k12-subject'])).toEqual({
      out: '',
      err: `cairn: \`k12-subject/geography.cairn\` is already there, and nothing was written.
       Name another folder: \`cairn new --template k12-subject my-k12-subject\`.
`,
      code: 2,
    });
    expect(filesIn(folder)).toEqual({ 'k12-subject/geography.cairn': 'mine' });
  });

  test('knows the nearest template', async () => {
    expect(await cairn(folderWith({}), ['new', '-t', 'potrait'])).toEqual({
      out: '',
      err: `cairn: \`-t\` does not know \`potrait\`. Did you mean \`portrait\`?
       It takes one of: k12-subject, mastery-high-school, state-diploma, portrait.
`,
      code: 2,
    });
  });
});

describe.each(templates)('the template $name', ({ name, first }) => {
  test('has nothing to mend, is in its usual form, and compiles', async () => {
    const folder = folderWith({});
    expect((await cairn(folder, ['new', '--template', name])).code).toBe(0);
    expect(await cairn(folder, ['check', '--all', name])).toEqual({
      out: expect.stringMatching(/^\d files? checked, nothing to mend\.\n$/),
      err: '',
      code: 0,
    });
    expect((await cairn(folder, ['format', '--check', name])).code).toBe(0);
    expect((await cairn(folder, ['compile', name, '--out', 'out'])).code).toBe(0);
  });

  test('says how to read it, what to do next, and what is expected', async () => {
    const folder = folderWith({});
    await cairn(folder, ['new', '--template', name, '.']);
    const text = filesIn(folder)[first]!;
    expect(text).toContain('# How to read this file');
    expect(text).toContain('# What to do next');
    expect(text).toMatch(/^scenario "/m);
  });
});

test('all templates fit beside each other', async () => {
  const folder = folderWith({});
  for (const { name } of templates) await cairn(folder, ['new', '--template', name]);
  expect(await cairn(folder, ['check', '--all'])).toEqual({
    out: '6 files checked, nothing to mend.\n',
    err: '',
    code: 0,
  });
});
