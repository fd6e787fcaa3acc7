/** The doors of things and of files: at which of their sides somebody has looked. */
import type { Line } from './nodes.ts';
import { Door, type Home, running } from './reads.ts';
import type { Value } from './values.ts';

/**
 * What of a thing can be read by itself: its facts and the values on its line, its title, the things below it, whether
 * it was read whole, what its mentions name, the words of its texts, and where it is named.
 */
export type Side = 'facts' | 'title' | 'held' | 'whole' | 'links' | 'texts' | 'named';

/** What most lines have: they share the empty list. */
export const noValues: Value[] = [];
export const noLines: Line[] = [];

/** The parts of a thing with their doors; each door is there once somebody has looked. */
export class ThingDoors implements Home {
  readonly isOfFile = false;
  values: Value[] = noValues;
  lines: Line[] = noLines;
  /** Which of many it is, for work that counts through them. Holds as long as that work runs. */
  number = -1;
  facts?: Door;
  title?: Door;
  held?: Door;
  whole?: Door;
  links?: Door;
  texts?: Door;
  named?: Door;
  private home?: Door;
  private byFact?: Map<string, Door>;

  get atHome(): Door {
    this.home ??= new Door();
    return this.home;
  }

  note(side: Side): void {
    this[side] ??= new Door();
    this[side].note();
  }

  /** Writes down that facts of this name were read, there or not. */
  noteFact(name: string): void {
    this.byFact ??= new Map();
    let door = this.byFact.get(name);
    if (!door) {
      door = new Door();
      this.byFact.set(name, door);
    }
    door.note();
  }

  /** Something of this side is another. Facts: those of these names, or all. */
  open(side: Side, facts: Iterable<string> = this.byFact?.keys() ?? []): void {
    this[side]?.open();
    if (side === 'facts') for (const name of facts) this.byFact?.get(name)?.open();
    // Where it is named is nothing of its own, and what its mentions name is found by work of its own.
    if (side !== 'named' && side !== 'links') this.home?.open();
  }
}

/**
 * What of a file can be read by itself: its header, which things there are, anything in it apart from texts and places,
 * what its mentions name, which problems the reader has found, and the text with all places in it.
 */
export type FileSide = 'header' | 'things' | 'inside' | 'links' | 'problems' | 'places';

/** The doors of a file. */
export class FileDoors implements Home {
  readonly isOfFile = true;
  readonly atHome = new Door();
  private readonly doors: Readonly<Record<FileSide, Door>> = {
    header: new Door(),
    things: new Door(),
    inside: new Door(),
    links: new Door(),
    problems: new Door(),
    places: new Door(),
  };

  note(side: FileSide): void {
    const work = running();
    if (!work) return;
    // The work of a file is told of every change inside.
    if (work.home === this && (side === 'header' || side === 'things' || side === 'inside')) return;
    this.doors[side].note();
  }

  open(side: FileSide): void {
    this.doors[side].open();
    if (side === 'inside') this.atHome.open();
  }
}
