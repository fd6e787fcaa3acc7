/** The bad examples of the checks as workspaces, and what is left of them after a fix. */
import { checkOf } from '../../../packages/language/src/checks/catalogue.ts';
import { type ExampleFile, exampleDay, filesOf, isSpreadsheet } from '../../../packages/language/src/checks/example.ts';
import { applied } from '../../../packages/language/src/fixes/apply.ts';
import type { Fix } from '../../../packages/language/src/outline/problem.ts';
import { type Diagnostic, Project } from '../../../packages/language/src/project.ts';
import { findFailingScenarios } from '../../../packages/workbench/src/failing.ts';

/** A problem of an example with one of its fixes. */
export interface Offer {
  code: string;
  files: ExampleFile[];
  /** The file and the problem in it. */
  path: string;
  said: Diagnostic;
  fix: Fix;
}

/** Files as a workspace that has been checked, scenarios and all. */
export function workspaceOf(files: readonly ExampleFile[]): Project {
  const project = new Project({ today: exampleDay });
  for (const { path, text } of files) {
    if (isSpreadsheet(path)) project.setList(path, text);
    else project.set(path, text);
  }
  for (const place of project.listFiles())
    if (!files.some(({ path }) => path === place)) project.setList(place, undefined);
  findFailingScenarios(project);
  return project;
}

/** Every fix of what a check says of its bad example, written in a way of one's own. */
export function offersOf(code: string, written: (text: string) => string = (text) => text): Offer[] {
  const files = filesOf(checkOf(code).bad).map(({ path, text }) => ({
    path,
    text: isSpreadsheet(path) ? text : written(text),
  }));
  const project = workspaceOf(files);
  return files.flatMap(({ path }) =>
    project
      .diagnostics(path)
      .filter((said) => said.code === code)
      .flatMap((said) => project.fixes(path, said).map((fix) => ({ code, files, path, said, fix }))),
  );
}

/** The files with a fix made. */
export function mendedBy({ files, path, fix }: Offer): ExampleFile[] {
  return files.map((file) => ({
    path: file.path,
    text: applied(
      file.text,
      fix.edits.filter(({ uri = path }) => uri === file.path),
    ),
  }));
}

/** Where somebody has to write, in the mended file: its path and the stretch; nothing where the fix is complete. */
export function placeToFillIn({ path, fix }: Offer): { path: string; start: number; end: number } | undefined {
  const { select } = fix;
  const edit = select && fix.edits[select.edit];
  if (!select || !edit) return undefined;
  const moved = fix.edits
    .filter((other) => other !== edit && other.uri === edit.uri && other.end <= edit.start)
    .reduce((sum, other) => sum + other.text.length - (other.end - other.start), 0);
  const from = edit.start + moved;
  return { path: edit.uri ?? path, start: from + select.start, end: from + select.end };
}
