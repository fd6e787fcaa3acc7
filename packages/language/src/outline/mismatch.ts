/** What is said of a line that fits none of its forms: what stands there, what could, and the way out. */
import type { Sign, Word } from '../forms/form.ts';
import { type Failure, skipBlank } from '../forms/match.ts';
import { valueTypes } from '../forms/types.ts';
import type { Row } from '../vocabulary/index.ts';
import { shapeOf } from '../vocabulary/show.ts';
import type { Fix, Problem } from './problem.ts';
import { slips } from './slips.ts';
import { trimEnd } from './spans.ts';

/** A stretch of a line that was matched against the forms of rows and fits none. */
export interface Unread {
  text: string;
  /** The rows that were tried; `only` where it is a single one. */
  rows: Row[];
  only: Row | undefined;
  from: number;
  to: number;
  /** Where the forms fail, and the end of the word there. At the end of the line both are its end. */
  start: number;
  end: number;
  /** That word. */
  found: string;
  expected: Failure['expected'];
  /** What could stand there, as a person says it. */
  could: string[];
}

/** The message for a line: the first slip that explains it, or what could stand where the form fails. */
export function mismatch(text: string, rows: Row[], from: number, to: number, { at, expected }: Failure): Problem {
  const start = Math.min(Math.max(skipBlank(text, at, to), from), to);
  const end = foundEnd(text, start, to);
  const unread: Unread = {
    text,
    rows,
    only: rows.length === 1 ? rows[0] : undefined,
    from,
    to,
    start,
    end,
    found: text.slice(start, end),
    expected,
    could: listOf(expected),
  };
  for (const slip of slips) {
    const problem = slip(unread);
    if (problem) return problem;
  }
  return said(unread, 'does-not-fit', { found: unread.found });
}

/** A problem at the place where the forms fail, or at another. */
export function said(
  unread: Unread,
  code: string,
  args: Record<string, unknown>,
  fix?: Fix,
  place?: { start: number; end: number },
): Problem {
  const { only, start, end, text, from, to, could } = unread;
  const atEnd = start >= to;
  const range = atEnd
    ? { start: lastWord(text, from, to), end: Math.max(trimEnd(text, from, to), from) }
    : { start, end };
  const below = only?.below?.lines.find((row) => row.kind === 'row');
  const form = {
    words: only?.words ?? '',
    shape: only ? shapeOf(only) : '',
    example: only?.example ?? '',
    ...(below && { below: below.example }),
  };
  return { code, ...(place ?? range), args: { ...form, expected: could, ...args }, ...(fix && { fix }) };
}

/** What may stand at a place, as a person says it. */
function listOf(expected: Failure['expected']): string[] {
  const all = new Set<string>();
  for (const e of expected) {
    if (e === 'end') continue;
    if (e.kind !== 'slot') all.add(quoted(e));
    else all.add(e.type === 'REF' ? `the code of ${article(e.refs)}` : (valueTypes[e.type]?.says ?? e.type));
  }
  return [...all];
}

function article(refs: string[]): string {
  const named = refs
    .filter((ref) => ref !== '*')
    .slice(0, 3)
    .map((ref) => (/^[aeiou]/.test(ref) ? `an ${ref}` : `a ${ref}`));
  return named.length > 0 ? named.join(' or ') : 'a thing';
}

function quoted(part: Word | Sign): string {
  return `\`${part.kind === 'sign' ? part.text : (part.options[0] ?? []).join(' ')}\``;
}

/** The end of the word that begins at `start`. */
function foundEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to && !/[\s,]/.test(text[end] ?? '')) end++;
  if (text[end - 1] === ':' && end - 1 > start) end--;
  return end > start ? end : Math.min(start + 1, to);
}

function lastWord(text: string, from: number, to: number): number {
  let start = trimEnd(text, from, to);
  while (start > from && !/\s/.test(text[start - 1] ?? '')) start--;
  return start;
}
