/** After any edits a project says what a fresh one says of the same texts, and does no more work than it must. */
import { checks, type Diagnostic, Project } from '@cairn/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, isSpreadsheet } from '../../packages/language/src/checks/example.ts';
import { makeWorkspace, seeded } from '../bench/workspace.ts';
import { edit, everything, type Files, freshProject } from '../support/edits.ts';
import { cairnTexts, examplesFolder } from '../support/examples.ts';
import { readableOutlines, roughOutlines } from '../support/randomOutline.ts';

/** `CAIRN_EDITS=10000` takes minutes. */
const edits = Number(process.env['CAIRN_EDITS'] ?? 600);
const seed = Number(process.env['CAIRN_SEED'] ?? 1);
/** So many edits are done to a workspace before it is left for another. */
const perWorkspace = 20;

describe('incremental equals fresh', () => {
  const examples = [...cairnTexts(examplesFolder)].filter(([, { length }]) => length < 16_000);
  const ofChecks = checks.flatMap(({ bad, good }) => [filesOf(bad), filesOf(good)]);
  const random = seeded(seed);
  const outlines = fc
    .sample(fc.oneof(readableOutlines(), roughOutlines()), { numRuns: 200, seed })
    .map(({ text }) => text);

  const sources: Record<string, () => { path: string; text: string }[]> = {
    'examples of checks': () => [
      ...ofChecks[random(ofChecks.length)]!,
      ...ofChecks[random(ofChecks.length)]!.map(({ path, text }) => ({ path: `also/${path}`, text })),
    ],
    'the example frameworks': () => {
      const at = random(examples.length);
      return examples.slice(at, at + 2).map(([path, text]) => ({ path, text }));
    },
    'frameworks in several files': () => {
      const [, text] = examples[random(examples.length)]!;
      return random(2) === 0 ? inSeveralFiles(text) : inSeveralFiles(ofChecks[random(ofChecks.length)]![0]!.text);
    },
    'random outlines': () =>
      Array.from({ length: 3 }, (_, index) => ({ path: `${index}.cairn`, text: outlines[random(outlines.length)]! })),
  };

  function isTold(told: readonly Diagnostic[] | undefined, said: readonly Diagnostic[]): boolean {
    return told === said || (said.length === 0 && (told ?? []).length === 0);
  }

  /** A framework whose blocks are dealt out over its file and two further ones. */
  function inSeveralFiles(text: string): { path: string; text: string }[] {
    const [head = '', ...blocks] = text.split(/\n(?=\w)/);
    const code = /^framework (\S+)/.exec(head)?.[1];
    const parts = [head, `part of ${code}\n`, `part of ${code}\n`];
    for (const block of blocks) parts[random(3)] += `\n${block}`;
    return parts.map((part, index) => ({ path: `${index === 0 ? 'main' : `part-${index}`}.cairn`, text: part }));
  }

  test.each(Object.entries(sources))(
    'over %s',
    (_, make) => {
      const others = [...outlines.slice(0, 20), ...ofChecks.flatMap((some) => some.map(({ text }) => text))];
      let done = 0;
      while (done < edits / 4) {
        const sheets = make();
        const files: Files = {
          texts: new Map(sheets.filter(({ path }) => !isSpreadsheet(path)).map(({ path, text }) => [path, text])),
          lists: new Map(sheets.filter(({ path }) => isSpreadsheet(path)).map(({ path, text }) => [path, text])),
          severities: {},
        };
        const project = freshProject(files);
        everything(project);
        const told = new Map<string, readonly Diagnostic[]>();
        const history: string[] = [];
        for (let count = 0; count < perWorkspace; count++, done++) {
          history.push(edit(files, project, others, random));
          // An editor may ask for one file only, or type on before it asks.
          if (random(4) === 0) project.diagnostics([...files.texts.keys()][random(files.texts.size)]!);
          if (random(4) === 0) continue;
          const fresh = everything(freshProject(files));
          for (const uri of project.changedFiles()) told.set(uri, project.diagnostics(uri));
          const now = everything(project);
          const untold = project.uris().filter((uri) => !isTold(told.get(uri), project.diagnostics(uri)));
          expect({ history, untold }).toEqual({ history, untold: [] });
          if (now.join('\n') !== fresh.join('\n')) expect({ history, said: now }).toEqual({ history, said: fresh });
        }
      }
      expect(done).toBeGreaterThanOrEqual(edits / 4);
    },
    600_000,
  );
});

describe('the work of an edit', () => {
  const texts = makeWorkspace(200);
  const leaf = 'part-0003.cairn';
  const hub = 'main.cairn';

  function workOf(path: string, from: string, to: string): Omit<Project['work'], 'wholes'> & { said: string[] } {
    const project = new Project({ today: '2026-11-01' });
    for (const [uri, text] of texts) project.set(uri, text);
    const before = new Map(project.uris().map((uri) => [uri, project.diagnostics(uri)]));
    const text = texts.get(path)!;
    expect(text).toContain(from);
    project.set(path, text.replace(from, to));
    const said = project.uris().filter((uri) => project.diagnostics(uri) !== before.get(uri));
    const { linked, checked } = project.work;
    return { linked, checked, said };
  }

  test.each([hub, leaf])('text of %s is looked at in that file only', (path) => {
    const longer = workOf(path, '\n    I can: ', '\n    I can: slowly ');
    expect(longer).toEqual({ linked: [], checked: [path], said: [] });
    const moved = workOf(path, '\n    I can: ', '\n\n    I can: slowly\n      and ');
    expect(moved).toEqual({ linked: [], checked: [path], said: [] });
  });

  test('a comment is looked at in that file only', () => {
    expect(workOf(hub, '\nscale growth', '\n# ours\nscale growth')).toEqual({
      linked: [],
      checked: [hub],
      said: [hub],
    });
  });

  test('a mistake in a text is told in that file only', () => {
    const { said } = workOf(leaf, '\n    I can: ', '\n    I can: understand TODO ');
    expect(said).toEqual([leaf]);
  });

  test('a code that others name is linked again where it is named', () => {
    const { linked, said } = workOf(hub, 'subject math "', 'subject maths "');
    const naming = [...texts].filter(([, text]) => /(?:subject: |credit in )math\n/.test(text)).map(([path]) => path);
    expect(naming).toEqual(['part-0001.cairn']);
    expect(linked).toEqual([hub, ...naming]);
    expect(said).toEqual([hub, ...naming]);
  });

  test('a title in a file that nobody names is linked there, and checked there and where its subject is declared', () => {
    const { linked, checked, said } = workOf(leaf, 'C3.7 "', 'C3.7 "About ');
    expect({ linked, checked, said }).toEqual({ linked: [leaf], checked: [hub, leaf], said: [] });
  });

  test('the same text is no change', () => {
    expect(workOf(hub, 'scale growth', 'scale growth')).toEqual({ linked: [], checked: [], said: [] });
  });
});
