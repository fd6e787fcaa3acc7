/** Running the checks of a framework: again only where something that was read has changed. */
import type { ThingId } from '../generated/names.ts';
import type { ListTable } from '../lists/lists.ts';
import type { FrameworkNames, NameTable, SourceFile } from '../names/names.ts';
import type { Problem } from '../outline/problem.ts';
import type { Merged } from '../tree/merge.ts';
import { Line, type Mention, type Outline } from '../tree/nodes.ts';
import { type Doubtful, leave } from '../tree/reads.ts';
import { type Check, type Context, problemOf, type Report } from './check.ts';
import { Checking, fileOf, type Said } from './checking.ts';
import type { Plan } from './plan.ts';

/** What the workspace knows that checks ask for. */
export type Workspace = Pick<Context, 'names' | 'lists' | 'mentionsOf' | 'doubtful'>;

/** What the checks find in a framework. After a change only those run again that have read what changed. */
export class FrameworkChecks {
  readonly framework: FrameworkNames;
  private readonly context: Context;
  private readonly plan: Plan;
  private readonly works = new Map<Line | Outline | Check, Checking>();
  private readonly queue = new Set<Checking>();
  private readonly byFile = new Map<Outline, Set<Checking>>();
  private readonly reports = new Map<Check, Report<unknown>>();
  /** What the work that runs has said. */
  private saying: Said[] = [];

  constructor(framework: FrameworkNames, workspace: Workspace, today: string, plan: Plan) {
    this.framework = framework;
    this.context = new FrameworkContext(framework, workspace, today);
    this.plan = plan;
    for (const file of framework.files) this.addFile(file);
    for (const check of plan.wholes) this.works.set(check, new Checking(check, this.queue));
  }

  /** A file has come. */
  addFile(file: SourceFile): void {
    this.works.set(file.outline, new Checking(file, this.queue));
    for (const thing of file.outline.things) this.addThing(thing);
  }

  /** A file has gone. */
  removeFile({ outline }: SourceFile): void {
    for (const of of [outline, ...outline.things]) this.remove(of);
    this.byFile.delete(outline);
  }

  /** Takes over what a newer text of a file has brought. */
  update({ gone, come }: Merged): void {
    for (const thing of gone) this.remove(thing);
    for (const thing of come) this.addThing(thing);
  }

  private addThing(thing: Line): void {
    if (this.plan.byKind.has(thing.row.id)) this.works.set(thing, new Checking(thing, this.queue));
  }

  private remove(of: Line | Outline): void {
    const work = this.works.get(of);
    if (!work) return;
    this.works.delete(of);
    this.queue.delete(work);
    leave(work);
    for (const file of work.files) this.byFile.get(file)?.delete(work);
  }

  /** Whether there is nothing to be done. */
  get isSettled(): boolean {
    return this.queue.size === 0;
  }

  /** Runs what is stale; adds what was done, and the files of which something else is said than before. */
  settle(done: Checking[], touched: Set<Outline>): void {
    for (const work of this.queue) {
      this.queue.delete(work);
      if (work.reading) continue;
      done.push(work);
      this.run(work, touched);
    }
  }

  private run(work: Checking, touched: Set<Outline>): void {
    const before = work.said.length === 0 ? undefined : work.files;
    work.check(() => {
      this.saying = [];
      if (this.framework.isReadable()) this.perform(work.of);
      return this.saying;
    });
    if (!before && work.said.length === 0) return;
    const now = work.files;
    for (const file of before ?? []) {
      touched.add(file);
      if (!now.has(file)) this.byFile.get(file)?.delete(work);
    }
    for (const file of now) {
      touched.add(file);
      const works = this.byFile.get(file);
      if (works) works.add(work);
      else this.byFile.set(file, new Set([work]));
    }
  }

  private perform(of: Checking['of']): void {
    const { context, plan } = this;
    if (of instanceof Line)
      for (const check of plan.byKind.get(of.row.id) ?? []) check.thing?.(of, context, this.report(check));
    else if ('outline' in of) for (const check of plan.filewise) check.file?.(of, context, this.report(check));
    else of.whole?.(context, this.report(of));
  }

  private report(check: Check): Report<unknown> {
    let report = this.reports.get(check);
    if (!report) {
      const { code } = check;
      report = (at, args, fix) => {
        this.saying.push({ code, at, args, fix });
      };
      this.reports.set(check, report);
    }
    return report;
  }

  /** What was found in a file. */
  problems(outline: Outline): Problem[] {
    const works = [...(this.byFile.get(outline) ?? [])];
    const said = works.flatMap((work) => work.said.filter(({ at }) => fileOf(at) === outline));
    return said.map(({ code, at, args, fix }) => problemOf(code, at, args, fix));
  }

  /** Nothing that was read matters any more. */
  leave(): void {
    for (const work of this.works.values()) leave(work);
  }
}

class FrameworkContext implements Context {
  readonly framework: FrameworkNames;
  readonly names: NameTable;
  readonly today: string;
  readonly lists: ListTable;
  readonly mentionsOf: (thing: Line) => readonly Mention[];
  readonly doubtful: Doubtful;

  constructor(framework: FrameworkNames, { names, lists, mentionsOf, doubtful }: Workspace, today: string) {
    this.framework = framework;
    this.names = names;
    this.lists = lists;
    this.mentionsOf = mentionsOf;
    this.doubtful = doubtful;
    this.today = today;
  }

  things(kind: ThingId): readonly Line[] {
    return this.framework.things.of(kind);
  }
}
