/** Phrases as text to insert: each place with what may be chosen there, or with a word that says what belongs there. */
import type { Row, Slot } from '@cairn/language/editor';
import { type Begun, todayOf } from './ask.ts';
import { levelsFor } from './levels.ts';
import { isCounted, nextCode, nextNumber } from './newCodes.ts';
import { joined, type Place, type SettledPhrase } from './phrase.ts';
import { sampleOf } from './rowParts.ts';
import { thingsFor } from './things.ts';
import { valuesFor } from './values.ts';

/** Up to so many a place lets one choose from; of more, the writer is asked for one. */
const mostChoices = 30;

/** Text to insert, in the making. */
export class Insert {
  /** With places to fill, as editors read them. */
  snippet = '';
  /** The words before the first place. */
  plain = '';
  /** How many places there are. */
  places = 0;

  /** The same with each line so many columns further in. */
  indented(columns: number): Insert {
    const into = new Insert();
    const space = ' '.repeat(columns);
    into.snippet = space + this.snippet.replaceAll('\n', `\n${space}`);
    into.plain = space + this.plain.replaceAll('\n', `\n${space}`);
    into.places = this.places;
    return into;
  }

  /** Begins a further line, so many columns deeper than the first. */
  newLine(columns: number): void {
    this.add(`\n${' '.repeat(columns)}`);
  }

  add(text: string): void {
    this.snippet += text.replace(/[\\$}]/g, '\\$&');
    if (this.places === 0) this.plain += text;
  }

  /** What stands in an earlier place, and something behind it. */
  mirror(place: number, behind: string): void {
    this.snippet += `\${${place}}${behind}`;
  }

  /** A place with these to choose from, the first of them chosen; with none it is empty. */
  place(choices: readonly string[]): void {
    this.places++;
    const only = choices.length < 2;
    const written = choices.map((text) => text.replace(only ? /[\\$}]/g : /[\\$},|]/g, '\\$&'));
    this.snippet += only
      ? `\${${this.places}${only && written[0] ? `:${written[0]}` : ''}}`
      : `\${${this.places}|${written.join(',')}|}`;
  }
}

/**
 * Adds a phrase. `number` is the last number before it, by which words are in the singular; with `begins`, the first of
 * the phrase is there already.
 */
export function addPhrase(into: Insert, phrase: SettledPhrase, begun: Begun, number?: string, begins = false): void {
  let last = number;
  let isFirst = !begins;
  for (const part of begins ? phrase.slice(1) : phrase) {
    if (typeof part === 'string' || 'many' in part) {
      const isOne = last !== undefined && Number(last) > 0 && Number(last) <= 1;
      const words = typeof part === 'string' ? part : isOne ? part.one : part.many;
      if (words === '') continue;
      into.add(isFirst ? words : joined('x', words).slice(1));
    } else {
      if (!isFirst) into.add(' ');
      isFirst = false;
      if (part.slot?.name === 'code' && begun.ownerPlace !== undefined && isCounted(begun.row)) {
        into.mirror(begun.ownerPlace, `.${(begun.nth ?? 0) + 1}`);
        continue;
      }
      const choices = choicesFor(begun, part);
      if (begun.isOfEachLevel && part.slot?.type === 'LEVEL') {
        into.add(choices[0]!);
        continue;
      }
      const quoted = part.slot && quotedTypes.has(part.slot.type);
      if (quoted) into.add('"');
      into.place(choices);
      if (quoted) into.add('"');
      if (part.slot && numbers.has(part.slot.type)) last = choices[0];
    }
    isFirst = false;
  }
}

const numbers = new Set(['NUMBER', 'INTEGER']);
const quotedTypes = new Set(['TITLE', 'QUOTED', 'PATH']);

/** What one may choose from at a place; a single word in capitals says what belongs there. */
function choicesFor(begun: Begun, { slot, wordings, sign, filled }: Place): string[] {
  if (filled !== undefined) return [filled];
  if (!slot) return [...wordings];
  switch (slot.type) {
    case 'REF': {
      const { found, more } = thingsFor(begun, slot, '', mostChoices);
      // Numbered codes say nothing without their titles, which the choices of a place cannot show: they are typed there.
      const isNumbered = found.length > 1 && numbered.has(found[0]!.line.row.id);
      return more || found.length === 0 || isNumbered ? [sign] : found.map(({ text }) => text);
    }
    case 'LEVEL':
    case 'MARK':
    case 'SCORE':
      return levelChoices(begun, slot, sign);
    case 'CODE':
    case 'KEYCODE':
      return [(slot.name === 'code' && nextCode(begun)) || sign];
    case 'TITLE':
      return ['Title'];
    case 'QUOTED':
      return ['words'];
    case 'PATH': {
      const paths = valuesFor(begun, slot).map(({ text }) => text.slice(1, -1));
      return paths.length === 0 ? ['path'] : paths;
    }
    case 'TEXT':
      return [];
    case 'PHRASE':
      return [slot.name === 'value' ? sign : slot.name];
    case 'DATE':
      return [todayOf(begun.asked)];
    case 'UUID':
      return [sign];
    case 'NUMBER':
      return [nextNumber(begun, slot.name) ?? exampleOf(begun.row, slot) ?? '1'];
    default:
      return [exampleOf(begun.row, slot) ?? usual[slot.type] ?? sign];
  }
}

const numbered = new Set(['competency', 'target', 'standard']);

const usual: Readonly<Record<string, string>> = {
  INTEGER: '2',
  SIGNED: '1',
  PERCENT: '80%',
  LANGUAGE: 'en',
  GRADES: '9-12',
  GRADE: '9',
  DURATION: '2 years',
  MONTHDAY: '09-01',
};

function exampleOf(row: Row, slot: Slot): string | undefined {
  return sampleOf(row).values.get(slot);
}

/** Levels that other lines of the same kind do not have yet come first: the next one is wanted. */
function levelChoices(begun: Begun, slot: Slot, sign: string): string[] {
  const levels = levelsFor(begun, slot).filter(({ detail }) => detail !== 'by its number');
  const texts = levels.map(({ text }) => text);
  if (texts.length === 0 || texts.length > mostChoices) return [sign];
  const { row, owner, asked } = begun;
  const there = new Set(
    owner.lines
      .filter((line) => line.row === row && line.end < asked.offset)
      .flatMap((line) =>
        line.values.filter((value) => value.slot.name === slot.name).map((value) => asked.follow(value) ?? value.text),
      ),
  );
  const isThere = (text: string): boolean =>
    levels.some(
      (level) => level.text === text && (there.has(level.text) || (level.line !== undefined && there.has(level.line))),
    );
  const ordered = [...texts.filter((text) => !isThere(text)), ...texts.filter(isThere)];
  const first = (begun.nth ?? 0) % ordered.length;
  return [...ordered.slice(first), ...ordered.slice(0, first)];
}
