/** What people write for the words of the language: whole wordings, single words, numbers as they are pasted. */
import { resetFailure } from '../forms/match.ts';
import { formsOf, type Row } from '../vocabulary/index.ts';
import type { Problem } from './problem.ts';

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
  [/\bneed\b/i, 'credits'],
  [/\b(PK|TK|K|\d+) (?:to|through|thru) (\d+|K)\b/i, '$1-$2'],
  [/(?<=^\s*)(?:each of the |the |all )?competencies\b/i, 'each competency'],
  [/(?<=^\s*)(?:each of the |the |all )?targets\b/i, 'each target'],
];

/** How people begin a block of conditions, and how we do. */
const heads: [RegExp, string][] = [
  [/^requires (?:all|each|both)(?: of)?(?: the following)?:/i, 'requires all of these:'],
  [/^requires (?:any|one|either)(?: of)?(?: the following)?:/i, 'requires at least one of these:'],
  [/^requires at least (\d+)(?: of)?(?: the following)?:/i, 'requires at least $1 of these:'],
  [/^(?:all|each|both)(?: of)?(?: the following)?:/i, 'all of these:'],
  [/^(?:any|one|either)(?: of)?(?: the following)?:/i, 'at least one of these:'],
  [/^at least (\d+)(?: of)?(?: the following)?:/i, 'at least $1 of these:'],
  [/^none(?: of)?(?: the following)?:/i, 'none of these:'],
];

/** The beginning of a block in our wording. */
export function rehead(line: string): { found: string; meant: string } | undefined {
  for (const [wrong, right] of heads) {
    const found = wrong.exec(line);
    if (found) return { found: found[0], meant: found[0].replace(wrong, right) };
  }
  return undefined;
}

/** What is said by another line, or goes without saying: by the words of the line, and what is written there. */
const hints: [string, RegExp, string][] = [
  ['takes', /\b(?:latest|newest|last) (\d+)/i, 'Write `takes: scores`, and on a line of its own `only: latest $1`.'],
  [
    'sharing',
    /\bcounts? once$/i,
    'Each credit counts once unless a `sharing:` line says otherwise. Leave this line out.',
  ],
  ['for', /\b(?:one|each|the|every) student/i, 'A rule without `for:` is for the student. Leave this line out.'],
  [
    'for',
    /\bin (?:grades? )?((?:PK|TK|K|\d+)[-–](?:K|\d+))$/i,
    'Write the grades behind a comma, for example `for: W.1, grades $1`.',
  ],
  [
    'evidence needed',
    /\d+ (?:pieces? )?in /i,
    'Say it line by line: `evidence needed:`, and below it `K-1: 1 piece`, `2-3: 2 pieces`.',
  ],
  [
    'may open',
    /./,
    'What a habit may open is said on the credit: `extend: by 1 term when CALCULATION at LEVEL or better, else closed`.',
  ],
];

/** Where to say what is written, if it is said elsewhere. */
export function hintFor(words: string, written: string): string | undefined {
  for (const [owner, pattern, says] of hints) {
    const found = owner === words.toLowerCase() ? pattern.exec(written.trim()) : null;
    if (found) return says.replace('$1', found[1] ?? '');
  }
  return undefined;
}

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
export function reword(
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

/** Whether a text is a whole value of one of the rows. */
export function fitsOne(rows: Row[], line: string): boolean {
  resetFailure();
  return rows.some((row) => formsOf(row).some((form) => form.match(line, 0, line.length) !== undefined));
}

/** One of the words that fit, which people call otherwise. */
export function sayings(found: string, words: string[]): string | undefined {
  return said[found.toLowerCase()]?.find((word) => words.includes(word.split(' ')[0] ?? ''));
}

const numberWords: Record<string, string> = {
  half: '0.5',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
};
const fractions: Record<string, string> = { '½': '.5', '¼': '.25', '¾': '.75' };

/** A number as it is pasted: `1½`, `½`, `1,5`, `.5`. */
export function plainNumber(rest: string): { found: string; number: string } | undefined {
  const vulgar = /^(\d*)\s?([½¼¾])/.exec(rest);
  if (vulgar) return { found: vulgar[0], number: `${vulgar[1] || '0'}${fractions[vulgar[2] ?? ''] ?? ''}` };
  const spelled = /^(one|two|three|four|five|six|half)(?: an?)?(?=\s)/i.exec(rest);
  if (spelled) return { found: spelled[0], number: numberWords[(spelled[1] ?? '').toLowerCase()] ?? '' };
  const dot = /^\.(\d+)/.exec(rest);
  if (dot) return { found: dot[0], number: `0.${dot[1]}` };
  return undefined;
}
