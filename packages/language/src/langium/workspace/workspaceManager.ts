/** Which files of a folder belong to the workspace. */
import { type BuildOptions, DefaultWorkspaceManager, type FileSystemNode, UriUtils } from 'langium';

/** Folders whose files were not written by a person. */
const leftAlone = new Set(['node_modules', 'out', 'dist']);

/** Takes in `.cairn` files, and tells what is wrong in all of them from the start, not only in those that are open. */
export class CairnWorkspaceManager extends DefaultWorkspaceManager {
  override initialBuildOptions: BuildOptions = { validation: true };

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    const name = UriUtils.basename(entry.uri);
    if (name.startsWith('.')) return false;
    return entry.isDirectory ? !leftAlone.has(name) : entry.isFile && UriUtils.extname(entry.uri) === '.cairn';
  }
}
