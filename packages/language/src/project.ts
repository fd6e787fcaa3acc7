/**
 * A workspace of files: read, named, linked and checked. Plain functions over plain text; where the texts come from
 * is the caller's. Langium's services and the command line stand on this.
 */
import { checkOf } from './checks/catalogue.ts';
import { type Check, type Severity, staysError } from './checks/check.ts';
import { type Plan, planOf } from './checks/plan.ts';
import { FrameworkChecks } from './checks/run.ts';
import { fixesOf } from './fixes/fixes.ts';
import { Lists, type ListTable } from './lists/lists.ts';
import { Links } from './names/links.ts';
import { type FrameworkNames, keyOf, Names, type NameTable, type SourceFile } from './names/names.ts';
import type { Fix, Problem } from './outline/problem.ts';
import { type OutlineParser, readOutline } from './outline/reader.ts';
import { positionAt } from './tree/cst.ts';
import { merge } from './tree/merge.ts';
import { Line, type Mention, type Outline, outlineOf } from './tree/nodes.ts';
import { type Doubtful, isAlike, renewDoubtful, unrecorded } from './tree/reads.ts';

/** What a person is told about a place in a file. */
export interface Diagnostic {
  /** The code of the check. */
  code: string;
  severity: Severity;
  message: string;
  start: number;
  end: number;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  fix?: Fix;
  /** Further places of the same mistake. */
  also?: { start: number; end: number }[];
}

/** Severities that a workspace has changed, by the code of the check. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface ProjectOptions {
  severities?: Severities;
  /** Severities of a single file, where folders of the workspace have settled them; they go before the others. */
  severitiesOf?(uri: string): Severities;
  /** Today, for checks of deadlines; the caller's clock where nothing is given. */
  today?: string;
}

/** What a project stands on; each can be replaced by another of its kind. */
export interface ProjectParts {
  read: OutlineParser;
  names: NameTable;
}

/** What was done anew after the last change. */
export interface Work {
  /** The places of the files in which things were linked, and of those in which something was checked. */
  linked: Set<string>;
  checked: Set<string>;
  /** How many things and files were checked. */
  checks: number;
  /** The codes of the checks that looked at a whole framework. */
  wholes: string[];
}

const noWork = (): Work => ({ linked: new Set(), checked: new Set(), checks: 0, wholes: [] });
const nothingSaid: readonly Diagnostic[] = [];

export class Project {
  readonly names: NameTable;
  private readonly read: OutlineParser;
  /** What lists have from their spreadsheets. */
  readonly lists: ListTable;
  private readonly spreadsheets: Lists;
  private readonly sources = new Map<string, SourceFile>();
  private readonly places = new WeakMap<Outline, string>();
  private options: ProjectOptions;
  private plan: Plan;
  private readonly links: Links;
  private readonly checks = new Map<string, FrameworkChecks>();
  /** What checks have found and may find otherwise now; what linking has found stands with the names. */
  private readonly doubtful: Doubtful = new Set();
  private found = new Map<string, readonly Problem[]>();
  /** What was last said of each file, and the files of which it may no longer be right. */
  private readonly said = new Map<string, readonly Diagnostic[]>();
  private readonly unsure = new Set<string>();
  /** What a host was last told of each file by `changedFiles`, and the files of which that may no longer be right. */
  private readonly told = new Map<string, readonly Diagnostic[]>();
  private readonly untold = new Set<string>();
  private isSettled = false;
  private day: string | undefined;
  /** What was done anew since the last change. */
  work: Work = noWork();

  constructor(options: ProjectOptions = {}, { read = readOutline, names = new Names() }: Partial<ProjectParts> = {}) {
    this.options = options;
    this.plan = planFor(options);
    this.read = read;
    this.names = names;
    this.links = new Links(names);
    this.spreadsheets = new Lists(names);
    this.lists = this.spreadsheets;
  }

  /** Changes the settings of the workspace. */
  configure(options: ProjectOptions): void {
    this.options = options;
    this.plan = planFor(options);
    this.forgetChecks();
    this.hasChanged();
  }

  /** Reads a text and puts it in the place of an earlier one. */
  set(uri: string, text: string): Outline {
    return this.setOutline(uri, this.read(text));
  }

  /**
   * As `set`, with an outline that was read elsewhere. The outline that is known already is kept and takes it in, so
   * that lines which say the same stay the same; it is handed back.
   */
  setOutline(uri: string, outline: Outline): Outline {
    const known = this.sources.get(uri);
    if (known && (known.outline === outline || known.outline.text === outline.text)) {
      this.work = noWork();
      return known.outline;
    }
    if (!known) this.takeIn({ uri, outline });
    else {
      const isSame = known.outline.header?.row === outline.header?.row && keyOf(known) === keyOf({ uri, outline });
      if (isSame) this.take(known, outline);
      else {
        this.takeOut(known);
        this.takeIn({ uri, outline });
      }
    }
    this.hasChanged();
    return this.sources.get(uri)!.outline;
  }

