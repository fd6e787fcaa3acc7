/** The language server in a web worker. It has no files of its own and asks the editor for them. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { AskedFiles } from './files/askedFiles.ts';
import { start } from './start.ts';

declare const self: Parameters<typeof reader>[0];

function reader(worker: ConstructorParameters<typeof BrowserMessageReader>[0]): BrowserMessageReader {
  return new BrowserMessageReader(worker);
}

const connection = createConnection(reader(self), new BrowserMessageWriter(self));
start(connection, new AskedFiles(connection));
