/** The extension on a desktop or a remote machine: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Running, activate as start } from './activate.ts';
import { clientName, clientOptions } from './client.ts';

/** Called by VS Code when an outline is opened, or a command of the extension is asked for. */
export function activate(context: ExtensionContext): Promise<Running> {
  const module = Uri.joinPath(context.extensionUri, 'dist/node/server.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return start(context, new LanguageClient(clientName.id, clientName.title, server, clientOptions()));
}
