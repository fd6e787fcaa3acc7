/** What is asked when a place on a line is to be filled: the line as far as it is written, and where it stands. */
import {
  type Captured,
  type Follow,
  followIn,
  Line,
  Mention,
  type Outline,
  outlineOf,
  Plain,
  type Row,
  type Slot,
} from '@cairn/language/editor';
import type { Desk } from '../desk.ts';
import { Reach } from './reach.ts';

/** What an editor can do with what it is offered, and which day it is. */
export interface CompletionClient {
  /** It knows places to fill (`insertTextFormat` 2). Without them a line is offered up to its first place. */
  snippets?: boolean;
  /** Today, for dates; the clock's where nothing is said. */
  today?: string;
}

/** A request at a place of a file. */
export interface Asked {
  desk: Desk;
  client: CompletionClient;
  /** Where the cursor stands. */
  offset: number;
  /** What a value names, as the framework of the file has it. */
  follow: Follow;
  /** The files whose things can be named. */
  reach: Reach;
}

/** A line that is being written: its row, what it stands below, and the values before the cursor. */
export interface Begun {
  asked: Asked;
  row: Row;
  owner: Line | Outline;
  values: readonly Captured[];
  item: number;
  group: Captured['group'];
  /** How many lines of the same row are offered together with it, before it. */
  nth?: number;
  /** There is one such line for each level, so its level is known. */
  isOfEachLevel?: boolean;
  /** The place of the owner's code, where that is offered together with it. */
  ownerPlace?: number;
}

/** A request at an offset. */
export function askedAt(desk: Desk, offset: number, client: CompletionClient): Asked {
  const framework = desk.project.names.frameworkOf(desk.place);
  const follow: Follow = framework ? followIn(framework, desk.project.names) : () => undefined;
  return { desk, client, offset, follow, reach: new Reach(desk) };
}

/** The day of a request. */
export function todayOf({ client }: Asked): string {
  return client.today ?? new Date().toISOString().slice(0, 10);
}

const named = new Set(['REF', 'LEVEL', 'MARK', 'SCORE']);

/**
 * A value that stands for a slot that is still to be filled, on a line of its own with the values before it: what it
 * may name depends on them as on those of a line that is in the tree.
 */
export function standIn({ asked, row, owner, values, item, group }: Begun, slot: Slot): Mention {
  const { text } = outlineOf(owner);
  const line = new Line(owner, row, asked.offset, asked.offset);
  line.values = values.map((value, index) => {
    const { slot: filled, start, end } = value;
    const kind = filled.kind === 'slot' && named.has(filled.type) ? Mention : Plain;
    const said = value.chosen ?? text.slice(start, end);
    return new kind(line, index, filled, value.group, value.item, start, end, said);
  });
  return new Mention(line, line.values.length, slot, group, item, asked.offset, asked.offset, '');
}
