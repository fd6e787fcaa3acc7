/** Doing something again whenever a file changes. */
import { existsSync, type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { configName } from '@cairn/language';
import { isOutline } from './files/find.ts';
import { placeOf } from './files/place.ts';
import type { Io } from './io.ts';
import { tell } from './tell.ts';
import type { Trouble } from './trouble.ts';

/** One time around. */
export interface Round {
  /** The exit code, if it ends here. */
  code: number;
  /** What there is to read. */
  text: string;
  /** What could not be read. */
  troubles: readonly Trouble[];
  /** The folders in which a change matters. */
  folders: readonly string[];
  /** Whole paths of further files in which a change matters. */
  files: readonly string[];
}

/** Changes come in bursts: an editor writes, renames and deletes to save one file. */
const settling = 100;
/** How often to look where the system cannot tell of changes. */
const looking = 2000;
const watching = 'Watching for changes; Ctrl+C ends.\n';
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** Goes around until Ctrl+C; gives the exit code of the last round. */
export function watch(round: () => Round, paths: readonly string[], io: Io): Promise<number> {
  const tops = (paths.length > 0 ? paths : ['.']).map((path) => resolve(io.folder, path));
  return new Promise((done, fail) => {
    const going = new Watching(round, tops, io, fail);
    const end = (): void => done(going.end());
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    going.begin();
  });
}

class Watching {
  private readonly round: () => Round;
  private readonly tops: readonly string[];
  private readonly io: Io;
  private readonly fail: (error: unknown) => void;
  private readonly watchers = new Map<string, FSWatcher>();
  private timer: NodeJS.Timeout | undefined;
  private poll: NodeJS.Timeout | undefined;
  /** The folders in which a change matters; others are watched for what lies in them. */
  private inside: ReadonlySet<string> = new Set();
  /** What was asked for, and further files: each matters wherever it lies. */
  private single: readonly string[];
  private changed: string | undefined;
  private told: string | undefined;
  private code = 0;

  constructor(round: () => Round, tops: readonly string[], io: Io, fail: (error: unknown) => void) {
    this.fail = fail;
    this.round = round;
    this.tops = tops;
    this.single = tops;
    this.io = io;
  }

  begin(): void {
    this.again();
    if (!this.io.out.terminal) this.io.err.write(watching);
  }

  end(): number {
    clearTimeout(this.timer);
    clearInterval(this.poll);
    for (const watcher of this.watchers.values()) watcher.close();
    return this.code;
  }

  /** Another round. The same answer twice is told once in a pipe. */
  private again(): void {
    const { changed } = this;
    this.timer = undefined;
    this.changed = undefined;
    const { code, text, troubles, folders, files } = this.round();
    this.code = code;
    const { out, err } = this.io;
    const all = [text, ...troubles.map(({ message }) => message)].join('\n');
    if (out.terminal || all !== this.told) {
      out.write(`${out.terminal ? clearScreen : changed === undefined ? '' : `\n${changed} has changed.\n\n`}${text}`);
      for (const trouble of troubles) tell(trouble, err);
      if (out.terminal) out.write(watching);
    }
    this.told = all;
    // What changed before somebody looked at its folder is found by looking once more.
    if (this.follow(folders, files)) this.soon();
  }

  /** Another round when changes have settled; `changed` is the file that asks for it. */
  private soon(changed?: string): void {
    this.changed ??= changed;
    this.timer ??= setTimeout(() => {
      try {
        this.again();
      } catch (error) {
        this.end();
        this.fail(error);
      }
    }, settling);
  }

  /** Watches these folders and no others; says whether there are new ones. */
  private follow(folders: readonly string[], files: readonly string[]): boolean {
    this.inside = new Set(folders);
    this.single = [...this.tops, ...files];
    const wanted = new Set([...folders, ...this.single.map(nearestFolder)]);
    for (const [folder, watcher] of this.watchers) {
      if (wanted.has(folder) && existsSync(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    let added = false;
    for (const folder of wanted) {
      if (this.watchers.has(folder)) continue;
      added = this.add(folder) || added;
    }
    return added;
  }

  private add(folder: string): boolean {
    try {
      const watcher = watchFolder(folder, (_event, name) => this.noticed(folder, name));
      watcher.on('error', () => this.soon());
      this.watchers.set(folder, watcher);
      return true;
    } catch {
      this.poll ??= setInterval(() => this.soon(), looking);
      return false;
    }
  }

  private noticed(folder: string, name: string | null): void {
    const path = name === null ? folder : join(folder, name);
    if (!this.matters(folder, path)) return;
    this.drop(path);
    this.soon(placeOf(this.io.folder, path));
  }

  /** A folder that was deleted and made again is another one: who watches the old one hears nothing more. */
  private drop(path: string): void {
    for (const [folder, watcher] of this.watchers) {
      if (folder !== path && !folder.startsWith(`${path}${sep}`)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
  }

  /** Whether a change to a path in a folder can change the answer. */
  private matters(folder: string, path: string): boolean {
    if (this.single.some((one) => one === path || one.startsWith(`${path}${sep}`))) return true;
    if (!this.inside.has(folder)) return false;
    if (isOutline(path) || basename(path) === configName || this.watchers.has(path)) return true;
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  }
}

/** The folder that would tell of a change to a path: its own, or the nearest above it that is there. */
function nearestFolder(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) || folder === dirname(folder)) return folder;
  }
}
