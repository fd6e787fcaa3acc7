import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Project } from '@cairn/language';
import { expect, test } from 'vitest';
import type { Desk } from '../../../packages/server/src/desk.ts';
import { codeLenses } from '../../../packages/server/src/hints/codeLenses.ts';
import { inlayHints } from '../../../packages/server/src/hints/inlayHints.ts';
import { hover } from '../../../packages/server/src/hover/hover.ts';
import { signature } from '../../../packages/server/src/signature/signature.ts';

const root = resolve(import.meta.dirname, '../../../examples');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** All examples in a project, with one of them changed. */
function deskOf(path: string, change: (text: string) => string): Desk {
  const project = new Project({ today: '2026-07-01' });
  for (const file of globSync('**/*.cairn', { cwd: root }))
    project.set(`file:///${file}`, file === path ? change(read(file)) : read(file));
  for (const place of project.listFiles()) project.setList(place, read(place.slice('file:///'.length)));
  project.link();
  const place = `file:///${path}`;
  return { project, place, outline: project.outline(place)! };
}

/** Asks for everything at every offset, and counts what was said. */
function askEverywhere(desk: Desk): { hovers: number; forms: number; hints: number; lenses: number } {
  const { outline } = desk;
  let hovers = 0;
  let forms = 0;
  for (let offset = 0; offset <= outline.text.length + 2; offset++) {
    if (hover(desk, offset)) hovers++;
    if (signature(desk, offset)) forms++;
  }
  let hints = 0;
  for (let line = 0; line <= outline.lineStarts.length; line++)
    hints += inlayHints(desk, { start: { line, character: 0 }, end: { line, character: 1000 } }).length;
  return { hovers, forms, hints, lenses: codeLenses(desk).length };
}

/** A text in which every fifth line is damaged, in one way after the other. */
function damaged(text: string): string {
  const ways: ((line: string) => string)[] = [
    (line) => line.slice(0, Math.ceil(line.length / 2)),
    (line) => `${line} and more "`,
    (line) => line.replace(':', ''),
    (line) => `   ${line}`,
    (line) => `${line.replace(/[\w.]+$/, '')}\`[x](command:y)`,
    (line) => line.trimStart(),
    () => '\t- \u202e"',
  ];
  return text
    .split('\n')
    .map((line, index) => (index % 5 === 4 ? ways[((index / 5) % ways.length) | 0]!(line) : line))
    .join('\r\n');
}

test.each(['avanti-canoe.cairn', 'portfolio-ela.cairn'])('everything at every offset of %s', (path) => {
  const { hovers, forms, hints, lenses } = askEverywhere(deskOf(path, (text) => text));
  expect(hovers).toBeGreaterThan(1000);
  expect(forms).toBeGreaterThan(1000);
  expect(hints).toBeGreaterThan(10);
  expect(lenses).toBeGreaterThan(10);
});

test.each(['avanti-canoe.cairn', 'portfolio-ela.cairn', 'avanti-canoe.es.cairn'])('in %s, damaged', (path) => {
  const said = askEverywhere(deskOf(path, damaged));
  expect(said.hovers).toBeGreaterThan(100);
  expect(said.forms).toBeGreaterThan(100);
});

test.each([
  ['nothing at all', ''],
  ['blanks', ' \t\n\r\n  '],
  ['no header', '\ufeffcompetency A "A"\r\n  needs first: A\r\n'],
  ['a header alone', 'framework'],
  [
    'a long line',
    `framework T\n  about:${' x'.repeat(3000)}\nrule r\n  requires all of these:\n    - ${'a, '.repeat(300)}`,
  ],
])('in a file of %s', (_what, text) => {
  const project = new Project({ today: '2026-07-01' });
  const outline = project.set('file:///a.cairn', text);
  const said = askEverywhere({ project, place: 'file:///a.cairn', outline });
  expect(said.lenses).toBe(0);
});
