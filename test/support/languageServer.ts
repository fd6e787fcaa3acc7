/** A language server in a process of its own, spoken to over stdio as any editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** What a client says it can do. */
const capabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, configuration: true, workspaceFolders: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'refactor'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** The process and the connection to it. */
export class LanguageServer {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** What was last said of each file, by its address. */
  readonly said = new Map<string, PublishDiagnosticsParams>();
  /** How often something was said, by address. */
  readonly times = new Map<string, number>();
  /** What the server wrote to its error stream. */
  errors = '';
  private readonly texts = new Map<string, { version: number; text: string }>();
  private readonly listeners = new Set<(params: PublishDiagnosticsParams) => void>();

  /** Starts a server: the arguments of Node, the program first. */
  constructor(...program: string[]) {
    this.process = spawn(process.execPath, [...program, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.said.set(params.uri, params);
      this.times.set(params.uri, (this.times.get(params.uri) ?? 0) + 1);
      for (const listener of this.listeners) listener(params);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.connection.onRequest('workspace/applyEdit', () => ({ applied: true }));
    for (const method of ['inlayHint', 'codeLens', 'semanticTokens', 'diagnostic'])
      this.connection.onRequest(`workspace/${method}/refresh`, () => null);
    this.connection.listen();
  }

  /** Begins a session in a folder, or in none. */
  async begin(folder?: string): Promise<InitializeResult> {
    const uri = folder === undefined ? undefined : pathToFileURL(folder).toString();
    const result = await this.ask<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri ?? null,
      workspaceFolders: uri === undefined ? null : [{ uri, name: 'folder' }],
      capabilities,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  ask<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  open(uri: string, text: string): Promise<void> {
    this.texts.set(uri, { version: 1, text });
    const textDocument = { uri, languageId: 'cairn', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The text that the editor shows. */
  text(uri: string): string {
    return this.texts.get(uri)!.text;
  }

  /** Replaces a stretch of an open file. */
  change(uri: string, start: number, end: number, text: string): Promise<void> {
    const file = this.texts.get(uri)!;
    const range = { start: positionIn(file.text, start), end: positionIn(file.text, end) };
    file.text = file.text.slice(0, start) + text + file.text.slice(end);
    file.version++;
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: file.version },
      contentChanges: [{ range, text }],
    });
  }

  /** What is said of a file once it is said of the text as it is now, and is as wanted. */
  diagnosed(uri: string, wanted: (all: readonly Diagnostic[]) => boolean = () => true): Promise<readonly Diagnostic[]> {
    return new Promise((done) => {
      const look = (params: PublishDiagnosticsParams | undefined): void => {
        if (params?.uri !== uri || !wanted(params.diagnostics)) return;
        const version = this.texts.get(uri)?.version;
        if (version !== undefined && params.version !== undefined && params.version !== version) return;
        this.listeners.delete(look);
        done(params.diagnostics);
      };
      this.listeners.add(look);
      look(this.said.get(uri));
    });
  }

  /** Ends the session; the exit code of the process. */
  async end(): Promise<number | null> {
    const left = new Promise<number | null>((done) => this.process.once('exit', done));
    await this.ask('shutdown');
    await this.connection.sendNotification('exit');
    return left;
  }
}

/** The position of an offset, counted from 0. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}
