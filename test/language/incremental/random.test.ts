/** After any edits a project says what a fresh one says of the same texts, and does no more work than it must. */
import { checks, type Diagnostic } from '@cairn/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, isSpreadsheet } from '../../../packages/language/src/checks/example.ts';
import { makeWorkspace, seeded } from '../../bench/workspace.ts';
import { edit, everything, type Files, freshProject } from '../../support/edits.ts';
import { cairnTexts, examplesFolder } from '../../support/examples.ts';
import { readableOutlines, roughOutlines } from '../../support/randomOutline.ts';

/** `CAIRN_EDITS=10000` takes a minute or two. */
const edits = Number(process.env['CAIRN_EDITS'] ?? 1500);
const seed = Number(process.env['CAIRN_SEED'] ?? 1);
/** So many edits are done to a workspace before it is left for another. */
const perWorkspace = 20;

describe('incremental equals fresh', () => {
  const examples = [...cairnTexts(examplesFolder)].filter(([, { length }]) => length < 8_000);
  const ofChecks = checks.flatMap(({ bad, good }) => [filesOf(bad), filesOf(good)]);
  const random = seeded(seed);
  const outlines = fc
    .sample(fc.oneof(readableOutlines(), roughOutlines()), { numRuns: 200, seed })
    .map(({ text }) => text);

  /** Which files are edited, and how many of a hundred edits are done to such files. */
  const sources: [what: string, share: number, make: () => { path: string; text: string }[]][] = [
    [
      'examples of checks',
      35,
      () => [
        ...ofChecks[random(ofChecks.length)]!,
        ...ofChecks[random(ofChecks.length)]!.map(({ path, text }) => ({ path: `also/${path}`, text })),
      ],
    ],
    [
      'the example frameworks',
      10,
      () => {
        const at = random(examples.length);
        return examples.slice(at, at + 2).map(([path, text]) => ({ path, text }));
      },
    ],
    [
      'frameworks in several files',
      25,
      () => {
        const [, text] = examples[random(examples.length)]!;
        return random(2) === 0 ? inSeveralFiles(text) : inSeveralFiles(ofChecks[random(ofChecks.length)]![0]!.text);
      },
    ],
    [
      'files around one that all use',
      10,
      () => [
        ...[...makeWorkspace(9, 3)].map(([path, text]) => ({ path, text: text.replace(beyondTheFirst, '') })),
        { path: 'main.es.cairn', text: translated },
      ],
    ],
    [
      'random outlines',
      20,
      () =>
        Array.from({ length: 3 }, (_, index) => ({ path: `${index}.cairn`, text: outlines[random(outlines.length)]! })),
    ],
  ];

  function isTold(told: readonly Diagnostic[] | undefined, said: readonly Diagnostic[]): boolean {
    return told === said || (said.length === 0 && (told ?? []).length === 0);
  }

  /** Of a hundred things of the file that all use, nine are enough. */
  const beyondTheFirst = /^ {2}(?:competency HUB|standard S)\.\d\d.*\n(?: {4}.*\n)*/gm;

  const translated = `translation es of BENCH
  title: Un marco para medir

  area HUB "Hábitos de trabajo"
    competency HUB.1 "Hábito 1"
      statement: Planear el trabajo de la semana 1.
      I can: hacer un plan y cumplirlo.
  area A0 "Área 0"
    competency C0.1 "Un puente 0.1"
`;

  /** A framework whose blocks are dealt out over its file and two further ones. */
  function inSeveralFiles(text: string): { path: string; text: string }[] {
    const [head = '', ...blocks] = text.split(/\n(?=\w)/);
    const code = /^framework (\S+)/.exec(head)?.[1];
    const parts = [head, `part of ${code}\n`, `part of ${code}\n`];
    for (const block of blocks) parts[random(3)] += `\n${block}`;
    return parts.map((part, index) => ({ path: `${index === 0 ? 'main' : `part-${index}`}.cairn`, text: part }));
  }

  test.each(sources)(
    'over %s',
    (_, share, make) => {
      const others = [...outlines.slice(0, 20), ...ofChecks.flatMap((some) => some.map(({ text }) => text))];
      let done = 0;
      while (done < (edits * share) / 100) {
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
          if (random(5) === 0) history.push(edit(files, project, others, random));
          const fresh = everything(freshProject(files));
          for (const uri of project.changedFiles()) told.set(uri, project.diagnostics(uri));
          const now = everything(project);
          const untold = project.uris().filter((uri) => !isTold(told.get(uri), project.diagnostics(uri)));
          expect({ history, untold }).toEqual({ history, untold: [] });
          if (now.join('\n') !== fresh.join('\n')) expect({ history, said: now }).toEqual({ history, said: fresh });
        }
      }
      expect(done).toBeGreaterThanOrEqual((edits * share) / 100);
    },
    600_000,
  );
});
