/** The names of one framework over all its files, kept up to date thing by thing. */
import { type Line, type Outline, outlineOf } from '../tree/nodes.ts';
import { anyFact, anySlot, facts } from '../tree/read.ts';
import { Door, type Doubtful, Finding, isAlike, unrecorded } from '../tree/reads.ts';
import { AgreedScales } from './agreed.ts';
import { codeDeclaredBy, type Declared, factsDeclaredBy, lookDeclaredBy } from './declared.ts';
import { Guesses } from './guesses.ts';
import { type FrameworkNames, type ListFile, type NameTable, resolvePath, type SourceFile, type Use } from './names.ts';
import { SameTexts } from './sameTexts.ts';
import { insert, LinesByName, type Order, TablesByKind, ThingsByKind } from './tables.ts';

/** A file with its place among those of its framework: the main file, parts, translations. */
interface Ranked {
  file: SourceFile;
  rank: string;
}

/** What of a framework leads on to others; whoever reads it is written down. */
type Part = 'files' | 'headers' | 'uses' | 'lists';

export class FrameworkTable implements FrameworkNames {
  readonly key: string;
  readonly codes: LinesByName;
  readonly aliases: LinesByName;
  readonly owned: TablesByKind;
  readonly looks: LinesByName;
  readonly texts: SameTexts;
  readonly progressions: LinesByName;
  readonly replaced: LinesByName;
  readonly guesses: Guesses;
  readonly things: ThingsByKind;
  /** Whether its header could be read: without one nothing is said of what it holds. */
  readonly isReadable: () => boolean;
  readonly doubtful: Doubtful;
  private readonly agreed: AgreedScales;
  private ranked: Ranked[] = [];
  private readonly ranks = new Map<Outline, string>();
  private readonly factsOf = new Map<Line, Declared[]>();
  private readonly doors: Readonly<Record<Part, Door>> = {
    files: new Door(),
    headers: new Door(),
    uses: new Door(),
    lists: new Door(),
  };
  #files: SourceFile[] = [];
  #headers: Line[] = [];
  #uses: Use[] = [];
  #usesUnread = false;
  readonly #lists = new Map<Line, ListFile>();

  constructor(key: string, names: NameTable) {
    const { doubtful } = names;
    this.key = key;
    this.doubtful = doubtful;
    this.agreed = new AgreedScales(this, names);
    const order: Order = (a, b) => this.compare(a, b);
    this.codes = new LinesByName(order);
    this.aliases = new LinesByName(order);
    this.owned = new TablesByKind(order);
    this.looks = new LinesByName(order);
    this.texts = new SameTexts(order);
    this.progressions = new LinesByName(order);
    this.replaced = new LinesByName(order);
    this.guesses = new Guesses(this, doubtful);
    this.things = new ThingsByKind((kind) => unrecorded(() => this.gather(kind)));
    const readable = new Finding(doubtful, () => this.headers.length > 0 && !this.headers[0]!.broken);
    this.isReadable = () => readable.get();
  }

  agreedScale(kind: string): Line | undefined {
    return this.agreed.of(kind);
  }

  /** Its files in the order of their places. */
  get files(): SourceFile[] {
    this.doors.files.note();
    return this.#files;
  }

  get headers(): Line[] {
    this.doors.headers.note();
    return this.#headers;
  }

  get uses(): Use[] {
    this.doors.uses.note();
    return this.#uses;
  }

  get usesUnread(): boolean {
    this.doors.uses.note();
    return this.#usesUnread;
  }

  get lists(): Map<Line, ListFile> {
    this.doors.lists.note();
    return this.#lists;
  }

  /** Which of two lines of its files stands first: by the places of their files, then by where they stand. */
  compare(a: Line, b: Line): number {
    const [one, other] = [outlineOf(a), outlineOf(b)];
    // What stands in one file keeps its order, as long as it stays.
    if (one === other) return unrecorded(() => a.start - b.start);
    this.doors.files.note();
    return (this.ranks.get(one) ?? '') < (this.ranks.get(other) ?? '') ? -1 : 1;
  }

  /** Takes a file in with all its things. */
  addFile(file: SourceFile): void {
    const { outline } = file;
    const rank = rankOf(file);
    outline.framework = this;
    this.ranks.set(outline, rank);
    insert(this.ranked, { file, rank }, (a, b) => (a.rank < b.rank ? -1 : 1));
    this.filesChanged();
    this.addThings(file, outline.things);
  }

