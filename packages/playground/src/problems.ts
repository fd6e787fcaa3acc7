/** The list of problems below the text: each leads to its place. */
import { editor, MarkerSeverity } from 'monaco-editor/editor/editor.api.js';

/** More are not listed; the next one is seen when one is mended. */
const mostListed = 100;

/** What a problem is called, and how it is coloured. */
const kinds: Readonly<Record<MarkerSeverity, string>> = {
  [MarkerSeverity.Error]: 'Mistake',
  [MarkerSeverity.Warning]: 'Advice',
  [MarkerSeverity.Info]: 'Note',
  [MarkerSeverity.Hint]: 'Note',
};

/** Keeps the list in step with what the server says of the file that is shown. */
export function listProblems(shown: editor.IStandaloneCodeEditor): void {
  const list = document.getElementById('problems-list')!;
  const count = document.getElementById('problems-count')!;
  const show = (): void => {
    const uri = shown.getModel()?.uri;
    if (!uri) return;
    const markers = editor.getModelMarkers({ resource: uri }).sort(byPlace);
    // Only what changes is said again to those who listen.
    const words = wordsOf(markers.length);
    if (count.textContent !== words) count.textContent = words;
    showItems(
      list,
      markers.slice(0, mostListed).map((marker) => itemOf(marker, shown)),
    );
  };
  editor.onDidChangeMarkers(show);
  shown.onDidChangeModel(show);
}

/** Who stands in the list with the keyboard keeps their place, and where nothing is new nothing moves. */
function showItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  const isAsLong = list.children.length === items.length;
  if (isAsLong && items.every((item, at) => item.isEqualNode(list.children[at]!))) return;
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  list.replaceChildren(...items);
  if (focused >= 0) items[Math.min(focused, items.length - 1)]?.querySelector('button')?.focus();
}

function wordsOf(count: number): string {
  if (count === 0) return 'Nothing to mend.';
  const words = count === 1 ? '1 problem.' : `${count} problems.`;
  return count > mostListed ? `${words} These are the first ${mostListed}.` : words;
}

function byPlace(one: editor.IMarker, other: editor.IMarker): number {
  return one.startLineNumber - other.startLineNumber || one.startColumn - other.startColumn;
}

function itemOf(marker: editor.IMarker, shown: editor.IStandaloneCodeEditor): HTMLElement {
  const kind = document.createElement('span');
  kind.textContent = kinds[marker.severity];
  kind.className = kinds[marker.severity].toLowerCase();
  const button = document.createElement('button');
  button.type = 'button';
  // Told apart by it from one that says the same of another place.
  button.dataset['column'] = String(marker.startColumn);
  button.append(kind, ` in line ${marker.startLineNumber}: ${marker.message}`);
  button.addEventListener('click', () => {
    const place = { lineNumber: marker.startLineNumber, column: marker.startColumn };
    shown.setPosition(place);
    shown.revealPositionInCenterIfOutsideViewport(place);
    shown.focus();
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}
