/** The commands of the extension, and what shows a framework beside its text. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCheckPages } from './checkPages.ts';
import { registerCompiling } from './compiling.ts';
import { registerNewFramework } from './newFramework.ts';
import { registerPasting } from './pasting.ts';
import { registerProblems } from './problems.ts';
import { registerReferences } from './references.ts';
import { registerStatusBar } from './statusBar.ts';

/** Registers every command that the manifest names, but for those about scenarios. */
export function registerCommands(context: ExtensionContext, client: BaseLanguageClient): void {
  const { subscriptions, extensionUri } = context;
  registerNewFramework(subscriptions, client);
  registerPasting(subscriptions, client);
  registerCompiling(subscriptions, client);
  registerProblems(subscriptions, client);
  registerStatusBar(subscriptions, client);
  registerReferences(subscriptions, client);
  registerCheckPages(subscriptions, extensionUri);
}
