/**
 * The form of a check: what it is called, what it says, why it matters, the way out, and an example of each. The
 * tables beside this file hold them all; pages in `docs/checks/` are written from them, and a test runs every example.
 */

import type { ThingId } from '../generated/names.ts';
import type { ListTable } from '../lists/lists.ts';
import type { FrameworkNames, NameTable, SourceFile } from '../names/names.ts';
import type { Fix, Problem } from '../outline/problem.ts';
import { Line, type Mention, outlineOf, type Value } from '../tree/nodes.ts';
import { anySlot } from '../tree/read.ts';
import type { Doubtful } from '../tree/reads.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What a check is told about a problem; `A` is what fills its message. */
export type Report<A> = (at: Line | Value | Place, args: A, fix?: Fix) => void;

/**
 * A place that is neither a line nor a value, told by what it stands in, which may move: a stretch of a value or of the
 * text of a line, by offsets from where that begins; or the words before the colon of a line.
 */
export type Place = { of: Line | Value; start: number; end: number } | { wordsOf: Line };

/** What a check may look at. Everything here is worked out once for all checks. */
export interface Context {
  readonly framework: FrameworkNames;
  readonly names: NameTable;
  /** The things of a kind over all files of the framework, in reading order. */
  things(kind: ThingId): readonly Line[];
  /** Where a thing is named, over all files of the workspace. */
  mentionsOf(thing: Line): readonly Mention[];
  /** What lists have from their spreadsheets. */
  readonly lists: ListTable;
  /** Today, as an ISO date; only for checks of deadlines. */
  readonly today: string;
  /** Findings of the workspace that may be something else now: see `remembered.ts`. */
  readonly doubtful: Doubtful;
}

export interface Check<A = Record<string, unknown>> {
  /** Stable, in words with dashes. */
  code: string;
  severity: Severity;
  /** The check in a few words, for a list. */
  title: string;
  /** What is said at the place: the thing in back-ticks, no word of a parser. */
  message(args: A): string;
  /** Why it matters to a student, a teacher or a board. */
  why: string;
  /** What to do about it. */
  wayOut: string;
  /** A file that it speaks of; `#- path` begins a further file. */
  bad: string;
  /** The same, mended: the check is silent. */
  good: string;
  /** Looks at one thing of these kinds and at what it names. */
  on?: readonly ThingId[];
  thing?(thing: Line, context: Context, report: Report<A>): void;
  /** Looks at a whole framework, once. */
  whole?(context: Context, report: Report<A>): void;
  /** Looks at one file. */
  file?(file: SourceFile, context: Context, report: Report<A>): void;
  /** The rules have to be worked out for it: who holds the project does so, and hands it over (`Project.setFound`). */
  byHost?: true;
}

/**
 * Whether it is an error that nobody can turn off or make milder: it is found while a file is read and linked, so that
 * half a file would be compiled.
 */
export function staysError({
  severity,
  thing,
  whole,
  file,
  byHost,
}: Pick<Check, 'severity' | 'thing' | 'whole' | 'file' | 'byHost'>): boolean {
  return severity === 'error' && !thing && !whole && !file && !byHost;
}

/** A check with the arguments of its message checked by the compiler. */
export function check<A>(definition: Check<A>): Check<never> {
  return definition as unknown as Check<never>;
}

/** The smallest range that says which thing, fact, value or place is meant, as offsets in its file. */
export function placeOf(at: Line | Value | Place): { start: number; end: number } {
  if ('wordsOf' in at) return placeOfWords(at.wordsOf);
  if ('of' in at) {
    const begin = textBegins(at.of);
    return { start: begin + at.start, end: begin + at.end };
  }
  if (at instanceof Line && at.row.kind === 'thing') {
    const named = anySlot(at, 'code') ?? anySlot(at, 'title') ?? anySlot(at, 'of');
    if (named) return { start: named.start, end: named.end };
    return { start: at.start, end: Math.min(at.end, at.start + at.row.words.length) };
  }
  return { start: at.start, end: at.end };
}

/** Where the text of a line begins, or the line or value itself where that has none. */
export function textBegins(of: Line | Value): number {
  return of instanceof Line && of.hasText ? of.textStart : of.start;
}

function placeOfWords(line: Line): { start: number; end: number } {
  const colon = outlineOf(line).text.indexOf(':', line.start);
  return { start: line.start, end: colon < 0 || colon > line.end ? line.end : colon };
}

/** The problem that a check reports. */
export function problemOf(code: string, at: Line | Value | Place, args: unknown, fix?: Fix): Problem {
  return { code, ...placeOf(at), args: args as Record<string, unknown>, ...(fix && { fix }) };
}

/** `a`, `b` or `c`: words in back-ticks, as a sentence lists them. */
export function either(words: readonly string[], most = 6): string {
  return listed(words, 'or', most);
}

/** `a`, `b` and `c`. */
export function both(words: readonly string[], most = 6): string {
  return listed(words, 'and', most);
}

function listed(words: readonly string[], last: string, most: number): string {
  const quoted = words.slice(0, most).map((word) => (word.includes('`') ? word : `\`${word}\``));
  if (words.length > most) return `${quoted.join(', ')} ${last} ${words.length - most} more`;
  return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

/** `1 piece`, `2 pieces`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An article before a kind: `a scale`, `an area`. */
export function aKind(kind: string): string {
  return `${/^[aeiou]/i.test(kind) ? 'an' : 'a'} \`${kind}\``;
}
