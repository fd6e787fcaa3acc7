/** Frameworks of a project, made ready to be worked out. */
import { loadModel, type Program } from '@cairn/engine';
import { compile, type FrameworkNames, type Project } from '@cairn/language';

/** The code of the check that says that a scenario fails. */
export const failingCode = 'scenario-fails';

/** The rules of a framework that has no errors, with the frameworks that it uses. */
export function programOf(project: Project, framework: FrameworkNames): Program {
  const uses = usedBy(project, framework).map((used) => compile(project, used));
  return loadModel(compile(project, framework), { uses });
}

/**
 * Whether a framework can be worked out: it has a header, and neither it nor one that it uses has an error. A scenario
 * that fails is none: the rules are whole.
 */
export function isWhole(project: Project, framework: FrameworkNames): boolean {
  return [framework, ...usedBy(project, framework)].every(
    ({ headers, files }) =>
      headers.length > 0 &&
      files.every(({ uri }) =>
        project.diagnostics(uri).every(({ severity, code }) => severity !== 'error' || code === failingCode),
      ),
  );
}

function usedBy(project: Project, { uses, key }: FrameworkNames): FrameworkNames[] {
  const used = uses.flatMap(({ uri }) => project.names.frameworkOf(uri) ?? []);
  return [...new Set(used)].filter((other) => other.headers.length > 0 && other.key !== key);
}
