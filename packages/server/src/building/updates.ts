/** What happens to files outside the text that is typed: on the disk, in the editor's tabs. */
import type { CairnSharedServices } from '@cairn/language/langium';
import { type FileSystemProvider, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Changes of files that are no outlines, for those who read such files. */
export type OtherChanges = (changes: readonly FileEvent[]) => Promise<void>;

/** Passes on what concerns outlines, folders, spreadsheets and settings, and nothing else. */
export class FileUpdates extends DefaultDocumentUpdateHandler {
  private readonly files: FileSystemProvider;
  private readonly services: CairnSharedServices;
  /** Told of spreadsheets and settings that changed. */
  onOther: OtherChanges = async () => {};

  constructor(services: CairnSharedServices) {
    super(services);
    this.services = services;
    this.files = services.workspace.FileSystemProvider;
  }

  /** Of a folder that is moved or deleted as a whole, editors tell nothing but the folder. */
  protected override getWatchers(): FileSystemWatcher[] {
    return [
      ...['**/*.cairn', '**/*.csv', '**/cairn.json'].map((globPattern) => ({ globPattern })),
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
  }

  override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
    const others = changes.filter(({ uri }) => /\.csv$|\/cairn\.json$/i.test(uri));
    const { TextDocuments: open } = this.services.workspace;
    const outlines = changes.filter(({ uri, type }) => {
      if (others.some((other) => other.uri === uri)) return false;
      // What is open is as the editor has it, whatever happens on the disk.
      return isOutline(uri) ? !open.get(uri) : type !== FileChangeType.Changed && mayBeFolder(uri);
    });
    if (outlines.length > 0) super.didChangeWatchedFiles({ changes: outlines });
    if (others.length > 0) void this.onOther(others).then(() => this.fireDocumentUpdate([], []));
  }

  /** What was typed and not saved is gone with the tab: the file is again as it is on the disk. */
  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    const isThere = this.files.stat(uri).then(
      ({ isFile }) => isFile,
      () => false,
    );
    void isThere.then((there) => this.fireDocumentUpdate(there ? [uri] : [], there ? [] : [uri]));
  }
}

function isOutline(uri: string): boolean {
  return uri.endsWith('.cairn');
}

function mayBeFolder(uri: string): boolean {
  return !/\/[^/]*\.[^/.]+$/.test(uri);
}
