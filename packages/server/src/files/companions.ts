/**
 * Files that a workspace needs and does not hold itself: the spreadsheets of lists, the standards that lie in another
 * folder, and the other files of the framework to which a file belongs that was opened alone.
 */
import type { Project } from '@cairn/language';
import { readOutline } from '@cairn/language';
import { headerCode } from '@cairn/language/editor';
import { type FileSystemProvider, URI } from 'langium';
import { uriOfPlace } from '../place.ts';

/** More files than this in one folder are not looked through for those of a single framework. */
const mostBeside = 200;

/** Reads what is missing, each file once. */
export class Companions {
  private readonly project: Project;
  private readonly files: Pick<FileSystemProvider, 'readFile' | 'readDirectory'>;
  private readonly tried = new Set<string>();
  private readonly lists = new Set<string>();
  private readonly foldersTried = new Set<string>();

  constructor(project: Project, files: Pick<FileSystemProvider, 'readFile' | 'readDirectory'>) {
    this.project = project;
    this.files = files;
  }

  /** Reads what is missing until nothing new is named. Costs the number of frameworks where there is nothing to do. */
  async complete(): Promise<void> {
    for (let missing = this.missing(); missing.length > 0; missing = this.missing()) {
      await Promise.all(missing.map((place) => this.take(place)));
    }
    await Promise.all(this.project.listFiles().map((place) => this.takeList(place)));
  }

  /** Reads the other files of the framework of a file that belongs to no folder of the workspace. */
  async besides(place: string): Promise<void> {
    const folder = place.slice(0, place.lastIndexOf('/'));
    const code = headerCode(this.project.outline(place)?.header);
    if (code === undefined || this.foldersTried.has(`${folder}\n${code}`) || !place.startsWith('file:')) return;
    this.foldersTried.add(`${folder}\n${code}`);
    const entries = await this.files.readDirectory(URI.parse(uriOfPlace(folder))).catch(() => []);
    const outlines = entries.filter(({ isFile, uri }) => isFile && uri.path.endsWith('.cairn')).slice(0, mostBeside);
    for (const { uri } of outlines) {
      const other = uri.toString(true);
      if (this.project.outline(other)) continue;
      const text = await this.read(other);
      if (text !== undefined && headerCode(readOutline(headOf(text)).header) === code) this.project.set(other, text);
    }
  }

  /** A file changed, came or went: it is read again when it is needed. True where it is one of these. */
  changed(place: string): boolean {
    const isOurs = this.lists.delete(place);
    return this.tried.delete(place) || isOurs;
  }

  private missing(): string[] {
    const places = new Set<string>();
    for (const { uses } of this.project.frameworks()) {
      for (const { uri } of uses) if (!this.tried.has(uri) && !this.project.outline(uri)) places.add(uri);
    }
    return [...places];
  }

  private async take(place: string): Promise<void> {
    this.tried.add(place);
    const text = await this.read(place);
    if (text !== undefined && !this.project.outline(place)) this.project.set(place, text);
  }

  private async takeList(place: string): Promise<void> {
    if (this.lists.has(place)) return;
    this.lists.add(place);
    this.project.setList(place, await this.read(place));
  }

  private read(place: string): Promise<string | undefined> {
    return this.files.readFile(URI.parse(uriOfPlace(place))).catch(() => undefined);
  }
}

/** A text up to its first line that says something. */
function headOf(text: string): string {
  let end = 0;
  while (end < text.length) {
    const start = end;
    const next = text.indexOf('\n', start);
    end = next < 0 ? text.length : next + 1;
    if (!/^[\s\ufeff]*(?:#|$)/.test(text.slice(start, end).trimEnd())) break;
  }
  return text.slice(0, end);
}
