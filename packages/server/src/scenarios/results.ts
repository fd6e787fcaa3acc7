/** What became of scenarios, as the protocol has it. */
import { failuresOf, type Hindrance, spanOfLine, type Text } from '@cairn/workbench';
import { uriOfPlace } from '../place.ts';
import type { ScenarioFailure, ScenarioResult, TextRange } from '../protocol.ts';
import type { ReadyFramework, TimedRun } from './ready.ts';
import type { WrittenScenario } from './written.ts';

/** A run as the protocol has it, with the lines of the texts that were compiled. */
export function resultFrom(
  { program, files }: ReadyFramework,
  written: WrittenScenario,
  { run, milliseconds }: TimedRun,
): ScenarioResult {
  const failures = failuresOf(run).map(({ source, said, reason, held }): ScenarioFailure => {
    const file = source && files[program.model.source.files.indexOf(source.file)];
    return {
      message: said,
      reason,
      ...(file ? { uri: uriOfPlace(file.uri), range: rangeOfLine(file, source.line) } : firstLineOf(written)),
      ...(held && {
        comparison: {
          expected: `${held.about}: ${held.expected}`,
          found: [`${held.about}: ${held.found}`, ...(reason.length > 0 ? ['', ...reason] : [])].join('\n'),
        },
      }),
    };
  });
  return { id: written.id, state: run.passed ? 'passed' : 'failed', milliseconds, failures };
}

/** What is said of a scenario whose framework cannot be worked out: the first error, and where that is. */
export function couldNotRun(written: WrittenScenario, { framework, error }: Hindrance): ScenarioResult {
  const name = framework.headers[0]?.name ?? framework.key;
  const failure: ScenarioFailure = error
    ? {
        message: `It could not run: \`${name}\` has an error. ${error.diagnostic.message}`,
        reason: [],
        uri: uriOfPlace(error.uri),
        range: error.diagnostic.range,
      }
    : {
        message: `It could not run: no file begins with \`framework ${name}\`.`,
        reason: [],
        ...firstLineOf(written),
      };
  return { id: written.id, state: 'could not run', failures: [failure] };
}

function firstLineOf({ heading, uri }: WrittenScenario): Pick<ScenarioFailure, 'uri' | 'range'> {
  return { uri, range: heading };
}

/** What is written on a line, counted from 1. */
export function rangeOfLine(text: Text, line: number): TextRange {
  const { start, end } = spanOfLine(text, line);
  const before = text.lineStarts[line - 1] ?? start;
  return { start: { line: line - 1, character: start - before }, end: { line: line - 1, character: end - before } };
}
