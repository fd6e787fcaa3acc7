/** Fixes for lines that could not be read. Such a line is mostly not in the tree, so that these look at rows of text. */
import { formatEdits } from '../format/format.ts';
import { fitsOne } from '../outline/wording.ts';
import { Line } from '../tree/nodes.ts';
import { headers, type Row, thingRow } from '../vocabulary/index.ts';
import { type Asked, arg, around, type Fixers, lineAt, listArg } from './asked.ts';
import { declared, fixWith, remove, safely, write } from './edits.ts';
import { datesLike } from './numbers.ts';
import { blockOf, indentedAs, indentOf, lineEndOf, rowOf, rowsOut, unitIn } from './rows.ts';

const newFramework = 'framework ‹NEW› "New framework"';

export const readingFixes: Fixers = {
  'unknown-line': (asked) => [
    listArg(asked, 'allowed').includes('about') ? asText(asked) : undefined,
    asComment(asked),
  ],
  'nothing-below': (asked) => [outwards(asked), asComment(asked)],
  'belongs-elsewhere': (asked) => [intoHome(asked), withHome(asked)],
  'header-missing': (asked) => [beginning(asked)],
  'empty-file': ({ outline: { text } }) => [
    fixWith('Begin with `framework`', [
      { start: bom(text), end: bom(text), text: `${newFramework}${lineEndOf(text)}` },
    ]),
  ],
  'stands-alone': (asked) => [toRowBelow(asked)],
  'indentation-unit': (asked) => [formatted(asked)],
  tabs: (asked) => [formatted(asked)],
  'header-twice': (asked) => [rowsRemoved(asked, 'Remove it with what stands below it'), asComment(asked)],
  'said-elsewhere': (asked) => [rowsRemoved(asked, 'Remove the line')],
  'several-words-for-a-code': (asked) => [declaredByWords(asked)],
  'not-a-date': (asked) => datesLike(asked.written).map((date) => write(asked, date)),
  'line-not-finished': (asked) => [finished(asked)],
  'too-much-on-the-line': (asked) => [write(asked, `# ${asked.written}`, `Make a comment of \`${asked.written}\``)],
  'unknown-sentence': (asked) => [asRequirement(asked)],
  'does-not-fit': (asked) => choices(asked).map((word) => write(asked, word)),
  'text-missing': (asked) => [withText(asked), remove(asked)],
};

const headerWords = new RegExp(`^(?:${(headers.things ?? []).join('|')}) `, 'm');

/** A first line, where none stands further on. */
function beginning(asked: Asked) {
  const { text } = asked.outline;
  if (headerWords.test(text)) return asComment(asked);
  const eol = lineEndOf(text);
  const at = bom(text);
  return fixWith('Begin with `framework`', [{ start: at, end: at, text: `${newFramework}${eol}${eol}` }]);
}

