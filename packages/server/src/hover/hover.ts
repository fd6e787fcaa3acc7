/** What is shown when the pointer rests on something. */
import { type Line, Mention, outlineOf, scanWords, type Value } from '@cairn/language/editor';
import type { Hover } from 'vscode-languageserver-types';
import { type Desk, rangeIn, standingAt } from '../desk.ts';
import { formulaOf, pageOfMethod } from './formulas.ts';
import { aboutNumber } from './levels.ts';
import { aboutPlain, aboutRow, aboutSentence, besideMention } from './lines.ts';
import { link, stacked } from './markdown.ts';
import { aboutThing, progressionAt } from './things.ts';

/** How a hover is told. */
export interface HoverOptions {
  /** The address of the documentation with a slash at its end, for links; without it there are none. */
  docs?: string;
}

/** The options of hovers where the pages of the checks are at an address: the documentation is around them. */
export function docsAround(checkPages: string): HoverOptions {
  return /^https?:\/\/.+\/checks\/$/.test(checkPages) ? { docs: checkPages.slice(0, -'checks/'.length) } : {};
}

/**
 * What there is to say of an offset, as Markdown: of a code what it names, of a level its place in the scale, of a
 * sentence what it asks, of the words of a line what it is for. Nothing in texts, in comments, and on lines that could
 * not be read. Costs the line and the thing that is told of, and what `mentionsOf` of the project costs.
 */
export function hover(desk: Desk, offset: number, { docs }: HoverOptions = {}): Hover | undefined {
  const standing = standingAt(desk.outline, offset);
  if (!standing) return undefined;
  const { line, value } = standing;
  if (value) return shown(desk, aboutValueAt(desk, value, docs), value);
  if (!standsInWords(line, offset)) return undefined;
  const words = { start: line.start, end: endOfWords(line) };
  if (line.row.kind === 'sentence' || line.row.kind === 'row')
    return shown(desk, aboutSentence(line, docs), { start: line.start, end: endOfLine(line) });
  return shown(desk, stacked(aboutFormula(line, docs), aboutRow(line, docs)), words);
}

function shown(desk: Desk, markdown: string, place: { start: number; end: number }): Hover | undefined {
  if (markdown === '') return undefined;
  return { contents: { kind: 'markdown', value: markdown }, range: rangeIn(desk.outline, place) };
}

/** A value: what it names, or what it is. */
function aboutValueAt(desk: Desk, value: Value, docs: string | undefined): string {
  const { $container: line, slot } = value;
  if (value instanceof Mention) {
    if (value.found) return stacked(aboutThing(desk, value.found), atLevel(value), besideMention(value));
    return (slot.kind === 'slot' && slot.type !== 'REF' && aboutNumber(value)) || aboutPlain(value);
  }
  const declares = slot.kind === 'slot' && (slot.name === 'code' || slot.name === 'title');
  if (line.row.kind === 'thing' && declares) return aboutThing(desk, line);
  if (line.row.kind === 'sentence') return aboutSentence(line, docs);
  return stacked(aboutFormula(line, docs), aboutPlain(value));
}

/** What a level looks like in the learning that it is a level of, where a progression tells. */
function atLevel(mention: Mention): string | undefined {
  const { $container: line, slot, found } = mention;
  if (!found || slot.kind !== 'slot' || slot.of === undefined) return undefined;
  for (const other of line.values) {
    if (other.slot.name !== slot.of || other.item !== mention.item || !(other instanceof Mention)) continue;
    if (other.found) return progressionAt(other.found, found);
  }
  return undefined;
}

/** The formula of the calculation whose method stands here. */
function aboutFormula(line: Line, docs: string | undefined): string | undefined {
  const calculation = line.$container as Line;
  if (line.row.id !== 'method' || calculation.row?.id !== 'calculation') return undefined;
  const page = docs === undefined ? undefined : pageOfMethod(calculation);
  return stacked(formulaOf(calculation), page && link('The formula, step by step', `${docs}${page}`));
}

/** Whether an offset stands in what is said by the row itself: before its text, and not in a comment. */
function standsInWords(line: Line, offset: number): boolean {
  if (offset < line.start || offset > line.end) return false;
  if (line.textStart >= 0 && offset >= line.textStart) return false;
  return !/(?:^|\s)#/.test(outlineOf(line).text.slice(endOfValues(line), offset + 1));
}

/** Where the words end that tell which row a line is. */
function endOfWords(line: Line): number {
  const { text } = outlineOf(line);
  const { row, start, end } = line;
  const dash = /^[-–•*]\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  const to = scanWords(row.words.split(' '), text, row.kind === 'group' ? start + dash : start, end);
  return to > start ? to : endOfLine(line);
}

/** Where the last value of a line ends; its beginning, where it has none. */
function endOfValues({ values, start }: Line): number {
  return values.reduce((to, value) => Math.max(to, value.end), start);
}

/** Where a line ends, without the comment behind it. */
function endOfLine(line: Line): number {
  const values = endOfValues(line);
  const comment = /\s+#/.exec(outlineOf(line).text.slice(values, line.end));
  return comment ? values + comment.index : line.end;
}
