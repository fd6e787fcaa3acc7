/** Runs of scenarios in the Test Explorer: those that somebody asks for, and what ran by itself. */
import type { ScenarioResult } from '@cairn/server/protocol';
import {
  type CancellationToken,
  type FileCoverage,
  type FileCoverageDetail,
  type TestController,
  type TestItem,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coveredFiles } from './coverage.ts';
import { report, saysTheSame } from './reports.ts';
import { coverageOf, runScenarios } from './requests.ts';
import type { ScenarioItems } from './scenarioItems.ts';

/** What the runs work with. */
export interface Explorer {
  controller: TestController;
  items: ScenarioItems;
  client: BaseLanguageClient;
}

/** Runs scenarios, and shows what became of them. */
export class ScenarioRuns {
  /** The files of the last run with coverage. */
  covered: readonly FileCoverage[] = [];
  private readonly explorer: Explorer;
  private readonly details = new WeakMap<FileCoverage, FileCoverageDetail[]>();

  constructor(explorer: Explorer) {
    this.explorer = explorer;
    this.offer();
  }

  /** The two ways to run: alone, which can go on with every save, and with coverage. */
  private offer(): void {
    const { controller } = this.explorer;
    const { Run, Coverage } = TestRunProfileKind;
    controller.createRunProfile(
      'Run scenarios',
      Run,
      (request, token) => (request.continuous ? this.runOnSave(request, token) : this.run(request, token)),
      true,
      undefined,
      true,
    );
    const withCoverage = controller.createRunProfile(
      'Run scenarios with coverage',
      Coverage,
      (request, token) => this.run(request, token, true),
      true,
    );
    withCoverage.loadDetailedCoverage = async (_run, file) => this.details.get(file) ?? [];
  }

  /** Runs what is asked for, framework by framework: results come while others still run. */
  async run(request: TestRunRequest, token: CancellationToken, withCoverage = false): Promise<void> {
    const { controller, items, client } = this.explorer;
    const wanted = items.asked(request);
    const testRun = controller.createTestRun(request);
    for (const item of wanted) testRun.enqueued(item);
    try {
      for (const group of Map.groupBy(wanted, ({ parent }) => parent).values()) {
        if (token.isCancellationRequested) return;
        for (const item of group) testRun.started(item);
        this.tell(testRun, group, await runScenarios(client, idsOf(group), token));
      }
      if (withCoverage) await this.cover(testRun, wanted, token);
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
    } finally {
      testRun.end();
    }
  }

  /**
   * Shows what ran by itself, unless it is shown already. A framework in which somebody is just writing a line is no
   * news: what is shown of it is out of date.
   */
  showByItself(results: readonly ScenarioResult[]): void {
    const { controller, items, client } = this.explorer;
    const news = results.filter((result) => !saysTheSame(items.results.get(result.id), result));
    items.remember(results);
    const known = news.flatMap((result) => {
      const item = items.scenario(result.id);
      return item ? [{ item, result }] : [];
    });
    const stopped = known.filter(({ result }) => result.state === 'could not run');
    if (stopped.length > 0) controller.invalidateTestResults(stopped.map(({ item }) => item));
    const ran = known.filter(({ result }) => result.state !== 'could not run');
    if (ran.length === 0) return;
    const request = new TestRunRequest(
      ran.map(({ item }) => item),
      undefined,
      undefined,
      false,
      true,
    );
    const testRun = controller.createTestRun(request, 'While you write', false);
    for (const { item, result } of ran) report(testRun, item, result, client);
    testRun.end();
  }

  /** Runs the same whenever an outline is saved; the server knows what has not changed. */
  private runOnSave({ include, exclude, profile }: TestRunRequest, token: CancellationToken): Promise<void> {
    const again = (): Promise<void> => this.run(new TestRunRequest(include, exclude, profile, true, true), token);
    const saved = workspace.onDidSaveTextDocument(({ languageId }) => {
      if (languageId === 'cairn') void again();
    });
    token.onCancellationRequested(() => saved.dispose());
    return again();
  }

  private tell(testRun: TestRun, group: readonly TestItem[], results: readonly ScenarioResult[]): void {
    const { items, client } = this.explorer;
    const byId = new Map(results.map((result) => [result.id, result]));
    for (const item of group) {
      const result = byId.get(item.id);
      if (result) report(testRun, item, result, client);
      else testRun.skipped(item);
    }
    items.remember(results);
  }

  private async cover(testRun: TestRun, wanted: readonly TestItem[], token: CancellationToken): Promise<void> {
    const { client } = this.explorer;
    const covered = coveredFiles(await coverageOf(client, idsOf(wanted), token), client);
    for (const { file, details } of covered) {
      this.details.set(file, details);
      testRun.addCoverage(file);
    }
    this.covered = covered.map(({ file }) => file);
  }
}

function idsOf(items: readonly TestItem[]): string[] {
  return items.map(({ id }) => id);
}
