/** What became of scenarios, in the words of the Test Explorer. */
import type { ScenarioFailure, ScenarioResult } from '@cairn/server/protocol';
import { Location, type TestItem, TestMessage, type TestRun } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Tells a run what became of a scenario. */
export function report(run: TestRun, item: TestItem, result: ScenarioResult, client: BaseLanguageClient): void {
  const { state, failures, milliseconds } = result;
  const messages = failures.flatMap((failure) => messagesOf(failure, client));
  switch (state) {
    case 'passed':
      run.passed(item, milliseconds);
      return;
    case 'failed':
      run.failed(item, messages, milliseconds);
      break;
    case 'could not run':
      run.errored(item, messages);
      break;
  }
  for (const failure of failures)
    run.appendOutput(`${item.label}\r\n${textOf(failure, '\r\n')}\r\n\r\n`, undefined, item);
}

/** The sentence with its reason, which reads beside the line; and what was expected beside what was found. */
function messagesOf(failure: ScenarioFailure, client: BaseLanguageClient): TestMessage[] {
  const { comparison, message } = failure;
  const { asUri, asRange } = client.protocol2CodeConverter;
  const messages = [new TestMessage(textOf(failure, '\n'))];
  if (comparison) messages.push(TestMessage.diff(message, comparison.expected, comparison.found));
  for (const each of messages) each.location = new Location(asUri(failure.uri), asRange(failure.range));
  return messages;
}

/** The sentence that says what happened, and below it why. */
function textOf({ message, reason }: ScenarioFailure, lineEnd: string): string {
  return [message, ...reason.map((line) => `  ${line}`)].join(lineEnd);
}

/** Whether two results say the same; where they say it, and how long it took, says nothing. */
export function saysTheSame(a: ScenarioResult | undefined, b: ScenarioResult): boolean {
  const said = ({ state, failures }: ScenarioResult): string =>
    JSON.stringify([state, failures.map(({ message, reason }) => [message, reason])]);
  return a !== undefined && said(a) === said(b);
}
