/** What stands above the text: which file is shown, and what can be done with it. */
import { editor } from 'monaco-editor/editor/editor.api.js';
import { fileWith, ownPath, pathOf, uriOf } from './files.ts';
import { fileOfLink, linkOf, longestLink } from './link.ts';

/** The example with which the page opens. */
const firstPath = 'portrait.cairn';

type Editor = editor.IStandaloneCodeEditor;

/** Joins the toolbar to the editor, and shows the file of the address or the first one. */
export function joinToolbar(shown: Editor): void {
  const choice = document.querySelector<HTMLSelectElement>('#file')!;
  const unsaved = new Set<editor.ITextModel>();

  const show = (model: editor.ITextModel | null): void => {
    if (!model) return;
    listFiles(choice);
    choice.value = pathOf(model.uri);
    shown.setModel(model);
  };
  const openLink = async (): Promise<void> => {
    if (!location.hash) return;
    const file = await fileOfLink(location.hash);
    if (file) show(fileWith(file.path, file.text));
    say(file ? `This is ${file.path} as it was shared.` : 'The link is not whole. Ask for it again, or for the file.');
  };

  choice.addEventListener('change', () => {
    say('');
    show(editor.getModel(uriOf(choice.value)));
  });
  window.addEventListener('hashchange', openLink);
  window.addEventListener('beforeunload', (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
  shown.onDidChangeModelContent(({ isFlush }) => {
    if (!isFlush) unsaved.add(shown.getModel()!);
  });
  onClick('format', () => shown.getAction('editor.action.formatDocument')!.run());
  onClick('share', () => share(shown.getModel()!).then((isShared) => isShared && unsaved.delete(shown.getModel()!)));
  onClick('save', () => {
    save(shown.getModel()!);
    unsaved.delete(shown.getModel()!);
  });
  editor.registerEditorOpener({
    openCodeEditor(_source, resource, place) {
      const model = editor.getModel(resource);
      if (!model) return false;
      show(model);
      if (place) reveal(shown, 'lineNumber' in place ? place : startOf(place));
      return true;
    },
  });
  show(editor.getModel(uriOf(firstPath)));
  void openLink();
}

/** Every file that is open, one to begin with first. */
function listFiles(choice: HTMLSelectElement): void {
  const paths = editor
    .getModels()
    .map(({ uri }) => pathOf(uri))
    .filter((path) => path !== ownPath)
    .sort();
  choice.replaceChildren(new Option('A new framework', ownPath), ...paths.map((path) => new Option(path, path)));
}

/** Copies a link that holds the text. False where it would be too long. */
async function share(model: editor.ITextModel): Promise<boolean> {
  const fragment = await linkOf({ path: pathOf(model.uri), text: model.getValue() });
  const address = `${location.origin}${location.pathname}#${fragment}`;
  if (address.length > longestLink) {
    say(
      `This text is too long for a link: ${address.length} characters, of ${longestLink}. Save it and send the file.`,
    );
    return false;
  }
  history.replaceState(null, '', `#${fragment}`);
  await navigator.clipboard.writeText(address).then(
    () => say('The link is copied. Whoever opens it sees this text.'),
    () => say('The link stands in the address bar: copy it there.'),
  );
  return true;
}

/** Hands the text over as a file. */
function save(model: editor.ITextModel): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([model.getValue()], { type: 'text/plain' }));
  link.download = pathOf(model.uri).split('/').at(-1)!;
  link.click();
  URL.revokeObjectURL(link.href);
}

function reveal(shown: Editor, place: { lineNumber: number; column: number }): void {
  shown.setPosition(place);
  shown.revealPositionInCenter(place);
}

function startOf(place: { startLineNumber: number; startColumn: number }): { lineNumber: number; column: number } {
  return { lineNumber: place.startLineNumber, column: place.startColumn };
}

/** Says something to everybody, also to those who listen to the page. */
function say(words: string): void {
  document.getElementById('status')!.textContent = words;
}

function onClick(id: string, act: () => unknown): void {
  document.getElementById(id)!.addEventListener('click', act);
}