/** Where a text begins, behind a byte order mark. */
function bom(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The words of a row that nobody knows, as text of its owner. */
function asText(asked: Asked) {
  const { text } = asked.outline;
  const owner = around(asked.line).find((line) => line.row.below?.lines.some((row) => row.id === 'about'));
  if (!owner || owner.lines.some((line) => line.row.id === 'about')) return undefined;
  const { end } = blockOf(text, asked.start);
  if (end !== rowOf(text, asked.start).end) return undefined;
  return fixWith('Make a text of it, behind `about:`', [{ start: asked.start, end: asked.start, text: 'about: ' }]);
}

/** Every row of a block as a comment. */
function asComment({ outline: { text }, start }: Asked) {
  const block = blockOf(text, start);
  const rows = text.slice(block.start, block.end).split(/\r?\n/);
  const commented = rows.map((row) => (row.trim() === '' ? row : row.replace(/^([ \t\u00a0]*)/, '$1# ')));
  return fixWith('Make a comment of it', [{ ...block, text: commented.join(lineEndOf(text)) }]);
}

/** A line one level out, where it is known there. */
function outwards({ outline, start }: Asked) {
  const { text } = outline;
  const owner = lineAt(outline, rowOf(text, start).start - 1);
  const words = text.slice(start, rowOf(text, start).end);
  for (const line of around(owner).slice(1)) {
    const known = line.row.below?.lines.some((row) => row.words !== '' && startsWith(words, row));
    if (!known) continue;
    const block = blockOf(text, start);
    const indent = indentOf(text, line.lines[0]?.start ?? line.start);
    return fixWith(`Indent it as a line of \`${line.name ?? line.row.words}\``, [
      { ...block, text: indentedAs(text, block, indent) },
    ]);
  }
  return undefined;
}

function startsWith(words: string, row: Row): boolean {
  return words.toLowerCase().startsWith(row.words.toLowerCase()) && /^[ :]/.test(words.slice(row.words.length));
}

/** Moved below the nearest thing above that holds such a line. */
function intoHome(asked: Asked) {
  const { text } = asked.outline;
  const homes = listArg(asked, 'homes');
  const home = asked.outline.lines.filter((line) => line.start < asked.start && homes.includes(line.row.words)).at(-1);
  if (!home) return undefined;
  const block = blockOf(text, asked.start);
  const indent = home.lines[0] ? indentOf(text, home.lines[0].start) : indentOf(text, home.start) + unitIn(text);
  const { end } = blockOf(text, home.start);
  if (end >= block.start) return undefined;
  return fixWith(`Move it below \`${home.name ?? home.row.words}\``, [
    { start: end, end, text: lineEndOf(text) + indentedAs(text, block, indent) },
    rowsOut(text, block),
  ]);
}

/** The missing line above it. */
function withHome(asked: Asked) {
  const { outline } = asked;
  const { text } = outline;
  const margin = outline.header?.row.below?.things ?? [];
  const home = margin.map(thingRow).find((row) => listArg(asked, 'homes').includes(row.words));
  const isAtMargin = indentOf(text, asked.start) === '';
  if (home?.scope !== 'framework' || outline.header?.row.id === 'translation' || !isAtMargin) return undefined;
  const block = blockOf(text, asked.start);
  const title = `New ${home.words}`;
  const rows = `${home.words} ‹NEW› "${title}"${lineEndOf(text)}${indentedAs(text, block, unitIn(text))}`;
  return fixWith(`Add the line \`${home.words} …\` above`, [{ ...block, text: rows }]);
}

/** What stands behind the colon, on a row of its own. */
function toRowBelow(asked: Asked) {
  const { line, outline, start, end } = asked;
  const { text } = outline;
  if (!line) return undefined;
  const dash = line.row.below?.sentences && !/^[-–—•*]/.test(asked.written) ? '- ' : '';
  const indent = line.lines[0] ? indentOf(text, line.lines[0].start) : indentOf(text, line.start) + unitIn(text);
  const from = start - (text.slice(0, start).length - text.slice(0, start).trimEnd().length);
  return fixWith('Move it to the line below', [
    { start: from, end, text: `${lineEndOf(text)}${indent}${dash}${asked.written}` },
  ]);
}

/** The whole file in its usual form. */
function formatted({ outline }: Asked) {
  return fixWith('Format the file', formatEdits(outline.text), safely);
}

/** The rows of a block out, its comments excepted. */
function rowsRemoved({ outline: { text }, start }: Asked, title: string) {
  const block = blockOf(text, start);
  const comments = text
    .slice(block.start, block.end)
    .split(/\r?\n/)
    .filter((row) => /^\s*#/.test(row));
  const kept = { ...block, text: comments.join(lineEndOf(text)) };
  return fixWith(title, [comments.length > 0 ? kept : rowsOut(text, block)]);
}

function declaredByWords(asked: Asked) {
  const [code, kind] = [arg(asked, 'code'), arg(asked, 'kind')];
  const declaration = declared(asked, kind, `${kind} ${code} "${arg(asked, 'found')}"`);
  return fixWith(`Write \`${code}\`, and declare it as ${kind}`, [
    { start: asked.start, end: asked.end, text: code },
    declaration,
  ]);
}

/** The rest of the line as in the example of its row. */
function finished(asked: Asked) {
  const { line } = asked;
  if (!line) return undefined;
  const { row } = line;
  const { text } = asked.outline;
  const { end } = rowOf(text, line.start);
  const from = line.start + row.words.length;
  const head = text.slice(from, end).replace(/^\s*:/, '').trimEnd();
  const example = row.example.slice(row.words.length).replace(/^\s*:/, '').trim().split(' ');
  for (let count = example.length; count > 0; count--) {
    const rest = example.slice(-count).join(' ');
    if (!fitsOne([row], `${head} ${rest}`)) continue;
    const at = line.start + text.slice(line.start, end).trimEnd().length;
    return fixWith(`Go on with \`${rest}\``, [{ start: at, end: at, text: ` ‹${rest}›` }]);
  }
  return undefined;
}

/** What no sentence says, as something that somebody marks as completed. */
function asRequirement(asked: Asked) {
  const words = asked.written.replace(/^[-*_\s]+|[*_\s.]+$/g, '');
  const code = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (code === '' || code.length > 60) return undefined;
  const title = words.charAt(0).toUpperCase() + words.slice(1).replaceAll('"', '”');
  return fixWith('Make a requirement of it, that somebody marks as completed', [
    { start: asked.start, end: asked.end, text: `completed ${code}` },
    declared(asked, 'requirement', `requirement ${code} "${title}"`),
  ]);
}

/** The words that may stand in this place. */
function choices(asked: Asked): string[] {
  return listArg(asked, 'expected').flatMap((word) => /^`([^`]+)`$/.exec(word)?.[1] ?? []);
}

function withText(asked: Asked) {
  const { line, outline } = asked;
  if (!(line instanceof Line)) return undefined;
  const at = line.start + outline.text.slice(line.start, rowOf(outline.text, line.start).end).trimEnd().length;
  const colon = outline.text.slice(line.start, at).includes(':') ? '' : ':';
  return fixWith('Write `TBD` until the text is there', [{ start: at, end: at, text: `${colon} ‹TBD›` }]);
}
