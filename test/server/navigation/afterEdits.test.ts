/** After edits the features answer as in a workspace that was read anew: nothing that they keep outlives what it was made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '@cairn/language';
import { expect, test } from 'vitest';
import { highlighting } from '../../../packages/server/src/highlighting/highlighting.ts';
import { references } from '../../../packages/server/src/navigation/references.ts';
import { folding } from '../../../packages/server/src/outlining/folding.ts';
import { symbols, workspaceSymbols } from '../../../packages/server/src/outlining/symbols.ts';
import { damages } from '../../support/damage.ts';
import { examplesFolder } from '../../support/examples.ts';
import { deskAt, projectWith } from './applied.ts';

const folder = 'file:///desk/';
const paths = ['avanti-canoe.cairn', 'avanti-canoe.es.cairn', 'wa-graduation.cairn', 'standards/ngss.cairn'];
const texts = paths.map((path) => [folder + path, readFileSync(join(examplesFolder, path), 'utf8')] as const);
const [place, text] = texts[0]!;

function answers(project: Project): unknown {
  const desk = deskAt(project, place);
  const offsets = [...desk.outline.text.matchAll(/LS\.1|newest|NY|science/g)].map(({ index }) => index);
  const named = offsets.map((offset) =>
    references(desk, offset, true)
      .map((one) => JSON.stringify(one))
      .sort(),
  );
  const found = ['l', 'ls.1', 'mastery', 'ciencias'].map((query) => workspaceSymbols(project, query));
  return [symbols(desk), highlighting(desk), folding(desk), named, found];
}

test('a line after the other is damaged and mended', { timeout: 60_000 }, () => {
  const project = projectWith(texts);
  const whole = answers(project);
  const lines = text.split('\n');
  const ways = Object.values(damages);
  for (let row = 0; row < lines.length; row += 3) {
    const made = ways[row % ways.length]!(lines[row]!);
    if (!made) continue;
    const damaged = lines.toSpliced(row, 1, ...made).join('\n');
    project.set(place, damaged);
    expect({ row, is: answers(project) }).toEqual({
      row,
      is: answers(projectWith([[place, damaged], ...texts.slice(1)])),
    });
  }
  project.set(place, text);
  expect(answers(project)).toEqual(whole);
});
