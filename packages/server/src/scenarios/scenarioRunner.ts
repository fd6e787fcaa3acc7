/** Runs scenarios beside the typing: after a pause, in slices that let requests in between, and only what has changed. */
import type { FrameworkNames, Problem, Project } from '@cairn/language';
import { failingProblems } from '@cairn/workbench';
import type { ScenarioResult, ScenariosChanged } from '../protocol.ts';
import { Changes } from './changes.ts';
import { isReady } from './ready.ts';
import { rest, ScenarioRuns } from './runs.ts';
import { shifted } from './shifted.ts';
import { hasScenarios } from './written.ts';

/** What the runner asks of its host. */
export interface RunnerHost {
  readonly project: Project;
  /** Whether a file is open: scenarios of its framework run by themselves. */
  isOpen(place: string): boolean;
  /** Whether a file is one that the person works with; scenarios of others are not listed. */
  isTheirs(place: string): boolean;
  /** Told of a mistake in Cairn that came up while nobody waited for an answer. */
  onTrouble?(error: unknown): void;
  /** Milliseconds without a change before scenarios run by themselves; 300 where nothing is said. */
  readonly pause?: number;
}

const usualPause = 300;
/** Where frameworks are large, the pause is longer: this many times what it takes to compile the slowest. */
const pauseFor = 2;
/** No pause is longer than this, in milliseconds. */
const longestPause = 5000;

/** What fails in a file, and the text in which it stands. */
interface Failing {
  text: string;
  problems: readonly Problem[];
}

/**
 * Runs the scenarios of open frameworks by itself and hands what fails to the project, whose diagnostics then hold it.
 * Works without a connection.
 */
export class ScenarioRunner {
  /** What became of scenarios so far, for requests. */
  readonly runs: ScenarioRuns;
  private readonly host: RunnerHost;
  private readonly changes: Changes;
  private readonly failing = new Map<string, Failing>();
  private readonly foundListeners: ((places: readonly string[]) => void)[] = [];
  private readonly changedListeners: ((changes: ScenariosChanged) => void)[] = [];
  /** Counts changes of texts: what began before the latest one ends. */
  private version = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RunnerHost) {
    this.host = host;
    this.runs = new ScenarioRuns(host.project);
    this.changes = new Changes(host.project);
  }

  /** Calls a listener with the places of files of which something else may be to be said after a run: publish them. */
  onFound(listener: (places: readonly string[]) => void): void {
    this.foundListeners.push(listener);
  }

  /** Calls a listener with what the editor is to be told. */
  onChanged(listener: (changes: ScenariosChanged) => void): void {
    this.changedListeners.push(listener);
  }

  /**
   * To be called when files were read anew, before their diagnostics are asked for: what failed moves along with its
   * lines, and after a pause scenarios run. Costs the length of the files in which something fails.
   */
  schedule(): void {
    this.version++;
    this.carry();
    clearTimeout(this.timer);
    const { pause = usualPause, onTrouble } = this.host;
    const wait = Math.max(pause, Math.min(pauseFor * this.runs.slowest, longestPause));
    this.timer = setTimeout(() => void this.runOpen().catch((error) => onTrouble?.(error)), wait);
  }

  /** Ends what runs by itself, and what would. */
  dispose(): void {
    this.version++;
    clearTimeout(this.timer);
  }

  /** Runs what has changed in the frameworks of open files, at once, and tells what became of it. Ends when texts change. */
  async runOpen(): Promise<void> {
    const { project } = this.host;
    const { version } = this;
    const isOver = (): boolean => version !== this.version;
    this.tell({ ...this.changes.ofLists((place) => this.host.isTheirs(place)), results: [] });
    const frameworks = project.frameworks();
    const open = frameworks.filter((framework) => this.isOpen(framework));
    for (const framework of open) {
      await rest();
      if (isOver()) return;
      const results = await this.runs.of(framework, { isOver });
      if (isOver()) return;
      this.handOver(framework);
      this.tell({ listed: [], gone: [], results: this.changes.ofResults(results) });
    }
    this.takeBack(new Set(open.map(({ key }) => key)));
    const keys = new Set(frameworks.map(({ key }) => key));
    this.runs.frameworks.keepOnly((key) => keys.has(key));
  }

  /** How a scenario stood when it ran last by itself; nothing of one that never did. */
  stateOf(id: string): ScenarioResult['state'] | undefined {
    return this.changes.stateOf(id);
  }

  private isOpen(framework: FrameworkNames): boolean {
    return hasScenarios(framework) && framework.files.some(({ uri }) => this.host.isOpen(uri));
  }

  private tell(changes: ScenariosChanged): void {
    if (changes.listed.length + changes.gone.length + changes.results.length === 0) return;
    for (const listener of this.changedListeners) listener(changes);
  }

  /** What failed before moves along with its lines; what was written anew is left to the next run. */
  private carry(): void {
    const { project } = this.host;
    for (const [place, { text, problems }] of this.failing) {
      const now = project.outline(place)?.text;
      const moved = now === undefined ? [] : shifted(problems, text, now);
      if (now === undefined || moved.length === 0) {
        this.failing.delete(place);
        continue;
      }
      this.failing.set(place, { text: now, problems: moved });
      project.setFound(place, moved);
    }
  }

  /** What fails in a framework whose scenarios ran; nothing where it cannot be worked out. */
  private handOver(framework: FrameworkNames): void {
    const ready = this.runs.frameworks.of(framework);
    const problems = isReady(ready)
      ? failingProblems(
          ready.program,
          ready.files,
          ready.scenarios.flatMap(({ result }) => result?.run ?? []),
        )
      : undefined;
    this.show(framework.files.map(({ uri }) => [uri, problems?.get(uri) ?? []]));
  }

  /** Of frameworks of which no file is open, nothing is said: nobody would run them again. */
  private takeBack(open: ReadonlySet<string>): void {
    const closed = [...this.failing.keys()].filter(
      (place) => !open.has(this.host.project.names.frameworkOf(place)?.key ?? ''),
    );
    this.show(closed.map((place) => [place, []]));
  }

  /** Publishing what was said before costs little, and what was handed over may have been forgotten meanwhile. */
  private show(found: readonly (readonly [place: string, problems: readonly Problem[]])[]): void {
    const { project } = this.host;
    const shown = found.filter(([place, problems]) => problems.length > 0 || this.failing.has(place));
    for (const [place, problems] of shown) {
      const text = project.outline(place)?.text;
      if (text === undefined || problems.length === 0) this.failing.delete(place);
      else this.failing.set(place, { text, problems });
      if (text !== undefined) project.setFound(place, problems);
    }
    const places = shown.map(([place]) => place);
    if (places.length > 0) for (const listener of this.foundListeners) listener(places);
  }
}
