/**
 * From paths on a command line to projects that know every file they need: the given files, those that they use,
 * and, beside a single file, the other files of its framework.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Project } from '@cairn/language';
import { askedFor, attempt } from './asked.ts';
import { isOutline, kindOf } from './files/find.ts';
import { pathOf, placeOf } from './files/place.ts';
import { readList, readText } from './files/read.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings.ts';
import type { Trouble } from './trouble.ts';

/** The files under one `cairn.json`, or under none. */
export interface Workspace {
  settings: Settings;
  project: Project;
  /** The places of the files that were asked for. */
  asked: string[];
}

/** What the paths of a command line came to. */
export interface Loaded {
  workspaces: Workspace[];
  /** What could not be read. */
  troubles: Trouble[];
  /** The folders in which a change matters. */
  folders: string[];
  /** Whole paths of further files in which a change matters. */
  files: string[];
}

/** Loads what the paths mean; where there are none, the folder itself. */
export function load(paths: readonly string[], folder: string, progress: Progress): Loaded {
  const { groups, folders: whole, troubles } = askedFor(paths, folder);
  const workspaces = groups.map(({ settings, files }) => {
    const loading = new Loading(settings, folder, whole, troubles);
    loading.readAsked([...files], progress);
    loading.readNeeded();
    loading.readLists();
    return loading;
  });
  const folders = new Set(whole);
  const files = new Set<string>();
  for (const { project, settings } of workspaces) {
    if (settings.key !== '') folders.add(dirname(settings.key));
    for (const uri of project.uris()) folders.add(dirname(pathOf(folder, uri)));
    for (const uri of project.listFiles()) files.add(pathOf(folder, uri));
  }
  return { workspaces, troubles, folders: [...folders], files: [...files] };
}

class Loading implements Workspace {
  readonly settings: Settings;
  readonly project: Project;
  readonly asked: string[] = [];
  private readonly folder: string;
  /** Folders of which every file is read anyway. */
  private readonly whole: ReadonlySet<string>;
  private readonly troubles: Trouble[];
  /** Places that were read, or could not be. */
  private readonly tried = new Set<string>();
  private readonly heads = new Map<string, Map<string, string[]>>();

  constructor(settings: Settings, folder: string, whole: ReadonlySet<string>, troubles: Trouble[]) {
    this.settings = settings;
    this.folder = folder;
    this.whole = whole;
    this.troubles = troubles;
    this.project = new Project({ severities: settings.severities });
  }

  readAsked(paths: readonly string[], progress: Progress): void {
    progress.begin('Reading', paths.length);
    for (const path of paths) {
      const place = placeOf(this.folder, path);
      if (this.read(place)) this.asked.push(place);
      progress.step();
    }
  }

  /** A file that is needed may need others: on until there is nothing new. */
  readNeeded(): void {
    for (let places = this.needed(); places.length > 0; places = this.needed()) {
      for (const place of places) this.read(place);
    }
  }

  /** The spreadsheets of lists. Of one that is there and cannot be read that alone is told. */
  readLists(): void {
    for (const place of this.project.listFiles())
      attempt(this.troubles, () => this.project.setList(place, readList(pathOf(this.folder, place), place)));
  }

  private read(place: string): boolean {
    if (this.tried.has(place)) return false;
    this.tried.add(place);
    return attempt(this.troubles, () => void this.project.set(place, readText(pathOf(this.folder, place), place)));
  }

  private needed(): string[] {
    const places = new Set<string>();
    for (const framework of this.project.frameworks()) {
      for (const { uri } of framework.uses) if (this.isThere(uri)) places.add(uri);
      for (const { uri } of framework.files) {
        for (const place of this.siblings(uri, framework.key)) places.add(place);
      }
    }
    return [...places].filter((place) => !this.tried.has(place));
  }

  /** Whether a `uses` line names a file that can be read; where it does not, a check says so at the line. */
  private isThere(uri: string): boolean {
    if (this.tried.has(uri)) return false;
    try {
      return kindOf(pathOf(this.folder, uri), this.folder) === 'file';
    } catch {
      return false;
    }
  }

  /** Further files of the same framework in the folder of a file. */
  private siblings(uri: string, framework: string): readonly string[] {
    const inside = dirname(pathOf(this.folder, uri));
    if (this.whole.has(inside)) return [];
    let heads = this.heads.get(inside);
    if (!heads) {
      heads = this.headsIn(inside);
      this.heads.set(inside, heads);
    }
    return heads.get(framework) ?? [];
  }

  /** The files of a folder by the framework that their first lines name. */
  private headsIn(inside: string): Map<string, string[]> {
    const scratch = new Project();
    for (const name of namesIn(inside)) {
      const path = join(inside, name);
      const place = placeOf(this.folder, path);
      if (!isOutline(name) || this.settings.leavesOut(path) || !this.isThere(place)) continue;
      attempt([], () => void scratch.set(place, headOf(readText(path, place))));
    }
    return new Map(scratch.frameworks().map(({ key, files }) => [key, files.map(({ uri }) => uri)]));
  }
}

/** A text up to its first line that says something. */
function headOf(text: string): string {
  for (let start = 0; ; ) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text;
    if (!/^[\s\ufeff]*(?:#|$)/.test(text.slice(start, next))) return text.slice(0, next);
    start = next + 1;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
