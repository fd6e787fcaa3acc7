/** Scenarios for an editor: its questions are answered, and it is told what changed. */
import type { CairnSharedServices } from '@cairn/language/langium';
import { DocumentState, isOperationCancelled, URI } from 'langium';
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { scenarioRequests, scenariosChanged, type WhichScenarios } from '../protocol.ts';
import { type Asked, coverageOfScenarios, explainScenario, listScenarios, runScenarios } from './asked.ts';
import { ScenarioRunner } from './scenarioRunner.ts';

/** What the upkeep of the workspace knows and does. */
export interface ScenarioUpkeep {
  isOpen(place: string): boolean;
  isTheirs(place: string): boolean;
  /** Tells the editor what is wrong in a file. */
  publish(place: string): void;
}

/**
 * Answers the requests about scenarios over a connection, and publishes what fails. The upkeep has to call `schedule`
 * of what is handed back whenever files were read anew, before it publishes anything.
 */
export function serveScenarios(
  connection: Connection,
  { workspace, lsp }: CairnSharedServices,
  upkeep: ScenarioUpkeep,
): ScenarioRunner {
  const { Project: project, WorkspaceManager, DocumentBuilder, LangiumDocuments, TextDocuments } = workspace;
  const isTheirs = (place: string): boolean => upkeep.isTheirs(place);
  const runner = new ScenarioRunner({
    project,
    isTheirs,
    isOpen: (place) => upkeep.isOpen(place),
    onTrouble: (error) =>
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : `${error}`),
  });
  let looksAgain = false;
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    looksAgain = capabilities.workspace?.codeLens?.refreshSupport === true;
  });
  runner.onFound((places) => {
    for (const place of places) upkeep.publish(place);
  });
  runner.onChanged((changes) => {
    void connection.sendNotification(scenariosChanged, changes);
    // Lenses say how scenarios stand; an editor that does not look again says so, and that is no trouble.
    if (looksAgain && changes.results.length > 0)
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  });
  connection.onShutdown(() => runner.dispose());
  const asked: Asked = { project, runs: runner.runs, isTheirs };
  /** Waits until open files have been read as the editor shows them. */
  const current = async (token: CancellationToken): Promise<void> => {
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, token);
    for (const open of TextDocuments.all()) {
      const uri = URI.parse(open.uri);
      if (LangiumDocuments.hasDocument(uri)) await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, uri, token);
    }
  };
  const answering =
    <Params, Answer>(answer: (params: Params, token: CancellationToken) => Answer | Promise<Answer>) =>
    async (params: Params, token: CancellationToken): Promise<Answer | ResponseError> => {
      try {
        await current(token);
      } catch (error) {
        if (!isOperationCancelled(error)) throw error;
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Nobody waits for the answer any more.');
      }
      return answer(params, token);
    };
  const list = answering(() => listScenarios(asked));
  connection.onRequest(scenarioRequests.list, (token: CancellationToken) => list(undefined, token));
  connection.onRequest(
    scenarioRequests.run,
    answering((which: WhichScenarios, token) => runScenarios(asked, which, token)),
  );
  connection.onRequest(
    scenarioRequests.coverage,
    answering((which: WhichScenarios, token) => coverageOfScenarios(asked, which, token)),
  );
  connection.onRequest(
    scenarioRequests.explain,
    answering((id: string) => explainScenario(asked, id) ?? null),
  );
  return runner;
}
