/** What a fix is told: the problem, where it stands, and the workspace around it. */
import type { FrameworkNames, NameTable } from '../names/names.ts';
import type { Fix, Problem } from '../outline/problem.ts';
import { Line, type Mention, type Outline, type Value } from '../tree/nodes.ts';
import { anySlot, thingOf } from '../tree/read.ts';

/** A workspace in which problems are mended: files, names and links. */
export interface Workshop {
  readonly names: NameTable;
  /** Today, as an ISO date. */
  readonly today: string;
  outline(uri: string): Outline | undefined;
  /** The place of a file. */
  placeOf(outline: Outline): string | undefined;
  /** The places of all files. */
  uris(): string[];
  /** Where a thing is named, over all files. Costs what the workspace holds when it is asked first. */
  mentionsOf(thing: Line): readonly Mention[];
}

/** A problem that somebody wants to mend. */
export interface Asked {
  readonly workshop: Workshop;
  /** The place of the file, and its framework. */
  readonly uri: string;
  readonly outline: Outline;
  readonly framework: FrameworkNames;
  readonly problem: Problem;
  /** What is marked. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** The line of the tree that is marked, or that stands around what is marked. */
  readonly line: Line | undefined;
  /** The marked value of that line, or its first marked one. */
  readonly value: Value | undefined;
  /** The thing that the line belongs to. */
  readonly thing: Line | undefined;
}

/** What mends a problem: the likeliest first, nothing where nothing fits. */
export type Fixer = (asked: Asked) => readonly (Fix | undefined)[];

/** Fixers by the code of their check. */
export type Fixers = Readonly<Record<string, Fixer>>;

/** A problem with what stands around it, or nothing where the file is not known. */
export function askedFor(workshop: Workshop, uri: string, problem: Problem): Asked | undefined {
  const outline = workshop.outline(uri);
  const framework = workshop.names.frameworkOf(uri);
  if (!outline || !framework) return undefined;
  const { start, end } = problem;
  const line = lineAt(outline, start);
  return {
    workshop,
    uri,
    outline,
    framework,
    problem,
    start,
    end,
    written: outline.text.slice(start, end),
    line,
    value: line?.values.find((value) => value.start <= start && end <= value.end),
    thing: line && thingOf(line),
  };
}

/** The deepest line that begins at or before an offset. Costs the depth of the tree times the logarithm of its breadth. */
export function lineAt(outline: Outline, offset: number): Line | undefined {
  let found: Line | undefined;
  let lines: readonly Line[] = outline.lines;
  while (lines.length > 0) {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const next = lines[low - 1];
    if (!next) break;
    found = next;
    lines = next.lines;
  }
  return found;
}

/** What fills the message, as text; empty where there is no such thing. */
export function arg({ problem }: Asked, name: string): string {
  const value = problem.args[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What fills the message, as a list of texts. */
export function listArg({ problem }: Asked, name: string): string[] {
  const value = problem.args[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The header of the framework: of its first file. */
export function headerOf({ framework }: Asked): Line | undefined {
  return framework.headers[0];
}

/** The things of a kind that stand at the margins of a framework, in reading order. Costs what stands there. */
export function thingsOf({ framework }: Asked, kind: string): Line[] {
  const found: Line[] = [];
  for (const { outline } of framework.files) {
    if (outline.header?.row.id === 'translation') continue;
    const margin = outline.header?.row.id === 'standards' ? outline.header.lines : outline.lines;
    for (const line of margin) if (line.row.id === kind && line.row.kind === 'thing') found.push(line);
  }
  return found;
}

/** The code of the first thing of a kind. */
export function firstCode(asked: Asked, kind: string): string | undefined {
  return thingsOf(asked, kind).find((thing) => thing.name !== undefined)?.name;
}

/** The thing of this code in the framework, of one of the kinds. Codes within owners are `OWNER.CODE`. */
export function thingOfCode({ framework }: Asked, code: string, kinds?: readonly string[]): Line | undefined {
  const lines = framework.codes.get(code.toLowerCase()) ?? framework.codes.get(code) ?? [];
  return lines.find((line) => !kinds || kinds.includes(line.row.id));
}

/** The text of a slot of a line. */
export function textIn(line: Line | undefined, name: string): string | undefined {
  return line && anySlot(line, name)?.text;
}

/** The lines around a line, the nearest first, itself too. */
export function around(line: Line | undefined): Line[] {
  const found: Line[] = [];
  for (let at: Line | Outline | undefined = line; at instanceof Line; at = at.$container) found.push(at);
  return found;
}
