/** What the language server does for a writer: mistakes, words, names, form. */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  commands,
  Position,
  Selection,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { codeOf, equal, errorsOf, fileOf, open } from './support.ts';

suite('language', () => {
  test('a mistake is told at its line', async () => {
    const { document } = await open('broken.cairn');
    const said = await errorsOf(document.uri, (all) => all.length > 0);
    equal(
      said.map((one) => [codeOf(one), one.range.start.line, one.range.start.character, one.message]),
      [['word-missing', 6, 15, '`=` is missing here: `Steady = 2`.']],
    );
  });

  test('a file that nobody opened is told of too', async () => {
    const said = await errorsOf(fileOf('other.cairn'), (all) => all.length > 0);
    equal(said.map(codeOf), ['unknown-code']);
  });

  test('a fix mends the mistake, and it is told no longer', async () => {
    const { document } = await open('broken.cairn');
    const [mistake] = await errorsOf(document.uri, (all) => all.length > 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mistake!.range,
      CodeActionKind.QuickFix.value,
      1,
    );
    const [fix] = actions.filter(({ edit }) => edit);
    equal(await workspace.applyEdit(fix!.edit!), true);
    equal(document.lineAt(6).text, '  level Steady = 2');
    equal(await errorsOf(document.uri, (all) => all.length === 0), []);
  });

  test('a spreadsheet that is taken away is missed', async () => {
    const uri = fileOf('lists.cairn');
    equal(await errorsOf(uri, (all) => all.length === 0), []);
    await workspace.fs.delete(fileOf('certificates.csv'));
    const said = await errorsOf(uri, (all) => all.length > 0);
    equal(said.map(codeOf), ['list-file-not-found']);
  });

  test('a word that is offered is taken', async () => {
    const editor = await open('habits.cairn');
    const { document } = editor;
    const row = document.lineCount - 1;
    equal(await editor.edit((edit) => edit.insert(new Position(row, 0), '    needs f')), true);
    const end = new Position(row, 11);
    editor.selection = new Selection(end, end);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    equal(labels.filter((label) => label.startsWith('needs first')).length > 0, true);
    await commands.executeCommand('editor.action.triggerSuggest');
    // Nothing tells when the list is there; until then there is nothing to take.
    while (document.lineAt(row).text === '    needs f') {
      await new Promise((done) => setTimeout(done, 100));
      await commands.executeCommand('acceptSelectedSuggestion');
    }
    equal(document.lineAt(row).text.slice(0, 17), '    needs first: ');
  });

  test('a code is renamed in every file', async () => {
    const habits = await workspace.openTextDocument(fileOf('habits.cairn'));
    const uses = await workspace.openTextDocument(fileOf('habits-more.cairn'));
    const at = habits.positionAt(habits.getText().indexOf('MAKE.1') + 2);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      habits.uri,
      at,
      'MAKE.10',
    );
    equal(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['habits-more.cairn', 'habits.cairn'],
    );
    equal(await workspace.applyEdit(edit), true);
    equal(uses.getText().includes('needs first: MAKE.10\n'), true);
  });

  test('a file is brought into the usual form', async () => {
    const { document } = await open('untidy.cairn');
    const edits = await commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    const all = new WorkspaceEdit();
    all.set(document.uri, edits);
    equal(await workspace.applyEdit(all), true);
    equal(document.getText().split('\n').slice(0, 2), ['framework UNTIDY "Untidy"', '  language: en']);
  });
});
