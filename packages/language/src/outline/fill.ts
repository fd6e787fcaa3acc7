/** Reading the values of a line whose row is known, and saying precisely what does not fit. */
import type { Part, Sign, Slot, Word } from '../forms/form.ts';
import { type Captured, type Failure, type Form, failure, resetFailure, skipBlank } from '../forms/match.ts';
import { scanCode, scanQuoted, valueTypes } from '../forms/types.ts';
import { type Line, Mention, type Outline, Plain } from '../tree/nodes.ts';
import { formsOf, keyOf, type Row } from '../vocabulary/index.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

const mentioned = new Set(['REF', 'LEVEL', 'MARK', 'SCORE']);

/** Puts the values that a form captured on the line. */
export function keep(outline: Outline, line: Line, captured: Captured[]): void {
  if (captured.length === 0) return;
  const values = line.values.length === 0 ? [] : line.values;
  for (const { slot, chosen, start, end, item, group } of captured) {
    const text = chosen ?? outline.text.slice(start, end);
    const named = slot.kind === 'slot' && mentioned.has(slot.type);
    const value = named
      ? new Mention(line, values.length, slot, group, item, start, end, text)
      : new Plain(line, values.length, slot, group, item, start, end, text);
    if (named) outline.mentions.push(value as Mention);
    values.push(value);
    if (
      slot.kind === 'slot' &&
      slot.name === 'code' &&
      line.row.scope &&
      (slot.type === 'CODE' || slot.type === 'KEYCODE')
    ) {
      line.name = text.startsWith('`') ? text.slice(1, -1) : text;
    }
  }
  line.values = values;
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
    keep(outline, line, captured.map((value) => ({ ...value, start: value.start + from, end: value.end + from })));
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
  if (end > 0) line.name = outline.text.slice(at, end);
}

export function isBlank(text: string, from: number, to: number): boolean {
  const at = skipBlank(text, from, to);
  return at >= to || text[at] === '#';
}

/** The end of what stands between two offsets, without the blanks behind it. */
export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  for (; end > from; end--) {
    const c = text.charCodeAt(end - 1);
    if (c !== 32 && c !== 9 && c !== 160 && c !== 13) break;
  }
  return end;
}

