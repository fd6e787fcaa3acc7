/**
 * A workspace of files: read, named, linked and checked. Plain functions over plain text; where the texts come from
 * is the caller's. Langium's services and the command line stand on this.
 */
import { checkOf } from './checks/catalogue.ts';
import { type Check, type Severity, staysError } from './checks/check.ts';
import { checkFramework, type Plan, planOf } from './checks/run.ts';
import { Lists, type ListTable } from './lists/lists.ts';
import { linkFile } from './names/link.ts';
import { type FrameworkNames, Names, type NameTable, type SourceFile } from './names/names.ts';
import type { Fix, Problem } from './outline/problem.ts';
import { type OutlineParser, readOutline } from './outline/reader.ts';
import { positionAt } from './tree/cst.ts';
import type { Line, Mention, Outline } from './tree/nodes.ts';

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
  /** Today, for checks of deadlines; the caller's clock where nothing is given. */
  today?: string;
}

/** What a project stands on; each can be replaced by another of its kind. */
export interface ProjectParts {
  read: OutlineParser;
  names: NameTable;
}

export class Project {
  readonly names: NameTable;
  private readonly read: OutlineParser;
  /** What lists have from their spreadsheets. */
  readonly lists: ListTable;
  private readonly spreadsheets: Lists;
  private readonly sources = new Map<string, SourceFile>();
  private readonly options: ProjectOptions;
  private readonly plan: Plan;
  private linked = new Map<string, Problem[]>();
  private checked = new Map<Outline, Problem[]>();
  private checkedFrameworks = new Set<string>();
  private found = new Map<string, readonly Problem[]>();
  private references: Map<Line, Mention[]> | undefined;

  constructor(options: ProjectOptions = {}, { read = readOutline, names = new Names() }: Partial<ProjectParts> = {}) {
    this.options = options;
    this.plan = planOf((code) => options.severities?.[code] === 'off');
    this.read = read;
    this.names = names;
    this.spreadsheets = new Lists(names);
    this.lists = this.spreadsheets;
  }

  /** Reads a text and puts it in the place of an earlier one. */
  set(uri: string, text: string): Outline {
    return this.setOutline(uri, this.read(text));
  }

  /** As `set`, with an outline that was read elsewhere. */
  setOutline(uri: string, outline: Outline): Outline {
    const file = { uri, outline };
    this.sources.set(uri, file);
    this.names.update(file);
    this.forget();
    return outline;
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
    this.forget();
  }

  /** Forgets a file: an outline, or a spreadsheet, of which then nothing is known. */
  delete(uri: string): void {
    this.spreadsheets.delete(uri);
    this.sources.delete(uri);
    this.names.remove(uri);
    this.forget();
  }

  private forget(): void {
    this.linked = new Map();
    this.checked = new Map();
    this.checkedFrameworks = new Set();
    this.found = new Map();
    this.references = undefined;
    this.spreadsheets.forget();
  }

  uris(): string[] {
    return [...this.sources.keys()];
  }

  outline(uri: string): Outline | undefined {
    return this.sources.get(uri)?.outline;
  }

  frameworks(): FrameworkNames[] {
    return [...this.names.frameworks()];
  }

  /** Links every file. Until then a mention may not know what it names. */
  link(): void {
    for (const uri of this.sources.keys()) this.linkFile(uri);
  }

  /** Links one file, and tells what in it could not be linked. */
  linkFile(uri: string): readonly Problem[] {
    let problems = this.linked.get(uri);
    if (!problems) {
      const file = this.sources.get(uri);
      problems = file ? linkFile(file, this.names) : [];
      this.linked.set(uri, problems);
    }
    return problems;
  }

  /** Where a thing is named, over all files. */
  readonly mentionsOf = (thing: Line): readonly Mention[] => {
    this.link();
    if (!this.references) {
      this.references = new Map();
      for (const { outline } of this.sources.values()) {
        for (const mention of outline.mentions) {
          if (!mention.found) continue;
          const same = this.references.get(mention.found);
          if (same) same.push(mention);
          else this.references.set(mention.found, [mention]);
        }
      }
    }
    return this.references.get(thing) ?? [];
  };

  private problems(uri: string): Problem[] {
    const outline = this.outline(uri);
    const framework = this.names.frameworkOf(uri);
    if (!outline || !framework) return [];
    for (const file of framework.files) this.linkFile(file.uri);
    if (!this.checkedFrameworks.has(framework.key)) {
      this.checkedFrameworks.add(framework.key);
      const today = this.options.today ?? new Date().toISOString().slice(0, 10);
      for (const [found, problems] of checkFramework(framework, this, today, this.plan))
        this.checked.set(found, problems);
    }
    return [
      ...outline.problems,
      ...(this.linked.get(uri) ?? []),
      ...(this.checked.get(outline) ?? []),
      ...(this.found.get(uri) ?? []),
    ];
  }

  /**
   * Hands over what checks that are left to the host (`byHost`) found in a file, in the place of what they found before.
   * It is forgotten when anything changes.
   */
  setFound(uri: string, problems: readonly Problem[]): void {
    this.found.set(uri, problems);
  }

  /** How severe a check is in this workspace. */
  severity(code: string): Severity | 'off' {
    return this.severityOf(checkOf(code));
  }

  private severityOf(check: Check): Severity | 'off' {
    return staysError(check) ? 'error' : (this.options.severities?.[check.code] ?? check.severity);
  }

  /** What is to be said of a file, from its beginning to its end. */
  diagnostics(uri: string): Diagnostic[] {
    const outline = this.outline(uri);
    if (!outline) return [];
    const said: Diagnostic[] = [];
    for (const problem of this.problems(uri)) {
      const check = checkOf(problem.code);
      const severity = this.severityOf(check);
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
}
