/** The example frameworks, as a workspace has them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '../../packages/language/src/project.ts';

export const examplesFolder = join(import.meta.dirname, '../../examples');

/** The texts of the `.cairn` files of a folder, by their paths in it, in the order of the paths. */
export function cairnTexts(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.cairn'));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** A project of these texts, on a day that does not change; with the spreadsheets of its lists, from a folder. */
export function projectOf(texts: Map<string, string>, folder?: string): Project {
  const project = new Project({ today: '2026-11-01' });
  for (const [path, text] of texts) project.set(path, text);
  if (folder !== undefined)
    for (const path of project.listFiles()) project.setList(path, readFileSync(join(folder, path), 'utf8'));
  return project;
}

/** What a project says, one line for each message. */
export function messages(project: Project, paths: Iterable<string>): string[] {
  return [...paths].flatMap((path) =>
    project.diagnostics(path).map(({ code, severity, message, range: { start }, also }) => {
      const more = also ? ` (+${also.length})` : '';
      return `${path}:${start.line + 1}:${start.character + 1} ${severity} ${code}: ${message}${more}`;
    }),
  );
}
