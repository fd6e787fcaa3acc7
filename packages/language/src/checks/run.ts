/** Running the checks of a framework. Each thing is visited once; each check pays for what it looks at. */
import type { ThingId } from '../generated/names.ts';
import type { ListTable } from '../lists/lists.ts';
import type { FrameworkNames, NameTable } from '../names/names.ts';
import type { Problem } from '../outline/problem.ts';
import type { Line, Mention, Outline } from '../tree/nodes.ts';
import { thingsBelow } from '../tree/read.ts';
import { checks } from './catalogue.ts';
import { type Check, type Context, problemOf, type Report } from './check.ts';

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

/** What the checks find in a framework, by file. */
export function checkFramework(
  framework: FrameworkNames,
  workspace: Pick<Context, 'names' | 'lists' | 'mentionsOf'>,
  today: string,
  { byKind, wholes, filewise }: Plan,
): Map<Outline, Problem[]> {
  const context = new FrameworkContext(framework, workspace, today);
  const found = new Map<Outline, Problem[]>(framework.files.map((file) => [file.outline, []]));
  const reporter =
    (check: Check): Report<unknown> =>
    (at, args, fix) => {
      const { outline, problem } = problemOf(check.code, at, args, fix);
      const list = found.get(outline);
      if (list) list.push(problem);
      else found.set(outline, [problem]);
    };
  if (framework.headers.length === 0 || framework.headers[0]?.broken) return found;
  const reports = new Map(checks.map((check) => [check, reporter(check)]));
  const ready = new Map(
    [...byKind].map(([kind, some]) => [kind, some.map((check) => ({ check, report: reports.get(check)! }))]),
  );
  for (const file of framework.files) {
    for (const check of filewise) check.file?.(file, context, reports.get(check)!);
    for (const thing of thingsBelow(file.outline)) {
      for (const { check, report } of ready.get(thing.row.id) ?? []) check.thing?.(thing, context, report);
    }
  }
  for (const check of wholes) check.whole?.(context, reports.get(check)!);
  return found;
}

const nothing: readonly Line[] = [];

class FrameworkContext implements Context {
  readonly framework: FrameworkNames;
  readonly names: NameTable;
  readonly today: string;
  private kinds: Map<string, Line[]> | undefined;
  readonly lists: ListTable;
  readonly mentionsOf: (thing: Line) => readonly Mention[];

  constructor(
    framework: FrameworkNames,
    { names, lists, mentionsOf }: Pick<Context, 'names' | 'lists' | 'mentionsOf'>,
    today: string,
  ) {
    this.framework = framework;
    this.names = names;
    this.lists = lists;
    this.mentionsOf = mentionsOf;
    this.today = today;
  }

  things(kind: ThingId): readonly Line[] {
    if (!this.kinds) {
      this.kinds = new Map();
      for (const file of this.framework.files) {
        for (const thing of thingsBelow(file.outline)) {
          const same = this.kinds.get(thing.row.id);
          if (same) same.push(thing);
          else this.kinds.set(thing.row.id, [thing]);
        }
      }
    }
    return this.kinds.get(kind) ?? nothing;
  }
}
