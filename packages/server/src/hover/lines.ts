/** The words of a line: what it is for, how it is written, and, of a fact, where else it is said. */
import {
  anyFact,
  anySlot,
  inherited,
  Line,
  Mention,
  shapeOf,
  target,
  thingRow,
  type Value,
  valueTypes,
} from '@cairn/language/editor';
import { conditionsOf } from './conditions.ts';
import { code, link, listed, said, sample, stacked, strong } from './markdown.ts';
import { codeOf, kindOf, named, namedWithCode } from './names.ts';
import { notesOf } from './notes.ts';
import { aboutValue, dateInWords } from './values.ts';
import { headingInWords, inWords, valuesInWords } from './words.ts';

/** The card of a row: one sentence about it, its forms, an example, and where to read on. `docs` ends in a slash. */
export function aboutRow(line: Line, docs: string | undefined): string {
  const { row } = line;
  const shapes = shapeOf(row).split('  or  ');
  return stacked(
    row.words ? `**${row.words}** · ${row.doc}` : row.doc,
    inheritance(line),
    row.forms.length > 0 || row.text ? listed(shapes.map(code)) : undefined,
    `For example:\n\n${sample(row.example)}`,
    docs === undefined ? undefined : link('The reference', `${docs}language.md#${anchorOf(line)}`),
  );
}

/** The heading of the reference under which a line stands. */
function anchorOf(line: Line): string {
  if (line.row.kind === 'sentence' || line.row.kind === 'group') return 'requirements-and-sentences';
  for (let at: Line['$container'] = line; at instanceof Line; at = at.$container) {
    if (at.row.id === 'scenario') return 'scenarios';
  }
  for (let at: Line['$container'] = line; at instanceof Line; at = at.$container) {
    if (at.row.kind === 'thing') return at.row.words.toLowerCase().replaceAll(' ', '-');
  }
  return 'the-vocabulary';
}

/** Whether a fact holds further in, and what it takes the place of. */
function inheritance({ row, $container: owner }: Line): string | undefined {
  if (row.kind !== 'fact' || !row.inherited || !(owner instanceof Line)) return undefined;
  const outer = owner.$container instanceof Line ? inherited(owner.$container, row.id) : undefined;
  const holds = 'It holds for what stands below too, unless that says otherwise.';
  if (!outer) return holds;
  const from = code(codeOf(outer.$container as Line) ?? '') || kindOf(outer.$container as Line);
  return `${holds} Without it, that of ${from} would hold here: ${inWords(outer)}.`;
}

/** The card of a sentence, or of a line of a table: what it asks in words, and what that takes in. */
export function aboutSentence(line: Line, docs: string | undefined): string {
  const { row } = line;
  if (row.doc === '') return inWords(line);
  const inner = line.values.map(target).find((thing) => thing && conditionsOf(thing).length > 0);
  return stacked(
    inWords(line),
    row.doc,
    listed([...scope(line), ...bounds(line), ...(row.kind === 'sentence' ? notesOf(row.id) : []), ...source(line)]),
    inner && `${named(inner)} asks for:\n\n${listed(conditionsOf(inner))}`,
    docs === undefined ? undefined : link('The reference', `${docs}language.md#${anchorOf(line)}`),
  );
}

/** For whom or what a condition is asked: what `for:` of the thing says. */
function scope(line: Line): string[] {
  for (let at: Line['$container'] = line; at instanceof Line; at = at.$container) {
    if (at.row.kind !== 'thing') continue;
    const asked = at.lines.find(({ row }) => row.id === 'for' && row.kind === 'fact');
    const each = asked && anySlot(asked, 'each');
    return asked && each ? [`Asked ${inWords(asked).replace(/^For: /, 'for ')}, one by one`] : [];
  }
  return [];
}

/** What a condition rests on: the law or rule that the thing around it names, nearest first. */
function source(line: Line): string[] {
  if (line.row.kind !== 'sentence') return [];
  for (let at: Line['$container'] = line; at instanceof Line; at = at.$container) {
    const basis = at.row.kind === 'thing' ? anyFact(at, 'legal basis') : undefined;
    if (basis) return [`It rests on ${valuesInWords(basis)}`];
  }
  return [];
}

/** What bounds in time do, which may stand behind any sentence. */
function bounds(line: Line): string[] {
  if (line.row.kind !== 'sentence') return [];
  const date = anySlot(line, 'byDate')?.text;
  const grade = anySlot(line, 'inGrade')?.text;
  return [
    ...(date === undefined
      ? []
      : [`Only records up to ${dateInWords(date) ?? said(date)} count; what was met stays met`]),
    ...(grade === undefined ? [] : [`Only records from grade ${said(grade)} on count`]),
  ];
}

/** The card of a value that names nothing: what it is, and what its line is for. */
export function aboutPlain(value: Value): string {
  const { slot, text, $container: line } = value;
  const meaning = slot.kind === 'slot' ? aboutValue(slot.type, text) : undefined;
  const words = line.row.words ? `**${line.row.words}** · ${line.row.doc}` : line.row.doc;
  const whole = line.row.text || line.values.length < 2 ? undefined : wholeLine(line);
  return stacked(meaning ?? unknown(value), whole, words);
}

/** A line in words; of a thing what stands behind its code and title. */
function wholeLine(line: Line): string | undefined {
  return line.row.kind === 'thing' ? headingInWords(line) : inWords(line);
}

/** What is expected where a code names nothing that is known. */
function unknown(value: Value): string | undefined {
  const { slot, text } = value;
  if (!(value instanceof Mention) || slot.kind !== 'slot') return undefined;
  if (text === '-') return 'No level: it is there, and was not scored.';
  if (slot.type !== 'REF') return valueTypes[slot.type]?.says && `Here stands ${valueTypes[slot.type]!.says}.`;
  const kinds = slot.refs.filter((kind) => kind !== '*').map((kind) => thingRow(kind).words);
  return kinds.length === 0
    ? `${code(text)} is not known here.`
    : `${code(text)} is not known here. The code of ${kinds.length > 1 ? 'one of these' : 'a thing of this kind'} is wanted: ${kinds.join(', ')}.`;
}

/** What a code stands for beside its thing, as the standards that it serves and how closely. */
export function besideMention(mention: Mention): string | undefined {
  const { $container: line, group, item } = mention;
  const how = line.values.find((value) => value.group === group && value.item === item && value.slot.name === 'how');
  const owner = line.$container;
  if (!how || !group || !(owner instanceof Line)) return undefined;
  return `${namedWithCode(owner)} serves it ${strong(how.text)}.`;
}
