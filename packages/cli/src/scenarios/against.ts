/** Another version of frameworks, whose rules scenarios are held against. */
import { loadModel, type Program } from '@cairn/engine';
import { foldCode } from '@cairn/model';
import { programOf } from '@cairn/workbench';
import { modelFrom } from '../evaluate/models.ts';
import { askedFrameworks, type Chosen, reportOnFrameworks } from '../frameworks.ts';
import type { Progress } from '../progress.ts';
import type { Report } from '../report/report.ts';
import { load } from '../workspace.ts';

/** The other versions, or what is wrong in their files. */
export interface Others {
  programs: Program[];
  /** Where there are errors, there are no programs. */
  report?: Report;
}

/** Reads a compiled framework, or the files of a path. Throws `Trouble` where there is none. */
export function othersFrom(path: string, folder: string, progress: Progress): Others {
  if (path.endsWith('.json')) return { programs: [loadModel(modelFrom(path, folder))] };
  const loaded = load([path], folder, progress);
  const chosen: Chosen[] = loaded.workspaces.flatMap(askedFrameworks);
  const report = reportOnFrameworks(chosen, loaded.troubles, progress);
  if (report.troubles.length > 0 || report.counts.error > 0) return { programs: [], report };
  const whole = chosen.filter(({ framework }) => framework.headers.length > 0);
  return { programs: whole.map(({ project, framework }) => programOf(project, framework)) };
}

/** The other version of a framework: of its identity, or of its code. */
export function otherOf({ model }: Program, others: readonly Program[]): Program | undefined {
  return (
    others.find((other) => other.model.id === model.id) ??
    others.find((other) => foldCode(other.model.code) === foldCode(model.code))
  );
}
