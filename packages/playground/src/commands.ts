/** The commands that the server's lenses and fixes name, as a page can do them. */
import type {
  placeCommands as Places,
  scenarioRequests as ScenarioRequests,
  scenarioCommands as Scenarios,
} from '@cairn/server/protocol';
import { editor } from 'monaco-editor/editor/editor.api.js';
import type { Ask } from './server.ts';

/** Their names, said again because only types of the server may be imported; the types hold them to the server's. */
const placeCommands: typeof Places = { showReferences: 'cairn.showReferences' };
const scenarioCommands: typeof Scenarios = { run: 'cairn.runScenario', explain: 'cairn.explainScenario' };
const explain: (typeof ScenarioRequests)['explain'] = 'cairn/scenarios/explain';
const fillIn = 'cairn.fillIn';

/** A position as the protocol counts it: from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** Makes the commands known. */
export function registerCommands(shown: editor.IStandaloneCodeEditor, ask: Ask): void {
  editor.registerCommand(placeCommands.showReferences, (_services, _uri: string, position: Position) => {
    goTo(shown, position);
    shown.trigger('lens', 'editor.action.goToReferences', {});
  });
  editor.registerCommand(fillIn, (_services, { range }: { range: { start: Position } }) => goTo(shown, range.start));
  for (const command of Object.values(scenarioCommands))
    editor.registerCommand(command, async (_services, id: string) => {
      const words = await ask(explain, id);
      if (typeof words === 'string') showWords(words);
    });
}

function goTo(shown: editor.IStandaloneCodeEditor, { line, character }: Position): void {
  shown.focus();
  shown.setPosition({ lineNumber: line + 1, column: character + 1 });
}

/** Shows what a scenario gives, and why. */
function showWords(words: string): void {
  document.getElementById('outcome-words')!.textContent = words;
  const dialog = document.querySelector<HTMLDialogElement>('#outcome')!;
  document.getElementById('outcome-close')!.onclick = () => dialog.close();
  dialog.showModal();
}
