/**
 * The changes that fixes are made of: a line below a thing, a declaration beside its kin, a value or a line taken out,
 * a block moved. Rows are given with two spaces a level and come in the indentation and with the line ends of the file.
 *
 * `‹` and `›` in a new text stand around what a person has to write. They are taken out, and the editor selects it.
 */
import { foldCode } from '@cairn/model';
import type { Fix, FixEdit } from '../outline/problem.ts';
import { type Line, type Mention, type Outline, outlineOf, type Value } from '../tree/nodes.ts';
import { anySlot } from '../tree/read.ts';
import { thingRow } from '../vocabulary/index.ts';
import type { Asked } from './asked.ts';
import { blockOfLine, indentedAs, indentOf, lineEndOf, nextRow, removal, rowOf, unitIn, writtenIn } from './rows.ts';

/** A fix; nothing where a change that it needs cannot be made. */
export function fixWith(
  title: string,
  edits: readonly (FixEdit | undefined)[],
  safe: { safe?: true } = {},
): Fix | undefined {
  if (edits.length === 0 || edits.some((edit) => edit === undefined)) return undefined;
  let select: Fix['select'];
  const marked = (edits as FixEdit[]).map((edit, index) => {
    const from = edit.text.indexOf('‹');
    const to = edit.text.indexOf('›');
    if (from < 0 || to < from) return edit;
    select ??= { edit: index, start: from, end: to - 1 };
    return { ...edit, text: edit.text.replace(/[‹›]/g, '') };
  });
  return { title, edits: marked, ...safe, ...(select && { select }) };
}

/** As it can be made without looking. */
export const safely = { safe: true } as const;

/** A text without the marks around what a person has to write. */
function unmarked(text: string): string {
  return text.replace(/[‹›]/g, '');
}

/** Another text in the place that is marked. */
export function write({ start, end }: Asked, text: string, title = `Write \`${unmarked(text)}\``): Fix | undefined {
  return fixWith(title, [{ start, end, text }]);
}

/** Another text in the place that is marked, and wherever else the same is written by the same mistake. */
export function writeEverywhere(asked: Asked, text: string): Fix | undefined {
  const { start, end, outline, written, problem } = asked;
  const same = (problem.also ?? []).filter(
    (at) => foldCode(outline.text.slice(at.start, at.end)) === foldCode(written),
  );
  const edits = [{ start, end }, ...same].map((at) => ({ start: at.start, end: at.end, text }));
  return fixWith(`Write \`${unmarked(text)}\``, edits);
}

/** Another text in the place of a value. */
export function writeValue(
  asked: Asked,
  value: Value | undefined,
  text: string,
  title = `Write \`${unmarked(text)}\``,
): Fix | undefined {
  return value && fixWith(title, [editOf(asked, value, text)]);
}

/** The change that puts a text in the place of a value. */
export function editOf(asked: Asked, value: Value, text: string): FixEdit {
  return { start: value.start, end: value.end, text, ...fileOf(asked, value) };
}

/** The file of a line or value, where it is not the one of the problem. */
export function fileOf({ outline, workshop }: Asked, at: Line | Value | Outline): { uri?: string } {
  const there = outlineOf(at);
  const uri = there === outline ? undefined : workshop.placeOf(there);
  return uri === undefined ? {} : { uri };
}

/** The change that writes rows as the last facts of a thing, before what stands in it. */
export function below(asked: Asked, owner: Line, rows: string): FixEdit {
  const outline = outlineOf(owner);
  const { text } = outline;
  const facts = owner.lines.filter((line) => line.row.kind !== 'thing');
  const last = facts.at(-1);
  const at = last ? blockOfLine(last).end : rowOf(text, owner.start).end;
  return {
    start: at,
    end: at,
    text: lineEndOf(text) + writtenIn(outline, rows, indentBelow(owner)),
    ...fileOf(asked, owner),
  };
}

