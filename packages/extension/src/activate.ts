/** What the extension does beside its language server, on a desktop and in a browser alike. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/commands.ts';
import { registerTests, type ShownScenarios } from './tests/tests.ts';

/** What the extension hands out to those who ask for it, as its own tests do. */
export interface Running {
  readonly client: BaseLanguageClient;
  readonly scenarios: ShownScenarios;
}

/** A part of the extension. What it registers it puts into `context.subscriptions`. */
type Part = (context: ExtensionContext, client: BaseLanguageClient) => void;

const parts: readonly Part[] = [registerCommands];

/**
 * Starts every part, then the server. A part may ask the server at once: requests wait until it has started. Commands
 * that need no server work where it does not start.
 */
export async function activate(context: ExtensionContext, client: BaseLanguageClient): Promise<Running> {
  for (const part of parts) part(context, client);
  const scenarios = registerTests(context, client);
  context.subscriptions.push({ dispose: () => client.stop() });
  await client.start();
  return { client, scenarios };
}
