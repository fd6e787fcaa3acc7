import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '@cairn/language';
import { describe, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-types';
import { type CompletionClient, complete } from '../../../packages/server/src/completion/complete.ts';
import { cairnTexts, examplesFolder } from '../../support/examples.ts';
import { type Accepted, accepted } from './accepting.ts';
import { linesOf, offers, piecesOf } from './sampling.ts';

const texts = cairnTexts(examplesFolder);
const paths = [...texts.keys()];
const client: CompletionClient = { snippets: true, today: '2026-11-01' };

/** The examples, with one of them as it is written now. */
const project = new Project({ today: '2026-11-01' });
for (const [path, text] of texts) project.set(path, text);
for (const path of project.listFiles()) project.setList(path, readFileSync(join(examplesFolder, path), 'utf8'));
project.link();

function ask(path: string, text: string, offset: number): CompletionList {
  return complete({ project, place: path, outline: project.set(path, text) }, offset, client);
}

/** Some of the points at which lines are cut, each with the file from which the rest of the row is gone. */
function points(
  path: string,
  lines: number,
  first: number,
): { cut: string; piece: ReturnType<typeof piecesOf>[number]; row: string }[] {
  const text = texts.get(path)!;
  const outline = project.set(path, text);
  const every = Math.max(1, Math.floor(outline.lineStarts.length / lines));
  return linesOf(outline, every, first)
    .flatMap((line) => piecesOf(line, text))
    .map((piece) => {
      const end = text.indexOf('\n', piece.start);
      const row = text.slice(text.lastIndexOf('\n', piece.start - 1) + 1, piece.start);
      return { cut: text.slice(0, piece.start) + text.slice(end < 0 ? text.length : end), piece, row };
    });
}

test('the word, code or level that stood there is offered', { timeout: 120_000 }, () => {
  let asked = 0;
  const missed: string[] = [];
  for (const path of paths) {
    for (const { cut, piece, row } of points(path, 25, 3)) {
      if (!piece.isKnown) continue;
      asked++;
      const list = ask(path, cut, piece.start);
      if (offers(list, piece)) continue;
      // Of more than are shown at once, those that begin as it was typed.
      const typed = piece.text.slice(0, -1);
      const more =
        list.isIncomplete &&
        ask(path, cut.slice(0, piece.start) + typed + cut.slice(piece.start), piece.start + typed.length);
      if (!more || !offers(more, piece)) missed.push(`${path}: ${row}<|>${piece.text}`);
    }
    project.set(path, texts.get(path)!);
  }
  expect(asked).toBeGreaterThan(800);
  expect(missed.slice(0, Math.floor(asked * 0.02))).toEqual(missed);
});

test('what is accepted reads without a problem but for the places to fill', { timeout: 120_000 }, () => {
  let count = 0;
  const told: string[] = [];
  for (const [number, path] of paths.entries()) {
    for (const [index, { cut, piece, row }] of points(path, 12, 5).entries()) {
      const { items } = ask(path, cut, piece.start);
      for (const item of items.filter((_, at) => at % 9 === (index + number) % 9)) {
        const written = accepted(cut, item);
        const problems = problemsOn(path, written);
        count++;
        if (problems.length > 0) told.push(`${path}: ${row} + ${item.label}: ${problems}`);
      }
    }
    project.set(path, texts.get(path)!);
  }
  expect(count).toBeGreaterThan(800);
  expect(told).toEqual([]);
});

/** What cannot be read or linked on the rows that were written, apart from places that are still to be filled. */
function problemsOn(path: string, { text, start, end, places }: Accepted): string[] {
  const outline = project.set(path, text);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const isEmpty = places.some((place) => place.start === place.end);
  return [...outline.problems, ...project.linkFile(path)]
    .filter((problem) => problem.start >= from && problem.start <= to)
    .filter((problem) => !places.some((place) => problem.start <= place.end && problem.end >= place.start))
    .filter(({ code }) => !(isEmpty && unfinished.has(code)))
    .map(({ code }) => code);
}

/** What is said of a line in which nothing stands yet where something has to. */
const unfinished = new Set(['text-missing', 'line-not-finished', 'belongs-elsewhere']);

describe('at any place', () => {
  test.each(paths)('%s: at most 200', { timeout: 60_000 }, (path) => {
    const text = texts.get(path)!;
    const outline = project.set(path, text);
    const step = Math.max(7, Math.floor(text.length / 600));
    for (let offset = 0; offset <= text.length + 2; offset += step) {
      const { items } = complete({ project, place: path, outline }, offset, client);
      expect(items.length).toBeLessThanOrEqual(200);
      expect(items.filter(({ textEdit }) => textEdit === undefined)).toEqual([]);
    }
  });

  test.each([
    '',
    '\n',
    '\r\n',
    '\ufeff',
    '\t',
    '  ',
    '- ',
    '#',
    'framework',
    '\ufeffframework F "F"\r\n\tscale: ',
    'framework F\n  uses: "',
    '\u0000',
    '`',
    '"',
  ])('text as it comes: %j', (text) => {
    const outline = project.set('odd.cairn', text);
    for (let offset = -1; offset <= text.length + 1; offset++)
      expect(complete({ project, place: 'odd.cairn', outline }, offset).items.length).toBeLessThanOrEqual(200);
    project.delete('odd.cairn');
  });
});
