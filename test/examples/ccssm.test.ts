/** The mathematics standards: all of them, with all the edges, and as the script writes them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ccssmFiles } from '../../packages/language/scripts/ccssm.ts';
import { Line } from '../../packages/language/src/tree/nodes.ts';
import { anyFact, linesBelow, slots, target } from '../../packages/language/src/tree/read.ts';
import { cairnTexts, examplesFolder, projectOf } from '../support/examples.ts';

const names = ['ccss-math.cairn', 'ccss-math-hs.cairn'];
const folder = join(examplesFolder, 'standards');
const texts = new Map([...cairnTexts(folder)].filter(([name]) => names.includes(name)));
const project = projectOf(texts);
project.link();
const standards = names.map((name) =>
  [...linesBelow(project.outline(name)!)].filter((line) => line.row.id === 'standard'),
);

/** The edges of a kind, each with the standard that it leads to. */
function edges(fact: 'needs first' | 'relates to', slot: string): [Line, Line | undefined][] {
  return standards.flat().flatMap((standard) => {
    const line = anyFact(standard, fact);
    return line ? slots(line, slot).map((value): [Line, Line | undefined] => [standard, target(value)]) : [];
  });
}

test('317 standards to grade 8 and 154 for high school, 115 of them parts', () => {
  expect(standards.map((list) => list.length)).toEqual([317, 154]);
  expect(
    standards.flat().filter(({ $container }) => $container instanceof Line && $container.row.id === 'standard'),
  ).toHaveLength(115);
  expect(standards.flat().every((standard) => anyFact(standard, 'statement'))).toBe(true);
});

test('729 dependencies and 144 connections, each to a standard that is there', () => {
  const needs = edges('needs first', 'code');
  const relates = edges('relates to', 'value');
  expect([needs.length, relates.length]).toEqual([729, 144]);
  expect([...needs, ...relates].filter(([, to]) => to === undefined)).toEqual([]);
});

test('the files are what the script writes from the data', () => {
  const data = join(import.meta.dirname, '../../../shared/data/graph');
  if (!existsSync(data)) {
    console.log('The data of flywheelmath/ccssm is not here; the files were counted and not written again.');
    return;
  }
  expect(ccssmFiles(data)).toEqual(texts);
});
