/**
 * The slips that explain why a line does not fit, the most precise first. Each looks at the place where the forms
 * fail and either says what happened or leaves it to the next.
 */
import type { Failure } from '../forms/match.ts';
import { skipBlank } from '../forms/match.ts';
import { scanQuoted } from '../forms/types.ts';
import { shapeOf } from '../vocabulary/show.ts';
import { said, type Unread } from './mismatch.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { trimEnd } from './spans.ts';
import { fitsOne, hintFor, plainNumber, reword, sayings } from './wording.ts';

/** In the order in which they are tried. */
export const slips: ((unread: Unread) => Problem | undefined)[] = [
  tooLong,
  quotationMarksOpen,
  saidElsewhere,
  sentenceInOtherWords,
  lineInOtherWords,
  slipOfTheHand,
  titleBehindCode,
  severalWordsForACode,
  spacesInACode,
  aWordIsMissing,
  titleWithoutMarks,
  aWordTooMany,
  numberAsPasted,
  notADate,
  notFinished,
  tooMuch,
  noSentence,
];

function tooLong({ expected, from, to }: Unread): Problem | undefined {
  return expected.length === 0
    ? { code: 'line-too-long', start: from, end: Math.min(to, from + 80), args: {} }
    : undefined;
}

function quotationMarksOpen(unread: Unread): Problem | undefined {
  const { text, start, to, found } = unread;
  if (!/^["“„«”]/.test(found) || scanQuoted(text, start, to) >= 0) return undefined;
  const end = trimEnd(text, start, to);
  const fix = { title: 'Close the quotation marks', edits: [{ start: end, end, text: '"' }] };
  return said(unread, 'missing-quotation-mark', { found: text.slice(start, end) }, fix, { start, end });
}

/** What is said by another line, or goes without saying. */
function saidElsewhere(unread: Unread): Problem | undefined {
  const { only, text, from, to } = unread;
  const says = only && hintFor(only.words, text.slice(from, to));
  return says === undefined
    ? undefined
    : said(unread, 'said-elsewhere', { says }, undefined, {
        start: skipBlank(text, from, to),
        end: trimEnd(text, from, to),
      });
}

function sentenceInOtherWords(unread: Unread): Problem | undefined {
  const { rows, text, from, to } = unread;
  const line = text.slice(from, to).toLowerCase();
  const meant = rows.find((row) => row.kind === 'sentence' && row.guesses?.some((guess) => line.includes(guess)));
  if (!meant) return undefined;
  const args = { found: text.slice(from, to).trim(), words: '', shape: shapeOf(meant), example: meant.example };
  return said(unread, 'another-wording', args, undefined, {
    start: skipBlank(text, from, to),
    end: trimEnd(text, from, to),
  });
}

function lineInOtherWords(unread: Unread): Problem | undefined {
  const { text, rows, from, to } = unread;
  const reworded = reword(text, rows, from, to);
  return reworded && said(unread, 'unknown-word', reworded.args, reworded.fix, reworded.range);
}

function slipOfTheHand(unread: Unread): Problem | undefined {
  const { start, end, to, found, expected } = unread;
  if (start >= to) return undefined;
  const words = expected.flatMap((e) => (e !== 'end' && e.kind === 'word' ? e.options.map((o) => o[0] ?? '') : []));
  const meant = sayings(found, words) ?? nearest(found, words);
  if (!meant || meant.toLowerCase() === found.toLowerCase()) return undefined;
  return said(
    unread,
    'unknown-word',
    { found, meant },
    { title: `Change to \`${meant}\``, edits: [{ start, end, text: meant }] },
  );
}

/** A form that is one code and nothing else. */
const oneCode = /^\{\w+:REF ([a-z -]+)/;

/** `OSHA-10 "OSHA 10-hour card"` where a code stands: the title belongs where the code is declared. */
function titleBehindCode(unread: Unread): Problem | undefined {
  const { only, text, from, start, to, found } = unread;
  const kind = only && oneCode.exec(only.forms[0] ?? '')?.[1];
  if (!kind || !found.startsWith('"')) return undefined;
  const code = text.slice(from, start).trim();
  const end = trimEnd(text, start, to);
  const title = text.slice(start, end);
  const fix = {
    title: 'Remove the title',
    edits: [{ start: from + text.slice(from, start).trimEnd().length, end, text: '' }],
  };
  return said(unread, 'title-belongs-to-declaration', { code, title, kind: kind.trim() }, fix, { start, end });
}

/** `certified welding inspector` where a code stands. */
function severalWordsForACode(unread: Unread): Problem | undefined {
  const { only, text, from, start, to, expected } = unread;
  const form = only?.forms[0] ?? '';
  const kind = oneCode.exec(form)?.[1];
  if (!kind || form.includes('…') || start >= to || !expected.includes('end')) return undefined;
  const begin = skipBlank(text, from, to);
  const end = trimEnd(text, begin, to);
  const found = text.slice(begin, end);
  if (!/^[\p{L}\p{M}’' -]+$/u.test(found)) return undefined;
  const code = found.toLowerCase().replace(/[’']/g, '').replace(/\s+/g, '-');
  return said(
    unread,
    'several-words-for-a-code',
    { found, code, kind: kind.trim() },
    { title: `Write \`${code}\``, edits: [{ start: begin, end, text: code }] },
    { start: begin, end },
  );
}

/** `scale four steps "Four steps"`: a code is one word. */
function spacesInACode(unread: Unread): Problem | undefined {
  const { only, text, from, to } = unread;
  if (only?.kind !== 'thing' || !only.scope) return undefined;
  const words = /^\s*([\p{L}\p{N}][^\s"“:=]*(?: [\p{L}\p{N}][^\s"“:=]*)+)(?=\s*["“])/u.exec(text.slice(from, to))?.[1];
  if (!words) return undefined;
  const code = words.replace(/\s+/g, '-');
  const start = skipBlank(text, from, to);
  const end = start + words.length;
  if (!fitsOne(unread.rows, ` ${code}${text.slice(end, to)}`)) return undefined;
  const fix = { title: `Write \`${code}\``, edits: [{ start, end, text: code }] };
  return said(unread, 'spaces-in-a-code', { found: words, code }, fix, { start, end });
}

/** A line that fits with one word more. */
function aWordIsMissing(unread: Unread): Problem | undefined {
  const { text, rows, from, to, start, expected } = unread;
  const before = text.slice(from, start);
  const after = text.slice(start, to);
  for (const part of expected) {
    if (part === 'end' || part.kind === 'slot') continue;
    const many = part.kind === 'word' && part.plural && Number(/([\d.]+)\s*$/.exec(before)?.[1]) > 1;
    const word = part.kind === 'sign' ? part.text : (part.options[many ? 1 : 0] ?? []).join(' ');
    const gap = part.kind === 'sign' && ',:%'.includes(part.text) ? '' : ' ';
    const line = `${before.trimEnd()}${gap}${word} ${after.trimStart()}`;
    if (!fitsOne(rows, line)) continue;
    const at = from + before.trimEnd().length;
    const inserted = `${gap}${word}${start >= to || at < start ? '' : ' '}`;
    return said(
      unread,
      'word-missing',
      { word, line: line.trim() },
      { title: `Add \`${word}\``, edits: [{ start: at, end: at, text: inserted }] },
    );
  }
  return undefined;
}

/** A line that fits with one word less. */
function aWordTooMany(unread: Unread): Problem | undefined {
  const { text, rows, from, to, start, end } = unread;
  const before = text.slice(from, start);
  if (start >= to || !fitsOne(rows, before + text.slice(end, to))) return undefined;
  const found = text.slice(start, end);
  const line = (before + text.slice(end, to)).replace(/\s+/g, ' ').trim();
  return said(
    unread,
    'word-too-many',
    { found, line },
    { title: `Remove \`${found}\``, edits: [{ start, end: skipBlank(text, end, to), text: '' }] },
  );
}

function expects(expected: Failure['expected'], types: string[]): boolean {
  return expected.some((e) => e !== 'end' && e.kind === 'slot' && types.includes(e.type));
}

function titleWithoutMarks(unread: Unread): Problem | undefined {
  const { text, rows, from, start, to, found, expected } = unread;
  if (start >= to || found === '#' || !expects(expected, ['TITLE', 'QUOTED', 'PATH'])) return undefined;
  if (!/^[\p{L}\p{N}]/u.test(found)) return undefined;
  const last = trimEnd(text, start, to);
  // As few words as make the line fit, or else all that is left.
  let end = last;
  for (const space of text.slice(start, last).matchAll(/\s/g)) {
    const at = start + space.index;
    if (!fitsOne(rows, `${text.slice(from, start)}"${text.slice(start, at)}"${text.slice(at, to)}`)) continue;
    end = at;
    break;
  }
  const title = text.slice(start, end).replace(/"$/, '');
  const fix = { title: 'Put it in quotation marks', edits: [{ start, end, text: `"${title}"` }] };
  return said(unread, 'title-without-quotation-marks', { found: title }, fix, { start, end });
}

function numberAsPasted(unread: Unread): Problem | undefined {
  const { text, start, to, expected } = unread;
  const plain = start < to && expects(expected, ['NUMBER', 'INTEGER']) ? plainNumber(text.slice(start, to)) : undefined;
  if (!plain) return undefined;
  const end = start + plain.found.length;
  return said(
    unread,
    'number-as-pasted',
    plain,
    { title: `Write ${plain.number}`, edits: [{ start, end, text: plain.number }] },
    { start, end },
  );
}

function notADate(unread: Unread): Problem | undefined {
  const { found, expected } = unread;
  if (!expects(expected, ['DATE']) || !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(found)) return undefined;
  return said(unread, 'not-a-date', { found });
}

function notFinished(unread: Unread): Problem | undefined {
  return unread.start >= unread.to ? said(unread, 'line-not-finished', {}) : undefined;
}

function tooMuch(unread: Unread): Problem | undefined {
  const { expected, text, start, to } = unread;
  if (!expected.every((e) => e === 'end')) return undefined;
  const end = trimEnd(text, start, to);
  return said(unread, 'too-much-on-the-line', { found: text.slice(start, end) }, undefined, { start, end });
}

function noSentence(unread: Unread): Problem | undefined {
  const { only, rows, text, from, start, to } = unread;
  const begin = skipBlank(text, from, to);
  // A first word is easily read as a code; what follows then decides.
  const read = text.slice(begin, start).trim();
  if (only || rows[0]?.kind !== 'sentence') return undefined;
  if (read.includes(' ') && /[\p{Lu}\p{N}\-./%`"]/u.test(text.slice(begin, to))) return undefined;
  const end = trimEnd(text, begin, to);
  return said(unread, 'unknown-sentence', { found: text.slice(begin, end) }, undefined, { start: begin, end });
}
