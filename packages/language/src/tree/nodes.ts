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

/** A file. */
export class Outline {
  readonly $type = 'Outline';
  readonly $container?: never;
  /** The document that Langium keeps for it. */
  $document?: LangiumDocument;
  /** The text that was read. */
  text = '';
  /** The lines at the margin: the header, then the things of a framework. */
  lines: Line[] = [];
  // Private: Langium takes every node in a public property for a child.
  readonly #mentions: Mention[] = [];
  /** The framework it belongs to, once its names are known. */
  framework: FrameworkNames | undefined;
  /** What could not be read. */
  problems: Problem[] = [];
  /** Lines that were left out of the tree, each with what is indented below it, and the level at which they were tried. */
  unread: { start: number; level: number }[] = [];
  /** Offsets at which lines begin. */
  lineStarts: number[] = [];

  get $cstNode(): CstNode {
    return placeOfFile(this);
  }

  /** Every value that names something, in reading order. */
  get mentions(): Mention[] {
    return this.#mentions;
  }

  /** The first line, if it is a header. */
  get header(): Line | undefined {
    const first = this.lines[0];
    return first && headerIds.has(first.row.id) ? first : undefined;
  }
}

const headerIds = new Set(['framework', 'part of', 'standards', 'translation']);

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
  /** Where the line begins, after its indentation, and where it ends. */
  readonly start: number;
  end: number;
  /** Where the text of a prose fact begins and ends, on its line or below. */
  textStart = -1;
  textEnd = -1;
  /** It could not be read whole; what is known of it is kept, and checks leave it alone. */
  broken = false;
  /** A line below it could not be read: what seems to be missing may be there. */
  unread = false;

  constructor(container: Line | Outline, row: Row, start: number, end: number) {
    this.$type = lineTypes[row.kind];
    this.$container = container;
    this.row = row;
    this.start = start;
    this.end = end;
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
  readonly start: number;
  readonly end: number;
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
    this.start = start;
    this.end = end;
    this.text = text;
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
    return this.#found;
  }
  set found(line: Line | undefined) {
    this.#found = line;
  }
}

/** The file that a node belongs to. */
export function outlineOf(node: Line | Value | Outline): Outline {
  let at: Line | Value | Outline = node;
  while (!(at instanceof Outline)) at = at.$container;
  return at;
}
