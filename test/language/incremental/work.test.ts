/** What is done again for a letter that is typed: counted, in a workspace and in one of ten times the size. */
import { Project } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import { makeWorkspace, type Texts } from '../../bench/workspace.ts';

const hub = 'main.cairn';
const leaf = 'part-0003.cairn';
const perFile = 20;

interface Done {
  /** Files in which something was linked or checked. */
  linked: number;
  checked: number;
  /** How many things and files were checked, and which checks looked at the whole framework. */
  checks: number;
  wholes: string[];
  /** Files of which something else is said. */
  said: number;
}

function projectOf(texts: Texts): Project {
  const project = new Project({ today: '2026-11-01' });
  for (const [uri, text] of texts) project.set(uri, text);
  project.changedFiles();
  return project;
}

/** Makes an edit, counts, and takes it back. */
function doneBy(project: Project, texts: Texts, path: string, from: string | RegExp, to: string): Done {
  const text = texts.get(path)!;
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  project.set(path, other);
  const said = project.changedFiles().length;
  const { linked, checked, checks, wholes } = project.work;
  const done = { linked: linked.size, checked: checked.size, checks, wholes: [...wholes], said };
  project.set(path, text);
  project.changedFiles();
  return done;
}

const small = makeWorkspace(200, perFile);
const large = makeWorkspace(2000, perFile);
const projects = { small: projectOf(small), large: projectOf(large) };
const nothing: Omit<Done, 'said'> = { linked: 0, checked: 0, checks: 0, wholes: [] };

describe.each<[what: string, path: string, from: string | RegExp, to: string, done: Partial<Omit<Done, 'said'>>]>([
  ['the same text with a blank at its end', hub, /$/, ' ', {}],
  ['an empty line in the file that all use', hub, '\nscale growth', '\n\nscale growth', {}],
  [
    'a letter of a text in the file that all use',
    hub,
    'Plan the work of week 7,',
    'Plan the works of week 7,',
    { linked: 1, checked: 1, checks: 2 },
  ],
  ['a letter of a title there', hub, '"Habit 7"', '"Habit 77"', { linked: 1, checked: 1, checks: 3 }],
  [
    'a letter of the title of a level that all name',
    hub,
    '"Developing"',
    '"Developings"',
    { linked: 1, checked: 1, checks: 3 },
  ],
  [
    'a letter of the title of a subject',
    hub,
    'subject of math"',
    'subject of maths"',
    { linked: 1, checked: 1, checks: 2 },
  ],
  [
    'a letter of the title of the framework',
    hub,
    'for measuring"',
    'for measurings"',
    { linked: 1, checked: 1, checks: 2 },
  ],
  [
    'a letter of a fact of the first lines',
    hub,
    'version: 1',
    'version: 11',
    { linked: 1, checked: 1, checks: 2, wholes: ['translation-out-of-date', 'translation-not-checked'] },
  ],
  [
    'a letter of a title in used standards',
    'standards.cairn',
    '"Standard 7"',
    '"Standard 77"',
    { linked: 1, checked: 1, checks: 3 },
  ],
  ['a letter of a text in another file', leaf, 'give two reasons', 'give twos reasons', { linked: 1, checked: 1 }],
  ['a letter of a title there', leaf, /(competency C3\.7 ".*)"/, '$1x"', { linked: 1, checked: 1 }],
  ['a letter of a code that nobody names', leaf, 'rubric R3.5 ', 'rubric R3.55 ', { linked: 1, checked: 2 }],
])('%s in %s', (_what, path, from, to, expected) => {
  test('touches what reads it', () => {
    const { said, checks, ...done } = doneBy(projects.large, large, path, from, to);
    expect({ ...done, checks }).toEqual({ ...nothing, checks, ...expected });
    // Where something is told of the file itself, it moves with the text.
    expect(said).toBeLessThanOrEqual(1);
  });

  test('touches as much in a workspace of ten times the size', () => {
    const { said: _large, ...inLarge } = doneBy(projects.large, large, path, from, to);
    const { said: _small, ...inSmall } = doneBy(projects.small, small, path, from, to);
    expect(inLarge).toEqual(inSmall);
  });
});

describe('a code that others name', () => {
  const naming = (texts: Texts, pattern: RegExp): number =>
    [...texts.values()].filter((text) => pattern.test(text)).length;

  test.each([
    ['a competency', hub, 'competency HUB.7 ', 'competency HUB.77x ', /HUB\.7\b/],
    ['a subject', hub, 'subject math ', 'subject maths ', /(?:subject: |credit in |subject )math\b/],
    ['a standard', 'standards.cairn', 'standard S.7 ', 'standard S.7x ', /S\.7\b/],
  ])('%s is linked again where it is named', (_, path, from, to, pattern) => {
    const { linked, checked } = doneBy(projects.large, large, path, from, to);
    expect({ linked, checked }).toEqual({ linked: naming(large, pattern), checked: naming(large, pattern) });
  });
});

test('the same text is no change', () => {
  const { small: project } = projects;
  const before = project.diagnostics(hub);
  project.set(hub, small.get(hub)!);
  expect(project.changedFiles()).toEqual([]);
  expect(project.diagnostics(hub)).toBe(before);
});
