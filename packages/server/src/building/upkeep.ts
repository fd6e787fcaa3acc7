/** Keeps the project in step with files, spreadsheets and settings, and tells the editor what is wrong. */
import { configName } from '@cairn/language';
import type { CairnSharedServices } from '@cairn/language/langium';
import { Cancellation, DocumentState, interruptAndCheck, URI } from 'langium';
import { type Connection, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { Companions } from '../files/companions.ts';
import { isSettings, type Settings } from '../files/settings.ts';
import { placeOfUri, uriOfPlace } from '../place.ts';
import type { Folders } from './folders.ts';
import { Publisher } from './publisher.ts';
import { Refresh } from './refresh.ts';
import type { FileUpdates } from './updates.ts';

/** Upkeep of one workspace, from its start to its end. */
export class Upkeep {
  private readonly services: CairnSharedServices;
  private readonly connection: Pick<Connection, 'sendDiagnostics'>;
  private readonly settings: Settings;
  private readonly companions: Companions;
  private readonly publisher: Publisher;
  private readonly refresh: Refresh;
  /** Called whenever files were read anew, before anything of them is published. */
  beforePublishing: (() => void) | undefined;
  /** Files that are still to be published, where that was interrupted. */
  private readonly due = new Set<string>();

  constructor(
    services: CairnSharedServices,
    { connection, settings, pages }: { connection: Connection; settings: Settings; pages: string },
  ) {
    this.services = services;
    this.connection = connection;
    this.settings = settings;
    const { Project: project, FileSystemProvider: files } = services.workspace;
    this.companions = new Companions(project, files);
    this.publisher = new Publisher({
      project,
      connection,
      pages,
      versionOf: (place) => this.open(place)?.version,
      isTheirs: (place) => this.isTheirs(place),
    });
    this.refresh = new Refresh(connection);
    this.configure();
    this.listen();
  }

  private listen(): void {
    this.services.lsp.LanguageServer.onInitialize(({ capabilities }) => this.refresh.knows(capabilities));
    const { DocumentBuilder: builder, ConfigurationProvider: configuration } = this.services.workspace;
    configuration.onConfigurationSectionUpdate(() => this.refresh.isDue());
    builder.onBuildPhase(DocumentState.IndexedContent, async (documents) => {
      for (const { uri } of documents) {
        if (!this.folders.holds(uri.toString())) await this.companions.besides(uri.toString(true));
      }
      await this.companions.complete();
    });
    builder.onBuildPhase(DocumentState.Validated, async (documents, token) => {
      this.beforePublishing?.();
      for (const { uri } of documents) this.publisher.publish(uri.toString(true));
      await this.publishChanged(token);
    });
    builder.onUpdate(async (changed, deleted) => {
      for (const uri of deleted) this.publisher.forget(uri.toString(true));
      // Where nothing is read anew, no later phase is reached.
      if (changed.length === 0) await this.publishChanged();
    });
    (this.services.lsp.DocumentUpdateHandler as FileUpdates).onOther = (changes) => this.othersChanged(changes);
  }

  /** Tells what is wrong in the files of which something else is to be said than before. Costs what has changed. */
  async publishChanged(token: Cancellation.CancellationToken = Cancellation.CancellationToken.None): Promise<void> {
    this.beforePublishing?.();
    for (const place of this.services.workspace.Project.changedFiles()) this.due.add(place);
    for (const place of this.due) {
      await interruptAndCheck(token);
      this.due.delete(place);
      this.publisher.publish(place);
    }
    if (this.services.workspace.TextDocuments.keys().length > 1) this.refresh.isDue();
  }

  /** Tells what is wrong in a file, where that is something else than before. */
  publish(place: string): void {
    this.publisher.publish(place);
  }

  /** The text of a `cairn.json`, as it is now; undefined where it is gone. */
  settingsAre(place: string, text: string | undefined): void {
    const problems = this.settings.set(place, text);
    this.connection.sendDiagnostics({
      uri: uriOfPlace(place),
      diagnostics: problems.map(({ message, range }) => ({ message, range, severity: 2, source: 'cairn' })),
    });
  }

  private async othersChanged(changes: readonly FileEvent[]): Promise<void> {
    for (const { uri, type } of changes) {
      const place = placeOfUri(uri);
      this.companions.changed(place);
      if (!isSettings(place)) continue;
      const { FileSystemProvider: files } = this.services.workspace;
      const isGone = type === FileChangeType.Deleted;
      this.settingsAre(place, isGone ? undefined : await files.readFile(URI.parse(uri)).catch(() => undefined));
      this.configure();
      await this.takeInAndOut(place.slice(0, -configName.length));
    }
    await this.companions.complete();
    await this.publishChanged();
  }

  private configure(): void {
    this.services.workspace.Project.configure({ severitiesOf: (place) => this.settings.severitiesOf(place) });
  }

  /** What the settings of a folder leave out goes, what they no longer leave out comes. */
  private async takeInAndOut(folder: string): Promise<void> {
    const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceLock: lock } = this.services.workspace;
    const inside = documents.all.filter(({ uri }) => uri.toString(true).startsWith(folder)).toArray();
    const gone = inside.filter(({ uri }) => this.settings.leavesOut(uri.toString(true))).map(({ uri }) => uri);
    const come = (await this.folders.searchFolder(URI.parse(uriOfPlace(folder.slice(0, -1))))).filter(
      (uri) => !documents.hasDocument(uri),
    );
    await lock.write((token) => builder.update(come, gone, token));
  }

  private get folders(): Folders {
    return this.services.workspace.WorkspaceManager as Folders;
  }

  private open(place: string): { version: number } | undefined {
    return this.services.workspace.TextDocuments.get(uriOfPlace(place));
  }

  /** Whether a file is open in the editor. */
  isOpen(place: string): boolean {
    return this.open(place) !== undefined;
  }

  /** Whether a file is one that the person works with. */
  isTheirs(place: string): boolean {
    const uri = uriOfPlace(place);
    if (this.settings.leavesOut(place)) return false;
    return this.open(place) !== undefined || this.folders.holds(uri);
  }
}
