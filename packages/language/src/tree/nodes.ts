/**
 * The tree of a file: lines, each with what stands below it. The nodes are those that `grammars/cairn.langium`
 * declares, so that Langium's index, references and services work on them; they are built by the outline reader,
 * which keeps every mistake on its line. The typed view in `generated/view.ts` reads them by name.
 */
import type { CstNode, Reference } from 'langium';
import type { Choice, Group, Slot } from '../forms/form.ts';
import type { FrameworkNames } from '../names/names.ts';
import type { Problem } from '../outline/problem.ts';
import type { Row } from '../vocabulary/row.ts';
import { cstNode } from './cst.ts';

/** A file. */
export class Outline {
  readonly $type = 'Outline';
  readonly $container = undefined;
  $document: unknown;
  /** The text that was read. */
  text = '';
  /** The lines at the margin: the header, then the things of a framework. */
  lines: Line[] = [];
  /** Every line that names something, in reading order. */
  mentions: Mention[] = [];
  /** The framework it belongs to, once its names are known. */
  framework: FrameworkNames | undefined;
  /** What could not be read. */
  problems: Problem[] = [];
  /** Offsets at which lines begin. */
  lineStarts: number[] = [];

  get $cstNode(): CstNode | undefined {
    return cstNode(this, 0, this.text.length);
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
  readonly $containerProperty = 'lines';
  $containerIndex = 0;
  /** Its row in the vocabulary. */
  readonly row: Row;
  /** The code of a thing, as written, without back-ticks. */
  name: string | undefined = undefined;
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

  constructor(container: Line | Outline, row: Row, start: number, end: number) {
    this.$type = lineTypes[row.kind];
    this.$container = container;
    this.row = row;
    this.start = start;
    this.end = end;
  }

  get $cstNode(): CstNode | undefined {
    return cstNode(this, this.start, this.end);
  }

  /** The thing or file that this line belongs to. */
  get owner(): Line | Outline {
    return this.$container;
  }
}

const none: Value[] = [];
const noLines: Line[] = [];

/** A value on a line. */
export class Value {
  readonly $type: 'Plain' | 'Mention' = 'Plain';
  $container: Line;
  readonly $containerProperty = 'values';
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

  get $cstNode(): CstNode | undefined {
    return cstNode(this, this.start, this.end);
  }
}

/** A value that names a thing, a level or a mark. */
export class Mention extends Value {
  override readonly $type = 'Mention';
  /** What it names, for Langium; resolved by the names of the workspace. */
  target: Reference | undefined;
  /** What it names, once it has been linked. */
  found: Line | undefined = undefined;
}

/** The file that a node belongs to. */
export function outlineOf(node: Line | Value | Outline): Outline {
  let at: Line | Value | Outline = node;
  while (!(at instanceof Outline)) at = at.$container;
  return at;
}
