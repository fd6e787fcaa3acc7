/**
 * Places in the text, in the form in which Langium's services ask for them. They are made when they are asked for:
 * a concrete syntax tree for every file would take most of the memory of a large workspace.
 */
import type { AstNode, CstNode } from 'langium';
import { type Outline, outlineOf } from './nodes.ts';

interface Node {
  $container: unknown;
}

/** The place of a node between two offsets. */
export function cstNode(node: Node, offset: number, end: number): CstNode {
  return new Place(node as never, offset, end) as unknown as CstNode;
}

class Place {
  readonly astNode: AstNode;
  readonly offset: number;
  readonly end: number;
  readonly hidden = false;
  private readonly outline: Outline;

  constructor(node: never, offset: number, end: number) {
    this.astNode = node;
    this.outline = outlineOf(node);
    this.offset = offset;
    this.end = end;
  }
  get length(): number {
    return this.end - this.offset;
  }
  get text(): string {
    return this.outline.text.slice(this.offset, this.end);
  }
  get root(): unknown {
    return this.outline.$cstNode;
  }
  get container(): undefined {
    return undefined;
  }
  get range(): unknown {
    return rangeOf(this.outline, this.offset, this.end);
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