/** The indentation of what stands below a line. */
export function indentBelow(owner: Line): string {
  const { text } = outlineOf(owner);
  const first = owner.lines[0];
  return first ? indentOf(text, first.start) : indentOf(text, owner.start) + unitIn(text);
}

/** Rows as the last facts of a thing. The title says the first of them. */
export function add(
  asked: Asked,
  owner: Line | undefined,
  rows: string,
  title = `Add \`${unmarked(rows.split('\n')[0]!)}\``,
): Fix | undefined {
  return owner && fixWith(title, [below(asked, owner, rows)]);
}

/** The change that writes rows right behind the block of a line, at its indentation. */
export function behind(asked: Asked, line: Line, rows: string): FixEdit {
  const outline = outlineOf(line);
  const at = blockOfLine(line).end;
  const written = writtenIn(outline, rows, indentOf(outline.text, line.start));
  return { start: at, end: at, text: lineEndOf(outline.text) + written, ...fileOf(asked, line) };
}

/** The change that writes rows right before a line, at its indentation. */
export function before(asked: Asked, line: Line, rows: string): FixEdit {
  const outline = outlineOf(line);
  const at = rowOf(outline.text, line.start).start;
  const written = writtenIn(outline, rows, indentOf(outline.text, line.start));
  return { start: at, end: at, text: written + lineEndOf(outline.text), ...fileOf(asked, line) };
}

/** Takes a line out with all that stands below it. */
export function remove(asked: Asked, line = asked.line, title = 'Remove the line'): Fix | undefined {
  return line && fixWith(title, [{ ...removal(line), ...fileOf(asked, line) }]);
}

/** The change that takes one item out of a list with its comma; the whole line where it is the only one. */
export function itemOut(asked: Asked, value: Value): FixEdit {
  const line = value.$container;
  const isOfList = (other: Value): boolean =>
    value.group ? other.group === value.group : other.slot.name === value.slot.name && !other.group;
  const same = line.values.filter(isOfList);
  const own = same.filter((other) => other.item === value.item);
  const next = same.find((other) => other.item === value.item + 1);
  const last = same.findLast((other) => other.item === value.item - 1);
  if (next) return { start: own[0]!.start, end: next.start, text: '', ...fileOf(asked, line) };
  if (last) return { start: last.end, end: own.at(-1)!.end, text: '', ...fileOf(asked, line) };
  return { ...removal(line), ...fileOf(asked, line) };
}

/** Takes one item out of a list. */
export function removeItem(asked: Asked, value = asked.value, safe: { safe?: true } = {}): Fix | undefined {
  return value && fixWith(`Remove \`${value.text}\``, [itemOut(asked, value)], safe);
}

/** The change that moves the block of a line, as two: it is taken out, and written before another line. */
export function movedBefore(asked: Asked, line: Line, other: Line): FixEdit[] {
  const { text } = outlineOf(other);
  const at = rowOf(text, other.start).start;
  const rows = indentedAs(outlineOf(line).text, blockOfLine(line), indentOf(text, other.start));
  return [
    { start: at, end: at, text: rows + lineEndOf(text), ...fileOf(asked, other) },
    { ...wholeBlockOut(line), ...fileOf(asked, line) },
  ];
}

/** The change that moves the block of a line below another thing, as its last. */
export function movedBelow(asked: Asked, line: Line, owner: Line): FixEdit[] {
  const { text } = outlineOf(owner);
  const at = blockOfLine(owner).end;
  const rows = indentedAs(outlineOf(line).text, blockOfLine(line), indentBelow(owner));
  return [
    { start: at, end: at, text: lineEndOf(text) + rows, ...fileOf(asked, owner) },
    { ...wholeBlockOut(line), ...fileOf(asked, line) },
  ];
}

