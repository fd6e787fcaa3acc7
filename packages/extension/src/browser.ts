/** The extension in a browser: the server is a web worker, and the editor reads files for it. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Running, activate as start } from './activate.ts';
import { clientName, clientOptions } from './client.ts';
import { answerFiles } from './files.ts';

/** The types of a browser are not those of the house: only this much is used. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Called by VS Code when an outline is opened, or a command of the extension is asked for. */
export function activate(context: ExtensionContext): Promise<Running> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true));
  const client = new LanguageClient(clientName.id, clientName.title, worker, clientOptions());
  answerFiles(client);
  return start(context, client);
}
