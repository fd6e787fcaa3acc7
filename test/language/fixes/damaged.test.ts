/** Fixes of files in which anything may be wrong: always within the file, never in each other's way. */
import { expect, test } from 'vitest';
import { applied, touch } from '../../../packages/language/src/fixes/apply.ts';
import { fixAll } from '../../../packages/language/src/fixes/fixAll.ts';
import type { Project } from '../../../packages/language/src/project.ts';
import { cairnTexts, examplesFolder, projectOf } from '../../support/examples.ts';

const texts = cairnTexts(examplesFolder);
const paths = [...texts.keys()].filter((path) => texts.get(path)!.length < 40_000);

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

type Damage = (lines: string[], at: number, next: (below: number) => number) => void;

const damages: Damage[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at]!),
  (lines, at, next) => (lines[at] = lines[at]!.slice(0, next(lines[at]!.length + 1))),
  (lines, at) => (lines[at] = `  ${lines[at]}`),
  (lines, at) => (lines[at] = lines[at]!.replace(/^ {2}/, '')),
  (lines, at) => (lines[at] = lines[at]!.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
  (lines, at) => (lines[at] = lines[at]!.replace(/[A-Za-z]{3,}/, (word) => word.slice(1))),
  (lines, at) => (lines[at] = lines[at]!.replace(':', '')),
  (lines, at, next) => {
    const other = next(lines.length);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  },
];

/** An example with some damages, with the files around it. */
function damaged(seed: number): { path: string; project: Project } {
  const next = numbers(seed);
  const path = paths[next(paths.length)]!;
  const lines = texts.get(path)!.split('\n');
  for (let count = 0; count < 6; count++) damages[next(damages.length)]!(lines, next(lines.length), next);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const around = [...texts].filter(([other]) => other.startsWith(folder) || other.startsWith('standards'));
  return { path, project: projectOf(new Map([...around, [path, lines.join(next(2) === 0 ? '\n' : '\r\n')]])) };
}

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

test('every change stands in its file, and touches no other of its fix', { timeout: 60_000 }, () => {
  let count = 0;
  for (const seed of seeds) {
    const { path, project } = damaged(seed);
    for (const said of project.diagnostics(path)) {
      for (const { title, edits } of project.fixes(path, said)) {
        count++;
        const outside = edits.filter(({ uri = path, start, end }) => {
          const length = project.outline(uri)?.text.length ?? -1;
          return start < 0 || end < start || end > length;
        });
        const touching = edits.filter((one, i) => edits.some((other, j) => i < j && touch(one, other)));
        expect([seed, said.code, title, outside, touching]).toEqual([seed, said.code, title, [], []]);
      }
    }
  }
  expect(count).toBeGreaterThan(200);
});

test('what is mended without looking leaves fewer errors, and nothing to mend so', { timeout: 60_000 }, () => {
  const errors = (project: Project, path: string): number =>
    project.diagnostics(path).filter(({ severity }) => severity === 'error').length;
  let mended = 0;
  for (const seed of seeds) {
    const { path, project } = damaged(seed);
    const edits = fixAll(project, path);
    if (edits.length === 0) continue;
    mended++;
    const before = errors(project, path);
    project.set(path, applied(project.outline(path)!.text, edits));
    expect([seed, fixAll(project, path)]).toEqual([seed, []]);
    expect([seed, errors(project, path) <= before]).toEqual([seed, true]);
  }
  expect(mended).toBeGreaterThan(5);
});
