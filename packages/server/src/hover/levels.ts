/** Levels, marks and stages: their number, their neighbours, and what counts as mastery. */
import { anyFact, anySlot, type Line, type Mention, scaleOfMention, target, titleOf } from '@cairn/language/editor';
import { code, listed, said, stacked, strong } from './markdown.ts';
import { kindOf, namedWithCode, titleFor } from './names.ts';
import { inWords, levelInWords, valuesInWords } from './words.ts';

/** The card of a level or stage of a scale, or of a mark. */
export function aboutLevel(level: Line): string {
  const scale = level.$container as Line;
  const name = titleFor(level) ?? level.name ?? '';
  const beside = titleFor(level) !== undefined && level.name !== undefined ? ` ${code(level.name)}` : '';
  const head = `${strong(name)} · ${kindOf(level)}${beside} of ${namedWithCode(scale)}`;
  if (level.row.id === 'mark') return stacked(head, marks(level));
  const points = [number(level), neighbours(level, scale), mastery(level, scale), sameAs(level)];
  return stacked(head, listed(points.filter((point) => point !== undefined)), about(level));
}

/** What a number that is no level of its own says in its scale: `2.9` is still the level below. */
export function aboutNumber(mention: Mention): string | undefined {
  const scale = scaleOfMention(mention, target);
  const value = Number(mention.text);
  if (!scale || !/^\d+(\.\d+)?$/.test(mention.text)) return undefined;
  const named = scale.lines.find((line) => line.row.id === 'name' && Number(anySlot(line, 'level')?.text) === value);
  const levels = levelsOf(scale);
  const reached = levels.findLast((level) => numberOf(level) <= value);
  const next = levels.find((level) => numberOf(level) > value);
  const head = `${strong(mention.text)} · a number of ${namedWithCode(scale)}`;
  const range = anyFact(scale, 'numbers');
  return stacked(
    head,
    listed(
      [named && valuesInWords(named), between(value, reached, next), range && inWords(range)].filter(
        (point) => point !== undefined,
      ),
    ),
  );
}

function between(value: number, reached: Line | undefined, next: Line | undefined): string | undefined {
  if (!reached) return next && `Below ${levelInWords(next)}, the lowest level`;
  if (numberOf(reached) === value) return `The number of ${levelInWords(reached)}`;
  const below = next ? `, below ${levelInWords(next)}` : '';
  return `Above ${levelInWords(reached)}${below}: a number counts as the highest level not above it`;
}

/** The levels or stages of a scale, from the lowest to the highest. */
export function levelsOf(scale: Line): Line[] {
  return scale.lines
    .filter(({ row }) => row.id === 'level' || row.id === 'stage')
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** The number of a level; not a number where it has none. */
export function numberOf(level: Line): number {
  return Number(anySlot(level, 'value')?.text);
}

function number(level: Line): string | undefined {
  const value = anySlot(level, 'value')?.text;
  return value === undefined ? undefined : `Number ${said(value)}`;
}

function neighbours(level: Line, scale: Line): string | undefined {
  const levels = levelsOf(scale);
  const place = levels.indexOf(level);
  const before = levels[place - 1];
  const after = levels[place + 1];
  if (place < 0 || (!before && !after)) return undefined;
  if (!before) return `The lowest; next comes ${levelInWords(after!)}`;
  if (!after) return `The highest; before it ${levelInWords(before)}`;
  return `Between ${levelInWords(before)} and ${levelInWords(after)}`;
}

const bounds = [
  { fact: 'mastery from', reached: 'Counts as mastery', missed: 'Not yet mastery' },
  { fact: 'credit from', reached: 'Earns credit', missed: 'Earns no credit' },
] as const;

function mastery(level: Line, scale: Line): string | undefined {
  for (const { fact, reached, missed } of bounds) {
    const line = anyFact(scale, fact);
    const from = line && target(anySlot(line, 'value'));
    if (!line || !from || !(numberOf(level) >= 0 || numberOf(level) < 0)) continue;
    if (from === level) return `${reached}: the lowest level that does`;
    const is = numberOf(level) >= numberOf(from) ? reached : missed;
    return `${is} (${fact} ${levelInWords(from)})`;
  }
  return undefined;
}

function sameAs(level: Line): string | undefined {
  const line = anyFact(level, 'same as');
  return line && inWords(line);
}

function marks(mark: Line): string | undefined {
  const means = anyFact(mark, 'means');
  return stacked(means && `In the place of a level: ${valuesInWords(means)}.`, about(mark));
}

function about(level: Line): string | undefined {
  const line = anyFact(level, 'about');
  return line && valuesInWords(line);
}

/** The levels of a scale in one line: `Rarely (1) · Sometimes (2)`; at most ten. */
export function levelsInWords(scale: Line): string | undefined {
  const levels = levelsOf(scale);
  if (levels.length === 0) return undefined;
  const shown = levels.slice(0, 10).map((level) => {
    const name = titleOf(level) ?? level.name ?? '';
    const value = anySlot(level, 'value')?.text;
    return value === undefined || value === name ? said(name) : `${said(name)} (${said(value)})`;
  });
  return `${shown.join(' · ')}${levels.length > shown.length ? ` · … ${levels.length} in all` : ''}`;
}
