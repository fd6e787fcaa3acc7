/** What a translation lacks, as rows to fill in: each with the original in a comment above it. */
import { canBeNamed, textsIn } from '../checks/translating.ts';
import { sourceOf } from '../names/translated.ts';
import type { FixEdit } from '../outline/problem.ts';
import { Line, type Outline, outlineOf } from '../tree/nodes.ts';
import { anySlot, textOf, thingsBelow, titleOf } from '../tree/read.ts';
import { translatedThings } from '../vocabulary/index.ts';
import { translatedId } from '../vocabulary/translated.ts';
import type { Asked } from './asked.ts';
import { below, indentBelow } from './edits.ts';
import { blockOfLine, lineEndOf, writtenIn } from './rows.ts';

const translatable = new Set(translatedThings.map((row) => row.id));

/**
 * The changes that add what a thing of a translation, or its header, lacks of what it translates. Costs what the
 * framework holds: what is translated may stand anywhere.
 */
export function missingTranslations(asked: Asked, at: Line): FixEdit[] {
  const outline = outlineOf(at);
  const header = outline.header;
  if (header?.row.id !== 'translation') return [];
  const isTop = at === header;
  const source = isTop ? asked.framework.headers[0] : sourceOf(at);
  if (!source) return [];
  const edits: FixEdit[] = [];
  const done = translatedIn(asked, header);
  const rows = missingTexts(source, at, edits);
  const owners: Outline[] = asked.framework.files.map((file) => file.outline);
  const inside = isTop ? owners.filter((one) => one.header?.row.id !== 'translation').flatMap(marginOf) : source.lines;
  const things = inside.flatMap((thing) => rowsFor(thing, done, ''));
  const holdsThings = at.lines.some((line) => line.row.kind === 'thing');
  if (!holdsThings) rows.push(...things);
  if (rows.length > 0) edits.push(below(asked, at, rows.join('\n')));
  if (holdsThings && things.length > 0) {
    const { end } = blockOfLine(at);
    const text = lineEndOf(outline.text) + writtenIn(outline, things.join('\n'), indentBelow(at));
    edits.push({ start: end, end, text });
  }
  return edits;
}

function marginOf({ lines, header }: Outline): Line[] {
  return header?.row.id === 'standards' ? header.lines : lines;
}

/** What is translated into the language of a header, over all files. */
function translatedIn({ framework }: Asked, header: Line): ReadonlySet<Line> {
  const language = anySlot(header, 'language')?.text.toLowerCase();
  const found = new Set<Line>();
  for (const { outline } of framework.files) {
    const other = outline.header;
    if (other?.row.id !== 'translation' || anySlot(other, 'language')?.text.toLowerCase() !== language) continue;
    for (const thing of thingsBelow(other)) {
      const source = sourceOf(thing);
      if (source) found.add(source);
    }
  }
  return found;
}

/** The texts that a thing of a translation lacks; a title goes onto its own line. */
function missingTexts(source: Line, at: Line, edits: FixEdit[]): string[] {
  const there = textsIn(at);
  const rows: string[] = [];
  for (const [key, { at: text }] of textsIn(source)) {
    if (there.has(key)) continue;
    if (text instanceof Line) rows.push(...textRows(text, ''));
    else if (at.row.id === 'translation') rows.push(`# ${text.text}`, 'title: ‹TBD›');
    else {
      const code = anySlot(at, 'code');
      if (code) edits.push({ start: code.end, end: code.end, text: ' "‹TBD›"' });
    }
  }
  return rows;
}

/** A text to be translated, below the original in a comment. */
function textRows(line: Line, indent: string): string[] {
  const words = [line.row.words, ...line.values.map((value) => value.text)].join(' ');
  const [first = '', ...rest] = textOf(line).split('\n');
  return [
    `${indent}# ${words}: ${first}`,
    ...rest.filter((row) => row.trim() !== '').map((row) => `${indent}#   ${row.trim()}`),
    `${indent}${words}: ‹TBD›`,
  ];
}

/** A thing that is not translated, and what it holds. */
function rowsFor(source: Line, done: ReadonlySet<Line>, indent: string): string[] {
  if (source.row.kind !== 'thing' || done.has(source) || !canBeNamed(source)) return [];
  if (!translatable.has(translatedId(source.row.id))) return [];
  const title = titleOf(source);
  const inner = `${indent}  `;
  const rows = source.lines.flatMap((line) =>
    line.row.kind === 'thing' ? rowsFor(line, done, inner) : line.row.text && !line.broken ? textRows(line, inner) : [],
  );
  if (title === undefined && rows.length === 0) return [];
  const code = anySlot(source, 'code') ?? anySlot(source, 'of');
  const head = [source.row.words, source.row.id === 'progression' ? 'of' : '', code?.text ?? '']
    .filter(Boolean)
    .join(' ');
  if (title === undefined) return [`${indent}${head}`, ...rows];
  return [`${indent}# ${head} "${title}"`, `${indent}${head} "‹TBD›"`, ...rows];
}
