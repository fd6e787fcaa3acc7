/** What is wrong is told to the editor: file by file, and only where something else is to be said than before. */
import type { Diagnostic, Project } from '@cairn/language';
import { lspDiagnostic } from '@cairn/language/langium';
import type { Connection } from 'vscode-languageserver';
import { uriOfPlace } from '../place.ts';

/** What the publisher asks of its host. */
export interface PublishingHost {
  project: Project;
  connection: Pick<Connection, 'sendDiagnostics'>;
  /** Where the pages of the checks are: `CODE.md` is added to it. */
  pages: string;
  /** The version of a file that is open; undefined of others. */
  versionOf(place: string): number | undefined;
  /** Whether a file is one that the person works with: of others, which are only used, nothing is told. */
  isTheirs(place: string): boolean;
}

/** What was last said of a file. */
interface Said {
  diagnostics: readonly Diagnostic[];
  version?: number;
}

/**
 * Hands diagnostics over. What was said of each file is remembered, so that nothing is said twice; of a
 * file that is open it is said again for each version of it, since an editor takes it for that version only.
 */
export class Publisher {
  private readonly host: PublishingHost;
  private readonly said = new Map<string, Said>();

  constructor(host: PublishingHost) {
    this.host = host;
  }

  /** Tells what is wrong in a file, unless that is what was told last. Costs what the checks have to do again. */
  publish(place: string): void {
    const { project, connection, pages } = this.host;
    const outline = project.outline(place);
    if (!outline || !this.host.isTheirs(place)) {
      this.forget(place);
      return;
    }
    const now = project.diagnostics(place);
    const before = this.said.get(place);
    const version = this.host.versionOf(place);
    const isSame = now === before?.diagnostics || (now.length === 0 && !before?.diagnostics.length);
    if (isSame && before?.version === version) return;
    this.said.set(place, { diagnostics: now, ...(version !== undefined && { version }) });
    const uri = uriOfPlace(place);
    connection.sendDiagnostics({
      uri,
      ...(version !== undefined && { version }),
      diagnostics: now.map((one) => lspDiagnostic(one, { outline, uri, source: 'cairn', pages })),
    });
  }

  /** Takes back what was said of a file that is no longer there. */
  forget(place: string): void {
    const before = this.said.get(place);
    this.said.delete(place);
    if (before?.diagnostics.length) this.host.connection.sendDiagnostics({ uri: uriOfPlace(place), diagnostics: [] });
  }
}
