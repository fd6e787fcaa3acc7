import { describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-types';
import { actionKinds, codeActions } from '../../../packages/server/src/actions/codeActions.ts';
import { offsetAt, rangeIn } from '../../../packages/server/src/desk.ts';
import { placeOfUri } from '../../../packages/server/src/place.ts';
import { changed, deskWith, folder, type MarkedDesk } from '../../support/desk.ts';

/** What the editor asks at the mark: with the problems that it shows there, and the kinds that it wants. */
function asked({ desk, offset }: MarkedDesk, only?: string[]): CodeAction[] {
  const at = rangeIn(desk.outline, { start: offset, end: offset });
  const diagnostics = desk.project
    .diagnostics(desk.place)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .map(({ code, message, range }) => ({ code, message, range }));
  return codeActions(desk, at, { diagnostics, ...(only && { only }) });
}

/** The files after a change, by their names. */
function filesAfter({ desk }: MarkedDesk, edit: WorkspaceEdit | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const outline = desk.project.outline(placeOfUri(uri))!;
      const changes = edits.map(({ range, newText }) => ({
        start: offsetAt(outline, range.start),
        end: offsetAt(outline, range.end),
        text: newText,
      }));
      return [uri.slice(folder.length), changed(outline.text, changes)];
    }),
  );
}

const titles = (actions: CodeAction[]): string[] =>
  actions.map(({ title, isPreferred }) => `${title}${isPreferred ? ' *' : ''}`);

describe('quick fixes', () => {
  test.each([
    ['what can be made without looking is preferred', 'framework F "F"\n  version<|> 1\n', ['Add the colon *']],
    [
      'of several none is',
      'framework F "F"\n  status: sleep<|>ing\n',
      ['Write `draft`', 'Write `adopted`', 'Write `retired`'],
    ],
    [
      'the same change is offered once',
      'framework F "F"\nscale S "S"\n  level Some "Some" = 1\n  level Much "Much" = 2\n  mastery from: Muc<|>k\n',
      ['Change to `Much`', 'Write `Some`'],
    ],
    [
      'behind a template, the code with the same number in the areas that are there',
      'framework F "F"\narea KIT "K"\n  competency KIT.1 "Cut"\n  competency KIT.2 "Taste"\n    needs first: BIO<|>.1\n',
      ['Add the competency `BIO.1`', 'Write `KIT.1`'],
    ],
    ['where nothing is wrong there is none', 'framework F "F"\n  status: dr<|>aft\n', []],
  ])('%s', (_name, source, expected) => {
    expect(titles(asked(deskWith(source)))).toEqual(expected);
  });

  test('a change in another file', () => {
    const desk = deskWith(
      'framework F "Writing"\n  license: CC BY 4.0\n  uses: "<|>ngss.cairn" as NGSS\n\narea A "A"\n  competency A.1 "First"\n    aligns to: NGSS/PS1 closely\n#- ngss.cairn\nstandards NGSS "Science"\n  standard PS1 "Matter"\n',
    );
    const action = asked(desk).find(({ title }) => title === 'Add `license:` to `NGSS`')!;
    expect(filesAfter(desk, action.edit)).toEqual({
      'ngss.cairn': 'standards NGSS "Science"\n  license: TBD\n  standard PS1 "Matter"\n',
    });
    expect(action.command?.arguments).toEqual([
      {
        uri: `${folder}ngss.cairn`,
        range: { start: { line: 1, character: 11 }, end: { line: 1, character: 14 } },
      },
    ]);
  });

  test('what is to be written is selected where it stands after all changes', () => {
    const desk = deskWith('framework F "F"\n\nrule R "R"\n  requires all of these:\n    - <|>behaves well in class\n');
    const [action] = asked(desk);
    expect(filesAfter(desk, action!.edit)['main.cairn']).toBe(
      'framework F "F"\n\nrule R "R"\n  requires all of these:\n    - completed behaves-well-in-class\n\nrequirement behaves-well-in-class "Behaves well in class"\n',
    );
    const pathway = deskWith('framework F "F"\n\npathway <|>P "P"\n  legal basis: law\n');
    const nothing = asked(pathway).find(({ command }) => command);
    const { range } = nothing!.command!.arguments![0];
    const text = filesAfter(pathway, nothing!.edit)['main.cairn']!.split('\n');
    expect(text[range.start.line]!.slice(range.start.character, range.end.character)).toBe('NEW');
  });

  test('a problem that is no longer there, or is not ours, has none', () => {
    const { desk } = deskWith('framework F "F"\n');
    const range = { start: { line: 40, character: 3 }, end: { line: 2, character: 900 } };
    const diagnostics = [
      { range, message: '', code: 'unknown-line' },
      { range, message: '', code: 7 },
      { range, message: '' },
    ];
    expect(codeActions(desk, range, { diagnostics })).toEqual([]);
  });
});

describe('source actions', () => {
  const untidy = 'framework F "F"<|>\n   version 1\n\n\nscale: S "S"\n  level A = 1\n';

  test.each([
    ['those of files are not worked out at every move of the cursor', undefined, []],
    ['all of a kind', ['source'], ['Mend 3 problems', 'Organise the file']],
    ['fix-all on saving', ['source.fixAll'], ['Mend 3 problems']],
    ['one by its kind', ['source.cairn.organise'], ['Organise the file']],
    ['kinds of others', ['source.organizeImports', 'refactor.extract'], []],
  ])('%s', (_name, only, expected) => {
    const desk = deskWith(untidy);
    const actions = codeActions(desk.desk, rangeIn(desk.desk.outline, { start: 0, end: 0 }), {
      diagnostics: [],
      ...(only && { only }),
    });
    expect(titles(actions)).toEqual(expected);
  });

  test('fix-all mends, organise formats too', () => {
    const desk = deskWith(untidy);
    const [all, tidy] = asked(desk, ['source']);
    expect(filesAfter(desk, all!.edit)['main.cairn']).toBe(
      'framework F "F"\n  version: 1\n\n\nscale S "S"\n  level A = 1\n',
    );
    expect(filesAfter(desk, tidy!.edit)['main.cairn']).toBe(
      'framework F "F"\n  version: 1\n\nscale S "S"\n  level A = 1\n',
    );
  });

  test('a scenario is offered on what can be earned', () => {
    const desk = deskWith(
      'framework F "F"\n\nsubject art "Art"\nrequirement SHOW "Show"\n\ncredit C "C"\n  awards: 1.0 credit in art\n  requires all of these:\n    - comp<|>leted SHOW\n',
    );
    const action = asked(desk).find(({ kind }) => kind === 'refactor.cairn.scenario')!;
    expect(action.title).toBe('Write a scenario for `C`');
    expect(filesAfter(desk, action.edit)['main.cairn']).toContain('\n\nscenario "C"\n  student Rowan');
  });

  test('every kind is told to the editor', () => {
    expect(new Set(actionKinds).size).toBe(actionKinds.length);
    expect(actionKinds).toContain('source.fixAll.cairn');
  });
});
