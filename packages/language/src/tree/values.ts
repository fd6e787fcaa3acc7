/** What stands on a line: values that stand for themselves, and those that name something. */
import type { CstNode, Reference } from 'langium';
import type { Choice, Group, Slot } from '../forms/form.ts';
import type { Thing } from '../generated/ast.ts';
import { placeOfValue } from './cst.ts';
import { type Line, lookAtLink, outlineOf } from './nodes.ts';
import { isRecorded } from './reads.ts';

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
    if (isRecorded()) outlineOf(this.$container).doors.note('places');
    return this.#start;
  }

  get end(): number {
    if (isRecorded()) outlineOf(this.$container).doors.note('places');
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
    if (isRecorded()) lookAtLink(this);
    return this.#found;
  }
  set found(line: Line | undefined) {
    this.#found = line;
  }
}
