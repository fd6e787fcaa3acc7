/** What the files of the suite share. Node's modules are not there in a browser. */
import { type Diagnostic, DiagnosticSeverity, languages, type TextEditor, Uri, window, workspace } from 'vscode';

/** The address of a file of the workspace. */
export function fileOf(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** Shows a file of the workspace. */
export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileOf(name)));
}

/** The code of a check, with a page behind it or not. */
export function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The errors of a file, as soon as they are as wanted. The test's own time limit ends the wait. */
export function errorsOf(uri: Uri, wanted: (all: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  return eventually(
    () => languages.getDiagnostics(uri).filter(({ severity }) => severity === DiagnosticSeverity.Error),
    wanted,
    languages.onDidChangeDiagnostics,
  );
}

/** What is read as soon as it is as wanted: now, or after an event. The test's own time limit ends the wait. */
export function eventually<T>(
  read: () => T,
  wanted: (found: T) => boolean,
  changes: (listener: () => void) => { dispose(): void },
): Promise<T> {
  return new Promise((done) => {
    const look = (): boolean => {
      const found = read();
      if (!wanted(found)) return false;
      done(found);
      return true;
    };
    if (look()) return;
    const watching = changes(() => look() && watching.dispose());
  });
}

/** Fails where two values are not written alike in JSON. */
export function equal(found: unknown, wanted: unknown): void {
  const [is, should] = [found, wanted].map((one) => JSON.stringify(one));
  if (is !== should) throw new Error(`found ${is}, wanted ${should}`);
}

/**
 * Waits until VS Code notices changes of files. It begins to watch a folder some time after it has opened it, and
 * what changes before that is never told.
 */
export async function changesAreNoticed(): Promise<void> {
  const watcher = workspace.createFileSystemWatcher('**/noticed-*.txt');
  let noticed = false;
  watcher.onDidCreate(() => {
    noticed = true;
  });
  for (let count = 0; !noticed; count++) {
    await workspace.fs.writeFile(fileOf(`noticed-${count}.txt`), new Uint8Array());
    await new Promise((done) => setTimeout(done, 200));
  }
  watcher.dispose();
}
