/** A file as it was read: its lines, and what is known of it as a whole. */
import type { CstNode, LangiumDocument } from 'langium';
import type { FrameworkNames } from '../names/names.ts';
import type { Problem } from '../outline/problem.ts';
import { placeOfFile } from './cst.ts';
import { FileDoors, noLines } from './doors.ts';
import type { Line } from './nodes.ts';
import { unrecorded } from './reads.ts';
import type { Mention } from './values.ts';

/** A file. */
export class Outline {
  readonly $type = 'Outline';
  readonly $container?: never;
  /** The document that Langium keeps for it. */
  $document?: LangiumDocument;
  // Private: Langium takes every node in a public property for a child.
  readonly #doors = new FileDoors();
  #text = '';
  #lines: Line[] = [];
  #mentions: Mention[] | undefined = [];
  #things: Line[] | undefined;
  #byKind: Map<string, Line[]> | undefined;
  #problems: Problem[] = [];
  #lineStarts: number[] = [];
  /** The lines at the margin: the header, then the things of a framework. */
  declare lines: Line[];
  /** The framework it belongs to, once its names are known. */
  framework: FrameworkNames | undefined;
  /** Lines that were left out of the tree, each with what is indented below it, and the level at which they were tried. */
  unread: { start: number; level: number }[] = [];

  constructor() {
    Object.defineProperty(this, 'lines', linesOfFile);
  }

  /** The lines at the margin, of which somebody takes note in another way. */
  get margin(): Line[] {
    return this.#lines;
  }
  set margin(lines: Line[]) {
    this.#lines = lines;
    this.forgetThings();
  }

  /** Who has read what of it. */
  get doors(): FileDoors {
    return this.#doors;
  }

  /** The text that was read. */
  get text(): string {
    this.#doors.note('places');
    return this.#text;
  }
  set text(text: string) {
    this.#text = text;
  }

  /** What could not be read. */
  get problems(): Problem[] {
    this.#doors.note('problems');
    return this.#problems;
  }
  set problems(problems: Problem[]) {
    this.#problems = problems;
  }

  /** Offsets at which lines begin. */
  get lineStarts(): number[] {
    this.#doors.note('places');
    return this.#lineStarts;
  }
  set lineStarts(starts: number[]) {
    this.#lineStarts = starts;
  }

  get $cstNode(): CstNode {
    return placeOfFile(this);
  }

  /** Every value that names something, in reading order. */
  get mentions(): Mention[] {
    this.#doors.note('inside');
    this.#mentions ??= inOrder(gatherMentions(this.#lines, () => true, []));
    return this.#mentions;
  }
  set mentions(mentions: Mention[] | undefined) {
    this.#mentions = mentions;
  }

  /** Every thing, a thing before what it holds. */
  get things(): readonly Line[] {
    this.#doors.note('things');
    this.#things ??= gatherThings(this.#lines, []);
    return this.#things;
  }

  /** Those of a kind. */
  thingsOf(kind: string): readonly Line[] {
    const { things } = this;
    this.#byKind ??= Map.groupBy(things, ({ row }) => row.id);
    return this.#byKind.get(kind) ?? noLines;
  }

  /** Its things are others than before, or stand elsewhere. */
  forgetThings(): void {
    this.#things = undefined;
    this.#byKind = undefined;
  }

  /** The first line, if it is a header. */
  get header(): Line | undefined {
    this.#doors.note('header');
    const first = this.#lines[0];
    return first && headerIds.has(first.row.id) ? first : undefined;
  }
}

/** In the order of the text: a line that was read where it may have been meant can stand behind later ones. */
function inOrder(mentions: Mention[]): Mention[] {
  return unrecorded(() => mentions.sort((a, b) => a.start - b.start));
}

/** The things among lines and below them, a thing before what it holds. Nobody takes note. */
export function gatherThings(lines: readonly Line[], found: Line[]): Line[] {
  for (const line of lines) {
    if (line.row.kind !== 'thing') continue;
    found.push(line);
    gatherThings(line.below, found);
  }
  return found;
}

/** The mentions on lines and below them, as far as those are wanted. Nobody takes note. */
export function gatherMentions(lines: readonly Line[], isWanted: (line: Line) => boolean, found: Mention[]): Mention[] {
  for (const line of lines) {
    if (!isWanted(line)) continue;
    for (const value of line.beside) if (value.$type === 'Mention') found.push(value);
    gatherMentions(line.below, isWanted, found);
  }
  return found;
}

// A property of each file, so that Langium finds the lines where it looks for children.
const linesOfFile: PropertyDescriptor & ThisType<Outline> = {
  enumerable: true,
  get(): Line[] {
    this.doors.note('things');
    return this.margin;
  },
  set(lines: Line[]) {
    this.margin = lines;
  },
};

/** What a file begins with. */
export const headerIds: ReadonlySet<string> = new Set(['framework', 'part of', 'standards', 'translation']);
