/** Which files of the folders belong to the workspace; `cairn.json` is read on the way. */
import { type CairnSharedServices, CairnWorkspaceManager } from '@cairn/language/langium';
import type { FileSystemNode, URI } from 'langium';
import { isSettings, type Settings } from '../files/settings.ts';

/** Leaves out what the settings leave out. */
export class Folders extends CairnWorkspaceManager {
  private readonly settings: Settings;
  /** Told of each `cairn.json` that is met, with its text. */
  private readonly onSettings: (place: string, text: string) => void;

  constructor(services: CairnSharedServices, settings: Settings, onSettings: (place: string, text: string) => void) {
    super(services);
    this.settings = settings;
    this.onSettings = onSettings;
  }

  protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
    const entries = await this.fileSystemProvider.readDirectory(folder).catch((): FileSystemNode[] => []);
    const settings = entries.find(({ uri, isFile }) => isFile && isSettings(uri.path));
    if (settings) {
      const text = await this.fileSystemProvider.readFile(settings.uri).catch(() => undefined);
      if (text !== undefined) this.onSettings(settings.uri.toString(true), text);
    }
    const wanted = entries.filter((entry) => this.shouldIncludeEntry(entry));
    uris.push(...wanted.filter(({ isDirectory }) => !isDirectory).map(({ uri }) => uri));
    await Promise.all(wanted.filter(({ isDirectory }) => isDirectory).map(({ uri }) => this.traverseFolder(uri, uris)));
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    return super.shouldIncludeEntry(entry) && !this.settings.leavesOut(entry.uri.toString(true));
  }

  /** Whether a file lies in one of the workspace's folders. */
  holds(uri: string): boolean {
    return this.workspaceFolders?.some((folder) => uri.startsWith(`${folder.uri.replace(/\/$/, '')}/`)) ?? false;
  }
}
