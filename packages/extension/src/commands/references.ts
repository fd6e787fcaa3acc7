/** Shows where a thing is named, when somebody clicks the line above it. */
import type { placeCommands, TextRange } from '@cairn/server/protocol';
import { commands, type Disposable, type Location, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The command, said again because only types of the server may be imported. */
const command: (typeof placeCommands)['showReferences'] = 'cairn.showReferences';

/** Registers the command that the server's lenses name. */
export function registerReferences(subscriptions: Disposable[], client: BaseLanguageClient): void {
  const show = async (address: string, place: TextRange['start']): Promise<void> => {
    const uri = Uri.parse(address);
    const position = client.protocol2CodeConverter.asPosition(place);
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, position);
    await commands.executeCommand('editor.action.showReferences', uri, position, found);
  };
  subscriptions.push(commands.registerCommand(command, show));
}
