/**
 * Places in the text, in the form in which Langium's services ask for them. They are made when they are asked for:
 * a concrete syntax tree for every file would take most of the memory of a large workspace.
 */
import type { AstNode, CompositeCstNode, CstNode, LeafCstNode, RootCstNode } from 'langium';
import { type Line, Outline, outlineOf, type Value } from './nodes.ts';

/** The place of a file, with those of its lines inside. */
export function placeOfFile(outline: Outline): RootCstNode {
  return new File(outline, 0, outline.text.length);
}

/** The place of a line with what stands below it: its words, its values, its text, its block. */
export function placeOfLine(line: Line): CompositeCstNode {
  return new Block(line, line.start, endOfBlock(line));
}

/** The place of a value. */
export function placeOfValue(value: Value): LeafCstNode {
  return new Leaf(value, value.start, value.end);
}

/** Where a line ends with all that stands below it. */
export function endOfBlock(line: Line): number {
  let last = line;
  for (let below = last.lines.at(-1); below; below = last.lines.at(-1)) last = below;
  return Math.max(last.end, last.textEnd);
}

abstract class Place implements CstNode {
  readonly astNode: AstNode;
  readonly offset: number;
  readonly end: number;
  readonly hidden = false;
  protected readonly node: Line | Value | Outline;

  constructor(node: Line | Value | Outline, offset: number, end: number) {
    this.astNode = node as AstNode;
    this.node = node;
    this.offset = offset;
    this.end = end;
  }
  get length(): number {
    return this.end - this.offset;
  }
  get text(): string {
    return outlineOf(this.node).text.slice(this.offset, this.end);
  }
  get root(): RootCstNode {
    return placeOfFile(outlineOf(this.node));
  }
  get container(): CompositeCstNode {
    return this.node.$container?.$cstNode as CompositeCstNode;
  }
  get range(): { start: Position; end: Position } {
    return rangeOf(outlineOf(this.node), this.offset, this.end);
  }
}

class Leaf extends Place implements LeafCstNode {
  /** Langium tells a leaf by its token; ours say nothing that the node does not. */
  get tokenType(): LeafCstNode['tokenType'] {
    return leafToken;
  }
}

const leafToken = { name: 'LEAF' };

class Block extends Place implements CompositeCstNode {
  get content(): CstNode[] {
    const { node } = this;
    if (node instanceof Outline) return node.lines.map(placeOfLine);
    const line = node as Line;
    const { text } = outlineOf(line);
    const first = line.values[0]?.start ?? (line.textStart >= 0 ? line.textStart : line.end);
    const head = line.start + text.slice(line.start, Math.min(first, line.end)).trimEnd().length;
    const places: CstNode[] = head > line.start ? [new Leaf(line, line.start, head)] : [];
    places.push(...line.values.map(placeOfValue));
    if (line.textStart >= 0) places.push(new Leaf(line, line.textStart, line.textEnd));
    for (const below of line.lines) places.push(placeOfLine(below));
    return places;
  }
}

class File extends Block implements RootCstNode {
  override get container(): never {
    return undefined as never;
  }
  get fullText(): string {
    return (this.node as Outline).text;
  }
}

/** A range in lines and characters, both from 0. */
export function rangeOf(outline: Outline, start: number, end: number): { start: Position; end: Position } {
  return { start: positionAt(outline, start), end: positionAt(outline, end) };
}

interface Position {
  line: number;
  character: number;
}

/** The line and character of an offset, both from 0. */
export function positionAt(outline: Outline, offset: number): Position {
  const starts = outline.lineStarts;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}
