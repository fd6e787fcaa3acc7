/** Codes for what is pasted: those it brings, as far as they are free, and new ones. */
import type { FrameworkNames } from '@cairn/language';
import { valueTypes } from '@cairn/language/editor';
import { foldCode, parseGradeBand } from '@cairn/model';

const beginsLikeCode = /^([\p{Lu}\p{N}]+)(?:[.\-:_][\p{L}\p{N}]+(?:\([\p{L}\p{N}]+\))*)*(?=[\s:.)–—]|$)/u;

/** A code at the beginning of a text, with a letter and a digit in it, and how much of the text it takes. */
export function scanPastedCode(text: string): { text: string; length: number } | undefined {
  const ticked = /^`([^`\n]+)`(?=\s|$|[:–—-])/.exec(text);
  if (ticked) return { text: ticked[1]!, length: ticked[0].length };
  const found = beginsLikeCode.exec(text)?.[0];
  if (found === undefined || !/\p{L}/u.test(found) || !/\p{N}/u.test(found)) return undefined;
  if (parseGradeBand(found) || /^\d+(?:st|nd|rd|th)$/i.test(found)) return undefined;
  return { text: found, length: found.length };
}

/** Whether a cell holds a code and nothing else. */
export function isPastedCode(text: string): boolean {
  return text !== '' && text.length <= 60 && !text.includes('\n') && /\p{N}/u.test(text) && !/\s\S+\s/.test(text);
}

/** A code as a line says it: in back-ticks where it is not plain. */
export function written(code: string): string {
  return valueTypes['CODE']!.scan(code, 0, code.length) === code.length ? code : `\`${code}\``;
}

/** A code as a cell says it, without what cannot stand in back-ticks. */
export function tidied(code: string): string {
  return code
    .normalize('NFC')
    .replace(/[`\s]+/g, ' ')
    .trim()
    .replace(/[.:;,]+$/, '');
}

/** The codes of a framework and of what is pasted into it. Asking costs the same however many there are. */
export class CodeBook {
  private readonly framework: Pick<FrameworkNames, 'codes' | 'aliases'> | undefined;
  private readonly added = new Set<string>();
  /** The number that comes next behind a beginning, as far as numbers were asked for. */
  private readonly next = new Map<string, number>();

  constructor(framework: Pick<FrameworkNames, 'codes' | 'aliases'> | undefined) {
    this.framework = framework;
  }

  /** Whether a code stands for something. */
  has(code: string): boolean {
    const folded = foldCode(code);
    return (
      this.added.has(folded) ||
      this.framework?.codes.has(folded) === true ||
      this.framework?.aliases.has(folded) === true
    );
  }

  /** Takes a code, or the first free one that is made of it: `ELA.1-2`. */
  take(code: string): string {
    if (this.has(code)) return this.takeNumber(`${code}-`, 2);
    this.added.add(foldCode(code));
    return code;
  }

  /** Takes the first free number behind a beginning; `wanted` first, where it is free. */
  takeNumber(beginning: string, from: number, wanted?: number): string {
    if (wanted !== undefined && !this.has(`${beginning}${wanted}`)) return this.take(`${beginning}${wanted}`);
    let number = Math.max(from, this.next.get(beginning) ?? 0);
    while (this.has(`${beginning}${number}`)) number++;
    this.next.set(beginning, number + 1);
    return this.take(`${beginning}${number}`);
  }
}

/** Small words of titles in English and Spanish, which no short name is made of. */
const small = new Set(
  'a an and as at by for from in into its of on or our the their to with al con de del e el en la las lo los o para por que su sus u un una y'.split(
    ' ',
  ),
);

function wordsOf(title: string): string[] {
  const plain = title
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const telling = words.filter((word) => !small.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** A short name in capitals: `LS` for “Life science”, `BIO` for “Biology”; the first word of scripts without capitals. */
export function acronym(title: string): string {
  const words = wordsOf(title);
  const [first] = words;
  if (first === undefined) return 'NEW';
  if (first.toUpperCase() === first.toLowerCase() && !/^\p{N}/u.test(first)) return first;
  if (words.length === 1) return first.toUpperCase().slice(0, first.length <= 4 ? 4 : 3);
  return words
    .slice(0, 5)
    .map((word) => (/^\p{N}+$/u.test(word) ? word : [...word][0]!))
    .join('')
    .toUpperCase();
}

/** A short name in small letters: `use-of-evidence`. */
export function slug(title: string, most = 3): string {
  return wordsOf(title).slice(0, most).join('-').toLowerCase() || 'new';
}
