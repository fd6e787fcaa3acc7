/** Answers the server's questions about files: in a web worker it has none of its own. */
import type { fileRequests as Asked, FileKind } from '@cairn/server/protocol';
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The methods, said again because only types of the server may be imported; the type holds them to the server's. */
const fileRequests: typeof Asked = { stat: 'cairn/files/stat', read: 'cairn/files/read', list: 'cairn/files/list' };

/** Answers from the editor's own files, which may be on no disk. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(fileRequests.stat, async (uri: string): Promise<FileKind> => {
    const { type } = await workspace.fs.stat(Uri.parse(uri));
    return { uri, folder: isFolder(type) };
  });
  client.onRequest(fileRequests.read, async (uri: string): Promise<string> => {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  });
  client.onRequest(fileRequests.list, async (uri: string): Promise<FileKind[]> => {
    const folder = Uri.parse(uri);
    const found = await workspace.fs.readDirectory(folder);
    return found.map(([name, type]) => ({ uri: Uri.joinPath(folder, name).toString(), folder: isFolder(type) }));
  });
}

/** A link to a folder is a folder too. */
function isFolder(type: FileType): boolean {
  return (type & FileType.Directory) !== 0;
}