  private take(file: SourceFile, newer: Outline): void {
    const merged = merge(file.outline, newer);
    this.names.update(file, merged);
    this.links.update(merged);
    this.checksOf(file)?.update(merged);
    this.doubt(file.uri);
  }

  private takeIn(file: SourceFile): void {
    this.sources.set(file.uri, file);
    this.places.set(file.outline, file.uri);
    this.names.update(file);
    this.links.add(file);
    this.checksOf(file)?.addFile(file);
    this.doubt(file.uri);
  }

  private takeOut(file: SourceFile): void {
    this.checksOf(file)?.removeFile(file);
    this.links.remove(file);
    this.names.remove(file.uri);
  }

  /** The checks of the framework of a file, if they have been run. */
  private checksOf({ uri }: SourceFile): FrameworkChecks | undefined {
    const framework = this.names.frameworkOf(uri);
    const checks = framework && this.checks.get(framework.key);
    return checks?.framework === framework ? checks : undefined;
  }

  /** The places of the spreadsheets that lists name. A host reads them, and hands each to `setList`. */
  listFiles(): string[] {
    const uris = this.frameworks().flatMap((framework) => [...framework.lists.values()].map(({ uri }) => uri));
    return [...new Set(uris)];
  }

  /**
   * Hands the text of a spreadsheet over, or undefined where there is no such file. Of one that was never handed over
   * nothing is said, and its codes are not known.
   */
  setList(uri: string, text: string | undefined): void {
    this.spreadsheets.set(uri, text);
    this.hasChanged();
  }

  /** Forgets a file: an outline, or a spreadsheet, of which then nothing is known. */
  delete(uri: string): void {
    this.spreadsheets.delete(uri);
    const file = this.sources.get(uri);
    if (file) {
      this.takeOut(file);
      this.sources.delete(uri);
      this.said.delete(uri);
      this.untold.add(uri);
    }
    this.hasChanged();
  }

  private hasChanged(): void {
    for (const [uri, problems] of this.found) if (problems.length > 0) this.doubt(uri);
    this.found = new Map();
    this.isSettled = false;
    this.work = noWork();
  }

  private forgetChecks(): void {
    for (const checks of this.checks.values()) checks.leave();
    this.checks.clear();
    for (const uri of this.sources.keys()) this.doubt(uri);
  }

  uris(): string[] {
    return [...this.sources.keys()];
  }

  outline(uri: string): Outline | undefined {
    return this.sources.get(uri)?.outline;
  }

  /** The place of a file that was handed over. */
  placeOf(outline: Outline): string | undefined {
    return this.places.get(outline);
  }

  frameworks(): FrameworkNames[] {
    return [...this.names.frameworks()];
  }

  /** Links what has to be linked. Until then a mention may not know what it names. */
  link(): void {
    if (this.links.isSettled && this.names.doubtful.size === 0) return;
    unrecorded(() => {
      do {
        renewDoubtful(this.names.doubtful);
        for (const uri of this.links.settle()) this.work.linked.add(uri);
      } while (this.names.doubtful.size > 0 || !this.links.isSettled);
    });
    this.doubtTold();
  }

  /** Links what has to be linked, and tells what in a file could not be. */
  linkFile(uri: string): readonly Problem[] {
    this.link();
    const outline = this.outline(uri);
    return outline ? this.links.problems(outline) : [];
  }

  /** Where a thing is named, over all files. */
  readonly mentionsOf = (thing: Line): readonly Mention[] => {
    this.link();
    return this.links.mentionsOf(thing);
  };

  /** Links what has to be linked, and runs the checks that have to run. Costs what has changed. */
  private settle(): void {
    const { today } = this;
    if (this.day !== today) this.forgetChecks();
    else if (this.isSettled) return;
    this.day = today;
    this.isSettled = true;
    this.link();
    this.renewChecks(today);
    unrecorded(() => {
      do {
        renewDoubtful(this.names.doubtful);
        renewDoubtful(this.doubtful);
        for (const checks of this.checks.values()) this.run(checks);
      } while (this.names.doubtful.size + this.doubtful.size > 0);
    });
    this.doubtTold();
  }

  /** Every framework that there is has its checks, and no other. */
  private renewChecks(today: string): void {
    for (const [key, checks] of this.checks) {
      const [file] = checks.framework.files;
      if (file && this.names.frameworkOf(file.uri) === checks.framework) continue;
      checks.leave();
      this.checks.delete(key);
    }
    const { names, lists, doubtful, links } = this;
    const workspace = { names, lists, doubtful, mentionsOf: (thing: Line) => links.mentionsOf(thing) };
    for (const framework of names.frameworks()) {
      if (this.checks.has(framework.key)) continue;
      this.checks.set(framework.key, new FrameworkChecks(framework, workspace, today, this.plan));
      for (const { uri } of framework.files) this.doubt(uri);
    }
  }

