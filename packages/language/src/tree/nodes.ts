/**
 * The tree of a file: lines, each with what stands below it. The nodes are those that `grammars/cairn.langium`
 * declares, so that Langium's index, references and services work on them; they are built by the outline reader,
 * which keeps every mistake on its line. The typed view in `generated/view.ts` reads them by name.
 */
import type { CstNode } from 'langium';
import type { Row } from '../vocabulary/row.ts';
import { placeOfLine } from './cst.ts';
import { noLines, noValues, type Side, ThingDoors } from './doors.ts';
import { headerIds, Outline } from './outline.ts';
import { isRecorded, running, unrecorded, type Work } from './reads.ts';
import type { Mention, Value } from './values.ts';

export { gatherMentions, gatherThings, headerIds, Outline } from './outline.ts';
export { Mention, Plain, type Value } from './values.ts';

const lineTypes = { thing: 'Thing', fact: 'Fact', group: 'Sentence', sentence: 'Sentence', row: 'Record' } as const;

/** Of things that hold more lines, whoever reads one fact is told of changes of that fact only. */
const fewLines = 16;

/** Two texts, and the stretch of the newer one outside of which they are the same. */
export interface Difference {
  text: string;
  newer: string;
  from: number;
  until: number;
}

/** A line with what stands below it. */
export class Line {
  readonly $type: 'Thing' | 'Fact' | 'Sentence' | 'Record';
  $container: Line | Outline;
  $containerIndex = 0;
  /** Its row in the vocabulary. */
  readonly row: Row;
  /** The code of a thing, as written, without back-ticks. */
  name?: string;
  /** Its values, and what stands below it. */
  declare values: Value[];
  declare lines: Line[];
  /** Of a thing: its parts, and who has read them. */
  readonly #doors: ThingDoors | undefined;
  #start: number;
  #end: number;
  #textStart = -1;
  #textEnd = -1;
  #broken = false;
  #unread = false;

  constructor(container: Line | Outline, row: Row, start: number, end: number) {
    this.$type = lineTypes[row.kind];
    this.$container = container;
    this.row = row;
    this.#start = start;
    this.#end = end;
    if (row.kind === 'thing') {
      this.#doors = new ThingDoors();
      Object.defineProperty(this, 'values', valuesOfThing);
      Object.defineProperty(this, 'lines', linesOfThing);
    } else {
      this.values = noValues;
      this.lines = noLines;
    }
  }

  /** Who has read what of a thing; other lines are read with the thing they belong to. */
  get doors(): ThingDoors | undefined {
    return this.#doors;
  }

  /**
   * Writes down that a side of this thing was read. Work of the thing itself, or of its file, is told of every change
   * in any case.
   */
  look(side: Side): void {
    const work = running();
    const doors = this.#doors;
    if (!work || !doors) return;
    const isToldAtHome = side !== 'named' && (work.home === doors || (side !== 'texts' && isOfFile(work, this)));
    if (!isToldAtHome) doors.note(side);
  }

  /** Writes down that facts of this name were read, there or not. */
  lookFor(fact: string): void {
    const work = running();
    const doors = this.#doors;
    if (!work || !doors || work.home === doors || isOfFile(work, this)) return;
    if (doors.lines.length > fewLines || headerIds.has(this.row.id)) doors.noteFact(fact);
    else doors.note('facts');
  }

  /** Something of this side is another: of facts, those of these names, or all. */
  open(side: Side, facts?: Iterable<string>): void {
    this.#doors?.open(side, facts);
  }

  /** What stands below it, of which somebody takes note in another way. */
  get below(): Line[] {
    return this.#doors?.lines ?? this.lines;
  }

  /** Its values, of which somebody takes note in another way. */
  get beside(): Value[] {
    return this.#doors?.values ?? this.values;
  }

  /** Where the line begins, after its indentation. */
  get start(): number {
    this.lookAtPlace();
    return this.#start;
  }

  /** Where the line ends. */
  get end(): number {
    this.lookAtPlace();
    return this.#end;
  }
  set end(end: number) {
    this.#end = end;
  }

