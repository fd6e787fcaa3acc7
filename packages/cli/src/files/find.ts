/** The outline files that paths on a command line mean. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '@cairn/language';
import { Trouble } from '../trouble.ts';
import { placeOf } from './place.ts';
import { unreadable } from './read.ts';

/** How the name of an outline file ends. */
export const ending = '.cairn';

/** Folders that hold nothing a person writes. Those whose name begins with a dot are passed by too. */
const passedBy = new Set(['node_modules', 'dist', 'out']);

/** Whether a path below a folder is left out; `path` is a whole path. */
export type LeftOut = (path: string) => boolean;

export interface Found {
  /** Whole paths of the files, in the order of their names. */
  files: string[];
  /** The folders that were looked into. */
  folders: string[];
  /** Folders that could not be. */
  troubles: Trouble[];
}

/** Whether it is a file or a folder. Throws `Trouble` where it is neither. */
export function kindOf(path: string, folder: string): 'file' | 'folder' {
  const place = placeOf(folder, path);
  let found: ReturnType<typeof statSync>;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(error, place);
  }
  if (!found) throw new Trouble(`There is no file or folder \`${place}\`.${neighbour(path, folder)}`);
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) throw new Trouble(`\`${place}\` is neither a file nor a folder.`);
  if (!isOutline(path)) {
    throw new Trouble(`\`${place}\` is not an outline file: the name of one ends in \`${ending}\`.`);
  }
  return 'file';
}

/** Whether the name of a file is that of an outline file. */
export function isOutline(name: string): boolean {
  return name.toLowerCase().endsWith(ending);
}

/** The outline files in a folder and below it. Links are followed; each real folder and file is met once. */
export function filesBelow(top: string, folder: string, leftOut: LeftOut): Found {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const troubles: Trouble[] = [];
  const waiting = [top];
  const links: string[] = [];

  const look = (path: string): void => {
    const real = realpathSync(path);
    if (folders.has(real)) return;
    folders.set(real, path);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inside = join(path, entry.name);
      if (entry.name.startsWith('.') || leftOut(inside)) continue;
      if (entry.isSymbolicLink()) links.push(inside);
      else if (entry.isDirectory() && !isPassedBy(entry.name)) waiting.push(inside);
      else if (entry.isFile() && isOutline(entry.name)) files.set(join(real, entry.name), inside);
    }
  };
  const follow = (link: string): void => {
    const target = statSync(link);
    if (target.isDirectory() && !isPassedBy(basename(link))) waiting.push(link);
    if (!target.isFile() || !isOutline(link)) return;
    const real = realpathSync(link);
    if (!files.has(real)) files.set(real, link);
  };
  // Links wait until the end, so that a file is known by its own name where it has one here.
  while (waiting.length > 0 || links.length > 0) {
    const inside = waiting.pop();
    const path = inside ?? links.shift()!;
    try {
      if (inside === undefined) follow(path);
      else look(path);
    } catch (error) {
      if (inside !== undefined || isOutline(path)) troubles.push(unreadable(error, placeOf(folder, path)));
    }
  }
  return { files: [...files.values()].sort(byName), folders: [...folders.values()], troubles };
}

function isPassedBy(name: string): boolean {
  return passedBy.has(name);
}

/** In the order of their names, which is the same on every machine. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The nearest name in the same folder. */
function neighbour(path: string, folder: string): string {
  try {
    const near = nearest(basename(path), readdirSync(dirname(path)));
    return near ? ` Did you mean \`${placeOf(folder, join(dirname(path), near))}\`?` : '';
  } catch {
    return '';
  }
}
