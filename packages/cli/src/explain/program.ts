/** The framework that `cairn explain` is about: compiled, or compiled on the fly. */
import { loadModel, type Program } from '@cairn/engine';
import { programOf } from '@cairn/workbench';
import { missingUses, modelFrom } from '../evaluate/models.ts';
import { askedFrameworks, errorText, reportOnFrameworks } from '../frameworks.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { printable } from '../report/printable.ts';
import { Trouble } from '../trouble.ts';
import { load } from '../workspace.ts';

/**
 * A program from a compiled framework, an outline file or a folder. Nothing where the files have errors; those are
 * told. Throws `Trouble` where there is not exactly one framework.
 */
export function programFrom(path: string, uses: readonly string[], io: Io, progress: Progress): Program | undefined {
  if (!path.endsWith('.json')) return fromOutline(path, io, progress);
  const model = modelFrom(path, io.folder);
  const others = uses.map((other) => modelFrom(other, io.folder));
  for (const code of missingUses(model, others))
    io.err.write(`\`${printable(code)}\` is used and its model is not named; \`--uses\` names it.\n`);
  return loadModel(model, { uses: others });
}

function fromOutline(path: string, io: Io, progress: Progress): Program | undefined {
  const loaded = load([path], io.folder, progress);
  const [trouble] = loaded.troubles;
  if (trouble) throw trouble;
  const chosen = loaded.workspaces.flatMap(askedFrameworks);
  const report = reportOnFrameworks(chosen, [], progress);
  if (report.counts.error > 0) {
    progress.end();
    io.err.write(errorText(report, io.err));
    return undefined;
  }
  const frameworks = chosen.filter(({ framework }) => framework.headers.length > 0);
  const [one, ...more] = frameworks;
  if (!one) throw new Trouble(`There is no framework in \`${path}\`.`);
  if (more.length > 0) {
    const names = frameworks.map(({ framework }) => `\`${framework.headers[0]?.name}\``).join(', ');
    throw new Trouble(`There are several frameworks in \`${path}\`: ${names}.`, 'Name the file of one of them.');
  }
  return programOf(one.project, one.framework);
}