/** The message for a line that fits none of its forms: what stands there, what could, and the nearest of it. */
function mismatch(text: string, rows: Row[], from: number, to: number, { at, expected }: Failure): Problem {
  const only = rows.length === 1 ? rows[0] : undefined;
  const start = Math.min(Math.max(skipBlank(text, at, to), from), to);
  const end = foundEnd(text, start, to);
  const found = text.slice(start, end);
  const shape = only ? shapeOf(only) : '';
  const base = { words: only?.words ?? '', shape, example: only?.example ?? '' };
  const range =
    start >= to ? { start: lastWord(text, from, to), end: Math.max(trimEnd(text, from, to), from) } : { start, end };
  const problem = (code: string, args: Record<string, unknown>, fix?: Problem['fix']): Problem => ({
    code,
    ...range,
    args: { ...base, ...args },
    ...(fix && { fix }),
  });

  if (expected.length === 0) return { code: 'line-too-long', start: from, end: Math.min(to, from + 80), args: {} };
  const opened = expected.some((e) => isSlot(e, ['TITLE', 'QUOTED', 'PATH']));
  if (/^["“„«”]/.test(found) && scanQuoted(text, start, to) < 0) {
    const insertAt = trimEnd(text, start, to);
    return {
      ...problem(
        'missing-quotation-mark',
        { found: text.slice(start, insertAt) },
        { title: 'Close the quotation marks', edits: [{ start: insertAt, end: insertAt, text: '"' }] },
      ),
      start,
      end: insertAt,
    };
  }
  const guess = rows.find(
    (row) =>
      row.kind === 'sentence' && row.guesses?.some((wrong) => text.slice(from, to).toLowerCase().includes(wrong)),
  );
  if (guess)
    return {
      ...problem('another-wording', {
        found: text.slice(from, to).trim(),
        words: '',
        shape: shapeOf(guess),
        example: guess.example,
      }),
      start: skipBlank(text, from, to),
      end: trimEnd(text, from, to),
    };
  const reworded = reword(text, rows, from, to);
  if (reworded)
    return {
      ...problem('unknown-word', { ...reworded.args, expected: listOf(expected) }, reworded.fix),
      ...reworded.range,
    };
  const words = wordsOf(expected);
  const meant = start < to ? (sayings(found, words) ?? nearest(found, words)) : undefined;
  if (meant && meant.toLowerCase() !== found.toLowerCase()) {
    return problem(
      'unknown-word',
      { found, meant, expected: listOf(expected) },
      { title: `Change to \`${meant}\``, edits: [{ start, end, text: meant }] },
    );
  }
  const mended = mend(text, rows, from, to, start, end, expected);
  if (mended) return problem(mended.code, { ...mended.args, expected: listOf(expected) }, mended.fix);
  if (opened && start < to && found !== '#') {
    const rest = trimEnd(text, start, to);
    const title = text.slice(start, rest).replace(/"$/, '');
    return {
      ...problem(
        'title-without-quotation-marks',
        { found: title },
        { title: 'Put it in quotation marks', edits: [{ start, end: rest, text: `"${title}"` }] },
      ),
      start,
      end: rest,
    };
  }
  if (expected.some((e) => isSlot(e, ['NUMBER', 'INTEGER'])) && start < to) {
    const plain = plainNumber(text.slice(start, to));
    if (plain)
      return {
        ...problem('number-as-pasted', plain, {
          title: `Write ${plain.number}`,
          edits: [{ start, end: start + plain.found.length, text: plain.number }],
        }),
        start,
        end: start + plain.found.length,
      };
  }
  if (expected.some((e) => isSlot(e, ['DATE'])) && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(found))
    return problem('not-a-date', { found });
  if (start >= to) return problem('line-not-finished', { expected: listOf(expected) });
  if (expected.length > 0 && expected.every((e) => e === 'end'))
    return problem('too-much-on-the-line', { found: text.slice(start, trimEnd(text, start, to)) });
  if (!only && start <= skipBlank(text, from, to))
    return problem('unknown-sentence', {
      found: text.slice(start, trimEnd(text, start, to)),
      expected: listOf(expected),
    });
  return problem('does-not-fit', { found, expected: listOf(expected) });
}

/** A line that fits with one word more, or one less. */
function mend(
  text: string,
  rows: Row[],
  from: number,
  to: number,
  start: number,
  end: number,
  expected: Failure['expected'],
): Pick<Problem, 'code' | 'args' | 'fix'> | undefined {
  const before = text.slice(from, start);
  const after = text.slice(start, to);
  for (const part of expected) {
    if (part === 'end' || part.kind === 'slot') continue;
    const word =
      part.kind === 'sign'
        ? part.text
        : (part.options[part.plural && Number(/([\d.]+)\s*$/.exec(before)?.[1]) > 1 ? 1 : 0] ?? []).join(' ');
    const gap = part.kind === 'sign' && part.text !== '->' ? '' : ' ';
    const line = `${before.trimEnd()}${gap}${word} ${after.trimStart()}`;
    if (!fitsOne(rows, line)) continue;
    const at = from + before.trimEnd().length;
    const inserted = `${gap}${word}${start >= to || at < start ? '' : ' '}`;
    return {
      code: 'word-missing',
      args: { word, line: line.trim() },
      fix: { title: `Add \`${word}\``, edits: [{ start: at, end: at, text: inserted }] },
    };
  }
  if (start < to && fitsOne(rows, before + text.slice(end, to))) {
    const gapEnd = skipBlank(text, end, to);
    return {
      code: 'word-too-many',
      args: { found: text.slice(start, end), line: (before + text.slice(end, to)).replace(/\s+/g, ' ').trim() },
      fix: { title: `Remove \`${text.slice(start, end)}\``, edits: [{ start, end: gapEnd, text: '' }] },
    };
  }
  return undefined;
}

/** Wordings that people use, and ours: tried as a whole, one at a time. */
const wordings: [RegExp, string][] = [
  [/\bevery\b/i, 'each'],
  [/\b(?:one|any|all)(?= (?:target|competency|area|stage)\b)/i, 'each'],
  [/\bone (target|competency|area) in one stage\b/i, 'each $1 in each stage'],
  [/\bmost frequent\b/i, 'mode'],
  [/\bmean\b/i, 'average'],
  [/\bmost recent\b|\bnewest\b/i, 'latest'],
  [/\bmaximum\b/i, 'highest'],
  [/\bminimum\b/i, 'lowest'],
  [/\bnarrative\b/i, 'in words, not measured'],
  [/\bnothing academic\b/i, 'not included'],
  [/(?<=^\s*)in (?=each)/i, ''],
];

/** Words that are nearly ours, where one word is looked at alone. */
const said: Record<string, string[]> = {
  one: ['each'],
  all: ['each'],
  better: ['or better'],
  is: ['are'],
  are: ['is'],
  narrative: ['in words, not measured'],
};

/** The line in our wording, if that makes it fit. */
function reword(
  text: string,
  rows: Row[],
  from: number,
  to: number,
): { args: Record<string, unknown>; fix: Problem['fix']; range: { start: number; end: number } } | undefined {
  const line = text.slice(from, to);
  for (const [wrong, right] of wordings) {
    const found = wrong.exec(line);
    if (!found) continue;
    const meant = found[0].replace(wrong, right);
    const mended = line.slice(0, found.index) + meant + line.slice(found.index + found[0].length);
    if (!fitsOne(rows, mended)) continue;
    const start = from + found.index;
    const end = start + found[0].length;
    return {
      args: { found: found[0], meant },
      fix: { title: `Change to \`${meant}\``, edits: [{ start, end, text: meant }] },
      range: { start, end },
    };
  }
  return undefined;
}

/** Whether a text is a whole value of a row. */
export function fits(row: Row, line: string): boolean {
  return fitsOne([row], line);
}

function fitsOne(rows: Row[], line: string): boolean {
  resetFailure();
  return rows.some((row) => formsOf(row).some((form) => form.match(line, 0, line.length) !== undefined));
}

function sayings(found: string, words: string[]): string | undefined {
  return said[found.toLowerCase()]?.find((word) => words.includes(word.split(' ')[0] ?? ''));
}

function isSlot(expected: Failure['expected'][number], types: string[]): boolean {
  return expected !== 'end' && expected.kind === 'slot' && types.includes(expected.type);
}

function wordsOf(expected: Failure['expected']): string[] {
  return expected.flatMap((e) => (e !== 'end' && e.kind === 'word' ? e.options.map((o) => o[0] ?? '') : []));
}

/** What may stand at a place, as a person says it. */
function listOf(expected: Failure['expected']): string[] {
  const said = new Set<string>();
  for (const e of expected) {
    if (e === 'end') continue;
    said.add(
      e.kind === 'slot'
        ? e.type === 'REF'
          ? `the code of ${article(e.refs)}`
          : (valueTypes[e.type]?.says ?? e.type)
        : quoted(e),
    );
  }
  return [...said];
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

/** The word that begins at `start`. */
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

const fractions: Record<string, string> = { '½': '.5', '¼': '.25', '¾': '.75' };

/** A number as it is pasted: `1½`, `½`, `1,5`, `.5`. */
function plainNumber(rest: string): { found: string; number: string } | undefined {
  const vulgar = /^(\d*)\s?([½¼¾])/.exec(rest);
  if (vulgar) return { found: vulgar[0], number: `${vulgar[1] || '0'}${fractions[vulgar[2] ?? ''] ?? ''}` };
  const dot = /^\.(\d+)/.exec(rest);
  if (dot) return { found: dot[0], number: `0.${dot[1]}` };
  return undefined;
}

/** The forms of a row as a person would write them. */
export function shapeOf(row: Row): string {
  const head = row.key === undefined ? row.words : `${row.words} ${show(keyOf(row)?.part)}`;
  const values = formsOf(row).map((form) => show(form.part));
  const colon = row.kind === 'fact' || row.kind === 'group' ? ':' : '';
  const dash = row.kind === 'sentence' || row.kind === 'group' ? '- ' : '';
  if (row.text) return `${head}: text`;
  if (values.length === 0) return `${dash}${head}${colon}`;
  return values.map((value) => `${dash}${`${head}${colon} ${value}`.trim()}`.replace(/ ([,:])/g, '$1')).join('  or  ');
}

/** A form in the signs of the reference: `[up to] NUMBER credits in SUBJECT`. */
export function show(part: Part | undefined): string {
  if (!part) return '';
  switch (part.kind) {
    case 'word':
      return part.plural ? (part.options[1] ?? []).join(' ') : (part.options[0] ?? []).join(' ');
    case 'sign':
      return part.text;
    case 'slot':
      return `${signOf(part)}${part.list === ',' ? ',…' : part.list === 'or' ? ' [or …]' : part.list === '->' ? ' -> …' : ''}`;
    case 'choice':
      return `${part.options.map((o) => (o.options[o.plural ? 1 : 0] ?? []).join(' ')).join(' | ')}${part.list ? ',…' : ''}`;
    case 'group':
      return `${show(part.body)},…`;
    case 'sequence':
      return part.parts
        .map(show)
        .join(' ')
        .replace(/ ([,:%])/g, '$1');
    case 'optional':
      return `[${show(part.body)}]`;
    case 'alternatives':
      return `(${part.options.map(show).join(' | ')})`;
    case 'anyOrder':
      return part.options.map((o) => (o.kind === 'optional' ? show(o) : `[${show(o)}]`)).join(' ');
  }
}

function signOf(slot: Slot): string {
  if (slot.type !== 'REF') return valueTypes[slot.type]?.sign ?? slot.type;
  const first = slot.refs[0] ?? '*';
  return first === '*' ? 'CODE' : first.toUpperCase().replaceAll(' ', '-');
}
