/** Files that the editor reads for a server that cannot: in a web worker, or of folders that are on no disk. */
import { EmptyFileSystemProvider, type FileSystemNode, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { type FileKind, fileRequests } from '../protocol.ts';

export class AskedFiles extends EmptyFileSystemProvider {
  private readonly connection: Connection;

  constructor(connection: Connection) {
    super();
    this.connection = connection;
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    return nodeOf(await this.connection.sendRequest<FileKind>(fileRequests.stat, uri.toString()));
  }

  override readFile(uri?: URI): Promise<string> {
    return this.connection.sendRequest<string>(fileRequests.read, uri!.toString());
  }

  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    const found = await this.connection.sendRequest<FileKind[]>(fileRequests.list, uri!.toString());
    return found.map(nodeOf);
  }
}

function nodeOf({ uri, folder }: FileKind): FileSystemNode {
  return { uri: URI.parse(uri), isDirectory: folder, isFile: !folder };
}
