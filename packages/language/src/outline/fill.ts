/** Reading the values of a line whose row is known, and saying precisely what does not fit. */
import { type Captured, type Form, failure, resetFailure, skipBlank } from '../forms/match.ts';
import { scanCode } from '../forms/types.ts';
import { type Line, Mention, type Outline, Plain } from '../tree/nodes.ts';
import { formsOf, keyOf, type Row } from '../vocabulary/index.ts';
import { mismatch } from './mismatch.ts';
import type { Problem } from './problem.ts';
import { isBlank, trimEnd } from './spans.ts';

const mentioned = new Set(['REF', 'LEVEL', 'MARK', 'SCORE']);

/** Puts the values that a form captured on the line. */
export function keep(outline: Outline, line: Line, captured: Captured[]): void {
  if (captured.length === 0) return;
  const before = line.values.length;
  // Made by `map`, an array is as long as it has to be: most lines have one value or two.
  const values = captured.map(({ slot, chosen, start, end, item, group }, index) => {
    const text = chosen ?? outline.text.slice(start, end);
    const named = slot.kind === 'slot' && mentioned.has(slot.type);
    const value = named
      ? new Mention(line, before + index, slot, group, item, start, end, text)
      : new Plain(line, before + index, slot, group, item, start, end, text);
    if (named) outline.mentions.push(value as Mention);
    if (
      slot.kind === 'slot' &&
      slot.name === 'code' &&
      line.row.scope &&
      (slot.type === 'CODE' || slot.type === 'KEYCODE')
    ) {
      line.name = text.startsWith('`') ? text.slice(1, -1) : text;
    }
    return value;
  });
  line.values = before === 0 ? values : [...line.values, ...values];
}

/** Reads the key of a fact. */
export function fillKey(outline: Outline, line: Line, from: number, to: number): void {
  const captured = keyOf(line.row)?.match(outline.text, from, to);
  if (captured) keep(outline, line, captured);
}

/** Reads what follows the words of a line. */
export function fill(outline: Outline, line: Line, from: number, to: number): void {
  const { row } = line;
  const forms = formsOf(row);
  if (forms.length === 0) {
    const at = skipBlank(outline.text, from, to);
    if (at < to && outline.text[at] !== '#')
      outline.problems.push({
        code: 'stands-alone',
        start: at,
        end: trimEnd(outline.text, at, to),
        args: { words: row.words, rest: outline.text.slice(at, to).trim() },
      });
    return;
  }
  resetFailure();
  for (const form of forms) {
    const captured = form.match(outline.text, from, to);
    if (captured) {
      keep(outline, line, captured);
      return;
    }
  }
  if (row.below?.lines.some((inner) => inner.kind === 'row') && isBlank(outline.text, from, to)) return;
  const failed = failure();
  const stray = withoutStrayQuote(outline, line, forms, from, to);
  if (stray) {
    outline.problems.push(stray);
    return;
  }
  line.broken = true;
  outline.problems.push(mismatch(outline.text, [row], from, to, failed));
  rescueName(outline, line, from, to);
}

/** A quotation mark that belongs to nothing is told, and the line is read without it. */
function withoutStrayQuote(outline: Outline, line: Line, forms: Form[], from: number, to: number): Problem | undefined {
  const text = outline.text.slice(from, to);
  if ((text.match(/"/g)?.length ?? 0) % 2 === 0) return undefined;
  const at = text.lastIndexOf('"');
  const without = `${text.slice(0, at)} ${text.slice(at + 1)}`;
  for (const form of forms) {
    const captured = form.match(without, 0, without.length);
    if (!captured) continue;
    keep(
      outline,
      line,
      captured.map((value) => ({ ...value, start: value.start + from, end: value.end + from })),
    );
    const start = from + at;
    return {
      code: 'quotation-mark-not-needed',
      start,
      end: start + 1,
      args: {},
      fix: { title: 'Remove the quotation mark', edits: [{ start, end: start + 1, text: '' }] },
    };
  }
  return undefined;
}

/** Reads a line of a table or a sentence: the first row whose form fits the whole line. */
export function fillOneOf(
  outline: Outline,
  rows: Row[],
  from: number,
  to: number,
): { row: Row; captured: Captured[] } | Problem {
  resetFailure();
  for (const row of rows) {
    for (const form of formsOf(row)) {
      const captured = form.match(outline.text, from, to);
      if (captured) return { row, captured };
    }
  }
  return mismatch(outline.text, rows, from, to, failure());
}

/** A line that is not read whole still names its thing, so that nothing else breaks. */
function rescueName(outline: Outline, line: Line, from: number, to: number): void {
  if (!line.row.scope || line.name !== undefined) return;
  const at = skipBlank(outline.text, from, to);
  const end = scanCode(outline.text, at, to, false);
  const problem = outline.problems.at(-1);
  if (problem?.code === 'spaces-in-a-code') line.name = String(problem.args['code']);
  else if (end > 0) line.name = outline.text.slice(at, end);
}
