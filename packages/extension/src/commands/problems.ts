/** What is to be mended, by competency: a view beside the files. */
import type { ProblemOfThing, ThingWithProblems } from '@cairn/server/protocol';
import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askProblems, onOutlineChange, outlineInFront } from './requests.ts';

const view = 'cairn.problems';

/** A line of the view: a thing, or something to be mended in it. */
type Entry = { thing: ThingWithProblems } | { problem: ProblemOfThing; uri: string };

/** Registers the view, and the command that shows it. */
export function registerProblems(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<Entry> = {
    onDidChangeTreeData: changed.event,
    async getChildren(entry) {
      if (entry) return 'thing' in entry ? entriesOf(entry.thing) : [];
      const document = outlineInFront();
      const things = document ? await askProblems(client, document.uri) : [];
      return things.map((thing) => ({ thing }));
    },
    getTreeItem: (entry) => ('thing' in entry ? thingItem(entry.thing) : problemItem(entry, client)),
  };
  // Where the extension does not run there is nothing to show.
  void commands.executeCommand('setContext', 'cairn.active', true);
  const tree = window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true });
  subscriptions.push(
    changed,
    tree,
    onOutlineChange(() => {
      if (tree.visible) changed.fire(undefined);
    }),
    tree.onDidChangeVisibility(({ visible }) => {
      if (visible) changed.fire(undefined);
    }),
    commands.registerCommand('cairn.showProblems', () => commands.executeCommand(`${view}.focus`)),
  );
}

function entriesOf({ problems, things, uri }: ThingWithProblems): Entry[] {
  return [...problems.map((problem) => ({ problem, uri })), ...things.map((thing) => ({ thing }))];
}

function thingItem({ name, title, kind, errors, warnings }: ThingWithProblems): TreeItem {
  const label = title === undefined ? name : `${name} ${title}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  const said = inWords(errors, warnings);
  item.description = said;
  item.iconPath = iconOf(errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'information');
  item.tooltip = `${kind} ${label}`;
  item.accessibilityInformation = { label: `${kind} ${label}, ${said}` };
  return item;
}

function problemItem({ problem, uri }: { problem: ProblemOfThing; uri: string }, client: BaseLanguageClient): TreeItem {
  const { message, severity, code, range } = problem;
  const item = new TreeItem(message);
  item.iconPath = iconOf(severity);
  item.tooltip = `${message} (${code})`;
  item.accessibilityInformation = { label: `${severity}: ${message}` };
  const selection = client.protocol2CodeConverter.asRange(range);
  item.command = { title: 'Go to it', command: 'vscode.open', arguments: [Uri.parse(uri), { selection }] };
  return item;
}

const icons = { error: 'list.errorForeground', warning: 'list.warningForeground', information: undefined } as const;

function iconOf(severity: ProblemOfThing['severity']): ThemeIcon {
  const colour = icons[severity];
  return new ThemeIcon(severity === 'information' ? 'info' : severity, colour && new ThemeColor(colour));
}

/** `1 error, 2 warnings`; hints where there is neither. */
export function inWords(errors: number, warnings: number): string {
  const said = [
    [errors, 'error'],
    [warnings, 'warning'],
  ] as const;
  const counted = said.flatMap(([number, word]) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`],
  );
  return counted.length > 0 ? counted.join(', ') : 'hints';
}
