/** Scenarios that fail, as something to be mended: what the check `scenario-fails` says. */
import { type Program, runScenarios, type ScenarioRun, type Source } from '@cairn/engine';
import type { FrameworkNames, Problem, Project } from '@cairn/language';
import { failingCode as code, isWhole, programOf } from './programs.ts';

/**
 * Runs the scenarios of the frameworks, or of all, and hands what fails to the project, whose diagnostics then hold it.
 * A framework with errors is left out: nothing can be said of its rules.
 */
export function findFailingScenarios(
  project: Project,
  frameworks: readonly FrameworkNames[] = project.frameworks(),
): void {
  if (project.severity(code) === 'off') return;
  for (const framework of frameworks) {
    if (!hasScenarios(framework) || !isWhole(project, framework)) continue;
    const program = programOf(project, framework);
    const texts = framework.files.map(({ uri, outline: { text, lineStarts } }) => ({ uri, text, lineStarts }));
    const found = failingProblems(program, texts, runScenarios(program));
    for (const [uri, problems] of found) project.setFound(uri, problems);
  }
}

/** Whether there is anything to run; frameworks without scenarios need not be compiled for it. */
function hasScenarios({ files }: FrameworkNames): boolean {
  return files.some(({ outline }) => outline.lines.some(({ row }) => row.id === 'scenario'));
}

/** The text of a file when it was compiled. */
export interface Text {
  readonly uri: string;
  readonly text: string;
  /** The offsets at which lines begin. */
  readonly lineStarts: readonly number[];
}

/** What failed in runs, by the place of each file of the framework; `files` are those that were compiled, in their order. */
export function failingProblems(
  { model }: Program,
  files: readonly Text[],
  runs: readonly ScenarioRun[],
): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>(files.map(({ uri }) => [uri, []]));
  for (const { source, said, reason } of runs.flatMap(failuresOf)) {
    const file = source && files[model.source.files.indexOf(source.file)];
    if (file) found.get(file.uri)!.push({ code, ...spanOfLine(file, source.line), args: { said, reason } });
  }
  return found;
}

/** One reason for which a scenario fails. */
export interface Failure {
  /** Where it is written: the expectation, or the scenario. */
  source?: Source;
  /** What happened, in a sentence. */
  said: string;
  /** Why, a sentence each; those that belong to one above them are indented. */
  reason: string[];
  /** What the expectation is about, what it asks, and what was found; nothing where it is about the records. */
  held?: { about: string; expected: string; found: string };
}

/** Why a scenario failed: what is wrong with its records, and its expectations that did not come true. */
export function failuresOf({ passed, source, problems, expectations }: ScenarioRun): Failure[] {
  if (passed) return [];
  const records = problems.map((said): Failure => ({ ...(source && { source }), said, reason: [] }));
  const failed = expectations
    .filter((expectation) => !expectation.passed)
    .map(
      ({ source: at, message, reason, text, expected, found }): Failure => ({
        ...(at && { source: at }),
        said: message,
        reason: reason === '' ? [] : reason.split('\n'),
        held: { about: text, expected, found },
      }),
    );
  return [...records, ...failed];
}

/** What is written on a line of a file, counted from 1, without what is blank around it: offsets. */
export function spanOfLine({ text, lineStarts }: Omit<Text, 'uri'>, line: number): { start: number; end: number } {
  const from = lineStarts[line - 1] ?? text.length;
  const written = text.slice(from, lineStarts[line] ?? text.length);
  const start = from + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, from + written.trimEnd().length) };
}