/** The rows of a block, with the comments in it: they are moved with it. */
function wholeBlockOut(line: Line): FixEdit {
  const { text } = outlineOf(line);
  const { start, end } = blockOfLine(line);
  return { start, end: nextRow(text, end), text: '' };
}

/** The file of the framework into which something is declared: this one, or its first. */
function homeOf({ outline, framework }: Asked): Outline | undefined {
  const isHome = (one: Outline): boolean => one.header !== undefined && one.header.row.id !== 'translation';
  return isHome(outline) ? outline : framework.files.find((file) => isHome(file.outline))?.outline;
}

/** The change that declares a thing at the margin: behind the last of its kind, or where its kind stands in the reference. */
export function declared(asked: Asked, kind: string, rows: string): FixEdit | undefined {
  const home = homeOf(asked);
  const header = home?.header;
  if (!home || !header) return undefined;
  const order = thingRow(header.row.id).below?.things ?? [];
  if (!order.includes(kind)) return undefined;
  const inside = header.row.id === 'standards';
  const margin = (inside ? header.lines : home.lines.slice(1)).filter((line) => line.row.kind === 'thing');
  const { text } = home;
  const eol = lineEndOf(text);
  const written = writtenIn(home, rows, inside ? unitIn(text) : '');
  const kin = margin.findLast((line) => line.row.id === kind);
  if (kin) {
    const at = blockOfLine(kin).end;
    const gap = rows.includes('\n') || kin.lines.length > 0 ? eol : '';
    return { start: at, end: at, text: eol + gap + written, ...fileOf(asked, home) };
  }
  const later = margin.find((line) => order.indexOf(line.row.id) > order.indexOf(kind));
  if (later) {
    const at = rowAbove(text, later);
    return { start: at, end: at, text: written + eol + eol, ...fileOf(asked, home) };
  }
  const end = text.trimEnd().length;
  return { start: end, end, text: eol + eol + written, ...fileOf(asked, home) };
}

/** Where a thing begins with the comments that stand right above it. */
function rowAbove(text: string, line: Line): number {
  let at = rowOf(text, line.start).start;
  while (at > 0) {
    const above = rowOf(text, at - 1);
    if (!/^\s*#/.test(text.slice(above.start, above.end))) break;
    at = above.start;
  }
  return at;
}

/** Declares a thing. */
export function declare(asked: Asked, kind: string, rows: string, title: string): Fix | undefined {
  return fixWith(title, [declared(asked, kind, rows)]);
}

/** Another code for a thing, wherever it is named in the workspace. */
export function recode(asked: Asked, thing: Line | undefined, code: string): Fix | undefined {
  const own = thing && anySlot(thing, 'code');
  if (!thing || !own) return undefined;
  const edits = asked.workshop.mentionsOf(thing).flatMap((mention) => mentionEdit(asked, mention, thing, code) ?? []);
  return fixWith(`Change the code to \`${code}\``, [editOf(asked, own, code), ...edits]);
}

function mentionEdit(asked: Asked, mention: Mention, thing: Line, code: string): FixEdit | undefined {
  const { text } = mention;
  const written = [thing.name!, `\`${thing.name}\``].find((one) => foldCode(text).endsWith(foldCode(one)));
  if (written === undefined) return undefined;
  return { start: mention.end - written.length, end: mention.end, text: code, ...fileOf(asked, mention) };
}

/** A code like this one that the framework does not have yet: `A.2` after `A.1`. */
export function freeCode({ framework }: Asked, like: string): string {
  const [, head, digits] = /^(.*?)(\d*)$/su.exec(like)!;
  const isTaken = (code: string): boolean =>
    framework.codes.has(foldCode(code)) || framework.aliases.has(foldCode(code));
  const stem = digits === '' ? `${head}-` : head!;
  let number = digits === '' ? 2 : Number(digits) + 1;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** A title made of a code: `health-sciences` → `Health sciences`. */
export function titleFor(code: string): string {
  const words = code.replace(/^`|`$/g, '').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
