/** Scenarios that fail, as something to be mended: what the check `scenario-fails` says. */
import { runScenarios, type ScenarioRun, type Source } from '@cairn/engine';
import type { FrameworkNames, Outline, Problem, Project } from '@cairn/language';
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
    const found = new Map<string, Problem[]>(framework.files.map(({ uri }) => [uri, []]));
    for (const { source, said, reason } of runScenarios(program).flatMap(failuresOf)) {
      const file = framework.files[program.model.source.files.indexOf(source.file)];
      if (file) found.get(file.uri)!.push({ code, ...lineOf(file.outline, source.line), args: { said, reason } });
    }
    for (const [uri, problems] of found) project.setFound(uri, problems);
  }
}

/** Whether there is anything to run; frameworks without scenarios need not be compiled for it. */
function hasScenarios({ files }: FrameworkNames): boolean {
  return files.some(({ outline }) => outline.lines.some(({ row }) => row.id === 'scenario'));
}

interface Failure {
  source: Source;
  said: string;
  reason: string[];
}

function failuresOf({ passed, source, problems, expectations }: ScenarioRun): Failure[] {
  if (passed) return [];
  const records = source ? problems.map((said) => ({ source, said, reason: [] })) : [];
  const failed = expectations.flatMap((expectation) => {
    if (expectation.passed || !expectation.source) return [];
    const reason = expectation.reason === '' ? [] : expectation.reason.split('\n');
    return [{ source: expectation.source, said: expectation.message, reason }];
  });
  return [...records, ...failed];
}

/** A line of a file, counted from 1, without what is blank around it. */
function lineOf({ text, lineStarts }: Outline, line: number): { start: number; end: number } {
  const from = lineStarts[line - 1] ?? text.length;
  const written = text.slice(from, lineStarts[line] ?? text.length);
  const start = from + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, from + written.trimEnd().length) };
}
