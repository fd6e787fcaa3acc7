/** What the extension does beside the language: commands, templates, what is pasted. */
import { commands, languages, Position, Selection, Uri, window, workspace } from 'vscode';
import { equal, eventually, fileOf, open } from './support.ts';

/** Handed over: a page may not read what was copied before somebody has allowed it. */
const table = [
  'Code\tTitle\tStatement\tI can\tGrades\tNotes',
  'LS.1\tCells\tModel how the parts of a cell work together.\tI can model a cell.\t6–8\tUse clay',
  '\tGenes\tExplain with evidence how traits are passed on.\tI can explain traits.\tGrade 7\t',
].join('\n');

const pasted = [
  '  competency LS.1-2 "Cells"',
  '    statement: Model how the parts of a cell work together.',
  '    I can: model a cell.',
  '    guidance: Use clay',
  '    grades: 6-8',
  '  competency LS.2 "Genes"',
  '    statement: Explain with evidence how traits are passed on.',
  '    I can: explain traits.',
  '    grades: 7',
];

suite('authoring', () => {
  test('a framework is begun from a template, in a folder', async () => {
    const folder = fileOf('begun');
    const first = await commands.executeCommand<Uri>('cairn.newFramework', {
      template: 'k12-subject',
      title: 'History "and" time',
      code: '',
      folder,
    });
    equal(first.path, Uri.joinPath(folder, 'history-time.cairn').path);
    const { document } = window.activeTextEditor!;
    equal([document.uri.path, document.languageId], [first.path, 'cairn']);
    equal(document.getText().includes('\nframework HT "History “and” time"\n'), true);
    const spanish = await workspace.openTextDocument(Uri.joinPath(folder, 'history-time.es.cairn'));
    equal(spanish.getText().includes('\ntranslation es of HT\n'), true);
  });

  test('a framework is begun without a folder', async () => {
    await commands.executeCommand('cairn.newFramework', {
      template: 'portrait',
      title: 'Our graduates',
      code: 'GRADS',
      folder: 'untitled',
    });
    const { document } = window.activeTextEditor!;
    equal([document.isUntitled, document.languageId], [true, 'cairn']);
    equal(document.getText().includes('framework GRADS "Our graduates"'), true);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('a table is pasted as competencies', async () => {
    const editor = await open('paste.cairn');
    const { document } = editor;
    const before = document.getText();
    editor.selection = below(9, 0);
    const said = await commands.executeCommand<string>('cairn.pasteAsCompetencies', { text: table, isSeen: true });
    equal(said, '2 competencies; codes that were there already: `LS.1` is now `LS.1-2`');
    const lines = document.getText().split('\n');
    const at = lines.indexOf(pasted[0]!);
    equal(lines.slice(at, at + pasted.length), pasted);
    await commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('what is to be inserted is shown first, and can be left', async () => {
    const editor = await open('paste.cairn');
    const before = editor.document.getText();
    editor.selection = below(9, 0);
    const done = commands.executeCommand('cairn.pasteAsCompetencies', { text: table });
    await eventually(
      () => window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'cairn-preview'),
      (preview) => preview?.document.getText().includes(pasted[0]!) === true,
      window.onDidChangeVisibleTextEditors,
    );
    let isDone = false;
    void done.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      await new Promise((next) => setTimeout(next, 100));
    }
    equal((await open('paste.cairn')).document.getText(), before);
  });

  test('a framework is compiled, and shown as JSON', async () => {
    await open('paste.cairn');
    const uri = await commands.executeCommand<Uri>('cairn.compile');
    equal([uri.scheme, uri.path], ['cairn-compiled', '/PASTE.json']);
    const { document } = window.activeTextEditor!;
    equal(document.languageId, 'json');
    equal(JSON.parse(document.getText()).areas[0].competencies[0].code, 'LS.1');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the code of a message leads to its page', async () => {
    const { document } = await open('broken.cairn');
    const [told] = await eventually(
      () => languages.getDiagnostics(document.uri),
      (all) => all.length > 0,
      languages.onDidChangeDiagnostics,
    );
    const { target, value } = told!.code as { target: Uri; value: string };
    equal(target.scheme, 'command');
    equal(target.path, 'cairn.openCheckPage');
    const page = await workspace.openTextDocument(Uri.from({ scheme: 'cairn-check', path: `/${value}.md` }));
    equal(page.languageId, 'markdown');
    equal(page.getText().startsWith('# '), true);
  });

  test('every command that the manifest names is there', async () => {
    const there = new Set(await commands.getCommands());
    const named = ['newFramework', 'pasteAsCompetencies', 'compile', 'saveCompiled', 'showProblems', 'openCheckPage'];
    equal(
      named.map((name) => `cairn.${name}`).filter((name) => !there.has(name)),
      [],
    );
    await commands.executeCommand('cairn.showProblems');
  });
});

function below(line: number, character: number): Selection {
  const place = new Position(line, character);
  return new Selection(place, place);
}
