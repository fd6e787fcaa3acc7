/** A table or an outline that somebody copied, as areas, competencies, targets and criteria at a place of a file. */
import { defaultScale, formsOf, Line, type Outline, scaleOf, things } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { type Desk, lastBefore, rowAt, rowText } from '../desk.ts';
import type { PastedTable } from '../protocol.ts';
import { Assembly } from './assembly.ts';
import { type Block, clean, mostText, type Paragraph } from './clipboard/block.ts';
import { blocksOfText } from './clipboard/cells.ts';
import { blocksOfHtml } from './clipboard/html.ts';
import type { Draft } from './draft.ts';
import { commonBeginning } from './kinds.ts';
import { readOutlined } from './outline.ts';
import { type PastePlace, pastePlace, placeIn } from './place.ts';
import { type ReadSheet, readSheet } from './sheet.ts';

/**
 * What becomes of a copied table or outline at an offset of a file; nothing of other text, of lines that are Cairn's
 * already, and where no learning may stand. `html` is what the other program says of the same text, if it says more.
 * Nothing is lost: what has no place of its own stands in `guidance:`, `about:` or a comment, and the summary says so.
 * Costs as much as what was copied is long, and where it names subjects or tags a look at every code of the framework.
 */
export function pasted(
  text: string,
  html: string | undefined,
  { desk, offset }: { desk: Desk; offset: number },
): PastedTable | undefined {
  if (text.length > mostText || isCairn(text)) return undefined;
  const place = pastePlace(desk, offset);
  if (!place) return undefined;
  const fromHtml = html === undefined ? [] : blocksOfHtml(html);
  return (
    (fromHtml.length > 0 ? fromBlocks(fromHtml, desk, place) : undefined) ??
    fromBlocks(blocksOfText(clean(text)), desk, place)
  );
}

/** Whether one of the first lines declares a thing as Cairn does: then there is nothing to be made of the text. */
function isCairn(text: string): boolean {
  const lines = clean(text.slice(0, 4000))
    .split('\n')
    .map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, 3)
    .some((line) =>
      things.some(
        (row) =>
          declares(row.words, line) && formsOf(row).some((form) => form.match(line, row.words.length, line.length)),
      ),
    );
}

function declares(words: string, line: string): boolean {
  return line.startsWith(`${words} `) && line.includes('"');
}

function fromBlocks(blocks: readonly Block[], desk: Desk, place: PastePlace): PastedTable | undefined {
  const scale = scaleAt(place, desk.outline);
  const criteria = place.kinds.includes('criterion');
  const sheets = blocks.map((block) => (block.kind === 'sheet' ? readSheet(block, scale, criteria) : undefined));
  return sheets.some((sheet) => sheet && sheet.drafts.length > 0)
    ? fromSheets(blocks, sheets, desk, place)
    : fromOutline(blocks, desk, place);
}

function scaleAt({ owner }: PastePlace, { framework }: Outline): Line | undefined {
  if (owner instanceof Line) return scaleOf(owner);
  return framework && defaultScale(framework);
}

function fromSheets(
  blocks: readonly Block[],
  sheets: readonly (ReadSheet | undefined)[],
  desk: Desk,
  place: PastePlace,
): PastedTable | undefined {
  const paste = new Assembly(
    desk,
    inTheirArea(
      sheets.flatMap((sheet) => sheet?.drafts ?? []),
      desk,
      place,
    ),
  );
  let before: string[] = [];
  blocks.forEach((block, index) => {
    const sheet = sheets[index];
    if (block.kind === 'paragraph') before.push(block.text);
    else if (sheet) {
      paste.sheet(sheet, [...before, ...sheet.before]);
      before = [];
    } else before.push(...block.rows.map(({ cells }) => cells.filter((cell) => cell !== '').join(' | ')));
  });
  paste.comments(before);
  return paste.result(sheets.some((sheet) => sheet && (sheet.known >= 2 || sheet.isRubric)));
}

function fromOutline(blocks: readonly Block[], desk: Desk, place: PastePlace): PastedTable | undefined {
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const read = paragraphs.length === blocks.length ? readOutlined(paragraphs) : undefined;
  if (!read || countOf(read.drafts) < 2) return undefined;
  const paste = new Assembly(desk, inTheirArea(read.drafts, desk, place));
  const [only] = read.drafts;
  const isTitle = place.isEmpty && only && read.drafts.length === 1 && only.children.length > 0;
  if (isTitle) paste.title = only.title;
  paste.outline(isTitle ? only.children : read.drafts, read.before);
  return paste.result(false);
}

/**
 * Competencies at the margin whose codes begin as an area of the file is called belong to it; those without codes to
 * the area above that still holds nothing.
 */
function inTheirArea(drafts: readonly Draft[], desk: Desk, place: PastePlace): PastePlace {
  if (place.kinds.includes('competency') || !place.kinds.includes('area')) return place;
  const beginning = drafts.some(({ kind, levels }) => kind !== undefined || levels.size > 0)
    ? undefined
    : commonBeginning(drafts);
  const named = beginning === undefined ? [] : (desk.outline.framework?.codes.get(foldCode(beginning)) ?? []);
  const area = named.find(({ row, $container }) => row.id === 'area' && $container === desk.outline);
  if (area) return placeIn(desk, area);
  const above = waitingArea(desk, place.start);
  const isPlain = drafts.every(({ code, kind }) => code === undefined && kind !== 'area');
  return above && isPlain ? { ...placeIn(desk, above), start: place.start, end: place.end } : place;
}

/** The area above an empty row at the margin, where nothing stands in it yet. */
function waitingArea({ outline }: Desk, offset: number): Line | undefined {
  if (rowText(outline, rowAt(outline, offset)).text.trim() !== '') return undefined;
  const above = lastBefore(outline.lines, offset);
  return above?.row.id === 'area' && above.lines.every(({ row }) => row.kind !== 'thing') ? above : undefined;
}

function countOf(drafts: readonly Draft[]): number {
  return drafts.reduce((all, { children }) => all + 1 + countOf(children), 0);
}
