/** What became of scenarios, for other programs. The schema is `schema/scenarios.schema.json`. */
import type { Coverage, ScenarioRun, Source } from '@cairn/engine';
import { canonicalJson } from '@cairn/model';
import { type FrameworkRun, tallyOf } from './testRun.ts';

/** The version of this format. Readers refuse another first number. */
const formatVersion = '1.0';

/** Every scenario with its expectations, and the coverage where it is wanted. */
export function testJson(frameworks: readonly FrameworkRun[], { coverage }: { coverage: boolean }): string {
  return canonicalJson({
    format: 'cairn-scenarios',
    formatVersion,
    summary: tallyOf(frameworks.flatMap(({ scenarios }) => scenarios)),
    frameworks: frameworks.map((framework) => ({
      code: framework.code,
      version: framework.version,
      scenarios: framework.scenarios.map(({ run }) => scenarioJson(framework, run)),
      coverage: coverage ? coverageJson(framework, framework.coverage) : undefined,
    })),
  });
}

function scenarioJson(framework: FrameworkRun, { title, source, passed, problems, expectations }: ScenarioRun): object {
  return {
    title,
    ...placed(framework, source),
    passed,
    problems,
    expectations: expectations.map((expectation) => ({
      text: expectation.text,
      ...placed(framework, expectation.source),
      passed: expectation.passed,
      expected: expectation.expected,
      found: expectation.found,
      message: expectation.passed ? undefined : expectation.message,
      reason: expectation.passed || expectation.reason === '' ? undefined : expectation.reason,
    })),
  };
}

function coverageJson(framework: FrameworkRun, { lines, by, all }: Coverage): object {
  return {
    by,
    all,
    lines: lines.map(({ covers, file, line, seen }) => ({
      covers,
      file: framework.placeOf(file),
      line,
      met: seen.met,
      notMet: seen['not met'],
      unknown: seen.unknown,
    })),
  };
}

function placed(framework: FrameworkRun, source: Source | undefined): object {
  return source ? { file: framework.placeOf(source.file), line: source.line } : {};
}
