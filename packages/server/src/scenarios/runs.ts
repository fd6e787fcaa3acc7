/** Scenarios of a framework run one after the other, in slices that let others in between. */
import type { FrameworkNames, Project } from '@cairn/language';
import type { ScenarioResult } from '../protocol.ts';
import { isReady, ReadyFrameworks, resultOf } from './ready.ts';
import { couldNotRun, resultFrom } from './results.ts';
import { scenariosOf } from './written.ts';

/** Work goes on for so many milliseconds before others have their turn. */
const slice = 20;

/** How scenarios are to run. */
export interface Running {
  /** Whether nobody waits any more. Asked before each scenario. */
  isOver(): boolean;
  /** The ids of those that are wanted; without them all. */
  wanted?: ReadonlySet<string>;
}

/** The frameworks of a project with what became of their scenarios. */
export class ScenarioRuns {
  readonly frameworks: ReadyFrameworks;
  /** How long it takes to make a framework ready, in milliseconds: the slowest of the latest. */
  slowest = 0;
  /** How many scenarios have run. */
  ran = 0;

  constructor(project: Project) {
    this.frameworks = new ReadyFrameworks(project);
  }

  /**
   * What becomes of the scenarios of a framework, in written order; where nobody waits any more, of the first ones. Only
   * those run that have not run since they or their rules changed.
   */
  async of(framework: FrameworkNames, { isOver, wanted }: Running): Promise<ScenarioResult[]> {
    let since = performance.now();
    const ready = this.frameworks.of(framework);
    this.slowest = Math.max(performance.now() - since, this.slowest / 2);
    const isWanted = ({ id }: { id: string }): boolean => wanted?.has(id) ?? true;
    if (!isReady(ready)) {
      const written = framework.files.flatMap(scenariosOf).filter(isWanted);
      return written.map((each) => couldNotRun(each, ready));
    }
    const results: ScenarioResult[] = [];
    for (const [place, scenario] of ready.scenarios.entries()) {
      const { written } = scenario;
      if (!isWanted(written)) continue;
      if (performance.now() - since > slice) {
        await rest();
        since = performance.now();
      }
      if (isOver()) break;
      if (!scenario.result) this.ran++;
      results.push(resultFrom(ready, written, resultOf(ready, place)));
    }
    return results;
  }
}

/** Lets others have their turn. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
