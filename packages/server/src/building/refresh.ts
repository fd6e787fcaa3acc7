/** What other open files show of a file that was changed – titles beside codes, counts, colours – is asked for again. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Editors ask again for all that is visible: not while somebody types. */
const pause = 400;

/** Tells the editor, some time after the last change, that what it shows of other files may be out of date. */
export class Refresh {
  private readonly connection: Connection;
  private capabilities: ClientCapabilities['workspace'];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** What the editor can be told. */
  knows({ workspace }: ClientCapabilities): void {
    this.capabilities = workspace;
  }

  /** Something changed that is shown in other files too. */
  isDue(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), pause);
  }

  private ask(): void {
    const { languages } = this.connection;
    const { inlayHint, codeLens, semanticTokens } = this.capabilities ?? {};
    // An editor that is about to close has nothing to answer.
    const asked = [
      inlayHint?.refreshSupport && languages.inlayHint.refresh(),
      semanticTokens?.refreshSupport && languages.semanticTokens.refresh(),
      codeLens?.refreshSupport && this.connection.sendRequest('workspace/codeLens/refresh'),
    ];
    for (const one of asked) if (one) one.catch(() => {});
  }
}
