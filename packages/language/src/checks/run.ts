/** Running the checks of a framework. Each thing is visited once; each check pays for what it looks at. */
import type { ThingId } from '../generated/names.ts';
import type { ListTable } from '../lists/lists.ts';
import type { FrameworkNames, NameTable, SourceFile } from '../names/names.ts';
import { kindKey } from '../names/tables.ts';
import type { Fix, Problem } from '../outline/problem.ts';
import { type Line, type Mention, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { thingsBelow } from '../tree/read.ts';
import { leave, note, Reader, type ReadTable, recorded, unrecorded } from '../tree/reads.ts';
import { checks } from './catalogue.ts';
import { type Check, type Context, type Place, problemOf, type Report } from './check.ts';

/** The checks that are to run, by what they look at. */
export interface Plan {
  byKind: Map<string, Check[]>;
  wholes: Check[];
  filewise: Check[];
}

/** A plan without the checks that are turned off. */
export function planOf(isOff: (code: string) => boolean): Plan {
  const plan: Plan = { byKind: new Map(), wholes: [], filewise: [] };
  for (const check of checks) {
    if (isOff(check.code)) continue;
    for (const kind of check.on ?? []) {
      const same = plan.byKind.get(kind) ?? [];
      same.push(check);
      plan.byKind.set(kind, same);
    }
    if (check.whole) plan.wholes.push(check);
    if (check.file) plan.filewise.push(check);
  }
  return plan;
}

/** One piece of checking that is remembered: the things of a file, or one check of a whole framework. */
interface Unit {
  reader: Reader;
  /** Its check, where it is that of a whole framework. */
  check: Check | undefined;
  work(report: (check: Check) => Report<unknown>): void;
  said: Map<Outline, Said[]>;
}

/** A problem before it has a place: lines and values move while a file is written. */
interface Said {
  code: string;
  at: Line | Value | Place;
  args: unknown;
  fix: Fix | undefined;
}

/** What was done anew. */
export interface Rerun {
  /** The places of files whose things were checked. */
  files: string[];
  /** The codes of checks that looked at the whole framework. */
  wholes: string[];
  /** Files of which something else is said than before. */
  touched: Set<Outline>;
}

/** What the checks find in a framework. After a change only those run again that have read what changed. */
export class FrameworkChecks {
  readonly framework: FrameworkNames;
  private readonly context: FrameworkContext;
  private readonly plan: Plan;
  private readonly files = new Map<Outline, Unit>();
  private readonly wholes: Unit[];

  constructor(
    framework: FrameworkNames,
    workspace: Pick<Context, 'names' | 'lists' | 'mentionsOf' | 'reads'>,
    today: string,
    plan: Plan,
  ) {
    this.framework = framework;
    this.context = new FrameworkContext(framework, workspace, today);
    this.plan = plan;
    this.wholes = plan.wholes.map((check) => this.unit((report) => check.whole?.(this.context, report(check)), check));
  }

  /** Runs what is stale. */
  settle(): Rerun {
    const { framework, files } = this;
    const rerun: Rerun = { files: [], wholes: [], touched: new Set() };
    const there = new Set(framework.files.map(({ outline }) => outline));
    for (const [outline, unit] of files) {
      if (there.has(outline)) continue;
      leave(unit.reader);
      files.delete(outline);
    }
    for (const file of framework.files) {
      let unit = files.get(file.outline);
      if (!unit) {
        unit = this.unit((report) => this.checkFile(file, report));
        files.set(file.outline, unit);
      }
      if (!unit.reader.stale) continue;
      rerun.files.push(file.uri);
      this.run(unit, rerun.touched);
    }
    for (const unit of this.wholes) {
      if (!unit.reader.stale) continue;
      rerun.wholes.push(unit.check!.code);
      this.run(unit, rerun.touched);
    }
    return rerun;
  }

  /** What was found in a file, in the order of the checks. */
  problems(outline: Outline): Problem[] {
    const found: Problem[] = [];
    const tell = ({ said }: Unit): void => {
      for (const { code, at, args, fix } of said.get(outline) ?? []) found.push(problemOf(code, at, args, fix).problem);
    };
    for (const { outline } of this.framework.files) tell(this.files.get(outline)!);
    for (const unit of this.wholes) tell(unit);
    return found;
  }

  /** Nothing that was read matters any more. */
  leave(): void {
    for (const { reader } of [...this.files.values(), ...this.wholes]) leave(reader);
  }

  private unit(work: Unit['work'], check?: Check): Unit {
    return { reader: new Reader(this.context.reads), check, work, said: new Map() };
  }

  private run(unit: Unit, touched: Set<Outline>): void {
    for (const outline of unit.said.keys()) touched.add(outline);
    const said = new Map<Outline, Said[]>();
    const report =
      ({ code }: Check): Report<unknown> =>
      (at, args, fix) => {
        const outline = '$type' in at ? outlineOf(at) : at.outline;
        const same = said.get(outline);
        if (same) same.push({ code, at, args, fix });
        else said.set(outline, [{ code, at, args, fix }]);
      };
    recorded(unit.reader, () => {
      const { headers } = this.framework;
      if (headers.length > 0 && !headers[0]?.broken) unit.work(report);
    });
    unit.said = said;
    for (const outline of said.keys()) touched.add(outline);
  }

  private checkFile(file: SourceFile, report: (check: Check) => Report<unknown>): void {
    const reports = new Map<Check, Report<unknown>>();
    const reportOf = (check: Check): Report<unknown> => {
      let made = reports.get(check);
      if (!made) {
        made = report(check);
        reports.set(check, made);
      }
      return made;
    };
    for (const check of this.plan.filewise) check.file?.(file, this.context, reportOf(check));
    for (const thing of thingsBelow(file.outline)) {
      for (const check of this.plan.byKind.get(thing.row.id) ?? []) check.thing?.(thing, this.context, reportOf(check));
    }
  }
}

const nothing: readonly Line[] = [];

class FrameworkContext implements Context {
  readonly framework: FrameworkNames;
  readonly names: NameTable;
  readonly today: string;
  readonly reads: ReadTable;
  private kinds: { version: number; things: Map<string, Line[]> } | undefined;
  readonly lists: ListTable;
  readonly mentionsOf: (thing: Line) => readonly Mention[];

  constructor(
    framework: FrameworkNames,
    { names, lists, mentionsOf, reads }: Pick<Context, 'names' | 'lists' | 'mentionsOf' | 'reads'>,
    today: string,
  ) {
    this.framework = framework;
    this.names = names;
    this.lists = lists;
    this.mentionsOf = mentionsOf;
    this.reads = reads;
    this.today = today;
  }

  things(kind: ThingId): readonly Line[] {
    note('shapes', kindKey(this.framework.key, kind));
    if (this.kinds?.version !== this.framework.version)
      this.kinds = { version: this.framework.version, things: unrecorded(() => thingsByKind(this.framework)) };
    return this.kinds.things.get(kind) ?? nothing;
  }
}

function thingsByKind(framework: FrameworkNames): Map<string, Line[]> {
  const kinds = new Map<string, Line[]>();
  for (const file of framework.files) {
    for (const thing of thingsBelow(file.outline)) {
      const same = kinds.get(thing.row.id);
      if (same) same.push(thing);
      else kinds.set(thing.row.id, [thing]);
    }
  }
  return kinds;
}