  /** Where the text of a prose fact begins, on its line or below; -1 where there is none. */
  get textStart(): number {
    this.lookAtPlace();
    return this.#textStart;
  }
  set textStart(start: number) {
    this.#textStart = start;
  }

  /** Where that text ends. */
  get textEnd(): number {
    this.lookAtPlace();
    return this.#textEnd;
  }
  set textEnd(end: number) {
    this.#textEnd = end;
  }

  private lookAtPlace(): void {
    if (isRecorded()) outlineOf(this).doors.note('places');
  }

  /** Whether a prose fact has a text. */
  get hasText(): boolean {
    return this.#textStart >= 0;
  }

  /** The line as it is written, without what stands below it. */
  get words(): string {
    if (isRecorded()) thingAround(this)?.look('texts');
    return unrecorded(() => outlineOf(this).text).slice(this.#start, this.#end);
  }

  /** The text of a prose fact as it is written, and whether it begins on its line; empty where there is none. */
  get text(): { written: string; isOnLine: boolean } {
    if (isRecorded()) thingAround(this)?.look('texts');
    if (this.#textStart < 0) return noText;
    const written = unrecorded(() => outlineOf(this).text).slice(this.#textStart, this.#textEnd);
    return { written, isOnLine: this.#textStart < this.#end };
  }

  /** It could not be read whole; what is known of it is kept, and checks leave it alone. */
  get broken(): boolean {
    this.look('whole');
    return this.#broken;
  }
  set broken(broken: boolean) {
    this.#broken = broken;
  }

  /** A line below it could not be read: what seems to be missing may be there. */
  get unread(): boolean {
    this.look('whole');
    return this.#unread;
  }
  set unread(unread: boolean) {
    this.#unread = unread;
  }

  /** Whether it is written in other words or with other blanks than a line that says the same in a newer text. */
  isReworded(line: Line, { text, newer, from, until }: Difference): boolean {
    const moved = line.#start - this.#start;
    const last = Math.max(this.#end, this.#textEnd, line.#end, line.#textEnd);
    if (moved === 0 && last <= from) return false;
    if (moved === newer.length - text.length && line.#start >= until) return false;
    if (text.slice(this.#start, this.#end) !== newer.slice(line.#start, line.#end)) return true;
    if (this.#textStart < this.#end !== line.#textStart < line.#end) return true;
    return text.slice(this.#textStart, this.#textEnd) !== newer.slice(line.#textStart, line.#textEnd);
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

const noText = { written: '', isOnLine: true };

// Properties of each thing, so that Langium finds its children; whoever reads them is written down.
const linesOfThing: PropertyDescriptor & ThisType<Line> = {
  enumerable: true,
  get(): Line[] {
    if (isRecorded()) {
      this.look('facts');
      this.look('held');
    }
    return this.doors!.lines;
  },
  set(lines: Line[]) {
    this.doors!.lines = lines;
  },
};
const valuesOfThing: PropertyDescriptor & ThisType<Line> = {
  enumerable: true,
  get(): Value[] {
    if (isRecorded()) {
      this.look('facts');
      this.look('title');
    }
    return this.doors!.values;
  },
  set(values: Value[]) {
    this.doors!.values = values;
  },
};

function isOfFile({ home }: Work, line: Line): boolean {
  return home?.isOfFile === true && home === outlineOf(line).doors;
}

/** The thing that a line belongs to: itself, or the nearest above it. */
export function thingAround(line: Line | Outline): Line | undefined {
  let at = line;
  while (at instanceof Line) {
    if (at.row.kind === 'thing') return at;
    at = at.$container;
  }
  return undefined;
}

/** Writes down that somebody has read what a mention names. */
export function lookAtLink(mention: Mention): void {
  const work = running();
  if (!work) return;
  const thing = thingAround(mention.$container);
  const { doors } = outlineOf(mention);
  if (thing?.doors && work.home !== doors) thing.doors.note('links');
  else doors.note('links');
}

/** The file that a node belongs to. */
export function outlineOf(node: Line | Value | Outline): Outline {
  let at: Line | Value | Outline = node;
  while (!(at instanceof Outline)) at = at.$container;
  return at;
}
