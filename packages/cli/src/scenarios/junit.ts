/** What became of scenarios as JUnit's XML, which Jenkins, GitLab and most services for tests read. */
import type { ScenarioRun } from '@cairn/engine';
import { atOf, byFile, type FileRun, type FrameworkRun, type TimedRun, tallyOf } from './testRun.ts';

/** A suite for each file, a case for each scenario; times are in seconds. */
export function junitReport(frameworks: readonly FrameworkRun[]): string {
  const files = byFile(frameworks);
  const all = files.flatMap(({ scenarios }) => scenarios);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cairn"${countsOf(all)}>`,
    ...files.flatMap(suite),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suite(file: FileRun): string[] {
  const { place, scenarios } = file;
  return [
    `  <testsuite name="${escaped(place)}"${countsOf(scenarios)}>`,
    ...scenarios.flatMap((run) => testCase(file, run)),
    '  </testsuite>',
  ];
}

function testCase({ place, framework }: FileRun, { run, milliseconds }: TimedRun): string[] {
  const attributes = `classname="${escaped(framework.code)}" name="${escaped(run.title)}" file="${escaped(place)}" time="${seconds(milliseconds)}"`;
  if (run.passed) return [`    <testcase ${attributes}/>`];
  const failures = failuresOf(framework, run);
  const [first] = failures;
  return [
    `    <testcase ${attributes}>`,
    `      <failure type="scenario-fails" message="${escaped(first?.message ?? '')}">${escaped(failures.map(({ text }) => text).join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

function failuresOf(framework: FrameworkRun, run: ScenarioRun): { message: string; text: string }[] {
  const records = run.problems.map((message) => ({ message, text: `${atOf(framework, run.source)}: ${message}` }));
  const failed = run.expectations
    .filter(({ passed }) => !passed)
    .map(({ source, message, reason }) => {
      const lines = [
        `${atOf(framework, source)}: ${message}`,
        ...(reason === '' ? [] : reason.split('\n').map((line) => `  ${line}`)),
      ];
      return { message, text: lines.join('\n') };
    });
  return [...records, ...failed];
}

function countsOf(scenarios: readonly TimedRun[]): string {
  const { passed, failed } = tallyOf(scenarios);
  const time = scenarios.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return ` tests="${passed + failed}" failures="${failed}" errors="0" skipped="0" time="${seconds(time)}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

// XML 1.0 knows none of them, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(notInXml, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}
