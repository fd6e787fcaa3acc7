/** Every thing of two frameworks is renamed: the same framework comes out, with the same identities and messages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Line, type Project } from '@cairn/language';
import { anySlot, linesBelow, outlineOf } from '@cairn/language/editor';
import { describe, expect, test } from 'vitest';
import { rename } from '../../../packages/server/src/navigation/rename.ts';
import { examplesFolder } from '../../support/examples.ts';
import { deskAt, projectWith, textsAfter } from './applied.ts';

const at = 'file:///desk/';

/** The files of a framework of the examples, with those that it uses. */
function example(...paths: string[]): Map<string, string> {
  return new Map(paths.map((path) => [at + path, readFileSync(join(examplesFolder, path), 'utf8')]));
}

const workspaces: Record<string, Map<string, string>> = {
  'k5-writing': example('k5-writing.cairn', 'k5-writing.es.cairn', 'standards/ccss-ela.cairn'),
  'wa-graduation': example('wa-graduation.cairn', 'wa-graduation.es.cairn', 'wa-graduation-cases.cairn'),
};

/** What is said of a project: how often each message. */
function said(project: Project): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const place of project.uris())
    for (const { code } of project.diagnostics(place)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** The places in two models at which they differ, with what stands there. */
function* differences(
  before: unknown,
  after: unknown,
  path = '',
): Generator<{ path: string; was: unknown; is: unknown }> {
  if (before === after) return;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    yield { path, was: before, is: after };
    return;
  }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* differences((before as never)[name], (after as never)[name], `${path}/${name}`);
}

function declaredThings(project: Project): Line[] {
  return project
    .uris()
    .flatMap((place) => [...linesBelow(project.outline(place)!)])
    .filter((line) => line.row.scope && line.name !== undefined)
    .filter((line) => outlineOf(line).framework?.headers[0]?.row.id !== 'standards');
}

describe.each(Object.entries(workspaces))('%s', (_name, texts) => {
  const project = projectWith(texts);
  const messages = said(project);
  const frameworks = project.frameworks().filter(({ headers }) => headers.length > 0);
  const models = new Map(frameworks.map((framework) => [framework.key, compile(project, framework)]));
  const things = declaredThings(project);

  test('has things to rename', () => {
    expect(things.length).toBeGreaterThan(25);
  });

  test.each([
    ['a code', (line: Line) => `${/^\d/.test(line.name!) ? 'L' : ''}${line.name}-renamed`],
    ['a code in back-ticks', (line: Line) => `the new ${line.name}`],
  ])('to %s', { timeout: 120_000 }, (_to, newCode) => {
    for (const thing of things) {
      const desk = deskAt(project, project.placeOf(outlineOf(thing))!);
      const to = newCode(thing);
      const after = projectWith(textsAfter(project, rename(desk, anySlot(thing, 'code')!.start, to)));
      const what = `${thing.row.id} ${thing.name}`;
      const spaced = to.includes(' ') ? { 'space-in-code': (messages['space-in-code'] ?? 0) + 1 } : {};
      expect({ what, ...said(after) }).toEqual({ what, ...messages, ...spaced });
      for (const framework of after.frameworks().filter(({ headers }) => headers.length > 0)) {
        const before = models.get(framework.key) ?? models.get(thing.name!.toLowerCase())!;
        const ownsItsId = thing.row.scope === 'owner';
        const other = [...differences(before, compile(after, framework))].filter(
          ({ path, was, is }) =>
            !path.startsWith('/source/') &&
            !path.startsWith('/replaced') &&
            !(ownsItsId && path.endsWith('/id')) &&
            !(typeof was === 'string' && was.replaceAll(thing.name!, to) === is),
        );
        expect({ what, other }).toEqual({ what, other: [] });
      }
    }
  });
});
