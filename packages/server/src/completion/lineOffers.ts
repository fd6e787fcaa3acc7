/** Whole lines for the beginning of a row: what may stand there, with places to fill, and what a new thing brings along. */
import { anyFact, Line, type Row } from '@cairn/language/editor';
import type { Asked, Begun } from './ask.ts';
import { broughtBy } from './brought.ts';
import { addPhrase, Insert } from './fill.ts';
import { levelsFor } from './levels.ts';
import { isCounted } from './newCodes.ts';
import { type Phrase, phrasesOf, type SettledPhrase, settled, shown } from './phrase.ts';
import { linesOf } from './rowParts.ts';
import { thereAre, untranslated } from './things.ts';
import { lastBefore, type OwnerHere, type Spot } from './where.ts';

/** A line that may stand at the cursor. */
export interface LineOffer {
  row: Row;
  label: string;
  /** By what else than its label it is found. */
  guesses: readonly string[];
  /** Smaller is nearer to the top. */
  rank: number;
  /** What is written, its further lines indented from the first; `brings` with what a new thing brings along. */
  insert(brings: boolean): Insert;
}

/** The lines that an owner may hold and that fit what was typed, in no order. Costs the rows of the place. */
export function linesFor(asked: Asked, owner: OwnerHere, spot: Spot, typed: string): LineOffer[] {
  const { node, place } = owner;
  const there = (refs: readonly string[]): boolean => thereAre(asked, refs);
  const before = rowBefore(node, spot);
  const firstThing = place.things[0];
  const opens = firstThing && !node.lines.some((line) => line.row.kind === 'thing' && line.start < spot.start);
  return place.offered.flatMap((row, index) => {
    if (isOver(node, row, spot)) return [];
    const begun: Begun = { asked, row, owner: node, values: [], item: 0, group: undefined };
    const all = row.id.startsWith('translated ') ? translations(begun) : phrasesOfRow(row);
    return all.flatMap((raw, variant): LineOffer[] => {
      const phrase = settled(raw, there);
      // A line that begins with one of several words is offered word by word.
      if (typeof phrase[0] === 'object' && 'wordings' in phrase[0] && !phrase[0].slot) return [];
      const label = shown(phrase);
      if (!fits(label, row, typed)) return [];
      const rank =
        (variant > 0 && !row.id.startsWith('translated ') ? 2000 : 0) +
        (canBeFilled(phrase, there) ? 0 : 1000) +
        (row.kind === 'group' ? 100 : 0) +
        (row.required ? 0 : row === before && row.repeats ? 200 : opens && row === firstThing ? 250 : 300 + index);
      return [
        { row, label, guesses: row.guesses ?? [], rank, insert: (brings) => written(begun, phrase, brings, spot) },
      ];
    });
  });
}

function phrasesOfRow(row: Row): Phrase[] {
  return linesOf(row).flatMap((parts) => phrasesOf(parts, row));
}

/** More things that are not translated yet are offered when some of these are. */
const mostTranslations = 40;

/** A line for each thing that is not translated yet, with its title to be put into the other language. */
function translations(begun: Begun): Phrase[] {
  const { row } = begun;
  const phrases = phrasesOfRow(row);
  const code = phrases[0]?.find((part) => typeof part === 'object' && 'slot' in part && part.slot?.name === 'code');
  if (!code) return phrases;
  const lines: Phrase[] = [];
  for (const named of untranslated(begun, row.id.slice('translated '.length))) {
    if (lines.length === mostTranslations) break;
    const title = (part: Phrase[number]): Phrase[number] =>
      typeof part === 'object' && 'slot' in part && part.slot?.type === 'TITLE'
        ? { ...part, filled: named.title, sign: `"${named.title}"` }
        : part;
    const usual = phrases[0]!.filter((part) => named.title !== '' || title(part) === part);
    lines.push(usual.map((part) => (part === code ? named.own : title(part))));
  }
  return lines;
}

/** Whether a line that stands once below its owner is there already. */
function isOver(node: Line | Begun['owner'], row: Row, spot: Spot): boolean {
  if (row.repeats) return false;
  // A thing that was made up for what stands below it is still to be written.
  const isWritten = (line: Line): boolean => line.row === row && line.end > line.start;
  const isElsewhere = (line: Line): boolean => isWritten(line) && (line.start < spot.start || line.start > spot.end);
  if (row.kind === 'thing') return node.lines.some(isElsewhere);
  const one = node instanceof Line ? anyFact(node, row.id) : undefined;
  return one !== undefined && (isElsewhere(one) || node.lines.some(isElsewhere));
}

