/** The whole frameworks that the paths of a command line ask for, and what keeps them from being worked with. */
import type { FrameworkNames } from '@cairn/language';
import type { Output } from './io.ts';
import type { Progress } from './progress.ts';
import { checked, countsOf, type FileReport, type Report } from './report/report.ts';
import { textReport, usualMost } from './report/text.ts';
import type { Trouble } from './trouble.ts';
import type { Workspace } from './workspace.ts';

/** A framework and the project that knows it. */
export interface Chosen {
  project: Workspace['project'];
  framework: FrameworkNames;
}

/** The frameworks of which at least one file was asked for. */
export function askedFrameworks({ project, asked }: Workspace): Chosen[] {
  const keys = new Set(asked.map((place) => project.names.frameworkOf(place)?.key));
  return project
    .frameworks()
    .filter(({ key }) => keys.has(key))
    .map((framework) => ({ project, framework }));
}

/** What is wrong in all files of the frameworks, whether they were asked for or not. */
export function reportOnFrameworks(
  chosen: readonly Chosen[],
  troubles: readonly Trouble[],
  progress: Progress,
): Report {
  progress.begin('Checking', chosen.length);
  const files: FileReport[] = [];
  for (const { project, framework } of chosen) {
    for (const { uri } of framework.files) files.push(checked(project, uri));
    progress.step();
  }
  files.sort((a, b) => (a.place < b.place ? -1 : 1));
  return { files, counts: countsOf(files), troubles };
}

/** The same with its errors alone: nothing else keeps a framework from being compiled. */
function errorsOf({ files, troubles }: Report): Report {
  const errors = files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error'),
  }));
  return { files: errors, counts: countsOf(errors), troubles };
}

/** The errors with their frames, and how many there are. */
export function errorText(report: Report, { paint, columns }: Output): string {
  return textReport(errorsOf(report), { paint, columns, all: false, most: usualMost });
}