  private run(checks: FrameworkChecks): void {
    if (checks.isSettled) return;
    const { done, touched } = checks.settle();
    for (const outline of touched) this.doubt(this.places.get(outline)!);
    const { work } = this;
    for (const { of } of done) {
      if (!(of instanceof Line) && !('outline' in of)) work.wholes.push(of.code);
      else {
        work.checked.add(this.places.get(of instanceof Line ? outlineOf(of) : of.outline)!);
        work.checks++;
      }
    }
  }

  private doubtTold(): void {
    for (const uri of this.links.doubted) this.doubt(uri);
    this.links.doubted.clear();
  }

  /**
   * Hands over what checks that are left to the host (`byHost`) found in a file, in the place of what they found before.
   * It is forgotten when anything changes.
   */
  setFound(uri: string, problems: readonly Problem[]): void {
    this.found.set(uri, problems);
    this.doubt(uri);
  }

  /** How severe a check is in this workspace; of a file, where one is given. */
  severity(code: string, uri?: string): Severity | 'off' {
    return this.severityOf(checkOf(code), uri);
  }

  private severityOf(check: Check, uri?: string): Severity | 'off' {
    if (staysError(check)) return 'error';
    const { severities, severitiesOf } = this.options;
    return (uri !== undefined && severitiesOf?.(uri)[check.code]) || (severities?.[check.code] ?? check.severity);
  }

  /**
   * What is to be said of a file, from its beginning to its end. As long as nothing else is to be said, it is the same
   * list.
   */
  diagnostics(uri: string): readonly Diagnostic[] {
    const file = this.sources.get(uri);
    if (!file) return nothingSaid;
    this.settle();
    const before = this.said.get(uri);
    if (before && !this.unsure.has(uri)) return before;
    this.unsure.delete(uri);
    const said = this.say(file, this.problems(file));
    if (before && isAlike(before, said)) return before;
    this.said.set(uri, said);
    return said;
  }

  private problems({ uri, outline }: SourceFile): Problem[] {
    const framework = this.names.frameworkOf(uri)!;
    return [
      ...outline.problems,
      ...this.links.problems(outline),
      ...this.checks.get(framework.key)!.problems(outline),
      ...(this.found.get(uri) ?? []),
    ];
  }

  /** What was said of a file may no longer be right. */
  private doubt(uri: string): void {
    this.unsure.add(uri);
    this.untold.add(uri);
  }

  /**
   * Checks every framework, and tells the places of the files of which something else is to be said than when this was
   * last asked; of a file that is gone, nothing. Costs what has changed since.
   */
  changedFiles(): string[] {
    this.settle();
    const others: string[] = [];
    for (const uri of this.untold) {
      const before = this.told.get(uri) ?? nothingSaid;
      const now = this.diagnostics(uri);
      if (this.sources.has(uri)) this.told.set(uri, now);
      else this.told.delete(uri);
      if (now !== before && now.length + before.length > 0) others.push(uri);
    }
    this.untold.clear();
    return others.sort();
  }

  private say({ uri, outline }: SourceFile, problems: readonly Problem[]): Diagnostic[] {
    const said: Diagnostic[] = [];
    for (const problem of problems) {
      const check = checkOf(problem.code);
      const severity = this.severityOf(check, uri);
      if (severity === 'off') continue;
      const { code, start, end, fix, also } = problem;
      said.push({
        code,
        severity,
        message: check.message(problem.args as never),
        start,
        end,
        range: { start: positionAt(outline, start), end: positionAt(outline, end) },
        ...(fix && { fix }),
        ...(also && { also }),
      });
    }
    return said.sort(inOrder);
  }

  /** Today, as an ISO date. */
  get today(): string {
    return this.options.today ?? new Date().toISOString().slice(0, 10);
  }

  /**
   * What mends a problem that `diagnostics` told of a file, the likeliest first; nothing where it is no longer there.
   * Worked out when it is asked for: see `fixes/fixes.ts`.
   */
  fixes(uri: string, { code, start, end }: Pick<Diagnostic, 'code' | 'start' | 'end'>): Fix[] {
    const file = this.sources.get(uri);
    if (!file) return [];
    this.settle();
    const found = this.problems(file).find(
      (problem) => problem.code === code && problem.start === start && problem.end === end,
    );
    return found ? fixesOf(this, uri, found) : [];
  }
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.start !== b.start || a.end !== b.end) return a.start - b.start || a.end - b.end;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}

function planFor({ severities }: ProjectOptions): Plan {
  return planOf((code) => severities?.[code] === 'off');
}
