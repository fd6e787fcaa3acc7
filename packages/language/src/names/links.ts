/** What the mentions of a workspace name, kept up to date: a thing is linked again when something that it asked for has changed. */
import type { Problem } from '../outline/problem.ts';
import type { Merged } from '../tree/merge.ts';
import { type Line, type Mention, type Outline, outlineOf } from '../tree/nodes.ts';
import { ownMentions } from '../tree/read.ts';
import { leave, unrecorded, Work } from '../tree/reads.ts';
import { link } from './link.ts';
import type { NameTable, SourceFile } from './names.ts';
import { References } from './references.ts';
import { grouped, placed, type ToldOfMentions, type Trouble } from './troubles.ts';

/** Linking the mentions of one thing. */
class Linking extends Work {
  readonly thing: Line;
  mentions: readonly Mention[] = nothing;
  troubles: ReadonlyMap<Mention, Trouble> = noTroubles;
  private readonly queue: Set<Linking>;

  constructor(thing: Line, queue: Set<Linking>) {
    super(thing.doors);
    this.thing = thing;
    this.queue = queue;
    this.putOff();
  }

  putOff(): void {
    this.queue.add(this);
  }

  /** Links; tells what each mention names. */
  link(names: NameTable, uri: string): readonly (Line | undefined)[] {
    return this.run(() => {
      this.mentions = ownMentions(this.thing);
      const framework = names.frameworkOf(uri);
      if (!framework || this.mentions.length === 0) {
        this.troubles = noTroubles;
        return nothing;
      }
      const { found, troubles } = link(this.mentions, framework, names);
      this.troubles = troubles.size === 0 ? noTroubles : troubles;
      return found;
    });
  }
}

const nothing: readonly never[] = [];
const noTroubles: ReadonlyMap<Mention, Trouble> = new Map();

/** What is told of the mentions of a file. */
class Telling extends Work {
  readonly uri: string;
  /** The things of which something is told. */
  readonly of = new Set<Linking>();
  private readonly doubted: Set<string>;
  private told: readonly ToldOfMentions[] = nothing;

  constructor(uri: string, doubted: Set<string>) {
    super();
    this.uri = uri;
    this.doubted = doubted;
  }

  putOff(): void {
    this.doubted.add(this.uri);
  }

  /** Things are added or left out, or something else is told of one. */
  change(linking: Linking): void {
    if (linking.troubles.size > 0) this.of.add(linking);
    else if (!this.of.delete(linking)) return;
    leave(this);
    this.putOff();
  }

  problems(): Problem[] {
    if (!this.reading) this.told = this.of.size === 0 ? nothing : this.run(() => grouped(this.inOrder()));
    return this.told.map(placed);
  }

  private inOrder(): [Mention, Trouble][] {
    const troubles = [...this.of].flatMap(({ troubles }) => [...troubles]);
    return unrecorded(() => troubles.sort(([a], [b]) => a.start - b.start));
  }
}

export class Links {
  private readonly names: NameTable;
  private readonly things = new Map<Line, Linking>();
  private readonly files = new Map<Outline, Telling>();
  private readonly queue = new Set<Linking>();
  private readonly references = new References();
  /** Files of which something else may be told than before. */
  readonly doubted = new Set<string>();

  constructor(names: NameTable) {
    this.names = names;
  }

  /** Takes a file in that was not there. */
  add(file: SourceFile): void {
    const { uri, outline } = file;
    this.files.set(outline, new Telling(uri, this.doubted));
    this.references.addFile(file);
    for (const thing of outline.things) this.things.set(thing, new Linking(thing, this.queue));
  }

  /** Forgets a file. Things that it named are no longer named there. */
  remove({ outline }: SourceFile): void {
    for (const thing of outline.things) this.forget(thing);
    this.references.removeFile(outline);
    this.files.delete(outline);
  }

  /** Takes over what a newer text of a file has brought. */
  update({ gone, come, changed }: Merged): void {
    for (const thing of gone) this.forget(thing);
    for (const thing of changed) this.forgetGone(thing);
    for (const thing of come) this.things.set(thing, new Linking(thing, this.queue));
  }

  private forget(thing: Line): void {
    const linking = this.things.get(thing);
    if (!linking) return;
    for (const mention of linking.mentions) this.point(mention, undefined);
    this.references.forget(thing);
    linking.troubles = noTroubles;
    this.files.get(outlineOf(thing))?.change(linking);
    leave(linking);
    this.queue.delete(linking);
    this.things.delete(thing);
  }

  /** Mentions that are no longer there name nothing. */
  private forgetGone(thing: Line): void {
    const linking = this.things.get(thing);
    if (!linking || linking.mentions.length === 0) return;
    const there = new Set(ownMentions(thing));
    linking.mentions = linking.mentions.filter((mention) => {
      if (!there.has(mention)) this.point(mention, undefined);
      return there.has(mention);
    });
  }

  /** Links what is stale, and what becomes stale by it; tells the places of the files in which that was. */
  settle(): Set<string> {
    const done = new Set<string>();
    for (const linking of this.queue) {
      this.queue.delete(linking);
      if (linking.reading) continue;
      const { uri } = this.files.get(outlineOf(linking.thing))!;
      done.add(uri);
      this.link(linking, uri);
    }
    return done;
  }

  get isSettled(): boolean {
    return this.queue.size === 0;
  }

  private link(linking: Linking, uri: string): void {
    const hadTroubles = linking.troubles.size > 0;
    const found = linking.link(this.names, uri);
    let isOther = false;
    for (const [index, mention] of linking.mentions.entries()) isOther = this.point(mention, found[index]) || isOther;
    if (isOther) {
      linking.thing.open('links');
      outlineOf(linking.thing).doors.open('links');
    }
    if (hadTroubles || linking.troubles.size > 0) this.files.get(outlineOf(linking.thing))?.change(linking);
  }

  /** Lets a mention name something; tells whether that is something else than before. */
  private point(mention: Mention, found: Line | undefined): boolean {
    const before = unrecorded(() => mention.found);
    if (before === found) return false;
    if (before) this.references.remove(before, mention);
    mention.found = found;
    if (found) this.references.add(found, mention);
    return true;
  }

  /** What in a file could not be linked. */
  problems(outline: Outline): Problem[] {
    return this.files.get(outline)?.problems() ?? [];
  }

  /** Where a thing is named, file by file in reading order. All things must have been linked. */
  mentionsOf(thing: Line): readonly Mention[] {
    return this.references.of(thing);
  }
}
