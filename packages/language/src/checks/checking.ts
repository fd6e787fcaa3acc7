/** One piece of checking that is remembered: of a thing, of a file, or one check of a whole framework. */
import type { SourceFile } from '../names/names.ts';
import type { Fix } from '../outline/problem.ts';
import { Line, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { Work } from '../tree/reads.ts';
import type { Check, Place } from './check.ts';

/** A problem before it has a place: lines and values move while a file is written. */
export interface Said {
  code: string;
  at: Line | Value | Place;
  args: unknown;
  fix: Fix | undefined;
}

/** What is checked. */
export type Checked = Line | SourceFile | Check;

export class Checking extends Work {
  readonly of: Checked;
  said: readonly Said[] = nothing;
  private readonly queue: Set<Checking>;

  constructor(of: Checked, queue: Set<Checking>) {
    super(homeOf(of));
    this.of = of;
    this.queue = queue;
    this.putOff();
  }

  putOff(): void {
    this.queue.add(this);
  }

  /** Checks, and keeps what was said. */
  check(work: () => Said[]): void {
    const said = this.run(work);
    this.said = said.length === 0 ? nothing : said;
  }

  /** The files of which something is said. */
  get files(): Set<Outline> {
    return new Set(this.said.map(({ at }) => fileOf(at)));
  }
}

const nothing: readonly Said[] = [];

function homeOf(of: Checked): Work['home'] {
  if (of instanceof Line) return of.doors;
  return 'outline' in of ? of.outline.doors : undefined;
}

/** The file in which a problem is told. */
export function fileOf(at: Line | Value | Place): Outline {
  return outlineOf('$type' in at ? at : 'of' in at ? at.of : at.wordsOf);
}
