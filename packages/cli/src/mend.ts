/** Mending files: the changes that can be made without looking, written to the disk. */
import { mendAll } from '@cairn/language';
import { pathOf } from './files/place.ts';
import { type Written, writeFiles } from './files/write.ts';
import { counted } from './report/text.ts';
import type { Loaded } from './workspace.ts';

/** What was done to a file. */
export interface MendedFile {
  place: string;
  /** The titles of what was done, in order. */
  titles: string[];
}

/**
 * Makes every safe fix of the files that were asked for, writes them, and puts them into their projects. All files are
 * written or none. Throws `Trouble` where one cannot be.
 */
export function mendFiles({ workspaces }: Loaded, folder: string): MendedFile[] {
  const written: Written[] = [];
  const done: MendedFile[] = [];
  for (const { project, asked } of workspaces) {
    for (const [place, { text, fixes }] of mendAll(project, asked)) {
      written.push({ path: pathOf(folder, place), text });
      done.push({ place, titles: fixes.map(({ title }) => title) });
    }
  }
  done.sort((a, b) => (a.place < b.place ? -1 : 1));
  const placeByPath = new Map(done.map(({ place }) => [pathOf(folder, place), place]));
  writeFiles(written, (path) => placeByPath.get(path) ?? path);
  return done;
}

/** What was done, a line for each file: `a.cairn: 3 problems mended: Add the colon (2), Begin with a dash.` */
export function mendedReport(files: readonly MendedFile[]): string {
  return files
    .map(({ place, titles }) => {
      const counts = new Map<string, number>();
      for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
      const what = [...counts].map(([title, count]) => (count === 1 ? title : `${title} (${count})`));
      return `${place}: ${counted(titles.length, 'problem')} mended: ${what.join(', ')}.\n`;
    })
    .join('');
}
