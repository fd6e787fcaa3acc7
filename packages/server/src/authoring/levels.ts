/** Columns of levels: what the work looks like from one level or grade band to the next. */
import { anySlot, type Line, titleOf } from '@cairn/language/editor';
import { foldCode } from '@cairn/model';
import { oneLine } from './clipboard/block.ts';
import { slug, written } from './codes.ts';
import { folded } from './headings.ts';
import { gradesIn } from './values.ts';

/** Columns of one table that describe levels, from the lowest to the highest. */
export interface Levels {
  by: 'levels' | 'grade bands';
  /** The index of each column, and how a line says its level: `Meeting`, `grades K-2`. */
  columns: readonly { column: number; at: string }[];
  /** The levels that have to be declared, where no scale of the place has them. */
  scale?: readonly { code: string; title: string; value: number }[];
}

interface Heading {
  column: number;
  /** Its words, without the number and a word for “level”. */
  words: string;
  number?: number;
  /** Its rank among the words that people use for levels. */
  rank?: number;
}

/** Words for levels in English and Spanish, each line from the lowest rank to the highest. */
const ranks: readonly string[] = [
  'not yet, no evidence, not evident, below, insufficient, unsatisfactory, sin evidencia, aun no, insuficiente',
  'beginning, emerging, novice, starting, basic, exploring, initial, inicial, inicio, basico, en inicio, principiante, emergente',
  'developing, approaching, progressing, growing, apprentice, partial, partially meets, practicing, en desarrollo, en proceso, aproximandose, parcial, por lograr',
  'proficient, meets, meeting, met, secure, accomplished, competent, satisfactory, meets expectations, competente, logrado, cumple, satisfactorio, logro esperado, suficiente',
  'advanced, exceeds, exceeding, exemplary, distinguished, extending, mastery, leading, excellent, expert, exceeds expectations, avanzado, destacado, sobresaliente, ejemplar, excede, excelente, experto, logro destacado',
];
const rankOf: ReadonlyMap<string, number> = new Map(
  ranks.flatMap((words, rank) => words.split(', ').map((word): [string, number] => [word, rank])),
);

/**
 * The columns that are levels, among those that mean nothing else: grade bands, levels of the scale that is used where
 * they are pasted, or levels with numbers or words that people use. Nothing where there are fewer than two.
 */
export function levelsAmong(
  headings: readonly { column: number; heading: string }[],
  scale: Line | undefined,
): Levels | undefined {
  const read = headings.map(({ column, heading }) => headingOf(column, heading));
  const known = scale && levelsOfScale(read, scale);
  if (known) return known;
  const bands = headings.flatMap(({ column, heading }) => {
    const band = /\p{L}|\d\s*[-–]\s*\d/u.test(heading) ? gradesIn(heading) : undefined;
    return band === undefined ? [] : [{ column, at: `grades ${band}` }];
  });
  if (bands.length >= 2) return { by: 'grade bands', columns: bands };
  return newLevels(read);
}

function headingOf(column: number, heading: string): Heading {
  const text = oneLine(heading);
  const parts =
    /^(?:(?:level|nivel|score|puntaje)\s+)?(?<number>\d+(?:\.\d+)?)(?:\s*(?:points?|pts?|puntos?))?\s*(?:[-–—:.)=]\s*)?(?<words>.*)$/iu.exec(
      text,
    ) ?? /^(?<words>.*?)\s*(?:[-–—:=]\s*)?\(?(?<number>\d+(?:\.\d+)?)(?:\s*(?:points?|pts?|puntos?))?\)?$/iu.exec(text);
  const { number, words = text } = parts?.groups ?? {};
  const rank = rankOf.get(folded(words));
  return {
    column,
    words,
    ...(number !== undefined && { number: Number(number) }),
    ...(rank !== undefined && { rank }),
  };
}

function levelsOfScale(headings: readonly Heading[], scale: Line): Levels | undefined {
  const levels = scale.lines.filter(({ row }) => row.id === 'level' || row.id === 'stage');
  const columns = headings.flatMap(({ column, words, number }) => {
    const named = levels.findIndex((level) => words !== '' && isCalled(level, words));
    const index = named >= 0 || words !== '' ? named : levels.findIndex((level) => numberIn(level) === number);
    return index < 0 ? [] : [{ column, index, at: nameIn(levels[index]!) }];
  });
  const whole = columns.length >= 2 && new Set(columns.map(({ index }) => index)).size === columns.length;
  if (!whole) return undefined;
  const sorted = columns.sort((a, b) => a.index - b.index);
  return { by: 'levels', columns: sorted.map(({ column, at }) => ({ column, at })) };
}

function isCalled(level: Line, words: string): boolean {
  return (
    (level.name !== undefined && foldCode(level.name) === foldCode(words)) ||
    folded(titleOf(level) ?? '') === folded(words)
  );
}

function numberIn(level: Line): number {
  return Number(anySlot(level, 'value')?.text);
}

function nameIn(level: Line): string {
  if (level.name !== undefined) return written(level.name);
  const title = titleOf(level);
  return title === undefined ? String(numberIn(level)) : `"${title}"`;
}

function newLevels(headings: readonly Heading[]): Levels | undefined {
  const levels = headings.filter(
    ({ rank, number, words }) => rank !== undefined || (number !== undefined && words === ''),
  );
  const numbered = headings.filter(({ number }) => number !== undefined);
  const found = numbered.length >= 3 || numbered.length > levels.length ? numbered : levels;
  const isKnown = found.filter(({ rank }) => rank !== undefined).length >= 2;
  if (found.length < (isKnown ? 2 : 3)) return undefined;
  const sorted = [...found];
  if (sorted.every(({ number }) => number !== undefined)) sorted.sort((a, b) => a.number! - b.number!);
  else if (sorted.every(({ rank }) => rank !== undefined)) sorted.sort((a, b) => a.rank! - b.rank!);
  const values = sorted.map(({ number }, index) => number ?? index + 1);
  const distinct = new Set(values).size === values.length ? values : values.map((_, index) => index + 1);
  const scale = sorted.map(({ words }, index) => {
    const value = distinct[index]!;
    return { code: words === '' ? String(value) : slug(words), title: words === '' ? `Level ${value}` : words, value };
  });
  if (new Set(scale.map(({ code }) => foldCode(code))).size < scale.length) return undefined;
  return {
    by: 'levels',
    columns: sorted.map(({ column }, index) => ({ column, at: written(scale[index]!.code) })),
    scale,
  };
}
