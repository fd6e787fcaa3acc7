/** A framework as JSON for other programs. */
import { compile, type Project } from '@cairn/language';
import { canonicalJson } from '@cairn/model';
import { failingCode, fileNameOf } from '@cairn/workbench';
import { uriOfPlace } from '../place.ts';
import type { Compiled } from '../protocol.ts';

/**
 * The framework of a file as `cairn compile` writes it, with the name of its file; or the errors that stop it. Nothing
 * where no file has the framework's header. Scenarios that fail do not stop it: its rules are whole.
 */
export function compileFile(project: Project, place: string): Compiled | undefined {
  const framework = project.names.frameworkOf(place);
  const header = framework?.headers[0];
  if (!framework || !header) return undefined;
  const errors = framework.files.flatMap(({ uri }) =>
    project
      .diagnostics(uri)
      .filter(({ severity, code }) => severity === 'error' && code !== failingCode)
      .map(({ message, range }) => ({ uri: uriOfPlace(uri), message, range })),
  );
  if (errors.length > 0) return { errors };
  const text = canonicalJson(compile(project, framework));
  return { file: { name: `${fileNameOf(header.name ?? '')}.json`, text }, errors };
}
