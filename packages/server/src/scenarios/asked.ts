/** What the editor asks about scenarios, as functions of what became of them so far. */
import type { FrameworkNames, Project } from '@cairn/language';
import { placeOfUri } from '../place.ts';
import type { FrameworkCoverage, ScenarioFramework, ScenarioResult, WhichScenarios } from '../protocol.ts';
import { coverageFrom } from './coverage.ts';
import { explained } from './explained.ts';
import { isReady } from './ready.ts';
import { couldNotRun } from './results.ts';
import { rest, type ScenarioRuns } from './runs.ts';
import { hasScenarios, listed, scenariosOf } from './written.ts';

/** What the answers are made from. */
export interface Asked {
  project: Project;
  runs: ScenarioRuns;
  /** Whether a file is one that the person works with. */
  isTheirs(place: string): boolean;
}

/** Whether somebody no longer waits for the answer. */
export interface Cancelling {
  readonly isCancellationRequested: boolean;
}

const waits: Cancelling = { isCancellationRequested: false };

/** All scenarios, by framework. Costs the number of files, and the lines of those that changed. */
export function listScenarios(asked: Asked): ScenarioFramework[] {
  return theirs(asked).flatMap((framework) => listed(framework) ?? []);
}

/**
 * What becomes of scenarios, in written order. Only those run that have not run since they or their rules changed. When
 * nobody waits any more, it is what is there so far.
 */
export async function runScenarios(
  asked: Asked,
  { ids }: WhichScenarios,
  token: Cancelling = waits,
): Promise<ScenarioResult[]> {
  const isOver = (): boolean => token.isCancellationRequested;
  const wanted = ids && new Set(ids);
  const results: ScenarioResult[] = [];
  for (const framework of ids ? holding(asked, ids.map(placeOfId)) : theirs(asked)) {
    await rest();
    if (isOver()) break;
    results.push(...(await asked.runs.of(framework, { isOver, ...(wanted && { wanted }) })));
  }
  return results;
}

/** What scenarios see of their frameworks, for which they run; frameworks with errors are left out. */
export async function coverageOfScenarios(
  asked: Asked,
  { ids }: WhichScenarios,
  token: Cancelling = waits,
): Promise<FrameworkCoverage[]> {
  const isOver = (): boolean => token.isCancellationRequested;
  const wanted = ids && new Set(ids);
  const found: FrameworkCoverage[] = [];
  for (const framework of ids ? holding(asked, ids.map(placeOfId)) : theirs(asked)) {
    await rest();
    if (isOver()) break;
    await asked.runs.of(framework, { isOver, ...(wanted && { wanted }) });
    const ready = asked.runs.frameworks.of(framework);
    if (isReady(ready) && !isOver()) found.push(coverageFrom(ready, wanted));
  }
  return found;
}

/** What a scenario gives, and why, in words; nothing where there is none of this id. */
export function explainScenario({ project, runs }: Asked, id: string): string | undefined {
  const framework = project.names.frameworkOf(placeOfId(id));
  const written = framework?.files.flatMap(scenariosOf).find((each) => each.id === id);
  if (!framework || !written) return undefined;
  const ready = runs.frameworks.of(framework);
  if (!isReady(ready)) return `${couldNotRun(written, ready).failures[0]!.message}\n`;
  return explained(ready, id);
}

function theirs({ project, isTheirs }: Asked): FrameworkNames[] {
  return project
    .frameworks()
    .filter((framework) => framework.files.some(({ uri }) => isTheirs(uri)) && hasScenarios(framework));
}

/** The frameworks that hold files, each once. */
function holding({ project }: Asked, places: readonly string[]): FrameworkNames[] {
  return [...new Set(places.flatMap((place) => project.names.frameworkOf(place) ?? []))];
}

function placeOfId(id: string): string {
  return placeOfUri(id.slice(0, id.indexOf('#')));
}