/** The row of the line before, among those of the same owner. */
function rowBefore(node: Begun['owner'], spot: Spot): Row | undefined {
  return lastBefore(node.lines, spot.start)?.row;
}

/** Whether the words of a line, or what people write instead, have one that begins as it was typed. */
function fits(label: string, { guesses = [] }: Row, typed: string): boolean {
  if (typed === '') return true;
  const wanted = typed.toLowerCase().replace(/\s+/g, ' ');
  return [label, ...guesses].some((words) => ` ${words.toLowerCase()}`.includes(` ${wanted}`));
}

function canBeFilled(phrase: SettledPhrase, there: (refs: readonly string[]) => boolean): boolean {
  return phrase.every(
    (part) =>
      typeof part === 'string' ||
      !('slot' in part) ||
      !part.slot ||
      part.slot.refs.length === 0 ||
      there(part.slot.refs),
  );
}

function written(begun: Begun, phrase: SettledPhrase, brings: boolean, spot: Spot): Insert {
  const into = new Insert();
  if (begun.row.kind === 'sentence' || begun.row.kind === 'group') into.add('- ');
  addPhrase(into, phrase, begun);
  if (brings) addBrought(into, begun, spot);
  return into;
}

/** Adds the lines below a new one. They are written as if those above them were there: a level is of the scale that will apply. */
function addBrought(into: Insert, begun: Begun, { unit }: Spot): void {
  const { asked, row, owner } = begun;
  const above: (Line | Begun['owner'])[] = [owner, new Line(owner, row, asked.offset, asked.offset)];
  const counts = new Map<Row, number>();
  // The code of a new thing is its first place.
  const codes: (number | undefined)[] = [undefined, 1];
  const add = (below: Row, depth: number, times: number): void => {
    const nth = counts.get(below) ?? 0;
    counts.set(below, nth + 1);
    const begunBy = above[depth]!;
    const ownerPlace = begunBy instanceof Line && isCounted(begunBy.row) ? codes[depth] : undefined;
    const line: Begun = {
      asked,
      row: below,
      owner: begunBy,
      values: [],
      item: 0,
      group: undefined,
      nth,
      isOfEachLevel: times > 1,
      ...(ownerPlace !== undefined && { ownerPlace }),
    };
    const [raw = []] = phrasesOfRow(below);
    into.newLine(depth * unit);
    if (below.kind === 'sentence' || below.kind === 'group') into.add('- ');
    addPhrase(
      into,
      settled(raw, (refs) => thereAre(asked, refs)),
      line,
    );
    above[depth + 1] = new Line(line.owner, below, asked.offset, asked.offset);
    addFirst(into, below, (depth + 1) * unit);
  };
  const brought = broughtBy(row);
  for (const { row: below, depth } of brought) {
    const times = timesOf(below, { ...begun, owner: above[depth]! });
    for (let left = times; left > 0; left--) add(below, depth, times);
  }
  if (brought.length === 0) addFirst(into, row, unit);
}

/** The place for the first line below one that says nothing by itself: a condition, a record. */
function addFirst(into: Insert, { kind, below }: Row, columns: number): void {
  const isOfConditions = below?.sentences === true && kind !== 'row';
  const isOfRows =
    kind === 'thing' && below !== undefined && below.lines.length > 0 && below.lines.every((row) => row.kind === 'row');
  if (!isOfConditions && !isOfRows) return;
  into.newLine(columns);
  if (isOfConditions) into.add('- ');
  into.place([]);
}

/** More descriptions of levels than this are not begun at once. */
const mostLevels = 8;

/** A description of each level, where they are known; everything else once. */
function timesOf(row: Row, begun: Begun): number {
  const slot = row.key === undefined || !row.text || !row.repeats ? undefined : levelSlot(row);
  if (!slot) return 1;
  const levels = levelsFor({ ...begun, row }, slot).filter(({ detail }) => detail !== 'by its number');
  return levels.length > 0 && levels.length <= mostLevels ? levels.length : 1;
}

function levelSlot(row: Row): Parameters<typeof levelsFor>[1] | undefined {
  for (const phrase of phrasesOfRow(row))
    for (const part of phrase)
      if (typeof part === 'object' && 'slot' in part && part.slot?.type === 'LEVEL') return part.slot;
  return undefined;
}
