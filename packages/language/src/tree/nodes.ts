/**
 * The tree of a file: lines, each with what stands below it. The nodes are those that `grammars/cairn.langium`
 * declares, so that Langium's index, references and services work on them; they are built by the outline reader,
 * which keeps every mistake on its line. The typed view in `generated/view.ts` reads them by name.
 */
import type { CstNode, LangiumDocument, Reference } from 'langium';
import type { Choice, Group, Slot } from '../forms/form.ts';
import type { Thing } from '../generated/ast.ts';
import type { FrameworkNames } from '../names/names.ts';
import type { Problem } from '../outline/problem.ts';
import type { Row } from '../vocabulary/row.ts';
import { placeOfFile, placeOfLine, placeOfValue } from './cst.ts';
import { isRecorded, note } from './reads.ts';

/** A file. */
export class Outline {
  readonly $type = 'Outline';
  readonly $container?: never;
  /** The document that Langium keeps for it. */
  $document?: LangiumDocument;
  #text = '';
  #lines: Line[] = [];
  // Private: Langium takes every node in a public property for a child.
  #mentions: Mention[] = [];
  #problems: Problem[] = [];
  #lineStarts: number[] = [];
  /** The lines at the margin: the header, then the things of a framework. */
  declare lines: Line[];
  /** The framework it belongs to, once its names are known. */
  framework: FrameworkNames | undefined;
  /** Lines that were left out of the tree, each with what is indented below it, and the level at which they were tried. */
  unread: { start: number; level: number }[] = [];

  constructor() {
    // A property of its own, so that Langium finds the lines where it looks for children.
    Object.defineProperty(this, 'lines', {
      enumerable: true,
      get: (): Line[] => {
        note('shapes', this);
        return this.#lines;
      },
      set: (lines: Line[]) => {
        this.#lines = lines;
      },
    });
  }

  /** The text that was read. */
  get text(): string {
    note('places', this);
    return this.#text;
  }
  set text(text: string) {
    this.#text = text;
  }

  /** What could not be read. */
  get problems(): Problem[] {
    note('problems', this);
    return this.#problems;
  }
  set problems(problems: Problem[]) {
    this.#problems = problems;
  }

  /** Offsets at which lines begin. */
  get lineStarts(): number[] {
    note('places', this);
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
    note('shapes', this);
    return this.#mentions;
  }
  set mentions(mentions: Mention[]) {
    this.#mentions = mentions;
  }

  /** The first line, if it is a header. */
  get header(): Line | undefined {
    const first = this.#lines[0];
    note('shapes', first ?? this);
    return first && headerIds.has(first.row.id) ? first : undefined;
  }
}

/** What a file begins with. */
export const headerIds: ReadonlySet<string> = new Set(['framework', 'part of', 'standards', 'translation']);

const lineTypes = { thing: 'Thing', fact: 'Fact', group: 'Sentence', sentence: 'Sentence', row: 'Record' } as const;

/** A line with what stands below it. */
export class Line {
  readonly $type: 'Thing' | 'Fact' | 'Sentence' | 'Record';
  $container: Line | Outline;
  $containerIndex = 0;
  /** Its row in the vocabulary. */
  readonly row: Row;
  /** The code of a thing, as written, without back-ticks. */
  name?: string;
  values: Value[] = none;
  lines: Line[] = noLines;
  #start: number;
  #end: number;
  #textStart = -1;
  #textEnd = -1;
  /** It could not be read whole; what is known of it is kept, and checks leave it alone. */
  broken = false;
  /** A line below it could not be read: what seems to be missing may be there. */
  unread = false;

  constructor(container: Line | Outline, row: Row, start: number, end: number) {
    this.$type = lineTypes[row.kind];
    this.$container = container;
    this.row = row;
    this.#start = start;
    this.#end = end;
  }

  /** Where the line begins, after its indentation. */
  get start(): number {
    if (isRecorded()) note('places', outlineOf(this));
    return this.#start;
  }

  /** Where the line ends. */
  get end(): number {
    if (isRecorded()) note('places', outlineOf(this));
    return this.#end;
  }
  set end(end: number) {
    this.#end = end;
  }

  /** Where the text of a prose fact begins, on its line or below; -1 where there is none. */
  get textStart(): number {
    if (isRecorded()) note('places', outlineOf(this));
    return this.#textStart;
  }
  set textStart(start: number) {
    this.#textStart = start;
  }

  /** Where that text ends. */
  get textEnd(): number {
    if (isRecorded()) note('places', outlineOf(this));
    return this.#textEnd;
  }
  set textEnd(end: number) {
    this.#textEnd = end;
  }

  /** Takes the place of a line that says the same in a newer text. */
  moveTo(line: Line): void {
    this.#start = line.#start;
    this.#end = line.#end;
    this.#textStart = line.#textStart;
    this.#textEnd = line.#textEnd;
  }

  get $containerProperty(): 'lines' {
    return 'lines';
  }

  get $cstNode(): CstNode {
    return placeOfLine(this);
  }

  /** Which row of the vocabulary it is, by its id. */
  get word(): string {
    return this.row.id;
  }

  /** The thing or file that this line belongs to. */
  get owner(): Line | Outline {
    return this.$container;
  }
}

const none: Value[] = [];
const noLines: Line[] = [];

/** A value on a line. */
export type Value = Plain | Mention;

abstract class OnLine {
  $container: Line;
  $containerIndex: number;
  readonly slot: Slot | Choice;
  readonly group: Group | undefined;
  /** Which item of a list or group. */
  readonly item: number;
  #start: number;
  #end: number;
  /** As written; for a choice, as the formatter writes it. */
  readonly text: string;

  constructor(
    container: Line,
    index: number,
    slot: Slot | Choice,
    group: Group | undefined,
    item: number,
    start: number,
    end: number,
    text: string,
  ) {
    this.$container = container;
    this.$containerIndex = index;
    this.slot = slot;
    this.group = group;
    this.item = item;
    this.#start = start;
    this.#end = end;
    this.text = text;
  }

  get start(): number {
    if (isRecorded()) note('places', outlineOf(this.$container));
    return this.#start;
  }

  get end(): number {
    if (isRecorded()) note('places', outlineOf(this.$container));
    return this.#end;
  }

  /** Takes the place of a value that says the same in a newer text. */
  moveTo(value: OnLine): void {
    this.#start = value.#start;
    this.#end = value.#end;
  }

  get $containerProperty(): 'values' {
    return 'values';
  }

  get $cstNode(): CstNode {
    return placeOfValue(this as unknown as Value);
  }
}

/** A value that stands for itself. */
export class Plain extends OnLine {
  readonly $type = 'Plain';
}

/** A value that names a thing, a level or a mark. */
export class Mention extends OnLine {
  readonly $type = 'Mention';
  /** What it names, for Langium: put there by its parser, resolved by the names of the workspace. */
  target!: Reference<Thing>;
  // Private: Langium takes every node in a public property for a child.
  #found: Line | undefined = undefined;

  /** What it names, once it has been linked. */
  get found(): Line | undefined {
    if (this.#found && isRecorded()) note('shapes', blockOf(this.#found));
    return this.#found;
  }
  set found(line: Line | undefined) {
    this.#found = line;
  }
}

/** The line at the margin of a file in which a line stands: itself, or the outermost above it. */
export function blockOf(line: Line): Line {
  let at = line;
  while (at.$container instanceof Line) at = at.$container;
  return at;
}

/** The file that a node belongs to. */
export function outlineOf(node: Line | Value | Outline): Outline {
  let at: Line | Value | Outline = node;
  while (!(at instanceof Outline)) at = at.$container;
  return at;
}
