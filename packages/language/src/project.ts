/**
 * A workspace of files: read, named, linked and checked. Plain functions over plain text; where the texts come from
 * is the caller's. Langium's services and the command line stand on this.
 */
import { checkOf } from './checks/catalogue.ts';
import { type Check, type Severity, staysError } from './checks/check.ts';
import { FrameworkChecks, type Plan, planOf } from './checks/run.ts';
import { fixesOf } from './fixes/fixes.ts';
import { Lists, type ListTable, listsKey } from './lists/lists.ts';
import { Links } from './names/links.ts';
import {
  allFrameworks,
  declaredBy,
  type FrameworkNames,
  fileKey,
  filesKey,
  frameworkKey,
  keyOf,
  Names,
  type NameTable,
  type SourceFile,
} from './names/names.ts';
import { blockChanged, namesChanged } from './names/tables.ts';
import type { Fix, Problem } from './outline/problem.ts';
import { type OutlineParser, readOutline } from './outline/reader.ts';
import { positionAt } from './tree/cst.ts';
import { merge } from './tree/merge.ts';
import { headerIds, type Line, type Mention, type Outline } from './tree/nodes.ts';
import { changed, newReadTable, renewDoubtful, unrecorded } from './tree/reads.ts';

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
  /** The places of the files that were linked, and of those whose things were checked. */
  linked: string[];
  checked: string[];
  /** The codes of the checks that looked at a whole framework. */
  wholes: string[];
}

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
  /** Who has read what: for work that is remembered. */
  readonly reads = newReadTable();
  private readonly links: Links;
  private readonly checks = new Map<string, FrameworkChecks>();
  private found = new Map<string, readonly Problem[]>();
  /** What was last said of each file, and the files of which it may no longer be right. */
  private readonly said = new Map<string, readonly Diagnostic[]>();
  private readonly unsure = new Set<string>();
  /** What a host was last told of each file by `changedFiles`, and the files of which that may no longer be right. */
  private readonly told = new Map<string, readonly Diagnostic[]>();
  private readonly untold = new Set<string>();
  /** Frameworks that were checked since the last change. */
  private readonly settled = new Set<FrameworkNames>();
  private isLinked = false;
  private day: string | undefined;
  /** What was done anew since the last change. */
  work: Work = { linked: [], checked: [], wholes: [] };

  constructor(options: ProjectOptions = {}, { read = readOutline, names = new Names() }: Partial<ProjectParts> = {}) {
    this.options = options;
    this.plan = planFor(options);
    this.read = read;
    this.names = names;
    this.links = new Links(names, this.reads);
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
    const header = known?.outline.header;
    if (!known || header?.row !== outline.header?.row || keyOf(known) !== keyOf({ uri, outline })) {
      if (known) this.leaveFramework(known);
      this.takeIn({ uri, outline });
    } else if (known.outline !== outline) {
      if (known.outline.text === outline.text) {
        this.work = { linked: [], checked: [], wholes: [] };
        return known.outline;
      }
      this.take(known, outline);
    }
    this.hasChanged();
    return this.sources.get(uri)!.outline;
  }

  private take(file: SourceFile, newer: Outline): void {
    const { outline } = file;
    const { gone, come, mentionsDiffer, problemsDiffer } = merge(outline, newer);
    changed(this.reads, 'places', outline);
    if (mentionsDiffer) changed(this.reads, 'shapes', outline);
    if (problemsDiffer) changed(this.reads, 'problems', outline);
    this.doubt(file.uri);
    if (gone.length > 0 || come.length > 0) {
      this.names.update(file);
      this.blocksChanged(file, [...gone, ...come]);
    }
  }

  private takeIn(file: SourceFile): void {
    this.sources.set(file.uri, file);
    this.places.set(file.outline, file.uri);
    this.names.update(file);
    this.links.add(file);
    this.fileChanged(file);
  }

  private takeOut(uri: string): void {
    const file = this.sources.get(uri);
    if (!file) return;
    this.leaveFramework(file);
    this.links.remove(uri);
    this.sources.delete(uri);
    this.said.delete(uri);
    this.untold.add(uri);
  }

  private leaveFramework(file: SourceFile): void {
    this.fileChanged(file);
    this.names.remove(file.uri);
  }

  private fileChanged(file: SourceFile): void {
    const { uri, outline } = file;
    changed(this.reads, 'shapes', fileKey(uri));
    changed(this.reads, 'places', outline);
    changed(this.reads, 'problems', outline);
    this.doubt(uri);
    this.headersChanged(file);
    this.blocksChanged(file, outline.lines);
  }

  private blocksChanged(file: SourceFile, blocks: Line[]): void {
    if (this.reads.shapes.size === 0) return;
    const { uri, outline } = file;
    const key = keyOf(file);
    changed(this.reads, 'shapes', outline);
    for (const block of blocks) {
      blockChanged(this.reads, key, block);
      if (headerIds.has(block.row.id)) this.headersChanged(file);
    }
    const { codes, aliases, owned, progressions, replaced } = declaredBy(key, uri, blocks);
    for (const table of [codes, aliases, owned, progressions, replaced]) namesChanged(this.reads, table);
  }

  private headersChanged(file: SourceFile): void {
    const key = keyOf(file);
    for (const what of [filesKey(key), frameworkKey(key), allFrameworks]) changed(this.reads, 'shapes', what);
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
    this.takeOut(uri);
    this.hasChanged();
  }

  private hasChanged(): void {
    for (const uri of this.found.keys()) this.doubt(uri);
    this.found = new Map();
    this.spreadsheets.forget();
    this.settled.clear();
    this.isLinked = false;
    this.work = { linked: [], checked: [], wholes: [] };
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

  /** Links every file. Until then a mention may not know what it names. */
  link(): void {
    if (this.isLinked) return;
    this.isLinked = true;
    unrecorded(() => {
      // The tables of names are put together before anybody reads them.
      this.frameworks();
      const linked = this.links.settle();
      for (const uri of linked) this.doubt(uri);
      this.work.linked.push(...linked);
      if (this.spreadsheets.haveChanged()) changed(this.reads, 'shapes', listsKey);
    });
  }

  /** Links every file, and tells what in one could not be linked. */
  linkFile(uri: string): readonly Problem[] {
    this.link();
    return this.links.problems(uri);
  }

  /** Where a thing is named, over all files. */
  readonly mentionsOf = (thing: Line): readonly Mention[] => {
    this.link();
    return this.links.mentionsOf(thing);
  };

  /** Links what has to be linked, and runs the checks that have to run, for the framework of a file. */
  private settle(uri: string): FrameworkChecks {
    this.link();
    const today = this.options.today ?? new Date().toISOString().slice(0, 10);
    if (this.day !== today) this.forgetChecks();
    this.day = today;
    const framework = this.names.frameworkOf(uri)!;
    let checks = this.checks.get(framework.key);
    if (checks?.framework !== framework) {
      checks?.leave();
      checks = new FrameworkChecks(framework, this, today, this.plan);
      this.checks.set(framework.key, checks);
      for (const file of framework.files) this.doubt(file.uri);
    }
    if (this.settled.has(framework)) return checks;
    this.settled.add(framework);
    unrecorded(() => renewDoubtful(this.reads));
    const { files, wholes, touched } = checks.settle();
    this.work.checked.push(...files);
    this.work.wholes.push(...wholes);
    for (const file of framework.files) if (touched.has(file.outline)) this.doubt(file.uri);
    return checks;
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
    const outline = this.outline(uri);
    if (!outline) return [];
    const checks = this.settle(uri);
    const before = this.said.get(uri);
    if (before && !this.unsure.delete(uri)) return before;
    this.unsure.delete(uri);
    const said = this.say(uri, outline, this.problems(uri, outline, checks));
    if (before && isEqual(before, said)) return before;
    this.said.set(uri, said);
    return said;
  }

  private problems(uri: string, outline: Outline, checks: FrameworkChecks): Problem[] {
    return [
      ...outline.problems,
      ...this.links.problems(uri),
      ...checks.problems(outline),
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
    for (const { files } of this.names.frameworks()) this.settle(files[0]!.uri);
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

  private say(uri: string, outline: Outline, problems: readonly Problem[]): Diagnostic[] {
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
    return said.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
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
    const outline = this.outline(uri);
    if (!outline) return [];
    const found = this.problems(uri, outline, this.settle(uri)).find(
      (problem) => problem.code === code && problem.start === start && problem.end === end,
    );
    return found ? fixesOf(this, uri, found) : [];
  }
}

const nothingSaid: readonly Diagnostic[] = [];

function planFor({ severities }: ProjectOptions): Plan {
  return planOf((code) => severities?.[code] === 'off');
}

/** Whether two plain values hold the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isEqual((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
}
