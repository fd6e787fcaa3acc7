import { describe, expect, test } from 'vitest';
import { exampleDay, filesOf } from '../../../packages/language/src/checks/example.ts';
import { applied } from '../../../packages/language/src/fixes/apply.ts';
import { fixAll, mendAll } from '../../../packages/language/src/fixes/fixAll.ts';
import { sourceActions } from '../../../packages/language/src/fixes/sourceActions.ts';
import { Project } from '../../../packages/language/src/project.ts';
import { cairnTexts, examplesFolder, projectOf } from '../../support/examples.ts';

function projectWith(source: string): Project {
  const project = new Project({ today: exampleDay });
  for (const { path, text } of filesOf(source)) project.set(path, text);
  return project;
}

/** The files of a source after an action at the place that is marked `<|>`, or at the beginning of the last file. */
function filesAfter(id: string, source: string): Record<string, string> | undefined {
  const marked = filesOf(source);
  const on = marked.find(({ text }) => text.includes('<|>')) ?? marked.at(-1)!;
  const offset = Math.max(on.text.indexOf('<|>'), 0);
  const project = projectWith(source.replace('<|>', ''));
  const fix = sourceActions.find((action) => action.id === id)!.fix(project, on.path, offset);
  if (!fix) return undefined;
  return Object.fromEntries(
    project.uris().map((uri) => [
      uri,
      applied(
        project.outline(uri)!.text,
        fix.edits.filter((edit) => (edit.uri ?? on.path) === uri),
      ),
    ]),
  );
}

const scale = 'framework F "F"\n  scale: S\n\nscale S "S"\n  level Low = 1\n  level Middle = 2\n  level High = 3\n';

const cases: [name: string, id: string, before: string, after: Record<string, string> | undefined][] = [
  [
    'every safe fix, of one the next that it lets be seen',
    'fix-all',
    'framework F Writing\n   version 1\n   status: draft\n',
    { 'main.cairn': 'framework F "Writing"\n  version: 1\n  status: draft\n' },
  ],
  ['nothing to mend', 'fix-all', 'framework F "Writing"\n', undefined],
  [
    'organise mends and formats; facts keep their order, and comments their place',
    'organise',
    'framework F Writing # a note\n  status:   draft\n  # the first\n  version 1\n\n\n\nscale S "S"\n    level A = 1\n',
    {
      'main.cairn':
        'framework F "Writing"  # a note\n  status: draft\n  # the first\n  version: 1\n\nscale S "S"\n  level A = 1\n',
    },
  ],
  [
    'what is not declared, each beside its kin',
    'declare-missing',
    'framework F "F"\n\ntag lab "Lab"\n\ncourse A "A"\n  tags: lab, dual-credit\n\ncourse B "B"\n  tags: honors\n',
    {
      'main.cairn':
        'framework F "F"\n\ntag lab "Lab"\ntag dual-credit "Dual credit"\ntag honors "Honors"\n\ncourse A "A"\n  tags: lab, dual-credit\n\ncourse B "B"\n  tags: honors\n',
    },
  ],
  [
    'levels of a progression, each in its place',
    'add-progression-levels',
    `${scale}\narea A "A"\n\nprogression of A<|>\n  # how it grows\n  at Middle: I do it with help.\n`,
    {
      'main.cairn': `${scale}\narea A "A"\n\nprogression of A\n  # how it grows\n  at Low: TBD\n  at Middle: I do it with help.\n  at High: TBD\n`,
    },
  ],
  [
    'no level is missing',
    'add-progression-levels',
    `${scale}\narea A "A"\n\nprogression of A<|>\n  at Low: a.\n  at Middle: b.\n  at High: c.\n`,
    undefined,
  ],
  [
    'what a translation lacks, with the original above it',
    'add-translations',
    'framework F "Writing"\n  also in: es\n\narea W "Texts"\n  competency W.1 "Opinions"\n    I can:\n      say what I think\n      and why.\n  competency W.2 "Stories"\n    I can: tell a story.\n#- main.es.cairn\ntranslation es of F\n  title: La escritura\n\n  area W "Textos"\n    competency W.1 "Opiniones"\n',
    {
      'main.cairn':
        'framework F "Writing"\n  also in: es\n\narea W "Texts"\n  competency W.1 "Opinions"\n    I can:\n      say what I think\n      and why.\n  competency W.2 "Stories"\n    I can: tell a story.\n',
      'main.es.cairn':
        'translation es of F\n  title: La escritura\n\n  area W "Textos"\n    competency W.1 "Opiniones"\n      # I can: say what I think\n      #   and why.\n      I can: TBD\n    # competency W.2 "Stories"\n    competency W.2 "TBD"\n      # I can: tell a story.\n      I can: TBD\n',
    },
  ],
  ['a framework is no translation', 'add-translations', 'framework F "Writing"\n', undefined],
  [
    'a scenario for a credit, with what it asks for',
    'write-scenario',
    `${scale}\nsubject art "Art"\nevidence kind piece "Piece"\nrole teacher "Teacher"\nrequirement SHOW "Show"\n\narea A "A"\n  competency A.1 "First"\n    evidence needed: 2 pieces\n\ncalculation best "Best"\n  for: each competency\n  method: highest\n  takes: scores\n  missing: left out\n  retakes: all count\n  override: replaces the value\n\nrule done "Done"\n  for: each competency\n  requires all of these:\n    - best at High or better\n\ncredit C "Credit in art"\n  awards: 1.0 credit in art<|>\n  requires all of these:\n    - done in each competency in A\n    - completed SHOW\n    - approved by teacher\n`,
    undefined,
  ],
];

