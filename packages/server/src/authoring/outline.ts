/** Drafts out of an outline: headings, numbered lines, bullets and lines that stand further in. */
import type { Paragraph } from './clipboard/block.ts';
import { type Marker, markerOf } from './clipboard/lines.ts';
import { scanPastedCode } from './codes.ts';
import { addContent, addFact, type Draft, type LearningKind, labelled, nestByCode, newDraft } from './draft.ts';
import { kindOf } from './headings.ts';

/** What an outline says. */
export interface ReadOutline {
  drafts: Draft[];
  /** Lines before the first thing. */
  before: string[];
  /** It has headings, numbers, bullets or codes; otherwise only its indentation speaks for it. */
  isMarked: boolean;
}

/** A line of an outline that stands for something. */
interface Item {
  text: string;
  /** How far in it stands; headings stand further out than everything else. */
  indent: number;
  marker?: Marker;
  /** Lines of one style stand beside each other. */
  style: string;
  draft: Draft;
}

/** Reads paragraphs as an outline; nothing where they are only text. Costs as much as they are long. */
export function readOutlined(paragraphs: readonly Paragraph[]): ReadOutline | undefined {
  const isMarked = paragraphs.some(isMark);
  const indents = new Set(paragraphs.map(({ indent }) => indent));
  if (!isMarked && indents.size < 2) return undefined;
  const top: Draft[] = [];
  const before: string[] = [];
  const open: Item[] = [];
  let last: Draft | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const said = labelled(paragraph.text);
    if (last && said && paragraph.heading === undefined) {
      addFact(last, said.id, said.text);
      continue;
    }
    if (isMarked && !isMark(paragraph) && !leads(paragraphs, index)) {
      if (last) addFact(last, 'statement', paragraph.text);
      else before.push(paragraph.text);
      continue;
    }
    const item = itemOf(paragraph);
    while (open.length > 0 && !standsBelow(item, open)) open.pop();
    (open.at(-1)?.draft.children ?? top).push(item.draft);
    open.push(item);
    last = item.draft;
  }
  for (const draft of flat(top)) mergeStatement(draft);
  return { drafts: nestByCode(top), before, isMarked };
}

function isMark({ heading, list, marker, text }: Paragraph): boolean {
  return (
    heading !== undefined ||
    list !== undefined ||
    marker !== undefined ||
    scanPastedCode(text) !== undefined ||
    named(text) !== undefined
  );
}

/** A short line without a mark leads over to what follows it: a mark, or a line further in. */
function leads(paragraphs: readonly Paragraph[], index: number): boolean {
  const { text, indent, apart } = paragraphs[index]!;
  const next = paragraphs[index + 1];
  if (!next || text.length > 80 || /[.!?,;]$/.test(text)) return false;
  const before = paragraphs[index - 1];
  if (before && indent > before.indent && !apart) return false;
  return isMark(next) || next.indent > indent;
}

function itemOf({ text, heading, list, indent, marker: sign }: Paragraph): Item {
  const marker = markerOf(sign === undefined ? text : `${sign} `);
  const words = sign === undefined && marker ? text.slice(marker.length).trim() : text;
  const thing = named(words);
  const draft = newDraft({
    ...(thing && { kind: thing.kind }),
    ...(marker?.number !== undefined && { number: marker.number }),
  });
  if (thing?.number !== undefined) draft.number = thing.number;
  addContent(draft, thing?.text ?? words);
  const style =
    heading !== undefined
      ? `heading ${heading}`
      : list !== undefined
        ? `list ${list}`
        : thing
          ? `thing ${thing.kind}`
          : (marker?.kind ?? (draft.code === undefined ? 'plain' : 'code'));
  const place = heading !== undefined ? heading - 100 : list !== undefined ? 4 * list : indent;
  return { text, indent: place, style, draft, ...(marker && { marker }) };
}

/** A line that begins with what it is: `Strand A: Life science`, `Competencia 2. Leer mapas`. */
function named(text: string): { kind: LearningKind; number?: number; text: string } | undefined {
  const parts = /^(\p{L}+(?: \p{L}+)?)\s+(\d{1,3}|[A-Z])(?:\s*[:.–—-]\s+)(\S.*)$/u.exec(text);
  const kind = parts && kindOf(parts[1]!);
  if (!kind) return undefined;
  const number = Number(parts[2]);
  return { kind, text: parts[3]!, ...(Number.isInteger(number) && { number }) };
}

function standsBelow(item: Item, open: readonly Item[]): boolean {
  const top = open.at(-1)!;
  if (item.marker?.parts && top.marker?.parts && item.marker.parts !== top.marker.parts)
    return item.marker.parts > top.marker.parts;
  if (item.indent !== top.indent) return item.indent > top.indent;
  return item.style !== top.style && !open.some(({ style }) => style === item.style);
}

function flat(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => [draft, ...flat(draft.children)]);
}

/** Several paragraphs below a thing are one statement. */
function mergeStatement({ facts }: Draft): void {
  const said = facts.get('statement');
  if (said && said.length > 1) facts.set('statement', [said.join('\n\n')]);
}
