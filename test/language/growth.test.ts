/**
 * What a check costs grows with the files, not with references times neighbours. Counted, not timed: how often a line
 * among its neighbours is looked at, how often a table is asked, and how many rows of tables are walked over, for a
 * thousand and for four thousand competencies that stand side by side in one area of one file.
 */
import { expect, test } from 'vitest';
import { readOutline } from '../../packages/language/src/outline/reader.ts';
import { Project } from '../../packages/language/src/project.ts';
import type { Line, Outline } from '../../packages/language/src/tree/nodes.ts';
import { linesBelow } from '../../packages/language/src/tree/read.ts';
import { makeWorkspace, type Texts } from '../bench/workspace.ts';

interface Counts {
  /** Looks at a line of a block of more than a hundred. */
  neighbours: number;
  /** Questions to maps and sets. */
  lookups: number;
  /** Rows of maps that are walked over. */
  rows: number;
}

/** Counts each look at a line. */
function counted(lines: Line[], counts: Counts): Line[] {
  return new Proxy(lines, {
    get(target, property, receiver) {
      if (typeof property === 'string' && property.charCodeAt(0) <= 57) counts.neighbours++;
      return Reflect.get(target, property, receiver);
    },
  });
}

function watch(outline: Outline, counts: Counts): Outline {
  const blocks = [outline, ...linesBelow(outline)].filter(({ lines }) => lines.length > 100);
  for (const block of blocks) block.lines = counted(block.lines, counts);
  return outline;
}

type Methods = Record<string | symbol, (this: { size: number }, ...given: unknown[]) => unknown>;

/** Counts what is asked of tables while something runs. */
function countTables(counts: Counts, run: () => void): void {
  const undo: (() => void)[] = [];
  const watchMethod = (prototype: object, name: string | symbol, count: (size: number) => void): void => {
    const methods = prototype as Methods;
    const original = methods[name]!;
    methods[name] = function (...given) {
      count(this.size);
      return original.apply(this, given);
    };
    undo.push(() => {
      methods[name] = original;
    });
  };
  for (const prototype of [Map.prototype, Set.prototype]) {
    for (const name of ['get', 'has']) if (name in prototype) watchMethod(prototype, name, () => counts.lookups++);
    for (const name of ['keys', 'values', 'entries', 'forEach', Symbol.iterator])
      watchMethod(prototype, name, (size) => {
        counts.rows += size;
      });
  }
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
}

/** Reads, links and checks a workspace, and counts. */
function costOf(texts: Texts): Counts {
  const counts: Counts = { neighbours: 0, lookups: 0, rows: 0 };
  const project = new Project({ today: '2026-01-30' });
  for (const [path, text] of texts) project.setOutline(path, watch(readOutline(text), counts));
  countTables(counts, () => {
    for (const path of project.uris()) project.diagnostics(path);
  });
  return counts;
}

/** The same with every reference to a competency misspelt. */
function misspelt(texts: Texts): Texts {
  return new Map([...texts].map(([path, text]) => [path, text.replace(/(first|to): C/g, '$1: Z')]));
}

/** A framework that holds a line so many times. */
function repeated(line: string): (count: number) => Texts {
  return (count) => new Map([['main.cairn', `framework F "F"\n\n${line.repeat(count)}`]]);
}

test.each<[what: string, make: (count: number) => Texts]>([
  ['competencies', (count) => makeWorkspace(count, count)],
  ['competencies that name what is not there', (count) => misspelt(makeWorkspace(count, count))],
  ['areas of one code', repeated('area A "A"\n')],
  [
    'levels of one code',
    (count) => new Map([['main.cairn', `framework F "F"\n\nscale S "S"\n${'  level A = 1\n'.repeat(count)}`]]),
  ],
  ['levels without their scale', repeated('  level A = 1\n')],
  [
    'rows of one old code',
    (count) => new Map([['main.cairn', `framework F "F"\n\nreplaced\n${'  A -> B\n'.repeat(count)}`]]),
  ],
  ['scenarios', repeated('scenario "One"\n  student Rowan, grade 3\n')],
])('%s beside each other cost each the same', { timeout: 60_000 }, (_, make) => {
  const one = costOf(make(1_000));
  const four = costOf(make(4_000));
  expect(one.neighbours).toBeGreaterThan(1_000);
  for (const what of ['neighbours', 'lookups', 'rows'] as const)
    expect((four[what] + 1) / (one[what] + 1), what).toBeLessThan(4.5);
});
