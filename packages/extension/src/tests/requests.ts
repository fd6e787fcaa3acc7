/** What the server is asked about scenarios. */
import type {
  scenariosChanged as Changed,
  FrameworkCoverage,
  scenarioRequests as Requests,
  ScenarioFramework,
  ScenarioResult,
} from '@cairn/server/protocol';
import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The methods, said again because only types of the server may be imported; the types hold them to the server's. */
const requests: typeof Requests = {
  list: 'cairn/scenarios/list',
  run: 'cairn/scenarios/run',
  coverage: 'cairn/scenarios/coverage',
  explain: 'cairn/scenarios/explain',
};

/** What the server tells by itself. */
export const scenariosChanged: typeof Changed = 'cairn/scenarios/changed';

/** All scenarios of the workspace, by framework. */
export function listScenarios(client: BaseLanguageClient): Promise<ScenarioFramework[]> {
  return client.sendRequest(requests.list);
}

/** What becomes of scenarios by their ids; of those that are no longer there, nothing. */
export function runScenarios(
  client: BaseLanguageClient,
  ids: readonly string[],
  token: CancellationToken,
): Promise<ScenarioResult[]> {
  return client.sendRequest(requests.run, { ids }, token);
}

/** What scenarios see of their frameworks. */
export function coverageOf(
  client: BaseLanguageClient,
  ids: readonly string[],
  token: CancellationToken,
): Promise<FrameworkCoverage[]> {
  return client.sendRequest(requests.coverage, { ids }, token);
}

/** What a scenario gives, and why, in words; nothing where it is no longer there. */
export function explanationOf(
  client: BaseLanguageClient,
  id: string,
  token: CancellationToken,
): Promise<string | null> {
  return client.sendRequest(requests.explain, id, token);
}
