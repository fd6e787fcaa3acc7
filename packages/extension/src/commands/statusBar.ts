/** What the framework holds and what is to be mended, in the status bar while an outline is in front. */
import type { FrameworkCounts } from '@cairn/server/protocol';
import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askCounts, onOutlineChange } from './requests.ts';

/** Registers it. A click shows what is to be mended. */
export function registerStatusBar(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const item = window.createStatusBarItem('cairn.counts', StatusBarAlignment.Left, 10);
  item.name = 'Cairn: Framework';
  item.command = 'cairn.showProblems';
  const show = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'cairn') return item.hide();
    const counts = await askCounts(client, document.uri).catch(() => undefined);
    if (window.activeTextEditor?.document !== document) return;
    if (!counts) return item.hide();
    const { errors, warnings, code, title } = counts;
    item.text = `$(mortar-board) ${held(counts)} $(error) ${errors} $(warning) ${warnings}`;
    item.tooltip = `${title} (${code}): ${held(counts)}. Click to see what is to be mended, by competency.`;
    item.accessibilityInformation = { label: `${title}: ${held(counts)}, ${errors} errors, ${warnings} warnings` };
    item.show();
  };
  subscriptions.push(
    item,
    onOutlineChange(() => void show()),
  );
  void show();
}

function held({ competencies, credits, scenarios }: FrameworkCounts): string {
  const all = [
    [competencies, 'competency', 'competencies'],
    [credits, 'credit', 'credits'],
    [scenarios, 'scenario', 'scenarios'],
  ] as const;
  const there = all.filter(([number], index) => number > 0 || index === 0);
  return there.map(([number, one, many]) => `${number} ${number === 1 ? one : many}`).join(', ');
}
