/**
 * A workspace of files: read, named, linked and checked. Plain functions over plain text; where the texts come from
 * is the caller's. Langium's services and the command line stand on this.
 */
import { checkOf } from './checks/catalogue.ts';
import type { Severity } from './checks/check.ts';
import type { Checking } from './checks/checking.ts';
import { Checks } from './checks/everywhere.ts';
import { type Diagnostic, diagnosticsOf, nothingSaid, Said, type Severe, severityOf } from './diagnostics.ts';
import { fixesOf } from './fixes/fixes.ts';
import { Lists, type ListTable } from './lists/lists.ts';
import { Links } from './names/links.ts';
import { type FrameworkNames, keyOf, Names, type NameTable, type SourceFile } from './names/names.ts';
import type { Fix, Problem } from './outline/problem.ts';
import { type OutlineParser, readOutline } from './outline/reader.ts';
import { merge } from './tree/merge.ts';
import { Line, type Mention, type Outline, outlineOf } from './tree/nodes.ts';
import { renewDoubtful, unrecorded } from './tree/reads.ts';

export interface ProjectOptions extends Severe {
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

export type { Diagnostic, Severities } from './diagnostics.ts';

const noWork = (): Work => ({ linked: new Set(), checked: new Set(), checks: 0, wholes: [] });

export class Project {
  readonly names: NameTable;
  private readonly read: OutlineParser;
  /** What lists have from their spreadsheets. */
  readonly lists: ListTable;
  private readonly spreadsheets: Lists;
  private readonly sources = new Map<string, SourceFile>();
  private readonly places = new WeakMap<Outline, string>();
  private options: ProjectOptions;
  private readonly links: Links;
  private readonly checks: Checks;
  private found = new Map<string, readonly Problem[]>();
  private readonly said = new Said();
  /** The day of the last checks; undefined where something has changed since. */
  private settledOn: string | undefined;
  /** What was done anew since the last change. */
  work: Work = noWork();

  constructor(options: ProjectOptions = {}, { read = readOutline, names = new Names() }: Partial<ProjectParts> = {}) {
    this.options = options;
    this.read = read;
    this.names = names;
    const links = new Links(names);
    this.links = links;
    this.spreadsheets = new Lists(names);
    this.lists = this.spreadsheets;
    const mentionsOf = (thing: Line): readonly Mention[] => links.mentionsOf(thing);
    this.checks = new Checks({ names, lists: this.lists, mentionsOf }, offIn(options));
  }

  /** Changes the settings of the workspace. */
  configure(options: ProjectOptions): void {
    this.options = options;
    this.checks.turnOff(offIn(options));
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
    this.checks.update(file, merged);
    this.said.doubt(file.uri);
  }

  private takeIn(file: SourceFile): void {
    this.sources.set(file.uri, file);
    this.places.set(file.outline, file.uri);
    this.names.update(file);
    this.links.add(file);
    this.checks.update(file);
    this.said.doubt(file.uri);
  }

  private takeOut(file: SourceFile): void {
    this.checks.remove(file);
    this.links.remove(file);
    this.names.remove(file.uri);
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
      this.said.forget(uri);
    }
    this.hasChanged();
  }

  private hasChanged(): void {
    for (const [uri, problems] of this.found) if (problems.length > 0) this.said.doubt(uri);
    this.found = new Map();
    this.settledOn = undefined;
    this.work = noWork();
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
    if (this.settledOn === today) return;
    this.link();
    const { done, touched } = this.checks.settle(today);
    this.settledOn = today;
    for (const outline of touched) this.said.doubt(this.places.get(outline)!);
    for (const { of } of done) this.noteWork(of);
    this.doubtTold();
  }

  private noteWork(of: Checking['of']): void {
    const { work } = this;
    if (!(of instanceof Line) && !('outline' in of)) {
      work.wholes.push(of.code);
      return;
    }
    work.checked.add(this.places.get(of instanceof Line ? outlineOf(of) : of.outline)!);
    work.checks++;
  }

  private doubtTold(): void {
    for (const uri of this.links.doubted) this.said.doubt(uri);
    this.links.doubted.clear();
  }

  /**
   * Hands over what checks that are left to the host (`byHost`) found in a file, in the place of what they found before.
   * It is forgotten when anything changes.
   */
  setFound(uri: string, problems: readonly Problem[]): void {
    this.found.set(uri, problems);
    this.said.doubt(uri);
  }

  /** How severe a check is in this workspace; of a file, where one is given. */
  severity(code: string, uri?: string): Severity | 'off' {
    return severityOf(checkOf(code), this.options, uri);
  }

  /**
   * What is to be said of a file, from its beginning to its end. As long as nothing else is to be said, it is the same
   * list.
   */
  diagnostics(uri: string): readonly Diagnostic[] {
    const file = this.sources.get(uri);
    if (!file) return nothingSaid;
    this.settle();
    return this.said.of(uri, () => diagnosticsOf(file, this.problems(file), this.options));
  }

  private problems(file: SourceFile): Problem[] {
    const { uri, outline } = file;
    const found = this.found.get(uri) ?? [];
    return [...outline.problems, ...this.links.problems(outline), ...this.checks.problems(file), ...found];
  }

  /**
   * Checks every framework, and tells the places of the files of which something else is to be said than when this was
   * last asked; of a file that is gone, nothing. Costs what has changed since.
   */
  changedFiles(): string[] {
    this.settle();
    return this.said.changed((uri) => (this.sources.has(uri) ? this.diagnostics(uri) : undefined));
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

function offIn({ severities }: ProjectOptions): (code: string) => boolean {
  return (code) => severities?.[code] === 'off';
}
