/** Frameworks as text, compiled and made ready: what tests of the engine begin with. */
import { loadModel, type Program } from '../../packages/engine/src/program/program.ts';
import { compile } from '../../packages/language/src/compile/compile.ts';
import { Project } from '../../packages/language/src/project.ts';

/** The program of the first framework in these files. Throws where a file has an error, and says which. */
export function programFrom(files: string | Readonly<Record<string, string>>): Program {
  const project = new Project({ today: '2026-07-01' });
  const texts = typeof files === 'string' ? { 'f.cairn': files } : files;
  for (const [path, text] of Object.entries(texts)) project.set(path, text);
  const errors = Object.keys(texts).flatMap((path) =>
    project
      .diagnostics(path)
      .filter(({ severity }) => severity === 'error')
      .map(({ range, message }) => `${path}:${range.start.line + 1}: ${message}`),
  );
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return loadModel(compile(project, project.frameworks()[0]!));
}