describe('a source action', () => {
  test.each(cases.slice(0, -1))('%s', (_name, id, source, expected) => {
    expect(filesAfter(id, source)).toEqual(expected);
  });

  test('a scenario for a credit is met by what it records', () => {
    const [, , source] = cases.at(-1)!;
    const text = filesAfter('write-scenario', source)?.['main.cairn'] ?? '';
    expect(text.slice(text.indexOf('\nscenario'))).toBe(
      '\nscenario "Credit in art"\n  student Rowan, entered grade 9 on 2024-09-01\n  as of: 2026-07-01\n  evidence\n    2026-06-01 A.1 High piece\n    2026-06-01 A.1 High piece\n  requirements\n    2026-06-01 SHOW\n  approvals\n    2026-06-01 teacher C\n  expect\n    credit C is met\n',
    );
    const project = projectWith(text);
    expect(project.diagnostics('main.cairn').filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a scenario for a credit has the kinds of evidence that are enough', () => {
    const enough =
      'evidence kind talk "Talk"\nevidence kind diary "Diary"\n\nbody of evidence ENOUGH "Enough"\n  for: each competency\n  at least: 4 pieces\n  at least: 3 kinds\n  at least: 1 of talk\n  include: 1 diary\n\nrule done';
    const [, , source] = cases.at(-1)!;
    const asked = source.replace('rule done', enough).replace('- best', '- ENOUGH is met\n    - best');
    const text = filesAfter('write-scenario', asked)?.['main.cairn'] ?? '';
    const records = text.split('\n').filter((row) => row.startsWith('    2026-06-01 A.1 '));
    expect(records.map((row) => row.split(' ').at(-1))).toEqual(['talk', 'diary', 'piece', 'piece']);
    const project = projectWith(text);
    expect(project.diagnostics('main.cairn').filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('fix-all gives the changes of one round as they are, so that the cursor stays', () => {
  const project = projectWith('framework F "F"\n  version 1\n\nscale: S "S"\n  level A = 1\n');
  expect(fixAll(project, 'main.cairn')).toEqual([
    { start: 25, end: 25, text: ':' },
    { start: 34, end: 35, text: '' },
  ]);
});

test('of an unknown file nothing is said', () => {
  const project = projectWith('framework F "F"\n');
  expect(fixAll(project, 'other.cairn')).toEqual([]);
  expect(sourceActions.map((action) => action.fix(project, 'other.cairn', 3))).toEqual(
    sourceActions.map(() => undefined),
  );
});

test('no example framework has anything that is mended without looking, and no action throws anywhere in one', {
  timeout: 60_000,
}, () => {
  const texts = cairnTexts(examplesFolder);
  const project = projectOf(texts, examplesFolder);
  for (const path of texts.keys()) expect([path, fixAll(project, path)]).toEqual([path, []]);
  const places = sourceActions.filter(({ at }) => at === 'place');
  let count = 0;
  for (const [path, text] of texts) {
    for (let offset = 0; offset <= text.length + 1; offset += 41) {
      for (const action of places) {
        const fix = action.fix(project, path, offset);
        if (!fix) continue;
        count++;
        expect(fix.edits.length).toBeGreaterThan(0);
      }
    }
  }
  expect(count).toBeGreaterThan(50);
});

test('what a workspace has turned off is not mended', () => {
  const project = new Project({ today: exampleDay, severities: { 'odd-indentation': 'off', tabs: 'off' } });
  project.set('main.cairn', 'framework F "F"\n\tversion 1\n');
  expect(fixAll(project, 'main.cairn').map(({ text }) => text)).not.toContain('  ');
  const [off] = [...mendAll(project, ['main.cairn'])];
  expect(off![1].fixes.map(({ title }) => title)).toEqual(['Add the colon']);
});