  removeFile(file: SourceFile): void {
    this.removeThings(file.outline.things);
    this.ranks.delete(file.outline);
    this.ranked = this.ranked.filter((ranked) => ranked.file.outline !== file.outline);
    this.filesChanged();
  }

  private filesChanged(): void {
    this.#files = this.ranked.map(({ file }) => file);
    this.doors.files.open();
    this.headersChanged();
  }

  /** Reads anew what the first lines of its files say. */
  headersChanged(): void {
    const headers: Line[] = [];
    const uses: Use[] = [];
    let unread = false;
    for (const file of this.#files) {
      const { header } = file.outline;
      if (header?.row.id === 'framework' || header?.row.id === 'standards') headers.push(header);
      for (const line of header ? facts(header, 'uses' as never) : []) {
        unread ||= line.broken;
        const path = anySlot(line, 'path')?.text.slice(1, -1);
        if (path !== undefined)
          uses.push({ line, alias: anySlot(line, 'alias')?.text, path, uri: resolvePath(file.uri, path) });
      }
    }
    if (!isAlike(headers, this.#headers)) {
      this.#headers = headers;
      this.doors.headers.open();
    }
    if (unread !== this.#usesUnread || !isAlike(uses, this.#uses)) {
      this.#uses = uses;
      this.#usesUnread = unread;
      this.doors.uses.open();
    }
  }

  /** Things of a file have come. */
  addThings(file: SourceFile, things: readonly Line[]): void {
    this.things.open(new Set(things.map(({ row }) => row.id)));
    for (const thing of things) this.texts.add(thing.below);
    if (file.outline.header?.row.id === 'translation') return;
    for (const thing of things) {
      const code = codeDeclaredBy(thing, this);
      if (code) {
        code.table.add(code.name, thing);
        this.guesses.add(code);
      }
      const look = lookDeclaredBy(thing, this);
      look?.table.add(look.name, thing);
      this.declareFacts(file, thing);
    }
  }

  /** Things have gone. */
  removeThings(things: readonly Line[]): void {
    this.things.open(new Set(things.map(({ row }) => row.id)));
    for (const thing of things) {
      const code = codeDeclaredBy(thing, this);
      if (code) {
        code.table.remove(code.name, thing);
        this.guesses.remove(code);
      }
      const look = lookDeclaredBy(thing, this);
      look?.table.remove(look.name, thing);
      this.texts.remove(thing.below);
      for (const { table, name, line } of this.factsOf.get(thing) ?? []) table.remove(name, line);
      this.factsOf.delete(thing);
      if (this.#lists.delete(thing)) this.doors.lists.open();
    }
  }

  /** A thing has other facts than before, or another title. */
  changeThing(file: SourceFile, thing: Line): void {
    if (file.outline.header?.row.id === 'translation') return;
    const code = codeDeclaredBy(thing, this);
    if (code) this.guesses.retitle(code);
    this.declareFacts(file, thing);
  }

  private declareFacts(file: SourceFile, thing: Line): void {
    const before = this.factsOf.get(thing) ?? nothing;
    const now = factsDeclaredBy(thing, this);
    if (!isAlike(before.map(nameAndLine), now.map(nameAndLine))) {
      for (const { table, name, line } of before) table.remove(name, line);
      for (const { table, name, line } of now) table.add(name, line);
      if (now.length > 0) this.factsOf.set(thing, now);
      else this.factsOf.delete(thing);
    }
    if (thing.row.id === 'list') this.readList(file, thing);
  }

  private readList(file: SourceFile, list: Line): void {
    const from = anyFact(list, 'from');
    const path = from && anySlot(from, 'path')?.text.slice(1, -1);
    if (path === this.#lists.get(list)?.path) return;
    if (path === undefined) this.#lists.delete(list);
    else this.#lists.set(list, { path, uri: resolvePath(file.uri, path) });
    this.doors.lists.open();
  }

  private gather(kind: string): Line[] {
    return this.#files.flatMap(({ outline }) => outline.thingsOf(kind));
  }
}

const nothing: Declared[] = [];

function nameAndLine({ name, line }: Declared): [string, Line] {
  return [name, line];
}

/** Where a file stands among others: main files, then parts, then translations, each by their places. */
export function rankOf({ uri, outline }: SourceFile): string {
  const id = outline.header?.row.id;
  return `${id === 'framework' || id === 'standards' ? 0 : id === 'part of' ? 1 : 2}${uri}`;
}
