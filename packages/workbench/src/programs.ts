/** Frameworks of a project, made ready to be worked out. */
import { loadModel, type Program } from '@cairn/engine';
import { compile, type Diagnostic, type FrameworkNames, type Project } from '@cairn/language';

/** The code of the check that says that a scenario fails. */
export const failingCode = 'scenario-fails';

/**
 * The rules of a framework that has no errors, with the frameworks that it uses. Costs a compilation of each; throws
 * where the framework has no header.
 */
export function programOf(project: Project, framework: FrameworkNames): Program {
  const uses = usedBy(project, framework).map((used) => compile(project, used));
  return loadModel(compile(project, framework), { uses });
}

/** Whether a framework can be worked out: nothing keeps it from that. */
export function isWhole(project: Project, framework: FrameworkNames): boolean {
  return hindranceOf(project, framework) === undefined;
}

/** What keeps a framework from being worked out. */
export interface Hindrance {
  /** The framework that has it: itself, or one that it uses. */
  framework: FrameworkNames;
  /** Its first error, and the file in which that is; without one it has parts and no file with its header. */
  error?: { uri: string; diagnostic: Diagnostic };
}

/**
 * What keeps a framework from being worked out: an error in it or in one that it uses, or a header that is not there.
 * A scenario that fails does not: the rules are whole. Costs the diagnostics of all these files.
 */
export function hindranceOf(project: Project, framework: FrameworkNames): Hindrance | undefined {
  for (const each of [framework, ...usedBy(project, framework)]) {
    for (const { uri } of each.files) {
      const diagnostic = project
        .diagnostics(uri)
        .find(({ severity, code }) => severity === 'error' && code !== failingCode);
      if (diagnostic) return { framework: each, error: { uri, diagnostic } };
    }
    if (each.headers.length === 0) return { framework: each };
  }
  return undefined;
}

/** The frameworks that a framework uses and that have a header, each once. */
export function usedBy(project: Project, { uses, key }: FrameworkNames): FrameworkNames[] {
  const used = uses.flatMap(({ uri }) => project.names.frameworkOf(uri) ?? []);
  return [...new Set(used)].filter((other) => other.headers.length > 0 && other.key !== key);
}
