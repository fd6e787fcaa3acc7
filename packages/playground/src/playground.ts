/** The playground: a page with an editor whose language server is a worker. It asks nobody for anything. */
import { editor } from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/register.all.js';
import { registerCommands } from './commands.ts';
import { openFiles, readContents, uriOf } from './files.ts';
import { listProblems } from './problems.ts';
import { startServer } from './server.ts';
import { followSystem } from './theme.ts';
import { joinToolbar } from './toolbar.ts';

globalThis.MonacoEnvironment = { getWorker: () => new Worker('editor.js') };

const contents = readContents();
openFiles(contents);
followSystem();
const shown = editor.create(document.getElementById('editor')!, {
  model: null,
  ariaLabel: 'Text',
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontSize: 15,
  minimap: { enabled: false },
  'semanticHighlighting.enabled': true,
  tabSize: 2,
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
});
listProblems(shown);
const ask = startServer(
  new Map(Object.entries(contents.files).map(([path, text]) => [uriOf(path).toString(true), text])),
);
registerCommands(shown, ask);
joinToolbar(shown);
