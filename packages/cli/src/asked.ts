/** The files that the paths of a command line ask for, each with the settings that hold for it. */
import { dirname, resolve } from 'node:path';
import { filesBelow, kindOf } from './files/find.ts';
import { placeOf } from './files/place.ts';
import { type Settings, settingsFor } from './settings.ts';
import { Trouble } from './trouble.ts';

/** Files that were asked for under the same settings. */
export interface Group {
  settings: Settings;
  /** Whole paths. */
  files: Set<string>;
}

export interface Asked {
  groups: readonly Group[];
  /** The folders of which all files were asked for. */
  folders: ReadonlySet<string>;
  /** Paths that could not be followed, and settings that could not be used. */
  troubles: Trouble[];
}

/** Follows the paths; without any, looks into the folder itself. */
export function askedFor(paths: readonly string[], folder: string): Asked {
  const groups = new Map<string, Group>();
  const folders = new Set<string>();
  const troubles: Trouble[] = [];

  const groupFor = (inside: string): Group => {
    const settings = settingsFor(inside, folder);
    const known = groups.get(settings.key);
    if (known) return known;
    const group = { settings, files: new Set<string>() };
    groups.set(settings.key, group);
    troubles.push(...settings.troubles);
    return group;
  };
  const ask = (path: string): void => {
    if (kindOf(path, folder) === 'file') {
      groupFor(dirname(path)).files.add(path);
      return;
    }
    const group = groupFor(path);
    const found = filesBelow(path, folder, group.settings.leavesOut);
    troubles.push(...found.troubles);
    for (const file of found.files) group.files.add(file);
    for (const inside of found.folders) folders.add(inside);
    if (found.files.length === 0 && found.troubles.length === 0) throw nothingIn(placeOf(folder, path));
  };

  for (const path of paths.length > 0 ? paths : ['.']) attempt(troubles, () => ask(resolve(folder, path)));
  return { groups: [...groups.values()], folders, troubles };
}

/** Whether it could be done; `Trouble` is kept for later. */
export function attempt(troubles: Trouble[], does: () => void): boolean {
  try {
    does();
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    troubles.push(error);
    return false;
  }
}

function nothingIn(place: string): Trouble {
  const where = place === '.' ? 'this folder' : `\`${place}\``;
  return new Trouble(
    `There is no outline file in ${where}: the name of one ends in \`.cairn\`.`,
    '`cairn new` writes a first one.',
  );
}
