/** Scenarios that were run, as the reporters of `cairn test` tell of them. */
import {
  type Coverage,
  coverageOf,
  type Program,
  runScenario,
  type ScenarioRun,
  type Source,
  titleOf,
} from '@cairn/engine';
import type { FrameworkNames } from '@cairn/language';

/** A framework whose scenarios are to run. */
export interface Testable {
  framework: FrameworkNames;
  program: Program;
  /** Another version of it, whose rules are asked in place of its own. */
  against?: Program;
}

/** The scenarios of one framework, in written order. */
export interface FrameworkRun {
  code: string;
  version?: string;
  scenarios: TimedRun[];
  /** By the scenarios that were run. */
  coverage: Coverage;
  /** The place of a file of the framework, from the folder in which the command runs. */
  placeOf(file: string): string;
  /** What stands on a line. */
  textOf(source: Source): string;
}

export interface TimedRun {
  run: ScenarioRun;
  milliseconds: number;
}

/** Runs the scenarios of a framework whose titles hold the words; capitals say nothing. */
export function testFramework(
  { framework, program, against }: Testable,
  words: string,
  clock: () => number,
): FrameworkRun {
  const { code, version, scenarios = [], source } = program.model;
  const wanted = words.toLowerCase();
  const runs = scenarios.flatMap((scenario, place): TimedRun[] => {
    if (!titleOf(program, scenario).toLowerCase().includes(wanted)) return [];
    const started = clock();
    const run = runScenario(against ?? program, scenario, place, { of: program });
    return [{ run, milliseconds: clock() - started }];
  });
  const fileOf = (file: string) => framework.files[source.files.indexOf(file)];
  return {
    code,
    ...(version !== undefined && { version }),
    scenarios: runs,
    coverage: coverageOf(
      program,
      runs.map(({ run }) => run),
    ),
    placeOf: (file) => fileOf(file)?.uri ?? file,
    textOf({ file, line }) {
      const outline = fileOf(file)?.outline;
      return outline?.text.slice(outline.lineStarts[line - 1], outline.lineStarts[line]).trim() ?? '';
    },
  };
}

/** A framework's file and the scenarios that stand in it. */
export interface FileRun {
  place: string;
  framework: FrameworkRun;
  scenarios: TimedRun[];
}

/** The files that hold scenarios, in the order of their places. */
export function byFile(frameworks: readonly FrameworkRun[]): FileRun[] {
  const files = frameworks.flatMap((framework) =>
    [...Map.groupBy(framework.scenarios, ({ run }) => framework.placeOf(run.source?.file ?? ''))].map(
      ([place, scenarios]) => ({ place, framework, scenarios }),
    ),
  );
  return files.sort((a, b) => (a.place < b.place ? -1 : 1));
}

export interface Tally {
  passed: number;
  failed: number;
}

/** How many scenarios passed and failed. */
export function tallyOf(scenarios: readonly TimedRun[]): Tally {
  const passed = scenarios.filter(({ run }) => run.passed).length;
  return { passed, failed: scenarios.length - passed };
}

/** Where an expectation or, without one, a scenario stands: `file:line`. */
export function atOf(framework: FrameworkRun, source: Source | undefined): string {
  return source ? `${framework.placeOf(source.file)}:${source.line}` : framework.code;
}
