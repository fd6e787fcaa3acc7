/**
 * Langium's builder, with another way to wait for it. A request waits until its file has been read as the editor shows
 * it now: Langium's own wait takes a file for read while a later text of it is on its way, and sleeps on where it begins
 * to wait in the moment in which a phase ends.
 */
import type { CairnSharedServices } from '@cairn/language/langium';
import {
  type AstNode,
  Cancellation,
  DefaultDocumentBuilder,
  DefaultLangiumDocumentFactory,
  type DocumentState,
  type LangiumDocument,
  OperationCancelled,
  type URI,
} from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

type Token = Cancellation.CancellationToken;

/** Remembers which version of an open file was read. */
export class VersionedDocuments extends DefaultLangiumDocumentFactory {
  private readonly read = new Map<string, number>();
  private readonly open: CairnSharedServices['workspace']['TextDocuments'];

  constructor(services: CairnSharedServices) {
    super(services);
    this.open = services.workspace.TextDocuments;
  }

  override update<T extends AstNode>(document: LangiumDocument<T>, token: Token): Promise<LangiumDocument<T>> {
    const version = this.open.get(document.uri)?.version;
    if (version === undefined) this.read.delete(document.uri.toString());
    else this.read.set(document.uri.toString(), version);
    return super.update(document, token);
  }

  /** Whether what was last read of a file is what the editor shows now. */
  isCurrent(uri: URI): boolean {
    const open = this.open.get(uri);
    return open === undefined || open.version === this.read.get(uri.toString());
  }
}

/** Builds, and wakes those who wait whenever something has come further. */
export class WakingBuilder extends DefaultDocumentBuilder {
  private readonly waiting = new Set<() => void>();
  private readonly factory: VersionedDocuments;

  constructor(services: CairnSharedServices) {
    super(services);
    this.factory = services.workspace.LangiumDocumentFactory as VersionedDocuments;
  }

  protected override async runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Token,
    callback: (document: LangiumDocument) => unknown,
  ): Promise<void> {
    try {
      await super.runCancelable(documents, state, token, callback);
    } finally {
      this.wake();
    }
  }

  override waitUntil(state: DocumentState, uriOrToken?: URI | Token, token?: Token): Promise<never> {
    const uri = uriOrToken && 'path' in uriOrToken ? uriOrToken : undefined;
    const given = token ?? (uriOrToken && 'path' in uriOrToken ? undefined : (uriOrToken as Token | undefined));
    return this.reaches(state, uri, given ?? Cancellation.CancellationToken.None) as Promise<never>;
  }

  private async reaches(state: DocumentState, uri: URI | undefined, token: Token): Promise<URI | undefined> {
    while (!this.hasReached(state, uri)) {
      if (token.isCancellationRequested) throw OperationCancelled;
      await this.woken(token);
    }
    return uri;
  }

  private hasReached(state: DocumentState, uri: URI | undefined): boolean {
    if (this.currentState < state) return false;
    if (!uri) return true;
    const document = this.langiumDocuments.getDocument(uri);
    if (!document && !this.textDocuments?.get(uri))
      throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no file \`${uri.toString(true)}\`.`);
    return document !== undefined && document.state >= state && this.factory.isCurrent(uri);
  }

  private woken(token: Token): Promise<void> {
    return new Promise((done) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        cancelled.dispose();
        done();
      };
      const cancelled = token.onCancellationRequested(wake);
      this.waiting.add(wake);
    });
  }

  private wake(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
