/** The levels, marks and numbers of the scale that applies at a place. */
import { anyFact, anySlot, type Line, type Slot, scaleOfMention, titleOf } from '@cairn/language/editor';
import { type Begun, standIn } from './ask.ts';
import { ticked } from './fileIndex.ts';

/** A level as it is written at a place. */
export interface LevelHere {
  text: string;
  title: string;
  /** Its number, or what a mark is. */
  detail: string;
  line: Line | undefined;
}

/** A scale with more steps than this is offered at its ends and its named numbers only. */
const mostSteps = 60;

/** A part of a test with so few points is offered point by point. */
const mostCounted = 20;

/** The levels that may stand at a place, in the order of the scale; nothing where no scale is known. */
export function levelsFor(begun: Begun, slot: Slot): LevelHere[] {
  const scale = scaleOfMention(standIn(begun, slot), begun.asked.follow);
  if (!scale) return [];
  const found: LevelHere[] = [];
  const numbers: LevelHere[] = [];
  for (const line of scale.lines) {
    const { id } = line.row;
    const fits = id === 'mark' ? slot.type !== 'LEVEL' : (id === 'level' || id === 'stage') && slot.type !== 'MARK';
    if (!fits) continue;
    const title = titleOf(line) ?? '';
    const value = anySlot(line, 'value')?.text;
    const text = line.name === undefined ? (title === '' ? value : `"${title}"`) : ticked(line.name);
    if (text === undefined) continue;
    found.push({ text, title, detail: id === 'mark' ? 'mark' : value === undefined ? '' : `= ${value}`, line });
    if (value !== undefined && value !== text && id === 'level')
      numbers.push({ text: value, title: title || (line.name ?? ''), detail: 'by its number', line });
  }
  if (slot.type !== 'MARK') found.push(...(scale.row.id === 'stages' ? [] : [...steps(scale), ...numbers]));
  if (slot.type === 'SCORE') found.push({ text: '-', title: 'no score', detail: 'not judged', line: undefined });
  return firstOfEach(found);
}

/** The numbers of a scale or a part of a test. */
function steps(scale: Line): LevelHere[] {
  const numbers = scale.row.id === 'test part' ? scale : anyFact(scale, 'numbers');
  const number = (name: string): number => Number(numbers && anySlot(numbers, name)?.text);
  const [from, to] = [number('from'), number('to')];
  if (!(from <= to)) return [];
  const isCounted = Number.isInteger(from) && to - from <= mostCounted;
  const step = isCounted && scale.row.id === 'test part' ? 1 : number('step');
  const names = new Map(
    scale.lines
      .filter(({ row }) => row.id === 'name')
      .map((line) => [Number(anySlot(line, 'level')?.text), line] as const),
  );
  const count = step > 0 ? Math.round((to - from) / step) : 1;
  const places = (String(step > 0 ? step : from).split('.')[1] ?? '').length;
  const every = count <= mostSteps;
  const values =
    every && step > 0
      ? Array.from({ length: count + 1 }, (_, index) => from + index * step)
      : [from, ...names.keys(), to];
  return values.map((value) => ({
    text: String(Number(value.toFixed(Math.max(places, 2)))),
    title: '',
    detail: names.has(value) ? 'named' : '',
    line: undefined,
  }));
}

function firstOfEach(levels: readonly LevelHere[]): LevelHere[] {
  const seen = new Set<string>();
  return levels.filter(({ text }) => !seen.has(text) && seen.add(text));
}
