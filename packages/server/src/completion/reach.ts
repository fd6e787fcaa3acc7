/** The files whose things can be named from a file: its own, those of its framework, those of the frameworks it uses. */
import type { Outline } from '@cairn/language/editor';
import type { Desk } from '../desk.ts';
import { indexOf } from './fileIndex.ts';

/** A file whose things can be named. */
export interface Reached {
  outline: Outline;
  /** What stands before a code of the file: `NGSS/`, or nothing. */
  before: string;
  /** It is the file itself. */
  here: boolean;
  /** It is of another framework. */
  used: boolean;
}

/** The files that are reached from one, the nearest first. */
export class Reach {
  private readonly desk: Desk;
  private all: readonly Reached[] | undefined;
  private readonly kinds = new Map<string, readonly Reached[]>();

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Those that have things of a kind; `*` stands for all of them. Costs the number of files once for each kind. */
  with(kind: string): readonly Reached[] {
    let found = this.kinds.get(kind);
    if (!found) {
      this.all ??= [...filesFrom(this.desk)];
      found = kind === '*' ? this.all : this.all.filter(({ outline }) => indexOf(outline).has(kind));
      this.kinds.set(kind, found);
    }
    return found;
  }
}

function* filesFrom({ outline: own, project }: Desk): Iterable<Reached> {
  const { framework } = own;
  yield { outline: own, before: '', here: true, used: false };
  if (!framework) return;
  for (const { outline } of framework.files)
    if (outline !== own) yield { outline, before: '', here: false, used: false };
  const seen = new Set([framework]);
  for (const use of framework.uses) {
    const other = project.names.frameworkOf(use.uri);
    if (!other || seen.has(other)) continue;
    seen.add(other);
    const before = use.alias === undefined ? '' : `${use.alias}/`;
    for (const { outline } of other.files) yield { outline, before, here: false, used: true };
  }
}
