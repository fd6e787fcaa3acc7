/** The checks of all frameworks of a workspace. */
import type { SourceFile } from '../names/names.ts';
import type { Problem } from '../outline/problem.ts';
import type { Merged } from '../tree/merge.ts';
import type { Outline } from '../tree/nodes.ts';
import { type Doubtful, renewDoubtful, unrecorded } from '../tree/reads.ts';
import type { Checking } from './checking.ts';
import { type Plan, planOf } from './plan.ts';
import { FrameworkChecks, type Workspace } from './run.ts';

export class Checks {
  private readonly workspace: Workspace;
  private readonly frameworks = new Map<string, FrameworkChecks>();
  /** What checks have found and may find otherwise now; what linking has found stands with the names. */
  private readonly doubtful: Doubtful = new Set();
  private plan: Plan;
  private today = '';

  constructor(workspace: Omit<Workspace, 'doubtful'>, isOff: (code: string) => boolean) {
    this.workspace = { ...workspace, doubtful: this.doubtful };
    this.plan = planOf(isOff);
  }

  /** Leaves those out that are off. What others have found is found again. */
  turnOff(isOff: (code: string) => boolean): void {
    this.plan = planOf(isOff);
    this.forget();
  }

  private forget(): void {
    for (const checks of this.frameworks.values()) checks.leave();
    this.frameworks.clear();
  }

  /** The checks of the framework of a file, if they have been run. */
  private of({ uri }: SourceFile): FrameworkChecks | undefined {
    const framework = this.workspace.names.frameworkOf(uri);
    const checks = framework && this.frameworks.get(framework.key);
    return checks?.framework === framework ? checks : undefined;
  }

  /** Takes a file in that the names know, or what a newer text of it has brought. */
  update(file: SourceFile, merged?: Merged): void {
    if (merged) this.of(file)?.update(merged);
    else this.of(file)?.addFile(file);
  }

  /** Forgets a file that the names still know. */
  remove(file: SourceFile): void {
    this.of(file)?.removeFile(file);
  }

  /**
   * Runs what is stale once everything is linked; tells what was done, and the files of which something else is said
   * than before.
   */
  settle(today: string): { done: Checking[]; touched: Set<Outline> } {
    const done: Checking[] = [];
    const touched = new Set<Outline>();
    if (this.today !== today) this.forget();
    this.today = today;
    this.renew(touched);
    const { doubtful } = this.workspace.names;
    unrecorded(() => {
      do {
        renewDoubtful(doubtful);
        renewDoubtful(this.doubtful);
        for (const checks of this.frameworks.values()) checks.settle(done, touched);
      } while (doubtful.size + this.doubtful.size > 0 || [...this.frameworks.values()].some((one) => !one.isSettled));
    });
    return { done, touched };
  }

  /** Every framework that there is has its checks, and no other. */
  private renew(touched: Set<Outline>): void {
    const { names } = this.workspace;
    for (const [key, checks] of this.frameworks) {
      const [file] = checks.framework.files;
      if (file && names.frameworkOf(file.uri) === checks.framework) continue;
      checks.leave();
      this.frameworks.delete(key);
    }
    for (const framework of names.frameworks()) {
      if (this.frameworks.has(framework.key)) continue;
      this.frameworks.set(framework.key, new FrameworkChecks(framework, this.workspace, this.today, this.plan));
      for (const { outline } of framework.files) touched.add(outline);
    }
  }

  /** What was found in a file. */
  problems(file: SourceFile): Problem[] {
    return this.of(file)?.problems(file.outline) ?? [];
  }
}
