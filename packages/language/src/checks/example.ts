/** The examples of the checks: a file or several in one string, and what Cairn says of them. */
import { type Diagnostic, Project } from '../project.ts';

/** A file of an example. */
export interface ExampleFile {
  path: string;
  text: string;
}

/** Examples are looked at on this day, so that deadlines in them stay where they are. */
export const exampleDay = '2026-07-01';

/** The files of an example: a line `#- path` begins a further one, the first is `main.cairn`. */
export function filesOf(example: string): ExampleFile[] {
  const files: ExampleFile[] = [];
  let at = 0;
  let path = 'main.cairn';
  for (const mark of example.matchAll(/^#- (.+)\n/gm)) {
    files.push({ path, text: example.slice(at, mark.index) });
    path = mark[1] ?? '';
    at = mark.index + mark[0].length;
  }
  files.push({ path, text: example.slice(at) });
  return files;
}

/** Whether a file of an example is the spreadsheet of a list. */
export function isSpreadsheet(path: string): boolean {
  return path.endsWith('.csv');
}

/** An example as a workspace. `host` does what a host does for checks that are left to it. */
export function projectOf(example: string, host?: (project: Project) => void): Project {
  const files = filesOf(example);
  const project = new Project({ today: exampleDay });
  for (const { path, text } of files) {
    if (isSpreadsheet(path)) project.setList(path, text);
    else project.set(path, text);
  }
  for (const path of project.listFiles())
    if (!files.some((file) => file.path === path)) project.setList(path, undefined);
  host?.(project);
  return project;
}

/** What Cairn says of an example, in the order of its files. `host` as above. */
export function diagnosticsOf(example: string, host?: (project: Project) => void): (Diagnostic & { path: string })[] {
  const project = projectOf(example, host);
  return filesOf(example).flatMap(({ path }) =>
    project.diagnostics(path).map((diagnostic) => ({ ...diagnostic, path })),
  );
}
