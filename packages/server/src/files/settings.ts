/** `cairn.json` in the folders of a workspace: how severe checks are, and which files are left alone. */

import type { ConfigProblem } from '@cairn/language';
import { type Config, configName, isExcluded, readConfig, type Severities } from '@cairn/language';

/** The settings of one folder. */
interface FolderSettings {
  config: Config;
  problems: readonly ConfigProblem[];
}

/** The settings of all folders. A file goes by the `cairn.json` that is nearest above it, as on the command line. */
export class Settings {
  /** By the place of the folder, with a slash at the end. */
  private readonly folders = new Map<string, FolderSettings>();

  /** Takes the text of a `cairn.json` in, or undefined where it is gone. Tells what in it cannot be used. */
  set(place: string, text: string | undefined): readonly ConfigProblem[] {
    const folder = place.slice(0, -configName.length);
    if (text === undefined) {
      this.folders.delete(folder);
      return [];
    }
    const read = readConfig(text);
    this.folders.set(folder, read);
    return read.problems;
  }

  /** Whether a file or folder is left alone. */
  leavesOut(place: string): boolean {
    const found = this.nearest(place);
    return found !== undefined && isExcluded(found.settings.config.exclude, place.slice(found.folder.length));
  }

  /** How severe checks are in a file, where that was changed. */
  severitiesOf(place: string): Severities {
    return this.nearest(place)?.settings.config.checks ?? none;
  }

  private nearest(place: string): { folder: string; settings: FolderSettings } | undefined {
    for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1)) {
      const folder = place.slice(0, end + 1);
      const settings = this.folders.get(folder);
      if (settings) return { folder, settings };
    }
    return undefined;
  }
}

const none: Severities = {};

/** Whether a place is that of settings. */
export function isSettings(place: string): boolean {
  return place.endsWith(`/${configName}`);
}
