/** What became of scenarios, for people: each file with its counts, each failure with its reason, what was never seen. */
import { coverageText, type ExpectationRun, type ScenarioRun } from '@cairn/engine';
import type { Paint } from '../report/colours.ts';
import { printable, widthOf } from '../report/printable.ts';
import { atOf, byFile, type FileRun, type FrameworkRun, type Tally, tallyOf } from './testRun.ts';

export interface TestTextOptions {
  paint: Paint;
  coverage: boolean;
}

/** The report; its last line is always `N passed, N failed`. */
export function testText(frameworks: readonly FrameworkRun[], { paint, coverage }: TestTextOptions): string {
  const files = byFile(frameworks);
  const failures = files.flatMap(({ framework, scenarios }) =>
    scenarios.flatMap(({ run }) => failureText(framework, run, paint)),
  );
  const notes = files.flatMap(({ framework, scenarios }) =>
    scenarios.flatMap(({ run }) => noteText(framework, run, paint)),
  );
  const covered = coverage
    ? frameworks.filter(({ scenarios }) => scenarios.length > 0).map((each) => coverageOfOne(each, paint))
    : [];
  const listed = files.length === 0 ? [] : [listedText(files, paint)];
  const last = tallyText(tallyOf(frameworks.flatMap(({ scenarios }) => scenarios)), paint);
  return `${[...listed, ...failures, ...notes, ...covered, last].join('\n\n')}\n`;
}

function listedText(files: readonly FileRun[], paint: Paint): string {
  const shown = files.map(({ place, scenarios }) => ({ place: printable(place), scenarios }));
  const width = Math.max(...shown.map(({ place }) => widthOf(place)));
  return shown
    .map(({ place, scenarios }) => {
      const tally = tallyOf(scenarios);
      const counts = tally.failed > 0 ? tallyText(tally, paint) : paint.green(`${tally.passed} passed`);
      return `${place}${' '.repeat(width - widthOf(place))}  ${counts}`;
    })
    .join('\n');
}

function tallyText({ passed, failed }: Tally, paint: Paint): string {
  return `${paint.green(`${passed} passed`)}, ${failed > 0 ? paint.red(`${failed} failed`) : `${failed} failed`}`;
}

/** The failures of one scenario, each with its line, and what its records lack. */
function failureText(framework: FrameworkRun, run: ScenarioRun, paint: Paint): string[] {
  if (run.passed) return [];
  const head = (source: ScenarioRun['source']): string =>
    `${paint.bold(printable(atOf(framework, source)))}: ${paint.red(printable(run.title))}`;
  const failed = run.expectations
    .filter(({ passed }) => !passed)
    .map((expectation) => `${head(expectation.source)}\n${expectationText(expectation, paint)}`);
  const records = run.problems.length === 0 ? [] : [`${head(run.source)}\n${indented(run.problems, 2)}`];
  return [...records, ...failed];
}

/** What another version does not have of the records of a scenario that passed. */
function noteText(framework: FrameworkRun, run: ScenarioRun, paint: Paint): string[] {
  if (!run.passed || run.problems.length === 0) return [];
  return [
    `${paint.bold(printable(atOf(framework, run.source)))}: ${printable(run.title)}\n${indented(run.problems, 2)}`,
  ];
}

function expectationText({ text, expected, found, reason }: ExpectationRun, paint: Paint): string {
  const lines = [
    `  ${printable(text)}`,
    `    ${paint.dim('expected:')} ${printable(expected)}`,
    `    ${paint.dim('found:')}    ${printable(found)}`,
  ];
  if (reason !== '') lines.push(`    ${paint.dim('reason:')}`, indented(reason.split('\n'), 6));
  return lines.join('\n');
}

function indented(lines: readonly string[], by: number): string {
  return lines.map((line) => `${' '.repeat(by)}${printable(line)}`).join('\n');
}

function coverageOfOne(framework: FrameworkRun, paint: Paint): string {
  const show = (source: Parameters<FrameworkRun['textOf']>[0]) => ({
    place: framework.placeOf(source.file),
    text: framework.textOf(source),
  });
  return `${paint.bold(printable(`Coverage of ${framework.code}`))}\n${printable(coverageText(framework.coverage, show).trimEnd())}`;
}
