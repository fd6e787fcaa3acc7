/** What cells say, in the form that a fact asks for. */
import type { FrameworkNames } from '@cairn/language';
import { formsOf, type Row, titleOf } from '@cairn/language/editor';
import { compareGrades, foldCode, formatGradeBand, GRADES, type Grade, parseGrade, parseGradeBand } from '@cairn/model';
import { oneLine } from './clipboard/block.ts';
import { type CodeBook, slug, written } from './codes.ts';

/** A value in its form, and what has to be declared for it. */
export interface ReadValue {
  text: string;
  declares: Declaration[];
}

/** A small thing that something names and nothing declares yet. */
export interface Declaration {
  kind: 'subject' | 'tag';
  code: string;
  title: string;
}

/** Reads cells for one paste: small things are looked up by their titles, which are gathered once. */
export class ValueReader {
  private readonly codes: CodeBook;
  private readonly names: Pick<FrameworkNames, 'codes'> | undefined;
  private small: ReadonlyMap<string, string> | undefined;

  constructor(codes: CodeBook, names: Pick<FrameworkNames, 'codes'> | undefined) {
    this.codes = codes;
    this.names = names;
  }

  /** What a cell says in the form of a fact; nothing where it cannot be said so. */
  valueOf(row: Row, cell: string): ReadValue | undefined {
    if (row.text === 'prose') return said(cell);
    if (row.below?.lines.length === 0 || row.key !== undefined) return undefined;
    const parts = partsOf(cell);
    switch (row.id) {
      case 'grades': {
        const band = gradesIn(cell);
        return band === undefined ? undefined : said(band);
      }
      case 'subject':
        return this.named('subject', [oneLine(cell)]);
      case 'tags':
        return this.named('tag', parts);
      case 'needs first':
      case 'relates to':
        return parts.every((part) => this.codes.has(part)) ? said(parts.map(written).join(', ')) : undefined;
      case 'also known as':
        return parts.some((part) => this.codes.has(part)) ? undefined : said(parts.map(written).join(', '));
      case 'weight':
        return /^\d+(?:[.,]\d+)?$/.test(cell) ? said(cell.replace(',', '.')) : undefined;
      default: {
        if (cell.includes('\n') || row.forms.some((form) => form.includes('REF'))) return undefined;
        return formsOf(row).some((form) => form.match(cell, 0, cell.length)) ? said(cell) : undefined;
      }
    }
  }

  private named(kind: Declaration['kind'], titles: readonly string[]): ReadValue {
    const declares: Declaration[] = [];
    const codes = titles.map((title) => {
      const known = this.smallThings().get(`${kind} ${title.toLowerCase()}`);
      if (known !== undefined) return written(known);
      const code = slug(title, 6);
      const declared = this.smallThings().get(`${kind} ${foldCode(code)}`);
      if (declared === undefined) declares.push({ kind, code, title });
      return written(declared ?? code);
    });
    return { text: [...new Set(codes)].join(', '), declares };
  }

  /** The codes of subjects and tags by their folded codes and their titles. Costs a look at every code, once. */
  private smallThings(): ReadonlyMap<string, string> {
    if (this.small) return this.small;
    const small = new Map<string, string>();
    for (const [folded, things] of this.names?.codes ?? [])
      for (const thing of things) {
        const { id } = thing.row;
        if ((id !== 'subject' && id !== 'tag') || thing.name === undefined) continue;
        small.set(`${id} ${folded}`, thing.name);
        const title = titleOf(thing)?.toLowerCase();
        if (title !== undefined && !small.has(`${id} ${title}`)) small.set(`${id} ${title}`, thing.name);
      }
    this.small = small;
    return small;
  }
}

function said(text: string): ReadValue {
  return { text, declares: [] };
}

function partsOf(cell: string): string[] {
  return cell
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const gradeWords: readonly (readonly [RegExp, string])[] = [
  [/\bpre-?\s?k(?:indergarten|inder)?\b|\bpreschool\b|\bpreescolar\b/giu, 'PK'],
  [/\btransitional kindergarten\b/giu, 'TK'],
  [/\bKG\b|\bkindergarten\b|\bk[ií]nder(?:garten)?\b/giu, 'K'],
  [/\bhigh school\b|\bHS\b/giu, '9-12'],
  [/\bmiddle school\b|\bMS\b/giu, '6-8'],
];
const gradeToken = /^(?:PK|TK|K|\d{1,2})$/i;
const noise = /^(?:grades?|grados?|th|st|nd|rd|º|ª|°|gr)$/i;
const through = /^(?:-|to|through|thru|a|al|hasta)$/i;
const beside = /^(?:,|;|&|and|y|e)$/i;

/** The band of grades that a text says: “Grades 6–8”, “1.º a 3.º grado”, “K, 1, 2”; nothing where it says another thing. */
export function gradesIn(text: string): string | undefined {
  const direct = parseGradeBand(text);
  if (direct) return formatGradeBand(direct);
  let said = text.replace(/[\u2010-\u2015]/g, '-');
  for (const [words, grade] of gradeWords) said = said.replace(words, grade);
  const found: Grade[] = [];
  let ranges = 0;
  for (const piece of said.match(/\d+|\p{L}+|[^\s.\d\p{L}]/gu) ?? []) {
    if (through.test(piece) && found.length > 0) ranges++;
    else if (gradeToken.test(piece)) {
      const grade = parseGrade(piece);
      if (!grade) return undefined;
      found.push(grade);
    } else if (!noise.test(piece) && !beside.test(piece)) return undefined;
  }
  const sorted = [...found].sort(compareGrades);
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (!from || !to) return undefined;
  if (ranges > 0)
    return found.length === 2 && ranges === 1 && from === found[0] ? formatGradeBand({ from, to }) : undefined;
  const first = GRADES.indexOf(from);
  const follow = sorted.every((grade, index) => GRADES.indexOf(grade) === first + index);
  return follow ? formatGradeBand({ from, to }) : undefined;
}
